// SPDX-License-Identifier: GPL-3.0-or-later
// The table panel's other half: the selection shared with the map, and rows that leave the table as text or
// as a file.
#include "core/progress.h"
#include "review/logic/record_form.h"
#include "review/logic/table_export.h"
#include "review/ui/review_session.h"
#include "review/ui/table/filter_bar.h"
#include "review/ui/table/table_listing.h"
#include "review/ui/table/table_panel.h"
#include "workbench/export_folder.h"
#include "workbench/map_canvas.h"
#include "workbench/messages.h"
#include "workbench/tasks.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>
#include <QScrollBar>
#include <QTableView>
#include <QUrl>
#include <algorithm>

namespace airshed::review
{

using inventory::RecordId;
using workbench::Selection;

namespace
{

/// More separate stretches of rows than the view's own selection can hold without a hitch; the delegate marks
/// them all.
constexpr std::size_t mostRanges = 1000;
constexpr qint64 rowsPerRead = 500;

QItemSelection rangesOf(const std::vector<int>& sortedRows, const QAbstractItemModel& model)
{
    QItemSelection ranges;
    const int lastColumn = model.columnCount() - 1;
    for (std::size_t first = 0; first < sortedRows.size();) {
        std::size_t last = first;
        while (last + 1 < sortedRows.size() && sortedRows[last + 1] == sortedRows[last] + 1)
            ++last;
        if (static_cast<std::size_t>(ranges.size()) == mostRanges)
            break;
        ranges.append(QItemSelectionRange(model.index(sortedRows[first], 0),
                                          model.index(sortedRows[last], lastColumn)));
        first = last + 1;
    }
    return ranges;
}

} // namespace

void TablePanel::connectSelection()
{
    m_giveSoon.setSingleShot(true);
    m_giveSoon.setInterval(0);
    connect(&m_giveSoon, &QTimer::timeout, this, &TablePanel::giveSelection);
    Selection& selection = m_session.workbench().selection();
    connect(&selection, &Selection::changed, this, [this] {
        if (m_isSyncing)
            return;
        if (m_filter->isOnlySelected())
            m_followView.start();
        takeSelection(Scrolling::Follow);
    });
    connect(&selection, &Selection::currentChanged, this, [this] {
        if (!m_isSyncing)
            takeSelection(Scrolling::Follow);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { giveSelection(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_isSyncing)
            m_giveSoon.start(); // the selection follows the current row in a moment
    });
    const auto reveal = [this](const QModelIndex& index) {
        if (index.isValid())
            m_session.workbench().selection().reveal(
                {featureKind(m_model->kind()), m_model->idAt(index.row())});
    };
    connect(m_view, &QTableView::doubleClicked, this, reveal);
    auto* enter = new QAction(m_view);
    enter->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    enter->setShortcutContext(Qt::WidgetShortcut);
    connect(enter, &QAction::triggered, this, [this, reveal] { reveal(m_view->currentIndex()); });
    m_view->addAction(enter);
    connect(&m_session.workbench().mapCanvas(), &workbench::MapCanvas::viewportChanged, this, [this] {
        if (m_filter->isOnlyInView())
            m_followView.start();
    });
    const auto followHover = [this](const QModelIndex& index) {
        m_session.workbench().selection().setHovered(
            {featureKind(m_model->kind()), index.isValid() ? m_model->idAt(index.row()) : 0});
    };
    m_view->setMouseTracking(true);
    connect(m_view, &QTableView::entered, this, followHover);
    connect(m_view, &QTableView::viewportEntered, this, [followHover] { followHover({}); });
}

void TablePanel::takeSelection(Scrolling scrolling)
{
    m_giveSoon.stop(); // what was on its way is out of date
    const Selection& selection = m_session.workbench().selection();
    std::vector<int> rows;
    int currentRow = -1;
    if (selection.kind() == featureKind(m_model->kind())) {
        for (const RecordId id : selection.ids()) {
            const int row = m_model->rowOf(id);
            if (row >= 0)
                rows.push_back(row);
        }
        currentRow = selection.current().id == 0 ? -1 : m_model->rowOf(selection.current().id);
    }
    std::sort(rows.begin(), rows.end());
    m_isSyncing = true;
    QItemSelectionModel* model = m_view->selectionModel();
    model->select(rangesOf(rows, *m_model), QItemSelectionModel::ClearAndSelect);
    const int shown = currentRow >= 0 ? currentRow : (rows.empty() ? -1 : rows.front());
    if (shown >= 0) {
        const int column = m_view->horizontalHeader()->logicalIndexAt(0);
        const QModelIndex index = m_model->index(shown, std::max(column, 0));
        // The view runs after its current row by itself.
        const int scrolled = m_view->verticalScrollBar()->value();
        model->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        if (scrolling == Scrolling::Follow)
            m_view->scrollTo(index);
        else
            m_view->verticalScrollBar()->setValue(scrolled);
    }
    m_isSyncing = false;
    m_view->viewport()->update();
    showCount();
}

void TablePanel::giveSelection()
{
    if (m_isSyncing)
        return;
    std::vector<RecordId> ids;
    const QItemSelection ranges = m_view->selectionModel()->selection();
    for (const QItemSelectionRange& range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids.push_back(m_model->idAt(row));
    }
    const workbench::FeatureKind kind = featureKind(m_model->kind());
    Selection& selection = m_session.workbench().selection();
    m_isSyncing = true;
    selection.select(kind, std::move(ids));
    const QModelIndex current = m_view->selectionModel()->currentIndex();
    if (current.isValid()) {
        const workbench::FeatureRef feature{kind, m_model->idAt(current.row())};
        if (selection.contains(feature))
            selection.setCurrent(feature);
    }
    m_isSyncing = false;
    m_view->viewport()->update();
    showCount();
}

namespace
{

/// Rows of the records in this order, read where they are not in memory.
template<typename ReadSources>
ExportTable sourceTable(std::vector<RecordId> ids, std::vector<int> columns, const DistrictNames& districts,
                        ReadSources readSources)
{
    ExportTable table;
    for (const int column : columns)
        table.headings += columnsOf(RecordKind::Source)[static_cast<std::size_t>(column)].heading();
    table.rowCount = static_cast<qint64>(ids.size());
    table.rows = [ids = std::move(ids), columns = std::move(columns), districts, readSources](qint64 first,
                                                                                              qint64 count) {
        const auto from = ids.begin() + first;
        std::vector<std::vector<Cell>> rows;
        for (const inventory::Source& source : readSources(std::vector<RecordId>(from, from + count))) {
            std::vector<Cell>& row = rows.emplace_back();
            for (const int column : columns)
                row.push_back(cellOf(source, static_cast<std::size_t>(column), districts));
        }
        return rows;
    };
    return table;
}

/// Rows that the model has in memory.
ExportTable modelTable(const InventoryTable& model, const std::vector<int>& rows,
                       const std::vector<int>& columns)
{
    ExportTable table;
    for (const int column : columns)
        table.headings += columnsOf(model.kind())[static_cast<std::size_t>(column)].heading();
    std::vector<std::vector<Cell>> cells;
    for (const int row : rows) {
        std::vector<Cell>& line = cells.emplace_back();
        for (const int column : columns)
            line.push_back(model.cell(row, column));
    }
    table.rowCount = static_cast<qint64>(cells.size());
    table.rows = [cells](qint64 first, qint64 count) {
        return std::vector<std::vector<Cell>>(cells.begin() + first, cells.begin() + first + count);
    };
    return table;
}

QString asText(const ExportTable& table, Progress& progress)
{
    QString text = table.headings.join(u'\t') + u'\n';
    for (qint64 first = 0; first < table.rowCount; first += rowsPerRead) {
        progress.throwIfCancelled();
        progress.report(first, table.rowCount, {});
        for (const auto& row : table.rows(first, std::min(rowsPerRead, table.rowCount - first))) {
            QStringList fields;
            for (const Cell& cell : row)
                fields += QString(cell.text).replace(u'\t', u' ').replace(u'\n', u' ');
            text += fields.join(u'\t') + u'\n';
        }
    }
    return text;
}

} // namespace

void TablePanel::copy()
{
    const QItemSelection ranges = m_view->selectionModel()->selection();
    std::vector<int> rows;
    for (const QItemSelectionRange& range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    if (rows.empty() || !m_reader)
        return;
    ExportTable table;
    if (m_model->kind() == RecordKind::Source) {
        std::vector<RecordId> ids;
        for (const int row : rows)
            ids.push_back(m_model->idAt(row));
        table = sourceTable(std::move(ids), visibleColumns(), m_session.districts(),
                            [reader = m_reader, asOf = m_asOf](const std::vector<RecordId>& part) {
                                return reader->sources(part, asOf);
                            });
    } else {
        table = modelTable(*m_model, rows, visibleColumns());
    }
    m_session.workbench().tasks().run<QString>(
        tr("Copy %n row(s)", nullptr, static_cast<int>(rows.size())),
        [table](Progress& progress) { return asText(table, progress); },
        [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
}

void TablePanel::exportRows()
{
    if (!m_reader)
        return;
    auto* dialog = new QFileDialog(this, tr("Export the rows that are shown"),
                                   workbench::exportFolder(m_session.workbench()));
    dialog->setObjectName(QStringLiteral("review.table.export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString xlsx = tr("Excel workbook (*.xlsx)");
    const QString csv = tr("Comma-separated text (*.csv)");
    dialog->setNameFilters({xlsx, csv});
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, csv](const QString& filter) {
        dialog->setDefaultSuffix(filter == csv ? QStringLiteral("csv") : QStringLiteral("xlsx"));
    });
    dialog->selectFile(tableOf(m_model->kind()) + QStringLiteral("s.xlsx"));
    connect(dialog, &QFileDialog::fileSelected, this, &TablePanel::writeRows);
    dialog->open();
}

void TablePanel::writeRows(const QString& path)
{
    if (!m_reader)
        return;
    workbench::rememberExport(m_session.workbench(), path);
    ExportTable table;
    if (m_model->kind() == RecordKind::Source) {
        table = sourceTable(m_model->ids(), visibleColumns(), m_session.districts(),
                            [reader = m_reader, asOf = m_asOf](const std::vector<RecordId>& part) {
                                return reader->sources(part, asOf);
                            });
    } else {
        std::vector<int> rows;
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows.push_back(row);
        table = modelTable(*m_model, rows, visibleColumns());
    }
    table.title = tableOf(m_model->kind());
    workbench::Messages* messages = &m_session.workbench().messages();
    m_session.workbench().tasks().start(
        tr("Export %1").arg(QFileInfo(path).fileName()),
        [table, path](Progress& progress) { writeTable(table, path, progress); },
        [messages, path, count = table.rowCount] {
            messages->post(
                {workbench::Message::Level::Success,
                 tr("%1 rows were written to %2.")
                     .arg(QLocale().toString(count), QDir::toNativeSeparators(path)),
                 {},
                 tr("Open the folder"),
                 [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath())); }});
        });
}

} // namespace airshed::review
