// SPDX-License-Identifier: GPL-3.0-or-later
// Measures on the ellipsoid: the length of a line, the area of a polygon, the bearing from one place to
// another (clockwise from true north). The result stands on the map until the next click and can be copied.
#pragma once

#include "workbench/map_canvas.h"

#include <QStringList>
#include <vector>

namespace airshed::workbench
{

class MeasureTool final : public MapTool
{
    Q_OBJECT

public:
    enum class Quantity { Length, Area, Bearing };
    explicit MeasureTool(Quantity quantity, QObject* parent = nullptr);

    QString hint() const override;
    QCursor cursor() const override { return Qt::CrossCursor; }
    void deactivated(MapCanvas& canvas) override;
    bool pressed(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool moved(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool released(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool doubleClicked(MapCanvas& canvas, QMouseEvent* event, const QPointF& mapUnits) override;
    bool keyPressed(MapCanvas& canvas, QKeyEvent* event) override;
    bool claims(const QKeyEvent& event) const override;
    void paint(const MapCanvas& canvas, QPainter& painter) const override;

    /// What stands beside the pointer: the measure first.
    QStringList label() const;
    /// The finished measurement for the clipboard; empty while there is none.
    QString resultText() const;
    void copyResult() const;
    bool isFinished() const { return m_isFinished; }

Q_SIGNALS:
    void finished();

private:
    void take(MapCanvas& canvas, const QPointF& mapUnits);
    void finish(MapCanvas& canvas);
    void clear();
    /// The points, and the pointer's place while the line is still growing.
    std::vector<geo::LonLat> measuredPoints() const;
    std::size_t pointsNeeded() const;
    QPointF snapped(const MapCanvas& canvas, const QMouseEvent& event, const QPointF& mapUnits);

    struct Point {
        QPointF mapUnits;
        geo::LonLat position;
    };
    const Quantity m_quantity;
    std::vector<Point> m_points;
    std::optional<Point> m_pointer; ///< nothing before the pointer was seen
    bool m_isFinished = false;
    bool m_isSnapped = false; ///< the pointer holds on to a source, station or camera
};

/// Whether a closed ring touches or crosses itself: it then has no area that a person could mean.
bool crossesItself(const QPolygonF& ring);

} // namespace airshed::workbench
