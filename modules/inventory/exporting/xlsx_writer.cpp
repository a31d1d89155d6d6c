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

struct CloseWorkbook {
    void operator()(lxw_workbook* book) const { workbook_close(book); }
};

class XlsxWriter final : public ListWriter
{
public:
    XlsxWriter(const QString& path, const ListHeader& header)
    {
        lxw_workbook_options options = {};
        options.constant_memory = LXW_TRUE;
        m_book.reset(workbook_new_opt(QFile::encodeName(path).constData(), &options));
        if (!m_book)
            throw WriteFailed(ExportingText::tr("no memory"));
        m_sheet =
            workbook_add_worksheet(m_book.get(), header.title.left(longestSheetName).toUtf8().constData());
        lxw_format* bold = workbook_add_format(m_book.get());
        format_set_bold(bold);
        worksheet_freeze_panes(m_sheet, 1, 0);
        lxw_col_t column = 0;
        for (const QString& title : header.titles) {
            // A Chinese character is two columns wide and three bytes long.
            const double width = std::clamp(static_cast<double>(title.toUtf8().size()) + 2, 10.0, 24.0);
            worksheet_set_column(m_sheet, column, column, width, nullptr);
            worksheet_write_string(m_sheet, 0, column++, title.toUtf8().constData(), bold);
        }
    }

    void addRow(std::span<const Cell> cells, const std::optional<geo::LonLat>&) override
    {
        if (++m_row == rowsPerSheet)
            throw OutputError(
                ExportingText::tr("An Excel sheet holds %1 rows and the list has more; filter it or write "
                                  "it as CSV.")
                    .arg(QLocale().toString(rowsPerSheet - 1)));
        lxw_col_t column = 0;
        for (const Cell& cell : cells) {
            if (!cell.isEmpty() && cell.number)
                worksheet_write_number(m_sheet, m_row, column, *cell.number, nullptr);
            else if (!cell.isEmpty())
                worksheet_write_string(m_sheet, m_row, column, cell.text.toUtf8().constData(), nullptr);
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
    std::unique_ptr<lxw_workbook, CloseWorkbook> m_book;
    lxw_worksheet* m_sheet = nullptr; ///< the workbook's
    lxw_row_t m_row = 0;
};

} // namespace

std::unique_ptr<ListWriter> xlsxWriter(const QString& path, const ListHeader& header)
{
    return std::make_unique<XlsxWriter>(path, header);
}

} // namespace airshed::inventory::exporting
