// SPDX-License-Identifier: GPL-3.0-or-later
// The legend of one layer as one image of stacked symbols and the place of each.
#pragma once

#include "mapengine/protocol/wire_types.h"

#include <QImage>

namespace airshed::mapengine
{

class MapProject;

struct LegendSheet {
    wire::LegendEntries entries;
    QImage image; ///< never null, so that it can always be sent
};

/// dotsPerInch is 96 times the device pixel ratio. Problem unknownLayer or badRequest.
LegendSheet drawLegend(const MapProject& project, const QString& layerId, double dotsPerInch);

} // namespace airshed::mapengine
