// SPDX-License-Identifier: GPL-3.0-or-later
// The panel that lists long work: what runs, how far it is, how it ended, and a button to stop it.
#pragma once

#include <QHash>
#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace airshed::workbench
{

class EmptyState;
class Task;
class Tasks;

class TasksPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TasksPanel(Tasks& tasks, QWidget* parent = nullptr);

private:
    void updateRows();
    Tasks& m_tasks;
    QStackedWidget* m_pages;
    QVBoxLayout* m_rows;
    QHash<Task*, QWidget*> m_rowOf;
};

} // namespace airshed::workbench
