// SPDX-License-Identifier: GPL-3.0-or-later
// What methods C, D and E share of an episode: its hours with their weather, the stations as receptors, the
// observations in µg/m³. Plain arrays cut from the input; nothing is judged here but what no method may use.
#pragma once

#include "attribution/logic/attribution_input.h"
#include "attribution/logic/attribution_parameters.h"
#include "dispersion/source_receptor.h"

namespace airshed::attribution
{

struct EpisodeFrame {
    std::vector<dispersion::HourWeather> hours;  ///< one for each hour of the episode
    std::vector<std::size_t> usable;             ///< indexes into `hours`: wind enough for a plume
    std::vector<dispersion::Receptor> receptors; ///< as AttributionInput::stations
    /// µg/m³; index = usable hour * stations + station; NaN: no usable value, or an instrument that hangs.
    std::vector<float> observed;
    std::vector<bool> isStuck;    ///< by station: the instrument hangs
    double microgramsPerUnit = 1; ///< 1000 for CO, which is measured in mg/m³
    double absoluteScale = 1;     ///< of the parameters in µg/m³: 20 for CO, as its alarm threshold is
    dispersion::KernelSettings kernel;

    std::size_t stations() const { return receptors.size(); }
    float at(std::size_t usableHour, std::size_t station) const
    {
        return observed[usableHour * receptors.size() + station];
    }
    /// Stations with at least one value in a usable hour.
    std::size_t stationsWithValues() const;
};

EpisodeFrame episodeFrame(const AttributionInput& input, const AttributionParameters& parameters);

} // namespace airshed::attribution
