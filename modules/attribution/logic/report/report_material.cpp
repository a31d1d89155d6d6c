// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/report/report_material.h"

#include "core/progress.h"
#include "geo/measure.h"
#include "geo/transform.h"
#include "inventory/store.h"
#include "observations/observation_store.h"

#include <QRectF>
#include <algorithm>
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

class Box
{
public:
    void take(const geo::MapPoint& point)
    {
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            return;
        m_left = m_isEmpty ? point.x : std::min(m_left, point.x);
        m_right = m_isEmpty ? point.x : std::max(m_right, point.x);
        m_bottom = m_isEmpty ? point.y : std::min(m_bottom, point.y);
        m_top = m_isEmpty ? point.y : std::max(m_top, point.y);
        m_isEmpty = false;
    }
    bool isEmpty() const { return m_isEmpty; }
    /// The smallest box of this shape around it, with a margin.
    QRectF shaped(double shape) const
    {
        constexpr double margin = 1.15;
        constexpr double leastMetres = 4000;
        double width = std::max(leastMetres, (m_right - m_left) * margin);
        double height = std::max(leastMetres / shape, (m_top - m_bottom) * margin);
        width = std::max(width, height * shape);
        height = width / shape;
        const QPointF centre((m_left + m_right) / 2, (m_bottom + m_top) / 2);
        return {centre.x() - width / 2, centre.y() - height / 2, width, height};
    }

private:
    double m_left = 0;
    double m_right = 0;
    double m_bottom = 0;
    double m_top = 0;
    bool m_isEmpty = true;
};

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

QRectF reportExtent(const ReportMaterial& material, int epsg)
{
    const geo::MapProjection projection(epsg);
    Box box;
    if (material.stationPosition)
        box.take(projection.toMap(*material.stationPosition));
    const AttributionResult& result = material.result;
    for (std::size_t i = 0; i < std::min(reportedCandidates, result.candidates.size()); ++i)
        box.take(projection.toMap(result.candidates[i].position));
    // The inner region: the outer ones may reach far beyond the city.
    for (const FootprintRegion& region : result.footprint) {
        if (region.percent > 50)
            continue;
        for (const auto& ring : region.rings)
            for (const geo::MapPoint& point : ring)
                box.take(point);
    }
    return box.isEmpty() ? QRectF() : box.shaped(reportMapShape);
}

} // namespace airshed::attribution
