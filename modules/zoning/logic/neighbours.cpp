// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/logic/neighbours.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>
#include <unordered_map>
#include <utility>

namespace airshed::zoning
{

namespace
{

/// At up to this distance a pair counts fully.
constexpr double fullWeightMetres = 100;

std::int64_t cellKey(std::int64_t column, std::int64_t row) { return column * 4'000'000 + row; }

} // namespace

std::vector<Neighbours> nearestNeighbours(std::span<const geo::MapPoint> positions, double withinMetres,
                                          std::size_t ofEach)
{
    std::unordered_map<std::int64_t, std::vector<std::size_t>> cells;
    const auto cellOf = [&](double value) {
        return static_cast<std::int64_t>(std::floor(value / withinMetres));
    };
    for (std::size_t i = 0; i < positions.size(); ++i)
        cells[cellKey(cellOf(positions[i].x), cellOf(positions[i].y))].push_back(i);
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    std::vector<std::pair<double, std::size_t>> near;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        near.clear();
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                const auto cell =
                    cells.find(cellKey(cellOf(positions[i].x) + dx, cellOf(positions[i].y) + dy));
                if (cell == cells.end())
                    continue;
                for (const std::size_t j : cell->second) {
                    const double distance =
                        std::hypot(positions[j].x - positions[i].x, positions[j].y - positions[i].y);
                    if (j != i && distance <= withinMetres)
                        near.emplace_back(distance, j);
                }
            }
        }
        const std::size_t count = std::min(ofEach, near.size());
        std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(count), near.end());
        for (std::size_t k = 0; k < count; ++k)
            pairs.insert(std::minmax(i, near[k].second));
    }
    std::vector<Neighbours> all;
    for (const auto& [first, second] : pairs) {
        const double distance =
            std::hypot(positions[second].x - positions[first].x, positions[second].y - positions[first].y);
        all.push_back({first, second, fullWeightMetres / std::max(fullWeightMetres, distance)});
    }
    return all;
}

} // namespace airshed::zoning
