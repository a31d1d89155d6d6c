// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/logic/alert_rules.h"

#include "core/errors.h"
#include "core/paths.h"
#include "core/rule_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

namespace airshed::zoning
{

namespace
{

constexpr int hoursPerDay = 24;

AlertLevel levelIn(const RuleValue& rule)
{
    const std::optional<AlertLevel> level = alertLevelFromText(rule.text(QStringLiteral("level")));
    if (!level || *level == AlertLevel::None)
        rule.complain(QStringLiteral("level"),
                      QCoreApplication::translate("airshed::zoning", "a level is yellow, orange or red"));
    return *level;
}

std::size_t placeOf(AlertLevel level) { return static_cast<std::size_t>(level) - 1; }

AlertRules::Criterion criterionIn(const RuleValue& rule)
{
    rule.allowOnly({QStringLiteral("level"), QStringLiteral("all")});
    AlertRules::Criterion criterion{levelIn(rule), {}};
    for (const RuleValue& run : rule.list(QStringLiteral("all"))) {
        run.allowOnly({QStringLiteral("aqiAbove"), QStringLiteral("hours")});
        criterion.all.push_back(
            {run.number(QStringLiteral("aqiAbove"), 0, 500), run.count(QStringLiteral("hours"), 1, 24 * 30)});
    }
    if (criterion.all.empty())
        rule.complain(
            QStringLiteral("all"),
            QCoreApplication::translate("airshed::zoning", "a criterion needs at least one run of hours"));
    return criterion;
}

bool isMet(const AlertRules::Run& run, std::span<const double> dailyAqi)
{
    int hours = 0;
    return std::ranges::any_of(dailyAqi, [&](double aqi) {
        hours = aqi > run.aqiAbove ? hours + hoursPerDay : 0;
        return hours >= run.hours;
    });
}

} // namespace

const PerPollutant& AlertRules::reduction(AlertLevel level) const
{
    static constexpr PerPollutant nothing{};
    return level == AlertLevel::None ? nothing : reductions.at(placeOf(level));
}

AlertRules readAlertRules(const RuleValue& table)
{
    table.allowOnly({QStringLiteral("name"), QStringLiteral("source"), QStringLiteral("isLocal"),
                     QStringLiteral("criteria"), QStringLiteral("liftAfterHours"),
                     QStringLiteral("reductions"), QStringLiteral("mayTradeSO2AndNOx")});
    AlertRules rules;
    rules.name = table.object(QStringLiteral("name")).textInLanguage();
    rules.source = table.text(QStringLiteral("source"));
    rules.isLocal = table.flagOr(QStringLiteral("isLocal"), false);
    rules.liftAfterHours = table.count(QStringLiteral("liftAfterHours"), 0, 24 * 30);
    rules.mayTradeSulphurAndNitrogen = table.flagOr(QStringLiteral("mayTradeSO2AndNOx"), false);
    for (const RuleValue& rule : table.list(QStringLiteral("criteria")))
        rules.criteria.push_back(criterionIn(rule));
    std::array<bool, alertLevels.size()> isGiven{};
    for (const RuleValue& rule : table.list(QStringLiteral("reductions"))) {
        const AlertLevel level = levelIn(rule);
        QStringList keys{QStringLiteral("level")};
        for (std::size_t i = 0; i < reducedCount; ++i) {
            keys += reducedName(i);
            rules.reductions[placeOf(level)][i] = rule.number(reducedName(i), 0, 1);
        }
        rule.allowOnly(keys);
        isGiven[placeOf(level)] = true;
    }
    for (const AlertLevel level : alertLevels) {
        if (!isGiven[placeOf(level)])
            table.complain(
                QStringLiteral("reductions"),
                QCoreApplication::translate("airshed::zoning", "the level %1 is missing").arg(code(level)));
    }
    return rules;
}

QString ruleTablePath(const QString& workspaceFolder, const QString& fileName)
{
    const QString own = workspaceFolder + QStringLiteral("/rules/") + fileName;
    return QFileInfo::exists(own) ? own : resourcesFolder() + QStringLiteral("/rules/") + fileName;
}

AlertRules alertRulesOf(const QString& workspaceFolder)
{
    return readAlertRules(
        RuleValue::readFile(ruleTablePath(workspaceFolder, QStringLiteral("alert_rules.json"))));
}

AlertLevel levelOf(const AlertRules& rules, std::span<const double> dailyAqi)
{
    AlertLevel highest = AlertLevel::None;
    for (const AlertRules::Criterion& criterion : rules.criteria) {
        const bool areAllMet = std::ranges::all_of(
            criterion.all, [&](const AlertRules::Run& run) { return isMet(run, dailyAqi); });
        if (areAllMet)
            highest = std::max(highest, criterion.level);
    }
    return highest;
}

} // namespace airshed::zoning
