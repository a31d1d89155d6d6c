// SPDX-License-Identifier: GPL-3.0-or-later
// Direction statistics: against the tables of another program on the same year, against sums made here, and
// against sources whose direction is known.
#include "attribution/logic/direction_finding.h"
#include "attribution/wind_record.h"
#include "core/errors.h"
#include "core/progress.h"

#include <QtTest>

using namespace airshed;
using namespace airshed::attribution;
using namespace airshed::test;

namespace
{

constexpr double tiny = 1e-9;

bool isNear(double a, double b, double tolerance) { return std::abs(a - b) <= tolerance; }

WindSample sampleOf(const std::vector<std::array<double, 3>>& rows)
{
    WindSample sample;
    for (const auto& [speed, from, concentration] : rows) {
        sample.hours.push_back(Hour(static_cast<qint64>(sample.hours.size())));
        sample.metresPerSecond.push_back(speed);
        sample.fromDegrees.push_back(from);
        sample.concentration.push_back(concentration);
    }
    return sample;
}

class CancelledProgress final : public Progress
{
public:
    void report(qint64, qint64, const QString&) override {}
    bool isCancelled() const override { return true; }
};

} // namespace

class TestDirections final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sample_takes_hours_with_concentration_wind_and_direction()
    {
        observations::AirSeries air;
        air.span = {Hour(100), Hour(109)};
        for (auto& values : air.values)
            values.assign(10, observations::missing);
        for (auto& flags : air.flags)
            flags.assign(10, {});
        auto& pm10 = air.values[static_cast<std::size_t>(AirPollutant::PM10)];
        pm10 = {10, 20, observations::missing, 40, 50, 60, 70, 80, 90, 100};
        air.flags[static_cast<std::size_t>(AirPollutant::PM10)][4] = observations::Flag::Instrument;
        observations::WeatherSeries weather;
        weather.span = {Hour(99), Hour(108)}; // one hour earlier: hour 109 has no weather
        weather.windMetresPerSecond = {9, 2, 0.4F, 3, 4, 5, 2, observations::missing, 999, 3};
        weather.windFromDegrees = {90, 0,  observations::missing, 90, observations::missing, 90, 359.5F, 90,
                                   90, 999};

        const WindSample sample = windSample(air, AirPollutant::PM10, weather);
        // 100: north; 101 calm; 102 no value; 103 no direction; 104 flagged; 105 good; 106 no speed; 107 and
        // 108: 999.
        QCOMPARE(sample.size(), std::size_t(2));
        QCOMPARE(sample.hours[0], Hour(100));
        QCOMPARE(sample.fromDegrees[0], 360.0);
        QCOMPARE(sample.concentration[1], 60.0);
        QCOMPARE(sample.fromDegrees[1], 359.5);
        QCOMPARE(sample.calmConcentration, std::vector<double>{20.0});
        QCOMPARE(sample.hoursWithoutWind, qint64(4));
        QCOMPARE(sample.calmShare(), 1.0 / 3);
    }

    void percentiles_interpolate_as_the_standard_does()
    {
        const std::vector<double> values = {5, 1, 9, 3, 7, 2, 8};
        QVERIFY(isNear(percentile(values, 90), 8.4, tiny));
        QVERIFY(isNear(percentile(values, 95), 8.7, tiny));
        QVERIFY(isNear(percentile(values, 98), 8.88, tiny));
        QCOMPARE(percentile(values, 0), 1.0);
        QCOMPARE(percentile(values, 100), 9.0);
        QVERIFY(std::isnan(percentile({}, 50)));
    }

    void sectors_are_centred_on_their_direction()
    {
        QCOMPARE(sectorOf(10, 10), std::size_t(0));
        QCOMPARE(sectorOf(5.01, 10), std::size_t(0));
        QCOMPARE(sectorOf(5, 10), std::size_t(35)); // on the border: the sector before
        QCOMPARE(sectorOf(360, 10), std::size_t(35));
        QCOMPARE(sectorOf(0, 10), std::size_t(35));
        QCOMPARE(sectorOf(355.5, 10), std::size_t(35));
        QCOMPARE(sectorOf(354.9, 10), std::size_t(34));
        QCOMPARE(sectorOf(22.5, 22.5), std::size_t(0));
    }

    void cpf_is_exact_on_the_reference_year()
    {
        AIRSHED_NEEDS_REFERENCE(QStringLiteral("openair_mydata_2003.csv"));
        const WindSample sample = referenceYear(observations::calmMetresPerSecond);
        QCOMPARE(sample.validHours(), qint64(8420));
        const ConditionalProbability cpf = conditionalProbability(sample);
        QCOMPARE(cpf.threshold, 8.25);
        QCOMPARE(cpf.sectors.size(), std::size_t(36));
        const auto rows = csvRows(referenceFile(QStringLiteral("cpf_so2_p90_2003_valid_only.csv")));
        QCOMPARE(rows.size(), std::size_t(36));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QCOMPARE(cpf.sectors[i].directionDegrees, rows[i][0].toDouble());
            QCOMPARE(cpf.sectors[i].hours, rows[i][1].toLongLong());
            QCOMPARE(cpf.sectors[i].hoursAbove, rows[i][2].toLongLong());
        }
        QCOMPARE(cpf.largest()->directionDegrees, 90.0);
        QCOMPARE(cpf.largest()->hoursAbove, qint64(118));
        QCOMPARE(cpf.largest()->hours, qint64(429));
    }

    void cpf_counts_strictly_over_the_threshold_and_hides_thin_sectors()
    {
        std::vector<std::array<double, 3>> rows;
        for (int i = 0; i < 10; ++i)
            rows.push_back({2, 90, i == 0 ? 100.0 : 10.0});
        for (int i = 0; i < 9; ++i)
            rows.push_back({2, 270, 100});
        WindSample sample = sampleOf(rows);
        sample.calmConcentration.assign(81, 100); // 90 of 100 hours have 100: the percentile is 100 itself
        const ConditionalProbability all = conditionalProbability(sample);
        QCOMPARE(all.threshold, 100.0);
        QCOMPARE(all.largest(), nullptr);         // nothing is over 100
        sample.calmConcentration.assign(190, 10); // 10 of 209 are 100
        const ConditionalProbability some = conditionalProbability(sample);
        QCOMPARE(some.threshold, 10.0);
        QVERIFY(!some.sectors[26].isShown);
        QCOMPARE(some.sectors[26].hours, qint64(9));
        QCOMPARE(some.largest()->directionDegrees, 90.0);
        QCOMPARE(some.largest()->probability(), 0.1);
    }

    void wilson_interval_is_the_published_one()
    {
        // Newcombe 1998, table I, score method without continuity correction.
        const auto check = [](qint64 r, qint64 n, double low, double high) {
            const ProbabilityInterval interval = wilsonInterval(r, n);
            return isNear(interval.low, low, 5e-5) && isNear(interval.high, high, 5e-5);
        };
        QVERIFY(check(81, 263, 0.2553, 0.3662));
        QVERIFY(check(15, 148, 0.0624, 0.1605));
        QVERIFY(check(0, 20, 0.0, 0.1611));
        QVERIFY(check(1, 29, 0.0061, 0.1718));
        QCOMPARE(wilsonInterval(0, 20).low, 0.0);
        QCOMPARE(wilsonInterval(20, 20).high, 1.0);
        QCOMPARE(wilsonInterval(0, 0).high, 1.0);
    }

    void regression_matches_the_reference_year()
    {
        AIRSHED_NEEDS_REFERENCE(QStringLiteral("nwr_so2_2003_symmetric_wrap.csv"));
        const WindSample sample = referenceYear(0);
        const auto rows = csvRows(referenceFile(QStringLiteral("nwr_so2_2003_symmetric_wrap.csv")));
        QCOMPARE(rows.size(), std::size_t(96));
        for (const QStringList& row : rows) {
            const RegressionEstimate estimate = regressionAt(sample, row[0].toDouble(), row[1].toDouble());
            QVERIFY2(isNear(estimate.value, row[2].toDouble(), 1e-6), qPrintable(row.join(QLatin1Char(' '))));
            QVERIFY2(isNear(estimate.effectiveCount, row[3].toDouble(), 1e-6 * row[3].toDouble()),
                     qPrintable(row.join(QLatin1Char(' '))));
        }
        QVERIFY(isNear(regressionAt(sample, 3, 10).value, 2.26054059, 1e-6)); // not 2.24498584
        QVERIFY(isNear(regressionAt(sample, 2, 225).value, 5.64375720, 1e-6));
    }

    void regression_weights_both_sides_of_north_by_the_shortest_way()
    {
        const WindSample sample = sampleOf({{3, 10, 2}, {3, 355, 4}});
        const double east = std::exp(-2.0); // 10 degrees off with a width of 5
        const double west = std::exp(-0.5);
        const RegressionEstimate north = regressionAt(sample, 3, 360);
        const double mean = (2 * east + 4 * west) / (east + west);
        QVERIFY(isNear(north.value, mean, tiny));
        QVERIFY(isNear(north.effectiveCount, std::pow(east + west, 2) / (east * east + west * west), tiny));
        const double squares = east * east * std::pow(2 - mean, 2) + west * west * std::pow(4 - mean, 2);
        QVERIFY(isNear(north.standardError, std::sqrt(squares) / (east + west), tiny));
        // Turned by half a circle everything is the same.
        const WindSample turned = sampleOf({{3, 190, 2}, {3, 175, 4}});
        QVERIFY(isNear(regressionAt(turned, 3, 180).value, north.value, tiny));
    }

    void regression_far_from_every_hour_is_nothing()
    {
        const WindSample sample = sampleOf({{3, 10, 2}});
        QVERIFY(std::isnan(regressionAt(sample, 300, 10).value));
        QCOMPARE(regressionAt(sample, 300, 10).effectiveCount, 0.0);
    }

    void polar_plot_says_at_its_nodes_what_the_regression_says()
    {
        const WindSample sample = yearWithSource(75, 2000);
        NoProgress progress;
        const PolarPlot plot = polarPlot(sample, {}, progress);
        QCOMPARE(plot.directions, std::size_t(180));
        QCOMPARE(plot.speeds, std::size_t(41));
        std::size_t shown = 0;
        for (std::size_t ring = 0; ring < plot.speeds; ring += 7) {
            for (std::size_t j = 0; j < plot.directions; j += 11) {
                const std::size_t node = plot.index(ring, j);
                const RegressionEstimate estimate =
                    regressionAt(sample, static_cast<double>(ring) * plot.speedStep,
                                 static_cast<double>(j) * plot.directionStep);
                QCOMPARE(static_cast<bool>(plot.isShown[node]), estimate.effectiveCount >= 20);
                if (!plot.isShown[node])
                    continue;
                ++shown;
                QVERIFY(isNear(plot.value[node], estimate.value, 1e-8));
                QVERIFY(isNear(plot.effectiveCount[node], estimate.effectiveCount, 1e-6));
                QVERIFY(isNear(plot.standardError[node], estimate.standardError, 1e-6));
            }
        }
        QVERIFY(shown > 30);
        QVERIFY(plot.maximum);
        QVERIFY(std::abs(angleBetween(plot.maximum->fromDegrees, 75)) <= 6);
        // Between nodes it is bilinear, across north as well.
        const double step = plot.speedStep;
        const double between = plot.at(10 * step, 359);
        QVERIFY(
            isNear(between, 0.5 * (plot.value[plot.index(10, 179)] + plot.value[plot.index(10, 0)]), tiny));
        QVERIFY(std::isnan(plot.at(plot.largestSpeed() + 0.1, 90)));
    }

    void polar_plot_of_the_reference_year_peaks_where_the_other_program_finds_it()
    {
        AIRSHED_NEEDS_REFERENCE(QStringLiteral("openair_mydata_2003.csv"));
        NoProgress progress;
        const PolarPlot plot = polarPlot(referenceYear(observations::calmMetresPerSecond), {}, progress);
        QVERIFY(plot.maximum);
        QVERIFY(std::abs(angleBetween(plot.maximum->fromDegrees, 95.7)) <= 15);
        QVERIFY(std::abs(plot.maximum->metresPerSecond - 5.19) <= 1);
    }

    void turning_the_wind_turns_the_answer()
    {
        WindSample sample = yearWithSource(120, 3000);
        NoProgress progress;
        const PolarPlot before = polarPlot(sample, {}, progress);
        const double sectorBefore = conditionalProbability(sample).largest()->directionDegrees;
        for (double& from : sample.fromDegrees)
            from = normalisedDirection(from + 40);
        const PolarPlot after = polarPlot(sample, {}, progress);
        QVERIFY(isNear(angleBetween(after.maximum->fromDegrees, before.maximum->fromDegrees), 40, tiny));
        QVERIFY(isNear(after.maximum->value, before.maximum->value, 1e-8));
        QCOMPARE(angleBetween(conditionalProbability(sample).largest()->directionDegrees, sectorBefore),
                 40.0);
    }

    void bootstrap_interval_holds_the_planted_direction()
    {
        for (const double source : {120.0, 2.0}) { // the second interval goes across north
            const WindSample sample = yearWithSource(source);
            NoProgress progress;
            const PolarPlot plot = polarPlot(sample, {}, progress);
            const auto interval = directionInterval(sample, *plot.maximum, {}, progress);
            QVERIFY(interval);
            QCOMPARE(interval->draws, 200);
            QCOMPARE(interval->blocks, qint64(365));
            const double below = angleBetween(source, interval->p05);
            const double above = angleBetween(interval->p95, source);
            QVERIFY2(below > -6 && above > -6, qPrintable(QStringLiteral("%1 %2").arg(below).arg(above)));
            QVERIFY(interval->widthDegrees < 30);
            BootstrapSettings one;
            one.threads = 1;
            const auto again = directionInterval(sample, *plot.maximum, one, progress);
            QCOMPARE(again->p05, interval->p05);
            QCOMPARE(again->p95, interval->p95);
        }
    }

    void bootstrap_draw_is_the_regression_on_the_drawn_days()
    {
        // Two days, and a source in the second only: of the four ways to draw two days, one has no source and
        // all others have the same maximum. Constant draws have no maximum off the noise, so the interval is
        // wide exactly when the first day's noise is drawn twice: a quarter of the draws.
        WindSample sample = yearWithSource(90, 960);
        for (std::size_t i = 0; i < sample.size(); ++i)
            sample.concentration[i] =
                10 + (i >= 480
                          ? 40 * std::exp(-0.5 * std::pow(angleBetween(sample.fromDegrees[i], 90) / 12, 2))
                          : std::exp(-0.5 * std::pow(angleBetween(sample.fromDegrees[i], 250) / 12, 2)));
        BootstrapSettings settings;
        settings.blockHours = 480;
        settings.draws = 400;
        settings.kernel.leastEffectiveCount = 5;
        NoProgress progress;
        PolarPlotSettings surface;
        surface.kernel.leastEffectiveCount = 5;
        const PolarPlot plot = polarPlot(sample, surface, progress);
        QVERIFY(plot.maximum);
        const auto interval = directionInterval(sample, *plot.maximum, settings, progress);
        QVERIFY(interval);
        QCOMPARE(interval->blocks, qint64(2));
        // One draw in four sees only the far bump at 250: P5 or P95 must reach it.
        QVERIFY(interval->widthDegrees > 120);
    }

    void constant_concentrations_point_nowhere()
    {
        WindSample sample = yearWithSource(120, 2000);
        std::ranges::fill(sample.concentration, 35.0);
        NoProgress progress;
        QVERIFY(!polarPlot(sample, {}, progress).maximum);
        QCOMPARE(conditionalProbability(sample).largest(), nullptr);
    }

    void rose_counts_every_hour_once()
    {
        const WindSample sample =
            sampleOf({{2, 22.5, 10}, {2, 22.5, 20}, {2, 360, 20.1}, {2, 11.3, 5}, {2, 180, 50}});
        const PollutionRose rose = pollutionRose(sample, {10, 20});
        QCOMPARE(rose.sectors.size(), std::size_t(16));
        QCOMPARE(rose.sectors[0].hours, (std::vector<qint64>{2, 1, 0})); // 10 belongs to "up to 10"
        QCOMPARE(rose.sectors[15].hours, (std::vector<qint64>{0, 0, 1}));
        QCOMPARE(rose.sectors[7].hours, (std::vector<qint64>{0, 0, 1}));
        QCOMPARE(rose.sectors[7].meanConcentration, 50.0);
        QVERIFY(std::isnan(rose.sectors[3].meanConcentration));
        qint64 total = 0;
        for (const RoseSector& sector : rose.sectors)
            total += sector.total();
        QCOMPARE(total, qint64(5));
        QCOMPARE(rose.hours, qint64(5));
    }

    void rose_limits_are_round_and_rise()
    {
        const std::vector<double> limits = roseLimits(yearWithSource(90, 5000));
        QVERIFY(limits.size() >= 2);
        QVERIFY(std::ranges::is_sorted(limits));
        for (const double limit : limits)
            QCOMPARE(limit, std::round(limit)); // 10 ... 99: two digits are whole numbers
        QVERIFY(roseLimits({}).empty());
        QCOMPARE(roseLimits(sampleOf({{2, 90, 7}, {2, 90, 7}})), std::vector<double>{7.0});
    }

    void finding_is_empty_without_hours_and_full_with_a_year()
    {
        NoProgress progress;
        observations::AirSeries air;
        air.station = QStringLiteral("360100001");
        observations::WeatherSeries weather;
        const DirectionFinding nothing = findDirection(air, AirPollutant::PM10, weather, {}, progress);
        QCOMPARE(nothing.validHours, qint64(0));
        QVERIFY(!nothing.cpfDirectionDegrees);
        QVERIFY(!nothing.regressionDirectionDegrees);

        const WindSample year = yearWithSource(300, 4000);
        air.span = weather.span = {year.hours.front(), year.hours.back() + 40};
        const auto hours = static_cast<std::size_t>(air.span.size());
        for (auto& values : air.values)
            values.assign(hours, observations::missing);
        for (auto& flags : air.flags)
            flags.assign(hours, {});
        weather.windFromDegrees.assign(hours, observations::missing);
        weather.windMetresPerSecond.assign(hours, 0);
        for (std::size_t i = 0; i < hours; ++i) {
            const bool isWindy = i < year.size();
            air.values[static_cast<std::size_t>(AirPollutant::PM10)][i] =
                isWindy ? static_cast<float>(year.concentration[i]) : 20;
            weather.windMetresPerSecond[i] = isWindy ? static_cast<float>(year.metresPerSecond[i]) : 0;
            if (isWindy)
                weather.windFromDegrees[i] = static_cast<float>(year.fromDegrees[i]);
        }
        const DirectionFinding finding = findDirection(air, AirPollutant::PM10, weather, {}, progress);
        QCOMPARE(finding.validHours, qint64(4040)); // the last 40 are calm, one more than the span's end
        QVERIFY(isNear(finding.calmShare, 40.0 / 4040, 1e-3));
        QVERIFY(std::abs(angleBetween(*finding.cpfDirectionDegrees, 300)) <= 10);
        QVERIFY(std::abs(angleBetween(*finding.regressionDirectionDegrees, 300)) <= 6);
        QVERIFY(finding.cpfLow < finding.cpf && finding.cpf <= finding.cpfHigh);
    }

    void cancelled_work_ends()
    {
        const WindSample sample = yearWithSource(90, 500);
        CancelledProgress cancelled;
        QVERIFY_EXCEPTION_THROWN(polarPlot(sample, {}, cancelled), Cancelled);
        QVERIFY_EXCEPTION_THROWN(
            directionInterval(sample,
                              {.value = 1, .standardError = 0, .metresPerSecond = 2, .fromDegrees = 90}, {},
                              cancelled),
            Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestDirections)
#include "test_directions.moc"
