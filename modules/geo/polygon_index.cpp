// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/polygon_index.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ogr_geometry.h>

namespace airshed::geo
{

namespace
{

constexpr std::size_t maxBands = 4096;

/// Crossings of the ray from the point to +x with one edge; half-open in y so that a vertex counts once.
template<typename Edge>
bool isCrossed(const Edge& e, MapPoint p)
{
    if ((e.y0 > p.y) == (e.y1 > p.y))
        return false;
    // Always reckoned from the lower end: two neighbours store a shared edge in opposite directions and must
    // get the same answer to the last bit, or a point near it would be in both or in none.
    const bool isUpward = e.y0 < e.y1;
    const double lowX = isUpward ? e.x0 : e.x1;
    const double lowY = isUpward ? e.y0 : e.y1;
    const double highX = isUpward ? e.x1 : e.x0;
    const double highY = isUpward ? e.y1 : e.y0;
    return p.x < lowX + (p.y - lowY) / (highY - lowY) * (highX - lowX);
}

} // namespace

void PolygonIndex::addRing(int shape, std::span<const MapPoint> ring)
{
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MapPoint a = ring[i];
        const MapPoint b = ring[(i + 1) % ring.size()];
        if (!(a == b))
            m_edges.push_back({a.x, a.y, b.x, b.y, shape});
    }
}

void PolygonIndex::addGeometry(int shape, const OGRGeometry& geometry)
{
    switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPolygon:
        for (const OGRLinearRing* ring : *geometry.toPolygon()) {
            std::vector<MapPoint> points;
            points.reserve(static_cast<std::size_t>(ring->getNumPoints()));
            for (int i = 0; i < ring->getNumPoints(); ++i)
                points.push_back({ring->getX(i), ring->getY(i)});
            addRing(shape, points);
        }
        break;
    case wkbMultiPolygon:
    case wkbGeometryCollection:
        for (const OGRGeometry* part : *geometry.toGeometryCollection())
            addGeometry(shape, *part);
        break;
    default:
        break;
    }
}

void PolygonIndex::build()
{
    std::stable_sort(m_edges.begin(), m_edges.end(),
                     [](const Edge& a, const Edge& b) { return a.shape < b.shape; });
    m_bandStart.clear();
    m_bandEdges.clear();
    if (m_edges.empty())
        return;
    m_minY = std::numeric_limits<double>::infinity();
    m_maxY = -m_minY;
    for (const Edge& e : m_edges) {
        m_minY = std::min({m_minY, e.y0, e.y1});
        m_maxY = std::max({m_maxY, e.y0, e.y1});
    }
    const std::size_t bands = std::clamp<std::size_t>(m_edges.size() / 4, 1, maxBands);
    const double height = std::max(m_maxY - m_minY, std::numeric_limits<double>::min());
    m_bandsPerUnit = static_cast<double>(bands) / height;

    // Two passes, count then fill: one flat array, edges of a band still sorted by shape.
    m_bandStart.assign(bands + 1, 0);
    const auto forEachBand = [this, bands](const Edge& e, auto visit) {
        const std::size_t first = bandOf(std::min(e.y0, e.y1));
        const std::size_t last = bandOf(std::max(e.y0, e.y1));
        for (std::size_t band = first; band <= last && band < bands; ++band)
            visit(band);
    };
    for (const Edge& e : m_edges)
        forEachBand(e, [this](std::size_t band) { ++m_bandStart[band + 1]; });
    for (std::size_t band = 0; band < bands; ++band)
        m_bandStart[band + 1] += m_bandStart[band];
    m_bandEdges.resize(m_bandStart.back());
    std::vector<std::uint32_t> next(m_bandStart.begin(), m_bandStart.end() - 1);
    for (std::uint32_t i = 0; i < m_edges.size(); ++i)
        forEachBand(m_edges[i], [this, &next, i](std::size_t band) { m_bandEdges[next[band]++] = i; });
}

bool PolygonIndex::isEmptyBand(double y) const
{
    return m_bandEdges.empty() || !(y >= m_minY && y <= m_maxY);
}

std::size_t PolygonIndex::bandOf(double y) const
{
    const auto band = static_cast<std::size_t>(std::max(0.0, (y - m_minY) * m_bandsPerUnit));
    return std::min(band, m_bandStart.size() - 2);
}

int PolygonIndex::shapeAt(MapPoint point) const
{
    if (isEmptyBand(point.y))
        return none;
    const std::size_t band = bandOf(point.y);
    int shape = none;
    bool isInside = false;
    for (std::uint32_t i = m_bandStart[band]; i < m_bandStart[band + 1]; ++i) {
        const Edge& e = m_edges[m_bandEdges[i]];
        if (e.shape != shape) {
            if (isInside)
                return shape;
            shape = e.shape;
        }
        isInside ^= isCrossed(e, point);
    }
    return isInside ? shape : none;
}

std::vector<int> PolygonIndex::shapesAt(MapPoint point) const
{
    std::vector<int> shapes;
    if (isEmptyBand(point.y))
        return shapes;
    const std::size_t band = bandOf(point.y);
    int shape = none;
    bool isInside = false;
    for (std::uint32_t i = m_bandStart[band]; i < m_bandStart[band + 1]; ++i) {
        const Edge& e = m_edges[m_bandEdges[i]];
        if (e.shape != shape) {
            if (isInside)
                shapes.push_back(shape);
            shape = e.shape;
            isInside = false;
        }
        isInside ^= isCrossed(e, point);
    }
    if (isInside)
        shapes.push_back(shape);
    return shapes;
}

double PolygonIndex::distanceToEdge(int shape, MapPoint point, double unitX, double unitY) const
{
    const auto begin = std::lower_bound(m_edges.begin(), m_edges.end(), shape,
                                        [](const Edge& e, int s) { return e.shape < s; });
    double nearestSquared = std::numeric_limits<double>::infinity();
    for (auto e = begin; e != m_edges.end() && e->shape == shape; ++e) {
        const double ax = (e->x0 - point.x) * unitX;
        const double ay = (e->y0 - point.y) * unitY;
        const double dx = (e->x1 - e->x0) * unitX;
        const double dy = (e->y1 - e->y0) * unitY;
        const double t = std::clamp(-(ax * dx + ay * dy) / (dx * dx + dy * dy), 0.0, 1.0);
        const double nx = ax + t * dx;
        const double ny = ay + t * dy;
        nearestSquared = std::min(nearestSquared, nx * nx + ny * ny);
    }
    return std::sqrt(nearestSquared);
}

} // namespace airshed::geo
