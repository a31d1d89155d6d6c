// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/air_weather.h"

#include "dispersion/stability.h"
#include "inventory/demonstration/random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace airshed::inventory::demonstration
{

namespace
{

using observations::missing;
using observations::SiteWeather;
using observations::WeatherSeries;

constexpr int observedDays = 30;
constexpr qint64 lastCalmlyScriptedHours = 60; ///< the planted event lies in these
constexpr double kelvin = 273.15;
constexpr geo::LonLat cityCentre{115.89, 28.68};

struct Regime {
    double directionDegrees;
    double weight;
    double metresPerSecond;
    double cloudTenths;
    double celsius; ///< against the season
};

/// North and north-east rule; fronts turn the wind through east and south, a few still days lie between.
constexpr std::array regimes = {Regime{10, .30, 2.6, 6, -1},  Regime{40, .26, 2.3, 5, 0},
                                Regime{335, .10, 3.0, 7, -3}, Regime{90, .08, 1.6, 6, 1},
                                Regime{185, .12, 2.0, 4, 4},  Regime{230, .06, 1.8, 3, 5},
                                Regime{60, .08, 0.9, 3, 2}};

/// A still breeze from north to north-east that swings: the plume of one stack sweeps over several stations.
constexpr Regime eventRegime{18, 0, 2.0, 3, 1};

double wrapped(double degrees) { return degrees - 360 * std::floor(degrees / 360); }

double difference(double to, double from) { return wrapped(to - from + 180) - 180; }

double dayWave(Hour hour, double highestAt)
{
    return std::cos(2 * std::numbers::pi * (hour.endHour() - highestAt) / 24);
}

struct Air {
    double direction = 0;
    double speed = 0;
    double celsius = 0;
    double totalCloud = 0;
    double lowCloud = 0;
    double hectopascals = 0;
    double humidity = 0;
};

std::vector<Air> makeAir(HourSpan span, std::uint64_t seed)
{
    Random random(seed, QStringLiteral("weather"));
    std::vector<double> weights;
    for (const Regime& regime : regimes)
        weights.push_back(regime.weight);
    std::vector<Air> hours;
    Regime now = regimes[0];
    qint64 left = 0;
    double direction = now.directionDegrees;
    double gust = 0;
    double cloud = now.cloudTenths;
    double celsius = 9;
    for (qint64 i = 0; i < span.size(); ++i) {
        const Hour hour = span.first + i;
        const bool isEvent = span.size() - i <= lastCalmlyScriptedHours;
        if (isEvent) {
            now = eventRegime;
        } else if (left-- <= 0) {
            now = regimes[static_cast<std::size_t>(random.weighted(weights))];
            left = 18 + random.index(36);
        }
        // The lake breeze turns the wind a little by day and back by night.
        const double swing = isEvent ? 38 * std::sin(2 * std::numbers::pi * static_cast<double>(i) / 17)
                                     : 18 * std::sin(2 * std::numbers::pi * static_cast<double>(i) / 24);
        direction += 0.3 * difference(now.directionDegrees + swing, direction) + 5 * random.normal();
        gust = 0.8 * gust + 0.22 * random.normal();
        cloud += 0.15 * (now.cloudTenths - cloud) + 0.9 * random.normal();
        celsius +=
            0.04 * (9 + 0.1 * static_cast<double>(i) / 24 + now.celsius - celsius) + 0.12 * random.normal();

        Air air;
        air.direction = wrapped(direction);
        air.speed = std::max(0.1, now.metresPerSecond * (1 + 0.3 * dayWave(hour, 15)) * std::exp(gust));
        air.celsius = celsius + 3.8 * dayWave(hour, 15);
        air.totalCloud = std::clamp(std::round(cloud), 0.0, 10.0);
        air.lowCloud = std::clamp(std::round(0.6 * cloud + random.normal()), 0.0, air.totalCloud);
        air.hectopascals = 1021 - 0.7 * celsius + 0.8 * dayWave(hour, 10);
        air.humidity =
            std::clamp(74 + 2 * (cloud - 5) - 14 * dayWave(hour, 15) + 4 * random.normal(), 25.0, 99.0);
        hours.push_back(air);
    }
    return hours;
}

struct SiteKind {
    const char16_t* code;
    const char16_t* name;
    geo::LonLat position;
    double speedFactor;
    double directionError; ///< degrees, standard deviation
};

constexpr std::array siteKinds = {SiteKind{u"W3601001", u"示例城区气象站", {115.888, 28.676}, 0.97, 5},
                                  SiteKind{u"W3601002", u"示例北郊气象站", {115.842, 28.842}, 1.06, 5},
                                  SiteKind{u"W3601003", u"示例南郊气象站", {115.952, 28.498}, 1.0, 6}};

SiteWeather readAt(const SiteKind& kind, HourSpan span, const std::vector<Air>& hours, std::uint64_t seed)
{
    constexpr double outageShare = 0.006;
    SiteWeather made;
    made.site = {QString::fromUtf16(kind.code), QString::fromUtf16(kind.name), kind.position};
    WeatherSeries& series = made.series;
    series.site = made.site.code;
    series.position = kind.position;
    series.span = span;
    Random random(seed, QStringLiteral("weather/%1").arg(series.site));
    const auto rounded = [](double value, double step) {
        return static_cast<float>(std::round(value / step) * step);
    };
    for (const Air& air : hours) {
        const bool isOut = random.chance(outageShare);
        const auto push = [isOut](std::vector<float>& values, float value) {
            values.push_back(isOut ? missing : value);
        };
        const double error = kind.directionError * random.normal();
        const float speed =
            rounded(std::max(0.0, air.speed * kind.speedFactor * (1 + 0.08 * random.normal())), 0.1);
        const float direction = rounded(wrapped(air.direction + error), 1);
        // A vane has no direction in a calm.
        push(series.windFromDegrees, speed < static_cast<float>(observations::calmMetresPerSecond) ? missing
                                     : direction <= 0                                              ? 360
                                                      : direction);
        push(series.windMetresPerSecond, speed);
        push(series.temperatureCelsius, rounded(air.celsius + 0.3 * random.normal(), 0.1));
        push(series.totalCloudTenths, rounded(air.totalCloud, 1));
        push(series.lowCloudTenths, rounded(air.lowCloud, 1));
        push(series.pressureHectopascals, rounded(air.hectopascals + 0.2 * random.normal(), 0.1));
        push(series.relativeHumidityPercent, rounded(air.humidity, 1));
    }
    return made;
}

} // namespace

HourSpan observedHours()
{
    const Hour last = Hour::of(QDate(2026, 3, 8), 22);
    return {last - (observedDays * 24 - 1), last};
}

MadeWeather makeWeather(std::uint64_t seed)
{
    MadeWeather weather;
    weather.span = observedHours();
    const std::vector<Air> hours = makeAir(weather.span, seed);
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const Air& air = hours[i];
        dispersion::HourWeather hour;
        hour.windFromDegrees = air.direction;
        hour.windMetresPerSecond = air.speed;
        hour.airTemperatureKelvin = air.celsius + kelvin;
        hour.stability = dispersion::stabilityOf(weather.span.first + static_cast<qint64>(i), cityCentre,
                                                 air.speed, dispersion::Cloud{air.totalCloud, air.lowCloud});
        weather.truth.push_back(hour);
    }
    for (const SiteKind& kind : siteKinds)
        weather.sites.push_back(readAt(kind, weather.span, hours, seed));
    return weather;
}

} // namespace airshed::inventory::demonstration
