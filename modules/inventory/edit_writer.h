// SPDX-License-Identifier: GPL-3.0-or-later
// Applies edits by hand, inside a transaction that its caller opens and commits, and says how to take them
// back.
#pragma once

#include "inventory/change_log.h"
#include "inventory/store.h"
#include "inventory/store_tables.h"

namespace airshed::inventory
{

class EditWriter
{
public:
    EditWriter(Database& database, StoreTables& tables, const QString& why, Progress& progress);

    /// Returns the edits that undo these, to be applied in their order. Throws InputError, Cancelled.
    std::vector<FieldEdit> write(const std::vector<FieldEdit>& edits, const std::vector<ProblemMark>& marks);
    std::vector<QString> changedTables() const { return m_changedTables; }

private:
    FieldEdit write(const FieldEdit& edit);
    template<typename Record>
    FieldEdit writeTo(Table<Record>& table, const FieldEdit& edit);
    template<typename Record>
    FieldEdit setField(Table<Record>& table, const FieldEdit& edit);
    template<typename Record>
    FieldEdit addRecord(Table<Record>& table, const FieldEdit& edit);
    template<typename Record>
    FieldEdit removeRecord(Table<Record>& table, const FieldEdit& edit);
    FieldEdit setEmission(const FieldEdit& edit);
    void mark(const ProblemMark& mark);
    void throwIfNumberIsTaken(const QString& number, RecordId by);
    void followSource(const Source& before, const Source& after);
    void noteChanged(const char* table);

    Database& m_database;
    StoreTables& m_tables;
    ChangeLog m_changes;
    Progress& m_progress;
    std::vector<QString> m_changedTables;
};

} // namespace airshed::inventory
