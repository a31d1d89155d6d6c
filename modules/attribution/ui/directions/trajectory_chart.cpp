// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/directions/trajectory_chart.h"

#include "attribution/ui/directions/chart_painting.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace airshed::attribution
{

namespace
{

constexpr double margin = 8;
/// More lines than this are a dark patch.
constexpr std::size_t mostLines = 300;

double largestValue(const TrajectoryGrid& grid)
{
    double largest = 0;
    for (const TrajectoryCell& cell : grid.cells)
        largest = std::max(largest, cell.value);
    return largest;
}

double graticuleStep(double degrees)
{
    for (const double step : {1.0, 2.0, 5.0, 10.0, 20.0}) {
        if (degrees / step <= 6)
            return step;
    }
    return 30;
}

} // namespace

TrajectoryChart::TrajectoryChart(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Trajectories"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TrajectoryChart::setTrajectories(ShownTrajectories shown)
{
    m_shown = std::move(shown);
    double west = 180;
    double east = -180;
    double south = 90;
    double north = -90;
    if (m_shown.trajectories) {
        for (const Trajectory& trajectory : *m_shown.trajectories) {
            for (const TrajectoryPoint& point : trajectory.points) {
                west = std::min(west, point.position.lon);
                east = std::max(east, point.position.lon);
                south = std::min(south, point.position.lat);
                north = std::max(north, point.position.lat);
            }
        }
    }
    m_degrees = west <= east ? QRectF(west - 1, south - 1, east - west + 2, north - south + 2) : QRectF();
    update();
}

QPointF TrajectoryChart::toPixels(geo::LonLat place) const
{
    return {m_plot.left() + (place.lon - m_degrees.left()) / m_degrees.width() * m_plot.width(),
            m_plot.bottom() - (place.lat - m_degrees.top()) / m_degrees.height() * m_plot.height()};
}

void TrajectoryChart::paintEvent(QPaintEvent*)
{
    if (m_degrees.isEmpty())
        return;
    QPainter painter(this);
    const ChartInk ink = inkOf(*this);
    const double largest = m_shown.grid ? largestValue(*m_shown.grid) : 0;
    const bool isProbability = m_shown.grid && m_shown.grid->settings.method == TrajectoryMethod::Pscf;
    const QString unitText = isProbability ? QStringLiteral("PSCF") : m_shown.unit;
    const double barWidth = largest > 0 ? colourBarWidth(0, largest, unitText, ink.font) + 8 : 0;
    const QRectF where = QRectF(rect()).adjusted(margin, margin, -margin - barWidth, -margin);
    // A degree of longitude is as wide as it is in the middle of the area.
    const double squeeze = std::cos(m_degrees.center().y() * 3.14159265358979 / 180);
    const double scale =
        std::min(where.width() / (m_degrees.width() * squeeze), where.height() / m_degrees.height());
    m_plot = QRectF(0, 0, m_degrees.width() * squeeze * scale, m_degrees.height() * scale);
    m_plot.moveCenter(where.center());

    painter.setClipRect(m_plot);
    if (m_shown.grid && largest > 0) {
        const double half = m_shown.grid->settings.cellDegrees / 2;
        for (const TrajectoryCell& cell : m_shown.grid->cells) {
            if (cell.value > 0)
                painter.fillRect(QRectF(toPixels({cell.centre.lon - half, cell.centre.lat + half}),
                                        toPixels({cell.centre.lon + half, cell.centre.lat - half}))
                                     .adjusted(0, 0, 0.6, 0.6),
                                 cividis(cell.value / largest));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QColor line = ink.text;
    line.setAlphaF(0.25F);
    painter.setPen(QPen(line, 0.8));
    const std::vector<Trajectory>& all = *m_shown.trajectories;
    const std::size_t every = all.size() / mostLines + 1;
    for (std::size_t i = 0; i < all.size(); i += every) {
        QPolygonF way;
        for (const TrajectoryPoint& point : all[i].points)
            way << toPixels(point.position);
        painter.drawPolyline(way);
    }
    painter.setPen(QPen(Qt::white, 3));
    painter.setBrush(ink.alarm);
    if (!all.empty() && !all.front().points.empty())
        painter.drawEllipse(toPixels(all.front().points.front().position), 4.5, 4.5);
    painter.setClipping(false);
    paintGraticule(painter);
    if (largest > 0) {
        const double height = std::min(where.height(), std::max(90.0, m_plot.height()));
        paintColourBar(painter,
                       QRectF(where.right() + 8, where.center().y() - height / 2, barWidth - 8, height), 0,
                       largest, unitText, ink);
    }
}

void TrajectoryChart::paintGraticule(QPainter& painter)
{
    const ChartInk ink = inkOf(*this);
    const QFontMetricsF metrics(ink.font);
    painter.setFont(ink.font);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(ink.second);
    painter.drawRect(m_plot);
    const double step = graticuleStep(std::max(m_degrees.width(), m_degrees.height()));
    const auto label = [&](const QRectF& place, const QString& text) {
        QColor under = palette().color(QPalette::Window);
        under.setAlphaF(0.75F);
        painter.fillRect(place, under);
        painter.setPen(ink.text);
        painter.drawText(place, Qt::AlignCenter, text);
    };
    for (double lon = std::ceil(m_degrees.left() / step) * step; lon < m_degrees.right(); lon += step) {
        const QString text = QStringLiteral("%1°").arg(lon);
        const double x = toPixels({lon, 0}).x();
        painter.setPen(ink.faint);
        painter.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
        const double width = metrics.horizontalAdvance(text) + 4;
        if (x - width / 2 > m_plot.left() + 30 && x + width / 2 < m_plot.right())
            label({x - width / 2, m_plot.bottom() - metrics.height(), width, metrics.height()}, text);
    }
    for (double lat = std::ceil(m_degrees.top() / step) * step; lat < m_degrees.bottom(); lat += step) {
        const QString text = QStringLiteral("%1°").arg(lat);
        const double y = toPixels({0, lat}).y();
        painter.setPen(ink.faint);
        painter.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        if (y - metrics.height() / 2 > m_plot.top() &&
            y + metrics.height() / 2 < m_plot.bottom() - metrics.height())
            label({m_plot.left() + 1, y - metrics.height() / 2, metrics.horizontalAdvance(text) + 4,
                   metrics.height()},
                  text);
    }
}

bool TrajectoryChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_shown.grid)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const double half = m_shown.grid->settings.cellDegrees / 2;
    QString text;
    for (const TrajectoryCell& cell : m_shown.grid->cells) {
        if (QRectF(toPixels({cell.centre.lon - half, cell.centre.lat + half}),
                   toPixels({cell.centre.lon + half, cell.centre.lat - half}))
                .contains(help->pos())) {
            text = tr("%1° E, %2° N: %3 %4, %n point(s), weight %5", nullptr, static_cast<int>(cell.points))
                       .arg(cell.centre.lon)
                       .arg(cell.centre.lat)
                       .arg(shortNumber(cell.value), m_shown.grid->settings.method == TrajectoryMethod::Pscf
                                                         ? QStringLiteral("PSCF")
                                                         : m_shown.unit)
                       .arg(cell.weight);
            break;
        }
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace airshed::attribution
