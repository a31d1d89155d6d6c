// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tools/measure_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace airshed::workbench
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::workbench::MeasureText)
};

constexpr double metresPerKilometre = 1000;
constexpr double squareMetresPerSquareKilometre = 1e6;

} // namespace

QString lengthText(double metres)
{
    const QLocale locale;
    // 999.96 m would be shown as 1,000.0 m.
    if (metres < metresPerKilometre - 0.05)
        return Text::tr("%1 m").arg(locale.toString(metres, 'f', 1));
    return Text::tr("%1 km").arg(locale.toString(metres / metresPerKilometre, 'f', 3));
}

QString areaText(double squareMetres)
{
    const QLocale locale;
    if (squareMetres < squareMetresPerSquareKilometre - 0.5)
        return Text::tr("%1 m²").arg(locale.toString(squareMetres, 'f', 0));
    return Text::tr("%1 km²").arg(locale.toString(squareMetres / squareMetresPerSquareKilometre, 'f', 3));
}

QString bearingText(double degrees)
{
    double shown = std::round(degrees * 100) / 100;
    if (shown >= 360)
        shown -= 360;
    return Text::tr("%1°").arg(QLocale().toString(shown, 'f', 2));
}

QString windText(double degrees)
{
    const QString names[] = {Text::tr("N"), Text::tr("NNE"), Text::tr("NE"), Text::tr("ENE"),
                             Text::tr("E"), Text::tr("ESE"), Text::tr("SE"), Text::tr("SSE"),
                             Text::tr("S"), Text::tr("SSW"), Text::tr("SW"), Text::tr("WSW"),
                             Text::tr("W"), Text::tr("WNW"), Text::tr("NW"), Text::tr("NNW")};
    constexpr int winds = 16;
    const auto nearest = static_cast<int>(std::lround(degrees / (360.0 / winds))) % winds;
    return names[nearest];
}

} // namespace airshed::workbench
