// SPDX-License-Identifier: GPL-3.0-or-later
// History rows on their way to the change table: many in one statement, the common part filled in.
#pragma once

#include "inventory/database.h"
#include "inventory/records.h"

#include <vector>

namespace airshed::inventory
{

class ChangeLog
{
public:
    /// `common` has who, when, why and batch of every row.
    ChangeLog(Database& database, Change common) : m_database(&database), m_common(std::move(common)) {}

    /// A row with table, record, field and values set.
    void add(Change change);
    void add(const char* table, RecordId record, std::vector<Change> changes);
    /// Writes what is not written yet; before the transaction's end.
    void flush();
    const Change& common() const { return m_common; }

private:
    Database* m_database; ///< never null
    Change m_common;
    std::vector<Change> m_rows;
};

} // namespace airshed::inventory
