// SPDX-License-Identifier: GPL-3.0-or-later
// The states follow from the rule's words; the city's index from breakpoints that are worked out here.
#include "attribution/logic/city_state.h"
#include "core/errors.h"
#include "core/progress.h"
#include "observations/observation_store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace airshed;
using namespace airshed::attribution;
using observations::AirSeries;
using observations::IndexKind;
using observations::IndexSeries;

namespace
{

const Hour start = Hour::of(QDate(2026, 3, 10), 1);

std::size_t at(AirPollutant p) { return static_cast<std::size_t>(p); }

IndexSeries indices(const std::vector<int>& values)
{
    IndexSeries series;
    series.span = {start, start + (static_cast<qint64>(values.size()) - 1)};
    for (const int value : values)
        series.index.push_back(static_cast<qint16>(value));
    return series;
}

std::vector<int> repeated(int count, int value)
{
    return std::vector<int>(static_cast<std::size_t>(count), value);
}

std::vector<int> joined(std::initializer_list<std::vector<int>> parts)
{
    std::vector<int> all;
    for (const std::vector<int>& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

/// All pollutants clean but PM2.5.
AirSeries airWith(const QString& station, HourSpan span, float pm25)
{
    AirSeries air;
    air.station = station;
    air.span = span;
    const auto size = static_cast<std::size_t>(span.size());
    for (const AirPollutant p : allAirPollutants) {
        air.values[at(p)].assign(size, p == AirPollutant::PM25 ? pm25 : p == AirPollutant::CO ? 0.5F : 10.0F);
        air.flags[at(p)].assign(size, observations::Flags());
    }
    return air;
}

QByteArray programTable()
{
    QFile file(programCityStatePath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString complaintOf(const QByteArray& json)
{
    try {
        CityStateRule::parse(json, QStringLiteral("表.json"));
    } catch (const InputError& error) {
        return error.message();
    }
    return {};
}

void write(const QString& path, const QByteArray& content)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
}

} // namespace

class TestCityState : public QObject
{
    Q_OBJECT

private:
    CityStateRule m_rule;
    QTemporaryDir m_folder;
    QString workspace() const { return m_folder.filePath(QStringLiteral("工作区")); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QFile::remove(userCityStatePath());
        m_rule = CityStateRule::parse(programTable(), QStringLiteral("city_state.json"));
    }
    void cleanup() { QDir(workspace()).removeRecursively(); }

    void table_of_the_program_has_the_numbers_of_the_design()
    {
        QCOMPARE(m_rule.warFrom, 95);
        QCOMPARE(m_rule.peaceBelow, 90);
        QCOMPARE(m_rule.peaceHours, 12);
        QCOMPARE(m_rule.forecastHours, 36);
        QCOMPARE(m_rule.recoveryDays, 3);
        QVERIFY(!m_rule.isLocal); // an engineering choice, and says so
        QVERIFY(!m_rule.source.isEmpty());
    }

    void war_begins_at_95_and_not_at_94()
    {
        const auto states = cityStates(indices({94, 95, 94}), m_rule, {});
        QCOMPARE(states, (std::vector{CityState::Peace, CityState::War, CityState::War}));
    }

    void peace_returns_only_after_twelve_hours_in_a_row_below_90()
    {
        // 11 hours below, one at 90 that breaks the row, then 12 below.
        const auto states =
            cityStates(indices(joined({{95}, repeated(11, 89), {90}, repeated(12, 89)})), m_rule, {});
        for (std::size_t i = 0; i + 1 < states.size(); ++i)
            QCOMPARE(states[i], CityState::War);
        QCOMPARE(states.back(), CityState::Peace);
    }

    void a_gap_keeps_the_state_and_breaks_the_row_of_hours()
    {
        const auto states = cityStates(
            indices(joined({{-1, 95}, repeated(11, 60), {-1}, repeated(11, 60), {60}})), m_rule, {});
        QCOMPARE(states.front(), CityState::Unknown);
        QCOMPARE(states[states.size() - 2], CityState::War);
        QCOMPARE(states.back(), CityState::Peace);
    }

    void forecast_of_war_within_its_hours_calls_war_and_a_low_one_recovery()
    {
        // 2026-03-10: hours 1 ... 24. 36 hours after 11:00 end on the 11th, after 13:00 on the 12th.
        const std::vector<ForecastDay> bad = {{QDate(2026, 3, 12), 95}};
        const auto states = cityStates(indices(repeated(14, 40)), m_rule, bad);
        QCOMPARE(states[10], CityState::Peace); // the hour that ends at 11
        QCOMPARE(states[12], CityState::War);   // at 13
        const std::vector<ForecastDay> good = {
            {QDate(2026, 3, 11), 75}, {QDate(2026, 3, 12), 50}, {QDate(2026, 3, 13), 75}};
        QCOMPARE(cityStates(indices({40}), m_rule, good).front(), CityState::Recovery);
        QCOMPARE(cityStates(indices({95}), m_rule, good).front(), CityState::War);
        // A day that is not forecast is not a good one.
        QCOMPARE(cityStates(indices({40}), m_rule, std::span(good).first(2)).front(), CityState::Peace);
    }

    void forecast_above_its_limit_keeps_war()
    {
        CityStateRule rule = m_rule;
        rule.peaceForecastAtMost = 80;
        const std::vector<ForecastDay> forecast = {{QDate(2026, 3, 10), 81}, {QDate(2026, 3, 11), 81}};
        const auto hours = indices(joined({{95}, repeated(13, 50)}));
        QCOMPARE(cityStates(hours, rule, forecast).back(), CityState::War);
        QCOMPARE(cityStates(hours, rule, {}).back(), CityState::Peace);
    }

    void a_wrong_table_is_told_with_its_line_and_key()
    {
        const QByteArray good = programTable();
        QVERIFY(complaintOf(good).isEmpty());
        const int line = static_cast<int>(good.first(good.indexOf("\"fromIndex\"")).count('\n')) + 1;
        const QString said =
            complaintOf(QByteArray(good).replace("\"fromIndex\": 95", "\"fromIndex\": \"high\""));
        QVERIFY2(said.contains(QStringLiteral("表.json")) && said.contains(QStringLiteral("fromIndex")) &&
                     said.contains(QString::number(line)),
                 qPrintable(said));
        QVERIFY(complaintOf(QByteArray(good).replace("\"belowIndex\": 90", "\"belowIndex\": 96"))
                    .contains(QLatin1String("belowIndex")));
        QVERIFY(complaintOf(QByteArray(good).replace("\"national\"", "\"some\""))
                    .contains(QLatin1String("stations")));
        QVERIFY(complaintOf(QByteArray(good).replace("\"forHours\"", "\"forHour\""))
                    .contains(QLatin1String("forHour")));
        QVERIFY(!complaintOf("{ \"name\": ").isEmpty());
    }

    void the_workspaces_own_table_goes_before_the_programs()
    {
        QCOMPARE(loadCityStateTable(workspace()).origin, CityStateTable::Origin::Program);
        const QByteArray own = QByteArray(programTable()).replace("\"fromIndex\": 95", "\"fromIndex\": 110");
        saveCityStateTable(workspaceCityStatePath(workspace()), own);
        const CityStateTable table = loadCityStateTable(workspace());
        QCOMPARE(table.origin, CityStateTable::Origin::Workspace);
        QCOMPARE(table.rule.warFrom, 110);
        QVERIFY(table.complaint.isEmpty());
    }

    void a_table_that_becomes_wrong_leaves_the_last_good_one_in_force()
    {
        const QByteArray own = QByteArray(programTable()).replace("\"fromIndex\": 95", "\"fromIndex\": 110");
        const QString path = workspaceCityStatePath(workspace());
        write(path, own);
        const CityStateTable good = loadCityStateTable(workspace());
        write(path, QByteArray(own).replace("\"forHours\": 12", "\"forHours\": 0"));
        const CityStateTable kept = loadCityStateTable(workspace(), &good);
        QCOMPARE(kept.rule.warFrom, 110);
        QVERIFY(kept.complaint.contains(QLatin1String("forHours")));
        // Without a good one from that file the program's table serves, and the complaint is told.
        const CityStateTable fresh = loadCityStateTable(workspace());
        QCOMPARE(fresh.origin, CityStateTable::Origin::Program);
        QVERIFY(!fresh.complaint.isEmpty());
        QVERIFY_THROWS_EXCEPTION(InputError, saveCityStateTable(path, "{}"));
        QVERIFY(QFile(path).size() > 10); // nothing was written
    }

    void forecast_is_kept_in_a_table_and_a_bad_line_is_named()
    {
        QVERIFY(readForecast(workspace()).empty());
        const std::vector<ForecastDay> forecast = {{QDate(2026, 3, 11), 75}, {QDate(2026, 3, 12), 50}};
        writeForecast(workspace(), forecast);
        QCOMPARE(readForecast(workspace()), forecast);
        write(workspace() + QStringLiteral("/rules/aqi_forecast.csv"),
              "day,aqi\n2026-03-11,75\n2026-03-12,good\n");
        try {
            readForecast(workspace());
            QFAIL("the line was taken");
        } catch (const InputError& error) {
            QVERIFY2(error.message().contains(QLatin1String("line 3")), qPrintable(error.message()));
        }
    }

    void index_of_a_series_uses_the_hour_in_2026_and_the_sliding_day_in_2012()
    {
        const Hour change = Hour::of(QDate(2026, 2, 28), 24);
        const HourSpan span = {change - 47, change + 24};
        AirSeries air = airWith(QStringLiteral("A"), span, 75);
        const IndexSeries real = observations::indexOf(air, {change - 23, change + 24}, IndexKind::RealTime);
        QCOMPARE(real.at(change).value(), 100);     // 75 by the breakpoints of 2012
        QCOMPARE(real.at(change + 1).value(), 114); // and by those of 2026
        // One dirty hour: the real-time index of 2026 takes it as it is.
        air.values[at(AirPollutant::PM25)].back() = 115;
        QCOMPARE(observations::indexOf(air, span, IndexKind::RealTime).at(span.last).value(), 150);
        // The running day: (23 * 75 + 115) / 24 = 76.67, rounded to 77: 114.5..., up.
        // 60 -> 100, 115 -> 150: 100 + 50/55 * 17 = 115.45 -> 116.
        QCOMPARE(observations::indexOf(air, span, IndexKind::RunningDay).at(span.last).value(), 116);
    }

    void a_day_needs_twenty_hours()
    {
        const HourSpan span = {start, start + 23};
        AirSeries air = airWith(QStringLiteral("A"), span, 60);
        auto& fine = air.values[at(AirPollutant::PM25)];
        for (std::size_t i = 0; i < 4; ++i)
            fine[i] = observations::missing;
        QCOMPARE(
            observations::indexOf(air, span, IndexKind::RunningDay).at(span.last, AirPollutant::PM25).value(),
            100);
        air.flags[at(AirPollutant::PM25)][4] = observations::Flag::Instrument; // kept, but not to be used
        const IndexSeries less = observations::indexOf(air, span, IndexKind::RunningDay);
        QVERIFY(!less.at(span.last, AirPollutant::PM25));
        QVERIFY(less.isHeldBack.back());
    }

    void city_is_the_mean_of_its_national_stations()
    {
        const HourSpan span = {start, start + 799}; // over a month: read in two parts
        observations::ObservationStore store(m_folder.filePath(QStringLiteral("空 间")),
                                             observations::ObservationStore::Access::Write);
        QDir().mkpath(m_folder.filePath(QStringLiteral("空 间")));
        NoProgress quiet;
        const std::vector<AirSeries> air = {airWith(QStringLiteral("A"), span, 50),
                                            airWith(QStringLiteral("B"), span, 70),
                                            airWith(QStringLiteral("C"), span, 400)};
        store.put(air, quiet);
        std::vector<inventory::Station> stations(3);
        stations[0].code = QStringLiteral("A");
        stations[0].kind = QStringLiteral("国控");
        stations[1].code = QStringLiteral("B");
        stations[1].kind = QStringLiteral("国控");
        stations[2].code = QStringLiteral("C");
        stations[2].kind = QStringLiteral("园区");
        const CityAir city = readCityAir(store, stations, m_rule, {}, quiet);
        QCOMPARE(city.stations, 2);
        QVERIFY(city.isNationalOnly);
        QCOMPARE(city.realTime.span, span);
        QCOMPARE(city.realTime.at(span.last).value(), 100); // (50 + 70) / 2 = 60
        QCOMPARE(city.runningDay.at(span.first + 400).value(), 100);
        QVERIFY(!city.runningDay.at(span.first)); // no day yet
        CityStateRule all = m_rule;
        all.stations = CityStateRule::StationChoice::All;
        QCOMPARE(readCityAir(store, stations, all, {}, quiet).stations, 3);
        QCOMPARE(cityStations({stations[2]}, CityStateRule::StationChoice::National).size(), std::size_t(1));
    }

    void threshold_is_told_as_a_concentration()
    {
        QCOMPARE(concentrationEquivalent(95, AqiStandard::Hj633Of2026),
                 QStringLiteral("PM2.5 57.5 / PM10 113 µg/m³"));
        QCOMPARE(concentrationEquivalent(95, AqiStandard::Hj633Of2012),
                 QStringLiteral("PM2.5 71 / PM10 140 µg/m³"));
    }
};

QTEST_GUILESS_MAIN(TestCityState)
#include "test_city_state.moc"
