// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/data_files.h"

#include "core/errors.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUuid>
#include <gdal_priv.h>
#include <memory>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

namespace airshed::workbench
{

using mapengine::Layer;

namespace
{

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(airshed::workbench::DataFiles)
};

GDALDatasetUniquePtr openData(const QString& path)
{
    GDALAllRegister();
    CPLPushErrorHandler(CPLQuietErrorHandler);
    GDALDatasetUniquePtr data(
        GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_RASTER | GDAL_OF_READONLY));
    CPLPopErrorHandler();
    if (!data) {
        throw InputError(
            Messages::tr("“%1” cannot be read as map data; add a GeoPackage, shapefile, GeoJSON, KML or "
                         "GeoTIFF file.")
                .arg(QFileInfo(path).fileName()));
    }
    return data;
}

QString newLayerId()
{
    return QStringLiteral("file-") + QUuid::createUuid().toString(QUuid::WithoutBraces).left(8);
}

bool hasGeometry(OGRLayer& layer) { return wkbFlatten(layer.GetGeomType()) != wkbNone; }

/// Corners of a raster, also of a rotated one, as a box in its own system.
QRectF rasterBox(GDALDataset& data)
{
    double t[6];
    if (data.GetGeoTransform(t) != CE_None)
        return {};
    const double columns[] = {0.0, static_cast<double>(data.GetRasterXSize())};
    const double rows[] = {0.0, static_cast<double>(data.GetRasterYSize())};
    double left = 0;
    double right = 0;
    double bottom = 0;
    double top = 0;
    bool isFirst = true;
    for (const double column : columns) {
        for (const double row : rows) {
            const double x = t[0] + column * t[1] + row * t[2];
            const double y = t[3] + column * t[4] + row * t[5];
            left = isFirst ? x : std::min(left, x);
            right = isFirst ? x : std::max(right, x);
            bottom = isFirst ? y : std::min(bottom, y);
            top = isFirst ? y : std::max(top, y);
            isFirst = false;
        }
    }
    return {left, bottom, right - left, top - bottom};
}

/// Along the edges, not only the corners: a straight edge in degrees is a curve in metres.
std::optional<QRectF> inMapSystem(const QRectF& box, const OGRSpatialReference* from, int mapEpsg)
{
    constexpr int pointsPerEdge = 21;
    if (from == nullptr)
        return box; // no system stated: QGIS takes it as the map's too
    OGRSpatialReference source(*from);
    source.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRSpatialReference target;
    target.importFromEPSG(mapEpsg);
    target.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const std::unique_ptr<OGRCoordinateTransformation> transformation(
        OGRCreateCoordinateTransformation(&source, &target));
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
    if (!transformation || !transformation->TransformBounds(box.left(), box.top(), box.right(), box.bottom(),
                                                            &left, &bottom, &right, &top, pointsPerEdge))
        return {};
    return QRectF(left, bottom, right - left, top - bottom);
}

} // namespace

std::vector<Layer> layersOfFile(const QString& path)
{
    const GDALDatasetUniquePtr data = openData(path);
    const QString baseName = QFileInfo(path).completeBaseName();
    std::vector<Layer> layers;
    for (int i = 0; i < data->GetLayerCount(); ++i) {
        OGRLayer* table = data->GetLayer(i);
        if (table == nullptr || !hasGeometry(*table))
            continue;
        const QString name = QString::fromUtf8(table->GetName());
        Layer layer;
        layer.id = newLayerId();
        layer.title = data->GetLayerCount() == 1 || name == baseName
                          ? baseName
                          : QStringLiteral("%1 — %2").arg(baseName, name);
        layer.provider = QStringLiteral("ogr");
        layer.uri = path + QStringLiteral("|layername=") + name;
        layers.push_back(layer);
    }
    if (layers.empty() && data->GetRasterCount() > 0) {
        Layer layer;
        layer.id = newLayerId();
        layer.title = baseName;
        layer.provider = QStringLiteral("gdal");
        layer.uri = path;
        layers.push_back(layer);
    }
    if (layers.empty()) {
        throw InputError(
            Messages::tr("“%1” has no geometry that could be drawn; import it as a list instead.")
                .arg(QFileInfo(path).fileName()));
    }
    return layers;
}

std::optional<QRectF> extentOfLayer(const Layer& layer, int mapEpsg)
{
    const QStringList parts = layer.uri.split(QLatin1Char('|'));
    const GDALDatasetUniquePtr data = openData(parts.constFirst());
    if (layer.provider == QLatin1String("gdal")) {
        const QRectF box = rasterBox(*data);
        return box.isEmpty() ? std::optional<QRectF>() : inMapSystem(box, data->GetSpatialRef(), mapEpsg);
    }
    OGRLayer* table = data->GetLayer(0);
    for (const QString& part : parts) {
        if (part.startsWith(QLatin1String("layername=")))
            table = data->GetLayerByName(part.mid(10).toUtf8().constData());
    }
    OGREnvelope envelope;
    if (table == nullptr || table->GetExtent(&envelope, true) != OGRERR_NONE)
        return {};
    const QRectF box(envelope.MinX, envelope.MinY, envelope.MaxX - envelope.MinX,
                     envelope.MaxY - envelope.MinY);
    return inMapSystem(box, table->GetSpatialRef(), mapEpsg);
}

} // namespace airshed::workbench
