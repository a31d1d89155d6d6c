// SPDX-License-Identifier: GPL-3.0-or-later
// A run's values as JSON, both ways from one description of each struct: what is written is what is read.
// Numbers keep every digit; a number that is none is null.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <QJsonObject>

namespace airshed::attribution
{

QJsonObject toJson(const AttributionResult& result);
/// Throws InputError that names the field which is missing or is no value of its kind.
AttributionResult resultFromJson(const QJsonObject& json);

} // namespace airshed::attribution
