// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/weather_units.h"

namespace airshed::observations
{

namespace
{
constexpr double kiloPerHecto = 10;
}

WeatherQuantity quantityOf(ColumnRole role)
{
    return static_cast<WeatherQuantity>(static_cast<int>(role) - static_cast<int>(ColumnRole::WindDirection));
}

double inSeriesUnit(ColumnRole role, double value, const QString& unit)
{
    switch (role) {
    case ColumnRole::WindSpeed:
        if (unit == u"km/h")
            return value / 3.6;
        return unit == u"kt" || unit == u"kn" || unit == u"knots" ? value * 0.514444 : value;
    case ColumnRole::Temperature:
        return unit == u"k" || value > 150 ? value - 273.15 : value;
    case ColumnRole::TotalCloud:
    case ColumnRole::LowCloud:
        if (unit == u"%")
            return value / 10;
        return unit == u"oktas" || unit == u"okta" || unit == u"1/8" || unit == u"八分量" ? value * 1.25
                                                                                          : value;
    case ColumnRole::MixingHeight:
        return unit == u"km" ? value * 1000 : value;
    case ColumnRole::Pressure:
        if (value > 20'000)
            return value / 100;
        return value > 40 && value < 120 ? value * kiloPerHecto : value;
    default:
        return value;
    }
}

} // namespace airshed::observations
