// SPDX-License-Identifier: GPL-3.0-or-later
// What a frame of the map view is made of.
#include "mapengine/client/map_engine.h"
#include "workbench/map_canvas_p.h"
#include "workbench/map_furniture.h"
#include "workbench/viewport_math.h"

#include <QPaintEvent>
#include <QPainter>
#include <cmath>

namespace airshed::workbench
{

namespace
{

constexpr double margin = 12;
constexpr int stripHeight = 3;
constexpr qint64 indicatorAfterMs = 150; // quicker pictures need no announcement

} // namespace

void MapCanvas::paintEvent(QPaintEvent*)
{
    // The window has come to a screen with another density: ask for pictures that suit it.
    d->requestPictures();
    QPainter painter(this);
    d->paint(painter);
}

void MapCanvas::addOverlay(MapOverlay* overlay)
{
    d->overlays.push_back(overlay);
    update();
}

void MapCanvas::removeOverlay(MapOverlay* overlay)
{
    std::erase(d->overlays, overlay);
    update();
}

void MapCanvas::Private::paint(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF view(q.rect());
    const bool isEmpty = engine.layers().empty();
    if (isEmpty || engine.state() == mapengine::MapEngine::State::Failed) {
        paintEmptyMap(painter, view, emptyText(), q.palette());
    } else {
        const PictureQuality quality = isMoving() ? PictureQuality::Fast : PictureQuality::Smooth;
        pictures.paint(painter, viewport, q.size(), quality);
    }
    for (const MapOverlay* overlay : overlays) {
        painter.save();
        overlay->paint(q, painter);
        painter.restore();
    }
    if (!highlight.isEmpty())
        paintHighlight(painter, highlight, mapToPixels(viewport, q.size()));
    selectionOverlay.paint(painter, viewport, q.size());
    const FeatureRef current = selection.current();
    if (const auto at = features(current.kind).positionOf(current.id); current.id != 0 && at)
        paintCurrentMark(painter, q.toPixels(*at));
    if (hoveredPosition)
        paintHoverMark(painter, q.toPixels(*hoveredPosition));
    if (marker)
        paintPin(painter, q.toPixels(marker->position), marker->label);
    if (tool) {
        painter.save();
        tool->paint(q, painter);
        painter.restore();
    }
    if (drag == Drag::BoxZoom) {
        painter.setPen(QPen(QColor(0x0B, 0x6E, 0x99), 1.5, Qt::DashLine));
        painter.setBrush(QColor(0x0B, 0x6E, 0x99, 40));
        painter.drawRect(QRectF(pressedAt, pointer).normalized());
    }
    if (!isEmpty)
        paintFurniture(painter);
    if (isDropTarget) {
        painter.setPen(QPen(q.palette().color(QPalette::Highlight), 4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(view.adjusted(2, 2, -2, -2));
    }
}

void MapCanvas::Private::paintFurniture(QPainter& painter)
{
    const QRectF view(q.rect());
    painter.setFont(q.font());
    const double mostBar = std::min(160.0, view.width() / 3);
    const ScaleBar bar = scaleBarFor(q.groundMetresPerUnit() * viewport.unitsPerPixel, mostBar);
    paintScaleBar(painter, view.bottomLeft() + QPointF(margin, -margin), bar);
    paintAttribution(painter, view.bottomRight(), view.width() - mostBar - 4 * margin, attribution,
                     q.palette());
    constexpr double arrowRadius = 22;
    if (std::abs(viewport.rotationDegrees) > 1e-6)
        paintNorthArrow(painter, view.topRight() + QPointF(-margin - arrowRadius, margin + arrowRadius),
                        viewport.rotationDegrees);
    if (requests.isDrawing() && drawingSince.isValid() && drawingSince.elapsed() >= indicatorAfterMs)
        paintDrawingIndicator(painter, drawingStrip(), static_cast<double>(drawingSince.elapsed()) / 1000.0,
                              q.palette());
}

QString MapCanvas::Private::emptyText() const
{
    if (engine.state() == mapengine::MapEngine::State::Failed)
        return tr("The map engine has stopped and could not be started again. Press F5 to try once more.");
    if (!ownEmptyText.isEmpty())
        return ownEmptyText;
    return tr("There is nothing on the map yet. Open a workspace to see its sources, stations and cameras, "
              "or drop a "
              "list here to import it.");
}

void MapCanvas::Private::updateAround(const QPointF& mapUnits)
{
    constexpr int reach = 24;
    const QPointF pixels = q.toPixels(mapUnits);
    if (QRectF(q.rect()).adjusted(-reach, -reach, reach, reach).contains(pixels))
        q.update(QRect(pixels.toPoint() - QPoint(reach, reach), QSize(2 * reach, 2 * reach)));
}

QRect MapCanvas::Private::drawingStrip() const { return {0, 0, q.width(), stripHeight}; }

} // namespace airshed::workbench
