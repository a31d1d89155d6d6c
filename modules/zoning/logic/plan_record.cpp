// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/logic/plan_record.h"

#include "core/errors.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace airshed::zoning
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::zoning)
};

/// A share met to a millionth is met: the solver works to that.
constexpr double shareTolerance = 1e-6;

QString percent(double share) { return QLocale().toString(share * 100, 'f', 1); }

PlannedSource plannedOf(const PlanSource& source, const Decision& decision)
{
    PlannedSource planned{source.id,
                          source.number,
                          source.name,
                          source.adminCode,
                          source.sourceClass,
                          source.grade,
                          source.kilogramsPerDay,
                          {},
                          {},
                          0,
                          decision.by,
                          decision.reason};
    if (decision.measure >= 0) {
        const Measure& measure = source.allowed.measures.at(static_cast<std::size_t>(decision.measure));
        planned.measure = measure.name;
        planned.share = measure.share;
        planned.reduction = reductionOf(source, measure);
    }
    return planned;
}

/// Where no plan is possible, in the words that the person needs.
[[noreturn]] void throwWithoutPlan(const PlanResult& result)
{
    if (result.conflict)
        throw InputError(inWords(*result.conflict));
    if (result.outcome == optimisation::Outcome::NothingFound)
        throw InputError(
            Text::tr("No plan was found in the time that was given; give it more time, or ask for less."));
    throw LogicError(QStringLiteral("The plan's model has no least cost."));
}

} // namespace

bool PlanRecord::meets(std::size_t pollutant) const
{
    return totals.shareOfCity[pollutant] >= settings.cityShare[pollutant] - shareTolerance;
}

PlanDemands demandsOf(const PlanSettings& settings, const PlanRecord* milder)
{
    PlanDemands demands;
    demands.cityShare = settings.cityShare;
    demands.shareOfControlled = settings.shareOfControlled;
    demands.locks = settings.locks;
    demands.zoneCount = static_cast<int>(settings.zones.size());
    demands.zoneCost = settings.zoneCost;
    demands.compactness = settings.compactness;
    demands.inspectionsByDistrict = settings.inspectionsByDistrict;
    demands.mostDistrictShare = settings.mostDistrictShare;
    demands.mayTradeSulphurAndNitrogen = settings.mayTradeSulphurAndNitrogen;
    if (milder) {
        for (const PlannedSource& source : milder->sources) {
            if (source.share > 0)
                demands.leastShare[source.id] = source.share;
        }
    }
    return demands;
}

PlanRecord makePlan(const PlanInputs& inputs, const PlanSettings& settings, const AlertRules& alertRules,
                    const MeasureRules& measureRules, const PlanRecord* milder, Progress& progress)
{
    const bool canAnybody = std::ranges::any_of(
        inputs.sources, [](const PlanSource& source) { return !source.allowed.measures.empty(); });
    if (!canAnybody)
        throw InputError(
            Text::tr("No source of the inventory can be asked for a measure at this level; choose a "
                     "level, and check grades, control categories and the table of measures."));
    for (const double share : settings.cityShare) {
        if (!(share >= 0 && share <= 1))
            throw InputError(
                Text::tr("A target of %1 % cannot be met: it must lie between 0 and 100 %; change it.")
                    .arg(percent(share)));
    }
    PlanRecord plan;
    plan.programVersion = QCoreApplication::applicationVersion();
    plan.settings = settings;
    plan.alertRules = alertRules.name + QStringLiteral(" · ") + alertRules.source;
    plan.measureRules = measureRules.name() + QStringLiteral(" · ") + measureRules.source();
    plan.areRulesLocal = alertRules.isLocal && measureRules.isLocal();
    plan.inputSha256 = inputs.sha256;
    plan.city = inputs.city;
    plan.remarks = inputs.remarks;
    std::vector<Decision> decisions;
    if (settings.method == PlanSettings::Method::ByRule) {
        decisions = decideByRule(inputs.sources, settings.locks, static_cast<int>(inputs.zones.size()));
        plan.outcome = optimisation::Outcome::Optimal;
    } else {
        PlanResult result = findPlan(inputs.sources, inputs.city, demandsOf(settings, milder),
                                     {.secondsAtMost = settings.secondsAtMost,
                                      .relativeGap = settings.relativeGap,
                                      .seed = settings.seed},
                                     progress);
        if (result.decisions.empty())
            throwWithoutPlan(result);
        plan.outcome = result.outcome;
        plan.gap = result.gap;
        decisions = std::move(result.decisions);
    }
    plan.totals = totalsOf(inputs.sources, decisions, inputs.city);
    for (std::size_t i = 0; i < decisions.size(); ++i)
        plan.sources.push_back(plannedOf(inputs.sources[i], decisions[i]));
    return plan;
}

QString inWords(const Conflict& conflict)
{
    QStringList colliding;
    for (const Demand& demand : conflict.colliding)
        colliding += demand.text;
    QStringList best;
    for (std::size_t p = 0; p < reducedCount; ++p)
        best += Text::tr("%1 %2 %").arg(reducedName(p), percent(conflict.bestShare[p]));
    const QLocale locale;
    const QString reach =
        Text::tr("The most that can be reached, each on its own: %1.").arg(locale.createSeparatedList(best));
    if (colliding.size() == 1)
        return Text::
            tr("No plan is possible: \"%1\" is more than the measures allow. %2 Ask for less, add zones, or "
               "allow stronger measures.")
                .arg(colliding.first(), reach);
    return Text::
        tr("No plan is possible: these demands collide: %1. %2 Give one of them up or ask for less of it.")
            .arg(colliding.join(Text::tr("; ")), reach);
}

} // namespace airshed::zoning
