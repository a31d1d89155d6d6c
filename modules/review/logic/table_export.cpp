// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/logic/table_export.h"

#include "core/atomic_file.h"
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/field_text.h"
#include "review/logic/review_text.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <memory>
#include <xlsxwriter.h>

namespace airshed::review
{

namespace
{

constexpr qint64 rowsPerRead = 500;
constexpr qint64 rowsPerSheet = 1'048'576; ///< with the heading
constexpr int widestColumn = 40;

[[noreturn]] void throwNotWritten(const QString& path, const QString& reason)
{
    throw OutputError(
        ReviewText::tr("The table cannot be written to %1 (%2); choose another place or free some space.")
            .arg(path, reason));
}

template<typename WriteRow>
void forEachRow(const ExportTable& table, Progress& progress, WriteRow writeRow)
{
    const QString what = ReviewText::tr("Writing rows");
    for (qint64 first = 0; first < table.rowCount; first += rowsPerRead) {
        progress.throwIfCancelled();
        progress.report(first, table.rowCount, what);
        for (const std::vector<Cell>& row : table.rows(first, std::min(rowsPerRead, table.rowCount - first)))
            writeRow(row);
    }
    progress.report(table.rowCount, table.rowCount, what);
}

QByteArray csvField(QString text)
{
    const bool needsQuotes =
        text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    if (needsQuotes)
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text.toUtf8();
}

void writeCsv(const ExportTable& table, const QString& path, Progress& progress)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throwNotWritten(path, file.errorString());
    const auto write = [&](const QByteArray& bytes) {
        if (file.write(bytes) != bytes.size())
            throwNotWritten(path, file.errorString());
    };
    QByteArrayList fields;
    for (const QString& heading : table.headings)
        fields += csvField(heading);
    write("\xEF\xBB\xBF" + fields.join(',') + "\r\n");
    forEachRow(table, progress, [&](const std::vector<Cell>& row) {
        fields.clear();
        for (const Cell& cell : row)
            fields += csvField(cell.number ? inventory::toText(*cell.number) : cell.text);
        write(fields.join(',') + "\r\n");
    });
    if (!file.flush())
        throwNotWritten(path, file.errorString());
}

struct CloseWorkbook {
    void operator()(lxw_workbook* book) const { workbook_close(book); }
};

void writeXlsx(const ExportTable& table, const QString& path, Progress& progress)
{
    if (table.rowCount + 1 > rowsPerSheet)
        throw OutputError(
            ReviewText::tr(
                "An Excel sheet holds %1 rows and the table has %2; filter it or export it as CSV.")
                .arg(QLocale().toString(rowsPerSheet - 1), QLocale().toString(table.rowCount)));
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    std::unique_ptr<lxw_workbook, CloseWorkbook> book(
        workbook_new_opt(QFile::encodeName(path).constData(), &options));
    if (!book)
        throwNotWritten(path, ReviewText::tr("no memory"));
    lxw_worksheet* sheet = workbook_add_worksheet(book.get(), table.title.left(31).toUtf8().constData());
    if (sheet == nullptr)
        sheet = workbook_add_worksheet(book.get(), nullptr); // a title that Excel does not allow
    lxw_format* heading = workbook_add_format(book.get());
    format_set_bold(heading);
    format_set_text_wrap(heading);
    worksheet_freeze_panes(sheet, 1, 0);
    lxw_col_t column = 0;
    for (const QString& text : table.headings) {
        const int width = std::clamp(static_cast<int>(text.toUtf8().size()) + 2, 10, widestColumn);
        worksheet_set_column(sheet, column, column, width, nullptr);
        worksheet_write_string(sheet, 0, column++, text.toUtf8().constData(), heading);
    }
    lxw_row_t rowNumber = 0;
    try {
        forEachRow(table, progress, [&](const std::vector<Cell>& row) {
            ++rowNumber;
            lxw_col_t place = 0;
            for (const Cell& cell : row) {
                if (cell.number)
                    worksheet_write_number(sheet, rowNumber, place, *cell.number, nullptr);
                else if (!cell.text.isEmpty())
                    worksheet_write_string(sheet, rowNumber, place, cell.text.toUtf8().constData(), nullptr);
                ++place;
            }
        });
    } catch (...) {
        // Closing is what frees a workbook; the half file goes with its temporary name.
        book.reset();
        throw;
    }
    const lxw_error error = workbook_close(book.release());
    if (error != LXW_NO_ERROR)
        throwNotWritten(path, QString::fromUtf8(lxw_strerror(error)));
}

} // namespace

QStringList exportSuffixes() { return {QStringLiteral("csv"), QStringLiteral("xlsx")}; }

void writeTable(const ExportTable& table, const QString& path, Progress& progress)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (!exportSuffixes().contains(suffix))
        throw OutputError(
            ReviewText::tr("The table can be written as .csv or .xlsx, not as “.%1”.").arg(suffix));
    FileReplacement file(path);
    if (suffix == QLatin1String("csv"))
        writeCsv(table, file.temporaryPath(), progress);
    else
        writeXlsx(table, file.temporaryPath(), progress);
    file.commit();
}

} // namespace airshed::review
