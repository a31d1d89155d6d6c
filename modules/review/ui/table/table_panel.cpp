// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/table/table_panel.h"

#include "core/beijing_time.h"
#include "core/errors.h"
#include "inventory/workspace.h"
#include "review/logic/page_reader.h"
#include "review/logic/record_form.h"
#include "review/ui/review_session.h"
#include "review/ui/table/filter_bar.h"
#include "review/ui/table/row_delegate.h"
#include "review/ui/table/table_listing.h"
#include "workbench/commands.h"
#include "workbench/empty_state.h"
#include "workbench/map_canvas.h"
#include "workbench/messages.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QDateEdit>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace airshed::review
{

using inventory::RecordId;
using workbench::gridHalfStep;
using workbench::gridStep;
using workbench::Selection;

namespace
{

constexpr int refreshDelayMs = 60; ///< an import tells of many tables at once
constexpr int followViewDelayMs = 250;
constexpr std::size_t restrictedInPlace = 50'000; ///< more than these are sorted out in a task

const QString importCommand = QStringLiteral("review.import");

} // namespace

TablePanel::TablePanel(ReviewSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new InventoryTable(this)), m_filter(new FilterBar(this)),
      m_banner(new QFrame(this)), m_day(new QDateEdit(m_banner)), m_pages(new QStackedWidget(this)),
      m_view(new QTableView(this)),
      m_empty(new workbench::EmptyState(QStringLiteral("view-list-details"), {}, this)),
      m_none(new workbench::EmptyState(QStringLiteral("view-filter"), {}, this)), m_count(new QLabel(this)),
      m_columns(new QMenu(tr("&Columns"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    buildBanner();
    column->addWidget(m_banner);
    buildTable();
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_none);
    column->addWidget(m_pages, 1);
    m_count->setObjectName(QStringLiteral("review.table.count"));
    m_count->setContentsMargins(gridStep, 2, gridStep, 2);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column->addWidget(m_count);

    buildMenu();
    auto* clear = new QAction(tr("Clear the filter"), this);
    connect(clear, &QAction::triggered, m_filter, &FilterBar::clear);
    m_none->setAction(clear);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelayMs);
    connect(&m_refresh, &QTimer::timeout, this, &TablePanel::refresh);
    m_followView.setSingleShot(true);
    m_followView.setInterval(followViewDelayMs);
    connect(&m_followView, &QTimer::timeout, this, &TablePanel::restrict);

    connect(m_filter, &FilterBar::kindChanged, this, &TablePanel::changeKind);
    connect(m_filter, &FilterBar::queryChanged, this, &TablePanel::refresh);
    connect(m_filter, &FilterBar::restrictionChanged, this, &TablePanel::restrict);
    connect(m_filter, &FilterBar::rearranged, this, &TablePanel::showPage);
    connect(m_model, &InventoryTable::sortWanted, this, &TablePanel::refresh);
    connect(&m_session, &ReviewSession::opened, this, &TablePanel::workspaceOpened);
    connect(&m_session, &ReviewSession::aboutToClose, this, &TablePanel::workspaceClosing);
    connect(&m_session, &ReviewSession::districtsChanged, this, [this] {
        m_model->setDistricts(m_session.districts());
        m_filter->setDistricts(m_session.districts());
    });
    connect(&m_session, &ReviewSession::recordsChanged, this, [this](const QString& table) {
        if (table == tableOf(m_filter->kind()))
            refreshSoon();
    });
    connectSelection();
    restoreHeader();
    if (m_session.workspace() != nullptr)
        workspaceOpened();
    showPage();
}

TablePanel::~TablePanel() { saveHeader(); }

void TablePanel::buildTable()
{
    m_view->setObjectName(QStringLiteral("review.table.view"));
    m_view->setAccessibleName(tr("Records of the inventory"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RowDelegate(m_session.workbench().selection(), m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + gridStep);
    QHeaderView* header = m_view->horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint& at) { m_columns->popup(header->mapToGlobal(at)); });
    header->setSortIndicator(m_sortColumn, m_sortOrder);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        m_sortColumn = column;
        m_sortOrder = order;
        m_model->sort(column, order);
        takeSelection(Scrolling::Stay);
    });
    auto* copyRows = new QAction(tr("&Copy rows"), m_view);
    copyRows->setIcon(QIcon::fromTheme(QStringLiteral("edit-copy")));
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setShortcutContext(Qt::WidgetShortcut);
    connect(copyRows, &QAction::triggered, this, &TablePanel::copy);
    m_view->addAction(copyRows);
}

void TablePanel::buildBanner()
{
    m_banner->setObjectName(QStringLiteral("review.table.banner"));
    m_banner->setFrameShape(QFrame::StyledPanel);
    m_banner->setAutoFillBackground(true);
    auto* row = new QHBoxLayout(m_banner);
    row->setContentsMargins(gridStep, gridHalfStep, gridStep, gridHalfStep);
    row->setSpacing(gridStep);
    auto* icon = new QLabel(m_banner);
    icon->setPixmap(
        QIcon::fromTheme(QStringLiteral("view-history")).pixmap(QSize(16, 16), devicePixelRatioF()));
    row->addWidget(icon);
    auto* text = new QLabel(tr("As it stood at the end of"), m_banner);
    text->setToolTip(tr("The table shows an earlier day; the map and the inspector show today."));
    text->setMinimumWidth(1); // the day matters more where it is narrow
    text->setBuddy(m_day);
    m_day->setObjectName(QStringLiteral("review.table.day"));
    m_day->setAccessibleName(text->text());
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setMaximumDate(currentBeijingDate());
    auto* today = new QPushButton(tr("Back to today"), m_banner);
    today->setObjectName(QStringLiteral("review.table.today"));
    row->addWidget(text);
    row->addWidget(m_day);
    row->addStretch();
    row->addWidget(today);
    m_banner->hide();
    setTabOrder(m_day, today);
    setTabOrder(today, m_view);
    connect(m_day, &QDateEdit::dateChanged, this, [this](QDate day) {
        if (m_asOf)
            setAsOf(day);
    });
    connect(today, &QPushButton::clicked, this, [this] { setAsOf({}); });
}

void TablePanel::find()
{
    showPage();
    m_filter->focusSearch();
}

void TablePanel::setAsOf(std::optional<QDate> day)
{
    if (day == m_asOf)
        return;
    m_asOf = day;
    if (day) {
        m_filter->setKind(RecordKind::Source);
        const QSignalBlocker blocker(m_day);
        m_day->setDate(*day);
    }
    m_banner->setVisible(day.has_value());
    refresh();
}

void TablePanel::workspaceOpened()
{
    try {
        m_reader = std::make_shared<Reader>(m_session.workspace()->openReader());
        m_pageReader = std::make_unique<PageReader>(m_session.workspace()->openReader());
    } catch (const Error& error) {
        m_session.workbench().messages().error(error.message());
        return;
    }
    PageReader* reader = m_pageReader.get();
    connect(m_model, &InventoryTable::pageWanted, reader, &PageReader::request);
    connect(reader, &PageReader::arrived, m_model, &InventoryTable::takePage);
    connect(reader, &PageReader::dropped, m_model, &InventoryTable::forgetRequest);
    connect(reader, &PageReader::dropped, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(reader, &PageReader::failed, this, [this](quint64, int, const QString& message) {
        m_session.workbench().messages().error(message);
    });
    m_model->setDistricts(m_session.districts());
    m_filter->setDistricts(m_session.districts());
    m_isListed = false;
    m_isQuerying = false;
    refresh();
}

void TablePanel::workspaceClosing()
{
    saveHeader();
    m_refresh.stop();
    m_followView.stop();
    m_reader.reset();
    m_pageReader.reset();
    m_queried.clear();
    m_total = 0;
    m_isListed = false;
    m_asOf.reset();
    m_banner->hide();
    m_model->showSources({}, {});
    showPage();
}

void TablePanel::changeKind()
{
    if (m_filter->kind() != RecordKind::Source && m_asOf) {
        m_asOf.reset();
        m_banner->hide();
    }
    m_sortColumn = 0;
    m_sortOrder = Qt::AscendingOrder;
    refresh();
}

void TablePanel::refresh()
{
    if (!m_reader)
        return;
    // One query at a time; what is asked meanwhile is asked once, when the answer is there.
    if (m_isQuerying) {
        m_isQueryOutdated = true;
        return;
    }
    m_isQuerying = true;
    m_isQueryOutdated = false;
    ListingRequest request;
    request.kind = m_filter->kind();
    request.query = m_filter->query();
    request.query.asOf = m_asOf;
    request.query.order = m_sortOrder;
    const auto& columns = columnsOf(request.kind);
    if (request.kind == RecordKind::Source && m_sortColumn < static_cast<int>(columns.size())) {
        const TableColumn& column = columns[static_cast<std::size_t>(m_sortColumn)];
        request.query.sortBy = column.sortBy.value_or(inventory::SourceColumn::Number);
        request.query.sortPollutant = column.pollutant;
    }
    request.restriction = restriction();
    const int serial = m_session.serial();
    auto* task = m_session.workbench().tasks().run<Listing>(
        tr("List the inventory"), [reader = m_reader, request](Progress&) { return reader->list(request); },
        [this, guard = QPointer<TablePanel>(this), serial](Listing listing) {
            if (guard && serial == m_session.serial())
                take(std::move(listing));
        });
    connect(task, &workbench::Task::ended, this, [this, serial] {
        if (serial != m_session.serial())
            return;
        m_isQuerying = false;
        if (m_isQueryOutdated)
            refresh();
    });
}

void TablePanel::take(Listing listing)
{
    if (m_isQueryOutdated)
        return; // the right one is on its way
    m_isListed = true;
    m_total = listing.total;
    m_queried = std::move(listing.queried);
    const bool isOtherKind = listing.kind != m_model->kind();
    if (isOtherKind)
        saveHeader();
    switch (listing.kind) {
    case RecordKind::Source:
        show(std::move(listing.order));
        break;
    case RecordKind::Station:
        m_model->showStations(std::move(listing.stations));
        m_model->sort(m_sortColumn, m_sortOrder);
        break;
    case RecordKind::Camera:
        m_model->showCameras(std::move(listing.cameras));
        m_model->sort(m_sortColumn, m_sortOrder);
        break;
    }
    if (isOtherKind)
        restoreHeader();
    showCount();
    showPage();
    takeSelection(Scrolling::Stay);
}

std::optional<std::vector<RecordId>> TablePanel::restriction() const
{
    workbench::Workbench& workbench = m_session.workbench();
    const workbench::FeatureKind kind = featureKind(m_filter->kind());
    std::optional<std::vector<RecordId>> ids;
    if (m_filter->isOnlySelected())
        ids = workbench.selection().kind() == kind ? workbench.selection().ids() : std::vector<RecordId>();
    if (m_filter->isOnlyInView()) {
        const workbench::MapCanvas& canvas = workbench.mapCanvas();
        // The corners: a turned view shows less than its bounding box.
        const QRectF pixels(canvas.rect());
        const QPolygonF view({canvas.toMap(pixels.topLeft()), canvas.toMap(pixels.topRight()),
                              canvas.toMap(pixels.bottomRight()), canvas.toMap(pixels.bottomLeft())});
        std::vector<RecordId> inView = canvas.featuresIn(kind, view);
        if (ids) {
            std::vector<RecordId> both;
            std::set_intersection(ids->begin(), ids->end(), inView.begin(), inView.end(),
                                  std::back_inserter(both));
            ids = std::move(both);
        } else {
            ids = std::move(inView);
        }
    }
    return ids;
}

void TablePanel::restrict()
{
    if (m_filter->kind() != RecordKind::Source || m_queried.size() > restrictedInPlace || m_isQuerying) {
        refresh();
        return;
    }
    show(RowOrder(restricted(m_queried, restriction())));
    showCount();
    showPage();
    takeSelection(Scrolling::Stay);
}

void TablePanel::show(RowOrder order)
{
    const int scrolled = m_view->verticalScrollBar()->value();
    const bool wasSame = order.ids.size() == m_model->ids().size();
    m_isSyncing = true; // a reset takes the view's selection with it; it comes back in takeSelection()
    m_model->showSources(std::move(order), m_asOf);
    m_isSyncing = false;
    if (wasSame)
        m_view->verticalScrollBar()->setValue(scrolled);
}

void TablePanel::showPage()
{
    const bool hasWorkspace = m_session.workspace() != nullptr;
    if (!hasWorkspace || (m_isListed && m_total == 0)) {
        QString sentence = tr("No sources yet. Import a list from a spreadsheet, CSV or shapefile.");
        if (m_filter->kind() == RecordKind::Station)
            sentence = tr("No stations yet. Import a list of monitoring stations.");
        else if (m_filter->kind() == RecordKind::Camera)
            sentence = tr("No cameras yet. Import a list of cameras.");
        m_empty->setSentence(hasWorkspace ? sentence : tr("Open a workspace to see its inventory."));
        m_empty->setAction(hasWorkspace ? m_session.workbench().commands().find(importCommand) : nullptr);
        m_pages->setCurrentWidget(m_empty);
    } else if (m_isListed && m_model->rowCount() == 0) {
        m_none->setSentence(m_asOf && !m_filter->isFiltering()
                                ? tr("The inventory had no sources on that day.")
                                : tr("Nothing matches the filter."));
        m_pages->setCurrentWidget(m_none);
    } else {
        m_pages->setCurrentWidget(m_view);
    }
    // What is hidden must not take the keyboard for the panel.
    setFocusProxy(m_pages->currentWidget() == m_view ? static_cast<QWidget*>(m_view) : m_filter);
    m_count->setVisible(hasWorkspace && !m_filter->hasRoomForCount());
}

void TablePanel::showCount()
{
    const QLocale locale;
    const qint64 shown = m_model->rowCount();
    QString text = shown == m_total
                       ? tr("%1 records").arg(locale.toString(shown))
                       : tr("%1 of %2 records").arg(locale.toString(shown), locale.toString(m_total));
    const Selection& selection = m_session.workbench().selection();
    if (selection.kind() == featureKind(m_filter->kind()) && !selection.ids().empty())
        text += tr(" · %1 selected").arg(locale.toString(static_cast<qint64>(selection.ids().size())));
    m_count->setText(text);
    m_filter->setCount(text);
}

} // namespace airshed::review
