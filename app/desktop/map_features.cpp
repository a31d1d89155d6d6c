// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_features.h"

#include "core/progress.h"
#include "geo/transform.h"
#include "inventory/store.h"

#include <cmath>
#include <limits>

namespace airshed::desktop
{

using workbench::MapFeature;

namespace
{

/// Features with a usable position, in the order of the records.
template<typename Records, typename PositionOf>
std::vector<MapFeature> projected(const Records& records, const geo::Transform& toMap, PositionOf positionOf)
{
    std::vector<geo::MapPoint> points;
    points.reserve(records.size());
    for (const auto& record : records) {
        const geo::LonLat position = positionOf(record);
        points.push_back({position.lon, position.lat});
    }
    toMap.forward(points);
    std::vector<MapFeature> features;
    features.reserve(records.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (std::isfinite(points[i].x) && std::isfinite(points[i].y))
            features.push_back({records[i].id, QPointF(points[i].x, points[i].y)});
    }
    return features;
}

class Bounds
{
public:
    void add(const std::vector<MapFeature>& features)
    {
        for (const MapFeature& feature : features) {
            m_left = std::min(m_left, feature.position.x());
            m_right = std::max(m_right, feature.position.x());
            m_bottom = std::min(m_bottom, feature.position.y());
            m_top = std::max(m_top, feature.position.y());
        }
    }
    QRectF rectangle() const
    {
        return m_left > m_right ? QRectF() : QRectF(m_left, m_bottom, m_right - m_left, m_top - m_bottom);
    }

private:
    double m_left = std::numeric_limits<double>::infinity();
    double m_bottom = std::numeric_limits<double>::infinity();
    double m_right = -std::numeric_limits<double>::infinity();
    double m_top = -std::numeric_limits<double>::infinity();
};

} // namespace

MapFeatures readMapFeatures(const inventory::InventoryStore& store, int mapEpsg, Progress& progress)
{
    const geo::Transform toMap(geo::storageEpsg, mapEpsg);
    const auto position = [](const auto& record) { return record.position; };
    MapFeatures features;
    const auto sources = store.sourceOutlines(progress);
    features.sourceCount = static_cast<qint64>(sources.size());
    features.sources = projected(sources, toMap, position);
    progress.throwIfCancelled();
    features.stations = projected(store.stations(), toMap, position);
    features.cameras = projected(store.cameras(), toMap, position);
    Bounds bounds;
    bounds.add(features.sources);
    bounds.add(features.stations);
    bounds.add(features.cameras);
    features.bounds = bounds.rectangle();
    return features;
}

} // namespace airshed::desktop
