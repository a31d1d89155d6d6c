// SPDX-License-Identifier: GPL-3.0-or-later
// A city of two districts with a border at 115.87 E, one lake and one road: small enough to know by heart.
#pragma once

#include "core/errors.h"
#include "geo/coordinates.h"
#include "inventory/importing/list_import.h"

#include <QString>

namespace airshed::testing
{

/// Writes basemap.gpkg. Districts: 红谷滩区 (360113) from 115.75 to 115.87 E, 东湖区 (360102) from 115.87 to
/// 115.95 E, both from 28.60 to 28.75 N. Lake: 115.90-115.91 E, 28.61-28.62 N. Road: along 28.65 N.
void writeSmallBasemap(const QString& path);

/// The tables of the program and this city, with an empty workspace; saved mappings in the folder.
inventory::importing::ImportContext smallCity(const QString& folder);

/// Plans and judges in one go.
inventory::importing::JudgedImport imported(const QString& path,
                                            const inventory::importing::ImportContext& context,
                                            const inventory::importing::PlanOptions& options = {},
                                            bool acceptsProposals = false);

/// "DQ01 DQ03": the rules of the problems of one row in the order of the report.
QString rulesOfRow(const inventory::importing::ImportReport& report, qint64 row);
const inventory::Problem* problemOf(const inventory::importing::ImportReport& report, const QString& rule,
                                    qint64 row);
const inventory::Source* sourceOf(const inventory::importing::JudgedImport& judged, const QString& number);

/// The message of the InputError that the work throws; empty when it throws none.
template<typename Work>
QString inputErrorOf(Work work)
{
    try {
        work();
    } catch (const InputError& error) {
        return error.message();
    }
    return {};
}

} // namespace airshed::testing
