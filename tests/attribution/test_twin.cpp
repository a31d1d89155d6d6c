// SPDX-License-Identifier: GPL-3.0-or-later
// Twin experiments: does the inversion find who emits more than declared, by how much, and do its intervals
// hold the truth? One with published numbers, others from seeds in several sizes, with rates printed.
#include "attribution/logic/wind_sample.h"
#include "attribution/twin_scenario.h"
#include "core/progress.h"

#include <QtTest>
#include <algorithm>
#include <numeric>

using namespace airshed;
using namespace airshed::attribution;
using namespace airshed::tests;

namespace
{

QString twinFolder() { return QStringLiteral(AIRSHED_SOURCE_DIR "/tests/data/twin"); }

std::vector<double> ratios(const Twin& twin, const std::vector<double>& emission)
{
    std::vector<double> result;
    for (std::size_t j = 0; j < emission.size(); ++j)
        result.push_back(emission[j] / twin.declared[j]);
    return result;
}

/// Indexes of the n largest, ascending.
std::vector<std::size_t> largest(const std::vector<double>& values, std::size_t n)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return values[a] > values[b]; });
    order.resize(std::min(n, order.size()));
    std::sort(order.begin(), order.end());
    return order;
}

/// Mean over all hours and stations of K E.
std::vector<double> meanContributions(const dispersion::HourlyMatrix& matrix,
                                      const std::vector<double>& emission)
{
    std::vector<double> sums(emission.size());
    const std::size_t rows = matrix.hours.size() * matrix.receptors;
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t j = 0; j < emission.size(); ++j)
            sums[j] += static_cast<double>(matrix.values[row * matrix.sources + j]);
    }
    for (std::size_t j = 0; j < emission.size(); ++j)
        sums[j] *= emission[j] / static_cast<double>(rows);
    return sums;
}

struct Score {
    std::size_t anomalies = 0;
    std::size_t detected = 0;    ///< P(E > 2 x declared) at least 0.9
    std::size_t falseAlarms = 0; ///< the same for others
    std::size_t covered = 0;     ///< true emissions inside P5 ... P95
    std::size_t sources = 0;
    void add(const Score& other)
    {
        anomalies += other.anomalies;
        detected += other.detected;
        falseAlarms += other.falseAlarms;
        covered += other.covered;
        sources += other.sources;
    }
    QString text() const
    {
        const auto percent = [](std::size_t part, std::size_t whole) {
            return QString::number(100.0 * static_cast<double>(part) / static_cast<double>(whole), 'f', 0);
        };
        return QStringLiteral(
                   "detected %1 of %2 (%3 %), false alarms %4 of %5, 90 % intervals hold the truth for %6 %")
            .arg(detected)
            .arg(anomalies)
            .arg(percent(detected, anomalies))
            .arg(falseAlarms)
            .arg(sources - anomalies)
            .arg(percent(covered, sources));
    }
};

Score scoreOf(const Twin& twin, const Inversion& inversion, int draws)
{
    NoProgress progress;
    DrawSettings settings;
    settings.draws = draws;
    const BootstrapDraws drawn = inversion.bootstrap(inversion.estimate(), settings, progress);
    Score score;
    score.sources = twin.declared.size();
    for (std::size_t j = 0; j < score.sources; ++j) {
        std::vector<double> values;
        for (std::size_t draw = 0; draw < drawn.draws; ++draw)
            values.push_back(drawn.emission[draw * score.sources + j]);
        const auto over =
            std::count_if(values.begin(), values.end(), [&](double e) { return e > 2 * twin.declared[j]; });
        const bool isAlarm = static_cast<double>(over) >= 0.9 * draws;
        const bool isAnomaly = twin.emitted[j] > 1.5 * twin.declared[j];
        score.anomalies += isAnomaly;
        score.detected += isAnomaly && isAlarm;
        score.falseAlarms += !isAnomaly && isAlarm;
        score.covered +=
            percentile(values, 5) <= twin.emitted[j] && twin.emitted[j] <= percentile(values, 95);
    }
    return score;
}

} // namespace

class TestTwin : public QObject
{
    Q_OBJECT

private:
    NoProgress m_progress;
    Twin m_twin;
    dispersion::HourlyMatrix m_matrix;

    Inversion inversionWith(double cv)
    {
        return Inversion(twinProblem(m_twin, m_matrix, cv), 12, m_progress);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_twin = readTwin(twinFolder());
        m_matrix = publishedMatrix(m_twin);
        QCOMPARE(m_matrix.hours.size(), std::size_t(168));
    }

    void the_programs_kernel_is_that_of_the_twin_up_to_its_limit_of_sigma_z()
    {
        const dispersion::HourlyMatrix ours = twinMatrix(m_twin, twinKernel());
        QCOMPARE(ours.values.size(), m_matrix.values.size());
        std::size_t compared = 0;
        for (std::size_t i = 0; i < ours.values.size(); ++i) {
            const std::size_t hour = i / (60 * 20);
            if (m_twin.hours[hour].stability < dispersion::Stability::D)
                continue; // unstable plumes reach the limit
            ++compared;
            QVERIFY(std::abs(ours.values[i] - m_matrix.values[i]) <= 1e-4F * m_matrix.values[i] + 2e-6F);
        }
        QVERIFY(compared > 50'000);
    }

    void every_estimate_and_contribution_is_the_published_one_within_one_percent()
    {
        QFile file(twinFolder() + QStringLiteral("/expected_cv3.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        file.readLine();
        const InversionEstimate got = inversionWith(3).estimate();
        const std::vector<double> contributions = meanContributions(m_matrix, got.emission);
        double worst = 0;
        for (std::size_t j = 0; j < 60; ++j) {
            const QList<QByteArray> cells = file.readLine().trimmed().split(',');
            const double emission = cells[1].toDouble();
            const double contribution = cells[6].toDouble();
            // Unknowns at or near 0 and digits that the file does not have.
            QVERIFY2(std::abs(got.emission[j] - emission) <= 0.01 * emission + 2e-4,
                     qPrintable(
                         QStringLiteral("source %1: %2, not %3").arg(j).arg(got.emission[j]).arg(emission)));
            QVERIFY2(
                std::abs(contributions[j] - contribution) <= 0.01 * contribution + 2e-5,
                qPrintable(
                    QStringLiteral("source %1: %2, not %3").arg(j).arg(contributions[j]).arg(contribution)));
            if (emission > 0.1)
                worst = std::max(worst, std::abs(got.emission[j] / emission - 1));
        }
        qInfo("largest difference from the published emissions: %.4f %%", 100 * worst);
    }

    void the_five_largest_ratios_are_the_five_anomalies_with_their_true_size()
    {
        const InversionEstimate got = inversionWith(3).estimate();
        const std::vector<std::size_t> five = {7, 19, 33, 48, 55};
        QCOMPARE(m_twin.anomalies(), five);
        QCOMPARE(largest(ratios(m_twin, got.emission), 5), five);
        for (const std::size_t j : five) {
            const double share = got.emission[j] / m_twin.emitted[j];
            QVERIFY2(share > 0.8 && share < 1.2, qPrintable(QStringLiteral("%1: %2").arg(j).arg(share)));
        }
    }

    void the_ten_largest_contributors_are_the_true_ones()
    {
        QCOMPARE(largest(meanContributions(m_matrix, inversionWith(3).estimate().emission), 10),
                 largest(meanContributions(m_matrix, m_twin.emitted), 10));
    }

    void draws_name_exactly_the_five_and_their_intervals_cover_as_published()
    {
        const Score score = scoreOf(m_twin, inversionWith(3), 50);
        qInfo("published twin, cv 3: %s", qPrintable(score.text()));
        QCOMPARE(score.detected, std::size_t(5));
        QCOMPARE(score.falseAlarms, std::size_t(0));
        // Published with other random numbers: 78 %.
        QVERIFY(score.covered >= 60 * 65 / 100 && score.covered <= 60 * 90 / 100);
    }

    void trust_in_the_inventory_pulls_and_distrust_lets_noise_in()
    {
        const std::vector<std::size_t> five = {7, 19, 33, 48, 55};
        const InversionEstimate tight = inversionWith(1).estimate();
        for (const std::size_t j : five) {
            const double share = tight.emission[j] / m_twin.emitted[j];
            QVERIFY2(share > 0.62 && share < 0.88, qPrintable(QString::number(share)));
        }
        // Without a near prior the sources that are hardly seen go astray: those at 0 become more.
        const InversionEstimate usual = inversionWith(3).estimate();
        const InversionEstimate loose = inversionWith(10).estimate();
        const auto astray = [this](const InversionEstimate& estimate) {
            double sum = 0;
            for (std::size_t j = 0; j < 60; ++j)
                sum += std::abs(std::log((estimate.emission[j] + 0.01) / (m_twin.emitted[j] + 0.01)));
            return sum / 60;
        };
        qInfo("mean |log(estimate/truth)|: cv 1 %.3f, cv 3 %.3f, cv 10 %.3f", astray(tight), astray(usual),
              astray(loose));
        QVERIFY(astray(loose) > astray(usual));
    }

    void other_cities_and_weeks_are_solved_as_well_data()
    {
        QTest::addColumn<TwinSize>("size");
        QTest::addColumn<int>("least"); // detection rate, percent
        const auto row = [](const char* name, TwinSize size, int least) {
            QTest::newRow(name) << size << least;
        };
        row("20 sources, 8 stations, 72 h", {20, 8, 72, 3}, 40);
        row("60 sources, 20 stations, 168 h", {}, 60);
        row("150 sources, 40 stations, 168 h", {150, 40, 168, 10}, 60);
        row("60 sources, 60 stations, 336 h", {60, 60, 336, 5}, 80);
    }
    void other_cities_and_weeks_are_solved_as_well()
    {
        QFETCH(TwinSize, size);
        QFETCH(int, least);
        Score sum;
        for (unsigned seed = 11; seed < 15; ++seed) {
            const Twin twin = makeTwin(size, seed);
            const dispersion::HourlyMatrix matrix = twinMatrix(twin, twinKernel());
            sum.add(scoreOf(twin, Inversion(twinProblem(twin, matrix, 3), 12, m_progress), 50));
        }
        qInfo("4 seeds: %s", qPrintable(sum.text()));
        QVERIFY(sum.detected * 100 >= sum.anomalies * static_cast<std::size_t>(least));
        QVERIFY(sum.falseAlarms * 50 <= sum.sources - sum.anomalies); // at most 2 %
    }

    void an_unsteady_regional_level_is_told_from_sources_when_it_is_taken_off_by_hour()
    {
        Score plain;
        Score hourly;
        for (unsigned seed = 21; seed < 25; ++seed) {
            TwinSize size;
            size.regionalSwing = 15;
            const Twin twin = makeTwin(size, seed);
            const dispersion::HourlyMatrix matrix = twinMatrix(twin, twinKernel());
            InversionProblem problem = twinProblem(twin, matrix, 3);
            plain.add(scoreOf(twin, Inversion(problem, 12, m_progress), 50));
            for (std::size_t hour = 0; hour < problem.hours; ++hour) {
                std::vector<double> values;
                for (std::size_t r = 0; r < problem.stations; ++r)
                    values.push_back(static_cast<double>(problem.observed[hour * problem.stations + r]));
                problem.knownBackground.push_back(percentile(values, 10));
            }
            problem.backgroundPrior = 0;
            hourly.add(scoreOf(twin, Inversion(problem, 12, m_progress), 50));
        }
        qInfo("background by hour of the day: %s", qPrintable(plain.text()));
        qInfo("lowest tenth taken off by hour: %s", qPrintable(hourly.text()));
        QVERIFY(hourly.detected >= plain.detected);
    }

    /// The method's limit, printed so that nobody takes a missed source for a clean one: with a wind that is
    /// wrong by 7.5 degrees from hour to hour and sources some 10 km away, most anomalies are not seen. What
    /// must hold is that few others are named in their place.
    void a_wrong_wind_hides_anomalies_but_names_few_others()
    {
        Score narrow;
        Score widened;
        for (unsigned seed = 31; seed < 35; ++seed) {
            TwinSize size;
            size.windErrorDegrees = 7.5;
            const Twin twin = makeTwin(size, seed);
            dispersion::KernelSettings kernel = twinKernel();
            narrow.add(
                scoreOf(twin, Inversion(twinProblem(twin, twinMatrix(twin, kernel), 3), 12, m_progress), 50));
            kernel.windErrorDegrees = 7.5;
            widened.add(
                scoreOf(twin, Inversion(twinProblem(twin, twinMatrix(twin, kernel), 3), 12, m_progress), 50));
        }
        qInfo("wind wrong by 7.5 degrees, plumes as they are: %s", qPrintable(narrow.text()));
        qInfo("wind wrong by 7.5 degrees, plumes widened by it: %s", qPrintable(widened.text()));
        QVERIFY(narrow.falseAlarms * 20 <= narrow.sources - narrow.anomalies); // at most 5 %
        QVERIFY(widened.falseAlarms * 20 <= widened.sources - widened.anomalies);
    }
};

QTEST_GUILESS_MAIN(TestTwin)
#include "test_twin.moc"
