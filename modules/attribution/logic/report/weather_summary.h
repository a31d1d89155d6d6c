// SPDX-License-Identifier: GPL-3.0-or-later
// The weather of an episode in a few numbers and a pollution rose: how the wind blew, how often it was calm,
// and with which wind the pollutant was high. A description of the hours; it points at nobody.
#pragma once

#include "attribution/logic/pollution_rose.h"
#include "observations/series.h"

#include <optional>

namespace airshed::attribution
{

struct WeatherSummary {
    QString site;
    qint64 hours = 0; ///< with a known wind speed
    double calmShare = 0;
    double meanSpeed = 0; ///< m/s
    /// Where the mean wind vector comes from; nothing when no hour has a direction.
    std::optional<double> meanFromDegrees;
    std::optional<double> meanTemperature; ///< °C
    PollutionRose rose;
};

/// Over the span of the air series, which is that of the episode's station.
WeatherSummary weatherSummary(const observations::WeatherSeries& weather, const observations::AirSeries& air,
                              AirPollutant pollutant);

} // namespace airshed::attribution
