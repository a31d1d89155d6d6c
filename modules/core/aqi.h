// SPDX-License-Identifier: GPL-3.0-or-later
// The air quality index by HJ 633-2012 and HJ 633-2026: sub-indices, index, primary pollutant, when "NA" is
// published, classes and their colours. In decimal arithmetic, since both standards round up. It averages
// nothing (observations/station_air.h) and judges no validity.
#pragma once

#include "core/air_pollutant.h"
#include "core/decimal.h"
#include "core/hour.h"

#include <array>
#include <optional>
#include <vector>

namespace airshed
{

enum class AqiStandard { Hj633Of2012, Hj633Of2026 };
/// Which one to apply: the one in force on the day of the observation, or one for all days ("history by the
/// new standard").
enum class AqiStandardChoice { ByDate, Always2012, Always2026 };

/// HJ 633-2026 is in force from this day on.
inline constexpr int aqiStandardChangeYear = 2026;
inline constexpr int aqiStandardChangeMonth = 3;
QDate aqiStandardChange();
AqiStandard aqiStandardOn(QDate day, AqiStandardChoice choice = AqiStandardChoice::ByDate);
/// "HJ 633-2026".
QString displayName(AqiStandard standard);

enum class AveragingTime { OneHour, EightHours, Day };

/// The sub-index of one mean, 0 ... 500; the mean is rounded first as the standard says. Nothing for a
/// negative mean and for an item that has no sub-index (PM over one hour goes by the column of the day: ask
/// for Day). Above the column's last breakpoint it is that breakpoint's index: 500, 200 for SO2 over an hour,
/// 300 for O3 over eight.
std::optional<int> subIndex(AirPollutant pollutant, AveragingTime time, Decimal mean, AqiStandard standard);

/// Which concentration has this sub-index, exactly. Nothing where the column ends below it.
std::optional<Decimal> concentrationOf(int index, AirPollutant pollutant, AveragingTime time,
                                       AqiStandard standard);

/// How a mean of this pollutant is rounded before it is used or published: to 1 decimal for CO, else to an
/// integer.
int publishedDecimals(AirPollutant pollutant);

/// The means that an index is made of; nothing: not available. PM of one hour is `hour`, a sliding or a day's
/// mean of 24 hours is `day`.
struct AqiMeans {
    std::array<std::optional<Decimal>, airPollutantCount> hour;
    std::array<std::optional<Decimal>, airPollutantCount> day;
    std::optional<Decimal> ozoneEightHours; ///< sliding; of a day its largest
    /// "/": the station by plan does not measure it, and it was in three years never primary at light
    /// pollution or worse. It then does not hold back the index.
    std::array<bool, airPollutantCount> isOutsidePlan = {};
};

struct Aqi {
    AqiStandard standard = AqiStandard::Hj633Of2026;
    std::optional<int> value; ///< from what there is; nothing without any sub-index
    /// A pollutant is missing and the rest is at or below 100: "NA" is published (HJ 633-2026, 5.3).
    bool isHeldBack = false;
    std::array<std::optional<int>, airPollutantCount> subIndices;
    /// All that have the index, when it is over 50.
    std::vector<AirPollutant> primary() const;
    /// All with a sub-index over 100.
    std::vector<AirPollutant> overLimit() const;
    std::optional<int> published() const { return isHeldBack ? std::nullopt : value; }
};

/// What fed the hourly index of 2012 for PM: the standard does not say. (Default: engineering choice.)
enum class RealTimePm { SlidingDay, Hour };

Aqi dailyAqi(const AqiMeans& means, AqiStandard standard);
Aqi realTimeAqi(const AqiMeans& means, AqiStandard standard, RealTimePm pm2012 = RealTimePm::SlidingDay);

enum class AqiClass { Excellent, Good, Light, Moderate, Heavy, Severe };
inline constexpr std::array allAqiClasses = {AqiClass::Excellent, AqiClass::Good,  AqiClass::Light,
                                             AqiClass::Moderate,  AqiClass::Heavy, AqiClass::Severe};
AqiClass aqiClass(int index);
/// "Light pollution", translated.
QString displayName(AqiClass aqiClass);
/// Its last index: 50, 100, 150, 200, 300, 500.
int lastIndex(AqiClass aqiClass);

struct AqiColour {
    int red, green, blue;             ///< 0 ... 255, on the screen
    int cyan, magenta, yellow, black; ///< percent, in print
    bool operator==(const AqiColour&) const = default;
};
/// Table A.1, the same in both standards.
AqiColour colourOf(AqiClass aqiClass);

} // namespace airshed
