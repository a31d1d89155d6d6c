// SPDX-License-Identifier: GPL-3.0-or-later
// The map of a report: the engine's picture with what only paper needs on top, drawn by lines so that it
// stays sharp.
#include "attribution/logic/report/charts.h"
#include "attribution/logic/report/report_sections.h"
#include "attribution/logic/report/report_text.h"
#include "geo/transform.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace airshed::attribution
{

namespace
{

constexpr double inset = 8;

void paintText(QPainter& painter, const QPointF& baseline, const QString& text)
{
    QPainterPath path;
    path.addText(baseline, painter.font(), text);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(Qt::black);
    painter.drawText(baseline, text);
}

void paintScaleBar(QPainter& painter, const QRectF& where, double metresPerUnit)
{
    constexpr double wanted = 120; // units of the page
    double metres = roundScaleEnd(wanted * metresPerUnit);
    while (metres / metresPerUnit > 1.4 * wanted)
        metres /= 2;
    const double length = metres / metresPerUnit;
    const QRectF bar(where.left() + inset, where.bottom() - inset - 4, length, 4);
    painter.setPen(QPen(Qt::black, 0.6));
    painter.setBrush(Qt::white);
    painter.drawRect(bar);
    painter.fillRect(QRectF(bar.left(), bar.top(), length / 2, bar.height()), Qt::black);
    constexpr double metresPerKilometre = 1000;
    paintText(painter, QPointF(bar.left(), bar.top() - 3),
              ReportText::tr("%1 km").arg(QLocale().toString(metres / metresPerKilometre, 'g', 4)));
}

void paintNorth(QPainter& painter, const QRectF& where)
{
    const QPointF tip(where.right() - inset - 8, where.top() + inset + 10);
    QPainterPath arrow(tip);
    arrow.lineTo(tip + QPointF(6, 18));
    arrow.lineTo(tip + QPointF(0, 13));
    arrow.lineTo(tip + QPointF(-6, 18));
    arrow.closeSubpath();
    painter.setPen(QPen(Qt::white, 1.5));
    painter.setBrush(Qt::black);
    painter.drawPath(arrow);
    const QFontMetricsF metrics(painter.font());
    const QString north = ReportText::tr("N", "compass");
    paintText(painter, tip + QPointF(-metrics.horizontalAdvance(north) / 2, -2), north);
}

void paintRank(QPainter& painter, const QPointF& at, int rank)
{
    const QFontMetricsF metrics(painter.font());
    const QString text = QLocale().toString(rank);
    const double radius = metrics.height() / 2 + 1;
    // Beside the symbol, which the map has drawn.
    const QPointF centre = at + QPointF(radius + 3, -radius - 3);
    painter.setPen(QPen(Qt::black, 0.5));
    painter.drawLine(at, centre);
    painter.setBrush(Qt::white);
    painter.drawEllipse(centre, radius, radius);
    painter.drawText(QRectF(centre.x() - 2 * radius, centre.y() - radius, 4 * radius, 2 * radius),
                     Qt::AlignCenter, text);
}

void paintStation(QPainter& painter, const QPointF& at, const QString& name)
{
    constexpr double size = 7;
    QPainterPath triangle(at + QPointF(0, -size));
    triangle.lineTo(at + QPointF(size, size * 0.7));
    triangle.lineTo(at + QPointF(-size, size * 0.7));
    triangle.closeSubpath();
    painter.setPen(QPen(Qt::white, 1.2));
    painter.setBrush(QColor(0xB4, 0x23, 0x18));
    painter.drawPath(triangle);
    paintText(painter, at + QPointF(size + 3, size), name);
}

} // namespace

void paintReportMap(QPainter& painter, const QRectF& where, const ReportMaterial& material, const QFont& font)
{
    const ReportMap& map = material.map;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setFont(font);
    painter.drawImage(where, map.image);
    painter.setClipRect(where, Qt::IntersectClip);
    const double scale = where.width() / map.image.width();
    const geo::MapProjection projection(map.epsg);
    const auto place = [&](geo::LonLat position) {
        return where.topLeft() + map.toPixels(projection.toMap(position)) * scale;
    };
    const auto& candidates = material.result.candidates;
    // The first on top.
    for (std::size_t i = std::min(reportedCandidates, candidates.size()); i-- > 0;)
        paintRank(painter, place(candidates[i].position), static_cast<int>(i) + 1);
    if (material.stationPosition)
        paintStation(painter, place(*material.stationPosition),
                     material.stationName.isEmpty() ? material.result.episode.station : material.stationName);
    paintScaleBar(painter, where, map.unitsPerPixel / scale);
    paintNorth(painter, where);
    painter.setPen(QPen(Qt::black, 0.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(where);
    painter.restore();
}

} // namespace airshed::attribution
