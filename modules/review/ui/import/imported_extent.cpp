// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/imported_extent.h"

#include "geo/district_index.h"
#include "geo/transform.h"

#include <algorithm>
#include <cmath>

namespace airshed::review
{

namespace
{

constexpr double leastWidthMetres = 2000; ///< one source alone is shown with its surroundings
constexpr double margin = 0.06;

QRectF boundsOf(const std::vector<geo::LonLat>& places, const geo::MapProjection& projection)
{
    double west = INFINITY, south = INFINITY, east = -INFINITY, north = -INFINITY;
    for (const geo::LonLat& place : places) {
        const geo::MapPoint point = projection.toMap(place);
        if (std::isnan(point.x) || std::isnan(point.y))
            continue;
        west = std::min(west, point.x);
        east = std::max(east, point.x);
        south = std::min(south, point.y);
        north = std::max(north, point.y);
    }
    if (west > east)
        return {};
    const double dx = std::max((east - west) * margin, (leastWidthMetres - (east - west)) / 2);
    const double dy = std::max((north - south) * margin, (leastWidthMetres - (north - south)) / 2);
    return QRectF(QPointF(west, south), QPointF(east, north)).adjusted(-dx, -dy, dx, dy);
}

} // namespace

QRectF importedExtent(const inventory::ImportContent& content, const geo::DistrictIndex* districts,
                      int mapEpsg)
{
    std::vector<geo::LonLat> inside;
    std::vector<geo::LonLat> all;
    const auto take = [&](geo::LonLat place) {
        all.push_back(place);
        if (districts && districts->isInCity(place))
            inside.push_back(place);
    };
    for (const inventory::Source& source : content.sources) {
        if (source.position)
            take(*source.position);
    }
    for (const inventory::Station& station : content.stations)
        take(station.position);
    for (const inventory::Camera& camera : content.cameras)
        take(camera.position);
    return boundsOf(inside.empty() ? all : inside, geo::MapProjection(mapEpsg));
}

} // namespace airshed::review
