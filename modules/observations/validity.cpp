// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/validity.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace airshed::observations
{

namespace
{

constexpr int hoursOfDay = 24;
constexpr int monthsOfYear = 12;

/// The mean over so many hours that end with this one, when at least so many are there.
std::optional<double> meanUntil(const AirSeries& series, AirPollutant pollutant, Hour end, int hours,
                                int least)
{
    double sum = 0;
    int count = 0;
    for (Hour hour = end - (hours - 1); hour <= end; hour = hour + 1) {
        const float value = series.usable(pollutant, hour);
        if (std::isnan(value))
            continue;
        sum += static_cast<double>(value);
        ++count;
    }
    return count < least ? std::nullopt : std::optional(sum / count);
}

} // namespace

std::optional<double> dailyMean(const AirSeries& series, AirPollutant pollutant, QDate day)
{
    return meanUntil(series, pollutant, Hour::of(day, hoursOfDay), hoursOfDay, leastHoursOfDay);
}

std::optional<double> eightHourMean(const AirSeries& series, AirPollutant pollutant, Hour end)
{
    return meanUntil(series, pollutant, end, 8, leastHoursOfEight);
}

EightHourMaximum largestEightHourMean(const AirSeries& series, AirPollutant pollutant, QDate day,
                                      double limit)
{
    EightHourMaximum largest;
    for (int end = firstEightHourEndOfDay; end <= hoursOfDay; ++end) {
        const auto mean = eightHourMean(series, pollutant, Hour::of(day, end));
        if (!mean)
            continue;
        ++largest.validMeans;
        largest.value = std::max(largest.value.value_or(*mean), *mean);
    }
    if (largest.validMeans < leastEightHourMeansOfDay && largest.value && *largest.value <= limit)
        largest.value.reset();
    return largest;
}

bool isYearValid(std::span<const QDate> days, int year)
{
    std::set<QDate> counted;
    std::array<int, monthsOfYear + 1> inMonth{};
    for (const QDate day : days) {
        if (day.year() == year && counted.insert(day).second)
            ++inMonth[static_cast<std::size_t>(day.month())];
    }
    if (counted.size() < leastDaysOfYear)
        return false;
    for (int month = 1; month <= monthsOfYear; ++month) {
        const int least = month == 2 ? leastDaysOfFebruary : leastDaysOfMonth;
        if (inMonth[static_cast<std::size_t>(month)] < least)
            return false;
    }
    return true;
}

double percentile(std::vector<double> values, double p)
{
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double place = static_cast<double>(values.size() - 1) * std::clamp(p, 0.0, 100.0) / 100;
    const auto below = static_cast<std::size_t>(place);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(below);
    std::nth_element(values.begin(), middle, values.end());
    const double low = *middle;
    const double share = place - static_cast<double>(below);
    if (share == 0)
        return low;
    const double high = *std::min_element(middle + 1, values.end());
    return low + share * (high - low);
}

double assessedPercentile(AirPollutant pollutant)
{
    switch (pollutant) {
    case AirPollutant::SO2:
    case AirPollutant::NO2:
        return 98;
    case AirPollutant::PM10:
    case AirPollutant::PM25:
    case AirPollutant::CO:
        return 95;
    case AirPollutant::O3:
        return 90;
    }
    return 0;
}

MeanWind meanWind(std::span<const Wind> winds)
{
    double u = 0;
    double v = 0;
    double speeds = 0;
    MeanWind mean;
    for (const Wind& wind : winds) {
        if (std::isnan(wind.metresPerSecond))
            continue;
        ++mean.count;
        speeds += wind.metresPerSecond;
        if (std::isnan(wind.fromDegrees))
            continue;
        const double from = wind.fromDegrees * std::numbers::pi / 180;
        u -= wind.metresPerSecond * std::sin(from);
        v -= wind.metresPerSecond * std::cos(from);
    }
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (mean.count == 0)
        return {none, none, none, 0};
    mean.scalarMetresPerSecond = speeds / mean.count;
    mean.metresPerSecond = std::hypot(u, v) / mean.count;
    constexpr double still = 1e-9; // opposite winds leave the rounding of their sum
    if (std::hypot(u, v) <= still * speeds) {
        mean.fromDegrees = none;
        mean.metresPerSecond = 0;
        return mean;
    }
    const double degrees = std::atan2(-u, -v) * 180 / std::numbers::pi;
    mean.fromDegrees = degrees <= 0 ? degrees + 360 : degrees;
    return mean;
}

} // namespace airshed::observations
