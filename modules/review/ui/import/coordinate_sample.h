// SPDX-License-Identifier: GPL-3.0-or-later
// Some of a list's coordinates as they are written, so that a person can see where each reading of them puts
// the sources. It decides nothing: the plan holds what is proposed and chosen.
#pragma once

#include "geo/coordinate_text.h"
#include "inventory/importing/import_context.h"
#include "inventory/importing/import_plan.h"

#include <QPolygonF>
#include <vector>

namespace airshed
{
class Progress;
}

namespace airshed::review
{

struct WrittenPlace {
    geo::CoordinatePair pair;
    QString adminCode; ///< of the district that the row declares; empty: none
};

struct SheetSample {
    std::size_t sheet = 0; ///< place in ImportPlan::sheets
    std::vector<WrittenPlace> places;
};

/// Up to samplePlaces rows with readable coordinates of every included sheet. Throws InputError, Cancelled.
inline constexpr std::size_t samplePlaces = 3000;
std::vector<SheetSample> sampleCoordinates(const inventory::importing::ImportPlan& plan,
                                           const inventory::importing::ImportContext& context,
                                           Progress& progress);

/// A place on the map and whether it lies in the district that its row declares.
struct ReadPlace {
    geo::LonLat position;
    enum class Fit { Unknown, Inside, Outside } fit = Fit::Unknown;
};

/// Where these settings, with another datum, put the sample; rows that get no position are left out.
std::vector<ReadPlace> readPlaces(const SheetSample& sample,
                                  const inventory::importing::CoordinateSettings& settings, geo::Datum datum,
                                  const geo::DistrictIndex* districts);

/// What lies under the points: outlines in degrees.
struct MapGround {
    std::vector<QPolygonF> districts;
    std::vector<QPolygonF> water;
};

/// Reads the workspace's base map; a layer that is missing is left out. Throws InputError.
MapGround readGround(const QString& basemapPath);

} // namespace airshed::review
