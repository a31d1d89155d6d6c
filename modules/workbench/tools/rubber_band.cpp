// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tools/rubber_band.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace airshed::workbench
{

namespace
{

const QColor accent(0x0B, 0x6E, 0x99);
const QColor rim(255, 255, 255, 0xD8);
const QColor fill(0x0B, 0x6E, 0x99, 40);

void strokeWithRim(QPainter& painter, const QPainterPath& path)
{
    painter.strokePath(path, QPen(rim, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.strokePath(path, QPen(accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

} // namespace

void paintRubberLine(QPainter& painter, const QPolygonF& pixels)
{
    QPainterPath path;
    path.addPolygon(pixels);
    strokeWithRim(painter, path);
}

void paintRubberArea(QPainter& painter, const QPolygonF& pixels)
{
    if (pixels.isEmpty())
        return;
    QPainterPath path;
    path.addPolygon(pixels);
    path.closeSubpath();
    painter.fillPath(path, fill);
    strokeWithRim(painter, path);
}

void paintCorners(QPainter& painter, const QPolygonF& pixels)
{
    constexpr double radius = 3.5;
    painter.setPen(QPen(accent, 1.5));
    painter.setBrush(Qt::white);
    for (const QPointF& corner : pixels)
        painter.drawEllipse(corner, radius, radius);
}

void paintCentre(QPainter& painter, const QPointF& pixels)
{
    constexpr double arm = 6;
    QPainterPath cross;
    cross.moveTo(pixels - QPointF(arm, 0));
    cross.lineTo(pixels + QPointF(arm, 0));
    cross.moveTo(pixels - QPointF(0, arm));
    cross.lineTo(pixels + QPointF(0, arm));
    strokeWithRim(painter, cross);
}

void paintPointerLabel(QPainter& painter, const QPointF& at, const QStringList& lines, const QRectF& view)
{
    if (lines.isEmpty())
        return;
    constexpr double padding = 6;
    constexpr QPointF fromPointer(16, 14); // clear of the cross that marks the place
    const QFont plain = painter.font();
    QFont strong = plain;
    strong.setBold(true);
    const QFontMetricsF strongMetrics(strong);
    const QFontMetricsF plainMetrics(plain);
    double width = strongMetrics.horizontalAdvance(lines.constFirst());
    for (const QString& line : lines.mid(1))
        width = std::max(width, plainMetrics.horizontalAdvance(line));
    const double height =
        strongMetrics.height() + plainMetrics.height() * static_cast<double>(lines.size() - 1);
    QRectF box(at + fromPointer, QSizeF(width + 2 * padding, height + 2 * padding));
    if (box.right() > view.right())
        box.moveRight(at.x() - fromPointer.x());
    if (box.bottom() > view.bottom())
        box.moveBottom(at.y() - fromPointer.y());
    box.moveLeft(std::max(box.left(), view.left()));
    box.moveTop(std::max(box.top(), view.top()));

    painter.setPen(QPen(QColor(0, 0, 0, 70), 1));
    painter.setBrush(QColor(255, 255, 255, 235));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(QColor(0x22, 0x22, 0x22));
    painter.setFont(strong);
    double baseline = box.top() + padding + strongMetrics.ascent();
    painter.drawText(QPointF(box.left() + padding, baseline), lines.constFirst());
    painter.setFont(plain);
    painter.setPen(QColor(0x44, 0x44, 0x44));
    baseline += strongMetrics.descent() + plainMetrics.ascent();
    for (const QString& line : lines.mid(1)) {
        painter.drawText(QPointF(box.left() + padding, baseline), line);
        baseline += plainMetrics.height();
    }
}

} // namespace airshed::workbench
