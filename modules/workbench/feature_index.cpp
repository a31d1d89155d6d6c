// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/feature_index.h"

#include <QPolygonF>
#include <algorithm>
#include <cmath>

namespace airshed::workbench
{

namespace
{

bool hasPosition(const MapFeature& feature)
{
    return std::isfinite(feature.position.x()) && std::isfinite(feature.position.y());
}

bool isBefore(const MapFeature& a, const MapFeature& b) { return a.id < b.id; }

double squaredDistance(const QPointF& a, const QPointF& b)
{
    const QPointF way = a - b;
    return QPointF::dotProduct(way, way);
}

QRectF extentOf(const std::vector<MapFeature>& features)
{
    auto feature = std::find_if(features.begin(), features.end(), hasPosition);
    if (feature == features.end())
        return {};
    QPointF least = feature->position;
    QPointF greatest = least;
    for (; feature != features.end(); ++feature) {
        if (!hasPosition(*feature))
            continue;
        const QPointF& p = feature->position;
        least = {std::min(least.x(), p.x()), std::min(least.y(), p.y())};
        greatest = {std::max(greatest.x(), p.x()), std::max(greatest.y(), p.y())};
    }
    return {least, greatest};
}

} // namespace

FeatureIndex::FeatureIndex(std::vector<MapFeature> features)
    : m_features(std::move(features)), m_extent(extentOf(m_features))
{
}

std::shared_ptr<const FeatureIndex> FeatureIndex::indexed(const FeatureIndex& plain)
{
    auto index = std::make_shared<FeatureIndex>(plain);
    if (!std::is_sorted(index->m_features.begin(), index->m_features.end(), isBefore))
        std::sort(index->m_features.begin(), index->m_features.end(), isBefore);
    std::vector<QPointF> positions;
    positions.reserve(index->m_features.size());
    for (const MapFeature& feature : index->m_features)
        positions.push_back(feature.position);
    index->m_tree = PointRTree(positions);
    index->m_isIndexed = true;
    return index;
}

std::optional<FeatureIndex::Hit> FeatureIndex::nearest(const QPointF& to, double maxDistance) const
{
    if (m_isIndexed) {
        const auto neighbour = m_tree.nearest(to, maxDistance);
        if (!neighbour)
            return {};
        return Hit{m_features[neighbour->index], neighbour->distance};
    }
    const MapFeature* best = nullptr;
    double bestSquared = maxDistance * maxDistance;
    for (const MapFeature& feature : m_features) {
        const double squared = squaredDistance(feature.position, to); // NaN compares false
        if (squared < bestSquared || (squared == bestSquared && (!best || feature.id < best->id))) {
            best = &feature;
            bestSquared = squared;
        }
    }
    if (!best)
        return {};
    return Hit{*best, std::sqrt(bestSquared)};
}

std::optional<QPointF> FeatureIndex::positionOf(std::int64_t id) const
{
    const auto found =
        m_isIndexed ? std::lower_bound(m_features.begin(), m_features.end(), MapFeature{id, {}}, isBefore)
                    : std::find_if(m_features.begin(), m_features.end(),
                                   [id](const MapFeature& feature) { return feature.id == id; });
    if (found == m_features.end() || found->id != id || !hasPosition(*found))
        return {};
    return found->position;
}

template<typename Test>
std::vector<MapFeature> FeatureIndex::scanned(Test isInside) const
{
    std::vector<MapFeature> result;
    std::copy_if(
        m_features.begin(), m_features.end(), std::back_inserter(result),
        [&](const MapFeature& feature) { return hasPosition(feature) && isInside(feature.position); });
    std::sort(result.begin(), result.end(), isBefore);
    return result;
}

std::vector<MapFeature> FeatureIndex::taken(std::vector<std::uint32_t> places) const
{
    std::vector<MapFeature> result;
    result.reserve(places.size());
    if (places.size() > m_features.size() / 16) { // many: marking them all is quicker than sorting
        std::vector<bool> isTaken(m_features.size());
        for (const std::uint32_t place : places)
            isTaken[place] = true;
        for (std::size_t i = 0; i < isTaken.size(); ++i)
            if (isTaken[i])
                result.push_back(m_features[i]);
        return result;
    }
    std::sort(places.begin(), places.end());
    for (const std::uint32_t place : places)
        result.push_back(m_features[place]);
    return result;
}

std::vector<MapFeature> FeatureIndex::inside(const QRectF& mapUnits) const
{
    if (m_isIndexed)
        return taken(m_tree.inside(mapUnits));
    const QRectF box = mapUnits.normalized();
    return scanned([&box](const QPointF& p) {
        return p.x() >= box.left() && p.x() <= box.right() && p.y() >= box.top() && p.y() <= box.bottom();
    });
}

std::vector<MapFeature> FeatureIndex::inside(const QPolygonF& mapUnits) const
{
    if (m_isIndexed)
        return taken(m_tree.inside(mapUnits));
    if (mapUnits.size() < 3)
        return {};
    const QRectF box = mapUnits.boundingRect();
    return scanned(
        [&](const QPointF& p) { return box.contains(p) && mapUnits.containsPoint(p, Qt::OddEvenFill); });
}

std::vector<MapFeature> FeatureIndex::within(const QPointF& centre, double radius) const
{
    if (m_isIndexed)
        return taken(m_tree.within(centre, radius));
    return scanned(
        [&](const QPointF& p) { return radius >= 0 && squaredDistance(p, centre) <= radius * radius; });
}

std::vector<std::int64_t> idsOf(const std::vector<MapFeature>& features)
{
    std::vector<std::int64_t> ids;
    ids.reserve(features.size());
    std::transform(features.begin(), features.end(), std::back_inserter(ids),
                   [](const MapFeature& feature) { return feature.id; });
    return ids;
}

} // namespace airshed::workbench
