// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/unlisted_source.h"

#include "dispersion/footprint.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace airshed::attribution
{

namespace
{

/// The time that the grid takes grows with the stations, and those far away say little of the episode's.
constexpr std::size_t mostStations = 16;
/// A listed source so near to a cell that declares at least this share of what the cell would have to emit
/// stands for it (engineering choice): few sources emit more than twenty times what they declare.
constexpr double nearMetres = 700;
constexpr double leastDeclaredShare = 0.05;

std::vector<std::size_t> nearestStations(const EpisodeFrame& frame)
{
    std::vector<std::size_t> order(frame.stations());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto away = [&](std::size_t i) {
        return std::hypot(frame.receptors[i].position.x - frame.receptors[0].position.x,
                          frame.receptors[i].position.y - frame.receptors[0].position.y);
    };
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return away(a) < away(b); });
    order.resize(std::min(order.size(), mostStations));
    return order;
}

bool isCovered(const AttributionInput& input, geo::MapPoint cell, double neededGramsPerSecond)
{
    double declared = 0;
    for (const InputSource& source : input.sources) {
        const geo::MapPoint at = source.emitter.position;
        if (std::abs(at.x - cell.x) <= nearMetres && std::hypot(at.x - cell.x, at.y - cell.y) <= nearMetres)
            declared += source.declaredGramsPerSecond();
    }
    return declared > 0 && declared >= leastDeclaredShare * neededGramsPerSecond;
}

} // namespace

UnlistedSearch searchUnlisted(const AttributionInput& input, const EpisodeFrame& frame,
                              const std::vector<float>& increments, const AttributionParameters& parameters,
                              Progress& progress)
{
    UnlistedSearch result;
    const std::vector<std::size_t> stations = nearestStations(frame);
    std::vector<dispersion::Receptor> receptors;
    for (const std::size_t station : stations)
        receptors.push_back(frame.receptors[station]);
    std::vector<float> values;
    for (std::size_t hour = 0; hour < frame.hours.size(); ++hour) {
        for (const std::size_t station : stations)
            values.push_back(increments[hour * frame.stations() + station] *
                             static_cast<float>(frame.microgramsPerUnit));
    }
    dispersion::FootprintSettings settings;
    settings.kernel = frame.kernel;
    settings.relativeError = parameters.relativeError;
    settings.absoluteError = parameters.absoluteError * frame.absoluteScale;
    const dispersion::FootprintGrid grid =
        dispersion::footprintGrid(receptors, parameters.footprintReachMetres, parameters.footprintCellMetres);
    const dispersion::Footprint footprint =
        dispersion::sourceFootprint(grid, receptors, frame.hours, values, settings, progress);
    if (!footprint.isFound)
        return result;

    constexpr std::array percentages = {95, 80, 50};
    const std::vector<dispersion::DensityRegion> regions =
        dispersion::densestRegions(grid, footprint.probability, percentages);
    for (const dispersion::DensityRegion& region : regions)
        result.regions.push_back({region.percent, region.rings, region.squareKilometres});
    if (regions.empty())
        return result;
    double inside = 0;
    double uncovered = 0;
    for (std::size_t cell = 0; cell < grid.size(); ++cell) {
        const double probability = footprint.probability[cell];
        if (probability <= 0 || probability < regions.back().threshold)
            continue;
        inside += probability;
        if (!isCovered(input, grid.centre(cell), static_cast<double>(footprint.emission[cell])))
            uncovered += probability;
    }
    result.uncoveredShare = inside > 0 ? uncovered / inside : 0;
    result.isUnlistedPossible = result.uncoveredShare > 0.5;
    return result;
}

} // namespace airshed::attribution
