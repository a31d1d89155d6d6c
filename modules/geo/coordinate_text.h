// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinates as people type them: decimal degrees, degrees-minutes-seconds in Chinese and ASCII notation,
// full-width digits, hemisphere letters, projected numbers; and the way back to text. It says what a pair of
// numbers could mean; which meaning is right for a whole list is decided by the importer against the city.
#pragma once

#include "geo/coordinates.h"

#include <QString>
#include <optional>
#include <vector>

namespace airshed::geo
{

enum class CoordinateAxis { Longitude, Latitude };

/// One number of a pair, as written in a cell.
struct CoordinateNumber {
    double value = 0; ///< degrees (west and south negative), or metres if the cell holds a projected number
    std::optional<CoordinateAxis> axis; ///< said by E, N, 东经, 纬度 ...; nothing if the text does not say
    int parts = 1;                      ///< 1 decimal, 2 degrees and minutes, 3 degrees, minutes and seconds
    int decimals =
        0; ///< digits written after the decimal point of the last part (DQ08 asks for 4 in degrees)
};

/// Understands 115.858, １１５．８５８, 115°51′28.8″, 115度51分28.8秒, 115-51-28.8, 115 51 28.8, E115.858,
/// 东经115.858°, 115.858E, 3,174,558.3. Nothing for other text, for minutes or seconds of 60 and over, and
/// for empty text.
std::optional<CoordinateNumber> parseCoordinate(QStringView text);

struct CoordinatePair {
    CoordinateNumber first;
    CoordinateNumber second;
};

/// Two coordinates in one text, parted by a comma, semicolon, blank or the hemisphere letters:
/// "115.858, 28.682", "28°40′55″N 115°51′29″E", "115 51 28.8 28 40 55.2". Nothing if the text cannot be
/// parted in one way.
std::optional<CoordinatePair> parseCoordinatePair(QStringView text);

enum class PairMeaning {
    LonLat,    ///< degrees, longitude first
    LatLon,    ///< degrees, latitude first: the columns are swapped (DQ02)
    Projected, ///< metres in some projected system (DQ01, DQ05)
    Unusable   ///< zero, not a number, or nothing on this earth
};

/// What two numbers can mean in China: longitude 73-136, latitude 3-54, anything over 1000 is metres.
PairMeaning meaningOf(double first, double second);

/// The position that the pair states in degrees, hemisphere letters obeyed first, then the ranges of
/// meaningOf. Nothing for projected or unusable pairs.
std::optional<LonLat> geographicPosition(const CoordinatePair& pair);

/// One way to read a projected pair.
struct ProjectedReading {
    int epsg = 0;
    MapPoint point; ///< x east, y north, in that system
    bool operator==(const ProjectedReading&) const = default;
};

/// The systems in which the two numbers are possible coordinates, likelier ones first; both orders are tried
/// because Chinese survey lists call the northing X. An easting with a zone number in front (39,388,382)
/// names its zone: CGCS2000 3-degree zones EPSG:4513-4533, 6-degree zones EPSG:4491-4501. A six-digit easting
/// does not: the 3-degree zones of 117, 114, 120, 111 and 123 E are offered (EPSG:4548, 4547, 4549, 4546,
/// 4550), then UTM zone 50 N. Numbers of web maps come back as EPSG:3857. Empty when nothing fits.
std::vector<ProjectedReading> projectedReadings(double first, double second);

/// 115°51′28.80″E; decimals of the seconds.
QString toDms(double degrees, CoordinateAxis axis, int secondDecimals = 2);
/// 115°51′28.80″E 28°40′55.20″N
QString toDms(LonLat position, int secondDecimals = 2);

} // namespace airshed::geo
