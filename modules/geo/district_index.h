// SPDX-License-Identifier: GPL-3.0-or-later
// The districts of the workspace's base map: which district holds a position, and is a position in the city
// at all. Loaded once; look-ups are const and may run on any number of threads, about a million in half a
// second.
#pragma once

#include "geo/coordinates.h"
#include "geo/polygon_index.h"

#include <QString>
#include <optional>
#include <vector>

namespace airshed::geo
{

struct District {
    QString adminCode; ///< GB/T 2260, six digits
    QString name;
    QString nameEn;
    LonLat centroid;
};

struct LonLatBounds {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;

    bool contains(LonLat p) const
    {
        return p.lon >= west && p.lon <= east && p.lat >= south && p.lat <= north;
    }
    /// The same box, larger by so many degrees on every side.
    LonLatBounds grown(double degrees) const
    {
        return {west - degrees, south - degrees, east + degrees, north + degrees};
    }
};

class DistrictIndex
{
public:
    /// Reads the layer `district` (admin_code, name, name_en) of a basemap.gpkg. Throws InputError.
    static DistrictIndex fromBasemap(const QString& basemapPath);

    const std::vector<District>& districts() const { return m_districts; }
    const LonLatBounds& bounds() const { return m_bounds; }

    /// The district that holds the position; null outside the city.
    const District* districtAt(LonLat position) const;
    bool isInCity(LonLat position) const { return districtAt(position) != nullptr; }
    /// By code; null if the base map has no such district.
    const District* byCode(const QString& adminCode) const;
    /// By full name (红谷滩区) or the name without its last character (红谷滩); null if none matches.
    const District* byName(const QString& name) const;
    /// Metres from the position to the nearest border of the district, whichever side it is on.
    double metresToBorder(const District& district, LonLat position) const;

private:
    std::vector<District> m_districts;
    LonLatBounds m_bounds;
    PolygonIndex m_index;
};

} // namespace airshed::geo
