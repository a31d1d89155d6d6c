// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/wind_sample.h"

#include <algorithm>
#include <cmath>

namespace airshed::attribution
{

namespace
{

/// No hour had more at any weather site of the region: m/s.
constexpr float fastestWind = 75;

} // namespace

double WindSample::calmShare() const
{
    return validHours() == 0
               ? 0
               : static_cast<double>(calmConcentration.size()) / static_cast<double>(validHours());
}

WindSample windSample(const observations::AirSeries& air, AirPollutant pollutant,
                      const observations::WeatherSeries& weather, double calmBelow)
{
    WindSample sample;
    const Hour first = std::max(air.span.first, weather.span.first);
    const Hour last = std::min(air.span.last, weather.span.last);
    for (Hour hour = first; hour <= last; hour = hour + 1) {
        const float concentration = air.usable(pollutant, hour);
        if (std::isnan(concentration))
            continue;
        const auto i = static_cast<std::size_t>(hour - weather.span.first);
        const float speed =
            i < weather.windMetresPerSecond.size() ? weather.windMetresPerSecond[i] : observations::missing;
        const float from =
            i < weather.windFromDegrees.size() ? weather.windFromDegrees[i] : observations::missing;
        // Also catches NaN, and 999 where a file means "none".
        const bool hasSpeed = speed >= 0 && speed <= fastestWind;
        const bool hasDirection = from >= 0 && from <= 360;
        if (!hasSpeed || (speed >= calmBelow && !hasDirection)) {
            ++sample.hoursWithoutWind;
        } else if (speed < calmBelow) {
            sample.calmConcentration.push_back(concentration);
        } else {
            sample.hours.push_back(hour);
            sample.fromDegrees.push_back(normalisedDirection(from));
            sample.metresPerSecond.push_back(speed);
            sample.concentration.push_back(concentration);
        }
    }
    return sample;
}

double percentile(std::vector<double> values, double percent)
{
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double place = static_cast<double>(values.size() - 1) * std::clamp(percent, 0.0, 100.0) / 100;
    const auto below = static_cast<std::size_t>(place);
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(values.begin(), at, values.end());
    const double low = *at;
    const double share = place - static_cast<double>(below);
    if (share <= 0)
        return low;
    return low + share * (*std::min_element(at + 1, values.end()) - low);
}

double angleBetween(double aDegrees, double bDegrees)
{
    const double difference = std::remainder(aDegrees - bDegrees, 360);
    return difference <= -180 ? difference + 360 : difference;
}

double normalisedDirection(double degrees)
{
    const double rest = std::fmod(degrees, 360);
    return rest <= 0 ? rest + 360 : rest;
}

std::size_t sectorOf(double fromDegrees, double sectorDegrees)
{
    const auto sectors = static_cast<std::size_t>(std::lround(360 / sectorDegrees));
    const double nearest = std::ceil(normalisedDirection(fromDegrees) / sectorDegrees - 0.5);
    return nearest < 1 ? sectors - 1 : static_cast<std::size_t>(nearest) - 1;
}

} // namespace airshed::attribution
