// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/logic/inventory_table.h"

#include <algorithm>
#include <numeric>

namespace airshed::review
{

using inventory::Camera;
using inventory::RecordId;
using inventory::Source;
using inventory::Station;

namespace
{

constexpr int pagesKept = 96; ///< about 12,000 records

} // namespace

RowOrder::RowOrder(std::vector<RecordId> inOrder) : ids(std::move(inOrder))
{
    m_rows.reserve(ids.size());
    int row = 0;
    for (const RecordId id : ids)
        m_rows.emplace_back(id, row++);
    std::sort(m_rows.begin(), m_rows.end());
}

int RowOrder::rowOf(RecordId id) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), std::pair(id, 0));
    return found == m_rows.end() || found->first != id ? -1 : found->second;
}

InventoryTable::InventoryTable(QObject* parent) : QAbstractTableModel(parent), m_pages(pagesKept) {}

void InventoryTable::setDistricts(const DistrictNames& districts)
{
    m_districts = districts;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void InventoryTable::showSources(RowOrder order, std::optional<QDate> asOf)
{
    const bool isSame = m_kind == RecordKind::Source && order.ids == m_order.ids && asOf == m_asOf;
    ++m_generation;
    m_wanted.clear();
    if (isSame) {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_kind = RecordKind::Source;
    m_stations.clear();
    m_cameras.clear();
    m_pages.clear();
    m_order = std::move(order);
    m_asOf = asOf;
    endResetModel();
}

template<typename Record>
void InventoryTable::showAll(RecordKind kind, std::vector<Record>& records, std::vector<Record> shown)
{
    beginResetModel();
    ++m_generation;
    m_wanted.clear();
    m_pages.clear();
    m_asOf.reset();
    m_stations.clear();
    m_cameras.clear();
    m_kind = kind;
    records = std::move(shown);
    std::vector<RecordId> ids;
    for (const Record& record : records)
        ids.push_back(record.id);
    m_order = RowOrder(std::move(ids));
    endResetModel();
}

void InventoryTable::showStations(std::vector<Station> stations)
{
    showAll(RecordKind::Station, m_stations, std::move(stations));
}

void InventoryTable::showCameras(std::vector<Camera> cameras)
{
    showAll(RecordKind::Camera, m_cameras, std::move(cameras));
}

void InventoryTable::takePage(quint64 generation, int page, std::vector<Source> sources)
{
    if (generation != m_generation || m_kind != RecordKind::Source)
        return;
    m_wanted.remove(page);
    const int first = page * rowsPerPage;
    const int count = std::min(rowsPerPage, rowCount() - first);
    if (count <= 0)
        return;
    auto* loaded = new Page{generation, std::vector<Source>(static_cast<std::size_t>(count))};
    // Records come in the order of the ids; those that are gone are left out.
    std::size_t next = 0;
    for (int row = 0; row < count && next < sources.size(); ++row) {
        if (sources[next].id == idAt(first + row))
            loaded->sources[static_cast<std::size_t>(row)] = std::move(sources[next++]);
    }
    m_pages.insert(page, loaded);
    Q_EMIT dataChanged(index(first, 0), index(first + count - 1, columnCount() - 1));
}

void InventoryTable::forgetRequest(quint64 generation, int page)
{
    if (generation == m_generation)
        m_wanted.remove(page);
}

int InventoryTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.ids.size());
}

int InventoryTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columnsOf(m_kind).size());
}

const Source* InventoryTable::source(int row) const
{
    const int page = row / rowsPerPage;
    const Page* loaded = m_pages.object(page);
    if ((loaded == nullptr || loaded->generation != m_generation) && !m_wanted.contains(page)) {
        m_wanted.insert(page);
        const auto first = m_order.ids.begin() + static_cast<std::ptrdiff_t>(page) * rowsPerPage;
        const auto last = m_order.ids.end() - first > rowsPerPage ? first + rowsPerPage : m_order.ids.end();
        Q_EMIT pageWanted(m_generation, page, std::vector<RecordId>(first, last), m_asOf);
        loaded = m_pages.object(page); // the answer may have come at once
    }
    if (loaded == nullptr)
        return nullptr;
    const Source& found = loaded->sources[static_cast<std::size_t>(row % rowsPerPage)];
    return found.id == 0 ? nullptr : &found;
}

Cell InventoryTable::cell(int row, int column) const
{
    const auto place = static_cast<std::size_t>(row);
    const auto which = static_cast<std::size_t>(column);
    switch (m_kind) {
    case RecordKind::Station:
        return cellOf(m_stations[place], which, m_districts);
    case RecordKind::Camera:
        return cellOf(m_cameras[place], which, m_districts);
    case RecordKind::Source:
        break;
    }
    const Source* found = source(row);
    return found == nullptr ? Cell() : cellOf(*found, which, m_districts);
}

QVariant InventoryTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TableColumn& column = columnsOf(m_kind)[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cell(index.row(), index.column()).text;
    case Qt::TextAlignmentRole:
        return static_cast<int>((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case IdRole:
        return static_cast<qint64>(idAt(index.row()));
    case IsNumberRole:
        return column.isNumber;
    case SourceClassRole:
        if (m_kind == RecordKind::Source) {
            if (const Source* found = source(index.row()))
                return static_cast<int>(found->sourceClass);
        }
        return {};
    case IsLoadedRole:
        return m_kind != RecordKind::Source || source(index.row()) != nullptr;
    default:
        return {};
    }
}

QVariant InventoryTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto& columns = columnsOf(m_kind);
    if (orientation != Qt::Horizontal || section < 0 || section >= static_cast<int>(columns.size()))
        return {};
    const TableColumn& column = columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return column.heading();
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

template<typename Record>
void InventoryTable::sortAll(std::vector<Record>& records, int column, Qt::SortOrder order)
{
    struct Keyed {
        Cell cell;
        Record record;
    };
    std::vector<Keyed> keyed;
    for (Record& record : records) {
        Cell key = cellOf(record, static_cast<std::size_t>(column), m_districts);
        keyed.push_back({std::move(key), std::move(record)});
    }
    std::stable_sort(keyed.begin(), keyed.end(), [order](const Keyed& a, const Keyed& b) {
        // What is not stated stands last in either order.
        if (a.cell.text.isEmpty() != b.cell.text.isEmpty())
            return b.cell.text.isEmpty();
        const Keyed& low = order == Qt::AscendingOrder ? a : b;
        const Keyed& high = order == Qt::AscendingOrder ? b : a;
        if (low.cell.number && high.cell.number)
            return *low.cell.number < *high.cell.number;
        return low.cell.text.localeAwareCompare(high.cell.text) < 0;
    });
    std::vector<Record> sorted;
    for (Keyed& one : keyed)
        sorted.push_back(std::move(one.record));
    showAll(m_kind, records, std::move(sorted));
}

void InventoryTable::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    switch (m_kind) {
    case RecordKind::Station:
        sortAll(m_stations, column, order);
        break;
    case RecordKind::Camera:
        sortAll(m_cameras, column, order);
        break;
    case RecordKind::Source:
        Q_EMIT sortWanted(column, order);
        break;
    }
}

} // namespace airshed::review
