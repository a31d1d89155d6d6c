// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tools/select_tool.h"

#include "geo/measure.h"
#include "workbench/tools/measure_text.h"
#include "workbench/tools/rubber_band.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <array>

namespace airshed::workbench
{

namespace
{

/// What is meant when nobody says: an inventory is mostly sources.
constexpr std::array kindsByLikelihood = {FeatureKind::Source, FeatureKind::Station, FeatureKind::Camera};

bool isClick(const QPointF& pressedAt, const QPointF& releasedAt)
{
    return (releasedAt - pressedAt).manhattanLength() < QApplication::startDragDistance();
}

bool isEnter(const QKeyEvent& event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

/// A digit or the decimal point, as typed; 0 for other keys.
QChar numberCharacter(const QKeyEvent& event)
{
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || event.text().size() != 1)
        return {};
    const QChar c = event.text().front();
    return (c >= u'0' && c <= u'9') || c == u'.' ? c : QChar();
}

QPolygonF inPixels(const MapCanvas& canvas, const QPolygonF& mapUnits)
{
    QPolygonF pixels;
    for (const QPointF& point : mapUnits)
        pixels.append(canvas.toPixels(point));
    return pixels;
}

} // namespace

QPolygonF distanceLine(const MapCanvas& canvas, const QPointF& centre, double metres)
{
    constexpr int corners = 96;
    const geo::LonLat middle = canvas.toLonLat(centre);
    QPolygonF line;
    for (int i = 0; i < corners; ++i)
        line.append(canvas.toMap(geo::destination(middle, i * 360.0 / corners, metres)));
    return line;
}

QString SelectTool::hint() const
{
    return m_wasShapeEmpty ? tr("Nothing selected: nothing that the map shows lies there") : shapeHint();
}

void SelectTool::tellEmpty(bool isEmpty)
{
    if (std::exchange(m_wasShapeEmpty, isEmpty) != isEmpty)
        Q_EMIT hintChanged();
}

void SelectTool::deactivated(MapCanvas& canvas)
{
    tellEmpty(false);
    if (dropShape())
        canvas.update();
}

bool SelectTool::keyPressed(MapCanvas& canvas, QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !dropShape())
        return false;
    canvas.update();
    return true;
}

void SelectTool::select(MapCanvas& canvas, Qt::KeyboardModifiers keys,
                        const std::function<std::vector<std::int64_t>(FeatureKind)>& idsOf)
{
    Selection& selection = canvas.selection();
    const Selection::Mode mode = Selection::modeFor(keys);
    std::optional<FeatureKind> kind = m_kind;
    // Adding cameras to selected sources would throw the sources away: the selection says what is meant.
    if (!kind && mode != Selection::Mode::Replace && !selection.ids().empty())
        kind = selection.kind();
    if (kind) {
        std::vector<std::int64_t> ids = idsOf(*kind);
        tellEmpty(ids.empty());
        selection.select(*kind, std::move(ids), mode);
        return;
    }
    for (const FeatureKind each : kindsByLikelihood) {
        std::vector<std::int64_t> ids = idsOf(each);
        if (ids.empty())
            continue;
        selection.select(each, std::move(ids), mode);
        return;
    }
    tellEmpty(true);
    if (mode == Selection::Mode::Replace)
        selection.clear();
}

void SelectTool::selectAt(MapCanvas& canvas, Qt::KeyboardModifiers keys, const QPointF& pixels)
{
    Selection& selection = canvas.selection();
    const FeatureRef feature = canvas.featureAt(pixels);
    const Selection::Mode mode = Selection::modeFor(keys);
    if (feature.id == 0) {
        if (mode == Selection::Mode::Replace)
            selection.clear();
        return;
    }
    selection.select(feature.kind, {feature.id}, mode);
    if (selection.contains(feature))
        selection.setCurrent(feature);
}

QString SelectBoxTool::shapeHint() const
{
    return tr("Drag a box around what to select; Shift adds, Ctrl toggles, Esc ends");
}

bool SelectBoxTool::pressed(MapCanvas&, QMouseEvent* event, const QPointF&)
{
    if (event->button() != Qt::LeftButton)
        return false;
    beginShape();
    m_box = Box{event->position(), event->position()};
    return true;
}

bool SelectBoxTool::moved(MapCanvas& canvas, QMouseEvent* event, const QPointF&)
{
    if (!m_box)
        return false;
    m_box->toPixels = event->position();
    canvas.update();
    return true;
}

bool SelectBoxTool::released(MapCanvas& canvas, QMouseEvent* event, const QPointF&)
{
    const std::optional<Box> box = std::exchange(m_box, std::nullopt);
    canvas.update();
    if (!box)
        return true;
    if (isClick(box->fromPixels, event->position())) {
        selectAt(canvas, event->modifiers(), event->position());
        return true;
    }
    // A box on the screen is a turned one on a turned map.
    const QRectF pixels = QRectF(box->fromPixels, event->position()).normalized();
    const QPolygonF corners({canvas.toMap(pixels.topLeft()), canvas.toMap(pixels.topRight()),
                             canvas.toMap(pixels.bottomRight()), canvas.toMap(pixels.bottomLeft())});
    const bool isTurned = canvas.viewport().rotationDegrees != 0;
    select(canvas, event->modifiers(), [&](FeatureKind kind) {
        return isTurned ? canvas.featuresIn(kind, corners) : canvas.featuresIn(kind, corners.boundingRect());
    });
    return true;
}

void SelectBoxTool::paint(const MapCanvas&, QPainter& painter) const
{
    if (m_box)
        paintRubberArea(painter, QRectF(m_box->fromPixels, m_box->toPixels).normalized());
}

bool SelectBoxTool::dropShape() { return std::exchange(m_box, std::nullopt).has_value(); }

QString SelectPolygonTool::shapeHint() const
{
    if (m_corners.isEmpty())
        return tr("Click the corners of a polygon around what to select; Shift adds, Ctrl toggles, Esc ends");
    return tr("Double click, right click or Enter closes the polygon; Backspace takes a corner back");
}

bool SelectPolygonTool::pressed(MapCanvas& canvas, QMouseEvent* event, const QPointF&)
{
    if (event->button() == Qt::RightButton && !m_corners.isEmpty()) {
        close(canvas, event->modifiers());
        return true;
    }
    return false; // the canvas moves the map, or tells of the click when the button is up again
}

bool SelectPolygonTool::moved(MapCanvas& canvas, QMouseEvent*, const QPointF& mapUnits)
{
    m_pointer = mapUnits;
    if (!m_corners.isEmpty())
        canvas.update();
    return true;
}

bool SelectPolygonTool::released(MapCanvas& canvas, QMouseEvent*, const QPointF& mapUnits)
{
    beginShape();
    m_corners.append(mapUnits);
    m_pointer = mapUnits;
    canvas.update();
    Q_EMIT hintChanged();
    return true;
}

bool SelectPolygonTool::doubleClicked(MapCanvas& canvas, QMouseEvent* event, const QPointF&)
{
    // Its first click has set the last corner already.
    if (event->button() == Qt::LeftButton && !m_corners.isEmpty())
        close(canvas, event->modifiers());
    return true;
}

bool SelectPolygonTool::claims(const QKeyEvent& event) const
{
    return !m_corners.isEmpty() &&
           (event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Escape || isEnter(event));
}

bool SelectPolygonTool::keyPressed(MapCanvas& canvas, QKeyEvent* event)
{
    if (isEnter(*event) && !m_corners.isEmpty()) {
        close(canvas, event->modifiers());
        return true;
    }
    if (event->key() == Qt::Key_Backspace && !m_corners.isEmpty()) {
        m_corners.removeLast();
        canvas.update();
        Q_EMIT hintChanged();
        return true;
    }
    return SelectTool::keyPressed(canvas, event);
}

void SelectPolygonTool::close(MapCanvas& canvas, Qt::KeyboardModifiers keys)
{
    const QPolygonF corners = std::exchange(m_corners, {});
    canvas.update();
    Q_EMIT hintChanged();
    if (corners.size() >= 3)
        select(canvas, keys, [&](FeatureKind kind) { return canvas.featuresIn(kind, corners); });
}

void SelectPolygonTool::paint(const MapCanvas& canvas, QPainter& painter) const
{
    if (m_corners.isEmpty())
        return;
    const QPolygonF corners = inPixels(canvas, m_corners);
    QPolygonF outline = corners;
    outline.append(canvas.toPixels(m_pointer));
    paintRubberArea(painter, outline);
    paintCorners(painter, corners);
}

bool SelectPolygonTool::dropShape()
{
    const bool wasThere = !std::exchange(m_corners, {}).isEmpty();
    if (wasThere)
        Q_EMIT hintChanged();
    return wasThere;
}

QString SelectDistanceTool::shapeHint() const
{
    if (m_typed.isEmpty())
        return tr("Drag a circle, or type a radius in metres and click; Shift adds, Ctrl toggles, Esc ends");
    return tr("Radius %1 m: click its centre; Backspace takes a digit back").arg(m_typed);
}

bool SelectDistanceTool::pressed(MapCanvas&, QMouseEvent* event, const QPointF& mapUnits)
{
    if (event->button() != Qt::LeftButton)
        return false;
    beginShape();
    m_centre = mapUnits;
    m_pressedAt = event->position();
    m_pointer = mapUnits;
    return true;
}

bool SelectDistanceTool::moved(MapCanvas& canvas, QMouseEvent*, const QPointF& mapUnits)
{
    m_pointer = mapUnits;
    m_isPointerKnown = true;
    if (!m_centre && m_typed.isEmpty())
        return false;
    canvas.update();
    return true;
}

bool SelectDistanceTool::released(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits)
{
    const std::optional<QPointF> centre = std::exchange(m_centre, std::nullopt);
    canvas.update();
    if (!centre)
        return true;
    std::optional<double> metres = typedMetres();
    if (!isClick(m_pressedAt, event->position())) {
        metres = geo::geodesicBetween(canvas.toLonLat(*centre), canvas.toLonLat(mapUnits)).distanceMetres;
    } else if (!metres) {
        selectAt(canvas, event->modifiers(), event->position());
        return true;
    }
    select(canvas, event->modifiers(),
           [&](FeatureKind kind) { return canvas.featuresWithin(kind, *centre, *metres); });
    return true;
}

bool SelectDistanceTool::claims(const QKeyEvent& event) const
{
    return !numberCharacter(event).isNull() || (event.key() == Qt::Key_Backspace && !m_typed.isEmpty());
}

bool SelectDistanceTool::keyPressed(MapCanvas& canvas, QKeyEvent* event)
{
    constexpr qsizetype mostDigits = 7;
    if (const QChar c = numberCharacter(*event); !c.isNull()) {
        beginShape();
        if (m_typed.size() < mostDigits && !(c == u'.' && m_typed.contains(c)))
            m_typed += c;
    } else if (event->key() == Qt::Key_Backspace && !m_typed.isEmpty()) {
        m_typed.chop(1);
    } else {
        return SelectTool::keyPressed(canvas, event);
    }
    canvas.update();
    Q_EMIT hintChanged();
    return true;
}

std::optional<double> SelectDistanceTool::typedMetres() const
{
    const double metres = m_typed.toDouble();
    return metres > 0 ? std::optional(metres) : std::nullopt;
}

void SelectDistanceTool::paint(const MapCanvas& canvas, QPainter& painter) const
{
    const QPointF centre = m_centre.value_or(m_pointer);
    const bool isDragged = m_centre && *m_centre != m_pointer;
    std::optional<double> metres = typedMetres();
    if (isDragged)
        metres = geo::geodesicBetween(canvas.toLonLat(centre), canvas.toLonLat(m_pointer)).distanceMetres;
    if (!metres || (!m_centre && !m_isPointerKnown))
        return;
    paintRubberArea(painter, inPixels(canvas, distanceLine(canvas, centre, *metres)));
    paintCentre(painter, canvas.toPixels(centre));
    paintPointerLabel(painter, canvas.toPixels(m_pointer), {tr("Radius %1").arg(lengthText(*metres))},
                      canvas.rect());
}

bool SelectDistanceTool::dropShape()
{
    const bool wasTyped = !std::exchange(m_typed, {}).isEmpty();
    const bool wasDragged = std::exchange(m_centre, std::nullopt).has_value();
    if (wasTyped)
        Q_EMIT hintChanged();
    return wasTyped || wasDragged;
}

} // namespace airshed::workbench
