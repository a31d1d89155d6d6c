// SPDX-License-Identifier: GPL-3.0-or-later
// DQ13: an emission that is a thousand times what its kind of source has, or a thousandth, was probably
// written in kilograms for tonnes or the other way round. Kinds are subclasses, for a power plant is no
// boiler; a source without a subclass is judged by its class. P0.1 and P99.9 are those of the log-normal
// distribution through the quartiles, because the wrong values themselves stand in the tails.
// Limitation: a kind with fewer positive values than the threshold is not judged.
#pragma once

#include "inventory/quality/row_report.h"

#include <span>

namespace airshed::inventory::quality
{

std::vector<PlacedProblem> findUnitSuspicions(std::span<const Source> judged,
                                              std::span<const Source* const> compared,
                                              const Thresholds& thresholds);

} // namespace airshed::inventory::quality
