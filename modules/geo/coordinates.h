// SPDX-License-Identifier: GPL-3.0-or-later
// Positions and the datums that Chinese lists come in. WGS 84 and CGCS2000 differ by centimetres and count as
// equal here; GCJ-02 and BD-09 are the two published offsets, about 600 m and 1,150 m at Nanchang.
#pragma once

#include <QString>

namespace airshed::geo
{

/// Degrees east and north, CGCS2000 (EPSG:4490) unless a Datum says otherwise.
struct LonLat {
    double lon = 0;
    double lat = 0;
    bool operator==(const LonLat&) const = default;
};

/// Metres east and north in a projected system (EPSG:4548 for Nanchang's map).
struct MapPoint {
    double x = 0;
    double y = 0;
    bool operator==(const MapPoint&) const = default;
};

enum class Datum { Cgcs2000, Gcj02, Bd09 };

/// Translated name, "GCJ-02 (offset)".
QString displayName(Datum datum);
/// Stable word for tables and the command line: "cgcs2000", "gcj02", "bd09".
QString code(Datum datum);

/// Takes a position in the given datum to CGCS2000; inverts the published offset by iteration to under 1e-7
/// degrees.
LonLat toCgcs2000(LonLat position, Datum from);

/// The published offset applied: CGCS2000 to the given datum. Outside China's mainland box the position is
/// unchanged.
LonLat fromCgcs2000(LonLat position, Datum to);

} // namespace airshed::geo
