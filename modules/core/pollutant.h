// SPDX-License-Identifier: GPL-3.0-or-later
// The nine pollutants of a city emission inventory. (The six of the air quality index are another list: NO2,
// O3.)
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace airshed
{

enum class Pollutant { SO2, NOx, CO, VOCs, NH3, PM10, PM25, BC, OC };

inline constexpr std::array allPollutants = {Pollutant::SO2,  Pollutant::NOx, Pollutant::CO,
                                             Pollutant::VOCs, Pollutant::NH3, Pollutant::PM10,
                                             Pollutant::PM25, Pollutant::BC,  Pollutant::OC};
inline constexpr std::size_t pollutantCount = allPollutants.size();

/// The name people use, "PM2.5"; the same in Chinese and English.
QString displayName(Pollutant pollutant);

/// The name in tables and on the command line, "pm25".
QString code(Pollutant pollutant);

/// Understands display names and codes, any case, with full-width or subscript digits. Nothing for other
/// text.
std::optional<Pollutant> pollutantFromText(QStringView text);

/// An annual emission per pollutant, t/a; NaN means "not stated", which is not zero.
class EmissionVector
{
public:
    EmissionVector();
    double& operator[](Pollutant pollutant) { return m_tonnesPerYear[static_cast<std::size_t>(pollutant)]; }
    const double& operator[](Pollutant pollutant) const
    {
        return m_tonnesPerYear[static_cast<std::size_t>(pollutant)];
    }
    bool isStated(Pollutant pollutant) const;
    /// Equal where both are stated with the same number or both are not stated.
    bool operator==(const EmissionVector& other) const;

private:
    std::array<double, pollutantCount> m_tonnesPerYear;
};

/// 1 t/a as a continuous rate in g/s (365-day year).
inline constexpr double gramsPerSecondPerTonnePerYear = 1e6 / (365.0 * 86400.0);

} // namespace airshed
