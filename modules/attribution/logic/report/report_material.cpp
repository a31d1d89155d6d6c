// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/report/report_material.h"

#include "core/progress.h"
#include "geo/measure.h"
#include "inventory/store.h"
#include "observations/observation_store.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace airshed::attribution
{

namespace
{

/// The run's own site, else the nearest with wind in most hours, as the run itself chooses.
std::optional<observations::WeatherSeries> weatherOf(const AttributionResult& result,
                                                     const observations::ObservationStore& observations,
                                                     geo::LonLat station)
{
    std::vector<observations::WeatherSite> sites = observations.weatherSites();
    std::ranges::sort(sites, {}, [&](const observations::WeatherSite& site) {
        return geo::geodesicBetween(site.position, station).distanceMetres;
    });
    const QString& wanted = result.parameters.weatherSite;
    for (const observations::WeatherSite& site : sites) {
        if (!wanted.isEmpty() && site.code != wanted)
            continue;
        auto series = observations.weather(site.code, result.episode.span);
        if (!series)
            continue;
        const auto known = std::ranges::count_if(series->windMetresPerSecond,
                                                 [](float speed) { return !std::isnan(speed); });
        if (2 * known > result.episode.span.size())
            return series;
    }
    return {};
}

} // namespace

QPointF ReportMap::toPixels(const geo::MapPoint& point) const
{
    return {image.width() / 2.0 + (point.x - centre.x()) / unitsPerPixel,
            image.height() / 2.0 - (point.y - centre.y()) / unitsPerPixel};
}

ReportMaterial gatherMaterial(const AttributionResult& result, const inventory::InventoryStore& inventory,
                              const observations::ObservationStore& observations, Progress& progress)
{
    ReportMaterial material;
    material.result = result;
    const std::vector<inventory::Station> stations = inventory.stations();
    const auto station = std::ranges::find(stations, result.episode.station, &inventory::Station::code);
    if (station == stations.end())
        return material;
    material.stationName = station->name;
    material.stationPosition = station->position;
    progress.throwIfCancelled();
    const auto weather = weatherOf(result, observations, station->position);
    if (!weather)
        return material;
    const std::array codes = {result.episode.station};
    const std::vector<observations::AirSeries> air = observations.air(codes, result.episode.span, progress);
    if (!air.empty())
        material.weather = weatherSummary(*weather, air.front(), result.episode.pollutant);
    return material;
}

} // namespace airshed::attribution
