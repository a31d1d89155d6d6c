// SPDX-License-Identifier: GPL-3.0-or-later
// How the view comes to look elsewhere: by calls, by movements that run by themselves, by keys and gestures.
#include "mapengine/client/map_engine.h"
#include "workbench/map_canvas_p.h"
#include "workbench/viewport_math.h"

#include <QGestureEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScreen>
#include <QStyle>
#include <cmath>
#include <numbers>

namespace airshed::workbench
{

namespace
{

constexpr double keyZoomFactor = 2;
constexpr double keyPanShare = 0.25; // of the window, for an arrow key
constexpr double keyTurnDegrees = 5;
constexpr double inchMetres = 0.0254;

} // namespace

void MapCanvas::Private::show(const Viewport& next, Arrival arrival)
{
    const bool isUsable = std::isfinite(next.centre.x()) && std::isfinite(next.centre.y()) &&
                          std::isfinite(next.unitsPerPixel) && next.unitsPerPixel > 0;
    if (!isUsable)
        return;
    hasViewport = true;
    const bool isOther = next != viewport;
    viewport = next;
    requestPictures();
    if (arrival == Arrival::AtRest)
        restTimer.start();
    if (isOther) {
        Q_EMIT q.viewportChanged();
        q.update();
    }
}

Viewport MapCanvas::Private::target() const
{
    if (glide)
        return glide->to;
    if (runOut)
        return panned(runOut->from, runOut->pixels);
    return viewport;
}

void MapCanvas::Private::stopMoving()
{
    if (!glide && !runOut)
        return;
    glide.reset();
    runOut.reset();
    frameTimer.stop();
    show(viewport, Arrival::AtRest);
}

void MapCanvas::Private::glideTo(const Viewport& next)
{
    // The style says how long movements last on this desktop; 0 where the person wants none.
    const int styleMs = q.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &q);
    fitted.reset();
    runOut.reset();
    if (styleMs <= 0 || !q.isVisible()) {
        glide.reset();
        show(next, Arrival::AtRest);
        return;
    }
    constexpr qint64 longest = 180;
    glide = Glide{viewport, next, clock.elapsed(), std::min<qint64>(styleMs, longest)};
    frameTimer.start();
    requestPictures(); // the engine begins with the view that will be there in the end
}

void MapCanvas::Private::glideBy(double factor, const QPointF& anchorPixels)
{
    // What a running zoom has not done yet is done from here, about the pointer where it is now.
    const double rest = glide ? viewport.unitsPerPixel / glide->to.unitsPerPixel : 1;
    glideTo(zoomed(viewport, q.size(), rest * factor, anchorPixels));
}

void MapCanvas::Private::advance()
{
    const qint64 now = clock.elapsed();
    if (glide) {
        const Viewport next = glide->at(now);
        if (glide->hasEnded(now)) {
            glide.reset();
            show(next, Arrival::AtRest);
        } else {
            show(next, Arrival::OnTheWay);
        }
    } else if (runOut) {
        const qint64 since = now - runOut->startMs;
        const Viewport next = panned(runOut->from, runOut->pixels * KineticPan::shareDone(since));
        if (since >= KineticPan::durationMs) {
            runOut.reset();
            show(next, Arrival::AtRest);
        } else {
            show(next, Arrival::OnTheWay);
        }
    }
    if (!glide && !runOut) {
        frameTimer.stop();
        q.update(); // once more, interpolated
    }
}

void MapCanvas::Private::recordVisit()
{
    restTimer.stop();
    if (!hasViewport)
        return;
    const bool couldGoBack = history.canGoBack();
    const bool couldGoForward = history.canGoForward();
    history.visit(target());
    if (couldGoBack != history.canGoBack() || couldGoForward != history.canGoForward())
        Q_EMIT q.historyChanged();
}

void MapCanvas::Private::beginPan(const QPointF& pixels)
{
    drag = Drag::Pan;
    fitted.reset();
    pressedAt = pixels;
    pressedViewport = viewport;
    kinetic.begin(clock.elapsed(), pixels);
    selection.setHovered({});
    updateCursor();
}

void MapCanvas::Private::endPan()
{
    drag = Drag::None;
    const auto pixels = kinetic.runOut(clock.elapsed());
    const bool isAnimated = q.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &q) > 0;
    if (pixels && isAnimated) {
        runOut = RunOut{viewport, *pixels, clock.elapsed()};
        frameTimer.start();
        requestPictures();
    } else {
        show(viewport, Arrival::AtRest);
        q.update();
    }
    updateCursor();
}

void MapCanvas::Private::turnBy(double degrees, const QPointF& anchorPixels)
{
    stopMoving();
    fitted.reset();
    show(turned(viewport, q.size(), degrees, anchorPixels), Arrival::AtRest);
}

bool MapCanvas::Private::navigateByKey(const QKeyEvent& event)
{
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier);
    if (event.modifiers().testFlag(Qt::AltModifier))
        return false;
    const auto panByShare = [this](double right, double down) {
        glideTo(panned(target(), {-right * keyPanShare * q.width(), -down * keyPanShare * q.height()}));
    };
    switch (event.key()) {
    case Qt::Key_Left:
        isControl ? turnBy(-keyTurnDegrees, middle()) : panByShare(-1, 0);
        return true;
    case Qt::Key_Right:
        isControl ? turnBy(keyTurnDegrees, middle()) : panByShare(1, 0);
        return true;
    case Qt::Key_Up:
        isControl ? q.rotateTo(0) : panByShare(0, -1);
        return true;
    case Qt::Key_Down:
        panByShare(0, 1);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_PageUp:
        glideBy(keyZoomFactor, middle());
        return true;
    case Qt::Key_Minus:
    case Qt::Key_PageDown:
        glideBy(1 / keyZoomFactor, middle());
        return true;
    case Qt::Key_Home:
        q.zoomFull();
        return true;
    case Qt::Key_F5:
        q.redraw();
        return true;
    case Qt::Key_Escape:
        escape();
        return true;
    default:
        return false;
    }
}

void MapCanvas::Private::escape()
{
    if (drag == Drag::Pan)
        show(pressedViewport, Arrival::AtRest);
    if (drag != Drag::None) {
        drag = Drag::None;
        updateCursor();
        q.update();
    } else if (glide || runOut) {
        stopMoving();
    } else if (tool) {
        q.setTool(nullptr);
    } else {
        q.clearMarker();
        q.clearHighlight();
        selection.clear();
    }
}

bool MapCanvas::Private::pinched(const QGestureEvent& event)
{
    const auto* pinch = static_cast<const QPinchGesture*>(event.gesture(Qt::PinchGesture));
    if (!pinch)
        return false;
    if (drag != Drag::None && drag != Drag::Tool)
        drag = Drag::None; // the first finger of the pinch had begun to drag
    stopMoving();
    fitted.reset();
    const QPointF centre = q.mapFromGlobal(pinch->centerPoint());
    const QPointF moved = pinch->centerPoint() - pinch->lastCenterPoint();
    Viewport next = zoomed(viewport, q.size(), pinch->scaleFactor(), centre);
    next = turned(next, q.size(), pinch->rotationAngle() - pinch->lastRotationAngle(), centre);
    if (pinch->state() != Qt::GestureStarted)
        next = panned(next, moved);
    show(next, Arrival::AtRest);
    return true;
}

bool MapCanvas::Private::nativeGesture(const QNativeGestureEvent& event)
{
    switch (event.gestureType()) {
    case Qt::ZoomNativeGesture:
        stopMoving();
        fitted.reset();
        show(zoomed(viewport, q.size(), 1 + event.value(), event.position()), Arrival::AtRest);
        return true;
    case Qt::RotateNativeGesture:
        turnBy(event.value(), event.position());
        return true;
    default:
        return false;
    }
}

double MapCanvas::Private::metresPerUnit() const
{
    constexpr double equator = 6378137.0 * std::numbers::pi / 180; // EPSG's definition of a degree on the map
    return isGeographic ? equator : 1;
}

double MapCanvas::Private::metresPerPixel() const
{
    constexpr double usual = 96;
    const QScreen* screen = q.screen();
    const double dotsPerInch = screen ? screen->physicalDotsPerInch() : usual;
    // Screens that know nothing of their size say 0, or something no screen has.
    const bool isPlausible = std::isfinite(dotsPerInch) && dotsPerInch >= 40 && dotsPerInch <= 500;
    return inchMetres / (isPlausible ? dotsPerInch : usual);
}

Viewport MapCanvas::viewport() const { return d->viewport; }

void MapCanvas::setViewport(const Viewport& viewport)
{
    d->stopMoving();
    d->fitted.reset();
    Viewport next = viewport;
    next.rotationDegrees = normalisedDegrees(viewport.rotationDegrees);
    d->show(next, Private::Arrival::AtRest);
}

void MapCanvas::zoomToExtent(const QRectF& mapUnits)
{
    d->stopMoving();
    d->fitted = mapUnits;
    d->show(fitted(d->viewport, size(), mapUnits), Private::Arrival::AtRest);
}

void MapCanvas::zoomBy(double factor, const QPointF& anchorPixels)
{
    d->stopMoving();
    d->fitted.reset();
    d->show(zoomed(d->viewport, size(), factor, anchorPixels), Private::Arrival::AtRest);
}

void MapCanvas::zoomFull()
{
    QRectF extent = d->fullExtent;
    if (extent.isEmpty())
        for (const FeatureKind kind : kindsFromTop)
            extent = extent.united(d->features(kind).extent());
    if (!extent.isNull())
        zoomToExtent(extent);
}

QRectF MapCanvas::fullExtent() const { return d->fullExtent; }

void MapCanvas::setFullExtent(const QRectF& mapUnits)
{
    d->fullExtent = mapUnits.normalized();
    if (!d->hasViewport)
        zoomFull();
}

double MapCanvas::scaleDenominator() const
{
    return d->viewport.unitsPerPixel * d->metresPerUnit() / d->metresPerPixel();
}

void MapCanvas::setScaleDenominator(double denominator)
{
    if (std::isfinite(denominator) && denominator > 0)
        zoomBy(scaleDenominator() / denominator, d->middle());
}

void MapCanvas::centreOn(const QPointF& mapUnits, double smallestScaleDenominator)
{
    d->stopMoving();
    d->fitted.reset();
    Viewport next = d->viewport;
    next.centre = mapUnits;
    if (smallestScaleDenominator > 0 && scaleDenominator() > smallestScaleDenominator)
        next.unitsPerPixel *= smallestScaleDenominator / scaleDenominator();
    d->show(next, Private::Arrival::AtRest);
}

void MapCanvas::rotateTo(double degrees)
{
    d->stopMoving();
    Viewport next = d->viewport;
    next.rotationDegrees = normalisedDegrees(degrees);
    d->show(d->fitted ? fitted(next, size(), *d->fitted) : next, Private::Arrival::AtRest);
}

bool MapCanvas::canGoBack() const { return d->history.canGoBack(); }

bool MapCanvas::canGoForward() const { return d->history.canGoForward(); }

void MapCanvas::goBack()
{
    if (d->restTimer.isActive() || d->isMoving())
        d->recordVisit();
    if (const auto viewport = d->history.back()) {
        setViewport(*viewport);
        d->restTimer.stop();
        Q_EMIT historyChanged();
    }
}

void MapCanvas::goForward()
{
    if (d->restTimer.isActive() || d->isMoving())
        d->recordVisit();
    if (const auto viewport = d->history.forward()) {
        setViewport(*viewport);
        d->restTimer.stop();
        Q_EMIT historyChanged();
    }
}

QRectF MapCanvas::visibleExtent() const { return workbench::visibleExtent(d->viewport, size()); }

} // namespace airshed::workbench
