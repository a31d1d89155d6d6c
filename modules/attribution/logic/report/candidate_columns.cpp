// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/report/candidate_columns.h"

#include "attribution/logic/evidence_wording.h"
#include "attribution/logic/report/report_text.h"

#include <QLocale>
#include <array>

namespace airshed::attribution
{

namespace
{

using Column = CandidateColumn;

constexpr std::array ranked = {Column::Rank,
                               Column::Source,
                               Column::Class,
                               Column::Contribution,
                               Column::Share,
                               Column::Grade,
                               Column::Ratio,
                               Column::OverTwice,
                               Column::RankStability,
                               Column::HoursInformative,
                               Column::Partner,
                               Column::Where,
                               Column::StationsInformative,
                               Column::Emission,
                               Column::Declared,
                               Column::Modelled,
                               Column::UpwindScore,
                               Column::Number};

constexpr std::array unobserved = {Column::Source,   Column::Class,  Column::Where,
                                   Column::Declared, Column::Number, Column::Grade};

CandidateCell ofEstimate(const std::optional<Estimate>& estimate)
{
    return estimate ? CandidateCell{estimateText(*estimate), estimate->value, estimate} : CandidateCell();
}

CandidateCell ofShare(const std::optional<double>& share)
{
    return share ? CandidateCell{percentText(*share), *share, {}} : CandidateCell();
}

CandidateCell ofNumber(const std::optional<double>& number)
{
    return number ? CandidateCell{numberText(*number), *number, {}} : CandidateCell();
}

CandidateCell ofCount(int count) { return {QLocale().toString(count), static_cast<double>(count), {}}; }

CandidateCell ofPartner(const Candidate& candidate)
{
    if (candidate.partner.isEmpty())
        return {};
    return {ReportText::tr("%1 (r %2)", "a source and the correlation with it")
                .arg(candidate.partner, QLocale().toString(candidate.partnerCorrelation, 'f', 2)),
            candidate.partnerCorrelation,
            {}};
}

CandidateCell ofRatio(const Candidate& candidate)
{
    const auto ratio = emissionRatio(candidate);
    return ratio
               ? CandidateCell{ReportText::tr("%1×", "times the declared emission").arg(estimateText(*ratio)),
                               ratio->value, ratio}
               : CandidateCell();
}

} // namespace

std::span<const CandidateColumn> rankedColumns() { return ranked; }

std::span<const CandidateColumn> unobservedColumns() { return unobserved; }

QString code(CandidateColumn column)
{
    switch (column) {
    case Column::Rank:
        return QStringLiteral("rank");
    case Column::Source:
        return QStringLiteral("source");
    case Column::Number:
        return QStringLiteral("number");
    case Column::Class:
        return QStringLiteral("class");
    case Column::Where:
        return QStringLiteral("where");
    case Column::Contribution:
        return QStringLiteral("contribution");
    case Column::Share:
        return QStringLiteral("share");
    case Column::Emission:
        return QStringLiteral("emission");
    case Column::Declared:
        return QStringLiteral("declared");
    case Column::Ratio:
        return QStringLiteral("ratio");
    case Column::OverTwice:
        return QStringLiteral("over-twice");
    case Column::RankStability:
        return QStringLiteral("rank-stability");
    case Column::HoursInformative:
        return QStringLiteral("hours");
    case Column::StationsInformative:
        return QStringLiteral("stations");
    case Column::Partner:
        return QStringLiteral("partner");
    case Column::Modelled:
        return QStringLiteral("modelled");
    case Column::UpwindScore:
        return QStringLiteral("upwind");
    case Column::Grade:
        return QStringLiteral("grade");
    }
    return {};
}

QString heading(CandidateColumn column, AirPollutant pollutant)
{
    switch (column) {
    case Column::Rank:
        return ReportText::tr("Rank");
    case Column::Source:
        return ReportText::tr("Source or group");
    case Column::Number:
        return ReportText::tr("Number");
    case Column::Class:
        return ReportText::tr("Class");
    case Column::Where:
        return ReportText::tr("From the station");
    case Column::Contribution:
        return ReportText::tr("Contribution, %1 (P5–P95)").arg(unit(pollutant));
    case Column::Share:
        return ReportText::tr("Share of increment");
    case Column::Emission:
        return ReportText::tr("Emitted, g/s (P5–P95)");
    case Column::Declared:
        return ReportText::tr("Declared, g/s");
    case Column::Ratio:
        return ReportText::tr("Emitted / declared");
    case Column::OverTwice:
        return ReportText::tr("P(> 2× declared)");
    case Column::RankStability:
        return ReportText::tr("In the top 10");
    case Column::HoursInformative:
        return ReportText::tr("Hours seen");
    case Column::StationsInformative:
        return ReportText::tr("Stations that saw it");
    case Column::Partner:
        return ReportText::tr("Cannot be told from");
    case Column::Modelled:
        return ReportText::tr("Modelled as declared, %1").arg(unit(pollutant));
    case Column::UpwindScore:
        return ReportText::tr("Upwind score");
    case Column::Grade:
        return ReportText::tr("Evidence");
    }
    return {};
}

QString explanation(CandidateColumn column)
{
    switch (column) {
    case Column::Rank:
        return ReportText::tr("By contribution to the station over the episode, the largest first.");
    case Column::Source:
        return ReportText::tr(
            "Sources of one class that no observation can tell apart are one group and never split.");
    case Column::Number:
        return ReportText::tr("The number of the source in the inventory.");
    case Column::Class:
        return ReportText::tr("The first-level class of the inventory.");
    case Column::Where:
        return ReportText::tr("Distance and direction of the source as seen from the station.");
    case Column::Contribution:
        return ReportText::tr(
            "Mean over the episode at its station, with the 5th and 95th percentile of the block bootstrap. "
            "The "
            "interval covers the truth less often than nine times in ten: the prior pulls it.");
    case Column::Share:
        return ReportText::tr("Of the mean local increment at the station.");
    case Column::Emission:
        return ReportText::tr("What the source would have to emit to explain the observations.");
    case Column::Declared:
        return ReportText::tr("The year's emission of the inventory as a mean rate.");
    case Column::Ratio:
        return ReportText::tr("The estimated emission divided by the declared one.");
    case Column::OverTwice:
        return ReportText::tr(
            "Share of the bootstrap draws in which the source emits more than twice what it declares.");
    case Column::RankStability:
        return ReportText::tr(
            "Share of the bootstrap draws in which the source is among the ten largest contributors.");
    case Column::HoursInformative:
        return ReportText::tr("Hours of the episode in which some station could see the source.");
    case Column::StationsInformative:
        return ReportText::tr("Stations that could see the source in some hour of the episode.");
    case Column::Partner:
        return ReportText::tr(
            "The candidate whose plume looks most alike to the stations: the two may trade contributions.");
    case Column::Modelled:
        return ReportText::tr("What the plume model gives at the station with the declared emission.");
    case Column::UpwindScore:
        return ReportText::tr("Share of all candidates' upwind score: screening, no proof.");
    case Column::Grade:
        return ReportText::tr("A strongly suspected, B suspected, C to be checked, D for screening only.");
    }
    return {};
}

bool isNumeric(CandidateColumn column)
{
    switch (column) {
    case Column::Source:
    case Column::Number:
    case Column::Class:
    case Column::Partner:
    case Column::Grade:
        return false;
    default:
        return true;
    }
}

CandidateCell cell(CandidateColumn column, const Candidate& candidate, int rank)
{
    switch (column) {
    case Column::Rank:
        return rank > 0 ? ofCount(rank) : CandidateCell();
    case Column::Source:
        return {candidate.name, {}, {}};
    case Column::Number:
        return {candidate.id, {}, {}};
    case Column::Class:
        return {displayName(candidate.sourceClass), {}, {}};
    case Column::Where:
        return {whereText(candidate.distanceMetres, candidate.bearingDegrees), candidate.distanceMetres, {}};
    case Column::Contribution:
        return ofEstimate(candidate.contribution);
    case Column::Share:
        return candidate.shareOfIncrement
                   ? CandidateCell{shareText(*candidate.shareOfIncrement), candidate.shareOfIncrement->value,
                                   candidate.shareOfIncrement}
                   : CandidateCell();
    case Column::Emission:
        return ofEstimate(candidate.emission);
    case Column::Declared:
        return ofNumber(candidate.declaredGramsPerSecond);
    case Column::Ratio:
        return ofRatio(candidate);
    case Column::OverTwice:
        return ofShare(candidate.probabilityOverTwice);
    case Column::RankStability:
        return ofShare(candidate.rankStability);
    case Column::HoursInformative:
        return ofCount(candidate.hoursInformative);
    case Column::StationsInformative:
        return ofCount(candidate.stationsInformative);
    case Column::Partner:
        return ofPartner(candidate);
    case Column::Modelled:
        return ofNumber(candidate.modelled);
    case Column::UpwindScore:
        return ofShare(candidate.upwindScore);
    case Column::Grade:
        return {ReportText::tr("%1 · %2", "letter and wording of an evidence grade")
                    .arg(letter(candidate.grade), wording(candidate.grade)),
                static_cast<double>(candidate.grade),
                {}};
    }
    return {};
}

std::optional<Estimate> emissionRatio(const Candidate& candidate)
{
    if (!candidate.emission || candidate.declaredGramsPerSecond <= 0)
        return {};
    const double declared = candidate.declaredGramsPerSecond;
    return Estimate{candidate.emission->value / declared, candidate.emission->p05 / declared,
                    candidate.emission->p95 / declared};
}

} // namespace airshed::attribution
