// SPDX-License-Identifier: GPL-3.0-or-later
// Writes lists as the files that come from a bureau: workbooks with merged headers, text in GBK, shapefiles
// whose encoding nobody says. The same content gives the same bytes.
#pragma once

#include "inventory/demonstration/raw_table.h"

namespace airshed::inventory::demonstration
{

enum class RawFormat { Workbook, CommaText, SemicolonText, TabText, Shapefile };

QString suffix(RawFormat format);
/// For the table of expectations: "xlsx", "csv, GBK, comma".
QString description(RawFormat format);

/// Rows above the first row of the list, counted as a person sees them.
int rowsAbove(RawFormat format);
/// First and last row of the header (units counted in), 0 where the format names its columns itself.
int firstHeaderRow(RawFormat format);
int lastHeaderRow(RawFormat format);

struct RawFile {
    QString path{};
    QString title{};
    QString note{};
    std::vector<RawTable> tables{}; ///< one, except in a workbook
};

/// Throws OutputError.
void writeRawFile(const RawFile& file, RawFormat format);

/// Comma-separated UTF-8 with a byte order mark, for Excel: the key of the errors and the like.
QByteArray csvWithBom(const std::vector<QStringList>& rows);

} // namespace airshed::inventory::demonstration
