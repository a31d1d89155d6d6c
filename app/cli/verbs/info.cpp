// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli info: what a workspace holds, in a page of text or as JSON.
#include "command.h"
#include "core/beijing_time.h"
#include "text_table.h"

#include "inventory/field_text.h"
#include "inventory/store.h"
#include "observations/observation_store.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace airshed::cli
{

namespace
{

using namespace inventory;

struct Facts {
    QString title;
    QString folder;
    int mapEpsg = 0;
    int schemaVersion = 0;
    qint64 sources = 0;
    qint64 sourcesWithoutPosition = 0;
    qint64 stations = 0;
    qint64 cameras = 0;
    qint64 enterprises = 0;
    std::optional<Batch> lastImport;
    std::vector<ClassTotal> totals;
    std::array<qint64, 3> openProblems{}; ///< notes, warnings, errors
    qint64 observedStations = 0;
    qint64 stationHours = 0;
    qint64 weatherSites = 0;
    HourSpan observed; ///< of stations and sites
};

void addObservations(Facts& facts)
{
    const observations::ObservationStore store(facts.folder, observations::ObservationStore::Access::Read);
    bool isFirst = true;
    const auto widen = [&](HourSpan span) {
        facts.observed = isFirst ? span
                                 : HourSpan{std::min(facts.observed.first, span.first),
                                            std::max(facts.observed.last, span.last)};
        isFirst = false;
    };
    for (const observations::Holding& station : store.stations()) {
        if (station.hours == 0)
            continue;
        ++facts.observedStations;
        facts.stationHours += station.hours;
        widen(station.span);
    }
    for (const observations::Holding& site : store.weatherHoldings()) {
        if (site.hours == 0)
            continue;
        ++facts.weatherSites;
        widen(site.span);
    }
}

QString observationsText(const Facts& facts)
{
    const QLocale locale;
    if (facts.observed.size() == 0)
        return Text::tr("none");
    return Text::tr("stations %1, station hours %2, weather sites %3, %4 to %5")
        .arg(locale.toString(facts.observedStations), locale.toString(facts.stationHours),
             locale.toString(facts.weatherSites), facts.observed.first.text(), facts.observed.last.text());
}

Facts factsOf(const Workspace& workspace, Progress& progress)
{
    const InventoryStore& store = workspace.store();
    Facts facts;
    facts.title = workspace.title();
    facts.folder = workspace.folder();
    facts.mapEpsg = workspace.mapEpsg();
    facts.schemaVersion = store.schemaVersion();
    for (const SourceOutline& outline : store.sourceOutlines(progress)) {
        ++facts.sources;
        facts.sourcesWithoutPosition += std::isnan(outline.position.lon) ? 1 : 0;
    }
    facts.stations = store.count(QStringLiteral("station"));
    facts.cameras = store.count(QStringLiteral("camera"));
    facts.enterprises = store.count(QStringLiteral("enterprise"));
    const std::vector<Batch> batches = store.batches();
    if (!batches.empty())
        facts.lastImport = batches.front();
    facts.totals = store.classTotals({});
    for (const ProblemCount& count : store.problemCounts({}))
        facts.openProblems.at(static_cast<std::size_t>(count.severity)) += count.count;
    addObservations(facts);
    return facts;
}

QString emissionTable(const std::vector<ClassTotal>& totals)
{
    const QLocale locale;
    TextTable table;
    table.addColumn(Text::tr("Emissions, t/a"));
    table.addColumn(Text::tr("Sources"), Align::Right);
    for (const Pollutant pollutant : allPollutants)
        table.addColumn(displayName(pollutant), Align::Right);
    const auto addRow = [&](const QString& title, qint64 sources, const EmissionVector& emission) {
        QStringList cells = {title, locale.toString(sources)};
        for (const Pollutant pollutant : allPollutants)
            cells += emission.isStated(pollutant) ? locale.toString(emission[pollutant], 'f', 1)
                                                  : QStringLiteral("-");
        table.addRow(cells);
    };
    ClassTotal all;
    for (const ClassTotal& total : totals) {
        addRow(displayName(total.sourceClass), total.sources, total.emission);
        all.sources += total.sources;
        for (const Pollutant pollutant : allPollutants) {
            if (total.emission.isStated(pollutant))
                all.emission[pollutant] = (all.emission.isStated(pollutant) ? all.emission[pollutant] : 0) +
                                          total.emission[pollutant];
        }
    }
    addRow(Text::tr("All classes"), all.sources, all.emission);
    return table.text();
}

void printText(Invocation& invocation, const Facts& facts)
{
    const QLocale locale;
    TextTable table;
    table.addColumn(Text::tr("Workspace"));
    table.addColumn(facts.title);
    table.addRow({Text::tr("Folder"), facts.folder});
    table.addRow({Text::tr("Map system"), QStringLiteral("EPSG:%1").arg(facts.mapEpsg)});
    table.addRow({Text::tr("Schema version"), locale.toString(facts.schemaVersion)});
    table.addRow({Text::tr("Sources"), facts.sourcesWithoutPosition == 0
                                           ? locale.toString(facts.sources)
                                           : Text::tr("%1, of which %2 without a position")
                                                 .arg(locale.toString(facts.sources),
                                                      locale.toString(facts.sourcesWithoutPosition))});
    table.addRow({Text::tr("Stations"), locale.toString(facts.stations)});
    table.addRow({Text::tr("Cameras"), locale.toString(facts.cameras)});
    table.addRow({Text::tr("Enterprises"), locale.toString(facts.enterprises)});
    table.addRow({Text::tr("Observations"), observationsText(facts)});
    table.addRow({Text::tr("Last import"),
                  facts.lastImport ? Text::tr("%1, %2, %3 rows accepted of %4")
                                         .arg(beijingText(facts.lastImport->when), facts.lastImport->file,
                                              locale.toString(facts.lastImport->rowsAccepted),
                                              locale.toString(facts.lastImport->rowsRead))
                                   : Text::tr("none")});
    table.addRow({Text::tr("Open problems"),
                  Text::tr("errors %1, warnings %2, notes %3")
                      .arg(locale.toString(facts.openProblems[2]), locale.toString(facts.openProblems[1]),
                           locale.toString(facts.openProblems[0]))});
    invocation.print(table.text());
    if (!facts.totals.empty()) {
        invocation.print(QString());
        invocation.print(emissionTable(facts.totals));
    }
}

QJsonObject toJson(const EmissionVector& emission)
{
    QJsonObject object;
    for (const Pollutant pollutant : allPollutants) {
        if (emission.isStated(pollutant))
            object.insert(code(pollutant), emission[pollutant]);
    }
    return object;
}

void printJson(Invocation& invocation, const Facts& facts)
{
    QJsonObject object{
        {QStringLiteral("title"), facts.title},
        {QStringLiteral("folder"), facts.folder},
        {QStringLiteral("mapEpsg"), facts.mapEpsg},
        {QStringLiteral("schemaVersion"), facts.schemaVersion},
        {QStringLiteral("sources"), facts.sources},
        {QStringLiteral("sourcesWithoutPosition"), facts.sourcesWithoutPosition},
        {QStringLiteral("stations"), facts.stations},
        {QStringLiteral("cameras"), facts.cameras},
        {QStringLiteral("enterprises"), facts.enterprises},
        {QStringLiteral("openProblems"), QJsonObject{{QStringLiteral("error"), facts.openProblems[2]},
                                                     {QStringLiteral("warning"), facts.openProblems[1]},
                                                     {QStringLiteral("note"), facts.openProblems[0]}}},
    };
    if (facts.lastImport)
        object.insert(QStringLiteral("lastImport"),
                      QJsonObject{{QStringLiteral("when"), toText(facts.lastImport->when)},
                                  {QStringLiteral("who"), facts.lastImport->who},
                                  {QStringLiteral("file"), facts.lastImport->file},
                                  {QStringLiteral("rowsRead"), facts.lastImport->rowsRead},
                                  {QStringLiteral("rowsAccepted"), facts.lastImport->rowsAccepted}});
    QJsonObject observed{{QStringLiteral("stations"), facts.observedStations},
                         {QStringLiteral("stationHours"), facts.stationHours},
                         {QStringLiteral("weatherSites"), facts.weatherSites}};
    if (facts.observed.size() > 0) {
        observed.insert(QStringLiteral("first"), facts.observed.first.text());
        observed.insert(QStringLiteral("last"), facts.observed.last.text());
    }
    object.insert(QStringLiteral("observations"), observed);
    QJsonArray classes;
    for (const ClassTotal& total : facts.totals)
        classes += QJsonObject{{QStringLiteral("class"), code(total.sourceClass)},
                               {QStringLiteral("name"), key(total.sourceClass)},
                               {QStringLiteral("sources"), total.sources},
                               {QStringLiteral("tonnesPerYear"), toJson(total.emission)}};
    object.insert(QStringLiteral("classes"), classes);
    invocation.print(QJsonDocument(object));
}

ExitCode run(Invocation& invocation)
{
    const std::unique_ptr<Workspace> workspace = invocation.openWorkspace();
    const Facts facts = factsOf(*workspace, invocation.progress());
    if (invocation.wantsJson())
        printJson(invocation, facts);
    else
        printText(invocation, facts);
    return ExitCode::Done;
}

} // namespace

Command info()
{
    Command command;
    command.verb = QStringLiteral("info");
    command.summary = Text::tr("Say what a workspace holds.");
    command.description =
        Text::tr("Prints title, map system, numbers of records, the last import, open problems, and the "
                 "emissions by class and pollutant.");
    command.commonOptions =
        CommonOptions(CommonOption::Workspace) | CommonOption::Json | CommonOption::Output;
    command.run = run;
    return command;
}

} // namespace airshed::cli
