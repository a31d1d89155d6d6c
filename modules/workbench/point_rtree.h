// SPDX-License-Identifier: GPL-3.0-or-later
// A packed Hilbert R-tree over points that never change, for the queries of a map view: nearest, rectangle,
// circle and polygon. GEOS' STRtree wants a geometry object per point and nanoflann knows neither rectangles
// nor polygons; this one is two flat arrays, about 23 bytes a point, and takes or leaves whole branches of a
// polygon at once.
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <cstdint>
#include <optional>
#include <vector>

namespace airshed::workbench
{

class PointRTree
{
public:
    PointRTree() = default;
    /// Results name points by their place in this list. Points that are not finite are never found.
    explicit PointRTree(const std::vector<QPointF>& points);

    struct Neighbour {
        std::uint32_t index = 0;
        double distance = 0; ///< in the points' units
    };
    /// The nearest point that is not farther than maxDistance; among equally near ones the first of the list.
    std::optional<Neighbour> nearest(const QPointF& to, double maxDistance) const;

    // In no particular order. Borders belong to a rectangle and a circle; a polygon follows Qt::OddEvenFill.
    std::vector<std::uint32_t> inside(const QRectF& rectangle) const;
    std::vector<std::uint32_t> inside(const QPolygonF& polygon) const;
    std::vector<std::uint32_t> within(const QPointF& centre, double radius) const;

private:
    struct Box {
        double left;
        double bottom;
        double right;
        double top;
    };
    struct Entry {
        QPointF position;
        std::uint32_t index = 0;
    };
    struct Edge {
        QPointF from;
        QPointF to;
    };
    struct Node {
        std::size_t level;
        std::size_t place;
    };
    static constexpr std::size_t fanOut = 16;

    static double squaredDistance(const Box& box, const QPointF& point);
    static bool touches(const Edge& edge, const Box& box);
    const Box& box(Node node) const { return m_levels[node.level][node.place]; }
    /// The places below a node: of nodes one level down, or of entries.
    std::pair<std::size_t, std::size_t> children(Node node) const;
    void takeAll(Node node, std::vector<std::uint32_t>& found) const;
    /// Calls take for all entries whose leaf box passes, leaving out branches whose box does not.
    template<typename BoxTest, typename Take>
    void search(BoxTest isCandidate, Take take) const;
    void searchPolygon(Node node, const std::vector<Edge>& edges, const QPolygonF& polygon,
                       std::vector<std::uint32_t>& found) const;

    std::vector<Entry> m_entries; ///< along the Hilbert curve
    std::vector<std::vector<Box>>
        m_levels; ///< from leaves to root; box i covers places 16 i ... 16 i + 15 below
};

} // namespace airshed::workbench
