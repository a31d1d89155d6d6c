// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinate transformation between EPSG systems, always x = easting or longitude first whatever the
// authority says.
#pragma once

#include "geo/coordinates.h"

#include <memory>
#include <span>

namespace airshed::geo
{

inline constexpr int storageEpsg = 4490;     ///< CGCS2000 geographic
inline constexpr int nanchangMapEpsg = 4548; ///< CGCS2000, 3-degree zone, central meridian 117 E

/// Not thread-safe: make one per thread (PROJ contexts are per thread).
class Transform
{
public:
    /// Throws LogicError for a code that PROJ does not know.
    Transform(int fromEpsg, int toEpsg);
    ~Transform();
    Transform(Transform&&) noexcept;
    Transform& operator=(Transform&&) noexcept;

    /// Coordinates outside the system's domain come back as NaN.
    MapPoint forward(MapPoint point) const;
    /// In place; points that fail become NaN.
    void forward(std::span<MapPoint> points) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Geographic CGCS2000 to and from the workspace's map system.
class MapProjection
{
public:
    explicit MapProjection(int mapEpsg = nanchangMapEpsg);
    int epsg() const { return m_epsg; }
    MapPoint toMap(LonLat position) const;
    LonLat toLonLat(MapPoint point) const;

private:
    int m_epsg;
    Transform m_toMap;
    Transform m_toLonLat;
};

} // namespace airshed::geo
