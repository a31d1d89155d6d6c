// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/report/weather_summary.h"

#include <cmath>
#include <numbers>

namespace airshed::attribution
{

namespace
{

constexpr double degree = std::numbers::pi / 180;

float at(const std::vector<float>& values, qint64 index)
{
    const bool isInside = index >= 0 && index < static_cast<qint64>(values.size());
    return isInside ? values[static_cast<std::size_t>(index)] : observations::missing;
}

} // namespace

WeatherSummary weatherSummary(const observations::WeatherSeries& weather, const observations::AirSeries& air,
                              AirPollutant pollutant)
{
    WeatherSummary summary;
    summary.site = weather.site;
    summary.rose = pollutionRose(windSample(air, pollutant, weather));
    qint64 calm = 0;
    qint64 warmths = 0;
    double warmth = 0;
    double speed = 0;
    double u = 0;
    double v = 0;
    for (Hour hour = air.span.first; hour <= air.span.last; hour = hour + 1) {
        const qint64 index = hour - weather.span.first;
        if (const float celsius = at(weather.temperatureCelsius, index); !std::isnan(celsius)) {
            warmth += static_cast<double>(celsius);
            ++warmths;
        }
        const auto metresPerSecond = static_cast<double>(at(weather.windMetresPerSecond, index));
        if (std::isnan(metresPerSecond))
            continue;
        ++summary.hours;
        speed += metresPerSecond;
        const auto from = static_cast<double>(at(weather.windFromDegrees, index));
        if (metresPerSecond < observations::calmMetresPerSecond) {
            ++calm;
        } else if (!std::isnan(from)) {
            u -= metresPerSecond * std::sin(from * degree);
            v -= metresPerSecond * std::cos(from * degree);
        }
    }
    if (summary.hours > 0) {
        summary.calmShare = static_cast<double>(calm) / static_cast<double>(summary.hours);
        summary.meanSpeed = speed / static_cast<double>(summary.hours);
    }
    if (std::hypot(u, v) > 0)
        summary.meanFromDegrees = normalisedDirection(std::atan2(-u, -v) / degree);
    if (warmths > 0)
        summary.meanTemperature = warmth / static_cast<double>(warmths);
    return summary;
}

} // namespace airshed::attribution
