// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "languages.h"
#include "main_window.h"
#include "screenshot.h"

#include "core/errors.h"
#include "core/paths.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTextStream>

namespace
{

constexpr int usageExit = 2;
constexpr int ourFaultExit = 5;

int run(QApplication& application)
{
    using namespace airshed;
    using namespace airshed::desktop;
    workbench::Settings settings;
    // The texts of wrong usage are wanted in the person's language too.
    installLanguage(languageFor(settings.language()));
    CommandLine asked;
    try {
        asked = readCommandLine(QApplication::arguments());
    } catch (const Error& error) {
        QTextStream(stderr) << error.message() << Qt::endl;
        return usageExit;
    }
    if (asked.language && languageFor(*asked.language) != languageFor(settings.language())) {
        settings.setLanguageForSession(*asked.language);
        installLanguage(languageFor(*asked.language));
    }
    if (asked.theme)
        settings.setThemeForSession(*asked.theme);

    workbench::ThemeSwitch theme(application, settings);
    bool isRestartWanted = false;
    int exitCode = 0;
    {
        MainWindow window(settings);
        window.setShade(theme.shade());
        QObject::connect(&theme, &workbench::ThemeSwitch::shadeChanged, &window, &MainWindow::setShade);
        QObject::connect(&window, &MainWindow::restartRequested, &window, [&] { isRestartWanted = true; });
        window.loadPlugins(pluginsFolder());
        if (asked.screenshot.isEmpty())
            window.restoreLayout();
        if (!asked.size.isNull())
            window.resize(asked.size);
        window.show();
        if (!asked.workspace.isEmpty())
            window.openWorkspace(QDir(asked.workspace).absolutePath());
        if (!asked.screenshot.isEmpty())
            new Screenshot(window, asked.workspace, asked.screenshot);
        exitCode = QApplication::exec();
        window.hide();
    }
    if (isRestartWanted)
        QProcess::startDetached(QApplication::applicationFilePath(), QApplication::arguments().mid(1));
    return exitCode;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication::setApplicationName(QStringLiteral("airshed"));
    QApplication::setApplicationDisplayName(QStringLiteral("Airshed"));
    QApplication::setApplicationVersion(QStringLiteral(AIRSHED_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.airshed.Airshed"));
    QApplication application(argc, argv);
    try {
        return run(application);
    } catch (const airshed::Error& error) {
        QTextStream(stderr) << error.message() << Qt::endl;
    } catch (const std::exception& error) {
        QTextStream(stderr) << error.what() << Qt::endl;
    }
    return ourFaultExit;
}
