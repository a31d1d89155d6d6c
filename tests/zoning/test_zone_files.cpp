// SPDX-License-Identifier: GPL-3.0-or-later
// Zones through every file format and back.
#include "core/errors.h"
#include "geo/area_operations.h"
#include "geo/measure.h"
#include "zoning/logic/zone_class.h"
#include "zoning/logic/zone_files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace airshed;
using namespace airshed::zoning;
using inventory::Zone;
using inventory::exporting::ListEncoding;

namespace
{

std::vector<Zone> twoZones()
{
    Zone ban;
    ban.name = QStringLiteral("安义县禁烧区");
    ban.code = QStringLiteral("JS-01");
    ban.zoneClass = code(ZoneClass::BurnBan);
    ban.legalBasis = QStringLiteral("洪府发〔2026〕1号");
    ban.validFrom = QDate(2026, 3, 1);
    ban.validTo = QDate(2026, 10, 31);
    ban.responsibleUnit = QStringLiteral("虚构县生态环境局");
    ban.version = 3;
    ban.area = *geo::areaFromWkt(QStringLiteral("MULTIPOLYGON(((115.5 28.8,115.6 28.8,115.6 28.9,115.5 "
                                                "28.9),(115.54 28.84,115.56 28.84,115.56 28.86,115.54 "
                                                "28.86)),((115.7 28.8,115.71 28.8,115.71 28.81)))")
                                     .replace(QStringLiteral("28.9)"), QStringLiteral("28.9,115.5 28.8)"))
                                     .replace(QStringLiteral("28.86)"), QStringLiteral("28.86,115.54 28.84)"))
                                     .replace(QStringLiteral("28.81)"), QStringLiteral("28.81,115.7 28.8)")));
    Zone emergency;
    emergency.name = QStringLiteral("应急管控区（高新）");
    emergency.zoneClass = code(ZoneClass::Emergency);
    emergency.levels = QStringLiteral("orange,red");
    emergency.area = geo::AreaOperations().buffer(geo::LonLat{115.96, 28.7}, 3000);
    return {ban, emergency};
}

/// How far the areas differ, m2.
double difference(const geo::Area& one, const geo::Area& other)
{
    const geo::AreaOperations operations;
    return geo::areaSquareMetres(operations.subtract(one, other)) +
           geo::areaSquareMetres(operations.subtract(other, one));
}

} // namespace

class TestZoneFiles final : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

private Q_SLOTS:
    void zones_come_back_from_every_format_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<bool>("isGbk");
        for (const QString& suffix : zoneFileSuffixes())
            QTest::newRow(qPrintable(suffix)) << suffix << false;
        QTest::newRow("shp in GB18030") << QStringLiteral("shp") << true;
    }
    void zones_come_back_from_every_format()
    {
        QFETCH(QString, suffix);
        QFETCH(bool, isGbk);
        const QString path = m_folder.filePath(QStringLiteral("管控区 %1.%2").arg(isGbk ? 2 : 1).arg(suffix));
        const std::vector<Zone> zones = twoZones();
        writeZones(path, zones, 4548, isGbk ? ListEncoding::Gb18030 : ListEncoding::Utf8);
        writeZones(path, zones, 4548,
                   isGbk ? ListEncoding::Gb18030 : ListEncoding::Utf8); // over the first
        const std::vector<Zone> read = readZones(path, 4548);
        if (suffix == QLatin1String("dxf")) {
            // A drawing has the outlines: two parts and a hole of the first zone, one of the second.
            QCOMPARE(read.size(), std::size_t{4});
            QCOMPARE(read[3].name, zones[1].name);
            QVERIFY(difference(read[3].area, zones[1].area) < 100);
            return;
        }
        QCOMPARE(read.size(), std::size_t{2});
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(read[i].name, zones[i].name);
            QCOMPARE(read[i].zoneClass, zones[i].zoneClass);
            QCOMPARE(read[i].levels, zones[i].levels);
            QCOMPARE(read[i].legalBasis, zones[i].legalBasis);
            QCOMPARE(read[i].validFrom, zones[i].validFrom);
            QCOMPARE(read[i].validTo, zones[i].validTo);
            QCOMPARE(read[i].responsibleUnit, zones[i].responsibleUnit);
            QCOMPARE(read[i].version, zones[i].version);
            QVERIFY2(difference(read[i].area, zones[i].area) < 100, qPrintable(suffix));
        }
        QCOMPARE(read[0].area.polygons.size(), std::size_t{2});
    }

    void a_shapefile_says_its_encoding()
    {
        const QString path = m_folder.filePath(QStringLiteral("编码.shp"));
        writeZones(path, twoZones(), 4548, ListEncoding::Gb18030);
        QFile cpg(m_folder.filePath(QStringLiteral("编码.cpg")));
        QVERIFY(cpg.open(QIODevice::ReadOnly));
        QCOMPARE(cpg.readAll().trimmed(), QByteArrayLiteral("GB18030"));
        QFile dbf(m_folder.filePath(QStringLiteral("编码.dbf")));
        QVERIFY(dbf.open(QIODevice::ReadOnly));
        // 安义 in GB18030.
        QVERIFY(dbf.readAll().contains(QByteArrayLiteral("\xB0\xB2\xD2\xE5")));
    }

    void what_cannot_be_written_or_read_is_told_and_leaves_nothing()
    {
        QVERIFY_EXCEPTION_THROWN(writeZones(m_folder.filePath(QStringLiteral("a.docx")), twoZones(), 4548),
                                 InputError);
        QVERIFY_EXCEPTION_THROWN(writeZones(QStringLiteral("/nowhere/a.gpkg"), twoZones(), 4548),
                                 OutputError);
        QVERIFY_EXCEPTION_THROWN(writeZones(QStringLiteral("/nowhere/a.shp"), twoZones(), 4548), OutputError);
        const QString text = m_folder.filePath(QStringLiteral("说明.geojson"));
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
                   "\"geometry\":"
                   "{\"type\":\"Point\",\"coordinates\":[115,28]}}]}");
        file.close();
        try {
            readZones(text, 4548);
            QFAIL("no error");
        } catch (const InputError& error) {
            QVERIFY2(error.message().contains(QStringLiteral("说明.geojson")), qPrintable(error.message()));
        }
        QVERIFY(QDir(m_folder.path())
                    .entryList({QStringLiteral(".zones*")}, QDir::AllEntries | QDir::Hidden)
                    .isEmpty());
    }

    void zone_classes_are_known_by_their_words()
    {
        for (const ZoneClass zoneClass : allZoneClasses) {
            QCOMPARE(zoneClassFromText(code(zoneClass)), std::optional(zoneClass));
            QCOMPARE(colour(zoneClass).size(), 7);
        }
        QCOMPARE(zoneClassFromText(QStringLiteral("禁烧区")), std::optional(ZoneClass::BurnBan));
        QVERIFY(!zoneClassFromText(QStringLiteral("区")));
    }
};

QTEST_GUILESS_MAIN(TestZoneFiles)
#include "test_zone_files.moc"
