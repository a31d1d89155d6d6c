// SPDX-License-Identifier: GPL-3.0-or-later
// Which polygon holds this point, for millions of points. Edges are sorted into horizontal bands, so that a
// look-up meets only the few edges beside the point. A point on a shared edge belongs to exactly one of two
// neighbours (GEOS' "contains" would give it to none), and look-ups are const and may run on any number of
// threads (GEOS' prepared geometries may not). It knows plane coordinates only: degrees and metres both
// serve.
#pragma once

#include "geo/coordinates.h"

#include <cstdint>
#include <span>
#include <vector>

class OGRGeometry;

namespace airshed::geo
{

class PolygonIndex
{
public:
    static constexpr int none = -1;

    /// Adds the rings of a polygon (outer and holes in any order and direction, even-odd rule) to the shape
    /// with this number. Several polygons may share a number.
    void addRing(int shape, std::span<const MapPoint> ring);
    /// Adds a polygon, a multipolygon or a collection of them; other geometry is left out.
    void addGeometry(int shape, const OGRGeometry& geometry);
    /// Must be called once, after the last ring and before the first look-up.
    void build();

    /// The lowest-numbered shape that holds the point, or none. NaN is in none.
    int shapeAt(MapPoint point) const;
    /// All shapes that hold the point, in ascending order.
    std::vector<int> shapesAt(MapPoint point) const;
    /// Distance to the nearest edge of the shape, in the units of the coordinates times the given factors (so
    /// that degrees can be measured in metres). Infinite for a shape without edges.
    double distanceToEdge(int shape, MapPoint point, double unitX = 1, double unitY = 1) const;

private:
    struct Edge {
        double x0, y0, x1, y1;
        int shape;
    };

    bool isEmptyBand(double y) const;
    std::size_t bandOf(double y) const;

    std::vector<Edge> m_edges; ///< sorted by shape
    std::vector<std::uint32_t> m_bandStart;
    std::vector<std::uint32_t> m_bandEdges;
    double m_minY = 0;
    double m_maxY = 0;
    double m_bandsPerUnit = 0;
};

} // namespace airshed::geo
