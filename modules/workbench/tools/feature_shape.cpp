// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tools/feature_shape.h"

#include "geo/gdal_handles.h"

#include <gdal_priv.h>
#include <memory>
#include <ogrsf_frmts.h>

namespace airshed::workbench
{

namespace
{

QPolygonF points(const OGRSimpleCurve& curve)
{
    QPolygonF result;
    result.reserve(curve.getNumPoints());
    for (int i = 0; i < curve.getNumPoints(); ++i)
        result.append(QPointF(curve.getX(i), curve.getY(i)));
    return result;
}

void addTo(MapShape& shape, const OGRGeometry& geometry)
{
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPoint:
        if (!geometry.IsEmpty())
            shape.points.emplace_back(geometry.toPoint()->getX(), geometry.toPoint()->getY());
        break;
    case wkbLineString:
        shape.lines.push_back(points(*geometry.toLineString()));
        break;
    case wkbPolygon:
        for (const OGRLinearRing* ring : geometry.toPolygon())
            shape.areas.push_back(points(*ring));
        break;
    default:
        if (OGR_GT_IsSubClassOf(wkbFlatten(geometry.getGeometryType()), wkbGeometryCollection)) {
            for (const OGRGeometry* part : geometry.toGeometryCollection())
                addTo(shape, *part);
        }
        break;
    }
}

} // namespace

MapShape featureShape(const mapengine::Layer& layer, std::int64_t featureId, int mapEpsg)
{
    MapShape shape;
    if (layer.provider != QLatin1String("ogr"))
        return shape;
    const QStringList parts = layer.uri.split(QLatin1Char('|'));
    const geo::GdalErrors errors;
    const geo::DatasetHandle data = geo::openDataset(parts.constFirst());
    OGRLayer* table = data->GetLayer(0);
    for (const QString& part : parts) {
        if (part.startsWith(QLatin1String("layername=")))
            table = &geo::layerByName(*data, part.mid(10));
    }
    const geo::FeatureHandle feature(table ? table->GetFeature(featureId) : nullptr);
    if (!feature || !feature->GetGeometryRef())
        return shape;
    // Arcs as lines: what is drawn is a mark, not a survey.
    const geo::GeometryHandle geometry(feature->GetGeometryRef()->getLinearGeometry());
    const OGRSpatialReference* const stated = table->GetSpatialRef();
    const geo::SpatialReferenceHandle target = geo::spatialReference(mapEpsg);
    if (stated && !stated->IsSame(target.get())) {
        OGRSpatialReference source(*stated);
        source.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        const std::unique_ptr<OGRCoordinateTransformation> toMap(
            OGRCreateCoordinateTransformation(&source, target.get()));
        if (!toMap || geometry->transform(toMap.get()) != OGRERR_NONE)
            return shape;
    }
    addTo(shape, *geometry);
    return shape;
}

} // namespace airshed::workbench
