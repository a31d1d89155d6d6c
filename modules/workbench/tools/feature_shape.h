// SPDX-License-Identifier: GPL-3.0-or-later
// The outline of one feature of a map layer in map units, to show which one is meant. Reads the layer's file
// and takes its time: call it in a task.
#pragma once

#include "mapengine/client/map_engine.h"
#include "workbench/map_canvas.h"

namespace airshed::workbench
{

/// Empty for a layer that is no vector file and for a feature that is gone. Throws InputError when the file
/// cannot be read.
MapShape featureShape(const mapengine::Layer& layer, std::int64_t featureId, int mapEpsg);

} // namespace airshed::workbench
