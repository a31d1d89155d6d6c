// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli: finds the verb, reads its options, turns every error into one sentence and an exit code.
#include "command.h"
#include "terminal_progress.h"

#include "core/paths.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <cstdio>
#include <memory>

namespace airshed::cli
{

namespace
{

void say(std::FILE* stream, const QString& text)
{
    std::fputs(text.toUtf8().constData(), stream);
    std::fputc('\n', stream);
}

/// What was asked for, and therefore must arrive.
void answer(const QString& text)
{
    say(stdout, text);
    if (std::ferror(stdout) != 0 || std::fflush(stdout) != 0)
        throw OutputError(
            Text::tr("The result could not be written to the standard output; it is not complete."));
}

/// The language asked for must be known before the first sentence, so before the options are parsed.
QLocale askedLocale(const QStringList& arguments)
{
    const QString option = QStringLiteral("--language");
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == option)
            return QLocale(arguments.value(i + 1));
        if (arguments[i].startsWith(option + u'='))
            return QLocale(arguments[i].mid(option.size() + 1));
    }
    return QLocale::system();
}

void speak(const QLocale& locale, QTranslator& ours, QTranslator& qts)
{
    QLocale::setDefault(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    // The English catalogue has the plural forms.
    if (ours.load(QLocale(), QStringLiteral("airshed"), QStringLiteral("_"), translationsFolder()) ||
        ours.load(QStringLiteral("airshed_en"), translationsFolder()))
        QCoreApplication::installTranslator(&ours);
    if (qts.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qts);
}

QString listOfVerbs(const QList<Command>& all)
{
    QStringList lines = {
        Text::tr("airshed-cli works on the emission inventory of a workspace without a window."), QString(),
        Text::tr("Usage: airshed-cli VERB --workspace FOLDER [options]"), QString(), Text::tr("Verbs:")};
    qsizetype width = 0;
    for (const Command& command : all)
        width = std::max(width, command.verb.size());
    for (const Command& command : all)
        lines += QStringLiteral("  %1  %2").arg(command.verb.leftJustified(width), command.summary);
    lines += {QString(), Text::tr("\"airshed-cli VERB --help\" lists the options of a verb."),
              Text::tr("Exit codes: 0 done; 1 done, with problems in the data; 2 wrong usage; 3 an input "
                       "cannot be read; "
                       "4 an output cannot be written; 5 a fault of the program.")};
    return lines.join(u'\n');
}

void addCommonOptions(QCommandLineParser& parser, CommonOptions common)
{
    if (common.testFlag(CommonOption::Workspace))
        parser.addOption({{QStringLiteral("w"), QStringLiteral("workspace")},
                          Text::tr("The workspace."),
                          Text::tr("folder")});
    if (common.testFlag(CommonOption::Json))
        parser.addOption({QStringLiteral("json"), Text::tr("Write the result as JSON.")});
    if (common & (CommonOptions(CommonOption::Output) | CommonOption::OutputFile))
        parser.addOption({{QStringLiteral("o"), QStringLiteral("output")},
                          Text::tr("Write the result to this file."),
                          Text::tr("file")});
    parser.addOption({{QStringLiteral("q"), QStringLiteral("quiet")}, Text::tr("Only errors on stderr.")});
    parser.addOption({QStringLiteral("language"), Text::tr("Language of the messages, such as zh_CN or en."),
                      Text::tr("language")});
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, Text::tr("This text.")});
}

/// Qt's text with our usage line: the verb comes before its options.
QString helpText(const Command& command, const QCommandLineParser& parser)
{
    QStringList lines = parser.helpText().trimmed().split(u'\n');
    lines.front() =
        Text::tr("Usage: airshed-cli %1 [options] %2").arg(command.verb, command.positional).trimmed();
    return lines.join(u'\n');
}

ExitCode runVerb(const Command& command, const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.description.isEmpty() ? command.summary : command.description);
    if (!command.positional.isEmpty())
        parser.addPositionalArgument(command.positional, command.positionalHelp);
    if (command.addOptions)
        command.addOptions(parser);
    addCommonOptions(parser, command.commonOptions);
    if (!parser.parse(arguments))
        throw UsageError(parser.errorText());
    if (parser.isSet(QStringLiteral("help"))) {
        answer(helpText(command, parser));
        return ExitCode::Done;
    }
    for (const QString& option : parser.optionNames()) {
        // An empty value is a variable that a script forgot to set; taking it as "not given" would hide that.
        if (parser.value(option).isEmpty() &&
            (option == QStringLiteral("output") || option == QStringLiteral("o")))
            throw UsageError(Text::tr("--output needs the name of a file."));
    }
    Invocation invocation(parser, command.commonOptions);
    if (command.positional.isEmpty() && !invocation.arguments().isEmpty())
        throw UsageError(
            Text::tr("\"%1\" takes no argument \"%2\".").arg(command.verb, invocation.arguments().front()));
    const ExitCode code = command.run(invocation);
    invocation.finish();
    return code;
}

ExitCode dispatch(const QStringList& arguments)
{
    const QList<Command> all = commands();
    // Only --language takes a value among the options that may stand before the verb.
    QString verb;
    bool asksForHelp = false;
    bool asksForVersion = false;
    for (qsizetype i = 1; i < arguments.size() && verb.isEmpty(); ++i) {
        const QString& argument = arguments[i];
        if (argument == QStringLiteral("--language"))
            ++i;
        else if (argument.startsWith(QStringLiteral("--language=")))
            continue;
        else if (argument == QStringLiteral("--help") || argument == QStringLiteral("-h"))
            asksForHelp = true;
        else if (argument == QStringLiteral("--version"))
            asksForVersion = true;
        else if (!argument.startsWith(u'-'))
            verb = argument;
        else
            throw UsageError(Text::tr("The verb comes first, \"%1\" after it.").arg(argument));
    }
    if (verb.isEmpty()) {
        if (asksForVersion) {
            answer(QStringLiteral("airshed-cli ") + QCoreApplication::applicationVersion());
            return ExitCode::Done;
        }
        if (!asksForHelp)
            throw UsageError(Text::tr("Say what to do: give a verb."));
        answer(listOfVerbs(all));
        return ExitCode::Done;
    }
    for (const Command& command : all) {
        if (command.verb == verb)
            return runVerb(command, arguments);
    }
    throw UsageError(Text::tr("There is no verb \"%1\".").arg(verb));
}

ExitCode runGuarded(const QStringList& arguments)
{
    try {
        return dispatch(arguments);
    } catch (const UsageError& error) {
        say(stderr, error.message());
        say(stderr, Text::tr("See airshed-cli --help."));
        return ExitCode::WrongUsage;
    } catch (const Cancelled& error) {
        say(stderr, error.message());
        return ExitCode::Interrupted;
    } catch (const OutputError& error) {
        say(stderr, error.message());
        return ExitCode::OutputNotWritable;
    } catch (const InputError& error) {
        say(stderr, error.message());
        return ExitCode::InputUnreadable;
    } catch (const WorkspaceError& error) {
        say(stderr, error.message());
        return ExitCode::InputUnreadable;
    } catch (const std::exception& error) {
        say(stderr, Text::tr("This is a fault of the program, please report it: %1")
                        .arg(QString::fromUtf8(error.what())));
        return ExitCode::OurFault;
    }
}

/// Only a report sets text, and only fonts need more than the core; no window ever opens.
std::unique_ptr<QCoreApplication> applicationFor(int& argc, char** argv)
{
    if (argc < 2 || qstrcmp(argv[1], "report") != 0)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt remarks on stderr that a bare environment has no runtime folder; nothing here uses one.
    const QtMessageHandler handler =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(handler);
    return application;
}

} // namespace

} // namespace airshed::cli

int main(int argc, char* argv[])
{
    const auto application = airshed::cli::applicationFor(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("airshed-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AIRSHED_VERSION));
    QTranslator ours;
    QTranslator qts;
    airshed::cli::speak(airshed::cli::askedLocale(QCoreApplication::arguments()), ours, qts);
    airshed::cli::TerminalProgress::takeInterrupts();
    return static_cast<int>(airshed::cli::runGuarded(QCoreApplication::arguments()));
}
