// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory as it stood at the end of an earlier day, from the rows of today and the changes since. It
// answers for the sources that changed; those that did not are found where they are.
#pragma once

#include "inventory/store.h"
#include "inventory/store_tables.h"

namespace airshed::inventory
{

/// The last moment of a day in Beijing time, where the inventory's people work.
QDateTime endOfDay(QDate day);

/// Whether a source is one that a query means, by the same rules as sql::where; ids and asOf are of no
/// account.
bool matches(const Source& source, const SourceQuery& query);

/// The source as it stood at the moment; nothing if it did not exist then.
std::optional<Source> sourceAt(StoreTables& tables, RecordId id, const QDateTime& moment);

/// All sources that existed at the moment and have changed since, as they stood then.
std::vector<Source> changedSourcesAt(Database& database, StoreTables& tables, const QDateTime& moment);

/// Ids in the query's order. `unchanged` are those that SQL found, in any order, with `values` of the sorting
/// column.
struct SortEntry {
    RecordId id = 0;
    bool isStated = false;
    double number = 0;
    QString text;
    QString sourceNumber;
};
SortEntry sortEntry(const Source& source, const SourceQuery& query);
std::vector<RecordId> sorted(std::vector<SortEntry> entries, Qt::SortOrder order);

} // namespace airshed::inventory
