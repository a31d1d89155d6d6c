// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a report shows of one run, gathered before it is written: the result, the names and the
// weather that the workspace still knows, the map picture and the small print. Report and workbook are pure
// functions of it.
#pragma once

#include "attribution/logic/attribution_result.h"
#include "attribution/logic/report/weather_summary.h"
#include "geo/coordinates.h"

#include <QDateTime>
#include <QImage>
#include <QPointF>
#include <optional>

namespace airshed
{
class Progress;
}
namespace airshed::inventory
{
class InventoryStore;
}
namespace airshed::observations
{
class ObservationStore;
}

namespace airshed::attribution
{

/// A north-up picture of the map and where it was taken.
struct ReportMap {
    QImage image;             ///< null: the map could not be drawn
    QPointF centre;           ///< map metres
    double unitsPerPixel = 1; ///< map metres per pixel of the image
    int epsg = 4548;

    /// In pixels of the image.
    QPointF toPixels(const geo::MapPoint& point) const;
};

struct ReportMaterial {
    AttributionResult result;
    QString runId;
    QDateTime runTime;     ///< when the run was made
    QString repeatCommand; ///< makes the run again
    QString stationName;   ///< empty: the inventory has no such station any more
    std::optional<geo::LonLat> stationPosition;
    std::optional<WeatherSummary> weather; ///< nothing: no weather is kept for these hours
    ReportMap map;
    QString programVersion;
    QDate date;       ///< of the report
    QString compiler; ///< 编制单位; empty: not stated
    QString baseMapSource;
};

/// Names, position and weather of the run's station from the workspace as it is now. Throws WorkspaceError,
/// Cancelled.
ReportMaterial gatherMaterial(const AttributionResult& result, const inventory::InventoryStore& inventory,
                              const observations::ObservationStore& observations, Progress& progress);

/// Width against height of the map in the report.
inline constexpr double reportMapShape = 1.25;
/// Candidates that are numbered on the map and described one by one.
inline constexpr std::size_t reportedCandidates = 10;

} // namespace airshed::attribution
