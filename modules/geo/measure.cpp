// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/measure.h"

#include <cmath>
#include <geodesic.h>

namespace airshed::geo
{

namespace
{

const geod_geodesic& cgcs2000Ellipsoid()
{
    static const geod_geodesic ellipsoid = [] {
        geod_geodesic g;
        geod_init(&g, 6378137.0, 1.0 / 298.257222101);
        return g;
    }();
    return ellipsoid;
}

struct RingMeasure {
    double areaSquareMetres = 0;
    double perimeterMetres = 0;
};

RingMeasure measured(std::span<const LonLat> ring)
{
    geod_polygon polygon;
    geod_polygon_init(&polygon, 0);
    for (const LonLat& p : ring)
        geod_polygon_addpoint(&cgcs2000Ellipsoid(), &polygon, p.lat, p.lon);
    double area = 0;
    double perimeter = 0;
    geod_polygon_compute(&cgcs2000Ellipsoid(), &polygon, 0, 1, &area, &perimeter);
    return {.areaSquareMetres = std::abs(area), .perimeterMetres = perimeter};
}

} // namespace

Geodesic geodesicBetween(LonLat from, LonLat to)
{
    if (from == to)
        return {};
    Geodesic result;
    double azimuth = 0;
    geod_inverse(&cgcs2000Ellipsoid(), from.lat, from.lon, to.lat, to.lon, &result.distanceMetres, &azimuth,
                 nullptr);
    result.azimuthDegrees = azimuth < 0 ? azimuth + 360.0 : azimuth;
    return result;
}

LonLat destination(LonLat from, double azimuthDegrees, double distanceMetres)
{
    LonLat end;
    geod_direct(&cgcs2000Ellipsoid(), from.lat, from.lon, azimuthDegrees, distanceMetres, &end.lat, &end.lon,
                nullptr);
    return end;
}

double lengthMetres(std::span<const LonLat> line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += geodesicBetween(line[i - 1], line[i]).distanceMetres;
    return sum;
}

double areaSquareMetres(std::span<const LonLat> ring) { return measured(ring).areaSquareMetres; }

double perimeterMetres(std::span<const LonLat> ring) { return measured(ring).perimeterMetres; }

} // namespace airshed::geo
