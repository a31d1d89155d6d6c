// SPDX-License-Identifier: GPL-3.0-or-later
// The outline of a zone while a person draws or edits it: parts with holes, vertices that move, and its own
// undo. In the map's metres; it knows no mouse and no screen.
#pragma once

#include "geo/area.h"
#include "geo/transform.h"
#include "zoning/logic/tally.h"

#include <optional>
#include <span>
#include <vector>

namespace airshed::zoning
{

using SketchRing = std::vector<geo::MapPoint>;

/// One vertex, or with an edge in mind the one that the edge begins at.
struct VertexRef {
    std::size_t part = 0;
    int hole = -1; ///< -1: the outer ring
    std::size_t vertex = 0;
    bool operator==(const VertexRef&) const = default;
};

class ZoneSketch
{
public:
    ZoneSketch() = default;
    ZoneSketch(const geo::Area& area, const geo::MapProjection& projection);

    // Drawing: one ring is open at a time.
    enum class Drawing { Nothing, Part, Hole };
    Drawing drawing() const { return m_drawing; }
    void begin(Drawing what);
    void addVertex(geo::MapPoint point);
    /// Takes the last vertex of the open ring back; the ring is given up with its first.
    void takeBack();
    /// Closes the open ring. False where it has fewer than three different vertices (it stays open), or where
    /// a hole lies in no part.
    bool finish();
    void giveUp();
    const SketchRing& openRing() const { return m_open; }

    // Editing. Each is one step to undo; moves of one vertex until settle() are one.
    std::optional<VertexRef> vertexNear(geo::MapPoint point, double metres) const;
    /// The edge whose middle stretch is nearest, by the vertex that it begins at.
    std::optional<VertexRef> edgeNear(geo::MapPoint point, double metres) const;
    void moveVertex(const VertexRef& vertex, geo::MapPoint to);
    void settle() { m_isMoving = false; }
    VertexRef insertAfter(const VertexRef& edge, geo::MapPoint point);
    /// A ring that is left with two vertices goes, an outer ring with its part.
    void removeVertex(const VertexRef& vertex);
    void removePart(std::size_t part);
    void replace(const geo::Area& area, const geo::MapProjection& projection);

    bool canUndo() const { return !m_past.empty(); }
    bool canRedo() const { return !m_future.empty(); }
    void undo();
    void redo();

    struct Part {
        SketchRing outer;
        std::vector<SketchRing> holes;
        bool operator==(const Part&) const = default;
    };
    const std::vector<Part>& parts() const { return m_parts; }
    bool isEmpty() const { return m_parts.empty(); }
    const SketchRing& ring(const VertexRef& vertex) const;
    geo::MapPoint at(const VertexRef& vertex) const { return ring(vertex).at(vertex.vertex); }
    /// All closed rings, and the open one with the pointer's place as its next vertex: for the live tally.
    MapRings rings(std::optional<geo::MapPoint> pointer = {}) const;
    geo::Area area(const geo::MapProjection& projection) const;

private:
    void remember();
    SketchRing& ringOf(const VertexRef& vertex);
    std::vector<Part> m_parts;
    Drawing m_drawing = Drawing::Nothing;
    SketchRing m_open;
    std::vector<std::vector<Part>> m_past;
    std::vector<std::vector<Part>> m_future;
    bool m_isMoving = false;
};

/// Where a point lands: on a vertex of the rings within reach, else on the nearest edge within reach, else on
/// the whole metre.
geo::MapPoint snapped(geo::MapPoint point, double metres, std::span<const MapRings> to);

} // namespace airshed::zoning
