// SPDX-License-Identifier: GPL-3.0-or-later
// Stability classes from wind, cloud and sun against the tables of GB/T 3840 and vectors of the sun's height.
#include "dispersion/stability.h"

#include <QTest>
#include <cmath>
#include <numbers>

using namespace airshed;
using namespace airshed::dispersion;

namespace
{

constexpr double degree = std::numbers::pi / 180;
constexpr geo::LonLat nanchang{115.86, 28.68};

/// The series as copies of the Chinese text print it, with 0.39912 for Spencer's 0.399912.
double misprintedElevation(int day, double hour)
{
    const double a = 360.0 * day / 365.0 * degree;
    const double declination = 0.006918 - 0.39912 * std::cos(a) + 0.070257 * std::sin(a) -
                               0.006758 * std::cos(2 * a) + 0.000907 * std::sin(2 * a) -
                               0.002697 * std::cos(3 * a) + 0.001480 * std::sin(3 * a);
    const double angle = (15 * hour + nanchang.lon - 300) * degree;
    return std::asin(std::sin(nanchang.lat * degree) * std::sin(declination) +
                     std::cos(nanchang.lat * degree) * std::cos(declination) * std::cos(angle)) /
           degree;
}

} // namespace

class TestStability : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void the_sun_stands_where_the_vectors_say_data();
    void the_sun_stands_where_the_vectors_say();
    void radiation_follows_cloud_and_sun_data();
    void radiation_follows_cloud_and_sun();
    void classes_follow_radiation_and_wind_data();
    void classes_follow_radiation_and_wind();
    void a_winter_night_is_stable_and_a_summer_noon_is_not();
    void the_hour_counts_by_its_middle();
};

void TestStability::the_sun_stands_where_the_vectors_say_data()
{
    QTest::addColumn<int>("day");
    QTest::addColumn<double>("hour");
    QTest::addColumn<double>("printed");
    QTest::newRow("summer morning") << 171 << 8.0 << 32.81;
    QTest::newRow("winter afternoon") << 354 << 14.0 << 32.29;
    QTest::newRow("spring noon") << 78 << 12.0 << 60.60;
}

void TestStability::the_sun_stands_where_the_vectors_say()
{
    QFETCH(int, day);
    QFETCH(double, hour);
    QFETCH(double, printed);
    // The vectors were computed with the misprinted coefficient; the right one moves them by its share.
    const double misprinted = misprintedElevation(day, hour);
    QVERIFY(std::abs(misprinted - printed) <= 0.005);
    const double moved = solarElevationDegrees(nanchang, day, hour) - misprinted;
    const double declinationMoved = -(0.399912 - 0.39912) * std::cos(360.0 * day / 365.0 * degree) / degree;
    QVERIFY(std::abs(moved) < 0.05);
    QVERIFY(std::abs(moved) <= std::abs(declinationMoved));
    QVERIFY(declinationMoved * moved > 0); // a sun farther north stands higher in Nanchang
}

void TestStability::radiation_follows_cloud_and_sun_data()
{
    QTest::addColumn<double>("total");
    QTest::addColumn<double>("low");
    QTest::addColumn<QList<int>>("levels"); // night, up to 15, 35, 65 degrees, above
    QTest::newRow("clear") << 4.0 << 4.0 << QList<int>{-2, -1, 1, 2, 3};
    QTest::newRow("half covered, high") << 6.0 << 3.0 << QList<int>{-1, 0, 1, 2, 3};
    QTest::newRow("covered, high") << 9.0 << 4.0 << QList<int>{-1, 0, 0, 1, 1};
    QTest::newRow("half covered, low") << 8.0 << 6.0 << QList<int>{0, 0, 0, 0, 1};
    QTest::newRow("covered, low") << 10.0 << 9.0 << QList<int>{0, 0, 0, 0, 0};
}

void TestStability::radiation_follows_cloud_and_sun()
{
    QFETCH(double, total);
    QFETCH(double, low);
    QFETCH(QList<int>, levels);
    const QList<double> heights = {-3, 15, 35, 65, 66};
    for (qsizetype i = 0; i < heights.size(); ++i)
        QCOMPARE(radiationLevel({total, low}, heights.at(i)), levels.at(i));
}

void TestStability::classes_follow_radiation_and_wind_data()
{
    QTest::addColumn<double>("wind");
    QTest::addColumn<QByteArray>("classes"); // of +3, +2, +1, 0, -1, -2
    QTest::newRow("1.9") << 1.9 << QByteArray("A AB B D E F");
    QTest::newRow("2") << 2.0 << QByteArray("AB B C D E F");
    QTest::newRow("3") << 3.0 << QByteArray("B BC C D D E");
    QTest::newRow("5") << 5.0 << QByteArray("C CD D D D D");
    QTest::newRow("6") << 6.0 << QByteArray("D D D D D D");
}

void TestStability::classes_follow_radiation_and_wind()
{
    QFETCH(double, wind);
    QFETCH(QByteArray, classes);
    static const QList<QByteArray> names = {"A", "AB", "B", "BC", "C", "CD", "D", "E", "F"};
    QByteArrayList found;
    for (int level = 3; level >= -2; --level)
        found.append(names.at(static_cast<qsizetype>(stabilityClass(level, wind))));
    QCOMPARE(found.join(' '), classes);
}

void TestStability::a_winter_night_is_stable_and_a_summer_noon_is_not()
{
    QCOMPARE(stabilityOf(Hour::of(QDate(2026, 1, 10), 3), nanchang, 1.2, Cloud{1, 0}), Stability::F);
    QCOMPARE(stabilityOf(Hour::of(QDate(2026, 6, 21), 13), nanchang, 1.2, Cloud{1, 0}), Stability::A);
    QCOMPARE(stabilityOf(Hour::of(QDate(2026, 6, 21), 13), nanchang, 7, Cloud{1, 0}), Stability::D);
    // Without cloud: 4/4 at night, which leaves it as stable; 6/4 at noon.
    QCOMPARE(stabilityOf(Hour::of(QDate(2026, 1, 10), 3), nanchang, 1.2, {}), Stability::F);
    QCOMPARE(stabilityOf(Hour::of(QDate(2026, 6, 21), 13), nanchang, 1.2, {}), Stability::A);
}

void TestStability::the_hour_counts_by_its_middle()
{
    // At the equinox the sun rises in Nanchang at 6:20 Beijing time or so: the hour that ends at 7:00 is day
    // by its middle, the hour that ends at 6:00 is night.
    const Hour before = Hour::of(QDate(2026, 3, 20), 6);
    QVERIFY(solarElevationDegrees(nanchang, 78, 5.5) < 0);
    QVERIFY(solarElevationDegrees(nanchang, 78, 6.5) > 0);
    QCOMPARE(stabilityOf(before, nanchang, 1, Cloud{2, 0}), Stability::F);
    QCOMPARE(stabilityOf(before + 1, nanchang, 1, Cloud{2, 0}), Stability::E); // level -1: low sun
}

QTEST_GUILESS_MAIN(TestStability)
#include "test_stability.moc"
