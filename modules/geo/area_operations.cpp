// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/area_operations.h"

#include "core/errors.h"
#include "geo/measure.h"
#include "geo/polygon_index.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <ogr_geometry.h>

namespace airshed::geo
{

namespace
{

/// Corners of a quarter circle in a buffer: 5 m off at 5 km.
constexpr int quadrantSegments = 32;
constexpr double fanStepDegrees = 2;
constexpr int smoothings = 2;
/// Below this an intersection is the shared edge of neighbours, not an overlap.
constexpr double sliverSquareMetres = 1;

[[noreturn]] void throwFailed(const GdalErrors& errors)
{
    throw InputError(QCoreApplication::translate(
                         "airshed::geo", "The areas cannot be combined (%1); repair their outlines first.")
                         .arg(errors.text()));
}

/// One Chaikin step: each corner is replaced by two points, at a quarter and three quarters of its edges.
Ring cutCorners(const Ring& ring)
{
    Ring cut;
    cut.reserve(ring.size() * 2);
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat& a = ring[i];
        const LonLat& b = ring[(i + 1) % ring.size()];
        cut.push_back({0.75 * a.lon + 0.25 * b.lon, 0.75 * a.lat + 0.25 * b.lat});
        cut.push_back({0.25 * a.lon + 0.75 * b.lon, 0.25 * a.lat + 0.75 * b.lat});
    }
    return cut;
}

template<typename Operation>
GeometryHandle checked(Operation operation)
{
    const GdalErrors errors;
    GeometryHandle result(operation());
    if (!result)
        throwFailed(errors);
    return result;
}

} // namespace

AreaOperations::AreaOperations(int mapEpsg) : m_projection(mapEpsg) { registerGdal(); }

GeometryHandle AreaOperations::toMap(const Area& area) const
{
    Area projected = area;
    const auto project = [this](Ring& ring) {
        for (LonLat& point : ring) {
            const MapPoint there = m_projection.toMap(point);
            point = {there.x, there.y};
        }
    };
    for (AreaPolygon& polygon : projected.polygons) {
        project(polygon.outer);
        std::ranges::for_each(polygon.holes, project);
    }
    return toOgr(projected);
}

Area AreaOperations::fromMap(const GeometryHandle& geometry) const
{
    Area area = areaFromOgr(*geometry);
    const auto unproject = [this](Ring& ring) {
        for (LonLat& point : ring)
            point = m_projection.toLonLat({point.lon, point.lat});
    };
    for (AreaPolygon& polygon : area.polygons) {
        unproject(polygon.outer);
        std::ranges::for_each(polygon.holes, unproject);
    }
    return area;
}

Area AreaOperations::unite(std::span<const Area> areas) const
{
    OGRGeometryCollection all;
    for (const Area& area : areas)
        all.addGeometryDirectly(toMap(area).release());
    // A buffer of nothing unites everything in one cascade and takes overlaps within one area with it.
    return fromMap(checked([&] { return all.Buffer(0); }));
}

Area AreaOperations::subtract(const Area& from, const Area& what) const
{
    const GeometryHandle one = toMap(from);
    const GeometryHandle other = toMap(what);
    return fromMap(checked([&] { return one->Difference(other.get()); }));
}

Area AreaOperations::intersect(const Area& one, const Area& other) const
{
    const GeometryHandle first = toMap(one);
    const GeometryHandle second = toMap(other);
    return fromMap(checked([&] { return first->Intersection(second.get()); }));
}

Area AreaOperations::buffer(LonLat centre, double metres) const
{
    const MapPoint there = m_projection.toMap(centre);
    const OGRPoint point(there.x, there.y);
    return fromMap(checked([&] { return point.Buffer(metres, quadrantSegments); }));
}

Area AreaOperations::buffer(std::span<const LonLat> line, double metres) const
{
    OGRLineString string;
    for (const LonLat& point : line) {
        const MapPoint there = m_projection.toMap(point);
        string.addPoint(there.x, there.y);
    }
    return fromMap(checked([&] { return string.Buffer(metres, quadrantSegments); }));
}

Area AreaOperations::buffer(const Area& area, double metres) const
{
    const GeometryHandle geometry = toMap(area);
    return fromMap(checked([&] { return geometry->Buffer(metres, quadrantSegments); }));
}

Area AreaOperations::fan(LonLat centre, double fromDegrees, double toDegrees, double innerMetres,
                         double outerMetres) const
{
    double turn = std::fmod(toDegrees - fromDegrees + 720, 360);
    if (turn == 0)
        turn = 360;
    const bool isFull = turn == 360;
    const int steps = static_cast<int>(std::ceil(turn / fanStepDegrees));
    const auto arc = [&](double metres) {
        Ring points;
        for (int i = 0; i <= steps - (isFull ? 1 : 0); ++i)
            points.push_back(destination(centre, fromDegrees + turn * i / steps, metres));
        return points;
    };
    AreaPolygon fan{arc(outerMetres), {}};
    if (innerMetres > 0) {
        Ring inner = arc(innerMetres);
        if (isFull) {
            fan.holes.push_back(std::move(inner));
        } else {
            fan.outer.insert(fan.outer.end(), inner.rbegin(), inner.rend());
        }
    } else if (!isFull) {
        fan.outer.push_back(centre);
    }
    return {{std::move(fan)}};
}

Area AreaOperations::simplify(const Area& area, double metres) const
{
    const GeometryHandle geometry = toMap(area);
    return fromMap(checked([&] { return geometry->SimplifyPreserveTopology(metres); }));
}

Area AreaOperations::smooth(const Area& area) const
{
    Area smoothed = area;
    for (AreaPolygon& polygon : smoothed.polygons) {
        for (int i = 0; i < smoothings; ++i) {
            polygon.outer = cutCorners(polygon.outer);
            for (Ring& hole : polygon.holes)
                hole = cutCorners(hole);
        }
    }
    return smoothed;
}

std::optional<AreaOperations::Flaw> AreaOperations::flawOf(const Area& area) const
{
    const GdalErrors errors;
    const GeometryHandle geometry = toMap(area);
    if (geometry->IsValid())
        return {};
    // OGR reports GEOS' reason with the place behind "at or near point X Y".
    static const QRegularExpression place(QStringLiteral("([-\\d.]+) ([-\\d.]+)\\s*$"));
    const QString text = errors.text();
    const QRegularExpressionMatch match = place.match(text);
    const LonLat where =
        match.hasMatch() ? m_projection.toLonLat({match.captured(1).toDouble(), match.captured(2).toDouble()})
                         : area.polygons.front().outer.front();
    return Flaw{match.hasMatch() ? text.section(QStringLiteral(" at or near"), 0, 0) : text, where};
}

Area AreaOperations::repaired(const Area& area) const
{
    const GeometryHandle geometry = toMap(area);
    {
        const GdalErrors quiet;
        if (geometry->IsValid())
            return area;
    }
    return fromMap(checked([&] { return geometry->MakeValid(); }));
}

bool AreaOperations::overlap(const Area& one, const Area& other) const
{
    const GeometryHandle first = toMap(one);
    const GeometryHandle second = toMap(other);
    if (!first->Intersects(second.get()))
        return false;
    const GeometryHandle common = checked([&] { return first->Intersection(second.get()); });
    return areaSquareMetres(fromMap(common)) > sliverSquareMetres;
}

bool AreaOperations::contains(const Area& area, LonLat place) const
{
    const GeometryHandle geometry = toMap(area);
    PolygonIndex index;
    index.addGeometry(0, *geometry);
    index.build();
    return index.shapeAt(m_projection.toMap(place)) == 0;
}

double areaSquareMetres(const Area& area)
{
    double sum = 0;
    for (const AreaPolygon& polygon : area.polygons) {
        sum += areaSquareMetres(polygon.outer);
        for (const Ring& hole : polygon.holes)
            sum -= areaSquareMetres(hole);
    }
    return sum;
}

double perimeterMetres(const Area& area)
{
    double sum = 0;
    for (const AreaPolygon& polygon : area.polygons) {
        sum += perimeterMetres(polygon.outer);
        for (const Ring& hole : polygon.holes)
            sum += perimeterMetres(hole);
    }
    return sum;
}

} // namespace airshed::geo
