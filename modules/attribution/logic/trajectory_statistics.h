// SPDX-License-Identifier: GPL-3.0-or-later
// Potential source contribution function and concentration-weighted trajectories on a grid in degrees: which
// regions the dirty air had passed. Regional import only: trajectories resolve tens of kilometres, not a
// city.
#pragma once

#include "attribution/logic/trajectories.h"

namespace airshed::attribution
{

enum class TrajectoryMethod { Pscf, Cwt };

struct TrajectorySettings {
    TrajectoryMethod method = TrajectoryMethod::Pscf;
    double cellDegrees = 0.5;
    double percentile = 90; ///< PSCF: an arrival over it is polluted
    /// Cells with few points count less: PSCF 1 / 0.75 / 0.5 / 0.15 over 2, 1 and 0.5 times the mean count;
    /// CWT 1 / 0.7 / 0.42 / 0.05 over 80, 20 and 10 points.
    bool isWeighted = true;
};

struct TrajectoryCell {
    geo::LonLat centre;
    qint64 points = 0;
    qint64 pollutedPoints = 0; ///< PSCF
    double weight = 1;
    double value = 0; ///< weighted: probability 0 ... 1, or concentration
};

struct TrajectoryGrid {
    TrajectorySettings settings;
    double threshold = 0;              ///< PSCF: the percentile of the arrivals
    double meanPoints = 0;             ///< over the cells that have any
    qint64 trajectories = 0;           ///< with a concentration: the others are left out
    std::vector<TrajectoryCell> cells; ///< from the south, and in a row from the west
};

/// Throws InputError when no trajectory has a concentration, Cancelled.
TrajectoryGrid trajectoryGrid(std::span<const Trajectory> trajectories, const TrajectorySettings& settings,
                              Progress& progress);

} // namespace airshed::attribution
