// SPDX-License-Identifier: GPL-3.0-or-later
// Foreign tables of hourly observations as they come: national, long, openair's, weather; in UTF-8, GB18030
// and xlsx; with gaps, marks, codes for "missing" and mistakes. Every cell is a value or a problem with its
// row.
#include "core/errors.h"
#include "core/progress.h"
#include "importing/table_files.h"
#include "observations/observation_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

using namespace airshed;
using namespace airshed::observations;
using namespace airshed::testing;

namespace
{

float at(const AirSeries& series, AirPollutant pollutant, Hour hour)
{
    return series.of(pollutant)[static_cast<std::size_t>(hour - series.span.first)];
}

Flags flagsAt(const AirSeries& series, AirPollutant pollutant, Hour hour)
{
    return series
        .flags[static_cast<std::size_t>(pollutant)][static_cast<std::size_t>(hour - series.span.first)];
}

bool says(const QStringList& sentences, const QString& words) { return !sentences.filter(words).isEmpty(); }

bool isAccountedFor(const ReadReport& report)
{
    return report.rowsRead == report.rowsUsed + report.rowsOfOtherKinds + report.rowsNotUsed;
}

} // namespace

class TestObservationReaders : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    NoProgress m_progress;

    QString file(const QString& name, const QByteArray& content) const
    {
        writeBytes(m_folder.filePath(name), content);
        return m_folder.filePath(name);
    }
    ObservationFile read(const QString& name, const QString& content, const ReadOptions& options = {})
    {
        return readObservationFile(file(name, content.toUtf8()), options, m_progress);
    }
    QString refusalOf(const QString& path)
    {
        try {
            readObservationFile(path, {}, m_progress);
        } catch (const InputError& error) {
            return error.message();
        }
        return {};
    }

private Q_SLOTS:
    void national_table_gives_each_station_its_hours_and_leaves_means_of_other_lengths_aside()
    {
        const ObservationFile got =
            read(QStringLiteral("全国站点小时值.csv"), QStringLiteral("date,hour,type,1001A,1002A\n"
                                                                      "20260301,0,AQI,50,60\n"
                                                                      "20260301,0,PM2.5,35,\n"
                                                                      "20260301,0,PM2.5_24h,33,40\n"
                                                                      "20260301,0,CO,0.8,1.2\n"
                                                                      "20260301,23,PM2.5,36,41\n"
                                                                      "20260301,23,O3_8h,36,41\n"
                                                                      "20260301,23,O3,-2,99\n"));
        QCOMPARE(got.air.size(), std::size_t(2));
        const AirSeries& first = got.air[0];
        QCOMPARE(first.station, QStringLiteral("1001A"));
        // Hour 0 of a day is its beginning's o'clock: the last hour of the day before.
        const Hour midnight = Hour::of(QDate(2026, 2, 28), 24);
        QVERIFY((first.span == HourSpan{midnight, midnight + 23}));
        QCOMPARE(at(first, AirPollutant::PM25, midnight), 35.0F);
        QCOMPARE(at(first, AirPollutant::CO, midnight), 0.8F);
        QCOMPARE(at(first, AirPollutant::PM25, midnight + 23), 36.0F);
        QCOMPARE(at(first, AirPollutant::O3, midnight + 23), -2.0F); // kept; DQ18 flags it
        QVERIFY(std::isnan(at(first, AirPollutant::PM25, midnight + 5)));
        QVERIFY(std::isnan(at(got.air[1], AirPollutant::PM25, midnight)));
        QCOMPARE(at(got.air[1], AirPollutant::O3, midnight + 23), 99.0F);
        QCOMPARE(got.report.rowsRead, qint64(7));
        QCOMPARE(got.report.rowsUsed, qint64(4));
        QCOMPARE(got.report.rowsOfOtherKinds, qint64(3));
        QCOMPARE(got.report.values, qint64(7));
        QCOMPARE(got.report.missingValues, qint64(1));
        QVERIFY(got.report.problems.empty());
        QVERIFY(says(got.report.leftOut, QStringLiteral("AQI: 1")));
        QVERIFY(says(got.report.assumptions, QStringLiteral("end of the hour")));
        QVERIFY(says(got.report.assumptions, QStringLiteral("Beijing time")));
        QVERIFY(says(got.report.assumptions, QStringLiteral("CO mg/m³")));
        QVERIFY(isAccountedFor(got.report));
    }

    void only_the_asked_stations_of_a_national_table_are_kept()
    {
        ReadOptions options;
        options.only = {QStringLiteral("1002A")};
        const ObservationFile got =
            read(QStringLiteral("国.csv"),
                 QStringLiteral("date,hour,type,1001A,1002A,1003A\n20260301,5,SO2,1,2,3\n"), options);
        QCOMPARE(got.air.size(), std::size_t(1));
        QCOMPARE(got.air[0].station, QStringLiteral("1002A"));
        QVERIFY(says(got.report.leftOut, QStringLiteral("2 station")));
    }

    void national_table_in_gb18030_with_byte_order_mark_or_without_reads_the_same()
    {
        const QString text = QStringLiteral("日期,小时,类型,示范站甲\r\n2026-03-01,8,细颗粒物,35\r\n");
        for (const QByteArray& bytes :
             {text.toUtf8(), QByteArray("\xEF\xBB\xBF") + text.toUtf8(), gb18030(text)}) {
            const ObservationFile got =
                readObservationFile(file(QStringLiteral("编码.csv"), bytes), {}, m_progress);
            QCOMPARE(got.air.size(), std::size_t(1));
            QCOMPARE(got.air[0].station, QStringLiteral("示范站甲"));
            QCOMPARE(at(got.air[0], AirPollutant::PM25, Hour::of(QDate(2026, 3, 1), 8)), 35.0F);
        }
    }

    void long_table_with_a_row_for_each_value_knows_units_and_both_languages()
    {
        const ObservationFile got = read(QStringLiteral("长表.csv"),
                                         QStringLiteral("站点编码,站点名称,监测时间,监测项目,监测值,单位\n"
                                                        "A1,甲站,2026-03-01 22:00,PM2.5,35,μg/m3\n"
                                                        "A1,甲站,2026-03-01 22:00,一氧化碳,800,μg/m3\n"
                                                        "A1,甲站,2026/3/1 22:00:00,二氧化硫,10,ppb\n"
                                                        "A1,甲站,2026-03-01 22:00,氮氧化物,10,μg/m3\n"
                                                        "A1,甲站,2026-03-01 22:00,PM10,5,ppb\n"));
        QCOMPARE(got.air.size(), std::size_t(1));
        const Hour hour = Hour::of(QDate(2026, 3, 1), 22);
        QCOMPARE(got.names.value(QStringLiteral("A1")), QStringLiteral("甲站"));
        QCOMPARE(at(got.air[0], AirPollutant::PM25, hour), 35.0F);
        QVERIFY(std::abs(at(got.air[0], AirPollutant::CO, hour) - 0.8F) < 1e-6F);
        // 2.6187 µg/m³ a ppb at 298.15 K (GB 3095-2026, 4.3)
        QVERIFY(std::abs(at(got.air[0], AirPollutant::SO2, hour) - 26.187F) < 5e-4F);
        QVERIFY(std::isnan(at(got.air[0], AirPollutant::PM10, hour)));
        QCOMPARE(got.report.problems.size(), std::size_t(1)); // particles have no ppb
        QCOMPARE(got.report.problems[0].row, qint64(6));
        QVERIFY(says(got.report.leftOut, QStringLiteral("氮氧化物")));
        QVERIFY(isAccountedFor(got.report));
    }

    void gases_in_ppb_and_ppm_are_converted_as_the_header_says_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<int>("pollutant");
        QTest::addColumn<double>("perUnit");
        // Factors of GB 3095-2026, 4.3, to the digits that they are known by.
        QTest::newRow("SO2 ppb") << "SO2 (ppb)" << int(AirPollutant::SO2) << 2.6187;
        QTest::newRow("NO2 ppb") << "no2_ppb" << int(AirPollutant::NO2) << 1.8805;
        QTest::newRow("O3 ppb") << "臭氧（ppb）" << int(AirPollutant::O3) << 1.9619;
        QTest::newRow("CO ppm") << "CO[ppm]" << int(AirPollutant::CO) << 1.1449;
        QTest::newRow("O3 mg") << "O3(mg/m3)" << int(AirPollutant::O3) << 1000.0;
        QTest::newRow("CO µg") << "CO(µg/m³)" << int(AirPollutant::CO) << 0.001;
    }
    void gases_in_ppb_and_ppm_are_converted_as_the_header_says()
    {
        QFETCH(QString, header);
        QFETCH(int, pollutant);
        QFETCH(double, perUnit);
        const ObservationFile got =
            read(QStringLiteral("单位.csv"),
                 QStringLiteral("station,time,%1\nA,2026-03-01 01:00,10\n").arg(header));
        const double value = got.air[0].values[std::size_t(pollutant)][0];
        QVERIFY2(std::abs(value / 10 / perUnit - 1) < 3e-5, qPrintable(QString::number(value)));
    }

    void row_of_units_under_the_header_is_understood()
    {
        const ObservationFile got =
            read(QStringLiteral("单位行.csv"),
                 QStringLiteral("时间,站点名称,CO,PM2.5\n,,μg/m3,μg/m3\n2026-03-01 01:00,甲站,900,35\n"));
        QVERIFY(std::abs(got.air[0].of(AirPollutant::CO)[0] - 0.9F) < 1e-6F);
        QCOMPARE(got.report.rowsRead, qint64(1));
        QVERIFY(got.report.problems.empty());
    }

    void carbon_monoxide_that_looks_like_micrograms_is_asked_about()
    {
        const ObservationFile got =
            read(QStringLiteral("一氧化碳.csv"),
                 QStringLiteral("station,time,CO\nA,2026-03-01 01:00,900\nA,2026-03-01 02:00,850\n"));
        QCOMPARE(got.report.problems.size(), std::size_t(1));
        QVERIFY(got.report.problems[0].message.contains(QStringLiteral("µg/m³")));
        QCOMPARE(flagsAt(got.air[0], AirPollutant::CO, got.air[0].span.first), Flags(Flag::Impossible));
    }

    void every_unreadable_cell_and_row_is_a_problem_with_its_place()
    {
        const ObservationFile got =
            read(QStringLiteral("错.csv"), QStringLiteral("station,time,PM2.5,PM10\n"
                                                          "A,2026-03-01 01:00,约三十五,50\n"
                                                          "A,昨天,35,50\n"
                                                          ",2026-03-01 03:00,35,50\n"
                                                          "A,2026-03-01 03:30,35,50\n"
                                                          "\n"
                                                          "A,2026-03-01 04:00,35(H),-999\n"
                                                          "A,2026-03-01 05:00,#REF!,NA\n"
                                                          "A,2026-03-01 04:00,36,50\n"));
        QCOMPARE(got.report.rowsRead, qint64(7));
        QCOMPARE(got.report.rowsUsed, qint64(4));
        QCOMPARE(got.report.rowsNotUsed, qint64(3));
        QCOMPARE(got.report.blankRows, qint64(1));
        QVERIFY(isAccountedFor(got.report));
        const auto& problems = got.report.problems;
        QCOMPARE(problems.size(), std::size_t(6));
        QCOMPARE(problems[0].row, qint64(2));
        QCOMPARE(problems[0].field, QStringLiteral("PM2.5"));
        QCOMPARE(problems[0].value, QStringLiteral("约三十五"));
        QCOMPARE(problems[1].row, qint64(3));
        QCOMPARE(problems[1].field, QStringLiteral("time"));
        QCOMPARE(problems[2].row, qint64(4));
        QCOMPARE(problems[2].field, QStringLiteral("station"));
        QCOMPARE(problems[3].row, qint64(5)); // half past is no full hour
        QCOMPARE(problems[4].row, qint64(8));
        QCOMPARE(problems[5].row, qint64(9)); // the hour is given twice
        const Hour four = Hour::of(QDate(2026, 3, 1), 4);
        QCOMPARE(at(got.air[0], AirPollutant::PM25, four), 36.0F);
    }

    void mark_of_the_network_is_kept_as_a_flag()
    {
        const ObservationFile got =
            read(QStringLiteral("标.csv"),
                 QStringLiteral("station,time,PM2.5,PM10\nA,2026-03-01 04:00,35(H),50 (N)\n"));
        QCOMPARE(got.air[0].of(AirPollutant::PM25)[0], 35.0F);
        QCOMPARE(flagsAt(got.air[0], AirPollutant::PM25, got.air[0].span.first), Flags(Flag::Instrument));
        QCOMPARE(flagsAt(got.air[0], AirPollutant::PM10, got.air[0].span.first), Flags());
        QVERIFY(std::isnan(got.air[0].usable(AirPollutant::PM25, got.air[0].span.first)));
    }

    void time_may_be_begin_labelled_utc_or_name_its_zone_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<bool>("isBegin");
        QTest::addColumn<bool>("isUtc");
        QTest::addColumn<QString>("stored");
        QTest::newRow("as it stands") << "2026-03-01 22:00" << false << false << "2026-03-01 22:00";
        QTest::newRow("24 o'clock") << "2026-03-01 24:00" << false << false << "2026-03-02 00:00";
        QTest::newRow("begin") << "2026-03-01 22:00" << true << false << "2026-03-01 23:00";
        QTest::newRow("UTC") << "2026-03-01 22:00" << false << true << "2026-03-02 06:00";
        QTest::newRow("both") << "2026-03-01 22:00" << true << true << "2026-03-02 07:00";
        QTest::newRow("zone") << "2026-03-01T22:00:00+08:00" << false << true << "2026-03-01 22:00";
        QTest::newRow("zulu") << "2026-03-01T22:00:00Z" << false << false << "2026-03-02 06:00";
        QTest::newRow("zulu begin") << "2026-03-01T22:00Z" << true << false << "2026-03-02 07:00";
        QTest::newRow("compact") << "2026030122" << false << false << "2026-03-01 22:00";
        QTest::newRow("Chinese") << "2026年3月1日22时" << false << false << "2026-03-01 22:00";
    }
    void time_may_be_begin_labelled_utc_or_name_its_zone()
    {
        QFETCH(QString, time);
        QFETCH(bool, isBegin);
        QFETCH(bool, isUtc);
        QFETCH(QString, stored);
        ReadOptions options;
        options.hourLabel = isBegin ? HourLabel::Begin : HourLabel::End;
        options.clock = isUtc ? Clock::Utc : Clock::Beijing;
        const ObservationFile got = read(QStringLiteral("时.csv"),
                                         QStringLiteral("station,time,PM2.5\nA,%1,35\n").arg(time), options);
        QCOMPARE(got.air.size(), std::size_t(1));
        QCOMPARE(got.air[0].span.first.text(), stored);
    }

    void date_and_time_of_day_may_stand_in_two_columns()
    {
        for (const QString& name : {QStringLiteral("时间"), QStringLiteral("小时")}) {
            const ObservationFile got =
                read(QStringLiteral("两列.csv"), QStringLiteral("站点名称,日期,%1,PM2.5\n"
                                                                "甲,2026-03-01,22:00,35\n"
                                                                "甲,2026-03-01,24时,36\n"
                                                                "甲,2026-03-01,上午,37\n")
                                                     .arg(name));
            QCOMPARE(got.air[0].span.first.text(), QStringLiteral("2026-03-01 22:00"));
            QCOMPARE(got.air[0].span.last.text(), QStringLiteral("2026-03-02 00:00"));
            QCOMPARE(got.report.problems.size(), std::size_t(1));
            QCOMPARE(got.report.problems[0].row, qint64(4));
        }
        const QString path = m_folder.filePath(QStringLiteral("两列.xlsx"));
        SheetContent sheet;
        sheet.rows = {
            {QStringLiteral("日期"), QStringLiteral("小时"), QStringLiteral("站点"), QStringLiteral("O3")},
            {QDate(2026, 3, 1), 5, QStringLiteral("甲"), 80}};
        writeXlsx(path, {sheet});
        QCOMPARE(readObservationFile(path, {}, m_progress).air.at(0).span.first.text(),
                 QStringLiteral("2026-03-01 05:00"));
    }

    void weather_of_any_site_is_kept_where_only_some_stations_are_asked_for()
    {
        ReadOptions options;
        options.only = {QStringLiteral("1001A")};
        QCOMPARE(read(QStringLiteral("站外.csv"),
                      QStringLiteral("站号,时间,气温\n58606,2026-03-01 01:00,10\n"), options)
                     .weather.size(),
                 std::size_t(1));
        QVERIFY(read(QStringLiteral("站外.csv"),
                     QStringLiteral("站号,时间,PM10\n58606,2026-03-01 01:00,10\n"), options)
                    .air.empty());
    }

    void openair_table_is_one_stations_air_and_weather()
    {
        ReadOptions options;
        options.hourLabel = HourLabel::Begin;
        options.station = QStringLiteral("MY1");
        options.gases = UnstatedGas::Volume;
        const ObservationFile got =
            read(QStringLiteral("mydata.csv"),
                 QStringLiteral("\"date\",\"ws\",\"wd\",\"nox\",\"no2\",\"so2\",\"pm10\",\"co\"\n"
                                "\"2003-01-01\",5.2,160,54,23,2,45,0.5\n"
                                "\"2003-01-01 01:00:00\",0,0,68,28,NA,36,1\n"
                                "\"2003-01-01 02:00:00\",3.6,0,,,,,\n"),
                 options);
        QCOMPARE(got.air.size(), std::size_t(1));
        QCOMPARE(got.air[0].station, QStringLiteral("MY1"));
        const Hour first = Hour::of(QDate(2003, 1, 1), 1);
        QCOMPARE(got.air[0].span.first, first); // R writes midnight as a date alone
        QVERIFY(std::abs(at(got.air[0], AirPollutant::NO2, first) - 23 * 1.8805F) < 2e-3F);
        QVERIFY(std::abs(at(got.air[0], AirPollutant::CO, first) - 0.5F * 1.1449F) < 1e-4F);
        QCOMPARE(at(got.air[0], AirPollutant::PM10, first), 45.0F);
        QCOMPARE(got.weather.size(), std::size_t(1));
        const WeatherSeries& weather = got.weather[0].series;
        QCOMPARE(weather.span.size(), qint64(3));
        QCOMPARE(weather.windFromDegrees[0], 160.0F);
        QVERIFY(std::isnan(weather.windFromDegrees[1])); // calm
        QCOMPARE(weather.windMetresPerSecond[1], 0.0F);
        QCOMPARE(weather.windFromDegrees[2], 360.0F); // 0 with wind is north
        QVERIFY(says(got.report.leftOut, QStringLiteral("nox")));
        QVERIFY(says(got.report.assumptions, QStringLiteral("MY1")));
        QVERIFY(says(got.report.assumptions, QStringLiteral("beginning")));
        QVERIFY(got.report.problems.empty());
    }

    void reference_year_of_openair_is_read_whole()
    {
        const QString path =
            qEnvironmentVariable("AIRSHED_REFERENCE") + QStringLiteral("/openair_mydata_2003.csv");
        if (!QFileInfo::exists(path))
            QSKIP("set AIRSHED_REFERENCE to the folder with the reference results of other programs");
        ReadOptions options;
        options.hourLabel = HourLabel::Begin;
        const ObservationFile got = readObservationFile(path, options, m_progress);
        QCOMPARE(got.report.rowsRead, qint64(8760));
        QCOMPARE(got.report.rowsUsed, qint64(8760));
        QVERIFY(got.report.problems.empty());
        QCOMPARE(got.air.size(), std::size_t(1));
        QCOMPARE(got.air[0].span.size(), qint64(8760));
        // Counted in the file's own text: rows whose ws, wd and so2 are all there, and the wind blows.
        qint64 expected = 0;
        for (const QByteArray& line : readBytes(path).split('\n').mid(1)) {
            const QByteArrayList cells = line.split(',');
            expected +=
                cells.size() > 4 && cells[1].toDouble() > 0 && !cells[2].isEmpty() && !cells[4].isEmpty() ? 1
                                                                                                          : 0;
        }
        qint64 complete = 0;
        const WeatherSeries& weather = got.weather[0].series;
        for (std::size_t i = 0; i < 8760; ++i)
            complete += !std::isnan(weather.windFromDegrees[i]) && weather.windMetresPerSecond[i] > 0 &&
                                !std::isnan(got.air[0].of(AirPollutant::SO2)[i])
                            ? 1
                            : 0;
        QVERIFY(expected > 8000);
        QCOMPARE(complete, expected);
    }

    void wind_is_understood_in_every_form_data()
    {
        QTest::addColumn<QString>("direction");
        QTest::addColumn<QString>("speed");
        QTest::addColumn<float>("degrees");
        QTest::addColumn<float>("metresPerSecond");
        const float none = missing;
        QTest::newRow("degrees") << "123.5"
                                 << "2" << 123.5F << 2.0F;
        QTest::newRow("north") << "360"
                               << "2" << 360.0F << 2.0F;
        QTest::newRow("0 with wind") << "0"
                                     << "2" << 360.0F << 2.0F;
        QTest::newRow("0 without") << "0"
                                   << "0" << none << 0.0F;
        QTest::newRow("direction without wind") << "90"
                                                << "0" << none << 0.0F;
        QTest::newRow("999") << "999"
                             << "2" << none << 2.0F;
        QTest::newRow("-999") << "-999"
                              << "-999" << none << none;
        QTest::newRow("999.9 speed") << "90"
                                     << "999.9" << 90.0F << none;
        QTest::newRow("999 speed") << "90"
                                   << "999" << 90.0F << none;
        QTest::newRow("code for calm") << "999017"
                                       << "" << none << 0.0F;
        QTest::newRow("N") << "N"
                           << "3" << 360.0F << 3.0F;
        QTest::newRow("nne") << "nne"
                             << "3" << 22.5F << 3.0F;
        QTest::newRow("Chinese") << "东北"
                                 << "3" << 45.0F << 3.0F;
        QTest::newRow("Chinese wind") << "东东南风"
                                      << "3" << 112.5F << 3.0F;
        QTest::newRow("WNW") << "西北偏西"
                             << "3" << 292.5F << 3.0F;
        QTest::newRow("calm word") << "静风"
                                   << "" << none << 0.0F;
        QTest::newRow("variable") << "VRB"
                                  << "1" << none << 1.0F;
        QTest::newRow("degree sign") << "45°"
                                     << "1" << 45.0F << 1.0F;
    }
    void wind_is_understood_in_every_form()
    {
        QFETCH(QString, direction);
        QFETCH(QString, speed);
        QFETCH(float, degrees);
        QFETCH(float, metresPerSecond);
        const ObservationFile got =
            read(QStringLiteral("风.csv"),
                 QStringLiteral("站号,时间,风向,风速,气温\n58606,2026-03-01 01:00,%1,%2,10\n")
                     .arg(direction, speed));
        QVERIFY2(got.report.problems.empty(),
                 qPrintable(got.report.problems.empty() ? QString() : got.report.problems[0].message));
        QCOMPARE(got.weather.size(), std::size_t(1));
        const WeatherSeries& weather = got.weather[0].series;
        const float foundDegrees = weather.windFromDegrees.empty() ? missing : weather.windFromDegrees[0];
        const float foundSpeed =
            weather.windMetresPerSecond.empty() ? missing : weather.windMetresPerSecond[0];
        QVERIFY(std::isnan(degrees) ? std::isnan(foundDegrees) : foundDegrees == degrees);
        QVERIFY(std::isnan(metresPerSecond) ? std::isnan(foundSpeed) : foundSpeed == metresPerSecond);
        QCOMPARE(weather.temperatureCelsius[0], 10.0F);
    }

    void ninety_nine_is_a_direction_only_where_others_are_as_fine()
    {
        const QString head = QStringLiteral("站号,时间,风向,风速\n58606,2026-03-01 01:00,99,2\n");
        ObservationFile got =
            read(QStringLiteral("99.csv"), head + QStringLiteral("58606,2026-03-01 02:00,120,2\n"));
        QVERIFY(std::isnan(got.weather[0].series.windFromDegrees[0]));
        QCOMPARE(got.weather[0].series.windFromDegrees[1], 120.0F);
        QVERIFY(says(got.report.assumptions, QStringLiteral("99")));
        got = read(QStringLiteral("99.csv"), head + QStringLiteral("58606,2026-03-01 02:00,123,2\n"));
        QCOMPARE(got.weather[0].series.windFromDegrees[0], 99.0F);
    }

    void impossible_weather_is_a_problem_and_not_a_value()
    {
        const ObservationFile got =
            read(QStringLiteral("坏天气.csv"),
                 QStringLiteral("站号,时间,风向,风速,气温,总云量,相对湿度\n58606,2026-03-01 "
                                "01:00,400,80,99,11,101\n58606,2026-03-01 02:00,西南西,2,5,8,60\n"));
        QCOMPARE(got.report.problems.size(), std::size_t(5));
        for (const FileProblem& problem : got.report.problems)
            QCOMPARE(problem.row, qint64(2));
        QCOMPARE(got.weather[0].series.span.size(), qint64(1));
        QCOMPARE(got.weather[0].series.windFromDegrees[0], 247.5F);
    }

    void weather_table_converts_its_units_and_knows_where_the_site_is()
    {
        const ObservationFile got =
            read(QStringLiteral("气象.csv"),
                 QStringLiteral("站号,站名,经度,纬度,时间,风速(km/"
                                "h),气温(K),总云量(%),低云量(八分量),气压(kPa),混合层高度(km)\n"
                                "58606,南昌,115.9,28.6,2026-03-01 08:00,36,283.15,80,4,101.3,1.2\n"));
        const SiteWeather& site = got.weather.at(0);
        QCOMPARE(site.site.name, QStringLiteral("南昌"));
        QCOMPARE(site.site.position.lon, 115.9);
        QCOMPARE(site.series.windMetresPerSecond[0], 10.0F);
        QVERIFY(std::abs(site.series.temperatureCelsius[0] - 10) < 1e-4F);
        QCOMPARE(site.series.totalCloudTenths[0], 8.0F);
        QCOMPARE(site.series.lowCloudTenths[0], 5.0F);
        QCOMPARE(site.series.pressureHectopascals[0], 1013.0F);
        QCOMPARE(site.series.mixingHeightMetres[0], 1200.0F);
    }

    void workbook_with_a_title_and_dates_as_excel_has_them_is_read()
    {
        const QString path = m_folder.filePath(QStringLiteral("小时数据 三月.xlsx"));
        SheetContent air;
        air.name = QStringLiteral("小时值");
        air.rows = {
            {QStringLiteral("示范站小时监测数据")},
            {QStringLiteral("时间"), QStringLiteral("站点名称"), QStringLiteral("PM2.5"),
             QStringLiteral("CO")},
            {QDateTime(QDate(2026, 3, 1), QTime(0, 0)), QStringLiteral("甲站"), 35, 0.8},
            {QDateTime(QDate(2026, 3, 1), QTime(1, 0)), QStringLiteral("甲站"), QStringLiteral("—"), 0.9},
            {QDateTime(QDate(2026, 3, 1), QTime(23, 0)), QStringLiteral("甲站"), 37, 1}};
        SheetContent notes;
        notes.name = QStringLiteral("说明");
        notes.rows = {{QStringLiteral("仅供参考")}};
        writeXlsx(path, {air, notes});
        const ObservationFile got = readObservationFile(path, {}, m_progress);
        QCOMPARE(got.air.size(), std::size_t(1));
        QCOMPARE(got.air[0].station, QStringLiteral("甲站"));
        QCOMPARE(got.air[0].span.size(), qint64(24));
        QCOMPARE(got.air[0].of(AirPollutant::PM25)[0], 35.0F);
        QCOMPARE(got.air[0].of(AirPollutant::CO)[1], 0.9F);
        QCOMPARE(got.air[0].of(AirPollutant::PM25)[23], 37.0F);
        QVERIFY(says(got.report.leftOut, QStringLiteral("说明")));
        QVERIFY(got.report.problems.empty());
    }

    void date_that_is_wrong_by_years_costs_a_piece_and_not_years_of_memory()
    {
        const ObservationFile got = read(
            QStringLiteral("年.csv"),
            QStringLiteral(
                "station,time,PM2.5\nA,2026-03-01 01:00,1\nA,2062-03-01 01:00,2\nA,2206-03-01 01:00,3\n"));
        QCOMPARE(got.air.size(), std::size_t(2));
        QCOMPARE(got.air[0].span.size() + got.air[1].span.size(), qint64(2));
        QCOMPARE(got.report.problems.size(), std::size_t(1)); // the year 2206
        QCOMPARE(got.report.problems[0].row, qint64(4));
    }

    void files_that_are_no_observations_are_refused_in_one_sentence()
    {
        QVERIFY(
            refusalOf(m_folder.filePath(QStringLiteral("没有.csv"))).contains(QStringLiteral("没有.csv")));
        QVERIFY(refusalOf(file(QStringLiteral("空.csv"), {})).contains(QStringLiteral("空.csv is empty")));
        const QString header =
            refusalOf(file(QStringLiteral("名单.csv"), QStringLiteral("姓名,电话\n某甲,1\n").toUtf8()));
        QVERIFY(header.contains(QStringLiteral("名单.csv")) && header.contains(QStringLiteral("姓名 电话")));
        QVERIFY(!refusalOf(file(QStringLiteral("图.csv"), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\0", 12)))
                     .isEmpty());
        QVERIFY(!refusalOf(m_folder.path()).isEmpty());
        const QString daily =
            refusalOf(file(QStringLiteral("日均.csv"),
                           "station,date,PM2.5\nA,2026-03-01,35\nA,2026-03-02,36\nA,2026-03-03,37\n"));
        QVERIFY(daily.contains(QStringLiteral("daily means")));
        // A header alone is a table with no rows: nothing to refuse, and nothing in it.
        QVERIFY(read(QStringLiteral("头.csv"), QStringLiteral("station,time,PM2.5\n")).air.empty());
    }

    void constant_and_gappy_series_are_kept_as_they_are()
    {
        QString text = QStringLiteral("station,time,PM2.5\n");
        for (int hour = 1; hour <= 24; hour += 3)
            text += QStringLiteral("A,2026-03-01 %1:00,35\n").arg(hour, 2, 10, QLatin1Char('0'));
        const ObservationFile got = read(QStringLiteral("常数.csv"), text);
        QCOMPARE(got.air[0].span.size(), qint64(22));
        int values = 0;
        for (const float value : got.air[0].of(AirPollutant::PM25))
            values += value == 35 ? 1 : 0;
        QCOMPARE(values, 8);
    }
};

QTEST_GUILESS_MAIN(TestObservationReaders)
#include "test_observation_readers.moc"
