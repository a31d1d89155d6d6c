// SPDX-License-Identifier: GPL-3.0-or-later
// The conditional probability function: of the hours with wind from a sector, the share with a concentration
// over a high percentile of the whole record, with its Wilson interval. Hours without a valid concentration
// are not counted (other programs count them and so get smaller probabilities).
#pragma once

#include "attribution/logic/wind_sample.h"

namespace airshed::attribution
{

struct CpfSettings {
    double percentile = 90;
    double sectorDegrees = 10; ///< must divide 360
    qint64 leastHours = 10;    ///< sectors with fewer are not shown
};

struct ProbabilityInterval {
    double low = 0;
    double high = 1;
};

/// Wilson's score interval of 95 % for `successes` of `trials`; 0 ... 1 without trials.
ProbabilityInterval wilsonInterval(qint64 successes, qint64 trials);

struct CpfSector {
    double directionDegrees = 0; ///< centre, (0, 360]
    qint64 hours = 0;
    qint64 hoursAbove = 0; ///< over the threshold, strictly
    bool isShown = false;  ///< has enough hours
    double probability() const;
    ProbabilityInterval interval() const { return wilsonInterval(hoursAbove, hours); }
};

struct ConditionalProbability {
    double threshold = 0; ///< the percentile of the whole record, calm hours included; NaN without hours
    std::vector<CpfSector> sectors; ///< clockwise, the last due north
    /// The shown sector with the largest probability; nullptr where none is shown or none has hours above.
    const CpfSector* largest() const;
};

ConditionalProbability conditionalProbability(const WindSample& sample, const CpfSettings& settings = {});

} // namespace airshed::attribution
