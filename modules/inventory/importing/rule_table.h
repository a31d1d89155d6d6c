// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the JSON tables of resources/rules.
#pragma once

#include <QJsonObject>
#include <QString>

namespace airshed::inventory::importing
{

/// The object that the file holds. Throws InputError when it is missing or no valid JSON.
QJsonObject readRuleTable(const QString& path);

} // namespace airshed::inventory::importing
