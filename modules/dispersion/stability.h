// SPDX-License-Identifier: GPL-3.0-or-later
// Pasquill stability from wind, cloud and the sun's height: the P-S method of GB/T 3840 and HJ/T 2.2-93.
#pragma once

#include "core/hour.h"
#include "dispersion/weather.h"
#include "geo/coordinates.h"

#include <optional>

namespace airshed::dispersion
{

/// The sun's height above the horizon in degrees (negative: below) at a moment of Beijing time; hour 0
/// ... 24. dayOfYear 0 ... 364 counts from 1 January. Declination by Spencer's series.
double solarElevationDegrees(geo::LonLat place, int dayOfYear, double beijingHour);

struct Cloud {
    double totalTenths = 0;
    double lowTenths = 0;
};

/// What stands in where no cloud was observed: 5-7 / <= 4 tenths by day, 4 / 4 by night (engineering choice;
/// results that rest on it are marked "cloud assumed").
Cloud assumedCloud(bool isDay);

/// -2 ... +3; night is a sun below the horizon.
int radiationLevel(Cloud cloud, double solarElevationDegrees);

Stability stabilityClass(int radiationLevel, double windMetresPerSecond);

/// The class in the middle of the hour.
Stability stabilityOf(Hour hour, geo::LonLat place, double windMetresPerSecond, std::optional<Cloud> cloud);

} // namespace airshed::dispersion
