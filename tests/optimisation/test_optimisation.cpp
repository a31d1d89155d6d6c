// SPDX-License-Identifier: GPL-3.0-or-later
// The mixed-integer models and CBC as a real process: known optima, a second solver, full enumeration, and
// every way a solver can fail.
#include "core/errors.h"
#include "core/progress.h"
#include "optimisation/cbc.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <atomic>
#include <csignal>
#include <map>

using namespace airshed;
using namespace airshed::optimisation;

namespace
{

/// One thing that a plant can do: its cost and what it takes off NOx and PM, t/d.
struct Option {
    double cost;
    double nox;
    double pm;
};

/// Six plants, NOx 18.0 and PM 8.0 t/d in all, the fifth exempt, of which a share must go; full enumeration
/// below confirms the optima.
struct Plants {
    std::vector<std::vector<Option>> options;
    double noxTarget;
    double pmTarget;
};

Plants samplePlants(double share)
{
    return {{{{6, 1.2, 0.3}, {11, 2, 0.5}, {30, 4, 1}},
             {{5, 1.25, 1}, {12, 2.5, 2}},
             {{3, 0.6, 0.05}},
             {{3, 0.45, 0.45}, {6, 0.75, 0.75}},
             {},
             {{4, 0.5, 1.1}, {9, 1, 2.2}}},
            18.0 * share,
            8.0 * share};
}
Plants orange() { return samplePlants(0.2); }

/// Pairs of neighbours and what it costs, per unit of compactness, to treat one and not the other.
const std::map<std::pair<int, int>, double> neighbours = {
    {{0, 1}, 1.0}, {{1, 3}, 2.0}, {{3, 5}, 1.5}, {{0, 2}, 1.0}};

MixedIntegerModel modelOf(const Plants& plants, double compactness)
{
    MixedIntegerModel model;
    std::vector<Term> nox;
    std::vector<Term> pm;
    std::vector<std::vector<Term>> active(plants.options.size());
    for (std::size_t i = 0; i < plants.options.size(); ++i) {
        std::vector<Term> one = {{1, model.addBinary(0)}};
        for (const Option& option : plants.options[i]) {
            const Variable x = model.addBinary(option.cost);
            one.push_back({1, x});
            active[i].push_back({1, x});
            nox.push_back({option.nox, x});
            pm.push_back({option.pm, x});
        }
        model.equal(one, 1);
    }
    model.atLeast(nox, plants.noxTarget);
    model.atLeast(pm, plants.pmTarget);
    if (compactness > 0) {
        for (const auto& [pair, weight] : neighbours) {
            const Variable d = model.addVariable(Domain::Continuous, 0, 1, compactness * weight);
            for (const double sign : {1.0, -1.0}) {
                std::vector<Term> terms = {{1, d}};
                for (const Term& term : active[static_cast<std::size_t>(pair.first)])
                    terms.push_back({-sign, term.variable});
                for (const Term& term : active[static_cast<std::size_t>(pair.second)])
                    terms.push_back({sign, term.variable});
                model.atLeast(terms, 0);
            }
        }
    }
    return model;
}

/// The least objective over all combinations of options; nothing when none is feasible.
std::optional<double> byEnumeration(const Plants& plants, double compactness)
{
    std::vector<std::size_t> chosen(plants.options.size(), 0); // 0: no option
    std::optional<double> best;
    while (true) {
        double cost = 0;
        double nox = 0;
        double pm = 0;
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            if (chosen[i] == 0)
                continue;
            const Option& option = plants.options[i][chosen[i] - 1];
            cost += option.cost;
            nox += option.nox;
            pm += option.pm;
        }
        for (const auto& [pair, weight] : neighbours) {
            if (compactness > 0 &&
                static_cast<std::size_t>(std::max(pair.first, pair.second)) < chosen.size() &&
                (chosen[static_cast<std::size_t>(pair.first)] > 0) !=
                    (chosen[static_cast<std::size_t>(pair.second)] > 0))
                cost += compactness * weight;
        }
        if (nox >= plants.noxTarget - 1e-9 && pm >= plants.pmTarget - 1e-9 && (!best || cost < *best))
            best = cost;
        std::size_t i = 0;
        for (; i < chosen.size(); ++i) {
            if (++chosen[i] <= plants.options[i].size())
                break;
            chosen[i] = 0;
        }
        if (i == chosen.size())
            return best;
    }
}

/// Six equations that no assignment of fifty binaries meets exactly: hours of work for any solver.
MixedIntegerModel endlessModel()
{
    QRandomGenerator random(1);
    MixedIntegerModel model;
    std::vector<Variable> x;
    for (int i = 0; i < 50; ++i)
        x.push_back(model.addBinary(0));
    for (int j = 0; j < 6; ++j) {
        std::vector<Term> terms;
        double total = 0;
        for (const Variable variable : x) {
            terms.push_back({double(random.bounded(1, 100)), variable});
            total += terms.back().coefficient;
        }
        terms.push_back({1, model.addVariable(Domain::Continuous, 0, unbounded, 1)});
        terms.push_back({-1, model.addVariable(Domain::Continuous, 0, unbounded, 1)});
        model.equal(terms, std::floor(total / 2) + 0.5);
    }
    return model;
}

/// Says stop as soon as there is a solution to keep.
class StopWhenFound final : public Progress
{
public:
    void report(qint64, qint64, const QString& what) override
    {
        m_hasSolution = m_hasSolution || what.contains(QLatin1String("Best so far"));
    }
    bool isCancelled() const override { return m_hasSolution; }

private:
    bool m_hasSolution = false;
};

/// Says stop after so many reports.
class StopAfter final : public Progress
{
public:
    explicit StopAfter(int reports) : m_left(reports) {}
    void report(qint64, qint64, const QString&) override { --m_left; }
    bool isCancelled() const override { return m_left <= 0; }

private:
    std::atomic<int> m_left;
};

/// A program that stands in CBC's place and does this; a real process.
QString program(const QTemporaryDir& folder, const QByteArray& script)
{
    const QString path = folder.filePath(QStringLiteral("求解器"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + script);
    file.close();
    file.setPermissions(file.permissions() | QFile::ExeOwner);
    return path;
}

} // namespace

class TestOptimisation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("cbc")).isEmpty())
            QSKIP("The solver CBC is not installed (package coinor-cbc).");
    }

    void the_sample_plans_cost_what_is_known()
    {
        struct Known {
            double share;
            double loose;   ///< without compactness
            double compact; ///< with 3 per unit of it
        };
        NoProgress progress;
        for (const Known& known : {Known{0.1, 8, 15}, Known{0.2, 18, 21}, Known{0.3, 29, 31}}) {
            for (const auto& [compactness, expected] :
                 {std::pair{0.0, known.loose}, std::pair{3.0, known.compact}}) {
                const MixedIntegerModel model = modelOf(samplePlants(known.share), compactness);
                const Solution solution = solve(model, {}, progress);
                QCOMPARE(solution.outcome, Outcome::Optimal);
                QCOMPARE(solution.objective, expected);
                QCOMPARE(solution.gap(), std::optional(0.0));
                QVERIFY(model.isFeasible(solution.values));
                QCOMPARE(byEnumeration(samplePlants(known.share), compactness), std::optional(expected));
            }
        }
    }

    void random_plans_agree_with_full_enumeration()
    {
        NoProgress progress;
        QRandomGenerator random(20260308);
        int infeasible = 0;
        for (int round = 0; round < 12; ++round) {
            Plants plants;
            double nox = 0;
            for (int i = 0; i < 6; ++i) {
                std::vector<Option> options;
                for (int k = random.bounded(1, 4); k > 0; --k)
                    options.push_back({double(random.bounded(1, 40)), random.bounded(40) / 10.0,
                                       random.bounded(30) / 10.0});
                nox += options.back().nox;
                plants.options.push_back(options);
            }
            plants.noxTarget = nox * random.bounded(20, 130) / 100;
            plants.pmTarget = random.bounded(60) / 10.0;
            const double compactness = round % 2 == 0 ? 0.0 : 2.0;
            const MixedIntegerModel model = modelOf(plants, compactness);
            const Solution solution = solve(model, {.relativeGap = 0}, progress);
            const std::optional<double> expected = byEnumeration(plants, compactness);
            QCOMPARE(solution.outcome == Outcome::Optimal, expected.has_value());
            if (!expected) {
                ++infeasible;
                QCOMPARE(solution.outcome, Outcome::Infeasible);
                continue;
            }
            QVERIFY2(std::abs(solution.objective - *expected) < 1e-6,
                     qPrintable(QStringLiteral("round %1: %2, by enumeration %3")
                                    .arg(round)
                                    .arg(solution.objective)
                                    .arg(*expected)));
            QVERIFY(model.isFeasible(solution.values));
        }
        QVERIFY2(infeasible < 12, "every random plan was infeasible: the test shows nothing");
    }

    void a_second_solver_finds_the_same_optimum()
    {
        const QString glpsol = QStandardPaths::findExecutable(QStringLiteral("glpsol"));
        if (glpsol.isEmpty())
            QSKIP("The second solver glpsol is not installed (package glpk-utils).");
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("m.lp")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(modelOf(orange(), 3).lpText());
        file.close();
        QProcess process;
        process.start(glpsol, {QStringLiteral("--lp"), file.fileName(), QStringLiteral("-o"),
                               folder.filePath(QStringLiteral("out.txt"))});
        QVERIFY(process.waitForFinished());
        QFile result(folder.filePath(QStringLiteral("out.txt")));
        QVERIFY(result.open(QIODevice::ReadOnly));
        static const QRegularExpression objective(QStringLiteral("Objective: +obj = ([\\d.]+)"));
        QCOMPARE(objective.match(QString::fromUtf8(result.readAll())).captured(1).toDouble(), 21.0);
    }

    void bounds_fixed_variables_and_ranges_reach_the_solver()
    {
        NoProgress progress;
        MixedIntegerModel model;
        const Variable whole = model.addVariable(Domain::Integer, -5, 9, -1);
        const Variable half = model.addVariable(Domain::Continuous, -unbounded, unbounded, -1);
        const Variable fixed = model.addBinary(-100);
        model.setBounds(fixed, 0, 0);
        model.addConstraint({{2, whole}, {1, half}}, 1, 7.5);
        model.atMost({{1, half}, {1, half}}, 3); // 2 half <= 3
        const Solution solution = solve(model, {}, progress);
        // half = 1.5 and whole = 3 (2 x 3 + 1.5 = 7.5), or less of half for more of whole: whole costs two of
        // half.
        QCOMPARE(solution.values.at(0), 3.0);
        QCOMPARE(solution.values.at(1), 1.5);
        QCOMPARE(solution.values.at(2), 0.0);
        QCOMPARE(solution.objective, -4.5);
    }

    void contradicting_demands_are_infeasible_and_a_free_gain_is_unbounded()
    {
        NoProgress progress;
        MixedIntegerModel contradiction;
        const Variable x = contradiction.addBinary(1);
        contradiction.atLeast({{1, x}}, 2);
        QCOMPARE(solve(contradiction, {}, progress).outcome, Outcome::Infeasible);
        MixedIntegerModel free;
        const Variable y = free.addVariable(Domain::Continuous, 0, unbounded, -1);
        free.atLeast({{1, y}}, 1);
        QCOMPARE(solve(free, {}, progress).outcome, Outcome::Unbounded);
    }

    void the_time_limit_keeps_the_best_plan_with_its_bound()
    {
        NoProgress progress;
        const MixedIntegerModel model = endlessModel();
        const Solution solution = solve(model, {.secondsAtMost = 2}, progress);
        QCOMPARE(solution.outcome, Outcome::BestSoFar);
        QVERIFY(model.isFeasible(solution.values, 1e-5));
        QVERIFY(solution.bound.has_value());
        QVERIFY(*solution.bound <= solution.objective);
    }

    void stopping_keeps_the_best_plan_so_far()
    {
        StopWhenFound progress;
        const MixedIntegerModel model = endlessModel();
        const Solution solution = solve(model, {.secondsAtMost = 120}, progress);
        QCOMPARE(solution.outcome, Outcome::BestSoFar);
        QVERIFY(model.isFeasible(solution.values, 1e-5));
        QVERIFY2(solution.seconds < 100, "it was not stopped, its time was over");
    }

    void the_same_model_gives_the_same_plan()
    {
        NoProgress progress;
        const MixedIntegerModel model = modelOf(orange(), 0);
        QCOMPARE(solve(model, {}, progress).values, solve(model, {}, progress).values);
    }

    void a_missing_solver_is_named_with_its_package()
    {
        NoProgress progress;
        try {
            solve(modelOf(orange(), 0), {.program = QStringLiteral("/nowhere/cbc")}, progress);
            QFAIL("no error");
        } catch (const InputError& error) {
            QVERIFY2(error.message().contains(QLatin1String("coinor-cbc")), qPrintable(error.message()));
        }
    }

    void a_killed_solver_is_told_and_nothing_of_it_remains()
    {
        NoProgress progress;
        QTemporaryDir folder;
        const QString killed = program(folder, "kill -9 $$\n");
        QVERIFY_EXCEPTION_THROWN(solve(modelOf(orange(), 0), {.program = killed}, progress), OutputError);
    }

    void a_hanging_solver_is_ended_after_its_time()
    {
        NoProgress progress;
        QTemporaryDir folder;
        const QString hanging = program(folder, "trap '' INT\nexec sleep 600\n");
        QVERIFY_EXCEPTION_THROWN(solve(modelOf(orange(), 0),
                                       {.secondsAtMost = 0.3, .graceSeconds = 0.3, .program = hanging},
                                       progress),
                                 OutputError);
        StopAfter stop(3);
        QVERIFY_EXCEPTION_THROWN(solve(modelOf(orange(), 0),
                                       {.secondsAtMost = 600, .graceSeconds = 0.3, .program = hanging}, stop),
                                 Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestOptimisation)
#include "test_optimisation.moc"
