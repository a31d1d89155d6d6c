// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/logic/plan_search.h"

#include "core/progress.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace airshed::zoning
{

using optimisation::Outcome;
using optimisation::Solution;
using optimisation::SolveOptions;
using optimisation::Term;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::zoning)
};

/// Passes on a part of a larger whole.
class PartOfProgress final : public Progress
{
public:
    PartOfProgress(Progress& whole, int part, int parts, QString what)
        : m_whole(whole), m_part(part), m_parts(parts), m_what(std::move(what))
    {
        m_whole.report(part, parts, m_what);
    }
    void report(qint64, qint64, const QString&) override { m_whole.report(m_part, m_parts, m_what); }
    bool isCancelled() const override { return m_whole.isCancelled(); }

private:
    Progress& m_whole;
    int m_part;
    int m_parts;
    QString m_what;
};

/// The greatest reachable share of one pollutant under all demands but the city targets.
double greatestShare(const std::vector<PlanSource>& sources, const City& city, PlanDemands demands,
                     std::size_t pollutant, const SolveOptions& options, Progress& progress)
{
    demands.cityShare = {};
    demands.stations.clear();
    PlanProblem problem(sources, city, demands);
    for (int i = 0; i < problem.model().variables(); ++i)
        problem.model().setCost({i}, 0);
    for (const Term& term : problem.reduction(pollutant))
        problem.model().setCost(term.variable, -term.coefficient);
    const Solution solution = optimisation::solve(problem.model(), options, progress);
    const double whole = city.kilogramsPerDay[pollutant];
    return solution.hasValues() && whole > 0 ? -solution.objective / whole : 0;
}

/// Leaves out one demand after the other: what may stay out without making a plan possible is not part of the
/// conflict. What remains collides, and each of it is needed for that.
Conflict conflictOf(const std::vector<PlanSource>& sources, const City& city, const PlanDemands& demands,
                    const SolveOptions& options, Progress& progress)
{
    Conflict conflict;
    const std::vector<Demand> all = PlanProblem(sources, city, demands).demands();
    const int steps = static_cast<int>(all.size() + reducedCount);
    std::vector<std::size_t> leftOut;
    for (std::size_t i = 0; i < all.size(); ++i) {
        PartOfProgress part(progress, static_cast<int>(i), steps, Text::tr("Looking for what collides"));
        std::vector<std::size_t> without = leftOut;
        without.push_back(i);
        PlanProblem problem(sources, city, demands, without);
        // Only whether there is a plan matters: any one will do.
        for (int v = 0; v < problem.model().variables(); ++v)
            problem.model().setCost({v}, 0);
        if (optimisation::solve(problem.model(), options, part).outcome == Outcome::Infeasible)
            leftOut = std::move(without);
        else
            conflict.colliding.push_back(all[i]);
    }
    for (std::size_t p = 0; p < reducedCount; ++p) {
        PartOfProgress part(progress, static_cast<int>(all.size() + p), steps,
                            Text::tr("Looking for the best reachable"));
        conflict.bestShare[p] = greatestShare(sources, city, demands, p, options, part);
    }
    return conflict;
}

} // namespace

PlanResult findPlan(const std::vector<PlanSource>& sources, const City& city, const PlanDemands& demands,
                    const SolveOptions& options, Progress& progress)
{
    PlanProblem problem(sources, city, demands);
    const Solution solution = optimisation::solve(problem.model(), options, progress);
    PlanResult result;
    result.outcome = solution.outcome;
    result.seconds = solution.seconds;
    result.bound = solution.bound;
    result.gap = solution.gap();
    if (solution.hasValues()) {
        result.objective = solution.objective;
        result.decisions = problem.decisions(solution.values);
        result.totals = totalsOf(sources, result.decisions, city);
    } else if (solution.outcome == Outcome::Infeasible) {
        result.conflict = conflictOf(sources, city, demands, options, progress);
    }
    return result;
}

std::vector<TradeOffPoint> tradeOff(const std::vector<PlanSource>& sources, const City& city,
                                    const PlanDemands& demands, std::span<const double> factors,
                                    const SolveOptions& options, Progress& progress)
{
    std::vector<TradeOffPoint> curve;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        PartOfProgress part(progress, static_cast<int>(i), static_cast<int>(factors.size()),
                            Text::tr("Cost against reduction"));
        PlanDemands scaled = demands;
        for (double& share : scaled.cityShare)
            share *= factors[i];
        PlanProblem problem(sources, city, scaled);
        const Solution solution = optimisation::solve(problem.model(), options, part);
        TradeOffPoint point{factors[i], {}, 0, 0, solution.hasValues()};
        if (solution.hasValues()) {
            const PlanTotals totals = totalsOf(sources, problem.decisions(solution.values), city);
            point.shareOfCity = totals.shareOfCity;
            point.cost = solution.objective;
            point.sourcesWithMeasure = totals.sourcesWithMeasure;
        }
        curve.push_back(point);
    }
    return curve;
}

Alternatives findAlternatives(const std::vector<PlanSource>& sources, const City& city,
                              const PlanDemands& demands, const PlanResult& best, double slack, int count,
                              const SolveOptions& options, Progress& progress)
{
    Alternatives found;
    std::vector<std::vector<bool>> isIn;
    const auto take = [&](const std::vector<Decision>& decisions) {
        std::vector<bool> in(sources.size());
        for (std::size_t i = 0; i < sources.size(); ++i)
            in[i] = decisions[i].measure >= 0;
        if (std::ranges::find(isIn, in) != isIn.end())
            return;
        isIn.push_back(std::move(in));
        found.totals.push_back(totalsOf(sources, decisions, city));
    };
    take(best.decisions);
    std::vector<int> chosen(sources.size(), 0);
    for (int n = 0; n < count; ++n) {
        PartOfProgress part(progress, n, count, Text::tr("Looking for plans that cost nearly as little"));
        for (std::size_t i = 0; i < sources.size(); ++i)
            chosen[i] += isIn.back()[i] ? 1 : 0;
        PlanProblem problem(sources, city, demands);
        // The cost becomes a limit, and the aim to leave out whom the plans so far chose, most often chosen
        // first.
        std::vector<Term> cost;
        for (int v = 0; v < problem.model().variables(); ++v) {
            if (problem.model().cost({v}) != 0)
                cost.push_back({problem.model().cost({v}), {v}});
            problem.model().setCost({v}, 0);
        }
        problem.model().atMost(std::move(cost), best.objective * (1 + slack) + 1e-6);
        for (std::size_t i = 0; i < sources.size(); ++i) {
            for (const Term& term : problem.activity(i))
                problem.model().setCost(term.variable, chosen[i] > 0 ? chosen[i] : 0.01);
        }
        const Solution solution = optimisation::solve(problem.model(), options, part);
        if (!solution.hasValues())
            break;
        const std::size_t before = isIn.size();
        take(problem.decisions(solution.values));
        if (isIn.size() == before)
            break; // nothing unlike the others is left
    }
    found.plans = static_cast<int>(isIn.size());
    found.firmness.resize(sources.size());
    std::vector<std::size_t> sometimes;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        for (const std::vector<bool>& plan : isIn)
            found.firmness[i].chosen += plan[i] ? 1 : 0;
        if (found.firmness[i].chosen > 0 && found.firmness[i].chosen < found.plans)
            sometimes.push_back(i);
    }
    constexpr std::size_t mostPartners = 3;
    for (const std::size_t i : sometimes) {
        for (const std::size_t j : sometimes) {
            const bool isOpposite = i != j && std::ranges::all_of(isIn, [&](const std::vector<bool>& plan) {
                                        return plan[i] != plan[j];
                                    });
            if (isOpposite && found.firmness[i].insteadOf.size() < mostPartners)
                found.firmness[i].insteadOf.push_back(j);
        }
    }
    return found;
}

QString firmnessText(const Alternatives& alternatives, std::size_t source,
                     const std::vector<PlanSource>& sources)
{
    const Firmness& firmness = alternatives.firmness.at(source);
    if (firmness.chosen == 0)
        return Text::tr("never");
    if (firmness.chosen == alternatives.plans)
        return Text::tr("always");
    if (!firmness.insteadOf.empty()) {
        QStringList names;
        for (const std::size_t other : firmness.insteadOf)
            names += sources.at(other).name;
        return Text::tr("interchangeable with %1").arg(QLocale().createSeparatedList(names));
    }
    return firmness.chosen * 2 >= alternatives.plans ? Text::tr("often") : Text::tr("sometimes");
}

} // namespace airshed::zoning
