// SPDX-License-Identifier: GPL-3.0-or-later
// Every choice of an attribution run, with its default. Those that are engineering choices and no standard's
// are said so in the window and in the report.
#pragma once

#include "dispersion/weather.h"

#include <QString>
#include <cstdint>

namespace airshed::attribution
{

struct AttributionParameters {
    // A
    double backgroundNearestMetres = 5'000;
    double backgroundFarthestMetres = 20'000;
    bool isBackgroundMedian = true; ///< else the 25th percentile
    double longestTravelHours = 2;
    /// Code; empty: the nearest site with wind in most hours of the episode; "*": the vector mean of all
    /// sites.
    QString weatherSite;
    // B
    double cpfPercentile = 90;
    int recordDays = 30; ///< before the episode's end, for the direction statistics
    int directionDraws = 200;
    // C
    dispersion::Terrain terrain = dispersion::Terrain::Urban;
    bool isPlumeRiseUsed = true;
    double windErrorDegrees = 0; ///< of wind vane and representativeness, widens the plumes of C and D
    double stationsWithinMetres = 20'000; ///< stations that take part in C, D and E
    // D
    double priorCv = 3;
    double knownPriorCv = 0.5;  ///< for sources with online monitoring (CEMS)
    double relativeError = 0.3; ///< of model and representativeness
    double absoluteError = 3;   ///< µg/m³
    double backgroundSd = 10;   ///< µg/m³
    /// The lowest tenth of the network is taken off hour by hour before hour-of-day terms are fitted: for
    /// episodes in which the regional level changes from day to day.
    bool isBackgroundHourly = false;
    double smallestContribution = 0.2; ///< µg/m³; candidates that never reach it are left out
    int mostCandidates = 300;
    double groupMetres = 500;
    double groupCorrelation = 0.98;
    int bootstrapDraws = 50;
    int blockHours = 12;
    // E
    double footprintCellMetres = 200;
    double footprintReachMetres = 15'000;

    std::uint64_t seed = 1;
    int threads = 0; ///< 0: one per core

    bool operator==(const AttributionParameters&) const = default;
};

} // namespace airshed::attribution
