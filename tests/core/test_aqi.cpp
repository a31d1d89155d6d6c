// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers are the standards' breakpoints and test vectors worked out by hand from them.
#include "core/aqi.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace airshed;
using enum AirPollutant;
using enum AveragingTime;

namespace
{

constexpr AqiStandard of2012 = AqiStandard::Hj633Of2012;
constexpr AqiStandard of2026 = AqiStandard::Hj633Of2026;

Decimal number(const char* text) { return Decimal::fromText(QString::fromLatin1(text)).value(); }

std::size_t at(AirPollutant p) { return static_cast<std::size_t>(p); }

/// "SO2_1h" of the reference file.
std::pair<AirPollutant, AveragingTime> itemOf(const QString& name)
{
    const QStringList parts = name.split(QLatin1Char('_'));
    AirPollutant p = PM25;
    if (parts[0] != QLatin1String("PM25"))
        p = airPollutantFromText(parts[0]).value();
    if (parts.size() == 1 || parts[1] == QLatin1String("24h"))
        return {p, Day};
    return {p, parts[1] == QLatin1String("8h") ? EightHours : OneHour};
}

AqiMeans dayOf(double pm25, double pm10, double so2, double no2, double o3, double co)
{
    AqiMeans means;
    const std::array all = {pm25, pm10, so2, no2, o3, co};
    for (const AirPollutant p : allAirPollutants)
        means.day[at(p)] = Decimal::fromBinary(all[at(p)]);
    means.ozoneEightHours = means.day[at(O3)];
    return means;
}

} // namespace

class TestAqi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void binary_numbers_become_the_decimals_that_were_typed()
    {
        QCOMPARE(Decimal::fromBinary(4.05F).value().text(), QStringLiteral("4.05"));
        QCOMPARE(Decimal::fromBinary(0.1 + 0.2).value().text(), QStringLiteral("0.3")); // 0.30000000000000004
        QCOMPARE(Decimal::fromBinary(-12.5).value().text(), QStringLiteral("-12.5"));
        QCOMPARE(Decimal::fromBinary(8000.25F).value().text(), QStringLiteral("8000.25"));
        QCOMPARE(Decimal::fromBinary(1e-12).value().text(), QStringLiteral("0"));
        QVERIFY(!Decimal::fromBinary(std::numeric_limits<float>::quiet_NaN()));
        QVERIFY(!Decimal::fromBinary(1e30F));
        QVERIFY(!Decimal::fromText(u"4,05"));
        QVERIFY(!Decimal::fromText(u""));
        QVERIFY(!Decimal::fromText(u"-"));
        QVERIFY(!Decimal::fromText(u"99999999999999999999"));
    }

    void a_half_is_rounded_to_the_even_neighbour()
    {
        QCOMPARE(number("60.5").rounded(0), number("60"));
        QCOMPARE(number("61.5").rounded(0), number("62"));
        QCOMPARE(number("61.500001").rounded(0), number("62"));
        QCOMPARE(number("60.500001").rounded(0), number("61"));
        QCOMPARE(number("4.05").rounded(1), number("4"));
        QCOMPARE(number("4.15").rounded(1), number("4.2"));
        QCOMPARE(number("-0.5").rounded(0), number("0"));
        QCOMPARE(number("-1.5").rounded(0), number("-2"));
        QCOMPARE(number("5").dividedBy(2, 0), number("2"));
        QCOMPARE(number("7").dividedBy(2, 0), number("4"));
        QCOMPARE(number("100").dividedBy(3, 3), number("33.333"));
        QCOMPARE(number("100.000000001").ceiling(), qint64(101));
        QCOMPARE(number("-1.5").ceiling(), qint64(-1));
    }

    void sub_indices_are_those_of_the_standards_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("mean");
        QTest::addColumn<int>("new2026");
        QTest::addColumn<int>("old2012");
        struct Row {
            const char* item;
            const char* mean;
            int new2026;
            int old2012; ///< -1: not stated
        };
        const Row rows[] = {
            {"PM25", "0", 0, 0},          {"PM25", "35", 50, 50},       {"PM25", "36", 52, 52},
            {"PM25", "60", 100, 82},      {"PM25", "60.5", 100, 82},    {"PM25", "61.5", 102, 84},
            {"PM25", "75", 114, 100},     {"PM25", "115", 150, 150},    {"PM25", "501", 500, 500},
            {"PM10", "120", 100, 85},     {"PM10", "121", 101, 86},     {"PM10", "150", 112, 100},
            {"SO2_1h", "475", 97, 97},    {"SO2_1h", "801", 200, -1},   {"NO2_1h", "350", 115, 115},
            {"NO2_24h", "81", 101, 101},  {"CO_24h", "4.04", 100, 100}, {"CO_24h", "4.05", 100, 100},
            {"CO_24h", "4.15", 101, 101}, {"O3_8h", "161", 101, 101},   {"O3_8h", "801", 300, -1},
            {"O3_1h", "201", 101, 101}};
        for (const Row& row : rows) {
            QTest::newRow((QByteArray(row.item) + ' ' + row.mean).constData())
                << QString::fromLatin1(row.item) << QString::fromLatin1(row.mean) << row.new2026
                << row.old2012;
        }
    }

    void sub_indices_are_those_of_the_standards()
    {
        QFETCH(QString, item);
        QFETCH(QString, mean);
        QFETCH(int, new2026);
        QFETCH(int, old2012);
        const auto [pollutant, time] = itemOf(item);
        const Decimal value = Decimal::fromText(mean).value();
        QCOMPARE(subIndex(pollutant, time, value, of2026).value(), new2026);
        if (old2012 >= 0)
            QCOMPARE(subIndex(pollutant, time, value, of2012).value(), old2012);
    }

    void every_vector_of_the_reference_is_met()
    {
        QFile file(qEnvironmentVariable("AIRSHED_REFERENCE") + QStringLiteral("/aqi_vectors.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("set AIRSHED_REFERENCE to the folder with the reference results of other programs");
        const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(vectors.size() >= 30);
        for (const QJsonValue& each : vectors) {
            const QJsonArray row = each.toArray();
            const auto [pollutant, time] = itemOf(row[0].toString());
            const Decimal value = Decimal::fromBinary(row[1].toDouble()).value();
            const QByteArray what = (row[0].toString() + QLatin1Char(' ') + value.text()).toUtf8();
            QVERIFY2(subIndex(pollutant, time, value, of2026) == row[2].toInt(), what.constData());
            QVERIFY2(subIndex(pollutant, time, value, of2012) == row[3].toInt(), what.constData());
        }
    }

    void no_binary_noise_lifts_an_index_over_a_whole_number()
    {
        // At each breakpoint the index is exactly the step, and the smallest step above it is the next
        // integer.
        for (const AqiStandard standard : {of2012, of2026}) {
            for (const int step : {50, 100, 150, 200}) {
                for (const AirPollutant p : {PM25, PM10, SO2, NO2, CO}) {
                    const Decimal breakpoint = concentrationOf(step, p, Day, standard).value();
                    QCOMPARE(subIndex(p, Day, breakpoint, standard).value(), step);
                    const Decimal next = breakpoint + (p == CO ? number("0.1") : number("1"));
                    QVERIFY(subIndex(p, Day, next, standard).value() > step);
                }
            }
        }
    }

    void concentration_of_95_says_what_the_threshold_means()
    {
        QCOMPARE(concentrationOf(95, PM25, Day, of2012).value(), number("71"));
        QCOMPARE(concentrationOf(95, PM10, Day, of2012).value(), number("140"));
        QCOMPARE(concentrationOf(95, PM25, Day, of2026).value(), number("57.5"));
        QCOMPARE(concentrationOf(95, PM10, Day, of2026).value(), number("113"));
        for (const AqiStandard standard : {of2012, of2026}) {
            QCOMPARE(concentrationOf(95, O3, EightHours, standard).value(), number("154"));
            QCOMPARE(concentrationOf(95, NO2, Day, standard).value(), number("76"));
        }
        QVERIFY(!concentrationOf(400, O3, EightHours, of2026)); // the column ends at 300
        QVERIFY(!concentrationOf(95, PM25, OneHour, of2026));   // there is no such column
    }

    void standard_changes_on_the_first_of_march_2026()
    {
        QCOMPARE(aqiStandardOn(QDate(2026, 2, 28)), of2012);
        QCOMPARE(aqiStandardOn(QDate(2026, 3, 1)), of2026);
        QCOMPARE(aqiStandardOn(QDate(2025, 1, 1), AqiStandardChoice::Always2026), of2026);
        QCOMPARE(aqiStandardOn(QDate(2027, 1, 1), AqiStandardChoice::Always2012), of2012);
        // The hour that ends at midnight belongs to the day before.
        QCOMPARE(aqiStandardOn(Hour::of(QDate(2026, 2, 28), 24).day()), of2012);
    }

    void ties_are_primary_together_and_only_above_50()
    {
        const Aqi clean = dailyAqi(dayOf(35, 50, 50, 40, 100, 2), of2026);
        QCOMPARE(clean.value.value(), 50);
        QVERIFY(clean.primary().empty());
        const Aqi tied = dailyAqi(dayOf(60, 120, 20, 20, 100, 1), of2026);
        QCOMPARE(tied.value.value(), 100);
        QCOMPARE(tied.primary(), (std::vector{PM25, PM10}));
        QVERIFY(tied.overLimit().empty());
        const Aqi over = dailyAqi(dayOf(60, 121, 20, 81, 100, 1), of2026);
        QCOMPARE(over.primary(), (std::vector{PM10, NO2}));
        QCOMPARE(over.overLimit(), (std::vector{PM10, NO2}));
    }

    void incomplete_day_is_published_only_when_it_is_over_100()
    {
        AqiMeans means;
        means.day[at(PM25)] = number("40");
        const Aqi low = dailyAqi(means, of2026);
        QCOMPARE(low.value.value(), 60);
        QVERIFY(low.isHeldBack);
        QVERIFY(!low.published());
        means.day[at(PM25)] = number("80");
        QVERIFY(dailyAqi(means, of2026).published().value_or(0) > 100);
        QVERIFY(!dailyAqi(AqiMeans(), of2026).value);
        QVERIFY(dailyAqi(AqiMeans(), of2026).isHeldBack);
    }

    void pollutant_outside_the_plan_does_not_hold_back_the_index()
    {
        AqiMeans means = dayOf(40, 60, 10, 20, 90, 1);
        means.day[at(CO)].reset();
        QVERIFY(dailyAqi(means, of2026).isHeldBack);
        means.isOutsidePlan[at(CO)] = true;
        QCOMPARE(dailyAqi(means, of2026).published().value(), 60);
    }

    void index_of_2026_begins_at_1()
    {
        QCOMPARE(dailyAqi(dayOf(0, 0, 0, 0, 0, 0), of2026).value.value(), 1);
        QCOMPARE(dailyAqi(dayOf(0, 0, 0, 0, 0, 0), of2012).value.value(), 0);
    }

    void real_time_index_of_2026_takes_the_hour_and_of_2012_the_sliding_day()
    {
        AqiMeans means;
        for (const AirPollutant p : allAirPollutants)
            means.hour[at(p)] = means.day[at(p)] = number("1");
        means.hour[at(PM25)] = number("115"); // 150
        means.day[at(PM25)] = number("75");   // 100 in 2012
        means.ozoneEightHours = number("100");
        QCOMPARE(realTimeAqi(means, of2026).value.value(), 150);
        QCOMPARE(realTimeAqi(means, of2012).value.value(), 100);
        QCOMPARE(realTimeAqi(means, of2012, RealTimePm::Hour).value.value(), 150);
        means.hour[at(O3)] = number("201"); // 101 by the hour's column
        QCOMPARE(realTimeAqi(means, of2026).subIndices[at(O3)].value(), 101);
        means.ozoneEightHours = number("215"); // 150, of 2012 only
        QCOMPARE(realTimeAqi(means, of2026).subIndices[at(O3)].value(), 101);
        QCOMPARE(realTimeAqi(means, of2012).subIndices[at(O3)].value(), 150);
    }

    void footnotes_b_and_c_lead_to_the_other_column_in_2012_only()
    {
        AqiMeans means;
        means.hour[at(SO2)] = number("801");
        means.day[at(SO2)] = number("150");
        means.hour[at(O3)] = number("1000");
        means.ozoneEightHours = number("801");
        QCOMPARE(realTimeAqi(means, of2026).subIndices[at(SO2)].value(), 200);
        QCOMPARE(realTimeAqi(means, of2012).subIndices[at(SO2)].value(), 100); // the day's
        QCOMPARE(dailyAqi(means, of2026).subIndices[at(O3)].value(), 300);
        QCOMPARE(dailyAqi(means, of2012).subIndices[at(O3)].value(), 400); // the hour's
    }

    void negative_means_have_no_index()
    {
        QVERIFY(!subIndex(PM10, Day, number("-1"), of2026));
        QCOMPARE(subIndex(PM10, Day, number("-0.5"), of2026).value(), 0);
    }

    void classes_and_colours_are_those_of_table_a1()
    {
        QCOMPARE(aqiClass(0), AqiClass::Excellent);
        QCOMPARE(aqiClass(50), AqiClass::Excellent);
        QCOMPARE(aqiClass(51), AqiClass::Good);
        QCOMPARE(aqiClass(100), AqiClass::Good);
        QCOMPARE(aqiClass(101), AqiClass::Light);
        QCOMPARE(aqiClass(151), AqiClass::Moderate);
        QCOMPARE(aqiClass(300), AqiClass::Heavy);
        QCOMPARE(aqiClass(301), AqiClass::Severe);
        QCOMPARE(aqiClass(500), AqiClass::Severe);
        QCOMPARE(colourOf(AqiClass::Excellent), (AqiColour{0, 228, 0, 40, 0, 100, 0}));
        QCOMPARE(colourOf(AqiClass::Good), (AqiColour{255, 255, 0, 0, 0, 100, 0}));
        QCOMPARE(colourOf(AqiClass::Light), (AqiColour{255, 126, 0, 0, 52, 100, 0}));
        QCOMPARE(colourOf(AqiClass::Moderate), (AqiColour{255, 0, 0, 0, 100, 100, 0}));
        QCOMPARE(colourOf(AqiClass::Heavy), (AqiColour{153, 0, 76, 10, 100, 40, 30}));
        QCOMPARE(colourOf(AqiClass::Severe), (AqiColour{126, 0, 35, 30, 100, 100, 30}));
    }
};

QTEST_APPLESS_MAIN(TestAqi)
#include "test_aqi.moc"
