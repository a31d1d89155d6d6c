// SPDX-License-Identifier: GPL-3.0-or-later
// One page from a QGIS layout template: texts, map frame and legend set, written as PDF, PNG or SVG. Holds
// the thread until it is done and changes the project for the purpose of printing, so it belongs in an engine
// process of its own.
#pragma once

#include "mapengine/protocol/wire_types.h"

#include <functional>

namespace airshed::mapengine
{

class MapProject;

/// Problem templateUnreadable, templateWithoutMap, badRequest, outOfMemory or writeFailed.
void exportLayout(MapProject& project, const wire::LayoutRequest& request,
                  const std::function<void(double fraction)>& progress);

} // namespace airshed::mapengine
