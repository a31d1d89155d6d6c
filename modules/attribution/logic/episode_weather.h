// SPDX-License-Identifier: GPL-3.0-or-later
// The weather of an episode: of the site that was asked for, of the nearest one with wind, or the mean of
// all; and what it means to a plume, hour by hour.
#pragma once

#include "attribution/logic/attribution_input.h"
#include "attribution/logic/attribution_parameters.h"

#include <span>

namespace airshed::observations
{
class ObservationStore;
}

namespace airshed::attribution
{

/// AttributionParameters::weatherSite for the vector mean of all sites near enough.
inline const QString meanOfSites = QStringLiteral("*");

struct WindReading {
    double fromDegrees = 0; ///< of no account for a calm
    double metresPerSecond = 0;
};

/// The vector mean; a calm counts as no movement. From 360 for north, NaN for a mean of no movement.
WindReading vectorMean(std::span<const WindReading> readings);

/// Fills in AttributionInput::weather, hours and isCloudAssumed over its record, and says which site it was.
/// Throws InputError for a site that does not exist.
void readWeather(const observations::ObservationStore& observations, const AttributionParameters& parameters,
                 AttributionInput& input);

} // namespace airshed::attribution
