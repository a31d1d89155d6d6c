// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/logic/plan.h"

#include <QCoreApplication>
#include <algorithm>

namespace airshed::zoning
{

PerPollutant reductionOf(const PlanSource& source, const Measure& measure)
{
    PerPollutant reduction = source.kilogramsPerDay;
    for (double& kilograms : reduction)
        kilograms *= measure.share;
    return reduction;
}

double costOf(const PlanSource& source, const Measure& measure)
{
    constexpr double least = 0.01;
    double kilograms = 0;
    for (const double each : reductionOf(source, measure))
        kilograms += each;
    return std::max(least, kilograms * (1 + measure.share) * source.allowed.costFactor);
}

PlanTotals totalsOf(const std::vector<PlanSource>& sources, const std::vector<Decision>& decisions,
                    const City& city)
{
    PlanTotals totals;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (decisions[i].measure < 0)
            continue;
        const Measure& measure =
            sources[i].allowed.measures.at(static_cast<std::size_t>(decisions[i].measure));
        const PerPollutant reduction = reductionOf(sources[i], measure);
        PerPollutant& district = totals.reductionByDistrict[sources[i].adminCode];
        for (std::size_t p = 0; p < reducedCount; ++p) {
            totals.reduction[p] += reduction[p];
            district[p] += reduction[p];
        }
        totals.cost += costOf(sources[i], measure);
        ++totals.sourcesWithMeasure;
    }
    for (std::size_t p = 0; p < reducedCount; ++p)
        totals.shareOfCity[p] =
            city.kilogramsPerDay[p] > 0 ? totals.reduction[p] / city.kilogramsPerDay[p] : 0;
    return totals;
}

std::vector<Decision> decideByRule(const std::vector<PlanSource>& sources,
                                   const std::map<std::int64_t, Lock>& locks, int zoneCount)
{
    std::vector<Decision> decisions(sources.size());
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const PlanSource& source = sources[i];
        Decision& decision = decisions[i];
        const int strongest = static_cast<int>(source.allowed.measures.size()) - 1;
        if (strongest < 0) {
            decision = {Decision::By::Exempt, -1, source.allowed.exemptBecause};
        } else if (const auto lock = locks.find(source.id); lock != locks.end()) {
            decision = {Decision::By::Person, std::min(lock->second.measure, strongest),
                        lock->second.measure < 0
                            ? QCoreApplication::translate("airshed::zoning", "Taken out by hand")
                            : QCoreApplication::translate("airshed::zoning", "Set by hand")};
        } else if (zoneCount > 0 && source.zones.empty()) {
            decision = {Decision::By::OutsideZones, -1,
                        QCoreApplication::translate("airshed::zoning", "Outside the plan's zones")};
        } else {
            decision = {Decision::By::Rule, strongest,
                        QCoreApplication::translate("airshed::zoning", "By its grade and the level")};
        }
    }
    return decisions;
}

} // namespace airshed::zoning
