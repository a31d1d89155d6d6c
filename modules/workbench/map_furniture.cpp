// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/map_furniture.h"

#include "workbench/map_canvas.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QTransform>
#include <cmath>

namespace airshed::workbench
{

namespace
{

const QColor ink(0x22, 0x22, 0x22);
const QColor glow(0xFF, 0xFF, 0xFF, 0xD8);
const QColor accent(0x0B, 0x6E, 0x99);

/// In pixels, without the points that no one could tell apart: a district's outline has thousands, and is
/// painted in every frame.
QPolygonF inPixels(const QPolygonF& mapUnits, const QTransform& mapToPixels)
{
    QPolygonF pixels;
    pixels.reserve(mapUnits.size());
    for (qsizetype i = 0; i < mapUnits.size(); ++i) {
        const QPointF p = mapToPixels.map(mapUnits.at(i));
        const bool isEnd = i == 0 || i + 1 == mapUnits.size();
        if (isEnd || (p - pixels.constLast()).manhattanLength() >= 1)
            pixels.append(p);
    }
    return pixels;
}

} // namespace

void paintHaloText(QPainter& painter, const QPointF& baseline, const QString& text)
{
    QPainterPath path;
    path.addText(baseline, painter.font(), text);
    painter.strokePath(path, QPen(glow, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(path, ink);
}

ScaleBar scaleBarFor(double groundMetresPerPixel, double mostPixels)
{
    const double most = groundMetresPerPixel * mostPixels;
    if (!std::isfinite(most) || most <= 0)
        return {};
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    double metres = power;
    for (const double step : {2.0, 5.0})
        if (step * power <= most)
            metres = step * power;
    return {metres, metres / groundMetresPerPixel};
}

QString scaleBarText(double metres)
{
    const QLocale locale;
    if (metres >= 1000)
        return QCoreApplication::translate("ScaleBar", "%1 km").arg(locale.toString(metres / 1000, 'g', 6));
    if (metres >= 1)
        return QCoreApplication::translate("ScaleBar", "%1 m").arg(locale.toString(metres, 'g', 6));
    return QCoreApplication::translate("ScaleBar", "%1 cm").arg(locale.toString(metres * 100, 'g', 6));
}

void paintScaleBar(QPainter& painter, const QPointF& leftBottom, const ScaleBar& bar)
{
    if (bar.pixels <= 0)
        return;
    constexpr double tick = 6;
    const QPointF right = leftBottom + QPointF(bar.pixels, 0);
    const QPointF middle = leftBottom + QPointF(bar.pixels / 2, 0);
    QPainterPath path;
    path.moveTo(leftBottom - QPointF(0, tick));
    path.lineTo(leftBottom);
    path.lineTo(right);
    path.lineTo(right - QPointF(0, tick));
    path.moveTo(middle);
    path.lineTo(middle - QPointF(0, tick / 2));
    painter.save();
    painter.strokePath(path, QPen(glow, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.strokePath(path, QPen(ink, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    paintHaloText(painter, leftBottom + QPointF(4, -tick - 3), scaleBarText(bar.metres));
    painter.restore();
}

void paintNorthArrow(QPainter& painter, const QPointF& centre, double rotationDegrees)
{
    painter.save();
    painter.translate(centre);
    painter.setPen(QPen(QColor(0, 0, 0, 60), 1));
    painter.setBrush(glow);
    painter.drawEllipse(QPointF(), 22, 22);
    painter.rotate(rotationDegrees);
    const QPolygonF west({{0, -15}, {-6, 9}, {0, 5}});
    const QPolygonF east({{0, -15}, {6, 9}, {0, 5}});
    painter.setPen(QPen(ink, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(ink);
    painter.drawPolygon(west);
    painter.setBrush(Qt::white);
    painter.drawPolygon(east);
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(10);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRectF(-10, 8, 20, 12), Qt::AlignCenter, QCoreApplication::translate("NorthArrow", "N"));
    painter.restore();
}

void paintAttribution(QPainter& painter, const QPointF& rightBottom, double mostPixels, const QString& text,
                      const QPalette& palette)
{
    if (text.isEmpty() || mostPixels < 60)
        return;
    painter.save();
    QFont font = painter.font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.85);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, mostPixels - 8);
    const QSizeF size(metrics.horizontalAdvance(shown) + 8, metrics.height() + 2);
    const QRectF box(rightBottom - QPointF(size.width(), size.height()), size);
    QColor ground = palette.color(QPalette::Base);
    ground.setAlpha(200);
    painter.fillRect(box, ground);
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(box, Qt::AlignCenter, shown);
    painter.restore();
}

void paintDrawingIndicator(QPainter& painter, const QRectF& strip, double phaseSeconds,
                           const QPalette& palette)
{
    painter.fillRect(strip, QColor(accent.red(), accent.green(), accent.blue(), 50));
    const double width = strip.width() * 0.3;
    const double way = std::fmod(phaseSeconds / 1.4, 1.0) * (strip.width() + width) - width;
    const QColor colour =
        palette.color(QPalette::Highlight).isValid() ? palette.color(QPalette::Highlight) : accent;
    painter.fillRect(QRectF(strip.left() + way, strip.top(), width, strip.height()).intersected(strip),
                     colour);
}

void paintHighlight(QPainter& painter, const MapShape& shape, const QTransform& mapToPixels)
{
    QPainterPath areas;
    for (const QPolygonF& ring : shape.areas) {
        areas.addPolygon(inPixels(ring, mapToPixels));
        areas.closeSubpath();
    }
    QPainterPath outlines = areas;
    for (const QPolygonF& line : shape.lines)
        outlines.addPolygon(inPixels(line, mapToPixels));
    constexpr double pointRadius = 11;
    for (const QPointF& point : shape.points)
        outlines.addEllipse(mapToPixels.map(point), pointRadius, pointRadius);
    painter.save();
    painter.fillPath(areas, QColor(accent.red(), accent.green(), accent.blue(), 45));
    painter.strokePath(outlines, QPen(glow, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.strokePath(outlines, QPen(accent, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

void paintPin(QPainter& painter, const QPointF& tip, const QString& label)
{
    painter.save();
    painter.translate(tip);
    QPainterPath pin;
    pin.moveTo(0, 0);
    pin.cubicTo(-3, -8, -9, -12, -9, -19);
    pin.arcTo(QRectF(-9, -28, 18, 18), 180, -180);
    pin.cubicTo(9, -12, 3, -8, 0, 0);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.setBrush(accent);
    painter.drawPath(pin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF(0, -19), 3.5, 3.5);
    if (!label.isEmpty())
        paintHaloText(painter, QPointF(13, -15), label);
    painter.restore();
}

void paintEmptyMap(QPainter& painter, const QRectF& view, const QString& text, const QPalette& palette)
{
    painter.fillRect(view, palette.color(QPalette::Window));
    painter.save();
    QFont font = painter.font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 1.15);
    painter.setFont(font);
    painter.setPen(palette.color(QPalette::Disabled, QPalette::WindowText));
    const double width = std::min(view.width() - 48, 460.0);
    const QRectF box(view.center().x() - width / 2, view.top(), width, view.height());
    painter.drawText(box, static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, text);
    painter.restore();
}

} // namespace airshed::workbench
