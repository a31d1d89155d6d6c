// SPDX-License-Identifier: GPL-3.0-or-later
// Method A, second half: which listed sources lay upwind in the hours of an alarm, weighted by emission and
// distance. Screening, not proof: it does not look at how much they can explain.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <span>

namespace airshed::attribution
{

/// How much the wind's direction varies within an hour, with the error of the vane and of its being elsewhere
/// (7.5 degrees) in quadrature.
double directionSpreadDegrees(dispersion::Stability stability);

/// An hour that the screening looks at.
struct ScreeningHour {
    Hour hour;
    dispersion::HourWeather weather; ///< usable
    double increment = 0;            ///< above 0; its share in the sum is the hour's weight
};

struct ScreeningSettings {
    double longestTravelHours = 2;
    double farthestMetres = 50'000;
    dispersion::Terrain terrain = dispersion::Terrain::Urban;
};

/// One per source, with the sum 1; all 0 where none lay upwind.
std::vector<double> upwindScores(std::span<const InputSource> sources, geo::MapPoint station,
                                 std::span<const ScreeningHour> hours, const ScreeningSettings& settings);

/// The sectors that the screening searched, one for each hour.
std::vector<UpwindFan> upwindFans(geo::MapPoint station, std::span<const ScreeningHour> hours,
                                  const ScreeningSettings& settings);

} // namespace airshed::attribution
