// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/series.h"

namespace airshed::observations
{

float AirSeries::usable(AirPollutant pollutant, Hour hour) const
{
    if (!span.contains(hour))
        return missing;
    const auto p = static_cast<std::size_t>(pollutant);
    const auto i = static_cast<std::size_t>(hour - span.first);
    if (i < flags[p].size() && (flags[p][i] & unusable))
        return missing;
    return i < values[p].size() ? values[p][i] : missing;
}

} // namespace airshed::observations
