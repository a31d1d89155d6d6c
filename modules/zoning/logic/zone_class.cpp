// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/logic/zone_class.h"

#include <QCoreApplication>

namespace airshed::zoning
{

namespace
{

struct Entry {
    ZoneClass zoneClass;
    const char* code;
    const char* name;
    const char* chinese; ///< as lists write it
    const char* colour;  ///< Paul Tol's "vibrant" set
};

constexpr std::array entries = {
    Entry{ZoneClass::Emergency, "emergency", QT_TRANSLATE_NOOP("airshed::zoning", "Emergency zone"),
          "应急管控区", "#CC3311"},
    Entry{ZoneClass::BurnBan, "burn-ban", QT_TRANSLATE_NOOP("airshed::zoning", "Open-burning ban"), "禁烧区",
          "#EE7733"},
    Entry{ZoneClass::FireworksBan, "fireworks-ban", QT_TRANSLATE_NOOP("airshed::zoning", "Fireworks ban"),
          "禁燃禁放区", "#EE3377"},
    Entry{ZoneClass::FuelBan, "fuel-ban", QT_TRANSLATE_NOOP("airshed::zoning", "High-polluting-fuel ban"),
          "高污染燃料禁燃区", "#0077BB"},
    Entry{ZoneClass::NonRoadMachinery, "non-road-machinery",
          QT_TRANSLATE_NOOP("airshed::zoning", "Low-emission zone for non-road machinery"),
          "非道路移动机械低排放区", "#009988"},
    Entry{ZoneClass::Construction, "construction",
          QT_TRANSLATE_NOOP("airshed::zoning", "Construction cluster"), "施工管控区", "#33BBEE"}};

const Entry& entryOf(ZoneClass zoneClass) { return entries[static_cast<std::size_t>(zoneClass)]; }

} // namespace

QString code(ZoneClass zoneClass) { return QLatin1String(entryOf(zoneClass).code); }

QString displayName(ZoneClass zoneClass)
{
    return QCoreApplication::translate("airshed::zoning", entryOf(zoneClass).name);
}

std::optional<ZoneClass> zoneClassFromText(QStringView text)
{
    const QString plain = text.toString().trimmed();
    for (const Entry& entry : entries) {
        if (plain.compare(QLatin1String(entry.code), Qt::CaseInsensitive) == 0 ||
            plain.compare(QLatin1String(entry.name), Qt::CaseInsensitive) == 0 ||
            plain == QString::fromUtf8(entry.chinese))
            return entry.zoneClass;
    }
    return {};
}

QString colour(ZoneClass zoneClass) { return QLatin1String(entryOf(zoneClass).colour); }

} // namespace airshed::zoning
