// SPDX-License-Identifier: GPL-3.0-or-later
// Puts sources together that no observation of the episode can tell apart, so that the inversion estimates
// their sum and nobody is named in the place of a neighbour. A group is reported as one and never split.
#pragma once

#include "core/source_class.h"
#include "dispersion/source_receptor.h"

#include <span>
#include <vector>

namespace airshed
{
class Progress;
}

namespace airshed::attribution
{

struct GroupedSource {
    SourceClass sourceClass = SourceClass::Other;
    geo::MapPoint position;
    double emission = 0; ///< g/s, declared
};

struct GroupingSettings {
    double metres = 500;
    double correlation = 0.98; ///< within `metres`
    /// At any distance: what differs by less than this differs by nothing that is measured.
    double sameCorrelation = 0.9995;
};

/// Groups of column numbers, each with its largest emission first; every column is in one group. Only sources
/// of one class come together. The order of the groups is that of their first members in the matrix.
std::vector<std::vector<std::size_t>> groupCandidates(const dispersion::HourlyMatrix& matrix,
                                                      std::span<const GroupedSource> sources,
                                                      const GroupingSettings& settings, Progress& progress);

/// One column per group: the sensitivity to 1 g/s that its members emit in the proportion that they declare.
dispersion::HourlyMatrix groupedMatrix(const dispersion::HourlyMatrix& matrix,
                                       std::span<const GroupedSource> sources,
                                       std::span<const std::vector<std::size_t>> groups);

} // namespace airshed::attribution
