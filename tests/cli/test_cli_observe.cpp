// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli observe as a script sees it: what stands on stdout, which exit code comes back, what is stored,
// and that a run that fails leaves the workspace as it was.
#include "cli/cli_process.h"
#include "cli/cli_workspace.h"

#include "core/progress.h"
#include "importing/table_files.h"
#include "inventory/workspace.h"
#include "observations/observation_store.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QtTest>
#include <cmath>
#include <sys/stat.h>

using namespace airshed;
using namespace airshed::observations;
using namespace airshed::testing;
using namespace airshed::tests;

namespace
{

QString arg(const char* utf8) { return QString::fromUtf8(utf8); }

QJsonObject json(const QString& text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

QByteArray hashOf(const QString& folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        files += it.next();
    files.sort();
    for (const QString& file : files) {
        hash.addData(file.toUtf8());
        hash.addData(readBytes(file));
    }
    return hash.result();
}

// The inventory's one station is 3601G001 示范国控站.
const QByteArray national = "date,hour,type,3601G001,9999A\n"
                            "20260301,1,PM2.5,35,40\n"
                            "20260301,1,PM10,50,60\n"
                            "20260301,1,AQI,50,57\n"
                            "20260301,2,PM2.5,36,-3\n"
                            "20260301,2,PM10,30,\n";

} // namespace

class TestCliObserve : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;

    QString file(const char* name, const QByteArray& content) const
    {
        const QString path = m_folder.filePath(arg(name));
        writeBytes(path, content);
        return path;
    }
    /// A workspace of its own for each test.
    QString workspace()
    {
        const QString folder = m_folder.filePath(QStringLiteral("工作区 %1").arg(++m_count));
        makeCliWorkspace(folder);
        return folder;
    }
    static Outcome observe(const QString& folder, const QStringList& more, const HowToRun& how = {})
    {
        return runCli(QStringList{arg("observe"), arg("--workspace"), folder} + more, how);
    }
    static AirSeries stored(const QString& folder, const char* station, HourSpan span)
    {
        NoProgress progress;
        const ObservationStore store(folder, ObservationStore::Access::Read);
        const std::array stations = {arg(station)};
        return store.air(stations, span, progress).front();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner |
                                                           QFile::ExeOwner | QFile::ReadOther |
                                                           QFile::ExeOther));
    }

    void summary_says_what_became_of_every_row()
    {
        const QString folder = workspace();
        const Outcome got = observe(folder, {file("站点小时值.csv", national)});
        QCOMPARE(got.errors, QString());
        // Plural forms come from the catalogue.
        QCOMPARE(QString(got.output).replace(arg("row(s)"), arg("row")),
                 arg("站点小时值.csv: National table with a column for each station; Text in "
                     "UTF-8, separated by commas\n"
                     "  Times are taken as the end of the hour.\n"
                     "  Times are taken as Beijing time.\n"
                     "  No unit is stated; these are assumed: PM2.5 µg/m³, PM10 µg/m³.\n"
                     "  Left out: AQI: 1 row\n"
                     "  Rows: 5 read, 4 used, 1 of other kinds, 0 not used\n"
                     "  Values: 7 taken, 1 missing\n"
                     "  Stations: 2, station hours: 4, 2026-03-01 01:00 to 2026-03-01 02:00\n"
                     "  Not in the inventory, kept by their own code: 9999A\n"
                     "   Flag              Values\n"
                     "   negative               1\n"
                     "   PM2.5 above PM10       2\n"
                     "  Stored.\n"));
        QCOMPARE(got.exitCode, 0); // flagged hours are kept; nothing in the file was unreadable
        const Hour two = Hour::of(QDate(2026, 3, 1), 2);
        const AirSeries series = stored(folder, "9999A", {two, two});
        QCOMPARE(series.of(AirPollutant::PM25)[0], -3.0F);
        QCOMPARE(series.flags[0][0], Flags(Flag::Negative));
    }

    void unreadable_cells_end_with_exit_code_1_and_stand_in_the_report()
    {
        const QString folder = workspace();
        const QString report = m_folder.filePath(arg("问题.csv"));
        const Outcome got = observe(
            folder, {file("坏.csv", "station,time,PM2.5\n3601G001,2026-03-01 01:00,三十\n3601G001,早上,30\n"),
                     arg("--report"), report});
        QCOMPARE(got.exitCode, 1);
        QVERIFY(got.output.contains(arg("   Row  Field  Value  Problem\n")));
        QVERIFY(got.output.contains(arg("     2  PM2.5  三十   The cell is no number and is left out.\n")));
        QVERIFY(got.output.contains(arg("     3  time   早上   ")));
        const QString csv = QString::fromUtf8(readBytes(report));
        QVERIFY(csv.contains(arg("坏.csv,2,PM2.5,三十,")));
        QVERIFY(csv.contains(arg("坏.csv,3,time,早上,")));
    }

    void json_has_the_same_facts()
    {
        const Outcome got = observe(workspace(), {file("站.csv", national), arg("--json")});
        const QJsonObject one = json(got.output)[arg("files")].toArray()[0].toObject();
        QCOMPARE(one[arg("rowsRead")].toInt(), 5);
        QCOMPARE(one[arg("rowsUsed")].toInt(), 4);
        QCOMPARE(one[arg("values")].toInt(), 7);
        QCOMPARE(one[arg("unknownStations")].toArray(), QJsonArray{arg("9999A")});
        QCOMPARE(one[arg("flagged")].toObject()[arg("fineOverCoarse")].toInt(), 2);
        QCOMPARE(one[arg("first")].toString(), arg("2026-03-01 01:00"));
        QCOMPARE(one[arg("stored")].toBool(), true);
    }

    void options_change_what_times_and_units_mean()
    {
        const QString folder = workspace();
        const Outcome got = observe(folder, {file("mydata.csv", "date,ws,wd,so2\n2003-01-01 00:00,2,90,10\n"),
                                             arg("--begin-labelled"), arg("--utc"), arg("--ppb"),
                                             arg("--station"), arg("MY1"), arg("--at"), arg("-0.15,51.52")});
        QVERIFY2(got.exitCode == 0, qPrintable(got.output + got.errors));
        const Hour hour = Hour::of(QDate(2003, 1, 1), 9); // 00:00 to 01:00 UTC
        QVERIFY(std::abs(stored(folder, "MY1", {hour, hour}).of(AirPollutant::SO2)[0] - 26.187F) < 1e-3F);
        const ObservationStore store(folder, ObservationStore::Access::Read);
        QCOMPARE(store.weatherSites().front().position.lat, 51.52);
        QVERIFY(store.weather(QStringLiteral("MY1"), {hour, hour}));
    }

    void names_are_matched_and_only_known_stations_kept_when_asked()
    {
        const QString folder = workspace();
        const Outcome got = observe(
            folder,
            {file("名.csv", "站点名称,时间,PM10\n示范国控站,2026-03-01 01:00,50\n别处,2026-03-01 01:00,60\n"),
             arg("--known-only"), arg("--json")});
        const QJsonObject one = json(got.output)[arg("files")].toArray()[0].toObject();
        QCOMPARE(one[arg("stations")].toArray(), QJsonArray{arg("3601G001")});
        QCOMPARE(one[arg("rowsOfOtherKinds")].toInt(), 1);
    }

    void strict_refuses_a_damaged_frame_that_tolerant_keeps_apart()
    {
        const QByteArray data = "QN=20260301220005000;ST=22;CN=2061;PW=1;MN=3601G001;Flag=5;CP=&&DataTime="
                                "20260301220000;a34004-Avg=35,a34004-Flag=N&&";
        const QByteArray frame =
            "##" + QByteArray::number(data.size()).rightJustified(4, '0') + data + "0000\r\n";
        const Hour hour = Hour::of(QDate(2026, 3, 1), 22);
        QString folder = workspace();
        QCOMPARE(observe(folder, {file("帧.log", frame)}).exitCode, 1);
        QCOMPARE(stored(folder, "3601G001", {hour, hour}).flags[0][0], Flags(Flag::Quarantined));
        folder = workspace();
        QCOMPARE(observe(folder, {file("帧.log", frame), arg("--strict")}).exitCode, 1);
        QVERIFY(std::isnan(stored(folder, "3601G001", {hour, hour}).of(AirPollutant::PM25)[0]));
    }

    void dry_run_writes_nothing()
    {
        const QString folder = workspace();
        const QByteArray before = hashOf(folder);
        const Outcome got = observe(folder, {file("试.csv", national), arg("--dry-run")});
        QVERIFY(got.output.endsWith(arg("  Nothing was written.\n")));
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(hashOf(folder), before);
    }

    void info_and_summary_say_what_is_held()
    {
        const QString folder = workspace();
        Outcome got = runCli({arg("info"), arg("-w"), folder});
        QVERIFY(got.output.contains(arg("Observations    none\n")));
        QVERIFY(observe(folder, {arg("--summary")}).output.contains(arg("no observations")));
        observe(folder, {file("站.csv", national),
                         file("气象.csv", "站号,时间,风向,风速\n58606,2026-03-01 03:00,东北,2\n")});
        got = runCli({arg("info"), arg("-w"), folder});
        QVERIFY2(got.output.contains(
                     arg("Observations    stations 2, station hours 4, weather sites 1, 2026-03-01 "
                         "01:00 to 2026-03-01 03:00\n")),
                 qPrintable(got.output));
        const QJsonObject info = json(runCli({arg("info"), arg("-w"), folder, arg("--json")}).output);
        QCOMPARE(info[arg("observations")].toObject()[arg("stationHours")].toInt(), 4);
        got = observe(folder, {arg("--summary"), arg("--json")});
        const QJsonObject station = json(got.output)[arg("stations")].toArray()[0].toObject();
        QCOMPARE(station[arg("station")].toString(), arg("3601G001"));
        const QJsonObject pm25 = station[arg("pollutants")].toObject()[arg("pm25")].toObject();
        QCOMPARE(pm25[arg("valid")].toInt(), 2);
        QCOMPARE(pm25[arg("mean")].toDouble(), 35.5);
        QCOMPARE(observe(folder, {arg("--summary"), arg("a.csv")}).exitCode, 2);
    }

    void one_unreadable_file_does_not_keep_the_others_out()
    {
        const QString folder = workspace();
        const Outcome got = observe(folder, {file("空.csv", {}), file("站.csv", national), arg("没有.csv")});
        QCOMPARE(got.exitCode, 3);
        QCOMPARE(got.errors.count(u'\n'), qsizetype(2));
        QVERIFY(got.errors.contains(arg("空.csv")) && got.errors.contains(arg("没有.csv")));
        const ObservationStore store(folder, ObservationStore::Access::Read);
        QCOMPARE(store.stations().size(), std::size_t(2));
    }

    void wrong_usage_is_said_and_nothing_is_made()
    {
        const QString folder = workspace();
        const QByteArray before = hashOf(folder);
        for (const QStringList& wrong : {QStringList{}, QStringList{arg("a.csv"), arg("--at"), arg("南昌")},
                                         QStringList{arg("a.csv"), arg("--at"), arg("115.9")},
                                         QStringList{arg("a.csv"), arg("--no-such")}}) {
            const Outcome got = observe(folder, wrong);
            QCOMPARE(got.exitCode, 2);
            QCOMPARE(got.output, QString());
        }
        QCOMPARE(hashOf(folder), before);
    }

    void damaged_store_is_named_and_left_alone()
    {
        const QString folder = workspace();
        writeBytes(ObservationStore::pathIn(folder), "这不是数据库");
        const QByteArray before = hashOf(folder);
        for (const QStringList& run :
             {QStringList{arg("observe"), file("站.csv", national)}, QStringList{arg("info")}}) {
            const Outcome got = runCli(run + QStringList{arg("-w"), folder});
            QCOMPARE(got.exitCode, 3);
            QCOMPARE(got.errors.count(u'\n'), qsizetype(1));
            QVERIFY(got.errors.contains(arg("observations.gpkg")));
            QCOMPARE(hashOf(folder), before);
        }
    }

    void full_disk_leaves_the_observations_as_they_were()
    {
        const QString folder = workspace();
        observe(folder, {file("站.csv", national)});
        QByteArray many = "station,time,PM2.5\n";
        for (int i = 0; i < 20'000; ++i) {
            const Hour hour = Hour::of(QDate(2024, 1, 1), 1) + i;
            many += "3601G001," + hour.text().toUtf8() + ',' + QByteArray::number(i % 97) + '\n';
        }
        const QString path = file("两年.csv", many);
        const QByteArray before = readBytes(ObservationStore::pathIn(folder));
        HowToRun how;
        how.beforeProgram = fullDiskAfter(static_cast<quint64>(before.size()) + 100'000);
        const Outcome got = observe(folder, {path}, how);
        QVERIFY2(got.exitCode == 4, qPrintable(got.output + got.errors));
        QCOMPARE(got.output, QString());
        const ObservationStore store(folder, ObservationStore::Access::Read);
        QCOMPARE(store.stations().size(), std::size_t(2));
        QCOMPARE(store.stations().front().hours, qint64(2));
    }

    void workspace_that_cannot_be_written_is_said_to_be_so()
    {
        const QString folder = workspace();
        const QString path = file("站.csv", national);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther));
        ::chmod(QFile::encodeName(folder).constData(), 0555);
        HowToRun how;
        how.beforeProgram = becomeNobody;
        const Outcome got = observe(folder, {path}, how);
        ::chmod(QFile::encodeName(folder).constData(), 0755);
        QCOMPARE(got.exitCode, 3);
        QCOMPARE(got.errors.count(u'\n'), qsizetype(1));
        QVERIFY(!QFileInfo::exists(ObservationStore::pathIn(folder)));
    }
};

QTEST_GUILESS_MAIN(TestCliObserve)
#include "test_cli_observe.moc"
