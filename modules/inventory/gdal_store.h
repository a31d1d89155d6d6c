// SPDX-License-Identifier: GPL-3.0-or-later
// The store of a workspace's inventory.gpkg. It is what Workspace hands out as InventoryStore; nothing else
// names it.
#pragma once

#include "inventory/database.h"
#include "inventory/store.h"

namespace airshed::inventory
{

struct StoreTables;

class GdalStore final : public InventoryStore
{
public:
    /// `readOnlyReason` is what writing throws when access is Read. Throws WorkspaceError.
    GdalStore(const QString& path, Database::Access access, QString readOnlyReason);
    ~GdalStore() override;

    /// Called after a write that changed a table, in the thread that wrote.
    std::function<void(const QString& table)> onChanged;

    int schemaVersion() const override;
    qint64 count(const QString& table) const override;
    std::vector<SourceOutline> sourceOutlines(Progress& progress) const override;
    std::vector<RecordId> sourceIds(const SourceQuery& query) const override;
    std::vector<Source> sources(const std::vector<RecordId>& ids, std::optional<QDate> asOf) const override;
    std::optional<Source> source(RecordId id) const override;
    std::vector<ClassTotal> classTotals(const SourceQuery& query) const override;
    std::vector<ClassDistrictTotal> classDistrictTotals(const SourceQuery& query) const override;
    std::vector<EmissionRow> emissionYears(RecordId source) const override;
    std::vector<Station> stations() const override;
    std::vector<Camera> cameras() const override;
    std::vector<Zone> zones() const override;
    std::optional<Enterprise> enterprise(const QString& creditCode) const override;
    std::vector<Enterprise> enterprises() const override;
    std::vector<Site> sites() const override;
    std::vector<Batch> batches() const override;
    std::vector<Change> history(const QString& table, RecordId record) const override;
    std::vector<Problem> problems(std::optional<RecordId> source) const override;
    std::vector<Problem> findProblems(const ProblemQuery& query) const override;
    std::vector<ProblemCount> problemCounts(const ProblemQuery& query) const override;
    RecordId add(const ImportContent& content, Progress& progress) override;
    using InventoryStore::apply;
    std::vector<FieldEdit> apply(const std::vector<FieldEdit>& edits, const std::vector<ProblemMark>& marks,
                                 const QString& why, Progress& progress) override;

private:
    StoreTables& tables() const;
    void throwIfReadOnly() const;
    void tellChanged(const std::vector<QString>& tables) const;
    std::vector<RecordId> ids(const QString& statement) const;

    QString m_readOnlyReason;
    std::unique_ptr<Database> m_database;
    mutable std::unique_ptr<StoreTables> m_tables;
};

} // namespace airshed::inventory
