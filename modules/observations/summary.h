// SPDX-License-Identifier: GPL-3.0-or-later
// What a series amounts to, in a line per station and pollutant: how many valid hours, their mean and spread,
// how many of each flag. One station at a time, so that a network's year costs the memory of one station.
#pragma once

#include "observations/flags.h"
#include "observations/series.h"

#include <functional>

namespace airshed
{
class Progress;
}

namespace airshed::observations
{

class ObservationStore;

/// Statistics are of usable values; NaN without any.
struct PollutantSummary {
    qint64 given = 0; ///< hours with a value, usable or not
    qint64 valid = 0; ///< usable ones
    double mean = 0;
    double p5 = 0;
    double p50 = 0;
    double p95 = 0;
    double greatest = 0;
    Hour first; ///< valid hours; meaningless without any
    Hour last;
    std::array<qint64, allFlags.size()> flagged{}; ///< by flag, in the order of allFlags
};

struct StationSummary {
    QString station;
    std::array<PollutantSummary, airPollutantCount> pollutants;
};

StationSummary summarise(const AirSeries& series);

/// Every station of the store, each over all its hours. Throws Cancelled.
void summarise(const ObservationStore& store, const std::function<void(const StationSummary&)>& use,
               Progress& progress);

} // namespace airshed::observations
