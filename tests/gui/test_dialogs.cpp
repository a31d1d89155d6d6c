// SPDX-License-Identifier: GPL-3.0-or-later
// The window's own dialogs: nothing cut off, all of it reached with Tab and named for a screen reader, closed
// with Esc, and in a Chinese window no English.
#include "panel_inspection.h"
#include "window_fixture.h"

#include "languages.h"

#include "workbench/layers_panel.h"

#include <QApplication>
#include <QMenu>
#include <QTest>
#include <QTreeView>

using namespace airshed;
using namespace airshed::test;

class TestDialogs : public QObject
{
    Q_OBJECT

private:
    const bool m_isChinese = qEnvironmentVariable("AIRSHED_TEST_LANGUAGE") == QLatin1String("zh_CN");
    std::unique_ptr<SmallWorkspace> m_workspace;
    std::unique_ptr<ShownWindow> m_window;

    /// Inspects the dialog that has just been opened and closes it as a person does.
    QStringList faultsOfTheOpenDialog()
    {
        if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }))
            return {QStringLiteral("no dialog opened")};
        QWidget* dialog = QApplication::activeModalWidget();
        if (!QTest::qWaitForWindowActive(dialog))
            return {QStringLiteral("the dialog did not become active")};
        QTest::qWait(100); // layouts settle
        QStringList faults = cutOff(*dialog) + unnamed(*dialog) + unreachableWithTab(*dialog);
        if (m_isChinese)
            faults += untranslated(*dialog);
        if (dialog->windowTitle().isEmpty() || (m_isChinese && isUntranslated(dialog->windowTitle())))
            faults.append(QStringLiteral("title: “%1”").arg(dialog->windowTitle()));
        QTest::keyClick(dialog, Qt::Key_Escape);
        if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() == nullptr; }))
            faults.append(QStringLiteral("Esc does not close it"));
        return faults;
    }

public:
    static void initMain() { useFoldersOfTheTest(); }

private Q_SLOTS:
    void initTestCase()
    {
        desktop::installLanguage(m_isChinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
        m_workspace = std::make_unique<SmallWorkspace>();
        m_window = std::make_unique<ShownWindow>();
        QVERIFY(m_window->open(m_workspace->folder()));
    }
    void cleanupTestCase() { m_window.reset(); }

    void a_dialog_of_the_window_serves_everybody_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* command :
             {"file.new", "file.settings", "help.shortcuts", "help.command-search", "help.about"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void a_dialog_of_the_window_serves_everybody()
    {
        QFETCH(QString, command);
        m_window->command(command)->trigger();
        const QStringList faults = faultsOfTheOpenDialog();
        QVERIFY2(faults.isEmpty(), qPrintable('\n' + faults.join('\n')));
    }

    void the_properties_of_a_layer_serve_everybody()
    {
        m_window->layersPanel().setCurrentLayer(QStringLiteral("sources"));
        QTreeView& tree = m_window->layersPanel().tree();
        const QPoint row = tree.visualRect(tree.currentIndex()).center();
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, row);
        QTest::mouseDClick(tree.viewport(), Qt::LeftButton, {}, row);
        const QStringList faults = faultsOfTheOpenDialog();
        QVERIFY2(faults.isEmpty(), qPrintable('\n' + faults.join('\n')));
    }

    void no_two_commands_share_a_shortcut_and_none_is_without_a_name()
    {
        QStringList faults;
        QHash<QString, QString> owners;
        for (const workbench::CommandSpec& spec : (*m_window)->workbench().commands().specs()) {
            const QAction* action = m_window->command(spec.id);
            if (action->text().isEmpty())
                faults.append(spec.id);
            const QString keys = action->shortcut().toString();
            if (!keys.isEmpty() && owners.contains(keys))
                faults.append(QStringLiteral("%1: %2 and %3").arg(keys, owners.value(keys), spec.id));
            owners.insert(keys, spec.id);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
    }
};

QTEST_MAIN(TestDialogs)
#include "test_dialogs.moc"
