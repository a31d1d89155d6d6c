// SPDX-License-Identifier: GPL-3.0-or-later
// Some of a list's coordinates as they are written, so that a person can see where each reading of them puts
// the sources. It decides nothing: the plan holds what is proposed and chosen.
#pragma once

#include "inventory/importing/batch_sample.h"

#include <QPolygonF>
#include <vector>

namespace airshed::review
{

/// Places shown of one sheet; more would only hide one another.
inline constexpr std::size_t shownPlaces = 4000;

struct SheetSample {
    std::size_t sheet = 0; ///< place in ImportPlan::sheets
    std::vector<inventory::importing::SampledRow> rows;
};

/// Rows with usable coordinates of every included sheet. Throws InputError, Cancelled.
std::vector<SheetSample> sampleCoordinates(const inventory::importing::ImportPlan& plan,
                                           const inventory::importing::ImportContext& context,
                                           Progress& progress);

/// A place on the map and whether it lies in the district that its row declares.
struct ReadPlace {
    geo::LonLat position;
    enum class Fit { Unknown, Inside, Outside } fit = Fit::Unknown;
};

/// Where these settings put the sample; rows that get no position are left out.
std::vector<ReadPlace> readPlaces(const SheetSample& sample,
                                  const inventory::importing::CoordinateSettings& settings,
                                  const geo::DistrictIndex* districts);

/// What lies under the points: outlines and lines in degrees.
struct MapGround {
    std::vector<QPolygonF> districts;
    std::vector<QPolygonF> water;
    std::vector<QPolygonF> roads;
};

/// Reads the workspace's base map; a layer that is missing is left out. Throws InputError.
MapGround readGround(const QString& basemapPath);

} // namespace airshed::review
