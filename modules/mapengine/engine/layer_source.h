// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a QGIS layer from a layer of the contract and brings an existing one up to date. One layer at a time;
// order and groups are map_project's.
#pragma once

#include "mapengine/protocol/wire_types.h"

#include <functional>
#include <memory>

class QgsMapLayer;

namespace airshed::mapengine
{

/// Told of what is wrong with a layer: kind and detail. The layer stays in the map as far as it can be used.
using LayerComplaint = std::function<void(const char* kind, const QString& detail)>;

/// Opens the source. A layer that cannot be read comes back invalid (it is drawn as nothing) and is
/// complained about.
std::unique_ptr<QgsMapLayer> openLayer(const wire::Layer& wanted, const LayerComplaint& complain);

/// True when a layer opened for `before` can serve `wanted` without being opened again.
bool hasSameSource(const wire::Layer& before, const wire::Layer& wanted);

/// Applies what is not the source: style (when it changed), title, filter, variables, opacity. `before` is
/// what was applied last; nullptr for a layer that was just opened.
void applyProperties(QgsMapLayer& layer, const wire::Layer* before, const wire::Layer& wanted,
                     const LayerComplaint& complain);

/// Loads a .qml and then applies variables and opacity again, which a style file overwrites.
void applyStyle(QgsMapLayer& layer, const wire::Layer& wanted, const LayerComplaint& complain);

/// Gives a styled layer renderers and filters of ours where they draw the same sooner.
void drawQuickly(QgsMapLayer& layer);

/// The contract's view of a layer that came out of a project file.
wire::Layer describeLayer(const QgsMapLayer& layer);

} // namespace airshed::mapengine
