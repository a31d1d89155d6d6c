// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/local_increment.h"

#include "attribution/logic/wind_sample.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace airshed::attribution
{

namespace
{

constexpr std::size_t leastStations = 3;
constexpr std::size_t leastOwnHours = 24;
/// Makes the median of absolute deviations a standard deviation, for a normal distribution.
constexpr double deviationsPerMad = 1.4826;

double distance(geo::MapPoint a, geo::MapPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

bool hasValues(const InputStation& station, AirPollutant pollutant, HourSpan hours)
{
    for (Hour hour = hours.first; hour <= hours.last; hour = hour + 1) {
        if (std::isfinite(usableConcentration(station.air, pollutant, hour)))
            return true;
    }
    return false;
}

struct Level {
    double background = 0;
    double deviation = 0; ///< robust standard deviation
};

Level levelOf(const std::vector<double>& values, bool isMedian)
{
    const double median = percentile(values, 50);
    std::vector<double> deviations;
    for (const double value : values)
        deviations.push_back(std::abs(value - median));
    return {isMedian ? median : percentile(values, 25), deviationsPerMad * percentile(deviations, 50)};
}

/// An hour counts only beside another one over the limit.
void markAlarms(std::vector<IncrementHour>& hours, const std::vector<bool>& isOver)
{
    for (std::size_t i = 0; i < hours.size(); ++i)
        hours[i].isAlarm = isOver[i] && ((i > 0 && isOver[i - 1]) || (i + 1 < hours.size() && isOver[i + 1]));
}

} // namespace

double alarmThreshold(AirPollutant pollutant)
{
    switch (pollutant) {
    case AirPollutant::PM10:
        return 15;
    case AirPollutant::PM25:
    case AirPollutant::SO2:
        return 10;
    case AirPollutant::NO2:
        return 20;
    case AirPollutant::CO:
        return 0.3;
    case AirPollutant::O3:
        break;
    }
    return std::numeric_limits<double>::infinity();
}

double usableConcentration(const observations::AirSeries& air, AirPollutant pollutant, Hour hour)
{
    const auto value = static_cast<double>(air.usable(pollutant, hour));
    return value >= 0 ? value : std::numeric_limits<double>::quiet_NaN();
}

bool isStuck(const observations::AirSeries& air, AirPollutant pollutant, HourSpan span)
{
    constexpr int leastHours = 6;
    int hours = 0;
    double first = 0;
    for (Hour hour = span.first; hour <= span.last; hour = hour + 1) {
        const double value = usableConcentration(air, pollutant, hour);
        if (std::isnan(value))
            continue;
        if (hours++ == 0)
            first = value;
        else if (value != first)
            return false;
    }
    return hours >= leastHours;
}

LocalIncrement localIncrement(std::span<const InputStation> stations, std::size_t station,
                              AirPollutant pollutant, HourSpan hours, HourSpan record,
                              const AttributionParameters& parameters)
{
    std::vector<std::size_t> near;
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < stations.size(); ++i) {
        if (i == station || !hasValues(stations[i], pollutant, hours))
            continue;
        others.push_back(i);
        const double metres = distance(stations[i].mapPosition, stations[station].mapPosition);
        if (metres >= parameters.backgroundNearestMetres && metres <= parameters.backgroundFarthestMetres)
            near.push_back(i);
    }

    LocalIncrement result;
    const observations::AirSeries& own = stations[station].air;
    std::optional<Level> ownLevel;
    if (near.size() >= leastStations) {
        result.background = BackgroundKind::Neighbours;
    } else if (others.size() >= leastStations) {
        result.background = BackgroundKind::OtherStations;
        near = std::move(others);
    } else {
        std::vector<double> values;
        for (Hour hour = record.first; hour <= record.last; hour = hour + 1) {
            const double value = usableConcentration(own, pollutant, hour);
            if (std::isfinite(value))
                values.push_back(value);
        }
        near.clear();
        if (values.size() >= leastOwnHours) {
            result.background = BackgroundKind::OwnRecord;
            ownLevel = levelOf(values, false);
        }
    }
    result.stations = near.size();

    const double threshold = alarmThreshold(pollutant);
    std::vector<bool> isOver;
    for (Hour hour = hours.first; hour <= hours.last; hour = hour + 1) {
        IncrementHour at;
        at.hour = hour;
        const double observed = usableConcentration(own, pollutant, hour);
        if (std::isfinite(observed))
            at.observed = observed;
        std::vector<double> values;
        for (const std::size_t i : near) {
            const double value = usableConcentration(stations[i].air, pollutant, hour);
            if (std::isfinite(value))
                values.push_back(value);
        }
        std::optional<Level> level = ownLevel;
        if (values.size() >= leastStations)
            level = levelOf(values, parameters.isBackgroundMedian);
        bool isHourOver = false;
        if (level) {
            at.background = level->background;
            if (at.observed) {
                at.increment = *at.observed - level->background;
                isHourOver = *at.increment > std::max(3 * level->deviation, threshold);
            }
        }
        isOver.push_back(isHourOver);
        result.hours.push_back(at);
    }
    markAlarms(result.hours, isOver);
    return result;
}

} // namespace airshed::attribution
