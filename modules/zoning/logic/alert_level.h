// SPDX-License-Identifier: GPL-3.0-or-later
// The levels of a heavy-pollution alert (重污染天气预警), and the four pollutants whose reduction they
// demand.
#pragma once

#include "core/pollutant.h"

#include <QString>
#include <array>
#include <optional>

namespace airshed::zoning
{

enum class AlertLevel { None, Yellow, Orange, Red };
inline constexpr std::array alertLevels = {AlertLevel::Yellow, AlertLevel::Orange, AlertLevel::Red};

/// "yellow", on the command line and in tables.
QString code(AlertLevel level);
/// "Yellow (III)", translated.
QString displayName(AlertLevel level);
/// Understands codes, 黄色 / 橙色 / 红色 and the roman numerals of the plans (III, II, I).
std::optional<AlertLevel> alertLevelFromText(QStringView text);

/// PM counts as PM10 of the inventory: 颗粒物 in the emergency lists.
inline constexpr std::array reducedPollutants = {Pollutant::SO2, Pollutant::NOx, Pollutant::PM10,
                                                 Pollutant::VOCs};
inline constexpr std::size_t reducedCount = reducedPollutants.size();
/// One number per reduced pollutant, in that order.
using PerPollutant = std::array<double, reducedCount>;

/// "PM" for PM10 here, else the pollutant's name.
QString reducedName(std::size_t index);

} // namespace airshed::zoning
