// SPDX-License-Identifier: GPL-3.0-or-later
// DQ06: whether a list's degrees are CGCS2000, GCJ-02 or BD-09, told by the batch as a whole. One row says
// nothing: the offset of 600 m or 1,150 m is as large as an ordinary mistake. Sheets of one file may differ:
// one that tells for itself is never shifted by what the others say.
#include "inventory/importing/import_text.h"
#include "inventory/importing/proposals.h"
#include "tables/text_forms.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>

namespace airshed::inventory::importing
{

using namespace tables;

namespace
{

using Meaning = RowCoordinates::Meaning;

constexpr std::array datums = {geo::Datum::Cgcs2000, geo::Datum::Gcj02, geo::Datum::Bd09};
/// Two points more of the rows in their districts, or a median distance shorter by 200 m, are telling ...
constexpr double tellingShare = 0.02;
constexpr double tellingMetres = 200;
/// ... as long as some rows carry it.
constexpr qint64 leastRowsGained = 3;
constexpr qint64 leastAnchors = 5;
/// Rows that lie farther than this from what they are compared with are not the same things, whatever the
/// datum.
constexpr double sameThingMetres = 5'000;

struct AnchorDistance {
    enum class To { KnownRecords, Roads, Nothing };
    To to = To::Nothing;
    QString name;
};

std::vector<const SampledRow*> rowsInDegrees(const BatchSample& sample)
{
    std::vector<const SampledRow*> rows;
    for (const SampledRow& row : sample.rows) {
        if (row.coordinates.meaning == Meaning::Degrees || row.coordinates.meaning == Meaning::Swapped)
            rows.push_back(&row);
    }
    return rows;
}

AnchorDistance anchorFor(const std::vector<const SampledRow*>& rows, const ImportContext& context)
{
    const auto known =
        std::count_if(rows.begin(), rows.end(), [](const SampledRow* row) { return row->known.has_value(); });
    if (known >= leastAnchors)
        return {AnchorDistance::To::KnownRecords, ImportText::tr("the same records in the workspace")};
    const auto roads =
        std::count_if(rows.begin(), rows.end(), [](const SampledRow* row) { return row->isRoad; });
    if (roads >= leastAnchors && context.roads && !context.roads->isEmpty())
        return {AnchorDistance::To::Roads, ImportText::tr("the nearest road axis, for road sources")};
    return {};
}

std::optional<double> distanceOf(const SampledRow& row, geo::LonLat position, AnchorDistance::To to,
                                 const ImportContext& context)
{
    switch (to) {
    case AnchorDistance::To::KnownRecords:
        return row.known ? std::optional(metresBetween(position, *row.known)) : std::nullopt;
    case AnchorDistance::To::Roads:
        return row.isRoad ? std::optional(context.roads->metresToNearest(position)) : std::nullopt;
    case AnchorDistance::To::Nothing:
        break;
    }
    return {};
}

DatumEvidence evidenceFor(geo::Datum datum, const std::vector<const SampledRow*>& rows, AnchorDistance::To to,
                          const ImportContext& context)
{
    DatumEvidence evidence;
    evidence.datum = datum;
    evidence.medianAnchorMetres = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> distances;
    for (const SampledRow* row : rows) {
        const geo::LonLat position = geo::toCgcs2000(row->coordinates.degrees, datum);
        if (const auto distance = distanceOf(*row, position, to, context))
            distances.push_back(*distance);
        if (!context.districts || row->adminCode.isEmpty() || !context.districts->byCode(row->adminCode))
            continue;
        ++evidence.rowsWithDistrict;
        const geo::District* district = context.districts->districtAt(position);
        evidence.rowsInDistrict += district && district->adminCode == row->adminCode ? 1 : 0;
    }
    evidence.rowsWithAnchor = qint64(distances.size());
    if (!distances.empty()) {
        const auto middle = distances.begin() + std::ptrdiff_t(distances.size() / 2);
        std::nth_element(distances.begin(), middle, distances.end());
        evidence.medianAnchorMetres = *middle;
    }
    return evidence;
}

std::vector<DatumEvidence> evidenceForAll(const std::vector<const SampledRow*>& rows, AnchorDistance::To to,
                                          const ImportContext& context)
{
    std::vector<DatumEvidence> readings;
    for (const geo::Datum datum : datums)
        readings.push_back(evidenceFor(datum, rows, to, context));
    return readings;
}

/// Metres that the reading brings the rows nearer to what is known; 0 without anchors.
double metresNearer(const DatumEvidence& reading, const DatumEvidence& asIs)
{
    return asIs.rowsWithAnchor < leastAnchors ? 0 : asIs.medianAnchorMetres - reading.medianAnchorMetres;
}

bool isTelling(const DatumEvidence& reading, const DatumEvidence& asIs)
{
    const qint64 gained = reading.rowsInDistrict - asIs.rowsInDistrict;
    const bool hasShare = asIs.rowsWithDistrict > 0 && gained >= leastRowsGained &&
                          double(gained) >= tellingShare * double(asIs.rowsWithDistrict);
    const double nearer = metresNearer(reading, asIs);
    // The one must not be bought with the other.
    const double lost = asIs.rowsWithDistrict > 0 ? -double(gained) / double(asIs.rowsWithDistrict) : 0;
    return (hasShare && nearer > -tellingMetres) || (nearer > tellingMetres && lost < tellingShare);
}

/// What a header says of its datum: 经度（GCJ-02）, 高德坐标, 百度经度.
std::optional<geo::Datum> statedDatum(const SheetPlan& sheet)
{
    for (const ColumnMapping& column : sheet.columns) {
        if (column.field != Field::Longitude && column.field != Field::Latitude &&
            column.field != Field::Coordinates)
            continue;
        const QString header = headerKey(column.header());
        for (const QString& word : {QStringLiteral("gcj"), QStringLiteral("火星"), QStringLiteral("高德"),
                                    QStringLiteral("腾讯")}) {
            if (header.contains(word))
                return geo::Datum::Gcj02;
        }
        for (const QString& word :
             {QStringLiteral("bd-09"), QStringLiteral("bd09"), QStringLiteral("百度")}) {
            if (header.contains(word))
                return geo::Datum::Bd09;
        }
    }
    return {};
}

QString sentenceOf(const DatumEvidence& evidence)
{
    QString text = geo::displayName(evidence.datum);
    QStringList parts;
    if (evidence.rowsWithDistrict > 0)
        parts += ImportText::tr("%1 of %2 rows in their district (%3 %)")
                     .arg(evidence.rowsInDistrict)
                     .arg(evidence.rowsWithDistrict)
                     .arg(100 * evidence.shareInDistrict(), 0, 'f', 1);
    if (evidence.rowsWithAnchor > 0)
        parts += ImportText::tr("median distance %1 m").arg(evidence.medianAnchorMetres, 0, 'f', 0);
    return parts.isEmpty() ? text : text + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

struct Reading {
    AnchorDistance anchor;
    std::vector<DatumEvidence> evidence; ///< as is first
};

Reading readingOf(const std::vector<const SampledRow*>& rows, const ImportContext& context)
{
    Reading reading;
    reading.anchor = anchorFor(rows, context);
    reading.evidence = evidenceForAll(rows, reading.anchor.to, context);
    const auto isFar = [](const DatumEvidence& evidence) {
        return evidence.medianAnchorMetres > sameThingMetres;
    };
    if (std::all_of(reading.evidence.begin(), reading.evidence.end(), isFar)) {
        reading.anchor = {};
        reading.evidence = evidenceForAll(rows, reading.anchor.to, context);
    }
    return reading;
}

/// The offset datum that the rows speak for; nothing when none is better than the numbers as they are.
std::optional<geo::Datum> tellingDatum(const Reading& reading)
{
    const DatumEvidence& asIs = reading.evidence.front();
    const DatumEvidence* best = nullptr;
    for (const DatumEvidence& evidence : reading.evidence) {
        if (evidence.datum == geo::Datum::Cgcs2000 || !isTelling(evidence, asIs))
            continue;
        const auto score = [&asIs](const DatumEvidence& e) {
            return std::pair(e.rowsInDistrict - asIs.rowsInDistrict, metresNearer(e, asIs));
        };
        // Where something is known to the metre, that decides between the two offsets; else the districts.
        const bool isBetter = !best || (reading.anchor.to != AnchorDistance::To::Nothing
                                            ? evidence.medianAnchorMetres < best->medianAnchorMetres
                                            : score(evidence) > score(*best));
        if (isBetter)
            best = &evidence;
    }
    return best ? std::optional(best->datum) : std::nullopt;
}

/// Whether the rows speak against every offset: that they are no CGCS2000 would make them worse.
bool isTellingAsIs(const Reading& reading)
{
    return std::all_of(
        reading.evidence.begin() + 1, reading.evidence.end(),
        [&reading](const DatumEvidence& offset) { return isTelling(reading.evidence.front(), offset); });
}

struct SheetGroup {
    std::vector<std::size_t> sheets;
    std::vector<const SampledRow*> rows;
    std::optional<geo::Datum> stated;

    void take(const SheetGroup& other)
    {
        sheets.insert(sheets.end(), other.sheets.begin(), other.sheets.end());
        rows.insert(rows.end(), other.rows.begin(), other.rows.end());
        if (!stated)
            stated = other.stated;
    }
};

/// What one sheet says for itself, by its header or by its rows; nothing when it says nothing.
std::optional<geo::Datum> ownDatum(const SheetGroup& sheet, const ImportContext& context)
{
    const Reading reading = readingOf(sheet.rows, context);
    if (const auto telling = tellingDatum(reading))
        return telling;
    if (sheet.stated)
        return sheet.stated;
    return isTellingAsIs(reading) ? std::optional(geo::Datum::Cgcs2000) : std::nullopt;
}

std::vector<SheetGroup> sheetsInDegrees(const ImportPlan& plan, const BatchSample& sample)
{
    const std::vector<const SampledRow*> rows = rowsInDegrees(sample);
    std::vector<SheetGroup> sheets;
    for (std::size_t i = 0; i < plan.sheets.size(); ++i) {
        if (!plan.sheets[i].isIncluded || !plan.sheets[i].hasCoordinates())
            continue;
        SheetGroup sheet{{i}, {}, statedDatum(plan.sheets[i])};
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(sheet.rows),
                     [i](const SampledRow* row) { return row->sheet == i; });
        if (!sheet.rows.empty())
            sheets.push_back(std::move(sheet));
    }
    return sheets;
}

/// Sheets that are read alike. Those that say nothing for themselves go with the others when these agree.
std::vector<SheetGroup> groupsOf(const std::vector<SheetGroup>& sheets, const ImportContext& context)
{
    std::map<geo::Datum, SheetGroup> decided;
    SheetGroup undecided;
    for (const SheetGroup& sheet : sheets) {
        if (const auto datum = ownDatum(sheet, context))
            decided[*datum].take(sheet);
        else
            undecided.take(sheet);
    }
    if (decided.size() == 1)
        decided.begin()->second.take(undecided);
    std::vector<SheetGroup> groups;
    for (auto& [datum, group] : decided) {
        if (datum != geo::Datum::Cgcs2000)
            groups.push_back(std::move(group));
    }
    if (decided.empty() && !undecided.sheets.empty())
        groups.push_back(std::move(undecided));
    return groups;
}

std::optional<Proposal> proposalFor(const SheetGroup& group, const ImportContext& context)
{
    const Reading reading = readingOf(group.rows, context);
    const auto datum = tellingDatum(reading);
    if (!datum && !group.stated)
        return {};
    Proposal proposal;
    proposal.kind = ProposalKind::Datum;
    proposal.rule = QStringLiteral("DQ06");
    proposal.sheets = group.sheets;
    std::sort(proposal.sheets.begin(), proposal.sheets.end());
    proposal.rowsExamined = proposal.rowsAffected = qint64(group.rows.size());
    proposal.readings = reading.evidence;
    proposal.anchorName = reading.anchor.name;
    proposal.datum = datum ? *datum : *group.stated;
    proposal.question =
        ImportText::tr("Take the coordinates from %1 to CGCS2000?").arg(geo::displayName(proposal.datum));
    QStringList sentences;
    for (const DatumEvidence& evidence : proposal.readings)
        sentences += sentenceOf(evidence);
    proposal.reason = sentences.join(QStringLiteral("; "));
    if (!proposal.anchorName.isEmpty())
        proposal.reason += ImportText::tr(" (distance to %1)").arg(proposal.anchorName);
    if (group.stated)
        proposal.reason =
            ImportText::tr("The header says %1. ").arg(geo::displayName(*group.stated)) + proposal.reason;
    proposal.reason += u'.';
    return proposal;
}

} // namespace

std::vector<Proposal> datumProposals(const ImportPlan& plan, const BatchSample& sample,
                                     const ImportContext& context)
{
    std::vector<Proposal> proposals;
    for (const SheetGroup& group : groupsOf(sheetsInDegrees(plan, sample), context)) {
        if (auto proposal = proposalFor(group, context))
            proposals.push_back(std::move(*proposal));
    }
    return proposals;
}

} // namespace airshed::inventory::importing
