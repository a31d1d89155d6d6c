// SPDX-License-Identifier: GPL-3.0-or-later
// Trajectories and their statistic on a grid of degrees, as a small map without a base map: for choosing
// before it goes on the real one.
#pragma once

#include "attribution/logic/trajectory_statistics.h"

#include <QRectF>
#include <QWidget>
#include <memory>

namespace airshed::attribution
{

struct ShownTrajectories {
    std::shared_ptr<const std::vector<Trajectory>> trajectories;
    std::optional<TrajectoryGrid> grid; ///< nothing: no trajectory has a concentration
    QString unit;                       ///< of CWT
};

class TrajectoryChart final : public QWidget
{
    Q_OBJECT

public:
    explicit TrajectoryChart(QWidget* parent);
    void setTrajectories(ShownTrajectories shown);
    QSize sizeHint() const override { return {300, 260}; }
    QSize minimumSizeHint() const override { return {160, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QPointF toPixels(geo::LonLat place) const;
    void paintGraticule(QPainter& painter);
    ShownTrajectories m_shown;
    QRectF m_degrees; ///< west, south, width, height
    QRectF m_plot;
};

} // namespace airshed::attribution
