// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/directions/direction_chart.h"

#include "attribution/ui/directions/chart_painting.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace airshed::attribution
{

namespace
{

constexpr double margin = 8;

/// The place that paintRose leaves for its key.
double roseKeyWidth(const QFont& font)
{
    return QFontMetricsF(font).horizontalAdvance(QStringLiteral("000–000 000")) + 16;
}

/// Degrees clockwise from the top of the place seen from the centre, (0, 360].
double bearingOf(const QPointF& centre, const QPointF& place)
{
    return normalisedDirection(std::atan2(place.x() - centre.x(), centre.y() - place.y()) * 180 /
                               std::numbers::pi);
}

} // namespace

DirectionChart::DirectionChart(const QString& name, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DirectionChart::setDirections(ShownDirections directions)
{
    m_shown = std::move(directions);
    setAccessibleDescription(m_shown ? summary(*m_shown) : QString());
    update();
}

void DirectionChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_area = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    if (m_shown)
        paintChart(painter, m_area, *m_shown);
}

bool DirectionChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_shown)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = textAt(help->pos(), *m_shown);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

RoseChart::RoseChart(QWidget* parent) : DirectionChart(tr("Pollution rose"), parent) {}

void RoseChart::paintChart(QPainter& painter, const QRectF& where, const StationDirections& shown)
{
    const ChartInk ink = inkOf(*this);
    if (shown.analysis.rose.hours == 0)
        paintNothing(painter, where, tr("No hour of this period has a concentration and wind over 0.5 m/s."),
                     ink);
    else
        paintRose(painter, where, shown.analysis.rose, unit(shown.analysis.pollutant), ink);
}

QString RoseChart::textAt(const QPointF& place, const StationDirections& shown) const
{
    const PollutionRose& rose = shown.analysis.rose;
    // The classes are explained to the right of the rose; the rose itself is as large as fits beside them.
    const double side = std::min(chartArea().width() - roseKeyWidth(font()), chartArea().height());
    const QPointF centre(chartArea().left() + side / 2, chartArea().center().y());
    if (rose.hours == 0 || std::hypot(place.x() - centre.x(), place.y() - centre.y()) > side / 2)
        return {};
    const RoseSector& sector = rose.sectors[sectorOf(bearingOf(centre, place), rose.sectorDegrees)];
    return tr("From %1 (%2°): %n hour(s), mean %3 %4", nullptr, static_cast<int>(sector.total()))
        .arg(compassPoint(sector.directionDegrees))
        .arg(sector.directionDegrees)
        .arg(shortNumber(sector.meanConcentration), unit(shown.analysis.pollutant));
}

QString RoseChart::summary(const StationDirections& shown) const
{
    const auto& sectors = shown.analysis.rose.sectors;
    const auto most = std::ranges::max_element(sectors, {}, &RoseSector::total);
    if (most == sectors.end() || most->total() == 0)
        return {};
    return tr("The wind blew most often from %1°.").arg(most->directionDegrees);
}

ProbabilityChart::ProbabilityChart(QWidget* parent) : DirectionChart(tr("Conditional probability"), parent) {}

void ProbabilityChart::paintChart(QPainter& painter, const QRectF& where, const StationDirections& shown)
{
    const ChartInk ink = inkOf(*this);
    const ConditionalProbability& cpf = shown.analysis.cpf;
    const bool hasBars = std::ranges::any_of(cpf.sectors, &CpfSector::isShown);
    if (!hasBars) {
        m_plot = {};
        paintNothing(painter, where,
                     tr("No direction has 10 hours with a concentration and wind over 0.5 m/s."), ink);
        return;
    }
    const QFontMetricsF metrics(ink.font);
    double most = 0;
    for (const CpfSector& sector : cpf.sectors)
        most = sector.isShown ? std::max(most, sector.interval().high) : most;
    const double end = std::min(1.0, std::ceil(most * 10) / 10);
    const double left = metrics.horizontalAdvance(QLocale().toString(0.5, 'f', 1)) + 6;
    m_plot = where.adjusted(left, metrics.height() + 4, 0, -metrics.height() - 6);
    painter.setFont(ink.font);
    painter.setPen(ink.text);
    painter.drawText(
        QPointF(where.left(), where.top() + metrics.ascent()),
        tr("Share of hours over %1 %2").arg(shortNumber(cpf.threshold), unit(shown.analysis.pollutant)));
    const auto yOf = [this, end](double share) { return m_plot.bottom() - share / end * m_plot.height(); };
    const int lines = std::max(1, static_cast<int>(std::lround(end * 10)));
    const int every = lines > 5 ? 2 : 1;
    for (int i = 0; i <= lines; i += every) {
        painter.setPen(ink.faint);
        painter.drawLine(QPointF(m_plot.left(), yOf(i / 10.0)), QPointF(m_plot.right(), yOf(i / 10.0)));
        painter.setPen(ink.text);
        painter.drawText(
            QRectF(where.left(), yOf(i / 10.0) - metrics.height() / 2, left - 6, metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(i / 10.0, 'f', 1));
    }
    const CpfSector* largest = cpf.largest();
    const double step = m_plot.width() / static_cast<double>(cpf.sectors.size());
    for (std::size_t i = 0; i < cpf.sectors.size(); ++i) {
        const CpfSector& sector = cpf.sectors[i];
        if (!sector.isShown)
            continue;
        const double x = m_plot.left() + (static_cast<double>(i) + 0.5) * step;
        QColor bar = ink.accent;
        bar.setAlphaF(&sector == largest ? 1.0F : 0.55F);
        painter.fillRect(QRectF(QPointF(x - 0.38 * step, yOf(sector.probability())),
                                QPointF(x + 0.38 * step, m_plot.bottom())),
                         bar);
        painter.setPen(QPen(ink.text, 1));
        const ProbabilityInterval interval = sector.interval();
        const double whisker = std::min(3.0, 0.3 * step);
        painter.drawLine(QPointF(x, yOf(interval.low)), QPointF(x, yOf(interval.high)));
        painter.drawLine(QPointF(x - whisker, yOf(interval.high)), QPointF(x + whisker, yOf(interval.high)));
        painter.drawLine(QPointF(x - whisker, yOf(interval.low)), QPointF(x + whisker, yOf(interval.low)));
    }
    painter.setPen(ink.text);
    painter.drawLine(m_plot.bottomLeft(), m_plot.bottomRight());
    for (const double degrees : {90.0, 180.0, 270.0, 360.0}) {
        const double x =
            m_plot.left() + (degrees / 360 * static_cast<double>(cpf.sectors.size()) - 0.5) * step;
        painter.drawLine(QPointF(x, m_plot.bottom()), QPointF(x, m_plot.bottom() + 3));
        const QString text = compassPoint(degrees);
        const double half = metrics.horizontalAdvance(text) / 2;
        painter.drawText(
            QPointF(std::min(x - half, where.right() - 2 * half), where.bottom() - metrics.descent()), text);
    }
}

QString ProbabilityChart::textAt(const QPointF& place, const StationDirections& shown) const
{
    const auto& sectors = shown.analysis.cpf.sectors;
    if (sectors.empty() || !m_plot.contains(place))
        return {};
    const double share = (place.x() - m_plot.left()) / m_plot.width();
    const auto at =
        std::min(static_cast<std::size_t>(share * static_cast<double>(sectors.size())), sectors.size() - 1);
    const CpfSector& sector = sectors[at];
    if (!sector.isShown)
        return tr("From %1°: too few hours (%2)").arg(sector.directionDegrees).arg(sector.hours);
    return tr("From %1°: %2 of %3 hours over the threshold, %4 (%5–%6)")
        .arg(sector.directionDegrees)
        .arg(sector.hoursAbove)
        .arg(sector.hours)
        .arg(shortNumber(sector.probability()), shortNumber(sector.interval().low),
             shortNumber(sector.interval().high));
}

QString ProbabilityChart::summary(const StationDirections& shown) const
{
    const CpfSector* largest = shown.analysis.cpf.largest();
    return largest == nullptr
               ? QString()
               : tr("Largest probability from %1°: %2 (%3–%4).")
                     .arg(largest->directionDegrees)
                     .arg(shortNumber(largest->probability()), shortNumber(largest->interval().low),
                          shortNumber(largest->interval().high));
}

} // namespace airshed::attribution
