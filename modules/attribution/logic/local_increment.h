// SPDX-License-Identifier: GPL-3.0-or-later
// Method A, first half: how much a station stands above its surroundings hour by hour, and whether that is an
// alarm. It asks nobody who it was (upwind_screening.h).
#pragma once

#include "attribution/logic/attribution_result.h"

#include <span>

namespace airshed::attribution
{

/// What the background of a station was taken from.
enum class BackgroundKind {
    Neighbours,    ///< stations at the distance that the parameters say
    OtherStations, ///< all others that take part, for too few stand at that distance
    OwnRecord,     ///< the lowest quarter of its own record: there are no three other stations
    None
};

struct LocalIncrement {
    std::vector<IncrementHour> hours; ///< one per hour asked for
    BackgroundKind background = BackgroundKind::None;
    std::size_t stations = 0; ///< that the background was taken from
};

/// A station's alarm needs at least this above the background, in the pollutant's unit (engineering choice).
/// Infinite for O3.
double alarmThreshold(AirPollutant pollutant);

/// A usable, non-negative value, NaN otherwise.
double usableConcentration(const observations::AirSeries& air, AirPollutant pollutant, Hour hour);

/// Six hours or more with values, all of them the same: an instrument that hangs. Such a station is left out.
bool isStuck(const observations::AirSeries& air, AirPollutant pollutant, HourSpan span);

/// The increment over median or lower quarter of the surrounding stations; an alarm is more than three robust
/// standard deviations among them and more than alarmThreshold, for two hours or more. stations must not hold
/// any that hangs. `record`: the hours that the own record means.
LocalIncrement localIncrement(std::span<const InputStation> stations, std::size_t station,
                              AirPollutant pollutant, HourSpan hours, HourSpan record,
                              const AttributionParameters& parameters);

} // namespace airshed::attribution
