// SPDX-License-Identifier: GPL-3.0-or-later
// What a typed coordinate can mean on this map: one reading where it is plain, several where the numbers do
// not say their system, or a sentence on why there is none.
#pragma once

#include "geo/coordinates.h"

#include <QRectF>
#include <QString>
#include <vector>

namespace airshed::workbench
{

struct CoordinateReading {
    geo::LonLat position; ///< CGCS2000
    QPointF mapUnits;
    QString system;       ///< translated: how it was read
    bool isInCity = true; ///< inside the map's full extent
};

struct CoordinateUnderstanding {
    std::vector<CoordinateReading> readings; ///< likelier ones first
    QString problem; ///< one translated sentence when there is no reading; empty for an empty text
};

struct CoordinateContext {
    int mapEpsg = 4548;
    QRectF fullExtent; ///< map units; null: unknown
};

/// The datum counts for degrees only: GCJ-02 and BD-09 have no projected numbers.
CoordinateUnderstanding understandCoordinate(const QString& text, geo::Datum datum,
                                             const CoordinateContext& context);

/// "115.858000°E 28.682000°N" with six decimals, a decimetre.
QString degreesText(geo::LonLat position);
/// "388381.885, 3174558.307": easting and northing as programs read them.
QString eastNorthText(const QPointF& mapUnits);
/// "CGCS2000 / 3-degree Gauss-Kruger CM 117E (EPSG:4548)".
QString systemName(int epsg);

} // namespace airshed::workbench
