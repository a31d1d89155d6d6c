// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/district_growth.h"

#include "geo/polygon_index.h"
#include "inventory/demonstration/random.h"
#include "inventory/demonstration/shapes.h"

#include <algorithm>
#include <deque>
#include <queue>

namespace airshed::inventory::demonstration
{

namespace
{

constexpr double cellMetres = 200;
constexpr std::uint64_t noiseSeed = 360100;
constexpr int outside = 0;

/// How much harder it is to cross this cell than open land.
MapGrid<float> growthCost(const Registry& registry, const MapBox& box)
{
    geo::PolygonIndex rivers;
    for (const RegistryLine& river : registry.rivers) {
        if (river.order > 2)
            continue;
        for (const MapPolygon& polygon : widened(river.parts, river.widthMetres / 2 + cellMetres * 0.7)) {
            for (const MapLine& ring : polygon)
                rivers.addRing(river.order, ring);
        }
    }
    rivers.build();
    MapGrid<float> cost(box, cellMetres, 1.0F);
    for (int row = 0; row < cost.rows(); ++row) {
        for (int column = 0; column < cost.columns(); ++column) {
            const geo::MapPoint p = cost.centre(column, row);
            double factor = std::max(0.35, 1 + 0.6 * fractalNoise(p.x / 5000, p.y / 5000, 3, noiseSeed));
            const int order = rivers.shapeAt(p);
            if (order != geo::PolygonIndex::none)
                factor *= order == 1 ? 9 : 4;
            cost.at(column, row) = static_cast<float>(factor);
        }
    }
    return cost;
}

/// Dijkstra from all seeds at once with sixteen directions, near enough to round.
MapGrid<int> grownLabels(const Registry& registry, const MapBox& box)
{
    const MapGrid<float> cost = growthCost(registry, box);
    MapGrid<float> reached(box, cellMetres, std::numeric_limits<float>::infinity());
    MapGrid<int> labels(box, cellMetres, outside);
    struct Front {
        float distance;
        int column;
        int row;
        // Equal distances are settled by position, so that the result does not hang on the queue's inner
        // order.
        bool operator<(const Front& other) const
        {
            return std::tie(distance, row, column) > std::tie(other.distance, other.row, other.column);
        }
    };
    std::priority_queue<Front> queue;
    double headStart = 0;
    for (const DistrictSeed& seed : registry.seeds)
        headStart = std::max(headStart, seed.reachMetres);
    for (const DistrictSeed& seed : registry.seeds) {
        const int column = cost.columnOf(seed.position.x);
        const int row = cost.rowOf(seed.position.y);
        const auto distance = static_cast<float>(headStart - seed.reachMetres);
        if (!cost.holds(column, row) || reached.at(column, row) <= distance)
            continue;
        const auto district =
            std::find_if(registry.districts.begin(), registry.districts.end(),
                         [&seed](const RegistryDistrict& d) { return d.adminCode == seed.adminCode; });
        reached.at(column, row) = distance;
        labels.at(column, row) = district == registry.districts.end()
                                     ? outside
                                     : static_cast<int>(district - registry.districts.begin()) + 1;
        queue.push({distance, column, row});
    }
    static constexpr int steps[16][2] = {{1, 0},  {-1, 0},  {0, 1},  {0, -1}, {1, 1},  {1, -1},
                                         {-1, 1}, {-1, -1}, {2, 1},  {2, -1}, {-2, 1}, {-2, -1},
                                         {1, 2},  {1, -2},  {-1, 2}, {-1, -2}};
    while (!queue.empty()) {
        const Front front = queue.top();
        queue.pop();
        if (front.distance > reached.at(front.column, front.row))
            continue;
        for (const auto& step : steps) {
            const int column = front.column + step[0];
            const int row = front.row + step[1];
            if (!cost.holds(column, row))
                continue;
            const double metres = std::hypot(step[0], step[1]) * cellMetres;
            const double mean = (cost.at(front.column, front.row) + cost.at(column, row)) / 2.0;
            const auto distance = front.distance + static_cast<float>(metres * mean);
            if (distance < reached.at(column, row)) {
                reached.at(column, row) = distance;
                labels.at(column, row) = labels.at(front.column, front.row);
                queue.push({distance, column, row});
            }
        }
    }
    return labels;
}

MapBox boxOf(const MapGrid<int>& grid)
{
    const geo::MapPoint southWest = grid.corner(0, 0);
    const geo::MapPoint northEast = grid.corner(grid.columns(), grid.rows());
    return {southWest.x, southWest.y, northEast.x, northEast.y};
}

/// Pieces that a district's growth left behind another's go to the neighbour around them.
void keepLargestPieces(MapGrid<int>& labels, int labelCount)
{
    MapGrid<int> piece(boxOf(labels), labels.cellMetres(), -1);
    struct Piece {
        int label = 0;
        int cells = 0;
    };
    std::vector<Piece> pieces;
    std::vector<std::pair<int, int>> stack;
    static constexpr int steps[4][2] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
    for (int row = 0; row < labels.rows(); ++row) {
        for (int column = 0; column < labels.columns(); ++column) {
            if (piece.at(column, row) >= 0)
                continue;
            const int number = static_cast<int>(pieces.size());
            pieces.push_back({labels.at(column, row), 0});
            piece.at(column, row) = number;
            stack.emplace_back(column, row);
            while (!stack.empty()) {
                const auto [c, r] = stack.back();
                stack.pop_back();
                ++pieces.back().cells;
                for (const auto& step : steps) {
                    const int nc = c + step[0];
                    const int nr = r + step[1];
                    if (labels.holds(nc, nr) && piece.at(nc, nr) < 0 &&
                        labels.at(nc, nr) == pieces.back().label) {
                        piece.at(nc, nr) = number;
                        stack.emplace_back(nc, nr);
                    }
                }
            }
        }
    }
    std::vector<int> largest(static_cast<std::size_t>(labelCount) + 1, -1);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        int& best = largest[static_cast<std::size_t>(pieces[i].label)];
        if (best < 0 || pieces[i].cells > pieces[static_cast<std::size_t>(best)].cells)
            best = static_cast<int>(i);
    }
    // The rest is given to whichever neighbour reaches it first, all advancing at the same pace.
    std::deque<std::pair<int, int>> front;
    MapGrid<char> isOrphan(boxOf(labels), labels.cellMetres(), 0);
    for (std::size_t i = 0; i < labels.size(); ++i)
        isOrphan[i] = piece[i] != largest[static_cast<std::size_t>(labels[i])] ? 1 : 0;
    for (int row = 0; row < labels.rows(); ++row) {
        for (int column = 0; column < labels.columns(); ++column) {
            if (!isOrphan.at(column, row))
                front.emplace_back(column, row);
        }
    }
    while (!front.empty()) {
        const auto [column, row] = front.front();
        front.pop_front();
        for (const auto& step : steps) {
            const int nextColumn = column + step[0];
            const int nextRow = row + step[1];
            if (!labels.holds(nextColumn, nextRow) || !isOrphan.at(nextColumn, nextRow))
                continue;
            isOrphan.at(nextColumn, nextRow) = 0;
            labels.at(nextColumn, nextRow) = labels.at(column, row);
            front.emplace_back(nextColumn, nextRow);
        }
    }
}

} // namespace

std::vector<GrownDistrict> grownDistricts(const Registry& registry, const MapBox& box)
{
    const int count = static_cast<int>(registry.districts.size());
    MapGrid<int> labels = grownLabels(registry, box);
    keepLargestPieces(labels, count);
    for (int column = 0; column < labels.columns(); ++column)
        labels.at(column, 0) = labels.at(column, labels.rows() - 1) = outside;
    for (int row = 0; row < labels.rows(); ++row)
        labels.at(0, row) = labels.at(labels.columns() - 1, row) = outside;

    std::vector<std::vector<MapPolygon>> areas = smoothCoverage(labels, count);
    std::vector<GrownDistrict> districts;
    districts.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        districts.push_back({registry.districts[static_cast<std::size_t>(i)].adminCode,
                             std::move(areas[static_cast<std::size_t>(i)])});
    }
    return districts;
}

} // namespace airshed::inventory::demonstration
