// SPDX-License-Identifier: GPL-3.0-or-later
// Back trajectories that another model computed: read from HYSPLIT's tdump files and from CSV, and joined
// with what a station measured when they arrived. It computes no trajectories.
#pragma once

#include "core/air_pollutant.h"
#include "core/hour.h"
#include "geo/coordinates.h"
#include "observations/series.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <vector>

namespace airshed
{
class Progress;
}

namespace airshed::attribution
{

struct TrajectoryPoint {
    double ageHours = 0; ///< 0 at the receptor, negative before
    geo::LonLat position;
    float heightMetres = observations::missing; ///< above ground
};

struct Trajectory {
    QString name;                        ///< as its file numbers it
    Hour arrival;                        ///< Beijing time
    std::vector<TrajectoryPoint> points; ///< the receptor first
    std::optional<double> concentration; ///< at arrival; nothing: not known
};

/// What the times of a CSV file mean; those of tdump files are always UTC.
enum class TrajectoryClock { Utc, Beijing };

/// tdump or CSV, found out from the content. CSV: a header with lat, lon and hour_inc (hour.inc, age); the
/// arrival as date, or the point's own time as date2 or as year, month, day, hour; the rows of one trajectory
/// follow each other. The columns traj, receptor, height and one named as the pollutant (the concentration at
/// arrival) are read where they are there. Throws InputError with file, row and field; Cancelled.
std::vector<Trajectory> readTrajectories(const QString& path, TrajectoryClock clock, AirPollutant pollutant,
                                         Progress& progress);

/// Sets the concentrations from the station's hours of arrival; nothing where the hour has no usable value.
/// Returns how many have one.
qint64 joinConcentrations(std::span<Trajectory> trajectories, const observations::AirSeries& air,
                          AirPollutant pollutant);

/// How far a trajectory may be off, as shares of the way travelled: the usual statement, from good to poor.
inline constexpr double leastPositionError = 0.15;
inline constexpr double largestPositionError = 0.30;

} // namespace airshed::attribution
