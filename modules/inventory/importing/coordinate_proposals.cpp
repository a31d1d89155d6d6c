// SPDX-License-Identifier: GPL-3.0-or-later
// DQ02 and DQ05: swapped axes and the projected system of a list.
#include "inventory/importing/import_text.h"
#include "inventory/importing/proposals.h"

#include <algorithm>

namespace airshed::inventory::importing
{
namespace
{

using Meaning = RowCoordinates::Meaning;

/// A system must put at least this share of the rows into the city to be proposed.
constexpr double leastShareInCity = 0.5;

struct SystemEvidence {
    int epsg = 0;
    qint64 rows = 0; ///< that can be read so
    qint64 inCity = 0;
    qint64 inDistrict = 0;
};

std::optional<Proposal> swappedAxes(std::size_t sheet, const BatchSample& sample)
{
    Proposal proposal;
    proposal.kind = ProposalKind::SwappedAxes;
    proposal.rule = QStringLiteral("DQ02");
    proposal.sheets = {sheet};
    for (const SampledRow& row : sample.rows) {
        if (row.sheet != sheet)
            continue;
        proposal.rowsExamined += row.coordinates.meaning != Meaning::Missing ? 1 : 0;
        proposal.rowsAffected += row.coordinates.meaning == Meaning::Swapped ? 1 : 0;
    }
    if (proposal.rowsAffected == 0)
        return {};
    proposal.question =
        ImportText::tr("Read longitude and latitude the other way round where they are swapped?");
    proposal.reason =
        ImportText::tr(
            "In %1 of %2 rows the latitude stands in the column of longitudes and the longitude in "
            "the column of latitudes.")
            .arg(proposal.rowsAffected)
            .arg(proposal.rowsExamined);
    return proposal;
}

std::vector<SystemEvidence> evidenceOf(std::size_t sheet, const BatchSample& sample,
                                       const ImportContext& context, qint64& rows)
{
    std::vector<SystemEvidence> evidence; // in the order of likelihood that projectedReadings() gives
    Placement placement({});
    for (const SampledRow& row : sample.rows) {
        if (row.sheet != sheet || row.coordinates.meaning != Meaning::Projected ||
            row.coordinates.hasStatedSystem)
            continue;
        ++rows;
        for (const geo::ProjectedReading& reading : row.coordinates.readings) {
            auto its = std::find_if(evidence.begin(), evidence.end(),
                                    [&reading](const SystemEvidence& e) { return e.epsg == reading.epsg; });
            if (its == evidence.end())
                its = evidence.insert(evidence.end(), SystemEvidence{reading.epsg});
            ++its->rows;
            if (!context.districts)
                continue;
            const geo::District* district = context.districts->districtAt(placement.positionOf(reading));
            its->inCity += district ? 1 : 0;
            its->inDistrict += district && district->adminCode == row.adminCode ? 1 : 0;
        }
    }
    std::stable_sort(evidence.begin(), evidence.end(), [](const SystemEvidence& a, const SystemEvidence& b) {
        return std::pair(a.inDistrict, a.inCity) > std::pair(b.inDistrict, b.inCity);
    });
    return evidence;
}

std::optional<Proposal> projectedSystem(std::size_t sheet, const BatchSample& sample,
                                        const ImportContext& context)
{
    qint64 rows = 0;
    const std::vector<SystemEvidence> evidence = evidenceOf(sheet, sample, context, rows);
    if (evidence.empty())
        return {};
    const SystemEvidence& best = evidence.front();
    if (context.districts && double(best.inCity) < leastShareInCity * double(best.rows))
        return {};
    Proposal proposal;
    proposal.kind = ProposalKind::ProjectedSystem;
    proposal.rule = QStringLiteral("DQ05");
    proposal.sheets = {sheet};
    proposal.epsg = best.epsg;
    proposal.rowsExamined =
        std::count_if(sample.rows.begin(), sample.rows.end(), [sheet](const SampledRow& row) {
            return row.sheet == sheet && row.coordinates.meaning != Meaning::Missing;
        });
    proposal.rowsAffected = rows;
    proposal.question = ImportText::tr("Read the projected coordinates as %1?").arg(systemName(best.epsg));
    if (!context.districts) {
        proposal.reason = ImportText::tr("%1 of %2 rows hold metres; this is the likeliest system for them.")
                              .arg(rows)
                              .arg(proposal.rowsExamined);
        return proposal;
    }
    QStringList others;
    for (std::size_t i = 1; i < evidence.size(); ++i)
        others += ImportText::tr("EPSG:%1 %2").arg(evidence[i].epsg).arg(evidence[i].inCity);
    proposal.reason = ImportText::tr("%1 of %2 rows hold metres; read so, %3 of them lie in the city")
                          .arg(rows)
                          .arg(proposal.rowsExamined)
                          .arg(best.inCity);
    proposal.reason += others.isEmpty()
                           ? QStringLiteral(".")
                           : ImportText::tr(" (other systems: %1).").arg(others.join(QStringLiteral(", ")));
    return proposal;
}

} // namespace

std::vector<Proposal> coordinateProposals(const ImportPlan& plan, const BatchSample& sample,
                                          const ImportContext& context)
{
    std::vector<Proposal> proposals;
    for (std::size_t sheet = 0; sheet < plan.sheets.size(); ++sheet) {
        if (!plan.sheets[sheet].isIncluded)
            continue;
        if (auto proposal = swappedAxes(sheet, sample))
            proposals.push_back(std::move(*proposal));
        if (auto proposal = projectedSystem(sheet, sample, context))
            proposals.push_back(std::move(*proposal));
    }
    return proposals;
}

} // namespace airshed::inventory::importing
