// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what one import adds, inside a transaction that its caller opens and commits.
#pragma once

#include "inventory/change_log.h"
#include "inventory/store.h"
#include "inventory/store_tables.h"

#include <QHash>

namespace airshed::inventory
{

class ImportWriter
{
public:
    ImportWriter(Database& database, StoreTables& tables, const ImportContent& content, Progress& progress);

    /// Returns the id of the new batch. Throws InputError, OutputError, Cancelled.
    RecordId write();

private:
    void throwOnBadNumbers() const;
    void writeEnterprises();
    void writeSites();
    void writeSources();
    void writeStations();
    void writeCameras();
    void writeProblems();
    QHash<QString, RecordId> existingSources() const;
    void update(const Source& incoming, RecordId id);
    void keepOlderEmissions(const Source& incoming, const Source& stored);
    void step(const QString& what);
    template<typename Record, typename KeyOf>
    void upsert(Table<Record>& table, const std::vector<Record>& records, KeyOf keyOf,
                std::vector<RecordId>* ids);

    Database& m_database;
    StoreTables& m_tables;
    const ImportContent& m_content;
    Progress& m_progress;
    Batch m_batch;
    ChangeLog m_changes;
    std::vector<RecordId> m_enterpriseIds;
    std::vector<RecordId> m_siteIds;
    std::vector<RecordId> m_sourceIds; ///< by place in the content
    std::vector<RecordId> m_updatedSources;
    bool m_speaksOfEmissions = false;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace airshed::inventory
