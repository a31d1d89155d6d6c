// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/logic/plan_problem.h"

#include "zoning/logic/neighbours.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace airshed::zoning
{

using optimisation::Term;
using optimisation::Variable;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::zoning)
};

/// Grams per second from kilograms per day.
constexpr double gramsPerSecond = 1000.0 / 86400.0;

QString percent(double share) { return QLocale().toString(share * 100, 'g', 4); }

} // namespace

PlanProblem::PlanProblem(const std::vector<PlanSource>& sources, const City& city, const PlanDemands& demands,
                         const std::vector<std::size_t>& leftOut)
    : m_sources(sources)
{
    addChoices(demands, leftOut);
    addCityTargets(city, demands, leftOut);
    addStations(demands, leftOut);
    addZones(demands);
    if (demands.compactness > 0)
        addCompactness(demands.compactness);
    addDistrictLimits(demands, leftOut);
}

bool PlanProblem::isLeftOut(Demand demand, const std::vector<std::size_t>& leftOut)
{
    m_demands.push_back(std::move(demand));
    return std::ranges::find(leftOut, m_demands.size() - 1) != leftOut.end();
}

void PlanProblem::addChoices(const PlanDemands& demands, const std::vector<std::size_t>& leftOut)
{
    // All locks are one demand, and so is what a milder plan holds: a person looks at them as a whole.
    const bool hasLocks = !demands.locks.empty();
    const bool areLocksOut =
        hasLocks && isLeftOut({DemandKind::Lock, Text::tr("what was set by hand")}, leftOut);
    const bool isNested = !demands.leastShare.empty();
    const bool isNestingOut =
        isNested &&
        isLeftOut({DemandKind::Nesting, Text::tr("nobody does less than at the milder level")}, leftOut);
    m_choices.resize(m_sources.size());
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        const PlanSource& source = m_sources[i];
        Choice& choice = m_choices[i];
        const std::vector<Measure>& measures = source.allowed.measures;
        choice.variables.resize(measures.size());
        if (measures.empty()) {
            choice.fixed = {Decision::By::Exempt, -1, source.allowed.exemptBecause};
            continue;
        }
        const auto lock = demands.locks.find(source.id);
        const bool isLocked = lock != demands.locks.end() && !areLocksOut;
        if (isLocked && lock->second.measure < 0) {
            choice.fixed = {Decision::By::Person, -1, Text::tr("Taken out by hand")};
            continue;
        }
        if (!isLocked && demands.zoneCount > 0 && source.zones.empty()) {
            choice.fixed = {Decision::By::OutsideZones, -1, Text::tr("Outside the plan's zones")};
            continue;
        }
        choice.fixed = {isLocked ? Decision::By::Person : Decision::By::Search, -1, {}};
        const auto milder = demands.leastShare.find(source.id);
        const double least = milder == demands.leastShare.end() || isNestingOut ? 0 : milder->second;
        for (std::size_t k = 0; k < measures.size(); ++k) {
            const bool isOffered =
                isLocked ? static_cast<int>(k) ==
                               std::min<int>(lock->second.measure, static_cast<int>(measures.size()) - 1)
                         : measures[k].share >= least;
            if (!isOffered)
                continue;
            choice.variables[k] = m_model.addBinary(costOf(source, measures[k]));
            choice.active.push_back({1, choice.variables[k]});
        }
        const bool isObliged = isLocked || least > 0;
        if (isObliged)
            m_model.equal(choice.active, 1);
        else if (choice.active.size() > 1)
            m_model.atMost(choice.active, 1);
    }
}

std::vector<Term> PlanProblem::reduction(std::size_t pollutant) const
{
    std::vector<Term> terms;
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        const double kilograms = m_sources[i].kilogramsPerDay[pollutant];
        for (std::size_t k = 0; k < m_choices[i].variables.size(); ++k) {
            if (m_choices[i].variables[k].index >= 0 && kilograms > 0)
                terms.push_back(
                    {kilograms * m_sources[i].allowed.measures[k].share, m_choices[i].variables[k]});
        }
    }
    return terms;
}

void PlanProblem::addCityTargets(const City& city, const PlanDemands& demands,
                                 const std::vector<std::size_t>& leftOut)
{
    constexpr std::size_t sulphur = 0;
    constexpr std::size_t nitrogen = 1;
    for (std::size_t p = 0; p < reducedCount; ++p) {
        const double target = demands.cityShare[p] * city.kilogramsPerDay[p];
        if (target <= 0)
            continue;
        const bool isTraded = demands.mayTradeSulphurAndNitrogen && (p == sulphur || p == nitrogen);
        if (isTraded)
            continue;
        const QString text =
            Text::tr("%1: %2 % of the city's emission").arg(reducedName(p), percent(demands.cityShare[p]));
        if (!isLeftOut({DemandKind::CityTarget, text}, leftOut))
            m_model.atLeast(reduction(p), target);
    }
    const double both = demands.cityShare[sulphur] * city.kilogramsPerDay[sulphur] +
                        demands.cityShare[nitrogen] * city.kilogramsPerDay[nitrogen];
    if (demands.mayTradeSulphurAndNitrogen && both > 0 &&
        !isLeftOut({DemandKind::CityTarget, Text::tr("SO2 and NOx together: the sum of their targets")},
                   leftOut)) {
        std::vector<Term> sum = reduction(sulphur);
        const std::vector<Term> more = reduction(nitrogen);
        sum.insert(sum.end(), more.begin(), more.end());
        m_model.atLeast(std::move(sum), both);
    }
    if (demands.shareOfControlled) {
        std::vector<Term> active;
        double controlled = 0;
        for (std::size_t i = 0; i < m_sources.size(); ++i) {
            controlled += m_sources[i].allowed.measures.empty() ? 0 : 1;
            active.insert(active.end(), m_choices[i].active.begin(), m_choices[i].active.end());
        }
        const QString text = Text::tr("%1 % of the sources under control get a measure")
                                 .arg(percent(*demands.shareOfControlled));
        if (!isLeftOut({DemandKind::Controlled, text}, leftOut))
            m_model.atLeast(std::move(active), controlled * *demands.shareOfControlled);
    }
}

void PlanProblem::addStations(const PlanDemands& demands, const std::vector<std::size_t>& leftOut)
{
    for (const StationTarget& target : demands.stations) {
        const QString text = Text::tr("%1 at station %2: %3 µg/m³ less")
                                 .arg(reducedName(target.pollutant), target.station,
                                      QLocale().toString(target.reductionMicrograms, 'g', 3));
        if (isLeftOut({DemandKind::Station, text}, leftOut))
            continue;
        std::vector<Term> terms;
        for (std::size_t i = 0; i < m_sources.size(); ++i) {
            const double effect = static_cast<double>(target.perGramPerSecond[i]) * gramsPerSecond *
                                  m_sources[i].kilogramsPerDay[target.pollutant];
            for (std::size_t k = 0; k < m_choices[i].variables.size(); ++k) {
                if (m_choices[i].variables[k].index >= 0 && effect > 0)
                    terms.push_back(
                        {effect * m_sources[i].allowed.measures[k].share, m_choices[i].variables[k]});
            }
        }
        if (target.penalty > 0)
            terms.push_back({1, m_model.addVariable(optimisation::Domain::Continuous, 0,
                                                    optimisation::unbounded, target.penalty)});
        m_model.atLeast(std::move(terms), target.reductionMicrograms);
    }
}

void PlanProblem::addZones(const PlanDemands& demands)
{
    if (demands.zoneCost <= 0)
        return;
    std::vector<Variable> opened;
    for (int zone = 0; zone < demands.zoneCount; ++zone)
        opened.push_back(m_model.addBinary(demands.zoneCost));
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        if (m_choices[i].active.empty() || m_sources[i].zones.empty())
            continue;
        // In some opened zone, if it does anything.
        std::vector<Term> terms = m_choices[i].active;
        for (const int zone : m_sources[i].zones)
            terms.push_back({-1, opened.at(static_cast<std::size_t>(zone))});
        m_model.atMost(std::move(terms), 0);
    }
}

void PlanProblem::addCompactness(double weight)
{
    std::vector<geo::MapPoint> positions;
    std::vector<std::size_t> who;
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        if (!m_choices[i].active.empty() && std::isfinite(m_sources[i].mapPosition.x)) {
            positions.push_back(m_sources[i].mapPosition);
            who.push_back(i);
        }
    }
    for (const Neighbours& pair : nearestNeighbours(positions)) {
        const Variable differs =
            m_model.addVariable(optimisation::Domain::Continuous, 0, 1, weight * pair.weight);
        for (const double sign : {1.0, -1.0}) {
            std::vector<Term> terms = {{1, differs}};
            for (const Term& term : m_choices[who[pair.first]].active)
                terms.push_back({-sign, term.variable});
            for (const Term& term : m_choices[who[pair.second]].active)
                terms.push_back({sign, term.variable});
            m_model.atLeast(std::move(terms), 0);
        }
    }
}

void PlanProblem::addDistrictLimits(const PlanDemands& demands, const std::vector<std::size_t>& leftOut)
{
    for (const auto& [district, most] : demands.inspectionsByDistrict) {
        const QString text = Text::tr("at most %n inspection(s) in %1", nullptr, most).arg(district);
        if (isLeftOut({DemandKind::Inspection, text}, leftOut))
            continue;
        std::vector<Term> active;
        for (std::size_t i = 0; i < m_sources.size(); ++i) {
            if (m_sources[i].adminCode == district)
                active.insert(active.end(), m_choices[i].active.begin(), m_choices[i].active.end());
        }
        if (!active.empty())
            m_model.atMost(std::move(active), most);
    }
    if (!demands.mostDistrictShare)
        return;
    const QString text = Text::tr("no district carries more than %1 % of a pollutant's reduction")
                             .arg(percent(*demands.mostDistrictShare));
    if (isLeftOut({DemandKind::Fairness, text}, leftOut))
        return;
    std::map<QString, std::vector<std::size_t>> districts;
    for (std::size_t i = 0; i < m_sources.size(); ++i)
        districts[m_sources[i].adminCode].push_back(i);
    for (std::size_t p = 0; p < reducedCount; ++p) {
        if (demands.cityShare[p] <= 0)
            continue;
        for (const auto& [district, members] : districts) {
            // Its own reduction minus its share of everybody's must not exceed nothing.
            std::vector<Term> terms = reduction(p);
            for (Term& term : terms)
                term.coefficient *= -*demands.mostDistrictShare;
            for (const std::size_t i : members) {
                for (std::size_t k = 0; k < m_choices[i].variables.size(); ++k) {
                    if (m_choices[i].variables[k].index >= 0)
                        terms.push_back(
                            {m_sources[i].kilogramsPerDay[p] * m_sources[i].allowed.measures[k].share,
                             m_choices[i].variables[k]});
                }
            }
            m_model.atMost(std::move(terms), 0);
        }
    }
}

std::vector<Decision> PlanProblem::decisions(const std::vector<double>& values) const
{
    std::vector<Decision> all(m_sources.size());
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        const Choice& choice = m_choices[i];
        all[i] = choice.fixed;
        for (std::size_t k = 0; k < choice.variables.size(); ++k) {
            const int index = choice.variables[k].index;
            if (index >= 0 && values.at(static_cast<std::size_t>(index)) > 0.5)
                all[i].measure = static_cast<int>(k);
        }
        if (all[i].by == Decision::By::Search)
            all[i].reason = all[i].measure >= 0
                                ? Text::tr("Chosen: part of the cheapest plan that was found")
                                : Text::tr("Not needed: others reach the target at less cost");
        else if (all[i].by == Decision::By::Person && all[i].measure >= 0)
            all[i].reason = Text::tr("Set by hand");
    }
    return all;
}

} // namespace airshed::zoning
