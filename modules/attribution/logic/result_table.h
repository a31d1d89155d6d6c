// SPDX-License-Identifier: GPL-3.0-or-later
// One table of a GeoPackage that is being written, and the shapes that go into it, in CGCS2000 degrees. What
// the columns mean is up to the caller.
#pragma once

#include "geo/coordinates.h"
#include "geo/gdal_handles.h"
#include "geo/transform.h"

#include <QVariant>
#include <span>
#include <vector>

namespace airshed::attribution
{

struct ResultField {
    enum class Type { Text, Number, WholeNumber };
    const char* name;
    Type type = Type::Number;
};

class ResultTable
{
public:
    enum class Shape { None, Point, Line, Polygon };
    /// Throws OutputError.
    ResultTable(GDALDataset& dataset, const QString& name, Shape shape, std::vector<ResultField> fields);

    /// Values in the order of the fields; an invalid or NaN value is stored as null. Throws OutputError.
    void add(geo::GeometryHandle shape, const std::vector<QVariant>& values);
    qint64 count() const { return m_count; }

private:
    OGRLayer* m_layer;
    std::vector<ResultField> m_fields;
    qint64 m_count = 0;
};

geo::GeometryHandle pointShape(geo::LonLat position);
geo::GeometryHandle lineShape(std::span<const geo::LonLat> points);
/// Closed when it is not.
geo::GeometryHandle polygonShape(std::span<const geo::LonLat> ring);
/// Outer rings and holes in any order, in map coordinates.
geo::GeometryHandle regionShape(std::span<const std::vector<geo::MapPoint>> rings,
                                const geo::MapProjection& projection);
/// What this geometry in map coordinates is in degrees.
geo::GeometryHandle inDegrees(const OGRGeometry& geometry, const geo::MapProjection& projection);

/// The area within these many metres of two places and of the way between them.
geo::GeometryHandle corridorShape(geo::LonLat from, double fromRadiusMetres, geo::LonLat to,
                                  double toRadiusMetres);
/// Several shapes as one. Nothing for none.
geo::GeometryHandle unionOf(std::vector<geo::GeometryHandle> shapes);

} // namespace airshed::attribution
