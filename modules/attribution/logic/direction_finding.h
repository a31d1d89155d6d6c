// SPDX-License-Identifier: GPL-3.0-or-later
// Method B at one station, all in one: conditional probability, wind regression and how sure its direction
// is.
#pragma once

#include "attribution/logic/attribution_result.h"
#include "attribution/logic/conditional_probability.h"
#include "attribution/logic/direction_bootstrap.h"
#include "attribution/logic/pollution_rose.h"

namespace airshed
{
class Progress;
}

namespace airshed::attribution
{

/// What the panel shows of one station.
struct DirectionAnalysis {
    QString station;
    AirPollutant pollutant = AirPollutant::PM10;
    WindSample sample;
    PollutionRose rose;
    ConditionalProbability cpf;
    PolarPlot plot;
    std::optional<DirectionInterval> interval;
    DirectionFinding finding() const;
};

/// Over the hours that both series have. Fewer than 24 hours with wind give an analysis without directions.
/// Throws Cancelled.
DirectionAnalysis analyseDirections(const observations::AirSeries& air, AirPollutant pollutant,
                                    const observations::WeatherSeries& weather,
                                    const AttributionParameters& parameters, Progress& progress);

/// The same as plain numbers. No wind or no concentration: a finding without directions. Throws Cancelled.
DirectionFinding findDirection(const observations::AirSeries& air, AirPollutant pollutant,
                               const observations::WeatherSeries& weather,
                               const AttributionParameters& parameters, Progress& progress);

} // namespace airshed::attribution
