// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/evidence.h"

#include "attribution/logic/attribution_text.h"
#include "attribution/logic/wind_sample.h"
#include "geo/measure.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace airshed::attribution
{

namespace
{

constexpr double certainProbability = 0.9;
/// Many sources add something for certain; a suspect adds a good part (engineering choice).
constexpr double leastShareOfIncrement = 0.2;
constexpr double directionToleranceDegrees = 20;
/// With many stations one points somewhere by chance: only the episode's and the two that the candidate
/// reaches most may speak.
constexpr std::size_t otherStationsHeard = 2;
constexpr double mostFlaggedShare = 0.1;

QString number(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }

EvidencePiece exceedsPiece(const Candidate& candidate, const EvidenceBasis& basis, const QString& unit)
{
    EvidencePiece piece{QStringLiteral("exceeds-declared"), {}, false, 0.4};
    if (!candidate.contribution) {
        piece.text = AttributionText::tr("No inversion: nothing is known of its actual emission.");
        return piece;
    }
    const double over = candidate.probabilityOverTwice.value_or(0);
    const bool isMaterial = candidate.contribution->value >= basis.smallestContribution;
    const bool isOver = over >= certainProbability && isMaterial;
    const double increment = basis.alarmingIncrement.value_or(0);
    const bool isCertain =
        increment > 0 && candidate.contribution->p05 >=
                             std::max(basis.smallestContribution, leastShareOfIncrement * increment);
    piece.isMet = isOver || isCertain;
    piece.text =
        AttributionText::tr(
            "Probability that it emits more than twice what it declares: %1 %. Contribution at the "
            "station %2 %5 (%3 to %4).")
            .arg(number(100 * over, 0), number(candidate.contribution->value, 2),
                 number(candidate.contribution->p05, 2), number(candidate.contribution->p95, 2), unit);
    return piece;
}

EvidencePiece stationsPiece(const EvidenceBasis& basis, const QString& unit)
{
    const auto count = std::count_if(basis.largestByStation.begin(), basis.largestByStation.end(),
                                     [&](double largest) { return largest >= basis.smallestContribution; });
    return {QStringLiteral("two-stations"),
            AttributionText::tr("%n station(s) had an hour in which it added at least %1 %2.", nullptr,
                                static_cast<int>(count))
                .arg(number(basis.smallestContribution, basis.smallestContribution < 0.1 ? 3 : 1), unit),
            count >= 2, 0.2};
}

/// Episode's station first, then those that the candidate reaches most.
std::vector<std::size_t> stationsHeard(const EvidenceBasis& basis)
{
    std::vector<std::size_t> order(basis.stations.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    if (order.size() < 2 || basis.largestByStation.size() != order.size())
        return order.empty() ? order : std::vector<std::size_t>{0};
    std::stable_sort(order.begin() + 1, order.end(),
                     [&](auto a, auto b) { return basis.largestByStation[a] > basis.largestByStation[b]; });
    order.resize(std::min(order.size(), otherStationsHeard + 1));
    std::erase_if(order, [&](std::size_t i) {
        return i != 0 && basis.largestByStation[i] < basis.smallestContribution;
    });
    return order;
}

EvidencePiece directionPiece(const Candidate& candidate, const EvidenceBasis& basis)
{
    EvidencePiece piece{QStringLiteral("direction"), {}, false, 0.3};
    double nearest = 360;
    QString station;
    double pointed = 0;
    double bearing = 0;
    for (const std::size_t i : stationsHeard(basis)) {
        const StationFit& at = basis.stations[i];
        const auto finding = std::find_if(basis.directions.begin(), basis.directions.end(),
                                          [&](const DirectionFinding& d) { return d.station == at.code; });
        if (finding == basis.directions.end())
            continue;
        const double towards = geo::geodesicBetween(at.position, candidate.position).azimuthDegrees;
        for (const std::optional<double>& direction :
             {finding->cpfDirectionDegrees, finding->regressionDirectionDegrees}) {
            if (!direction || std::abs(angleBetween(*direction, towards)) >= nearest)
                continue;
            nearest = std::abs(angleBetween(*direction, towards));
            station = at.name;
            pointed = *direction;
            bearing = towards;
        }
    }
    piece.isMet = nearest <= directionToleranceDegrees;
    piece.text = station.isEmpty()
                     ? AttributionText::tr("No station has a direction of high values in the record.")
                     : AttributionText::tr("High values at %1 come from %2°, the source lies at %3°.")
                           .arg(station, number(pointed, 0), number(bearing, 0));
    return piece;
}

EvidencePiece qualityPiece(const EvidenceBasis& basis)
{
    QStringList faults;
    if (basis.isReleaseAssumed)
        faults += AttributionText::tr("its stack or area is not stated and was assumed");
    if (basis.hasOpenProblem)
        faults += AttributionText::tr("its record has an open problem");
    if (basis.flaggedShare > mostFlaggedShare)
        faults += AttributionText::tr("%1 % of the station's values are flagged")
                      .arg(number(100 * basis.flaggedShare, 0));
    if (basis.isWeatherAssumed)
        faults += AttributionText::tr("the clouds were assumed");
    const bool isClean = faults.isEmpty();
    return {
        QStringLiteral("data-quality"),
        isClean
            ? AttributionText::tr("Release, record and observations are stated and without open problems.")
            : AttributionText::tr("The data are not clean: %1.").arg(faults.join(AttributionText::tr("; "))),
        isClean, 0.1};
}

EvidencePiece screeningPiece(const Candidate& candidate)
{
    return {QStringLiteral("screening"),
            candidate.upwindScore > 0
                ? AttributionText::tr(
                      "It lay upwind in the hours of the alarm: %1 % of the screening score. Screening is no "
                      "proof and does not count for the grade.")
                      .arg(number(100 * candidate.upwindScore, 1))
                : AttributionText::tr("It did not lie upwind in the hours of the alarm."),
            candidate.upwindScore > 0, 0};
}

} // namespace

void gradeEvidence(Candidate& candidate, const EvidenceBasis& basis, const QString& unit)
{
    const EvidencePiece exceeds = exceedsPiece(candidate, basis, unit);
    const EvidencePiece stations = stationsPiece(basis, unit);
    const EvidencePiece direction = directionPiece(candidate, basis);
    const EvidencePiece quality = qualityPiece(basis);
    const int met = exceeds.isMet + stations.isMet + direction.isMet + quality.isMet;
    EvidenceGrade grade = met == 4   ? EvidenceGrade::A
                          : met >= 2 ? EvidenceGrade::B
                          : met == 1 ? EvidenceGrade::C
                                     : EvidenceGrade::D;
    if (!exceeds.isMet)
        grade = std::max(grade, direction.isMet ? EvidenceGrade::C : EvidenceGrade::D);
    // Whoever adds next to nothing even at the upper end of the interval is no suspect, wherever it stands.
    if (candidate.contribution && candidate.contribution->p95 < basis.smallestContribution)
        grade = EvidenceGrade::D;
    candidate.grade = grade;
    candidate.evidence = {exceeds, stations, direction, quality, screeningPiece(candidate)};
}

} // namespace airshed::attribution
