// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in where a list says nothing of a stack, and when sources emit.
#include "dispersion/release_defaults.h"

#include <QTest>
#include <cmath>
#include <numeric>

using namespace airshed;
using namespace airshed::dispersion;

class TestReleaseDefaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void a_stated_stack_is_taken_as_it_is();
    void a_missing_stack_gets_the_default_and_says_so();
    void a_kitchen_is_eight_metres_high_and_does_not_rise();
    void sites_and_roads_begin_wide();
    void a_road_is_cut_into_segments_that_share_its_emission();
    void an_average_year_has_the_factor_one();
    void traffic_sleeps_at_night_and_furnaces_do_not();
};

void TestReleaseDefaults::a_stated_stack_is_taken_as_it_is()
{
    const CompletedRelease release = completedRelease(SourceClass::IndustrialProcess, u"水泥",
                                                      ReleaseShape::Point, {45, 1.8, 370, 12, {}}, {7, 8});
    QVERIFY(!release.isAssumed);
    QCOMPARE(release.emitter.position.y, 8.0);
    QCOMPARE(release.emitter.heightMetres, 45.0);
    QCOMPARE(release.emitter.diameterMetres, 1.8);
    QCOMPARE(release.emitter.exitTemperatureKelvin, 370.0);
    QCOMPARE(release.emitter.exitVelocityMetresPerSecond, 12.0);
    QCOMPARE(release.emitter.initialSigmaYMetres, 0.0);
}

void TestReleaseDefaults::a_missing_stack_gets_the_default_and_says_so()
{
    const CompletedRelease release = completedRelease(SourceClass::FossilFuelCombustion, u"工业锅炉",
                                                      ReleaseShape::Point, StatedRelease{}, {});
    QVERIFY(release.isAssumed);
    QCOMPARE(release.emitter.heightMetres, 15.0);
    QCOMPARE(release.emitter.diameterMetres, 0.5);
    QCOMPARE(release.emitter.exitTemperatureKelvin, 353.15);
    QCOMPARE(release.emitter.exitVelocityMetresPerSecond, 8.0);
    StatedRelease heightOnly;
    heightOnly.heightMetres = 30;
    const CompletedRelease half =
        completedRelease(SourceClass::FossilFuelCombustion, u"工业锅炉", ReleaseShape::Point, heightOnly, {});
    QVERIFY(half.isAssumed);
    QCOMPARE(half.emitter.heightMetres, 30.0);
    StatedRelease nonsense;
    nonsense.heightMetres = 0; // a list's 0 is not a stack at the ground
    QCOMPARE(completedRelease(SourceClass::IndustrialProcess, u"钢铁", ReleaseShape::Point, nonsense, {})
                 .emitter.heightMetres,
             15.0);
}

void TestReleaseDefaults::a_kitchen_is_eight_metres_high_and_does_not_rise()
{
    const CompletedRelease release =
        completedRelease(SourceClass::Other, u"餐饮油烟", ReleaseShape::Point, StatedRelease{}, {});
    QVERIFY(release.isAssumed);
    QCOMPARE(release.emitter.heightMetres, 8.0);
    QCOMPARE(release.emitter.diameterMetres, 0.0);
}

void TestReleaseDefaults::sites_and_roads_begin_wide()
{
    StatedRelease site;
    site.heightMetres = 2;
    site.sideMetres = 430;
    const CompletedRelease area =
        completedRelease(SourceClass::Dust, u"施工扬尘", ReleaseShape::Area, site, {});
    QVERIFY(!area.isAssumed);
    QCOMPARE(area.emitter.initialSigmaYMetres, 100.0);
    QCOMPARE(area.emitter.initialSigmaZMetres, 1.4);
    const CompletedRelease unknown =
        completedRelease(SourceClass::Dust, u"堆场扬尘", ReleaseShape::Point, StatedRelease{}, {});
    QVERIFY(unknown.isAssumed);
    QCOMPARE(unknown.emitter.heightMetres, 2.0);
    QVERIFY(std::abs(unknown.emitter.initialSigmaYMetres - 100 / 4.3) < 1e-12);
    const CompletedRelease road =
        completedRelease(SourceClass::Mobile, u"机动车", ReleaseShape::Line, StatedRelease{}, {});
    QCOMPARE(road.emitter.heightMetres, 1.0);
    QCOMPARE(road.emitter.initialSigmaZMetres, 1.5);
}

void TestReleaseDefaults::a_road_is_cut_into_segments_that_share_its_emission()
{
    const std::vector<geo::MapPoint> course = {{0, 0}, {100, 0}, {100, 0}, {100, 70}};
    const RoadSegments road = roadSegments(course, 50);
    QCOMPARE(road.emitters.size(), std::size_t{4}); // 2 x 50 m, 2 x 35 m
    QCOMPARE(road.emitters[0].position.x, 25.0);
    QCOMPARE(road.emitters[3].position.y, 52.5);
    QVERIFY(std::abs(road.emitters[0].initialSigmaYMetres - 50 / 2.15) < 1e-12);
    QVERIFY(std::abs(road.shares[3] - 35.0 / 170) < 1e-12);
    QVERIFY(std::abs(std::accumulate(road.shares.begin(), road.shares.end(), 0.0) - 1) < 1e-12);
    QCOMPARE(longestSegmentMetres(40), 50.0);
    QCOMPARE(longestSegmentMetres(1000), 250.0);
    QVERIFY(roadSegments({}, 50).emitters.empty());
}

void TestReleaseDefaults::an_average_year_has_the_factor_one()
{
    // 2026 has no leap day; whole weeks from a Monday on, all hours.
    for (const auto& [sourceClass, subclass] :
         {std::pair{SourceClass::Mobile, u"机动车"}, std::pair{SourceClass::Other, u"餐饮油烟"},
          std::pair{SourceClass::Dust, u"施工扬尘"}, std::pair{SourceClass::BiomassBurning, u"开放燃烧"},
          std::pair{SourceClass::IndustrialProcess, u"钢铁"}}) {
        const TemporalProfile& profile = temporalProfile(sourceClass, QStringView(subclass));
        double sum = 0;
        const Hour first = Hour::of(QDate(2026, 1, 1), 1);
        for (int i = 0; i < 8760; ++i)
            sum += profile.factor(first + i);
        // Months differ in length and the year has a weekday more than whole weeks.
        QVERIFY2(std::abs(sum / 8760 - 1) < 0.02, qPrintable(QString::number(sum / 8760)));
    }
}

void TestReleaseDefaults::traffic_sleeps_at_night_and_furnaces_do_not()
{
    const TemporalProfile& traffic = temporalProfile(SourceClass::Dust, u"道路扬尘");
    const QDate monday(2026, 3, 2);
    QVERIFY(traffic.factor(Hour::of(monday, 18)) > 4 * traffic.factor(Hour::of(monday, 3)));
    const TemporalProfile& furnace = temporalProfile(SourceClass::IndustrialProcess, u"钢铁");
    QCOMPARE(furnace.factor(Hour::of(monday, 3)), 1.0);
    const TemporalProfile& shifts = temporalProfile(SourceClass::SolventUse, u"工业喷涂");
    QVERIFY(shifts.factor(Hour::of(monday, 10)) > shifts.factor(Hour::of(monday.addDays(6), 10)));
}

QTEST_GUILESS_MAIN(TestReleaseDefaults)
#include "test_release_defaults.moc"
