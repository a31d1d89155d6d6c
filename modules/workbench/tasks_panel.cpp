// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tasks_panel.h"

#include "workbench/empty_state.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

namespace airshed::workbench
{

namespace
{

/// One task: title and state above, bar and Stop below while it runs.
class TaskRow final : public QWidget
{
public:
    TaskRow(Task& task, QWidget* parent)
        : QWidget(parent), m_task(task), m_title(new QLabel(task.title(), this)), m_status(new QLabel(this)),
          m_bar(new QProgressBar(this)), m_stop(new QToolButton(this))
    {
        setAccessibleName(task.title());
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(gridStep, gridHalfStep, gridStep, gridHalfStep);
        column->setSpacing(gridHalfStep);
        auto* above = new QHBoxLayout;
        above->setSpacing(gridStep);
        m_title->setWordWrap(true);
        m_status->setForegroundRole(QPalette::PlaceholderText);
        m_status->setWordWrap(true);
        m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
        above->addWidget(m_title, 1);
        m_stop->setIcon(QIcon::fromTheme(QStringLiteral("process-stop")));
        m_stop->setAutoRaise(true);
        m_stop->setToolTip(TasksPanel::tr("Stop"));
        m_stop->setAccessibleName(TasksPanel::tr("Stop “%1”").arg(task.title()));
        above->addWidget(m_stop);
        column->addLayout(above);
        m_bar->setTextVisible(false);
        m_bar->setFixedHeight(gridHalfStep + 2);
        m_bar->setAccessibleName(task.title());
        column->addWidget(m_bar);
        column->addWidget(m_status);
        connect(m_stop, &QToolButton::clicked, &task, &Task::cancel);
        connect(m_stop, &QToolButton::clicked, this, [this] {
            m_stop->setEnabled(false);
            m_status->setText(TasksPanel::tr("Stopping…"));
        });
        connect(&task, &Task::progressed, this, [this] { follow(); });
        connect(&task, &Task::ended, this, [this] { follow(); });
        follow();
    }

private:
    void follow()
    {
        const bool runs = m_task.state() == Task::State::Running;
        m_bar->setVisible(runs);
        m_stop->setVisible(runs);
        if (m_task.fraction() < 0) {
            m_bar->setRange(0, 0);
        } else {
            m_bar->setRange(0, 1000);
            m_bar->setValue(static_cast<int>(std::lround(m_task.fraction() * 1000)));
        }
        switch (m_task.state()) {
        case Task::State::Running:
            m_status->setText(m_task.status());
            break;
        case Task::State::Finished:
            m_status->setText(TasksPanel::tr("Done"));
            break;
        case Task::State::Failed:
            m_status->setText(m_task.errorMessage());
            break;
        case Task::State::Cancelled:
            m_status->setText(TasksPanel::tr("Stopped; nothing was changed."));
            break;
        }
        m_status->setVisible(!m_status->text().isEmpty());
    }

    Task& m_task;
    QLabel* m_title;
    QLabel* m_status;
    QProgressBar* m_bar;
    QToolButton* m_stop;
};

} // namespace

TasksPanel::TasksPanel(Tasks& tasks, QWidget* parent)
    : QWidget(parent), m_tasks(tasks), m_pages(new QStackedWidget(this)), m_rows(nullptr)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    m_pages->addWidget(
        new EmptyState(QStringLiteral("view-task"),
                       tr("Nothing is running. Imports, exports and other long work show here."), m_pages));
    auto* scroll = new QScrollArea(m_pages);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Tasks"));
    auto* list = new QWidget(scroll);
    list->setBackgroundRole(QPalette::Base);
    list->setAutoFillBackground(true);
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins(0, gridHalfStep, 0, gridHalfStep);
    m_rows->setSpacing(gridHalfStep);
    m_rows->addStretch();
    scroll->setWidget(list);
    m_pages->addWidget(scroll);
    connect(&tasks, &Tasks::started, this, &TasksPanel::updateRows);
    connect(&tasks, &Tasks::changed, this, &TasksPanel::updateRows);
    updateRows();
}

void TasksPanel::updateRows()
{
    const QList<Task*> tasks = m_tasks.tasks();
    for (auto row = m_rowOf.begin(); row != m_rowOf.end();) {
        if (tasks.contains(row.key())) {
            ++row;
        } else {
            row.value()->deleteLater();
            row = m_rowOf.erase(row);
        }
    }
    int position = 0;
    for (Task* task : tasks) {
        if (!m_rowOf.contains(task)) {
            auto* row = new TaskRow(*task, this);
            m_rows->insertWidget(position, row);
            m_rowOf.insert(task, row);
        }
        ++position;
    }
    m_pages->setCurrentIndex(tasks.isEmpty() ? 0 : 1);
}

} // namespace airshed::workbench
