// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that one source can be judged by alone, by what they are about.
#pragma once

#include "inventory/quality/row_report.h"

namespace airshed::inventory::quality
{

/// DQ01, DQ03, DQ04, DQ07 (district centre), DQ08, DQ09.
void judgePlace(RowReport& report, const Context& context);
/// DQ11, DQ17.
void judgeIdentity(RowReport& report);
/// DQ12, DQ15.
void judgeEmission(RowReport& report);
/// DQ14.
void judgeRelease(RowReport& report, const Thresholds& thresholds);

} // namespace airshed::inventory::quality
