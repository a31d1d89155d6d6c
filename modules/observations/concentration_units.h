// SPDX-License-Identifier: GPL-3.0-or-later
// Units of concentration in files, and what is taken for granted where none is stated.
#pragma once

#include "observations/observation_file.h"

#include <QMap>

namespace airshed::observations
{

/// As a header or a cell names it.
enum class ConcentrationUnit { NotStated, MicrogramsPerCubicMetre, MilligramsPerCubicMetre, Ppb, Ppm };

/// Nothing for a text that is no unit of concentration.
std::optional<ConcentrationUnit> concentrationUnit(QStringView text);

/// What a number in that unit must be multiplied by to be in unit(pollutant), gases at 298.15 K and 1013.25
/// hPa (GB 3095-2026, 4.3: 24.465 L a mole). Nothing for particles in ppb. NotStated is unit(pollutant)
/// itself.
std::optional<double> toStoredUnit(AirPollutant pollutant, ConcentrationUnit from);

/// The units of one table's values, and afterwards the sentences about them.
class UnitsInUse
{
public:
    explicit UnitsInUse(UnstatedGas gases) : m_gases(gases) {}

    /// What a value must be multiplied by to be in unit(pollutant). An empty text is a unit not stated;
    /// nothing for one that is unknown or not one of this pollutant.
    std::optional<double> factor(AirPollutant pollutant, const QString& unitText);
    /// Looks at values whose unit was not stated: CO above any city's is probably in µg/m³.
    void look(AirPollutant pollutant, double value);
    void report(ReadReport& report) const;

private:
    UnstatedGas m_gases;
    QMap<AirPollutant, ConcentrationUnit> m_assumed;
    bool m_isConverted = false;
    qint64 m_highCarbonMonoxide = 0;
    qint64 m_usualCarbonMonoxide = 0;
};

} // namespace airshed::observations
