// SPDX-License-Identifier: GPL-3.0-or-later
// What a list's first rows suggest about its coordinates and units, with the evidence: swapped axes (DQ02),
// the projected system (DQ05), the datum (DQ06), kilograms for tonnes and degrees Celsius for kelvin (DQ13,
// DQ14). It proposes; nothing here changes a plan's settings.
#pragma once

#include "inventory/importing/batch_sample.h"
#include "inventory/importing/import_context.h"
#include "inventory/importing/import_plan.h"

namespace airshed::inventory::importing
{

/// In the order in which a person should answer them. The sample is of the plan without any accepted
/// proposal.
std::vector<Proposal> proposalsFor(const ImportPlan& plan, const BatchSample& sample,
                                   const ImportContext& context);

std::vector<Proposal> coordinateProposals(const ImportPlan& plan, const BatchSample& sample,
                                          const ImportContext& context);
std::vector<Proposal> datumProposals(const ImportPlan& plan, const BatchSample& sample,
                                     const ImportContext& context);
std::vector<Proposal> unitProposals(const ImportPlan& plan, const BatchSample& sample,
                                    const ImportContext& context);

} // namespace airshed::inventory::importing
