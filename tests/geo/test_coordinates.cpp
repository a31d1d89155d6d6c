// SPDX-License-Identifier: GPL-3.0-or-later
// A wrong datum moves a source by 600 m, a wrong zone by 300 km: the published vectors guard both.
#include "core/errors.h"
#include "geo/coordinates.h"
#include "geo/measure.h"
#include "geo/transform.h"

#include <QTest>
#include <array>
#include <cmath>
#include <numbers>

using namespace airshed;
using namespace airshed::geo;

namespace
{

bool isNear(double actual, double expected, double tolerance)
{
    const bool isGood = std::abs(actual - expected) <= tolerance;
    if (!isGood)
        qWarning("%.10f is not within %g of %.10f", actual, tolerance, expected);
    return isGood;
}

} // namespace

class TestCoordinates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gcj02_offset_matches_the_published_vectors_data()
    {
        QTest::addColumn<double>("lat");
        QTest::addColumn<double>("lon");
        QTest::addColumn<double>("gcjLat");
        QTest::addColumn<double>("gcjLon");
        QTest::newRow("Shanghai") << 31.1774276 << 121.5272106 << 31.17530398 << 121.53154186;
        QTest::newRow("Shenzhen") << 22.543847 << 113.912316 << 22.54079613 << 113.91717648;
        QTest::newRow("Beijing") << 39.911954 << 116.377817 << 39.91334546 << 116.38404722;
        QTest::newRow("Nanchang") << 28.682 << 115.858 << 28.6786696 << 115.8629009;
    }

    void gcj02_offset_matches_the_published_vectors()
    {
        QFETCH(double, lat);
        QFETCH(double, lon);
        QFETCH(double, gcjLat);
        QFETCH(double, gcjLon);
        const LonLat offset = fromCgcs2000({lon, lat}, Datum::Gcj02);
        QVERIFY(isNear(offset.lon, gcjLon, 1e-6));
        QVERIFY(isNear(offset.lat, gcjLat, 1e-6));
        const LonLat back = toCgcs2000({gcjLon, gcjLat}, Datum::Gcj02);
        QVERIFY(isNear(back.lon, lon, 1e-6));
        QVERIFY(isNear(back.lat, lat, 1e-6));
    }

    void bd09_matches_the_published_vectors()
    {
        // Beijing railway station as both services give it, to the five digits they print. Many libraries
        // write sin(y pi) for sin(y pi 3000 / 180); Nanchang's figures below tell the two apart by 40 m.
        const LonLat gcj{116.42703, 39.90245};
        const LonLat bd = fromCgcs2000(toCgcs2000(gcj, Datum::Gcj02), Datum::Bd09);
        QVERIFY(isNear(bd.lon, 116.43351, 1e-5));
        QVERIFY(isNear(bd.lat, 39.90851, 1e-5));
        const double scale = std::numbers::pi * 3000 / 180;
        const LonLat nanchang{115.8629009, 28.6786696};
        const double radius = std::hypot(nanchang.lon, nanchang.lat) + 2e-5 * std::sin(nanchang.lat * scale);
        const double angle = std::atan2(nanchang.lat, nanchang.lon) + 3e-6 * std::cos(nanchang.lon * scale);
        const LonLat here = fromCgcs2000({115.858, 28.682}, Datum::Bd09);
        QVERIFY(isNear(here.lon, radius * std::cos(angle) + 0.0065, 1e-6));
        QVERIFY(isNear(here.lat, radius * std::sin(angle) + 0.006, 1e-6));
    }

    void there_and_back_is_exact_all_over_the_city()
    {
        for (double lon = 115.4; lon <= 116.6; lon += 0.1) {
            for (double lat = 28.1; lat <= 29.2; lat += 0.1) {
                for (const Datum datum : {Datum::Cgcs2000, Datum::Gcj02, Datum::Bd09}) {
                    const LonLat back = toCgcs2000(fromCgcs2000({lon, lat}, datum), datum);
                    QVERIFY(isNear(back.lon, lon, 1e-8));
                    QVERIFY(isNear(back.lat, lat, 1e-8));
                }
            }
        }
    }

    void the_offset_in_the_city_is_as_large_as_known()
    {
        // 605 m at the centre, 576-627 m and about 1,150 m over the city.
        const LonLat centre{115.858, 28.682};
        QVERIFY(isNear(geodesicBetween(centre, fromCgcs2000(centre, Datum::Gcj02)).distanceMetres, 605, 1));
        QVERIFY(isNear(geodesicBetween(centre, fromCgcs2000(centre, Datum::Bd09)).distanceMetres, 1150, 40));
    }

    void positions_outside_china_are_not_offset()
    {
        const LonLat paris{2.35, 48.85};
        QCOMPARE(fromCgcs2000(paris, Datum::Gcj02), paris);
        QCOMPARE(fromCgcs2000(paris, Datum::Bd09), paris);
        QCOMPARE(toCgcs2000(paris, Datum::Bd09), paris);
    }

    void projected_coordinates_match_to_a_millimetre_data()
    {
        QTest::addColumn<int>("epsg");
        QTest::addColumn<double>("east");
        QTest::addColumn<double>("north");
        QTest::newRow("zone of 117 E") << 4548 << 388381.885 << 3174558.307;
        QTest::newRow("zone 39") << 4527 << 39388381.885 << 3174558.307;
        QTest::newRow("zone of 114 E, wrong for the city") << 4547 << 681610.109 << 3175437.978;
    }

    void projected_coordinates_match_to_a_millimetre()
    {
        QFETCH(int, epsg);
        QFETCH(double, east);
        QFETCH(double, north);
        const MapPoint p = Transform(storageEpsg, epsg).forward({115.858, 28.682});
        QVERIFY(isNear(p.x, east, 0.001));
        QVERIFY(isNear(p.y, north, 0.001));
        const LonLat back = MapProjection(epsg).toLonLat({east, north});
        QVERIFY(isNear(back.lon, 115.858, 1e-8));
        QVERIFY(isNear(back.lat, 28.682, 1e-8));
    }

    void many_points_are_transformed_like_one_and_failures_are_not_numbers()
    {
        const Transform toMap(storageEpsg, nanchangMapEpsg);
        std::array<MapPoint, 3> points = {MapPoint{115.858, 28.682}, MapPoint{115.0, 500.0},
                                          MapPoint{116.2, 28.4}};
        toMap.forward(points);
        QCOMPARE(points[0], toMap.forward({115.858, 28.682}));
        QVERIFY(std::isnan(points[1].x) && std::isnan(points[1].y));
        QCOMPARE(points[2], toMap.forward({116.2, 28.4}));
        toMap.forward(std::span<MapPoint>());
    }

    void wgs84_and_cgcs2000_count_as_equal()
    {
        const MapPoint p = Transform(4326, storageEpsg).forward({115.858, 28.682});
        QVERIFY(isNear(p.x, 115.858, 1e-9));
        QVERIFY(isNear(p.y, 28.682, 1e-9));
    }

    void an_unknown_code_is_named()
    {
        try {
            const Transform nowhere(storageEpsg, 999999);
            QFAIL("no error");
        } catch (const LogicError& e) {
            QVERIFY(e.message().contains(QStringLiteral("EPSG:999999")));
        }
    }

    void a_moved_transform_still_works()
    {
        Transform a(storageEpsg, nanchangMapEpsg);
        const MapPoint before = a.forward({115.858, 28.682});
        const Transform b = std::move(a);
        QCOMPARE(b.forward({115.858, 28.682}), before);
    }
};

QTEST_GUILESS_MAIN(TestCoordinates)
#include "test_coordinates.moc"
