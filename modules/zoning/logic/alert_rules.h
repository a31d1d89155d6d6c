// SPDX-License-Identifier: GPL-3.0-or-later
// When which alert is called and what share of the city's emission must go: a table that the bureau edits,
// because provinces set their own. The rule in force and where it comes from is shown with every result.
#pragma once

#include "zoning/logic/alert_level.h"

#include <span>
#include <vector>

namespace airshed
{
class RuleValue;
}

namespace airshed::zoning
{

struct AlertRules {
    /// So many consecutive hours above this AQI; daily values count 24 hours each.
    struct Run {
        double aqiAbove = 0;
        int hours = 24;
    };
    /// All runs somewhere in the forecast.
    struct Criterion {
        AlertLevel level = AlertLevel::None;
        std::vector<Run> all;
    };

    QString name; ///< in the language of the window
    QString source;
    bool isLocal = false; ///< false: a stand-in for the province's own rule
    std::vector<Criterion> criteria;
    int liftAfterHours = 36;
    /// Share of the whole city's emission that must go, 0 ... 1, by level.
    std::array<PerPollutant, alertLevels.size()> reductions{};
    bool mayTradeSulphurAndNitrogen = false;

    const PerPollutant& reduction(AlertLevel level) const;
};

/// Throws InputError that names file, line and key.
AlertRules readAlertRules(const RuleValue& table);
/// The workspace's own table (rules/alert_rules.json there) if it has one, else the program's.
AlertRules alertRulesOf(const QString& workspaceFolder);

/// The highest level whose criterion the daily AQI values meet, hours running across midnight counted as
/// days.
AlertLevel levelOf(const AlertRules& rules, std::span<const double> dailyAqi);

/// The path of a rule table: the workspace's own if there is one, else the program's.
QString ruleTablePath(const QString& workspaceFolder, const QString& fileName);

} // namespace airshed::zoning
