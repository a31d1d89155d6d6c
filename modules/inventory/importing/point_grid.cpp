// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/point_grid.h"

#include "geo/gdal_handles.h"

#include <algorithm>
#include <cmath>
#include <gdal_priv.h>
#include <numbers>
#include <ogrsf_frmts.h>

namespace airshed::inventory::importing
{
namespace
{

constexpr double metresPerDegree = 111'000.0;
constexpr double spacingDegrees = 50.0 / metresPerDegree;
/// A cell is at least farthestMetres wide at 30 degrees north and more to the south.
constexpr double cellDegrees = 0.021;

quint64 cellKey(qint64 column, qint64 row)
{
    return (quint64(quint32(column)) << 32U) | quint64(quint32(row));
}

qint64 cellOf(double degrees) { return qint64(std::floor(degrees / cellDegrees)); }

void addLine(const OGRLineString& line, std::vector<geo::LonLat>& points)
{
    for (int i = 0; i + 1 < line.getNumPoints(); ++i) {
        const geo::LonLat from{line.getX(i), line.getY(i)};
        const geo::LonLat to{line.getX(i + 1), line.getY(i + 1)};
        const double length = std::hypot(to.lon - from.lon, to.lat - from.lat);
        const int steps = std::max(1, int(std::ceil(length / spacingDegrees)));
        for (int step = 0; step < steps; ++step) {
            const double share = double(step) / steps;
            points.push_back(
                {from.lon + (to.lon - from.lon) * share, from.lat + (to.lat - from.lat) * share});
        }
    }
}

} // namespace

double metresBetween(geo::LonLat a, geo::LonLat b)
{
    const double east =
        (b.lon - a.lon) * metresPerDegree * std::cos((a.lat + b.lat) / 2 * std::numbers::pi / 180.0);
    return std::hypot(east, (b.lat - a.lat) * metresPerDegree);
}

PointGrid::PointGrid(const std::vector<geo::LonLat>& points)
{
    for (const geo::LonLat& point : points)
        m_cells[cellKey(cellOf(point.lon), cellOf(point.lat))].push_back(point);
}

double PointGrid::metresToNearest(geo::LonLat position) const
{
    double nearest = farthestMetres;
    for (qint64 column = cellOf(position.lon) - 1; column <= cellOf(position.lon) + 1; ++column) {
        for (qint64 row = cellOf(position.lat) - 1; row <= cellOf(position.lat) + 1; ++row) {
            const auto cell = m_cells.constFind(cellKey(column, row));
            if (cell == m_cells.constEnd())
                continue;
            for (const geo::LonLat& point : *cell)
                nearest = std::min(nearest, metresBetween(position, point));
        }
    }
    return nearest;
}

std::vector<geo::LonLat> pointsAlong(const QString& basemapPath, const QString& layer)
{
    const geo::DatasetHandle dataset = geo::openDataset(basemapPath);
    const geo::GdalErrors errors;
    std::vector<geo::LonLat> points;
    OGRLayer* const lines = dataset->GetLayerByName(layer.toUtf8().constData());
    if (!lines)
        return points;
    while (const geo::FeatureHandle feature{lines->GetNextFeature()}) {
        const OGRGeometry* geometry = feature->GetGeometryRef();
        if (!geometry)
            continue;
        const OGRwkbGeometryType type = wkbFlatten(geometry->getGeometryType());
        if (type == wkbLineString)
            addLine(*geometry->toLineString(), points);
        else if (type == wkbMultiLineString) {
            for (const OGRLineString* part : geometry->toMultiLineString())
                addLine(*part, points);
        }
    }
    return points;
}

} // namespace airshed::inventory::importing
