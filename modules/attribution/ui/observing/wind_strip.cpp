// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/wind_strip.h"

#include "attribution/ui/observing/wind_arrow.h"
#include "observations/validity.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace airshed::attribution
{

namespace
{

constexpr double roomPixels = 18;
constexpr double longest = 20;
constexpr double shortest = 7;
constexpr double secondsPerHour = 3600;

/// The vector mean of some hours.
observations::MeanWind meanOf(const observations::WeatherSeries& weather, qint64 first, qint64 count)
{
    std::vector<observations::Wind> winds;
    for (qint64 i = std::max<qint64>(first, 0); i < std::min(first + count, weather.span.size()); ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (at >= weather.windMetresPerSecond.size() || std::isnan(weather.windMetresPerSecond[at]))
            continue;
        const float from =
            at < weather.windFromDegrees.size() ? weather.windFromDegrees[at] : observations::missing;
        winds.push_back({from, weather.windMetresPerSecond[at]});
    }
    return observations::meanWind(winds);
}

} // namespace

WindStrip::WindStrip(QCPAxisRect* rect)
    : QCPLayerable(rect->parentPlot(), QStringLiteral("main"), rect), m_rect(rect)
{
}

void WindStrip::applyDefaultAntialiasingHint(QCPPainter* painter) const { painter->setAntialiasing(true); }

QRect WindStrip::clipRect() const { return m_rect->rect(); }

void WindStrip::draw(QCPPainter* painter)
{
    if (m_weather.span.size() == 0)
        return;
    const QCPAxis* axis = m_rect->axis(QCPAxis::atBottom);
    const double pixelsPerHour = axis->coordToPixel(secondsPerHour) - axis->coordToPixel(0);
    if (pixelsPerHour <= 0)
        return;
    const auto step = static_cast<qint64>(std::max(1.0, std::ceil(roomPixels / pixelsPerHour)));
    const auto inSight =
        static_cast<qint64>(axis->range().lower / secondsPerHour) - m_weather.span.first.count();
    // In whole steps from the first hour, so that arrows do not flicker while the chart moves.
    const qint64 begin = std::max<qint64>(0, inSight / step - 1) * step;
    const double y = m_rect->center().y();
    for (qint64 i = begin; i < m_weather.span.size(); i += step) {
        const double middle =
            static_cast<double>(m_weather.span.first.count() + i) + static_cast<double>(step - 1) / 2;
        const double x = axis->coordToPixel(middle * secondsPerHour);
        if (x > m_rect->right() + longest)
            break;
        const observations::MeanWind wind = meanOf(m_weather, i, step);
        if (wind.count > 0)
            paintWindArrow(*painter, {x, y}, wind.fromDegrees, wind.metresPerSecond,
                           std::min(longest, shortest + 2.5 * wind.metresPerSecond), m_colour);
    }
}

} // namespace airshed::attribution
