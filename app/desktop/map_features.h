// SPDX-License-Identifier: GPL-3.0-or-later
// Positions of sources, stations and cameras in the map's system, for hover and selection: read off the
// window's thread and handed to the map view as they are.
#pragma once

#include "workbench/map_canvas.h"

#include <QRectF>
#include <vector>

namespace airshed
{
class Progress;
namespace inventory
{
class InventoryStore;
}
} // namespace airshed

namespace airshed::desktop
{

struct MapFeatures {
    std::vector<workbench::MapFeature> sources;
    std::vector<workbench::MapFeature> stations;
    std::vector<workbench::MapFeature> cameras;
    qint64 sourceCount = 0; ///< also those without a usable position
    QRectF bounds;          ///< of all positions, map units; null when there are none
};

MapFeatures readMapFeatures(const inventory::InventoryStore& store, int mapEpsg, Progress& progress);

} // namespace airshed::desktop
