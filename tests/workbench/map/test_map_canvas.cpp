// SPDX-License-Identifier: GPL-3.0-or-later
// What the hand does must be what the map does: a place that slips away under the wheel, a drag that jumps or
// a click that takes the neighbour is noticed at once by everybody who has used a map before.
#include "workbench/map/canvas_fixture.h"

#include <QApplication>
#include <QPainter>
#include <QSignalSpy>

using namespace airshed::workbench;
using namespace airshed::workbench::test;
using airshed::mapengine::MapEngine;
using airshed::mapengine::test::MapData;
using airshed::mapengine::test::startedEngine;

namespace
{
constexpr int notch = 120;
using Ids = std::vector<std::int64_t>;
} // namespace

namespace
{
/// A blue square of 60 pixels around one place of the map.
class Square final : public MapOverlay
{
public:
    explicit Square(const QPointF& at) : m_at(at) {}
    void paint(const MapCanvas& canvas, QPainter& painter) const override
    {
        QRectF square(0, 0, 60, 60);
        square.moveCenter(canvas.toPixels(m_at));
        painter.translate(square.center()); // must not move what is drawn after it
        painter.fillRect(square.translated(-square.center()), Qt::blue);
    }

private:
    QPointF m_at;
};
} // namespace

class TestMapCanvas final : public QObject
{
    Q_OBJECT

private:
    MapData m_data;
    std::unique_ptr<MapEngine> m_engine;
    std::unique_ptr<ShownCanvas> m_canvas;
    ShownCanvas& canvas() { return *m_canvas; }

private Q_SLOTS:
    void initTestCase() { m_engine = startedEngine(); }

    void init()
    {
        m_canvas = std::make_unique<ShownCanvas>(*m_engine, m_data);
        QVERIFY(canvas().settle());
    }

    void cleanup() { m_canvas.reset(); }

    void the_map_shows_what_the_engine_drew_where_it_lies()
    {
        QCOMPARE(canvas().colourAt(canvas().pixel(0, 0)), orange);
        QCOMPARE(canvas().colourAt(canvas().pixel(480, -480)), orange);
        QCOMPARE(canvas().colourAt(canvas().pixel(530, 0)), QColor(Qt::white));
    }

    void an_overlay_lies_on_the_map_under_the_selection_and_moves_with_it()
    {
        Square square(dataCentre);
        canvas()->addOverlay(&square);
        QCOMPARE(canvas().colourAt(canvas().pixel(200, 200)), QColor(Qt::blue));
        QCOMPARE(canvas().colourAt(canvas().pixel(400, 0)), orange);
        canvas().setFeatures(FeatureKind::Station, {{0, 0}});
        canvas().selection().setCurrent({FeatureKind::Station, 1});
        const QImage view = canvas()->grab().toImage();
        const QColor selection(0xFF, 0xB0, 0x00);
        int amber = 0;
        for (int x = 180; x < 220; ++x) {
            for (int y = 130; y < 170; ++y)
                amber += view.pixelColor(x, y) == selection ? 1 : 0;
        }
        QVERIFY(amber > 0);
        canvas().selection().clear();

        canvas().drag({200, 150}, {260, 150});
        QCOMPARE(canvas().colourAt(canvas().pixel(200, 200)), QColor(Qt::blue));
        canvas()->removeOverlay(&square);
        QVERIFY(canvas().settle());
        QCOMPARE(canvas().colourAt(canvas().pixel(200, 200)), orange);
    }

    void the_wheel_zooms_and_keeps_the_place_under_the_pointer()
    {
        for (const int turn : {notch, 3 * notch, -2 * notch, -5 * notch}) {
            const QPoint at(310, 70);
            const QPointF under = canvas()->toMap(QPointF(at));
            const double before = canvas()->viewport().unitsPerPixel;
            canvas().wheel(at, turn);
            QVERIFY(canvas().settle());
            QVERIFY(distanceOf(canvas()->toPixels(under), QPointF(at)) < 0.01);
            const double after = canvas()->viewport().unitsPerPixel;
            QVERIFY(turn > 0 ? after < before : after > before);
        }
    }

    void quick_turns_of_the_wheel_add_up_and_stay_under_the_pointer()
    {
        const QPoint at(40, 250);
        const QPointF under = canvas()->toMap(QPointF(at));
        canvas().wheel(at, notch);
        const double one = [this] {
            ShownCanvas& c = canvas();
            [[maybe_unused]] const bool settled = c.settle();
            return c->viewport().unitsPerPixel;
        }();
        const double factor = 10 / one;
        for (int i = 0; i < 3; ++i) {
            canvas().wheel(at, notch);
            QTest::qWait(15); // in the middle of the movement
        }
        QVERIFY(canvas().settle());
        QVERIFY(distanceOf(canvas()->toPixels(under), QPointF(at)) < 0.01);
        const double expected = 10 / std::pow(factor, 4);
        QVERIFY(std::abs(canvas()->viewport().unitsPerPixel / expected - 1) < 1e-6);
    }

    void a_drag_takes_the_place_under_the_pointer_along()
    {
        const QPointF under = canvas()->toMap(QPointF(200, 150));
        canvas().drag({200, 150}, {260, 110});
        QVERIFY(distanceOf(canvas()->toPixels(under), {260, 110}) < 0.01);
        QVERIFY(canvas().settle());
        QVERIFY(distanceOf(canvas()->toPixels(under), {260, 110}) < 0.01);
    }

    void the_last_picture_moves_with_the_hand_before_the_engine_has_drawn()
    {
        // The square's right edge is 50 px right of the middle; after a pan of 60 px its middle is where
        // white was.
        QCOMPARE(canvas().colourAt({260, 150}), QColor(Qt::white));
        canvas().press({200, 150});
        canvas().move({230, 150}, Qt::LeftButton);
        canvas().move({260, 150}, Qt::LeftButton);
        QCOMPARE(canvas().colourAt({260, 150}),
                 orange); // no event loop has run: the engine cannot have answered
        canvas().release({260, 150});
    }

    void a_thrown_map_runs_on_in_the_same_direction_and_comes_to_rest()
    {
        canvas().press({150, 150});
        for (int x = 155; x <= 250; x += 5) {
            canvas().move({x, 150}, Qt::LeftButton);
            QTest::qWait(5);
        }
        canvas().release({250, 150});
        const QPointF letGo = canvas()->viewport().centre;
        QVERIFY(canvas().settle());
        const QPointF rest = canvas()->viewport().centre;
        QVERIFY(rest.x() < letGo.x() - 50); // at least 5 px on, to the west
        QVERIFY(std::abs(rest.y() - letGo.y()) < 10);
    }

    void the_middle_button_and_the_space_bar_move_the_map_too()
    {
        const QPointF before = canvas()->viewport().centre;
        canvas().drag({200, 150}, {240, 150}, {}, Qt::MiddleButton);
        QCOMPARE(canvas()->viewport().centre, before - QPointF(400, 0));
        QTest::keyPress(&*canvas(), Qt::Key_Space);
        canvas().drag({240, 150}, {200, 150});
        QTest::keyRelease(&*canvas(), Qt::Key_Space);
        QVERIFY(distanceOf(canvas()->viewport().centre, before) < 1e-6);
    }

    void a_shift_drag_brings_the_box_into_view()
    {
        const QPointF corner = canvas()->toMap(QPointF(100, 50));
        const QPointF opposite = canvas()->toMap(QPointF(180, 110));
        canvas().drag({100, 50}, {180, 110}, Qt::ShiftModifier);
        QVERIFY(canvas().settle());
        QVERIFY(distanceOf(canvas()->viewport().centre, (corner + opposite) / 2) < 1e-6);
        QCOMPARE(canvas()->viewport().unitsPerPixel, 10.0 * 80 / 400); // both sides fit exactly
    }

    void escape_puts_a_dragged_map_back()
    {
        const QPointF before = canvas()->viewport().centre;
        canvas().press({200, 150});
        canvas().move({280, 190}, Qt::LeftButton);
        QVERIFY(canvas()->viewport().centre != before);
        canvas().key(Qt::Key_Escape);
        QCOMPARE(canvas()->viewport().centre, before);
        canvas().move({300, 200}, Qt::LeftButton);
        canvas().release({300, 200});
        QCOMPARE(canvas()->viewport().centre, before);
    }

    void keys_move_zoom_and_show_everything()
    {
        const Viewport before = canvas()->viewport();
        canvas().key(Qt::Key_Right);
        QVERIFY(canvas().settle());
        QCOMPARE(canvas()->viewport().centre, before.centre + QPointF(0.25 * 400 * 10, 0));
        canvas().key(Qt::Key_Plus);
        QVERIFY(canvas().settle());
        QCOMPARE(canvas()->viewport().unitsPerPixel, 5.0);
        const QRectF city(dataCentre - QPointF(20000, 10000), QSizeF(40000, 20000));
        canvas()->setFullExtent(city);
        canvas().key(Qt::Key_Home);
        QVERIFY(canvas()->visibleExtent().contains(city));
    }

    void the_wheel_with_alt_turns_the_map_and_control_up_turns_it_back()
    {
        canvas().wheel({200, 150}, 9 * notch, Qt::AltModifier);
        QCOMPARE(canvas()->viewport().rotationDegrees, 45.0);
        QVERIFY(distanceOf(canvas()->viewport().centre, dataCentre) < 1e-6);
        QVERIFY(canvas().settle());
        // The corner of the turned square reaches where an upright one has white.
        QCOMPARE(canvas().colourAt({265, 150}), orange);
        canvas().key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(canvas()->viewport().rotationDegrees, 0.0);
    }

    void views_are_gone_through_like_pages()
    {
        const Viewport first = canvas()->viewport();
        canvas()->zoomBy(2, {200, 150});
        QVERIFY(canvas().settle());
        const Viewport second = canvas()->viewport();
        QTRY_VERIFY(canvas()->canGoBack());
        canvas()->goBack();
        QCOMPARE(canvas()->viewport(), first);
        QVERIFY(canvas()->canGoForward());
        QTest::mouseClick(&*canvas(), Qt::ForwardButton, {}, {200, 150});
        QCOMPARE(canvas()->viewport(), second);
    }

    void the_pointer_marks_what_it_is_over_and_a_tooltip_names_it()
    {
        canvas().setFeatures(FeatureKind::Source, {{0, 0}, {1000, 0}});
        canvas()->setTooltipProvider(
            [](FeatureRef feature) { return QStringLiteral("源 %1").arg(feature.id); });
        canvas().move(canvas().pixel(1000, 0) + QPoint(3, -3));
        QCOMPARE(canvas().selection().hovered(), (FeatureRef{FeatureKind::Source, 2}));
        canvas().move(canvas().pixel(500, 500));
        QCOMPARE(canvas().selection().hovered().id, std::int64_t(0));
    }

    void a_click_selects_shift_adds_control_toggles_and_the_empty_map_clears()
    {
        canvas().setFeatures(FeatureKind::Source, {{0, 0}, {500, 0}, {1000, 0}});
        canvas().click(canvas().pixel(0, 0));
        QCOMPARE(canvas().selection().ids(), Ids({1}));
        canvas().click(canvas().pixel(500, 0), Qt::ShiftModifier);
        QCOMPARE(canvas().selection().ids(), Ids({1, 2}));
        canvas().click(canvas().pixel(500, 0), Qt::ShiftModifier);
        QCOMPARE(canvas().selection().ids(), Ids({1, 2}));
        canvas().click(canvas().pixel(0, 0), Qt::ControlModifier);
        canvas().click(canvas().pixel(1000, 0), Qt::ControlModifier);
        QCOMPARE(canvas().selection().ids(), Ids({2, 3}));
        canvas().click(canvas().pixel(0, 900), Qt::ControlModifier);
        QCOMPARE(canvas().selection().ids(), Ids({2, 3}));
        canvas().click(canvas().pixel(0, 900));
        QCOMPARE(canvas().selection().ids(), Ids());
    }

    void what_is_not_shown_is_not_hit_and_stations_lie_above_sources()
    {
        canvas().setFeatures(FeatureKind::Source, {{0, 0}});
        canvas().setFeatures(FeatureKind::Station, {{0, 0}});
        canvas().click(canvas().pixel(0, 0));
        QCOMPARE(canvas().selection().kind(), FeatureKind::Station);
        canvas()->setKindVisible(FeatureKind::Station, false);
        canvas().click(canvas().pixel(0, 0));
        QCOMPARE(canvas().selection().kind(), FeatureKind::Source);
    }

    void a_revealed_feature_comes_into_the_middle()
    {
        canvas().setFeatures(FeatureKind::Source, {{90'000, 40'000}});
        canvas().selection().reveal({FeatureKind::Source, 1});
        QCOMPARE(canvas()->viewport().centre, dataCentre + QPointF(90'000, 40'000));
    }

    void a_right_click_asks_for_the_menu_of_its_place()
    {
        QSignalSpy asked(&*canvas(), &MapCanvas::contextMenuRequested);
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(250, 100),
                                canvas()->mapToGlobal(QPoint(250, 100)));
        QApplication::sendEvent(&*canvas(), &event);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toPointF(), dataCentre + QPointF(500, 500));
    }
};

QTEST_MAIN(TestMapCanvas)
#include "test_map_canvas.moc"
