// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/concentration_units.h"

#include "observations/observation_text.h"
#include "tables/text_forms.h"

namespace airshed::observations
{

namespace
{

constexpr double suspiciousCarbonMonoxide = 30; // mg/m³; above any city's hour
constexpr double litresPerMole = 24.465;        // 298.15 K, 1013.25 hPa

/// g/mol; 0 for particles.
double molarMass(AirPollutant pollutant)
{
    switch (pollutant) {
    case AirPollutant::SO2:
        return 64.066;
    case AirPollutant::NO2:
        return 46.006;
    case AirPollutant::O3:
        return 47.998;
    case AirPollutant::CO:
        return 28.010;
    case AirPollutant::PM25:
    case AirPollutant::PM10:
        return 0;
    }
    return 0;
}

} // namespace

std::optional<ConcentrationUnit> concentrationUnit(QStringView text)
{
    QString unit = tables::headerKey(text);
    unit.remove(u'/').remove(u'^').replace(QStringLiteral("³"), QStringLiteral("3"));
    unit.replace(QChar(0x3BC), u'u').replace(QChar(0xB5), u'u');
    if (unit == u"ugm3" || unit == u"ugm-3" || unit == u"微克立方米" || unit == u"微克每立方米")
        return ConcentrationUnit::MicrogramsPerCubicMetre;
    if (unit == u"mgm3" || unit == u"mgm-3" || unit == u"毫克立方米" || unit == u"毫克每立方米")
        return ConcentrationUnit::MilligramsPerCubicMetre;
    if (unit == u"ppb" || unit == u"ppbv" || unit == u"nmolmol")
        return ConcentrationUnit::Ppb;
    if (unit == u"ppm" || unit == u"ppmv" || unit == u"umolmol")
        return ConcentrationUnit::Ppm;
    return {};
}

std::optional<double> toStoredUnit(AirPollutant pollutant, ConcentrationUnit from)
{
    const bool isCarbonMonoxide = pollutant == AirPollutant::CO;
    const double microgramsPerPpb = molarMass(pollutant) / litresPerMole;
    switch (from) {
    case ConcentrationUnit::NotStated:
        return 1;
    case ConcentrationUnit::MicrogramsPerCubicMetre:
        return isCarbonMonoxide ? 0.001 : 1;
    case ConcentrationUnit::MilligramsPerCubicMetre:
        return isCarbonMonoxide ? 1 : 1000;
    case ConcentrationUnit::Ppb:
        if (microgramsPerPpb == 0)
            return {};
        return isCarbonMonoxide ? microgramsPerPpb / 1000 : microgramsPerPpb;
    case ConcentrationUnit::Ppm:
        if (microgramsPerPpb == 0)
            return {};
        return isCarbonMonoxide ? microgramsPerPpb : microgramsPerPpb * 1000;
    }
    return {};
}

std::optional<double> UnitsInUse::factor(AirPollutant pollutant, const QString& unitText)
{
    ConcentrationUnit unit = ConcentrationUnit::NotStated;
    if (unitText.isEmpty()) {
        const bool isGas = molarMass(pollutant) > 0;
        if (isGas && m_gases == UnstatedGas::Volume)
            unit = pollutant == AirPollutant::CO ? ConcentrationUnit::Ppm : ConcentrationUnit::Ppb;
        m_assumed.insert(pollutant, unit);
    } else if (const auto stated = concentrationUnit(unitText)) {
        unit = *stated;
    } else {
        return {};
    }
    m_isConverted = m_isConverted || unit == ConcentrationUnit::Ppb || unit == ConcentrationUnit::Ppm;
    return toStoredUnit(pollutant, unit);
}

void UnitsInUse::look(AirPollutant pollutant, double value)
{
    if (pollutant == AirPollutant::CO)
        ++(value > suspiciousCarbonMonoxide ? m_highCarbonMonoxide : m_usualCarbonMonoxide);
}

void UnitsInUse::report(ReadReport& report) const
{
    QStringList assumed;
    for (auto it = m_assumed.cbegin(); it != m_assumed.cend(); ++it) {
        const QString name = it.value() == ConcentrationUnit::NotStated ? unit(it.key())
                             : it.value() == ConcentrationUnit::Ppm     ? QStringLiteral("ppm")
                                                                        : QStringLiteral("ppb");
        assumed += QStringLiteral("%1 %2").arg(displayName(it.key()), name);
    }
    if (!assumed.isEmpty())
        report.assumptions += ObservationText::tr("No unit is stated; these are assumed: %1.")
                                  .arg(assumed.join(QStringLiteral(", ")));
    if (m_isConverted)
        report.assumptions += ObservationText::tr(
            "Gases in ppb and ppm were converted at 298.15 K and 1013.25 hPa (GB 3095-2026).");
    if (m_highCarbonMonoxide > m_usualCarbonMonoxide)
        report.add({0,
                    displayName(AirPollutant::CO),
                    {},
                    ObservationText::tr("Most values of CO are above 30: they are probably in µg/m³, while "
                                        "mg/m³ was assumed. State the unit in the header, as in "
                                        "\"CO(µg/m³)\", and load the file again.")});
}

} // namespace airshed::observations
