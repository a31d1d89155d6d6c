// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/raw_files.h"

#include "core/atomic_file.h"
#include "core/errors.h"
#include "geo/gdal_handles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <xlsxwriter.h>

namespace airshed::inventory::demonstration
{

namespace
{

constexpr int workbookTitleRows = 3;
constexpr int workbookHeaderRows = 3; ///< groups, names, units
constexpr int tabTitleRows = 2;

[[noreturn]] void throwNotWritten(const QString& path, const QString& reason)
{
    throw OutputError(QCoreApplication::translate("airshed::demonstration",
                                                  "The list %1 cannot be written (%2); check the free space.")
                          .arg(path, reason));
}

/// GBK as Chinese programs write it.
QByteArray gbk(const QString& text)
{
    char* recoded = CPLRecode(text.toUtf8().constData(), "UTF-8", "GBK");
    QByteArray bytes(recoded);
    CPLFree(recoded);
    return bytes;
}

QString quoted(const QString& cell, QChar separator)
{
    if (!cell.contains(separator) && !cell.contains(u'"') && !cell.contains(u'\n'))
        return cell;
    return u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString line(const QStringList& cells, QChar separator)
{
    QStringList parts;
    for (const QString& cell : cells)
        parts.push_back(quoted(cell, separator));
    return parts.join(separator) + QStringLiteral("\r\n");
}

/// One row of header: names with their units in brackets.
QString plainHeader(const RawColumn& column)
{
    static const QStringList groupsToJoin = {QStringLiteral("排气筒"), QStringLiteral("排放口")};
    QString name = column.title;
    if (groupsToJoin.contains(column.group) && name.size() < 3)
        name.prepend(column.group);
    else if (column.group == QStringLiteral("年排放量"))
        name += QStringLiteral("排放量");
    const bool hasUnit = !column.unit.isEmpty() && column.unit != QStringLiteral("°");
    return hasUnit ? name + u'（' + column.unit + u'）' : name;
}

void writeText(const RawFile& file, QChar separator, bool hasTitle)
{
    const RawTable& table = file.tables.front();
    QString text;
    if (hasTitle)
        text += file.title + QStringLiteral("\r\n") + file.note + QStringLiteral("\r\n");
    QStringList header;
    for (const RawColumn& column : table.columns)
        header.push_back(plainHeader(column));
    text += line(header, separator);
    for (const QStringList& row : table.rows)
        text += line(row, separator);
    writeFileAtomically(file.path, gbk(text));
}

class Workbook
{
public:
    explicit Workbook(const QString& path) : m_path(path)
    {
        const QByteArray name = QFile::encodeName(path);
        m_book = workbook_new(name.constData());
        if (!m_book)
            throwNotWritten(path, QStringLiteral("xlsx"));
        lxw_doc_properties properties = {};
        constexpr time_t someDayOf2026 = 1'770'854'400;
        properties.created = someDayOf2026;
        workbook_set_properties(m_book, &properties);
        m_title = format(true, 14);
        format_set_align(m_title, LXW_ALIGN_CENTER);
        m_note = workbook_add_format(m_book);
        format_set_text_wrap(m_note);
        format_set_align(m_note, LXW_ALIGN_VERTICAL_TOP);
        m_header = format(true, 10);
        format_set_align(m_header, LXW_ALIGN_CENTER);
        format_set_align(m_header, LXW_ALIGN_VERTICAL_CENTER);
        format_set_border(m_header, LXW_BORDER_THIN);
        format_set_text_wrap(m_header);
        format_set_bg_color(m_header, 0xE4ECF2);
        m_unit = format(false, 9);
        format_set_align(m_unit, LXW_ALIGN_CENTER);
        format_set_border(m_unit, LXW_BORDER_THIN);
        m_text = format(false, 10);
        format_set_border(m_text, LXW_BORDER_THIN);
    }
    ~Workbook()
    {
        if (m_book)
            workbook_close(m_book);
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    void add(const RawFile& file, const RawTable& table)
    {
        lxw_worksheet* const sheet = workbook_add_worksheet(m_book, table.sheet.toUtf8().constData());
        if (!sheet)
            throwNotWritten(m_path, table.sheet);
        writeTop(sheet, file, table);
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            writeRow(sheet, static_cast<lxw_row_t>(rowsAbove(RawFormat::Workbook) + static_cast<int>(i)),
                     table, table.rows[i]);
        worksheet_freeze_panes(sheet, static_cast<lxw_row_t>(rowsAbove(RawFormat::Workbook)), 3);
    }

    void addNotes(const QStringList& lines)
    {
        lxw_worksheet* const sheet = workbook_add_worksheet(m_book, "填报说明");
        if (!sheet)
            throwNotWritten(m_path, QStringLiteral("填报说明"));
        worksheet_set_column(sheet, 0, 0, 90, nullptr);
        for (qsizetype i = 0; i < lines.size(); ++i)
            worksheet_write_string(sheet, static_cast<lxw_row_t>(i), 0, lines[i].toUtf8().constData(),
                                   m_note);
    }

    void close()
    {
        lxw_workbook* const book = m_book;
        m_book = nullptr;
        if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR)
            throwNotWritten(m_path, QString::fromUtf8(lxw_strerror(error)));
    }

private:
    lxw_format* format(bool isBold, double size)
    {
        lxw_format* const made = workbook_add_format(m_book);
        if (isBold)
            format_set_bold(made);
        format_set_font_size(made, size);
        return made;
    }

    void span(lxw_worksheet* sheet, int firstRow, int firstColumn, int lastRow, int lastColumn,
              const QString& text, lxw_format* how)
    {
        const QByteArray utf8 = text.toUtf8();
        if (firstRow == lastRow && firstColumn == lastColumn)
            worksheet_write_string(sheet, static_cast<lxw_row_t>(firstRow),
                                   static_cast<lxw_col_t>(firstColumn), utf8.constData(), how);
        else
            worksheet_merge_range(sheet, static_cast<lxw_row_t>(firstRow),
                                  static_cast<lxw_col_t>(firstColumn), static_cast<lxw_row_t>(lastRow),
                                  static_cast<lxw_col_t>(lastColumn), utf8.constData(), how);
    }

    void writeTop(lxw_worksheet* sheet, const RawFile& file, const RawTable& table)
    {
        const int last = static_cast<int>(table.columns.size()) - 1;
        span(sheet, 0, 0, 0, last, file.title, m_title);
        span(sheet, 1, 0, 1, last, file.note, m_note);
        span(sheet, 2, 0, 2, last,
             QStringLiteral(
                 "说明：本表为虚构的演示数据，不含任何真实单位；排放量按年填报，未监测的项目可留空。"),
             m_note);
        for (int column = 0; column <= last;) {
            const RawColumn& first = table.columns[static_cast<std::size_t>(column)];
            int end = column;
            while (!first.group.isEmpty() && end < last &&
                   table.columns[static_cast<std::size_t>(end) + 1].group == first.group)
                ++end;
            if (first.group.isEmpty()) {
                span(sheet, workbookTitleRows, column, workbookTitleRows + 1, column, first.title, m_header);
            } else {
                span(sheet, workbookTitleRows, column, workbookTitleRows, end, first.group, m_header);
                for (int each = column; each <= end; ++each)
                    span(sheet, workbookTitleRows + 1, each, workbookTitleRows + 1, each,
                         table.columns[static_cast<std::size_t>(each)].title, m_header);
            }
            column = end + 1;
        }
        for (int column = 0; column <= last; ++column) {
            const RawColumn& entry = table.columns[static_cast<std::size_t>(column)];
            span(sheet, workbookTitleRows + 2, column, workbookTitleRows + 2, column, entry.unit, m_unit);
            const double width = entry.isNumber ? 10 : entry.title.contains(QStringLiteral("名称")) ? 30 : 16;
            worksheet_set_column(sheet, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column), width,
                                 nullptr);
        }
    }

    void writeRow(lxw_worksheet* sheet, lxw_row_t row, const RawTable& table, const QStringList& cells)
    {
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const QString& text = cells[column];
            if (text.isEmpty())
                continue;
            bool isNumber = false;
            const double number =
                table.columns[static_cast<std::size_t>(column)].isNumber ? text.toDouble(&isNumber) : 0;
            if (isNumber)
                worksheet_write_number(sheet, row, static_cast<lxw_col_t>(column), number, m_text);
            else
                worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column), text.toUtf8().constData(),
                                       m_text);
        }
    }

    QString m_path;
    lxw_workbook* m_book = nullptr;
    lxw_format* m_title = nullptr;
    lxw_format* m_note = nullptr;
    lxw_format* m_header = nullptr;
    lxw_format* m_unit = nullptr;
    lxw_format* m_text = nullptr;
};

void writeWorkbook(const RawFile& file)
{
    Workbook book(file.path);
    for (const RawTable& table : file.tables)
        book.add(file, table);
    book.addNotes({QStringLiteral("一、本工作簿为虚构的演示数据，企业名称、信用代码、联系方式均不存在。"),
                   QStringLiteral("二、坐标请填写排放口或场地中心。"),
                   QStringLiteral("三、排放口较多的企业一行一个排放口。")});
    book.close();
}

bool isCoordinate(const RawColumn& column)
{
    return column.field == QLatin1String("longitude") || column.field == QLatin1String("latitude");
}

void writeShapefile(const RawFile& file)
{
    const RawTable& table = file.tables.front();
    const geo::GdalErrors errors;
    geo::DatasetHandle dataset = geo::createVectorDataset(file.path, QStringLiteral("ESRI Shapefile"));
    const geo::SpatialReferenceHandle srs = geo::spatialReference(geo::storageEpsg);
    CPLStringList options;
    // No code page in the .dbf and no .cpg beside it, and a fixed date in its header.
    options.AddNameValue("ENCODING", "");
    options.AddNameValue("DBF_DATE_LAST_UPDATE", "2026-02-12");
    const QByteArray layerName = QFileInfo(file.path).completeBaseName().toUtf8();
    OGRLayer* const layer = dataset->CreateLayer(layerName.constData(), srs.get(), wkbPoint, options.List());
    if (!layer)
        throwNotWritten(file.path, errors.text());
    std::vector<int> places(table.columns.size(), -1);
    int fields = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const RawColumn& column = table.columns[i];
        if (isCoordinate(column))
            continue;
        OGRFieldDefn field(gbk(column.dbfName).constData(), OFTString);
        int width = 0;
        for (const QStringList& row : table.rows)
            width = std::max(width, static_cast<int>(gbk(row[static_cast<qsizetype>(i)]).size()));
        field.SetWidth(std::clamp(width, 1, 254));
        if (layer->CreateField(&field) != OGRERR_NONE)
            throwNotWritten(file.path, errors.text());
        places[i] = fields++;
    }
    const int x = table.column(QLatin1String("longitude"));
    const int y = table.column(QLatin1String("latitude"));
    for (const QStringList& row : table.rows) {
        const geo::FeatureHandle feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i] >= 0)
                feature->SetField(places[i], gbk(row[static_cast<qsizetype>(i)]).constData());
        }
        if (!row[x].isEmpty() && !row[y].isEmpty())
            feature->SetGeometryDirectly(new OGRPoint(row[x].toDouble(), row[y].toDouble()));
        if (layer->CreateFeature(feature.get()) != OGRERR_NONE)
            throwNotWritten(file.path, errors.text());
    }
    geo::closeWritten(std::move(dataset), file.path);
    // GDAL leaves an empty one where no encoding is asked for.
    const QFileInfo shape(file.path);
    QFile::remove(shape.absolutePath() + u'/' + shape.completeBaseName() + QStringLiteral(".cpg"));
}

} // namespace

QString suffix(RawFormat format)
{
    switch (format) {
    case RawFormat::Workbook:
        return QStringLiteral("xlsx");
    case RawFormat::CommaText:
    case RawFormat::SemicolonText:
        return QStringLiteral("csv");
    case RawFormat::TabText:
        return QStringLiteral("txt");
    case RawFormat::Shapefile:
        break;
    }
    return QStringLiteral("shp");
}

QString description(RawFormat format)
{
    switch (format) {
    case RawFormat::Workbook:
        return QStringLiteral("xlsx");
    case RawFormat::CommaText:
        return QStringLiteral("GBK text, commas");
    case RawFormat::SemicolonText:
        return QStringLiteral("GBK text, semicolons");
    case RawFormat::TabText:
        return QStringLiteral("GBK text, tabs");
    case RawFormat::Shapefile:
        break;
    }
    return QStringLiteral("shapefile, GBK, no .cpg");
}

int rowsAbove(RawFormat format) { return lastHeaderRow(format); }

int firstHeaderRow(RawFormat format)
{
    switch (format) {
    case RawFormat::Workbook:
        return workbookTitleRows + 1;
    case RawFormat::TabText:
        return tabTitleRows + 1;
    case RawFormat::CommaText:
    case RawFormat::SemicolonText:
        return 1;
    case RawFormat::Shapefile:
        break;
    }
    return 0;
}

int lastHeaderRow(RawFormat format)
{
    return format == RawFormat::Workbook ? workbookTitleRows + workbookHeaderRows : firstHeaderRow(format);
}

void writeRawFile(const RawFile& file, RawFormat format)
{
    switch (format) {
    case RawFormat::Workbook:
        writeWorkbook(file);
        return;
    case RawFormat::CommaText:
        writeText(file, u',', false);
        return;
    case RawFormat::SemicolonText:
        writeText(file, u';', false);
        return;
    case RawFormat::TabText:
        writeText(file, u'\t', true);
        return;
    case RawFormat::Shapefile:
        writeShapefile(file);
        return;
    }
}

QByteArray csvWithBom(const std::vector<QStringList>& rows)
{
    QString text(QChar(0xFEFF));
    for (const QStringList& row : rows)
        text += line(row, u',');
    return text.toUtf8();
}

} // namespace airshed::inventory::demonstration
