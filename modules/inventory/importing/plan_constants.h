// SPDX-License-Identifier: GPL-3.0-or-later
// What titles, the sheet's name and the file's name say for the whole list: its class, district and year.
#pragma once

#include "inventory/importing/import_context.h"
#include "inventory/importing/import_plan.h"

namespace airshed::inventory::importing
{

/// Fills the constants of fields that the sheet has no column for. Those of a person stay, others are found
/// anew.
void findConstants(SheetPlan& sheet, const QString& path, const ImportContext& context);

} // namespace airshed::inventory::importing
