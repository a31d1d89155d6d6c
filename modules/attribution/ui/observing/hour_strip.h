// SPDX-License-Identifier: GPL-3.0-or-later
// The time slider: all hours as a strip in the colours of the city's index, with the shown hour and the
// episode on it. Dragging moves the hour, the wheel brings days nearer. It plays nothing (hours_panel.h).
#pragma once

#include "core/hour.h"
#include "observations/air_index.h"

#include <QWidget>
#include <optional>

namespace airshed::attribution
{

class HourStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit HourStrip(QWidget* parent = nullptr);

    /// The whole of it is shown at first.
    void setIndex(const observations::IndexSeries& city, HourSpan whole);
    void setHour(std::optional<Hour> hour);
    void setEpisode(HourSpan episode);
    /// The hours that are in sight.
    HourSpan view() const { return m_view; }
    /// Where the middle of an hour stands, in pixels of this widget.
    double pixelOf(Hour hour) const;
    Hour hourAt(double pixel) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void hourChosen(airshed::Hour hour);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void choose(Hour hour);
    void show(HourSpan view);
    double pixelsPerHour() const;
    void paintDays(QPainter& painter) const;

    observations::IndexSeries m_city;
    HourSpan m_whole;
    HourSpan m_view;
    HourSpan m_episode;
    std::optional<Hour> m_hour;
};

} // namespace airshed::attribution
