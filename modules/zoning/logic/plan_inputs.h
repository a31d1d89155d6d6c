// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan is made from, gathered once from the inventory: every source that emits, with what the rules
// allow it at the level, the zones it lies in, and the city's total as the denominator.
#pragma once

#include "geo/area.h"
#include "zoning/logic/plan.h"

namespace airshed
{
class Progress;
}
namespace airshed::inventory
{
class InventoryStore;
struct Source;
} // namespace airshed::inventory

namespace airshed::zoning
{

struct PlanZone {
    std::int64_t id = 0; ///< record in the inventory; 0: drawn and not saved
    QString name;
    geo::Area area;
};

struct PlanInputs {
    std::vector<PlanSource> sources; ///< active and seasonal ones, by number
    City city;
    std::vector<PlanZone> zones;
    std::vector<QString> remarks; ///< what was left out and what is assumed, whole sentences
    QString sha256;               ///< of the sources' planning values, the zones and the allowed measures
};

/// One source as planning sees it, without its zones and measures.
PlanSource planSourceOf(const inventory::Source& source);

PlanInputs gatherPlanInputs(const inventory::InventoryStore& store, std::vector<PlanZone> zones,
                            AlertLevel level, const MeasureRules& rules, int mapEpsg, Progress& progress);

/// The same sources and zones at another level.
void setLevel(PlanInputs& inputs, AlertLevel level, const MeasureRules& rules);

} // namespace airshed::zoning
