// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of one kind of record for a table view. Sources are known by their ids alone and their records
// are asked for in pages as they come into view, so that a million rows cost no more than those that are
// seen. The model reads no store: whoever hears pageWanted() answers with takePage().
#pragma once

#include "review/logic/table_columns.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

namespace airshed::review
{

/// Ids in the order of the rows, and the way back from an id to its row; made off the window's thread.
struct RowOrder {
    RowOrder() = default;
    explicit RowOrder(std::vector<inventory::RecordId> inOrder);
    std::vector<inventory::RecordId> ids;
    /// -1 when it has no row.
    int rowOf(inventory::RecordId id) const;

private:
    std::vector<std::pair<inventory::RecordId, int>> m_rows; ///< sorted by id
};

class InventoryTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< qint64
        IsNumberRole,          ///< bool
        SourceClassRole,       ///< int; of sources that are loaded
        IsLoadedRole           ///< bool
    };
    static constexpr int rowsPerPage = 128;

    explicit InventoryTable(QObject* parent = nullptr);

    RecordKind kind() const { return m_kind; }
    void setDistricts(const DistrictNames& districts);

    /// Shows these sources. When the ids are those that are shown already, what is loaded stays on the screen
    /// until it has been read again.
    void showSources(RowOrder order, std::optional<QDate> asOf);
    void showStations(std::vector<inventory::Station> stations);
    void showCameras(std::vector<inventory::Camera> cameras);

    int rowOf(inventory::RecordId id) const { return m_order.rowOf(id); }
    inventory::RecordId idAt(int row) const { return m_order.ids.at(static_cast<std::size_t>(row)); }
    const std::vector<inventory::RecordId>& ids() const { return m_order.ids; }
    std::optional<QDate> asOf() const { return m_asOf; }

    /// Answers pageWanted(). An answer to an older question is dropped.
    void takePage(quint64 generation, int page, std::vector<inventory::Source> sources);
    /// The page could not be read: it is asked for again when it is next looked at.
    void forgetRequest(quint64 generation, int page);

    /// Empty for a source that is not loaded yet.
    Cell cell(int row, int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Stations and cameras are sorted here; for sources it asks with sortWanted().
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void pageWanted(quint64 generation, int page, const std::vector<airshed::inventory::RecordId>& ids,
                    const std::optional<QDate>& asOf) const;
    void sortWanted(int column, Qt::SortOrder order);

private:
    struct Page {
        quint64 generation = 0;
        std::vector<inventory::Source> sources; ///< by row of the page; id 0: it is not there any more
    };
    template<typename Record>
    void showAll(RecordKind kind, std::vector<Record>& records, std::vector<Record> shown);
    template<typename Record>
    void sortAll(std::vector<Record>& records, int column, Qt::SortOrder order);
    const inventory::Source* source(int row) const;

    RecordKind m_kind = RecordKind::Source;
    DistrictNames m_districts;
    RowOrder m_order;
    std::optional<QDate> m_asOf;
    quint64 m_generation = 0;
    std::vector<inventory::Station> m_stations;
    std::vector<inventory::Camera> m_cameras;
    // Filled while the view asks: reading a cell is not a change of the model.
    mutable QCache<int, Page> m_pages;
    mutable QSet<int> m_wanted;
};

} // namespace airshed::review
