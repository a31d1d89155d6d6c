// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/runs/runs_panel.h"

#include "attribution/logic/evidence_wording.h"
#include "attribution/logic/report/repeat_command.h"
#include "attribution/logic/report/report_text.h"
#include "attribution/ui/attribution_session.h"
#include "attribution/ui/runs/comparison_view.h"
#include "attribution/ui/runs/run_shelf.h"
#include "core/beijing_time.h"
#include "inventory/workspace.h"
#include "workbench/empty_state.h"
#include "workbench/messages.h"
#include "workbench/plain_list.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace airshed::attribution
{

namespace
{

constexpr int refreshDelayMs = 80;
constexpr int roomForWords = 560;
enum Column { When, Station, Pollutant, Hours, Prior, Leading, Evidence, Candidates, Who, ColumnCount };

QTableWidgetItem* words(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setToolTip(text);
    return item;
}

QTableWidgetItem* number(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

RunsPanel::RunsPanel(AttributionSession& session, RunShelf& shelf, QAction* findSources, QWidget* parent)
    : QWidget(parent), m_session(session), m_shelf(shelf), m_pages(new QStackedWidget(this)),
      m_list(new QWidget(this)), m_bar(new QWidget(m_list)), m_table(new QTableWidget(m_list)),
      m_empty(new workbench::EmptyState(QStringLiteral("view-history"), {}, this)),
      m_comparison(new ComparisonView(session, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    buildBar();
    buildTable();
    list->addWidget(m_bar);
    list->addWidget(m_table, 1);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_comparison);
    m_empty->setAction(findSources);
    connect(m_comparison, &ComparisonView::left, this, [this] {
        m_pages->setCurrentWidget(m_list);
        m_table->setFocus();
    });
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelayMs);
    connect(&m_refresh, &QTimer::timeout, this, &RunsPanel::refresh);
    connect(&m_shelf, &RunShelf::changed, &m_refresh, qOverload<>(&QTimer::start));
    connect(&m_shelf, &RunShelf::shown, this, &RunsPanel::markShown);
    connect(&m_session, &AttributionSession::opened, &m_refresh, qOverload<>(&QTimer::start));
    connect(&m_session, &AttributionSession::aboutToClose, this, [this] {
        m_refresh.stop();
        show({});
    });
    show({});
    refresh();
}

QToolButton* RunsPanel::addButton(const QString& name, const QString& icon, const QString& text,
                                  const QString& tip)
{
    auto* button = new QToolButton(m_bar);
    button->setObjectName(QStringLiteral("attribution.runs.") + name);
    button->setIcon(QIcon::fromTheme(icon));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_bar->layout()->addWidget(button);
    return button;
}

void RunsPanel::buildBar()
{
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(workbench::gridStep, workbench::gridHalfStep, workbench::gridStep,
                            workbench::gridHalfStep);
    row->setSpacing(workbench::gridHalfStep);
    m_open = addButton(QStringLiteral("open"), QStringLiteral("document-open"), tr("Open"),
                       tr("Show this run again"));
    m_compare = addButton(QStringLiteral("compare"), QStringLiteral("view-compare"), tr("Compare"),
                          tr("Hold two chosen runs against one another"));
    m_command = addButton(QStringLiteral("command"), QStringLiteral("edit-copy"), tr("Copy the command"),
                          tr("The command line that makes this run again"));
    m_remove = addButton(QStringLiteral("remove"), QStringLiteral("edit-delete"), tr("Remove"),
                         tr("Remove the chosen runs from the workspace"));
    row->addStretch(1);
    // The words go where there is no room for them (resizeEvent): they must not hold the panel wide.
    m_bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(m_open, &QToolButton::clicked, this, [this] {
        if (const QStringList ids = chosen(); ids.size() == 1)
            m_shelf.open(ids.front());
    });
    connect(m_compare, &QToolButton::clicked, this, &RunsPanel::compare);
    connect(m_command, &QToolButton::clicked, this, &RunsPanel::copyCommand);
    connect(m_remove, &QToolButton::clicked, this, &RunsPanel::remove);
}

void RunsPanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("attribution.runs.table"));
    m_table->setAccessibleName(tr("Stored runs"));
    workbench::makePlainList(*m_table);
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("When"), tr("Station"), tr("Pollutant"), tr("Hours"),
                                        tr("Prior cv"), tr("First candidate"), tr("Evidence"),
                                        tr("Candidates"), tr("By")});
    for (int i = 0; i < ColumnCount; ++i)
        m_table->horizontalHeaderItem(i)->setTextAlignment(
            Qt::AlignVCenter | (i == Prior || i == Candidates ? Qt::AlignRight : Qt::AlignLeft));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setToolTip(tr("Double click: show the run again"));
    const int digit = fontMetrics().horizontalAdvance(u'0');
    const std::array widths = {18, 20, 10, 38, 9, 30, 20, 11, 14};
    for (int i = 0; i < ColumnCount; ++i)
        m_table->setColumnWidth(i, widths[static_cast<std::size_t>(i)] * digit);
    connect(m_table, &QTableWidget::cellActivated, this,
            [this](int row, int) { m_shelf.open(m_table->item(row, When)->data(Qt::UserRole).toString()); });
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &RunsPanel::updateActions);
}

void RunsPanel::refresh()
{
    if (m_session.workspace() == nullptr)
        return;
    const int serial = m_session.serial();
    m_session.workbench().tasks().run<RunList>(
        tr("List the runs"),
        [folder = m_session.workspace()->folder()](Progress&) { return listRuns(folder); },
        [guard = QPointer<RunsPanel>(this), serial](const RunList& list) {
            if (guard && serial == guard->m_session.serial())
                guard->show(list);
        });
}

void RunsPanel::show(const RunList& list)
{
    const QStringList before = chosen();
    m_table->setRowCount(static_cast<int>(list.runs.size()));
    int row = 0;
    for (const RunSummary& run : list.runs) {
        auto* when = words(beijingText(run.when));
        when->setData(Qt::UserRole, run.id);
        m_table->setItem(row, When, when);
        m_table->setItem(row, Station,
                         words(run.stationName.isEmpty() ? run.episode.station : run.stationName));
        m_table->setItem(row, Pollutant, words(displayName(run.episode.pollutant)));
        m_table->setItem(row, Hours, words(spanText(run.episode.span)));
        m_table->setItem(row, Prior, number(QLocale().toString(run.priorCv, 'g', 4)));
        m_table->setItem(row, Leading, words(run.leading));
        m_table->setItem(row, Evidence,
                         words(run.leading.isEmpty()
                                   ? QString()
                                   : tr("%1 · %2", "letter and wording of a grade")
                                         .arg(letter(run.leadingGrade), wording(run.leadingGrade))));
        m_table->setItem(row, Candidates,
                         number(QLocale().toString(static_cast<qulonglong>(run.candidates))));
        m_table->setItem(row, Who, words(run.who));
        ++row;
    }
    for (const QString& problem : list.problems)
        m_session.workbench().messages().warn(problem);
    // The selection goes by row: what slid into a chosen row was not chosen.
    m_table->clearSelection();
    for (int i = 0; i < m_table->rowCount(); ++i) {
        if (before.contains(m_table->item(i, When)->data(Qt::UserRole).toString()))
            m_table->selectionModel()->select(m_table->model()->index(i, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    const bool hasWorkspace = m_session.workspace() != nullptr;
    m_empty->setSentence(hasWorkspace ? tr("No run is stored yet. Each attribution is kept here.")
                                      : tr("Open a workspace to see its runs."));
    if (m_pages->currentWidget() != m_comparison || list.runs.empty())
        m_pages->setCurrentWidget(list.runs.empty() ? static_cast<QWidget*>(m_empty) : m_list);
    setFocusProxy(list.runs.empty() ? nullptr : m_table); // what is hidden must not take the keyboard
    markShown();
    updateActions();
}

void RunsPanel::markShown()
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const bool isShown = m_table->item(row, When)->data(Qt::UserRole).toString() == m_shelf.shownId();
        for (int column = 0; column < ColumnCount; ++column) {
            QFont font = m_table->font();
            font.setBold(isShown);
            m_table->item(row, column)->setFont(font);
        }
    }
}

QStringList RunsPanel::chosen() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList ids;
    for (const QModelIndex& row : std::as_const(rows))
        ids += row.siblingAtColumn(When).data(Qt::UserRole).toString();
    return ids;
}

void RunsPanel::updateActions()
{
    const qsizetype count = chosen().size();
    m_open->setEnabled(count == 1);
    m_command->setEnabled(count == 1);
    m_compare->setEnabled(count == 2);
    m_remove->setEnabled(count > 0 && m_session.workspace() != nullptr &&
                         !m_session.workspace()->isReadOnly());
}

void RunsPanel::compare()
{
    const QStringList ids = chosen();
    if (ids.size() != 2 || m_session.workspace() == nullptr)
        return;
    const int serial = m_session.serial();
    using Pair = std::pair<RunRecord, RunRecord>;
    m_session.workbench().tasks().run<Pair>(
        tr("Compare two runs"),
        [folder = m_session.workspace()->folder(), ids](Progress&) {
            // The older one first, as the list has the newest on top.
            return Pair(loadRun(folder, ids.back()), loadRun(folder, ids.front()));
        },
        [guard = QPointer<RunsPanel>(this), serial](const Pair& runs) {
            if (!guard || serial != guard->m_session.serial())
                return;
            guard->m_comparison->show(runs.first, runs.second);
            guard->m_pages->setCurrentWidget(guard->m_comparison);
            guard->m_comparison->setFocus();
        });
}

void RunsPanel::remove()
{
    const QStringList ids = chosen();
    auto* question = new QMessageBox(QMessageBox::Question, tr("Remove runs"),
                                     tr("Remove %n runs from the workspace? They cannot be brought back.",
                                        nullptr, static_cast<int>(ids.size())),
                                     QMessageBox::Cancel, this);
    question->setObjectName(QStringLiteral("attribution.runs.question"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    QAbstractButton* yes = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    connect(question, &QMessageBox::buttonClicked, this, [this, ids, yes](QAbstractButton* pressed) {
        if (pressed == yes)
            m_shelf.remove(ids);
    });
    question->open();
}

void RunsPanel::copyCommand()
{
    const QStringList ids = chosen();
    if (ids.size() != 1 || m_session.workspace() == nullptr)
        return;
    const QString command = repeatCommand(ids.front(), {}, m_session.workspace()->folder());
    QApplication::clipboard()->setText(command);
    m_session.workbench().messages().post(
        {workbench::Message::Level::Note, tr("The command was copied."), command, {}, {}});
}

void RunsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto style =
        event->size().width() < roomForWords ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton* button : {m_open, m_compare, m_command, m_remove})
        button->setToolButtonStyle(style);
}

} // namespace airshed::attribution
