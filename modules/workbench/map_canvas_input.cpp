// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel, keys and drops on the map view: who gets an event, the tool or the navigation.
#include "workbench/map_canvas_p.h"
#include "workbench/viewport_math.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>
#include <QWheelEvent>
#include <cmath>

namespace airshed::workbench
{

namespace
{

constexpr double zoomPerNotch = 1.6;
constexpr double turnPerNotchDegrees = 5;
constexpr double deltaPerNotch = 120;

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

} // namespace

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    const QPointF pixels = event->position();
    d->stopMoving();
    d->pointer = pixels;
    if (event->button() == Qt::BackButton)
        return goBack();
    if (event->button() == Qt::ForwardButton)
        return goForward();
    if (d->drag != Private::Drag::None)
        return; // a second button during a drag
    d->pressedAt = pixels;
    d->pressedViewport = d->viewport;
    d->dragButton = event->button();
    const bool isLeft = event->button() == Qt::LeftButton;
    if (event->button() == Qt::MiddleButton || (isLeft && d->isSpaceHeld)) {
        d->beginPan(pixels);
    } else if (isLeft && event->modifiers() == Qt::ShiftModifier && !(d->tool && d->tool->usesShift())) {
        d->drag = Private::Drag::BoxZoom;
        d->updateCursor();
    } else if (d->tool && d->tool->pressed(*this, event, toMap(pixels))) {
        d->toolTookRightPress = event->button() == Qt::RightButton;
        d->drag = isLeft ? Private::Drag::Tool : Private::Drag::None;
    } else if (isLeft) {
        d->drag = Private::Drag::Undecided;
    }
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF pixels = event->position();
    const QPointF before = std::exchange(d->pointer, pixels);
    if (d->drag == Private::Drag::Undecided &&
        (pixels - d->pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        const QPointF pressedAt = d->pressedAt;
        d->beginPan(pressedAt);
    }
    switch (d->drag) {
    case Private::Drag::Pan:
        d->kinetic.track(d->clock.elapsed(), pixels);
        d->show(panned(d->pressedViewport, pixels - d->pressedAt), Private::Arrival::OnTheWay);
        break;
    case Private::Drag::BoxZoom:
        update(QRectF(d->pressedAt, before)
                   .united(QRectF(d->pressedAt, pixels))
                   .toAlignedRect()
                   .adjusted(-3, -3, 3, 3));
        break;
    case Private::Drag::Tool:
        if (d->tool)
            d->tool->moved(*this, event, toMap(pixels));
        break;
    case Private::Drag::Undecided:
        break;
    case Private::Drag::None:
        if (!(d->tool && d->tool->moved(*this, event, toMap(pixels))) && event->buttons() == Qt::NoButton)
            d->hover(pixels);
        break;
    }
    Q_EMIT pointerMoved(toMap(pixels));
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    d->pointer = event->position();
    if (event->button() != d->dragButton)
        return;
    const Private::Drag drag = d->drag;
    switch (drag) {
    case Private::Drag::None:
        break;
    case Private::Drag::Pan:
        d->endPan();
        break;
    case Private::Drag::BoxZoom: {
        d->drag = Private::Drag::None;
        const QRectF box = QRectF(d->pressedAt, event->position()).normalized();
        constexpr double smallest = 4; // less was a click with an unsteady hand
        if (box.width() >= smallest && box.height() >= smallest) {
            const double factor = std::min(width() / box.width(), height() / box.height());
            Viewport next = zoomed(d->viewport, size(), factor, d->middle());
            next.centre = toMap(box.center());
            d->glideTo(next);
        } else if (!d->tool) {
            d->clicked(*event);
        }
        update();
        break;
    }
    case Private::Drag::Tool:
        d->drag = Private::Drag::None;
        if (d->tool)
            d->tool->released(*this, event, toMap(event->position()));
        break;
    case Private::Drag::Undecided:
        d->drag = Private::Drag::None;
        if (!d->tool)
            d->clicked(*event);
        else
            d->tool->released(*this, event, toMap(event->position()));
        break;
    }
    d->updateCursor();
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (d->tool && d->tool->doubleClicked(*this, event, toMap(event->position())))
        return;
    if (event->button() != Qt::LeftButton || d->isSpaceHeld || d->tool)
        return mousePressEvent(event);
    if (const FeatureRef feature = featureAt(event->position()); feature.id != 0) {
        d->selection.setCurrent(feature);
        return;
    }
    constexpr double doubleClickZoom = 2;
    d->glideBy(doubleClickZoom, event->position());
}

void MapCanvas::wheelEvent(QWheelEvent* event)
{
    event->accept();
    // X11 turns the wheel sideways while Alt is held.
    const QPoint angle = event->angleDelta();
    const double delta = angle.y() != 0 ? angle.y() : angle.x();
    if (delta == 0)
        return;
    const double notches = delta / deltaPerNotch;
    if (event->modifiers().testFlag(Qt::AltModifier)) {
        d->turnBy(notches * turnPerNotchDegrees, event->position());
        return;
    }
    constexpr double fine = 0.25;
    const double steps = event->modifiers().testFlag(Qt::ControlModifier) ? fine * notches : notches;
    const double factor = std::pow(zoomPerNotch, steps);
    if (d->drag == Private::Drag::Pan) { // the drag goes on from the new scale
        d->show(zoomed(d->viewport, size(), factor, event->position()), Private::Arrival::OnTheWay);
        d->pressedViewport = d->viewport;
        d->pressedAt = event->position();
        return;
    }
    d->runOut.reset();
    constexpr double smooth = 0.5; // finer steps come so often that they are a movement by themselves
    if (std::abs(notches) < smooth && !d->glide)
        zoomBy(factor, event->position());
    else
        d->glideBy(factor, event->position());
    Q_EMIT pointerMoved(toMap(event->position()));
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        d->isSpaceHeld = true;
        d->updateCursor();
        return;
    }
    if (event->key() == Qt::Key_Escape && d->drag != Private::Drag::None && d->drag != Private::Drag::Tool)
        return d->escape();
    if (d->tool && d->tool->keyPressed(*this, event))
        return;
    if (!d->navigateByKey(*event))
        QWidget::keyPressEvent(event);
}

void MapCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space)
        return QWidget::keyReleaseEvent(event);
    if (event->isAutoRepeat())
        return;
    d->isSpaceHeld = false;
    d->updateCursor();
}

void MapCanvas::leaveEvent(QEvent*)
{
    if (d->drag == Private::Drag::None)
        d->selection.setHovered({});
    Q_EMIT pointerLeft();
}

void MapCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept();
    if (std::exchange(d->toolTookRightPress, false) && event->reason() == QContextMenuEvent::Mouse)
        return;
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint pixels = isByKey ? rect().center() : event->pos();
    Q_EMIT contextMenuRequested(toMap(QPointF(pixels)), mapToGlobal(pixels));
}

void MapCanvas::dragEnterEvent(QDragEnterEvent* event)
{
    if (localFiles(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    d->isDropTarget = true;
    update();
}

void MapCanvas::dragLeaveEvent(QDragLeaveEvent*)
{
    d->isDropTarget = false;
    update();
}

void MapCanvas::dropEvent(QDropEvent* event)
{
    d->isDropTarget = false;
    update();
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT filesDropped(paths);
}

} // namespace airshed::workbench
