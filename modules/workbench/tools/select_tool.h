// SPDX-License-Identifier: GPL-3.0-or-later
// Selecting on the map by a box, a polygon or a distance. Shift adds to the selection, Control toggles,
// neither replaces it; a click without a shape selects what lies under the pointer. What a shape can select
// is one kind of record at a time, for the selection is of one kind.
#pragma once

#include "workbench/map_canvas.h"

#include <optional>

namespace airshed::workbench
{

class SelectTool : public MapTool
{
    Q_OBJECT

public:
    using MapTool::MapTool;
    /// Nothing: whatever lies in the shape, sources before stations before cameras.
    void setKind(std::optional<FeatureKind> kind) { m_kind = kind; }
    /// What to do next; after a shape in which nothing lay, that it selected nothing.
    QString hint() const final;
    QCursor cursor() const override { return Qt::CrossCursor; }
    bool usesShift() const override { return true; }
    void deactivated(MapCanvas& canvas) override;
    bool keyPressed(MapCanvas& canvas, QKeyEvent* event) override;

protected:
    virtual QString shapeHint() const = 0;
    /// A new shape: that the last one was empty is of no interest any more.
    void beginShape() { tellEmpty(false); }
    /// An unfinished shape is forgotten; false: there was none.
    virtual bool dropShape() = 0;
    void select(MapCanvas& canvas, Qt::KeyboardModifiers keys,
                const std::function<std::vector<std::int64_t>(FeatureKind)>& idsOf);
    static void selectAt(MapCanvas& canvas, Qt::KeyboardModifiers keys, const QPointF& pixels);

private:
    void tellEmpty(bool isEmpty);
    std::optional<FeatureKind> m_kind;
    bool m_wasShapeEmpty = false;
};

class SelectBoxTool final : public SelectTool
{
    Q_OBJECT

public:
    using SelectTool::SelectTool;
    bool pressed(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool moved(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool released(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    void paint(const MapCanvas& canvas, QPainter& painter) const override;

protected:
    QString shapeHint() const override;
    bool dropShape() override;

private:
    struct Box {
        QPointF fromPixels;
        QPointF toPixels;
    };
    std::optional<Box> m_box;
};

/// Click by click; a double click, a right click or Enter closes the polygon, Backspace takes the last corner
/// back.
class SelectPolygonTool final : public SelectTool
{
    Q_OBJECT

public:
    using SelectTool::SelectTool;
    bool pressed(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool moved(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool released(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool doubleClicked(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool keyPressed(MapCanvas& canvas, QKeyEvent* event) override;
    bool claims(const QKeyEvent& event) const override;
    void paint(const MapCanvas& canvas, QPainter& painter) const override;

protected:
    QString shapeHint() const override;
    bool dropShape() override;

private:
    void close(MapCanvas& canvas, Qt::KeyboardModifiers keys);
    QPolygonF m_corners; ///< map units
    QPointF m_pointer;
};

/// Drag from the middle outwards; or type a radius in metres, and a click selects so far around it. Distances
/// are those on the ellipsoid.
class SelectDistanceTool final : public SelectTool
{
    Q_OBJECT

public:
    using SelectTool::SelectTool;
    bool pressed(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool moved(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool released(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool keyPressed(MapCanvas& canvas, QKeyEvent* event) override;
    bool claims(const QKeyEvent& event) const override;
    void paint(const MapCanvas& canvas, QPainter& painter) const override;

protected:
    QString shapeHint() const override;
    bool dropShape() override;

private:
    std::optional<double> typedMetres() const;
    std::optional<QPointF> m_centre; ///< map units, while a drag is on
    QPointF m_pressedAt;             ///< pixels
    QPointF m_pointer;               ///< map units
    bool m_isPointerKnown = false;
    QString m_typed;
};

/// The line on the map that lies so far from a place on the ellipsoid.
QPolygonF distanceLine(const MapCanvas& canvas, const QPointF& centre, double metres);

} // namespace airshed::workbench
