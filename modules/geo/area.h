// SPDX-License-Identifier: GPL-3.0-or-later
// An area on the map as a plain value: polygons with holes, in geographic CGCS2000. What can be done with
// areas is area_operations.h.
#pragma once

#include "geo/coordinates.h"
#include "geo/gdal_handles.h"

#include <optional>
#include <vector>

namespace airshed::geo
{

/// Without its closing point: first and last differ.
using Ring = std::vector<LonLat>;

struct AreaPolygon {
    Ring outer;
    std::vector<Ring> holes;
    bool operator==(const AreaPolygon&) const = default;
};

struct Area {
    std::vector<AreaPolygon> polygons;
    bool isEmpty() const { return polygons.empty(); }
    std::size_t vertexCount() const;
    bool operator==(const Area&) const = default;
};

/// As a MULTIPOLYGON with nine decimals of a degree (0.1 mm); empty for an empty area.
QString toWkt(const Area& area);
/// Nothing for text that is no polygon or multipolygon. Empty text is the empty area.
std::optional<Area> areaFromWkt(const QString& text);

/// A multipolygon in CGCS2000, longitude first.
GeometryHandle toOgr(const Area& area);
/// The polygons of any geometry; points and lines in it are left out.
Area areaFromOgr(const OGRGeometry& geometry);

} // namespace airshed::geo
