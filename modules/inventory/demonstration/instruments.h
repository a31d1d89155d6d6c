// SPDX-License-Identifier: GPL-3.0-or-later
// What the demonstration's instruments make of the air: the regional background and their noise on top of
// what the sources add, rounding as published, hours without data, and faults of the kinds that the flags
// find.
#pragma once

#include "inventory/demonstration/air_maker.h"
#include "inventory/demonstration/random.h"

#include <span>

namespace airshed::inventory::demonstration
{

class Instruments
{
public:
    Instruments(std::uint64_t seed, HourSpan span);

    /// added: µg/m³ over the span, for each pollutant.
    observations::AirSeries read(const QString& station,
                                 const std::array<std::span<const float>, airPollutantCount>& added) const;

    /// Puts faults into some series, into none of the spared stations.
    std::vector<PlantedFault> addFaults(std::vector<observations::AirSeries>& stations,
                                        std::span<const QString> spared) const;

private:
    std::uint64_t m_seed;
    HourSpan m_span;
    std::array<std::vector<double>, airPollutantCount> m_regional; ///< µg/m³
};

} // namespace airshed::inventory::demonstration
