// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/quality/row_rules.h"

#include "inventory/quality/quality_text.h"
#include "inventory/record_fields.h"

#include <cmath>

namespace airshed::inventory::quality
{

namespace
{

QString column(Pollutant pollutant) { return QString::fromLatin1(emissionColumn(pollutant)); }

/// Sums of decimal numbers are a little off in binary; a whole that its parts exceed by less is no error.
bool exceeds(double part, double whole)
{
    constexpr double noise = 1e-9;
    return part > whole * (1 + noise);
}

void judgeNumbers(RowReport& report)
{
    const EmissionVector& emission = report.source().emission;
    for (const Pollutant pollutant : allPollutants) {
        const double tonnes = emission[pollutant];
        if (std::isnan(tonnes) || (tonnes >= 0 && std::isfinite(tonnes)))
            continue;
        report.add(
            {.rule = RuleId::DQ12,
             .field = column(pollutant),
             .value = toText(tonnes),
             .message =
                 std::isfinite(tonnes)
                     ? QualityText::tr("The emission of %1 is negative; enter what was emitted, or leave "
                                       "it empty.")
                           .arg(displayName(pollutant))
                     : QualityText::tr("The emission of %1 is no finite number; enter what was emitted, "
                                       "or leave it empty.")
                           .arg(displayName(pollutant))});
    }
}

void judgeParts(RowReport& report)
{
    const EmissionVector& emission = report.source().emission;
    const double pm25 = emission[Pollutant::PM25];
    const double pm10 = emission[Pollutant::PM10];
    if (std::isnan(pm25) || pm25 < 0)
        return;
    if (pm10 >= 0 && exceeds(pm25, pm10)) {
        report.add({.rule = RuleId::DQ12,
                    .field = column(Pollutant::PM25),
                    .value = toText(pm25),
                    .message = QualityText::tr(
                                   "PM2.5 (%1 t/a) is part of PM10 (%2 t/a) and cannot exceed it; correct "
                                   "one of the two.")
                                   .arg(displayNumber(pm25), displayNumber(pm10))});
    }
    const double blackCarbon = emission[Pollutant::BC];
    const double organicCarbon = emission[Pollutant::OC];
    const double carbon =
        (std::isnan(blackCarbon) ? 0 : blackCarbon) + (std::isnan(organicCarbon) ? 0 : organicCarbon);
    if (exceeds(carbon, pm25)) {
        report.add({.rule = RuleId::DQ12,
                    .field = column(std::isnan(blackCarbon) ? Pollutant::OC : Pollutant::BC),
                    .value = toText(std::isnan(blackCarbon) ? organicCarbon : blackCarbon),
                    .message = QualityText::tr(
                                   "BC and OC together (%1 t/a) are part of PM2.5 (%2 t/a) and cannot exceed "
                                   "it; correct one of them.")
                                   .arg(displayNumber(carbon), displayNumber(pm25))});
    }
}

void judgeStatus(RowReport& report)
{
    const Source& source = report.source();
    bool statesAny = false;
    std::optional<Pollutant> emitted;
    for (const Pollutant pollutant : allPollutants) {
        if (!source.emission.isStated(pollutant))
            continue;
        statesAny = true;
        if (!emitted && source.emission[pollutant] != 0)
            emitted = pollutant;
    }
    if (source.status == SourceStatus::Active && statesAny && !emitted) {
        report.add({.rule = RuleId::DQ15,
                    .field = QStringLiteral("status"),
                    .value = toText(source.status),
                    .message = QualityText::tr(
                        "The source is in operation and every emission is 0; enter the emissions "
                        "or mark it as closed.")});
    } else if (source.status == SourceStatus::Closed && emitted) {
        report.add({.rule = RuleId::DQ15,
                    .field = column(*emitted),
                    .value = toText(source.emission[*emitted]),
                    .message = QualityText::tr(
                        "The source is closed and still has emissions; set them to 0 or correct "
                        "the status."),
                    .suggestion = QStringLiteral("0")});
    }
}

} // namespace

void judgeEmission(RowReport& report)
{
    if (report.judges(RuleId::DQ12)) {
        judgeNumbers(report);
        judgeParts(report);
    }
    if (report.judges(RuleId::DQ15))
        judgeStatus(report);
}

Problem emissionTextProblem(const Source& source, RecordId record, Pollutant pollutant, const QString& cell)
{
    return problemOf(
        source, record,
        {.rule = RuleId::DQ12,
         .field = column(pollutant),
         .value = cell,
         .message = QualityText::tr("The emission of %1 is \"%2\", which is no number; enter what was "
                                    "emitted, or leave it empty.")
                        .arg(displayName(pollutant), cell)});
}

} // namespace airshed::inventory::quality
