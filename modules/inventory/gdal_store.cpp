// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/gdal_store.h"

#include "core/errors.h"
#include "core/progress.h"
#include "inventory/edit_writer.h"
#include "inventory/identity.h"
#include "inventory/import_writer.h"
#include "inventory/past.h"
#include "inventory/schema.h"
#include "inventory/sql.h"
#include "inventory/store_tables.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <map>

namespace airshed::inventory
{

namespace
{

constexpr std::size_t idsPerStatement = 500; // keeps statements short of SQLite's and everyone's patience

const auto none = notStated;

/// Sums by class, and by district where the key has one, over rows of SQL and records of the past alike.
class Totals
{
public:
    struct Key {
        SourceClass sourceClass = SourceClass::Other;
        QString adminCode;
        auto operator<=>(const Key& other) const
        {
            if (sourceClass != other.sourceClass)
                return sourceClass <=> other.sourceClass;
            return adminCode.compare(other.adminCode) <=> 0;
        }
        bool operator==(const Key&) const = default;
    };
    struct Sum {
        qint64 sources = 0;
        EmissionVector emission;
    };

    void add(const Key& key, qint64 sources, const EmissionVector& emission)
    {
        Sum& sum = m_sums[key];
        sum.sources += sources;
        for (const Pollutant pollutant : allPollutants) {
            if (emission.isStated(pollutant))
                sum.emission[pollutant] =
                    emission[pollutant] + (sum.emission.isStated(pollutant) ? sum.emission[pollutant] : 0.0);
        }
    }
    const std::map<Key, Sum>& sums() const { return m_sums; }

private:
    std::map<Key, Sum> m_sums;
};

SourceClass classOf(OGRFeature& feature, int field)
{
    return sourceClassFromText(QString::fromUtf8(feature.GetFieldAsString(field)))
        .value_or(SourceClass::Other);
}

EmissionVector emissionOf(OGRFeature& feature, int firstField)
{
    EmissionVector emission;
    int field = firstField;
    for (const Pollutant pollutant : allPollutants) {
        emission[pollutant] = feature.IsFieldSetAndNotNull(field) ? feature.GetFieldAsDouble(field) : none;
        ++field;
    }
    return emission;
}

bool isTable(const QString& name)
{
    static const QSet<QString> tables = {QStringLiteral("source"),   QStringLiteral("station"),
                                         QStringLiteral("camera"),   QStringLiteral("zone"),
                                         QStringLiteral("site"),     QStringLiteral("enterprise"),
                                         QStringLiteral("emission"), QStringLiteral("batch"),
                                         QStringLiteral("change"),   QStringLiteral("problem")};
    return tables.contains(name);
}

} // namespace

GdalStore::GdalStore(const QString& path, Database::Access access, QString readOnlyReason)
    : m_readOnlyReason(std::move(readOnlyReason)), m_database(std::make_unique<Database>(path, access))
{
    m_database->onReopened = [this] { m_tables.reset(); };
}

GdalStore::~GdalStore() { m_tables.reset(); }

StoreTables& GdalStore::tables() const
{
    if (!m_tables)
        m_tables = std::make_unique<StoreTables>(*m_database);
    return *m_tables;
}

void GdalStore::throwIfReadOnly() const
{
    if (m_database->access() == Database::Access::Read)
        throw WorkspaceError(m_readOnlyReason);
}

void GdalStore::tellChanged(const std::vector<QString>& changed) const
{
    if (!onChanged)
        return;
    for (const QString& table : changed)
        onChanged(table);
}

std::vector<RecordId> GdalStore::ids(const QString& statement) const
{
    std::vector<RecordId> result;
    m_database->select(statement, [&result](OGRFeature& feature) {
        result.push_back(feature.GetFieldAsInteger64(0));
        return true;
    });
    return result;
}

int GdalStore::schemaVersion() const { return schema::version(*m_database); }

qint64 GdalStore::count(const QString& table) const
{
    if (!isTable(table))
        throw LogicError(QStringLiteral("There is no table \"%1\" to count.").arg(table));
    return m_database->number(sql::count(table));
}

std::vector<SourceOutline> GdalStore::sourceOutlines(Progress& progress) const
{
    constexpr std::size_t reportEvery = 16384;
    const qint64 total = count(QStringLiteral("source"));
    std::vector<SourceOutline> outlines;
    outlines.reserve(static_cast<std::size_t>(total));
    const QString what = QCoreApplication::translate("airshed::inventory", "Reading sources");
    m_database->select(
        QStringLiteral("SELECT fid + 0 AS id, class, status, geom FROM source"), [&](OGRFeature& feature) {
            SourceOutline outline;
            outline.id = feature.GetFieldAsInteger64(0);
            outline.sourceClass = classOf(feature, 1);
            outline.status =
                statusFromText(QString::fromUtf8(feature.GetFieldAsString(2))).value_or(SourceStatus::Active);
            outline.position = {none, none};
            const OGRGeometry* const geometry = feature.GetGeometryRef();
            if (geometry && wkbFlatten(geometry->getGeometryType()) == wkbPoint && !geometry->IsEmpty())
                outline.position = {geometry->toPoint()->getX(), geometry->toPoint()->getY()};
            outlines.push_back(outline);
            if (outlines.size() % reportEvery == 0) {
                progress.report(static_cast<qint64>(outlines.size()), total, what);
                return !progress.isCancelled();
            }
            return true;
        });
    progress.throwIfCancelled();
    progress.report(total, total, what);
    return outlines;
}

std::vector<RecordId> GdalStore::sourceIds(const SourceQuery& query) const
{
    std::vector<RecordId> result;
    if (query.asOf) {
        const QDateTime moment = endOfDay(*query.asOf);
        const QString column = sql::sortColumn(query);
        std::vector<SortEntry> entries;
        m_database->select(
            QStringLiteral("SELECT fid + 0 AS id, %1 AS sort_value, number AS source_number FROM source")
                    .arg(column) +
                sql::where(query, sql::unchangedSince(moment)),
            [&entries](OGRFeature& feature) {
                SortEntry entry;
                entry.id = feature.GetFieldAsInteger64(0);
                entry.isStated = feature.IsFieldSetAndNotNull(1);
                const OGRFieldType type = feature.GetFieldDefnRef(1)->GetType();
                if (type == OFTReal || type == OFTInteger || type == OFTInteger64)
                    entry.number = feature.GetFieldAsDouble(1);
                else
                    entry.text = QString::fromUtf8(feature.GetFieldAsString(1));
                entry.sourceNumber = QString::fromUtf8(feature.GetFieldAsString(2));
                entries.push_back(std::move(entry));
                return true;
            });
        for (const Source& source : changedSourcesAt(*m_database, tables(), moment)) {
            if (matches(source, query))
                entries.push_back(sortEntry(source, query));
        }
        result = sorted(std::move(entries), query.order);
    } else {
        for (const QString& statement : sql::orderedIds(query)) {
            const std::vector<RecordId> part = ids(statement);
            result.insert(result.end(), part.begin(), part.end());
        }
    }
    if (!query.ids.empty()) {
        const QSet<RecordId> wanted(query.ids.begin(), query.ids.end());
        std::erase_if(result, [&wanted](RecordId id) { return !wanted.contains(id); });
    }
    return result;
}

std::vector<Source> GdalStore::sources(const std::vector<RecordId>& wanted, std::optional<QDate> asOf) const
{
    std::vector<Source> found;
    found.reserve(wanted.size());
    if (asOf) {
        const QDateTime moment = endOfDay(*asOf);
        for (const RecordId id : wanted) {
            if (std::optional<Source> source = sourceAt(tables(), id, moment))
                found.push_back(std::move(*source));
        }
        return found;
    }
    for (std::size_t start = 0; start < wanted.size(); start += idsPerStatement) {
        const std::size_t size = std::min(idsPerStatement, wanted.size() - start);
        QHash<RecordId, Source> part;
        tables().sources.forEach(QStringLiteral("fid IN ") +
                                     sql::list(wanted.data() + start, wanted.data() + start + size),
                                 [&part](Source source) {
                                     part.emplace(source.id, std::move(source));
                                     return true;
                                 });
        for (std::size_t i = start; i < start + size; ++i) {
            const auto it = part.constFind(wanted[i]);
            if (it != part.cend())
                found.push_back(*it);
        }
    }
    return found;
}

std::optional<Source> GdalStore::source(RecordId id) const { return tables().sources.read(id); }

namespace
{

/// Sums of what a query means. With ids or a day in the past SQL cannot sum alone, and records are read.
Totals totalsOf(const GdalStore& store, Database& database, StoreTables& tables, const SourceQuery& query,
                bool byDistrict)
{
    Totals totals;
    const auto addRecord = [&totals, byDistrict](const Source& source) {
        totals.add({source.sourceClass, byDistrict ? source.adminCode : QString()}, 1, source.emission);
    };
    if (!query.ids.empty()) {
        SourceQuery unsorted = query;
        unsorted.sortBy = SourceColumn::Number;
        for (const Source& source : store.sources(store.sourceIds(unsorted), query.asOf))
            addRecord(source);
        return totals;
    }
    QString extra;
    if (query.asOf) {
        const QDateTime moment = endOfDay(*query.asOf);
        extra = sql::unchangedSince(moment);
        for (const Source& source : changedSourcesAt(database, tables, moment)) {
            if (matches(source, query))
                addRecord(source);
        }
    }
    const QString where = sql::where(query, extra);
    database.select(
        byDistrict ? sql::classDistrictTotals(where) : sql::classTotals(where), [&](OGRFeature& feature) {
            const int countField = byDistrict ? 2 : 1;
            const QString district = byDistrict ? QString::fromUtf8(feature.GetFieldAsString(1)) : QString();
            totals.add({classOf(feature, 0), district}, feature.GetFieldAsInteger64(countField),
                       emissionOf(feature, countField + 1));
            return true;
        });
    return totals;
}

} // namespace

std::vector<ClassTotal> GdalStore::classTotals(const SourceQuery& query) const
{
    std::vector<ClassTotal> result;
    const Totals totals = totalsOf(*this, *m_database, tables(), query, false);
    for (const auto& [key, sum] : totals.sums())
        result.push_back({key.sourceClass, sum.sources, sum.emission});
    return result;
}

std::vector<ClassDistrictTotal> GdalStore::classDistrictTotals(const SourceQuery& query) const
{
    std::vector<ClassDistrictTotal> result;
    const Totals totals = totalsOf(*this, *m_database, tables(), query, true);
    for (const auto& [key, sum] : totals.sums())
        result.push_back({key.sourceClass, key.adminCode, sum.sources, sum.emission});
    return result;
}

std::vector<EmissionRow> GdalStore::emissionYears(RecordId source) const
{
    std::vector<EmissionRow> rows = tables().emissions.all(QStringLiteral("source = %1").arg(source));
    std::sort(rows.begin(), rows.end(),
              [](const EmissionRow& a, const EmissionRow& b) { return a.year > b.year; });
    return rows;
}

std::vector<Station> GdalStore::stations() const { return tables().stations.all(); }

std::vector<Camera> GdalStore::cameras() const { return tables().cameras.all(); }

std::vector<Zone> GdalStore::zones() const { return tables().zones.all(); }

std::optional<Enterprise> GdalStore::enterprise(const QString& creditCode) const
{
    std::optional<Enterprise> found;
    if (creditCode.isEmpty())
        return found;
    tables().enterprises.forEach(QStringLiteral("credit_code = ") + sql::literal(creditCode),
                                 [&found](Enterprise enterprise) {
                                     found = std::move(enterprise);
                                     return false;
                                 });
    return found;
}

std::vector<Enterprise> GdalStore::enterprises() const { return tables().enterprises.all(); }

std::vector<Site> GdalStore::sites() const { return tables().sites.all(); }

std::vector<Batch> GdalStore::batches() const
{
    std::vector<Batch> batches = tables().batches.all();
    std::sort(batches.begin(), batches.end(), [](const Batch& a, const Batch& b) { return a.id > b.id; });
    return batches;
}

std::vector<Change> GdalStore::history(const QString& table, RecordId record) const
{
    std::vector<Change> changes =
        tables().changes.all(sql::changesOf(table, sql::list(&record, &record + 1), {}));
    std::sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) { return a.id > b.id; });
    return changes;
}

std::vector<Problem> GdalStore::problems(std::optional<RecordId> source) const
{
    ProblemQuery query;
    query.source = source;
    return findProblems(query);
}

std::vector<Problem> GdalStore::findProblems(const ProblemQuery& query) const
{
    return tables().problems.all(sql::problemCondition(query));
}

std::vector<ProblemCount> GdalStore::problemCounts(const ProblemQuery& query) const
{
    std::vector<ProblemCount> counts;
    m_database->select(sql::problemCounts(query), [&counts](OGRFeature& feature) {
        counts.push_back(
            {QString::fromUtf8(feature.GetFieldAsString(0)),
             severityFromText(QString::fromUtf8(feature.GetFieldAsString(1))).value_or(Severity::Error),
             feature.GetFieldAsInteger64(2)});
        return true;
    });
    return counts;
}

RecordId GdalStore::add(const ImportContent& content, Progress& progress)
{
    throwIfReadOnly();
    Database::Transaction transaction(*m_database);
    const RecordId batch = ImportWriter(*m_database, tables(), content, progress).write();
    transaction.commit();
    std::vector<QString> changed = {QStringLiteral("batch"), QStringLiteral("change")};
    const auto note = [&changed](const auto& records, const char* table) {
        if (!records.empty())
            changed.push_back(QString::fromLatin1(table));
    };
    note(content.enterprises, "enterprise");
    note(content.sites, "site");
    note(content.sources, "source");
    note(content.sources, "emission");
    note(content.stations, "station");
    note(content.cameras, "camera");
    note(content.problems, "problem");
    tellChanged(changed);
    return batch;
}

std::vector<FieldEdit> GdalStore::apply(const std::vector<FieldEdit>& edits,
                                        const std::vector<ProblemMark>& marks, const QString& why,
                                        Progress& progress)
{
    throwIfReadOnly();
    if (edits.empty() && marks.empty())
        return {};
    Database::Transaction transaction(*m_database);
    EditWriter writer(*m_database, tables(), why, progress);
    std::vector<FieldEdit> inverse = writer.write(edits, marks);
    transaction.commit();
    tellChanged(writer.changedTables());
    return inverse;
}

} // namespace airshed::inventory
