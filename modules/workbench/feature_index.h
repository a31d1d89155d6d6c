// SPDX-License-Identifier: GPL-3.0-or-later
// The features of one kind as the map view keeps them: by id and by place. It answers at once, by looking at
// every feature, and fast after indexed() has run (in another thread).
#pragma once

#include "workbench/map_canvas.h"
#include "workbench/point_rtree.h"

#include <QRectF>
#include <memory>
#include <optional>
#include <vector>

namespace airshed::workbench
{

class FeatureIndex
{
public:
    FeatureIndex() = default;
    /// Takes them as they are; every query looks at all of them.
    explicit FeatureIndex(std::vector<MapFeature> features);
    /// The same features, sorted and in a tree. About half a second for 1,000,000.
    static std::shared_ptr<const FeatureIndex> indexed(const FeatureIndex& plain);

    bool isIndexed() const { return m_isIndexed; }
    std::size_t size() const { return m_features.size(); }
    const std::vector<MapFeature>& features() const { return m_features; }
    /// Bounding box of the features that have a position; null without any.
    QRectF extent() const { return m_extent; }

    struct Hit {
        MapFeature feature;
        double distance = 0; ///< map units
    };
    std::optional<Hit> nearest(const QPointF& to, double maxDistance) const;
    std::optional<QPointF> positionOf(std::int64_t id) const;

    // Sorted by id. Borders belong to a rectangle and a circle; a polygon follows the odd-even rule.
    std::vector<MapFeature> inside(const QRectF& mapUnits) const;
    std::vector<MapFeature> inside(const QPolygonF& mapUnits) const;
    std::vector<MapFeature> within(const QPointF& centre, double radius) const;

private:
    template<typename Test>
    std::vector<MapFeature> scanned(Test isInside) const;
    std::vector<MapFeature> taken(std::vector<std::uint32_t> places) const;

    std::vector<MapFeature> m_features; ///< sorted by id once indexed
    PointRTree m_tree;
    QRectF m_extent;
    bool m_isIndexed = false;
};

/// Ids alone, in the order of the features.
std::vector<std::int64_t> idsOf(const std::vector<MapFeature>& features);

} // namespace airshed::workbench
