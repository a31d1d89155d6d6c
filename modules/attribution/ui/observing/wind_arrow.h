// SPDX-License-Identifier: GPL-3.0-or-later
// The wind as an arrow that flies with it: length by speed, a ring for calm. On the map and in the strip
// below a chart.
#pragma once

#include <QColor>
#include <QPointF>

class QPainter;

namespace airshed::attribution
{

/// From that direction (clockwise from north), its middle at the point. Nothing is drawn without a speed; a
/// ring without a direction or below the speed that calls it calm.
void paintWindArrow(QPainter& painter, const QPointF& middle, double fromDegrees, double metresPerSecond,
                    double length, const QColor& colour);

/// The same over a map that is turned, with a light rim and the speed beside it.
void paintWindOnMap(QPainter& painter, const QPointF& at, double fromDegrees, double metresPerSecond,
                    double mapRotationDegrees);

/// "NE", translated; the calm has none.
QString windDirectionName(double fromDegrees);

} // namespace airshed::attribution
