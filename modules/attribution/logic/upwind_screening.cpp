// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/upwind_screening.h"

#include "attribution/logic/wind_sample.h"
#include "dispersion/sigmas.h"

#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace airshed::attribution
{

namespace
{

constexpr double degree = std::numbers::pi / 180;
constexpr double windErrorDegrees = 7.5;
constexpr double widestSpreads = 2.5;
/// Nearer sources count as this far: the plume has no width at its source.
constexpr double nearestMetres = 50;

double reachMetres(const ScreeningHour& hour, const ScreeningSettings& settings)
{
    return std::min(settings.farthestMetres,
                    hour.weather.windMetresPerSecond * 3600 * settings.longestTravelHours);
}

} // namespace

double directionSpreadDegrees(dispersion::Stability stability)
{
    // A, A-B ... F; half steps take the mean of their neighbours.
    constexpr std::array spreads = {25.0, 22.5, 20.0, 17.5, 15.0, 12.5, 10.0, 5.0, 2.5};
    return std::hypot(spreads[static_cast<std::size_t>(stability)], windErrorDegrees);
}

std::vector<double> upwindScores(std::span<const InputSource> sources, geo::MapPoint station,
                                 std::span<const ScreeningHour> hours, const ScreeningSettings& settings)
{
    std::vector<double> scores(sources.size(), 0);
    for (const ScreeningHour& hour : hours) {
        const double spread = directionSpreadDegrees(hour.weather.stability);
        const double reach = reachMetres(hour, settings);
        for (std::size_t j = 0; j < sources.size(); ++j) {
            const double east = sources[j].emitter.position.x - station.x;
            const double north = sources[j].emitter.position.y - station.y;
            const double metres = std::hypot(east, north);
            if (!(metres <= reach))
                continue;
            const double off =
                angleBetween(std::atan2(east, north) / degree, hour.weather.windFromDegrees) / spread;
            if (std::abs(off) > widestSpreads)
                continue;
            const double away = std::max(metres, nearestMetres);
            const double width = dispersion::sigmaY(settings.terrain, hour.weather.stability, away);
            const double depth = dispersion::sigmaZ(settings.terrain, hour.weather.stability, away);
            scores[j] += hour.increment * sources[j].declaredGramsPerSecond() / (width * depth) *
                         std::exp(-0.5 * off * off);
        }
    }
    const double sum = std::accumulate(scores.begin(), scores.end(), 0.0);
    if (sum > 0) {
        for (double& score : scores)
            score /= sum;
    }
    return scores;
}

std::vector<UpwindFan> upwindFans(geo::MapPoint station, std::span<const ScreeningHour> hours,
                                  const ScreeningSettings& settings)
{
    constexpr int steps = 24;
    std::vector<UpwindFan> fans;
    for (const ScreeningHour& hour : hours) {
        UpwindFan fan;
        fan.hour = hour.hour;
        fan.fromDegrees = hour.weather.windFromDegrees;
        fan.halfAngleDegrees = widestSpreads * directionSpreadDegrees(hour.weather.stability);
        fan.reachMetres = reachMetres(hour, settings);
        fan.ring.push_back(station);
        for (int i = 0; i <= steps; ++i) {
            const double direction =
                (fan.fromDegrees + fan.halfAngleDegrees * (2.0 * i / steps - 1)) * degree;
            fan.ring.push_back({station.x + fan.reachMetres * std::sin(direction),
                                station.y + fan.reachMetres * std::cos(direction)});
        }
        fan.ring.push_back(station);
        fans.push_back(std::move(fan));
    }
    return fans;
}

} // namespace airshed::attribution
