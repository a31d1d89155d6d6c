// SPDX-License-Identifier: GPL-3.0-or-later
// The emergency reduction list (应急减排清单) as an Excel workbook, in the columns that bureaus hand in:
// industry, dust, mobile, exempt and guaranteed, and the summary that says whether each target is met.
#pragma once

#include "zoning/logic/plan_record.h"

namespace airshed::inventory
{
class InventoryStore;
}

namespace airshed::zoning
{

/// What the list says of the plan beside its numbers.
struct EmergencyListHead {
    QString workspaceTitle;
    QString repeatCommand; ///< that makes this list again
    /// District names by code.
    std::map<QString, QString> districts;
};

/// All or nothing. Columns for which the inventory has no field stay empty for the bureau to fill in. The
/// measures of the three levels follow the table, the plan's own stand beside them. Throws OutputError,
/// Cancelled.
void writeEmergencyList(const QString& path, const PlanRecord& plan, const inventory::InventoryStore& store,
                        const MeasureRules& rules, const EmergencyListHead& head, Progress& progress);

} // namespace airshed::zoning
