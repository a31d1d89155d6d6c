// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/area.h"

#include <memory>
#include <ogr_geometry.h>

namespace airshed::geo
{

namespace
{

constexpr int decimals = 9;

void appendRing(QString& wkt, const Ring& ring)
{
    wkt += u'(';
    for (std::size_t i = 0; i <= ring.size(); ++i) {
        const LonLat& point = ring[i % ring.size()];
        if (i > 0)
            wkt += u',';
        wkt += QString::number(point.lon, 'f', decimals) + u' ' + QString::number(point.lat, 'f', decimals);
    }
    wkt += u')';
}

Ring ringOf(const OGRLinearRing& ring)
{
    Ring result;
    for (int i = 0; i < ring.getNumPoints(); ++i)
        result.push_back({ring.getX(i), ring.getY(i)});
    if (result.size() > 1 && result.front() == result.back())
        result.pop_back();
    return result;
}

std::unique_ptr<OGRLinearRing> toOgr(const Ring& ring)
{
    auto result = std::make_unique<OGRLinearRing>();
    for (const LonLat& point : ring)
        result->addPoint(point.lon, point.lat);
    result->closeRings();
    return result;
}

void addPolygons(Area& area, const OGRGeometry& geometry)
{
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPolygon: {
        const OGRPolygon& polygon = *geometry.toPolygon();
        if (polygon.IsEmpty() || polygon.getExteriorRing()->getNumPoints() < 4)
            return;
        AreaPolygon part{ringOf(*polygon.getExteriorRing()), {}};
        for (int i = 0; i < polygon.getNumInteriorRings(); ++i)
            part.holes.push_back(ringOf(*polygon.getInteriorRing(i)));
        area.polygons.push_back(std::move(part));
        return;
    }
    case wkbMultiPolygon:
    case wkbGeometryCollection:
        for (const OGRGeometry* const part : *geometry.toGeometryCollection())
            addPolygons(area, *part);
        return;
    default:
        return;
    }
}

} // namespace

std::size_t Area::vertexCount() const
{
    std::size_t count = 0;
    for (const AreaPolygon& polygon : polygons) {
        count += polygon.outer.size();
        for (const Ring& hole : polygon.holes)
            count += hole.size();
    }
    return count;
}

QString toWkt(const Area& area)
{
    if (area.isEmpty())
        return {};
    QString wkt = QStringLiteral("MULTIPOLYGON(");
    for (std::size_t i = 0; i < area.polygons.size(); ++i) {
        wkt += i > 0 ? QStringLiteral(",(") : QStringLiteral("(");
        appendRing(wkt, area.polygons[i].outer);
        for (const Ring& hole : area.polygons[i].holes) {
            wkt += u',';
            appendRing(wkt, hole);
        }
        wkt += u')';
    }
    return wkt + u')';
}

std::optional<Area> areaFromWkt(const QString& text)
{
    if (text.isEmpty())
        return Area{};
    const GdalErrors errors;
    OGRGeometry* parsed = nullptr;
    const QByteArray utf8 = text.toUtf8();
    const bool isUnderstood =
        OGRGeometryFactory::createFromWkt(utf8.constData(), nullptr, &parsed) == OGRERR_NONE;
    const GeometryHandle geometry(parsed);
    if (!isUnderstood || !geometry)
        return {};
    const OGRwkbGeometryType type = wkbFlatten(geometry->getGeometryType());
    if (type != wkbPolygon && type != wkbMultiPolygon)
        return {};
    Area area = areaFromOgr(*geometry);
    return area.isEmpty() ? std::nullopt : std::optional(std::move(area));
}

GeometryHandle toOgr(const Area& area)
{
    auto multi = std::make_unique<OGRMultiPolygon>();
    for (const AreaPolygon& part : area.polygons) {
        auto polygon = std::make_unique<OGRPolygon>();
        polygon->addRingDirectly(toOgr(part.outer).release());
        for (const Ring& hole : part.holes)
            polygon->addRingDirectly(toOgr(hole).release());
        multi->addGeometryDirectly(polygon.release());
    }
    return GeometryHandle(multi.release());
}

Area areaFromOgr(const OGRGeometry& geometry)
{
    Area area;
    addPolygons(area, geometry);
    return area;
}

} // namespace airshed::geo
