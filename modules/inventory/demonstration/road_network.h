// SPDX-License-Identifier: GPL-3.0-or-later
// A plausible road network: ring and radial motorways, trunk roads to the county seats, roads between
// neighbouring towns, a street pattern in the built-up area. Every name says that it is indicative.
#pragma once

#include "inventory/demonstration/geography.h"

namespace airshed::inventory::demonstration
{

std::vector<NamedLine> plausibleRoads(const Geography& geography);

} // namespace airshed::inventory::demonstration
