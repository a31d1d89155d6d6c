// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/quality/row_rules.h"

#include "inventory/field_text.h"
#include "inventory/quality/quality_text.h"

#include <algorithm>
#include <cmath>

namespace airshed::inventory::quality
{

namespace
{

constexpr double zeroCelsius = 273.15; // K

Finding finding(const char* field, double value, QString message)
{
    return {.rule = RuleId::DQ14,
            .field = QString::fromLatin1(field),
            .value = toText(value),
            .message = std::move(message)};
}

/// Lists write the height of a roof, a road or a tank into the column of stack heights too; only a stack has
/// a diameter and a velocity.
bool hasStack(const Source& source, const Thresholds& limits)
{
    const auto& classes = limits.classesWithStack;
    return source.geometryKind == GeometryKind::Point &&
           (!std::isnan(source.release.diameterMetres) ||
            !std::isnan(source.release.exitVelocityMetresPerSecond) ||
            std::find(classes.begin(), classes.end(), source.sourceClass) != classes.end());
}

void judgeHeight(RowReport& report, const Thresholds& limits)
{
    const double height = report.source().release.heightMetres;
    // Comparisons with NaN are false: what is not stated is not judged.
    const bool isTooLow =
        height < 0 || (height < limits.leastStackHeightMetres && hasStack(report.source(), limits));
    if (!isTooLow && !(height > limits.greatestStackHeightMetres))
        return;
    report.add(finding(
        "stack_height_m", height,
        QualityText::tr("A stack of %1 m is not between %2 and %3 m; enter its height above the ground.")
            .arg(displayNumber(height), displayNumber(limits.leastStackHeightMetres),
                 displayNumber(limits.greatestStackHeightMetres))));
}

void judgeTemperature(RowReport& report, const Thresholds& limits)
{
    const double kelvin = report.source().release.exitTemperatureKelvin;
    if (kelvin >= limits.leastCelsiusGuess && kelvin <= limits.greatestCelsiusGuess) {
        Finding celsius =
            finding("exit_temperature_k", kelvin,
                    QualityText::tr("An exit temperature of %1 K is probably in °C: that would be %2 K.")
                        .arg(displayNumber(kelvin), displayNumber(kelvin + zeroCelsius)));
        celsius.suggestion = toText(withoutNoise(kelvin + zeroCelsius));
        report.add(std::move(celsius));
    } else if (kelvin < limits.leastExitTemperature || kelvin > limits.greatestExitTemperature) {
        report.add(
            finding("exit_temperature_k", kelvin,
                    QualityText::tr("An exit temperature of %1 K is not between %2 and %3 K; enter the "
                                    "temperature of the flue gas.")
                        .arg(displayNumber(kelvin), displayNumber(limits.leastExitTemperature),
                             displayNumber(limits.greatestExitTemperature))));
    }
}

} // namespace

void judgeRelease(RowReport& report, const Thresholds& limits)
{
    if (!report.judges(RuleId::DQ14))
        return;
    judgeHeight(report, limits);
    const Release& release = report.source().release;
    if (release.diameterMetres <= 0 || release.diameterMetres > limits.greatestStackDiameterMetres)
        report.add(finding(
            "stack_diameter_m", release.diameterMetres,
            QualityText::tr("A stack diameter of %1 m is not between 0 and %2 m; enter the inner diameter "
                            "of its mouth.")
                .arg(displayNumber(release.diameterMetres),
                     displayNumber(limits.greatestStackDiameterMetres))));
    judgeTemperature(report, limits);
    if (release.exitVelocityMetresPerSecond < 0 ||
        release.exitVelocityMetresPerSecond > limits.greatestExitVelocity)
        report.add(finding(
            "exit_velocity_m_s", release.exitVelocityMetresPerSecond,
            QualityText::tr("An exit velocity of %1 m/s is not between 0 and %2 m/s; enter the velocity "
                            "of the flue gas.")
                .arg(displayNumber(release.exitVelocityMetresPerSecond),
                     displayNumber(limits.greatestExitVelocity))));
}

} // namespace airshed::inventory::quality
