// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/problems/problems_panel.h"

#include "core/beijing_time.h"
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/field_text.h"
#include "inventory/workspace.h"
#include "review/ui/problems/problem_delegate.h"
#include "review/ui/review_session.h"
#include "review/ui/table/choice_menu.h"
#include "workbench/commands.h"
#include "workbench/empty_state.h"
#include "workbench/messages.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace airshed::review
{

using inventory::ProblemQuery;
using inventory::RecordId;
using inventory::Severity;
using workbench::gridHalfStep;
using workbench::gridStep;

namespace
{

constexpr int refreshDelayMs = 80;
constexpr qint64 expandedAtFirst = 60; ///< a longer list shows its rules first
constexpr int roomForWords = 520;

const QString importCommand = QStringLiteral("review.import");

} // namespace

ProblemsPanel::ProblemsPanel(ReviewSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new ProblemTree(this)), m_state(new QComboBox(this)),
      m_rules(new ChoiceMenu(tr("Rule"), this)), m_severities(new ChoiceMenu(tr("Severity"), this)),
      m_districts(new ChoiceMenu(tr("District"), this)), m_batches(new ChoiceMenu(tr("Import"), this)),
      m_pages(new QStackedWidget(this)), m_tree(new QTreeView(this)),
      m_empty(new workbench::EmptyState(QStringLiteral("dialog-ok-apply"), {}, this)),
      m_count(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar();
    buildTree();
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_empty);
    column->addWidget(m_pages, 1);
    m_count->setObjectName(QStringLiteral("review.problems.count"));
    m_count->setContentsMargins(gridStep, 2, gridStep, 2);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(m_count);
    const QList<QWidget*> order = {m_state, m_filter, m_apply, m_resolve, m_reopen, m_export, m_tree};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelayMs);
    connect(&m_refresh, &QTimer::timeout, this, &ProblemsPanel::refresh);
    const auto refreshSoon = [this] { m_refresh.start(); };
    for (ChoiceMenu* menu : {m_rules, m_severities, m_districts, m_batches})
        connect(menu, &ChoiceMenu::changed, this, refreshSoon);
    connect(m_state, &QComboBox::currentIndexChanged, this, refreshSoon);
    connect(&m_session, &ReviewSession::districtsChanged, this, [this, refreshSoon] {
        fillChoices();
        refreshSoon();
    });
    connect(&m_session, &ReviewSession::editableChanged, this, &ProblemsPanel::updateActions);
    connect(&m_session, &ReviewSession::recordsChanged, this, [this](const QString& table) {
        if (table == QLatin1String("problem") || table == QLatin1String("batch"))
            m_refresh.start();
    });
    connect(&m_session, &ReviewSession::opened, this, [this] {
        m_isListed = false;
        m_isQuerying = false;
        m_expanded.clear();
        fillChoices();
        refresh();
    });
    connect(&m_session, &ReviewSession::aboutToClose, this, [this] {
        m_refresh.stop();
        m_isListed = false;
        m_model->show({});
        showPage();
    });
    fillChoices();
    if (m_session.workspace() != nullptr)
        refresh();
    showPage();
    updateActions();
}

QToolButton* ProblemsPanel::addButton(const QString& name, const QString& icon, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("review.problems.") + name);
    button->setIcon(QIcon::fromTheme(icon));
    button->setText(text);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void ProblemsPanel::buildBar()
{
    auto* bar = new QWidget(this);
    bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(gridHalfStep, gridHalfStep, gridHalfStep, gridHalfStep);
    row->setSpacing(gridHalfStep);
    m_state->setObjectName(QStringLiteral("review.problems.state"));
    m_state->setAccessibleName(tr("Which problems"));
    m_state->addItem(tr("Open"), static_cast<int>(ProblemQuery::State::Open));
    m_state->addItem(tr("Resolved"), static_cast<int>(ProblemQuery::State::Resolved));
    m_state->addItem(tr("All"), static_cast<int>(ProblemQuery::State::All));
    row->addWidget(m_state);
    m_filter = addButton(QStringLiteral("filter"), QStringLiteral("view-filter"), tr("Filter"));
    auto* menu = new QMenu(m_filter);
    for (ChoiceMenu* choices : {m_rules, m_severities, m_districts, m_batches})
        menu->addMenu(choices);
    menu->addSeparator();
    menu->addAction(tr("Clear the filter"), this, &ProblemsPanel::clearFilter);
    m_filter->setMenu(menu);
    m_filter->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(m_filter);
    m_apply = addButton(QStringLiteral("apply"), QStringLiteral("tools-wizard"), tr("Apply suggestion"));
    m_resolve =
        addButton(QStringLiteral("resolve"), QStringLiteral("dialog-ok-apply"), tr("Mark as resolved"));
    m_reopen = addButton(QStringLiteral("reopen"), QStringLiteral("edit-undo"), tr("Open again"));
    m_export = addButton(QStringLiteral("export"), QStringLiteral("document-export"), tr("Export…"));
    for (QToolButton* button : {m_apply, m_resolve, m_reopen})
        row->addWidget(button);
    row->addStretch();
    row->addWidget(m_export);
    connect(m_apply, &QToolButton::clicked, this, &ProblemsPanel::applySuggestions);
    connect(m_resolve, &QToolButton::clicked, this, [this] { resolve(true); });
    connect(m_reopen, &QToolButton::clicked, this, [this] { resolve(false); });
    connect(m_export, &QToolButton::clicked, this, &ProblemsPanel::exportList);
    layout()->addWidget(bar);
}

void ProblemsPanel::buildTree()
{
    m_tree->setObjectName(QStringLiteral("review.problems.tree"));
    m_tree->setAccessibleName(tr("Problems of the inventory"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ProblemDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setIndentation(2 * gridStep);
    const int digit = fontMetrics().horizontalAdvance(u'0');
    m_tree->header()->resizeSection(ProblemTree::Record, 36 * digit);
    m_tree->header()->resizeSection(ProblemTree::Sentence, 60 * digit);
    m_tree->header()->resizeSection(ProblemTree::Value, 18 * digit);
    m_tree->header()->resizeSection(ProblemTree::Suggestion, 22 * digit);
    m_tree->header()->resizeSection(ProblemTree::District, 12 * digit);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProblemsPanel::followCurrent);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProblemsPanel::updateActions);
    // A click on the current row again: the map may have moved away meanwhile.
    connect(m_tree, &QTreeView::clicked, this, &ProblemsPanel::followCurrent);
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        if (const ListedProblem* first = m_model->problem(m_model->index(0, 0, index)))
            m_expanded.insert(first->problem.rule);
    });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (const ListedProblem* first = m_model->problem(m_model->index(0, 0, index)))
            m_expanded.remove(first->problem.rule);
    });
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (QToolButton* button : {m_apply, m_resolve, m_reopen}) {
            QAction* action = menu->addAction(button->icon(), button->text(), button, &QToolButton::click);
            action->setEnabled(button->isEnabled());
        }
        menu->popup(m_tree->viewport()->mapToGlobal(at));
    });
}

void ProblemsPanel::fillChoices()
{
    std::vector<ChoiceMenu::Choice> rules;
    const QStringList codes = knownRules();
    for (const QString& code : codes)
        rules.push_back({code, QStringLiteral("%1 %2").arg(code, ruleName(code))});
    m_rules->setChoices(rules);
    std::vector<ChoiceMenu::Choice> severities;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
        severities.push_back({inventory::toText(severity), inventory::displayName(severity),
                              QIcon::fromTheme(severityIcon(severity))});
    m_severities->setChoices(severities);
    std::vector<ChoiceMenu::Choice> districts;
    QStringList adminCodes = m_session.districts().keys();
    adminCodes.sort();
    for (const QString& code : std::as_const(adminCodes))
        districts.push_back({code, m_session.districts().value(code)});
    m_districts->setChoices(districts);
}

void ProblemsPanel::fillBatches(const std::vector<inventory::Batch>& batches)
{
    std::vector<ChoiceMenu::Choice> choices;
    for (const inventory::Batch& batch : batches)
        choices.push_back(
            {QString::number(batch.id),
             tr("%1, %2", "file, day").arg(batch.file, toBeijing(batch.when).date().toString(Qt::ISODate))});
    m_batches->setChoices(choices);
}

void ProblemsPanel::showImport(RecordId batch)
{
    m_state->setCurrentIndex(m_state->findData(static_cast<int>(ProblemQuery::State::All)));
    m_batches->setChosen({QString::number(batch)});
}

bool ProblemsPanel::isFiltering() const
{
    return !m_rules->chosen().isEmpty() || !m_severities->chosen().isEmpty() ||
           !m_districts->chosen().isEmpty() || !m_batches->chosen().isEmpty();
}

void ProblemsPanel::clearFilter()
{
    for (ChoiceMenu* menu : {m_rules, m_severities, m_districts, m_batches})
        menu->setChosen({});
}

void ProblemsPanel::refresh()
{
    if (m_session.workspace() == nullptr)
        return;
    if (m_isQuerying) {
        m_isOutdated = true;
        return;
    }
    ProblemQuery query;
    const QStringList rules = m_rules->chosen();
    query.rules.assign(rules.begin(), rules.end());
    const QStringList severities = m_severities->chosen();
    for (const QString& severity : severities)
        query.severities.push_back(inventory::severityFromText(severity).value_or(Severity::Error));
    const QStringList districts = m_districts->chosen();
    query.adminCodes.assign(districts.begin(), districts.end());
    const QStringList batches = m_batches->chosen();
    if (batches.size() == 1)
        query.batch = batches.first().toLongLong();
    query.state = static_cast<ProblemQuery::State>(m_state->currentData().toInt());
    std::shared_ptr<inventory::InventoryStore> reader;
    try {
        reader = m_session.workspace()->openReader();
    } catch (const Error& error) {
        m_session.workbench().messages().error(error.message());
        return;
    }
    m_isQuerying = true;
    m_isOutdated = false;
    const int serial = m_session.serial();
    auto* task = m_session.workbench().tasks().run<Listing>(
        tr("List the problems"),
        [reader, query, batches, names = m_session.districts()](Progress&) {
            Listing listing;
            listing.problems = listedProblems(*reader, query, names);
            if (batches.size() > 1)
                std::erase_if(listing.problems, [&batches](const ListedProblem& one) {
                    return !batches.contains(QString::number(one.problem.provenance.batch));
                });
            listing.batches = reader->batches();
            for (const inventory::ProblemCount& count : reader->problemCounts({}))
                listing.open += count.count;
            return listing;
        },
        [guard = QPointer<ProblemsPanel>(this), serial](Listing listing) {
            if (guard && serial == guard->m_session.serial())
                guard->take(std::move(listing));
        });
    connect(task, &workbench::Task::ended, this, [this, serial] {
        if (serial != m_session.serial())
            return;
        m_isQuerying = false;
        if (m_isOutdated)
            refresh();
    });
}

void ProblemsPanel::take(Listing listing)
{
    if (m_isOutdated)
        return;
    const ListedProblem* current = m_model->problem(m_tree->currentIndex());
    const RecordId currentId = current == nullptr ? 0 : current->problem.id;
    const int scrolled = m_tree->verticalScrollBar()->value();
    const bool isFirst = !std::exchange(m_isListed, true);
    m_isFilling = true;
    m_open = listing.open;
    fillBatches(listing.batches);
    m_model->show(std::move(listing.problems));
    const bool expandsAll = isFirst && m_model->problemCount() <= expandedAtFirst;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex rule = m_model->index(row, 0);
        m_tree->setFirstColumnSpanned(row, {}, true);
        const ListedProblem* first = m_model->problem(m_model->index(0, 0, rule));
        if (expandsAll || (first != nullptr && m_expanded.contains(first->problem.rule)))
            m_tree->expand(rule);
    }
    if (const QModelIndex again = m_model->indexOfProblem(currentId); currentId != 0 && again.isValid())
        m_tree->setCurrentIndex(again);
    m_tree->verticalScrollBar()->setValue(scrolled);
    m_isFilling = false;
    showPage();
    updateActions();
}

void ProblemsPanel::showPage()
{
    const bool hasWorkspace = m_session.workspace() != nullptr;
    m_count->setVisible(hasWorkspace);
    const QLocale locale;
    const qint64 shown = m_model->problemCount();
    m_count->setText(
        tr("%1 shown · %2 open in the inventory").arg(locale.toString(shown), locale.toString(m_open)));
    m_pages->setCurrentWidget(m_isListed && shown == 0 ? static_cast<QWidget*>(m_empty) : m_tree);
    if (!hasWorkspace) {
        m_empty->setSentence(tr("Open a workspace to see what is wrong in its inventory."));
        m_empty->setAction(nullptr);
        m_pages->setCurrentWidget(m_empty);
    } else if (isFiltering()) {
        m_empty->setSentence(tr("No problem matches the filter."));
        m_empty->setAction(nullptr);
    } else if (m_state->currentData().toInt() == static_cast<int>(ProblemQuery::State::Resolved)) {
        m_empty->setSentence(tr("No problem has been resolved yet."));
        m_empty->setAction(nullptr);
    } else {
        m_empty->setSentence(
            tr("No open problems. The next import is checked by the rules and lists here what it finds."));
        m_empty->setAction(m_session.workbench().commands().find(importCommand));
    }
    // What is hidden must not take the keyboard for the panel.
    setFocusProxy(m_pages->currentWidget() == m_tree ? static_cast<QWidget*>(m_tree) : m_state);
    int filters = 0;
    for (const ChoiceMenu* menu : {m_rules, m_severities, m_districts, m_batches})
        filters += menu->chosen().isEmpty() ? 0 : 1;
    m_filter->setText(filters == 0 ? tr("Filter") : tr("Filter: %1").arg(filters));
    m_filter->setAccessibleName(m_filter->text());
}

std::vector<const ListedProblem*> ProblemsPanel::chosen() const
{
    return m_model->problems(m_tree->selectionModel()->selectedRows());
}

void ProblemsPanel::updateActions()
{
    const bool canEdit = m_session.canEdit();
    bool hasSuggestion = false;
    bool hasOpen = false;
    bool hasResolved = false;
    for (const ListedProblem* one : chosen()) {
        hasSuggestion = hasSuggestion || suggestedEdit(one->problem).has_value();
        hasOpen = hasOpen || !one->problem.isResolved;
        hasResolved = hasResolved || one->problem.isResolved;
        if (hasSuggestion && hasOpen && hasResolved)
            break;
    }
    m_apply->setEnabled(canEdit && hasSuggestion);
    m_resolve->setEnabled(canEdit && hasOpen);
    m_reopen->setEnabled(canEdit && hasResolved);
    m_export->setEnabled(m_model->problemCount() > 0);
}

void ProblemsPanel::followCurrent(const QModelIndex& index)
{
    const ListedProblem* one = m_model->problem(index.siblingAtColumn(0));
    if (m_isFilling || one == nullptr || one->problem.record <= 0)
        return;
    auto kind = workbench::FeatureKind::Source;
    if (one->problem.table == QLatin1String("station"))
        kind = workbench::FeatureKind::Station;
    else if (one->problem.table == QLatin1String("camera"))
        kind = workbench::FeatureKind::Camera;
    workbench::Selection& selection = m_session.workbench().selection();
    const workbench::FeatureRef feature{kind, one->problem.record};
    selection.select(kind, {feature.id});
    selection.reveal(feature);
}

void ProblemsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto style = width() < roomForWords ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton* button : {m_filter, m_apply, m_resolve, m_reopen, m_export})
        button->setToolButtonStyle(style);
}

} // namespace airshed::review
