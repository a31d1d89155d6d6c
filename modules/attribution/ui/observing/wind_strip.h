// SPDX-License-Identifier: GPL-3.0-or-later
// Arrows of the wind along the hours of a chart, as many as have room; each is the mean of the hours that it
// stands for.
#pragma once

#include "observations/series.h"

#include "attribution/ui/observing/custom_plot.h"

namespace airshed::attribution
{

class WindStrip final : public QCPLayerable
{
    Q_OBJECT

public:
    explicit WindStrip(QCPAxisRect* rect);
    void setWeather(const observations::WeatherSeries& weather) { m_weather = weather; }
    void setColour(const QColor& colour) { m_colour = colour; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    QCPAxisRect* m_rect;
    observations::WeatherSeries m_weather;
    QColor m_colour;
};

} // namespace airshed::attribution
