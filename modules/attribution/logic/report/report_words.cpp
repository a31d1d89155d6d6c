// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences of a report, which its workbook and the window share.
#include "attribution/logic/report/report_sections.h"

#include "attribution/logic/evidence_wording.h"
#include "attribution/logic/report/candidate_columns.h"
#include "attribution/logic/report/report_text.h"

#include <QLocale>
#include <algorithm>

namespace airshed::attribution
{

namespace
{

QString plain(double value) { return QLocale().toString(value, 'g', 6); }

std::optional<double> meanObserved(const AttributionResult& result)
{
    double sum = 0;
    int hours = 0;
    for (const IncrementHour& hour : result.increments) {
        if (!hour.observed)
            continue;
        sum += *hour.observed;
        ++hours;
    }
    return hours > 0 ? std::optional(sum / hours) : std::nullopt;
}

QString leadingSentence(const Candidate& first, const QString& unitText)
{
    if (!first.contribution)
        return ReportText::tr(
                   "First in the list is %1 (%2, evidence %3: %4), by screening only: no contribution "
                   "could be estimated.")
            .arg(first.name, whereText(first.distanceMetres, first.bearingDegrees), letter(first.grade),
                 wording(first.grade));
    const auto ratio = emissionRatio(first);
    QString sentence =
        ReportText::tr("The largest contribution is that of %1 (%2): %3 %4; evidence %5: %6.")
            .arg(first.name, whereText(first.distanceMetres, first.bearingDegrees),
                 estimateText(*first.contribution), unitText, letter(first.grade), wording(first.grade));
    if (ratio)
        sentence +=
            QLatin1Char(' ') +
            ReportText::tr("Its estimated emission is %1 times the declared one.").arg(estimateText(*ratio));
    return sentence;
}

} // namespace

QString reportTitle() { return ReportText::tr("Source attribution report"); }

QString reportSubject(const ReportMaterial& material)
{
    const Episode& episode = material.result.episode;
    const QString station =
        material.stationName.isEmpty()
            ? episode.station
            : ReportText::tr("%1 (%2)", "station, code").arg(material.stationName, episode.station);
    return ReportText::tr("%1 at %2, %3", "pollutant, station, hours")
        .arg(displayName(episode.pollutant), station, spanText(episode.span));
}

QStringList summarySentences(const ReportMaterial& material)
{
    const AttributionResult& result = material.result;
    const QString unitText = unit(result.episode.pollutant);
    QStringList sentences;
    if (const auto observed = meanObserved(result))
        sentences +=
            result.meanIncrement
                ? ReportText::tr(
                      "On average the station measured %1 %3 over the episode; the local increment over "
                      "the surrounding stations was %2 %3.")
                      .arg(numberText(*observed), numberText(*result.meanIncrement), unitText)
                : ReportText::tr("On average the station measured %1 %2 over the episode; a local increment "
                                 "could not be found.")
                      .arg(numberText(*observed), unitText);
    const bool isInverted = std::ranges::any_of(
        result.candidates, [](const Candidate& one) { return one.contribution.has_value(); });
    if (result.candidates.empty())
        sentences += ReportText::tr("No listed source could be ranked.");
    else
        sentences += leadingSentence(result.candidates.front(), unitText);
    if (isInverted) {
        if (result.meanIncrement.value_or(0) > 0) // without an increment there is no share of it
            sentences += ReportText::tr("Listed sources together explain %1 of the increment.")
                             .arg(percentText(result.explainedShare));
        const auto strong = std::ranges::count_if(result.candidates, [](const Candidate& one) {
            return one.grade == EvidenceGrade::A || one.grade == EvidenceGrade::B;
        });
        sentences += ReportText::tr("%n candidates have evidence A or B.", nullptr, static_cast<int>(strong));
    }
    if (!result.unobserved.empty())
        sentences +=
            ReportText::tr("%n sources could not be seen by any station under the winds of the episode; "
                           "they are neither suspected nor cleared.",
                           nullptr, static_cast<int>(result.unobserved.size()));
    if (result.isUnlistedSourcePossible)
        sentences += unlistedSentence(result);
    return sentences;
}

QString unlistedSentence(const AttributionResult& result)
{
    double area = 0;
    int percent = 0;
    for (const FootprintRegion& region : result.footprint) {
        if (percent != 0 && region.percent >= percent)
            continue;
        percent = region.percent;
        area = region.squareKilometres;
    }
    if (percent == 0)
        return ReportText::tr(
            "Possible unlisted source: most of the area that the wind points to has no listed "
            "source of this pollutant.");
    return ReportText::tr(
               "Possible unlisted source: most of the area that the wind points to has no listed source "
               "of this pollutant. Search first within the %1 % region of the footprint (%2 km²).")
        .arg(percent)
        .arg(numberText(area));
}

QStringList limitSentences(const AttributionResult& result)
{
    QStringList sentences = {scopeOfMethods()};
    sentences += ReportText::tr(
        "Secondary PM2.5 and O3 cannot be attributed to single stacks; what comes from afar or is "
        "formed in the air is part of the background.");
    sentences += ReportText::tr(
        "The intervals are the 5th to 95th percentile of a block bootstrap. They cover the truth "
        "less often than nine times in ten, because the prior pulls estimates towards the inventory.");
    sentences += ReportText::tr(
        "Screening by wind (method A) and the backward footprint (method E) point to places to "
        "look at; they prove nothing.");
    for (const QString& remark : result.remarks)
        sentences += remark;
    return sentences;
}

std::vector<std::pair<QString, QString>> parameterTexts(const AttributionParameters& p)
{
    const auto metres = [](double value) { return ReportText::tr("%1 m").arg(plain(value)); };
    std::vector<std::pair<QString, QString>> texts = {
        {ReportText::tr("A: background ring"),
         ReportText::tr("%1–%2 m, %3")
             .arg(plain(p.backgroundNearestMetres), plain(p.backgroundFarthestMetres),
                  p.isBackgroundMedian ? ReportText::tr("median") : ReportText::tr("25th percentile"))},
        {ReportText::tr("A: longest travel time"), ReportText::tr("%1 h").arg(plain(p.longestTravelHours))},
        {ReportText::tr("Weather site"),
         p.weatherSite.isEmpty() ? ReportText::tr("the nearest with wind") : p.weatherSite},
        {ReportText::tr("B: CPF percentile"), plain(p.cpfPercentile)},
        {ReportText::tr("B: record before the end"), ReportText::tr("%n days", nullptr, p.recordDays)},
        {ReportText::tr("B: draws"), plain(p.directionDraws)},
        {ReportText::tr("C: terrain"),
         p.terrain == dispersion::Terrain::Urban ? ReportText::tr("urban") : ReportText::tr("rural")},
        {ReportText::tr("C: plume rise"),
         p.isPlumeRiseUsed ? ReportText::tr("used") : ReportText::tr("not used")},
        {ReportText::tr("C: error of the wind direction"),
         ReportText::tr("%1°").arg(plain(p.windErrorDegrees))},
        {ReportText::tr("C–E: stations within"), metres(p.stationsWithinMetres)},
        {ReportText::tr("D: prior cv"), plain(p.priorCv)},
        {ReportText::tr("D: prior cv with online monitoring"), plain(p.knownPriorCv)},
        {ReportText::tr("D: error of model and place"),
         ReportText::tr("%1 and %2 µg/m³").arg(percentText(p.relativeError), plain(p.absoluteError))},
        {ReportText::tr("D: background"),
         p.isBackgroundHourly ? ReportText::tr("hour by hour, sd %1").arg(plain(p.backgroundSd))
                              : ReportText::tr("by hour of day, sd %1").arg(plain(p.backgroundSd))},
        {ReportText::tr("D: smallest contribution"),
         ReportText::tr("%1 µg/m³").arg(plain(p.smallestContribution))},
        {ReportText::tr("D: groups"),
         ReportText::tr("within %1 m, r over %2").arg(plain(p.groupMetres), plain(p.groupCorrelation))},
        {ReportText::tr("D: bootstrap"),
         ReportText::tr("%1 draws of %2 h blocks").arg(p.bootstrapDraws).arg(p.blockHours)},
        {ReportText::tr("E: cell and reach"),
         ReportText::tr("%1 m and %2 m").arg(plain(p.footprintCellMetres), plain(p.footprintReachMetres))},
        {ReportText::tr("Seed"), QString::number(p.seed)},
    };
    return texts;
}

} // namespace airshed::attribution
