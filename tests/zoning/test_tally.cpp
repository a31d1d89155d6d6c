// SPDX-License-Identifier: GPL-3.0-or-later
// The live tally against looking at every source.
#include "zoning/logic/tally.h"

#include <QRandomGenerator>
#include <QTest>
#include <cmath>
#include <limits>
#include <numbers>

using namespace airshed;
using namespace airshed::zoning;

namespace
{

/// The even-odd rule by a ray to the east, without any index.
bool isInside(const MapRings& rings, geo::MapPoint p)
{
    bool isIn = false;
    for (const auto& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const geo::MapPoint& a = ring[i];
            const geo::MapPoint& b = ring[(i + 1) % ring.size()];
            if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x))
                isIn = !isIn;
        }
    }
    return isIn;
}

std::vector<TallySource> scattered(QRandomGenerator& random, int count)
{
    std::vector<TallySource> sources(static_cast<std::size_t>(count));
    for (TallySource& source : sources) {
        // Half of them crowd into one corner, as factories do.
        const double reach = random.bounded(2) ? 90'000 : 9'000;
        source.position = {400'000 + random.bounded(reach), 3'100'000 + random.bounded(reach)};
        source.sourceClass = allSourceClasses[static_cast<std::size_t>(random.bounded(10))];
        source.grade = static_cast<std::uint8_t>(random.bounded(static_cast<int>(gradeCount)));
        source.emission[Pollutant::NOx] = random.bounded(100);
        if (random.bounded(2))
            source.emission[Pollutant::PM10] = random.bounded(50);
    }
    return sources;
}

std::vector<geo::MapPoint> star(geo::MapPoint centre, double radius, int corners, QRandomGenerator& random)
{
    std::vector<geo::MapPoint> ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        const double r = radius * (0.3 + random.bounded(0.7));
        ring.push_back({centre.x + r * std::cos(angle), centre.y + r * std::sin(angle)});
    }
    return ring;
}

} // namespace

class TestTally final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_tally_is_that_of_looking_at_every_source()
    {
        QRandomGenerator random(42);
        for (int round = 0; round < 40; ++round) {
            const std::vector<TallySource> sources = scattered(random, round % 2 ? 3000 : 40);
            std::vector<geo::MapPoint> stations;
            for (int i = 0; i < 30; ++i)
                stations.push_back(sources[static_cast<std::size_t>(i)].position);
            const TallyCounter counter(sources, stations, {});
            const geo::MapPoint centre{400'000 + random.bounded(90'000.0),
                                       3'100'000 + random.bounded(90'000.0)};
            MapRings rings = {star(centre, round % 4 == 0 ? 500'000 : 30'000, random.bounded(3, 40), random)};
            if (round % 3 == 0)
                rings.push_back(star(centre, 8'000, 5, random)); // a hole, or a part that reaches out
            const Tally tally = counter.count(rings);
            Tally expected;
            for (const TallySource& source : sources) {
                if (!isInside(rings, source.position))
                    continue;
                ++expected.sources;
                ++expected.byClass[static_cast<std::size_t>(source.sourceClass)];
                ++expected.byGrade[source.grade];
                expected.tonnesPerYear[static_cast<std::size_t>(Pollutant::NOx)] +=
                    source.emission[Pollutant::NOx];
            }
            for (const geo::MapPoint& station : stations)
                expected.stations += isInside(rings, station) ? 1 : 0;
            QCOMPARE(tally.sources, expected.sources);
            QCOMPARE(tally.byClass, expected.byClass);
            QCOMPARE(tally.byGrade, expected.byGrade);
            QCOMPARE(tally.stations, expected.stations);
            QCOMPARE(tally.tonnesPerYear[static_cast<std::size_t>(Pollutant::NOx)],
                     expected.tonnesPerYear[static_cast<std::size_t>(Pollutant::NOx)]);
        }
    }

    void the_share_is_of_the_whole_city_with_what_has_no_place()
    {
        std::vector<TallySource> sources(2);
        sources[0].position = {10, 10};
        sources[0].emission[Pollutant::NOx] = 30;
        sources[1].position = {std::numeric_limits<double>::quiet_NaN(), 0};
        sources[1].emission[Pollutant::NOx] = 70;
        const TallyCounter counter(sources, {}, {{5, 5}, {500, 5}});
        const Tally tally = counter.count({{{0, 0}, {20, 0}, {20, 20}, {0, 20}}});
        QCOMPARE(tally.sources, 1);
        QCOMPARE(tally.cameras, 1);
        QCOMPARE(tally.shareOfCity[static_cast<std::size_t>(Pollutant::NOx)], 0.3);
        QCOMPARE(tally.shareOfCity[static_cast<std::size_t>(Pollutant::SO2)], 0.0);
        QCOMPARE(counter.city().sources, 2);
    }

    void nothing_is_in_no_area()
    {
        const TallyCounter empty({}, {}, {});
        QCOMPARE(empty.count({{{0, 0}, {20, 0}, {20, 20}}}).sources, 0);
        QRandomGenerator random(1);
        const TallyCounter counter(scattered(random, 100), {}, {});
        QCOMPARE(counter.count({}).sources, 0);
        QCOMPARE(counter.count({{{400'000, 3'100'000}, {500'000, 3'200'000}}}).sources, 0);
        QCOMPARE(counter.count({{{0, 0}, {20, 0}, {20, 20}}}).sources, 0);
    }

    void grades_are_known_by_their_texts()
    {
        for (std::size_t i = 0; i + 1 < gradeCount; ++i)
            QCOMPARE(gradeIndex(gradeName(i)), i);
        QCOMPARE(gradeIndex(QString()), gradeCount - 1);
        QCOMPARE(gradeIndex(QStringLiteral("X")), gradeCount - 1);
    }
};

QTEST_GUILESS_MAIN(TestTally)
#include "test_tally.moc"
