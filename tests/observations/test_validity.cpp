// SPDX-License-Identifier: GPL-3.0-or-later
// When there are enough hours for a mean (GB 3095-2026 table 4, HJ 663), percentiles, and the mean wind.
#include "observations/summary.h"
#include "observations/validity.h"

#include <QtTest>
#include <cmath>

using namespace airshed;
using namespace airshed::observations;

namespace
{

const QDate day(2026, 3, 1);

/// A day with these values in its 24 hours.
AirSeries dayOf(AirPollutant pollutant, const std::vector<float>& values)
{
    AirSeries series;
    series.span = {Hour::of(day, 1), Hour::of(day, 24)};
    for (std::size_t p = 0; p < airPollutantCount; ++p) {
        series.values[p].assign(24, missing);
        series.flags[p].assign(24, Flags());
    }
    std::copy(values.begin(), values.end(), series.values[static_cast<std::size_t>(pollutant)].begin());
    return series;
}

std::vector<QDate> daysOf(int year, const std::function<bool(QDate)>& isValid)
{
    std::vector<QDate> days;
    for (QDate d(year, 1, 1); d.year() == year; d = d.addDays(1)) {
        if (isValid(d))
            days.push_back(d);
    }
    return days;
}

} // namespace

class TestValidity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void day_needs_twenty_hours()
    {
        const auto withHours = [](int hours) {
            return dayOf(AirPollutant::PM25, std::vector<float>(std::size_t(hours), 30));
        };
        QCOMPARE(dailyMean(withHours(20), AirPollutant::PM25, day), std::optional(30.0));
        QVERIFY(!dailyMean(withHours(19), AirPollutant::PM25, day));
        QVERIFY(!dailyMean(withHours(24), AirPollutant::PM25, day.addDays(1)));
    }

    void flagged_hours_do_not_count_and_kept_ones_do()
    {
        AirSeries series = dayOf(AirPollutant::PM25, std::vector<float>(21, 30));
        series.flags[0][0] = Flag::Instrument;
        QVERIFY(dailyMean(series, AirPollutant::PM25, day));
        series.flags[0][1] = Flag::Quarantined;
        QVERIFY(!dailyMean(series, AirPollutant::PM25, day));
        series.flags[0][1] = Flag::Repeated; // doubtful, and computed with
        QVERIFY(dailyMean(series, AirPollutant::PM25, day));
    }

    void eight_hours_need_six()
    {
        AirSeries series = dayOf(AirPollutant::O3, {10, 20, 30, 40, 50, 60});
        QCOMPARE(eightHourMean(series, AirPollutant::O3, Hour::of(day, 8)), std::optional(35.0));
        QVERIFY(!eightHourMean(series, AirPollutant::O3, Hour::of(day, 9))); // five of its hours are there
        QVERIFY(!eightHourMean(series, AirPollutant::O3, Hour::of(day, 5)));
    }

    void largest_eight_hour_mean_is_of_windows_that_lie_in_the_day()
    {
        std::vector<float> values(24, 50);
        for (std::size_t i = 12; i < 20; ++i)
            values[i] = 100; // the hours ending at 13:00 ... 20:00
        AirSeries series = dayOf(AirPollutant::O3, values);
        EightHourMaximum largest = largestEightHourMean(series, AirPollutant::O3, day, 160);
        QCOMPARE(largest.value, std::optional(100.0));
        QCOMPARE(largest.validMeans, 17);
        // High values of the night before do not reach into it: the first window ends at 08:00.
        AirSeries before = dayOf(AirPollutant::O3, values);
        before.span = {before.span.first - 24, before.span.last - 24};
        QVERIFY(!largestEightHourMean(before, AirPollutant::O3, day, 160).value);
    }

    void day_with_few_eight_hour_means_counts_only_above_the_limit()
    {
        // Hours 1 ... 18: windows ending 08:00 ... 18:00 whole, 19:00 and 20:00 with six or more: 13.
        std::vector<float> values(18, 150);
        EightHourMaximum largest =
            largestEightHourMean(dayOf(AirPollutant::O3, values), AirPollutant::O3, day, 160);
        QCOMPARE(largest.validMeans, 13);
        QVERIFY(!largest.value);
        values.assign(18, 161);
        largest = largestEightHourMean(dayOf(AirPollutant::O3, values), AirPollutant::O3, day, 160);
        QCOMPARE(largest.value, std::optional(161.0));
        values.assign(19, 150);
        largest = largestEightHourMean(dayOf(AirPollutant::O3, values), AirPollutant::O3, day, 160);
        QCOMPARE(largest.validMeans, 14);
        QCOMPARE(largest.value, std::optional(150.0));
    }

    void year_needs_324_days_and_27_in_each_month()
    {
        QVERIFY(isYearValid(daysOf(2025, [](QDate) { return true; }), 2025));
        // 27 days in each month, 25 in February: 322 days, two too few.
        const auto least = [](QDate d) { return d.day() <= (d.month() == 2 ? 25 : 27); };
        QCOMPARE(daysOf(2025, least).size(), std::size_t(322));
        QVERIFY(!isYearValid(daysOf(2025, least), 2025));
        QVERIFY(isYearValid(
            daysOf(2025, [&](QDate d) { return least(d) || (d.month() == 1 && d.day() <= 29); }), 2025));
        QVERIFY(!isYearValid(daysOf(2025, [](QDate d) { return d.month() != 6 || d.day() <= 26; }), 2025));
        QVERIFY(!isYearValid(daysOf(2025, [](QDate d) { return d.month() != 2 || d.day() <= 24; }), 2025));
        QVERIFY(!isYearValid(daysOf(2025, [](QDate) { return true; }), 2024));
        std::vector<QDate> twice = daysOf(2025, [](QDate d) { return d.month() <= 6; });
        twice.insert(twice.end(), twice.begin(), twice.end());
        QVERIFY(!isYearValid(twice, 2025));
    }

    void percentiles_lie_between_ranks()
    {
        const std::vector<double> values = {5, 1, 9, 3, 7, 2, 8};
        QVERIFY(std::abs(percentile(values, 90) - 8.4) < 1e-12);
        QVERIFY(std::abs(percentile(values, 95) - 8.7) < 1e-12);
        QVERIFY(std::abs(percentile(values, 98) - 8.88) < 1e-12);
        QCOMPARE(percentile(values, 0), 1.0);
        QCOMPARE(percentile(values, 100), 9.0);
        QCOMPARE(percentile(values, 50), 5.0);
        QCOMPARE(percentile({4}, 95), 4.0);
        QVERIFY(std::isnan(percentile({}, 50)));
    }

    void percentile_of_the_year_depends_on_the_pollutant()
    {
        QCOMPARE(assessedPercentile(AirPollutant::SO2), 98.0);
        QCOMPARE(assessedPercentile(AirPollutant::NO2), 98.0);
        QCOMPARE(assessedPercentile(AirPollutant::PM10), 95.0);
        QCOMPARE(assessedPercentile(AirPollutant::PM25), 95.0);
        QCOMPARE(assessedPercentile(AirPollutant::CO), 95.0);
        QCOMPARE(assessedPercentile(AirPollutant::O3), 90.0);
    }

    void winds_average_as_vectors()
    {
        const std::vector<Wind> winds = {{350, 2}, {10, 3}, {20, 4}, {340, 1}};
        const MeanWind mean = meanWind(winds);
        QVERIFY(std::abs(mean.metresPerSecond - 2.42425) < 5e-6);
        QVERIFY(std::abs(mean.fromDegrees - 7.1068) < 5e-5);
        QCOMPARE(mean.scalarMetresPerSecond, 2.5);
        QCOMPARE(mean.count, 4);
    }

    void north_is_360_calm_has_a_speed_of_nothing_and_opposite_winds_no_direction()
    {
        const double none = std::nan("");
        QVERIFY(std::abs(meanWind(std::vector<Wind>{{350, 2}, {10, 2}}).fromDegrees - 360) < 1e-9);
        const MeanWind withCalm = meanWind(std::vector<Wind>{{90, 2}, {none, 0}});
        QCOMPARE(withCalm.scalarMetresPerSecond, 1.0);
        QVERIFY(std::abs(withCalm.fromDegrees - 90) < 1e-9);
        const MeanWind opposite = meanWind(std::vector<Wind>{{90, 2}, {270, 2}});
        QVERIFY(std::isnan(opposite.fromDegrees));
        QCOMPARE(opposite.metresPerSecond, 0.0);
        QCOMPARE(meanWind(std::vector<Wind>{{90, none}}).count, 0);
    }

    void summary_counts_what_is_usable_and_what_is_flagged()
    {
        AirSeries series = dayOf(AirPollutant::PM25, {5, 1, 9, 3, 7, 2, 8, -4});
        series.flags[0][7] = Flag::Negative;
        series.flags[0][0] = Flag::Jump;
        const PollutantSummary summary = summarise(series).pollutants[0];
        QCOMPARE(summary.given, qint64(8));
        QCOMPARE(summary.valid, qint64(7));
        QCOMPARE(summary.mean, 5.0);
        QCOMPARE(summary.p50, 5.0);
        QVERIFY(std::abs(summary.p95 - 8.7) < 1e-12);
        QVERIFY(std::abs(summary.p5 - 1.3) < 1e-12); // between 1 and 2
        QCOMPARE(summary.greatest, 9.0);
        QCOMPARE(summary.first, Hour::of(day, 1));
        QCOMPARE(summary.last, Hour::of(day, 7));
        for (std::size_t f = 0; f < allFlags.size(); ++f)
            QCOMPARE(summary.flagged[f],
                     qint64(allFlags[f] == Flag::Negative || allFlags[f] == Flag::Jump ? 1 : 0));
        QVERIFY(std::isnan(summarise(series).pollutants[1].mean));
    }
};

QTEST_GUILESS_MAIN(TestValidity)
#include "test_validity.moc"
