// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/logic/zone_files.h"

#include "core/atomic_file.h"
#include "core/errors.h"
#include "geo/area_operations.h"
#include "geo/gdal_handles.h"
#include "geo/transform.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <gdal_priv.h>
#include <memory>
#include <ogrsf_frmts.h>

namespace airshed::zoning
{

using inventory::Zone;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::zoning)
};

struct Format {
    const char* suffix;
    const char* driver;
};
constexpr std::array formats = {Format{"gpkg", "GPKG"}, Format{"shp", "ESRI Shapefile"},
                                Format{"geojson", "GeoJSON"}, Format{"kml", "LIBKML"}, Format{"dxf", "DXF"}};

/// GDAL writes names in UTF-8 under a header that says Windows-1252. Chinese CAD programs read ANSI_936.
void recodeDrawing(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw OutputError(file.errorString());
    QString text = QString::fromUtf8(file.readAll());
    file.close();
    text.replace(QStringLiteral("ANSI_1252"), QStringLiteral("ANSI_936"));
    writeFileAtomically(path, inventory::exporting::toGb18030(text));
}

/// A zone's field, under a name that the ten bytes of a shapefile hold.
struct Field {
    const char* name;
    QString (*read)(const Zone&);
    void (*write)(Zone&, const QString&);
};

template<QString Zone::*Member>
constexpr Field textField(const char* name)
{
    return {name, [](const Zone& zone) { return zone.*Member; },
            [](Zone& zone, const QString& text) { zone.*Member = text; }};
}

QString dateText(const QDate& date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); }

constexpr std::array fields = {
    textField<&Zone::name>("name"),
    textField<&Zone::code>("code"),
    textField<&Zone::zoneClass>("kind"),
    textField<&Zone::levels>("levels"),
    textField<&Zone::legalBasis>("basis"),
    Field{"from", [](const Zone& zone) { return dateText(zone.validFrom); },
          [](Zone& zone, const QString& text) { zone.validFrom = QDate::fromString(text, Qt::ISODate); }},
    Field{"to", [](const Zone& zone) { return dateText(zone.validTo.value_or(QDate())); },
          [](Zone& zone, const QString& text) {
              const QDate date = QDate::fromString(text, Qt::ISODate);
              zone.validTo = date.isValid() ? std::optional(date) : std::nullopt;
          }},
    textField<&Zone::responsibleUnit>("unit"),
    textField<&Zone::measures>("measures"),
    textField<&Zone::contact>("contact"),
    textField<&Zone::note>("note"),
    textField<&Zone::drawnBy>("drawn_by"),
    Field{"version", [](const Zone& zone) { return QString::number(zone.version); },
          [](Zone& zone, const QString& text) { zone.version = std::max(1, text.toInt()); }},
};
constexpr const char* areaField = "area_km2";

const Format& formatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const Format& format : formats) {
        if (suffix == QLatin1String(format.suffix))
            return format;
    }
    throw InputError(Text::tr("%1 is no file that zones can be written to; choose %2.")
                         .arg(QFileInfo(path).fileName(), zoneFileSuffixes().join(QStringLiteral(", "))));
}

[[noreturn]] void throwNotWritten(const QString& path, const QString& reason)
{
    throw OutputError(
        Text::tr("The zones cannot be written to %1 (%2); nothing was changed there.").arg(path, reason));
}

void require(bool isDone, const geo::GdalErrors& errors, const QString& path)
{
    if (!isDone)
        throwNotWritten(path, errors.text());
}

/// The outlines in the map's metres, one closed line each.
void addOutlines(OGRLayer& layer, const Zone& zone, const geo::MapProjection& projection,
                 const geo::GdalErrors& errors, const QString& path)
{
    const auto add = [&](const geo::Ring& ring) {
        OGRLineString line;
        for (std::size_t i = 0; i <= ring.size(); ++i) {
            const geo::MapPoint point = projection.toMap(ring[i % ring.size()]);
            line.addPoint(point.x, point.y);
        }
        const geo::FeatureHandle feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
        feature->SetField("Layer", zone.name.toUtf8().constData());
        feature->SetGeometry(&line);
        require(layer.CreateFeature(feature.get()) == OGRERR_NONE, errors, path);
    };
    for (const geo::AreaPolygon& polygon : zone.area.polygons) {
        add(polygon.outer);
        for (const geo::Ring& hole : polygon.holes)
            add(hole);
    }
}

void addZone(OGRLayer& layer, const Zone& zone, const geo::GdalErrors& errors, const QString& path)
{
    const geo::FeatureHandle feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
    for (const Field& field : fields) {
        const QString text = field.read(zone);
        if (!text.isEmpty())
            feature->SetField(field.name, text.toUtf8().constData());
    }
    feature->SetField(areaField, geo::areaSquareMetres(zone.area) / 1e6);
    feature->SetGeometryDirectly(geo::toOgr(zone.area).release());
    require(layer.CreateFeature(feature.get()) == OGRERR_NONE, errors, path);
}

void writeTo(const QString& temporary, const QString& path, const Format& format,
             const std::vector<Zone>& zones, int mapEpsg, inventory::exporting::ListEncoding encoding)
{
    geo::DatasetHandle dataset = geo::createVectorDataset(temporary, QLatin1String(format.driver));
    const bool isDrawing = qstrcmp(format.driver, "DXF") == 0;
    const geo::GdalErrors errors;
    const geo::SpatialReferenceHandle crs = geo::spatialReference(geo::storageEpsg);
    CPLStringList options;
    if (qstrcmp(format.suffix, "shp") == 0)
        options.SetNameValue("ENCODING",
                             encoding == inventory::exporting::ListEncoding::Utf8 ? "UTF-8" : "GB18030");
    OGRLayer* const layer = dataset->CreateLayer("zones", isDrawing ? nullptr : crs.get(),
                                                 isDrawing ? wkbUnknown : wkbMultiPolygon, options.List());
    require(layer != nullptr, errors, path);
    if (isDrawing) {
        const geo::MapProjection projection(mapEpsg);
        for (const Zone& zone : zones)
            addOutlines(*layer, zone, projection, errors, path);
    } else {
        for (const Field& field : fields) {
            OGRFieldDefn definition(field.name, OFTString);
            definition.SetWidth(254);
            require(layer->CreateField(&definition) == OGRERR_NONE, errors, path);
        }
        OGRFieldDefn area(areaField, OFTReal);
        require(layer->CreateField(&area) == OGRERR_NONE, errors, path);
        for (const Zone& zone : zones)
            addZone(*layer, zone, errors, path);
    }
    geo::closeWritten(std::move(dataset), temporary);
    if (isDrawing)
        recodeDrawing(temporary);
}

/// A closed line of a drawing as an area.
geo::Area areaOf(const OGRGeometry& geometry)
{
    if (wkbFlatten(geometry.getGeometryType()) != wkbLineString)
        return geo::areaFromOgr(geometry);
    const OGRLineString& line = *geometry.toLineString();
    if (!line.get_IsClosed() || line.getNumPoints() < 4)
        return {};
    geo::Ring ring;
    for (int i = 0; i + 1 < line.getNumPoints(); ++i)
        ring.push_back({line.getX(i), line.getY(i)});
    return {{{std::move(ring), {}}}};
}

Zone zoneOf(OGRFeature& feature, geo::Area area)
{
    Zone zone;
    zone.area = std::move(area);
    for (const Field& field : fields) {
        int index = feature.GetFieldIndex(field.name);
        if (index < 0 && qstrcmp(field.name, "name") == 0)
            index = feature.GetFieldIndex("Layer"); // a drawing's
        if (index >= 0 && feature.IsFieldSetAndNotNull(index))
            field.write(zone, QString::fromUtf8(feature.GetFieldAsString(index)));
    }
    return zone;
}

} // namespace

QStringList zoneFileSuffixes()
{
    QStringList suffixes;
    for (const Format& format : formats)
        suffixes += QLatin1String(format.suffix);
    return suffixes;
}

void writeZones(const QString& path, const std::vector<Zone>& zones, int mapEpsg,
                inventory::exporting::ListEncoding encoding)
{
    const Format& format = formatOf(path);
    if (qstrcmp(format.suffix, "shp") != 0) {
        FileReplacement replacement(path);
        writeTo(replacement.temporaryPath(), path, format, zones, mapEpsg, encoding);
        replacement.commit();
        return;
    }
    // A shapefile is several files: they are made in a folder beside their place and moved one by one.
    const QFileInfo target(path);
    QTemporaryDir folder(target.absolutePath() + QStringLiteral("/.zones-XXXXXX"));
    if (!folder.isValid())
        throwNotWritten(path, folder.errorString());
    writeTo(folder.filePath(target.fileName()), path, format, zones, mapEpsg, encoding);
    const QFileInfoList parts = QDir(folder.path()).entryInfoList(QDir::Files);
    for (const QFileInfo& part : parts) {
        const QString place = target.absolutePath() + u'/' + part.fileName();
        if (std::rename(QFile::encodeName(part.absoluteFilePath()).constData(),
                        QFile::encodeName(place).constData()) != 0)
            throwNotWritten(place, QString::fromLocal8Bit(std::strerror(errno)));
    }
}

std::vector<Zone> readZones(const QString& path, int mapEpsg)
{
    const geo::DatasetHandle dataset = geo::openDataset(path);
    const geo::GdalErrors errors;
    const bool isDrawing = QFileInfo(path).suffix().compare(QLatin1String("dxf"), Qt::CaseInsensitive) == 0;
    const geo::SpatialReferenceHandle storage = geo::spatialReference(geo::storageEpsg);
    const geo::SpatialReferenceHandle map = geo::spatialReference(mapEpsg);
    std::vector<Zone> zones;
    for (OGRLayer* const layer : dataset->GetLayers()) {
        const OGRSpatialReference* crs = layer->GetSpatialRef();
        if (!crs && isDrawing)
            crs = map.get();
        const std::unique_ptr<OGRCoordinateTransformation> transform(
            crs ? OGRCreateCoordinateTransformation(crs, storage.get()) : nullptr);
        for (const OGRFeatureUniquePtr& feature : *layer) {
            OGRGeometry* const geometry = feature->GetGeometryRef();
            if (!geometry)
                continue;
            geo::Area area = areaOf(*geometry);
            if (area.isEmpty())
                continue;
            if (transform) {
                const geo::GeometryHandle moved = geo::toOgr(area);
                if (moved->transform(transform.get()) != OGRERR_NONE)
                    throw InputError(
                        Text::tr("%1: the outline of feature %2 lies outside its reference system (%3); "
                                 "correct the file's system and try again.")
                            .arg(QFileInfo(path).fileName())
                            .arg(feature->GetFID())
                            .arg(errors.text()));
                area = geo::areaFromOgr(*moved);
            }
            zones.push_back(zoneOf(*feature, std::move(area)));
        }
        if (!zones.empty())
            break;
    }
    if (zones.empty())
        throw InputError(Text::tr("%1 has no polygon; choose a file with the outlines of zones.")
                             .arg(QFileInfo(path).fileName()));
    return zones;
}

} // namespace airshed::zoning
