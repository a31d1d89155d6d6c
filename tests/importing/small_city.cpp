// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/small_city.h"

#include "geo/gdal_handles.h"
#include "geo/transform.h"

#include <QDir>
#include <QtTest>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace airshed::testing
{

using namespace inventory::importing;

namespace
{

OGRLayer* makeLayer(GDALDataset& dataset, const char* name, const QList<QByteArray>& fields)
{
    const geo::SpatialReferenceHandle reference = geo::spatialReference(geo::storageEpsg);
    OGRLayer* layer = dataset.CreateLayer(name, reference.get(), wkbUnknown);
    for (const QByteArray& field : fields) {
        OGRFieldDefn definition(field.constData(), OFTString);
        layer->CreateField(&definition);
    }
    return layer;
}

void addFeature(OGRLayer& layer, const QByteArray& wkt, const QStringList& values)
{
    OGRFeature feature(layer.GetLayerDefn());
    for (int i = 0; i < values.size(); ++i)
        feature.SetField(i, values[i].toUtf8().constData());
    OGRGeometry* geometry = nullptr;
    QCOMPARE(OGRGeometryFactory::createFromWkt(wkt.constData(), nullptr, &geometry), OGRERR_NONE);
    feature.SetGeometryDirectly(geometry);
    QCOMPARE(layer.CreateFeature(&feature), OGRERR_NONE);
}

QByteArray box(double west, double south, double east, double north)
{
    return QStringLiteral("POLYGON((%1 %2,%3 %2,%3 %4,%1 %4,%1 %2))")
        .arg(west)
        .arg(south)
        .arg(east)
        .arg(north)
        .toLatin1();
}

} // namespace

void writeSmallBasemap(const QString& path)
{
    const geo::DatasetHandle dataset = geo::createVectorDataset(path, QStringLiteral("GPKG"));
    OGRLayer* districts = makeLayer(*dataset, "district", {"admin_code", "name", "name_en"});
    addFeature(*districts, box(115.75, 28.60, 115.87, 28.75),
               {QStringLiteral("360113"), QStringLiteral("红谷滩区"), QStringLiteral("Honggutan")});
    addFeature(*districts, box(115.87, 28.60, 115.95, 28.75),
               {QStringLiteral("360102"), QStringLiteral("东湖区"), QStringLiteral("Donghu")});
    OGRLayer* water = makeLayer(*dataset, "water", {"name", "name_en"});
    addFeature(*water, box(115.90, 28.61, 115.91, 28.62),
               {QStringLiteral("测试湖"), QStringLiteral("Test Lake")});
    OGRLayer* roads = makeLayer(*dataset, "road", {"name"});
    addFeature(*roads, "LINESTRING(115.75 28.65,115.95 28.65)", {QStringLiteral("测试大道")});
}

ImportContext smallCity(const QString& folder)
{
    const QString basemap = QDir(folder).filePath(QStringLiteral("basemap.gpkg"));
    if (!QFile::exists(basemap))
        writeSmallBasemap(basemap);
    ImportContext context = ImportContext::withoutWorkspace();
    context.savedMappings = SavedMappings(QDir(folder).filePath(QStringLiteral("mappings.json")));
    context.districts = std::make_shared<const geo::DistrictIndex>(geo::DistrictIndex::fromBasemap(basemap));
    context.water = std::make_shared<const inventory::quality::WaterIndex>(
        inventory::quality::WaterIndex::fromBasemap(basemap));
    context.roads =
        std::make_shared<const PointGrid>(PointGrid(pointsAlong(basemap, QStringLiteral("road"))));
    return context;
}

JudgedImport imported(const QString& path, const ImportContext& context, const PlanOptions& options,
                      bool acceptsProposals)
{
    NoProgress progress;
    ImportPlan plan = planImport(path, context, options, progress);
    if (acceptsProposals)
        acceptAll(plan);
    return judgeRows(plan, context, progress);
}

QString rulesOfRow(const ImportReport& report, qint64 row)
{
    QStringList rules;
    for (const inventory::Problem& problem : report.problems) {
        if (problem.provenance.rowNumber == row)
            rules += problem.rule;
    }
    return rules.join(u' ');
}

const inventory::Problem* problemOf(const ImportReport& report, const QString& rule, qint64 row)
{
    for (const inventory::Problem& problem : report.problems) {
        if (problem.rule == rule && problem.provenance.rowNumber == row)
            return &problem;
    }
    return nullptr;
}

const inventory::Source* sourceOf(const JudgedImport& judged, const QString& number)
{
    for (const inventory::Source& source : judged.content.sources) {
        if (source.number == number)
            return &source;
    }
    return nullptr;
}

} // namespace airshed::testing
