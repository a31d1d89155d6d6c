// SPDX-License-Identifier: GPL-3.0-or-later
// Positions as a person types and reads them: degrees, degrees-minutes-seconds, projected metres, and how a
// list's coordinates were understood.
#pragma once

#include "geo/coordinates.h"

#include <QString>
#include <optional>

namespace airshed::review
{

struct ReadPosition {
    std::optional<geo::LonLat> position; ///< CGCS2000
    QString sentence;                    ///< how it was understood, or why not and what to type
};

/// Degrees in the datum, or metres in the workspace's map system or another that the numbers can be in (then
/// the datum is of no account).
ReadPosition readPosition(const QString& typed, geo::Datum datum, int mapEpsg);

/// "115.85800° E, 28.68200° N"
QString degreesText(geo::LonLat position);
/// "388,381.9, 3,174,558.3": metres east and north in a projected system; empty outside its domain.
QString metresText(geo::LonLat position, int epsg);
/// "EPSG:4548", "gcj02": how the importer understood the coordinates, as people say it.
QString readingText(const QString& originalCrs);

/// "1.2 km", "340 m"
QString distanceText(double metres);

} // namespace airshed::review
