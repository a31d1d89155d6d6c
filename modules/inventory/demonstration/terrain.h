// SPDX-License-Identifier: GPL-3.0-or-later
// A synthetic surface with the character of Nanchang's: a plain of 15-30 m fitted to the spot heights of
// GeoNames, Meiling of about 840 m in the west, hills in Anyi and Jinxian, lakes and rivers level. It is no
// survey.
#pragma once

#include "geo/polygon_index.h"
#include "inventory/demonstration/map_grid.h"
#include "inventory/demonstration/registry.h"

namespace airshed
{
class Progress;
}

namespace airshed::inventory::demonstration
{

class Terrain
{
public:
    Terrain(const Registry& registry, const std::vector<MapPolygon>& water, const MapBox& box);

    /// Metres above sea level; const and free of shared state, so many threads may ask.
    double heightMetres(geo::MapPoint point) const;

private:
    double plainMetres(geo::MapPoint point) const;
    double hillsMetres(geo::MapPoint point) const;

    MapBox m_box;
    MapGrid<float> m_plain;
    geo::PolygonIndex m_water;
    double m_meilingFactor = 1;
};

/// Writes a compressed, tiled GeoTIFF with overviews (EPSG:4548, 30 m cells, Float32). Throws OutputError.
void writeTerrain(const Terrain& terrain, const MapBox& box, const QString& path, Progress& progress);

} // namespace airshed::inventory::demonstration
