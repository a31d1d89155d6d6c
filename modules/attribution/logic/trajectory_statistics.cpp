// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/trajectory_statistics.h"

#include "attribution/logic/wind_sample.h"
#include "core/errors.h"
#include "core/progress.h"

#include <QCoreApplication>
#include <cmath>
#include <map>
#include <utility>

namespace airshed::attribution
{

namespace
{

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(airshed::attribution::TrajectoryStatistics)
};

struct CellSums {
    qint64 points = 0;
    qint64 polluted = 0;
    double concentration = 0;
};

/// Row and column: from the south, in a row from the west.
using CellKey = std::pair<qint64, qint64>;

double weightOf(TrajectoryMethod method, double points, double meanPoints)
{
    if (method == TrajectoryMethod::Pscf) {
        if (points > 2 * meanPoints)
            return 1;
        if (points > meanPoints)
            return 0.75;
        return points > meanPoints / 2 ? 0.5 : 0.15;
    }
    if (points > 80)
        return 1;
    if (points > 20)
        return 0.7;
    return points > 10 ? 0.42 : 0.05;
}

} // namespace

TrajectoryGrid trajectoryGrid(std::span<const Trajectory> trajectories, const TrajectorySettings& settings,
                              Progress& progress)
{
    std::vector<double> arrivals;
    for (const Trajectory& trajectory : trajectories) {
        if (trajectory.concentration)
            arrivals.push_back(*trajectory.concentration);
    }
    if (arrivals.empty())
        throw InputError(
            Messages::tr("No trajectory arrives in an hour with a concentration; choose the station and "
                         "the pollutant that were measured then."));
    TrajectoryGrid grid;
    grid.settings = settings;
    grid.trajectories = static_cast<qint64>(arrivals.size());
    grid.threshold = percentile(std::move(arrivals), settings.percentile);

    std::map<CellKey, CellSums> cells;
    for (const Trajectory& trajectory : trajectories) {
        progress.throwIfCancelled();
        if (!trajectory.concentration)
            continue;
        for (const TrajectoryPoint& point : trajectory.points) {
            // Half a cell goes to the even neighbour, as R rounds: half of all borders to each side.
            const auto column =
                static_cast<qint64>(std::nearbyint(point.position.lon / settings.cellDegrees));
            const auto row = static_cast<qint64>(std::nearbyint(point.position.lat / settings.cellDegrees));
            CellSums& cell = cells[{row, column}];
            ++cell.points;
            cell.polluted += *trajectory.concentration > grid.threshold ? 1 : 0;
            cell.concentration += *trajectory.concentration;
        }
    }
    qint64 points = 0;
    for (const auto& [key, cell] : cells)
        points += cell.points;
    grid.meanPoints = cells.empty() ? 0 : static_cast<double>(points) / static_cast<double>(cells.size());
    grid.cells.reserve(cells.size());
    for (const auto& [key, cell] : cells) {
        const auto n = static_cast<double>(cell.points);
        const double weight = settings.isWeighted ? weightOf(settings.method, n, grid.meanPoints) : 1;
        const double plain = (settings.method == TrajectoryMethod::Pscf ? static_cast<double>(cell.polluted)
                                                                        : cell.concentration) /
                             n;
        grid.cells.push_back({.centre = {.lon = static_cast<double>(key.second) * settings.cellDegrees,
                                         .lat = static_cast<double>(key.first) * settings.cellDegrees},
                              .points = cell.points,
                              .pollutedPoints = cell.polluted,
                              .weight = weight,
                              .value = plain * weight});
    }
    return grid;
}

} // namespace airshed::attribution
