// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a list of the inventory (sources, stations or cameras) to a file for other programs, all or nothing;
// the file's suffix says the format.
#pragma once

#include "inventory/exporting/list_writer.h"
#include "inventory/store.h"

namespace airshed::inventory::exporting
{

enum class ListKind { Sources, Stations, Cameras };
std::optional<ListKind> listKindFromText(const QString& text);

struct ListExport {
    QString path;
    ListKind kind = ListKind::Sources;
    SourceQuery query; ///< which sources, in which order, as of which day; of no account for the others
    HeaderLanguage language = HeaderLanguage::Chinese;
    ListEncoding encoding = ListEncoding::Utf8;
    const geo::DistrictIndex* districts = nullptr; ///< for names of districts
};

/// "csv", "xlsx", "gpkg", "geojson", "shp".
QStringList exportSuffixes();
/// Those whose encoding can be chosen.
bool hasEncoding(const QString& suffix);

/// Returns the number of rows written. Throws InputError for a suffix that is none of ours, OutputError,
/// Cancelled; what was at the path before is then untouched. A shapefile is several files, which replace
/// their predecessors one after another.
qint64 exportList(const ListExport& what, const InventoryStore& store, Progress& progress);

} // namespace airshed::inventory::exporting
