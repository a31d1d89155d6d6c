// SPDX-License-Identifier: GPL-3.0-or-later
// A map that slips under the pointer while one zooms, or that comes back turned, is not trusted: these
// properties hold for random views of Nanchang and of the world.
#include "workbench/extent_history.h"
#include "workbench/viewport_math.h"
#include "workbench/viewport_motion.h"

#include <QRandomGenerator>
#include <QTest>
#include <cmath>

using namespace airshed::workbench;

namespace
{

struct View {
    Viewport viewport;
    QSizeF size;
    QPointF pixels; ///< somewhere in it
};

class RandomViews
{
public:
    View next()
    {
        View view;
        view.size = {between(200, 3000), between(150, 2000)};
        view.viewport.centre = {between(300000, 500000), between(3000000, 3300000)};
        view.viewport.unitsPerPixel = std::pow(10.0, between(-1, 3));
        view.viewport.rotationDegrees = normalisedDegrees(between(-180, 180));
        view.pixels = {between(0, view.size.width()), between(0, view.size.height())};
        return view;
    }
    double between(double from, double to) { return from + (to - from) * m_random.generateDouble(); }

private:
    QRandomGenerator m_random{20261124};
};

double distance(const QPointF& a, const QPointF& b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

constexpr int views = 2000;
constexpr double littlePixels = 1e-5;

} // namespace

class TestViewportMath final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_position_goes_to_the_window_and_back_unchanged()
    {
        RandomViews random;
        for (int i = 0; i < views; ++i) {
            const View view = random.next();
            const QPointF there = toMap(view.viewport, view.size, view.pixels);
            QVERIFY(distance(toPixels(view.viewport, view.size, there), view.pixels) < littlePixels);
            const QPointF byTransform = mapToPixels(view.viewport, view.size).map(there);
            QVERIFY(distance(byTransform, view.pixels) < 1e-3);
        }
    }

    void north_is_up_and_east_is_right_on_an_unturned_map()
    {
        const Viewport viewport{{388381.9, 3174558.3}, 10, 0};
        const QSizeF size(800, 600);
        QCOMPARE(toPixels(viewport, size, viewport.centre), QPointF(400, 300));
        QCOMPARE(toPixels(viewport, size, viewport.centre + QPointF(1000, 0)), QPointF(500, 300));
        QCOMPARE(toPixels(viewport, size, viewport.centre + QPointF(0, 1000)), QPointF(400, 200));
    }

    void a_map_turned_clockwise_by_90_degrees_shows_north_to_the_right()
    {
        const Viewport viewport{{388381.9, 3174558.3}, 10, 90};
        const QPointF north = toPixels(viewport, {800, 600}, viewport.centre + QPointF(0, 1000));
        QVERIFY(distance(north, {500, 300}) < 1e-6);
    }

    void zooming_keeps_the_position_under_the_pointer()
    {
        RandomViews random;
        for (int i = 0; i < views; ++i) {
            const View view = random.next();
            const QPointF under = toMap(view.viewport, view.size, view.pixels);
            const double factor = std::pow(2.0, random.between(-3, 3));
            const Viewport next = zoomed(view.viewport, view.size, factor, view.pixels);
            QVERIFY(distance(toPixels(next, view.size, under), view.pixels) < littlePixels);
            QVERIFY(std::abs(next.unitsPerPixel * factor / view.viewport.unitsPerPixel - 1) < 1e-12);
        }
    }

    void zooming_stays_within_what_can_be_drawn_and_still_under_the_pointer()
    {
        const Viewport viewport{{388381.9, 3174558.3}, 10, 30};
        const QSizeF size(800, 600);
        const QPointF corner(790, 20);
        for (const double factor : {1e-9, 1e9}) {
            const Viewport next = zoomed(viewport, size, factor, corner);
            QVERIFY(next.unitsPerPixel >= smallestUnitsPerPixel &&
                    next.unitsPerPixel <= largestUnitsPerPixel);
            const QPointF under = toMap(viewport, size, corner);
            QVERIFY(distance(toPixels(next, size, under), corner) < 1e-2);
        }
        QCOMPARE(zoomed(viewport, size, 0, corner), viewport);
        QCOMPARE(zoomed(viewport, size, std::nan(""), corner), viewport);
    }

    void turning_there_and_back_is_no_turn()
    {
        RandomViews random;
        for (int i = 0; i < views; ++i) {
            const View view = random.next();
            const double degrees = random.between(-720, 720);
            const Viewport there = turned(view.viewport, view.size, degrees, view.pixels);
            const QPointF under = toMap(view.viewport, view.size, view.pixels);
            QVERIFY(distance(toPixels(there, view.size, under), view.pixels) < littlePixels);
            const Viewport back = turned(there, view.size, -degrees, view.pixels);
            QVERIFY(distance(back.centre, view.viewport.centre) <
                    littlePixels * view.viewport.unitsPerPixel * 10);
            QVERIFY(std::abs(normalisedDegrees(back.rotationDegrees - view.viewport.rotationDegrees)) < 1e-9);
        }
    }

    void a_dragged_map_follows_the_pointer()
    {
        RandomViews random;
        for (int i = 0; i < views; ++i) {
            const View view = random.next();
            const QPointF by(random.between(-500, 500), random.between(-500, 500));
            const QPointF under = toMap(view.viewport, view.size, view.pixels);
            const Viewport next = panned(view.viewport, by);
            QVERIFY(distance(toPixels(next, view.size, under), view.pixels + by) < littlePixels);
        }
    }

    void a_fitted_extent_is_wholly_in_view_at_any_rotation()
    {
        RandomViews random;
        for (int i = 0; i < views; ++i) {
            const View view = random.next();
            const QRectF extent(random.between(300000, 400000), random.between(3000000, 3200000),
                                random.between(10, 100000), random.between(10, 100000));
            const Viewport next = fitted(view.viewport, view.size, extent);
            const QRectF window(QPointF(), view.size);
            for (const QPointF& corner :
                 {extent.topLeft(), extent.topRight(), extent.bottomLeft(), extent.bottomRight()})
                QVERIFY(window.contains(toPixels(next, view.size, corner)));
            QCOMPARE(next.rotationDegrees, view.viewport.rotationDegrees);
        }
    }

    void the_visible_extent_holds_every_corner_of_the_window()
    {
        RandomViews random;
        for (int i = 0; i < views; ++i) {
            const View view = random.next();
            const double slack = littlePixels * view.viewport.unitsPerPixel;
            const QRectF extent =
                visibleExtent(view.viewport, view.size).adjusted(-slack, -slack, slack, slack);
            const QRectF window(QPointF(), view.size);
            for (const QPointF& corner :
                 {window.topLeft(), window.topRight(), window.bottomLeft(), window.bottomRight()})
                QVERIFY(extent.contains(toMap(view.viewport, view.size, corner)));
        }
    }

    void degrees_are_named_in_one_way()
    {
        QCOMPARE(normalisedDegrees(0), 0.0);
        QCOMPARE(normalisedDegrees(180), 180.0);
        QCOMPARE(normalisedDegrees(-180), 180.0);
        QCOMPARE(normalisedDegrees(270), -90.0);
        QCOMPARE(normalisedDegrees(-725), -5.0);
        QCOMPARE(normalisedDegrees(std::nan("")), 0.0);
    }

    void a_gliding_zoom_keeps_the_position_under_the_pointer_in_every_frame()
    {
        RandomViews random;
        for (int i = 0; i < 200; ++i) {
            const View view = random.next();
            const QPointF under = toMap(view.viewport, view.size, view.pixels);
            const double factor = std::pow(2.0, random.between(-2, 2));
            const Glide glide{view.viewport, zoomed(view.viewport, view.size, factor, view.pixels), 1000,
                              180};
            for (qint64 now = 1000; now <= 1200; now += 15)
                QVERIFY(distance(toPixels(glide.at(now), view.size, under), view.pixels) < 1e-3);
            QCOMPARE(glide.at(1180), glide.to);
            QVERIFY(glide.hasEnded(1180));
            QVERIFY(!glide.hasEnded(1179));
        }
    }

    void a_glide_turns_the_short_way()
    {
        const Viewport from{{0, 0}, 1, 170};
        const Viewport to{{0, 0}, 1, -170};
        QVERIFY(std::abs(normalisedDegrees(between(from, to, 0.5).rotationDegrees - 180)) < 1e-9);
        QCOMPARE(between(from, to, 0), from);
        QCOMPARE(between(from, to, 1), to);
    }

    void a_map_let_go_in_motion_runs_on_in_its_direction_and_slows_down()
    {
        KineticPan pan;
        pan.begin(0, {100, 100});
        for (int ms = 10; ms <= 100; ms += 10)
            pan.track(ms, {100.0 + 2 * ms, 100.0 - ms}); // 2 px/ms right, 1 px/ms up
        const auto run = pan.runOut(105);
        QVERIFY(run.has_value());
        QVERIFY(run->x() > 0 && run->y() < 0);
        QVERIFY(std::abs(run->x() / run->y() + 2) < 1e-9);
        double last = 0;
        double lastStep = 1;
        for (qint64 ms = 15; ms <= KineticPan::durationMs; ms += 15) {
            const double done = KineticPan::shareDone(ms);
            QVERIFY(done > last);
            QVERIFY(done - last < lastStep);
            lastStep = done - last;
            last = done;
        }
        QCOMPARE(KineticPan::shareDone(KineticPan::durationMs), 1.0);
    }

    void a_map_held_still_before_it_is_let_go_stays()
    {
        KineticPan pan;
        pan.begin(0, {100, 100});
        for (int ms = 10; ms <= 100; ms += 10)
            pan.track(ms, {100.0 + 2 * ms, 100});
        QVERIFY(!pan.runOut(400).has_value());
        pan.begin(1000, {0, 0});
        pan.track(1080, {1, 0}); // slower than a push
        QVERIFY(!pan.runOut(1081).has_value());
    }

    void a_run_out_has_a_limit_however_quick_the_hand()
    {
        KineticPan pan;
        pan.begin(0, {0, 0});
        pan.track(1, {5000, 0});
        const auto run = pan.runOut(2);
        QVERIFY(run.has_value());
        QVERIFY(run->x() < 2000);
    }

    void the_history_goes_back_and_forward_and_forgets_what_a_new_view_replaces()
    {
        ExtentHistory history;
        QVERIFY(!history.canGoBack() && !history.canGoForward());
        const Viewport a{{1, 1}, 1, 0};
        const Viewport b{{2, 2}, 2, 0};
        const Viewport c{{3, 3}, 3, 0};
        history.visit(a);
        history.visit(a);
        QVERIFY(!history.canGoBack());
        history.visit(b);
        history.visit(c);
        QCOMPARE(history.back(), std::optional(b));
        QCOMPARE(history.back(), std::optional(a));
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.back(), std::nullopt);
        QCOMPARE(history.forward(), std::optional(b));
        history.visit(a);
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back(), std::optional(b));
    }

    void the_history_keeps_the_last_hundred()
    {
        ExtentHistory history;
        for (int i = 0; i < 250; ++i)
            history.visit({{double(i), 0}, 1, 0});
        int steps = 0;
        std::optional<Viewport> oldest;
        while (const auto viewport = history.back()) {
            oldest = viewport;
            ++steps;
        }
        QCOMPARE(steps, 99);
        QCOMPARE(oldest->centre.x(), 150.0);
    }
};

QTEST_GUILESS_MAIN(TestViewportMath)
#include "test_viewport_math.moc"
