// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/analysis/candidate_list.h"

#include "attribution/logic/evidence_wording.h"
#include "attribution/ui/analysis/candidate_delegate.h"
#include "attribution/ui/attribution_session.h"
#include "geo/coordinates.h"
#include "workbench/map_canvas.h"
#include "workbench/selection.h"
#include "workbench/settings.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

namespace airshed::attribution
{

using workbench::FeatureKind;

namespace
{

constexpr int headerVersion = 1;

/// Hidden until a person asks for them: the table shall fit a usual window.
const std::set<CandidateColumn> hiddenAtFirst = {CandidateColumn::StationsInformative,
                                                 CandidateColumn::Emission,
                                                 CandidateColumn::Declared,
                                                 CandidateColumn::Modelled,
                                                 CandidateColumn::UpwindScore,
                                                 CandidateColumn::Number};

int widthInDigits(CandidateColumn column)
{
    switch (column) {
    case CandidateColumn::Rank:
        return 7;
    case CandidateColumn::Source:
        return 26;
    case CandidateColumn::Contribution:
        return 29;
    case CandidateColumn::Emission:
        return 29;
    case CandidateColumn::Share:
        return 25;
    case CandidateColumn::Ratio:
        return 32;
    case CandidateColumn::Grade:
        return 20;
    case CandidateColumn::Class:
    case CandidateColumn::OverTwice:
    case CandidateColumn::Partner:
        return 16;
    case CandidateColumn::RankStability:
    case CandidateColumn::HoursInformative:
        return 12;
    default:
        return 15;
    }
}

} // namespace

/// What of the model is shown, in which order.
class CandidateRows final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setFilter(const QString& text, int weakestGrade)
    {
        m_text = text.trimmed();
        m_weakestGrade = weakestGrade;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return index.data(CandidateModel::GradeRole).toInt() <= m_weakestGrade &&
               (m_text.isEmpty() ||
                index.data(CandidateModel::SearchRole).toString().contains(m_text, Qt::CaseInsensitive));
    }

private:
    QString m_text;
    int m_weakestGrade = static_cast<int>(EvidenceGrade::Unobserved);
};

CandidateList::CandidateList(AttributionSession& session, CandidateModel::List list, QWidget* parent)
    : QWidget(parent), m_session(session), m_list(list), m_model(new CandidateModel(list, this)),
      m_rows(new CandidateRows(this)), m_table(new QTableView(this)), m_text(new QLineEdit(this)),
      m_count(new QLabel(this)), m_columns(new QMenu(this)), m_bar(new QWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_rows->setSourceModel(m_model);
    m_rows->setSortRole(CandidateModel::SortRole);
    m_rows->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_rows->setSortLocaleAware(true);
    buildBar();
    buildTable();
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
    connect(&m_session, &AttributionSession::candidateChanged, this, &CandidateList::takeCandidate);
    connect(&m_session.workbench().selection(), &workbench::Selection::changed, this,
            &CandidateList::takeSelection);
    setFocusProxy(m_table);
}

void CandidateList::buildBar()
{
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(workbench::gridStep, workbench::gridHalfStep, workbench::gridStep,
                            workbench::gridHalfStep);
    row->setSpacing(workbench::gridStep);
    const QString prefix = m_list == CandidateModel::List::Ranked ? QStringLiteral("attribution.ranked")
                                                                  : QStringLiteral("attribution.unobserved");
    m_text->setObjectName(prefix + QStringLiteral(".filter"));
    m_text->setPlaceholderText(tr("Filter by name, number or class"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(80);
    m_text->setMaximumWidth(260);
    connect(m_text, &QLineEdit::textChanged, this, &CandidateList::filter);
    row->addWidget(m_text, 1);
    if (m_list == CandidateModel::List::Ranked) {
        m_grades = new QComboBox(m_bar);
        m_grades->setObjectName(prefix + QStringLiteral(".grades"));
        m_grades->setAccessibleName(tr("Evidence of at least"));
        m_grades->addItem(tr("All grades"), static_cast<int>(EvidenceGrade::Unobserved));
        for (const EvidenceGrade grade : {EvidenceGrade::A, EvidenceGrade::B, EvidenceGrade::C})
            m_grades->addItem(grade == EvidenceGrade::A ? tr("Only A") : tr("A to %1").arg(letter(grade)),
                              static_cast<int>(grade));
        connect(m_grades, &QComboBox::currentIndexChanged, this, &CandidateList::filter);
        row->addWidget(m_grades);
    }
    m_count->setObjectName(prefix + QStringLiteral(".count"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_count);
    row->addStretch(1);
    auto* chooser = new QToolButton(m_bar);
    chooser->setObjectName(prefix + QStringLiteral(".columns"));
    chooser->setText(tr("Columns"));
    chooser->setAccessibleName(chooser->text());
    chooser->setIcon(QIcon::fromTheme(QStringLiteral("view-column")));
    chooser->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chooser->setFocusPolicy(Qt::TabFocus);
    chooser->setPopupMode(QToolButton::InstantPopup);
    chooser->setAutoRaise(true);
    chooser->setMenu(m_columns);
    row->addWidget(chooser);
}

void CandidateList::addTool(QWidget* tool)
{
    auto* row = static_cast<QHBoxLayout*>(m_bar->layout());
    row->insertWidget(row->count() - 1, tool);
}

void CandidateList::buildTable()
{
    m_table->setObjectName(m_list == CandidateModel::List::Ranked
                               ? QStringLiteral("attribution.ranked.table")
                               : QStringLiteral("attribution.unobserved.table"));
    m_table->setAccessibleName(m_list == CandidateModel::List::Ranked ? tr("Ranked candidates")
                                                                      : tr("Sources that nobody could see"));
    m_table->setModel(m_rows);
    m_table->setItemDelegate(new CandidateDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + workbench::gridStep);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    restoreHeader();
    m_table->setSortingEnabled(true);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint& at) { m_columns->popup(header->mapToGlobal(at)); });
    for (const auto signal : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved})
        connect(header, signal, this, &CandidateList::saveHeader);
    connect(m_columns, &QMenu::aboutToShow, this, &CandidateList::fillColumnMenu);
    fillColumnMenu();
    // What is chosen, not what is current: that is also a table's first row when the keyboard comes to it.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndex current = m_table->currentIndex();
        if (m_table->selectionModel()->isRowSelected(current.row()))
            follow(current);
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const Candidate* one = m_model->candidate(m_rows->mapToSource(index).row());
            one && !one->sources.empty())
            m_session.workbench().selection().reveal({FeatureKind::Source, one->sources.front()});
    });
    auto* copyAction = new QAction(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("Copy"), m_table);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &CandidateList::copy);
    m_table->addAction(copyAction);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CandidateList::show(std::shared_ptr<const AttributionResult> result)
{
    m_isFollowing = true;
    m_model->show(std::move(result));
    m_isFollowing = false;
    showCount();
    takeCandidate();
}

void CandidateList::filter()
{
    m_isFollowing = true;
    m_rows->setFilter(m_text->text(), m_grades == nullptr ? static_cast<int>(EvidenceGrade::Unobserved)
                                                          : m_grades->currentData().toInt());
    m_isFollowing = false;
    showCount();
    takeCandidate();
}

void CandidateList::showCount()
{
    const int all = m_model->rowCount();
    const int shown = m_rows->rowCount();
    m_count->setText(shown == all ? tr("%n sources or groups", nullptr, all)
                                  : tr("%1 of %2").arg(QLocale().toString(shown), QLocale().toString(all)));
}

void CandidateList::follow(const QModelIndex& current)
{
    const Candidate* one = m_model->candidate(m_rows->mapToSource(current).row());
    if (m_isFollowing || one == nullptr)
        return;
    m_isFollowing = true;
    m_session.setCandidate(one->id);
    workbench::Selection& selection = m_session.workbench().selection();
    selection.select(FeatureKind::Source, one->sources);
    workbench::MapCanvas& canvas = m_session.workbench().mapCanvas();
    // The map moves only when it must: whoever steps through the list wants to keep the overview.
    if (!one->sources.empty() && !canvas.visibleExtent().contains(canvas.toMap(one->position)))
        selection.reveal({FeatureKind::Source, one->sources.front()});
    m_isFollowing = false;
}

void CandidateList::makeCurrent(int sourceRow)
{
    const QModelIndex index = m_rows->mapFromSource(m_model->index(sourceRow, 0));
    m_isFollowing = true;
    if (index.isValid() && index.row() != m_table->currentIndex().row()) {
        m_table->selectRow(index.row());
        m_table->scrollTo(index.siblingAtColumn(m_table->horizontalHeader()->logicalIndex(0)));
    } else if (!index.isValid()) {
        m_table->selectionModel()->clear();
    }
    m_isFollowing = false;
}

void CandidateList::takeCandidate()
{
    if (!m_isFollowing)
        makeCurrent(m_model->rowOf(m_session.candidate()));
}

void CandidateList::takeSelection()
{
    const workbench::Selection& selection = m_session.workbench().selection();
    if (m_isFollowing || selection.kind() != FeatureKind::Source || selection.current().id == 0)
        return;
    const int row = m_model->rowOfSource(selection.current().id);
    if (row < 0)
        return;
    m_session.setCandidate(m_model->candidate(row)->id);
}

void CandidateList::copy() const
{
    QList<int> shown;
    const QHeaderView* header = m_table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int section = header->logicalIndex(place);
        if (!header->isSectionHidden(section))
            shown.append(section);
    }
    QStringList lines;
    QStringList fields;
    for (const int section : std::as_const(shown))
        fields += m_rows->headerData(section, Qt::Horizontal).toString();
    lines += fields.join(u'\t');
    QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    std::ranges::sort(chosen, {}, &QModelIndex::row);
    for (const QModelIndex& row : std::as_const(chosen)) {
        fields.clear();
        for (const int section : std::as_const(shown))
            fields += row.siblingAtColumn(section).data().toString();
        lines += fields.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void CandidateList::fillColumnMenu()
{
    m_columns->clear();
    QHeaderView* header = m_table->horizontalHeader();
    for (int section = 0; section < m_model->columnCount(); ++section) {
        // The name of what is listed always stays.
        if (m_model->column(section) == CandidateColumn::Source)
            continue;
        QAction* action =
            m_columns->addAction(m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(section));
        connect(action, &QAction::toggled, this, [this, header, section](bool isShown) {
            header->setSectionHidden(section, !isShown);
            if (isShown && header->sectionSize(section) == 0)
                header->resizeSection(section, header->defaultSectionSize());
            saveHeader();
        });
    }
}

QString CandidateList::headerKey() const
{
    return m_list == CandidateModel::List::Ranked
               ? QStringLiteral("attribution/rankedHeader%1").arg(headerVersion)
               : QStringLiteral("attribution/unobservedHeader%1").arg(headerVersion);
}

void CandidateList::restoreHeader()
{
    QHeaderView* header = m_table->horizontalHeader();
    const int digit = fontMetrics().horizontalAdvance(u'0');
    for (int section = 0; section < m_model->columnCount(); ++section) {
        header->resizeSection(section, digit * widthInDigits(m_model->column(section)));
        header->setSectionHidden(section, m_list == CandidateModel::List::Ranked &&
                                              hiddenAtFirst.contains(m_model->column(section)));
    }
    const QByteArray state = m_session.workbench().settings().value(headerKey(), QByteArray()).toByteArray();
    if (!state.isEmpty())
        header->restoreState(state);
    // The result's own order, whatever the last one was sorted by; of the unobserved those that declare most.
    if (m_list == CandidateModel::List::Ranked)
        header->setSortIndicator(0, Qt::AscendingOrder);
    else
        header->setSortIndicator(
            static_cast<int>(std::ranges::find(unobservedColumns(), CandidateColumn::Declared) -
                             unobservedColumns().begin()),
            Qt::DescendingOrder);
}

void CandidateList::saveHeader() const
{
    m_session.workbench().settings().setValue(headerKey(), m_table->horizontalHeader()->saveState());
}

} // namespace airshed::attribution
