// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix against the plume in double precision, and what must not change it.
#include "core/errors.h"
#include "core/progress.h"
#include "dispersion/plume.h"
#include "dispersion/sigmas.h"

#include <QRandomGenerator>
#include <QTest>
#include <cmath>
#include <numbers>

using namespace airshed;
using namespace airshed::dispersion;

namespace
{

constexpr double none = std::numeric_limits<double>::quiet_NaN();
/// Far from the origin, as the coordinates of a map are.
constexpr geo::MapPoint city{391'400, 3'173'900};

struct Scene {
    std::vector<Emitter> emitters;
    std::vector<Receptor> receptors;
    std::vector<HourWeather> hours;
};

Scene randomScene(quint32 seed, int sources, int receptors, int hours)
{
    QRandomGenerator random(seed);
    const auto between = [&](double a, double b) { return a + (b - a) * random.generateDouble(); };
    const auto somewhere = [&](double reach) {
        return geo::MapPoint{city.x + between(-reach, reach), city.y + between(-reach, reach)};
    };
    Scene scene;
    for (int i = 0; i < sources; ++i) {
        Emitter emitter;
        emitter.position = somewhere(30'000);
        emitter.heightMetres = between(1, 120);
        if (i % 3 == 0) {
            emitter.diameterMetres = between(0.3, 4);
            emitter.exitTemperatureKelvin = between(290, 430);
            emitter.exitVelocityMetresPerSecond = between(2, 20);
        } else if (i % 3 == 1) {
            emitter.initialSigmaYMetres = between(2, 100);
            emitter.initialSigmaZMetres = between(1, 10);
        }
        scene.emitters.push_back(emitter);
    }
    for (int i = 0; i < receptors; ++i)
        scene.receptors.push_back({somewhere(15'000), between(0, 20)});
    for (int i = 0; i < hours; ++i) {
        HourWeather hour;
        hour.windFromDegrees = between(0, 360);
        hour.windMetresPerSecond = between(0.5, 9);
        hour.stability = static_cast<Stability>(random.bounded(9));
        hour.lidMetres = i % 2 == 0 ? none : between(80, 1500);
        hour.airTemperatureKelvin = between(270, 310);
        scene.hours.push_back(hour);
    }
    return scene;
}

HourlyMatrix matrixOf(const Scene& scene, const KernelSettings& settings = {})
{
    NoProgress progress;
    return hourlyMatrix(scene.emitters, scene.receptors, scene.hours, settings, progress);
}

MeanMatrix meanOf(const Scene& scene, const KernelSettings& settings = {})
{
    NoProgress progress;
    return meanMatrix(scene.emitters, scene.receptors, scene.hours, settings, progress);
}

geo::MapPoint turned(geo::MapPoint p, double degrees)
{
    // Clockwise, as bearings count.
    const double a = degrees * std::numbers::pi / 180;
    const double dx = p.x - city.x;
    const double dy = p.y - city.y;
    return {city.x + dx * std::cos(a) + dy * std::sin(a), city.y - dx * std::sin(a) + dy * std::cos(a)};
}

} // namespace

class TestSourceReceptor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void single_precision_agrees_with_double_data();
    void single_precision_agrees_with_double();
    void the_mean_is_the_mean_of_the_hours();
    void threads_change_no_digit();
    void the_memory_of_many_hours_changes_no_digit();
    void turning_the_scene_and_the_wind_changes_nothing();
    void two_half_sources_are_one();
    void a_source_that_no_wind_reaches_adds_nothing_and_changes_nothing();
    void calm_hours_and_hours_without_direction_are_left_out_and_counted();
    void nothing_to_do_gives_an_empty_matrix();
    void a_source_without_a_position_adds_nothing();
    void it_can_be_cancelled();
};

void TestSourceReceptor::single_precision_agrees_with_double_data()
{
    QTest::addColumn<int>("terrain");
    QTest::addColumn<double>("windError");
    QTest::newRow("city") << static_cast<int>(Terrain::Urban) << 0.0;
    QTest::newRow("open country") << static_cast<int>(Terrain::Rural) << 0.0;
    QTest::newRow("city, uncertain wind") << static_cast<int>(Terrain::Urban) << 7.5;
}

void TestSourceReceptor::single_precision_agrees_with_double()
{
    QFETCH(int, terrain);
    QFETCH(double, windError);
    const Scene scene = randomScene(11, 301, 12, 90);
    KernelSettings settings;
    settings.terrain = static_cast<Terrain>(terrain);
    settings.windErrorDegrees = windError;
    const HourlyMatrix matrix = matrixOf(scene, settings);
    QCOMPARE(matrix.hours.size(), scene.hours.size());
    constexpr double tolerance = 1e-4;
    double worst = 0;
    int compared = 0;
    for (std::size_t h = 0; h < scene.hours.size(); ++h) {
        for (std::size_t j = 0; j < scene.emitters.size(); ++j) {
            const Plume plume = plumeOf(scene.emitters[j], scene.hours[h], settings);
            for (std::size_t r = 0; r < scene.receptors.size(); ++r) {
                const double found = static_cast<double>(matrix.at(h, r, j));
                double expected =
                    sensitivity(scene.emitters[j], scene.receptors[r], scene.hours[h], settings);
                const WindPosition at = windPosition(scene.emitters[j].position, scene.receptors[r].position,
                                                     scene.hours[h].windFromDegrees);
                if (at.downwindMetres > 0) {
                    const double sigmas =
                        std::abs(at.crosswindMetres) / plume.sigmaY(std::max(10.0, at.downwindMetres));
                    if (std::abs(sigmas - settings.cullSigmas) < 1e-3)
                        continue; // on the edge either answer is right
                    if (sigmas > settings.cullSigmas)
                        expected = 0;
                }
                if (expected < 2e-6) {
                    QVERIFY(found < 2.1e-6);
                    continue;
                }
                worst = std::max(worst, std::abs(found / expected - 1));
                ++compared;
            }
        }
    }
    qInfo("%d pairs, largest relative difference %.2g", compared, worst);
    QVERIFY(compared > 5000);
    QVERIFY2(worst <= tolerance, qPrintable(QString::number(worst)));
}

void TestSourceReceptor::the_mean_is_the_mean_of_the_hours()
{
    const Scene scene = randomScene(5, 150, 7, 60);
    const HourlyMatrix hourly = matrixOf(scene);
    const MeanMatrix mean = meanOf(scene);
    for (std::size_t r = 0; r < scene.receptors.size(); ++r) {
        for (std::size_t j = 0; j < scene.emitters.size(); ++j) {
            double sum = 0;
            float largest = 0;
            std::uint32_t informative = 0;
            for (std::size_t h = 0; h < hourly.hours.size(); ++h) {
                sum += static_cast<double>(hourly.at(h, r, j));
                largest = std::max(largest, hourly.at(h, r, j));
                informative += hourly.at(h, r, j) > 0 ? 1 : 0;
            }
            QCOMPARE(mean.at(r, j), static_cast<float>(sum / 60));
            QCOMPARE(mean.largest[r * mean.sources + j], largest);
            QCOMPARE(mean.informative[r * mean.sources + j], informative);
        }
    }
}

void TestSourceReceptor::threads_change_no_digit()
{
    const Scene scene = randomScene(6, 700, 9, 120);
    KernelSettings settings;
    settings.threads = 1;
    const MeanMatrix one = meanOf(scene, settings);
    const HourlyMatrix hourlyOne = matrixOf(scene, settings);
    settings.threads = 5;
    QVERIFY(meanOf(scene, settings).mean == one.mean);
    QVERIFY(matrixOf(scene, settings).values == hourlyOne.values);
}

void TestSourceReceptor::the_memory_of_many_hours_changes_no_digit()
{
    // Hours go through in batches; a year in one piece and the same year in halves must agree.
    Scene scene = randomScene(8, 100, 3, 1000);
    const MeanMatrix whole = meanOf(scene);
    const std::vector<HourWeather> hours = scene.hours;
    scene.hours.assign(hours.begin(), hours.begin() + 500);
    const MeanMatrix first = meanOf(scene);
    scene.hours.assign(hours.begin() + 500, hours.end());
    const MeanMatrix second = meanOf(scene);
    for (std::size_t i = 0; i < whole.mean.size(); ++i) {
        const double halves = (static_cast<double>(first.mean[i]) + static_cast<double>(second.mean[i])) / 2;
        QVERIFY(std::abs(static_cast<double>(whole.mean[i]) - halves) <= 2e-7 * halves);
        QCOMPARE(whole.informative[i], first.informative[i] + second.informative[i]);
        QCOMPARE(whole.largest[i], std::max(first.largest[i], second.largest[i]));
    }
}

void TestSourceReceptor::turning_the_scene_and_the_wind_changes_nothing()
{
    const Scene scene = randomScene(7, 200, 8, 48);
    const HourlyMatrix before = matrixOf(scene);
    for (const double angle : {37.0, 180.0, 301.5}) {
        Scene other = scene;
        for (Emitter& emitter : other.emitters)
            emitter.position = turned(emitter.position, angle);
        for (Receptor& receptor : other.receptors)
            receptor.position = turned(receptor.position, angle);
        for (HourWeather& hour : other.hours)
            hour.windFromDegrees = std::fmod(hour.windFromDegrees + angle, 360);
        const HourlyMatrix after = matrixOf(other);
        double sum = 0;
        double difference = 0;
        for (std::size_t i = 0; i < before.values.size(); ++i) {
            sum += static_cast<double>(before.values[i]);
            difference += std::abs(static_cast<double>(before.values[i] - after.values[i]));
        }
        QVERIFY(sum > 0);
        // A pair on the edge of what is looked at may fall to the other side.
        QVERIFY2(difference <= 1e-4 * sum, qPrintable(QString::number(difference / sum)));
    }
}

void TestSourceReceptor::two_half_sources_are_one()
{
    Scene scene = randomScene(9, 40, 4, 24);
    const MeanMatrix single = meanOf(scene);
    scene.emitters.insert(scene.emitters.end(), scene.emitters.begin(), scene.emitters.begin() + 40);
    const MeanMatrix twice = meanOf(scene);
    for (std::size_t r = 0; r < 4; ++r) {
        for (std::size_t j = 0; j < 40; ++j) {
            const double whole = 6.5 * static_cast<double>(single.at(r, j));
            const double halves =
                3.25 * static_cast<double>(twice.at(r, j)) + 3.25 * static_cast<double>(twice.at(r, j + 40));
            QVERIFY(std::abs(whole - halves) <= 1e-6 * whole);
        }
    }
}

void TestSourceReceptor::a_source_that_no_wind_reaches_adds_nothing_and_changes_nothing()
{
    Scene scene = randomScene(10, 60, 5, 30);
    for (HourWeather& hour : scene.hours) {
        hour.windFromDegrees = 300 + hour.windFromDegrees / 6; // north-west to north
        hour.lidMetres = none;
    }
    const MeanMatrix before = meanOf(scene);
    Emitter south;
    south.position = {city.x + 20'000, city.y - 90'000};
    scene.emitters.insert(scene.emitters.begin() + 17, south);
    const MeanMatrix after = meanOf(scene);
    for (std::size_t r = 0; r < 5; ++r) {
        QCOMPARE(after.at(r, 17), 0.0F);
        QCOMPARE(after.informative[r * after.sources + 17], 0U);
        for (std::size_t j = 0; j < 60; ++j)
            QVERIFY(after.at(r, j < 17 ? j : j + 1) == before.at(r, j));
    }
}

void TestSourceReceptor::calm_hours_and_hours_without_direction_are_left_out_and_counted()
{
    Scene scene = randomScene(12, 20, 2, 10);
    const MeanMatrix before = meanOf(scene);
    HourWeather calm = scene.hours.front();
    calm.windMetresPerSecond = 0.49;
    HourWeather turning = scene.hours.front();
    turning.windFromDegrees = none;
    scene.hours.insert(scene.hours.begin(), calm);
    scene.hours.insert(scene.hours.begin() + 5, turning);
    const MeanMatrix after = meanOf(scene);
    QCOMPARE(after.usableHours, 10);
    QCOMPARE(after.leftOutHours, 2);
    QVERIFY(after.mean == before.mean);
    const HourlyMatrix hourly = matrixOf(scene);
    QCOMPARE(hourly.hours.size(), std::size_t{10});
    QCOMPARE(hourly.hours.front(), std::size_t{1});

    scene.hours = {calm, turning};
    const MeanMatrix none = meanOf(scene);
    QCOMPARE(none.usableHours, 0);
    for (const float value : none.mean)
        QCOMPARE(value, 0.0F);
}

void TestSourceReceptor::nothing_to_do_gives_an_empty_matrix()
{
    const Scene empty;
    QCOMPARE(meanOf(empty).mean.size(), std::size_t{0});
    Scene scene = randomScene(13, 5, 2, 3);
    scene.receptors.clear();
    QCOMPARE(matrixOf(scene).values.size(), std::size_t{0});
}

void TestSourceReceptor::a_source_without_a_position_adds_nothing()
{
    Scene scene = randomScene(14, 30, 3, 20);
    scene.emitters[4].position = {none, none};
    const MeanMatrix mean = meanOf(scene);
    for (std::size_t r = 0; r < 3; ++r)
        QCOMPARE(mean.at(r, 4), 0.0F);
}

void TestSourceReceptor::it_can_be_cancelled()
{
    class Impatient final : public Progress
    {
    public:
        void report(qint64 done, qint64 total, const QString&) override
        {
            most = std::max(most, done);
            all = total;
        }
        bool isCancelled() const override { return most > 0; }
        qint64 most = 0;
        qint64 all = 0;
    } progress;
    const Scene scene = randomScene(15, 20, 2, 500);
    QVERIFY_EXCEPTION_THROWN(meanMatrix(scene.emitters, scene.receptors, scene.hours, {}, progress),
                             Cancelled);
    QCOMPARE(progress.all, 500);
    QVERIFY(progress.most < 500);
}

QTEST_GUILESS_MAIN(TestSourceReceptor)
#include "test_source_receptor.moc"
