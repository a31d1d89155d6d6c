// SPDX-License-Identifier: GPL-3.0-or-later
// Method E for one episode: where one unknown source would have to stand, and whether listed sources stand
// there.
#pragma once

#include "attribution/logic/attribution_result.h"
#include "attribution/logic/episode_frame.h"

namespace airshed
{
class Progress;
}

namespace airshed::attribution
{

struct UnlistedSearch {
    std::vector<FootprintRegion> regions; ///< 95, 80, 50 %; empty: nothing is found
    bool isUnlistedPossible = false;
    double uncoveredShare = 0; ///< of the 50 % region's probability, without a listed source that would do
};

/// increments: over the background, unit of the pollutant; index = hour of the episode * stations + station;
/// NaN: not known. Looks at the stations nearest to the episode's. Throws Cancelled.
UnlistedSearch searchUnlisted(const AttributionInput& input, const EpisodeFrame& frame,
                              const std::vector<float>& increments, const AttributionParameters& parameters,
                              Progress& progress);

} // namespace airshed::attribution
