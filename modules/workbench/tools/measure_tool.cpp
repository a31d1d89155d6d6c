// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tools/measure_tool.h"

#include "geo/measure.h"
#include "workbench/tools/measure_text.h"
#include "workbench/tools/rubber_band.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace airshed::workbench
{

namespace
{

bool isEnter(const QKeyEvent& event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

double crossProduct(const QPointF& a, const QPointF& b) { return a.x() * b.y() - a.y() * b.x(); }

bool cross(const QLineF& a, const QLineF& b)
{
    const double aSide1 = crossProduct(a.p2() - a.p1(), b.p1() - a.p1());
    const double aSide2 = crossProduct(a.p2() - a.p1(), b.p2() - a.p1());
    const double bSide1 = crossProduct(b.p2() - b.p1(), a.p1() - b.p1());
    const double bSide2 = crossProduct(b.p2() - b.p1(), a.p2() - b.p1());
    return aSide1 * aSide2 < 0 && bSide1 * bSide2 < 0;
}

} // namespace

bool crossesItself(const QPolygonF& ring)
{
    const qsizetype corners = ring.size();
    const auto edge = [&](qsizetype i) { return QLineF(ring.at(i), ring.at((i + 1) % corners)); };
    for (qsizetype i = 0; i < corners; ++i) {
        for (qsizetype k = i + 2; k < corners; ++k) {
            if (cross(edge(i), edge(k)))
                return true;
        }
    }
    return false;
}

MeasureTool::MeasureTool(Quantity quantity, QObject* parent) : MapTool(parent), m_quantity(quantity) {}

QString MeasureTool::hint() const
{
    if (m_isFinished)
        return tr("%1 — Ctrl+C copies it, a click begins anew, Esc ends")
            .arg(label().join(QStringLiteral(" · ")));
    if (m_quantity == Quantity::Bearing)
        return m_points.empty() ? tr("Click the place to look from; hold Ctrl to take a source or station")
                                : tr("Click the place to look at; hold Ctrl to take a source or station");
    if (m_points.empty())
        return tr("Click the points to measure between; hold Ctrl to take a source or station");
    return tr("Double click, right click or Enter ends; Backspace takes a point back");
}

void MeasureTool::deactivated(MapCanvas& canvas)
{
    clear();
    canvas.update();
}

void MeasureTool::clear()
{
    m_points.clear();
    m_pointer.reset();
    m_isFinished = false;
    m_isSnapped = false;
}

std::size_t MeasureTool::pointsNeeded() const { return m_quantity == Quantity::Area ? 3 : 2; }

QPointF MeasureTool::snapped(const MapCanvas& canvas, const QMouseEvent& event, const QPointF& mapUnits)
{
    m_isSnapped = false;
    if (!event.modifiers().testFlag(Qt::ControlModifier))
        return mapUnits;
    const FeatureRef feature = canvas.featureAt(event.position());
    m_isSnapped = feature.id != 0;
    return m_isSnapped ? canvas.positionOf(feature) : mapUnits;
}

void MeasureTool::take(MapCanvas& canvas, const QPointF& mapUnits)
{
    if (m_isFinished)
        clear();
    const geo::LonLat position = canvas.toLonLat(mapUnits);
    if (!std::isfinite(position.lon) || !std::isfinite(position.lat))
        return; // beyond the map system's end there is no place to measure
    m_points.push_back({mapUnits, position});
    m_pointer = m_points.back();
    if (m_quantity == Quantity::Bearing && m_points.size() == pointsNeeded())
        finish(canvas);
    canvas.update();
    Q_EMIT hintChanged();
}

void MeasureTool::finish(MapCanvas& canvas)
{
    if (m_points.size() < pointsNeeded())
        clear();
    else
        m_isFinished = true;
    canvas.update();
    Q_EMIT hintChanged();
    if (m_isFinished)
        Q_EMIT finished();
}

bool MeasureTool::pressed(MapCanvas& canvas, QMouseEvent* event, const QPointF&)
{
    if (event->button() != Qt::RightButton || m_points.empty() || m_isFinished)
        return false;
    finish(canvas);
    return true;
}

bool MeasureTool::moved(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits)
{
    if (m_isFinished)
        return true;
    const QPointF at = snapped(canvas, *event, mapUnits);
    m_pointer = Point{at, canvas.toLonLat(at)};
    canvas.update();
    return true;
}

bool MeasureTool::released(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits)
{
    take(canvas, snapped(canvas, *event, mapUnits));
    return true;
}

bool MeasureTool::doubleClicked(MapCanvas& canvas, QMouseEvent* event, const QPointF&)
{
    // Its first click has set the last point already.
    if (event->button() == Qt::LeftButton && !m_points.empty() && !m_isFinished)
        finish(canvas);
    return true;
}

bool MeasureTool::claims(const QKeyEvent& event) const
{
    if (event.matches(QKeySequence::Copy))
        return m_isFinished;
    return !m_points.empty() &&
           (event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Escape || isEnter(event));
}

bool MeasureTool::keyPressed(MapCanvas& canvas, QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy) && m_isFinished) {
        copyResult();
        return true;
    }
    if (m_points.empty() || m_isFinished)
        return false;
    if (isEnter(*event)) {
        finish(canvas);
    } else if (event->key() == Qt::Key_Backspace) {
        m_points.pop_back();
        canvas.update();
        Q_EMIT hintChanged();
    } else if (event->key() == Qt::Key_Escape) {
        clear();
        canvas.update();
        Q_EMIT hintChanged();
    } else {
        return false;
    }
    return true;
}

std::vector<geo::LonLat> MeasureTool::measuredPoints() const
{
    std::vector<geo::LonLat> points;
    for (const Point& point : m_points)
        points.push_back(point.position);
    if (!m_isFinished && m_pointer && (points.empty() || points.back() != m_pointer->position))
        points.push_back(m_pointer->position);
    return points;
}

QStringList MeasureTool::label() const
{
    if (m_points.empty())
        return {};
    const std::vector<geo::LonLat> points = measuredPoints();
    if (m_quantity == Quantity::Bearing) {
        const geo::Geodesic way = geo::geodesicBetween(points.front(), points.back());
        return {tr("Bearing %1 (%2)").arg(bearingText(way.azimuthDegrees), windText(way.azimuthDegrees)),
                tr("Distance %1").arg(lengthText(way.distanceMetres))};
    }
    if (m_quantity == Quantity::Length) {
        QStringList lines{tr("Length %1").arg(lengthText(geo::lengthMetres(points)))};
        const auto segments = static_cast<int>(points.size()) - 1;
        if (m_isFinished && segments > 1)
            lines.append(tr("%n segment(s)", nullptr, segments));
        else if (!m_isFinished && segments > 1)
            lines.append(
                tr("This segment %1")
                    .arg(lengthText(
                        geo::geodesicBetween(points[points.size() - 2], points.back()).distanceMetres)));
        return lines;
    }
    if (points.size() < pointsNeeded())
        return {tr("Length %1").arg(lengthText(geo::lengthMetres(points)))};
    QPolygonF ring;
    for (const geo::LonLat& point : points)
        ring.append(QPointF(point.lon, point.lat));
    if (crossesItself(ring))
        return {tr("The outline crosses itself"), tr("It has no area that could be told")};
    return {tr("Area %1").arg(areaText(geo::areaSquareMetres(points))),
            tr("Outline %1").arg(lengthText(geo::perimeterMetres(points)))};
}

QString MeasureTool::resultText() const
{
    if (!m_isFinished)
        return {};
    QStringList lines = label();
    const std::vector<geo::LonLat> points = measuredPoints();
    if (m_quantity == Quantity::Length && points.size() > 2) {
        QStringList segments;
        for (std::size_t i = 1; i < points.size(); ++i)
            segments.append(lengthText(geo::geodesicBetween(points[i - 1], points[i]).distanceMetres));
        lines.back() = tr("Segments %1").arg(segments.join(QStringLiteral("; ")));
    }
    return lines.join(QLatin1Char('\n'));
}

void MeasureTool::copyResult() const
{
    if (m_isFinished)
        QGuiApplication::clipboard()->setText(resultText());
}

void MeasureTool::paint(const MapCanvas& canvas, QPainter& painter) const
{
    QPolygonF corners;
    for (const Point& point : m_points)
        corners.append(canvas.toPixels(point.mapUnits));
    QPolygonF outline = corners;
    if (!m_isFinished && m_pointer && !m_points.empty())
        outline.append(canvas.toPixels(m_pointer->mapUnits));
    if (outline.size() > 1) {
        if (m_quantity == Quantity::Area)
            paintRubberArea(painter, outline);
        else
            paintRubberLine(painter, outline);
    }
    paintCorners(painter, corners);
    if (m_isSnapped && m_pointer && !m_isFinished)
        paintCentre(painter, canvas.toPixels(m_pointer->mapUnits));
    if (!outline.isEmpty())
        paintPointerLabel(painter, outline.constLast(), label(), canvas.rect());
}

} // namespace airshed::workbench
