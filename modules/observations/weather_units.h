// SPDX-License-Identifier: GPL-3.0-or-later
// Weather in the units that files have it in, as the series keep it.
#pragma once

#include "observations/gathered_observations.h"

namespace airshed::observations
{

/// Of a role that isWeather().
WeatherQuantity quantityOf(ColumnRole role);

/// unit as a header states it, lower case; empty: the series' own. kPa, hPa and Pa of air at the ground are
/// told by their size, and so are kelvin.
double inSeriesUnit(ColumnRole role, double value, const QString& unit);

} // namespace airshed::observations
