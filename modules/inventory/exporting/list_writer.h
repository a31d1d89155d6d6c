// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the rows of one list to a file of some format, row after row, so that a million rows need no memory.
// The formats know nothing of sources or stations.
#pragma once

#include "core/errors.h"
#include "inventory/exporting/list_columns.h"

#include <QStringList>
#include <memory>
#include <span>

namespace airshed::inventory::exporting
{

struct ListHeader {
    QString title; ///< name of the sheet or layer
    std::vector<QString> titles;
    std::vector<QString> shortTitles; ///< for formats that hold 10 bytes only, in GB18030
    std::vector<QString> asciiTitles; ///< and in ASCII
    std::vector<CellType> types;
    qint64 rowCount = 0; ///< how many rows will come, where it is known
};

enum class ListEncoding { Utf8, Gb18030 };

/// Nothing for other text. "UTF-8", "GB18030", "GBK".
std::optional<ListEncoding> listEncodingFromText(const QString& text);

class ListWriter
{
public:
    virtual ~ListWriter() = default;
    /// As many cells as the header has titles. Throws WriteFailed.
    virtual void addRow(std::span<const Cell> cells, const std::optional<geo::LonLat>& position) = 0;
    /// Must be called once, after the last row; without it the file is not complete. Throws WriteFailed.
    virtual void finish() = 0;
};

/// UTF-8 with a byte order mark, as Excel wants it, or GB18030; commas, CR LF. A text that a spreadsheet
/// would run as a formula gets an apostrophe, which the importer takes off again.
std::unique_ptr<ListWriter> csvWriter(const QString& path, const ListHeader& header, ListEncoding encoding);
/// One sheet with a bold, frozen header. Throws OutputError past the 1,048,576 rows of a sheet, at once when
/// the header tells of them, and for a text that is longer than the 32,767 characters of a cell.
std::unique_ptr<ListWriter> xlsxWriter(const QString& path, const ListHeader& header);
/// A point layer in CGCS2000 (EPSG:4490); driver "GPKG", "GeoJSON" or "ESRI Shapefile". The encoding counts
/// for a shapefile only. Rows without a position have no geometry.
std::unique_ptr<ListWriter> layerWriter(const QString& path, const QString& driver, const ListHeader& header,
                                        ListEncoding encoding);

/// Why a file could not be written, in a few words: exportList() says which file that was, for writers only
/// know a temporary name.
class WriteFailed : public OutputError
{
public:
    using OutputError::OutputError;
};

/// GB18030, which has every character of Unicode.
QByteArray toGb18030(const QString& text);

} // namespace airshed::inventory::exporting
