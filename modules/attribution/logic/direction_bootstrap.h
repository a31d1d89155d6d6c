// SPDX-License-Identifier: GPL-3.0-or-later
// How sure the direction of a polar plot's maximum is: the record is drawn anew from its days, and the
// maximum looked for each time. Days and not hours are drawn, because neighbouring hours share their weather.
#pragma once

#include "attribution/logic/polar_plot.h"

#include <cstdint>

namespace airshed::attribution
{

struct BootstrapSettings {
    RegressionKernel kernel = {};
    double directionStepDegrees = 2; ///< of the surface that is searched; must divide 360
    double speedStep = 0.5;          ///< m/s
    int draws = 200;
    int blockHours = 24;
    std::uint64_t seed = 1;
    int threads = 0; ///< 0: one per core
};

struct DirectionInterval {
    double p05 = 0; ///< degrees, (0, 360]: from here clockwise to p95
    double p95 = 0;
    double widthDegrees = 0; ///< 0 ... 360
    int draws = 0;           ///< that had a maximum at all
    qint64 blocks = 0;       ///< with hours
};

/// Around the maximum of the whole record. Nothing with fewer than two blocks or where no draw shows a
/// maximum. The same numbers with any number of threads. Throws Cancelled.
std::optional<DirectionInterval> directionInterval(const WindSample& sample, const PolarMaximum& maximum,
                                                   const BootstrapSettings& settings, Progress& progress);

} // namespace airshed::attribution
