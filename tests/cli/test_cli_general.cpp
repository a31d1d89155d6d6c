// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every verb: help, version, wrong usage, the language of the messages.
#include "cli/cli_process.h"

#include <QtTest>

using namespace airshed::tests;

namespace
{

const char* const context = "airshed::cli::Text";

QStringList verbs()
{
    return {QStringLiteral("make-demo"), QStringLiteral("import"),    QStringLiteral("observe"),
            QStringLiteral("check"),     QStringLiteral("info"),      QStringLiteral("history"),
            QStringLiteral("export"),    QStringLiteral("map"),       QStringLiteral("zones"),
            QStringLiteral("plan"),      QStringLiteral("attribute"), QStringLiteral("report")};
}

} // namespace

class TestCliGeneral : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void version_is_one_line()
    {
        const Outcome run = runCli({QStringLiteral("--version")});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.output, QStringLiteral("airshed-cli " AIRSHED_VERSION "\n"));
        QCOMPARE(run.errors, QString());
    }

    void help_lists_every_verb_and_the_exit_codes()
    {
        for (const QString& option : {QStringLiteral("--help"), QStringLiteral("-h")}) {
            const Outcome run = runCli({option});
            QCOMPARE(run.exitCode, 0);
            QCOMPARE(run.errors, QString());
            const QStringList lines = run.output.split(u'\n');
            QCOMPARE(lines[0],
                     QStringLiteral("airshed-cli works on the emission inventory of a workspace without a "
                                    "window."));
            QCOMPARE(lines[2], QStringLiteral("Usage: airshed-cli VERB --workspace FOLDER [options]"));
            QStringList listed;
            for (qsizetype i = lines.indexOf(QStringLiteral("Verbs:")) + 1; lines[i].startsWith(u' '); ++i)
                listed += lines[i].trimmed().section(u' ', 0, 0);
            QCOMPARE(listed, verbs());
            QVERIFY(run.output.contains(QStringLiteral("  info       Say what a workspace holds.\n")));
            QVERIFY(run.output.endsWith(QStringLiteral(
                "Exit codes: 0 done; 1 done, with problems in the data; 2 wrong usage; 3 an input "
                "cannot be read; 4 an output cannot be written; 5 a fault of the program.\n")));
        }
    }

    void help_of_a_verb_begins_with_how_to_write_it_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("usage");
        const QHash<QString, QString> files = {{QStringLiteral("import"), QStringLiteral(" FILE...")},
                                               {QStringLiteral("observe"), QStringLiteral(" FILE...")},
                                               {QStringLiteral("zones"), QStringLiteral(" [FILE...]")}};
        for (const QString& verb : verbs())
            QTest::newRow(qPrintable(verb))
                << verb << QStringLiteral("Usage: airshed-cli %1 [options]%2").arg(verb, files.value(verb));
    }
    void help_of_a_verb_begins_with_how_to_write_it()
    {
        QFETCH(QString, verb);
        QFETCH(QString, usage);
        const Outcome run = runCli({verb, QStringLiteral("--help")});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.errors, QString());
        QCOMPARE(run.output.section(u'\n', 0, 0), usage);
        QVERIFY(run.output.contains(QStringLiteral("--language <language>")));
    }

    void wrong_usage_is_said_in_one_sentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const QString& arguments, const char* sentence) {
            QTest::newRow(name) << QProcess::splitCommand(arguments) << QString::fromUtf8(sentence);
        };
        row("nothing", QString(), "Say what to do: give a verb.");
        row("no such verb", QStringLiteral("fly"), "There is no verb \"fly\".");
        row("option first", QStringLiteral("--quiet info"), "The verb comes first, \"--quiet\" after it.");
        row("no such option", QStringLiteral("info --fast"), "Unknown option 'fast'.");
        row("no workspace", QStringLiteral("info"), "Say which workspace with --workspace FOLDER.");
        row("no value", QStringLiteral("info --workspace"), "Missing value after '--workspace'.");
        row("argument that is not taken", QStringLiteral("info here"),
            "\"info\" takes no argument \"here\".");
        QTest::newRow("empty output")
            << QStringList{QStringLiteral("info"), QStringLiteral("-w"), QStringLiteral("w"),
                           QStringLiteral("--output"), QString()}
            << QStringLiteral("--output needs the name of a file.");
        row("rule of the importer", QStringLiteral("check -w w --rules DQ02"),
            "The rule \"DQ02\" cannot be checked on stored sources.");
        row("no rule", QStringLiteral("check -w w --rules DQ77"),
            "The rule \"DQ77\" cannot be checked on stored sources.");
        row("no date", QStringLiteral("check -w w --compare-with yesterday"),
            "--compare-with needs a date such as 2026-11-24, not \"yesterday\".");
        row("export to nowhere", QStringLiteral("export -w w"),
            "Say which file to write with --output FILE.");
        row("export to what", QStringLiteral("export -w w -o list.doc"),
            "The file name \"list.doc\" must end in .csv, .xlsx, .gpkg, .geojson or .shp.");
        row("no such list", QStringLiteral("export -w w -o a.csv --list cars"),
            "There is no list \"cars\"; choose sources, stations or cameras.");
        row("class of stations", QStringLiteral("export -w w -o a.csv --list stations --class dust"),
            "--class is for sources only.");
        row("no such day", QStringLiteral("export -w w -o a.csv --as-of 2026-02-30"),
            "--as-of needs a date such as 2026-11-24, not \"2026-02-30\".");
        row("no such encoding", QStringLiteral("export -w w -o a.csv --encoding Latin1"),
            "There is no encoding \"Latin1\"; choose UTF-8 or GB18030.");
        row("encoding of a workbook", QStringLiteral("export -w w -o a.xlsx --encoding GB18030"),
            "--encoding is for CSV and shapefiles only.");
        row("no such class", QStringLiteral("export -w w -o a.csv --class smoke"),
            "There is no class \"smoke\"; choose of fossil-fuel-combustion, industrial-process, mobile, "
            "solvent-use, "
            "agriculture, dust, biomass-burning, storage-transport, waste-treatment, other.");
        row("map without a title", QStringLiteral("map -w w -o a.pdf"), "A map needs a title: give --title.");
        row("map without a file", QStringLiteral("map -w w --title t"),
            "Say which file to write with --output FILE.");
        row("map as what", QStringLiteral("map -w w --title t -o a.gif"),
            "The file name \"a.gif\" must end in .pdf, .png or .svg.");
        row("dots", QStringLiteral("map -w w --title t -o a.pdf --dpi 1000"),
            "--dpi takes a whole number from 72 to 600, not \"1000\".");
    }
    void wrong_usage_is_said_in_one_sentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, sentence);
        const Outcome run = runCli(arguments);
        QCOMPARE(run.errors, sentence + QStringLiteral("\nSee airshed-cli --help.\n"));
        QCOMPARE(run.output, QString());
        QCOMPARE(run.exitCode, 2);
    }

    void messages_are_in_the_language_asked_for()
    {
        const QString sentence = inChinese(context, "Say what to do: give a verb.");
        QCOMPARE(sentence, QStringLiteral("请给出子命令。"));
        const QString expected = sentence + QStringLiteral("\n") +
                                 inChinese(context, "See airshed-cli --help.") + QStringLiteral("\n");
        QCOMPARE(runCli({QStringLiteral("--language"), QStringLiteral("zh_CN")}).errors, expected);
        QCOMPARE(runCli({QStringLiteral("--language=zh_CN")}).errors, expected);
        QCOMPARE(runCli({QStringLiteral("--language"), QStringLiteral("en")}).errors,
                 QStringLiteral("Say what to do: give a verb.\nSee airshed-cli --help.\n"));
        const Outcome help =
            runCli({QStringLiteral("--language"), QStringLiteral("zh_CN"), QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(
            help.output.contains(inChinese(context, "Usage: airshed-cli VERB --workspace FOLDER [options]")));
    }

    void result_that_standard_output_does_not_take_is_an_error()
    {
        HowToRun how;
        how.standardOutput = QStringLiteral("/dev/full");
        QTemporaryDir folder;
        const Outcome run = runCli({QStringLiteral("info"), QStringLiteral("--help")}, how);
        QCOMPARE(run.exitCode, 4);
        QCOMPARE(run.errors,
                 QStringLiteral("The result could not be written to the standard output; it is not "
                                "complete.\n"));
    }
};

QTEST_GUILESS_MAIN(TestCliGeneral)
#include "test_cli_general.moc"
