// SPDX-License-Identifier: GPL-3.0-or-later
// A shape must select exactly what lies in it, and a ruler must tell the length on the ground: both end up in
// lists that are signed.
#include "geo/measure.h"
#include "workbench/map/canvas_fixture.h"
#include "workbench/tools/measure_tool.h"
#include "workbench/tools/select_tool.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>
#include <cmath>
#include <numbers>

using namespace airshed;
using namespace airshed::workbench;
using namespace airshed::workbench::test;
using mapengine::MapEngine;
using mapengine::test::MapData;
using mapengine::test::startedEngine;

namespace
{

using Ids = std::vector<std::int64_t>;

constexpr double semiMajorMetres = 6378137.0;
constexpr double flattening = 1 / 298.257222101;
constexpr double eccentricitySquared = flattening * (2 - flattening);

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

/// Along a meridian, by integrating its radius of curvature (Simpson).
double meridianMetres(double fromLatitude, double toLatitude)
{
    const auto radius = [](double latitude) {
        const double s = std::sin(radians(latitude));
        return semiMajorMetres * (1 - eccentricitySquared) / std::pow(1 - eccentricitySquared * s * s, 1.5);
    };
    constexpr int steps = 200;
    const double step = (toLatitude - fromLatitude) / steps;
    double sum = radius(fromLatitude) + radius(toLatitude);
    for (int i = 1; i < steps; ++i)
        sum += radius(fromLatitude + i * step) * (i % 2 == 1 ? 4 : 2);
    return sum * radians(step) / 3;
}

/// Of the cell between two parallels and two meridians, by integrating M N cos(latitude).
double cellSquareMetres(double widthDegrees, double fromLatitude, double toLatitude)
{
    const auto density = [](double latitude) {
        const double s = std::sin(radians(latitude));
        const double w = 1 - eccentricitySquared * s * s;
        return semiMajorMetres * semiMajorMetres * (1 - eccentricitySquared) * std::cos(radians(latitude)) /
               (w * w);
    };
    constexpr int steps = 200;
    const double step = (toLatitude - fromLatitude) / steps;
    double sum = density(fromLatitude) + density(toLatitude);
    for (int i = 1; i < steps; ++i)
        sum += density(fromLatitude + i * step) * (i % 2 == 1 ? 4 : 2);
    return sum * radians(step) / 3 * radians(widthDegrees);
}

/// The number in "Area 108.416 km²".
double numberIn(const QString& text)
{
    static const QRegularExpression number(QStringLiteral("[0-9,]+(\\.[0-9]+)?"));
    return QLocale::c().toDouble(number.match(text).captured().remove(QLatin1Char(',')));
}

} // namespace

class TestMapTools final : public QObject
{
    Q_OBJECT

private:
    MapData m_data;
    std::unique_ptr<MapEngine> m_engine;
    std::unique_ptr<ShownCanvas> m_canvas;
    ShownCanvas& canvas() { return *m_canvas; }
    Selection& selection() { return m_canvas->selection(); }

    /// A grid of 5 x 5, 200 m apart, from the south-west: ids 1 ... 5 in the southernmost row.
    void showGrid()
    {
        std::vector<QPointF> places;
        for (int row = -2; row <= 2; ++row) {
            for (int column = -2; column <= 2; ++column)
                places.emplace_back(200 * column, 200 * row);
        }
        canvas().setFeatures(FeatureKind::Source, places);
    }

    /// Features at known places on the earth, for a ruler that holds on to them.
    void showPlaces(const std::vector<geo::LonLat>& places)
    {
        std::vector<MapFeature> features;
        QRectF extent;
        for (const geo::LonLat& place : places) {
            features.push_back({static_cast<std::int64_t>(features.size()) + 1, canvas()->toMap(place)});
            extent = extent.united(QRectF(features.back().position - QPointF(50, 50), QSizeF(100, 100)));
        }
        canvas()->setFeatures(FeatureKind::Station, std::move(features));
        canvas()->zoomToExtent(extent.adjusted(-500, -500, 500, 500));
    }
    void clickPlace(std::int64_t id)
    {
        const QPointF at = canvas()->toPixels(canvas()->positionOf({FeatureKind::Station, id}));
        canvas().click(at.toPoint() + QPoint(2, -3), Qt::ControlModifier);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        m_engine = startedEngine();
    }
    void init() { m_canvas = std::make_unique<ShownCanvas>(*m_engine, m_data); }
    void cleanup() { m_canvas.reset(); }

    void a_box_selects_what_lies_in_it_shift_adds_and_control_toggles()
    {
        SelectBoxTool tool;
        showGrid();
        canvas()->setTool(&tool);
        canvas().drag(canvas().pixel(-450, -450), canvas().pixel(-150, -150));
        QCOMPARE(selection().ids(), Ids({1, 2, 6, 7}));
        canvas().drag(canvas().pixel(450, 450), canvas().pixel(350, 350), Qt::ShiftModifier);
        QCOMPARE(selection().ids(), Ids({1, 2, 6, 7, 25}));
        canvas().drag(canvas().pixel(-450, -450), canvas().pixel(50, -350), Qt::ControlModifier);
        QCOMPARE(selection().ids(), Ids({3, 6, 7, 25}));
        canvas().drag(canvas().pixel(50, 50), canvas().pixel(150, 150));
        QCOMPARE(selection().ids(), Ids());
    }

    void a_shape_in_which_nothing_lies_says_so_until_the_next_one()
    {
        SelectBoxTool box;
        showGrid();
        canvas()->setTool(&box);
        const QString invitation = box.hint();
        const QSignalSpy told(&box, &MapTool::hintChanged);
        canvas().drag(canvas().pixel(50, 50), canvas().pixel(150, 150));
        QCOMPARE(told.count(), 1);
        QVERIFY2(box.hint().startsWith(QLatin1String("Nothing selected")), qPrintable(box.hint()));
        canvas().drag(canvas().pixel(-450, -450), canvas().pixel(-150, -150));
        QCOMPARE(box.hint(), invitation);
        QCOMPARE(selection().ids(), Ids({1, 2, 6, 7}));

        SelectPolygonTool polygon;
        polygon.setKind(FeatureKind::Camera);
        canvas()->setTool(&polygon);
        for (const QPointF& corner : {QPointF(-500, -500), QPointF(500, -500), QPointF(0, 500)})
            canvas().click(canvas().pixel(corner.x(), corner.y()));
        canvas().key(Qt::Key_Return);
        QVERIFY2(polygon.hint().startsWith(QLatin1String("Nothing selected")), qPrintable(polygon.hint()));
        canvas().click(canvas().pixel(0, 0));
        QVERIFY(!polygon.hint().startsWith(QLatin1String("Nothing selected")));
    }

    void a_box_on_a_turned_map_is_the_box_on_the_screen()
    {
        SelectBoxTool tool;
        showGrid();
        canvas()->rotateTo(45);
        canvas()->setTool(&tool);
        // Around the middle: the five of the cross have their arms at 28 px to the sides, turned to the
        // diagonals 14, 14 px; the corners of the grid's inner square stand at 28 px on the axes.
        canvas().drag({180, 130}, {220, 170});
        QCOMPARE(selection().ids(), Ids({8, 12, 13, 14, 18}));
    }

    void a_click_with_the_box_tool_takes_the_one_under_the_pointer()
    {
        SelectBoxTool tool;
        showGrid();
        canvas()->setTool(&tool);
        canvas().click(canvas().pixel(0, 0));
        QCOMPARE(selection().current(), (FeatureRef{FeatureKind::Source, 13}));
        canvas().click(canvas().pixel(200, 0), Qt::ShiftModifier);
        QCOMPARE(selection().ids(), Ids({13, 14}));
    }

    void escape_drops_an_unfinished_shape_and_then_leaves_the_tool()
    {
        SelectBoxTool tool;
        showGrid();
        canvas()->setTool(&tool);
        canvas().press(canvas().pixel(-450, -450));
        canvas().move(canvas().pixel(450, 450), Qt::LeftButton);
        canvas().key(Qt::Key_Escape);
        canvas().release(canvas().pixel(450, 450));
        QCOMPARE(selection().ids(), Ids());
        QCOMPARE(canvas()->tool(), &tool);
        canvas().key(Qt::Key_Escape);
        QCOMPARE(canvas()->tool(), nullptr);
    }

    void a_shape_means_sources_first_or_the_kind_that_was_chosen()
    {
        SelectBoxTool tool;
        showGrid();
        canvas().setFeatures(FeatureKind::Station, {{100, 100}});
        canvas()->setTool(&tool);
        const auto selectAll = [this] {
            canvas().drag(canvas().pixel(-450, -450), canvas().pixel(450, 450));
        };
        selectAll();
        QCOMPARE(selection().kind(), FeatureKind::Source);
        tool.setKind(FeatureKind::Station);
        selectAll();
        QCOMPARE(selection().kind(), FeatureKind::Station);
        QCOMPARE(selection().ids(), Ids({1}));
        tool.setKind({});
        canvas()->setKindVisible(FeatureKind::Source, false);
        selectAll();
        QCOMPARE(selection().kind(), FeatureKind::Station);
    }

    void a_polygon_leaves_its_notch_out_and_ends_in_three_ways_data()
    {
        QTest::addColumn<int>("ending");
        QTest::newRow("double click") << 0;
        QTest::newRow("right click") << 1;
        QTest::newRow("Enter") << 2;
    }
    void a_polygon_leaves_its_notch_out_and_ends_in_three_ways()
    {
        QFETCH(const int, ending);
        SelectPolygonTool tool;
        showGrid();
        canvas()->setTool(&tool);
        // An L around the southernmost row and the westernmost column.
        const std::vector<QPointF> corners = {{-500, -500}, {500, -500}, {500, -300},
                                              {-300, -300}, {-300, 500}, {-500, 500}};
        for (const QPointF& corner : corners)
            canvas().click(canvas().pixel(corner.x(), corner.y()));
        if (ending == 0)
            QTest::mouseDClick(&*canvas(), Qt::LeftButton, {}, canvas().pixel(-500, 500));
        else if (ending == 1)
            canvas().click(canvas().pixel(0, 0), {}, Qt::RightButton);
        else
            canvas().key(Qt::Key_Return);
        QCOMPARE(selection().ids(), Ids({1, 2, 3, 4, 5, 6, 11, 16, 21}));
        QCOMPARE(canvas()->tool(), &tool);
    }

    void backspace_takes_a_corner_of_the_polygon_back_and_a_drag_moves_the_map_meanwhile()
    {
        SelectPolygonTool tool;
        showGrid();
        canvas()->setTool(&tool);
        canvas().click(canvas().pixel(-500, -500));
        canvas().click(canvas().pixel(500, -500));
        canvas().drag({200, 150}, {230, 160});
        canvas().click(canvas().pixel(500, 500));
        canvas().key(Qt::Key_Backspace);
        canvas().click(canvas().pixel(500, -300));
        canvas().click(canvas().pixel(-500, -300));
        canvas().key(Qt::Key_Enter);
        QCOMPARE(selection().ids(), Ids({1, 2, 3, 4, 5}));
    }

    void a_dragged_circle_selects_by_the_distance_from_its_middle()
    {
        SelectDistanceTool tool;
        showGrid();
        canvas()->setTool(&tool);
        canvas().drag(canvas().pixel(0, 0), canvas().pixel(250, 0));
        QCOMPARE(selection().ids(), Ids({8, 12, 13, 14, 18}));
    }

    void a_typed_radius_is_metres_on_the_ellipsoid_not_on_the_map()
    {
        // The map is 0.15 per mille larger than the ground here: 5,000 m on the ground are 5,000.8 m on it.
        SelectDistanceTool tool;
        const geo::LonLat centre{115.858, 28.682};
        std::vector<MapFeature> features;
        for (const double metres : {4999.8, 5000.2})
            features.push_back({static_cast<std::int64_t>(features.size()) + 1,
                                canvas()->toMap(geo::destination(centre, 90, metres))});
        QVERIFY(distanceOf(features[0].position, canvas()->toMap(centre)) > 5000);
        canvas()->setFeatures(FeatureKind::Source, features);
        canvas()->setViewport({canvas()->toMap(centre), 100, 0});
        canvas()->setTool(&tool);
        canvas().move({200, 150});
        for (const char digit : {'5', '0', '0', '0', '7'})
            QTest::keyClick(&*canvas(), digit);
        canvas().key(Qt::Key_Backspace);
        QVERIFY(tool.hint().contains(QLatin1String("5000")));
        canvas().click({200, 150});
        QCOMPARE(selection().ids(), Ids({1}));
    }

    void a_length_is_that_of_the_meridian_on_the_ellipsoid()
    {
        MeasureTool tool(MeasureTool::Quantity::Length);
        showPlaces({{115.858, 28.682}, {115.858, 29.182}});
        canvas()->setTool(&tool);
        clickPlace(1);
        clickPlace(2);
        canvas().key(Qt::Key_Return);
        QVERIFY(tool.isFinished());
        const double kilometres = meridianMetres(28.682, 29.182) / 1000;
        QCOMPARE(tool.label().constFirst(), QStringLiteral("Length %1 km").arg(kilometres, 0, 'f', 3));
        // The map's own numbers would say more, and noticeably.
        const QPointF a = canvas()->toMap(geo::LonLat{115.858, 28.682});
        const QPointF b = canvas()->toMap(geo::LonLat{115.858, 29.182});
        QVERIFY(distanceOf(a, b) / 1000 - kilometres > 0.005);
    }

    void segments_are_told_one_by_one_and_the_copy_has_them_all()
    {
        MeasureTool tool(MeasureTool::Quantity::Length);
        showPlaces({{115.858, 28.682}, {115.858, 28.782}, {115.858, 28.732}});
        canvas()->setTool(&tool);
        clickPlace(1);
        clickPlace(2);
        const QPointF third = canvas()->toPixels(canvas()->positionOf({FeatureKind::Station, 3}));
        canvas().move(third.toPoint(), Qt::NoButton, Qt::ControlModifier);
        const double first = meridianMetres(28.682, 28.782) / 1000;
        const double second = meridianMetres(28.732, 28.782) / 1000;
        QCOMPARE(tool.label(), QStringList({QStringLiteral("Length %1 km").arg(first + second, 0, 'f', 3),
                                            QStringLiteral("This segment %1 km").arg(second, 0, 'f', 3)}));
        clickPlace(3);
        canvas().click({10, 10}, {}, Qt::RightButton);
        canvas().key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Length %1 km\nSegments %2 km; %3 km")
                                                           .arg(first + second, 0, 'f', 3)
                                                           .arg(first, 0, 'f', 3)
                                                           .arg(second, 0, 'f', 3));
    }

    void backspace_takes_a_point_back_and_a_click_after_the_end_begins_anew()
    {
        MeasureTool tool(MeasureTool::Quantity::Length);
        canvas()->setTool(&tool);
        canvas().click({100, 100});
        canvas().click({200, 100});
        canvas().click({200, 200});
        canvas().key(Qt::Key_Backspace);
        QTest::mouseDClick(&*canvas(), Qt::LeftButton, {}, {200, 100});
        QVERIFY(tool.isFinished());
        // 100 px of 10 m on the map, which is 0.15 per mille larger than the ground.
        QVERIFY(std::abs(numberIn(tool.label().constFirst()) - 999.85) < 0.1);
        canvas().click({50, 50});
        QVERIFY(!tool.isFinished());
        canvas().key(Qt::Key_Escape);
        QVERIFY(tool.label().isEmpty());
        QCOMPARE(canvas()->tool(), &tool);
        canvas().key(Qt::Key_Escape);
        QCOMPARE(canvas()->tool(), nullptr);
    }

    void an_area_is_that_on_the_ellipsoid()
    {
        MeasureTool tool(MeasureTool::Quantity::Area);
        showPlaces({{115.8, 28.6}, {115.9, 28.6}, {115.9, 28.7}, {115.8, 28.7}});
        canvas()->setTool(&tool);
        for (const std::int64_t id : {1, 2, 3, 4})
            clickPlace(id);
        canvas().key(Qt::Key_Return);
        // Its edges are geodesics, not parallels: they enclose the same to a few parts in a million.
        const double expected = cellSquareMetres(0.1, 28.6, 28.7) / 1e6;
        QVERIFY2(std::abs(numberIn(tool.label().constFirst()) - expected) < 0.003,
                 qPrintable(tool.label().constFirst()));
    }

    void an_outline_that_crosses_itself_has_no_area()
    {
        MeasureTool tool(MeasureTool::Quantity::Area);
        canvas()->setTool(&tool);
        for (const QPoint& corner : {QPoint(100, 100), QPoint(200, 200), QPoint(200, 100), QPoint(100, 200)})
            canvas().click(corner);
        canvas().key(Qt::Key_Return);
        QCOMPARE(tool.label().constFirst(), QStringLiteral("The outline crosses itself"));
    }

    void a_bearing_is_from_true_north_and_ends_with_the_second_click()
    {
        // Up a meridian it is 0, although the map's north is half a degree off here.
        MeasureTool tool(MeasureTool::Quantity::Bearing);
        showPlaces({{115.858, 28.682}, {115.858, 29.182}, {115.858, 28.582}});
        canvas()->setTool(&tool);
        clickPlace(1);
        clickPlace(2);
        QVERIFY(tool.isFinished());
        QCOMPARE(tool.label().constFirst(), QStringLiteral("Bearing 0.00° (N)"));
        clickPlace(1);
        clickPlace(3);
        QCOMPARE(tool.label().constFirst(), QStringLiteral("Bearing 180.00° (S)"));
    }
};

QTEST_MAIN(TestMapTools)
#include "test_map_tools.moc"
