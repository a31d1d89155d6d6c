// SPDX-License-Identifier: GPL-3.0-or-later
// The panel with the stored runs: look at one again, hold two against one another, remove them, take the
// command that makes one again.
#pragma once

#include "attribution/logic/run_record.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace airshed::workbench
{
class EmptyState;
}

namespace airshed::attribution
{

class AttributionSession;
class ComparisonView;
class RunShelf;

class RunsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// The action fills an empty panel.
    RunsPanel(AttributionSession& session, RunShelf& shelf, QAction* findSources, QWidget* parent);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildBar();
    void buildTable();
    QToolButton* addButton(const QString& name, const QString& icon, const QString& text, const QString& tip);
    void refresh();
    void show(const RunList& list);
    void updateActions();
    QStringList chosen() const; ///< ids, in the order of the rows
    void compare();
    void remove();
    void copyCommand();
    void markShown();

    AttributionSession& m_session;
    RunShelf& m_shelf;
    QStackedWidget* m_pages;
    QWidget* m_list;
    QWidget* m_bar;
    QTableWidget* m_table;
    workbench::EmptyState* m_empty;
    ComparisonView* m_comparison;
    QToolButton* m_open = nullptr;
    QToolButton* m_compare = nullptr;
    QToolButton* m_command = nullptr;
    QToolButton* m_remove = nullptr;
    QTimer m_refresh;
};

} // namespace airshed::attribution
