// SPDX-License-Identifier: GPL-3.0-or-later
// The result of an attribution as the methods give it, made up in every number: for tests of what is done
// with a result, none of how it is found. Names are fictitious.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <cmath>
#include <numbers>

namespace airshed::attribution::samples
{

inline Candidate candidate(int number, int candidates)
{
    Candidate one;
    one.id = QStringLiteral("甲-%1").arg(number, 3, 10, QLatin1Char('0'));
    one.sources = {number};
    one.name = QStringLiteral("云岭示范玻璃有限公司 ") + one.id;
    one.sourceClass = allSourceClasses[static_cast<std::size_t>(number - 1) % allSourceClasses.size()];
    one.position = {115.80 + 0.03 * ((number - 1) % 6), 28.50 + 0.03 * ((number - 1) / 6)};
    one.distanceMetres = 900.0 + 700 * number;
    one.bearingDegrees = std::fmod(15.0 + 21 * number, 360);
    one.declaredGramsPerSecond = 0.4 + 0.05 * number;
    one.upwindScore = 1.0 / (number + 1);
    one.modelled = 12.0 / number;
    const double size = 40.0 / number;
    one.emission =
        Estimate{one.declaredGramsPerSecond * (6.0 / number), one.declaredGramsPerSecond * 3.5 / number,
                 one.declaredGramsPerSecond * 8.5 / number};
    one.contribution = Estimate{size, 0.6 * size, 1.4 * size};
    one.shareOfIncrement = Estimate{size / 80, 0.6 * size / 80, 1.4 * size / 80};
    one.contributionByStation = {size, size / 3, size / 10};
    one.probabilityOverTwice = std::max(0.0, 0.98 - 0.09 * (number - 1));
    one.rankStability = std::max(0.0, 1 - 0.06 * (number - 1));
    // The looser the prior, the more the second takes from the first.
    one.contributionAtCv = {number == 2 ? size * 0.5 : size, size, number == 2 ? size * 3 : size * 0.9};
    one.hoursInformative = candidates - number + 1;
    one.stationsInformative = number <= 3 ? 3 : 1;
    one.largestSensitivity = 120.0 / number;
    one.grade = number == 1   ? EvidenceGrade::A
                : number == 2 ? EvidenceGrade::B
                : number <= 4 ? EvidenceGrade::C
                              : EvidenceGrade::D;
    one.evidence = {
        {QStringLiteral("exceeds-declared"), QStringLiteral("超过申报量两倍的概率为 0.98。"), number <= 2,
         0.4},
        {QStringLiteral("two-stations"), QStringLiteral("三个站点能看到它。"), number <= 4, 0.3},
        {QStringLiteral("direction"), QStringLiteral("示范站1 的 CPF 方向与其方位相差 6°。"), number == 1,
         0.2},
        {QStringLiteral("data-quality"), QStringLiteral("清单记录没有未解决的问题。"), true, 0.1},
    };
    return one;
}

/// Candidates 1 ... n are sources 1 ... n of the inventory, 甲-001 ...; the next two are unobserved.
inline AttributionResult result(int candidates = 12)
{
    AttributionResult made;
    made.episode = {QStringLiteral("S1"),
                    AirPollutant::PM10,
                    {Hour::of(QDate(2026, 3, 1), 14), Hour::of(QDate(2026, 3, 2), 6)}};
    made.inputSha256 = QStringLiteral("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
    made.programVersion = QStringLiteral("0.1.0");
    made.standard = QStringLiteral("HJ 633-2026");
    double sum = 0;
    for (Hour hour = made.episode.span.first; hour <= made.episode.span.last; hour = hour + 1) {
        const auto at = static_cast<double>(hour - made.episode.span.first);
        IncrementHour one{hour, {}, {}, {}, false};
        if (at != 5) { // an hour without a measurement
            one.background = 48 + 6 * std::sin(at * std::numbers::pi / 12);
            one.increment = 80 * std::exp(-0.5 * (at - 8) * (at - 8) / 9);
            one.observed = *one.background + *one.increment;
            one.isAlarm = *one.increment > 40;
            sum += *one.increment;
        }
        made.increments.push_back(one);
    }
    made.meanIncrement = sum / static_cast<double>(made.increments.size() - 1);
    made.directions = {{QStringLiteral("S1"), 40.0, 0.42, 0.31, 0.55, 96, 44.0, 3.1, 31, 57, 0.04, 690},
                       {QStringLiteral("S2"), {}, 0, 0, 0, 90, {}, 0, 0, 0, 0.1, 700}};
    for (int i = 0; i < 3; ++i)
        made.stations.push_back({QStringLiteral("S%1").arg(i + 1),
                                 QStringLiteral("示范站%1").arg(i + 1),
                                 {115.845 + 0.03 * i, 28.47},
                                 90.0 - 10 * i,
                                 85.0 - 9 * i,
                                 17});
    for (int number = 1; number <= candidates; ++number)
        made.candidates.push_back(candidate(number, candidates));
    Candidate& group = made.candidates[2];
    group.id += QStringLiteral("+1");
    group.sources.push_back(candidates + 3);
    made.candidates[1].partner = group.id;
    made.candidates[1].partnerCorrelation = 0.94;
    for (int number = candidates + 1; number <= candidates + 2; ++number) {
        Candidate hidden = candidate(number, candidates);
        hidden.modelled.reset();
        hidden.emission.reset();
        hidden.contribution.reset();
        hidden.shareOfIncrement.reset();
        hidden.probabilityOverTwice.reset();
        hidden.rankStability.reset();
        hidden.contributionByStation.clear();
        hidden.contributionAtCv.clear();
        hidden.evidence.clear();
        hidden.hoursInformative = 0;
        hidden.stationsInformative = 0;
        hidden.largestSensitivity = 0;
        hidden.grade = EvidenceGrade::Unobserved;
        made.unobserved.push_back(hidden);
    }
    made.sensitivityCvs = {1, 3, 10};
    made.isUnlistedSourcePossible = true;
    made.footprint = {
        {50, {{{388'000, 3'155'000}, {392'000, 3'155'000}, {392'000, 3'158'000}, {388'000, 3'155'000}}}, 6.2},
        {95,
         {{{384'000, 3'152'000}, {396'000, 3'152'000}, {396'000, 3'162'000}, {384'000, 3'152'000}}},
         60.0}};
    made.explainedShare = 0.78;
    made.meanBackground = 50.5;
    made.calmHours = 2;
    made.usableHours = 15;
    made.methods = {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D"),
                    QStringLiteral("E")};
    made.remarks = {QStringLiteral("212 个源没有坐标，未参与计算。")};
    return made;
}

} // namespace airshed::attribution::samples
