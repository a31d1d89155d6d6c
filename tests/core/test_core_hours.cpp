// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/air_pollutant.h"
#include "core/hour.h"

#include <QSet>
#include <QtTest>

using namespace airshed;

class TestCoreHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hour_is_named_by_its_end_and_midnight_ends_the_day_before()
    {
        const Hour midnight = Hour::of(QDate(2026, 3, 1), 24);
        QCOMPARE(midnight, Hour::of(QDate(2026, 3, 2), 0));
        QCOMPARE(midnight.day(), QDate(2026, 3, 1));
        QCOMPARE(midnight.endHour(), 24);
        QCOMPARE(midnight.text(), QStringLiteral("2026-03-02 00:00"));
        const Hour one = midnight + 1;
        QCOMPARE(one.day(), QDate(2026, 3, 2));
        QCOMPARE(one.endHour(), 1);
    }

    void count_begins_in_1970_and_goes_back_before_it()
    {
        QCOMPARE(Hour::of(QDate(1970, 1, 1), 0).count(), qint64(0));
        const Hour before = Hour::of(QDate(1969, 12, 31), 23);
        QCOMPARE(before.count(), qint64(-1));
        QCOMPARE(before.day(), QDate(1969, 12, 31));
        QCOMPARE(before.endHour(), 23);
        QCOMPARE(Hour(0).day(), QDate(1969, 12, 31));
        QCOMPARE(Hour(0).endHour(), 24);
    }

    void moment_within_an_hour_belongs_to_the_hour_that_contains_it()
    {
        const QDateTime ten(QDate(2026, 3, 1), QTime(2, 0), Qt::UTC); // 10:00 in Beijing
        QCOMPARE(Hour::endingAt(ten), Hour::of(QDate(2026, 3, 1), 10));
        QCOMPARE(Hour::endingAt(ten.addSecs(1)), Hour::of(QDate(2026, 3, 1), 11));
        QCOMPARE(Hour::endingAt(ten.addSecs(-1)), Hour::of(QDate(2026, 3, 1), 10));
        QCOMPARE(Hour::endingAt(ten).end(), ten);
        QCOMPARE(Hour::endingAt(ten).end().offsetFromUtc(), 8 * 3600);
    }

    void hour_is_understood_in_the_forms_that_files_have_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("endHour");
        for (const char* form : {"2026-03-01 22:00", "2026-03-01T22", "2026/3/1 22:00:00", "2026030122",
                                 "2026.03.01 22:00", "2026年3月1日22时", " 2026-03-01 22:00 "})
            QTest::newRow(form) << QString::fromUtf8(form) << 22;
        QTest::newRow("24:00") << "2026-03-01 24:00" << 24;
        for (const char* form : {"2026-03-01 22:30", "2026-03-01 25:00", "2026-02-30 22:00", "2026-03-01",
                                 "2026-03-12", "2026/3/12", "20260312", "2026年3月12日", "昨天", ""})
            QTest::newRow(form) << QString::fromUtf8(form) << -1;
    }
    void hour_is_understood_in_the_forms_that_files_have()
    {
        QFETCH(QString, text);
        QFETCH(int, endHour);
        const auto hour = Hour::fromText(text);
        if (endHour < 0)
            QVERIFY(!hour);
        else
            QCOMPARE(hour, std::optional(Hour::of(QDate(2026, 3, 1), endHour)));
    }

    void span_counts_both_ends()
    {
        const HourSpan day = {Hour::of(QDate(2026, 3, 1), 1), Hour::of(QDate(2026, 3, 1), 24)};
        QCOMPARE(day.size(), qint64(24));
        QVERIFY(day.contains(day.first) && day.contains(day.last) && !day.contains(day.last + 1));
        QCOMPARE(HourSpan{}.size(), qint64(0));
    }

    void air_pollutants_are_understood_by_name_code_and_factor()
    {
        QSet<QString> codes;
        for (const AirPollutant pollutant : allAirPollutants) {
            QCOMPARE(airPollutantFromText(displayName(pollutant)), std::optional(pollutant));
            QCOMPARE(airPollutantFromText(code(pollutant).toUpper()), std::optional(pollutant));
            codes += code(pollutant);
        }
        QCOMPARE(codes.size(), qsizetype(6));
        QCOMPARE(airPollutantFromText(u"ＰＭ２．５"), std::optional(AirPollutant::PM25));
        QCOMPARE(airPollutantFromText(u"PM₁₀"), std::optional(AirPollutant::PM10));
        // HJ 212-2017
        QCOMPARE(airPollutantFromText(u"a34004"), std::optional(AirPollutant::PM25));
        QCOMPARE(airPollutantFromText(u"a34002"), std::optional(AirPollutant::PM10));
        QCOMPARE(airPollutantFromText(u"a21026"), std::optional(AirPollutant::SO2));
        QCOMPARE(airPollutantFromText(u"a21004"), std::optional(AirPollutant::NO2));
        QCOMPARE(airPollutantFromText(u"a21005"), std::optional(AirPollutant::CO));
        QCOMPARE(airPollutantFromText(u"a05024"), std::optional(AirPollutant::O3));
        QVERIFY(!airPollutantFromText(u"a21002")); // NOx is no pollutant of the index
        QVERIFY(!airPollutantFromText(u"NOx"));
        QVERIFY(!airPollutantFromText(u"O3_8h"));
    }

    void carbon_monoxide_alone_is_in_milligrams()
    {
        for (const AirPollutant pollutant : allAirPollutants)
            QCOMPARE(unit(pollutant),
                     pollutant == AirPollutant::CO ? QStringLiteral("mg/m³") : QStringLiteral("µg/m³"));
    }

    void ozone_is_emitted_by_nobody_and_no2_as_nox()
    {
        QVERIFY(!emittedAs(AirPollutant::O3));
        QCOMPARE(emittedAs(AirPollutant::NO2), std::optional(Pollutant::NOx));
        QCOMPARE(emittedAs(AirPollutant::PM10), std::optional(Pollutant::PM10));
    }
};

QTEST_GUILESS_MAIN(TestCoreHours)
#include "test_core_hours.moc"
