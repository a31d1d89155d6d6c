// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/city_state_rule.h"

#include "core/atomic_file.h"
#include "core/errors.h"
#include "core/paths.h"
#include "core/rule_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <utility>
#include <vector>

namespace airshed::attribution
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::attribution::CityState)
};

const QString fileInFolder = QStringLiteral("/rules/city_state.json");
constexpr int greatestIndex = 500;
constexpr int mostHours = 240;
constexpr int mostDays = 14;
constexpr int mostStations = 1000;

/// Which of these words the key has.
int choice(const RuleValue& table, const QString& key, const QStringList& words)
{
    const qsizetype found = words.indexOf(table.text(key));
    if (found < 0)
        table.complain(key, Text::tr("this must be one of %1").arg(words.join(QStringLiteral(", "))));
    return static_cast<int>(found);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw InputError(Text::tr("The rule table %1 cannot be read: %2.").arg(path, file.errorString()));
    return file.readAll();
}

} // namespace

CityStateRule CityStateRule::parse(const QByteArray& json, const QString& fileName)
{
    const RuleValue table = RuleValue::parse(json, fileName);
    table.allowOnly(
        {"name", "source", "isLocal", "index", "stations", "leastStations", "war", "peace", "recovery"});
    CityStateRule rule;
    rule.name = table.object(QStringLiteral("name")).textInLanguage();
    rule.source = table.text(QStringLiteral("source"));
    rule.isLocal = table.flagOr(QStringLiteral("isLocal"), false);
    rule.index = choice(table, QStringLiteral("index"), {"running-day", "hour"}) == 0 ? JudgedBy::RunningDay
                                                                                      : JudgedBy::Hour;
    rule.stations = choice(table, QStringLiteral("stations"), {"national", "all"}) == 0
                        ? StationChoice::National
                        : StationChoice::All;
    rule.leastStations = table.count(QStringLiteral("leastStations"), 1, mostStations);

    const RuleValue war = table.object(QStringLiteral("war"));
    war.allowOnly({"fromIndex"});
    rule.warFrom = war.count(QStringLiteral("fromIndex"), 1, greatestIndex);

    const RuleValue peace = table.object(QStringLiteral("peace"));
    peace.allowOnly({"belowIndex", "forHours", "forecastAtMost", "forecastHours"});
    rule.peaceBelow = peace.count(QStringLiteral("belowIndex"), 1, greatestIndex);
    if (rule.peaceBelow > rule.warFrom)
        peace.complain(QStringLiteral("belowIndex"),
                       Text::tr("peace cannot begin above the index of war, %1").arg(rule.warFrom));
    rule.peaceHours = peace.count(QStringLiteral("forHours"), 1, mostHours);
    rule.peaceForecastAtMost = peace.count(QStringLiteral("forecastAtMost"), 1, greatestIndex);
    rule.forecastHours = peace.count(QStringLiteral("forecastHours"), 0, mostHours);

    const RuleValue recovery = table.object(QStringLiteral("recovery"));
    recovery.allowOnly({"forecastDays", "forecastAtMost"});
    rule.recoveryDays = recovery.count(QStringLiteral("forecastDays"), 1, mostDays);
    rule.recoveryForecastAtMost = recovery.count(QStringLiteral("forecastAtMost"), 1, greatestIndex);
    if (rule.recoveryForecastAtMost >= rule.warFrom)
        recovery.complain(QStringLiteral("forecastAtMost"),
                          Text::tr("recovery cannot reach the index of war, %1").arg(rule.warFrom));
    return rule;
}

QString CityStateRule::inWords() const
{
    const QString byIndex =
        index == JudgedBy::RunningDay ? Text::tr("AQI of the last 24 hours") : Text::tr("AQI of the hour");
    const QString ofStations = stations == StationChoice::National ? Text::tr("mean of the national stations")
                                                                   : Text::tr("mean of all stations");
    QStringList lines;
    lines << Text::tr("Judged by: %1, %2.").arg(byIndex, ofStations);
    lines << Text::tr("War: at %1 or above, or forecast so within %n hour(s).", nullptr, forecastHours)
                 .arg(warFrom);
    lines << Text::tr("Peace again: below %1 for %n hour(s), and forecast at most %2.", nullptr, peaceHours)
                 .arg(peaceBelow)
                 .arg(peaceForecastAtMost);
    lines << Text::tr("Recovery: no war, and %n coming day(s) forecast at most %1.", nullptr, recoveryDays)
                 .arg(recoveryForecastAtMost);
    return lines.join(QLatin1Char('\n'));
}

QString programCityStatePath() { return resourcesFolder() + fileInFolder; }

QString userCityStatePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + fileInFolder;
}

QString workspaceCityStatePath(const QString& workspaceFolder) { return workspaceFolder + fileInFolder; }

CityStateTable loadCityStateTable(const QString& workspaceFolder, const CityStateTable* last)
{
    using Origin = CityStateTable::Origin;
    std::vector<std::pair<Origin, QString>> places;
    if (!workspaceFolder.isEmpty())
        places.emplace_back(Origin::Workspace, workspaceCityStatePath(workspaceFolder));
    places.emplace_back(Origin::User, userCityStatePath());
    QString complaint;
    for (const auto& [origin, path] : places) {
        if (!QFileInfo::exists(path))
            continue;
        try {
            const QByteArray json = contentOf(path);
            return {origin, path, json, CityStateRule::parse(json, path), complaint};
        } catch (const InputError& error) {
            if (complaint.isEmpty())
                complaint = error.message();
            if (last != nullptr && last->path == path) {
                CityStateTable kept = *last;
                kept.complaint = complaint;
                return kept;
            }
        }
    }
    const QString path = programCityStatePath();
    const QByteArray json = contentOf(path);
    return {Origin::Program, path, json, CityStateRule::parse(json, path), complaint};
}

void saveCityStateTable(const QString& path, const QByteArray& json)
{
    CityStateRule::parse(json, QFileInfo(path).fileName());
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        throw OutputError(
            Text::tr("The folder %1 cannot be made; choose a workspace that can be written.").arg(folder));
    writeFileAtomically(path, json);
}

} // namespace airshed::attribution
