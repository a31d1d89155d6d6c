// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli import as a script sees it: what stands on stdout, which exit code comes back, and that a
// failed import leaves the workspace byte for byte as it was, also on a full disk, a read-only one, and
// beside another window.
#include "core/errors.h"
#include "geo/gdal_handles.h"
#include "importing/small_city.h"
#include "importing/table_files.h"
#include "inventory/store.h"
#include "inventory/workspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <gdal_priv.h>
#include <signal.h>

using namespace airshed;
using namespace airshed::inventory;
using namespace airshed::testing;

namespace
{

struct Outcome {
    int exitCode = -1;
    QString out;
    QString err;
};

Outcome run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000))
        return {-1, {}, process.errorString()};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString cli() { return QStringLiteral(AIRSHED_BUILD_DIR "/bin/airshed-cli"); }

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

QByteArray manyRows(int count)
{
    QByteArray text = QStringLiteral("编号,名称,源类,区县,经度,纬度\n").toUtf8();
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("M%1,测试厂第%1号,锅炉,红谷滩区,115.8%2,28.6%2\n")
                    .arg(i, 6, 10, QLatin1Char('0'))
                    .arg(100000 + i % 60000)
                    .toUtf8();
    return text;
}

} // namespace

class TestCliImport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// A new workspace of the small city; nobody holds it open.
    QString workspace(const QString& name) const
    {
        const QString folder = path(name);
        const auto made = Workspace::create(folder, QStringLiteral("测试"), 4548);
        QFile::remove(made->basemapPath());
        writeSmallBasemap(made->basemapPath());
        return folder;
    }
    Outcome import(const QString& folder, const QStringList& more) const
    {
        return run(cli(),
                   QStringList{QStringLiteral("import"), QStringLiteral("--workspace"), folder} + more);
    }
    /// A shell in a mount namespace of its own; nothing where the machine does not allow one.
    static std::optional<Outcome> runMounted(const QString& script)
    {
        for (const QString& flags : {QStringLiteral("-m"), QStringLiteral("-Urm")}) {
            const QStringList shell = {flags, QStringLiteral("sh"), QStringLiteral("-c")};
            if (run(QStringLiteral("unshare"),
                    shell + QStringList{QStringLiteral("mount -t tmpfs -o size=64k tmpfs /mnt")})
                    .exitCode != 0)
                continue;
            return run(QStringLiteral("unshare"), shell + QStringList{script});
        }
        return {};
    }

private Q_SLOTS:
    void summary_says_what_became_of_every_row()
    {
        const QString folder = workspace(QStringLiteral("汇总"));
        writeBytes(path(QStringLiteral("清单.csv")),
                   QStringLiteral("编号,名称,源类,区县,经度,纬度,SO2（吨/年）,年份\n"
                                  "A1,测试厂,锅炉,红谷滩区,115.812345,28.652345,1.5,2024\n"
                                  "A2,测试店,餐饮油烟,红谷滩区,28.662345,115.822345,0.1,2024\n"
                                  ",,,,,,,\n"
                                  "A1,测试仓,加油站,东湖区,115.892345,28.672345,0.2,2024\n"
                                  "合计,,,,,,1.8,\n")
                       .toUtf8());
        const Outcome outcome = import(folder, {path(QStringLiteral("清单.csv"))});
        QCOMPARE(outcome.err, QString());
        QCOMPARE(
            outcome.out,
            QStringLiteral(
                "清单.csv: Text in UTF-8, separated by commas\n"
                "  List: pollution sources, header in row 1, 8 of 8 columns used\n"
                "  Proposal DQ02, not applied: Read longitude and latitude the other way round where they "
                "are "
                "swapped? In 1 of 3 rows the latitude stands in the column of longitudes and the longitude "
                "in "
                "the column of latitudes.\n"
                "  Rows: 3 read, 2 accepted (2 new), 1 not accepted, 1 accepted with a problem, 1 without a "
                "position, 1 skipped (sums, notes), 1 blank\n"
                "   Rule  Severity  Rows  Meaning\n"
                "   DQ02  Error        1  Longitude and latitude swapped\n"
                "   DQ10  Error        1  Recorded twice\n"
                "  Imported as batch 1.\n"));
        QCOMPARE(outcome.exitCode, 1);
    }

    void list_without_a_problem_ends_with_exit_code_0()
    {
        const QString folder = workspace(QStringLiteral("好"));
        writeBytes(path(QStringLiteral("好.csv")), manyRows(3));
        const Outcome outcome = import(
            folder, {path(QStringLiteral("好.csv")), QStringLiteral("--year"), QStringLiteral("2024")});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.out + outcome.err));
        QVERIFY(outcome.out.contains(QStringLiteral("3 read, 3 accepted (3 new), 0 not accepted")));
        const auto opened = Workspace::open(folder, Workspace::Access::Read);
        QCOMPARE(opened->store().count(QStringLiteral("source")), 3);
        QCOMPARE(opened->store().sources(opened->store().sourceIds({})).front().inventoryYear, 2024);
    }

    void dry_run_writes_nothing_and_needs_no_lock()
    {
        const QString folder = workspace(QStringLiteral("试"));
        writeBytes(path(QStringLiteral("试.csv")), manyRows(3));
        const auto window = Workspace::open(folder, Workspace::Access::Write);
        const QByteArray before = hashOf(folder);
        const Outcome outcome = import(folder, {path(QStringLiteral("试.csv")), QStringLiteral("--dry-run")});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(outcome.out.endsWith(QStringLiteral("  Nothing was written.\n")));
        QCOMPARE(hashOf(folder), before);
    }

    void proposals_are_applied_when_they_are_accepted_on_the_command_line()
    {
        const QString folder = workspace(QStringLiteral("投影"));
        writeBytes(
            path(QStringLiteral("投影.csv")),
            QStringLiteral("编号,名称,源类,X坐标,Y坐标\nA1,测试厂,锅炉,3174558.307,388381.885\n").toUtf8());
        const QByteArray before = hashOf(folder);
        const Outcome refused = import(folder, {path(QStringLiteral("投影.csv"))});
        QCOMPARE(refused.exitCode, 3);
        QVERIFY(refused.err.contains(QStringLiteral("EPSG:4548")));
        QCOMPARE(hashOf(folder), before);
        const Outcome accepted =
            import(folder, {path(QStringLiteral("投影.csv")), QStringLiteral("--accept-proposals")});
        QCOMPARE(accepted.exitCode, 0);
        const auto opened = Workspace::open(folder, Workspace::Access::Read);
        const Source source = opened->store().sources(opened->store().sourceIds({})).front();
        QVERIFY(std::abs(source.position->lon - 115.858) < 1e-7);
        QVERIFY(std::abs(source.position->lat - 28.682) < 1e-7);
    }

    void report_and_json_name_every_problem_with_its_row()
    {
        const QString folder = workspace(QStringLiteral("报告"));
        writeBytes(path(QStringLiteral("报告.csv")),
                   QStringLiteral(
                       "编号,名称,源类,经度,纬度\nA1,测试厂,锅炉,115.812345,28.652345\nA2,测试店,餐饮,0,0\n")
                       .toUtf8());
        const Outcome outcome =
            import(folder, {path(QStringLiteral("报告.csv")), QStringLiteral("--json"),
                            QStringLiteral("--report"), path(QStringLiteral("问题.csv"))});
        QCOMPARE(outcome.exitCode, 1);
        const QJsonObject file =
            QJsonDocument::fromJson(outcome.out.toUtf8())[QLatin1String("files")][0].toObject();
        QCOMPARE(file[QLatin1String("rowsRead")].toInt(), 2);
        QCOMPARE(file[QLatin1String("rowsAccepted")].toInt(), 2);
        const QByteArray report = readBytes(path(QStringLiteral("问题.csv")));
        QVERIFY(report.startsWith("\xEF\xBB\xBF"
                                  "File,Sheet,Row,Field,Value,Rule,Severity,Problem,Suggestion\r\n"));
        QVERIFY(report.contains(QStringLiteral("报告.csv,,3,position,\"0, 0\",DQ01,").toUtf8()));
        QCOMPARE(report.count("\r\n"), 1 + file[QLatin1String("problems")].toArray().size());
    }

    void mapping_file_says_what_the_columns_are()
    {
        const QString folder = workspace(QStringLiteral("映射"));
        writeBytes(path(QStringLiteral("映射.csv")),
                   QStringLiteral("编号,甲,乙,丙,源类\nA1,测试厂,115.812345,28.652345,锅炉\n").toUtf8());
        writeBytes(
            path(QStringLiteral("映射.json")),
            QStringLiteral("{\"甲\": \"name\", \"乙\": \"longitude\", \"丙\": \"latitude\"}").toUtf8());
        // Two columns are known by themselves, so the header is found only with what the mapping says.
        const Outcome outcome = import(folder, {path(QStringLiteral("映射.csv")), QStringLiteral("--mapping"),
                                                path(QStringLiteral("映射.json"))});
        QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.err));
        const auto opened = Workspace::open(folder, Workspace::Access::Read);
        QCOMPARE(opened->store().sources(opened->store().sourceIds({})).front().name,
                 QStringLiteral("测试厂"));
    }

    void wrong_usage_is_exit_code_2()
    {
        const QString folder = workspace(QStringLiteral("用法"));
        writeBytes(path(QStringLiteral("用法.csv")), manyRows(1));
        const QString file = path(QStringLiteral("用法.csv"));
        QCOMPARE(import(folder, {}).exitCode, 2);
        QCOMPARE(import(folder, {file, QStringLiteral("--kind"), QStringLiteral("trees")}).exitCode, 2);
        QCOMPARE(import(folder, {file, QStringLiteral("--class"), QStringLiteral("月光源")}).exitCode, 2);
        QCOMPARE(import(folder, {file, QStringLiteral("--year"), QStringLiteral("24")}).exitCode, 2);
    }

    void good_files_are_imported_when_another_cannot_be_read()
    {
        const QString folder = workspace(QStringLiteral("两个"));
        writeBytes(path(QStringLiteral("一.csv")), manyRows(2));
        writeBytes(path(QStringLiteral("坏.xlsx")), "not a workbook");
        const Outcome outcome =
            import(folder, {path(QStringLiteral("坏.xlsx")), path(QStringLiteral("一.csv"))});
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY(outcome.err.contains(QStringLiteral("坏.xlsx")));
        QVERIFY(outcome.out.contains(QStringLiteral("2 read, 2 accepted")));
    }

    void interrupted_import_leaves_nothing_behind()
    {
        const QString folder = workspace(QStringLiteral("中断"));
        writeBytes(path(QStringLiteral("大.csv")), manyRows(300'000));
        const QByteArray before = hashOf(folder);
        QProcess process;
        process.start(cli(), {QStringLiteral("import"), QStringLiteral("--workspace"), folder,
                              path(QStringLiteral("大.csv"))});
        QVERIFY(process.waitForStarted());
        // The transaction's journal stands beside the file as soon as rows are being written.
        const QString journal = folder + QStringLiteral("/inventory.gpkg-journal");
        const QString log = folder + QStringLiteral("/inventory.gpkg-wal");
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(journal) || QFileInfo(log).size() > 0 ||
                                     process.state() == QProcess::NotRunning,
                                 60'000);
        QCOMPARE(process.state(), QProcess::Running);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QCOMPARE(hashOf(folder), before);
    }

    void second_window_keeps_the_import_out_with_a_sentence()
    {
        const QString folder = workspace(QStringLiteral("锁"));
        writeBytes(path(QStringLiteral("锁.csv")), manyRows(1));
        const auto window = Workspace::open(folder, Workspace::Access::Write);
        QVERIFY(!window->isReadOnly());
        const QByteArray before = hashOf(folder);
        const Outcome outcome = import(folder, {path(QStringLiteral("锁.csv"))});
        QCOMPARE(outcome.exitCode, 3);
        QCOMPARE(outcome.err.count(u'\n'), 1);
        QVERIFY2(outcome.err.contains(QString::number(QCoreApplication::applicationPid())) ||
                     outcome.err.contains(QStringLiteral("window")),
                 qPrintable(outcome.err));
        QCOMPARE(hashOf(folder), before);
    }

    void workspace_of_a_newer_version_is_left_alone()
    {
        const QString folder = workspace(QStringLiteral("新版"));
        writeBytes(path(QStringLiteral("新版.csv")), manyRows(1));
        {
            const geo::DatasetHandle dataset =
                geo::openDataset(folder + QStringLiteral("/inventory.gpkg"),
                                 {.kind = geo::DatasetKind::Vector, .access = geo::DatasetAccess::Update});
            dataset->ExecuteSQL("UPDATE workspace SET value = '999' WHERE name = 'schema_version'", nullptr,
                                nullptr);
        }
        const QByteArray before = hashOf(folder);
        const Outcome outcome = import(folder, {path(QStringLiteral("新版.csv"))});
        QCOMPARE(outcome.exitCode, 3);
        QCOMPARE(outcome.err.count(u'\n'), 1);
        QVERIFY2(outcome.err.contains(QStringLiteral("newer")), qPrintable(outcome.err));
        QCOMPARE(hashOf(folder), before);
    }

    void damaged_inventory_is_named_and_left_alone()
    {
        const QString folder = workspace(QStringLiteral("损坏"));
        writeBytes(path(QStringLiteral("损坏.csv")), manyRows(1));
        const QString inventory = folder + QStringLiteral("/inventory.gpkg");
        QByteArray bytes = readBytes(inventory);
        bytes = bytes.left(bytes.size() / 3);
        bytes.replace(4096, 2048, QByteArray(2048, 'x'));
        writeBytes(inventory, bytes);
        const QByteArray before = hashOf(folder);
        const Outcome outcome = import(folder, {path(QStringLiteral("损坏.csv"))});
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.err.contains(QStringLiteral("inventory.gpkg")) ||
                     outcome.err.contains(QStringLiteral("损坏")),
                 qPrintable(outcome.err));
        QCOMPARE(outcome.err.count(u'\n'), 1);
        QCOMPARE(hashOf(folder), before);
    }

    void folder_on_a_read_only_disk_is_refused()
    {
        const QString folder = workspace(QStringLiteral("只读"));
        writeBytes(path(QStringLiteral("只读.csv")), manyRows(1));
        const QByteArray before = hashOf(folder);
        const auto outcome = runMounted(
            QStringLiteral("mount --bind '%1' '%1' && mount -o remount,bind,ro '%1' && '%2' import "
                           "--workspace '%1' '%3'")
                .arg(folder, cli(), path(QStringLiteral("只读.csv"))));
        if (!outcome)
            QSKIP("This machine allows no mount namespaces.");
        QVERIFY2(outcome->exitCode == 3, qPrintable(outcome->err));
        QCOMPARE(outcome->err.count(u'\n'), 1);
        QVERIFY2(outcome->err.contains(QStringLiteral("read")) ||
                     outcome->err.contains(QStringLiteral("written")),
                 qPrintable(outcome->err));
        QCOMPARE(hashOf(folder), before);
    }

    void full_disk_is_told_and_leaves_the_inventory_as_it_was()
    {
        const QString folder = workspace(QStringLiteral("满"));
        writeBytes(path(QStringLiteral("满.csv")), manyRows(20'000));
        qint64 bytes = 0;
        QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext())
            bytes += QFileInfo(it.next()).size() + 4096;
        // The workspace and 600 kB more: less than 20,000 sources need.
        const auto outcome = runMounted(
            QStringLiteral("mount -t tmpfs -o size=%1 tmpfs /mnt && cp -r '%2' /mnt/w && sha256sum < "
                           "/mnt/w/inventory.gpkg && '%3' import --workspace /mnt/w '%4' > /dev/null; "
                           "echo $?; sha256sum < /mnt/w/inventory.gpkg; ls -A /mnt/w")
                .arg(bytes + 600'000)
                .arg(folder, cli(), path(QStringLiteral("满.csv"))));
        if (!outcome)
            QSKIP("This machine allows no mount namespaces.");
        const QStringList lines = outcome->out.split(u'\n');
        QVERIFY2(lines.size() >= 3, qPrintable(outcome->err));
        QVERIFY2(lines[1] == u"4", qPrintable(outcome->out + outcome->err));
        QVERIFY2(outcome->err.contains(QStringLiteral("full")) ||
                     outcome->err.contains(QStringLiteral("space")),
                 qPrintable(outcome->err));
        QCOMPARE(outcome->err.count(u'\n'), 1);
        QCOMPARE(lines[2], lines[0]);
        QVERIFY(!outcome->out.contains(QStringLiteral("journal")));
    }
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "test_cli_import.moc"
