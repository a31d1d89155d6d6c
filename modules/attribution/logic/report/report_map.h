// SPDX-License-Identifier: GPL-3.0-or-later
// Which view of the map a report shows, and how it is drawn on the page: the engine's picture with what only
// paper needs on top.
#pragma once

#include "attribution/logic/report/report_material.h"
#include "mapengine/client/map_engine.h"

#include <QFont>
#include <QRectF>
#include <optional>

class QPainter;

namespace airshed::attribution
{

/// The station, its first candidates and the inner footprint region, with a margin, in the shape of the
/// report's frame. Nothing when no place is known.
std::optional<mapengine::MapView> reportMapView(const ReportMaterial& material);

/// With station, scale, north and the numbers of the first candidates.
void paintReportMap(QPainter& painter, const QRectF& where, const ReportMaterial& material,
                    const QFont& font);

} // namespace airshed::attribution
