// SPDX-License-Identifier: GPL-3.0-or-later
// DQ07: several premises at exactly one point, as an address search gives for addresses that it does not
// know. Outlets of one enterprise at one point are normal and count once.
#pragma once

#include "inventory/quality/row_report.h"

#include <span>

namespace airshed::inventory::quality
{

std::vector<PlacedProblem> findSharedPoints(std::span<const Source> judged,
                                            std::span<const Source* const> compared,
                                            const Thresholds& thresholds);

} // namespace airshed::inventory::quality
