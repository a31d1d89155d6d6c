// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths and areas are told to analysts in reports: they must be those of the ellipsoid, not of the drawing.
#include "geo/measure.h"

#include <QTest>
#include <array>
#include <cmath>
#include <numbers>

using namespace airshed::geo;

class TestMeasure final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_degree_along_the_meridian_is_as_long_as_the_ellipsoid_says()
    {
        // The meridian arc from 28 to 29 N is the integral of M(phi) = a (1-e2) / (1 - e2 sin2 phi)^1.5.
        const double f = 1 / 298.257222101;
        const double e2 = f * (2 - f);
        const int steps = 10000;
        double arc = 0;
        for (int i = 0; i < steps; ++i) {
            const double phi = (28 + (i + 0.5) / steps) * std::numbers::pi / 180;
            arc += 6378137.0 * (1 - e2) / std::pow(1 - e2 * std::sin(phi) * std::sin(phi), 1.5);
        }
        arc *= std::numbers::pi / 180 / steps;
        const Geodesic g = geodesicBetween({115.9, 28}, {115.9, 29});
        QVERIFY(std::abs(g.distanceMetres - arc) < 0.001);
        QVERIFY(g.azimuthDegrees < 1e-9 || g.azimuthDegrees > 360 - 1e-9);
    }

    void bearings_run_clockwise_from_north()
    {
        const LonLat centre{115.858, 28.682};
        for (const double azimuth : {10.0, 90.0, 181.0, 270.0, 359.0}) {
            const Geodesic back = geodesicBetween(centre, destination(centre, azimuth, 5000));
            QVERIFY(std::abs(back.azimuthDegrees - azimuth) < 1e-7);
            QVERIFY(std::abs(back.distanceMetres - 5000) < 1e-6);
        }
        QCOMPARE(geodesicBetween(centre, centre).distanceMetres, 0.0);
    }

    void a_line_is_as_long_as_its_parts()
    {
        const std::array line = {LonLat{115.8, 28.6}, LonLat{115.9, 28.7}, LonLat{116.0, 28.6}};
        const double parts = geodesicBetween(line[0], line[1]).distanceMetres +
                             geodesicBetween(line[1], line[2]).distanceMetres;
        QCOMPARE(lengthMetres(line), parts);
        QCOMPARE(lengthMetres(std::span(line).first(1)), 0.0);
    }

    void the_area_of_a_cell_between_parallels_is_right_in_either_direction()
    {
        // A cell of 0.1 by 0.1 degrees: R_N cos(phi) dlambda times R_M dphi at its middle, good to 1e-6 here.
        const double f = 1 / 298.257222101;
        const double e2 = f * (2 - f);
        const double radian = std::numbers::pi / 180;
        const double phi = 28.65 * radian;
        const double w2 = 1 - e2 * std::sin(phi) * std::sin(phi);
        const double expected = 6378137.0 / std::sqrt(w2) * std::cos(phi) * 0.1 * radian * 6378137.0 *
                                (1 - e2) / std::pow(w2, 1.5) * 0.1 * radian;
        std::vector<LonLat> ring;
        for (int i = 0; i < 100; ++i)
            ring.push_back({115.8 + i * 0.001, 28.6});
        for (int i = 0; i < 100; ++i)
            ring.push_back({115.9, 28.6 + i * 0.001});
        for (int i = 0; i < 100; ++i)
            ring.push_back({115.9 - i * 0.001, 28.7});
        for (int i = 0; i < 100; ++i)
            ring.push_back({115.8, 28.7 - i * 0.001});
        const double area = areaSquareMetres(ring);
        QVERIFY(std::abs(area / expected - 1) < 2e-6);
        std::reverse(ring.begin(), ring.end());
        QVERIFY(std::abs(areaSquareMetres(ring) - area) < 0.01);
        QVERIFY(std::abs(perimeterMetres(ring) - 4 * 10400) < 500);
    }
};

QTEST_GUILESS_MAIN(TestMeasure)
#include "test_measure.moc"
