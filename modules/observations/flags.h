// SPDX-License-Identifier: GPL-3.0-or-later
// The data-quality rule for hourly values, DQ18: repeated, negative, fine over coarse, and jumps against the
// neighbours. A value is flagged and kept; who computes decides what a flag means (series.h). Flags that came
// with the file stay.
#pragma once

#include "observations/series.h"

#include <QString>
#include <span>
#include <vector>

namespace airshed::observations
{

inline constexpr int leastRepeatedHours = 6;     ///< DQ18
inline constexpr float fineOverCoarseMargin = 5; ///< DQ18, µg/m³
inline constexpr double jumpDeviations = 5;      ///< DQ18: times the MAD of the neighbours
inline constexpr std::size_t leastNeighbours =
    3; ///< fewer have no spread that says anything (engineering choice)

inline constexpr std::array allFlags = {Flag::Repeated,   Flag::Negative,    Flag::FineOverCoarse, Flag::Jump,
                                        Flag::Instrument, Flag::Quarantined, Flag::Impossible};

/// Translated, a few words: "6 or more identical hours".
QString displayName(Flag flag);
/// For tables and JSON: "repeated".
QString code(Flag flag);

/// Sets Repeated, Negative and FineOverCoarse anew. A gap ends a run of identical hours.
void flagSeries(AirSeries& series);

/// Sets Jump anew, for stations that all have the same span. The change from the hour before is compared with
/// the median of the neighbours' changes: it jumps when it is off by more than 5 MAD of theirs and by more
/// than leastJump. neighbours[i] are indices of stations beside station i.
void flagJumps(std::span<AirSeries> network, std::span<const std::vector<std::size_t>> neighbours);

/// What a change must at least be off by to be a jump, in unit(pollutant): where neighbours agree to the last
/// digit, their MAD is nothing. The local increments that raise an alarm (engineering choice).
double leastJump(AirPollutant pollutant);

/// For each position those of the others within so many metres, nearest first, at most so many. A position of
/// NaN has none.
std::vector<std::vector<std::size_t>> neighboursWithin(std::span<const geo::LonLat> positions, double metres,
                                                       std::size_t most);

inline constexpr double neighbourMetres = 20'000; ///< the far end of what counts as the same air
inline constexpr std::size_t mostNeighbours = 12;

} // namespace airshed::observations
