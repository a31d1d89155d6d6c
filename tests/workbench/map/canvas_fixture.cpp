// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/map/canvas_fixture.h"

#include <QApplication>
#include <QWheelEvent>
#include <cmath>

namespace airshed::workbench::test
{

ShownCanvas::ShownCanvas(mapengine::MapEngine& engine, const mapengine::test::MapData& data)
    : m_canvas(engine, m_selection)
{
    engine.newProject(4548);
    engine.setBackground(Qt::white);
    engine.setLayers({data.areaLayer(orange)});
    m_canvas.setMapEpsg(4548);
    m_canvas.resize(400, 300);
    m_canvas.show();
    m_canvas.setViewport({dataCentre, 10, 0});
    if (!QTest::qWaitForWindowActive(&m_canvas))
        qWarning("the map did not become active");
    m_canvas.setFocus();
}

bool ShownCanvas::settle()
{
    Viewport last = m_canvas.viewport();
    int quiet = 0;
    return QTest::qWaitFor(
        [&] {
            QTest::qWait(20);
            quiet = m_canvas.viewport() == last && !m_canvas.isDrawing() ? quiet + 1 : 0;
            last = m_canvas.viewport();
            return quiet >= 15 && !m_canvas.mapImage().isNull();
        },
        patienceMilliseconds);
}

void ShownCanvas::setFeatures(FeatureKind kind, const std::vector<QPointF>& fromCentre)
{
    std::vector<MapFeature> features;
    for (const QPointF& place : fromCentre)
        features.push_back({static_cast<std::int64_t>(features.size()) + 1, dataCentre + place});
    m_canvas.setFeatures(kind, std::move(features));
}

QPoint ShownCanvas::pixel(double east, double north)
{
    return m_canvas.toPixels(dataCentre + QPointF(east, north)).toPoint();
}

void ShownCanvas::move(const QPoint& to, Qt::MouseButtons held, Qt::KeyboardModifiers keys)
{
    QMouseEvent event(QEvent::MouseMove, to, m_canvas.mapToGlobal(QPointF(to)), Qt::NoButton, held, keys);
    QApplication::sendEvent(&m_canvas, &event);
}

void ShownCanvas::press(const QPoint& at, Qt::KeyboardModifiers keys, Qt::MouseButton button)
{
    QTest::mousePress(&m_canvas, button, keys, at);
}

void ShownCanvas::release(const QPoint& at, Qt::KeyboardModifiers keys, Qt::MouseButton button)
{
    QTest::mouseRelease(&m_canvas, button, keys, at);
}

void ShownCanvas::click(const QPoint& at, Qt::KeyboardModifiers keys, Qt::MouseButton button)
{
    QTest::mouseClick(&m_canvas, button, keys, at);
}

void ShownCanvas::drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys,
                       Qt::MouseButton button)
{
    constexpr int steps = 8;
    constexpr int restMs = 300; // longer than a throw
    press(from, keys, button);
    for (int i = 1; i <= steps; ++i)
        move(from + (to - from) * i / steps, button, keys);
    QTest::qWait(restMs);
    move(to, button, keys);
    release(to, keys, button);
}

void ShownCanvas::wheel(const QPoint& at, int eighthsOfDegrees, Qt::KeyboardModifiers keys)
{
    QWheelEvent event(at, m_canvas.mapToGlobal(QPointF(at)), {}, {0, eighthsOfDegrees}, Qt::NoButton, keys,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&m_canvas, &event);
}

void ShownCanvas::key(Qt::Key key, Qt::KeyboardModifiers keys) { QTest::keyClick(&m_canvas, key, keys); }

QColor ShownCanvas::colourAt(const QPoint& pixel) { return m_canvas.grab().toImage().pixelColor(pixel); }

double distanceOf(const QPointF& a, const QPointF& b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

} // namespace airshed::workbench::test
