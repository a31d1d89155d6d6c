// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up city for whole runs: stations, listed sources, a week of wind and the air that follows from what
// the sources truly emit. One emits more than it declares, if so wished.
#pragma once

#include "attribution/logic/attribution_input.h"

namespace airshed::tests
{

struct SceneSettings {
    AirPollutant pollutant = AirPollutant::PM10;
    std::size_t stations = 14;
    std::size_t sources = 40;
    int hours = 168;
    double turnedDegrees = 0;  ///< the whole scene, wind and all, clockwise
    double excess = 8;         ///< what the guilty source emits over what it declares
    double declaredFactor = 1; ///< of every source, in what it declares and emits
    double unlistedTonnes = 0; ///< t/a, of a source that the inventory does not have
    unsigned seed = 3;
};

/// Numbers of the scene's guilty source and of its station.
inline constexpr const char* guiltyNumber = "S-7";

/// The episode is the whole record, at the station ST-0; the guilty source stands 2 km from it.
attribution::AttributionInput makeScene(const SceneSettings& settings = {});

} // namespace airshed::tests
