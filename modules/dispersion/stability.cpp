// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispersion/stability.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace airshed::dispersion
{

namespace
{

constexpr double degree = std::numbers::pi / 180;
/// Beijing time runs on the meridian of 120 E.
constexpr double beijingMeridian = 120;

/// Spencer's series for the sun's declination, radians. The leading cosine term is 0.399912; copies of the
/// Chinese text misprint it as 0.39912.
double declination(int dayOfYear)
{
    const double a = 360.0 * dayOfYear / 365.0 * degree;
    return 0.006918 - 0.399912 * std::cos(a) + 0.070257 * std::sin(a) - 0.006758 * std::cos(2 * a) +
           0.000907 * std::sin(2 * a) - 0.002697 * std::cos(3 * a) + 0.001480 * std::sin(3 * a);
}

using enum Stability;
/// Rows: wind below 2, 3, 5, 6 m/s and above; columns: radiation level +3 ... -2.
constexpr std::array<std::array<Stability, 6>, 5> classes = {
    {{A, AB, B, D, E, F}, {AB, B, C, D, E, F}, {B, BC, C, D, D, E}, {C, CD, D, D, D, D}, {D, D, D, D, D, D}}};

} // namespace

double solarElevationDegrees(geo::LonLat place, int dayOfYear, double beijingHour)
{
    const double latitude = place.lat * degree;
    const double delta = declination(dayOfYear);
    const double hourAngle = (15 * (beijingHour - 12) + place.lon - beijingMeridian) * degree;
    const double sine =
        std::sin(latitude) * std::sin(delta) + std::cos(latitude) * std::cos(delta) * std::cos(hourAngle);
    return std::asin(std::clamp(sine, -1.0, 1.0)) / degree;
}

Cloud assumedCloud(bool isDay) { return isDay ? Cloud{6, 4} : Cloud{4, 4}; }

int radiationLevel(Cloud cloud, double solarElevationDegrees)
{
    // Columns: night, sun up to 15, 35, 65 degrees, higher.
    const int column = solarElevationDegrees <= 0    ? 0
                       : solarElevationDegrees <= 15 ? 1
                       : solarElevationDegrees <= 35 ? 2
                       : solarElevationDegrees <= 65 ? 3
                                                     : 4;
    const auto row = [&]() -> std::array<int, 5> {
        if (cloud.lowTenths >= 8)
            return {0, 0, 0, 0, 0};
        if (cloud.lowTenths >= 5)
            return {0, 0, 0, 0, 1};
        if (cloud.totalTenths >= 8)
            return {-1, 0, 0, 1, 1};
        if (cloud.totalTenths >= 5)
            return {-1, 0, 1, 2, 3};
        return {-2, -1, 1, 2, 3};
    }();
    return row[static_cast<std::size_t>(column)];
}

Stability stabilityClass(int radiationLevel, double windMetresPerSecond)
{
    const std::size_t row = windMetresPerSecond < 2   ? 0
                            : windMetresPerSecond < 3 ? 1
                            : windMetresPerSecond < 5 ? 2
                            : windMetresPerSecond < 6 ? 3
                                                      : 4;
    return classes[row][static_cast<std::size_t>(3 - std::clamp(radiationLevel, -2, 3))];
}

Stability stabilityOf(Hour hour, geo::LonLat place, double windMetresPerSecond, std::optional<Cloud> cloud)
{
    const double middle = hour.endHour() - 0.5;
    const double elevation = solarElevationDegrees(place, hour.day().dayOfYear() - 1, middle);
    const Cloud sky = cloud.value_or(assumedCloud(elevation > 0));
    return stabilityClass(radiationLevel(sky, elevation), windMetresPerSecond);
}

} // namespace airshed::dispersion
