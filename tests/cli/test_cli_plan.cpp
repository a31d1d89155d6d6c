// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli zones and plan: what they say, what they keep, and how they refuse.
#include "cli/cli_process.h"
#include "cli/cli_workspace.h"

#include "inventory/store.h"
#include "inventory/workspace.h"

#include <QJsonDocument>
#include <QStandardPaths>
#include <QtTest>

using namespace airshed;
using namespace airshed::tests;

namespace
{

QString arg(const char* utf8) { return QString::fromUtf8(utf8); }

/// A zone as GeoJSON: a box around a corner.
QByteArray zoneFile(const char* name, const char* kind, double west, double south, double size)
{
    const auto point = [](double lon, double lat) {
        return '[' + QByteArray::number(lon, 'f', 4) + ',' + QByteArray::number(lat, 'f', 4) + ']';
    };
    return QByteArray("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{"
                      "\"name\":\"") +
           name + "\",\"kind\":\"" + kind + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" +
           point(west, south) + ',' + point(west + size, south) + ',' + point(west + size, south + size) +
           ',' + point(west, south + size) + ',' + point(west, south) + "]]}}]}";
}

} // namespace

class TestCliPlan : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;

    QString write(const char* name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(content);
        return file.fileName();
    }
    Outcome run(const char* verb, QStringList arguments) const
    {
        arguments.prepend(QLatin1String(verb));
        return runCli(arguments << QStringLiteral("-w") << m_path);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(QStringLiteral("工作区"));
        makeCliWorkspace(m_path);
    }

    void the_table_decides_and_the_totals_are_those_of_the_sources()
    {
        const Outcome got = run("plan", {arg("--level"), arg("orange"), arg("--targets"), arg("SO2=20,PM=20"),
                                         arg("--json"), arg("--dry-run")});
        QCOMPARE(got.exitCode, 0);
        QVERIFY2(got.errors.startsWith(QLatin1String("The rules in force are stand-ins")),
                 qPrintable(got.errors));
        const QJsonDocument plan = QJsonDocument::fromJson(got.output.toUtf8());
        // A-1 gives SO2 alone, B-2 is dust (PM10 8 t/a, 60 % go), C-3 has PM10 1 t/a and grade B: 30 % go.
        const double tonne = 1000.0 / 365;
        const double pm = plan[arg("reduction")][arg("PM")].toDouble();
        QCOMPARE(pm, (8 * 0.6 + 1 * 0.3) * tonne);
        QCOMPARE(plan[arg("shareOfCity")][arg("PM")].toDouble(), (8 * 0.6 + 0.3) / 9);
        QVERIFY(!QFileInfo::exists(m_path + QStringLiteral("/plans")));
    }

    void targets_that_are_not_met_end_with_one()
    {
        const Outcome got =
            run("plan", {arg("--level"), arg("黄色"), arg("--targets"), arg("PM=90"), arg("--dry-run")});
        QCOMPARE(got.exitCode, 1);
        QVERIFY2(got.output.contains(QLatin1String("NOT met")), qPrintable(got.output));
    }

    void zones_come_in_and_limit_a_plan()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("cbc")).isEmpty())
            QSKIP("The solver CBC is not installed (package coinor-cbc).");
        const auto workspace = inventory::Workspace::open(m_path, inventory::Workspace::Access::Read);
        const std::vector<inventory::Source> sources =
            workspace->store().sources(workspace->store().sourceIds({}));
        const geo::LonLat site = sources.at(1).position.value(); // B-2
        const Outcome in =
            run("zones", {write("管控区.geojson", zoneFile("工地管控区", "应急管控区", site.lon - 0.005,
                                                           site.lat - 0.005, 0.01))});
        QCOMPARE(in.errors, QString());
        QCOMPARE(in.output, arg("1 zone was taken in.\n"));
        QVERIFY(run("zones", {}).output.contains(arg("工地管控区")));
        const Outcome got = run("plan", {arg("--level"), arg("orange"), arg("--zones"), arg("工地管控区"),
                                         arg("--cheapest"), arg("--targets"), arg("PM=50")});
        QCOMPARE(got.exitCode, 0);
        QVERIFY2(got.output.contains(QLatin1String("1 sources with a measure of 3")), qPrintable(got.output));
        // 4.8 of 9 t/a is all that goes there.
        const Outcome refused = run("plan", {arg("--level"), arg("orange"), arg("--zones"), arg("工地管控区"),
                                             arg("--cheapest"), arg("--targets"), arg("PM=60")});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.errors.contains(QLatin1String("PM 53.3 %")), qPrintable(refused.errors));
        QVERIFY(run("plan", {arg("--list")}).output.contains(QLatin1String("Orange (II)")));
    }

    void zones_of_one_class_do_not_overlap()
    {
        const QString first = write("甲.geojson", zoneFile("甲", "burn-ban", 115.0, 28.0, 0.1));
        const QString second = write("乙.geojson", zoneFile("乙", "burn-ban", 115.05, 28.05, 0.1));
        const QString other = write("丙.geojson", zoneFile("丙", "fuel-ban", 115.05, 28.05, 0.1));
        QCOMPARE(run("zones", {first}).exitCode, 0);
        const Outcome refused = run("zones", {second});
        QCOMPARE(refused.exitCode, 3);
        QCOMPARE(refused.errors,
                 arg("The zone \"乙\" overlaps \"甲\" of the same class; take the common part off one of "
                     "them and try again.\n"));
        QCOMPARE(run("zones", {other}).exitCode, 0);
        QVERIFY(!run("zones", {}).output.contains(arg("乙")));
    }

    void zones_go_out_as_files()
    {
        const QString path = m_folder.filePath(QStringLiteral("出.kml"));
        QCOMPARE(run("zones", {arg("-o"), path}).exitCode, 0);
        QVERIFY(QFileInfo(path).size() > 0);
        QCOMPARE(run("zones", {arg("-o"), m_folder.filePath(QStringLiteral("出.doc"))}).exitCode, 3);
    }

    void what_is_asked_wrongly_is_told()
    {
        QCOMPARE(run("plan", {arg("--level"), arg("purple")}).exitCode, 2);
        QCOMPARE(run("plan", {arg("--level"), arg("red"), arg("--targets"), arg("CO2=5")}).exitCode, 2);
        QCOMPARE(run("plan", {arg("--level"), arg("red"), arg("-o"), arg("list.csv")}).exitCode, 2);
        QCOMPARE(
            run("plan", {arg("--level"), arg("red"), arg("--zones"), arg("无"), arg("--dry-run")}).exitCode,
            3);
        QCOMPARE(run("zones", {arg("--class"), arg("x"), arg("a.geojson")}).exitCode, 2);
        QCOMPARE(run("zones", {write("坏.geojson", "{")}).exitCode, 3);
    }
};

QTEST_GUILESS_MAIN(TestCliPlan)
#include "test_cli_plan.moc"
