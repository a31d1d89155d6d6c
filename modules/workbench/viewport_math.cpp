// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/viewport_math.h"

#include <algorithm>
#include <cmath>

namespace airshed::workbench
{

namespace
{

/// From pixels right and down of the view's centre to map units east and north of the viewport's centre.
QPointF mapOffset(const Viewport& viewport, const QPointF& pixelsFromCentre)
{
    QTransform turnedBack;
    turnedBack.rotate(-viewport.rotationDegrees);
    const QPointF unturned = turnedBack.map(pixelsFromCentre);
    return {unturned.x() * viewport.unitsPerPixel, -unturned.y() * viewport.unitsPerPixel};
}

QPointF middle(const QSizeF& size) { return {size.width() / 2, size.height() / 2}; }

/// The viewport moved so that the map position stands at the pixels.
Viewport held(Viewport viewport, const QSizeF& size, const QPointF& mapUnits, const QPointF& pixels)
{
    viewport.centre = mapUnits - mapOffset(viewport, pixels - middle(size));
    return viewport;
}

} // namespace

QTransform mapToPixels(const Viewport& viewport, const QSizeF& size)
{
    QTransform transform;
    transform.translate(size.width() / 2, size.height() / 2);
    transform.rotate(viewport.rotationDegrees);
    transform.scale(1 / viewport.unitsPerPixel, -1 / viewport.unitsPerPixel);
    transform.translate(-viewport.centre.x(), -viewport.centre.y());
    return transform;
}

QPointF toPixels(const Viewport& viewport, const QSizeF& size, const QPointF& mapUnits)
{
    // Subtract first: northings of 3,000,000 m lose nothing that way.
    const QPointF offset = (mapUnits - viewport.centre) / viewport.unitsPerPixel;
    QTransform turn;
    turn.rotate(viewport.rotationDegrees);
    return turn.map(QPointF(offset.x(), -offset.y())) + middle(size);
}

QPointF toMap(const Viewport& viewport, const QSizeF& size, const QPointF& pixels)
{
    return viewport.centre + mapOffset(viewport, pixels - middle(size));
}

Viewport zoomed(const Viewport& viewport, const QSizeF& size, double factor, const QPointF& anchorPixels)
{
    if (!std::isfinite(factor) || factor <= 0)
        return viewport;
    const QPointF anchor = toMap(viewport, size, anchorPixels);
    Viewport result = viewport;
    result.unitsPerPixel =
        std::clamp(viewport.unitsPerPixel / factor, smallestUnitsPerPixel, largestUnitsPerPixel);
    return held(result, size, anchor, anchorPixels);
}

Viewport turned(const Viewport& viewport, const QSizeF& size, double byDegrees, const QPointF& anchorPixels)
{
    const QPointF anchor = toMap(viewport, size, anchorPixels);
    Viewport result = viewport;
    result.rotationDegrees = normalisedDegrees(viewport.rotationDegrees + byDegrees);
    return held(result, size, anchor, anchorPixels);
}

Viewport panned(const Viewport& viewport, const QPointF& byPixels)
{
    Viewport result = viewport;
    result.centre -= mapOffset(viewport, byPixels);
    return result;
}

Viewport fitted(const Viewport& viewport, const QSizeF& size, const QRectF& mapUnits)
{
    const QRectF extent = mapUnits.normalized();
    if (size.isEmpty() || !std::isfinite(extent.center().x()) || !std::isfinite(extent.center().y()))
        return viewport;
    Viewport result = viewport;
    result.centre = extent.center();
    QTransform turn;
    turn.rotate(viewport.rotationDegrees);
    const QRectF box =
        turn.mapRect(QRectF(-extent.width() / 2, -extent.height() / 2, extent.width(), extent.height()));
    constexpr double air = 1.05;
    const double units = air * std::max(box.width() / size.width(), box.height() / size.height());
    if (units > 0) // a single position has no size: it is centred at the scale there is
        result.unitsPerPixel = std::clamp(units, smallestUnitsPerPixel, largestUnitsPerPixel);
    return result;
}

QRectF visibleExtent(const Viewport& viewport, const QSizeF& size)
{
    QTransform turn;
    turn.rotate(viewport.rotationDegrees);
    const double width = size.width() * viewport.unitsPerPixel;
    const double height = size.height() * viewport.unitsPerPixel;
    const QRectF box = turn.mapRect(QRectF(-width / 2, -height / 2, width, height));
    return box.translated(viewport.centre);
}

double normalisedDegrees(double degrees)
{
    if (!std::isfinite(degrees))
        return 0;
    const double remainder = std::remainder(degrees, 360.0);
    return remainder <= -180.0 ? remainder + 360.0 : remainder + 0.0;
}

Viewport between(const Viewport& from, const Viewport& to, double share)
{
    if (share <= 0)
        return from;
    if (share >= 1)
        return to;
    Viewport result;
    const double turn = normalisedDegrees(to.rotationDegrees - from.rotationDegrees);
    result.rotationDegrees = normalisedDegrees(from.rotationDegrees + share * turn);
    result.unitsPerPixel = from.unitsPerPixel * std::pow(to.unitsPerPixel / from.unitsPerPixel, share);
    // With c = anchor - u * offset for one fixed anchor and offset, the centre moves in step with the scale,
    // not with time.
    const double scaleChange = to.unitsPerPixel - from.unitsPerPixel;
    const bool isZoom = std::abs(scaleChange) > 1e-9 * from.unitsPerPixel;
    const double way = isZoom ? (result.unitsPerPixel - from.unitsPerPixel) / scaleChange : share;
    result.centre = from.centre + way * (to.centre - from.centre);
    return result;
}

} // namespace airshed::workbench
