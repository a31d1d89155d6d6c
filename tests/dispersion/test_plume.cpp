// SPDX-License-Identifier: GPL-3.0-or-later
// The plume in double precision against published and independently computed numbers.
#include "dispersion/plume.h"
#include "dispersion/plume_rise.h"
#include "dispersion/sigmas.h"

#include <QTest>
#include <cmath>
#include <numbers>

using namespace airshed;
using namespace airshed::dispersion;

namespace
{

constexpr double none = std::numeric_limits<double>::quiet_NaN();

bool isWithin(double value, double expected, double relative)
{
    return std::abs(value - expected) <= relative * std::abs(expected);
}

} // namespace

#define COMPARE_WITHIN(value, expected, relative)                                                            \
    QVERIFY2(isWithin((value), (expected), (relative)),                                                      \
             qPrintable(QStringLiteral("%1 is not %2")                                                       \
                            .arg(static_cast<double>(value), 0, 'g', 12)                                     \
                            .arg(static_cast<double>(expected), 0, 'g', 12)))

class TestPlume : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void concentrations_agree_with_the_vectors_to_a_millionth_data();
    void concentrations_agree_with_the_vectors_to_a_millionth();
    void sigmas_agree_with_briggs_at_one_kilometre();
    void a_half_class_has_the_mean_of_its_neighbours();
    void sigma_z_ends_at_five_kilometres();
    void a_virtual_source_is_as_wide_at_the_real_one_as_it_should_be();
    void positions_turn_into_the_winds_axes();
    void plumes_rise_as_the_vectors_say();
    void a_cold_plume_does_not_rise();
    void a_slow_plume_is_drawn_down_behind_its_stack();
    void what_is_emitted_passes_through_every_plane_data();
    void what_is_emitted_passes_through_every_plane();
    void the_reflected_plume_goes_over_into_the_mixed_one();
    void a_plume_above_the_lid_stays_there();
    void nothing_is_upwind_or_out_of_reach();
    void an_error_of_the_wind_widens_the_plume();
};

void TestPlume::concentrations_agree_with_the_vectors_to_a_millionth_data()
{
    QTest::addColumn<double>("emission");
    QTest::addColumn<double>("wind");
    QTest::addColumn<int>("stability");
    QTest::addColumn<int>("terrain");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("z");
    QTest::addColumn<double>("height");
    QTest::addColumn<double>("lid");
    QTest::addColumn<double>("windAtRelease");
    QTest::addColumn<double>("expected");
    const auto row = [](const char* name, double q, double u, Stability s, Terrain t, double x, double y,
                        double z, double h, double lid, double us, double c) {
        QTest::newRow(name) << q << u << static_cast<int>(s) << static_cast<int>(t) << x << y << z << h << lid
                            << us << c;
    };
    using enum Stability;
    row("V1", 100, 3, D, Terrain::Urban, 1000, 0, 1.5, 30, none, 3.948222, 471.241362);
    row("V2", 100, 3, D, Terrain::Rural, 1000, 50, 1.5, 30, none, 3.537443, 1834.155042);
    row("V3", 10, 1.5, F, Terrain::Urban, 2000, -100, 0, 15, none, 1.694020, 116.859427);
    row("V4", 50, 2, B, Terrain::Urban, 3000, 200, 0, 60, 800, 2.616692, 14.035987);
    row("V5", 1, 5, C, Terrain::Rural, 500, 0, 0, 0, none, 5, 31.099144);
    row("V6", 100, 2, A, Terrain::Rural, 8000, 0, 0, 50, 1000, 2.238504, 13.585592);
}

void TestPlume::concentrations_agree_with_the_vectors_to_a_millionth()
{
    QFETCH(double, emission);
    QFETCH(double, wind);
    QFETCH(int, stability);
    QFETCH(int, terrain);
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, z);
    QFETCH(double, height);
    QFETCH(double, lid);
    QFETCH(double, windAtRelease);
    QFETCH(double, expected);
    HourWeather weather;
    weather.windFromDegrees = 270; // x is east, y north
    weather.windMetresPerSecond = wind;
    weather.stability = static_cast<Stability>(stability);
    weather.lidMetres = lid;
    Emitter emitter;
    emitter.heightMetres = height;
    KernelSettings settings;
    settings.terrain = static_cast<Terrain>(terrain);
    const Plume plume = plumeOf(emitter, weather, settings);
    COMPARE_WITHIN(plume.windMetresPerSecond, windAtRelease, 5e-7);
    COMPARE_WITHIN(emission * plume.concentration(x, y, z), expected, 1e-6);
    COMPARE_WITHIN(emission * sensitivity(emitter, {{x, y}, z}, weather, settings), expected, 1e-6);
}

void TestPlume::sigmas_agree_with_briggs_at_one_kilometre()
{
    COMPARE_WITHIN(sigmaY(Terrain::Rural, Stability::D, 1000), 76.2770, 1e-6);
    COMPARE_WITHIN(sigmaZ(Terrain::Rural, Stability::D, 1000), 37.9473, 1e-6);
    COMPARE_WITHIN(sigmaY(Terrain::Urban, Stability::D, 1000), 135.2247, 1e-6);
    COMPARE_WITHIN(sigmaZ(Terrain::Urban, Stability::D, 1000), 122.7881, 1e-6);
    COMPARE_WITHIN(sigmaY(Terrain::Rural, Stability::F, 1000), 38.1385, 1e-6);
    COMPARE_WITHIN(sigmaZ(Terrain::Rural, Stability::F, 1000), 12.3077, 3e-6);
    COMPARE_WITHIN(sigmaY(Terrain::Urban, Stability::A, 1000), 270.4494, 1e-6);
    COMPARE_WITHIN(sigmaZ(Terrain::Urban, Stability::A, 1000), 339.4113, 1e-6);
}

void TestPlume::a_half_class_has_the_mean_of_its_neighbours()
{
    using enum Stability;
    struct Half {
        Stability lower, half, upper;
    };
    for (const Half& h : {Half{A, AB, B}, Half{B, BC, C}, Half{C, CD, D}}) {
        for (const Terrain terrain : {Terrain::Rural, Terrain::Urban}) {
            for (const double x : {50.0, 700.0, 4000.0}) {
                COMPARE_WITHIN(sigmaY(terrain, h.half, x),
                               (sigmaY(terrain, h.lower, x) + sigmaY(terrain, h.upper, x)) / 2, 1e-12);
                COMPARE_WITHIN(sigmaZ(terrain, h.half, x),
                               (sigmaZ(terrain, h.lower, x) + sigmaZ(terrain, h.upper, x)) / 2, 1e-12);
            }
        }
    }
    // 0.15 between C (0.20) and D (0.25) in a city.
    COMPARE_WITHIN(windProfilePower(Terrain::Urban, CD), 0.225, 1e-12);
}

void TestPlume::sigma_z_ends_at_five_kilometres()
{
    QCOMPARE(sigmaZ(Terrain::Urban, Stability::A, 40'000), 5000.0);
    QVERIFY(sigmaZ(Terrain::Urban, Stability::A, 5'000) < 5000.0);
}

void TestPlume::a_virtual_source_is_as_wide_at_the_real_one_as_it_should_be()
{
    for (const Terrain terrain : {Terrain::Rural, Terrain::Urban}) {
        for (int s = 0; s <= static_cast<int>(Stability::F); ++s) {
            const auto stability = static_cast<Stability>(s);
            COMPARE_WITHIN(sigmaY(terrain, stability, virtualDistanceY(terrain, stability, 46.5)), 46.5,
                           1e-9);
            COMPARE_WITHIN(sigmaZ(terrain, stability, virtualDistanceZ(terrain, stability, 1.4)), 1.4, 1e-9);
            QCOMPARE(virtualDistanceY(terrain, stability, 0), 0.0);
        }
    }
    // At night over open country no plume grows to 200 m; that is no reason to hang.
    QCOMPARE(virtualDistanceZ(Terrain::Rural, Stability::F, 200), 200'000.0);
}

void TestPlume::positions_turn_into_the_winds_axes()
{
    const WindPosition straight = windPosition({0, 0}, {1000, 1000}, 225);
    COMPARE_WITHIN(straight.downwindMetres, 1414.2136, 1e-7);
    QVERIFY(std::abs(straight.crosswindMetres) < 1e-9);
    const WindPosition beside = windPosition({0, 0}, {1000, 1000}, 235);
    COMPARE_WITHIN(beside.downwindMetres, 1392.7285, 1e-7);
    COMPARE_WITHIN(beside.crosswindMetres, 245.5756, 1e-7);
    QVERIFY(windPosition({0, 0}, {1000, 1000}, 45).downwindMetres < 0);
}

void TestPlume::plumes_rise_as_the_vectors_say()
{
    COMPARE_WITHIN(buoyantRise(50, 4, Stability::D, 288.15), 100.7137, 1e-6);
    const double strong = buoyancyFlux(15, 3, 400, 293.15);
    COMPARE_WITHIN(strong, 88.40713, 1e-7);
    COMPARE_WITHIN(buoyantRise(strong, 5, Stability::D, 293.15), 113.9582, 1e-6);
    const double weak = buoyancyFlux(10, 1.2, 380, 288.15);
    COMPARE_WITHIN(weak, 8.532908, 1e-7);
    COMPARE_WITHIN(buoyantRise(weak, 3, Stability::C, 288.15), 35.65516, 1e-6);
    COMPARE_WITHIN(buoyantRise(buoyancyFlux(15, 3, 400, 283.15), 3, Stability::F, 283.15), 77.60028, 1e-6);
}

void TestPlume::a_cold_plume_does_not_rise()
{
    QCOMPARE(buoyancyFlux(15, 3, 280, 288.15), 0.0);
    QCOMPARE(buoyantRise(0, 3, Stability::F, 288.15), 0.0);
    Emitter emitter;
    emitter.heightMetres = 40;
    emitter.diameterMetres = 3;
    emitter.exitVelocityMetresPerSecond = 15;
    emitter.exitTemperatureKelvin = 400;
    KernelSettings settings;
    settings.isPlumeRiseUsed = false;
    QCOMPARE(effectiveHeight(emitter, {}, 3, settings), 40.0);
    settings.isPlumeRiseUsed = true;
    QVERIFY(effectiveHeight(emitter, {}, 3, settings) > 100);
}

void TestPlume::a_slow_plume_is_drawn_down_behind_its_stack()
{
    // 2 d (v/u - 1.5) = 2 * 2 * (3/6 - 1.5)
    COMPARE_WITHIN(stackTipDownwash(3, 2, 6), -4, 1e-12);
    QCOMPARE(stackTipDownwash(9, 2, 6), 0.0);
    Emitter emitter;
    emitter.heightMetres = 3;
    emitter.diameterMetres = 2;
    emitter.exitVelocityMetresPerSecond = 3;
    KernelSettings settings;
    settings.isDownwashUsed = true;
    QCOMPARE(effectiveHeight(emitter, {}, 6, settings), 0.0); // not under the ground
}

void TestPlume::what_is_emitted_passes_through_every_plane_data()
{
    QTest::addColumn<int>("stability");
    QTest::addColumn<double>("lid");
    QTest::addColumn<double>("x");
    QTest::newRow("no lid") << static_cast<int>(Stability::D) << none << 1500.0;
    QTest::newRow("reflected between ground and lid") << static_cast<int>(Stability::D) << 300.0 << 4000.0;
    QTest::newRow("mixed through the depth") << static_cast<int>(Stability::A) << 400.0 << 6000.0;
}

void TestPlume::what_is_emitted_passes_through_every_plane()
{
    QFETCH(int, stability);
    QFETCH(double, lid);
    QFETCH(double, x);
    Plume plume;
    plume.windMetresPerSecond = 3.7;
    plume.effectiveHeightMetres = 80;
    plume.stability = static_cast<Stability>(stability);
    plume.lidMetres = lid;
    const double wide = 6 * plume.sigmaY(x);
    const double top = std::isnan(lid) ? 80 + 7 * plume.sigmaZ(x) : lid;
    constexpr int steps = 400;
    const double dy = 2 * wide / steps;
    const double dz = top / steps;
    double flux = 0;
    for (int i = 0; i < steps; ++i) {
        for (int k = 0; k < steps; ++k)
            flux += plume.windMetresPerSecond * dy * dz *
                    plume.concentration(x, -wide + (i + 0.5) * dy, (k + 0.5) * dz);
    }
    COMPARE_WITHIN(flux, 1e6, 1e-5); // 1 g/s in µg
}

void TestPlume::the_reflected_plume_goes_over_into_the_mixed_one()
{
    Plume plume;
    plume.stability = Stability::B;
    plume.effectiveHeightMetres = 50;
    // sigma_z at 2 km in a city with B: 0.24 * 2000 * sqrt(3); the lid at which it is 1.6 times as high.
    const double sigma = plume.sigmaZ(2000);
    plume.lidMetres = sigma / 1.6 * 1.0001;
    const double reflected = plume.concentration(2000, 100, 1.5);
    plume.lidMetres = sigma / 1.6 * 0.9999;
    const double mixed = plume.concentration(2000, 100, 1.5);
    COMPARE_WITHIN(reflected, mixed, 0.02);
}

void TestPlume::a_plume_above_the_lid_stays_there()
{
    Plume plume;
    plume.effectiveHeightMetres = 120;
    plume.lidMetres = 100;
    QCOMPARE(plume.concentration(3000, 0, 1.5), 0.0);
}

void TestPlume::nothing_is_upwind_or_out_of_reach()
{
    HourWeather weather;
    weather.windFromDegrees = 270;
    weather.windMetresPerSecond = 3;
    const Emitter emitter;
    KernelSettings settings;
    QCOMPARE(sensitivity(emitter, {{-500, 0}}, weather, settings), 0.0);
    QCOMPARE(sensitivity(emitter, {{50'001, 0}}, weather, settings), 0.0);
    QVERIFY(sensitivity(emitter, {{49'999, 0}}, weather, settings) > 0);
    weather.windMetresPerSecond = 0.4;
    QCOMPARE(sensitivity(emitter, {{500, 0}}, weather, settings), 0.0);
    weather.windMetresPerSecond = 3;
    weather.windFromDegrees = none;
    QCOMPARE(sensitivity(emitter, {{500, 0}}, weather, settings), 0.0);
}

void TestPlume::an_error_of_the_wind_widens_the_plume()
{
    Plume plume;
    plume.stability = Stability::F;
    const double narrow = plume.sigmaY(4000);
    plume.windErrorDegrees = 7.5;
    const double added = 4000 * std::tan(7.5 * std::numbers::pi / 180);
    COMPARE_WITHIN(plume.sigmaY(4000), std::sqrt(narrow * narrow + added * added), 1e-12);
}

QTEST_GUILESS_MAIN(TestPlume)
#include "test_plume.moc"
