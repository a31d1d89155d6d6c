// SPDX-License-Identifier: GPL-3.0-or-later
// Shapefile, GeoPackage, GeoJSON, KML and old Excel files (.xls), read through GDAL.
#pragma once

#include "tables/raw_table.h"

namespace airshed::tables
{

enum class LayerFormat { Shapefile, GeoPackage, GeoJson, Kml, OldExcel };

/// Throws InputError when GDAL cannot open the file or a companion file (.dbf, .shx) is missing.
std::unique_ptr<TableFile> openLayers(const QString& path, LayerFormat format);

} // namespace airshed::tables
