// SPDX-License-Identifier: GPL-3.0-or-later
// Nanchang as the demonstration shows it, in map coordinates (EPSG:4548): public geography where there is
// some, plausible shapes where there is none. The same for every seed.
#pragma once

#include "geo/polygon_index.h"
#include "inventory/demonstration/map_grid.h"
#include "inventory/demonstration/registry.h"
#include "inventory/demonstration/terrain.h"

#include <memory>

namespace airshed
{
class Progress;
}

namespace airshed::inventory::demonstration
{

struct NamedArea {
    QString name{};
    QString nameEn{};
    QString code{}; ///< GB/T 2260 of a district; management unit of a development zone
    double weight = 0;
    bool isIndicative = true;
    std::vector<MapPolygon> area{};
};

struct NamedLine {
    QString name{};
    QString nameEn{};
    QString kind{}; ///< of a road: motorway, primary, secondary, street
    double widthMetres = 0;
    int order = 0;
    bool isIndicative = true;
    std::vector<MapLine> parts{};
};

struct Geography {
    MapBox box; ///< what the map shows
    std::vector<RegistryTownship> townships{};
    std::vector<RegistryPlace> places{};
    std::vector<NamedArea> districts{}; ///< in the order of the codes
    std::vector<NamedArea> water{};
    std::vector<NamedLine> rivers{};
    std::vector<MapPolygon> builtUp{};
    std::vector<NamedArea> zones{};
    std::vector<NamedLine> roads{};
    std::vector<MapPolygon> cropland{};
    std::vector<MapPolygon> province{};
    std::unique_ptr<Terrain> terrain;

    geo::PolygonIndex districtIndex; ///< shape: index into districts
    geo::PolygonIndex waterIndex;
    geo::PolygonIndex builtUpIndex;
    geo::PolygonIndex croplandIndex;

    /// Index into districts, or -1 outside the city.
    int districtAt(geo::MapPoint point) const { return districtIndex.shapeAt(point); }
    bool isWater(geo::MapPoint point) const { return waterIndex.shapeAt(point) >= 0; }
};

Geography makeGeography(const Registry& registry, Progress& progress);

/// Writes basemap.gpkg (EPSG:4490) with the layers that styles, importer and tools expect. Throws
/// OutputError.
void writeBasemap(const Geography& geography, const QString& path);

} // namespace airshed::inventory::demonstration
