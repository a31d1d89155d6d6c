// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the cheapest plan that meets its demands, what else costs nearly as little, what more or less would
// cost, and, where nothing meets them, which demands collide and how far one could get.
#pragma once

#include "optimisation/cbc.h"
#include "zoning/logic/plan_problem.h"

namespace airshed::zoning
{

/// Why there is no plan, in words that a planner can act on.
struct Conflict {
    /// Demands that cannot be met together; each alone could be left out to make a plan possible.
    std::vector<Demand> colliding;
    /// The greatest share of the city's emission that can go, per pollutant on its own, with everything else
    /// that is asked for.
    PerPollutant bestShare{};
};

struct PlanResult {
    optimisation::Outcome outcome = optimisation::Outcome::NothingFound;
    std::vector<Decision> decisions; ///< one per source; empty where there is no plan
    PlanTotals totals;
    double objective = 0; ///< cost with what compactness, zones and penalties add
    std::optional<double> bound;
    std::optional<double> gap;
    double seconds = 0;
    std::optional<Conflict> conflict;
};

PlanResult findPlan(const std::vector<PlanSource>& sources, const City& city, const PlanDemands& demands,
                    const optimisation::SolveOptions& options, Progress& progress);

/// One point of the trade-off between cost and reduction.
struct TradeOffPoint {
    double factor = 0; ///< all targets times this
    PerPollutant shareOfCity{};
    double cost = 0;
    qint64 sourcesWithMeasure = 0;
    bool isFeasible = false;
};

/// Cost over the targets times each of the factors; infeasible ones say so. Each is solved on its own.
std::vector<TradeOffPoint> tradeOff(const std::vector<PlanSource>& sources, const City& city,
                                    const PlanDemands& demands, std::span<const double> factors,
                                    const optimisation::SolveOptions& options, Progress& progress);

/// How firmly a source belongs to a plan.
struct Firmness {
    int chosen = 0;                     ///< in so many of the plans that cost nearly as little
    std::vector<std::size_t> insteadOf; ///< sources that are in exactly where this one is out
};

struct Alternatives {
    int plans = 0;                  ///< different plans found, the best one included
    std::vector<Firmness> firmness; ///< one per source
    std::vector<PlanTotals> totals; ///< of each plan, the best one first
};

/// Plans that cost at most (1 + slack) times the best one, made as unlike those before as possible; the same
/// seed gives the same plans.
Alternatives findAlternatives(const std::vector<PlanSource>& sources, const City& city,
                              const PlanDemands& demands, const PlanResult& best, double slack, int count,
                              const optimisation::SolveOptions& options, Progress& progress);

/// "always", "often", "interchangeable with ...", "never", translated.
QString firmnessText(const Alternatives& alternatives, std::size_t source,
                     const std::vector<PlanSource>& sources);

} // namespace airshed::zoning
