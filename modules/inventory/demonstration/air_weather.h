// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the demonstration's month of weather: north to north-east winds that turn now and then, as over the
// lake basin in early spring, with what three sites read of it. Invented, of no real month.
#pragma once

#include "core/hour.h"
#include "dispersion/weather.h"
#include "observations/observation_store.h"

#include <vector>

namespace airshed::inventory::demonstration
{

/// 30 days that end at 22:00 on 8 March 2026: HJ 633-2026 comes into force within them.
HourSpan observedHours();

struct MadeWeather {
    HourSpan span;
    std::vector<dispersion::HourWeather> truth; ///< what the plumes follow; no site reads exactly this
    std::vector<observations::SiteWeather> sites;
};

MadeWeather makeWeather(std::uint64_t seed);

} // namespace airshed::inventory::demonstration
