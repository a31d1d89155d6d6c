// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/table_files.h"

#include <QDate>
#include <QFile>
#include <QFileInfo>
#include <QtTest>
#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <iconv.h>
#include <ogrsf_frmts.h>
#include <xlsxwriter.h>

namespace airshed::testing
{

void writeXlsx(const QString& path, const QList<SheetContent>& sheets)
{
    lxw_workbook* workbook = workbook_new(path.toUtf8().constData());
    lxw_format* date = workbook_add_format(workbook);
    format_set_num_format(date, "yyyy-mm-dd");
    for (const SheetContent& sheet : sheets) {
        lxw_worksheet* worksheet = workbook_add_worksheet(workbook, sheet.name.toUtf8().constData());
        for (int row = 0; row < sheet.rows.size(); ++row) {
            for (int column = 0; column < sheet.rows[row].size(); ++column) {
                const QVariant& value = sheet.rows[row][column];
                const auto r = lxw_row_t(row);
                const auto c = lxw_col_t(column);
                if (!value.isValid())
                    continue;
                if (value.typeId() == QMetaType::QDate) {
                    lxw_datetime when = {
                        value.toDate().year(), value.toDate().month(), value.toDate().day(), 0, 0, 0};
                    worksheet_write_datetime(worksheet, r, c, &when, date);
                } else if (value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Int) {
                    worksheet_write_number(worksheet, r, c, value.toDouble(), nullptr);
                } else {
                    worksheet_write_string(worksheet, r, c, value.toString().toUtf8().constData(), nullptr);
                }
            }
        }
        for (const Merge& merge : sheet.merges) {
            worksheet_merge_range(worksheet, lxw_row_t(merge.firstRow), lxw_col_t(merge.firstColumn),
                                  lxw_row_t(merge.lastRow), lxw_col_t(merge.lastColumn),
                                  merge.text.toUtf8().constData(), nullptr);
        }
        for (const SheetContent::Formula& formula : sheet.formulas) {
            worksheet_write_formula_str(worksheet, lxw_row_t(formula.row), lxw_col_t(formula.column),
                                        formula.formula.toUtf8().constData(), nullptr,
                                        formula.result.toUtf8().constData());
        }
    }
    QCOMPARE(workbook_close(workbook), LXW_NO_ERROR);
}

void writeOds(const QString& path, const QString& sheetName, const QList<QVariantList>& rows)
{
    QString xml =
        QStringLiteral(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content "
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
            "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
            "<table:table table:name=\"%1\">")
            .arg(sheetName.toHtmlEscaped());
    for (const QVariantList& row : rows) {
        xml += QStringLiteral("<table:table-row>");
        for (const QVariant& value : row) {
            if (!value.isValid())
                xml += QStringLiteral("<table:table-cell/>");
            else if (value.typeId() == QMetaType::Double || value.typeId() == QMetaType::Int)
                xml += QStringLiteral(
                           "<table:table-cell office:value-type=\"float\" office:value=\"%1\"><text:p>%1"
                           "</text:p></table:table-cell>")
                           .arg(value.toDouble(), 0, 'g', 15);
            else
                xml += QStringLiteral("<table:table-cell office:value-type=\"string\"><text:p>%1</text:p>"
                                      "</table:table-cell>")
                           .arg(value.toString().toHtmlEscaped());
        }
        xml += QStringLiteral("</table:table-row>");
    }
    xml += QStringLiteral("</table:table></office:spreadsheet></office:body></office:document-content>");
    writeZip(path,
             {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", xml.toUtf8()}});
}

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray gb18030(const QString& text)
{
    QByteArray in = text.toUtf8();
    QByteArray out(in.size() * 4 + 4, Qt::Uninitialized);
    iconv_t conversion = iconv_open("GB18030", "UTF-8");
    char* from = in.data();
    char* to = out.data();
    auto fromLeft = std::size_t(in.size());
    auto toLeft = std::size_t(out.size());
    iconv(conversion, &from, &fromLeft, &to, &toLeft);
    iconv_close(conversion);
    out.truncate(out.size() - qsizetype(toLeft));
    return out;
}

void writeLayer(const QString& path, const LayerContent& content)
{
    GDALAllRegister();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(content.driver.toUtf8().constData());
    GDALDataset* dataset = driver->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr);
    QVERIFY(dataset);
    OGRSpatialReference system;
    system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (content.epsg != 0)
        system.importFromEPSG(content.epsg);
    CPLStringList options;
    if (content.driver == QLatin1String("ESRI Shapefile"))
        options.SetNameValue("ENCODING", content.encoding.toUtf8().constData());
    OGRLayer* layer = dataset->CreateLayer(content.layer.toUtf8().constData(),
                                           content.epsg ? &system : nullptr, wkbPoint, options.List());
    QVERIFY(layer);
    for (qsizetype field = 0; field < content.fields.size(); ++field) {
        const bool isNumber =
            !content.rows.isEmpty() && content.rows.first().values[field].typeId() == QMetaType::Double;
        OGRFieldDefn definition(content.fields[field].toUtf8().constData(), isNumber ? OFTReal : OFTString);
        if (isNumber && content.driver == QLatin1String("ESRI Shapefile")) {
            definition.SetWidth(18);
            definition.SetPrecision(6);
        }
        QCOMPARE(layer->CreateField(&definition), OGRERR_NONE);
    }
    for (const LayerRow& row : content.rows) {
        OGRFeature feature(layer->GetLayerDefn());
        for (int field = 0; field < row.values.size(); ++field) {
            if (row.values[field].typeId() == QMetaType::Double)
                feature.SetField(field, row.values[field].toDouble());
            else if (row.values[field].isValid())
                feature.SetField(field, row.values[field].toString().toUtf8().constData());
        }
        OGRPoint point(row.x, row.y);
        feature.SetGeometry(&point);
        QCOMPARE(layer->CreateFeature(&feature), OGRERR_NONE);
    }
    GDALClose(dataset);
}

void writeZip(const QString& path, const QList<ZipEntry>& entries)
{
    QFile::remove(path);
    void* zip = CPLCreateZip(path.toUtf8().constData(), nullptr);
    QVERIFY(zip);
    for (const ZipEntry& entry : entries) {
        QCOMPARE(CPLCreateFileInZip(zip, entry.name.constData(), nullptr), CE_None);
        QCOMPARE(CPLWriteFileInZip(zip, entry.content.constData(), int(entry.content.size())), CE_None);
        QCOMPARE(CPLCloseFileInZip(zip), CE_None);
    }
    QCOMPARE(CPLCloseZip(zip), CE_None);
}

} // namespace airshed::testing
