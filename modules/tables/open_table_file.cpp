// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is, told by its first bytes: names lie (text saved as .xlsx, web pages saved as .xls).
#include "core/errors.h"
#include "tables/csv_reader.h"
#include "tables/layer_reader.h"
#include "tables/ods_reader.h"
#include "tables/table_text.h"
#include "tables/xlsx_reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace airshed::tables
{
namespace
{

const QStringList spreadsheetSuffixes = {QStringLiteral("xlsx"), QStringLiteral("xlsm"),
                                         QStringLiteral("xls"),  QStringLiteral("xlsb"),
                                         QStringLiteral("ods"),  QStringLiteral("et")};
const QStringList shapefileSuffixes = {QStringLiteral("shp"), QStringLiteral("dbf"), QStringLiteral("shx"),
                                       QStringLiteral("prj"), QStringLiteral("cpg")};

QString suffixOf(const QString& path) { return QFileInfo(path).suffix().toLower(); }

/// Directory names inside OLE containers are UTF-16LE.
bool holdsUtf16(const QByteArray& bytes, const char* text)
{
    QByteArray wide;
    for (const char* c = text; *c; ++c)
        wide.append(*c).append('\0');
    return bytes.contains(wide);
}

std::unique_ptr<TableFile> openZip(const QString& path, const ReadLimits& limits)
{
    auto archive = std::make_unique<ZipArchive>(path, limits);
    if (archive->contains(QStringLiteral("xl/workbook.xml")))
        return openXlsx(std::move(archive), limits);
    if (archive->contains(QStringLiteral("content.xml")))
        return openOds(std::move(archive), limits);
    const QString name = QFileInfo(path).fileName();
    if (archive->contains(QStringLiteral("xl/workbook.bin")))
        throw InputError(
            TableText::tr("The file %1 is an Excel binary workbook; save it as .xlsx and import that.")
                .arg(name));
    for (const ZipMember& member : archive->members()) {
        if (member.name.endsWith(QLatin1String(".kml"), Qt::CaseInsensitive))
            return openLayers(path, LayerFormat::Kml);
    }
    throw InputError(
        TableText::tr("The file %1 is an archive; unpack it and import the lists inside.").arg(name));
}

std::unique_ptr<TableFile> openOle(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw InputError(TableText::tr("The file %1 cannot be read: %2.")
                             .arg(QFileInfo(path).fileName(), file.errorString()));
    const QByteArray bytes = file.read(64 << 20);
    if (holdsUtf16(bytes, "EncryptedPackage")) {
        throw InputError(
            TableText::tr("The file %1 is protected with a password; save it without one and import that.")
                .arg(QFileInfo(path).fileName()));
    }
    return openLayers(path, LayerFormat::OldExcel);
}

std::unique_ptr<TableFile> openShapefile(const QString& path)
{
    const QFileInfo file(path);
    for (const QString& suffix : {QStringLiteral(".shp"), QStringLiteral(".SHP")}) {
        const QString candidate = file.dir().filePath(file.completeBaseName() + suffix);
        if (QFileInfo::exists(candidate))
            return openLayers(candidate, LayerFormat::Shapefile);
    }
    throw InputError(
        TableText::tr("There is no .shp file beside %1; copy all files of the same name (.shp, .shx, "
                      ".dbf) into one folder.")
            .arg(file.fileName()));
}

std::unique_ptr<TableFile> openText(const QString& path, const QByteArray& begin, const ReadLimits& limits)
{
    const QString name = QFileInfo(path).fileName();
    const QString suffix = suffixOf(path);
    QByteArray text = begin;
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.mid(3);
    text = text.trimmed().left(4096);
    if (text.contains("<kml"))
        return openLayers(path, LayerFormat::Kml);
    const QByteArray lower = text.left(1024).toLower();
    if (lower.startsWith("<html") || lower.startsWith("<!doctype") || lower.contains("<table") ||
        lower.contains("urn:schemas-microsoft-com:office")) {
        throw InputError(
            TableText::tr("The file %1 is a web page and no workbook; open it in Excel, save it as .xlsx "
                          "and import that.")
                .arg(name));
    }
    if (text.startsWith('{') || (text.startsWith('[') && (suffix == u"geojson" || suffix == u"json")))
        return openLayers(path, LayerFormat::GeoJson);
    const bool isUtf16 = begin.startsWith("\xFF\xFE") || begin.startsWith("\xFE\xFF");
    if (!isUtf16 && begin.contains('\0'))
        throw InputError(
            TableText::tr("The file %1 is of a kind that cannot be imported; use Excel, CSV, shapefile, "
                          "GeoPackage, GeoJSON or KML.")
                .arg(name));
    if (spreadsheetSuffixes.contains(suffix)) {
        throw InputError(
            TableText::tr("The file %1 is named .%2 but is plain text; if it is a list, rename it to "
                          ".csv and import that.")
                .arg(name, suffix));
    }
    if (text.isEmpty())
        throw InputError(TableText::tr("The file %1 is empty.").arg(name));
    return openCsv(path, limits);
}

} // namespace

std::unique_ptr<TableFile> openTableFile(const QString& path, const ReadLimits& limits)
{
    const QFileInfo file(path);
    if (!file.exists())
        throw InputError(TableText::tr("There is no file %1.").arg(QDir::toNativeSeparators(path)));
    if (file.isDir()) {
        throw InputError(
            TableText::tr("%1 is a folder; choose the files in it.").arg(QDir::toNativeSeparators(path)));
    }
    if (shapefileSuffixes.contains(suffixOf(path)))
        return openShapefile(path);
    if (file.size() == 0)
        throw InputError(TableText::tr("The file %1 is empty.").arg(file.fileName()));
    QFile device(path);
    if (!device.open(QIODevice::ReadOnly))
        throw InputError(
            TableText::tr("The file %1 cannot be read: %2.").arg(file.fileName(), device.errorString()));
    const QByteArray begin = device.read(64 << 10);
    device.close();
    if (begin.startsWith("PK\x03\x04") || begin.startsWith(QByteArray("PK\x05\x06", 4)))
        return openZip(path, limits);
    if (begin.startsWith("\xD0\xCF\x11\xE0"))
        return openOle(path);
    if (begin.startsWith("SQLite format 3"))
        return openLayers(path, LayerFormat::GeoPackage);
    return openText(path, begin, limits);
}

} // namespace airshed::tables
