// SPDX-License-Identifier: GPL-3.0-or-later
// The panel with the problems of the inventory, rule by rule: look at one, apply what a rule suggests for one
// or many, mark them as resolved, hand the list on.
#pragma once

#include "review/logic/problem_tree.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace airshed::workbench
{
class EmptyState;
}

namespace airshed::review
{

class ChoiceMenu;
class ReviewSession;

class ProblemsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(ReviewSession& session, QWidget* parent = nullptr);

    /// Lists the problems of one import, also resolved ones.
    void showImport(inventory::RecordId batch);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Listing {
        std::vector<ListedProblem> problems;
        std::vector<inventory::Batch> batches;
        qint64 open = 0;
    };
    void buildBar();
    void buildTree();
    QToolButton* addButton(const QString& name, const QString& icon, const QString& text);
    void fillChoices();
    void fillBatches(const std::vector<inventory::Batch>& batches);
    void refresh();
    void take(Listing listing);
    void showPage();
    void updateActions();
    bool isFiltering() const;
    void clearFilter();
    std::vector<const ListedProblem*> chosen() const;
    void followCurrent(const QModelIndex& index);

    void applySuggestions();
    void resolve(bool resolves);
    void exportList();
    void writeList(const QString& path);
    template<typename Work>
    void guarded(Work work);

    ReviewSession& m_session;
    ProblemTree* m_model;
    QComboBox* m_state;
    ChoiceMenu* m_rules;
    ChoiceMenu* m_severities;
    ChoiceMenu* m_districts;
    ChoiceMenu* m_batches;
    QToolButton* m_filter;
    QToolButton* m_apply;
    QToolButton* m_resolve;
    QToolButton* m_reopen;
    QToolButton* m_export;
    QStackedWidget* m_pages;
    QTreeView* m_tree;
    workbench::EmptyState* m_empty;
    QLabel* m_count;
    QTimer m_refresh;
    QSet<QString> m_expanded;
    qint64 m_open = 0;
    bool m_isQuerying = false;
    bool m_isOutdated = false;
    bool m_isListed = false;
    bool m_isFilling = false; ///< rows come anew: what becomes current was not clicked
};

} // namespace airshed::review
