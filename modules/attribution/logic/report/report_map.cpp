// SPDX-License-Identifier: GPL-3.0-or-later
// The map of a report: the engine's picture with what only paper needs on top, drawn by lines so that it
// stays sharp.
#include "attribution/logic/report/report_map.h"

#include "attribution/logic/report/charts.h"
#include "attribution/logic/report/report_text.h"
#include "geo/transform.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace airshed::attribution
{

namespace
{

constexpr double inset = 8;
constexpr int pixelsAcross = 1800; ///< about 270 dots per inch on A4

class Box
{
public:
    void take(const geo::MapPoint& point)
    {
        if (!std::isfinite(point.x) || !std::isfinite(point.y))
            return;
        m_left = m_isEmpty ? point.x : std::min(m_left, point.x);
        m_right = m_isEmpty ? point.x : std::max(m_right, point.x);
        m_bottom = m_isEmpty ? point.y : std::min(m_bottom, point.y);
        m_top = m_isEmpty ? point.y : std::max(m_top, point.y);
        m_isEmpty = false;
    }
    bool isEmpty() const { return m_isEmpty; }
    /// The smallest box of this shape around it, with a margin.
    QRectF shaped(double shape) const
    {
        constexpr double margin = 1.15;
        constexpr double leastMetres = 4000;
        double width = std::max(leastMetres, (m_right - m_left) * margin);
        double height = std::max(leastMetres / shape, (m_top - m_bottom) * margin);
        width = std::max(width, height * shape);
        height = width / shape;
        const QPointF centre((m_left + m_right) / 2, (m_bottom + m_top) / 2);
        return {centre.x() - width / 2, centre.y() - height / 2, width, height};
    }

private:
    double m_left = 0;
    double m_right = 0;
    double m_bottom = 0;
    double m_top = 0;
    bool m_isEmpty = true;
};

/// The first candidates that together make up nearly all that the first ten add: a small one far away must
/// not shrink the map.
std::size_t mappedCandidates(const AttributionResult& result)
{
    constexpr double nearlyAll = 0.9;
    const std::size_t most = std::min(reportedCandidates, result.candidates.size());
    double all = 0;
    for (std::size_t i = 0; i < most; ++i)
        all += result.candidates[i].contribution.value_or(Estimate()).value;
    double sum = 0;
    for (std::size_t i = 0; i < most; ++i) {
        sum += result.candidates[i].contribution.value_or(Estimate()).value;
        if (all > 0 && sum >= nearlyAll * all)
            return i + 1;
    }
    return most;
}

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

std::optional<mapengine::MapView> reportMapView(const ReportMaterial& material)
{
    const geo::MapProjection projection(material.map.epsg);
    Box box;
    if (material.stationPosition)
        box.take(projection.toMap(*material.stationPosition));
    const AttributionResult& result = material.result;
    for (std::size_t i = 0; i < mappedCandidates(result); ++i)
        box.take(projection.toMap(result.candidates[i].position));
    // The inner region: the outer ones may reach far beyond the city.
    for (const FootprintRegion& region : result.footprint) {
        if (region.percent > 50)
            continue;
        for (const auto& ring : region.rings)
            for (const geo::MapPoint& point : ring)
                box.take(point);
    }
    if (box.isEmpty())
        return {};
    const QRectF extent = box.shaped(reportMapShape);
    mapengine::MapView view;
    view.viewId = QStringLiteral("attribution.report");
    view.centre = extent.center();
    view.sizePixels = QSize(pixelsAcross, qRound(pixelsAcross / reportMapShape));
    view.unitsPerPixel = extent.width() / pixelsAcross;
    view.devicePixelRatio = pixelsAcross / 660.0; // symbols as big as on a screen as wide as the page's text
    view.wantsPreviews = false;
    return view;
}

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
