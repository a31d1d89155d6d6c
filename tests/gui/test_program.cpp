// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a script or a desktop starts it: arguments, exit codes, pictures of the window, the choice
// of language.
#include "window_fixture.h"

#include "languages.h"

#include <QImage>
#include <QProcess>
#include <QTest>

using namespace airshed;
using namespace airshed::test;

namespace
{

struct Run {
    int exitCode = -1;
    QString errors;
};

Run airshedWith(const QStringList& arguments)
{
    QProcess process;
    process.start(program("airshed"), QStringList{"--language", "en"} + arguments);
    Run run;
    if (process.waitForFinished(patienceMs) && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    run.errors = QString::fromUtf8(process.readAllStandardError());
    return run;
}

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

public:
    static void initMain() { useFoldersOfTheTest(); }

private Q_SLOTS:
    void wrong_usage_is_explained_and_ends_with_2_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("size") << QStringList{"--size", "wide"} << "wide";
        QTest::newRow("theme") << QStringList{"--theme", "pink"} << "pink";
        QTest::newRow("option") << QStringList{"--colour"} << "colour";
        QTest::newRow("two workspaces") << QStringList{"a", "b"} << "one workspace";
    }
    void wrong_usage_is_explained_and_ends_with_2()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const Run run = airshedWith(arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors.contains(named), qPrintable(run.errors));
    }

    void a_picture_of_the_window_has_the_size_and_theme_that_were_asked_for()
    {
        const SmallWorkspace workspace;
        const QString light = m_folder.filePath("浅.png");
        const QString dark = m_folder.filePath("深.png");
        for (const auto& [theme, picture] : {std::pair("light", light), std::pair("dark", dark)}) {
            const Run run = airshedWith({workspace.folder(), "--screenshot", picture, "--size", "900x600",
                                         "--theme", QString::fromLatin1(theme)});
            QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
        }
        QCOMPARE(QImage(light).size(), QSize(900, 600));
        constexpr QPoint inMenuBar(880, 8);
        QVERIFY(QImage(light).pixelColor(inMenuBar).lightness() > 200);
        QVERIFY(QImage(dark).pixelColor(inMenuBar).lightness() < 60);
    }

    void a_workspace_that_is_not_there_ends_with_3_and_its_name()
    {
        const Run run = airshedWith({m_folder.filePath("没有"), "--screenshot", m_folder.filePath("x.png")});
        QCOMPARE(run.exitCode, 3);
        QVERIFY2(run.errors.contains(QStringLiteral("没有")), qPrintable(run.errors));
        QVERIFY(!QFile::exists(m_folder.filePath("x.png")));
    }

    void a_picture_that_cannot_be_written_ends_with_4_and_its_name()
    {
        const Run run = airshedWith({"--screenshot", "/nowhere/图.png"});
        QCOMPARE(run.exitCode, 4);
        QVERIFY2(run.errors.contains(QStringLiteral("/nowhere/图.png")), qPrintable(run.errors));
    }

    void the_window_speaks_chinese_on_any_chinese_desktop_and_the_chosen_language_elsewhere()
    {
        using desktop::languageFor;
        QCOMPARE(languageFor({}, QLocale("zh_CN")), QStringLiteral("zh_CN"));
        QCOMPARE(languageFor({}, QLocale("zh_TW")), QStringLiteral("zh_CN"));
        QCOMPARE(languageFor({}, QLocale("de_DE")), QStringLiteral("en"));
        QCOMPARE(languageFor("en", QLocale("zh_CN")), QStringLiteral("en"));
        QCOMPARE(languageFor("zh_CN", QLocale("de_DE")), QStringLiteral("zh_CN"));
    }
};

QTEST_MAIN(TestProgram)
#include "test_program.moc"
