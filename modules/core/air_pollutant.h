// SPDX-License-Identifier: GPL-3.0-or-later
// The six pollutants of the air quality index, as stations measure them. (What sources emit is another list:
// pollutant.h.)
#pragma once

#include "core/pollutant.h"

#include <QString>
#include <array>
#include <optional>

namespace airshed
{

enum class AirPollutant { PM25, PM10, SO2, NO2, O3, CO };

inline constexpr std::array allAirPollutants = {AirPollutant::PM25, AirPollutant::PM10, AirPollutant::SO2,
                                                AirPollutant::NO2,  AirPollutant::O3,   AirPollutant::CO};
inline constexpr std::size_t airPollutantCount = allAirPollutants.size();

/// "PM2.5", the same in Chinese and English.
QString displayName(AirPollutant pollutant);

/// The name in tables and on the command line, "pm25".
QString code(AirPollutant pollutant);

/// "µg/m³"; "mg/m³" for CO. Every concentration of that pollutant in this program is in this unit.
QString unit(AirPollutant pollutant);

/// Understands display names and codes, any case, with full-width or subscript digits, and the factor codes
/// of HJ 212-2017 ("a34004"). Nothing for other text.
std::optional<AirPollutant> airPollutantFromText(QStringView text);

/// What a source must emit for this to be measured downwind without chemistry: NOx for NO2. Nothing for O3,
/// which nobody emits.
std::optional<Pollutant> emittedAs(AirPollutant pollutant);

} // namespace airshed
