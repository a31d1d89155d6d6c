// SPDX-License-Identifier: GPL-3.0-or-later
// What the identify panel and the map's tooltip call things.
#include "workbench/tools/feature_text.h"
#include "workbench/tools/feature_tips.h"

#include <QtTest>

using namespace airshed;
using namespace airshed::workbench;

namespace
{

QString valueOf(const QVariantMap& attributes, const QString& name, bool isOwnTable = true)
{
    for (const NamedValue& value : readableAttributes(attributes, isOwnTable)) {
        if (value.name == name)
            return value.value;
    }
    return QStringLiteral("(absent)");
}

} // namespace

class TestFeatureText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void times_of_our_tables_are_told_in_beijings_zone_with_or_without_a_written_zone()
    {
        const QString shown = QStringLiteral("2026-03-02 02:05");
        QCOMPARE(valueOf({{"updated_at", "2026-03-01T18:05:00.250Z"}}, "Changed at"), shown);
        QCOMPARE(valueOf({{"updated_at", "2026-03-01T18:05:00"}}, "Changed at"), shown);
        QCOMPARE(valueOf({{"aqi_time", "2026-03-01T18:05:00Z"}}, "Time of the AQI"), shown);
        // A layer of somebody else: nobody knows in which zone its times are.
        QCOMPARE(valueOf({{"updated_at", "2026-03-01T18:05:00Z"}}, "updated_at", false),
                 QStringLiteral("2026-03-01T18:05:00Z"));
    }

    void a_band_of_a_raster_is_called_by_what_it_holds()
    {
        const auto nameOf = [](const char* band) {
            return readableAttributes({{QString::fromUtf8(band), 12.5}}, false).constFirst().name;
        };
        QCOMPARE(nameOf("Band 1: height above sea level, m (synthetic)"),
                 QStringLiteral("Height, m (synthetic)"));
        QCOMPARE(nameOf("Band 2: PM2.5 年均"), QStringLiteral("PM2.5 年均"));
        QCOMPARE(nameOf("Band 3 (Gray)"), QStringLiteral("Band 3"));
        QCOMPARE(nameOf("Band 12"), QStringLiteral("Band 12"));
        QCOMPARE(nameOf("Bandwidth"), QStringLiteral("Bandwidth"));
    }

    void the_tooltip_of_a_station_tells_the_hour_in_beijing()
    {
        inventory::Station station;
        station.name = QStringLiteral("青山湖");
        station.aqi = 95;
        station.aqiTime = QDateTime(QDate(2026, 3, 1), QTime(18, 0), Qt::UTC);
        const QString tip = tipText(station);
        QVERIFY2(tip.contains(QLatin1String("2026-03-02 02:00")), qPrintable(tip));
    }
};

QTEST_GUILESS_MAIN(TestFeatureText)
#include "test_feature_text.moc"
