// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/point_rtree.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace airshed::workbench
{

namespace
{

/// Distance along the Hilbert curve that fills a 65536 x 65536 grid.
std::uint32_t hilbertDistance(std::uint32_t x, std::uint32_t y)
{
    std::uint32_t distance = 0;
    for (std::uint32_t side = 1U << 15U; side > 0; side >>= 1U) {
        const std::uint32_t right = (x & side) != 0 ? 1 : 0;
        const std::uint32_t upper = (y & side) != 0 ? 1 : 0;
        distance += side * side * ((3 * right) ^ upper);
        if (upper == 0) {
            if (right == 1) {
                x = ~x;
                y = ~y;
            }
            std::swap(x, y);
        }
    }
    return distance;
}

std::uint32_t gridCell(double value, double from, double extent)
{
    constexpr double last = 65535.0;
    return extent > 0 ? static_cast<std::uint32_t>(std::clamp((value - from) / extent * last, 0.0, last)) : 0;
}

double squaredDistance(const QPointF& a, const QPointF& b)
{
    const double dx = a.x() - b.x();
    const double dy = a.y() - b.y();
    return dx * dx + dy * dy;
}

} // namespace

PointRTree::PointRTree(const std::vector<QPointF>& points)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    Box all{infinity, infinity, -infinity, -infinity};
    std::size_t finite = 0;
    for (const QPointF& point : points) {
        if (!std::isfinite(point.x()) || !std::isfinite(point.y()))
            continue;
        ++finite;
        all = {std::min(all.left, point.x()), std::min(all.bottom, point.y()), std::max(all.right, point.x()),
               std::max(all.top, point.y())};
    }
    struct Key {
        std::uint32_t distance;
        std::uint32_t index;
        bool operator<(const Key& other) const
        {
            return distance < other.distance || (distance == other.distance && index < other.index);
        }
    };
    std::vector<Key> keys;
    keys.reserve(finite);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF& point = points[i];
        if (std::isfinite(point.x()) && std::isfinite(point.y()))
            keys.push_back({hilbertDistance(gridCell(point.x(), all.left, all.right - all.left),
                                            gridCell(point.y(), all.bottom, all.top - all.bottom)),
                            static_cast<std::uint32_t>(i)});
    }
    std::sort(keys.begin(), keys.end());
    m_entries.reserve(finite);
    for (const Key& key : keys)
        m_entries.push_back({points[key.index], key.index});

    std::size_t below = m_entries.size();
    while (below > 0 && (m_levels.empty() || below > 1)) {
        std::vector<Box> level;
        level.reserve((below + fanOut - 1) / fanOut);
        for (std::size_t first = 0; first < below; first += fanOut) {
            Box box{infinity, infinity, -infinity, -infinity};
            for (std::size_t i = first; i < std::min(first + fanOut, below); ++i) {
                const QPointF& p = m_entries[m_levels.empty() ? i : 0].position;
                const Box child = m_levels.empty() ? Box{p.x(), p.y(), p.x(), p.y()} : m_levels.back()[i];
                box = {std::min(box.left, child.left), std::min(box.bottom, child.bottom),
                       std::max(box.right, child.right), std::max(box.top, child.top)};
            }
            level.push_back(box);
        }
        below = level.size();
        m_levels.push_back(std::move(level));
    }
}

double PointRTree::squaredDistance(const Box& box, const QPointF& point)
{
    const double dx = std::max({box.left - point.x(), 0.0, point.x() - box.right});
    const double dy = std::max({box.bottom - point.y(), 0.0, point.y() - box.top});
    return dx * dx + dy * dy;
}

std::pair<std::size_t, std::size_t> PointRTree::children(Node node) const
{
    const std::size_t below = node.level == 0 ? m_entries.size() : m_levels[node.level - 1].size();
    return {node.place * fanOut, std::min((node.place + 1) * fanOut, below)};
}

std::optional<PointRTree::Neighbour> PointRTree::nearest(const QPointF& to, double maxDistance) const
{
    if (m_entries.empty() || !(maxDistance >= 0))
        return {};
    struct Candidate {
        double squared;
        Node node;
        bool operator<(const Candidate& other) const { return squared > other.squared; } // nearest on top
    };
    std::priority_queue<Candidate> open;
    const Node root{m_levels.size() - 1, 0};
    open.push({squaredDistance(box(root), to), root});
    double best = maxDistance * maxDistance;
    std::optional<std::uint32_t> found;
    while (!open.empty() && open.top().squared <= best) {
        const Node node = open.top().node;
        open.pop();
        const auto [first, end] = children(node);
        for (std::size_t i = first; i < end; ++i) {
            if (node.level > 0) {
                const Node child{node.level - 1, i};
                if (const double squared = squaredDistance(box(child), to); squared <= best)
                    open.push({squared, child});
                continue;
            }
            const Entry& entry = m_entries[i];
            const double squared = workbench::squaredDistance(entry.position, to);
            if (squared < best || (squared == best && (!found || entry.index < *found))) {
                best = squared;
                found = entry.index;
            }
        }
    }
    if (!found)
        return {};
    return Neighbour{*found, std::sqrt(best)};
}

void PointRTree::takeAll(Node node, std::vector<std::uint32_t>& found) const
{
    // What lies under a node is one run of the entries.
    std::size_t width = fanOut;
    for (std::size_t level = 0; level < node.level; ++level)
        width *= fanOut;
    const std::size_t end = std::min((node.place + 1) * width, m_entries.size());
    for (std::size_t i = node.place * width; i < end; ++i)
        found.push_back(m_entries[i].index);
}

template<typename BoxTest, typename Take>
void PointRTree::search(BoxTest isCandidate, Take take) const
{
    if (m_entries.empty())
        return;
    std::vector<Node> open{{m_levels.size() - 1, 0}};
    while (!open.empty()) {
        const Node node = open.back();
        open.pop_back();
        if (!isCandidate(box(node)))
            continue;
        const auto [first, end] = children(node);
        for (std::size_t i = first; i < end; ++i) {
            if (node.level > 0)
                open.push_back({node.level - 1, i});
            else
                take(m_entries[i]);
        }
    }
}

std::vector<std::uint32_t> PointRTree::inside(const QRectF& rectangle) const
{
    const QRectF normal = rectangle.normalized();
    const Box sought{normal.left(), normal.top(), normal.right(), normal.bottom()};
    std::vector<std::uint32_t> found;
    search(
        [&sought](const Box& box) {
            return box.left <= sought.right && box.right >= sought.left && box.bottom <= sought.top &&
                   box.top >= sought.bottom;
        },
        [&sought, &found](const Entry& entry) {
            const QPointF& p = entry.position;
            if (p.x() >= sought.left && p.x() <= sought.right && p.y() >= sought.bottom &&
                p.y() <= sought.top)
                found.push_back(entry.index);
        });
    return found;
}

std::vector<std::uint32_t> PointRTree::within(const QPointF& centre, double radius) const
{
    std::vector<std::uint32_t> found;
    if (!(radius >= 0))
        return found;
    const double limit = radius * radius;
    search([&](const Box& box) { return squaredDistance(box, centre) <= limit; },
           [&](const Entry& entry) {
               if (workbench::squaredDistance(entry.position, centre) <= limit)
                   found.push_back(entry.index);
           });
    return found;
}

bool PointRTree::touches(const Edge& edge, const Box& box)
{
    if (std::max(edge.from.x(), edge.to.x()) < box.left || std::min(edge.from.x(), edge.to.x()) > box.right ||
        std::max(edge.from.y(), edge.to.y()) < box.bottom || std::min(edge.from.y(), edge.to.y()) > box.top)
        return false;
    // The corners all strictly on one side of the edge's line: it passes by.
    const QPointF way = edge.to - edge.from;
    const auto side = [&](double x, double y) {
        return way.x() * (y - edge.from.y()) - way.y() * (x - edge.from.x());
    };
    const auto [least, greatest] = std::minmax({side(box.left, box.bottom), side(box.right, box.bottom),
                                                side(box.right, box.top), side(box.left, box.top)});
    return least <= 0 && greatest >= 0;
}

void PointRTree::searchPolygon(Node node, const std::vector<Edge>& edges, const QPolygonF& polygon,
                               std::vector<std::uint32_t>& found) const
{
    const Box& here = box(node);
    std::vector<Edge> crossing;
    std::copy_if(edges.begin(), edges.end(), std::back_inserter(crossing),
                 [&here](const Edge& edge) { return touches(edge, here); });
    if (crossing.empty()) { // the border does not come here: in or out as a whole
        if (polygon.containsPoint({here.left, here.bottom}, Qt::OddEvenFill))
            takeAll(node, found);
        return;
    }
    const auto [first, end] = children(node);
    for (std::size_t i = first; i < end; ++i) {
        if (node.level > 0)
            searchPolygon({node.level - 1, i}, crossing, polygon, found);
        else if (polygon.containsPoint(m_entries[i].position, Qt::OddEvenFill))
            found.push_back(m_entries[i].index);
    }
}

std::vector<std::uint32_t> PointRTree::inside(const QPolygonF& polygon) const
{
    std::vector<std::uint32_t> found;
    if (m_entries.empty() || polygon.size() < 3)
        return found;
    std::vector<Edge> edges;
    edges.reserve(static_cast<std::size_t>(polygon.size()));
    for (qsizetype i = 0; i < polygon.size(); ++i)
        edges.push_back({polygon[i], polygon[(i + 1) % polygon.size()]});
    searchPolygon({m_levels.size() - 1, 0}, edges, polygon, found);
    return found;
}

} // namespace airshed::workbench
