// SPDX-License-Identifier: GPL-3.0-or-later
// The inversion: the vector with a prior, gaps, backgrounds, draws that depend on nothing but their seed.
#include "attribution/logic/inversion.h"
#include "core/errors.h"
#include "core/progress.h"

#include <QtTest>
#include <limits>

using namespace airshed;
using namespace airshed::attribution;

namespace
{

constexpr float nothing = std::numeric_limits<float>::quiet_NaN();

/// Three sources, five stations, one hour, errors of 0.5 and priors of 4 with a standard deviation of 4. The
/// background is held at nothing by a prior that allows none.
InversionProblem priorVector()
{
    InversionProblem problem;
    problem.hours = 1;
    problem.stations = 5;
    problem.sources = 3;
    problem.sensitivity = {.8F, .1F, .05F, .2F, .7F, .1F, .05F, .3F, .6F, .4F, .4F, .2F, .1F, .05F, .9F};
    problem.observed = {8.75F, 3.7F, 4.2F, 5.4F, 5.8F};
    problem.backgroundTerm = {0};
    problem.backgroundTerms = 1;
    problem.backgroundPrior = 0;
    problem.backgroundSd = 1e-6;
    problem.prior = {4, 4, 4};
    problem.priorSd = {4, 4, 4};
    problem.relativeError = 0;
    problem.absoluteError = 0.5;
    return problem;
}

/// Two sources that six stations see in turn over so many hours, with a background that has a daily wave.
InversionProblem waves(std::size_t hours)
{
    InversionProblem problem;
    problem.hours = hours;
    problem.stations = 6;
    problem.sources = 2;
    problem.backgroundPrior = 20;
    problem.prior = {1, 1};
    problem.priorSd = {3, 3};
    for (std::size_t hour = 0; hour < hours; ++hour) {
        problem.backgroundTerm.push_back(hour % 24);
        for (std::size_t station = 0; station < 6; ++station) {
            const bool seesFirst = hour % 3 == 0 && station < 3;
            const bool seesSecond = hour % 5 == 0 && station > 1;
            problem.sensitivity.push_back(seesFirst ? 2.0F : 0.0F);
            problem.sensitivity.push_back(seesSecond ? 3.0F : 0.0F);
            const double noise = static_cast<double>((hour * 7 + station * 13) % 11) / 10.0 - 0.5;
            problem.observed.push_back(
                static_cast<float>(15 + 5 * std::sin(static_cast<double>(hour % 24) / 24 * 6.2832) +
                                   (seesFirst ? 2.0 * 6 : 0) + (seesSecond ? 3.0 * 1 : 0) + noise));
        }
    }
    return problem;
}

class Stopped final : public Progress
{
public:
    void report(qint64, qint64, const QString&) override {}
    bool isCancelled() const override { return true; }
};

} // namespace

class TestInversion : public QObject
{
    Q_OBJECT

private:
    NoProgress m_progress;

private Q_SLOTS:
    void the_vector_with_a_prior_is_met()
    {
        const InversionEstimate got = Inversion(priorVector(), 12, m_progress).estimate();
        const double expected[] = {10.0924921815, 1.5838161416, 5.2208798781};
        const double sd[] = {0.61725976, 0.68975927, 0.48928288};
        for (std::size_t j = 0; j < 3; ++j) {
            QVERIFY2(std::abs(got.emission[j] - expected[j]) < 1e-6,
                     qPrintable(QString::number(got.emission[j], 'g', 12)));
            QVERIFY(std::abs(got.emissionSd[j] - sd[j]) < 1e-6);
        }
        QVERIFY(std::abs(got.cost - 3.4791299) < 1e-4);
    }

    void a_source_that_emits_six_times_its_declaration_is_found_beside_one_that_does_not()
    {
        const Inversion inversion(waves(96), 12, m_progress);
        const InversionEstimate got = inversion.estimate();
        QVERIFY(std::abs(got.emission[0] - 6) < 0.3);
        QVERIFY(std::abs(got.emission[1] - 1) < 0.3);
        QVERIFY(std::abs(got.background[6] - 20) < 1);
        QVERIFY(std::abs(got.background[18] - 10) < 1);
    }

    void gaps_leave_rows_out_and_invent_nothing()
    {
        InversionProblem problem = waves(96);
        for (std::size_t row = 0; row < problem.observed.size(); row += 3)
            problem.observed[row] = nothing;
        const Inversion inversion(problem, 12, m_progress);
        QCOMPARE(inversion.rows(), 96 * 6 - 96 * 6 / 3);
        QVERIFY(std::abs(inversion.estimate().emission[0] - 6) < 0.5);
    }

    void half_a_day_without_any_station_is_a_gap_like_others()
    {
        InversionProblem problem = waves(96);
        std::fill_n(problem.observed.begin(), 12 * 6, nothing);
        const Inversion inversion(problem, 12, m_progress);
        QCOMPARE(inversion.rows(), 84 * 6);
        QVERIFY(std::abs(inversion.estimate().emission[0] - 6) < 0.5);
    }

    void hours_without_any_value_are_an_error_in_words()
    {
        InversionProblem problem = waves(24);
        std::fill(problem.observed.begin(), problem.observed.end(), nothing);
        QVERIFY_THROWS_EXCEPTION(InputError, Inversion(problem, 12, m_progress));
    }

    void a_source_that_no_hour_sees_keeps_its_declaration_and_moves_nothing()
    {
        const InversionProblem plain = waves(48);
        InversionProblem more = plain;
        more.sources = 3;
        more.sensitivity.clear();
        for (std::size_t row = 0; row < 48 * 6; ++row)
            more.sensitivity.insert(more.sensitivity.end(),
                                    {plain.sensitivity[2 * row], plain.sensitivity[2 * row + 1], 0.0F});
        more.prior.push_back(7);
        more.priorSd.push_back(21);
        const InversionEstimate before = Inversion(plain, 12, m_progress).estimate();
        const InversionEstimate after = Inversion(more, 12, m_progress).estimate();
        QVERIFY(std::abs(before.emission[0] - after.emission[0]) < 1e-9);
        QVERIFY(std::abs(before.emission[1] - after.emission[1]) < 1e-9);
        QVERIFY(std::abs(after.emission[2] - 7) < 1e-9);
    }

    void a_background_that_is_known_by_hour_is_taken_off()
    {
        InversionProblem problem = waves(96);
        problem.backgroundPrior = 5;
        problem.knownBackground.resize(96);
        for (std::size_t hour = 0; hour < 96; ++hour) {
            problem.knownBackground[hour] = static_cast<double>(hour); // a regional rise over four days
            for (std::size_t station = 0; station < 6; ++station)
                problem.observed[hour * 6 + station] += static_cast<float>(hour);
        }
        QVERIFY(std::abs(Inversion(problem, 12, m_progress).estimate().emission[0] - 6) < 0.5);
    }

    void draws_are_the_same_with_one_thread_and_with_several()
    {
        const Inversion inversion(waves(120), 12, m_progress);
        const InversionEstimate start = inversion.estimate();
        const auto drawn = [&](int threads, std::uint64_t seed) {
            DrawSettings settings;
            settings.draws = 16;
            settings.seed = seed;
            settings.threads = threads;
            return inversion.bootstrap(start, settings, m_progress).emission;
        };
        const std::vector<double> one = drawn(1, 5);
        QCOMPARE(one.size(), std::size_t(32));
        QVERIFY(one == drawn(3, 5));
        QVERIFY(one != drawn(1, 6));
        // The second draw differs from the first: blocks were drawn at all.
        QVERIFY(one[0] != one[2]);
    }

    void a_stopped_run_ends_with_cancelled()
    {
        Stopped stopped;
        QVERIFY_THROWS_EXCEPTION(Cancelled, Inversion(waves(24), 12, stopped));
        const Inversion inversion(waves(24), 12, m_progress);
        QVERIFY_THROWS_EXCEPTION(Cancelled, inversion.bootstrap(inversion.estimate(), {}, stopped));
    }
};

QTEST_GUILESS_MAIN(TestInversion)
#include "test_inversion.moc"
