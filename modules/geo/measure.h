// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths, areas and bearings on the CGCS2000 ellipsoid (Karney's geodesics as shipped with PROJ): what a
// ruler on the real ground would say, free of the map projection's distortion. Heights are not considered.
#pragma once

#include "geo/coordinates.h"

#include <span>

namespace airshed::geo
{

struct Geodesic {
    double distanceMetres = 0;
    /// At the start, clockwise from true north, 0 <= azimuth < 360. 0 where start and end coincide.
    double azimuthDegrees = 0;
};

/// The shortest line between two positions.
Geodesic geodesicBetween(LonLat from, LonLat to);

/// The position that lies distanceMetres away in this direction (clockwise from true north).
LonLat destination(LonLat from, double azimuthDegrees, double distanceMetres);

/// Sum of the geodesic lengths of the segments, m; 0 for fewer than two points.
double lengthMetres(std::span<const LonLat> line);

/// Area of the ring with geodesic edges, m2, whatever its direction; the last point need not repeat the
/// first.
double areaSquareMetres(std::span<const LonLat> ring);

/// Length of the closed ring, m.
double perimeterMetres(std::span<const LonLat> ring);

} // namespace airshed::geo
