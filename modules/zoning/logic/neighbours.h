// SPDX-License-Identifier: GPL-3.0-or-later
// Which sources are neighbours, for plans that keep what is controlled together: a few nearest ones of each
// within two kilometres, weighted by closeness.
#pragma once

#include "geo/coordinates.h"

#include <cstddef>
#include <span>
#include <vector>

namespace airshed::zoning
{

struct Neighbours {
    std::size_t first = 0;
    std::size_t second = 0; ///< greater than first
    double weight = 0;      ///< 1 at up to 100 m, then 100 m / distance
};

/// Each pair once, in order. Positions are metres.
std::vector<Neighbours> nearestNeighbours(std::span<const geo::MapPoint> positions,
                                          double withinMetres = 2000, std::size_t ofEach = 3);

} // namespace airshed::zoning
