// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that only read: info, history, check.
#include "cli/cli_process.h"
#include "cli/cli_workspace.h"

#include "core/progress.h"
#include "inventory/identity.h"
#include "inventory/store.h"
#include "inventory/workspace.h"

#include <QtTest>

using namespace airshed;
using namespace airshed::inventory;
using namespace airshed::tests;

namespace
{

QString arg(const char* utf8) { return QString::fromUtf8(utf8); }

QString beijing(const QDateTime& time)
{
    return time.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject json(const QString& text)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8(), &error).object();
    return error.error == QJsonParseError::NoError ? object : QJsonObject();
}

} // namespace

class TestCliReading : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::vector<Batch> m_batches; ///< newest first
    QString m_changed;            ///< when A-1 was renamed
    QString m_added;

    Outcome run(QStringList arguments, const HowToRun& how = {}) const
    {
        arguments << QStringLiteral("--workspace") << m_path;
        return runCli(arguments, how);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(QStringLiteral("工作区 一"));
        const std::unique_ptr<Workspace> workspace = makeCliWorkspace(m_path);
        InventoryStore& store = workspace->store();
        SourceQuery query;
        query.text = QStringLiteral("A-1");
        const RecordId id = store.sourceIds(query).front();
        store.apply({{QStringLiteral("source"), id, QStringLiteral("township"), QStringLiteral("莲塘镇")}},
                    QStringLiteral("现场核实"));
        m_batches = store.batches();
        const std::vector<Change> changes = store.history(QStringLiteral("source"), id);
        m_changed = beijing(changes.front().when);
        m_added = beijing(changes.back().when);
    }

    void info_says_what_the_workspace_holds()
    {
        const Outcome got = run({QStringLiteral("info")});
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(got.errors, QString());
        const QStringList expected = {
            arg("Workspace       南昌市 2024"),
            arg("Folder          ") + m_path,
            arg("Map system      EPSG:4548"),
            arg("Schema version  3"),
            arg("Sources         3, of which 1 without a position"),
            arg("Stations        1"),
            arg("Cameras         1"),
            arg("Enterprises     1"),
            arg("Observations    none"),
            arg("Last import     ") + beijing(m_batches.front().when) +
                arg(", 第二批.csv, 2 rows accepted of 2"),
            arg("Open problems   errors 0, warnings 1, notes 0"),
            QString(),
            // 1.0 and 0.1 + 3.0 of the two plants, 8 and 2 of the site
            arg("Emissions, t/a        Sources   SO2  NOx  CO  VOCs  NH3  PM10  PM2.5  BC  OC"),
            arg("Industrial processes        2  12.5  0.0   -     -    -   1.0    3.1   -   -"),
            arg("Dust                        1     -    -   -     -    -   8.0    2.0   -   -"),
            arg("All classes                 3  12.5  0.0   -     -    -   9.0    5.1   -   -"),
        };
        QCOMPARE(got.output.split(u'\n').mid(0, expected.size()), expected);
        QCOMPARE(got.output, expected.join(u'\n') + u'\n');
    }

    void info_as_json_has_the_same_numbers()
    {
        const Outcome got = run({QStringLiteral("info"), QStringLiteral("--json")});
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(got.errors, QString());
        const QJsonObject object = json(got.output);
        QCOMPARE(object[QStringLiteral("title")].toString(), arg("南昌市 2024"));
        QCOMPARE(object[QStringLiteral("folder")].toString(), m_path);
        QCOMPARE(object[QStringLiteral("mapEpsg")].toInt(), 4548);
        QCOMPARE(object[QStringLiteral("sources")].toInt(), 3);
        QCOMPARE(object[QStringLiteral("sourcesWithoutPosition")].toInt(), 1);
        QCOMPARE(object[QStringLiteral("lastImport")][QStringLiteral("file")].toString(), arg("第二批.csv"));
        QCOMPARE(object[QStringLiteral("openProblems")][QStringLiteral("warning")].toInt(), 1);
        const QJsonArray classes = object[QStringLiteral("classes")].toArray();
        QCOMPARE(classes.size(), qsizetype(2));
        QCOMPARE(classes[0][QStringLiteral("class")].toString(), arg("industrial-process"));
        QCOMPARE(classes[0][QStringLiteral("name")].toString(), arg("工艺过程源"));
        QCOMPARE(classes[0][QStringLiteral("tonnesPerYear")].toObject().keys(),
                 (QStringList{arg("nox"), arg("pm10"), arg("pm25"), arg("so2")}));
        QCOMPARE(classes[0][QStringLiteral("tonnesPerYear")][QStringLiteral("pm25")].toDouble(), 0.1 + 3);
    }

    void info_speaks_chinese()
    {
        const Outcome got =
            run({QStringLiteral("info"), QStringLiteral("--language"), QStringLiteral("zh_CN")});
        QCOMPARE(got.exitCode, 0);
        QVERIFY2(got.output.startsWith(inChinese("airshed::cli::Text", "Workspace") + u' '),
                 qPrintable(got.output));
        QVERIFY(got.output.contains(QStringLiteral("\n") + inChinese("airshed::cli::Text", "All classes") +
                                    u' '));
        // The class has its Chinese name in a column as wide as the widest, a character being two columns.
        QVERIFY2(got.output.contains(QStringLiteral("\n工艺过程源")), qPrintable(got.output));
    }

    void result_goes_to_the_file_asked_for()
    {
        const QString file = m_folder.filePath(QStringLiteral("信息.json"));
        const Outcome got =
            run({QStringLiteral("info"), QStringLiteral("--json"), QStringLiteral("-o"), file});
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(got.output, QString());
        QCOMPARE(got.errors, QString());
        QCOMPARE(QString::fromUtf8(contentOf(file)),
                 run({QStringLiteral("info"), QStringLiteral("--json")}).output);
    }

    void history_lists_the_imports_newest_first()
    {
        const Outcome got = run({QStringLiteral("history")});
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(got.errors, QString());
        const QString who = userName();
        const QString gap(std::max<qsizetype>(0, who.size() - 3),
                          u' '); // the column is as wide as its widest cell
        const QString pad(std::max<qsizetype>(0, 3 - who.size()), u' ');
        const QStringList expected = {
            arg("Import  When              Who") + gap +
                arg("  File         Rows read  Accepted  With problem"),
            arg("     2  ") + beijing(m_batches[0].when) + arg("  ") + who + pad +
                arg("  第二批.csv           2         2             1"),
            arg("     1  ") + beijing(m_batches[1].when) + arg("  ") + who + pad +
                arg("  第一批.xlsx          1         1             0"),
        };
        QCOMPARE(got.output, expected.join(u'\n') + u'\n');
    }

    void history_of_a_source_has_every_change_with_its_reason()
    {
        const Outcome got =
            run({QStringLiteral("history"), QStringLiteral("--source"), QStringLiteral("A-1")});
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(got.errors, QString());
        const QStringList lines = got.output.split(u'\n');
        QCOMPARE(lines[0], arg("A-1  云岭示范玻璃有限公司 A-1"));
        QVERIFY2(lines[1].startsWith(arg("When              Who")), qPrintable(lines[1]));
        QVERIFY2(lines[1].endsWith(arg("Field     Old value  New value  Why")), qPrintable(got.output));
        QVERIFY2(lines[2].startsWith(m_changed), qPrintable(lines[2]));
        QVERIFY2(lines[2].endsWith(arg("township  向塘镇     莲塘镇     现场核实")), qPrintable(lines[2]));
        QVERIFY2(lines[3].startsWith(m_added), qPrintable(lines[3]));
        QVERIFY2(lines[3].contains(arg("(added)")), qPrintable(lines[3]));

        const QJsonArray changes =
            json(run({arg("history"), arg("--source"), arg("A-1"), arg("--json")}).output)[arg("changes")]
                .toArray();
        QCOMPARE(changes[0][arg("field")].toString(), arg("township"));
        QCOMPARE(changes[0][arg("old")].toString(), arg("向塘镇"));
        QCOMPARE(changes[0][arg("why")].toString(), arg("现场核实"));
    }

    void history_of_a_source_that_is_not_there_is_an_error()
    {
        const Outcome got = run({QStringLiteral("history"), QStringLiteral("--source"), QStringLiteral("A")});
        QCOMPARE(got.exitCode, 3);
        QCOMPARE(got.output, QString());
        QCOMPARE(got.errors,
                 arg("There is no source with the number \"A\"; look it up with \"airshed-cli export\".\n"));
    }

    void check_counts_what_it_finds_and_changes_nothing()
    {
        const QString inventory = m_path + QStringLiteral("/inventory.gpkg");
        const QByteArray before = contentOf(inventory);
        const Outcome got = run({QStringLiteral("check")});
        QCOMPARE(got.exitCode, 1);
        QCOMPARE(got.errors, QString());
        QCOMPARE(got.output, arg("Rule  Problem                Severity  Number\n"
                                 "DQ01  No usable coordinates  Error          1\n"
                                 "DQ12  Impossible emission    Error          1\n"
                                 "\n"
                                 "Sources checked: 3. Errors: 2. Warnings: 0. Notes: 0.\n"));
        QVERIFY(contentOf(inventory) == before);
    }

    void check_of_rules_that_find_nothing_is_done()
    {
        const Outcome got =
            run({QStringLiteral("check"), QStringLiteral("--rules"), QStringLiteral("DQ03,dq11")});
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(got.errors, QString());
        QCOMPARE(got.output, arg("Sources checked: 3. Errors: 0. Warnings: 0. Notes: 0.\n"));
    }

    void check_lists_every_finding_with_its_row()
    {
        const QString file = m_folder.filePath(QStringLiteral("质控.csv"));
        const Outcome got = run({QStringLiteral("check"), QStringLiteral("-o"), file});
        QCOMPARE(got.exitCode, 1);
        const QByteArray bytes = contentOf(file);
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        const QStringList lines = QString::fromUtf8(bytes.mid(3)).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), qsizetype(4));
        QCOMPARE(lines[0], arg("Rule,Severity,Number,Name,Field,Value,Problem,Suggestion,File,Sheet,Row"));
        QCOMPARE(
            lines[1],
            arg("DQ01,Error,C-3,云岭示范玻璃有限公司 C-3,position,,The source has no position; enter its "
                "coordinates.,,南昌县.xlsx,工业源,5"));
        QCOMPARE(
            lines[2],
            arg("DQ12,Error,C-3,云岭示范玻璃有限公司 C-3,pm25_t_a,3,PM2.5 (3 t/a) is part of PM10 (1 t/a) "
                "and cannot exceed it; correct one of the two.,,南昌县.xlsx,工业源,5"));
        QCOMPARE(lines[3], QString());
    }

    void check_as_json_lists_counts_and_findings()
    {
        const Outcome got = run({QStringLiteral("check"), QStringLiteral("--json")});
        QCOMPARE(got.exitCode, 1);
        const QJsonObject object = json(got.output);
        QCOMPARE(object[QStringLiteral("sources")].toInt(), 3);
        QCOMPARE(object[QStringLiteral("errors")].toInt(), 2);
        QCOMPARE(object[QStringLiteral("rules")].toArray().size(), qsizetype(2));
        QCOMPARE(object[QStringLiteral("problems")][1][QStringLiteral("number")].toString(), arg("C-3"));
        QCOMPARE(object[QStringLiteral("problems")][1][QStringLiteral("severity")].toString(), arg("error"));
    }

    void check_compares_totals_with_an_earlier_day()
    {
        // Before the imports there was nothing, so there is nothing to compare with.
        const Outcome got = run({QStringLiteral("check"), QStringLiteral("--rules"), QStringLiteral("DQ16"),
                                 QStringLiteral("--compare-with"), QStringLiteral("2000-01-01")});
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(got.output, arg("Sources checked: 3. Errors: 0. Warnings: 0. Notes: 0.\n"));
    }

    void workspace_that_another_window_holds_can_be_read()
    {
        const std::unique_ptr<Workspace> held = Workspace::open(m_path, Workspace::Access::Write);
        QVERIFY2(!held->isReadOnly(), qPrintable(held->readOnlyReason()));
        const Outcome got = run({QStringLiteral("info")});
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(got.errors, QString());
        QVERIFY(got.output.contains(arg("Sources         3")));
    }

    void workspace_without_write_permission_can_be_read()
    {
        HowToRun how;
        how.beforeProgram = becomeNobody;
        QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner |
                                                           QFile::ExeOwner | QFile::ReadOther |
                                                           QFile::ExeOther));
        const Outcome got =
            run({QStringLiteral("check"), QStringLiteral("--rules"), QStringLiteral("DQ03")}, how);
        QCOMPARE(got.errors, QString());
        QCOMPARE(got.exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestCliReading)
#include "test_cli_reading.moc"
