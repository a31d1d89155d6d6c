// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/directions/chart_painting.h"
#include "attribution/ui/directions/direction_chart.h"

#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace airshed::attribution
{

namespace
{

constexpr double radian = std::numbers::pi / 180;
constexpr double arcGap = 4;

double ringStep(double fastest)
{
    for (const double step : {0.5, 1.0, 2.0, 5.0, 10.0}) {
        if (fastest / step <= 4.5)
            return step;
    }
    return 20;
}

QPointF onCircle(const QPointF& centre, double radius, double degrees)
{
    return {centre.x() + radius * std::sin(degrees * radian),
            centre.y() - radius * std::cos(degrees * radian)};
}

double smallestValue(const PolarPlot& plot)
{
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t node = 0; node < plot.value.size(); ++node)
        least = plot.isShown[node] ? std::min(least, plot.value[node]) : least;
    return least;
}

} // namespace

PolarChart::PolarChart(QWidget* parent) : DirectionChart(tr("Polar plot"), parent) {}

void PolarChart::paintChart(QPainter& painter, const QRectF& where, const StationDirections& shown)
{
    const ChartInk ink = inkOf(*this);
    const DirectionAnalysis& analysis = shown.analysis;
    const double most = analysis.plot.largestValue();
    if (std::isnan(most)) {
        m_radius = 0;
        paintNothing(
            painter, where,
            tr("Too few hours with wind over 0.5 m/s in this period for a wind regression: it needs 20 in "
               "effect at one direction and speed."),
            ink);
        return;
    }
    const double least = smallestValue(analysis.plot);
    const QString unitText = unit(analysis.pollutant);
    const double barWidth = colourBarWidth(least, most, unitText, ink.font);
    const QFontMetricsF metrics(ink.font);
    const QRectF round = where.adjusted(0, 0, -barWidth - 8, 0);
    m_radius = std::min(round.width() / 2 - metrics.horizontalAdvance(compassPoint(90)) - arcGap - 4,
                        round.height() / 2 - metrics.height() - arcGap);
    m_radius = std::max(m_radius, 20.0);
    m_centre = round.center();
    paintSurface(painter, analysis.plot, least, most);
    paintAxes(painter, analysis.plot, ink);
    paintInterval(painter, analysis, ink);
    const double barHeight = std::min(where.height(), std::max(90.0, 1.4 * m_radius));
    paintColourBar(painter,
                   QRectF(where.right() - barWidth, m_centre.y() - barHeight / 2, barWidth, barHeight), least,
                   most, unitText, ink);
}

void PolarChart::paintSurface(QPainter& painter, const PolarPlot& plot, double least, double most)
{
    const double ratio = devicePixelRatioF();
    const int side = std::max(1, static_cast<int>(std::ceil(2 * m_radius * ratio)));
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const double middle = side / 2.0;
    const double range = most > least ? most - least : 1;
    for (int y = 0; y < side; ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < side; ++x) {
            const double east = x + 0.5 - middle;
            const double north = middle - y - 0.5;
            const double speed = std::hypot(east, north) / middle * plot.largestSpeed();
            const double value = plot.at(speed, std::atan2(east, north) / radian);
            if (!std::isnan(value))
                line[x] = cividis((value - least) / range).rgb();
        }
    }
    image.setDevicePixelRatio(ratio);
    painter.drawImage(m_centre - QPointF(m_radius, m_radius), image);
}

void PolarChart::paintAxes(QPainter& painter, const PolarPlot& plot, const ChartInk& ink)
{
    const QFontMetricsF metrics(ink.font);
    painter.setFont(ink.font);
    painter.setBrush(Qt::NoBrush);
    QColor thin = ink.text;
    thin.setAlphaF(0.35F);
    const double fastest = plot.largestSpeed();
    const double step = ringStep(fastest);
    painter.setPen(QPen(thin, 1));
    for (const double degrees : {0.0, 90.0, 180.0, 270.0})
        painter.drawLine(m_centre, onCircle(m_centre, m_radius, degrees));
    for (double speed = step; speed < fastest * 0.97; speed += step)
        painter.drawEllipse(m_centre, speed / fastest * m_radius, speed / fastest * m_radius);
    painter.setPen(QPen(ink.second, 1));
    painter.drawEllipse(m_centre, m_radius, m_radius);
    painter.setPen(ink.text);
    for (const double degrees : {0.0, 90.0, 180.0, 270.0}) {
        const QString text = compassPoint(degrees);
        const double away = m_radius + arcGap + 3;
        const QPointF at = onCircle(m_centre, away, degrees);
        const double width = metrics.horizontalAdvance(text);
        const double x = degrees == 90 ? at.x() : degrees == 270 ? at.x() - width : at.x() - width / 2;
        const double y = degrees == 0     ? at.y() - metrics.descent() + 2
                         : degrees == 180 ? at.y() + metrics.ascent() - 2
                                          : at.y() + metrics.ascent() / 2 - 1;
        painter.drawText(QPointF(x, y), text);
    }
    // Speeds stand on a patch of the window's colour, for the surface below may be dark or light.
    for (double speed = step; speed < fastest * 0.97; speed += step) {
        const QString text = speed + step < fastest * 0.97 ? QLocale().toString(speed)
                                                           : tr("%1 m/s").arg(QLocale().toString(speed));
        const QPointF at = onCircle(m_centre, speed / fastest * m_radius, 135);
        const QRectF patch(at.x() - metrics.horizontalAdvance(text) / 2 - 2, at.y() - metrics.height() / 2,
                           metrics.horizontalAdvance(text) + 4, metrics.height());
        QColor under = palette().color(QPalette::Window);
        under.setAlphaF(0.75F);
        painter.fillRect(patch, under);
        painter.drawText(patch, Qt::AlignCenter, text);
    }
}

void PolarChart::paintInterval(QPainter& painter, const DirectionAnalysis& analysis, const ChartInk& ink)
{
    if (!analysis.plot.maximum)
        return;
    const PolarMaximum& maximum = *analysis.plot.maximum;
    if (analysis.interval) {
        const double radius = m_radius + arcGap;
        const QRectF box(m_centre.x() - radius, m_centre.y() - radius, 2 * radius, 2 * radius);
        painter.setPen(QPen(ink.alarm, 3, Qt::SolidLine, Qt::FlatCap));
        // Qt counts sixteenths of a degree anticlockwise from the east.
        const double width = std::max(1.0, analysis.interval->widthDegrees);
        painter.drawArc(box, static_cast<int>(std::lround((90 - analysis.interval->p05) * 16)),
                        -static_cast<int>(std::lround(width * 16)));
    }
    const QPointF at = onCircle(m_centre, maximum.metresPerSecond / analysis.plot.largestSpeed() * m_radius,
                                maximum.fromDegrees);
    painter.setPen(QPen(Qt::black, 3));
    painter.drawLine(at - QPointF(5, 0), at + QPointF(5, 0));
    painter.drawLine(at - QPointF(0, 5), at + QPointF(0, 5));
    painter.setPen(QPen(Qt::white, 1.4));
    painter.drawLine(at - QPointF(4.4, 0), at + QPointF(4.4, 0));
    painter.drawLine(at - QPointF(0, 4.4), at + QPointF(0, 4.4));
}

QString PolarChart::textAt(const QPointF& place, const StationDirections& shown) const
{
    const PolarPlot& plot = shown.analysis.plot;
    if (m_radius <= 0 || plot.speeds == 0)
        return {};
    const QPointF off = place - m_centre;
    const double speed = std::hypot(off.x(), off.y()) / m_radius * plot.largestSpeed();
    if (speed > plot.largestSpeed())
        return {};
    const double from = normalisedDirection(std::atan2(off.x(), -off.y()) / radian);
    const double value = plot.at(speed, from);
    if (std::isnan(value))
        return tr("From %1°, %2 m/s: too few hours").arg(std::lround(from)).arg(shortNumber(speed));
    const RegressionEstimate estimate = regressionAt(shown.analysis.sample, speed, from);
    return tr("From %1°, %2 m/s: mean %3 %4, standard error %5, %6 hours in effect")
        .arg(std::lround(from))
        .arg(shortNumber(speed), shortNumber(value), unit(shown.analysis.pollutant),
             shortNumber(estimate.standardError))
        .arg(std::lround(estimate.effectiveCount));
}

QString PolarChart::summary(const StationDirections& shown) const
{
    const DirectionFinding finding = shown.analysis.finding();
    if (!finding.regressionDirectionDegrees)
        return {};
    return tr("Highest for certain from %1° (%2°–%3°) at %4 m/s.")
        .arg(std::lround(*finding.regressionDirectionDegrees))
        .arg(std::lround(finding.directionP05))
        .arg(std::lround(finding.directionP95))
        .arg(shortNumber(finding.regressionSpeed));
}

} // namespace airshed::attribution
