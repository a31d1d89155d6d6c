// SPDX-License-Identifier: GPL-3.0-or-later
// How strong the evidence against a candidate is: four pieces, each met or not, and the grade that follows
// from them. The pieces and the rule are engineering choices; what a grade is called is fixed
// (evidence_wording.h).
//
// "exceeds-declared" is met by more than twice the declared emission with a probability of 0.9, or by a
// contribution, in an episode with an alarm, whose lower end is neither too small to be told from nothing nor
// under a fifth of the increment: that a source adds something is true of most and no suspicion.
//
// A: all four pieces. B: two or three. C: one. D: none. Two guards keep a grade from standing on
// circumstances: without "exceeds-declared" nobody is graded above C, and without it and "direction" nobody
// above D.
#pragma once

#include "attribution/logic/attribution_result.h"

#include <span>

namespace airshed::attribution
{

/// What the grade looks at beside the candidate's own numbers.
struct EvidenceBasis {
    std::span<const DirectionFinding> directions; ///< with a code of `stations`
    std::span<const StationFit> stations;
    /// Largest hourly contribution of the candidate at each of `stations`, unit of the pollutant.
    std::vector<double> largestByStation;
    double smallestContribution = 0.2; ///< unit of the pollutant: less cannot be told from nothing
    /// Unit of the pollutant; nothing where no hour was an alarm: who adds to what is no alarm is no suspect.
    std::optional<double> alarmingIncrement;
    bool isReleaseAssumed = false;
    bool hasOpenProblem = false;
    double flaggedShare = 0; ///< of the episode's values at its station
    bool isWeatherAssumed = false;
};

/// Fills in evidence and grade of a candidate that was in the inversion or in the screening.
void gradeEvidence(Candidate& candidate, const EvidenceBasis& basis, const QString& unit);

} // namespace airshed::attribution
