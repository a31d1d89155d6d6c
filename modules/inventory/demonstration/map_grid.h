// SPDX-License-Identifier: GPL-3.0-or-later
// A grid of square cells over the map plane (EPSG:4548, metres), first cell in the south-west.
#pragma once

#include "geo/coordinates.h"

#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

namespace airshed::inventory::demonstration
{

struct MapBox {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;

    bool contains(geo::MapPoint p) const { return p.x >= west && p.x < east && p.y >= south && p.y < north; }
};

template<typename Value>
class MapGrid
{
public:
    MapGrid(const MapBox& box, double cellMetres, Value initial)
        : m_west(box.west), m_south(box.south), m_cell(cellMetres),
          m_columns(static_cast<int>(std::ceil((box.east - box.west) / cellMetres))),
          m_rows(static_cast<int>(std::ceil((box.north - box.south) / cellMetres))),
          m_values(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), initial)
    {
    }

    int columns() const { return m_columns; }
    int rows() const { return m_rows; }
    double cellMetres() const { return m_cell; }
    std::size_t size() const { return m_values.size(); }
    std::size_t indexOf(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) +
               static_cast<std::size_t>(column);
    }
    Value& at(int column, int row) { return m_values[indexOf(column, row)]; }
    const Value& at(int column, int row) const { return m_values[indexOf(column, row)]; }
    Value& operator[](std::size_t i) { return m_values[i]; }
    const Value& operator[](std::size_t i) const { return m_values[i]; }
    bool holds(int column, int row) const
    {
        return column >= 0 && column < m_columns && row >= 0 && row < m_rows;
    }

    geo::MapPoint centre(int column, int row) const
    {
        return {m_west + (column + 0.5) * m_cell, m_south + (row + 0.5) * m_cell};
    }
    /// South-west corner of the cell.
    geo::MapPoint corner(int column, int row) const
    {
        return {m_west + column * m_cell, m_south + row * m_cell};
    }
    int columnOf(double x) const { return static_cast<int>(std::floor((x - m_west) / m_cell)); }
    int rowOf(double y) const { return static_cast<int>(std::floor((y - m_south) / m_cell)); }
    /// The value under the point; nothing outside the grid.
    std::optional<Value> valueAt(geo::MapPoint p) const
    {
        const int column = columnOf(p.x);
        const int row = rowOf(p.y);
        return holds(column, row) ? std::optional<Value>(at(column, row)) : std::nullopt;
    }

private:
    double m_west;
    double m_south;
    double m_cell;
    int m_columns;
    int m_rows;
    std::vector<Value> m_values;
};

} // namespace airshed::inventory::demonstration
