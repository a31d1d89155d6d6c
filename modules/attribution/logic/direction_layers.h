// SPDX-License-Identifier: GPL-3.0-or-later
// Polar plots and trajectories as shapes on the map: what result_layers.h writes of them.
#pragma once

#include "attribution/logic/result_layers.h"

class GDALDataset;

namespace airshed::attribution
{

/// Tables polar_cell (ring sectors with their values) and polar_axis (speed rings; the outer one carries the
/// station's name and largest value). All plots have one scale of speed; each has its own of concentration,
/// and "share" is the value over the plot's largest.
void writePolarPlots(GDALDataset& dataset, const std::vector<PlacedPolarPlot>& plots, double radiusMetres,
                     Progress& progress);

/// Tables trajectory (lines) and trajectory_band (15 and 30 % of the way travelled to either side). Of many
/// trajectories only the most polluted have a band.
void writeTrajectories(GDALDataset& dataset, std::span<const Trajectory> trajectories, Progress& progress);

/// Table trajectory_cell.
void writeTrajectoryGrid(GDALDataset& dataset, const TrajectoryGrid& grid);

} // namespace airshed::attribution
