// SPDX-License-Identifier: GPL-3.0-or-later
// The fixed words of each evidence grade, as reports must use them.
#pragma once

#include "attribution/logic/attribution_result.h"

namespace airshed::attribution
{

/// "A" ... "D"; "–" for a source that nobody could see.
QString letter(EvidenceGrade grade);
/// 高度疑似, 疑似, 待核查, 仅供排查, 未观测到, in the language of the window.
QString wording(EvidenceGrade grade);
/// What the methods cannot do, always in sight beside a result.
QString scopeOfMethods();

} // namespace airshed::attribution
