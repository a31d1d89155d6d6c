// SPDX-License-Identifier: GPL-3.0-or-later
// A click that picks the wrong factory, or a box that leaves one out, is worse than none: the index must say
// exactly what looking at every feature says.
#include "workbench/feature_index.h"
#include "workbench/point_rtree.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>

using namespace airshed::workbench;

namespace
{

enum class Spread { Even, Clustered, OnePlace, OneLine, Grid };

std::vector<MapFeature> features(int count, Spread spread, QRandomGenerator& random)
{
    const auto between = [&random](double from, double to) {
        return from + (to - from) * random.generateDouble();
    };
    std::vector<MapFeature> result;
    for (int i = 0; i < count; ++i) {
        QPointF p;
        switch (spread) {
        case Spread::Even:
            p = {between(300000, 400000), between(3100000, 3200000)};
            break;
        case Spread::Clustered: {
            const double angle = between(0, 6.28);
            const double radius = 30000 * std::pow(random.generateDouble(), 6);
            p = {350000 + radius * std::cos(angle), 3150000 + radius * std::sin(angle)};
            break;
        }
        case Spread::OnePlace:
            p = {350000, 3150000};
            break;
        case Spread::OneLine:
            p = {between(300000, 400000), 3150000};
            break;
        case Spread::Grid:
            p = {300000 + 1000.0 * (i % 50), 3100000 + 1000.0 * (i / 50)};
            break;
        }
        // Ids neither dense nor in the order of the list.
        result.push_back({1 + (static_cast<std::int64_t>(i) * 7919) % 1000003, p});
    }
    if (count > 10) {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        result[static_cast<std::size_t>(count / 2)].position = {nan, nan}; // a source without coordinates
        result[static_cast<std::size_t>(count / 3)].position = {350000, nan};
    }
    return result;
}

std::vector<std::int64_t> sortedIdsWhere(const std::vector<MapFeature>& all,
                                         const std::function<bool(const QPointF&)>& test)
{
    std::vector<std::int64_t> ids;
    for (const MapFeature& feature : all)
        if (std::isfinite(feature.position.x()) && std::isfinite(feature.position.y()) &&
            test(feature.position))
            ids.push_back(feature.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

double distance(const QPointF& a, const QPointF& b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

} // namespace

class TestFeatureIndex final : public QObject
{
    Q_OBJECT

    static void addRows()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<Spread>("spread");
        for (const int count : {0, 1, 2, 15, 16, 17, 255, 257, 5337})
            QTest::addRow("%d even", count) << count << Spread::Even;
        QTest::addRow("5337 clustered") << 5337 << Spread::Clustered;
        QTest::addRow("400 in one place") << 400 << Spread::OnePlace;
        QTest::addRow("3000 along a line") << 3000 << Spread::OneLine;
        QTest::addRow("2500 in a grid") << 2500 << Spread::Grid;
    }

private Q_SLOTS:
    void the_nearest_feature_is_the_one_that_looking_at_all_finds_data() { addRows(); }
    void the_nearest_feature_is_the_one_that_looking_at_all_finds()
    {
        QFETCH(int, count);
        QFETCH(Spread, spread);
        QRandomGenerator random(7);
        const std::vector<MapFeature> all = features(count, spread, random);
        const auto index = FeatureIndex::indexed(FeatureIndex(all));
        const FeatureIndex plain(all);
        for (int i = 0; i < 300; ++i) {
            // On the grid's own lines many are equally near.
            const QPointF to(290000 + 500.0 * random.bounded(240), 3090000 + 500.0 * random.bounded(240));
            const double reach =
                i % 3 == 0 ? std::numeric_limits<double>::infinity() : 4000.0 * random.generateDouble();
            double best = reach;
            std::int64_t bestId = 0;
            for (const MapFeature& feature : all) {
                const double d = distance(feature.position, to);
                if (d < best || (d == best && (bestId == 0 || feature.id < bestId))) {
                    best = d;
                    bestId = feature.id;
                }
            }
            for (const auto& hit : {index->nearest(to, reach), plain.nearest(to, reach)}) {
                QCOMPARE(hit.has_value(), bestId != 0);
                if (!hit)
                    continue;
                QCOMPARE(hit->feature.id, bestId);
                QVERIFY(std::abs(hit->distance - best) < 1e-6);
            }
        }
    }

    void a_box_takes_exactly_what_lies_in_it_data() { addRows(); }
    void a_box_takes_exactly_what_lies_in_it()
    {
        QFETCH(int, count);
        QFETCH(Spread, spread);
        QRandomGenerator random(8);
        const std::vector<MapFeature> all = features(count, spread, random);
        const auto index = FeatureIndex::indexed(FeatureIndex(all));
        const FeatureIndex plain(all);
        for (int i = 0; i < 200; ++i) {
            QRectF box(QPointF(290000 + 1000.0 * random.bounded(120), 3090000 + 1000.0 * random.bounded(120)),
                       QSizeF(1000.0 * random.bounded(60) - 10000, 1000.0 * random.bounded(60) - 10000));
            const QRectF normal = box.normalized(); // people draw from any corner
            const auto expected = sortedIdsWhere(all, [&normal](const QPointF& p) {
                return p.x() >= normal.left() && p.x() <= normal.right() && p.y() >= normal.top() &&
                       p.y() <= normal.bottom();
            });
            QCOMPARE(idsOf(index->inside(box)), expected);
            QCOMPARE(idsOf(plain.inside(box)), expected);
        }
    }

    void a_circle_takes_exactly_what_lies_in_it_data() { addRows(); }
    void a_circle_takes_exactly_what_lies_in_it()
    {
        QFETCH(int, count);
        QFETCH(Spread, spread);
        QRandomGenerator random(9);
        const std::vector<MapFeature> all = features(count, spread, random);
        const auto index = FeatureIndex::indexed(FeatureIndex(all));
        for (int i = 0; i < 200; ++i) {
            const QPointF centre(290000 + 1000.0 * random.bounded(120),
                                 3090000 + 1000.0 * random.bounded(120));
            const double radius = 1000.0 * random.bounded(40);
            const auto expected = sortedIdsWhere(all, [&](const QPointF& p) {
                const QPointF way = p - centre;
                return QPointF::dotProduct(way, way) <= radius * radius;
            });
            QCOMPARE(idsOf(index->within(centre, radius)), expected);
        }
    }

    void a_polygon_takes_exactly_what_lies_in_it_data() { addRows(); }
    void a_polygon_takes_exactly_what_lies_in_it()
    {
        QFETCH(int, count);
        QFETCH(Spread, spread);
        QRandomGenerator random(10);
        const std::vector<MapFeature> all = features(count, spread, random);
        const auto index = FeatureIndex::indexed(FeatureIndex(all));
        for (int i = 0; i < 60; ++i) {
            QPolygonF polygon; // crosses itself more often than not
            const int corners = 3 + static_cast<int>(random.bounded(12));
            for (int corner = 0; corner < corners; ++corner)
                polygon.append(QPointF(290000 + 120000 * random.generateDouble(),
                                       3090000 + 120000 * random.generateDouble()));
            const auto expected = sortedIdsWhere(
                all, [&](const QPointF& p) { return polygon.containsPoint(p, Qt::OddEvenFill); });
            QCOMPARE(idsOf(index->inside(polygon)), expected);
        }
        QVERIFY(index->inside(QPolygonF({{300000, 3100000}, {400000, 3200000}})).empty());
    }

    void a_feature_is_found_by_its_id_before_and_after_indexing()
    {
        QRandomGenerator random(11);
        const std::vector<MapFeature> all = features(1000, Spread::Even, random);
        const FeatureIndex plain(all);
        const auto index = FeatureIndex::indexed(plain);
        QVERIFY(!plain.isIndexed() && index->isIndexed());
        for (const MapFeature& feature : all) {
            const bool hasPosition =
                std::isfinite(feature.position.x()) && std::isfinite(feature.position.y());
            QCOMPARE(index->positionOf(feature.id).has_value(), hasPosition);
            if (hasPosition)
                QCOMPARE(*index->positionOf(feature.id), feature.position);
            QCOMPARE(plain.positionOf(feature.id), index->positionOf(feature.id));
        }
        QCOMPARE(index->positionOf(-5), std::nullopt);
        QCOMPARE(index->positionOf(0), std::nullopt);
    }

    void the_extent_holds_all_that_have_a_position()
    {
        QCOMPARE(FeatureIndex().extent(), QRectF());
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        const FeatureIndex index({{1, {nan, nan}}, {2, {10, 40}}, {3, {-5, 20}}, {4, {3, 100}}});
        QCOMPARE(index.extent(), QRectF(QPointF(-5, 20), QPointF(10, 100)));
    }

    void a_click_beside_everything_hits_nothing()
    {
        const auto index = FeatureIndex::indexed(FeatureIndex({{1, {0, 0}}, {2, {100, 0}}}));
        QVERIFY(!index->nearest({50, 50}, 40).has_value());
        QVERIFY(index->nearest({104, 3}, 5).has_value()); // exactly at reach
        QVERIFY(!index->nearest({0, 0}, -1).has_value());
    }
};

QTEST_GUILESS_MAIN(TestFeatureIndex)
#include "test_feature_index.moc"
