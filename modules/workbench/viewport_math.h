// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of looking at a map: where a map position stands in the window and what a zoom, a turn or a
// pan makes of a viewport. Pure functions of values; nothing here knows widgets or the engine.
#pragma once

#include "workbench/map_canvas.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace airshed::workbench
{

/// Map units per logical pixel that navigation stays within: a fingertip, and four times round the earth.
inline constexpr double smallestUnitsPerPixel = 0.001;
inline constexpr double largestUnitsPerPixel = 160000.0;

/// From map units to logical pixels of a view of this size.
QTransform mapToPixels(const Viewport& viewport, const QSizeF& size);

QPointF toPixels(const Viewport& viewport, const QSizeF& size, const QPointF& mapUnits);
QPointF toMap(const Viewport& viewport, const QSizeF& size, const QPointF& pixels);

/// factor > 1 comes closer. The map position under the anchor stays under it.
Viewport zoomed(const Viewport& viewport, const QSizeF& size, double factor, const QPointF& anchorPixels);

/// Turned clockwise by so many degrees; the map position under the anchor stays under it.
Viewport turned(const Viewport& viewport, const QSizeF& size, double byDegrees, const QPointF& anchorPixels);

/// The map follows the pointer by this many pixels.
Viewport panned(const Viewport& viewport, const QPointF& byPixels);

/// The whole extent in view with a little air around it, at the viewport's rotation.
Viewport fitted(const Viewport& viewport, const QSizeF& size, const QRectF& mapUnits);

/// Bounding box in map units of all that a view of this size shows.
QRectF visibleExtent(const Viewport& viewport, const QSizeF& size);

/// -180 < degrees <= 180.
double normalisedDegrees(double degrees);

/// Between two viewports, share 0..1. Scale changes by equal factors in equal steps, and the turn goes the
/// short way. A pure zoom keeps the position that both have at the same pixel at this pixel all the way.
Viewport between(const Viewport& from, const Viewport& to, double share);

} // namespace airshed::workbench
