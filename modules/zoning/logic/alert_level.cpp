// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/logic/alert_level.h"

#include <QCoreApplication>

namespace airshed::zoning
{

QString code(AlertLevel level)
{
    constexpr std::array codes = {"none", "yellow", "orange", "red"};
    return QLatin1String(codes[static_cast<std::size_t>(level)]);
}

QString displayName(AlertLevel level)
{
    switch (level) {
    case AlertLevel::None:
        return QCoreApplication::translate("airshed::zoning", "No alert");
    case AlertLevel::Yellow:
        return QCoreApplication::translate("airshed::zoning", "Yellow (III)");
    case AlertLevel::Orange:
        return QCoreApplication::translate("airshed::zoning", "Orange (II)");
    case AlertLevel::Red:
        return QCoreApplication::translate("airshed::zoning", "Red (I)");
    }
    return {};
}

std::optional<AlertLevel> alertLevelFromText(QStringView text)
{
    struct Words {
        AlertLevel level;
        std::array<const char*, 5> forms;
    };
    constexpr std::array table = {Words{AlertLevel::None, {"none", "无", "无预警", "no alert", ""}},
                                  Words{AlertLevel::Yellow, {"yellow", "黄色", "黄色预警", "III", "Ⅲ级"}},
                                  Words{AlertLevel::Orange, {"orange", "橙色", "橙色预警", "II", "Ⅱ级"}},
                                  Words{AlertLevel::Red, {"red", "红色", "红色预警", "I", "Ⅰ级"}}};
    const QString plain = text.toString().trimmed();
    for (const Words& words : table) {
        for (const char* form : words.forms) {
            if (!plain.isEmpty() && plain.compare(QString::fromUtf8(form), Qt::CaseInsensitive) == 0)
                return words.level;
        }
    }
    return {};
}

QString reducedName(std::size_t index)
{
    return reducedPollutants.at(index) == Pollutant::PM10 ? QStringLiteral("PM")
                                                          : displayName(reducedPollutants.at(index));
}

} // namespace airshed::zoning
