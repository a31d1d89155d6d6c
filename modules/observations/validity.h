// SPDX-License-Identifier: GPL-3.0-or-later
// The means of longer spans that standards define, and when there are enough hours for one. Values that a
// flag makes unusable do not count. It rounds nothing and knows no limits but the one that it is given.
#pragma once

#include "observations/series.h"

#include <optional>
#include <span>
#include <vector>

namespace airshed::observations
{

// How many values a mean needs.
inline constexpr int leastMinutesOfHour = 45;       ///< GB 3095-2026, table 4: gases
inline constexpr int leastHoursOfDay = 20;          ///< table 4: SO2, NO2, CO, PM10, PM2.5
inline constexpr int leastHoursOfEight = 6;         ///< table 4: O3
inline constexpr int leastEightHourMeansOfDay = 14; ///< HJ 663, 6.1.2: O3
inline constexpr int leastDaysOfYear = 324;         ///< GB 3095-2026, table 4
inline constexpr int leastDaysOfMonth = 27;         ///< table 4
inline constexpr int leastDaysOfFebruary = 25;      ///< table 4
inline constexpr int firstEightHourEndOfDay = 8;    ///< windows that lie in the day end at 08:00 ... 24:00

/// The mean of the day's hours (those that end at 01:00 ... 24:00); nothing with fewer than 20 of them.
/// GB 3095-2026, table 4.
std::optional<double> dailyMean(const AirSeries& series, AirPollutant pollutant, QDate day);

/// The mean of the eight hours that end with this one; nothing with fewer than 6. GB 3095-2026, table 4.
std::optional<double> eightHourMean(const AirSeries& series, AirPollutant pollutant, Hour end);

struct EightHourMaximum {
    /// Of the windows ending at 08:00 ... 24:00. Nothing where the day does not count.
    std::optional<double> value;
    int validMeans = 0; ///< of 17
};
/// The day's largest eight-hour mean (MDA8). With fewer than 14 valid means it counts only when it exceeds
/// the limit all the same. HJ 663, 6.1.2.
EightHourMaximum largestEightHourMean(const AirSeries& series, AirPollutant pollutant, QDate day,
                                      double limit);

/// Whether these days with a valid daily value make a valid year: 324 of them, and 27 in each month (25 in
/// February). GB 3095-2026, table 4. Days of other years do not count; a day counts once.
bool isYearValid(std::span<const QDate> days, int year);

/// The value at rank k = 1 + (n - 1) p / 100, between two neighbours linearly; NaN of nothing. HJ 663.
double percentile(std::vector<double> values, double p);

/// The percentile of daily values that is assessed for a year: 98 for SO2 and NO2, 95 for PM and CO, 90 for
/// the largest eight-hour means of O3. HJ 663.
double assessedPercentile(AirPollutant pollutant);

struct Wind {
    double fromDegrees = 0; ///< clockwise from north, (0, 360]; NaN: none
    double metresPerSecond = 0;
};
struct MeanWind {
    double fromDegrees = 0;           ///< of the vector mean, (0, 360]; NaN where the winds cancel out
    double metresPerSecond = 0;       ///< length of the vector mean
    double scalarMetresPerSecond = 0; ///< mean of the speeds
    int count = 0;                    ///< winds with a speed
};
/// u = -ws sin(wd), v = -ws cos(wd), direction atan2(-u, -v). A calm wind counts with a vector of nothing;
/// one without a speed does not count.
MeanWind meanWind(std::span<const Wind> winds);

} // namespace airshed::observations
