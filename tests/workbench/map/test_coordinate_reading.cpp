// SPDX-License-Identifier: GPL-3.0-or-later
// A coordinate that is read in the wrong system sends an inspector hundreds of metres astray.
#include "geo/transform.h"
#include "workbench/tools/coordinate_reading.h"

#include <QTest>
#include <cmath>
#include <numbers>

using namespace airshed;
using namespace airshed::workbench;

namespace
{

// The same place, by PROJ's database and by the published offsets.
constexpr geo::LonLat centre{115.858, 28.682};
const QPointF centreOnMap(388381.885, 3174558.307);
/// About the city.
const CoordinateContext city{4548, QRectF(330'000, 3'110'000, 130'000, 130'000)};

double off(geo::LonLat a, geo::LonLat b)
{
    return std::max(std::abs(a.lon - b.lon), std::abs(a.lat - b.lat));
}

CoordinateReading only(const QString& text, geo::Datum datum = geo::Datum::Cgcs2000)
{
    const CoordinateUnderstanding understood = understandCoordinate(text, datum, city);
    if (understood.readings.size() != 1)
        qWarning("%s has %zu readings", qPrintable(text), understood.readings.size());
    return understood.readings.empty() ? CoordinateReading() : understood.readings.front();
}

} // namespace

class TestCoordinateReading final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void degrees_are_read_in_every_form_and_order_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("longitude first") << QStringLiteral("115.858, 28.682");
        QTest::newRow("latitude first") << QStringLiteral("28.682 115.858");
        QTest::newRow("signs") << QStringLiteral("115°51′28.8″E 28°40′55.2″N");
        QTest::newRow("Chinese") << QStringLiteral("东经115度51分28.8秒，北纬28度40分55.2秒");
        QTest::newRow("full width") << QStringLiteral("１１５．８５８，２８．６８２");
    }
    void degrees_are_read_in_every_form_and_order()
    {
        QFETCH(const QString, text);
        const CoordinateReading reading = only(text);
        QVERIFY(off(reading.position, centre) < 1e-9);
        QVERIFY(std::hypot(reading.mapUnits.x() - centreOnMap.x(), reading.mapUnits.y() - centreOnMap.y()) <
                0.001);
        QVERIFY(reading.isInCity);
    }

    void metres_without_a_zone_offer_every_system_and_the_maps_own_first()
    {
        for (const QString& text :
             {QStringLiteral("388381.885, 3174558.307"), QStringLiteral("3174558.307 388381.885")}) {
            const CoordinateUnderstanding understood = understandCoordinate(text, geo::Datum::Cgcs2000, city);
            QVERIFY(understood.readings.size() > 1);
            QVERIFY(understood.readings.front().system.contains(QLatin1String("EPSG:4548")));
            QVERIFY(off(understood.readings.front().position, centre) < 1e-8);
        }
    }

    void metres_of_the_neighbouring_zone_are_recognised_by_where_the_city_is()
    {
        const CoordinateUnderstanding understood =
            understandCoordinate(QStringLiteral("681610.109, 3175437.978"), geo::Datum::Cgcs2000, city);
        QVERIFY(!understood.readings.empty());
        QVERIFY(understood.readings.front().system.contains(QLatin1String("EPSG:4547")));
        QVERIFY(off(understood.readings.front().position, centre) < 1e-8);
        QVERIFY(!understood.readings.back().isInCity);
    }

    void a_zone_number_names_its_system()
    {
        const CoordinateReading reading = only(QStringLiteral("39388381.885, 3174558.307"));
        QVERIFY(reading.system.contains(QLatin1String("EPSG:4527")));
        QVERIFY(off(reading.position, centre) < 1e-8);
    }

    void web_map_positions_are_taken_back_only_where_the_person_says_so()
    {
        const QString amap = QStringLiteral("115.8629009, 28.6786696");
        // Baidu's published formula on top of the Amap position.
        constexpr double scale = std::numbers::pi * 3000 / 180;
        const double radius = std::hypot(115.8629009, 28.6786696) + 2e-5 * std::sin(28.6786696 * scale);
        const double angle = std::atan2(28.6786696, 115.8629009) + 3e-6 * std::cos(115.8629009 * scale);
        const QString baidu = QStringLiteral("%1, %2")
                                  .arg(radius * std::cos(angle) + 0.0065, 0, 'f', 7)
                                  .arg(radius * std::sin(angle) + 0.006, 0, 'f', 7);
        QVERIFY(off(only(amap, geo::Datum::Gcj02).position, centre) < 1e-6);
        QVERIFY(off(only(baidu, geo::Datum::Bd09).position, centre) < 1e-6);
        QVERIFY(off(only(amap).position, centre) > 0.003);
        QVERIFY(only(amap, geo::Datum::Gcj02).system.contains(QLatin1String("GCJ-02")));
    }

    void metres_in_a_datum_of_degrees_are_refused_with_a_reason()
    {
        const CoordinateUnderstanding understood =
            understandCoordinate(QStringLiteral("388381.885, 3174558.307"), geo::Datum::Gcj02, city);
        QVERIFY(understood.readings.empty());
        QVERIFY(understood.problem.contains(QLatin1String("GCJ-02")));
    }

    void what_is_no_coordinate_says_so_and_nothing_says_nothing()
    {
        for (const QString& text : {QStringLiteral("老厂房"), QStringLiteral("115.858"),
                                    QStringLiteral("7, 8"), QStringLiteral("115.858, 28.682, 5, 6")}) {
            const CoordinateUnderstanding understood = understandCoordinate(text, geo::Datum::Cgcs2000, city);
            QVERIFY2(understood.readings.empty(), qPrintable(text));
            QVERIFY2(!understood.problem.isEmpty(), qPrintable(text));
        }
        const CoordinateUnderstanding nothing =
            understandCoordinate(QStringLiteral("  "), geo::Datum::Cgcs2000, city);
        QVERIFY(nothing.readings.empty() && nothing.problem.isEmpty());
    }

    void a_place_far_from_the_city_is_read_and_marked()
    {
        const CoordinateReading beijing = only(QStringLiteral("116.39, 39.9"));
        QVERIFY(!beijing.isInCity);
    }
};

QTEST_GUILESS_MAIN(TestCoordinateReading)
#include "test_coordinate_reading.moc"
