// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector: shows the card of the current record, or a sum of many, and edits it. What is typed and not
// saved is kept in the workspace's journal and comes back after a crash.
#pragma once

#include "review/logic/card_content.h"
#include "workbench/selection.h"

#include <QTimer>
#include <QWidget>
#include <memory>

class QScrollArea;
class QStackedWidget;

namespace airshed::workbench
{
class EmptyState;
}

namespace airshed::review
{

class CardForm;
class ReviewSession;

class CardPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit CardPanel(ReviewSession& session, QWidget* parent = nullptr);
    ~CardPanel() override;

    /// Opens the form for the current record, as soon as it is read.
    void edit();

protected:
    void changeEvent(QEvent* event) override;

private:
    class Reader;
    void workspaceOpened();
    void workspaceClosing();
    void refresh();
    void read(workbench::FeatureRef feature);
    void readSum();
    void take(const CardContent& content);
    void showView();
    void showSum(const std::vector<inventory::ClassTotal>& totals, qint64 count);
    void showNothing();
    /// Puts the widget in place of what is shown.
    void place(QWidget* widget);

    void openForm(const QHash<QString, QString>& typed);
    void closeForm();
    void save();
    void applySuggestion(const inventory::Problem& problem);
    void resolve(const inventory::Problem& problem);
    void tellCaused(const std::vector<inventory::Problem>& caused);
    void keepUnfinished();
    void dropUnfinished();
    void restoreUnfinished();
    Ground ground() const;

    ReviewSession& m_session;
    QStackedWidget* m_pages;
    workbench::EmptyState* m_empty;
    QScrollArea* m_scroll;
    QTimer m_refresh;
    QTimer m_keep;
    std::shared_ptr<Reader> m_reader;
    std::optional<CardContent> m_content;
    CardForm* m_form = nullptr; ///< while editing; it is in m_scroll
    bool m_isEditWanted = false;
    QHash<QString, QString> m_typedToRestore;
    workbench::FeatureRef m_toRestore; ///< the record that was being typed into
    bool m_isReading = false;
    bool m_isOutdated = false;
};

} // namespace airshed::review
