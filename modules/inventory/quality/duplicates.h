// SPDX-License-Identifier: GPL-3.0-or-later
// DQ10: one source recorded twice. Either the same credit code with the same outlet, or a similar name close
// by. Time grows with n log n, also for a million sources of which many share a name or a point.
// Limitation: in a group of names that share a part (a half, where one edit is allowed), each is compared
// with its 256 nearest to the west only.
#pragma once

#include "inventory/quality/row_report.h"

#include <span>

namespace airshed::inventory::quality
{

/// At most one problem for a source: the later one of a pair names the earlier, and a judged source names one
/// of the workspace.
std::vector<PlacedProblem> findDuplicates(std::span<const Source> judged,
                                          std::span<const Source* const> compared,
                                          const Thresholds& thresholds, Progress& progress);

} // namespace airshed::inventory::quality
