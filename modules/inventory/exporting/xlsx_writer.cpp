// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/exporting/list_writer.h"

#include "inventory/exporting/exporting_text.h"

#include <QFile>
#include <QLocale>
#include <algorithm>
#include <xlsxwriter.h>

namespace airshed::inventory::exporting
{

namespace
{

constexpr lxw_row_t rowsPerSheet = 1'048'576; // with the header
constexpr qsizetype longestSheetName = 31;
constexpr int longestCell = 32'767;

void check(lxw_error error)
{
    if (error != LXW_NO_ERROR)
        throw WriteFailed(QString::fromUtf8(lxw_strerror(error)));
}

struct CloseWorkbook {
    void operator()(lxw_workbook* book) const { workbook_close(book); }
};

class XlsxWriter final : public ListWriter
{
public:
    XlsxWriter(const QString& path, const ListHeader& header) : m_titles(header.titles)
    {
        throwIfTooMany(header.rowCount);
        lxw_workbook_options options = {};
        options.constant_memory = LXW_TRUE;
        m_book.reset(workbook_new_opt(QFile::encodeName(path).constData(), &options));
        if (!m_book)
            throw WriteFailed(ExportingText::tr("no memory"));
        m_sheet =
            workbook_add_worksheet(m_book.get(), header.title.left(longestSheetName).toUtf8().constData());
        if (!m_sheet) // a title that Excel does not allow
            m_sheet = workbook_add_worksheet(m_book.get(), nullptr);
        if (!m_sheet)
            throw WriteFailed(ExportingText::tr("no memory"));
        lxw_format* bold = workbook_add_format(m_book.get());
        format_set_bold(bold);
        format_set_text_wrap(bold);
        worksheet_freeze_panes(m_sheet, 1, 0);
        lxw_col_t column = 0;
        for (const QString& title : header.titles) {
            // A Chinese character is two columns wide and three bytes long.
            const double width = std::clamp(static_cast<double>(title.toUtf8().size()) + 2, 10.0, 24.0);
            check(worksheet_set_column(m_sheet, column, column, width, nullptr));
            check(worksheet_write_string(m_sheet, 0, column++, title.toUtf8().constData(), bold));
        }
    }

    void addRow(std::span<const Cell> cells, const std::optional<geo::LonLat>&) override
    {
        throwIfTooMany(++m_row);
        lxw_col_t column = 0;
        for (const Cell& cell : cells) {
            if (!cell.isEmpty() && cell.number)
                check(worksheet_write_number(m_sheet, m_row, column, *cell.number, nullptr));
            else if (!cell.isEmpty())
                writeText(column, cell.text);
            ++column;
        }
    }

    void finish() override
    {
        const lxw_error error = workbook_close(m_book.release());
        if (error != LXW_NO_ERROR)
            throw WriteFailed(QString::fromUtf8(lxw_strerror(error)));
    }

private:
    static void throwIfTooMany(qint64 rows)
    {
        if (rows >= rowsPerSheet)
            throw OutputError(
                ExportingText::tr("An Excel sheet holds %1 rows and the list has more; filter it or write "
                                  "it as CSV.")
                    .arg(QLocale().toString(rowsPerSheet - 1)));
    }
    void writeText(lxw_col_t column, const QString& text)
    {
        const lxw_error error =
            worksheet_write_string(m_sheet, m_row, column, text.toUtf8().constData(), nullptr);
        if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
            throw OutputError(
                ExportingText::tr("A cell of Excel holds %1 characters, and the text \"%2…\" in the column "
                                  "\"%3\", row %4 has more; shorten it or write the list as CSV.")
                    .arg(QLocale().toString(longestCell), text.left(40), m_titles[column],
                         QLocale().toString(m_row + 1)));
        check(error);
    }

    std::unique_ptr<lxw_workbook, CloseWorkbook> m_book;
    std::vector<QString> m_titles;
    lxw_worksheet* m_sheet = nullptr; ///< the workbook's
    lxw_row_t m_row = 0;
};

} // namespace

std::unique_ptr<ListWriter> xlsxWriter(const QString& path, const ListHeader& header)
{
    return std::make_unique<XlsxWriter>(path, header);
}

} // namespace airshed::inventory::exporting
