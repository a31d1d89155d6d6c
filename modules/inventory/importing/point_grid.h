// SPDX-License-Identifier: GPL-3.0-or-later
// How far it is to the nearest of many points, up to a few kilometres: for measuring road sources against the
// axes of roads.
#pragma once

#include "geo/coordinates.h"

#include <QHash>
#include <vector>

namespace airshed::inventory::importing
{

class PointGrid
{
public:
    explicit PointGrid(const std::vector<geo::LonLat>& points);

    bool isEmpty() const { return m_cells.isEmpty(); }
    /// Metres to the nearest point; `farthestMetres` when none is nearer than that.
    double metresToNearest(geo::LonLat position) const;
    static constexpr double farthestMetres = 2000;

private:
    QHash<quint64, std::vector<geo::LonLat>> m_cells;
};

/// Metres between two places some kilometres apart at most.
double metresBetween(geo::LonLat a, geo::LonLat b);

/// Points along the lines of a base map's layer, at most 50 m apart; none when there is no such layer. Throws
/// InputError when the file cannot be read.
std::vector<geo::LonLat> pointsAlong(const QString& basemapPath, const QString& layer);

} // namespace airshed::inventory::importing
