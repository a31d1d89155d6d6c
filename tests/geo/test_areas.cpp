// SPDX-License-Identifier: GPL-3.0-or-later
// What planners do with areas, held to what geometry says about every such operation.
#include "geo/area_operations.h"
#include "geo/measure.h"

#include <QRandomGenerator>
#include <QTest>
#include <cmath>
#include <numbers>
#include <ogr_geometry.h>

using namespace airshed::geo;

namespace
{

const LonLat centre{115.858, 28.682};

/// A rectangle of so many metres, its middle east and north of the city's centre.
Area rectangle(double east, double north, double width, double height)
{
    const MapProjection projection;
    const MapPoint middle = projection.toMap(centre);
    Ring ring;
    for (const auto& [x, y] : {std::pair{-1, -1}, std::pair{1, -1}, std::pair{1, 1}, std::pair{-1, 1}})
        ring.push_back(
            projection.toLonLat({middle.x + east + x * width / 2, middle.y + north + y * height / 2}));
    return {{{ring, {}}}};
}

double squareKilometres(const Area& area) { return areaSquareMetres(area) / 1e6; }

/// The map's scale at the city: areas in EPSG:4548 are larger than on the ground by the square of this; 1.1
/// degrees off the central meridian 1 + (115 km)^2 / 2 R^2 = 1.00016.
constexpr double tolerance = 1.0005;

void compareNearly(double actual, double expected)
{
    QVERIFY2(actual < expected * tolerance && actual > expected / tolerance,
             qPrintable(QStringLiteral("%1, expected about %2").arg(actual).arg(expected)));
}

Area randomStar(QRandomGenerator& random)
{
    Ring ring;
    const double x = random.bounded(8000.0) - 4000;
    const double y = random.bounded(8000.0) - 4000;
    const MapProjection projection;
    const MapPoint middle = projection.toMap(centre);
    for (int i = 0; i < 12; ++i) {
        const double angle = i * std::numbers::pi / 6;
        const double radius = 500 + random.bounded(3000.0);
        ring.push_back(projection.toLonLat(
            {middle.x + x + radius * std::cos(angle), middle.y + y + radius * std::sin(angle)}));
    }
    return {{{ring, {}}}};
}

} // namespace

class TestAreas final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void an_area_comes_back_from_its_text()
    {
        Area area = rectangle(0, 0, 4000, 2000);
        area.polygons[0].holes.push_back(rectangle(0, 0, 500, 500).polygons[0].outer);
        area.polygons.push_back(rectangle(9000, 0, 100, 100).polygons[0]);
        const std::optional<Area> read = areaFromWkt(toWkt(area));
        QVERIFY(read.has_value());
        QCOMPARE(read->polygons.size(), 2u);
        QCOMPARE(read->polygons[0].holes.size(), 1u);
        QCOMPARE(read->vertexCount(), 12u);
        QVERIFY(geodesicBetween(read->polygons[1].outer[2], area.polygons[1].outer[2]).distanceMetres <
                0.001);
        QCOMPARE(toWkt(*read), toWkt(area));
    }

    void text_that_is_no_area_is_refused()
    {
        QVERIFY(areaFromWkt(QString())->isEmpty());
        for (const char* text :
             {"POINT(1 2)", "MULTIPOLYGON(((1 1,2", "hello", "LINESTRING(1 1,2 2)", "POLYGON EMPTY"})
            QVERIFY2(!areaFromWkt(QLatin1String(text)), text);
    }

    void areas_are_measured_on_the_ellipsoid_without_their_holes()
    {
        Area area = rectangle(0, 0, 4000, 2000);
        compareNearly(squareKilometres(area), 8.0);
        area.polygons[0].holes.push_back(rectangle(0, 0, 1000, 1000).polygons[0].outer);
        compareNearly(squareKilometres(area), 7.0);
        compareNearly(perimeterMetres(area), 12000 + 4000);
    }

    void a_buffer_contains_what_it_is_around()
    {
        const AreaOperations operations;
        QRandomGenerator random(5);
        for (int round = 0; round < 10; ++round) {
            const Area area = randomStar(random);
            const Area around = operations.buffer(area, 300);
            QVERIFY(operations.subtract(area, around).isEmpty());
            QVERIFY(squareKilometres(around) > squareKilometres(area));
            QVERIFY(operations.subtract(operations.buffer(area, -300), area).isEmpty());
        }
        compareNearly(squareKilometres(operations.buffer(centre, 3000)) / (std::numbers::pi * 9),
                      std::sin(2 * std::numbers::pi / 128) /
                          (2 * std::numbers::pi / 128)); // a polygon of 128 corners
        const LonLat east = destination(centre, 90, 2000);
        const std::vector<LonLat> line = {centre, east};
        compareNearly(squareKilometres(operations.buffer(line, 100)), 0.4 + std::numbers::pi * 0.01);
    }

    void a_union_is_no_larger_than_its_parts_and_holds_them_all()
    {
        const AreaOperations operations;
        QRandomGenerator random(6);
        for (int round = 0; round < 10; ++round) {
            const std::vector<Area> parts = {randomStar(random), randomStar(random), randomStar(random)};
            const Area all = operations.unite(parts);
            double sum = 0;
            for (const Area& part : parts) {
                sum += squareKilometres(part);
                QVERIFY(squareKilometres(operations.subtract(part, all)) < 1e-6);
            }
            QVERIFY(squareKilometres(all) <= sum * (1 + 1e-9));
            // What is common is counted twice in the sum of two.
            const Area two = operations.unite(std::vector<Area>{parts[0], parts[1]});
            const double common = squareKilometres(operations.intersect(parts[0], parts[1]));
            QVERIFY(std::abs(squareKilometres(two) + common - squareKilometres(parts[0]) -
                             squareKilometres(parts[1])) < 1e-4);
        }
    }

    void a_difference_leaves_a_hole()
    {
        const AreaOperations operations;
        const Area ring = operations.subtract(rectangle(0, 0, 4000, 4000), rectangle(0, 0, 1000, 1000));
        QCOMPARE(ring.polygons.size(), 1u);
        QCOMPARE(ring.polygons[0].holes.size(), 1u);
        QVERIFY(!operations.contains(ring, centre));
        QVERIFY(operations.contains(ring, destination(centre, 45, 1500)));
        QVERIFY(operations.intersect(rectangle(0, 0, 100, 100), rectangle(5000, 0, 100, 100)).isEmpty());
    }

    void a_fan_lies_between_its_directions()
    {
        const AreaOperations operations;
        const Area fan = operations.fan(centre, 330, 30, 1000, 5000);
        compareNearly(squareKilometres(fan) / (std::numbers::pi * 24 / 6),
                      std::sin(std::numbers::pi / 90) / (std::numbers::pi / 90)); // chords of two degrees
        QVERIFY(operations.contains(fan, destination(centre, 0, 3000)));
        QVERIFY(operations.contains(fan, destination(centre, 335, 3000)));
        QVERIFY(!operations.contains(fan, destination(centre, 40, 3000)));
        QVERIFY(!operations.contains(fan, destination(centre, 0, 500)));
        const Area whole = operations.fan(centre, 0, 0, 1000, 5000);
        QCOMPARE(whole.polygons[0].holes.size(), 1u);
        QVERIFY(operations.contains(whole, destination(centre, 180, 3000)));
        QVERIFY(!operations.flawOf(fan));
        QVERIFY(!operations.flawOf(operations.fan(centre, 90, 180, 0, 2000)));
    }

    void a_crossing_outline_is_told_with_its_place_and_repaired()
    {
        const AreaOperations operations;
        Area bow = rectangle(0, 0, 2000, 2000);
        std::swap(bow.polygons[0].outer[0], bow.polygons[0].outer[1]); // the edges cross in the middle
        const std::optional<AreaOperations::Flaw> flaw = operations.flawOf(bow);
        QVERIFY(flaw.has_value());
        QVERIFY2(flaw->reason.contains(QLatin1String("Self-intersection")), qPrintable(flaw->reason));
        QVERIFY(geodesicBetween(flaw->where, centre).distanceMetres < 1);
        const Area repaired = operations.repaired(bow);
        QVERIFY(!operations.flawOf(repaired));
        compareNearly(squareKilometres(repaired), 2.0); // two triangles of half the square
        QCOMPARE(operations.repaired(rectangle(0, 0, 10, 10)), rectangle(0, 0, 10, 10));
    }

    void neighbours_that_share_an_edge_do_not_overlap()
    {
        const AreaOperations operations;
        QVERIFY(!operations.overlap(rectangle(0, 0, 1000, 1000), rectangle(1000, 0, 1000, 1000)));
        QVERIFY(operations.overlap(rectangle(0, 0, 1000, 1000), rectangle(990, 0, 1000, 1000)));
    }

    void simplifying_and_smoothing_keep_the_area_nearly()
    {
        const AreaOperations operations;
        const Area circle = operations.buffer(centre, 2000);
        const Area simple = operations.simplify(circle, 50);
        QVERIFY(simple.vertexCount() < circle.vertexCount() / 2);
        QVERIFY(squareKilometres(simple) > squareKilometres(circle) * 0.9);
        const Area square = rectangle(0, 0, 2000, 2000);
        const Area smooth = operations.smooth(square);
        QCOMPARE(smooth.vertexCount(), 16u);
        // Chaikin's first step takes 4 triangles of 500 x 500 / 2 off the square, the second 8 of a quarter
        // of that.
        compareNearly(squareKilometres(smooth), 4 - 4 * 0.125 - 8 * 0.03125 / 2);
        QVERIFY(!operations.flawOf(smooth));
    }
};

QTEST_GUILESS_MAIN(TestAreas)
#include "test_areas.moc"
