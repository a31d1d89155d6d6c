// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing and editing an outline, without a mouse.
#include "zoning/logic/zone_sketch.h"

#include <QTest>

using namespace airshed;
using namespace airshed::zoning;

namespace
{

void draw(ZoneSketch& sketch, ZoneSketch::Drawing what, const SketchRing& ring)
{
    sketch.begin(what);
    for (const geo::MapPoint& point : ring)
        sketch.addVertex(point);
}

ZoneSketch square()
{
    ZoneSketch sketch;
    draw(sketch, ZoneSketch::Drawing::Part, {{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}});
    sketch.finish();
    return sketch;
}

} // namespace

class TestZoneSketch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_ring_needs_three_different_vertices()
    {
        ZoneSketch sketch;
        draw(sketch, ZoneSketch::Drawing::Part, {{0, 0}, {10, 0}, {10, 0}, {0, 0}});
        QCOMPARE(sketch.openRing().size(), std::size_t{3}); // a double click adds nothing
        QVERIFY(!sketch.finish());
        QVERIFY(sketch.isEmpty());
        sketch.addVertex({5, 5});
        QVERIFY(sketch.finish());
        QCOMPARE(sketch.parts().size(), std::size_t{1});
        QCOMPARE(sketch.drawing(), ZoneSketch::Drawing::Nothing);
    }

    void vertices_are_taken_back_while_drawing()
    {
        ZoneSketch sketch;
        draw(sketch, ZoneSketch::Drawing::Part, {{0, 0}, {10, 0}});
        sketch.takeBack();
        QCOMPARE(sketch.openRing().size(), std::size_t{1});
        sketch.takeBack();
        QCOMPARE(sketch.drawing(), ZoneSketch::Drawing::Nothing);
    }

    void a_hole_lies_in_a_part()
    {
        ZoneSketch sketch = square();
        draw(sketch, ZoneSketch::Drawing::Hole, {{2000, 2000}, {2100, 2000}, {2100, 2100}});
        QVERIFY(!sketch.finish());
        sketch.giveUp();
        draw(sketch, ZoneSketch::Drawing::Hole, {{200, 200}, {300, 200}, {300, 300}});
        QVERIFY(sketch.finish());
        QCOMPARE(sketch.parts()[0].holes.size(), std::size_t{1});
        QCOMPARE(sketch.rings().size(), std::size_t{2});
    }

    void vertices_move_are_added_and_go_and_each_is_undone()
    {
        ZoneSketch sketch = square();
        const VertexRef corner = sketch.vertexNear({1005, 1005}, 20).value();
        QCOMPARE(sketch.at(corner), (geo::MapPoint{1000, 1000}));
        QVERIFY(!sketch.vertexNear({500, 500}, 20));
        for (double x = 1001; x <= 1200; ++x)
            sketch.moveVertex(corner, {x, 1100});
        sketch.settle();
        QCOMPARE(sketch.at(corner), (geo::MapPoint{1200, 1100}));
        const VertexRef edge = sketch.edgeNear({500, 8}, 20).value();
        const VertexRef added = sketch.insertAfter(edge, {500, -50});
        QCOMPARE(sketch.at(added), (geo::MapPoint{500, -50}));
        QCOMPARE(sketch.parts()[0].outer.size(), std::size_t{5});
        sketch.removeVertex(sketch.vertexNear({0, 0}, 1).value());
        QCOMPARE(sketch.parts()[0].outer.size(), std::size_t{4});
        sketch.undo();
        sketch.undo();
        QCOMPARE(sketch.at(corner), (geo::MapPoint{1200, 1100}));
        sketch.undo(); // the whole drag is one step
        QCOMPARE(sketch.parts(), square().parts());
        sketch.redo();
        QCOMPARE(sketch.at(corner), (geo::MapPoint{1200, 1100}));
        sketch.undo();
        sketch.undo();
        QVERIFY(sketch.isEmpty());
        QVERIFY(!sketch.canUndo());
    }

    void a_ring_with_two_vertices_goes()
    {
        ZoneSketch sketch = square();
        draw(sketch, ZoneSketch::Drawing::Hole, {{200, 200}, {300, 200}, {300, 300}});
        sketch.finish();
        sketch.removeVertex({0, 0, 1});
        QVERIFY(sketch.parts()[0].holes.empty());
        sketch.removeVertex({0, -1, 0});
        QCOMPARE(sketch.parts()[0].outer.size(), std::size_t{3});
        sketch.removeVertex({0, -1, 0});
        QVERIFY(sketch.isEmpty());
    }

    void points_snap_to_vertices_before_edges_before_metres()
    {
        const std::vector<MapRings> others = {square().rings()};
        QCOMPARE(snapped({1004, 996}, 10, others), (geo::MapPoint{1000, 1000}));
        QCOMPARE(snapped({500, 6}, 10, others), (geo::MapPoint{500, 0}));
        QCOMPARE(snapped({500.4, 499.6}, 10, others), (geo::MapPoint{500, 500}));
        // The closing edge is an edge too.
        QCOMPARE(snapped({-3, 400}, 10, others), (geo::MapPoint{0, 400}));
    }

    void an_area_comes_back_from_the_sketch()
    {
        const geo::MapProjection projection(4548);
        const geo::Area area =
            *geo::areaFromWkt(QStringLiteral("POLYGON((115.8 28.6,115.9 28.6,115.9 28.7,115.8 28.6),(115.87 "
                                             "28.62,115.88 28.62,115.88 28.63,115.87 28.62))"));
        const geo::Area back = ZoneSketch(area, projection).area(projection);
        QCOMPARE(geo::toWkt(back), geo::toWkt(area));
    }
};

QTEST_GUILESS_MAIN(TestZoneSketch)
#include "test_zone_sketch.moc"
