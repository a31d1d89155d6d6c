// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include "core/errors.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace airshed::desktop
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(airshed::desktop::CommandLine)
};

const QString inventoryFile = QStringLiteral("inventory.gpkg");
constexpr int smallestSide = 320;
constexpr int largestSide = 8192;

QSize sizeFromText(const QString& text)
{
    const QStringList sides = text.split(QLatin1Char('x'));
    const QSize size = sides.size() == 2 ? QSize(sides.at(0).toInt(), sides.at(1).toInt()) : QSize();
    const bool fits = size.width() >= smallestSide && size.width() <= largestSide &&
                      size.height() >= smallestSide && size.height() <= largestSide;
    if (!fits)
        throw InputError(Texts::tr("“%1” is not a size of a window; write it as 1280x800.").arg(text));
    return size;
}

// lupdate takes a qualified return type for the class of the function and loses the context of tr().
using workbench::Theme;

Theme themeFromText(const QString& text)
{
    if (text == QLatin1String("light"))
        return Theme::Light;
    if (text == QLatin1String("dark"))
        return Theme::Dark;
    if (text == QLatin1String("system"))
        return Theme::System;
    throw InputError(Texts::tr("“%1” is not a theme; choose light, dark or system.").arg(text));
}

} // namespace

CommandLine readCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("GIS workstation for a city's air-quality bureau"));
    parser.addPositionalArgument(QStringLiteral("workspace"), Texts::tr("Folder of the workspace to open."),
                                 QStringLiteral("[workspace]"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        Texts::tr("Write a picture of the window when the map is complete, and end."),
        QStringLiteral("file.png"));
    const QCommandLineOption size(QStringLiteral("size"),
                                  Texts::tr("Size of the window, for example 1280x800."),
                                  QStringLiteral("WIDTHxHEIGHT"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      Texts::tr("Language of this session: zh_CN or en."),
                                      QStringLiteral("code"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   Texts::tr("Theme of this session: light, dark or system."),
                                   QStringLiteral("name"));
    parser.addOptions({screenshot, size, language, theme});
    if (!parser.parse(arguments))
        throw InputError(parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    if (parser.positionalArguments().size() > 1)
        throw InputError(
            Texts::tr("Only one workspace can be opened at a time; start the program again for another."));

    CommandLine asked;
    asked.workspace = parser.positionalArguments().value(0);
    // A desktop opens a file, and the inventory is the file that stands for its workspace.
    if (const QFileInfo file(asked.workspace); file.isFile() && file.fileName() == inventoryFile)
        asked.workspace = file.path();
    asked.screenshot = parser.value(screenshot);
    if (parser.isSet(size))
        asked.size = sizeFromText(parser.value(size));
    if (parser.isSet(language))
        asked.language = parser.value(language);
    if (parser.isSet(theme))
        asked.theme = themeFromText(parser.value(theme));
    return asked;
}

} // namespace airshed::desktop
