// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/change_log.h"

#include "inventory/sql.h"

namespace airshed::inventory
{

void ChangeLog::add(Change change)
{
    constexpr std::size_t rowsPerStatement = 200;
    change.who = m_common.who;
    change.when = m_common.when;
    change.why = m_common.why;
    change.batch = m_common.batch;
    m_rows.push_back(std::move(change));
    if (m_rows.size() >= rowsPerStatement)
        flush();
}

void ChangeLog::add(const char* table, RecordId record, std::vector<Change> changes)
{
    for (Change& change : changes) {
        change.table = QString::fromLatin1(table);
        change.record = record;
        add(std::move(change));
    }
}

void ChangeLog::flush()
{
    if (m_rows.empty())
        return;
    m_database->execute(sql::insertChanges(m_rows));
    m_rows.clear();
}

} // namespace airshed::inventory
