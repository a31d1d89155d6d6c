// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/logic/table_export.h"

#include "core/atomic_file.h"
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/exporting/list_writer.h"
#include "review/logic/review_text.h"

#include <QFileInfo>

namespace airshed::review
{

namespace exporting = inventory::exporting;

namespace
{

constexpr qint64 rowsPerRead = 500;

exporting::ListHeader headerOf(const ExportTable& table)
{
    exporting::ListHeader header;
    header.title = table.title;
    header.titles.assign(table.headings.begin(), table.headings.end());
    header.rowCount = table.rowCount;
    return header;
}

void writeRows(const ExportTable& table, exporting::ListWriter& writer, Progress& progress)
{
    const QString what = ReviewText::tr("Writing rows");
    std::vector<exporting::Cell> cells;
    for (qint64 first = 0; first < table.rowCount; first += rowsPerRead) {
        progress.throwIfCancelled();
        progress.report(first, table.rowCount, what);
        const qint64 count = std::min(rowsPerRead, table.rowCount - first);
        for (const std::vector<Cell>& row : table.rows(first, count)) {
            cells.clear();
            for (const Cell& cell : row)
                cells.push_back(cell.number ? exporting::Cell(*cell.number) : exporting::Cell(cell.text));
            writer.addRow(cells, {});
        }
    }
    progress.report(table.rowCount, table.rowCount, what);
    writer.finish();
}

} // namespace

QStringList exportSuffixes() { return {QStringLiteral("csv"), QStringLiteral("xlsx")}; }

void writeTable(const ExportTable& table, const QString& path, Progress& progress)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (!exportSuffixes().contains(suffix))
        throw OutputError(
            ReviewText::tr("The table can be written as .csv or .xlsx, not as “.%1”.").arg(suffix));
    try {
        FileReplacement file(path);
        const exporting::ListHeader header = headerOf(table);
        const auto writer =
            suffix == QLatin1String("csv")
                ? exporting::csvWriter(file.temporaryPath(), header, exporting::ListEncoding::Utf8)
                : exporting::xlsxWriter(file.temporaryPath(), header);
        writeRows(table, *writer, progress);
        file.commit();
    } catch (const exporting::WriteFailed& failure) {
        throw OutputError(
            ReviewText::tr("The table cannot be written to %1 (%2); choose another place or free some space.")
                .arg(path, failure.message()));
    }
}

} // namespace airshed::review
