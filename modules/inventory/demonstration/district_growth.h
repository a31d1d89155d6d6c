// SPDX-License-Identifier: GPL-3.0-or-later
// Districts where none may be had: cells that grow from towns of known district until they meet. Rivers hold
// growth back, so that borders come to lie in them, and noise keeps borders from being straight. Indicative
// by nature.
#pragma once

#include "inventory/demonstration/map_grid.h"
#include "inventory/demonstration/registry.h"

namespace airshed::inventory::demonstration
{

struct GrownDistrict {
    QString adminCode;
    std::vector<MapPolygon> area;
};

/// In the order of registry.districts.
std::vector<GrownDistrict> grownDistricts(const Registry& registry, const MapBox& box);

} // namespace airshed::inventory::demonstration
