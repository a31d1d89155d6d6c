// SPDX-License-Identifier: GPL-3.0-or-later
// How unfinished shapes of the map tools look: lines, areas and corners in the accent colour, and the label
// beside the pointer. Painted in logical pixels over any map, light or dark.
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace airshed::workbench
{

void paintRubberLine(QPainter& painter, const QPolygonF& pixels);
/// Closed and lightly filled.
void paintRubberArea(QPainter& painter, const QPolygonF& pixels);
void paintCorners(QPainter& painter, const QPolygonF& pixels);
/// A small cross: the middle of a circle.
void paintCentre(QPainter& painter, const QPointF& pixels);
/// The first line is the result, the others explain it. Stands beside the point and stays inside the view.
void paintPointerLabel(QPainter& painter, const QPointF& at, const QStringList& lines, const QRectF& view);

} // namespace airshed::workbench
