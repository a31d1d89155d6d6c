// SPDX-License-Identifier: GPL-3.0-or-later
// What the table shows, made off the window's thread: the ids of a query in their order, or all stations or
// cameras.
#pragma once

#include "review/logic/inventory_table.h"
#include "review/ui/table/table_panel.h"

#include <mutex>

namespace airshed::review
{

struct ListingRequest {
    RecordKind kind = RecordKind::Source;
    inventory::SourceQuery query; ///< for stations and cameras its text and districts count
    std::optional<std::vector<inventory::RecordId>> restriction; ///< sorted; nothing: all
};

struct TablePanel::Listing {
    RecordKind kind = RecordKind::Source;
    qint64 total = 0;
    std::vector<inventory::RecordId> queried; ///< of sources: without the restriction
    RowOrder order;
    std::vector<inventory::Station> stations;
    std::vector<inventory::Camera> cameras;
};

/// A store of its own, one reading at a time.
class TablePanel::Reader
{
public:
    explicit Reader(std::unique_ptr<inventory::InventoryStore> store) : m_store(std::move(store)) {}
    Listing list(const ListingRequest& request);
    std::vector<inventory::Source> sources(const std::vector<inventory::RecordId>& ids,
                                           std::optional<QDate> asOf);

private:
    std::mutex m_mutex;
    std::unique_ptr<inventory::InventoryStore> m_store;
};

/// Those of the ids that are in the restriction (sorted), in their order.
std::vector<inventory::RecordId>
restricted(const std::vector<inventory::RecordId>& ids,
           const std::optional<std::vector<inventory::RecordId>>& restriction);

} // namespace airshed::review
