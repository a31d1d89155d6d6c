// SPDX-License-Identifier: GPL-3.0-or-later
// DQ13: an emission that is a thousand times what its class has, or a thousandth, was probably written in
// kilograms for tonnes or the other way round. The class's P0.1 and P99.9 are those of the log-normal
// distribution through its quartiles, because the wrong values themselves stand in the tails.
// Limitation: a class of fewer positive values than the threshold is not judged.
#pragma once

#include "inventory/quality/row_report.h"

#include <span>

namespace airshed::inventory::quality
{

std::vector<PlacedProblem> findUnitSuspicions(std::span<const Source> judged,
                                              std::span<const Source* const> compared,
                                              const Thresholds& thresholds);

} // namespace airshed::inventory::quality
