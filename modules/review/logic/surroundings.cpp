// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/logic/surroundings.h"

#include "geo/measure.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

namespace airshed::review
{

using inventory::Camera;
using inventory::RecordId;
using inventory::Station;

namespace
{

bool isInSector(const Camera& camera, double distanceMetres, double bearingFromCamera)
{
    if (std::isfinite(camera.rangeMetres) && distanceMetres > camera.rangeMetres)
        return false;
    const double width = camera.sectorEndDegrees - camera.sectorStartDegrees;
    if (width >= 360.0)
        return true;
    const auto turn = [](double degrees) { return std::fmod(std::fmod(degrees, 360.0) + 360.0, 360.0); };
    return turn(bearingFromCamera - camera.sectorStartDegrees) <= turn(width);
}

template<typename Record, typename SeesPlace>
std::vector<Neighbour> nearest(geo::LonLat place, const std::vector<Record>& records, std::size_t count,
                               RecordId except, SeesPlace seesPlace)
{
    std::vector<Neighbour> neighbours;
    neighbours.reserve(records.size());
    for (const Record& record : records) {
        if (record.id == except || !std::isfinite(record.position.lon) || !std::isfinite(record.position.lat))
            continue;
        const geo::Geodesic way = geo::geodesicBetween(place, record.position);
        neighbours.push_back({record.id, record.name, way.distanceMetres, way.azimuthDegrees,
                              seesPlace(record, way.distanceMetres)});
    }
    const std::size_t kept = std::min(count, neighbours.size());
    std::partial_sort(
        neighbours.begin(), neighbours.begin() + static_cast<std::ptrdiff_t>(kept), neighbours.end(),
        [](const Neighbour& a, const Neighbour& b) { return a.distanceMetres < b.distanceMetres; });
    neighbours.resize(kept);
    return neighbours;
}

} // namespace

std::vector<Neighbour> nearestStations(geo::LonLat place, const std::vector<Station>& stations,
                                       std::size_t count, RecordId except)
{
    return nearest(place, stations, count, except, [](const Station&, double) { return true; });
}

std::vector<Neighbour> nearestCameras(geo::LonLat place, const std::vector<Camera>& cameras,
                                      std::size_t count, RecordId except)
{
    return nearest(place, cameras, count, except, [place](const Camera& camera, double distance) {
        return isInSector(camera, distance, geo::geodesicBetween(camera.position, place).azimuthDegrees);
    });
}

QString compassPoint(double bearingDegrees)
{
    const std::array<QString, 8> points = {
        QCoreApplication::translate("airshed::review::Compass", "N"),
        QCoreApplication::translate("airshed::review::Compass", "NE"),
        QCoreApplication::translate("airshed::review::Compass", "E"),
        QCoreApplication::translate("airshed::review::Compass", "SE"),
        QCoreApplication::translate("airshed::review::Compass", "S"),
        QCoreApplication::translate("airshed::review::Compass", "SW"),
        QCoreApplication::translate("airshed::review::Compass", "W"),
        QCoreApplication::translate("airshed::review::Compass", "NW"),
    };
    const auto eighth = static_cast<std::size_t>(std::lround(std::fmod(bearingDegrees + 360.0, 360.0) / 45));
    return points[eighth % points.size()];
}

} // namespace airshed::review
