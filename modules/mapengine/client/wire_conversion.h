// SPDX-License-Identifier: GPL-3.0-or-later
// Between the window's value types and the contract's.
#pragma once

#include "mapengine/client/map_engine.h"
#include "mapengine/protocol/wire_types.h"

namespace airshed::mapengine
{

wire::Layers toWire(const std::vector<Layer>& layers);
std::vector<Layer> fromWire(const wire::Layers& layers);
wire::RenderRequest toWire(const MapView& view);
/// outputPath is the file that the engine writes, not the one the person asked for.
wire::LayoutRequest toWire(const LayoutExport& request, const QString& outputPath);
std::vector<IdentifiedFeature> fromWire(const wire::Features& features);
/// Cuts the sheet into its symbols; an entry that lies outside the sheet gets a null image.
std::vector<LegendEntry> fromWire(const wire::LegendEntries& entries, const QImage& sheet,
                                  double devicePixelRatio);

} // namespace airshed::mapengine
