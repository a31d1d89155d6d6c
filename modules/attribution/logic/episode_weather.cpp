// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/episode_weather.h"

#include "attribution/logic/attribution_text.h"
#include "core/errors.h"
#include "dispersion/stability.h"
#include "geo/measure.h"
#include "observations/observation_store.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace airshed::attribution
{

namespace
{

/// Weather of a site that is farther away says nothing of the station's plumes.
constexpr double farthestWeatherMetres = 60'000;
/// Tenths of low cloud where only the whole sky was observed (engineering choice).
constexpr double mostLowCloudAssumed = 4;

float valueAt(const std::vector<float>& values, std::size_t i)
{
    return i < values.size() ? values[i] : observations::missing;
}

bool hasWind(const observations::WeatherSeries& weather, std::size_t i)
{
    return i < weather.windFromDegrees.size() && i < weather.windMetresPerSecond.size() &&
           std::isfinite(weather.windMetresPerSecond[i]) &&
           (std::isfinite(weather.windFromDegrees[i]) ||
            weather.windMetresPerSecond[i] < observations::calmMetresPerSecond);
}

/// Hours of the episode with a whole wind; a calm is an observation too, a speed without direction is none.
qint64 hoursWithWind(const observations::WeatherSeries& weather, const AttributionInput& input)
{
    qint64 hours = 0;
    for (qint64 i = 0; i < input.episode.span.size(); ++i)
        hours +=
            hasWind(weather, static_cast<std::size_t>(input.episode.span.first - input.record.first + i));
    return hours;
}

struct Choice {
    observations::WeatherSite site;
    double metres = 0; ///< from the episode's station
};

/// Nearest first.
std::vector<Choice> sitesFor(const observations::ObservationStore& observations,
                             const AttributionParameters& parameters, const AttributionInput& input)
{
    std::vector<Choice> choices;
    for (const observations::WeatherSite& site : observations.weatherSites()) {
        const double metres =
            geo::geodesicBetween(input.stations.front().position, site.position).distanceMetres;
        const bool isAny = parameters.weatherSite.isEmpty() || parameters.weatherSite == meanOfSites;
        if (isAny ? metres <= farthestWeatherMetres : site.code == parameters.weatherSite)
            choices.push_back({site, metres});
    }
    if (!parameters.weatherSite.isEmpty() && parameters.weatherSite != meanOfSites && choices.empty())
        throw InputError(AttributionText::tr("There is no weather site \"%1\" among the observations.")
                             .arg(parameters.weatherSite));
    std::sort(choices.begin(), choices.end(), [](const Choice& a, const Choice& b) {
        return std::tie(a.metres, a.site.code) < std::tie(b.metres, b.site.code);
    });
    return choices;
}

/// The nearest with wind in most hours; else the one with most.
void readNearest(const observations::ObservationStore& observations, const std::vector<Choice>& choices,
                 AttributionInput& input)
{
    qint64 most = 0;
    QString name;
    for (const Choice& choice : choices) {
        std::optional<observations::WeatherSeries> series =
            observations.weather(choice.site.code, input.record);
        if (!series)
            continue;
        const qint64 hours = hoursWithWind(*series, input);
        if (hours <= most)
            continue;
        most = hours;
        name = choice.site.name.isEmpty() ? choice.site.code : choice.site.name;
        input.weather = std::move(*series);
        input.weather.position = choice.site.position;
        if (5 * hours >= 4 * input.episode.span.size())
            break;
    }
    if (most == 0)
        input.remarks.push_back(
            AttributionText::tr("No weather site within %1 km has wind in the hours of the episode: only the "
                                "local increment can be told.")
                .arg(farthestWeatherMetres / 1000));
    else
        input.remarks.push_back(
            AttributionText::tr("Wind of %1, %2 km from the station.")
                .arg(name, QLocale().toString(
                               geo::geodesicBetween(input.stations.front().position, input.weather.position)
                                       .distanceMetres /
                                   1000,
                               'f', 1)));
}

/// The wind of all sites together; clouds, lid and temperature of the nearest that has them.
void readMean(const observations::ObservationStore& observations, const std::vector<Choice>& choices,
              AttributionInput& input)
{
    std::vector<observations::WeatherSeries> all;
    for (const Choice& choice : choices) {
        std::optional<observations::WeatherSeries> series =
            observations.weather(choice.site.code, input.record);
        if (series && hoursWithWind(*series, input) > 0)
            all.push_back(std::move(*series));
    }
    if (all.size() < 2) {
        readNearest(observations, choices, input);
        return;
    }
    observations::WeatherSeries& mean = input.weather;
    mean = all.front();
    mean.site = meanOfSites;
    mean.position = input.stations.front().position;
    const auto size = static_cast<std::size_t>(input.record.size());
    mean.windFromDegrees.assign(size, observations::missing);
    mean.windMetresPerSecond.assign(size, observations::missing);
    for (std::size_t i = 0; i < size; ++i) {
        std::vector<WindReading> readings;
        for (const observations::WeatherSeries& series : all) {
            if (!hasWind(series, i))
                continue;
            const auto from = static_cast<double>(series.windFromDegrees[i]);
            const auto speed = static_cast<double>(series.windMetresPerSecond[i]);
            if (std::isfinite(from))
                readings.push_back({from, speed});
            else if (speed < observations::calmMetresPerSecond)
                readings.push_back({0, 0});
        }
        if (readings.empty())
            continue;
        const WindReading together = vectorMean(readings);
        mean.windFromDegrees[i] = static_cast<float>(together.fromDegrees);
        mean.windMetresPerSecond[i] = static_cast<float>(together.metresPerSecond);
    }
    using Values = std::vector<float> observations::WeatherSeries::*;
    for (const Values values :
         {&observations::WeatherSeries::temperatureCelsius, &observations::WeatherSeries::totalCloudTenths,
          &observations::WeatherSeries::lowCloudTenths, &observations::WeatherSeries::mixingHeightMetres}) {
        (mean.*values).assign(size, observations::missing);
        for (std::size_t i = 0; i < size; ++i) {
            for (const observations::WeatherSeries& series : all) {
                if (!std::isfinite((mean.*values)[i]))
                    (mean.*values)[i] = valueAt(series.*values, i);
            }
        }
    }
    input.remarks.push_back(
        AttributionText::tr("Wind: the vector mean of %n site(s).", nullptr, static_cast<int>(all.size())));
}

void readHours(AttributionInput& input)
{
    const observations::WeatherSeries& weather = input.weather;
    for (qint64 i = 0; i < input.record.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const Hour clock = input.record.first + i;
        dispersion::HourWeather hour;
        const auto speed = static_cast<double>(valueAt(weather.windMetresPerSecond, at));
        hour.windMetresPerSecond = std::isfinite(speed) ? speed : 0;
        hour.windFromDegrees = static_cast<double>(valueAt(weather.windFromDegrees, at));
        const auto celsius = static_cast<double>(valueAt(weather.temperatureCelsius, at));
        if (std::isfinite(celsius))
            hour.airTemperatureKelvin = celsius + 273.15;
        hour.lidMetres = static_cast<double>(valueAt(weather.mixingHeightMetres, at));
        if (!(hour.lidMetres > 0))
            hour.lidMetres = std::numeric_limits<double>::quiet_NaN();
        std::optional<dispersion::Cloud> cloud;
        const auto total = static_cast<double>(valueAt(weather.totalCloudTenths, at));
        const auto low = static_cast<double>(valueAt(weather.lowCloudTenths, at));
        if (std::isfinite(total))
            cloud = dispersion::Cloud{total, std::isfinite(low) ? low : std::min(total, mostLowCloudAssumed)};
        if (hour.isUsable()) {
            hour.stability = dispersion::stabilityOf(clock, input.stations.front().position,
                                                     hour.windMetresPerSecond, cloud);
            input.isCloudAssumed |= (!cloud || !std::isfinite(low)) && input.episode.span.contains(clock);
        }
        input.hours.push_back(hour);
    }
}

} // namespace

WindReading vectorMean(std::span<const WindReading> readings)
{
    constexpr double degree = std::numbers::pi / 180;
    double u = 0;
    double v = 0;
    for (const WindReading& reading : readings) {
        u -= reading.metresPerSecond * std::sin(reading.fromDegrees * degree);
        v -= reading.metresPerSecond * std::cos(reading.fromDegrees * degree);
    }
    WindReading mean;
    mean.metresPerSecond = std::hypot(u, v) / static_cast<double>(std::max<std::size_t>(readings.size(), 1));
    if (mean.metresPerSecond < 1e-9) {
        mean.metresPerSecond = 0;
        mean.fromDegrees = std::numeric_limits<double>::quiet_NaN();
        return mean;
    }
    mean.fromDegrees = std::atan2(-u, -v) / degree;
    if (mean.fromDegrees <= 0)
        mean.fromDegrees += 360;
    return mean;
}

void readWeather(const observations::ObservationStore& observations, const AttributionParameters& parameters,
                 AttributionInput& input)
{
    const std::vector<Choice> choices = sitesFor(observations, parameters, input);
    if (parameters.weatherSite == meanOfSites)
        readMean(observations, choices, input);
    else
        readNearest(observations, choices, input);
    readHours(input);
}

} // namespace airshed::attribution
