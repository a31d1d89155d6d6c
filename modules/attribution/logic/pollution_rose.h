// SPDX-License-Identifier: GPL-3.0-or-later
// The pollution rose: how often the wind blew from each sector, by class of concentration. It shows where
// dirty air came from, not why.
#pragma once

#include "attribution/logic/wind_sample.h"

namespace airshed::attribution
{

struct RoseSector {
    double directionDegrees = 0;  ///< centre, (0, 360]
    std::vector<qint64> hours;    ///< by class, cleanest first
    double meanConcentration = 0; ///< NaN without hours
    qint64 total() const;
};

struct PollutionRose {
    double sectorDegrees = 22.5;
    /// Upper limits of all classes but the last; a value on a limit belongs to the lower class.
    std::vector<double> limits;
    std::vector<RoseSector> sectors; ///< clockwise, the first beside north, the last due north
    qint64 hours = 0;                ///< not calm
    qint64 calmHours = 0;
};

/// Empty limits: roseLimits(sample). sectorDegrees must divide 360.
PollutionRose pollutionRose(const WindSample& sample, std::vector<double> limits = {},
                            double sectorDegrees = 22.5);

/// The quartiles and the 90th percentile, rounded to two significant digits, without repetitions.
std::vector<double> roseLimits(const WindSample& sample);

} // namespace airshed::attribution
