// SPDX-License-Identifier: GPL-3.0-or-later
// The plume of one candidate on the map: the mean concentration that it adds over an episode, as bands
// between round levels. A picture of the model, with the model's limits (source_receptor.h).
#pragma once

#include "attribution/logic/attribution_result.h"
#include "geo/gdal_handles.h"

namespace airshed
{
class Progress;
}

namespace airshed::attribution
{

struct PlumeBand {
    double from = 0;            ///< unit of the pollutant
    double to = 0;              ///< infinity for the innermost
    geo::GeometryHandle region; ///< map coordinates
};

/// 1, 2 or 5 times a power of ten, rising, over two decades below this value; empty without one.
std::vector<double> roundLevels(double largest);

/// The candidate emits what the inversion found for it, else what it declares; several sources of a group
/// share it as they declare. Outer band first; nothing where it reaches no place or no hour is usable. Throws
/// Cancelled.
std::vector<PlumeBand> plumeBands(const AttributionInput& input, const AttributionParameters& parameters,
                                  const Candidate& candidate, Progress& progress);

} // namespace airshed::attribution
