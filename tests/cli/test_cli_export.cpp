// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli export: what it says, what stands in the files, in both languages and encodings.
#include "cli/cli_process.h"
#include "cli/cli_workspace.h"

#include "geo/gdal_handles.h"
#include "inventory/workspace.h"

#include <QtTest>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace airshed;
using namespace airshed::tests;

namespace
{

QString arg(const char* utf8) { return QString::fromUtf8(utf8); }

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCliExport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;

    QString file(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    Outcome run(QStringList arguments) const
    {
        arguments.prepend(QStringLiteral("export"));
        return runCli(arguments << QStringLiteral("-w") << m_path);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(QStringLiteral("工作区"));
        makeCliWorkspace(m_path);
    }

    void csv_in_english_has_codes_and_every_value()
    {
        const QString csv = file("清单.csv");
        const Outcome got = run({arg("-o"), csv, arg("--district"), arg("360111")});
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(got.errors, QString());
        QCOMPARE(got.output, csv + arg(": 1 rows\n"));
        QCOMPARE(
            QString::fromUtf8(contentOf(csv)),
            arg("\xEF\xBB\xBF"
                "Source number,Source name,Enterprise name,Source class,Subclass,District code,Township,"
                "Management unit,Address,Longitude,Latitude,Credit code,Permit number,Outlet code,Industry "
                "code,"
                "Status,Performance grade,Control category,Inventory year,SO2 emission (t/a),NOx emission "
                "(t/a),"
                "CO emission (t/a),VOCs emission (t/a),NH3 emission (t/a),PM10 emission (t/a),"
                "PM2.5 emission (t/a),BC emission (t/a),OC emission (t/a),Emission method,Stack height (m),"
                "Stack diameter (m),Exit temperature (K),Exit velocity (m/s),Area side (m),Online monitoring,"
                "Electricity meter,Contact,Telephone,Valid from\r\n"
                "B-2,\"示范工地, \"\"甲\"\"区\",,dust,施工扬尘,360111,向塘镇,小蓝经开区,示范大道 1 "
                "号,116.1,28.7,,,,"
                "C3041,active,B,管控,2024,,,,,,8,2,,,CEMS,,,,,,yes,3601210001,张示例,000-0000000,2024-01-"
                "01\r\n"));
    }

    void csv_in_chinese_and_gb18030_is_what_a_bureau_sends()
    {
        const QString csv = file("国标.csv");
        const Outcome got = run({arg("-o"), csv, arg("--class"), arg("扬尘源"), arg("--language"),
                                 arg("zh_CN"), arg("--encoding"), arg("GB18030")});
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(got.errors, QString());
        const QByteArray bytes = contentOf(csv);
        QVERIFY(bytes.startsWith("\xB1\xE0\xBA\xC5,")); // 编号
        QCOMPARE(bytes.count("\r\n"), qsizetype(2));
        QVERIFY(bytes.contains("\xC7\xE0\xC9\xBD\xBA\xFE\xC7\xF8")); // 青山湖区, by name
    }

    void filters_go_together()
    {
        const auto rows = [this](const QStringList& filters) {
            const Outcome got = run(QStringList{arg("-o"), file("筛选.csv")} + filters);
            return got.exitCode == 0 ? got.output.section(arg(": "), -1).section(u' ', 0, 0).toInt() : -1;
        };
        QCOMPARE(rows({}), 3);
        QCOMPARE(rows({arg("--class"), arg("industrial-process")}), 2);
        QCOMPARE(rows({arg("--class"), arg("industrial-process,dust")}), 3);
        QCOMPARE(rows({arg("--district"), arg("南昌县")}), 2);
        QCOMPARE(rows({arg("--district"), arg("南昌县,青山湖")}), 3);
        QCOMPARE(rows({arg("--district"), arg("南昌县"), arg("--class"), arg("dust")}), 0);
        QCOMPARE(rows({arg("--as-of"), arg("2000-01-01")}), 0);
        QCOMPARE(rows({arg("--list"), arg("stations")}), 1);
        QCOMPARE(rows({arg("--list"), arg("cameras")}), 1);
        const Outcome got = run({arg("-o"), file("筛选.csv"), arg("--district"), arg("九江")});
        QCOMPARE(got.exitCode, 2);
        QCOMPARE(
            got.errors,
            arg("There is no district \"九江\"; choose of 南昌县, 青山湖区.\nSee airshed-cli --help.\n"));
    }

    void other_formats_open_in_other_programs_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("field");
        QTest::newRow("gpkg") << arg("gpkg") << arg("GPKG") << arg("污染源名称");
        QTest::newRow("geojson") << arg("geojson") << arg("GeoJSON") << arg("污染源名称");
        QTest::newRow("shp") << arg("shp") << arg("ESRI Shapefile") << arg("name");
        QTest::newRow("xlsx") << arg("xlsx") << arg("XLSX") << arg("污染源名称");
    }
    void other_formats_open_in_other_programs()
    {
        QFETCH(QString, suffix);
        QFETCH(QString, driver);
        QFETCH(QString, field);
        const QString path = file("图层.") + suffix;
        const Outcome got = run({arg("-o"), path, arg("--language"), arg("zh_CN"), arg("--json")});
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(got.errors, QString());
        const QJsonObject object = QJsonDocument::fromJson(got.output.toUtf8()).object();
        QCOMPARE(object[arg("output")].toString(), path);
        QCOMPARE(object[arg("rows")].toInt(), 3);

        const geo::DatasetHandle dataset = geo::openDataset(path);
        QCOMPARE(QString::fromUtf8(dataset->GetDriverName()), driver);
        OGRLayer* layer = dataset->GetLayer(0);
        QCOMPARE(layer->GetFeatureCount(), GIntBig(3));
        const int place = layer->GetLayerDefn()->GetFieldIndex(field.toUtf8().constData());
        QVERIFY(place >= 0);
        const geo::FeatureHandle feature(layer->GetNextFeature());
        QCOMPARE(QString::fromUtf8(feature->GetFieldAsString(place)), arg("云岭示范玻璃有限公司 A-1"));
        if (suffix == arg("xlsx"))
            return;
        const OGRSpatialReference* crs = layer->GetSpatialRef();
        QVERIFY(crs);
        QCOMPARE(QString::fromUtf8(crs->GetAuthorityCode(nullptr)), arg("4490"));
        const OGRPoint* point = feature->GetGeometryRef()->toPoint();
        QCOMPARE(point->getX(), 115.858);
        QCOMPARE(point->getY(), 28.682);
    }
};

QTEST_GUILESS_MAIN(TestCliExport)
#include "test_cli_export.moc"
