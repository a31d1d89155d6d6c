// SPDX-License-Identifier: GPL-3.0-or-later
// What analysts paste into "go to" and what lists hold in their coordinate cells.
#include "geo/coordinate_text.h"
#include "geo/transform.h"

#include <QTest>
#include <cmath>

using namespace airshed::geo;

class TestCoordinateText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void one_coordinate_is_understood_in_every_usual_notation_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("degrees");
        const double lon = 115 + 51 / 60.0 + 28.8 / 3600.0;
        QTest::newRow("decimal") << QStringLiteral("115.858") << 115.858;
        QTest::newRow("full-width") << QStringLiteral("１１５．８５８") << 115.858;
        QTest::newRow("degree sign") << QStringLiteral("115.858°") << 115.858;
        QTest::newRow("letter in front") << QStringLiteral("E115.858") << 115.858;
        QTest::newRow("letter behind") << QStringLiteral("115.858 E") << 115.858;
        QTest::newRow("full-width letter") << QStringLiteral("Ｅ115.858") << 115.858;
        QTest::newRow("west") << QStringLiteral("W 12.5") << -12.5;
        QTest::newRow("minus") << QStringLiteral("-12.5") << -12.5;
        QTest::newRow("Chinese word") << QStringLiteral("东经115.858度") << 115.858;
        QTest::newRow("header copied along") << QStringLiteral("经度：115.858") << 115.858;
        QTest::newRow("said twice") << QStringLiteral("经度：东经115.858°") << 115.858;
        QTest::newRow("primes") << QStringLiteral("115°51′28.8″") << lon;
        QTest::newRow("ASCII quotes") << QStringLiteral("115°51'28.8\"") << lon;
        QTest::newRow("typographic quotes") << QStringLiteral("115°51’28.8”") << lon;
        QTest::newRow("two single quotes") << QStringLiteral("115°51'28.8''") << lon;
        QTest::newRow("Chinese units") << QStringLiteral("115度51分28.8秒") << lon;
        QTest::newRow("Chinese units, all of it") << QStringLiteral("东经１１５度５１分２８．８秒") << lon;
        QTest::newRow("masculine ordinal") << QStringLiteral("115º51´28.8″E") << lon;
        QTest::newRow("hyphens") << QStringLiteral("115-51-28.8") << lon;
        QTest::newRow("colons") << QStringLiteral("115:51:28.8") << lon;
        QTest::newRow("blanks") << QStringLiteral("115 51 28.8") << lon;
        QTest::newRow("signs and blanks") << QStringLiteral(" 115° 51′ 28.8″ ") << lon;
        QTest::newRow("no last sign") << QStringLiteral("115°51′28.8") << lon;
        QTest::newRow("minutes only") << QStringLiteral("28°40.92′") << 28.682;
        QTest::newRow("projected") << QStringLiteral("3174558.307") << 3174558.307;
        QTest::newRow("thousands") << QStringLiteral("3,174,558.307") << 3174558.307;
        QTest::newRow("byte-order mark") << QStringLiteral("\uFEFF115.858") << 115.858;
    }

    void one_coordinate_is_understood_in_every_usual_notation()
    {
        QFETCH(QString, text);
        QFETCH(double, degrees);
        const auto parsed = parseCoordinate(text);
        QVERIFY(parsed.has_value());
        QVERIFY(std::abs(parsed->value - degrees) < 1e-9);
    }

    void text_that_is_no_coordinate_stays_none_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", " ", "无", "abc", "115.8.58", "115°61′00″", "115°51′60″", "115.5°30′", "E115N",
              "115°51′28.8″7″", "115-51:28", "1e5", "#REF!", "北经115E", "E", "115′51°", "10,20"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }

    void text_that_is_no_coordinate_stays_none()
    {
        QFETCH(QString, text);
        QVERIFY(!parseCoordinate(text).has_value());
    }

    void the_axis_and_the_precision_are_told()
    {
        QCOMPARE(parseCoordinate(u"东经115.86")->axis, CoordinateAxis::Longitude);
        QCOMPARE(parseCoordinate(u"28.68N")->axis, CoordinateAxis::Latitude);
        QVERIFY(!parseCoordinate(u"28.68")->axis);
        QCOMPARE(parseCoordinate(u"28.68")->decimals, 2);
        QCOMPARE(parseCoordinate(u"28.680000")->decimals, 6);
        QCOMPARE(parseCoordinate(u"28")->decimals, 0);
        QCOMPARE(parseCoordinate(u"115°51′28.8″")->parts, 3);
        QCOMPARE(parseCoordinate(u"115°51′28.8″")->decimals, 1);
    }

    void a_pair_in_one_text_becomes_a_position_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("comma") << QStringLiteral("115.858,28.682");
        QTest::newRow("comma and blank") << QStringLiteral("115.858, 28.682");
        QTest::newRow("blank") << QStringLiteral("115.858 28.682");
        QTest::newRow("Chinese comma") << QStringLiteral("115.858，28.682");
        QTest::newRow("brackets") << QStringLiteral("（115.858，28.682）");
        QTest::newRow("latitude first") << QStringLiteral("28.682 115.858");
        QTest::newRow("letters") << QStringLiteral("E115.858 N28.682");
        QTest::newRow("letters without a blank") << QStringLiteral("E115.858N28.682");
        QTest::newRow("letters behind") << QStringLiteral("28.682N 115.858E");
        QTest::newRow("Chinese words") << QStringLiteral("东经115.858°，北纬28.682°");
        QTest::newRow("Chinese words without a comma") << QStringLiteral("东经115.858°北纬28.682°");
        QTest::newRow("dms") << QStringLiteral("115°51′28.8″ 28°40′55.2″");
        QTest::newRow("dms without a blank") << QStringLiteral("115°51′28.8″28°40′55.2″");
        QTest::newRow("dms with letters") << QStringLiteral("28°40′55.2″N, 115°51′28.8″E");
        QTest::newRow("dms with blanks") << QStringLiteral("115 51 28.8 28 40 55.2");
        QTest::newRow("dms of our own") << toDms(LonLat{115.858, 28.682});
        QTest::newRow("tab") << QStringLiteral("115.858\t28.682");
        QTest::newRow("names") << QStringLiteral("lon=115.858, lat=28.682");
    }

    void a_pair_in_one_text_becomes_a_position()
    {
        QFETCH(QString, text);
        const auto pair = parseCoordinatePair(text);
        QVERIFY(pair.has_value());
        const auto position = geographicPosition(*pair);
        QVERIFY(position.has_value());
        QVERIFY(std::abs(position->lon - 115.858) < 1e-8);
        QVERIFY(std::abs(position->lat - 28.682) < 1e-8);
    }

    void a_text_that_is_no_pair_stays_none()
    {
        for (const char* text :
             {"", "115.858", "滕王阁", "115.858,28.682,30", "E115.858 E28.682", "1 2 3 4 5"})
            QVERIFY2(!parseCoordinatePair(QString::fromUtf8(text)).has_value(), text);
        QVERIFY(!geographicPosition(*parseCoordinatePair(u"0, 0")).has_value());
        QVERIFY(!geographicPosition(*parseCoordinatePair(u"388381.885 3174558.307")).has_value());
    }

    void a_projected_pair_with_thousands_is_parted_once()
    {
        const auto pair = parseCoordinatePair(u"388,381.885; 3,174,558.307");
        QVERIFY(pair.has_value());
        QCOMPARE(pair->first.value, 388381.885);
        QCOMPARE(pair->second.value, 3174558.307);
    }

    void swapped_columns_and_zeros_are_noticed()
    {
        QCOMPARE(meaningOf(115.858, 28.682), PairMeaning::LonLat);
        QCOMPARE(meaningOf(28.682, 115.858), PairMeaning::LatLon);
        QCOMPARE(meaningOf(388381.9, 3174558.3), PairMeaning::Projected);
        QCOMPARE(meaningOf(0, 0), PairMeaning::Unusable);
        QCOMPARE(meaningOf(115.858, 0), PairMeaning::Unusable);
        QCOMPARE(meaningOf(std::nan(""), 28.682), PairMeaning::Unusable);
        QCOMPARE(meaningOf(2.35, 48.85), PairMeaning::Unusable);
    }

    void projected_numbers_name_their_systems()
    {
        const auto firstOf = [](double a, double b) {
            const auto readings = projectedReadings(a, b);
            return readings.empty() ? ProjectedReading{} : readings.front();
        };
        const ProjectedReading inZone39{4527, {39388381.885, 3174558.307}};
        QCOMPARE(firstOf(39388381.885, 3174558.307), inZone39);
        QCOMPARE(firstOf(3174558.307, 39388381.885), inZone39);
        QCOMPARE(firstOf(38681610.109, 3175437.978).epsg, 4526);
        QCOMPARE(firstOf(40388381.885, 3174558.307).epsg, 4528);
        QCOMPARE(firstOf(20388381.885, 3174558.307).epsg, 4498);
        QCOMPARE(firstOf(3174558.307, 388381.885), (ProjectedReading{4548, {388381.885, 3174558.307}}));
        QVERIFY(projectedReadings(123, 456).empty());

        // Every system that is offered exists and its zone number agrees with PROJ's.
        for (const auto& reading : projectedReadings(20388381.885, 3174558.307)) {
            const LonLat p = MapProjection(reading.epsg).toLonLat(reading.point);
            QVERIFY(std::abs(p.lon - 115.858) < 1e-7 && std::abs(p.lat - 28.682) < 1e-7);
        }
        const ProjectedReading zone38 = firstOf(38681610.109, 3175437.978);
        const LonLat p = MapProjection(zone38.epsg).toLonLat(zone38.point);
        QVERIFY(std::abs(p.lon - 115.858) < 1e-7 && std::abs(p.lat - 28.682) < 1e-7);
        const auto web = projectedReadings(12897253.6, 3335000.0);
        QCOMPARE(web.size(), std::size_t(1));
        QCOMPARE(web.front().epsg, 3857);
    }

    void degrees_print_as_degrees_minutes_and_seconds()
    {
        QCOMPARE(toDms(115.858, CoordinateAxis::Longitude, 1), QStringLiteral("115°51′28.8″E"));
        QCOMPARE(toDms(28.682, CoordinateAxis::Latitude), QStringLiteral("28°40′55.20″N"));
        QCOMPARE(toDms(-0.5, CoordinateAxis::Latitude, 0), QStringLiteral("0°30′00″S"));
        // 59.9999 s never prints as 60.
        QCOMPARE(toDms(28.99999999, CoordinateAxis::Latitude, 1), QStringLiteral("29°00′00.0″N"));
        QCOMPARE(toDms(std::nan(""), CoordinateAxis::Latitude), QString());
    }
};

QTEST_GUILESS_MAIN(TestCoordinateText)
#include "test_coordinate_text.moc"
