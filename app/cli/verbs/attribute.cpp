// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli attribute: from a station, a pollutant and hours to ranked candidates; by the same functions
// and with the same numbers as the window. Every run is kept in the workspace.
#include "command.h"
#include "text_table.h"

#include "attribution/logic/attribute.h"
#include "attribution/logic/evidence_wording.h"
#include "attribution/logic/run_json.h"
#include "attribution/logic/run_record.h"
#include "core/atomic_file.h"
#include "core/beijing_time.h"
#include "inventory/store.h"
#include "observations/observation_store.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <algorithm>

namespace airshed::cli
{

namespace
{

using namespace attribution;

struct Option {
    QString station = QStringLiteral("station");
    QString from = QStringLiteral("from");
    QString to = QStringLiteral("to");
    QString pollutant = QStringLiteral("pollutant");
    QString cv = QStringLiteral("cv");
    QString draws = QStringLiteral("draws");
    QString seed = QStringLiteral("seed");
    QString weather = QStringLiteral("weather");
    QString json = QStringLiteral("json");
    QString top = QStringLiteral("top");
    QString list = QStringLiteral("list");
    QString repeat = QStringLiteral("repeat");
    QString unrecorded = QStringLiteral("no-record");
};

void addAttributeOptions(QCommandLineParser& parser)
{
    const Option option;
    parser.addOption({option.station, Text::tr("Code or name of the station."), Text::tr("station")});
    parser.addOption({option.from, Text::tr("First hour, by its end in Beijing time: \"2026-03-01 20:00\"."),
                      Text::tr("hour")});
    parser.addOption({option.to, Text::tr("Last hour."), Text::tr("hour")});
    parser.addOption({option.pollutant, Text::tr("pm10, pm25, so2, no2 or co."), Text::tr("pollutant")});
    parser.addOption({option.cv, Text::tr("Standard deviation of the prior over the declared emission (3)."),
                      Text::tr("number")});
    parser.addOption({option.draws, Text::tr("Bootstrap draws (50)."), Text::tr("number")});
    parser.addOption({option.seed, Text::tr("Seed of the draws (1)."), Text::tr("number")});
    parser.addOption(
        {option.weather,
         Text::tr("Weather site to take the wind from, or * for the mean of all (the nearest with wind)."),
         Text::tr("code")});
    parser.addOption({option.json, Text::tr("Write the whole run to this file as JSON."), Text::tr("file")});
    parser.addOption({option.top, Text::tr("Candidates to print (20)."), Text::tr("number")});
    parser.addOption({option.list, Text::tr("List the runs of the workspace.")});
    parser.addOption(
        {option.repeat, Text::tr("Make this run again and say whether it agrees."), Text::tr("run")});
    parser.addOption({option.unrecorded, Text::tr("Do not keep the run in the workspace.")});
}

QString required(const Invocation& invocation, const QString& option)
{
    const QString value = invocation.options().value(option);
    if (value.isEmpty())
        throw UsageError(Text::tr("attribute needs --station, --from, --to and --pollutant; --%1 is missing.")
                             .arg(option));
    return value;
}

Hour hourOf(const Invocation& invocation, const QString& option)
{
    const QString text = required(invocation, option);
    const std::optional<Hour> hour = Hour::fromText(text);
    if (!hour)
        throw UsageError(
            Text::tr("--%1 needs a full hour such as \"2026-03-01 20:00\", not \"%2\".").arg(option, text));
    return *hour;
}

QString stationCode(const inventory::InventoryStore& store, const QString& text)
{
    QStringList codes;
    for (const inventory::Station& station : store.stations()) {
        if (station.code == text)
            return station.code;
        if (station.name == text)
            codes += station.code;
    }
    if (codes.size() > 1)
        throw InputError(
            Text::tr("Several stations are named \"%1\": %2; give a code.").arg(text, codes.join(u' ')));
    if (codes.isEmpty())
        throw InputError(Text::tr("There is no station \"%1\" in the inventory.").arg(text));
    return codes.front();
}

Episode episodeOf(const Invocation& invocation, const inventory::InventoryStore& store)
{
    const Option option;
    Episode episode;
    const QString station = required(invocation, option.station);
    episode.span.first = hourOf(invocation, option.from);
    episode.span.last = hourOf(invocation, option.to);
    const QString pollutant = required(invocation, option.pollutant);
    const std::optional<AirPollutant> known = airPollutantFromText(pollutant);
    if (!known)
        throw UsageError(
            Text::tr("--pollutant takes pm10, pm25, so2, no2 or co, not \"%1\".").arg(pollutant));
    episode.pollutant = *known;
    episode.station = stationCode(store, station);
    return episode;
}

AttributionParameters parametersOf(const Invocation& invocation)
{
    const Option option;
    AttributionParameters parameters;
    if (invocation.options().isSet(option.cv)) {
        bool isNumber = false;
        parameters.priorCv = invocation.options().value(option.cv).toDouble(&isNumber);
        if (!isNumber || !(parameters.priorCv >= 0.1 && parameters.priorCv <= 100))
            throw UsageError(Text::tr("--cv takes a number from 0.1 to 100, not \"%1\".")
                                 .arg(invocation.options().value(option.cv)));
    }
    if (invocation.options().isSet(option.draws))
        parameters.bootstrapDraws = static_cast<int>(invocation.integer(option.draws, 1, 10'000));
    if (invocation.options().isSet(option.seed))
        parameters.seed = static_cast<std::uint64_t>(
            invocation.integer(option.seed, 0, std::numeric_limits<qint64>::max()));
    parameters.weatherSite = invocation.options().value(option.weather);
    return parameters;
}

QString number(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }

QString interval(const std::optional<Estimate>& estimate, double factor, int decimals)
{
    if (!estimate)
        return QStringLiteral("–");
    return QStringLiteral("%1 (%2–%3)")
        .arg(number(factor * estimate->value, decimals), number(factor * estimate->p05, decimals),
             number(factor * estimate->p95, decimals));
}

QString percent(const std::optional<double>& share)
{
    return share ? number(100 * *share, 0) : QStringLiteral("–");
}

void printCandidates(Invocation& invocation, const AttributionResult& result, std::size_t top)
{
    const QString unitText = unit(result.episode.pollutant);
    const int decimals = result.episode.pollutant == AirPollutant::CO ? 3 : 2;
    TextTable table;
    table.addColumn(Text::tr("Rank"), Align::Right);
    table.addColumn(Text::tr("Grade"));
    table.addColumn(Text::tr("Number"));
    table.addColumn(Text::tr("Name"));
    table.addColumn(Text::tr("Adds %1 (P5–P95)").arg(unitText), Align::Right);
    table.addColumn(Text::tr("Share %"), Align::Right);
    table.addColumn(Text::tr("Emits/declares"), Align::Right);
    table.addColumn(Text::tr("P>2x %"), Align::Right);
    table.addColumn(Text::tr("In ten %"), Align::Right);
    table.addColumn(Text::tr("Hours"), Align::Right);
    table.addColumn(Text::tr("km"), Align::Right);
    table.addColumn(Text::tr("From °"), Align::Right);
    table.addColumn(Text::tr("Not told from"));
    for (std::size_t i = 0; i < std::min(top, result.candidates.size()); ++i) {
        const Candidate& candidate = result.candidates[i];
        const QString share = candidate.shareOfIncrement ? number(100 * candidate.shareOfIncrement->value, 1)
                                                         : QStringLiteral("–");
        const QString adds = candidate.contribution ? interval(candidate.contribution, 1, decimals)
                             : candidate.modelled
                                 ? Text::tr("%1 as declared").arg(number(*candidate.modelled, decimals))
                                 : QStringLiteral("–");
        table.addRow({QString::number(i + 1), letter(candidate.grade) + u' ' + wording(candidate.grade),
                      candidate.id, candidate.name, adds, share,
                      interval(candidate.emission, 1 / candidate.declaredGramsPerSecond, 1),
                      percent(candidate.probabilityOverTwice), percent(candidate.rankStability),
                      QString::number(candidate.hoursInformative), number(candidate.distanceMetres / 1000, 1),
                      number(candidate.bearingDegrees, 0), candidate.partner});
    }
    invocation.print(table.isEmpty() ? Text::tr("No candidates.") : table.text());
    if (result.candidates.size() > top)
        invocation.print(
            Text::tr("%1 more candidates; --top or --json shows them.").arg(result.candidates.size() - top));
}

void printResult(Invocation& invocation, const RunRecord& run, std::size_t top)
{
    const AttributionResult& result = run.result;
    const QString unitText = unit(result.episode.pollutant);
    const int decimals = result.episode.pollutant == AirPollutant::CO ? 3 : 1;
    const QString name = result.stations.empty() ? result.episode.station : result.stations.front().name;
    invocation.print(QStringLiteral("%1 %2  %3  %4 – %5")
                         .arg(result.episode.station, name, displayName(result.episode.pollutant),
                              result.episode.span.first.text(), result.episode.span.last.text()));
    // Without an inversion, or an increment, there is no share of it.
    const bool hasShare =
        result.meanIncrement.value_or(0) > 0 &&
        std::any_of(result.candidates.begin(), result.candidates.end(),
                    [](const Candidate& candidate) { return candidate.contribution.has_value(); });
    if (result.meanIncrement)
        invocation.print(
            Text::tr("Local increment %1 %3 over a background of %2 %3; %4 % explained by listed "
                     "sources.")
                .arg(number(*result.meanIncrement, decimals), number(result.meanBackground, decimals),
                     unitText, hasShare ? number(100 * result.explainedShare, 0) : QStringLiteral("–")));
    if (!result.directions.empty() && result.directions.front().cpfDirectionDegrees)
        invocation.print(Text::tr("In the %5 days to the episode's end high values came from %1°: "
                                  "probability %2 (%3–%4) of the hours "
                                  "with that wind.")
                             .arg(number(*result.directions.front().cpfDirectionDegrees, 0),
                                  number(result.directions.front().cpf, 2),
                                  number(result.directions.front().cpfLow, 2),
                                  number(result.directions.front().cpfHigh, 2))
                             .arg(result.parameters.recordDays));
    invocation.print(QString());
    printCandidates(invocation, result, top);
    if (!result.unobserved.empty())
        invocation.print(Text::tr("Unobserved, not ranked: %1 sources.").arg(result.unobserved.size()));
    invocation.print(QString());
    for (const QString& remark : result.remarks)
        invocation.print(remark);
    invocation.print(scopeOfMethods());
    invocation.print(Text::tr("Run %1; input %2; %3.")
                         .arg(run.id.isEmpty() ? Text::tr("(not kept)") : run.id, result.inputSha256.left(12),
                              result.standard));
}

void printList(Invocation& invocation, const QString& folder)
{
    const RunList list = listRuns(folder);
    for (const QString& problem : list.problems)
        invocation.warn(problem);
    if (list.runs.empty()) {
        invocation.print(Text::tr("No run is kept in this workspace."));
        return;
    }
    TextTable table;
    table.addColumn(Text::tr("Run"));
    table.addColumn(Text::tr("When"));
    table.addColumn(Text::tr("Who"));
    table.addColumn(Text::tr("Station"));
    table.addColumn(Text::tr("Pollutant"));
    table.addColumn(Text::tr("From"));
    table.addColumn(Text::tr("To"));
    table.addColumn(Text::tr("Leading candidate"));
    for (const RunSummary& run : list.runs)
        table.addRow({run.id, beijingText(run.when), run.who, run.episode.station,
                      displayName(run.episode.pollutant), run.episode.span.first.text(),
                      run.episode.span.last.text(),
                      run.leading.isEmpty() ? QString() : letter(run.leadingGrade) + u' ' + run.leading});
    invocation.print(table.text());
}

/// What the run says without the words, which depend on the language, and without the threads it ran on.
QJsonObject numbersOf(const AttributionResult& result)
{
    QJsonObject json = toJson(result);
    for (const QString& words :
         {QStringLiteral("remarks"), QStringLiteral("programVersion"), QStringLiteral("parameters")})
        json.remove(words);
    QJsonArray candidates;
    for (const QJsonValue& value : json.value(QStringLiteral("candidates")).toArray()) {
        QJsonObject candidate = value.toObject();
        candidate.remove(QStringLiteral("name"));
        candidate.remove(QStringLiteral("evidence"));
        candidates += candidate;
    }
    json.insert(QStringLiteral("candidates"), candidates);
    return json;
}

void compareWith(Invocation& invocation, const RunRecord& earlier, const AttributionResult& result)
{
    if (earlier.result.inputSha256 != result.inputSha256)
        invocation.warn(
            Text::tr("The inventory or the observations have changed since the run %1: the results may "
                     "differ.")
                .arg(earlier.id));
    if (earlier.result.programVersion != result.programVersion)
        invocation.warn(Text::tr("The run %1 was made by version %2 of the program, this one by %3.")
                            .arg(earlier.id, earlier.result.programVersion, result.programVersion));
    if (numbersOf(earlier.result) == numbersOf(result))
        invocation.note(Text::tr("Every number of the run %1 is met again.").arg(earlier.id));
    else
        invocation.warn(Text::tr("The numbers differ from those of the run %1.").arg(earlier.id));
}

ExitCode run(Invocation& invocation)
{
    const Option option;
    const std::unique_ptr<inventory::Workspace> workspace = invocation.openWorkspace();
    if (invocation.options().isSet(option.list)) {
        printList(invocation, workspace->folder());
        return ExitCode::Done;
    }
    const auto top = static_cast<std::size_t>(
        invocation.options().isSet(option.top) ? invocation.integer(option.top, 1, 100'000) : 20);
    std::optional<RunRecord> earlier;
    if (invocation.options().isSet(option.repeat))
        earlier = loadRun(workspace->folder(), invocation.options().value(option.repeat));
    const Episode episode = earlier ? earlier->result.episode : episodeOf(invocation, workspace->store());
    const AttributionParameters parameters = earlier ? earlier->result.parameters : parametersOf(invocation);

    const observations::ObservationStore observations(workspace->folder(),
                                                      observations::ObservationStore::Access::Read);
    const AttributionInput input = gatherInput(workspace->store(), observations, episode, parameters,
                                               workspace->mapEpsg(), invocation.progress());
    RunRecord record;
    record.result = attribute(input, parameters, invocation.progress());
    if (invocation.options().isSet(option.unrecorded)) {
        record.when = currentBeijing();
    } else {
        try {
            record = storeRun(workspace->folder(), record.result);
        } catch (const OutputError& error) {
            // The result is worth showing where it cannot be kept.
            record.when = currentBeijing();
            invocation.warn(error.message());
        }
    }
    if (earlier)
        compareWith(invocation, *earlier, record.result);
    if (invocation.options().isSet(option.json))
        writeFileAtomically(invocation.options().value(option.json), toJson(record));
    printResult(invocation, record, top);
    const bool isWhole = std::find(record.result.methods.begin(), record.result.methods.end(),
                                   QStringLiteral("D")) != record.result.methods.end();
    return isWhole ? ExitCode::Done : ExitCode::DoneWithDataProblems;
}

} // namespace

Command attribute()
{
    Command command;
    command.verb = QStringLiteral("attribute");
    command.summary = Text::tr("Find which sources can explain a station's high values.");
    command.description =
        Text::tr("Ranks the listed sources by what they add at a station in the given hours, with "
                 "intervals and graded evidence, and keeps the run in the workspace (runs/). Ends with 1 "
                 "when the data allow only a smaller result without the inversion; the remarks say why.");
    command.commonOptions = CommonOption::Workspace;
    command.addOptions = addAttributeOptions;
    command.run = run;
    return command;
}

} // namespace airshed::cli
