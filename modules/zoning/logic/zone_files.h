// SPDX-License-Identifier: GPL-3.0-or-later
// Zones out to and in from the files that offices exchange: GeoPackage, Shapefile, GeoJSON, KML, DXF.
#pragma once

#include "inventory/exporting/list_writer.h"
#include "inventory/records.h"

#include <QStringList>
#include <vector>

namespace airshed::zoning
{

/// "gpkg", "shp", "geojson", "kml", "dxf".
QStringList zoneFileSuffixes();

/// All or nothing; the format goes by the suffix. DXF has outlines and names alone, in map metres, for a
/// drawing knows no geographic system. Throws OutputError, InputError for an unknown suffix.
void writeZones(const QString& path, const std::vector<inventory::Zone>& zones, int mapEpsg,
                inventory::exporting::ListEncoding encoding = inventory::exporting::ListEncoding::Utf8);

/// The polygons of the file's first layer that has any, with the fields that are named as writeZones names
/// them; any reference system that the file states, CGCS2000 where it states none. DXF outlines are closed
/// lines. Throws InputError with the file where it has no polygon.
std::vector<inventory::Zone> readZones(const QString& path, int mapEpsg);

} // namespace airshed::zoning
