// SPDX-License-Identifier: GPL-3.0-or-later
// Method C over the whole inventory: what every listed source, as it declares and as sources of its kind
// usually work by hour and day, adds at each station in the hours of an episode; and which of them deserve an
// unknown of their own in the inversion.
#pragma once

#include "attribution/logic/episode_frame.h"
#include "attribution/logic/observability.h"

namespace airshed
{
class Progress;
}

namespace airshed::attribution
{

struct SourceSurvey {
    std::size_t stations = 0;
    std::size_t sources = 0;
    std::vector<float> mean;    ///< µg/m³ over the usable hours; index = station * sources + source
    std::vector<float> largest; ///< µg/m³, largest hour; the same index
    /// µg/m³ of all sources together; index = usable hour * stations + station.
    std::vector<double> total;
    std::vector<std::size_t> unseen; ///< no station, no hour

    double meanAt(std::size_t station, std::size_t source) const
    {
        return static_cast<double>(mean[station * sources + source]);
    }
};

/// Needs a usable hour. Throws Cancelled.
SourceSurvey surveySources(const AttributionInput& input, const EpisodeFrame& frame, Progress& progress);

/// Columns of the inversion. Each stands for one source or for several that cannot be told apart.
struct CandidateSet {
    std::vector<std::vector<std::size_t>> groups; ///< indexes into AttributionInput::sources, largest first
    std::vector<double> declared;                 ///< g/s
    dispersion::HourlyMatrix matrix; ///< µg/m³ per g/s of the yearly mean, one column per group
    std::vector<Observability> seen;
    std::size_t tooSmall = 0; ///< sources that nowhere reach the smallest contribution
    std::size_t leftOut = 0;  ///< that would have been candidates, were there fewer
};

CandidateSet selectCandidates(const AttributionInput& input, const EpisodeFrame& frame,
                              const SourceSurvey& survey, const AttributionParameters& parameters,
                              Progress& progress);

} // namespace airshed::attribution
