// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/import_writer.h"

#include "core/errors.h"
#include "core/progress.h"
#include "inventory/identity.h"
#include "inventory/record_text.h"
#include "inventory/schema.h"
#include "inventory/sql.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace airshed::inventory
{

namespace
{

constexpr std::size_t keysPerStatement = 500;
constexpr qint64 reportEvery = 4096;
/// From this many new rows on, building indexes once is cheaper than keeping them up row by row.
constexpr qint64 bulkRows = 20'000;

/// An id, or one that was just given to the record at -(place + 1) in the content.
RecordId resolved(RecordId id, const std::vector<RecordId>& ids)
{
    if (id >= 0)
        return id;
    const auto place = static_cast<std::size_t>(-(id + 1));
    if (place >= ids.size())
        throw LogicError(QStringLiteral("An import refers to record %1 that it does not hold.").arg(id));
    return ids[place];
}

Batch completed(Batch batch)
{
    if (batch.who.isEmpty())
        batch.who = userName();
    if (!batch.when.isValid())
        batch.when = QDateTime::currentDateTimeUtc();
    if (batch.programVersion.isEmpty())
        batch.programVersion = QCoreApplication::applicationVersion();
    batch.id = 0;
    return batch;
}

bool statesAny(const EmissionVector& emission)
{
    return std::any_of(allPollutants.begin(), allPollutants.end(),
                       [&emission](Pollutant pollutant) { return emission.isStated(pollutant); });
}

/// Whether the list has a column of emissions; several lists at once, whose columns are not told, state one.
bool speaksOfEmissions(const ImportContent& content)
{
    if (content.sourceColumns.empty())
        return std::any_of(content.sources.begin(), content.sources.end(),
                           [](const Source& source) { return statesAny(source.emission); });
    return std::any_of(allPollutants.begin(), allPollutants.end(), [&content](Pollutant pollutant) {
        return std::find(content.sourceColumns.begin(), content.sourceColumns.end(),
                         QLatin1String(emissionColumn(pollutant))) != content.sourceColumns.end();
    });
}

/// Triggers off and on again within the transaction: for a million rows that the statement itself takes from
/// sources just written, counting and checking them one by one costs ten times what adding them does.
class TriggersAside
{
public:
    TriggersAside(Database& database, const QStringList& tables) : m_database(database), m_tables(tables)
    {
        QStringList names;
        m_database.select(sql::geopackage::insertTriggers(tables), [&](OGRFeature& feature) {
            names += QString::fromUtf8(feature.GetFieldAsString(0));
            m_texts += QString::fromUtf8(feature.GetFieldAsString(1));
            return true;
        });
        for (const QString& name : names)
            m_database.execute(sql::geopackage::dropTrigger(name));
    }
    /// Not in a destructor: when something fails the whole transaction goes back.
    void putBack()
    {
        for (const QString& text : m_texts)
            m_database.execute(text);
        m_database.execute(sql::geopackage::forgetRowCounts(m_tables));
    }

private:
    Database& m_database;
    QStringList m_tables;
    QStringList m_texts;
};

} // namespace

ImportWriter::ImportWriter(Database& database, StoreTables& tables, const ImportContent& content,
                           Progress& progress)
    : m_database(database), m_tables(tables), m_content(content), m_progress(progress),
      m_batch(completed(content.batch)), m_changes(database, {})
{
    m_total = static_cast<qint64>(content.enterprises.size() + content.sites.size() + content.sources.size() +
                                  content.stations.size() + content.cameras.size() + content.problems.size());
}

RecordId ImportWriter::write()
{
    throwOnBadNumbers();
    m_progress.throwIfCancelled();
    m_batch.id = m_tables.batches.insert(m_batch);
    Change common;
    common.who = m_batch.who;
    common.when = m_batch.when;
    common.why = QCoreApplication::translate("airshed::inventory", "Import of %1").arg(m_batch.file);
    common.batch = m_batch.id;
    m_changes = ChangeLog(m_database, common);
    writeEnterprises();
    writeSites();
    writeSources();
    writeStations();
    writeCameras();
    m_changes.flush();
    writeProblems();
    m_progress.throwIfCancelled();
    m_progress.report(m_total, m_total, QCoreApplication::translate("airshed::inventory", "Saving"));
    return m_batch.id;
}

void ImportWriter::step(const QString& what)
{
    if (++m_done % reportEvery == 0) {
        m_progress.throwIfCancelled();
        m_progress.report(m_done, m_total, what);
    }
}

void ImportWriter::throwOnBadNumbers() const
{
    QHash<QStringView, const Source*> seen;
    seen.reserve(static_cast<qsizetype>(m_content.sources.size()));
    for (const Source& source : m_content.sources) {
        if (source.number.isEmpty())
            throw InputError(
                QCoreApplication::translate("airshed::inventory",
                                            "Row %1 of %2 has no source number; give each source one, or "
                                            "let the import number them.")
                    .arg(source.provenance.rowNumber)
                    .arg(source.provenance.sourceFile));
        const Source*& first = seen[source.number];
        if (first)
            throw InputError(QCoreApplication::translate(
                                 "airshed::inventory",
                                 "Rows %1 and %2 of %3 have the same source number %4; give each source a "
                                 "number of its own.")
                                 .arg(QString::number(first->provenance.rowNumber),
                                      QString::number(source.provenance.rowNumber),
                                      source.provenance.sourceFile, source.number));
        first = &source;
    }
}

template<typename Record, typename KeyOf>
void ImportWriter::upsert(Table<Record>& table, const std::vector<Record>& records, KeyOf keyOf,
                          std::vector<RecordId>* ids)
{
    if (records.empty())
        return;
    const QString name = QString::fromLatin1(TableOf<Record>::name);
    const QString what = QCoreApplication::translate("airshed::inventory", "Writing records");
    QHash<QString, Record> known;
    table.forEach({}, [&](Record record) {
        const QString key = keyOf(record);
        if (!key.isEmpty())
            known.insert(key, std::move(record));
        return true;
    });
    const RecordId lastOld = m_database.number(sql::largestId(name));
    for (const Record& given : records) {
        step(what);
        Record record = given;
        record.id = 0;
        record.provenance.batch = m_batch.id;
        if constexpr (std::same_as<Record, Site>)
            record.enterprise = resolved(record.enterprise, m_enterpriseIds);
        const QString key = keyOf(record);
        const auto it = key.isEmpty() ? known.end() : known.find(key);
        if (it == known.end()) {
            record.id = table.insert(record);
            if (!key.isEmpty())
                known.insert(key, record);
        } else {
            Record merged = *it;
            const std::vector<QString> allStated;
            std::vector<Change> changes = RecordMerge<Record>(record, allStated).into(merged);
            if (!changes.empty() && merged.id <= lastOld) {
                merged.provenance = record.provenance;
                m_changes.add(TableOf<Record>::name, merged.id, std::move(changes));
            }
            table.rewrite(merged);
            *it = merged;
            record.id = merged.id;
        }
        if (ids)
            ids->push_back(record.id);
    }
    m_database.execute(sql::insertAddedChanges(name, lastOld, m_changes.common()));
}

void ImportWriter::writeEnterprises()
{
    upsert(
        m_tables.enterprises, m_content.enterprises,
        [](const Enterprise& enterprise) {
            return enterprise.creditCode.isEmpty() ? enterprise.name : enterprise.creditCode;
        },
        &m_enterpriseIds);
}

void ImportWriter::writeSites()
{
    upsert(
        m_tables.sites, m_content.sites, [](const Site& site) { return site.permitNumber; }, &m_siteIds);
}

void ImportWriter::writeStations()
{
    upsert(
        m_tables.stations, m_content.stations, [](const Station& station) { return station.code; }, nullptr);
}

void ImportWriter::writeCameras()
{
    upsert(
        m_tables.cameras, m_content.cameras, [](const Camera& camera) { return camera.deviceId; }, nullptr);
}

QHash<QString, RecordId> ImportWriter::existingSources() const
{
    QHash<QString, RecordId> existing;
    if (m_database.number(sql::count(QStringLiteral("source"))) == 0)
        return existing;
    for (std::size_t start = 0; start < m_content.sources.size(); start += keysPerStatement) {
        m_progress.throwIfCancelled();
        QStringList numbers;
        const std::size_t end = std::min(start + keysPerStatement, m_content.sources.size());
        for (std::size_t i = start; i < end; ++i)
            numbers += m_content.sources[i].number;
        m_database.select(sql::sourceIdsByNumber(numbers), [&existing](OGRFeature& feature) {
            existing.insert(QString::fromUtf8(feature.GetFieldAsString(1)), feature.GetFieldAsInteger64(0));
            return true;
        });
    }
    return existing;
}

void ImportWriter::writeSources()
{
    if (m_content.sources.empty())
        return;
    const QString table = QStringLiteral("source");
    const QString what = QCoreApplication::translate("airshed::inventory", "Writing sources");
    const QHash<QString, RecordId> existing = existingSources();
    m_speaksOfEmissions = speaksOfEmissions(m_content);
    const qint64 newRows = static_cast<qint64>(m_content.sources.size()) - existing.size();
    const bool isBulk = newRows >= bulkRows && newRows >= m_database.number(sql::count(table)) / 4;
    const RecordId lastOld = m_database.number(sql::largestId(table));
    if (isBulk) {
        schema::dropIndexes(m_database, "source");
        m_database.execute(sql::geopackage::dropSpatialIndex(table));
    }
    m_sourceIds.reserve(m_content.sources.size());
    Source source;
    for (const Source& given : m_content.sources) {
        step(what);
        const auto it = existing.constFind(given.number);
        if (it != existing.cend()) {
            update(given, *it);
            m_sourceIds.push_back(*it);
            continue;
        }
        source = given;
        source.id = 0;
        source.site = resolved(source.site, m_siteIds);
        source.provenance.batch = m_batch.id;
        source.updatedAt = m_batch.when;
        source.editedBy = m_batch.who;
        m_sourceIds.push_back(m_tables.sources.insert(source));
    }
    m_progress.throwIfCancelled();
    m_progress.report(m_done, m_total, QCoreApplication::translate("airshed::inventory", "Building indexes"));
    std::optional<TriggersAside> triggers;
    if (isBulk)
        triggers.emplace(m_database, QStringList{QStringLiteral("emission"), QStringLiteral("change")});
    m_database.execute(sql::insertEmissionsOfNewSources(lastOld));
    m_progress.throwIfCancelled();
    m_database.execute(sql::insertAddedChanges(table, lastOld, m_changes.common()));
    if (isBulk) {
        triggers->putBack();
        m_progress.throwIfCancelled();
        m_database.execute(sql::geopackage::createSpatialIndex(table));
        schema::createIndexes(m_database, "source");
    }
    for (std::size_t start = 0; start < m_updatedSources.size(); start += keysPerStatement) {
        const std::size_t end = std::min(start + keysPerStatement, m_updatedSources.size());
        m_database.execute(sql::closeProblemsOfSources(
            sql::list(m_updatedSources.data() + start, m_updatedSources.data() + end), m_batch.who,
            m_batch.when));
    }
}

void ImportWriter::update(const Source& incoming, RecordId id)
{
    m_updatedSources.push_back(id);
    const std::optional<Source> stored = m_tables.sources.read(id);
    if (!stored)
        throw LogicError(QStringLiteral("Source %1 vanished while it was updated.").arg(id));
    Source given = incoming;
    given.site = resolved(given.site, m_siteIds);
    Source merged = *stored;
    // The year of a list of addresses or grades is not that of emissions which it does not hold.
    if (stored->inventoryYear != 0 && !m_speaksOfEmissions)
        given.inventoryYear = stored->inventoryYear;
    const bool isOlderYear = given.inventoryYear != 0 && given.inventoryYear < stored->inventoryYear;
    const bool isNewerYear = given.inventoryYear > stored->inventoryYear && stored->inventoryYear != 0;
    if (isOlderYear) {
        keepOlderEmissions(given, *stored);
        given.emission = stored->emission;
        given.emissionMethod = stored->emissionMethod;
        given.inventoryYear = stored->inventoryYear;
    }
    std::vector<Change> changes = RecordMerge<Source>(given, m_content.sourceColumns).into(merged);
    if (isNewerYear) {
        // Another year's emissions: what the new year does not state is not known, whatever the old year
        // said.
        for (const Pollutant pollutant : allPollutants) {
            if (given.emission.isStated(pollutant) || !merged.emission.isStated(pollutant))
                continue;
            Change change;
            change.field = QString::fromLatin1(emissionColumn(pollutant));
            change.oldValue = toText(merged.emission[pollutant]);
            changes.push_back(std::move(change));
            merged.emission[pollutant] = notStated;
        }
        merged.inventoryYear = given.inventoryYear;
    }
    if (changes.empty())
        return;
    merged.updatedAt = m_batch.when;
    merged.editedBy = m_batch.who;
    merged.provenance = given.provenance;
    merged.provenance.batch = m_batch.id;
    m_tables.sources.rewrite(merged);
    m_changes.add("source", id, std::move(changes));
    if (merged.inventoryYear != stored->inventoryYear && !isNewerYear)
        m_database.execute(sql::moveEmissionYear(id, stored->inventoryYear, merged.inventoryYear));
    EmissionRow row;
    row.source = id;
    row.year = merged.inventoryYear;
    row.method = merged.emissionMethod;
    row.emission = merged.emission;
    row.batch = m_batch.id;
    const bool exists = m_database.number(sql::emissionId(id, row.year)) != 0;
    if (exists || statesAny(row.emission))
        m_database.execute(sql::upsertEmission(row, exists));
}

void ImportWriter::keepOlderEmissions(const Source& incoming, const Source& stored)
{
    if (!statesAny(incoming.emission))
        return;
    const RecordId rowId = m_database.number(sql::emissionId(stored.id, incoming.inventoryYear));
    EmissionRow row;
    if (rowId != 0)
        row = m_tables.emissions.read(rowId).value_or(row);
    EmissionRow given = row;
    given.source = stored.id;
    given.year = incoming.inventoryYear;
    given.method = incoming.emissionMethod;
    given.emission = incoming.emission;
    given.batch = m_batch.id;
    const std::vector<QString> allStated;
    std::vector<Change> changes = RecordMerge<EmissionRow>(given, allStated).into(row);
    if (changes.empty())
        return;
    row.batch = m_batch.id;
    m_database.execute(sql::upsertEmission(row, rowId != 0));
    if (rowId != 0)
        m_changes.add("emission", rowId, std::move(changes));
}

void ImportWriter::writeProblems()
{
    const QString what = QCoreApplication::translate("airshed::inventory", "Writing problems");
    for (const Problem& given : m_content.problems) {
        step(what);
        Problem problem = given;
        problem.id = 0;
        problem.record = resolved(problem.record, m_sourceIds);
        problem.provenance.batch = m_batch.id;
        m_tables.problems.insert(problem);
    }
}

} // namespace airshed::inventory
