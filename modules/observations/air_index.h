// SPDX-License-Identifier: GPL-3.0-or-later
// Hour by hour the air quality index of a series (a station's or a city's mean): the moving means that it
// needs, with the validity rules of GB 3095, and the city's mean air. It reads nothing from the store.
#pragma once

#include "core/aqi.h"
#include "observations/series.h"
#include "observations/validity.h"

#include <optional>
#include <span>
#include <vector>

namespace airshed::observations
{

/// How an index is made where the standards leave a choice.
struct IndexRules {
    AqiStandardChoice standard = AqiStandardChoice::ByDate;
    RealTimePm pm2012 = RealTimePm::SlidingDay;
    bool operator==(const IndexRules&) const = default;
};

/// Index and sub-indices of every hour; none: the hour has none.
struct IndexSeries {
    static constexpr qint16 none = -1;
    HourSpan span;
    std::vector<qint16> index;
    std::vector<bool> isHeldBack; ///< "NA" is published (Aqi::isHeldBack)
    std::array<std::vector<qint16>, airPollutantCount> subIndices;
    std::optional<int> at(Hour hour) const;
    std::optional<int> at(Hour hour, AirPollutant pollutant) const;
};

enum class IndexKind {
    RealTime,  ///< of the hour, as the real-time report has it
    RunningDay ///< of the 24 hours that end with the hour, as a day's: the daily index where they are one day
};

/// Over span; the hours before it that air has go into its first moving means (give it 24 more).
IndexSeries indexOf(const AirSeries& air, HourSpan span, IndexKind kind, const IndexRules& rules = {});

/// The arithmetic mean of the usable values of these stations, hour by hour, to 3 decimals: all over the same
/// span. Missing where fewer than leastStations have a value. Its station's code is empty.
AirSeries meanAir(std::span<const AirSeries> stations, int leastStations = 1);

} // namespace airshed::observations
