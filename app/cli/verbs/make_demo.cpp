// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli make-demo: a workspace with a synthetic inventory, and the lists that a bureau would have sent.
#include "command.h"

#include "inventory/demonstration/demonstration.h"

#include <QJsonObject>
#include <QLocale>

namespace airshed::cli
{

namespace
{

using inventory::demonstration::DemonstrationOptions;
using inventory::demonstration::DemonstrationResult;

const QString seedOption = QStringLiteral("seed");
const QString sourcesOption = QStringLiteral("sources");
const QString outOption = QStringLiteral("out");

void addOptions(QCommandLineParser& parser)
{
    const DemonstrationOptions defaults;
    parser.addOption({seedOption, Text::tr("The same number gives the same data."), Text::tr("number"),
                      QString::number(defaults.seed)});
    parser.addOption({sourcesOption, Text::tr("How many pollution sources."), Text::tr("number"),
                      QString::number(defaults.sources)});
    parser.addOption({outOption,
                      Text::tr("Where workspace and raw are made; a folder that does not exist or is empty."),
                      Text::tr("folder")});
}

ExitCode run(Invocation& invocation)
{
    constexpr qint64 mostSources = 5'000'000;
    DemonstrationOptions options;
    options.folder = invocation.options().value(outOption);
    if (options.folder.isEmpty())
        throw UsageError(Text::tr("Say where the demonstration is to be made: give --%1.").arg(outOption));
    options.seed =
        static_cast<std::uint64_t>(invocation.integer(seedOption, 0, std::numeric_limits<qint64>::max()));
    options.sources = invocation.integer(sourcesOption, 1, mostSources);
    const DemonstrationResult made = makeDemonstration(options, invocation.progress());
    if (invocation.wantsJson()) {
        invocation.print(QJsonDocument(QJsonObject{
            {QStringLiteral("workspace"), options.folder + QStringLiteral("/workspace")},
            {QStringLiteral("raw"), options.folder + QStringLiteral("/raw")},
            {QStringLiteral("sources"), made.sources},
            {QStringLiteral("stations"), made.stations},
            {QStringLiteral("cameras"), made.cameras},
            {QStringLiteral("enterprises"), made.enterprises},
            {QStringLiteral("rawFiles"), made.rawFiles},
            {QStringLiteral("rawRows"), made.rawRows},
            {QStringLiteral("errors"), made.errors},
            {QStringLiteral("observedHours"), made.observedHours},
            {QStringLiteral("observationFiles"), made.observationFiles},
            {QStringLiteral("plantedSource"), made.plantedSource},
        }));
    } else {
        const QLocale locale;
        invocation.print(Text::tr("%1/workspace: %2 sources, %3 stations, %4 cameras")
                             .arg(options.folder, locale.toString(made.sources),
                                  locale.toString(made.stations), locale.toString(made.cameras)));
        invocation.print(Text::tr("%1/raw: %2 lists, %3 rows, %4 of them with an error named in key.csv")
                             .arg(options.folder, locale.toString(made.rawFiles),
                                  locale.toString(made.rawRows), locale.toString(made.errors)));
    }
    return ExitCode::Done;
}

} // namespace

Command make_demo()
{
    Command command;
    command.verb = QStringLiteral("make-demo");
    command.summary = Text::tr("Make a workspace and raw lists of a synthetic city to try things on.");
    command.commonOptions = CommonOption::Json;
    command.addOptions = addOptions;
    command.run = run;
    return command;
}

} // namespace airshed::cli
