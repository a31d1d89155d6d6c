// SPDX-License-Identifier: GPL-3.0-or-later
#include "quality/small_basemap.h"

#include "geo/gdal_handles.h"
#include "geo/transform.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace airshed::tests
{

namespace
{

struct Square {
    double west, south, east, north;
    const char* name;
    const char* nameEn;
    const char* code;
};

OGRLayer& makeLayer(GDALDataset& dataset, const char* name, bool hasCode)
{
    const geo::SpatialReferenceHandle crs = geo::spatialReference(geo::storageEpsg);
    OGRLayer* layer = dataset.CreateLayer(name, crs.get(), wkbPolygon, nullptr);
    Q_ASSERT(layer);
    for (const char* field : {"name", "name_en", "admin_code"}) {
        OGRFieldDefn definition(field, OFTString);
        if (hasCode || qstrcmp(field, "admin_code") != 0)
            layer->CreateField(&definition);
    }
    return *layer;
}

void add(OGRLayer& layer, const Square& square)
{
    OGRLinearRing ring;
    ring.addPoint(square.west, square.south);
    ring.addPoint(square.east, square.south);
    ring.addPoint(square.east, square.north);
    ring.addPoint(square.west, square.north);
    ring.closeRings();
    OGRPolygon polygon;
    polygon.addRing(&ring);
    const geo::FeatureHandle feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
    feature->SetGeometry(&polygon);
    feature->SetField("name", square.name);
    feature->SetField("name_en", square.nameEn);
    if (square.code)
        feature->SetField("admin_code", square.code);
    const OGRErr result = layer.CreateFeature(feature.get());
    Q_ASSERT(result == OGRERR_NONE);
    Q_UNUSED(result)
}

} // namespace

void writeSmallBasemap(const QString& path)
{
    geo::DatasetHandle dataset = geo::createVectorDataset(path, QStringLiteral("GPKG"));
    OGRLayer& districts = makeLayer(*dataset, "district", true);
    add(districts, {115.8, 28.55, 116.0, 28.75, "南昌县", "Nanchang County", "360121"});
    add(districts, {116.0, 28.55, 116.2, 28.75, "青山湖区", "Qingshanhu", "360111"});
    OGRLayer& water = makeLayer(*dataset, "water", false);
    add(water, {115.95, 28.60, 115.96, 28.61, "测试湖", "Test Lake", nullptr});
    geo::closeWritten(std::move(dataset), path);
}

} // namespace airshed::tests
