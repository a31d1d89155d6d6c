// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/gathered_observations.h"

#include "observations/observation_text.h"

#include <algorithm>

namespace airshed::observations
{

namespace
{

constexpr std::size_t listedProblems = 100'000;

struct Limits {
    double least;
    double greatest;
};

/// What can be at the ground of a Chinese city; outside it a number is a mistake or a code.
Limits limitsOf(WeatherQuantity quantity)
{
    switch (quantity) {
    case WeatherQuantity::WindDirection:
        return {0, 360};
    case WeatherQuantity::WindSpeed:
        return {0, 75};
    case WeatherQuantity::Temperature:
        return {-60, 60};
    case WeatherQuantity::TotalCloud:
    case WeatherQuantity::LowCloud:
        return {0, 10};
    case WeatherQuantity::MixingHeight:
        return {0, 10'000};
    case WeatherQuantity::Pressure:
        return {450, 1100};
    case WeatherQuantity::Humidity:
        return {0, 100};
    }
    return {0, 0};
}

std::size_t slot(WeatherQuantity quantity) { return static_cast<std::size_t>(quantity); }

void complainOfDouble(const Place& place, ReadReport& report)
{
    report.add(
        {place.row, place.field, place.text.toString(),
         ObservationText::tr("The hour is given twice with different values; the later one is kept.")});
}

bool isMultiple(float degrees, float of)
{
    return std::abs(degrees / of - std::round(degrees / of)) < 0.051F; // 22.5 is also written 22 and 23
}

WeatherSeries weatherSeries(const QString& site, geo::LonLat position,
                            SparseSeries<weatherQuantityCount>::Piece piece)
{
    WeatherSeries series;
    series.site = site;
    series.position = position;
    series.span = piece.span;
    const auto take = [&piece](WeatherQuantity quantity) { return std::move(piece.values[slot(quantity)]); };
    series.windFromDegrees = take(WeatherQuantity::WindDirection);
    series.windMetresPerSecond = take(WeatherQuantity::WindSpeed);
    series.temperatureCelsius = take(WeatherQuantity::Temperature);
    series.totalCloudTenths = take(WeatherQuantity::TotalCloud);
    series.lowCloudTenths = take(WeatherQuantity::LowCloud);
    series.mixingHeightMetres = take(WeatherQuantity::MixingHeight);
    series.pressureHectopascals = take(WeatherQuantity::Pressure);
    series.relativeHumidityPercent = take(WeatherQuantity::Humidity);
    // Where direction and speed stood in rows of their own.
    for (std::size_t i = 0; i < std::min(series.windFromDegrees.size(), series.windMetresPerSecond.size());
         ++i) {
        if (series.windMetresPerSecond[i] == 0)
            series.windFromDegrees[i] = missing;
    }
    return series;
}

AirSeries airSeries(const QString& station, SparseSeries<airPollutantCount>::Piece piece)
{
    AirSeries series;
    series.station = station;
    series.span = piece.span;
    const auto hours = static_cast<std::size_t>(piece.span.size());
    for (std::size_t p = 0; p < airPollutantCount; ++p) {
        series.values[p] = std::move(piece.values[p]);
        series.flags[p] = std::move(piece.flags[p]);
        series.values[p].resize(hours, missing);
        series.flags[p].resize(hours);
    }
    return series;
}

} // namespace

void ReadReport::add(FileProblem problem)
{
    constexpr qsizetype shownCharacters = 60;
    if (problems.size() >= listedProblems) {
        ++problemsNotListed;
        return;
    }
    problem.value = problem.value.simplified();
    if (problem.value.size() > shownCharacters)
        problem.value = problem.value.left(shownCharacters - 1) + u'…';
    problems.push_back(std::move(problem));
}

GatheredObservations::Station& GatheredObservations::station(const QString& code)
{
    Station*& known = m_stationByCode[code];
    if (!known) {
        m_stations.push_back({code, {}});
        known = &m_stations.back();
    }
    return *known;
}

GatheredObservations::Site& GatheredObservations::site(const QString& code)
{
    Site*& known = m_siteByCode[code];
    if (!known) {
        m_sites.emplace_back();
        m_sites.back().site.code = code;
        known = &m_sites.back();
    }
    return *known;
}

void GatheredObservations::addAir(Station& station, Hour hour, AirPollutant pollutant, double value,
                                  Flags flags, const Place& place, ReadReport& report)
{
    // What a damaged frame says never replaces what stands.
    if (flags.testFlag(Flag::Quarantined) && station.air.find(hour, static_cast<std::size_t>(pollutant)))
        return;
    if (value > m_words.greatest(pollutant))
        flags |= Flag::Impossible;
    const auto added =
        station.air.add(hour, static_cast<std::size_t>(pollutant), static_cast<float>(value), flags);
    if (added == AirSlots::Added::Replaced)
        complainOfDouble(place, report);
    if (added == AirSlots::Added::New)
        ++report.values;
}

void GatheredObservations::addWeather(Site& site, Hour hour, WeatherQuantity quantity, double value,
                                      const Place& place, ReadReport& report)
{
    const Limits limits = limitsOf(quantity);
    if (value < limits.least || value > limits.greatest) {
        report.add({place.row, place.field, place.text.toString(),
                    ObservationText::tr("The value is not possible here (%1 to %2 is) and is left out.")
                        .arg(limits.least)
                        .arg(limits.greatest)});
        return;
    }
    const auto added = site.weather.add(hour, slot(quantity), static_cast<float>(value));
    if (added == WeatherSlots::Added::Replaced)
        complainOfDouble(place, report);
    if (added == WeatherSlots::Added::New)
        ++report.values;
}

void GatheredObservations::addWind(Site& site, Hour hour, WindReading direction, double metresPerSecond,
                                   const Place& place, ReadReport& report)
{
    using Kind = WindReading::Kind;
    const bool hasSpeed = !std::isnan(metresPerSecond);
    if (direction.kind == Kind::Calm && !hasSpeed)
        metresPerSecond = 0;
    // A vane without wind points anywhere: no direction at speed 0. Direction 0 with wind is north.
    if (direction.kind == Kind::Degrees && metresPerSecond != 0 && (hasSpeed || direction.degrees != 0)) {
        const float degrees = direction.degrees == 0 ? 360 : direction.degrees;
        if (degrees == 99)
            site.ninetyNines.push_back(hour);
        else if (!isMultiple(degrees, 10) && !isMultiple(degrees, 22.5F))
            site.hasFineDirections = true;
        addWeather(site, hour, WeatherQuantity::WindDirection, degrees, place, report);
    }
    if (!std::isnan(metresPerSecond))
        addWeather(site, hour, WeatherQuantity::WindSpeed, metresPerSecond, place, report);
}

void GatheredObservations::finish(ObservationFile& file)
{
    for (Station& station : m_stations) {
        for (auto& piece : station.air.pieces())
            file.air.push_back(airSeries(station.code, std::move(piece)));
        station.air = {};
    }
    for (Site& site : m_sites) {
        if (!site.ninetyNines.empty() && !site.hasFineDirections) {
            for (const Hour hour : site.ninetyNines)
                *site.weather.find(hour, slot(WeatherQuantity::WindDirection)) = missing;
            file.report.assumptions += ObservationText::tr(
                "Wind directions of 99 mean that there is none: all others are whole tens or sixteenths.");
        }
        for (auto& piece : site.weather.pieces())
            file.weather.push_back(
                {site.site, weatherSeries(site.site.code, site.site.position, std::move(piece))});
        site.weather = {};
    }
    std::stable_sort(file.air.begin(), file.air.end(),
                     [](const AirSeries& a, const AirSeries& b) { return a.station < b.station; });
}

} // namespace airshed::observations
