// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/shapes.h"

#include "core/errors.h"
#include "inventory/demonstration/random.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <ogr_geometry.h>

namespace airshed::inventory::demonstration
{

namespace
{

using geo::GeometryHandle;
using geo::MapPoint;

GeometryHandle checked(OGRGeometry* geometry, const geo::GdalErrors& errors)
{
    if (!geometry) {
        throw LogicError(
            QCoreApplication::translate("airshed::demonstration", "A geometry operation failed (%1).")
                .arg(errors.text()));
    }
    return GeometryHandle(geometry);
}

void fillCurve(OGRSimpleCurve& curve, const MapLine& line)
{
    curve.setNumPoints(static_cast<int>(line.size()));
    for (std::size_t i = 0; i < line.size(); ++i)
        curve.setPoint(static_cast<int>(i), line[i].x, line[i].y);
}

MapLine pointsOf(const OGRSimpleCurve& curve)
{
    MapLine line;
    line.reserve(static_cast<std::size_t>(curve.getNumPoints()));
    for (int i = 0; i < curve.getNumPoints(); ++i)
        line.push_back({curve.getX(i), curve.getY(i)});
    return line;
}

void collectPolygons(const OGRGeometry& geometry, std::vector<MapPolygon>& out)
{
    if (wkbFlatten(geometry.getGeometryType()) == wkbPolygon) {
        MapPolygon polygon;
        for (const OGRLinearRing* ring : *geometry.toPolygon())
            polygon.push_back(pointsOf(*ring));
        if (!polygon.empty())
            out.push_back(std::move(polygon));
    } else if (OGR_GT_IsSubClassOf(wkbFlatten(geometry.getGeometryType()), wkbGeometryCollection)) {
        for (const OGRGeometry* part : *geometry.toGeometryCollection())
            collectPolygons(*part, out);
    }
}

void collectLines(const OGRGeometry& geometry, std::vector<MapLine>& out)
{
    if (wkbFlatten(geometry.getGeometryType()) == wkbLineString) {
        if (geometry.toLineString()->getNumPoints() > 1)
            out.push_back(pointsOf(*geometry.toLineString()));
    } else if (OGR_GT_IsSubClassOf(wkbFlatten(geometry.getGeometryType()), wkbGeometryCollection)) {
        for (const OGRGeometry* part : *geometry.toGeometryCollection())
            collectLines(*part, out);
    }
}

double distanceToSegment(MapPoint p, MapPoint a, MapPoint b)
{
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double squared = dx * dx + dy * dy;
    const double t = squared > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0) : 0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

void keepFarPoints(const MapLine& line, std::size_t first, std::size_t last, double tolerance,
                   std::vector<bool>& keep)
{
    std::vector<std::pair<std::size_t, std::size_t>> spans = {{first, last}};
    while (!spans.empty()) {
        const auto [from, to] = spans.back();
        spans.pop_back();
        double farthest = 0;
        std::size_t where = from;
        for (std::size_t i = from + 1; i < to; ++i) {
            const double d = distanceToSegment(line[i], line[from], line[to]);
            if (d > farthest) {
                farthest = d;
                where = i;
            }
        }
        if (farthest > tolerance) {
            keep[where] = true;
            spans.emplace_back(from, where);
            spans.emplace_back(where, to);
        }
    }
}

/// The borders between labels as lines from node to node, a node being a corner where more than two borders
/// meet.
class BorderTracer
{
public:
    explicit BorderTracer(const MapGrid<int>& labels)
        : m_labels(labels), m_stride(labels.columns() + 1),
          m_isUsed(static_cast<std::size_t>(m_stride) * static_cast<std::size_t>(labels.rows() + 1) * 2,
                   false)
    {
    }

    std::vector<MapLine> arcs()
    {
        std::vector<MapLine> result;
        // Arcs between nodes first; what is left after that are closed borders without a node.
        for (const bool isFromNodes : {true, false}) {
            for (int row = 0; row <= m_labels.rows(); ++row) {
                for (int column = 0; column <= m_labels.columns(); ++column) {
                    if (isFromNodes && degree(column, row) < 3)
                        continue;
                    for (int direction = 0; direction < 4; ++direction) {
                        if (isBorder(column, row, direction) && !isUsed(column, row, direction))
                            result.push_back(traced(column, row, direction));
                    }
                }
            }
        }
        return result;
    }

private:
    static constexpr int stepX[4] = {1, 0, -1, 0};
    static constexpr int stepY[4] = {0, 1, 0, -1};

    int label(int column, int row) const
    {
        return m_labels.holds(column, row) ? m_labels.at(column, row) : 0;
    }

    bool isBorder(int column, int row, int direction) const
    {
        switch (direction) {
        case 0:
            return label(column, row - 1) != label(column, row);
        case 1:
            return label(column - 1, row) != label(column, row);
        case 2:
            return label(column - 1, row - 1) != label(column - 1, row);
        default:
            return label(column - 1, row - 1) != label(column, row - 1);
        }
    }

    int degree(int column, int row) const
    {
        int count = 0;
        for (int direction = 0; direction < 4; ++direction)
            count += isBorder(column, row, direction) ? 1 : 0;
        return count;
    }

    std::vector<bool>::reference used(int column, int row, int direction)
    {
        // An edge is stored at its south or west end, eastward edges first.
        if (direction == 2)
            --column;
        else if (direction == 3)
            --row;
        const auto corner = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_stride) +
                            static_cast<std::size_t>(column);
        return m_isUsed[corner * 2 + (direction % 2 == 1 ? 1 : 0)];
    }
    bool isUsed(int column, int row, int direction) { return used(column, row, direction); }

    MapLine traced(int column, int row, int direction)
    {
        MapLine line = {m_labels.corner(column, row)};
        for (;;) {
            used(column, row, direction) = true;
            column += stepX[direction];
            row += stepY[direction];
            line.push_back(m_labels.corner(column, row));
            if (degree(column, row) != 2)
                return line;
            int next = -1;
            for (int candidate = 0; candidate < 4; ++candidate) {
                if (isBorder(column, row, candidate) && !isUsed(column, row, candidate))
                    next = candidate;
            }
            if (next < 0)
                return line; // back at the start of a closed border
            direction = next;
        }
    }

    const MapGrid<int>& m_labels;
    int m_stride;
    std::vector<bool> m_isUsed;
};

/// The label that most of the polygon lies on, by the middles of its stretches on a few horizontal lines,
/// weighted by their width. One point would not do: smoothing swallows holes of a single cell.
int labelUnder(const MapPolygon& polygon, const MapGrid<int>& labels)
{
    double south = std::numeric_limits<double>::infinity();
    double north = -south;
    for (const MapPoint& p : polygon.front()) {
        south = std::min(south, p.y);
        north = std::max(north, p.y);
    }
    std::map<int, double> votes;
    for (const double share : {0.5, 0.31, 0.69, 0.12, 0.88, 0.41, 0.59}) {
        const double y = std::lerp(south, north, share);
        std::vector<double> crossings;
        for (const MapLine& ring : polygon) {
            for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
                const MapPoint a = ring[i];
                const MapPoint b = ring[i + 1];
                if ((a.y > y) != (b.y > y))
                    crossings.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
            }
        }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
            const double width = crossings[i + 1] - crossings[i];
            votes[labels.valueAt({crossings[i] + width / 2, y}).value_or(0)] += width;
        }
    }
    const auto most = std::max_element(votes.begin(), votes.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == votes.end() ? 0 : most->first;
}

/// A staircase of cell edges as a flowing line with the same ends.
MapLine flowing(const MapLine& stairs, double cellMetres)
{
    MapLine middles = {stairs.front()};
    for (std::size_t i = 1; i < stairs.size(); ++i)
        middles.push_back({(stairs[i - 1].x + stairs[i].x) / 2, (stairs[i - 1].y + stairs[i].y) / 2});
    middles.push_back(stairs.back());
    return simplified(smoothed(simplified(middles, cellMetres * 0.45), 2), cellMetres * 0.04);
}

} // namespace

GeometryHandle toGeometry(const std::vector<MapPolygon>& polygons)
{
    auto multi = std::make_unique<OGRMultiPolygon>();
    for (const MapPolygon& polygon : polygons) {
        auto ogr = std::make_unique<OGRPolygon>();
        for (const MapLine& line : polygon) {
            auto ring = std::make_unique<OGRLinearRing>();
            fillCurve(*ring, line);
            ring->closeRings();
            ogr->addRingDirectly(ring.release());
        }
        multi->addGeometryDirectly(ogr.release());
    }
    return GeometryHandle(multi.release());
}

GeometryHandle toGeometry(const MapLine& line)
{
    auto ogr = std::make_unique<OGRLineString>();
    fillCurve(*ogr, line);
    return GeometryHandle(ogr.release());
}

std::vector<MapPolygon> toPolygons(const OGRGeometry& geometry)
{
    std::vector<MapPolygon> polygons;
    collectPolygons(geometry, polygons);
    return polygons;
}

std::vector<MapLine> toLines(const OGRGeometry& geometry)
{
    std::vector<MapLine> lines;
    collectLines(geometry, lines);
    return lines;
}

MapLine smoothed(MapLine line, int rounds)
{
    for (int round = 0; round < rounds && line.size() > 2; ++round) {
        const bool isClosed = line.front() == line.back();
        MapLine finer;
        finer.reserve(line.size() * 2);
        if (!isClosed)
            finer.push_back(line.front());
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const MapPoint a = line[i];
            const MapPoint b = line[i + 1];
            finer.push_back({a.x * 0.75 + b.x * 0.25, a.y * 0.75 + b.y * 0.25});
            finer.push_back({a.x * 0.25 + b.x * 0.75, a.y * 0.25 + b.y * 0.75});
        }
        finer.push_back(isClosed ? finer.front() : line.back());
        line = std::move(finer);
    }
    return line;
}

MapLine simplified(const MapLine& line, double toleranceMetres)
{
    if (line.size() < 3)
        return line;
    std::vector<bool> keep(line.size(), false);
    keep.front() = keep.back() = true;
    if (line.front() == line.back()) {
        // A closed line has no chord: split it at the point farthest from its start.
        std::size_t far = 0;
        double farthest = -1;
        for (std::size_t i = 1; i + 1 < line.size(); ++i) {
            const double d = std::hypot(line[i].x - line[0].x, line[i].y - line[0].y);
            if (d > farthest) {
                farthest = d;
                far = i;
            }
        }
        keep[far] = true;
        keepFarPoints(line, 0, far, toleranceMetres, keep);
        keepFarPoints(line, far, line.size() - 1, toleranceMetres, keep);
    } else {
        keepFarPoints(line, 0, line.size() - 1, toleranceMetres, keep);
    }
    MapLine result;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (keep[i])
            result.push_back(line[i]);
    }
    return result;
}

double lengthOf(const MapLine& line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    return sum;
}

MapLine wobblyEllipse(const IndicativeLake& lake, double wobble, std::uint64_t seed)
{
    constexpr int points = 48;
    const double azimuth = lake.azimuthDegrees * std::numbers::pi / 180;
    MapLine ring;
    for (int i = 0; i <= points; ++i) {
        const double angle = (i % points) * 2 * std::numbers::pi / points;
        const double radius =
            1 + wobble * fractalNoise(1.5 * std::cos(angle) + 10, 1.5 * std::sin(angle) + 10, 2, seed) * 1.6;
        const double along = lake.lengthMetres / 2 * std::cos(angle) * radius;
        const double across = lake.widthMetres / 2 * std::sin(angle) * radius;
        ring.push_back({lake.centre.x + along * std::sin(azimuth) + across * std::cos(azimuth),
                        lake.centre.y + along * std::cos(azimuth) - across * std::sin(azimuth)});
    }
    return smoothed(ring, 2);
}

MapLine blockOutline(const IndicativeZone& zone, std::uint64_t seed)
{
    // Corners of a parcel in units of half its sides, one of them cut, as surveyors leave them along a stream
    // or railway.
    static constexpr double corners[][2] = {{-1, -1},  {-0.2, -1.05}, {0.6, -0.95}, {1, -0.7}, {1, 0.2},
                                            {0.85, 1}, {0.1, 1.05},   {-0.7, 0.9},  {-1, 0.5}, {-0.95, -0.3}};
    const double azimuth = zone.azimuthDegrees * std::numbers::pi / 180;
    MapLine ring;
    for (const auto& corner : corners) {
        const double stretch = 1 + 0.12 * smoothNoise(corner[0] * 2.3, corner[1] * 2.3 + 0.4, seed);
        const double along = zone.lengthMetres / 2 * corner[0] * stretch;
        const double across = zone.widthMetres / 2 * corner[1] * stretch;
        ring.push_back({zone.centre.x + along * std::sin(azimuth) + across * std::cos(azimuth),
                        zone.centre.y + along * std::cos(azimuth) - across * std::sin(azimuth)});
    }
    ring.push_back(ring.front());
    return ring;
}

std::vector<MapPolygon> unionOf(const std::vector<MapPolygon>& a, const std::vector<MapPolygon>& b)
{
    const geo::GdalErrors errors;
    return toPolygons(*checked(toGeometry(a)->Union(toGeometry(b).get()), errors));
}

std::vector<MapPolygon> differenceOf(const std::vector<MapPolygon>& a, const std::vector<MapPolygon>& b)
{
    if (a.empty() || b.empty())
        return a;
    const geo::GdalErrors errors;
    return toPolygons(*checked(toGeometry(a)->Difference(toGeometry(b).get()), errors));
}

std::vector<MapPolygon> intersectionOf(const std::vector<MapPolygon>& a, const std::vector<MapPolygon>& b)
{
    if (a.empty() || b.empty())
        return {};
    const geo::GdalErrors errors;
    return toPolygons(*checked(toGeometry(a)->Intersection(toGeometry(b).get()), errors));
}

std::vector<MapPolygon> widened(const std::vector<MapLine>& lines, double halfWidthMetres)
{
    const geo::GdalErrors errors;
    OGRMultiLineString multi;
    for (const MapLine& line : lines)
        multi.addGeometryDirectly(toGeometry(line).release());
    return toPolygons(*checked(multi.Buffer(halfWidthMetres, 6), errors));
}

std::vector<std::vector<MapPolygon>> smoothCoverage(const MapGrid<int>& labels, int labelCount)
{
    const geo::GdalErrors errors;
    OGRMultiLineString borders;
    for (const MapLine& arc : BorderTracer(labels).arcs())
        borders.addGeometryDirectly(toGeometry(flowing(arc, labels.cellMetres())).release());
    if (borders.IsEmpty())
        return std::vector<std::vector<MapPolygon>>(static_cast<std::size_t>(labelCount));
    // Smoothing may make two borders touch near a node: the union cuts them there.
    const GeometryHandle noded = checked(borders.Union(&borders), errors);
    const GeometryHandle faces = checked(noded->Polygonize(), errors);

    std::vector<OGRMultiPolygon> collected(static_cast<std::size_t>(labelCount));
    for (const OGRGeometry* face : *faces->toGeometryCollection()) {
        const std::vector<MapPolygon> polygon = toPolygons(*face);
        const int label = polygon.empty() ? 0 : labelUnder(polygon.front(), labels);
        if (label > 0)
            collected[static_cast<std::size_t>(label - 1)].addGeometry(face);
    }
    std::vector<std::vector<MapPolygon>> result;
    result.reserve(collected.size());
    for (const OGRMultiPolygon& pieces : collected) {
        // One piece is whole; several may be parts that the union of borders cut apart.
        const bool isWhole = pieces.getNumGeometries() < 2;
        result.push_back(isWhole ? toPolygons(pieces) : toPolygons(*checked(pieces.Union(&pieces), errors)));
    }
    return result;
}

} // namespace airshed::inventory::demonstration
