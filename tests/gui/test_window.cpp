// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the window around the map: open, find commands, read messages, choose settings,
// close.
#include "window_fixture.h"

#include "command_search.h"
#include "menus.h"
#include "settings_dialog.h"
#include "welcome_page.h"
#include "workspace_session.h"

#include "core/errors.h"
#include "inventory/workspace.h"
#include "workbench/layer_list.h"
#include "workbench/map_canvas.h"
#include "workbench/message_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QToolBar>
#include <QToolButton>

using namespace airshed;
using namespace airshed::desktop;
using namespace airshed::test;
using workbench::Message;

class TestWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SmallWorkspace> m_workspace;

public:
    static void initMain() { useFoldersOfTheTest(); }

private Q_SLOTS:
    void init() { m_workspace = std::make_unique<SmallWorkspace>(); }

    void the_welcome_page_shows_until_a_workspace_is_open()
    {
        ShownWindow window;
        auto* welcome = window->findChild<WelcomePage*>();
        QVERIFY(welcome->isVisible());
        QVERIFY(!window.canvas().isVisible());
        QVERIFY(!window->docks().dock("window.layers")->isVisible());
        QVERIFY(!window.command("file.save")->isEnabled());
        QVERIFY(!window->windowIcon().isNull());

        QVERIFY(window.open(m_workspace->folder()));
        QVERIFY(!welcome->isVisible());
        QVERIFY(window.canvas().isVisible());
        QVERIFY(window->docks().dock("window.layers")->isVisible());
        QVERIFY(window.command("file.save")->isEnabled());
        QVERIFY(window->windowTitle().contains(QStringLiteral("甲县")));
        QVERIFY2(window.messages().isEmpty(), qPrintable(window.messages().join('\n')));

        QTest::keySequence(&*window, window.command("file.close")->shortcut());
        QTRY_VERIFY(welcome->isVisible());
        QVERIFY(!window.canvas().isVisible());
    }

    void of_two_workspaces_opened_at_once_the_last_one_stays_and_can_be_edited()
    {
        ShownWindow window;
        const SmallWorkspace other;
        QSignalSpy busy(&window->session(), &WorkspaceSession::busyChanged);
        window->session().open(m_workspace->folder());
        window->session().open(m_workspace->folder()); // locked by ourselves, if both were at work
        QVERIFY(window.waitUntilComplete());
        QCOMPARE(window->session().workspace()->folder(), m_workspace->folder());
        QVERIFY(!window->session().workspace()->isReadOnly());
        QVERIFY2(window.messages().isEmpty(), qPrintable(window.messages().join('\n')));

        window->session().open(m_workspace->folder());
        window->session().open(m_workspace->folder() + QStringLiteral("/gone"));
        window->session().open(other.folder());
        QVERIFY(window.waitUntilComplete());
        QCOMPARE(window->session().workspace()->folder(), other.folder());
        QVERIFY2(window.messages().isEmpty(), qPrintable(window.messages().join('\n')));
        bool isBusy = false;
        for (const QList<QVariant>& change : std::as_const(busy)) {
            QCOMPARE(change.constFirst().toBool(), !isBusy);
            isBusy = !isBusy;
        }
        QVERIFY(!isBusy);
    }

    void the_limit_of_cores_holds_for_work_that_is_dealt_out_too()
    {
        ShownWindow window;
        const int all = QThreadPool::globalInstance()->maxThreadCount();
        QCOMPARE(all, QThread::idealThreadCount());
        window.settings().setCoreLimit(1);
        QCOMPARE(QThreadPool::globalInstance()->maxThreadCount(), 1);
        window.settings().setCoreLimit(0);
        QCOMPARE(QThreadPool::globalInstance()->maxThreadCount(), all);
    }

    void a_folder_that_is_no_workspace_is_named_and_the_welcome_page_stays()
    {
        ShownWindow window;
        QTemporaryDir empty;
        window->openWorkspace(empty.path());
        QTRY_VERIFY_WITH_TIMEOUT(!window->messageBar().shownTexts().isEmpty(), patienceMs);
        QVERIFY(window->messageBar().shownTexts().constFirst().contains(empty.path()));
        QVERIFY(window->findChild<WelcomePage*>()->isVisible());
        QVERIFY(window->findChild<WelcomePage*>()->findChild<QAbstractButton*>("file.open")->isEnabled());
    }

    void a_recent_workspace_opens_with_one_click_and_can_be_forgotten()
    {
        ShownWindow window;
        QVERIFY(window.open(m_workspace->folder()));
        window.command("file.close")->trigger();
        auto* welcome = window->findChild<WelcomePage*>();
        QTRY_VERIFY(welcome->isVisible());

        clickButton(*welcome, QStringLiteral("清单"));
        QTRY_VERIFY_WITH_TIMEOUT(window->session().workspace() != nullptr, patienceMs);
        QCOMPARE(window->session().workspace()->folder(), m_workspace->folder());

        QVERIFY(window.waitUntilComplete());
        window.command("file.close")->trigger();
        QTRY_VERIFY(welcome->isVisible());
        clickButton(*welcome, QStringLiteral("Remove “清单” from the list"));
        QVERIFY(window.settings().recentWorkspaces().isEmpty());
        QTRY_VERIFY(buttonNamed(*welcome, QStringLiteral("清单")) == nullptr);
    }

    void a_command_is_found_by_a_part_of_its_name_and_run_from_the_keyboard()
    {
        ShownWindow window;
        QVERIFY(window.open(m_workspace->folder()));
        const workbench::Viewport whole = window.canvas().viewport();
        window.canvas().setViewport({whole.centre + QPointF(5000, 0), whole.unitsPerPixel / 4, 0});

        QTest::keyClick(&*window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(window->findChild<CommandSearch*>() != nullptr);
        auto* search = window->findChild<CommandSearch*>();
        QVERIFY(QTest::qWaitForWindowActive(search));
        QTest::keyClicks(search->findChild<QLineEdit*>(), QStringLiteral("extent full"));
        QCOMPARE(search->findChild<QListWidget*>()->count(), 1);
        QTest::keyClick(search->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_VERIFY(qFuzzyCompare(window.canvas().viewport().unitsPerPixel, whole.unitsPerPixel));
        QTRY_VERIFY(window->findChild<CommandSearch*>() == nullptr);
    }

    void settings_chosen_in_the_dialog_hold_at_once_and_after_a_restart()
    {
        QTemporaryDir folder;
        QTemporaryDir imports(folder.filePath(QStringLiteral("导入-XXXXXX")));
        const QString ini = folder.filePath("settings.ini");
        {
            ShownWindow window({}, ini);
            QTest::keyClick(&*window, Qt::Key_Comma, Qt::ControlModifier);
            QTRY_VERIFY(window->findChild<SettingsDialog*>() != nullptr);
            auto* dialog = window->findChild<SettingsDialog*>();
            QVERIFY(QTest::qWaitForWindowActive(dialog));
            QComboBox* theme = nullptr;
            const QList<QComboBox*> boxes = dialog->findChildren<QComboBox*>();
            for (QComboBox* box : boxes) {
                if (box->findText(QStringLiteral("Dark")) >= 0)
                    theme = box;
            }
            QVERIFY(theme != nullptr);
            theme->setFocus();
            QTest::keyClick(theme, Qt::Key_End);
            QCOMPARE(theme->currentText(), QStringLiteral("Dark"));
            auto* cores = dialog->findChild<QSpinBox*>();
            cores->setFocus();
            QTest::keyClick(cores, Qt::Key_Up);
            const QList<QLineEdit*> folders = dialog->findChildren<QLineEdit*>(QStringLiteral("folder"));
            QLineEdit* import = nullptr;
            for (QLineEdit* edit : folders) {
                if (edit->accessibleName().contains(QLatin1String("import")))
                    import = edit;
            }
            QVERIFY(import != nullptr);
            import->selectAll();
            type(import, imports.path());
            click(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok));
            QTRY_VERIFY(window->palette().color(QPalette::Window).lightness() < 128);
            window.close();
        }
        workbench::Settings again(ini);
        QCOMPARE(again.theme(), workbench::Theme::Dark);
        QCOMPARE(again.coreLimit(), 1);
        QCOMPARE(again.folder(QStringLiteral("import")), imports.path());
    }

    void another_language_asks_for_a_restart_in_the_message_bar()
    {
        ShownWindow window;
        QSignalSpy restart(&*window, &MainWindow::restartRequested);
        window.settings().setLanguage(QStringLiteral("zh_CN"));
        clickButton(window->messageBar(), QStringLiteral("Restart now"));
        QTRY_COMPARE(restart.count(), 1);
        QVERIFY(!window->isVisible());
    }

    void the_message_bar_holds_three_and_shows_the_next_when_one_is_closed()
    {
        ShownWindow window;
        workbench::Messages& messages = window->workbench().messages();
        bool wasRun = false;
        messages.error(QStringLiteral("一"));
        messages.warn(QStringLiteral("二"));
        messages.post({Message::Level::Warning, QStringLiteral("三"), QStringLiteral("详情"),
                       QStringLiteral("做"), [&wasRun] { wasRun = true; }});
        messages.error(QStringLiteral("四"));
        workbench::MessageBar& bar = window->messageBar();
        QCOMPARE(bar.shownTexts(), QStringList({"一", "二", "三"}));
        QVERIFY(bar.isVisible());
        clickButton(bar, QStringLiteral("Close this message"));
        QCOMPARE(bar.shownTexts(), QStringList({"二", "三", "四"}));
        clickButton(bar, QStringLiteral("做"));
        QVERIFY(wasRun);
        QCOMPARE(bar.shownTexts(), QStringList({"二", "四"}));
        window.command("view.close-messages")->trigger();
        QVERIFY(bar.shownTexts().isEmpty());
        QVERIFY(!bar.isVisible());
    }

    void panels_come_back_where_they_were_left()
    {
        QTemporaryDir folder;
        const QString ini = folder.filePath("settings.ini");
        {
            ShownWindow window({}, ini);
            QVERIFY(window.open(m_workspace->folder()));
            window->addDockWidget(Qt::RightDockWidgetArea, window->docks().dock("window.layers"));
            window->docks().show(QStringLiteral("window.history"));
            window.close();
        }
        ShownWindow window({}, ini);
        QVERIFY(!window->docks().dock("window.layers")->isVisible());
        QVERIFY(window.open(m_workspace->folder()));
        QCOMPARE(window->dockWidgetArea(window->docks().dock("window.layers")), Qt::RightDockWidgetArea);
        QVERIFY(window->docks().dock("window.history")->isVisible());
        window.command("view.reset-layout")->trigger();
        QCOMPARE(window->dockWidgetArea(window->docks().dock("window.layers")), Qt::LeftDockWidgetArea);
        QVERIFY(!window->docks().dock("window.history")->isVisible());
    }

    void a_second_window_opens_the_workspace_for_reading_and_says_who_writes()
    {
        QProcess first;
        first.start(program("airshed"), {m_workspace->folder(), "--language", "en"});
        QVERIFY(first.waitForStarted());
        const QString lock = m_workspace->folder() + QStringLiteral("/.airshed-lock");
        const auto holds = [&] {
            QFile file(lock);
            return file.open(QIODevice::ReadOnly) &&
                   file.readAll().contains(QByteArray::number(first.processId()));
        };
        QTRY_VERIFY_WITH_TIMEOUT(holds(), patienceMs);

        ShownWindow window;
        QVERIFY(window.open(m_workspace->folder()));
        QVERIFY(window->session().workspace()->isReadOnly());
        QVERIFY(window->windowTitle().contains(QLatin1String("read-only")));
        QVERIFY(!window.command("file.save")->isEnabled());
        const QString said = window->messageBar().shownTexts().join('\n');
        QVERIFY2(said.contains(QString::number(first.processId())), qPrintable(said));

        first.terminate();
        QVERIFY(first.waitForFinished(patienceMs));
    }

    void a_small_widget_of_a_plugin_stands_before_the_search_until_it_is_taken_away()
    {
        ShownWindow window;
        QVERIFY(window.open(m_workspace->folder()));
        QPointer<QLabel> chip = new QLabel(QStringLiteral("AQI 95"));
        window->workbench().addToolbarWidget(QStringLiteral("test.chip"), chip);
        QVERIFY_THROWS_EXCEPTION(LogicError,
                                 window->workbench().addToolbarWidget(QStringLiteral("test.chip"), nullptr));
        QTRY_VERIFY(chip->isVisible());
        const auto* search = window->menus().toolBar()->findChild<QLineEdit*>();
        QVERIFY(search != nullptr);
        const auto left = [&](const QWidget* w) { return w->mapTo(&*window, QPoint()).x(); };
        QTRY_VERIFY(left(chip) < left(search));
        QVERIFY(left(chip) > window->width() / 3);
        window->menus().rebuild();
        QVERIFY(!chip.isNull());
        QTRY_VERIFY(chip->isVisible());
        window->workbench().removeToolbarWidget(QStringLiteral("test.chip"));
        window->workbench().removeToolbarWidget(QStringLiteral("test.chip"));
        QVERIFY(chip.isNull());
        QVERIFY(search->isVisible());
    }

    void closing_with_unsaved_changes_asks_first()
    {
        ShownWindow window;
        QVERIFY(window.open(m_workspace->folder()));
        window->workbench().layers().setVisible(QStringLiteral("cameras"), false);
        QVERIFY(window->isWindowModified());
        window->close();
        QTRY_VERIFY(QApplication::activeModalWidget() != nullptr);
        QWidget* question = QApplication::activeModalWidget();
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
        QVERIFY(window->isVisible());

        window->close();
        QTRY_VERIFY(QApplication::activeModalWidget() != nullptr);
        clickButton(*QApplication::activeModalWidget(), QStringLiteral("Save"));
        QTRY_VERIFY_WITH_TIMEOUT(!window->isVisible(), patienceMs);
        QVERIFY(QFile::exists(m_workspace->folder() + QStringLiteral("/map.qgz")));
    }
};

QTEST_MAIN(TestWindow)
#include "test_window.moc"
