// SPDX-License-Identifier: GPL-3.0-or-later
// Hourly series of one station's air and of one site's weather as plain arrays over a span of hours: what
// every method computes with. No gaps in the arrays; a missing value is NaN.
#pragma once

#include "core/air_pollutant.h"
#include "core/hour.h"
#include "geo/coordinates.h"

#include <QString>
#include <array>
#include <limits>
#include <vector>

namespace airshed::observations
{

inline constexpr float missing = std::numeric_limits<float>::quiet_NaN();

/// What is wrong or doubtful about one hourly value; a value may have several. The value is kept and shown.
enum class Flag : quint16 {
    None = 0,
    Repeated = 1,       ///< DQ18: 6 or more identical hours
    Negative = 2,       ///< DQ18
    FineOverCoarse = 4, ///< DQ18: PM2.5 > PM10 + 5
    Jump = 8,           ///< DQ18: over 5 MAD from the neighbours
    Instrument = 16,    ///< the file's own mark: fault, calibration, maintenance, stopped, over range ...
    Quarantined = 32,   ///< from a frame whose check failed, read in tolerant mode
    Impossible = 64     ///< outside what the instrument or nature can give
};
Q_DECLARE_FLAGS(Flags, Flag)
Q_DECLARE_OPERATORS_FOR_FLAGS(Flags)

/// Values that no method may compute with, though they are kept and shown.
inline constexpr Flags unusable =
    Flags(Flag::Negative) | Flag::Instrument | Flag::Quarantined | Flag::Impossible;

/// The air at one station. values[p][i] is the mean of the hour span.first + i, in unit(p).
struct AirSeries {
    QString station; ///< code in the inventory
    HourSpan span;
    std::array<std::vector<float>, airPollutantCount> values;
    std::array<std::vector<Flags>, airPollutantCount> flags;

    const std::vector<float>& of(AirPollutant pollutant) const
    {
        return values[static_cast<std::size_t>(pollutant)];
    }
    /// NaN outside the span, where nothing was measured, and where a flag makes the value unusable.
    float usable(AirPollutant pollutant, Hour hour) const;
};

/// The weather at one site. Every vector has span.size() values or is empty (never measured there).
struct WeatherSeries {
    QString site;
    geo::LonLat position;
    HourSpan span;
    std::vector<float> windFromDegrees;         ///< clockwise from true north, (0, 360]; NaN: calm or missing
    std::vector<float> windMetresPerSecond;     ///< at 10 m
    std::vector<float> temperatureCelsius;      ///
    std::vector<float> totalCloudTenths;        ///< 0 ... 10
    std::vector<float> lowCloudTenths;          ///< 0 ... 10
    std::vector<float> mixingHeightMetres;      ///
    std::vector<float> pressureHectopascals;    ///
    std::vector<float> relativeHumidityPercent; ///
};

/// Below this no method that uses the wind's direction may be applied (engineering choice).
inline constexpr double calmMetresPerSecond = 0.5;

} // namespace airshed::observations
