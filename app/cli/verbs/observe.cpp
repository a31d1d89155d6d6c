// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli observe: takes files of hourly observations into the workspace, each whole or not at all, and
// says what became of every row; with --summary it says what the workspace holds.
#include "command.h"
#include "text_table.h"

#include "core/atomic_file.h"
#include "inventory/store.h"
#include "observations/load.h"
#include "observations/summary.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace airshed::cli
{

namespace
{

using namespace observations;

constexpr std::size_t shownProblems = 20;
constexpr qsizetype shownStations = 12;

QString option(const char* name) { return QString::fromLatin1(name); }

void addObserveOptions(QCommandLineParser& parser)
{
    parser.addOption({option("dry-run"), Text::tr("Read and judge the files and write nothing.")});
    parser.addOption({option("strict"), Text::tr("Refuse frames of HJ 212 whose length or checksum is wrong; "
                                                 "without this their values are kept and marked.")});
    parser.addOption({option("begin-labelled"), Text::tr("Times in the files name the beginning of the hour "
                                                         "(openair), not its end.")});
    parser.addOption({option("utc"), Text::tr("Times in the files are UTC, not Beijing's.")});
    parser.addOption(
        {option("ppb"), Text::tr("Gases without a unit are in ppb and CO in ppm, not in µg/m³ and "
                                 "mg/m³.")});
    parser.addOption({option("station"),
                      Text::tr("The station of a file that names none; otherwise the file's name."),
                      Text::tr("code")});
    parser.addOption({option("at"), Text::tr("Where the weather of a file that names no site was measured."),
                      Text::tr("longitude,latitude")});
    parser.addOption(
        {option("known-only"), Text::tr("Only the stations of the inventory; national files have "
                                        "two thousand.")});
    parser.addOption({option("report"), Text::tr("Write every problem with its row to this CSV file."),
                      Text::tr("file.csv")});
    parser.addOption(
        {option("summary"), Text::tr("Say for each station and pollutant how many hours are held, "
                                     "their mean and spread, and how many are flagged.")});
}

geo::LonLat positionFrom(const QString& text)
{
    const QStringList parts = text.split(u',');
    bool isLon = false;
    bool isLat = false;
    const geo::LonLat position = {parts.value(0).toDouble(&isLon), parts.value(1).toDouble(&isLat)};
    if (parts.size() != 2 || !isLon || !isLat || std::abs(position.lon) > 180 || std::abs(position.lat) > 90)
        throw UsageError(
            cli::Text::tr("--at takes longitude and latitude in degrees such as 115.858,28.682, not "
                          "\"%1\".")
                .arg(text));
    return position;
}

std::vector<KnownStation> knownStations(const inventory::InventoryStore& store)
{
    std::vector<KnownStation> known;
    for (const inventory::Station& station : store.stations())
        known.push_back({station.code, station.name, station.position});
    return known;
}

ReadOptions readOptions(const QCommandLineParser& given, const std::vector<KnownStation>& known)
{
    ReadOptions options;
    options.hourLabel = given.isSet(option("begin-labelled")) ? HourLabel::Begin : HourLabel::End;
    options.clock = given.isSet(option("utc")) ? Clock::Utc : Clock::Beijing;
    options.frames = given.isSet(option("strict")) ? FrameChecks::Strict : FrameChecks::Tolerant;
    options.gases = given.isSet(option("ppb")) ? UnstatedGas::Volume : UnstatedGas::Mass;
    options.station = given.value(option("station"));
    if (given.isSet(option("at")))
        options.position = positionFrom(given.value(option("at")));
    if (given.isSet(option("known-only"))) {
        for (const KnownStation& station : known)
            options.only << station.code << station.name;
        options.only.remove(QString());
        if (options.only.isEmpty())
            throw UsageError(
                Text::tr("--known-only needs an inventory with stations, and this one has none."));
    }
    return options;
}

QString spanText(HourSpan span) { return Text::tr("%1 to %2").arg(span.first.text(), span.last.text()); }

QString shortened(QStringList codes)
{
    const qsizetype more = codes.size() - shownStations;
    if (more <= 0)
        return codes.join(QStringLiteral(", "));
    codes = codes.first(shownStations);
    return Text::tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(codes.join(QStringLiteral(", ")));
}

QString rowsLine(const ReadReport& report)
{
    const QLocale locale;
    QStringList parts = {Text::tr("%1 read").arg(locale.toString(report.rowsRead)),
                         Text::tr("%1 used").arg(locale.toString(report.rowsUsed)),
                         Text::tr("%1 of other kinds").arg(locale.toString(report.rowsOfOtherKinds)),
                         Text::tr("%1 not used").arg(locale.toString(report.rowsNotUsed))};
    if (report.blankRows > 0)
        parts += Text::tr("%1 blank").arg(locale.toString(report.blankRows));
    return parts.join(QStringLiteral(", "));
}

void printText(Invocation& invocation, const ReadReport& report, const LoadResult& result, bool isStored)
{
    const QLocale locale;
    invocation.print(Text::tr("%1: %2").arg(report.file, report.format));
    for (const QString& sentence : report.assumptions)
        invocation.print(QStringLiteral("  ") + sentence);
    for (const QString& text : report.leftOut)
        invocation.print(Text::tr("  Left out: %1").arg(text));
    invocation.print(Text::tr("  Rows: %1").arg(rowsLine(report)));
    invocation.print(Text::tr("  Values: %1 taken, %2 missing")
                         .arg(locale.toString(report.values), locale.toString(report.missingValues)));
    if (!result.stations.isEmpty())
        invocation.print(Text::tr("  Stations: %1, station hours: %2, %3")
                             .arg(locale.toString(result.stations.size()), locale.toString(result.hours),
                                  spanText(result.span)));
    if (!result.sites.isEmpty())
        invocation.print(
            Text::tr("  Weather sites: %1, %2").arg(shortened(result.sites), spanText(result.span)));
    if (!result.match.unknown.isEmpty())
        invocation.print(Text::tr("  Not in the inventory, kept by their own code: %1")
                             .arg(shortened(result.match.unknown)));
    TextTable flags;
    flags.addColumn(QStringLiteral("   ") + Text::tr("Flag"));
    flags.addColumn(Text::tr("Values"), Align::Right);
    for (std::size_t f = 0; f < allFlags.size(); ++f) {
        if (result.flagged[f] > 0)
            flags.addRow(
                {QStringLiteral("   ") + displayName(allFlags[f]), locale.toString(result.flagged[f])});
    }
    if (!flags.isEmpty())
        invocation.print(flags.text());
    if (report.problemCount() > 0) {
        TextTable problems;
        problems.addColumn(QStringLiteral("   ") + Text::tr("Row"), Align::Right);
        problems.addColumn(Text::tr("Field"));
        problems.addColumn(Text::tr("Value"));
        problems.addColumn(Text::tr("Problem"));
        for (std::size_t i = 0; i < std::min(report.problems.size(), shownProblems); ++i) {
            const FileProblem& problem = report.problems[i];
            problems.addRow({problem.row > 0 ? QString::number(problem.row) : QString(), problem.field,
                             problem.value, problem.message});
        }
        invocation.print(problems.text());
        const qint64 more = report.problemCount() - static_cast<qint64>(shownProblems);
        if (more > 0)
            invocation.print(
                Text::tr("   and %n more; --report lists them", nullptr, static_cast<int>(more)));
    }
    invocation.print(isStored ? Text::tr("  Stored.") : Text::tr("  Nothing was written."));
}

QJsonObject flagsJson(const std::array<qint64, allFlags.size()>& flagged)
{
    QJsonObject object;
    for (std::size_t f = 0; f < allFlags.size(); ++f)
        object.insert(code(allFlags[f]), flagged[f]);
    return object;
}

QJsonObject fileJson(const ReadReport& report, const LoadResult& result, bool isStored)
{
    QJsonArray problems;
    for (const FileProblem& problem : report.problems)
        problems.append(QJsonObject{{option("row"), problem.row},
                                    {option("field"), problem.field},
                                    {option("value"), problem.value},
                                    {option("message"), problem.message}});
    QJsonObject object{{option("file"), report.file},
                       {option("format"), report.format},
                       {option("assumptions"), QJsonArray::fromStringList(report.assumptions)},
                       {option("leftOut"), QJsonArray::fromStringList(report.leftOut)},
                       {option("rowsRead"), report.rowsRead},
                       {option("rowsUsed"), report.rowsUsed},
                       {option("rowsOfOtherKinds"), report.rowsOfOtherKinds},
                       {option("rowsNotUsed"), report.rowsNotUsed},
                       {option("blankRows"), report.blankRows},
                       {option("values"), report.values},
                       {option("missingValues"), report.missingValues},
                       {option("stations"), QJsonArray::fromStringList(result.stations)},
                       {option("weatherSites"), QJsonArray::fromStringList(result.sites)},
                       {option("unknownStations"), QJsonArray::fromStringList(result.match.unknown)},
                       {option("stationHours"), result.hours},
                       {option("flagged"), flagsJson(result.flagged)},
                       {option("problems"), problems},
                       {option("problemsNotListed"), report.problemsNotListed},
                       {option("stored"), isStored}};
    if (result.span.size() > 0) {
        object.insert(option("first"), result.span.first.text());
        object.insert(option("last"), result.span.last.text());
    }
    return object;
}

QString csvField(QString text)
{
    const bool needsQuotes = text.contains(u',') || text.contains(u'"') || text.contains(u'\n');
    return needsQuotes ? u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
}

QString csvLine(const QStringList& fields)
{
    QStringList quoted;
    for (const QString& field : fields)
        quoted += csvField(field);
    return quoted.join(u',') + QStringLiteral("\r\n");
}

/// What one run of the verb does with every file.
class ObserveRun
{
public:
    explicit ObserveRun(Invocation& invocation)
        : m_invocation(invocation), m_isDryRun(invocation.options().isSet(option("dry-run"))),
          m_workspace(m_isDryRun ? invocation.openWorkspace() : invocation.openWorkspaceForWriting()),
          m_known(knownStations(m_workspace->store())), m_options(readOptions(invocation.options(), m_known)),
          m_store(m_workspace->folder(),
                  m_isDryRun ? ObservationStore::Access::Read : ObservationStore::Access::Write)
    {
    }

    ExitCode run()
    {
        for (const QString& file : m_invocation.arguments()) {
            try {
                take(file);
            } catch (const InputError& error) {
                m_invocation.warn(error.message());
                m_isUnreadable = true;
            } catch (const Error&) {
                sayWhatIsDone();
                throw;
            }
        }
        if (m_invocation.options().isSet(option("report")))
            writeReport();
        if (m_invocation.wantsJson())
            m_invocation.print(QJsonDocument(QJsonObject{{option("files"), m_json}}));
        if (m_isUnreadable)
            return ExitCode::InputUnreadable;
        const bool hasProblems =
            std::any_of(m_reports.begin(), m_reports.end(),
                        [](const ReadReport& report) { return report.problemCount() > 0; });
        return hasProblems ? ExitCode::DoneWithDataProblems : ExitCode::Done;
    }

private:
    void take(const QString& path)
    {
        Progress& progress = m_invocation.progress();
        ObservationFile file = readObservationFile(path, m_options, progress);
        const LoadResult result =
            load(file, m_store, m_known, m_isDryRun ? Writing::DryRun : Writing::Store, progress);
        if (m_invocation.wantsJson())
            m_json.append(fileJson(file.report, result, !m_isDryRun));
        else
            printText(m_invocation, file.report, result, !m_isDryRun);
        m_reports.push_back(std::move(file.report));
    }

    /// The result on stdout is lost when the verb fails, but files that were stored before stay stored.
    void sayWhatIsDone() const
    {
        if (m_isDryRun)
            return;
        for (const ReadReport& report : m_reports)
            m_invocation.warn(Text::tr("%1 was stored before that.").arg(report.file));
    }

    void writeReport() const
    {
        QString text = csvLine(
            {Text::tr("File"), Text::tr("Row"), Text::tr("Field"), Text::tr("Value"), Text::tr("Problem")});
        for (const ReadReport& report : m_reports) {
            for (const FileProblem& problem : report.problems)
                text += csvLine({report.file, problem.row > 0 ? QString::number(problem.row) : QString(),
                                 problem.field, problem.value, problem.message});
            if (report.problemsNotListed > 0)
                text +=
                    csvLine({report.file,
                             {},
                             {},
                             {},
                             Text::tr("and %n more", nullptr, static_cast<int>(report.problemsNotListed))});
        }
        writeFileAtomically(m_invocation.options().value(option("report")), "\xEF\xBB\xBF" + text.toUtf8());
    }

    Invocation& m_invocation;
    bool m_isDryRun;
    std::unique_ptr<inventory::Workspace> m_workspace;
    std::vector<KnownStation> m_known;
    ReadOptions m_options;
    ObservationStore m_store;
    std::vector<ReadReport> m_reports;
    QJsonArray m_json;
    bool m_isUnreadable = false;
};

qint64 flaggedValues(const PollutantSummary& summary)
{
    qint64 sum = 0;
    for (const qint64 count : summary.flagged)
        sum += count;
    return sum;
}

QJsonObject pollutantJson(const PollutantSummary& summary)
{
    QJsonObject object{{option("given"), summary.given},
                       {option("valid"), summary.valid},
                       {option("flagged"), flagsJson(summary.flagged)}};
    if (summary.valid > 0) {
        object.insert(option("mean"), summary.mean);
        object.insert(option("p5"), summary.p5);
        object.insert(option("p50"), summary.p50);
        object.insert(option("p95"), summary.p95);
        object.insert(option("greatest"), summary.greatest);
        object.insert(option("first"), summary.first.text());
        object.insert(option("last"), summary.last.text());
    }
    return object;
}

ExitCode printSummary(Invocation& invocation)
{
    const std::unique_ptr<inventory::Workspace> workspace = invocation.openWorkspace();
    const ObservationStore store(workspace->folder(), ObservationStore::Access::Read);
    const QLocale locale;
    TextTable table;
    table.addColumn(Text::tr("Station"));
    table.addColumn(Text::tr("Pollutant"));
    for (const QString& title :
         {Text::tr("Valid hours"), Text::tr("Mean"), QStringLiteral("P5"), QStringLiteral("P50"),
          QStringLiteral("P95"), Text::tr("Greatest"), Text::tr("Flagged")})
        table.addColumn(title, Align::Right);
    table.addColumn(Text::tr("First"));
    table.addColumn(Text::tr("Last"));
    QJsonArray stations;
    summarise(
        store,
        [&](const StationSummary& station) {
            QJsonObject pollutants;
            for (const AirPollutant pollutant : allAirPollutants) {
                const PollutantSummary& one = station.pollutants[static_cast<std::size_t>(pollutant)];
                if (one.given == 0 && flaggedValues(one) == 0)
                    continue;
                pollutants.insert(code(pollutant), pollutantJson(one));
                const int decimals = pollutant == AirPollutant::CO ? 2 : 1;
                const auto number = [&](double value) {
                    return std::isnan(value) ? QStringLiteral("-") : locale.toString(value, 'f', decimals);
                };
                table.addRow({station.station,
                              QStringLiteral("%1 %2").arg(displayName(pollutant), unit(pollutant)),
                              locale.toString(one.valid), number(one.mean), number(one.p5), number(one.p50),
                              number(one.p95), number(one.greatest), locale.toString(flaggedValues(one)),
                              one.valid > 0 ? one.first.text() : QString(),
                              one.valid > 0 ? one.last.text() : QString()});
            }
            stations.append(
                QJsonObject{{option("station"), station.station}, {option("pollutants"), pollutants}});
        },
        invocation.progress());
    if (invocation.wantsJson())
        invocation.print(QJsonDocument(QJsonObject{{option("stations"), stations}}));
    else
        invocation.print(table.isEmpty() ? Text::tr("The workspace holds no observations of air.")
                                         : table.text());
    return ExitCode::Done;
}

ExitCode run(Invocation& invocation)
{
    if (invocation.options().isSet(option("summary"))) {
        if (!invocation.arguments().isEmpty())
            throw UsageError(Text::tr("--summary takes no files."));
        return printSummary(invocation);
    }
    if (invocation.arguments().isEmpty())
        throw UsageError(Text::tr("Say which files to read."));
    if (invocation.options().isSet(option("report")))
        FileReplacement(invocation.options().value(option("report"))); // fails before anything is stored
    return ObserveRun(invocation).run();
}

} // namespace

Command observe()
{
    Command command;
    command.verb = QStringLiteral("observe");
    command.summary = Text::tr("Take hourly observations of air and weather into the workspace.");
    command.description = Text::tr(
        "Reads the national stations' table, long tables, openair's, weather tables (CSV, Excel, "
        "OpenDocument) and "
        "logs of HJ 212-2017 frames. Times are taken as the end of the hour in Beijing unless an option says "
        "otherwise. Each file is stored whole or not at all; doubtful hours are flagged (DQ18) and kept.");
    command.positional = QStringLiteral("FILE...");
    command.positionalHelp = Text::tr("The files.");
    command.commonOptions =
        CommonOptions(CommonOption::Workspace) | CommonOption::Json | CommonOption::Output;
    command.addOptions = addObserveOptions;
    command.run = run;
    return command;
}

} // namespace airshed::cli
