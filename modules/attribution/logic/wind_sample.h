// SPDX-License-Identifier: GPL-3.0-or-later
// The hours that the direction statistics count: a concentration and the wind of the same hour. Calm hours
// are kept apart, for no method may read a direction from them. It computes nothing but percentiles.
#pragma once

#include "core/air_pollutant.h"
#include "core/hour.h"
#include "observations/series.h"

#include <QtGlobal>
#include <span>
#include <vector>

namespace airshed::attribution
{

/// One entry per hour with a usable concentration, a wind of at least the calm limit and its direction.
struct WindSample {
    std::vector<Hour> hours;             ///< ascending
    std::vector<double> fromDegrees;     ///< clockwise from true north, (0, 360]
    std::vector<double> metresPerSecond; ///
    std::vector<double> concentration;   ///< unit of the pollutant
    std::vector<double>
        calmConcentration;       ///< of the calm hours: they count for thresholds of the whole record
    qint64 hoursWithoutWind = 0; ///< with a concentration, but without speed or (not calm) without direction

    std::size_t size() const { return hours.size(); }
    /// With concentration and wind, calm ones included.
    qint64 validHours() const { return static_cast<qint64>(hours.size() + calmConcentration.size()); }
    double calmShare() const; ///< of the valid hours; 0 without any
};

/// Over the hours that both series have. calmBelow: m/s.
WindSample windSample(const observations::AirSeries& air, AirPollutant pollutant,
                      const observations::WeatherSeries& weather,
                      double calmBelow = observations::calmMetresPerSecond);

/// Linear interpolation between order statistics (R's type 7, HJ 663): k = 1 + (n - 1) p / 100. NaN without
/// values.
double percentile(std::vector<double> values, double percent);

/// The shortest way from b to a, in (-180, 180].
double angleBetween(double aDegrees, double bDegrees);

/// In (0, 360].
double normalisedDirection(double degrees);

/// The sector that this direction is in, 0 being the one beside north and the last the one around north. On
/// the border it belongs to the sector before.
std::size_t sectorOf(double fromDegrees, double sectorDegrees);

} // namespace airshed::attribution
