// SPDX-License-Identifier: GPL-3.0-or-later
// A plan is a file: WORKSPACE/plans/ID.json holds what was asked, the rules in force, the hash of the inputs,
// the program's version and what was decided for every source, so that it can be shown, compared and made
// again.
#pragma once

#include "zoning/logic/alert_rules.h"
#include "zoning/logic/plan_inputs.h"
#include "zoning/logic/plan_search.h"

#include <QDateTime>

namespace airshed::zoning
{

/// What a planner chooses. Station targets and the milder plan are named, not carried.
struct PlanSettings {
    QString title;
    AlertLevel level = AlertLevel::Orange;
    enum class Method { ByRule, Cheapest };
    Method method = Method::ByRule;
    std::vector<std::int64_t> zones; ///< records; none: the whole city
    PerPollutant cityShare{};        ///< targets, 0 ... 1
    std::map<std::int64_t, Lock> locks;
    std::optional<double> shareOfControlled;
    double compactness = 0;
    double zoneCost = 0;
    std::map<QString, int> inspectionsByDistrict;
    std::optional<double> mostDistrictShare;
    bool mayTradeSulphurAndNitrogen = false;
    QString milderPlan; ///< id of the plan that this one must not fall short of; empty: none
    double secondsAtMost = 60;
    double relativeGap = 1e-3;
    int seed = 1;
};

/// What was decided for one source, with the values that it was decided on.
struct PlannedSource {
    std::int64_t id = 0;
    QString number;
    QString name;
    QString adminCode;
    SourceClass sourceClass = SourceClass::Other;
    QString grade;
    PerPollutant kilogramsPerDay{};
    PerPollutant reduction{}; ///< kg/d
    QString measure;          ///< empty: none
    double share = 0;
    Decision::By by = Decision::By::Nobody;
    QString reason;
};

struct PlanRecord {
    QString id;
    QDateTime when;
    QString who;
    QString programVersion;
    PlanSettings settings;
    QString alertRules; ///< name and source of the tables in force
    QString measureRules;
    bool areRulesLocal = false;
    QString inputSha256;
    City city;
    optimisation::Outcome outcome = optimisation::Outcome::NothingFound; ///< ByRule: Optimal
    std::optional<double> gap;
    PlanTotals totals;
    std::vector<PlannedSource> sources; ///< every source of the inventory, by number
    std::vector<QString> remarks;

    bool meets(std::size_t pollutant) const;
};

/// The demands that the settings mean; leastShare comes from the milder plan.
PlanDemands demandsOf(const PlanSettings& settings, const PlanRecord* milder);

/// Decides by rule or searches, and records it; nothing is written. Throws what findPlan throws, and
/// InputError in words where no plan is possible (with the conflict's demands and the best reachable shares).
PlanRecord makePlan(const PlanInputs& inputs, const PlanSettings& settings, const AlertRules& alertRules,
                    const MeasureRules& measureRules, const PlanRecord* milder, Progress& progress);

/// The conflict as a sentence a planner can act on.
QString inWords(const Conflict& conflict);

QString plansFolder(const QString& workspaceFolder);
/// A new file, whole or not at all; when, who and id are filled in. Throws OutputError.
PlanRecord storePlan(const QString& workspaceFolder, PlanRecord plan);
/// Throws InputError with the file's name where it is missing, damaged or of a newer program.
PlanRecord loadPlan(const QString& workspaceFolder, const QString& id);
/// Newest first; files that are no plan of this program are told in `problems`.
struct PlanList {
    std::vector<PlanRecord> plans;
    std::vector<QString> problems;
};
PlanList listPlans(const QString& workspaceFolder);
QByteArray toJson(const PlanRecord& plan);
PlanRecord planFromJson(const QByteArray& json, const QString& name);

} // namespace airshed::zoning
