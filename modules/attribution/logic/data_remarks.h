// SPDX-License-Identifier: GPL-3.0-or-later
// What must be known of an episode's data before its result is read: assumptions about the pollutant, gaps,
// faulty values, instruments that hang, calm hours. In sentences.
#pragma once

#include "attribution/logic/episode_frame.h"

namespace airshed::attribution
{

std::vector<QString> dataRemarks(const AttributionInput& input, const EpisodeFrame& frame);

/// Share of the episode's hours whose value at its station has a flag. A jump over the neighbours does not
/// count: it is what an exceedance looks like.
double flaggedShare(const AttributionInput& input);

} // namespace airshed::attribution
