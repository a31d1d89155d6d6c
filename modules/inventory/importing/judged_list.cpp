// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/judged_list.h"

#include "core/errors.h"
#include "core/identifiers.h"
#include "inventory/importing/import_text.h"
#include "inventory/quality/rules.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <algorithm>
#include <tuple>

namespace airshed::inventory::importing
{
namespace
{

constexpr int derivedDigits = 10;
constexpr QStringView duplicate = u"DQ10";

QString shortHash(const QStringList& parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QString& part : parts) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex().left(derivedDigits)).toUpper();
}

QString rowName(const Provenance& place)
{
    return place.sheet.isEmpty() ? ImportText::tr("row %1").arg(place.rowNumber)
                                 : ImportText::tr("row %1 of sheet %2").arg(place.rowNumber).arg(place.sheet);
}

} // namespace

QString derivedNumber(const Source& source)
{
    if (!source.creditCode.isEmpty() && !source.outletCode.isEmpty())
        return source.creditCode + u'-' + source.outletCode;
    if (!source.permitNumber.isEmpty() && !source.outletCode.isEmpty())
        return source.permitNumber + u'-' + source.outletCode;
    return QStringLiteral("L-") +
           shortHash({source.creditCode, source.name, source.adminCode, source.township, source.address,
                      key(source.sourceClass), source.subclass, source.outletCode});
}

void throwWithoutSheet(const ImportPlan& plan)
{
    QStringList reasons;
    for (const SheetPlan& sheet : plan.sheets) {
        if (sheet.isIncluded)
            return;
        if (!sheet.whyNotIncluded.isEmpty())
            reasons += sheet.name.isEmpty()
                           ? sheet.whyNotIncluded
                           : ImportText::tr("Sheet \"%1\": %2").arg(sheet.name, sheet.whyNotIncluded);
    }
    throw InputError(ImportText::tr("No list was found in %1. %2")
                         .arg(QFileInfo(plan.path).fileName(), reasons.join(QLatin1Char(' ')))
                         .trimmed());
}

JudgedList::JudgedList(const ImportPlan& plan, const ImportContext& context, JudgedRows&& rows,
                       const QString& fileSha256)
    : m_plan(plan), m_context(context), m_rows(std::move(rows)), m_fileSha256(fileSha256)
{
}

Problem JudgedList::listProblem(QStringView rule, Severity severity, const QString& message) const
{
    Problem problem;
    problem.rule = rule.toString();
    problem.severity = severity;
    problem.table = QStringLiteral("source");
    problem.message = message;
    problem.provenance.sourceFile = QFileInfo(m_plan.path).fileName();
    return problem;
}

bool JudgedList::everySheetHas(Field field) const
{
    return std::all_of(m_plan.sheets.begin(), m_plan.sheets.end(), [field](const SheetPlan& sheet) {
        return !sheet.isIncluded || !belongsTo(field, sheet.kind) || sheet.columnOf(field) ||
               sheet.constant(field);
    });
}

/// Takes the source out again: what the list says of it is in the problem.
void JudgedList::numberSources()
{
    QHash<QString, std::size_t> first;
    first.reserve(qsizetype(m_rows.sources.size()));
    QSet<QString> made;
    std::vector<std::size_t> newPlace(m_rows.sources.size());
    const bool hasColumn = everySheetHas(Field::Number);
    std::size_t kept = 0;
    std::vector<Problem> refused;
    for (std::size_t place = 0; place < m_rows.sources.size(); ++place) {
        Source& source = m_rows.sources[place];
        newPlace[place] = m_rows.sources.size(); // refused
        if (source.number.isEmpty()) {
            const QString base = derivedNumber(source);
            source.number = base;
            for (int copy = 2; first.contains(source.number); ++copy)
                source.number = QStringLiteral("%1-%2").arg(base).arg(copy);
            if (hasColumn) {
                Problem problem = listProblem(
                    rule::numberMade, Severity::Note,
                    ImportText::tr("The source has no number and was given %1.").arg(source.number));
                problem.record = -RecordId(place + 1);
                problem.field = code(Field::Number);
                problem.suggestion = source.number;
                problem.provenance = source.provenance;
                m_rows.problems.push_back(std::move(problem));
            }
        } else if (const auto earlier = first.constFind(source.number); earlier != first.constEnd()) {
            const Source& other = m_rows.sources[*earlier];
            Problem problem = listProblem(
                duplicate, Severity::Error,
                ImportText::tr("The number %1 stands in %2 already, so this row is not accepted; give it a "
                               "number of its own, or delete it.")
                    .arg(source.number, rowName(other.provenance)));
            problem.field = code(Field::Number);
            problem.value = source.number;
            problem.provenance = source.provenance;
            refused.push_back(std::move(problem));
            m_rows.refused.push_back(source.provenance);
            continue;
        }
        first.insert(source.number, kept);
        newPlace[place] = kept;
        if (kept != place) {
            m_rows.sources[kept] = std::move(source);
            m_rows.besideSources[kept] = std::move(m_rows.besideSources[place]);
        }
        ++kept;
    }
    const std::size_t all = m_rows.sources.size();
    m_rows.sources.resize(kept);
    m_rows.besideSources.resize(kept);
    for (Problem& problem : m_rows.problems) {
        if (problem.record >= 0)
            continue;
        const std::size_t place = newPlace[std::size_t(-(problem.record + 1))];
        problem.record = place == all ? 0 : -RecordId(place + 1);
    }
    for (Problem& problem : refused)
        m_rows.problems.push_back(std::move(problem));
    if (!hasColumn && kept > 0)
        m_listProblems.push_back(
            listProblem(rule::numberMade, Severity::Note,
                        ImportText::tr("The list has no column of source numbers; numbers were derived that "
                                       "stay the same when the list is imported again.")));
}

template<typename Record>
void JudgedList::numberAll(std::vector<Record>& records, QString Record::*number, const char* table,
                           const QString& prefix)
{
    QHash<QString, Provenance> seen;
    std::vector<Record> kept;
    for (Record& record : records) {
        if ((record.*number).isEmpty())
            record.*number = prefix + shortHash({record.name, record.adminCode});
        const auto earlier = seen.constFind(record.*number);
        if (earlier == seen.constEnd()) {
            seen.insert(record.*number, record.provenance);
            kept.push_back(std::move(record));
            continue;
        }
        Problem problem = listProblem(
            duplicate, Severity::Error,
            ImportText::tr(
                "The number %1 stands in %2 already, so this row is not accepted; give it a number "
                "of its own, or delete it.")
                .arg(record.*number, rowName(*earlier)));
        problem.table = QString::fromLatin1(table);
        problem.value = record.*number;
        problem.provenance = record.provenance;
        m_rows.problems.push_back(std::move(problem));
        m_rows.refused.push_back(record.provenance);
    }
    records = std::move(kept);
}

void JudgedList::numberPlaces()
{
    numberAll(m_rows.stations, &Station::code, "station", QStringLiteral("S-"));
    numberAll(m_rows.cameras, &Camera::deviceId, "camera", QStringLiteral("C-"));
}

/// What the list could not say must not wipe out what the workspace knows.
void JudgedList::keepWhatIsStored()
{
    const StoredRecords& stored = *m_context.stored;
    QHash<QString, bool> statesShape;
    for (const SheetPlan& sheet : m_plan.sheets)
        statesShape.insert(sheet.name, sheet.hasGeometry);
    for (std::size_t place = 0; place < m_rows.sources.size(); ++place) {
        Source& source = m_rows.sources[place];
        const Source* const known = stored.source(source.number);
        if (!known)
            continue;
        if (!source.position) {
            source.position = known->position;
            source.originalX = known->originalX;
            source.originalY = known->originalY;
            source.originalCrs = known->originalCrs;
            source.geometryKind = known->geometryKind;
        }
        if (!statesShape.value(source.provenance.sheet)) // a pair of columns is a place, not a shape
            source.geometryKind = known->geometryKind;
        if (!m_rows.besideSources[place].statesClass)
            source.sourceClass = known->sourceClass;
    }
}

/// Rows of a sheet that has coordinates were judged one by one already.
void JudgedList::complainAboutPlaceless()
{
    QHash<QString, bool> hasCoordinates;
    for (const SheetPlan& sheet : m_plan.sheets)
        hasCoordinates.insert(sheet.name, sheet.hasCoordinates());
    for (std::size_t place = 0; place < m_rows.sources.size(); ++place) {
        const Source& source = m_rows.sources[place];
        const bool isKnown = m_context.stored->sourceByNumber.contains(source.number);
        if (source.position || isKnown || hasCoordinates.value(source.provenance.sheet))
            continue;
        Problem problem = listProblem(
            u"DQ01", Severity::Error,
            ImportText::tr("The list has no coordinates, so the row is not on the map; add them."));
        problem.record = -RecordId(place + 1);
        problem.field = QStringLiteral("position");
        problem.provenance = source.provenance;
        m_rows.problems.push_back(std::move(problem));
    }
}

void JudgedList::throwWithoutPlaces() const
{
    const bool hasPlace = !m_rows.stations.empty() || !m_rows.cameras.empty() ||
                          std::any_of(m_rows.sources.begin(), m_rows.sources.end(),
                                      [](const Source& source) { return source.position.has_value(); });
    if (hasPlace)
        return;
    const QString file = QFileInfo(m_plan.path).fileName();
    if (m_rows.rowsRead == 0)
        throw InputError(ImportText::tr("The list in %1 has a header and no rows.").arg(file));
    const auto hasCoordinates = [](const SheetPlan& sheet) {
        return sheet.isIncluded && sheet.hasCoordinates();
    };
    if (std::none_of(m_plan.sheets.begin(), m_plan.sheets.end(), hasCoordinates))
        throw InputError(
            ImportText::tr(
                "The list in %1 has no columns of coordinates; add longitude and latitude, or say which "
                "columns they are.")
                .arg(file));
    for (const Proposal& proposal : m_plan.proposals) {
        if (proposal.kind == ProposalKind::Datum || proposal.kind == ProposalKind::Unit ||
            proposal.answer == Answer::Accepted)
            continue;
        throw InputError(
            ImportText::tr("No row of %1 has a position as the coordinates are read now. Proposed: %2 %3")
                .arg(file, proposal.question, proposal.reason));
    }
    const auto first = std::find_if(m_rows.problems.begin(), m_rows.problems.end(),
                                    [](const Problem& problem) { return problem.field == u"position"; });
    if (first == m_rows.problems.end())
        throw InputError(
            ImportText::tr("No row of %1 could be accepted; the first problem is in %2: %3")
                .arg(file, rowName(m_rows.problems.front().provenance), m_rows.problems.front().message));
    throw InputError(ImportText::tr("No row of %1 has coordinates that can be used; the first is %2: %3")
                         .arg(file, rowName(first->provenance), first->message));
}

void JudgedList::addEnterprisesAndSites()
{
    ImportContent& content = m_result.content;
    QHash<QString, RecordId> enterprises;
    QHash<QString, RecordId> sites;
    for (std::size_t place = 0; place < content.sources.size(); ++place) {
        Source& source = content.sources[place];
        const QString& name = m_rows.besideSources[place].enterpriseName;
        const bool hasCode = !source.creditCode.isEmpty() && checkCreditCode(source.creditCode).isWellFormed;
        if (name.isEmpty() && !hasCode)
            continue;
        const QString enterpriseKey = hasCode ? source.creditCode : name;
        RecordId& enterprise = enterprises[enterpriseKey];
        if (enterprise == 0) {
            // A list that names no enterprise must not give one that is known another name.
            const QString known = m_context.stored->enterpriseNames.value(enterpriseKey, source.name);
            content.enterprises.push_back({.id = 0,
                                           .name = name.isEmpty() ? known : name,
                                           .creditCode = hasCode ? source.creditCode : QString(),
                                           .industryCode = source.industryCode,
                                           .contact = source.contact,
                                           .telephone = source.telephone,
                                           .provenance = source.provenance});
            enterprise = -RecordId(content.enterprises.size());
        }
        if (!isPermitNumber(source.permitNumber))
            continue;
        RecordId& site = sites[source.permitNumber];
        if (site == 0) {
            content.sites.push_back({.id = 0,
                                     .enterprise = enterprise,
                                     .name = content.enterprises[std::size_t(-(enterprise + 1))].name,
                                     .permitNumber = source.permitNumber,
                                     .address = source.address,
                                     .adminCode = source.adminCode,
                                     .position = source.position,
                                     .provenance = source.provenance});
            site = -RecordId(content.sites.size());
        }
        source.site = site;
    }
}

void JudgedList::judgeQuality(Progress& progress)
{
    quality::Context context;
    context.districts = m_context.districts.get();
    context.water = m_context.water.get();
    context.stored = m_context.stored->sources;
    context.thresholds = m_context.thresholds;
    for (Problem& problem : quality::check(m_result.content.sources, context, progress))
        m_rows.problems.push_back(std::move(problem));
}

JudgedImport JudgedList::finished(Progress& progress)
{
    numberSources();
    numberPlaces();
    keepWhatIsStored();
    throwWithoutPlaces();
    complainAboutPlaceless();
    progress.throwIfCancelled();
    ImportContent& content = m_result.content;
    content.sources = std::move(m_rows.sources);
    content.stations = std::move(m_rows.stations);
    content.cameras = std::move(m_rows.cameras);
    addEnterprisesAndSites();
    judgeQuality(progress);
    addListProblems();
    addProposalProblems();
    fillReport();
    fillBatch();
    content.problems = m_result.report.problems;
    return std::move(m_result);
}

} // namespace airshed::inventory::importing
