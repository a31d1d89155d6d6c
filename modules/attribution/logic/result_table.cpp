// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/result_table.h"

#include "core/errors.h"
#include "geo/measure.h"

#include <QCoreApplication>
#include <cmath>
#include <ogrsf_frmts.h>

namespace airshed::attribution
{

namespace
{

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(airshed::attribution::ResultLayers)
};

[[noreturn]] void throwNotWritten(const geo::GdalErrors& errors)
{
    throw OutputError(
        Messages::tr(
            "The result's layers could not be written (%1); check the free space of the workspace's disk.")
            .arg(errors.text()));
}

OGRwkbGeometryType ogrType(ResultTable::Shape shape)
{
    switch (shape) {
    case ResultTable::Shape::None:
        return wkbNone;
    case ResultTable::Shape::Point:
        return wkbPoint;
    case ResultTable::Shape::Line:
        return wkbLineString;
    case ResultTable::Shape::Polygon:
        return wkbMultiPolygon;
    }
    return wkbUnknown;
}

OGRFieldType ogrType(ResultField::Type type)
{
    switch (type) {
    case ResultField::Type::Text:
        return OFTString;
    case ResultField::Type::Number:
        return OFTReal;
    case ResultField::Type::WholeNumber:
        return OFTInteger64;
    }
    return OFTString;
}

void setField(OGRFeature& feature, int field, ResultField::Type type, const QVariant& value)
{
    if (!value.isValid() || value.isNull() ||
        (type == ResultField::Type::Number && !std::isfinite(value.toDouble()))) {
        feature.SetFieldNull(field);
        return;
    }
    switch (type) {
    case ResultField::Type::Text:
        feature.SetField(field, value.toString().toUtf8().constData());
        break;
    case ResultField::Type::Number:
        feature.SetField(field, value.toDouble());
        break;
    case ResultField::Type::WholeNumber:
        feature.SetField(field, static_cast<GIntBig>(value.toLongLong()));
        break;
    }
}

/// A polygon of its corners on a circle on the ground.
void addCircle(OGRMultiPoint& points, geo::LonLat centre, double radiusMetres)
{
    constexpr int corners = 32;
    for (int i = 0; i < corners; ++i) {
        const geo::LonLat corner =
            radiusMetres > 0 ? geo::destination(centre, 360.0 * i / corners, radiusMetres) : centre;
        const OGRPoint point(corner.lon, corner.lat);
        points.addGeometry(&point);
        if (radiusMetres <= 0)
            break;
    }
}

} // namespace

ResultTable::ResultTable(GDALDataset& dataset, const QString& name, Shape shape,
                         std::vector<ResultField> fields)
    : m_fields(std::move(fields))
{
    const geo::GdalErrors errors;
    const geo::SpatialReferenceHandle crs = geo::spatialReference(geo::storageEpsg);
    m_layer = dataset.CreateLayer(name.toUtf8().constData(), shape == Shape::None ? nullptr : crs.get(),
                                  ogrType(shape), nullptr);
    if (m_layer == nullptr)
        throwNotWritten(errors);
    for (const ResultField& field : m_fields) {
        OGRFieldDefn definition(field.name, ogrType(field.type));
        if (m_layer->CreateField(&definition) != OGRERR_NONE)
            throwNotWritten(errors);
    }
}

void ResultTable::add(geo::GeometryHandle shape, const std::vector<QVariant>& values)
{
    const geo::GdalErrors errors;
    const geo::FeatureHandle feature(OGRFeature::CreateFeature(m_layer->GetLayerDefn()));
    for (std::size_t i = 0; i < m_fields.size() && i < values.size(); ++i)
        setField(*feature, static_cast<int>(i), m_fields[i].type, values[i]);
    if (shape) {
        if (wkbFlatten(m_layer->GetGeomType()) == wkbMultiPolygon)
            shape.reset(OGRGeometryFactory::forceToMultiPolygon(shape.release()));
        feature->SetGeometryDirectly(shape.release());
    }
    if (m_layer->CreateFeature(feature.get()) != OGRERR_NONE)
        throwNotWritten(errors);
    ++m_count;
}

geo::GeometryHandle pointShape(geo::LonLat position)
{
    return geo::GeometryHandle(new OGRPoint(position.lon, position.lat));
}

geo::GeometryHandle lineShape(std::span<const geo::LonLat> points)
{
    auto line = std::make_unique<OGRLineString>();
    for (const geo::LonLat& point : points)
        line->addPoint(point.lon, point.lat);
    return geo::GeometryHandle(line.release());
}

geo::GeometryHandle polygonShape(std::span<const geo::LonLat> ring)
{
    auto outline = std::make_unique<OGRLinearRing>();
    for (const geo::LonLat& point : ring)
        outline->addPoint(point.lon, point.lat);
    outline->closeRings();
    auto polygon = std::make_unique<OGRPolygon>();
    polygon->addRingDirectly(outline.release());
    return geo::GeometryHandle(polygon.release());
}

geo::GeometryHandle regionShape(std::span<const std::vector<geo::MapPoint>> rings,
                                const geo::MapProjection& projection)
{
    std::vector<OGRGeometry*> polygons;
    for (const std::vector<geo::MapPoint>& ring : rings) {
        std::vector<geo::LonLat> corners;
        corners.reserve(ring.size());
        for (const geo::MapPoint& point : ring)
            corners.push_back(projection.toLonLat(point));
        polygons.push_back(polygonShape(corners).release());
    }
    if (polygons.empty())
        return {};
    return geo::GeometryHandle(OGRGeometryFactory::organizePolygons(
        polygons.data(), static_cast<int>(polygons.size()), nullptr, nullptr));
}

geo::GeometryHandle inDegrees(const OGRGeometry& geometry, const geo::MapProjection& projection)
{
    class ToDegrees final : public OGRDefaultGeometryVisitor
    {
    public:
        explicit ToDegrees(const geo::MapProjection& map) : m_map(map) {}
        void visit(OGRPoint* point) override
        {
            const geo::LonLat place = m_map.toLonLat({point->getX(), point->getY()});
            point->setX(place.lon);
            point->setY(place.lat);
        }

    private:
        const geo::MapProjection& m_map;
    };
    geo::GeometryHandle copy(geometry.clone());
    ToDegrees visitor(projection);
    copy->accept(&visitor);
    return copy;
}

geo::GeometryHandle corridorShape(geo::LonLat from, double fromRadiusMetres, geo::LonLat to,
                                  double toRadiusMetres)
{
    OGRMultiPoint corners;
    addCircle(corners, from, fromRadiusMetres);
    addCircle(corners, to, toRadiusMetres);
    return geo::GeometryHandle(corners.ConvexHull());
}

geo::GeometryHandle unionOf(std::vector<geo::GeometryHandle> shapes)
{
    OGRMultiPolygon all;
    for (geo::GeometryHandle& shape : shapes) {
        if (shape && wkbFlatten(shape->getGeometryType()) == wkbPolygon)
            all.addGeometryDirectly(shape.release());
    }
    if (all.getNumGeometries() == 0)
        return {};
    return geo::GeometryHandle(all.UnionCascaded());
}

} // namespace airshed::attribution
