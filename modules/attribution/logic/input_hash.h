// SPDX-License-Identifier: GPL-3.0-or-later
// One number for everything that a run computes with: two runs with the same hash and parameters must agree.
#pragma once

#include "attribution/logic/attribution_input.h"

namespace airshed::attribution
{

/// Hexadecimal SHA-256 of the input's values, without its remarks (which are in the language of the window)
/// and without AttributionInput::sha256. The same on every machine.
QString inputSha256(const AttributionInput& input);

} // namespace airshed::attribution
