// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is killed with unsaved changes of the map must offer them when the workspace is opened
// again.
#include "window_fixture.h"

#include "workspace_session.h"

#include "inventory/workspace.h"
#include "workbench/layer_list.h"
#include "workbench/message_bar.h"

#include <QAbstractButton>
#include <QDirIterator>
#include <QProcess>
#include <QTest>

using namespace airshed;
using namespace airshed::test;

namespace
{

const QString restore = QStringLiteral("Restore them");

/// The journals of all sessions that have something unsaved.
QStringList journals()
{
    QStringList files;
    QDirIterator found(qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/airshed/recovery"),
                       {QStringLiteral("*.json")}, QDir::Files);
    while (found.hasNext())
        files.append(found.next());
    return files;
}

} // namespace

class TestWindowCrash : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SmallWorkspace> m_workspace;

    /// A real program with the workspace open and its layer of sources hidden, killed once that is in the
    /// journal.
    void killAProgramWithAnUnsavedMap()
    {
        const PluginFolder plugins({QStringLiteral(AIRSHED_BUILD_DIR "/tests/plugins/hides_a_layer.so")});
        QProcess airshed;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("AIRSHED_PLUGINS"), plugins.path());
        airshed.setProcessEnvironment(environment);
        airshed.start(program("airshed"), {m_workspace->folder()});
        QVERIFY(airshed.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(journals().size(), 1, patienceMs);
        airshed.kill();
        QVERIFY(airshed.waitForFinished(patienceMs));
        QCOMPARE(airshed.exitStatus(), QProcess::CrashExit);
    }

public:
    static void initMain() { useFoldersOfTheTest(); }

private Q_SLOTS:
    void init() { m_workspace = std::make_unique<SmallWorkspace>(); }

    void what_was_unsaved_is_offered_and_comes_back_as_a_step_to_undo()
    {
        killAProgramWithAnUnsavedMap();
        ShownWindow window;
        QVERIFY(window.open(m_workspace->folder()));
        QVERIFY2(!window->session().workspace()->isReadOnly(), "the lock of the killed program still holds");
        QVERIFY(window->workbench().layers().find("sources")->isVisible);
        clickButton(window->messageBar(), restore);
        QVERIFY(!window->workbench().layers().find("sources")->isVisible);
        QVERIFY(window->isWindowModified());
        QTest::keyClick(&*window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(window->workbench().layers().find("sources")->isVisible);
    }

    void what_was_restored_and_saved_is_not_offered_again()
    {
        killAProgramWithAnUnsavedMap();
        {
            ShownWindow window;
            QVERIFY(window.open(m_workspace->folder()));
            clickButton(window->messageBar(), restore);
            QTest::keyClick(&*window, Qt::Key_S, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(!window->isWindowModified(), patienceMs);
            window.close();
        }
        ShownWindow window;
        QVERIFY(window.open(m_workspace->folder()));
        QVERIFY(buttonNamed(window->messageBar(), restore) == nullptr);
        QVERIFY(!window->workbench().layers().find("sources")->isVisible);
        QVERIFY(journals().isEmpty());
    }

    void an_orderly_end_leaves_nothing_to_restore()
    {
        {
            ShownWindow window;
            QVERIFY(window.open(m_workspace->folder()));
            window.close();
        }
        ShownWindow window;
        QVERIFY(window.open(m_workspace->folder()));
        QVERIFY2(window.messages().isEmpty(), qPrintable(window.messages().join('\n')));
    }
};

QTEST_MAIN(TestWindowCrash)
#include "test_window_crash.moc"
