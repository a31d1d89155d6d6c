// SPDX-License-Identifier: GPL-3.0-or-later
// What is in a file that a person drops on the window, as layers that the engine can draw; and where a layer
// lies. Reads through GDAL and takes its time: call it in a task.
#pragma once

#include "mapengine/client/map_engine.h"

#include <QRectF>
#include <optional>
#include <vector>

namespace airshed::workbench
{

/// One map layer for each vector layer with geometry, or one for a raster. The ids are new ones. Throws
/// InputError when the file is neither.
std::vector<mapengine::Layer> layersOfFile(const QString& path);

/// Where the layer's data lie, in the map's system. Nothing for a layer without data or without a known
/// position. Throws InputError when the data cannot be read.
std::optional<QRectF> extentOfLayer(const mapengine::Layer& layer, int mapEpsg);

} // namespace airshed::workbench
