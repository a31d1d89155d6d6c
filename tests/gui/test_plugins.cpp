// SPDX-License-Identifier: GPL-3.0-or-later
// The life of every plugin in the plugin folder, and of the one that newcomers copy: loaded alone, with and
// without a workspace, in a narrow panel, from the keyboard, in Chinese. And plugins that are wrong: named,
// skipped, harmless.
#include "panel_inspection.h"
#include "window_fixture.h"

#include "languages.h"
#include "workspace_session.h"

#include "inventory/workspace.h"
#include "workbench/export_folder.h"
#include "workbench/message_bar.h"

#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPluginLoader>
#include <QTest>

using namespace airshed;
using namespace airshed::test;

namespace
{

constexpr int narrowWidth = 300;
constexpr int narrowHeight = 640;
constexpr int settleMs = 300; ///< panels gather what changed before they read it

QJsonObject metadataOf(const QString& file)
{
    return QPluginLoader(file).metaData().value(QStringLiteral("MetaData")).toObject();
}

QStringList pluginFiles()
{
    QStringList files;
    for (const QString& folder :
         {QStringLiteral(AIRSHED_PLUGIN_DIRECTORY), QStringLiteral(AIRSHED_EXAMPLE_DIRECTORY)}) {
        for (const QFileInfo& file : QDir(folder).entryInfoList({"*.so"}, QDir::Files))
            files.append(file.absoluteFilePath());
    }
    return files;
}

/// The plugin with those that it requires.
QStringList withRequired(const QString& file)
{
    QStringList files = {file};
    const QJsonArray required = metadataOf(file).value(QStringLiteral("requires")).toArray();
    for (const QString& other : pluginFiles()) {
        if (required.contains(metadataOf(other).value(QStringLiteral("id"))))
            files += withRequired(other);
    }
    files.removeDuplicates();
    return files;
}

QString testPlugin(const QString& name)
{
    return QStringLiteral(AIRSHED_BUILD_DIR "/tests/plugins/%1.so").arg(name);
}

} // namespace

#define NONE(wrong)                                                                                          \
    QVERIFY2((wrong).isEmpty(), qPrintable(QLatin1Char('\n') + (wrong).join(QLatin1Char('\n'))))

class TestPlugins : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SmallWorkspace> m_workspace;
    const bool m_isChinese = qEnvironmentVariable("AIRSHED_TEST_LANGUAGE") == QLatin1String("zh_CN");

    static void addEveryPlugin()
    {
        QTest::addColumn<QString>("file");
        for (const QString& file : pluginFiles())
            QTest::newRow(qPrintable(QFileInfo(file).baseName())) << file;
    }

public:
    static void initMain() { useFoldersOfTheTest(); }

private Q_SLOTS:
    void initTestCase()
    {
        desktop::installLanguage(m_isChinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
        m_workspace = std::make_unique<SmallWorkspace>();
        QVERIFY2(pluginFiles().size() >= 2, "no plugins were found: the test itself does not work");
    }

    void a_plugin_lives_through_workspaces_that_come_and_go_data() { addEveryPlugin(); }
    void a_plugin_lives_through_workspaces_that_come_and_go()
    {
        QFETCH(QString, file);
        const PluginFolder plugins(withRequired(file));
        ShownWindow window(plugins.path());
        QCOMPARE(window->plugins().loaded().size(), withRequired(file).size());
        for (int round = 0; round < 2; ++round) {
            QVERIFY(window.open(m_workspace->folder()));
            for (const QString& panel : window->docks().ids())
                window->docks().show(panel);
            QVERIFY(window.waitUntilComplete());
            window.command(QStringLiteral("file.close"))->trigger();
            QTRY_VERIFY_WITH_TIMEOUT(window->session().workspace() == nullptr, patienceMs);
        }
        NONE(window.messages());
        window.close();
    }

    void a_plugin_shows_its_panels_without_a_workspace_data() { addEveryPlugin(); }
    void a_plugin_shows_its_panels_without_a_workspace()
    {
        QFETCH(QString, file);
        const PluginFolder plugins(withRequired(file));
        ShownWindow window(plugins.path());
        for (const QString& panel : window->docks().ids())
            window->docks().show(panel);
        QTest::qWait(0);
        for (const workbench::CommandSpec& spec : window->workbench().commands().specs())
            QVERIFY2(!spec.needsWorkspace || !window.command(spec.id)->isEnabled(), qPrintable(spec.id));
        NONE(window.messages());
    }

    void panels_fit_the_narrow_the_keyboard_and_the_screen_reader_data() { addEveryPlugin(); }
    void panels_fit_the_narrow_the_keyboard_and_the_screen_reader()
    {
        QFETCH(QString, file);
        const PluginFolder plugins(withRequired(file));
        ShownWindow window(plugins.path());
        QVERIFY(window.open(m_workspace->folder()));
        QStringList wrong;
        const auto note = [&wrong](const QString& id, const QString& what, const QStringList& faults) {
            for (const QString& fault : faults)
                wrong.append(QStringLiteral("%1, %2: %3").arg(id, what, fault));
        };
        const QStringList panels = window->docks().ids();
        for (const QString& id : panels) {
            window->docks().show(id);
            QWidget* content = window->docks().content(id);
            QTRY_VERIFY(content->isVisible());
            QTest::qWait(settleMs);
            QVERIFY(window.waitUntilComplete());
            note(id, "not reached with Tab", unreachableWithTab(*content));
            note(id, "no name for a screen reader", unnamed(*content));
        }
        // Floating takes the keyboard away from the window: after all else.
        for (const QString& id : panels) {
            QWidget* content = window->docks().content(id);
            const int needed = std::max(content->minimumWidth(), content->minimumSizeHint().width());
            if (needed > narrowWidth)
                note(id, "too wide", {QStringLiteral("needs %1 px").arg(needed)});
            QDockWidget* dock = window->docks().dock(id);
            dock->setFloating(true);
            dock->resize(narrowWidth, narrowHeight);
            QTRY_VERIFY(content->isVisible());
            QTest::qWait(settleMs);
            note(id, "cut off", cutOff(*content));
        }
        NONE(wrong);
    }

    void a_map_page_is_proposed_in_the_exports_of_each_workspace_until_another_folder_is_chosen()
    {
        const PluginFolder plugins({QStringLiteral(AIRSHED_PLUGIN_DIRECTORY "/airshed_reporting.so")});
        ShownWindow window(plugins.path());
        QVERIFY(window.open(m_workspace->folder()));
        const auto proposed = [&window] {
            window.command(QStringLiteral("reporting.map-page"))->trigger();
            auto* dialog = window->findChild<QDialog*>(QStringLiteral("mapPageDialog"));
            auto* path = dialog ? dialog->findChild<QLineEdit*>(QStringLiteral("path")) : nullptr;
            const QString folder = path ? QFileInfo(path->text()).path() : QString();
            delete dialog;
            return folder;
        };
        const QString exports = window->session().workspace()->exportsFolder();
        QCOMPARE(proposed(), exports);
        const QTemporaryDir other;
        workbench::rememberExport(window->workbench(), other.filePath(QStringLiteral("图.pdf")));
        QCOMPARE(proposed(), QFileInfo(other.path()).canonicalFilePath());
        workbench::rememberExport(window->workbench(), exports + QStringLiteral("/图.pdf"));
        QCOMPARE(proposed(), exports);
    }

    void a_chinese_window_speaks_no_english_data() { addEveryPlugin(); }
    void a_chinese_window_speaks_no_english()
    {
        if (!m_isChinese)
            QSKIP("this is the run in English");
        QFETCH(QString, file);
        const PluginFolder plugins(withRequired(file));
        ShownWindow window(plugins.path());
        QVERIFY(window.open(m_workspace->folder()));
        QStringList wrong;
        for (const QString& id : window->docks().ids()) {
            window->docks().show(id);
            QVERIFY(window.waitUntilComplete());
            for (const QString& fault : untranslated(*window->docks().content(id)))
                wrong.append(QStringLiteral("%1: %2").arg(id, fault));
            if (isUntranslated(window->docks().dock(id)->windowTitle()))
                wrong.append(window->docks().dock(id)->windowTitle());
        }
        for (const workbench::CommandSpec& spec : window->workbench().commands().specs()) {
            if (isUntranslated(spec.text) || isUntranslated(spec.tooltip))
                wrong.append(QStringLiteral("%1: %2, %3").arg(spec.id, spec.text, spec.tooltip));
        }
        for (const workbench::PluginDescription& plugin : window->plugins().loaded()) {
            if (isUntranslated(plugin.title))
                wrong.append(plugin.title);
        }
        NONE(wrong);
    }

    void plugins_stand_in_the_order_of_their_positions()
    {
        ShownWindow window(QStringLiteral(AIRSHED_PLUGIN_DIRECTORY));
        QStringList ids;
        for (const workbench::PluginDescription& plugin : window->plugins().loaded())
            ids.append(plugin.id);
        // By their ids attribution would come first, and the table would stand behind a chart without hours.
        const auto review = ids.indexOf(QStringLiteral("org.airshed.review"));
        const auto attribution = ids.indexOf(QStringLiteral("org.airshed.attribution"));
        QVERIFY(review >= 0 && attribution >= 0);
        QVERIFY2(review < attribution, qPrintable(ids.join(' ')));
        QVERIFY(window.open(m_workspace->folder()));
        QTRY_VERIFY(window->docks().content(QStringLiteral("review.table"))->isVisible());
    }

    void wrong_plugins_are_named_and_skipped_while_the_others_go_on()
    {
        QTemporaryDir folder;
        const auto link = [&](const QString& name) {
            QFile::link(testPlugin(name), folder.filePath(name + ".so"));
        };
        link("good");
        link("too_new");
        link("throwing");
        link("not_a_plugin");
        QFile::link(folder.filePath("moved/away.so"), folder.filePath("missing.so"));
        QFile text(folder.filePath("text.so"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("this is no library\n");
        text.close();

        ShownWindow window(folder.path());
        const auto loaded = window->plugins().loaded();
        QCOMPARE(loaded.size(), 1);
        QCOMPARE(loaded.constFirst().id, QStringLiteral("org.example.good"));
        QVERIFY(window.command("good.command") != nullptr);
        QVERIFY(window.command("throwing.command") == nullptr);
        QVERIFY(!window->docks().ids().contains("throwing.panel"));

        const QStringList said = window.messages();
        QCOMPARE(said.size(), 5);
        const QString tooNew =
            m_isChinese ? QStringLiteral("明天的插件") : QStringLiteral("Plugin of tomorrow");
        const QString throwing =
            m_isChinese ? QStringLiteral("抛错的插件") : QStringLiteral("Throwing plugin");
        for (const QString& name : {tooNew, throwing, QStringLiteral("not_a_plugin.so"),
                                    QStringLiteral("text.so"), QStringLiteral("missing.so")}) {
            const auto naming = said.filter(name);
            QVERIFY2(naming.size() == 1, qPrintable(name + " in\n" + said.join('\n')));
        }
        QVERIFY(!window->messageBar().shownTexts().isEmpty());
        QVERIFY(window.open(m_workspace->folder()));
    }

    void a_plugin_folder_that_is_missing_is_named()
    {
        ShownWindow window(QStringLiteral("/nowhere/插件"));
        QCOMPARE(window.messages().size(), 1);
        QVERIFY(window.messages().constFirst().contains(QStringLiteral("/nowhere/插件")));
    }
};

QTEST_MAIN(TestPlugins)
#include "test_plugins.moc"
