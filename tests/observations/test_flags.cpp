// SPDX-License-Identifier: GPL-3.0-or-later
// DQ18: which hours are flagged, that they are kept, and that what the store holds before and after a file's
// hours takes part in the judgement.
#include "core/errors.h"
#include "core/progress.h"
#include "observations/flags.h"
#include "observations/load.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

using namespace airshed;
using namespace airshed::observations;

namespace
{

const Hour start = Hour::of(QDate(2026, 3, 1), 1);

AirSeries seriesOf(const QString& station, Hour first, AirPollutant pollutant,
                   const std::vector<float>& values)
{
    AirSeries series;
    series.station = station;
    series.span = {first, first + static_cast<qint64>(values.size()) - 1};
    for (std::size_t p = 0; p < airPollutantCount; ++p) {
        series.values[p].assign(values.size(), missing);
        series.flags[p].assign(values.size(), Flags());
    }
    series.values[static_cast<std::size_t>(pollutant)] = values;
    return series;
}

/// "..R." for the hours of one flag.
QString hoursWith(const AirSeries& series, AirPollutant pollutant, Flag flag)
{
    QString text;
    for (const Flags flags : series.flags[static_cast<std::size_t>(pollutant)])
        text += flags.testFlag(flag) ? u'x' : u'.';
    return text;
}

QString flaggedAs(const std::vector<float>& values, Flag flag)
{
    AirSeries series = seriesOf({}, start, AirPollutant::SO2, values);
    flagSeries(series);
    return hoursWith(series, AirPollutant::SO2, flag);
}

constexpr float gap = missing;

ObservationFile fileOf(std::vector<AirSeries> air)
{
    ObservationFile file;
    file.air = std::move(air);
    return file;
}

} // namespace

class TestFlags : public QObject
{
    Q_OBJECT

private:
    NoProgress m_progress;

private Q_SLOTS:
    void six_identical_hours_are_repeated_and_five_are_not()
    {
        QCOMPARE(flaggedAs({1, 2, 2, 2, 2, 2, 3}, Flag::Repeated), QStringLiteral("......."));
        QCOMPARE(flaggedAs({1, 2, 2, 2, 2, 2, 2, 3}, Flag::Repeated), QStringLiteral(".xxxxxx."));
        QCOMPARE(flaggedAs({2, 2, 2, 2, 2, 2, 2}, Flag::Repeated), QStringLiteral("xxxxxxx")); // a constant
        QCOMPARE(flaggedAs({2, 2, 2, gap, 2, 2, 2}, Flag::Repeated), QStringLiteral("......."));
        QCOMPARE(flaggedAs({gap, gap, gap, gap, gap, gap}, Flag::Repeated), QStringLiteral("......"));
    }

    void negative_values_are_flagged_and_zero_is_not()
    {
        QCOMPARE(flaggedAs({-1, 0, 1, -0.5F}, Flag::Negative), QStringLiteral("x..x"));
    }

    void fine_over_coarse_by_more_than_five_flags_both()
    {
        AirSeries series = seriesOf({}, start, AirPollutant::PM25, {55, 55.5F, 55.5F, gap});
        series.values[static_cast<std::size_t>(AirPollutant::PM10)] = {50, 50, gap, 50};
        flagSeries(series);
        QCOMPARE(hoursWith(series, AirPollutant::PM25, Flag::FineOverCoarse), QStringLiteral(".x.."));
        QCOMPARE(hoursWith(series, AirPollutant::PM10, Flag::FineOverCoarse), QStringLiteral(".x.."));
    }

    void flags_of_the_file_stay_and_those_of_the_rule_are_made_anew()
    {
        AirSeries series = seriesOf({}, start, AirPollutant::SO2, {1, -1});
        std::vector<Flags>& flags = series.flags[static_cast<std::size_t>(AirPollutant::SO2)];
        flags[0] = Flags(Flag::Instrument) | Flag::Negative;
        flagSeries(series);
        QCOMPARE(flags[0], Flags(Flag::Instrument));
        QCOMPARE(flags[1], Flags(Flag::Negative));
        QCOMPARE(series.values[static_cast<std::size_t>(AirPollutant::SO2)][1], -1.0F); // kept
    }

    void jump_is_more_than_five_mad_of_the_neighbours_changes()
    {
        // The neighbours change by 2, 4 and 9: median 4, absolute deviations 2, 0, 5: MAD 2. A change is a
        // jump when it is off 4 by more than 10, and by more than 10 µg/m³ of SO2 (both are 10 here).
        const auto network = [](float change) {
            return std::vector<AirSeries>{
                seriesOf(QStringLiteral("A"), start, AirPollutant::SO2, {20, 20 + change}),
                seriesOf(QStringLiteral("B"), start, AirPollutant::SO2, {20, 22}),
                seriesOf(QStringLiteral("C"), start, AirPollutant::SO2, {20, 24}),
                seriesOf(QStringLiteral("D"), start, AirPollutant::SO2, {20, 29})};
        };
        const std::vector<std::vector<std::size_t>> neighbours = {{1, 2, 3}, {}, {}, {}};
        std::vector<AirSeries> series = network(14);
        flagJumps(series, neighbours);
        QCOMPARE(hoursWith(series[0], AirPollutant::SO2, Flag::Jump), QStringLiteral(".."));
        series = network(15);
        flagJumps(series, neighbours);
        QCOMPARE(hoursWith(series[0], AirPollutant::SO2, Flag::Jump), QStringLiteral(".x"));
        QCOMPARE(series[0].usable(AirPollutant::SO2, start + 1), 35.0F); // an episode begins with a jump
        // Where the neighbours jump too it is the weather.
        series = network(15);
        for (std::size_t i = 1; i < 4; ++i)
            series[i].values[static_cast<std::size_t>(AirPollutant::SO2)][1] = 35;
        flagJumps(series, neighbours);
        QCOMPARE(hoursWith(series[0], AirPollutant::SO2, Flag::Jump), QStringLiteral(".."));
    }

    void two_neighbours_are_too_few_to_call_a_jump()
    {
        std::vector<AirSeries> series = {seriesOf(QStringLiteral("A"), start, AirPollutant::SO2, {20, 200}),
                                         seriesOf(QStringLiteral("B"), start, AirPollutant::SO2, {20, 20}),
                                         seriesOf(QStringLiteral("C"), start, AirPollutant::SO2, {20, 20})};
        flagJumps(series, std::vector<std::vector<std::size_t>>{{1, 2}, {0, 2}, {0, 1}});
        QCOMPARE(hoursWith(series[0], AirPollutant::SO2, Flag::Jump), QStringLiteral(".."));
    }

    void neighbours_are_the_nearest_within_reach()
    {
        // One hundredth of a degree of latitude is 1.1 km.
        const std::vector<geo::LonLat> positions = {
            {115.9, 28.60}, {115.9, 28.62}, {115.9, 28.61}, {115.9, 29.60}, {missing, missing}};
        const auto found = neighboursWithin(positions, 20'000, 12);
        QCOMPARE(found[0], (std::vector<std::size_t>{2, 1}));
        QVERIFY(found[3].empty());
        QVERIFY(found[4].empty());
        QCOMPARE(neighboursWithin(positions, 20'000, 1)[0], std::vector<std::size_t>{2});
    }

    void stations_are_matched_by_code_then_by_name()
    {
        const std::vector<KnownStation> known = {{QStringLiteral("3601A"), QStringLiteral("示范站 一"), {}},
                                                 {QStringLiteral("3602A"), QStringLiteral("示范站二"), {}},
                                                 {QStringLiteral("3603A"), QStringLiteral("同名"), {}},
                                                 {QStringLiteral("3604A"), QStringLiteral("同名"), {}}};
        const StationMatch match =
            matchStations({QStringLiteral("3601a"), QStringLiteral("示范站二"), QStringLiteral("9"),
                           QStringLiteral("同名"), QStringLiteral("８")},
                          {{QStringLiteral("9"), QStringLiteral("示范站一")}}, known);
        QCOMPARE(match.codes.value(QStringLiteral("3601a")), QStringLiteral("3601A"));
        QCOMPARE(match.codes.value(QStringLiteral("示范站二")), QStringLiteral("3602A"));
        QCOMPARE(match.codes.value(QStringLiteral("9")), QStringLiteral("3601A"));
        QCOMPARE(match.unknown, QStringList({QStringLiteral("同名"), QStringLiteral("８")}));
    }

    void run_of_identical_hours_is_found_across_two_files_data()
    {
        QTest::addColumn<bool>("isLaterFirst");
        QTest::newRow("in order") << false;
        QTest::newRow("the later one first") << true;
    }
    void run_of_identical_hours_is_found_across_two_files()
    {
        QFETCH(bool, isLaterFirst);
        QTemporaryDir folder;
        ObservationStore store(folder.path(), ObservationStore::Access::Write);
        std::vector<ObservationFile> files;
        files.push_back(fileOf({seriesOf(QStringLiteral("A"), start, AirPollutant::SO2, {1, 7, 7, 7})}));
        files.push_back(fileOf({seriesOf(QStringLiteral("A"), start + 4, AirPollutant::SO2, {7, 7, 7, 2})}));
        if (isLaterFirst)
            std::swap(files[0], files[1]);
        LoadResult result;
        for (ObservationFile& file : files)
            result = load(file, store, {}, Writing::Store, m_progress);
        const std::array station = {QStringLiteral("A")};
        const AirSeries got = store.air(station, {start, start + 7}, m_progress).front();
        QCOMPARE(hoursWith(got, AirPollutant::SO2, Flag::Repeated), QStringLiteral(".xxxxxx."));
        QCOMPARE(result.flagged[0], qint64(3)); // of the file's own hours
        QCOMPARE(result.match.unknown, QStringList{QStringLiteral("A")});
    }

    void file_longer_than_a_window_is_flagged_as_in_one_piece()
    {
        // 100 days with a run of six at each place where a month of 744 hours ends.
        std::vector<float> values;
        for (int i = 0; i < 2400; ++i)
            values.push_back(static_cast<float>(i % 97));
        for (const std::size_t edge : {std::size_t(744), std::size_t(1488)}) {
            for (std::size_t i = edge - 3; i < edge + 3; ++i)
                values[i] = 200;
        }
        values[1100] = -5;
        AirSeries whole = seriesOf(QStringLiteral("A"), start, AirPollutant::SO2, values);
        QTemporaryDir folder;
        ObservationStore store(folder.path(), ObservationStore::Access::Write);
        ObservationFile file = fileOf({whole});
        const LoadResult result = load(file, store, {}, Writing::Store, m_progress);
        QCOMPARE(result.hours, qint64(2400));
        const std::array station = {QStringLiteral("A")};
        const AirSeries got = store.air(station, whole.span, m_progress).front();
        flagSeries(whole);
        for (const Flag flag : {Flag::Repeated, Flag::Negative})
            QCOMPARE(hoursWith(got, AirPollutant::SO2, flag), hoursWith(whole, AirPollutant::SO2, flag));
        QCOMPARE(hoursWith(got, AirPollutant::SO2, Flag::Repeated).count(u'x'), qsizetype(12));
        QCOMPARE(got.of(AirPollutant::SO2), whole.of(AirPollutant::SO2));
    }

    void known_stations_give_jumps_their_neighbours_and_sites_their_place()
    {
        QTemporaryDir folder;
        ObservationStore store(folder.path(), ObservationStore::Access::Write);
        std::vector<KnownStation> known;
        for (int i = 0; i < 4; ++i)
            known.push_back({QString::number(i), QStringLiteral("站%1").arg(i), {115.9 + 0.01 * i, 28.6}});
        // The neighbours are in the store already; the file has one station, by its name.
        std::vector<AirSeries> neighbours;
        for (int i = 1; i < 4; ++i)
            neighbours.push_back(seriesOf(QString::number(i), start, AirPollutant::PM10, {50, 51}));
        ObservationFile first = fileOf(neighbours);
        load(first, store, known, Writing::Store, m_progress);
        ObservationFile file = fileOf({seriesOf(QStringLiteral("站0"), start, AirPollutant::PM10, {50, 90})});
        WeatherSeries weather;
        weather.site = QStringLiteral("站0");
        weather.span = {start, start};
        weather.windFromDegrees = {90};
        weather.windMetresPerSecond = {1};
        weather.position = {missing, missing};
        file.weather.push_back({{QStringLiteral("站0"), {}, {missing, missing}}, weather});
        const LoadResult result = load(file, store, known, Writing::Store, m_progress);
        QCOMPARE(result.stations, QStringList{QStringLiteral("0")});
        QCOMPARE(hoursWith(file.air[0], AirPollutant::PM10, Flag::Jump), QStringLiteral(".x"));
        QCOMPARE(store.weatherSites().front().code, QStringLiteral("0"));
        QCOMPARE(store.weatherSites().front().position.lat, 28.6);
    }

    void dry_run_flags_and_writes_nothing()
    {
        QTemporaryDir folder;
        ObservationStore store(folder.path(), ObservationStore::Access::Write);
        ObservationFile file = fileOf({seriesOf(QStringLiteral("A"), start, AirPollutant::SO2, {-1, 2})});
        const LoadResult result = load(file, store, {}, Writing::DryRun, m_progress);
        QCOMPARE(result.flagged[1], qint64(1));
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFlags)
#include "test_flags.moc"
