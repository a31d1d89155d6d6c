// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/edit_writer.h"

#include "core/errors.h"
#include "inventory/identity.h"
#include "inventory/record_text.h"
#include "inventory/sql.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace airshed::inventory
{

namespace
{

const QString emissionYearsKey = QStringLiteral("emission_years");

Change commonPart(const QString& why)
{
    Change common;
    common.who = userName();
    common.when = QDateTime::currentDateTimeUtc();
    common.why = why;
    return common;
}

[[noreturn]] void throwNoSuchRecord(const FieldEdit& edit)
{
    throw InputError(
        QCoreApplication::translate("airshed::inventory",
                                    "Record %1 of the table \"%2\" is not in the workspace any more; "
                                    "refresh the list.")
            .arg(QString::number(edit.record), edit.table));
}

[[noreturn]] void throwNoSuchField(const FieldEdit& edit)
{
    throw InputError(QCoreApplication::translate("airshed::inventory",
                                                 "The table \"%1\" has no field \"%2\" that can be edited.")
                         .arg(edit.table, edit.field));
}

[[noreturn]] void throwNotUnderstood(const FieldEdit& edit, const QString& field)
{
    throw InputError(QCoreApplication::translate("airshed::inventory",
                                                 "The field \"%1\" cannot hold \"%2\"; nothing was changed.")
                         .arg(field, edit.newValue.left(100)));
}

/// Whether a table's rows say when and by whom they were changed last.
void stamp(Source& source, const Change& common)
{
    source.updatedAt = common.when;
    source.editedBy = common.who;
}
void stamp(Zone& zone, const Change& common)
{
    zone.updatedAt = common.when;
    zone.editedBy = common.who;
}
template<typename Record>
void stamp(Record&, const Change&)
{
}

/// What the edit did to its field, for the history.
Change changeOf(const FieldEdit& edit, const FieldSetter& setter)
{
    Change change;
    change.table = edit.table;
    change.record = edit.record;
    change.field = edit.field;
    change.oldValue = setter.before();
    change.newValue = setter.after();
    return change;
}

} // namespace

EditWriter::EditWriter(Database& database, StoreTables& tables, const QString& why, Progress& progress)
    : m_database(database), m_tables(tables), m_changes(database, commonPart(why)), m_progress(progress)
{
}

std::vector<FieldEdit> EditWriter::write(const std::vector<FieldEdit>& edits,
                                         const std::vector<ProblemMark>& marks)
{
    const auto total = static_cast<qint64>(edits.size()) + static_cast<qint64>(marks.size());
    qint64 done = 0;
    const auto tell = [&](const QString& what) {
        m_progress.throwIfCancelled();
        m_progress.report(done++, total, what);
    };
    std::vector<FieldEdit> inverse;
    inverse.reserve(edits.size());
    const QString editing = QCoreApplication::translate("airshed::inventory", "Writing the records");
    for (const FieldEdit& edit : edits) {
        tell(editing);
        inverse.push_back(write(edit));
    }
    const QString marking = QCoreApplication::translate("airshed::inventory", "Marking problems");
    for (const ProblemMark& one : marks) {
        tell(marking);
        mark(one);
    }
    m_changes.flush();
    std::reverse(inverse.begin(), inverse.end());
    return inverse;
}

FieldEdit EditWriter::write(const FieldEdit& edit)
{
    if (edit.table == QStringLiteral("source"))
        return writeTo(m_tables.sources, edit);
    if (edit.table == QStringLiteral("station"))
        return writeTo(m_tables.stations, edit);
    if (edit.table == QStringLiteral("camera"))
        return writeTo(m_tables.cameras, edit);
    if (edit.table == QStringLiteral("zone"))
        return writeTo(m_tables.zones, edit);
    if (edit.table == QStringLiteral("enterprise"))
        return writeTo(m_tables.enterprises, edit);
    if (edit.table == QStringLiteral("site"))
        return writeTo(m_tables.sites, edit);
    if (edit.table == QStringLiteral("emission"))
        return setEmission(edit);
    throw LogicError(QStringLiteral("The table \"%1\" is not one to edit.").arg(edit.table));
}

template<typename Record>
FieldEdit EditWriter::writeTo(Table<Record>& table, const FieldEdit& edit)
{
    noteChanged(TableOf<Record>::name);
    if (!edit.field.isEmpty())
        return setField(table, edit);
    return edit.newValue.isEmpty() ? removeRecord(table, edit) : addRecord(table, edit);
}

template<typename Record>
FieldEdit EditWriter::setField(Table<Record>& table, const FieldEdit& edit)
{
    const std::optional<Record> before = table.read(edit.record);
    if (!before)
        throwNoSuchRecord(edit);
    if (isBookkeeping(edit.field.toUtf8().constData()))
        throwNoSuchField(edit);
    Record after = *before;
    FieldSetter setter(edit.field, edit.newValue);
    describe(setter, after);
    switch (setter.outcome()) {
    case FieldSetter::Outcome::NoSuchColumn:
        throwNoSuchField(edit);
    case FieldSetter::Outcome::NotUnderstood:
        throwNotUnderstood(edit, edit.field);
    case FieldSetter::Outcome::MustNotBeEmpty:
        throw InputError(QCoreApplication::translate(
                             "airshed::inventory", "The field \"%1\" must not be empty; nothing was changed.")
                             .arg(edit.field));
    case FieldSetter::Outcome::Set:
        break;
    }
    FieldEdit inverse = edit;
    inverse.newValue = setter.before();
    if (setter.before() == setter.after())
        return inverse;
    if constexpr (std::same_as<Record, Source>) {
        if (edit.field == QStringLiteral("number"))
            throwIfNumberIsTaken(edit.newValue, edit.record);
    }
    stamp(after, m_changes.common());
    table.rewrite(after);
    if constexpr (std::same_as<Record, Source>)
        followSource(*before, after);
    m_changes.add(changeOf(edit, setter));
    return inverse;
}

template<typename Record>
FieldEdit EditWriter::addRecord(Table<Record>& table, const FieldEdit& edit)
{
    const QJsonDocument document = QJsonDocument::fromJson(edit.newValue.toUtf8());
    if (!document.isObject())
        throwNotUnderstood(edit, edit.table);
    Record record;
    JsonReader reader(document.object());
    describe(reader, record);
    if (!reader.refused().isEmpty())
        throwNotUnderstood(edit, reader.refused());
    record.id = edit.record;
    if constexpr (std::same_as<Record, Source>)
        throwIfNumberIsTaken(record.number, 0);
    stamp(record, m_changes.common());
    const RecordId id = table.insert(record);
    if constexpr (std::same_as<Record, Source>) {
        record.id = id;
        followSource({}, record);
        const QJsonArray years = document.object().value(emissionYearsKey).toArray();
        for (const auto& year : years) {
            EmissionRow row;
            JsonReader rowReader(year.toObject());
            describe(rowReader, row);
            row.source = id;
            if (row.year != record.inventoryYear)
                m_database.execute(sql::upsertEmission(row, false));
        }
    }
    Change change;
    change.table = edit.table;
    change.record = id;
    m_changes.add(std::move(change));
    return {edit.table, id, {}, {}};
}

template<typename Record>
FieldEdit EditWriter::removeRecord(Table<Record>& table, const FieldEdit& edit)
{
    const std::optional<Record> before = table.read(edit.record);
    if (!before)
        throwNoSuchRecord(edit);
    QJsonObject object = toJson(*before);
    if constexpr (std::same_as<Record, Source>) {
        QJsonArray years;
        for (const EmissionRow& row : m_tables.emissions.all(QStringLiteral("source = %1").arg(edit.record)))
            years.append(toJson(row));
        object.insert(emissionYearsKey, years);
        m_database.execute(sql::removeEmissions(edit.record));
        noteChanged("emission");
    }
    table.remove(edit.record);
    const QString json = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    Change change;
    change.table = edit.table;
    change.record = edit.record;
    change.oldValue = json;
    m_changes.add(std::move(change));
    return {edit.table, edit.record, {}, json};
}

FieldEdit EditWriter::setEmission(const FieldEdit& edit)
{
    const std::optional<EmissionRow> before = m_tables.emissions.read(edit.record);
    if (!before)
        throwNoSuchRecord(edit);
    const std::optional<Source> source = m_tables.sources.read(before->source);
    const bool isPollutant = std::any_of(allPollutants.begin(), allPollutants.end(), [&edit](Pollutant p) {
        return edit.field == QLatin1String(emissionColumn(p));
    });
    if (!isPollutant && edit.field != QStringLiteral("method"))
        throwNoSuchField(edit);
    if (source && source->inventoryYear == before->year) {
        // The newest year is edited where the map sees it; this row follows.
        FieldEdit ofSource = edit;
        ofSource.table = QStringLiteral("source");
        ofSource.record = source->id;
        if (!isPollutant)
            ofSource.field = QStringLiteral("emission_method");
        noteChanged("source");
        return setField(m_tables.sources, ofSource);
    }
    EmissionRow after = *before;
    FieldSetter setter(edit.field, edit.newValue);
    describe(setter, after);
    if (setter.outcome() != FieldSetter::Outcome::Set)
        throwNotUnderstood(edit, edit.field);
    m_database.execute(sql::upsertEmission(after, true));
    noteChanged("emission");
    m_changes.add(changeOf(edit, setter));
    FieldEdit inverse = edit;
    inverse.newValue = setter.before();
    return inverse;
}

void EditWriter::mark(const ProblemMark& mark)
{
    const std::optional<Problem> before = m_tables.problems.read(mark.problem);
    if (!before)
        throw InputError(
            QCoreApplication::translate("airshed::inventory", "Problem %1 is not in the workspace any more.")
                .arg(mark.problem));
    if (before->isResolved == mark.isResolved)
        return;
    const Change& common = m_changes.common();
    m_database.execute(sql::resolveProblem(mark.problem, mark.isResolved, common.who, common.when));
    Change change;
    change.table = QStringLiteral("problem");
    change.record = mark.problem;
    change.field = QStringLiteral("is_resolved");
    change.oldValue = toText(before->isResolved);
    change.newValue = toText(mark.isResolved);
    m_changes.add(std::move(change));
    noteChanged("problem");
}

void EditWriter::throwIfNumberIsTaken(const QString& number, RecordId by)
{
    const RecordId owner = m_database.number(sql::sourceIdsByNumber({number}));
    if (owner != 0 && owner != by)
        throw InputError(
            QCoreApplication::translate("airshed::inventory",
                                        "Another source has the number %1 already; choose another one.")
                .arg(number));
}

void EditWriter::followSource(const Source& before, const Source& after)
{
    const bool isSame = before.emission == after.emission && before.emissionMethod == after.emissionMethod &&
                        before.inventoryYear == after.inventoryYear;
    if (isSame)
        return;
    if (before.id != 0 && before.inventoryYear != after.inventoryYear) {
        if (m_database.number(sql::emissionId(after.id, after.inventoryYear)) != 0)
            throw InputError(
                QCoreApplication::translate("airshed::inventory",
                                            "Source %1 has emissions for %2 already; edit those instead.")
                    .arg(after.number, QString::number(after.inventoryYear)));
        m_database.execute(sql::moveEmissionYear(after.id, before.inventoryYear, after.inventoryYear));
    }
    EmissionRow row;
    row.source = after.id;
    row.year = after.inventoryYear;
    row.method = after.emissionMethod;
    row.emission = after.emission;
    row.batch = after.provenance.batch;
    m_database.execute(
        sql::upsertEmission(row, m_database.number(sql::emissionId(row.source, row.year)) != 0));
    noteChanged("emission");
}

void EditWriter::noteChanged(const char* table)
{
    for (const QString& name : {QString::fromLatin1(table), QStringLiteral("change")}) {
        if (std::find(m_changedTables.begin(), m_changedTables.end(), name) == m_changedTables.end())
            m_changedTables.push_back(name);
    }
}

} // namespace airshed::inventory
