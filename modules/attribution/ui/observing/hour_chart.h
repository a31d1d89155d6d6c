// SPDX-License-Identifier: GPL-3.0-or-later
// The chart of hourly series: lines with their gaps, flagged values, the threshold, the change of the
// standard, and the wind below. A drag marks an episode, a click an hour; the wheel zooms the hours,
// Shift-drag or the middle button moves them. It reads nothing.
#pragma once

#include "attribution/ui/observing/chart_series.h"

#include "attribution/ui/observing/custom_plot.h"

namespace airshed::attribution
{

class WindStrip;

class HourChart final : public QCustomPlot
{
    Q_OBJECT

public:
    explicit HourChart(QWidget* parent = nullptr);

    /// The view stays where it is when the hours are the same.
    void setSeries(const ChartSeries& series);
    const ChartSeries& series() const { return m_series; }
    void setHour(std::optional<Hour> hour);
    void setEpisode(HourSpan episode);
    HourSpan episode() const { return m_episode; }
    HourSpan view() const;
    void show(HourSpan view);
    void showAll() { show(m_series.span); }

    /// Where an hour stands, in pixels of this widget.
    double pixelOf(Hour hour) const;
    Hour hourAt(double pixel) const;
    QSize minimumSizeHint() const override { return {160, 110}; }

Q_SIGNALS:
    void episodeMarked(airshed::HourSpan episode);
    void hourChosen(airshed::Hour hour);
    /// The pointer is over this hour; nothing: it has left.
    void pointedAt(std::optional<airshed::Hour> hour);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fillLines();
    void dress();
    void scaleValues();
    void showMarks();
    void zoom(double factor, double around);
    void pan(double hours);

    ChartSeries m_series;
    HourSpan m_episode;
    std::optional<Hour> m_hour;
    WindStrip* m_wind;
    QCPAxisRect* m_windRect;
    QCPItemRect* m_brush;
    QCPItemStraightLine* m_hourLine;
    QCPItemStraightLine* m_pointerLine;
    QCPItemStraightLine* m_changeLine;
    QCPItemText* m_changeText;
    QCPGraph* m_threshold = nullptr;
    QList<QCPGraph*> m_flagged;
    enum class Drag { None, Undecided, Mark, Pan };
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    Hour m_pressedHour;
    QCPRange m_pressedRange;
};

} // namespace airshed::attribution
