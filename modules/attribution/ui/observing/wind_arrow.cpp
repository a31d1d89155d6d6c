// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/wind_arrow.h"

#include "observations/series.h"
#include "workbench/map_furniture.h"

#include <QCoreApplication>
#include <QLineF>
#include <QPainter>
#include <QPolygonF>
#include <array>
#include <cmath>

namespace airshed::attribution
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::attribution::WindArrow)
};

constexpr double headDegrees = 150;

bool isCalm(double fromDegrees, double metresPerSecond)
{
    return std::isnan(fromDegrees) || metresPerSecond < observations::calmMetresPerSecond;
}

} // namespace

void paintWindArrow(QPainter& painter, const QPointF& middle, double fromDegrees, double metresPerSecond,
                    double length, const QColor& colour)
{
    if (std::isnan(metresPerSecond))
        return;
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    if (isCalm(fromDegrees, metresPerSecond)) {
        painter.drawEllipse(middle, 2.5, 2.5);
        return;
    }
    // QLineF turns counter-clockwise from east; the arrow flies away from where the wind comes from.
    const double towards = 90 - (fromDegrees + 180);
    QLineF shaft = QLineF::fromPolar(length, towards);
    shaft.translate(middle - shaft.pointAt(0.5));
    painter.drawLine(shaft);
    for (const double side : {headDegrees, -headDegrees}) {
        QLineF barb = QLineF::fromPolar(std::min(5.0, length / 2), towards + side);
        barb.translate(shaft.p2());
        painter.drawLine(barb);
    }
}

void paintWindOnMap(QPainter& painter, const QPointF& at, double fromDegrees, double metresPerSecond,
                    double mapRotationDegrees)
{
    if (std::isnan(metresPerSecond))
        return;
    constexpr double shortest = 16;
    constexpr double longest = 44;
    const double length = std::min(longest, shortest + 4 * metresPerSecond);
    painter.save();
    painter.translate(at);
    painter.rotate(mapRotationDegrees);
    for (const QColor& colour : {QColor(255, 255, 255, 220), QColor(0x1B, 0x3A, 0x6B)}) {
        painter.setBrush(Qt::NoBrush);
        const bool isRim = colour.red() == 255;
        if (isCalm(fromDegrees, metresPerSecond)) {
            painter.setPen(QPen(colour, isRim ? 5 : 2));
            painter.drawEllipse(QPointF(), 6, 6);
            continue;
        }
        const double towards = 90 - (fromDegrees + 180);
        QLineF shaft = QLineF::fromPolar(length, towards);
        shaft.translate(-shaft.pointAt(0.5));
        painter.setPen(QPen(colour, isRim ? 6 : 2.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(shaft);
        for (const double side : {headDegrees, -headDegrees}) {
            QLineF barb = QLineF::fromPolar(9, towards + side);
            barb.translate(shaft.p2());
            painter.drawLine(barb);
        }
    }
    painter.restore();
    workbench::paintHaloText(painter, at + QPointF(10, 20), QString::number(metresPerSecond, 'f', 1));
}

QString windDirectionName(double fromDegrees)
{
    if (std::isnan(fromDegrees))
        return {};
    constexpr double sector = 22.5;
    const auto place = static_cast<std::size_t>(std::lround(fromDegrees / sector)) % 16;
    const std::array names = {Text::tr("N"), Text::tr("NNE"), Text::tr("NE"), Text::tr("ENE"),
                              Text::tr("E"), Text::tr("ESE"), Text::tr("SE"), Text::tr("SSE"),
                              Text::tr("S"), Text::tr("SSW"), Text::tr("SW"), Text::tr("WSW"),
                              Text::tr("W"), Text::tr("WNW"), Text::tr("NW"), Text::tr("NNW")};
    return names[place];
}

} // namespace airshed::attribution
