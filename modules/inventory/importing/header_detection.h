// SPDX-License-Identifier: GPL-3.0-or-later
// Finds where a list's header is: a block of rows whose joined columns name at least three known fields,
// under titles and notes, with merged cells, and a row of units below it. It does not read the rows of the
// list.
#pragma once

#include "inventory/importing/synonyms.h"
#include "tables/raw_table.h"

namespace airshed::inventory::importing
{

/// A row that is no part of the list: a title, a note, a row of units or of column numbers.
struct SkippedRow {
    qint64 number = 0;
    QString text;
};

struct HeaderColumn {
    QStringList path; ///< from the top row of the header to its bottom row, without repeats and empty parts
    std::optional<HeaderMatch> match;
    std::optional<Unit> unit; ///< of the header or the row of units
    QString joined() const { return path.join(QLatin1Char(' ')); }
};

struct Header {
    qint64 firstRow = 0; ///< as the person counts; 0: the file itself names its columns
    qint64 lastRow = 0;  ///< the rows of the list begin after this one (unit rows counted in)
    std::vector<HeaderColumn> columns;
    std::vector<SkippedRow> skipped;
};

/// The first rows of a sheet.
struct SheetBeginning {
    std::vector<tables::RawRow> rows;
    std::vector<tables::CellRange> mergedCells;
};

/// Reads up to headerSearchRows rows.
SheetBeginning readBeginning(tables::TableFile& file, std::size_t sheet);

/// Nothing when no block of rows names three known fields.
std::optional<Header> detectHeader(const SheetBeginning& beginning, const SynonymTable& synonyms);

/// The header that the person points at: rows first to last (as numbered in the file), whatever they name.
Header headerAt(const SheetBeginning& beginning, qint64 firstRow, qint64 lastRow,
                const SynonymTable& synonyms);

/// For layers: the names of the attributes.
Header headerOf(const QStringList& columnNames, const SynonymTable& synonyms);

/// Which kind of list the fields make: stations and cameras have names of their own, everything else is
/// sources.
ListKind listKindOf(const Header& header);

} // namespace airshed::inventory::importing
