// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/report/charts.h"

#include "attribution/logic/report/report_text.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace airshed::attribution
{

namespace
{

constexpr double gap = 4;

/// Where hours and concentrations lie in the drawing.
struct Frame {
    QRectF plot;
    double low = 0;
    double high = 1;
    std::size_t hours = 1;

    double x(double hour) const { return plot.left() + plot.width() * hour / static_cast<double>(hours); }
    double y(double value) const
    {
        return plot.bottom() - plot.height() * (value - low) / std::max(1e-9, high - low);
    }
};

void paintValueAxis(QPainter& painter, const Frame& frame, const QRectF& where, const ChartInk& ink)
{
    constexpr int steps = 4;
    const QFontMetricsF metrics(ink.font);
    const double step = roundScaleEnd((frame.high - frame.low) / steps);
    for (double value = std::ceil(frame.low / step) * step; value <= frame.high + step / 1000;
         value += step) {
        const double y = frame.y(value);
        painter.setPen(QPen(ink.faint, value == 0 ? 1 : 0.5));
        painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        painter.setPen(ink.text);
        painter.drawText(QRectF(where.left(), y - metrics.height() / 2,
                                frame.plot.left() - gap - where.left(), metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value, 'g', 6));
    }
}

void paintHourAxis(QPainter& painter, const Frame& frame, const std::vector<IncrementHour>& hours,
                   const ChartInk& ink)
{
    const QFontMetricsF metrics(ink.font);
    const double room = metrics.horizontalAdvance(QStringLiteral("00-00 00:00")) + 2 * gap;
    static constexpr std::array everys = {1, 2, 3, 6, 12, 24, 48, 72, 168, 336};
    const auto fitting =
        std::ranges::find_if(everys, [&](int every) { return frame.x(every) - frame.x(0) >= room; });
    const int every = fitting == everys.end() ? everys.back() : *fitting;
    painter.setPen(ink.text);
    for (std::size_t i = 0; i < hours.size(); i += static_cast<std::size_t>(every)) {
        const double x = frame.x(static_cast<double>(i) + 0.5);
        if (x + room / 2 > frame.plot.right() + 4 * gap)
            break;
        const QRectF place(x - room / 2, frame.plot.bottom() + gap / 2, room, metrics.height());
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, hours[i].hour.text().mid(5));
    }
}

void paintLine(QPainter& painter, const Frame& frame, const std::vector<IncrementHour>& hours,
               std::optional<double> IncrementHour::*value, const QPen& pen)
{
    QPainterPath path;
    bool isDown = false;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        const std::optional<double>& number = hours[i].*value;
        if (!number) {
            isDown = false;
            continue;
        }
        const QPointF point(frame.x(static_cast<double>(i) + 0.5), frame.y(*number));
        if (isDown) {
            path.lineTo(point);
        } else {
            path.moveTo(point);
            path.lineTo(point); // an hour between gaps shows as a dot
        }
        isDown = true;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(path);
}

void paintKey(QPainter& painter, const QRectF& where, const ChartInk& ink, const QString& unit)
{
    const QFontMetricsF metrics(ink.font);
    const auto key = [&](double x, const QString& text, const QColor& colour, bool isColumn) {
        const double y = where.top() + metrics.height() / 2;
        if (isColumn)
            painter.fillRect(QRectF(x, y - 4, 14, 8), colour);
        else {
            painter.setPen(QPen(colour, 1.6));
            painter.drawLine(QPointF(x, y), QPointF(x + 14, y));
        }
        painter.setPen(ink.text);
        painter.drawText(QPointF(x + 18, where.top() + metrics.ascent()), text);
        return x + 18 + metrics.horizontalAdvance(text) + 4 * gap;
    };
    double x = where.left();
    x = key(x, ReportText::tr("Observed, %1").arg(unit), ink.text, false);
    x = key(x, ReportText::tr("Background"), ink.second, false);
    x = key(x, ReportText::tr("Local increment"), ink.accent, true);
    key(x, ReportText::tr("Alarm"), ink.alarm, true);
}

QPainterPath sector(const QPointF& centre, double radius, double fromDegrees, double spanDegrees)
{
    // Qt counts anticlockwise from the east, the compass clockwise from the north.
    const QRectF box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    QPainterPath path(centre);
    path.arcTo(box, 90 - fromDegrees, -spanDegrees);
    path.closeSubpath();
    return path;
}

/// Cividis at equal steps: the dirtiest class is the lightest on screen and still tells itself apart in grey.
QColor classColour(std::size_t index, std::size_t count)
{
    static constexpr std::array ramp = {0x00224E, 0x35456C, 0x666970, 0x948E77, 0xC8B866, 0xFEE838};
    const double place =
        count < 2 ? 0 : static_cast<double>(index * (ramp.size() - 1)) / static_cast<double>(count - 1);
    return QColor::fromRgb(static_cast<QRgb>(ramp[static_cast<std::size_t>(std::lround(place))]));
}

QString className(const PollutionRose& rose, std::size_t index)
{
    if (rose.limits.empty())
        return ReportText::tr("all");
    if (index == 0)
        return ReportText::tr("≤ %1").arg(numberText(rose.limits.front()));
    if (index == rose.limits.size())
        return ReportText::tr("> %1").arg(numberText(rose.limits.back()));
    return ReportText::tr("%1–%2").arg(numberText(rose.limits[index - 1]), numberText(rose.limits[index]));
}

void paintRoseKey(QPainter& painter, const QRectF& where, const PollutionRose& rose, const QString& unit,
                  const ChartInk& ink)
{
    const QFontMetricsF metrics(ink.font);
    const double line = metrics.height() + gap / 2;
    double y = where.top();
    const auto write = [&](double x, const QString& text) {
        painter.setPen(ink.text);
        painter.drawText(QPointF(x, y + metrics.ascent()), text);
        y += line;
    };
    write(where.left(), unit);
    for (std::size_t i = 0; i <= rose.limits.size(); ++i) {
        painter.fillRect(QRectF(where.left(), y + 3, 12, metrics.height() - 6),
                         classColour(i, rose.limits.size() + 1));
        write(where.left() + 16, className(rose, i));
    }
    y += line / 2;
    write(where.left(), ReportText::tr("%n hours", nullptr, static_cast<int>(rose.hours + rose.calmHours)));
    const qint64 all = rose.hours + rose.calmHours;
    if (all > 0)
        write(where.left(), ReportText::tr("calm %1").arg(
                                percentText(static_cast<double>(rose.calmHours) / static_cast<double>(all))));
}

} // namespace

ChartInk paperInk(const QFont& font)
{
    return {.text = QColor(0x22, 0x22, 0x22),
            .faint = QColor(0xB8, 0xBD, 0xC2),
            .accent = QColor(0x0B, 0x6E, 0x99),
            .second = QColor(0x8A, 0x5A, 0x00),
            .alarm = QColor(0xB4, 0x23, 0x18),
            .font = font};
}

double roundScaleEnd(double value)
{
    if (!(value > 0) || !std::isfinite(value))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (value <= step * power * (1 + 1e-9))
            return step * power;
    }
    return 10 * power;
}

void paintIncrements(QPainter& painter, const QRectF& where, const std::vector<IncrementHour>& hours,
                     const QString& unit, const ChartInk& ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(ink.font);
    const QFontMetricsF metrics(ink.font);
    Frame frame;
    frame.hours = std::max<std::size_t>(1, hours.size());
    double highest = 1;
    for (const IncrementHour& hour : hours)
        for (const std::optional<double>& value : {hour.observed, hour.background, hour.increment}) {
            highest = std::max(highest, value.value_or(highest));
            frame.low = std::min(frame.low, value.value_or(0));
        }
    frame.high = 1.05 * highest;
    const double left = metrics.horizontalAdvance(QStringLiteral("0000")) + 2 * gap;
    frame.plot = where.adjusted(left, metrics.height() + 2 * gap, -gap, -metrics.height() - gap);
    paintKey(painter, QRectF(frame.plot.left(), where.top(), frame.plot.width(), metrics.height()), ink,
             unit);
    paintValueAxis(painter, frame, where, ink);
    for (std::size_t i = 0; i < hours.size(); ++i) {
        if (!hours[i].increment)
            continue;
        const auto at = static_cast<double>(i);
        const double zero = frame.y(0);
        const double top = frame.y(*hours[i].increment);
        painter.fillRect(QRectF(QPointF(frame.x(at + 0.15), std::min(zero, top)),
                                QPointF(frame.x(at + 0.85), std::max(zero, top))),
                         hours[i].isAlarm ? ink.alarm : ink.accent);
    }
    paintLine(painter, frame, hours, &IncrementHour::background, QPen(ink.second, 1.6));
    paintLine(painter, frame, hours, &IncrementHour::observed, QPen(ink.text, 1.6));
    paintHourAxis(painter, frame, hours, ink);
    painter.restore();
}

void paintRose(QPainter& painter, const QRectF& where, const PollutionRose& rose, const QString& unit,
               const ChartInk& ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(ink.font);
    const QFontMetricsF metrics(ink.font);
    const double keyWidth = metrics.horizontalAdvance(QStringLiteral("000–000 000")) + 16;
    const double side = std::min(where.width() - keyWidth, where.height());
    const QPointF centre(where.left() + side / 2, where.center().y());
    const double radius = side / 2 - metrics.height() - gap;
    const auto all = static_cast<double>(std::max<qint64>(1, rose.hours + rose.calmHours));
    double longest = 0;
    for (const RoseSector& one : rose.sectors)
        longest = std::max(longest, static_cast<double>(one.total()) / all);
    const double scale = roundScaleEnd(longest);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink.faint, 0.5));
    for (int ring = 1; ring <= 2; ++ring)
        painter.drawEllipse(centre, radius * ring / 2, radius * ring / 2);
    const std::array names = {ReportText::tr("N", "compass"), ReportText::tr("E", "compass"),
                              ReportText::tr("S", "compass"), ReportText::tr("W", "compass")};
    constexpr double turn = std::numbers::pi / 2;
    painter.setPen(ink.text);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const double far = radius + metrics.height() * 0.6;
        const double angle = turn * static_cast<double>(i);
        const QPointF at(centre.x() + far * std::sin(angle), centre.y() - far * std::cos(angle));
        painter.drawText(QRectF(at.x() - 20, at.y() - metrics.height() / 2, 40, metrics.height()),
                         Qt::AlignCenter, names[i]);
    }
    for (const RoseSector& one : rose.sectors) {
        // From the rim inwards: each class covers the middle of the dirtier ones.
        double hours = static_cast<double>(one.total());
        for (std::size_t i = one.hours.size(); i-- > 0;) {
            if (one.hours[i] > 0) {
                painter.setPen(QPen(ink.text, 0.4));
                painter.setBrush(classColour(i, one.hours.size()));
                painter.drawPath(sector(centre, radius * hours / all / scale,
                                        one.directionDegrees - rose.sectorDegrees / 2 + 1,
                                        rose.sectorDegrees - 2));
            }
            hours -= static_cast<double>(one.hours[i]);
        }
    }
    painter.setPen(ink.text);
    painter.drawText(QPointF(centre.x() + radius * 0.72, centre.y() - radius * 0.78), percentText(scale));
    paintRoseKey(painter, QRectF(where.left() + side + gap, centre.y() - radius, keyWidth, 2 * radius), rose,
                 unit, ink);
    painter.restore();
}

void paintEstimate(QPainter& painter, const QRectF& where, const Estimate& estimate, double scaleEnd,
                   const QColor& bar, const QColor& mark)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto x = [&](double value) {
        return where.left() + where.width() * std::clamp(value / std::max(1e-12, scaleEnd), 0.0, 1.0);
    };
    const double middle = where.center().y();
    const double half = std::min(where.height() / 2 - 1, 4.0);
    QColor track = bar;
    track.setAlphaF(0.35F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(track);
    painter.drawRoundedRect(QRectF(QPointF(x(estimate.p05), middle - half),
                                   QPointF(std::max(x(estimate.p95), x(estimate.p05) + 2), middle + half)),
                            2, 2);
    painter.setBrush(mark);
    painter.drawRect(QRectF(x(estimate.value) - 1.25, middle - half - 1, 2.5, 2 * half + 2));
    painter.restore();
}

} // namespace airshed::attribution
