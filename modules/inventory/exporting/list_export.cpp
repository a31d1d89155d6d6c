// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/exporting/list_export.h"

#include "core/atomic_file.h"
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/exporting/exporting_text.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace airshed::inventory::exporting
{

namespace
{

constexpr std::size_t rowsPerRead = 2000;

template<typename Record>
ListHeader headerOf(const QString& title, const std::vector<ListColumn<Record>>& columns)
{
    ListHeader header;
    header.title = title;
    for (const ListColumn<Record>& column : columns) {
        header.titles.push_back(column.title);
        header.shortTitles.push_back(column.shortTitle);
        header.asciiTitles.push_back(column.asciiTitle);
        header.types.push_back(column.type);
    }
    return header;
}

std::optional<geo::LonLat> positionOf(const Source& source) { return source.position; }
std::optional<geo::LonLat> positionOf(const Station& station) { return station.position; }
std::optional<geo::LonLat> positionOf(const Camera& camera) { return camera.position; }

/// The rows of one list on their way into a writer.
template<typename Record>
class RowSink
{
public:
    RowSink(std::unique_ptr<ListWriter> writer, const std::vector<ListColumn<Record>>& columns)
        : m_writer(std::move(writer)), m_columns(columns), m_cells(columns.size())
    {
    }
    void add(const Record& record)
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            m_cells[i] = m_columns[i].cell(record);
        m_writer->addRow(m_cells, positionOf(record));
        ++m_rows;
    }
    qint64 finish()
    {
        m_writer->finish();
        return m_rows;
    }

private:
    std::unique_ptr<ListWriter> m_writer;
    const std::vector<ListColumn<Record>>& m_columns;
    std::vector<Cell> m_cells;
    qint64 m_rows = 0;
};

std::unique_ptr<ListWriter> writerFor(const QString& path, const ListHeader& header, ListEncoding encoding)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("csv"))
        return csvWriter(path, header, encoding);
    if (suffix == QLatin1String("xlsx"))
        return xlsxWriter(path, header);
    if (suffix == QLatin1String("gpkg"))
        return layerWriter(path, QStringLiteral("GPKG"), header, encoding);
    if (suffix == QLatin1String("geojson"))
        return layerWriter(path, QStringLiteral("GeoJSON"), header, encoding);
    return layerWriter(path, QStringLiteral("ESRI Shapefile"), header, encoding);
}

template<typename Record>
qint64 writeAll(const std::vector<Record>& records, const QString& title,
                const std::vector<ListColumn<Record>>& columns, const QString& path, ListEncoding encoding)
{
    RowSink<Record> sink(writerFor(path, headerOf(title, columns), encoding), columns);
    for (const Record& record : records)
        sink.add(record);
    return sink.finish();
}

QHash<QString, QString> enterpriseNames(const InventoryStore& store)
{
    QHash<QString, QString> names;
    for (const Enterprise& enterprise : store.enterprises()) {
        if (!enterprise.creditCode.isEmpty())
            names.insert(enterprise.creditCode, enterprise.name);
    }
    return names;
}

qint64 writeSources(const ListExport& what, const InventoryStore& store, const QString& title,
                    const QString& path, Progress& progress)
{
    const std::vector<ListColumn<Source>> columns =
        sourceColumns(what.language, what.districts, enterpriseNames(store));
    const std::vector<RecordId> ids = store.sourceIds(what.query);
    const auto total = static_cast<qint64>(ids.size());
    ListHeader header = headerOf(title, columns);
    header.rowCount = total;
    RowSink<Source> sink(writerFor(path, header, what.encoding), columns);
    const QString writing = ExportingText::tr("Writing rows");
    for (std::size_t first = 0; first < ids.size(); first += rowsPerRead) {
        progress.throwIfCancelled();
        progress.report(static_cast<qint64>(first), total, writing);
        const std::size_t last = std::min(first + rowsPerRead, ids.size());
        for (const Source& source : store.sources({ids.begin() + static_cast<std::ptrdiff_t>(first),
                                                   ids.begin() + static_cast<std::ptrdiff_t>(last)},
                                                  what.query.asOf))
            sink.add(source);
    }
    progress.throwIfCancelled();
    progress.report(total, total, writing);
    return sink.finish();
}

qint64 write(const ListExport& what, const InventoryStore& store, const QString& path, Progress& progress)
{
    const bool isChinese = what.language == HeaderLanguage::Chinese;
    switch (what.kind) {
    case ListKind::Sources:
        return writeSources(what, store, isChinese ? QStringLiteral("污染源") : QStringLiteral("sources"),
                            path, progress);
    case ListKind::Stations:
        return writeAll(store.stations(), isChinese ? QStringLiteral("监测站点") : QStringLiteral("stations"),
                        stationColumns(what.language, what.districts), path, what.encoding);
    case ListKind::Cameras:
        return writeAll(store.cameras(), isChinese ? QStringLiteral("摄像机") : QStringLiteral("cameras"),
                        cameraColumns(what.language, what.districts), path, what.encoding);
    }
    throw LogicError(QStringLiteral("a list of no kind"));
}

/// A shapefile is written into a folder of its own first, then its parts take their places.
qint64 writeShapefile(const ListExport& what, const InventoryStore& store, Progress& progress)
{
    const QFileInfo target(what.path);
    const FileReplacement probe(what.path); // says what is wrong with the folder
    QTemporaryDir folder(target.absolutePath() + QStringLiteral("/.airshed-XXXXXX"));
    if (!folder.isValid())
        throw WriteFailed(folder.errorString());
    const qint64 rows =
        write(what, store, folder.filePath(target.completeBaseName() + QStringLiteral(".shp")), progress);
    for (const QFileInfo& part : QDir(folder.path()).entryInfoList(QDir::Files)) {
        const QString place = target.absolutePath() + u'/' + part.fileName();
        FileReplacement replacement(place);
        if (!QFile::rename(part.absoluteFilePath(), replacement.temporaryPath()))
            throw WriteFailed(ExportingText::tr("it could not be moved to its place"));
        replacement.commit();
    }
    return rows;
}

} // namespace

std::optional<ListKind> listKindFromText(const QString& text)
{
    if (text == QLatin1String("sources"))
        return ListKind::Sources;
    if (text == QLatin1String("stations"))
        return ListKind::Stations;
    if (text == QLatin1String("cameras"))
        return ListKind::Cameras;
    return std::nullopt;
}

QStringList exportSuffixes()
{
    return {QStringLiteral("csv"), QStringLiteral("xlsx"), QStringLiteral("gpkg"), QStringLiteral("geojson"),
            QStringLiteral("shp")};
}

bool hasEncoding(const QString& suffix)
{
    return suffix == QLatin1String("csv") || suffix == QLatin1String("shp");
}

qint64 exportList(const ListExport& what, const InventoryStore& store, Progress& progress)
{
    const QFileInfo target(what.path);
    const QString suffix = target.suffix().toLower();
    if (!exportSuffixes().contains(suffix))
        throw InputError(
            ExportingText::tr("The file name \"%1\" must end in .csv, .xlsx, .gpkg, .geojson or .shp.")
                .arg(target.fileName()));
    try {
        if (suffix == QLatin1String("shp"))
            return writeShapefile(what, store, progress);
        FileReplacement file(what.path);
        const qint64 rows = write(what, store, file.temporaryPath(), progress);
        file.commit();
        return rows;
    } catch (const WriteFailed& failure) {
        throw OutputError(ExportingText::tr("The list cannot be written to %1 (%2); what was there before is "
                                            "unchanged. Free some space or choose another place.")
                              .arg(what.path, failure.message()));
    }
}

} // namespace airshed::inventory::exporting
