// SPDX-License-Identifier: GPL-3.0-or-later
// The search for the cheapest plan as a mixed-integer model: which variable stands for which measure of which
// source, and which constraint for which demand. It does not solve (plan_search.h).
#pragma once

#include "optimisation/mixed_integer_model.h"
#include "zoning/logic/plan.h"

#include <optional>
#include <span>

namespace airshed::zoning
{

/// What modelled concentration a station must lose, µg/m³.
struct StationTarget {
    QString station;
    std::size_t pollutant = 0; ///< index in reducedPollutants
    double reductionMicrograms = 0;
    double penalty = 0;                  ///< per µg/m³ that is missed; 0: it must be met
    std::vector<float> perGramPerSecond; ///< what 1 g/s of each source adds there
};

/// Everything that a plan is asked for. Defaults ask for nothing.
struct PlanDemands {
    PerPollutant cityShare{};                ///< of all society's emission, 0 ... 1
    std::optional<double> shareOfControlled; ///< least share of the sources with measures that get one
    std::vector<StationTarget> stations;
    std::map<std::int64_t, Lock> locks;
    /// The plan of a milder level: nobody may do less than there. Shares by source id.
    std::map<std::int64_t, double> leastShare;
    int zoneCount = 0;                            ///< 0: the whole city
    double zoneCost = 0;                          ///< of taking a zone into the plan at all
    double compactness = 0;                       ///< weight of unlike neighbours
    std::map<QString, int> inspectionsByDistrict; ///< most sources with a measure, by admin code
    std::optional<double> mostDistrictShare; ///< of each pollutant's reduction that one district may carry
    bool mayTradeSulphurAndNitrogen = false;
};

/// A demand that can be left out to see whether it is the one that cannot be met.
enum class DemandKind { CityTarget, Controlled, Station, Lock, Nesting, Inspection, Fairness };

struct Demand {
    DemandKind kind = DemandKind::CityTarget;
    QString text; ///< "NOx: 20 % of the city"
};

class PlanProblem
{
public:
    /// With `left` out those demands (indexes of demands()) are not in the model.
    PlanProblem(const std::vector<PlanSource>& sources, const City& city, const PlanDemands& demands,
                const std::vector<std::size_t>& leftOut = {});

    const optimisation::MixedIntegerModel& model() const { return m_model; }
    optimisation::MixedIntegerModel& model() { return m_model; }
    const std::vector<Demand>& demands() const { return m_demands; }

    /// What the solver's values mean for each source.
    std::vector<Decision> decisions(const std::vector<double>& values) const;
    /// Whether each source has a measure, as terms; empty where it never can.
    const std::vector<optimisation::Term>& activity(std::size_t source) const
    {
        return m_choices[source].active;
    }
    /// The reduction of a pollutant as terms, kg/d.
    std::vector<optimisation::Term> reduction(std::size_t pollutant) const;

private:
    struct Choice {
        std::vector<optimisation::Variable> variables; ///< one per measure; index -1: not offered
        std::vector<optimisation::Term> active;
        Decision fixed; ///< what is said of it when it has no variable
    };
    bool isLeftOut(Demand demand, const std::vector<std::size_t>& leftOut);
    void addChoices(const PlanDemands& demands, const std::vector<std::size_t>& leftOut);
    void addCityTargets(const City& city, const PlanDemands& demands,
                        const std::vector<std::size_t>& leftOut);
    void addStations(const PlanDemands& demands, const std::vector<std::size_t>& leftOut);
    void addZones(const PlanDemands& demands);
    void addCompactness(double weight);
    void addDistrictLimits(const PlanDemands& demands, const std::vector<std::size_t>& leftOut);

    const std::vector<PlanSource>& m_sources;
    optimisation::MixedIntegerModel m_model;
    std::vector<Choice> m_choices;
    std::vector<Demand> m_demands;
};

} // namespace airshed::zoning
