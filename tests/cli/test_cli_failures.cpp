// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong outside the program: inputs that cannot be read (3), outputs that cannot be written (4),
// Ctrl+C (130). Each time one sentence, and everything as it was.
#include "cli/cli_process.h"
#include "cli/cli_workspace.h"

#include "geo/gdal_handles.h"
#include "inventory/workspace.h"

#include <QtTest>
#include <gdal_priv.h>

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

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/// Names and contents of all files below a folder.
QMap<QString, QByteArray> allFiles(const QString& folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        files.insert(path, contentOf(path));
    }
    return files;
}

} // namespace

class TestCliFailures : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;

    QString file(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    /// The verbs that read a workspace, with what else they need.
    static QList<QStringList> readingVerbs(const QString& output)
    {
        return {{arg("info")},
                {arg("history")},
                {arg("check")},
                {arg("export"), arg("-o"), output},
                {arg("map"), arg("--title"), arg("图"), arg("-o"), output + arg(".pdf")}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner |
                                                           QFile::ExeOwner | QFile::ReadOther |
                                                           QFile::ExeOther));
        m_path = file("工作区");
        makeCliWorkspace(m_path);
    }

    void workspace_that_is_not_there_is_named()
    {
        const QString missing = file("没有");
        const QString output = file("a.csv");
        for (const QStringList& verb : readingVerbs(output)) {
            const Outcome got = runCli(verb + QStringList{arg("-w"), missing});
            QCOMPARE(got.errors,
                     arg("There is no folder %1; check its name, or make a new workspace.\n").arg(missing));
            QCOMPARE(got.output, QString());
            QCOMPARE(got.exitCode, 3);
            QVERIFY(!QFileInfo::exists(output));
        }
    }

    void folder_that_is_no_workspace_is_named()
    {
        const QString folder = file("空文件夹");
        QVERIFY(QDir().mkpath(folder));
        const Outcome got = runCli({arg("info"), arg("-w"), folder});
        QCOMPARE(got.exitCode, 3);
        QCOMPARE(got.errors,
                 arg("The folder %1 is no workspace: it has no inventory.gpkg; open another folder, or "
                     "make a new workspace.\n")
                     .arg(folder));
        QCOMPARE(got.output, QString());
        QVERIFY(QDir(folder).isEmpty());
    }

    void damaged_workspace_is_named_and_stays_as_it_is()
    {
        const QString folder = file("损坏");
        QVERIFY(QDir().mkpath(folder));
        write(folder + arg("/inventory.gpkg"), "SQLite format 3\0 and then nothing of the kind");
        const QByteArray before = contentOf(folder + arg("/inventory.gpkg"));
        for (const QStringList& verb : readingVerbs(file("a.csv"))) {
            const Outcome got = runCli(verb + QStringList{arg("-w"), folder});
            QCOMPARE(got.exitCode, 3);
            QCOMPARE(got.output, QString());
            QCOMPARE(got.errors.count(u'\n'), qsizetype(1));
            QVERIFY2(got.errors.contains(arg("inventory.gpkg")), qPrintable(got.errors));
            QCOMPARE(contentOf(folder + arg("/inventory.gpkg")), before);
        }
    }

    void workspace_of_a_newer_version_is_refused()
    {
        const QString folder = file("新版");
        makeCliWorkspace(folder);
        {
            geo::OpenDataset update;
            update.access = geo::DatasetAccess::Update;
            geo::DatasetHandle inventory = geo::openDataset(folder + arg("/inventory.gpkg"), update);
            inventory->ExecuteSQL("UPDATE workspace SET value = '99' WHERE name = 'schema_version'", nullptr,
                                  "SQLITE");
        }
        const QMap<QString, QByteArray> before = allFiles(folder);
        for (const QStringList& verb : readingVerbs(file("a.csv"))) {
            const Outcome got = runCli(verb + QStringList{arg("-w"), folder});
            QCOMPARE(got.exitCode, 3);
            QCOMPARE(got.output, QString());
            QCOMPARE(got.errors.count(u'\n'), qsizetype(1));
            QVERIFY2(got.errors.contains(arg("newer version of the program")), qPrintable(got.errors));
        }
        QVERIFY(allFiles(folder) == before);
    }

    void folder_that_does_not_exist_takes_no_output()
    {
        for (const char* name :
             {"没有/a.csv", "没有/a.xlsx", "没有/a.gpkg", "没有/a.geojson", "没有/a.shp"}) {
            const Outcome got = runCli({arg("export"), arg("-w"), m_path, arg("-o"), file(name)});
            QCOMPARE(got.exitCode, 4);
            QCOMPARE(got.output, QString());
            QCOMPARE(got.errors,
                     arg("%1 cannot be written (No such file or directory); what was there before is "
                         "unchanged. Free some space, check the folder's permissions or choose another "
                         "place.\n")
                         .arg(file(name)));
        }
        QVERIFY(!QFileInfo::exists(file("没有")));
    }

    void folder_without_write_permission_takes_no_output_data()
    {
        QTest::addColumn<QStringList>("verb");
        QTest::addColumn<QString>("name");
        QTest::newRow("info") << QStringList{arg("info")} << arg("a.txt");
        QTest::newRow("check") << QStringList{arg("check")} << arg("a.csv");
        for (const char* suffix : {"csv", "xlsx", "gpkg", "geojson", "shp"})
            QTest::newRow(suffix) << QStringList{arg("export")} << arg("a.") + arg(suffix);
        QTest::newRow("map") << QStringList{arg("map"), arg("--title"), arg("图")} << arg("a.pdf");
    }
    void folder_without_write_permission_takes_no_output()
    {
        QFETCH(QStringList, verb);
        QFETCH(QString, name);
        const QString folder = file("只读");
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther |
                                                  QFile::ExeOther));
        HowToRun how;
        how.beforeProgram = becomeNobody;
        const Outcome got =
            runCli(verb + QStringList{arg("-w"), m_path, arg("-o"), folder + u'/' + name}, how);
        QCOMPARE(got.exitCode, 4);
        QCOMPARE(got.output, QString());
        QCOMPARE(got.errors.count(u'\n'), qsizetype(1));
        QVERIFY2(got.errors.contains(folder), qPrintable(got.errors));
        QVERIFY(QDir(folder).isEmpty());
    }

    void full_disk_leaves_what_was_there_data()
    {
        QTest::addColumn<QStringList>("verb");
        QTest::addColumn<QString>("name");
        QTest::newRow("info") << QStringList{arg("info")} << arg("a.txt");
        QTest::newRow("check") << QStringList{arg("check")} << arg("a.csv");
        for (const char* suffix : {"csv", "xlsx", "gpkg", "geojson", "shp"})
            QTest::newRow(suffix) << QStringList{arg("export")} << arg("a.") + arg(suffix);
    }
    void full_disk_leaves_what_was_there()
    {
        QFETCH(QStringList, verb);
        QFETCH(QString, name);
        const QString folder = file("满盘");
        QDir(folder).removeRecursively();
        QVERIFY(QDir().mkpath(folder));
        write(folder + u'/' + name, "old");
        HowToRun how;
        how.beforeProgram = fullDiskAfter(100);
        const Outcome got =
            runCli(verb + QStringList{arg("-w"), m_path, arg("-o"), folder + u'/' + name}, how);
        QCOMPARE(got.exitCode, 4);
        QCOMPARE(got.output, QString());
        // The workbook's library adds lines of its own before ours.
        const QString sentence = got.errors.trimmed().section(u'\n', -1);
        QVERIFY2(sentence.contains(folder + u'/' + name + u' '), qPrintable(got.errors));
        QVERIFY2(sentence.contains(arg("what was there before is unchanged")) && sentence.size() < 300,
                 qPrintable(got.errors));
        QCOMPARE(allFiles(folder), (QMap<QString, QByteArray>{{folder + u'/' + name, "old"}}));
    }

    void full_standard_output_is_an_error()
    {
        HowToRun how;
        how.standardOutput = arg("/dev/full");
        for (const char* verb : {"info", "history", "check"}) {
            const Outcome got = runCli({arg(verb), arg("-w"), m_path}, how);
            QCOMPARE(got.exitCode, 4);
            QCOMPARE(got.errors,
                     arg("The result could not be written to the standard output; it is not complete.\n"));
        }
    }

    void device_takes_output_and_stays_a_device()
    {
        const Outcome full = runCli({arg("info"), arg("-w"), m_path, arg("-o"), arg("/dev/full")});
        QCOMPARE(full.exitCode, 4);
        QCOMPARE(full.errors,
                 arg("/dev/full cannot be written (No space left on device); what was there before is "
                     "unchanged. Free some space, check the folder's permissions or choose another "
                     "place.\n"));
        const Outcome null = runCli({arg("info"), arg("-w"), m_path, arg("-o"), arg("/dev/null")});
        QCOMPARE(null.exitCode, 0);
        QVERIFY(!QFileInfo(arg("/dev/full")).isFile());
        QVERIFY(!QFileInfo(arg("/dev/null")).isFile());
    }

    void interrupted_run_ends_with_130_and_changes_nothing()
    {
        const QString folder = file("大工作区");
        makeLargeWorkspace(folder, 20'000);
        const QString output = file("大清单.xlsx");
        write(output, "old");
        const QMap<QString, QByteArray> before = allFiles(m_folder.path());
        HowToRun how;
        how.isInterrupted = true;
        for (const QStringList& verb : {QStringList{arg("check")}, QStringList{arg("export")}}) {
            const Outcome got = runCli(verb + QStringList{arg("-w"), folder, arg("-o"), output}, how);
            QCOMPARE(got.exitCode, 130);
            QCOMPARE(got.output, QString());
            QCOMPARE(got.errors.count(u'\n'), qsizetype(1));
            QVERIFY(allFiles(m_folder.path()) == before);
        }
    }
};

QTEST_GUILESS_MAIN(TestCliFailures)
#include "test_cli_failures.moc"
