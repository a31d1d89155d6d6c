// SPDX-License-Identifier: GPL-3.0-or-later
// Which features are drawn at a point, layer by layer from the top, and which values a raster has there.
#pragma once

#include "mapengine/protocol/wire_types.h"

namespace airshed::mapengine
{

class MapProject;

/// Within each vector layer the nearest feature comes first; features that the style does not draw are left
/// out. Problem badRequest (not finite, negative tolerance) or unknownLayer.
wire::Features identifyFeatures(const MapProject& project, const wire::IdentifyRequest& request);

} // namespace airshed::mapengine
