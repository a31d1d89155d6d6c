// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the map's glass: scale bar, north arrow, attribution, drawing indicator, pin, and the
// sentence of an empty map. Painted in logical pixels over any map, light or dark.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;
class QPalette;
class QTransform;

namespace airshed::workbench
{

struct MapShape;

/// A round length (1, 2 or 5 times a power of ten) that fits the space.
struct ScaleBar {
    double metres = 0;
    double pixels = 0;
    bool operator==(const ScaleBar&) const = default;
};

/// Null where the scale means nothing.
ScaleBar scaleBarFor(double groundMetresPerPixel, double mostPixels);
/// "500 m", "20 km", translated.
QString scaleBarText(double metres);

/// Its left lower corner at the point.
void paintScaleBar(QPainter& painter, const QPointF& leftBottom, const ScaleBar& bar);
/// Points where north is when the map is turned clockwise by so many degrees.
void paintNorthArrow(QPainter& painter, const QPointF& centre, double rotationDegrees);
/// One line with its right lower corner at the point, shortened to the width.
void paintAttribution(QPainter& painter, const QPointF& rightBottom, double mostPixels, const QString& text,
                      const QPalette& palette);
/// A stripe that runs along the strip; phase in seconds.
void paintDrawingIndicator(QPainter& painter, const QRectF& strip, double phaseSeconds,
                           const QPalette& palette);
/// The outline of a feature in the accent colour, with a light rim that shows it on every map.
void paintHighlight(QPainter& painter, const MapShape& shape, const QTransform& mapToPixels);
/// Dark letters with a light rim, at the baseline's left end.
void paintHaloText(QPainter& painter, const QPointF& baseline, const QString& text);
void paintPin(QPainter& painter, const QPointF& tip, const QString& label);
void paintEmptyMap(QPainter& painter, const QRectF& view, const QString& text, const QPalette& palette);

} // namespace airshed::workbench
