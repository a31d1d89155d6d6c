// SPDX-License-Identifier: GPL-3.0-or-later
// The lakes and river surfaces of the workspace's base map: is a position in water, and in which. Look-ups
// are const and may run on any number of threads.
#pragma once

#include "geo/coordinates.h"
#include "geo/polygon_index.h"

#include <QString>
#include <vector>

namespace airshed::inventory::quality
{

class WaterIndex
{
public:
    /// Reads the layer `water` (name, name_en) of a basemap.gpkg. A base map without water is an index of
    /// nothing. Throws InputError for a file that cannot be read or has no such layer.
    static WaterIndex fromBasemap(const QString& basemapPath);

    struct Water {
        QString name; ///< may be empty
        QString nameEn;
    };
    /// The water that holds the position; null on land.
    const Water* waterAt(geo::LonLat position) const;

private:
    std::vector<Water> m_waters;
    geo::PolygonIndex m_index;
};

} // namespace airshed::inventory::quality
