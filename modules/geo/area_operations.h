// SPDX-License-Identifier: GPL-3.0-or-later
// What planners do with areas: buffers, fans, union, difference, clip, simplify, smooth, repair. Distances
// are metres in the map's projected system (GEOS); areas are measured on the ellipsoid.
#pragma once

#include "geo/area.h"
#include "geo/transform.h"

#include <span>

namespace airshed::geo
{

/// Works in one map system. Not thread-safe: make one per thread.
class AreaOperations
{
public:
    explicit AreaOperations(int mapEpsg = nanchangMapEpsg);

    Area unite(std::span<const Area> areas) const;
    Area subtract(const Area& from, const Area& what) const;
    Area intersect(const Area& one, const Area& other) const;
    /// Everything within so many metres of a place, a line (two points and more) or an area; a negative
    /// distance shrinks an area.
    Area buffer(LonLat centre, double metres) const;
    Area buffer(std::span<const LonLat> line, double metres) const;
    Area buffer(const Area& area, double metres) const;
    /// The part of a ring around a place that lies between two directions, clockwise from true north, from
    /// the first to the second; a full turn where they are equal.
    Area fan(LonLat centre, double fromDegrees, double toDegrees, double innerMetres,
             double outerMetres) const;
    /// Fewer vertices, none farther than this from the old outline; neighbours do not begin to overlap
    /// themselves.
    Area simplify(const Area& area, double metres) const;
    /// Corners cut twice as Chaikin does; every point of the new outline lies in the old one's corner
    /// triangles.
    Area smooth(const Area& area) const;

    /// Why the area is not a proper one ("Self-intersection"), and where; nothing when it is.
    struct Flaw {
        QString reason;
        LonLat where;
    };
    std::optional<Flaw> flawOf(const Area& area) const;
    /// A proper area of the same outlines (GEOS' MakeValid); a proper one comes back as it is.
    Area repaired(const Area& area) const;

    bool overlap(const Area& one, const Area& other) const;
    /// Whether the place is inside; on the edge counts for one of two neighbours.
    bool contains(const Area& area, LonLat place) const;

    const MapProjection& projection() const { return m_projection; }

private:
    GeometryHandle toMap(const Area& area) const;
    Area fromMap(const GeometryHandle& geometry) const;
    MapProjection m_projection;
};

/// On the ellipsoid, m2; holes taken off.
double areaSquareMetres(const Area& area);
/// All outlines, holes too, m.
double perimeterMetres(const Area& area);

} // namespace airshed::geo
