// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/exporting/workbook.h"

#include "core/errors.h"
#include "inventory/exporting/exporting_text.h"

#include <QFile>
#include <QRegularExpression>
#include <cmath>
#include <xlsxwriter.h>

namespace airshed::inventory::exporting
{

namespace
{

constexpr qsizetype longestSheetName = 31;

} // namespace

struct Workbook::Private {
    QString shownPath;
    lxw_workbook* book = nullptr;
    lxw_format* bold = nullptr;
    lxw_format* wrapped = nullptr;
    lxw_format* share = nullptr;
    lxw_format* title = nullptr;
    /// The first cell that the library refused.
    lxw_error error = LXW_NO_ERROR;
    void note(lxw_error result)
    {
        if (error == LXW_NO_ERROR)
            error = result;
    }
};

struct Sheet::Private {
    Workbook::Private* workbook;
    lxw_worksheet* sheet;
    lxw_row_t row = 0;
    lxw_col_t column = 0;

    void string(const QString& text, lxw_format* format)
    {
        if (!text.isEmpty())
            workbook->note(worksheet_write_string(sheet, row, column, text.toUtf8().constData(), format));
        ++column;
    }
    void number(std::optional<double> value, lxw_format* format)
    {
        if (value && std::isfinite(*value))
            workbook->note(worksheet_write_number(sheet, row, column, *value, format));
        ++column;
    }
};

void Sheet::text(const QString& text) { d->string(text, nullptr); }
void Sheet::head(const QString& text) { d->string(text, d->workbook->bold); }
void Sheet::wrapped(const QString& text) { d->string(text, d->workbook->wrapped); }
void Sheet::number(std::optional<double> value) { d->number(value, nullptr); }
void Sheet::share(std::optional<double> value) { d->number(value, d->workbook->share); }

void Sheet::nextRow()
{
    ++d->row;
    d->column = 0;
}

void Sheet::widths(std::initializer_list<double> columns)
{
    lxw_col_t column = 0;
    for (const double width : columns) {
        d->workbook->note(worksheet_set_column(d->sheet, column, column, width, nullptr));
        ++column;
    }
}

void Sheet::freezeHead() { worksheet_freeze_panes(d->sheet, d->row + 1, 0); }

void Sheet::filter(int columns, std::size_t rows)
{
    d->workbook->note(worksheet_autofilter(d->sheet, d->row, 0, d->row + static_cast<lxw_row_t>(rows),
                                           static_cast<lxw_col_t>(columns - 1)));
}

void Sheet::title(const QString& text, int columns)
{
    const auto last = static_cast<lxw_col_t>(d->column + columns - 1);
    d->workbook->note(worksheet_merge_range(d->sheet, d->row, d->column, d->row, last,
                                            text.toUtf8().constData(), d->workbook->title));
    d->column = static_cast<lxw_col_t>(last + 1);
}

Workbook::Workbook(const QString& path, const QString& shownPath, HeadStyle heads)
    : d(std::make_unique<Private>())
{
    d->shownPath = shownPath;
    d->book = workbook_new(QFile::encodeName(path).constData());
    if (!d->book)
        throw OutputError(ExportingText::tr("There is no memory for the workbook %1.").arg(shownPath));
    d->bold = workbook_add_format(d->book);
    format_set_bold(d->bold);
    format_set_text_wrap(d->bold);
    format_set_align(d->bold,
                     heads == HeadStyle::Framed ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (heads == HeadStyle::Framed)
        format_set_border(d->bold, LXW_BORDER_THIN);
    d->wrapped = workbook_add_format(d->book);
    format_set_text_wrap(d->wrapped);
    format_set_align(d->wrapped, LXW_ALIGN_VERTICAL_TOP);
    d->share = workbook_add_format(d->book);
    format_set_num_format(d->share, "0.0%");
    d->title = workbook_add_format(d->book);
    format_set_bold(d->title);
    format_set_align(d->title, LXW_ALIGN_CENTER);
    format_set_font_size(d->title, 14);
}

Workbook::~Workbook()
{
    if (d->book)
        workbook_close(d->book);
}

Sheet Workbook::addSheet(const QString& name)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\]"));
    const QString plain = QString(name).remove(forbidden).left(longestSheetName);
    lxw_worksheet* sheet = workbook_add_worksheet(d->book, plain.toUtf8().constData());
    if (!sheet) // a name that is taken
        sheet = workbook_add_worksheet(d->book, nullptr);
    return Sheet(std::make_shared<Sheet::Private>(Sheet::Private{d.get(), sheet}));
}

void Workbook::finish()
{
    const lxw_error closed = workbook_close(d->book);
    d->book = nullptr;
    d->note(closed);
    if (d->error != LXW_NO_ERROR)
        throw OutputError(
            ExportingText::tr("The workbook cannot be written to %1 (%2); choose another place or free "
                              "some space.")
                .arg(d->shownPath, QString::fromUtf8(lxw_strerror(d->error))));
}

} // namespace airshed::inventory::exporting
