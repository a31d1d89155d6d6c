// SPDX-License-Identifier: GPL-3.0-or-later
// A planted source must be found again from what it does at the stations.
#include "core/progress.h"
#include "dispersion/footprint.h"
#include "dispersion/plume.h"

#include <QRandomGenerator>
#include <QTest>
#include <cmath>
#include <numbers>
#include <numeric>

using namespace airshed;
using namespace airshed::dispersion;

namespace
{

constexpr geo::MapPoint city{391'400, 3'173'900};

struct Scene {
    geo::MapPoint source;
    std::vector<Receptor> receptors;
    std::vector<HourWeather> hours;
    std::vector<float> increments;
};

/// A source of 20 g/s 3 km north-north-east of the middle of four stations, under winds that turn between
/// north-west and east; noise of 20 % and 2 µg/m³.
Scene plantedSource(quint32 seed, double turnDegrees = 0)
{
    QRandomGenerator random(seed);
    const auto between = [&](double a, double b) { return a + (b - a) * random.generateDouble(); };
    const auto at = [&](double bearing, double metres) {
        const double a = (bearing + turnDegrees) * std::numbers::pi / 180;
        return geo::MapPoint{city.x + metres * std::sin(a), city.y + metres * std::cos(a)};
    };
    Scene scene;
    scene.source = at(22, 3000);
    for (const auto& [bearing, metres] : {std::pair{0.0, 300.0}, std::pair{120.0, 2500.0},
                                          std::pair{200.0, 2000.0}, std::pair{280.0, 3000.0}})
        scene.receptors.push_back({at(bearing, metres)});
    Emitter emitter;
    emitter.position = scene.source;
    emitter.heightMetres = 20;
    for (int i = 0; i < 48; ++i) {
        HourWeather hour;
        hour.windFromDegrees = std::fmod(310 + between(0, 140) + turnDegrees, 360);
        hour.windMetresPerSecond = between(1, 5);
        hour.stability = i % 24 < 12 ? Stability::E : Stability::C;
        if (i == 7)
            hour.windMetresPerSecond = 0.1;
        scene.hours.push_back(hour);
        // The vane that is known is not where the plume is: within 10 degrees or so.
        hour.windFromDegrees += between(-6, 6) + between(-6, 6);
        for (const Receptor& receptor : scene.receptors) {
            const double noise = between(-2, 2);
            const double value = 20 * sensitivity(emitter, receptor, hour, {}) * between(0.8, 1.2) + noise;
            scene.increments.push_back(static_cast<float>(value));
        }
    }
    scene.increments[13] = std::numeric_limits<float>::quiet_NaN();
    return scene;
}

Footprint footprintOf(const Scene& scene, const FootprintSettings& settings = {})
{
    NoProgress progress;
    return sourceFootprint(footprintGrid(scene.receptors, 8000, 200), scene.receptors, scene.hours,
                           scene.increments, settings, progress);
}

/// By crossings of a ray: inside for an odd number.
bool isInside(const DensityRegion& region, geo::MapPoint p)
{
    bool inside = false;
    for (const auto& ring : region.rings) {
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const geo::MapPoint a = ring[i - 1];
            const geo::MapPoint b = ring[i];
            if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x))
                inside = !inside;
        }
    }
    return inside;
}

double signedArea(const DensityRegion& region)
{
    double twice = 0;
    for (const auto& ring : region.rings) {
        for (std::size_t i = 1; i < ring.size(); ++i)
            twice += ring[i - 1].x * ring[i].y - ring[i].x * ring[i - 1].y;
    }
    return twice / 2;
}

const std::vector<int> percentages = {50, 80, 95};

} // namespace

class TestFootprint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void planted_sources_lie_in_the_regions_as_often_as_these_say();
    void the_emission_at_the_right_cell_is_about_right();
    void turning_the_scene_turns_the_answer();
    void doubling_the_increments_doubles_the_emission();
    void regions_hold_what_they_say_and_nest();
    void rings_enclose_the_area_that_is_stated();
    void a_region_with_a_hole_keeps_it();
    void no_increment_finds_nothing();
    void no_wind_finds_nothing();
    void a_bad_fit_widens_the_region();
    void the_weighted_footprint_is_high_where_the_plume_came_from();
    void the_grid_covers_the_receptors_and_their_reach();
};

void TestFootprint::planted_sources_lie_in_the_regions_as_often_as_these_say()
{
    constexpr int seeds = 60;
    int inHalf = 0;
    int inMost = 0;
    double distance = 0;
    double share = 0;
    double area = 0;
    double areaMost = 0;
    for (quint32 seed = 1; seed <= seeds; ++seed) {
        const Scene scene = plantedSource(seed);
        const Footprint footprint = footprintOf(scene);
        QVERIFY(footprint.isFound);
        share += footprint.explainedShare / seeds;
        QCOMPARE(footprint.leftOutHours, 1);
        QCOMPARE(footprint.observations, 47 * 4 - 1);
        const auto regions = densestRegions(footprint.grid, footprint.probability, percentages);
        area += regions[0].squareKilometres / seeds;
        areaMost += regions[2].squareKilometres / seeds;
        inHalf += isInside(regions[0], scene.source) ? 1 : 0;
        inMost += isInside(regions[2], scene.source) ? 1 : 0;
        const geo::MapPoint best = footprint.grid.centre(footprint.mostProbable);
        distance += std::hypot(best.x - scene.source.x, best.y - scene.source.y) / seeds;
    }
    qInfo("of %d planted sources %d lie in the 50 %% region (%.1f km²), %d in the 95 %% region (%.1f km²); "
          "mean "
          "distance of the best cell %.0f m, share explained %.2f",
          seeds, inHalf, area, inMost, areaMost, distance, share);
    // Three standard deviations of the binomial distribution for the 50 %, and for the 95 % on the lower
    // side.
    QVERIFY(std::abs(inHalf - 0.5 * seeds) <= 3 * std::sqrt(0.25 * seeds));
    QVERIFY(inMost >= 0.95 * seeds - 3 * std::sqrt(0.95 * 0.05 * seeds));
    QVERIFY(distance < 600);
    QVERIFY(share > 0.25);
}

void TestFootprint::the_emission_at_the_right_cell_is_about_right()
{
    const Scene scene = plantedSource(3);
    const Footprint footprint = footprintOf(scene);
    const double found = static_cast<double>(footprint.emission[footprint.mostProbable]);
    QVERIFY2(found > 10 && found < 40, qPrintable(QString::number(found)));
}

void TestFootprint::turning_the_scene_turns_the_answer()
{
    const Scene before = plantedSource(4);
    const Scene after = plantedSource(4, 180); // half a turn maps the grid's cells onto cells
    const Footprint first = footprintOf(before);
    const Footprint second = footprintOf(after);
    const geo::MapPoint a = first.grid.centre(first.mostProbable);
    const geo::MapPoint b = second.grid.centre(second.mostProbable);
    QVERIFY(std::hypot(a.x - city.x + b.x - city.x, a.y - city.y + b.y - city.y) <= 400);
    const auto of = [](const Footprint& f) { return densestRegions(f.grid, f.probability, percentages); };
    QVERIFY(std::abs(of(first)[2].squareKilometres - of(second)[2].squareKilometres) <=
            0.2 * of(first)[2].squareKilometres);
}

void TestFootprint::doubling_the_increments_doubles_the_emission()
{
    Scene scene = plantedSource(5);
    FootprintSettings settings;
    const Footprint before = footprintOf(scene, settings);
    for (float& increment : scene.increments)
        increment *= 2;
    settings.absoluteError *= 2;
    const Footprint after = footprintOf(scene, settings);
    QCOMPARE(after.mostProbable, before.mostProbable);
    for (std::size_t i = 0; i < before.emission.size(); ++i) {
        QVERIFY(std::abs(after.emission[i] - 2 * before.emission[i]) <= 1e-5F * after.emission[i]);
        QVERIFY(std::abs(after.probability[i] - before.probability[i]) <= 1e-6);
    }
}

void TestFootprint::regions_hold_what_they_say_and_nest()
{
    const Footprint footprint = footprintOf(plantedSource(6));
    QVERIFY(std::abs(std::accumulate(footprint.probability.begin(), footprint.probability.end(), 0.0) - 1) <
            1e-9);
    const auto regions = densestRegions(footprint.grid, footprint.probability, percentages);
    QCOMPARE(regions.size(), std::size_t{3});
    double lastArea = 0;
    for (const DensityRegion& region : regions) {
        double held = 0;
        double withoutLast = 0;
        for (const double p : footprint.probability) {
            held += p >= region.threshold ? p : 0;
            withoutLast += p > region.threshold ? p : 0;
        }
        QVERIFY(held >= region.percent / 100.0 - 1e-12);
        QVERIFY(withoutLast < region.percent / 100.0);
        QVERIFY(region.squareKilometres >= lastArea);
        lastArea = region.squareKilometres;
    }
}

void TestFootprint::rings_enclose_the_area_that_is_stated()
{
    const Footprint footprint = footprintOf(plantedSource(7));
    for (const DensityRegion& region : densestRegions(footprint.grid, footprint.probability, percentages)) {
        QVERIFY(!region.rings.empty());
        for (const auto& ring : region.rings)
            QVERIFY(ring.front() == ring.back());
        QVERIFY(std::abs(signedArea(region) / 1e6 - region.squareKilometres) < 1e-9);
    }
}

void TestFootprint::a_region_with_a_hole_keeps_it()
{
    FootprintGrid grid;
    grid.southWest = {1000, 2000};
    grid.cellMetres = 100;
    grid.columns = 5;
    grid.rows = 4;
    std::vector<double> field(20, 0.0);
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 1; column < 4; ++column)
            field[row * 5 + column] = 1;
    }
    field[1 * 5 + 2] = 0; // the middle of the 3 x 3
    const auto regions = densestRegions(grid, field, std::vector<int>{95});
    QCOMPARE(regions.front().rings.size(), std::size_t{2});
    QCOMPARE(regions.front().squareKilometres, 0.08);
    QVERIFY(std::abs(signedArea(regions.front()) - 80'000) < 1e-6);
    QVERIFY(isInside(regions.front(), {1150, 2050})); // row 0 is in the south
    QVERIFY(!isInside(regions.front(), {1250, 2150}));
    QVERIFY(!isInside(regions.front(), {1150, 2350}));
}

void TestFootprint::no_increment_finds_nothing()
{
    Scene scene = plantedSource(8);
    std::fill(scene.increments.begin(), scene.increments.end(), -1.0F);
    const Footprint footprint = footprintOf(scene);
    QVERIFY(!footprint.isFound);
    QVERIFY(densestRegions(footprint.grid, footprint.probability, percentages).empty());
    std::fill(scene.increments.begin(), scene.increments.end(), std::numeric_limits<float>::quiet_NaN());
    QVERIFY(!footprintOf(scene).isFound);
}

void TestFootprint::no_wind_finds_nothing()
{
    Scene scene = plantedSource(8);
    for (HourWeather& hour : scene.hours)
        hour.windMetresPerSecond = 0.2;
    const Footprint footprint = footprintOf(scene);
    QVERIFY(!footprint.isFound);
    QCOMPARE(footprint.usableHours, 0);
}

void TestFootprint::a_bad_fit_widens_the_region()
{
    const auto areaOf = [](const Scene& scene) {
        const Footprint footprint = footprintOf(scene);
        return densestRegions(footprint.grid, footprint.probability, percentages)[1].squareKilometres;
    };
    QRandomGenerator random(1);
    double good = 0;
    double bad = 0;
    for (quint32 seed = 20; seed < 28; ++seed) {
        Scene scene = plantedSource(seed);
        good += areaOf(scene);
        for (float& increment : scene.increments)
            increment += static_cast<float>(200 * random.generateDouble() - 100);
        bad += areaOf(scene);
    }
    QVERIFY2(bad > 2 * good, qPrintable(QStringLiteral("%1 km², before %2").arg(bad).arg(good)));
}

void TestFootprint::the_weighted_footprint_is_high_where_the_plume_came_from()
{
    const Scene scene = plantedSource(10);
    NoProgress progress;
    std::vector<float> increments;
    for (std::size_t h = 0; h < scene.hours.size(); ++h)
        increments.push_back(scene.increments[h * scene.receptors.size()]);
    const FootprintGrid grid = footprintGrid(scene.receptors, 8000, 200);
    const std::vector<float> field =
        weightedFootprint(grid, scene.receptors.front(), scene.hours, increments, {}, progress);
    const auto at = [&](geo::MapPoint p) {
        const auto column = static_cast<std::size_t>((p.x - grid.southWest.x) / grid.cellMetres);
        const auto row = static_cast<std::size_t>((p.y - grid.southWest.y) / grid.cellMetres);
        return field[row * grid.columns + column];
    };
    const geo::MapPoint opposite{2 * city.x - scene.source.x, 2 * city.y - scene.source.y};
    QCOMPARE(at(opposite), 0.0F); // no wind came from there
    const geo::MapPoint northWest{city.x - 2000, city.y + 2500};
    QVERIFY(at(scene.source) > 2 * at(northWest));
    // A mean of increments, weighted: never above the largest.
    QVERIFY(*std::max_element(field.begin(), field.end()) <=
            *std::max_element(scene.increments.begin(), scene.increments.end()));
}

void TestFootprint::the_grid_covers_the_receptors_and_their_reach()
{
    const std::vector<Receptor> receptors = {{{1010, 2020}}, {{3030, 1040}}};
    const FootprintGrid grid = footprintGrid(receptors, 500, 100);
    QCOMPARE(grid.southWest.x, 500.0);
    QCOMPARE(grid.southWest.y, 500.0);
    QCOMPARE(grid.columns, std::size_t{31}); // 500 ... 3600
    QCOMPARE(grid.rows, std::size_t{21});    // 500 ... 2600
    QCOMPARE(grid.centre(31).x, 550.0);
    QCOMPARE(grid.centre(31).y, 650.0);
    QCOMPARE(footprintGrid({}, 500, 100).size(), std::size_t{0});
}

QTEST_GUILESS_MAIN(TestFootprint)
#include "test_footprint.moc"
