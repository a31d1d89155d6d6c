// SPDX-License-Identifier: GPL-3.0-or-later
// Method A by hand-made numbers: increments, alarms, where the background comes from; upwind scores and fans;
// and the choice of candidates: observability and groups.
#include "attribution/logic/candidate_grouping.h"
#include "attribution/logic/local_increment.h"
#include "attribution/logic/observability.h"
#include "attribution/logic/upwind_screening.h"
#include "core/progress.h"

#include <QtTest>
#include <cmath>
#include <numeric>

using namespace airshed;
using namespace airshed::attribution;

namespace
{

const Hour first = Hour::of(QDate(2026, 3, 2), 1);

InputStation stationAt(double x, double y, std::vector<float> pm10)
{
    InputStation station;
    station.mapPosition = {x, y};
    station.air.span = {first, first + (static_cast<qint64>(pm10.size()) - 1)};
    station.air.values[static_cast<std::size_t>(AirPollutant::PM10)] = std::move(pm10);
    return station;
}

/// The station in the middle and four others 8 km away with 10, 12, 14, 16 in every hour.
std::vector<InputStation> cross(std::vector<float> own, double metres = 8'000)
{
    const std::size_t hours = own.size();
    std::vector<InputStation> stations = {stationAt(0, 0, std::move(own))};
    const double places[][2] = {{metres, 0}, {0, metres}, {-metres, 0}, {0, -metres}};
    for (std::size_t i = 0; i < 4; ++i)
        stations.push_back(stationAt(places[i][0], places[i][1],
                                     std::vector<float>(hours, 10.0F + 2.0F * static_cast<float>(i))));
    return stations;
}

LocalIncrement incrementOf(const std::vector<InputStation>& stations,
                           const AttributionParameters& parameters = {})
{
    const HourSpan span = stations.front().air.span;
    return localIncrement(stations, 0, AirPollutant::PM10, span, span, parameters);
}

InputSource sourceAt(double east, double north, double tonnes)
{
    InputSource source;
    source.emitter.position = {east, north};
    source.declaredTonnesPerYear = tonnes;
    return source;
}

dispersion::HourWeather wind(double from, double speed, dispersion::Stability stability)
{
    dispersion::HourWeather weather;
    weather.windFromDegrees = from;
    weather.windMetresPerSecond = speed;
    weather.stability = stability;
    return weather;
}

} // namespace

class TestIncrement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_background_is_the_median_of_the_stations_around()
    {
        const LocalIncrement got = incrementOf(cross({40, 13, 5}));
        QCOMPARE(got.background, BackgroundKind::Neighbours);
        QCOMPARE(got.stations, std::size_t(4));
        QCOMPARE(*got.hours[0].background, 13.0); // median of 10 12 14 16
        QCOMPARE(*got.hours[0].increment, 27.0);
        QCOMPARE(*got.hours[1].increment, 0.0);
        QCOMPARE(*got.hours[2].increment, -8.0);
        AttributionParameters quarter;
        quarter.isBackgroundMedian = false;
        QCOMPARE(*incrementOf(cross({40, 13, 5}), quarter).hours[0].background, 11.5);
    }

    void an_alarm_needs_two_hours_and_both_limits()
    {
        // Deviations from 13 are 3 1 1 3: median 2, three robust deviations 8.9; so 15 µg/m³ decide: over 28.
        const LocalIncrement got = incrementOf(cross({29, 13, 29, 30, 27.9F, 28, 28.1F, 28.1F}));
        std::vector<bool> alarms;
        for (const IncrementHour& hour : got.hours)
            alarms.push_back(hour.isAlarm);
        QCOMPARE(alarms, (std::vector<bool>{false, false, true, true, false, false, true, true}));
        // Neighbours that disagree ask for more: 10 12 14 80 has a median of 13 and deviations 3 1 1 67, of
        // which the median is 2; 10 40 70 100 has 55 and 45 15 15 45: 30, so 133 more are needed.
        std::vector<InputStation> stations = cross({150, 150, 190, 190});
        for (std::size_t i = 1; i < 5; ++i)
            stations[i].air.values[1].assign(4, 10.0F + 30.0F * static_cast<float>(i - 1));
        const LocalIncrement wide = incrementOf(stations);
        QVERIFY(!wide.hours[0].isAlarm && !wide.hours[1].isAlarm);
        QVERIFY(wide.hours[2].isAlarm && wide.hours[3].isAlarm);
    }

    void the_background_falls_back_in_words_to_other_stations_and_to_the_own_record()
    {
        const LocalIncrement near = incrementOf(cross({40, 40}, 1'000));
        QCOMPARE(near.background, BackgroundKind::OtherStations);
        QCOMPARE(*near.hours[0].increment, 27.0);
        std::vector<float> record(40, 20.0F);
        record[0] = 60;
        const LocalIncrement own = incrementOf({stationAt(0, 0, record)});
        QCOMPARE(own.background, BackgroundKind::OwnRecord);
        QCOMPARE(*own.hours[0].increment, 40.0);
        const LocalIncrement none = incrementOf({stationAt(0, 0, {60, 20, 30})});
        QCOMPARE(none.background, BackgroundKind::None);
        QVERIFY(none.hours[0].observed && !none.hours[0].increment);
    }

    void hours_without_values_have_no_increment()
    {
        std::vector<InputStation> stations = cross({40, observations::missing, -3, 40});
        stations[1].air.values[1][3] = observations::missing;
        stations[2].air.values[1][3] = -1;
        const LocalIncrement got = incrementOf(stations);
        QVERIFY(!got.hours[1].observed && !got.hours[1].increment);
        QVERIFY(!got.hours[2].observed);   // negative
        QVERIFY(!got.hours[3].background); // two neighbours are too few
        QVERIFY(isStuck(stationAt(0, 0, std::vector<float>(6, 7.0F)).air, AirPollutant::PM10,
                        {first, first + 5}));
        QVERIFY(!isStuck(stationAt(0, 0, std::vector<float>(5, 7.0F)).air, AirPollutant::PM10,
                         {first, first + 5}));
    }

    void the_spread_of_directions_is_the_tables_with_the_vane_in_quadrature()
    {
        using dispersion::Stability;
        QCOMPARE(directionSpreadDegrees(Stability::A), std::hypot(25, 7.5));
        QCOMPARE(directionSpreadDegrees(Stability::BC), std::hypot(17.5, 7.5));
        QCOMPARE(directionSpreadDegrees(Stability::D), std::hypot(10, 7.5)); // 12.5
        QCOMPARE(directionSpreadDegrees(Stability::F), std::hypot(2.5, 7.5));
    }

    void scores_follow_emission_distance_and_angle()
    {
        const std::vector<ScreeningHour> hours = {{first, wind(90, 3, dispersion::Stability::D), 20}};
        // East at 2 km; the same with twice the emission; 12.5 degrees off (one sigma); behind the station;
        // out of reach in two hours at 3 m/s (21.6 km).
        const double sine = std::sin(12.5 * M_PI / 180);
        const double cosine = std::cos(12.5 * M_PI / 180);
        const std::vector<InputSource> sources = {
            sourceAt(2'000, 0, 10),   sourceAt(2'000, 0, 20),   sourceAt(2'000 * cosine, 2'000 * sine, 10),
            sourceAt(-2'000, 0, 500), sourceAt(22'000, 0, 500), sourceAt(4'000, 0, 10)};
        const std::vector<double> scores = upwindScores(sources, {0, 0}, hours, {});
        QVERIFY(std::abs(std::accumulate(scores.begin(), scores.end(), 0.0) - 1) < 1e-12);
        QVERIFY(std::abs(scores[1] / scores[0] - 2) < 1e-9);
        QVERIFY(std::abs(scores[2] / scores[0] - std::exp(-0.5)) < 1e-9);
        QCOMPARE(scores[3], 0.0);
        QCOMPARE(scores[4], 0.0);
        // Briggs urban D: sigma_y sigma_z goes with x^2 / ((1 + 4e-4 x)(1 + 3e-4 x))^(1/2).
        const auto area = [](double x) { return x * x / std::sqrt((1 + 4e-4 * x) * (1 + 3e-4 * x)); };
        QVERIFY(std::abs(scores[5] / scores[0] - area(2'000) / area(4'000)) < 1e-9);
    }

    void nobody_upwind_gives_zeros()
    {
        const std::vector<ScreeningHour> hours = {{first, wind(90, 3, dispersion::Stability::D), 20}};
        const std::vector<InputSource> sources = {sourceAt(-500, 0, 10)};
        QCOMPARE(upwindScores(sources, {0, 0}, hours, {}), std::vector<double>{0});
    }

    void a_fan_opens_towards_where_the_wind_comes_from()
    {
        const std::vector<ScreeningHour> hours = {{first, wind(360, 2, dispersion::Stability::D), 5}};
        const std::vector<UpwindFan> fans = upwindFans({100, 200}, hours, {});
        QCOMPARE(fans.size(), std::size_t(1));
        QCOMPARE(fans[0].reachMetres, 14'400.0);
        QCOMPARE(fans[0].halfAngleDegrees, 31.25);
        QCOMPARE(fans[0].ring.front(), fans[0].ring.back());
        for (std::size_t i = 1; i + 1 < fans[0].ring.size(); ++i) {
            const double east = fans[0].ring[i].x - 100;
            const double north = fans[0].ring[i].y - 200;
            QVERIFY(std::abs(std::hypot(east, north) - 14'400) < 1e-6);
            QVERIFY(std::abs(std::atan2(east, north)) <= 31.2501 * M_PI / 180);
        }
    }

    void what_a_source_shows_is_counted_by_hour_and_station()
    {
        dispersion::HourlyMatrix matrix;
        matrix.receptors = 2;
        matrix.sources = 3;
        matrix.hours = {0, 2};
        matrix.values = {1, 0, 0, 4, 0, 0, /* second hour */ 0, 0, 0, 2, 0, 7};
        const float gap = std::numeric_limits<float>::quiet_NaN();
        const std::vector<Observability> blind = observability(matrix, std::vector<float>{gap, 1, 1, gap});
        QCOMPARE(blind[0].hours, 1);
        QCOMPARE(blind[0].stations, 1);
        QCOMPARE(blind[2].hours, 0);
        const std::vector<Observability> seen = observability(matrix, std::vector<float>{1, 1, 1, 1});
        QCOMPARE(seen[0].hours, 2);
        QCOMPARE(seen[0].stations, 2);
        QCOMPARE(seen[0].largest, 4.0);
        QCOMPARE(seen[1].hours, 0);
        QCOMPARE(seen[2].hours, 1);
        QCOMPARE(seen[2].stations, 1);
    }

    void sources_come_together_only_if_nothing_tells_them_apart()
    {
        dispersion::HourlyMatrix matrix;
        matrix.receptors = 1;
        matrix.sources = 5;
        for (std::size_t hour = 0; hour < 60; ++hour) {
            matrix.hours.push_back(hour);
            const float wave = 1 + std::sin(static_cast<float>(hour));
            const float other = 1 + std::cos(static_cast<float>(hour) * 1.7F);
            // 1 is as 0 but for a little; 2 has another class; 3 stands far away; 4 varies by itself.
            for (const float value : {wave, 1.5F * wave + 0.05F * other, wave, wave + 0.2F * other, other})
                matrix.values.push_back(value);
        }
        const std::vector<GroupedSource> sources = {{SourceClass::Dust, {0, 0}, 1},
                                                    {SourceClass::Dust, {300, 0}, 3},
                                                    {SourceClass::Mobile, {100, 0}, 1},
                                                    {SourceClass::Dust, {3'000, 0}, 1},
                                                    {SourceClass::Dust, {50, 0}, 1}};
        NoProgress progress;
        const auto groups = groupCandidates(matrix, sources, {}, progress);
        QCOMPARE(groups.size(), std::size_t(4));
        QCOMPARE(groups[0], (std::vector<std::size_t>{1, 0})); // the larger first
        const dispersion::HourlyMatrix grouped = groupedMatrix(matrix, sources, groups);
        QCOMPARE(grouped.sources, std::size_t(4));
        // 1 g/s of the group is a quarter from 0 and three quarters from 1.
        QVERIFY(std::abs(grouped.at(5, 0, 0) - (0.25F * matrix.at(5, 0, 0) + 0.75F * matrix.at(5, 0, 1))) <
                1e-6F);
    }

    void sources_that_are_the_same_to_every_station_come_together_at_any_distance()
    {
        dispersion::HourlyMatrix matrix;
        matrix.receptors = 1;
        matrix.sources = 2;
        for (std::size_t hour = 0; hour < 30; ++hour) {
            matrix.hours.push_back(hour);
            const float wave = 1 + std::sin(static_cast<float>(hour));
            matrix.values.push_back(wave);
            matrix.values.push_back(0.3F * wave);
        }
        NoProgress progress;
        const std::vector<GroupedSource> sources = {{SourceClass::Dust, {0, 0}, 1},
                                                    {SourceClass::Dust, {4'000, 0}, 1}};
        QCOMPARE(groupCandidates(matrix, sources, {}, progress).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestIncrement)
#include "test_increment.moc"
