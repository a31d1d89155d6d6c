// SPDX-License-Identifier: GPL-3.0-or-later
// A chart of one station's directions: what pollution rose, conditional probability and polar plot have in
// common. It shows an analysis and computes none.
#pragma once

#include "attribution/logic/report/charts.h"
#include "attribution/logic/station_directions.h"

#include <QWidget>
#include <memory>

class QHelpEvent;

namespace airshed::attribution
{

using ShownDirections = std::shared_ptr<const StationDirections>;

class DirectionChart : public QWidget
{
    Q_OBJECT

public:
    explicit DirectionChart(const QString& name, QWidget* parent);
    /// nullptr: nothing to show yet.
    void setDirections(ShownDirections directions);
    QSize sizeHint() const override { return {300, 300}; }
    QSize minimumSizeHint() const override { return {160, 160}; }

protected:
    virtual void paintChart(QPainter& painter, const QRectF& where, const StationDirections& shown) = 0;
    /// What stands at this place, for the tooltip; empty: nothing.
    virtual QString textAt(const QPointF& place, const StationDirections& shown) const = 0;
    /// The chart in one sentence, for a screen reader.
    virtual QString summary(const StationDirections& shown) const = 0;
    const QRectF& chartArea() const { return m_area; }

    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    ShownDirections m_shown;
    QRectF m_area;
};

/// Hours by sector and class of concentration.
class RoseChart final : public DirectionChart
{
    Q_OBJECT

public:
    explicit RoseChart(QWidget* parent);

protected:
    void paintChart(QPainter& painter, const QRectF& where, const StationDirections& shown) override;
    QString textAt(const QPointF& place, const StationDirections& shown) const override;
    QString summary(const StationDirections& shown) const override;
};

/// Conditional probability by sector, with Wilson's intervals.
class ProbabilityChart final : public DirectionChart
{
    Q_OBJECT

public:
    explicit ProbabilityChart(QWidget* parent);

protected:
    void paintChart(QPainter& painter, const QRectF& where, const StationDirections& shown) override;
    QString textAt(const QPointF& place, const StationDirections& shown) const override;
    QString summary(const StationDirections& shown) const override;

private:
    QRectF m_plot;
};

/// The wind regression as a polar plot, with its maximum and how sure its direction is.
class PolarChart final : public DirectionChart
{
    Q_OBJECT

public:
    explicit PolarChart(QWidget* parent);

protected:
    void paintChart(QPainter& painter, const QRectF& where, const StationDirections& shown) override;
    QString textAt(const QPointF& place, const StationDirections& shown) const override;
    QString summary(const StationDirections& shown) const override;

private:
    void paintSurface(QPainter& painter, const PolarPlot& plot, double least, double most);
    void paintAxes(QPainter& painter, const PolarPlot& plot, const ChartInk& ink);
    void paintInterval(QPainter& painter, const DirectionAnalysis& analysis, const ChartInk& ink);
    QPointF m_centre;
    double m_radius = 0;
};

} // namespace airshed::attribution
