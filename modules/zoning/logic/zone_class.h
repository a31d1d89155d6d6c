// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of control zones. Zones of one kind must not overlap; zones of different kinds may.
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace airshed::zoning
{

enum class ZoneClass { Emergency, BurnBan, FireworksBan, FuelBan, NonRoadMachinery, Construction };

inline constexpr std::array allZoneClasses = {ZoneClass::Emergency,        ZoneClass::BurnBan,
                                              ZoneClass::FireworksBan,     ZoneClass::FuelBan,
                                              ZoneClass::NonRoadMachinery, ZoneClass::Construction};

/// The word in tables, styles and on the command line: "burn-ban".
QString code(ZoneClass zoneClass);
/// The name as notices have it, in the language of the window.
QString displayName(ZoneClass zoneClass);
std::optional<ZoneClass> zoneClassFromText(QStringView text);
/// Outline and, with 30 % of it, the fill: "#CC3311". Distinguishable by the colour-blind; the legend has
/// words.
QString colour(ZoneClass zoneClass);

} // namespace airshed::zoning
