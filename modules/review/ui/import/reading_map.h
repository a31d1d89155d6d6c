// SPDX-License-Identifier: GPL-3.0-or-later
// A small map of a list's places over the districts, drawn here and not by the map engine: enough to see
// whether a reading of the coordinates is right. Wheel and plus/minus zoom, dragging and arrows move.
#pragma once

#include "review/ui/import/coordinate_sample.h"

#include <QWidget>

namespace airshed::review
{

class ReadingMap final : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingMap(QWidget* parent = nullptr);
    void setGround(const MapGround& ground);
    /// The places as they are read now, and, where they differ, as they are written.
    void setPlaces(std::vector<ReadPlace> read, std::vector<ReadPlace> written, const QString& caption);
    void showAll();

    QSize sizeHint() const override { return {420, 420}; }
    QSize minimumSizeHint() const override { return {260, 220}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QTransform toPixels() const;
    void zoomBy(double factor, const QPointF& anchor);
    void fit();
    void drawGround(QPainter& painter, const QTransform& transform) const;
    void drawPlaces(QPainter& painter, const QTransform& transform) const;
    void drawLegend(QPainter& painter) const;
    QRectF boundsOfPlaces() const;

    MapGround m_ground;
    QRectF m_groundBounds;
    std::vector<ReadPlace> m_read;
    std::vector<ReadPlace> m_written;
    QString m_caption;
    QPointF m_centre;               ///< degrees
    double m_pixelsPerDegree = 400; ///< of latitude
    bool m_isMoved = false;         ///< by the person: a resize leaves the view alone
    QPointF m_grabbed;
};

} // namespace airshed::review
