// SPDX-License-Identifier: GPL-3.0-or-later
// Plans against known optima, full enumeration and demands that cannot be met.
#include "core/progress.h"
#include "zoning/logic/neighbours.h"
#include "zoning/logic/plan_search.h"

#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTest>
#include <cmath>
#include <set>

using namespace airshed;
using namespace airshed::zoning;

namespace
{

/// A source with these daily emissions (SO2, NOx, PM, VOCs) and shares on offer.
PlanSource source(std::int64_t id, PerPollutant kilograms, const QList<double>& shares, double factor = 1,
                  const char* district = "360111")
{
    PlanSource s;
    s.id = id;
    s.number = QString::number(id);
    s.name = QStringLiteral("厂%1").arg(id);
    s.adminCode = QLatin1String(district);
    s.mapPosition = {static_cast<double>(id) * 400, 0};
    s.kilogramsPerDay = kilograms;
    s.allowed.costFactor = factor;
    for (const double share : shares)
        s.allowed.measures.push_back({QStringLiteral("%1").arg(share), share});
    if (shares.isEmpty())
        s.allowed.exemptBecause = QStringLiteral("民生保障");
    return s;
}

City cityOf(const std::vector<PlanSource>& sources)
{
    City city;
    for (const PlanSource& s : sources) {
        for (std::size_t p = 0; p < reducedCount; ++p)
            city.kilogramsPerDay[p] += s.kilogramsPerDay[p];
    }
    return city;
}

std::vector<PlanSource> randomSources(QRandomGenerator& random, int count)
{
    std::vector<PlanSource> sources;
    for (int i = 1; i <= count; ++i) {
        QList<double> shares;
        if (random.bounded(6) > 0)
            shares = random.bounded(2) ? QList<double>{0.3, 1.0} : QList<double>{0.5};
        PerPollutant kilograms;
        for (double& each : kilograms)
            each = random.bounded(1, 200);
        sources.push_back(source(i, kilograms, shares, 0.7 + 0.1 * random.bounded(20),
                                 random.bounded(2) ? "360111" : "360121"));
    }
    return sources;
}

/// The cheapest of all combinations that meets the city's targets and the district's inspections.
std::optional<double> byEnumeration(const std::vector<PlanSource>& sources, const City& city,
                                    const PlanDemands& demands)
{
    std::vector<Decision> decisions(sources.size());
    std::optional<double> best;
    while (true) {
        const PlanTotals totals = totalsOf(sources, decisions, city);
        bool isMet = true;
        for (std::size_t p = 0; p < reducedCount; ++p)
            isMet = isMet && totals.shareOfCity[p] >= demands.cityShare[p] - 1e-9;
        for (const auto& [district, most] : demands.inspectionsByDistrict) {
            int visits = 0;
            for (std::size_t i = 0; i < sources.size(); ++i)
                visits += sources[i].adminCode == district && decisions[i].measure >= 0 ? 1 : 0;
            isMet = isMet && visits <= most;
        }
        for (std::size_t i = 0; i < sources.size(); ++i) {
            const auto lock = demands.locks.find(sources[i].id);
            isMet = isMet && (lock == demands.locks.end() || lock->second.measure == decisions[i].measure);
        }
        if (isMet && (!best || totals.cost < *best))
            best = totals.cost;
        std::size_t i = 0;
        for (; i < sources.size(); ++i) {
            if (++decisions[i].measure < static_cast<int>(sources[i].allowed.measures.size()))
                break;
            decisions[i].measure = -1;
        }
        if (i == sources.size())
            return best;
    }
}

const optimisation::SolveOptions exact{.secondsAtMost = 60, .relativeGap = 0};

} // namespace

class TestPlanSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("cbc")).isEmpty())
            QSKIP("The solver CBC is not installed (package coinor-cbc).");
    }

    void the_cheapest_plan_is_that_of_full_enumeration()
    {
        QRandomGenerator random(7);
        NoProgress progress;
        int infeasible = 0;
        for (int round = 0; round < 10; ++round) {
            const std::vector<PlanSource> sources = randomSources(random, 8);
            const City city = cityOf(sources);
            PlanDemands demands;
            for (double& share : demands.cityShare)
                share = random.bounded(5, 55) / 100.0;
            if (round % 3 == 1)
                demands.inspectionsByDistrict[QStringLiteral("360111")] = 2;
            if (round % 3 == 2) {
                for (const PlanSource& s : sources) {
                    if (!s.allowed.measures.empty()) {
                        demands.locks[s.id] = {round % 2 ? -1 : 0};
                        break;
                    }
                }
            }
            const PlanResult result = findPlan(sources, city, demands, exact, progress);
            const std::optional<double> expected = byEnumeration(sources, city, demands);
            QCOMPARE(result.outcome == optimisation::Outcome::Optimal, expected.has_value());
            if (!expected) {
                ++infeasible;
                QVERIFY(result.conflict.has_value());
                QVERIFY(!result.conflict->colliding.empty());
                continue;
            }
            QVERIFY2(std::abs(result.totals.cost - *expected) < 1e-6,
                     qPrintable(QStringLiteral("round %1: %2, by enumeration %3")
                                    .arg(round)
                                    .arg(result.totals.cost)
                                    .arg(*expected)));
        }
        QVERIFY2(infeasible < 8, "nearly every random plan was infeasible: the test shows little");
    }

    void exempt_sources_and_those_outside_the_zones_stay_out_with_their_reason()
    {
        NoProgress progress;
        std::vector<PlanSource> sources = {source(1, {100, 100, 100, 100}, {0.5}),
                                           source(2, {100, 100, 100, 100}, {0.5}),
                                           source(3, {100, 100, 100, 100}, {})};
        sources[0].zones = {0};
        PlanDemands demands;
        demands.cityShare = {0.1, 0.1, 0.1, 0.1};
        demands.zoneCount = 1;
        const PlanResult result = findPlan(sources, cityOf(sources), demands, exact, progress);
        QCOMPARE(result.outcome, optimisation::Outcome::Optimal);
        QCOMPARE(result.decisions[0].measure, 0);
        QCOMPARE(result.decisions[1].by, Decision::By::OutsideZones);
        QCOMPARE(result.decisions[2].by, Decision::By::Exempt);
        QCOMPARE(result.decisions[2].reason, QStringLiteral("民生保障"));
        for (const Decision& decision : result.decisions)
            QVERIFY(!decision.reason.isEmpty());
        // 50 of 300 kg of each.
        QCOMPARE(result.totals.shareOfCity[0], 50.0 / 300);
    }

    void demands_that_collide_are_named_with_the_best_that_can_be_reached()
    {
        NoProgress progress;
        // 60 of 200 kg/d NOx can go at most; 90 % of PM.
        const std::vector<PlanSource> sources = {source(1, {10, 120, 100, 10}, {0.5}),
                                                 source(2, {10, 80, 100, 10}, {})};
        PlanDemands demands;
        demands.cityShare = {0.1, 0.4, 0.1, 0};
        const PlanResult result = findPlan(sources, cityOf(sources), demands, exact, progress);
        QCOMPARE(result.outcome, optimisation::Outcome::Infeasible);
        QCOMPARE(result.conflict->colliding.size(), 1u);
        QVERIFY2(result.conflict->colliding[0].text.startsWith(QLatin1String("NOx: 40 %")),
                 qPrintable(result.conflict->colliding[0].text));
        QVERIFY(std::abs(result.conflict->bestShare[1] - 0.3) < 1e-6);
        QVERIFY(std::abs(result.conflict->bestShare[2] - 0.25) < 1e-6);
    }

    void a_lock_that_makes_the_target_impossible_collides_with_it()
    {
        NoProgress progress;
        const std::vector<PlanSource> sources = {source(1, {10, 120, 100, 10}, {0.5}),
                                                 source(2, {10, 80, 100, 10}, {0.1})};
        PlanDemands demands;
        demands.cityShare = {0, 0.2, 0, 0};
        demands.locks[1] = {-1};
        const PlanResult result = findPlan(sources, cityOf(sources), demands, exact, progress);
        QCOMPARE(result.outcome, optimisation::Outcome::Infeasible);
        QCOMPARE(result.conflict->colliding.size(), 2u);
        QCOMPARE(result.conflict->colliding[0].kind, DemandKind::Lock);
        QCOMPARE(result.conflict->colliding[1].kind, DemandKind::CityTarget);
    }

    void a_station_loses_what_is_asked_at_least_cost()
    {
        NoProgress progress;
        // 86.4 kg/d are 1 g/s. At half: the near one takes 5 µg/m³ away, the far one 0.5.
        std::vector<PlanSource> sources = {source(1, {0, 0, 86.4, 0}, {0.5}, 3),
                                           source(2, {0, 0, 86.4, 0}, {0.5}, 1)};
        PlanDemands demands;
        demands.stations = {{QStringLiteral("站"), 2, 4.0, 0, {10.0F, 1.0F}}};
        const PlanResult result = findPlan(sources, cityOf(sources), demands, exact, progress);
        QCOMPARE(result.decisions[0].measure, 0);
        QCOMPARE(result.decisions[1].measure, -1);
        demands.stations[0].reductionMicrograms = 6;
        QCOMPARE(findPlan(sources, cityOf(sources), demands, exact, progress).outcome,
                 optimisation::Outcome::Infeasible);
        demands.stations[0].penalty = 0.001;
        QCOMPARE(findPlan(sources, cityOf(sources), demands, exact, progress).outcome,
                 optimisation::Outcome::Optimal);
    }

    void nobody_does_less_at_the_stricter_level()
    {
        NoProgress progress;
        const std::vector<PlanSource> sources = {source(1, {0, 100, 0, 0}, {0.3, 1.0}, 9),
                                                 source(2, {0, 100, 0, 0}, {0.3, 1.0})};
        PlanDemands demands;
        demands.cityShare = {0, 0.4, 0, 0};
        QCOMPARE(findPlan(sources, cityOf(sources), demands, exact, progress).decisions[0].measure, -1);
        demands.leastShare[1] = 0.3;
        const PlanResult nested = findPlan(sources, cityOf(sources), demands, exact, progress);
        QCOMPARE(nested.decisions[0].measure, 0);
        QCOMPARE(nested.decisions[1].measure, 1);
    }

    void opening_a_zone_costs_and_a_plan_opens_few()
    {
        NoProgress progress;
        std::vector<PlanSource> sources;
        for (int i = 1; i <= 4; ++i) {
            sources.push_back(source(i, {0, 100, 0, 0}, {0.5}, i == 4 ? 1.2 : 1.0));
            sources.back().zones = {i <= 2 ? i - 1 : 2}; // 1 and 2 in zones of their own, 3 and 4 share one
        }
        PlanDemands demands;
        demands.cityShare = {0, 0.25, 0, 0}; // two of the four
        demands.zoneCount = 3;
        demands.zoneCost = 1000;
        const PlanResult result = findPlan(sources, cityOf(sources), demands, exact, progress);
        QCOMPARE(result.decisions[2].measure, 0);
        QCOMPARE(result.decisions[3].measure, 0);
    }

    void a_district_carries_no_more_than_its_share()
    {
        NoProgress progress;
        std::vector<PlanSource> sources = {
            source(1, {0, 100, 0, 0}, {0.5}, 1, "360111"), source(2, {0, 100, 0, 0}, {0.5}, 1, "360111"),
            source(3, {0, 100, 0, 0}, {0.5}, 5, "360121"), source(4, {0, 100, 0, 0}, {0.5}, 5, "360121")};
        PlanDemands demands;
        demands.cityShare = {0, 0.25, 0, 0};
        QCOMPARE(
            findPlan(sources, cityOf(sources), demands, exact, progress).totals.reductionByDistrict.size(),
            1u);
        demands.mostDistrictShare = 0.5;
        const PlanTotals fair = findPlan(sources, cityOf(sources), demands, exact, progress).totals;
        QCOMPARE(fair.reductionByDistrict.at(QStringLiteral("360111"))[1], 50.0);
        QCOMPARE(fair.reductionByDistrict.at(QStringLiteral("360121"))[1], 50.0);
    }

    void sulphur_and_nitrogen_may_make_up_for_one_another_only_when_allowed()
    {
        NoProgress progress;
        const std::vector<PlanSource> sources = {source(1, {100, 0, 0, 0}, {0.5}),
                                                 source(2, {0, 100, 0, 0}, {0.1})};
        PlanDemands demands;
        demands.cityShare = {0.2, 0.2, 0, 0};
        QCOMPARE(findPlan(sources, cityOf(sources), demands, exact, progress).outcome,
                 optimisation::Outcome::Infeasible);
        demands.mayTradeSulphurAndNitrogen = true;
        QCOMPARE(findPlan(sources, cityOf(sources), demands, exact, progress).outcome,
                 optimisation::Outcome::Optimal);
    }

    void more_reduction_never_costs_less()
    {
        QRandomGenerator random(11);
        NoProgress progress;
        const std::vector<PlanSource> sources = randomSources(random, 30);
        PlanDemands demands;
        demands.cityShare = {0.2, 0.2, 0.2, 0.2};
        const std::vector<double> factors = {0, 0.5, 1, 1.5, 2, 5};
        const std::vector<TradeOffPoint> curve =
            tradeOff(sources, cityOf(sources), demands, factors, exact, progress);
        QCOMPARE(curve.size(), factors.size());
        QCOMPARE(curve[0].cost, 0.0);
        QVERIFY(!curve.back().isFeasible); // 100 % of what is partly exempt
        for (std::size_t i = 1; i < curve.size() && curve[i].isFeasible; ++i)
            QVERIFY(curve[i].cost >= curve[i - 1].cost);
    }

    void who_is_always_needed_is_told_from_who_can_be_exchanged()
    {
        NoProgress progress;
        // One big emitter that no plan can do without, and two twins of which one is needed.
        const std::vector<PlanSource> sources = {
            source(1, {0, 1000, 0, 0}, {0.5}), source(2, {0, 100, 0, 0}, {0.5}),
            source(3, {0, 100, 0, 0}, {0.5}), source(4, {0, 10, 0, 0}, {0.5}, 50)};
        PlanDemands demands;
        demands.cityShare = {0, 540.0 / 1210, 0, 0};
        const City city = cityOf(sources);
        const PlanResult best = findPlan(sources, city, demands, exact, progress);
        const Alternatives alternatives =
            findAlternatives(sources, city, demands, best, 0.02, 6, exact, progress);
        QCOMPARE(alternatives.plans, 2);
        QCOMPARE(firmnessText(alternatives, 0, sources), QStringLiteral("always"));
        QCOMPARE(firmnessText(alternatives, 1, sources), QStringLiteral("interchangeable with 厂3"));
        QCOMPARE(firmnessText(alternatives, 3, sources), QStringLiteral("never"));
    }

    void compactness_keeps_neighbours_alike()
    {
        NoProgress progress;
        // In a row, 400 m apart: 1 and 3 are cheapest, 1 and 2 lie together.
        const std::vector<PlanSource> sources = {
            source(1, {0, 100, 0, 0}, {0.5}, 1.0), source(2, {0, 100, 0, 0}, {0.5}, 1.1),
            source(3, {0, 100, 0, 0}, {0.5}, 1.05), source(4, {0, 100, 0, 0}, {0.5}, 3.0)};
        PlanDemands demands;
        demands.cityShare = {0, 0.25, 0, 0};
        QCOMPARE(findPlan(sources, cityOf(sources), demands, exact, progress).decisions[2].measure, 0);
        demands.compactness = 100;
        const PlanResult compact = findPlan(sources, cityOf(sources), demands, exact, progress);
        QCOMPARE(compact.decisions[0].measure, 0);
        QCOMPARE(compact.decisions[1].measure, 0);
        QCOMPARE(compact.decisions[2].measure, -1);
    }

    void neighbours_are_those_of_an_exhaustive_search()
    {
        QRandomGenerator random(3);
        std::vector<geo::MapPoint> positions;
        for (int i = 0; i < 200; ++i)
            positions.push_back({random.bounded(20000.0), random.bounded(20000.0) - 10000});
        std::set<std::pair<std::size_t, std::size_t>> expected;
        for (std::size_t i = 0; i < positions.size(); ++i) {
            std::vector<std::pair<double, std::size_t>> others;
            for (std::size_t j = 0; j < positions.size(); ++j) {
                const double d = std::hypot(positions[i].x - positions[j].x, positions[i].y - positions[j].y);
                if (i != j && d <= 2000)
                    others.emplace_back(d, j);
            }
            std::ranges::sort(others);
            for (std::size_t k = 0; k < std::min<std::size_t>(3, others.size()); ++k)
                expected.insert({std::min(i, others[k].second), std::max(i, others[k].second)});
        }
        std::set<std::pair<std::size_t, std::size_t>> found;
        for (const Neighbours& pair : nearestNeighbours(positions))
            found.insert({pair.first, pair.second});
        QCOMPARE(found, expected);
    }
};

QTEST_GUILESS_MAIN(TestPlanSearch)
#include "test_plan_search.moc"
