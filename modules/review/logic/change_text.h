// SPDX-License-Identifier: GPL-3.0-or-later
// One change of a record as a person reads it: what, from what, to what.
#pragma once

#include "review/logic/record_form.h"

namespace airshed::review
{

/// "Stack height (m): 45 → 60", "Added", "Removed".
QString changeSentence(const inventory::Change& change, RecordKind kind, const DistrictNames& districts);

/// "2026-11-24 14:03 · 张示例 · import 12"
QString changeOrigin(const inventory::Change& change);

} // namespace airshed::review
