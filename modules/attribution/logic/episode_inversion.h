// SPDX-License-Identifier: GPL-3.0-or-later
// Method D for one episode: states the inversion of its candidates, solves it, draws it anew, and reads the
// answer out as candidates with their intervals. What a number means is evidence.h.
#pragma once

#include "attribution/logic/attribution_result.h"
#include "attribution/logic/source_survey.h"

namespace airshed::attribution
{

/// Fewer give no answer that one could stand by (engineering choice).
inline constexpr std::size_t leastInversionHours = 6;
inline constexpr std::size_t leastInversionStations = 3;

struct EpisodeInversion {
    double meanBackground = 0; ///< at the episode's station, unit of the pollutant
    /// Mean of everything that listed sources add, by station: candidates and the rest of the inventory.
    std::vector<double> explained;
    std::vector<double> modelled; ///< the same with the background
    std::vector<double> observed; ///< NaN: none
    std::vector<qint64> hours;    ///< with a value, by station
    std::optional<Estimate> rest; ///< of all listed sources that are no candidates, at the episode's station
    int blockHours = 12;
};

/// Fills in what D finds of each candidate (in the order of the set). Means are over the usable hours. Throws
/// Cancelled, InputError.
EpisodeInversion invertEpisode(const AttributionInput& input, const EpisodeFrame& frame,
                               const SourceSurvey& survey, const CandidateSet& set,
                               const AttributionParameters& parameters, std::vector<Candidate>& candidates,
                               Progress& progress);

/// The trust in the inventory that the sensitivity is shown for.
std::vector<double> sensitivityCvs();

} // namespace airshed::attribution
