// SPDX-License-Identifier: GPL-3.0-or-later
// What an attribution found, as tables of one GeoPackage that any GIS opens: candidates, fans, footprint,
// plume, polar plots at their stations, trajectories. It writes geometry and numbers; styles and the map's
// layer list are others'.
#pragma once

#include "attribution/logic/attribution_result.h"
#include "attribution/logic/polar_plot.h"
#include "attribution/logic/trajectory_statistics.h"

namespace airshed
{
class Progress;
}

namespace airshed::attribution
{

/// A polar plot with the place where the map shows it.
struct PlacedPolarPlot {
    QString station;
    QString name;
    AirPollutant pollutant = AirPollutant::PM10;
    geo::LonLat position;
    PolarPlot plot;
};

/// What is not there gives no table. Pointers are looked at during the call only.
struct ResultContent {
    const AttributionResult* result = nullptr;
    const AttributionInput* input = nullptr; ///< of the same run: fans and plume need its weather and sources
    QString plumeOf = {};                    ///< a candidate's id; empty: the first one's
    std::vector<PlacedPolarPlot> polarPlots = {};
    double polarPlotRadiusMetres = 2'500;
    std::span<const Trajectory> trajectories = {};
    const TrajectoryGrid* trajectoryGrid = nullptr;
    int mapEpsg = 4548; ///< of the footprint's rings
    /// Of the result; empty: all of them. For a plume that follows what is looked at.
    QStringList onlyTables = {};
};

/// Tables in drawing order, from top to bottom. A table's name is that of its style as well.
inline const QStringList resultTables = {QStringLiteral("candidate"),
                                         QStringLiteral("polar_axis"),
                                         QStringLiteral("polar_cell"),
                                         QStringLiteral("trajectory"),
                                         QStringLiteral("fan"),
                                         QStringLiteral("plume"),
                                         QStringLiteral("footprint"),
                                         QStringLiteral("trajectory_band"),
                                         QStringLiteral("trajectory_cell")};

/// WORKSPACE/runs/NAME.gpkg.
QString resultLayersPath(const QString& workspaceFolder, const QString& runName);

/// Replaces the file as a whole, all or nothing; makes its folder. Returns the tables that have features, in
/// the order of resultTables. Throws OutputError, Cancelled.
QStringList writeResultLayers(const ResultContent& content, const QString& path, Progress& progress);

} // namespace airshed::attribution
