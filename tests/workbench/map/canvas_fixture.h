// SPDX-License-Identifier: GPL-3.0-or-later
// A map view of 400 x 300 pixels with a real engine, and the mouse, wheel and keys of a person at it.
#pragma once

#include "mapengine/engine_fixture.h"
#include "mapengine/map_data.h"
#include "workbench/map_canvas.h"
#include "workbench/selection.h"

#include <QTest>
#include <memory>

namespace airshed::workbench::test
{

using mapengine::test::dataCentre;
using mapengine::test::patienceMilliseconds;

class ShownCanvas
{
public:
    /// Looks at the middle of the test data, 10 m to a pixel, north up; draws an orange square of 1000 m
    /// there.
    explicit ShownCanvas(mapengine::MapEngine& engine, const mapengine::test::MapData& data);

    MapCanvas* operator->() { return &m_canvas; }
    MapCanvas& operator*() { return m_canvas; }
    Selection& selection() { return m_selection; }

    /// Waits until the view stands still and the picture of it is there.
    [[nodiscard]] bool settle();
    /// Ids 1, 2, 3 ... at these places, in metres east and north of the data's middle.
    void setFeatures(FeatureKind kind, const std::vector<QPointF>& fromCentre);

    /// The pixel of a place given in metres from the data's middle.
    QPoint pixel(double east, double north);
    void move(const QPoint& to, Qt::MouseButtons held = Qt::NoButton, Qt::KeyboardModifiers keys = {});
    void press(const QPoint& at, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton);
    void release(const QPoint& at, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton);
    void click(const QPoint& at, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton);
    /// Presses, moves in steps and releases after a rest, so that nothing runs on.
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys = {},
              Qt::MouseButton button = Qt::LeftButton);
    void wheel(const QPoint& at, int eighthsOfDegrees, Qt::KeyboardModifiers keys = {});
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {});
    QColor colourAt(const QPoint& pixel);

private:
    Selection m_selection;
    MapCanvas m_canvas;
};

inline const QColor orange(255, 128, 0);

double distanceOf(const QPointF& a, const QPointF& b);

} // namespace airshed::workbench::test
