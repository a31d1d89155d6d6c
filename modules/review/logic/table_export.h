// SPDX-License-Identifier: GPL-3.0-or-later
// Writes rows of a table to a file for other programs: CSV (UTF-8 with a mark, as Excel wants it) or XLSX.
// All or nothing; numbers stay numbers with all their digits.
#pragma once

#include "review/logic/table_columns.h"

#include <QStringList>
#include <functional>
#include <vector>

namespace airshed
{
class Progress;
}

namespace airshed::review
{

struct ExportTable {
    QString title; ///< the sheet's name
    QStringList headings;
    qint64 rowCount = 0;
    /// Rows [first, first + count) of cells in the order of the headings; called in order, from the thread
    /// that exports. It may return fewer rows when some are gone.
    std::function<std::vector<std::vector<Cell>>(qint64 first, qint64 count)> rows;
};

/// The suffixes that writeTable() understands: "csv", "xlsx".
QStringList exportSuffixes();

/// Throws OutputError for a file that cannot be written, a suffix that is none of ours, more rows or longer
/// texts than an XLSX sheet holds; Cancelled.
void writeTable(const ExportTable& table, const QString& path, Progress& progress);

} // namespace airshed::review
