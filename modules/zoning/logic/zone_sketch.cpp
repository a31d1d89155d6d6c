// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/logic/zone_sketch.h"

#include "geo/polygon_index.h"

#include <algorithm>
#include <cmath>

namespace airshed::zoning
{

namespace
{

constexpr std::size_t leastVertices = 3;
constexpr std::size_t stepsKept = 200;

double distance(geo::MapPoint a, geo::MapPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// The point of the segment that is nearest.
geo::MapPoint nearestOn(geo::MapPoint a, geo::MapPoint b, geo::MapPoint p)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    const double t = square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0;
    return {a.x + t * dx, a.y + t * dy};
}

bool isInside(const SketchRing& ring, geo::MapPoint p)
{
    geo::PolygonIndex index;
    index.addRing(0, ring);
    index.build();
    return index.shapeAt(p) == 0;
}

SketchRing toMap(const geo::Ring& ring, const geo::MapProjection& projection)
{
    SketchRing result;
    result.reserve(ring.size());
    for (const geo::LonLat& point : ring)
        result.push_back(projection.toMap(point));
    return result;
}

geo::Ring toLonLat(const SketchRing& ring, const geo::MapProjection& projection)
{
    geo::Ring result;
    result.reserve(ring.size());
    for (const geo::MapPoint& point : ring)
        result.push_back(projection.toLonLat(point));
    return result;
}

std::vector<ZoneSketch::Part> partsOf(const geo::Area& area, const geo::MapProjection& projection)
{
    std::vector<ZoneSketch::Part> parts;
    for (const geo::AreaPolygon& polygon : area.polygons) {
        parts.push_back({toMap(polygon.outer, projection), {}});
        for (const geo::Ring& hole : polygon.holes)
            parts.back().holes.push_back(toMap(hole, projection));
    }
    return parts;
}

/// Calls back with every ring and its reference (vertex 0).
template<typename Parts, typename Visit>
void forEachRing(const Parts& parts, Visit visit)
{
    for (std::size_t part = 0; part < parts.size(); ++part) {
        visit(parts[part].outer, VertexRef{part, -1, 0});
        for (std::size_t hole = 0; hole < parts[part].holes.size(); ++hole)
            visit(parts[part].holes[hole], VertexRef{part, static_cast<int>(hole), 0});
    }
}

} // namespace

ZoneSketch::ZoneSketch(const geo::Area& area, const geo::MapProjection& projection)
    : m_parts(partsOf(area, projection))
{
}

void ZoneSketch::remember()
{
    m_past.push_back(m_parts);
    if (m_past.size() > stepsKept)
        m_past.erase(m_past.begin());
    m_future.clear();
}

void ZoneSketch::begin(Drawing what)
{
    m_drawing = what;
    m_open.clear();
}

void ZoneSketch::addVertex(geo::MapPoint point)
{
    if (m_drawing != Drawing::Nothing && (m_open.empty() || !(m_open.back() == point)))
        m_open.push_back(point);
}

void ZoneSketch::takeBack()
{
    if (!m_open.empty())
        m_open.pop_back();
    if (m_open.empty())
        m_drawing = Drawing::Nothing;
}

bool ZoneSketch::finish()
{
    if (m_open.size() > 1 && m_open.front() == m_open.back())
        m_open.pop_back();
    if (m_open.size() < leastVertices)
        return false;
    if (m_drawing == Drawing::Hole) {
        const auto part = std::ranges::find_if(
            m_parts, [this](const Part& each) { return isInside(each.outer, m_open.front()); });
        if (part == m_parts.end())
            return false;
        const auto index = part - m_parts.begin();
        remember();
        m_parts[static_cast<std::size_t>(index)].holes.push_back(std::move(m_open));
    } else {
        remember();
        m_parts.push_back({std::move(m_open), {}});
    }
    giveUp();
    return true;
}

void ZoneSketch::giveUp()
{
    m_open.clear();
    m_drawing = Drawing::Nothing;
}

std::optional<VertexRef> ZoneSketch::vertexNear(geo::MapPoint point, double metres) const
{
    std::optional<VertexRef> nearest;
    double best = metres;
    forEachRing(m_parts, [&](const SketchRing& ring, VertexRef where) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            if (const double away = distance(ring[i], point); away <= best) {
                best = away;
                where.vertex = i;
                nearest = where;
            }
        }
    });
    return nearest;
}

std::optional<VertexRef> ZoneSketch::edgeNear(geo::MapPoint point, double metres) const
{
    std::optional<VertexRef> nearest;
    double best = metres;
    forEachRing(m_parts, [&](const SketchRing& ring, VertexRef where) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const geo::MapPoint there = nearestOn(ring[i], ring[(i + 1) % ring.size()], point);
            if (const double away = distance(there, point); away <= best) {
                best = away;
                where.vertex = i;
                nearest = where;
            }
        }
    });
    return nearest;
}

SketchRing& ZoneSketch::ringOf(const VertexRef& vertex)
{
    Part& part = m_parts.at(vertex.part);
    return vertex.hole < 0 ? part.outer : part.holes.at(static_cast<std::size_t>(vertex.hole));
}

const SketchRing& ZoneSketch::ring(const VertexRef& vertex) const
{
    return const_cast<ZoneSketch*>(this)->ringOf(vertex);
}

void ZoneSketch::moveVertex(const VertexRef& vertex, geo::MapPoint to)
{
    if (!m_isMoving)
        remember();
    m_isMoving = true;
    ringOf(vertex).at(vertex.vertex) = to;
}

VertexRef ZoneSketch::insertAfter(const VertexRef& edge, geo::MapPoint point)
{
    settle();
    remember();
    SketchRing& ring = ringOf(edge);
    ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(edge.vertex) + 1, point);
    VertexRef inserted = edge;
    ++inserted.vertex;
    return inserted;
}

void ZoneSketch::removeVertex(const VertexRef& vertex)
{
    settle();
    remember();
    SketchRing& ring = ringOf(vertex);
    ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(vertex.vertex));
    if (ring.size() >= leastVertices)
        return;
    if (vertex.hole >= 0)
        m_parts[vertex.part].holes.erase(m_parts[vertex.part].holes.begin() + vertex.hole);
    else
        m_parts.erase(m_parts.begin() + static_cast<std::ptrdiff_t>(vertex.part));
}

void ZoneSketch::removePart(std::size_t part)
{
    settle();
    remember();
    m_parts.erase(m_parts.begin() + static_cast<std::ptrdiff_t>(part));
}

void ZoneSketch::replace(const geo::Area& area, const geo::MapProjection& projection)
{
    settle();
    remember();
    m_parts = partsOf(area, projection);
}

void ZoneSketch::undo()
{
    settle();
    if (m_past.empty())
        return;
    m_future.push_back(std::move(m_parts));
    m_parts = std::move(m_past.back());
    m_past.pop_back();
}

void ZoneSketch::redo()
{
    settle();
    if (m_future.empty())
        return;
    m_past.push_back(std::move(m_parts));
    m_parts = std::move(m_future.back());
    m_future.pop_back();
}

MapRings ZoneSketch::rings(std::optional<geo::MapPoint> pointer) const
{
    MapRings all;
    forEachRing(m_parts, [&all](const SketchRing& ring, const VertexRef&) { all.push_back(ring); });
    if (!m_open.empty()) {
        all.push_back(m_open);
        if (pointer)
            all.back().push_back(*pointer);
    }
    return all;
}

geo::Area ZoneSketch::area(const geo::MapProjection& projection) const
{
    geo::Area area;
    for (const Part& part : m_parts) {
        geo::AreaPolygon polygon{toLonLat(part.outer, projection), {}};
        for (const SketchRing& hole : part.holes)
            polygon.holes.push_back(toLonLat(hole, projection));
        area.polygons.push_back(std::move(polygon));
    }
    return area;
}

geo::MapPoint snapped(geo::MapPoint point, double metres, std::span<const MapRings> to)
{
    std::optional<geo::MapPoint> vertex;
    std::optional<geo::MapPoint> edge;
    double nearestVertex = metres;
    double nearestEdge = metres;
    for (const MapRings& rings : to) {
        for (const SketchRing& ring : rings) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                if (const double away = distance(ring[i], point); away <= nearestVertex) {
                    nearestVertex = away;
                    vertex = ring[i];
                }
                const geo::MapPoint there = nearestOn(ring[i], ring[(i + 1) % ring.size()], point);
                if (const double away = distance(there, point); away <= nearestEdge) {
                    nearestEdge = away;
                    edge = there;
                }
            }
        }
    }
    if (vertex)
        return *vertex;
    return edge ? *edge : geo::MapPoint{std::round(point.x), std::round(point.y)};
}

} // namespace airshed::zoning
