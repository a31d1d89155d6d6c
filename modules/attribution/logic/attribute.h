// SPDX-License-Identifier: GPL-3.0-or-later
// The whole of an attribution: methods A to E on one frozen input, with what each could not do said in words.
#pragma once

#include "attribution/logic/attribution_result.h"

namespace airshed
{
class Progress;
}
namespace airshed::inventory
{
class InventoryStore;
}
namespace airshed::observations
{
class ObservationStore;
}

namespace airshed::attribution
{

/// Reads what the episode needs. Throws InputError in one sentence where no honest result is possible: an
/// unknown station, no observation of the pollutant in these hours, O3.
AttributionInput gatherInput(const inventory::InventoryStore& inventory,
                             const observations::ObservationStore& observations, const Episode& episode,
                             const AttributionParameters& parameters, int mapEpsg, Progress& progress);

/// The same input and parameters give the same numbers on every machine with the same number of threads or
/// another. Throws Cancelled.
AttributionResult attribute(const AttributionInput& input, const AttributionParameters& parameters,
                            Progress& progress);

} // namespace airshed::attribution
