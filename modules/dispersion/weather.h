// SPDX-License-Identifier: GPL-3.0-or-later
// What the plume model needs to know of one hour: wind, stability, lid. How stability is found from wind,
// cloud and sun is stability.h.
#pragma once

#include <cstdint>
#include <limits>

namespace airshed::dispersion
{

/// Pasquill classes with the half steps of GB/T 3840; a half step takes the mean of its neighbours' sigmas.
enum class Stability : std::uint8_t { A, AB, B, BC, C, CD, D, E, F };

enum class Terrain { Rural, Urban };

struct HourWeather {
    double windFromDegrees = std::numeric_limits<double>::quiet_NaN(); ///< clockwise from true north
    double windMetresPerSecond = 0;                                    ///< at 10 m
    Stability stability = Stability::D;
    double lidMetres = std::numeric_limits<double>::quiet_NaN(); ///< mixing height; NaN: no lid
    double airTemperatureKelvin = 288.15;

    /// Calm hours (under 0.5 m/s) and hours without a direction are not valid for the model: left out,
    /// counted.
    bool isUsable() const { return windMetresPerSecond >= 0.5 && windFromDegrees == windFromDegrees; }
};

} // namespace airshed::dispersion
