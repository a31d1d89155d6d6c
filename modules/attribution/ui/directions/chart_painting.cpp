// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/directions/chart_painting.h"

#include "workbench/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QWidget>
#include <algorithm>
#include <array>
#include <cmath>

namespace airshed::attribution
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(airshed::attribution::Directions)
};

constexpr double barWidth = 12;
constexpr double gap = 4;

} // namespace

QColor cividis(double share)
{
    static constexpr std::array<QRgb, 10> stops = {0x00224E, 0x123570, 0x3B496C, 0x575D6D, 0x707173,
                                                   0x8A8678, 0xA59C74, 0xC3B369, 0xE1CC55, 0xFEE838};
    const double at = std::clamp(share, 0.0, 1.0) * (stops.size() - 1);
    const auto below = std::min(static_cast<std::size_t>(at), stops.size() - 2);
    const double part = at - static_cast<double>(below);
    const auto mixed = [&](int (*channel)(QRgb)) {
        return static_cast<int>(
            std::lround(channel(stops[below]) * (1 - part) + channel(stops[below + 1]) * part));
    };
    return {mixed(qRed), mixed(qGreen), mixed(qBlue)};
}

QString compassPoint(double degrees)
{
    const std::array points = {Words::tr("N"), Words::tr("NE"), Words::tr("E"), Words::tr("SE"),
                               Words::tr("S"), Words::tr("SW"), Words::tr("W"), Words::tr("NW")};
    const auto eighth = static_cast<std::size_t>(std::lround(degrees / 45)) % points.size();
    return points[eighth];
}

ChartInk inkOf(const QWidget& widget)
{
    const workbench::ThemeColours colours = workbench::themeColours(workbench::shadeOf(widget.palette()));
    return {.text = widget.palette().color(QPalette::WindowText),
            .faint = colours.line,
            .accent = colours.accent,
            .second = colours.secondaryText,
            .alarm = colours.harm,
            .font = widget.font()};
}

QString shortNumber(double value)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const double size = std::abs(value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
    return QLocale().toString(value, 'f', size == 0 ? 0 : decimals);
}

double colourBarWidth(double least, double most, const QString& unit, const QFont& font)
{
    const QFontMetricsF metrics(font);
    const double numbers =
        std::max(metrics.horizontalAdvance(shortNumber(least)), metrics.horizontalAdvance(shortNumber(most)));
    return std::max(barWidth + gap + numbers, metrics.horizontalAdvance(unit)) + gap;
}

void paintColourBar(QPainter& painter, const QRectF& where, double least, double most, const QString& unit,
                    const ChartInk& ink)
{
    const QFontMetricsF metrics(ink.font);
    painter.setFont(ink.font);
    painter.setPen(ink.text);
    painter.drawText(QPointF(where.left(), where.top() + metrics.ascent()), unit);
    const QRectF bar(where.left(), where.top() + metrics.height() + gap, barWidth,
                     where.height() - metrics.height() - 2 * gap);
    for (int y = 0; y < static_cast<int>(bar.height()); ++y) {
        const double share = 1 - y / std::max(1.0, bar.height() - 1);
        painter.fillRect(QRectF(bar.left(), bar.top() + y, bar.width(), 1.5), cividis(share));
    }
    painter.setPen(ink.second);
    painter.drawRect(bar);
    painter.setPen(ink.text);
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = bar.bottom() - share * bar.height();
        painter.drawText(
            QPointF(bar.right() + gap,
                    std::clamp(y + metrics.ascent() / 2 - 1, bar.top() + metrics.ascent() - 2, bar.bottom())),
            shortNumber(least + share * (most - least)));
    }
}

void paintNothing(QPainter& painter, const QRectF& where, const QString& sentence, const ChartInk& ink)
{
    painter.setFont(ink.font);
    painter.setPen(ink.second);
    painter.drawText(where.adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, sentence);
}

} // namespace airshed::attribution
