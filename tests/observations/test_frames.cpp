// SPDX-License-Identifier: GPL-3.0-or-later
// Logged HJ 212-2017 frames: the checksum, strict and tolerant reading, hourly means, and minutes that make
// an hour only when 45 of them are valid.
#include "core/errors.h"
#include "core/progress.h"
#include "importing/table_files.h"
#include "observations/frame.h"
#include "observations/observation_file.h"

#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

using namespace airshed;
using namespace airshed::observations;
using namespace airshed::testing;

namespace
{

// Frames that were published, with their own length and checksum.
const QByteArray lampblack = "##0137QN=20190813155800001;ST=22;CN=2051;PW=123456;MN=2019051703100020;Flag=5;"
                             "CP=&&DataTime=20190813155800;LAMPBLACK-Rtd=0.0,LAMPBLACK-Flag=N&&9B81";
const QByteArray interval = "##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;"
                            "Flag=5;CP=&&RtdInterval=30&&1C80";

/// With the length and checksum that the standard asks for.
QByteArray frame(const QByteArray& data)
{
    const QByteArray length = QByteArray::number(data.size()).rightJustified(4, '0');
    const QByteArray sum = QByteArray::number(hj212Checksum(data), 16).toUpper().rightJustified(4, '0');
    return "##" + length + data + sum + "\r\n";
}

QByteArray hourly(const QByteArray& time, const QByteArray& items, const QByteArray& command = "2061")
{
    return "QN=20260301220005000;ST=22;CN=" + command +
           ";PW=123456;MN=36010000A001;Flag=5;CP=&&DataTime=" + time + ";" + items + "&&";
}

} // namespace

class TestFrames : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    NoProgress m_progress;

    ObservationFile read(const QByteArray& log, FrameChecks checks = FrameChecks::Tolerant,
                         HourLabel label = HourLabel::End)
    {
        const QString path = m_folder.filePath(QStringLiteral("数采仪 日志.log"));
        writeBytes(path, log);
        ReadOptions options;
        options.frames = checks;
        options.hourLabel = label;
        return readObservationFile(path, options, m_progress);
    }
    static float value(const ObservationFile& file, AirPollutant pollutant)
    {
        return file.air.at(0).of(pollutant).at(0);
    }

private Q_SLOTS:
    void checksum_is_the_standards_and_not_modbus()
    {
        QCOMPARE(hj212Checksum("123456789"), quint16(0x2F80)); // Modbus would be 4B37
    }

    void published_frames_check()
    {
        Frame parsed = parseFrame(lampblack);
        QCOMPARE(parsed.defect, FrameDefect::None);
        QCOMPARE(parsed.system, QByteArray("22"));
        QCOMPARE(parsed.command, QByteArray("2051"));
        QCOMPARE(parsed.device, QByteArray("2019051703100020"));
        QCOMPARE(parsed.dataTime, QByteArray("20190813155800"));
        QCOMPARE(parsed.items.size(), std::size_t(2));
        QCOMPARE(parsed.items[0].factor, QByteArray("LAMPBLACK"));
        QCOMPARE(parsed.items[0].measure, QByteArray("Rtd"));
        QCOMPARE(parsed.items[1].value, QByteArray("N"));
        parsed = parseFrame(interval);
        QCOMPARE(parsed.defect, FrameDefect::None);
        QCOMPARE(parsed.system, QByteArray("32"));
    }

    void each_defect_is_told_from_the_others()
    {
        QByteArray bytes = lampblack;
        bytes.replace("0.0", "0.1");
        QCOMPARE(parseFrame(bytes).defect, FrameDefect::WrongChecksum);
        bytes = lampblack;
        bytes.replace("##0137", "##0139");
        QCOMPARE(parseFrame(bytes).defect, FrameDefect::WrongLength);
        for (const qsizetype size : {3, 5, 6, 40, 120, 140, 146})
            QCOMPARE(parseFrame(lampblack.left(size)).defect, FrameDefect::Truncated);
        QCOMPARE(parseFrame(frame("nonsense")).defect, FrameDefect::NoData);
        QCOMPARE(parseFrame("##").defect, FrameDefect::Truncated);
    }

    void hourly_means_become_values_with_the_flags_of_the_instrument()
    {
        const ObservationFile got = read(frame(hourly(
            "20260301220000", "a34004-Avg=35.2,a34004-Min=30,a34004-Max=41,a34004-Flag=N;a21005-Avg=0.8,"
                              "a21005-Flag=N;a21026-Avg=500,a21026-Flag=C;a21002-Avg=40,a21002-Flag=N;"
                              "a01007-Avg=2.5,a01007-Flag=N;a01008-Avg=350,a01008-Flag=N;a01006-Avg=101.3,"
                              "a01006-Flag=N;a01001-Avg=12,a01001-Flag=D")));
        QCOMPARE(got.air.size(), std::size_t(1));
        QCOMPARE(got.air[0].station, QStringLiteral("36010000A001"));
        QCOMPARE(got.air[0].span.first.text(), QStringLiteral("2026-03-01 22:00"));
        QCOMPARE(value(got, AirPollutant::PM25), 35.2F);
        QCOMPARE(value(got, AirPollutant::CO), 0.8F); // mg/m³
        QCOMPARE(value(got, AirPollutant::SO2), 500.0F);
        QCOMPARE(got.air[0].flags[std::size_t(AirPollutant::SO2)][0], Flags(Flag::Instrument));
        QVERIFY(std::isnan(got.air[0].usable(AirPollutant::SO2, got.air[0].span.first)));
        QCOMPARE(got.weather.size(), std::size_t(1));
        QCOMPARE(got.weather[0].series.windFromDegrees[0], 350.0F);
        QCOMPARE(got.weather[0].series.pressureHectopascals[0], 1013.0F);
        QVERIFY(got.weather[0].series.temperatureCelsius.empty()); // a faulty thermometer
        QVERIFY(!got.report.leftOut.filter(QStringLiteral("a21002")).isEmpty());
        QVERIFY(got.report.problems.empty());
    }

    void every_flag_but_normal_makes_a_value_unusable()
    {
        for (const char* flag : {"F", "M", "S", "D", "C", "T", "B"}) {
            const ObservationFile got =
                read(frame(hourly("20260301220000", QByteArray("a34004-Avg=35,a34004-Flag=") + flag)));
            QCOMPARE(got.air.at(0).flags[0][0], Flags(Flag::Instrument));
        }
    }

    void frame_with_a_wrong_checksum_is_kept_apart_or_refused()
    {
        QByteArray bytes = frame(hourly("20260301220000", "a34004-Avg=35,a34004-Flag=N"));
        bytes.replace("Avg=35", "Avg=36");
        ObservationFile got = read(bytes);
        QCOMPARE(value(got, AirPollutant::PM25), 36.0F);
        QCOMPARE(got.air[0].flags[0][0], Flags(Flag::Quarantined));
        QVERIFY(std::isnan(got.air[0].usable(AirPollutant::PM25, got.air[0].span.first)));
        QCOMPARE(got.report.problems.size(), std::size_t(1));
        QCOMPARE(got.report.problems[0].row, qint64(1));
        got = read(bytes, FrameChecks::Strict);
        QVERIFY(got.air.empty());
        QCOMPARE(got.report.rowsNotUsed, qint64(1));
        QVERIFY(got.report.problems[0].message.contains(QStringLiteral("checksum")));
    }

    void truncated_frame_never_gives_a_value_and_the_next_is_read()
    {
        const QByteArray first = frame(hourly("20260301210000", "a34004-Avg=350,a34004-Flag=N"));
        const QByteArray second = frame(hourly("20260301220000", "a34004-Avg=36,a34004-Flag=N"));
        const QByteArray cut = first.left(first.indexOf("Avg=3") + 5);
        for (const QByteArray& log : {cut + "\r\n" + second, cut + second}) {
            const ObservationFile got = read(log);
            QCOMPARE(got.air.size(), std::size_t(1));
            QCOMPARE(got.air[0].span.size(), qint64(1));
            QCOMPARE(value(got, AirPollutant::PM25), 36.0F);
            QCOMPARE(got.report.rowsRead, qint64(2));
            QCOMPARE(got.report.rowsNotUsed, qint64(1));
        }
    }

    void log_lines_have_their_own_beginning_and_other_frames_are_counted()
    {
        const QByteArray good = frame(hourly("20260301220000", "a34004-Avg=36,a34004-Flag=N"));
        const ObservationFile got = read("[2026-03-01 22:00:05.123] RECV: " + good + interval + "\r\n" +
                                         lampblack + "\r\n服务重启\r\n\r\n");
        QCOMPARE(value(got, AirPollutant::PM25), 36.0F);
        QCOMPARE(got.report.rowsRead, qint64(4));
        QCOMPARE(got.report.rowsUsed,
                 qint64(2)); // the fume frame is a minute of an air device, with no factor of ours
        QCOMPARE(got.report.rowsOfOtherKinds, qint64(1));
        QCOMPARE(got.report.rowsNotUsed, qint64(1));
        QCOMPARE(got.report.blankRows, qint64(1));
        QVERIFY(!got.report.leftOut.filter(QStringLiteral("ST=32 CN=1062: 1")).isEmpty());
    }

    void minutes_make_an_hour_only_when_45_of_them_are_valid()
    {
        // Five-minute means from 21:05 to 22:00; the hour before has two of twelve missing and one
        // invalid: 45.
        const auto log = [](int valid) {
            QByteArray bytes;
            for (int i = 1; i <= 12; ++i) {
                const int minute = 5 * i;
                const QByteArray time =
                    "20260301" +
                    QByteArray(minute == 60 ? "2200"
                                            : "21" + QByteArray::number(minute).rightJustified(2, '0')) +
                    "00";
                const QByteArray flag = i <= valid ? "N" : "D";
                bytes += frame(
                    hourly(time, "a34004-Avg=" + QByteArray::number(i) + ",a34004-Flag=" + flag, "2051"));
            }
            return bytes;
        };
        ObservationFile got = read(log(9)); // 45 minutes: mean of 1 ... 9
        QCOMPARE(got.air.size(), std::size_t(1));
        QCOMPARE(got.air[0].span.first.text(), QStringLiteral("2026-03-01 22:00"));
        QCOMPARE(value(got, AirPollutant::PM25), 5.0F);
        got = read(log(8)); // 40 minutes
        QVERIFY(got.air.empty());
        QCOMPARE(got.report.problems.size(), std::size_t(1));
        QVERIFY(got.report.problems[0].message.contains(QStringLiteral("40")));
    }

    void hourly_mean_goes_before_minutes_and_real_time_values()
    {
        QByteArray log = frame(hourly("20260301220000", "a34004-Avg=99,a34004-Flag=N"));
        for (int minute = 1; minute <= 60; ++minute) {
            const QByteArray time =
                "20260301" +
                QByteArray(minute == 60 ? "2200" : "21" + QByteArray::number(minute).rightJustified(2, '0')) +
                "00";
            log += frame(hourly(time, "a34004-Rtd=10,a34004-Flag=N;a34002-Rtd=20,a34002-Flag=N", "2011"));
            log += frame(hourly(time, "a34004-Avg=11,a34004-Flag=N;a21004-Avg=30,a21004-Flag=N", "2051"));
        }
        const ObservationFile got = read(log);
        QCOMPARE(value(got, AirPollutant::PM25), 99.0F);
        QCOMPARE(value(got, AirPollutant::PM10), 20.0F);
        QCOMPARE(value(got, AirPollutant::NO2), 30.0F);
        QVERIFY(got.report.problems.empty());
    }

    void winds_of_minutes_are_averaged_as_vectors()
    {
        // (2 @ 350, 3 @ 10, 4 @ 20, 1 @ 340): direction 7.1068, scalar mean 2.5
        const std::array<std::pair<const char*, const char*>, 4> winds = {
            {{"2", "350"}, {"3", "10"}, {"4", "20"}, {"1", "340"}}};
        QByteArray log;
        for (std::size_t i = 0; i < 4; ++i) {
            const QByteArray time = i == 3 ? QByteArray("20260301220000")
                                           : "2026030121" + QByteArray::number(15 * (int(i) + 1)) + "00";
            log += frame(hourly(time,
                                QByteArray("a01007-Avg=") + winds[i].first +
                                    ",a01007-Flag=N;a01008-Avg=" + winds[i].second + ",a01008-Flag=N",
                                "2051"));
        }
        const ObservationFile got = read(log);
        QCOMPARE(got.weather.size(), std::size_t(1));
        QVERIFY(std::abs(got.weather[0].series.windFromDegrees[0] - 7.1068F) < 1e-3F);
        QVERIFY(std::abs(got.weather[0].series.windMetresPerSecond[0] - 2.5F) < 1e-6F);
    }

    void begin_labelled_hour_is_stored_by_its_end()
    {
        const ObservationFile got = read(frame(hourly("20260301220000", "a34004-Avg=36,a34004-Flag=N")),
                                         FrameChecks::Tolerant, HourLabel::Begin);
        QCOMPARE(got.air[0].span.first.text(), QStringLiteral("2026-03-01 23:00"));
    }

    void mangled_logs_never_crash()
    {
        const QByteArray good =
            frame(hourly("20260301220000", "a34004-Avg=36,a34004-Flag=N;a21005-Avg=1,a21005-Flag=N"));
        quint32 state = 7;
        for (int i = 0; i < 2000; ++i) {
            QByteArray bytes = good + good;
            for (int k = 0; k < 4; ++k) {
                state = state * 1664525U + 1013904223U;
                const auto place = static_cast<qsizetype>(state >> 8) % bytes.size();
                bytes[place] = static_cast<char>(state & 0xFFU);
            }
            parseFrame(bytes);
        }
        QByteArray log = good;
        for (int i = 0; i < 200; ++i) {
            QByteArray bytes = good;
            state = state * 1664525U + 1013904223U;
            bytes[static_cast<qsizetype>(state >> 8) % bytes.size()] = static_cast<char>(state & 0x7FU);
            log += bytes;
        }
        const ObservationFile got = read(log);
        QCOMPARE(got.report.rowsRead,
                 got.report.rowsUsed + got.report.rowsOfOtherKinds + got.report.rowsNotUsed);
    }
};

QTEST_GUILESS_MAIN(TestFrames)
#include "test_frames.moc"
