// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli plan: who must do what at an alert level, by the rule or at least cost, and the emergency list.
#include "command.h"
#include "text_table.h"

#include "core/beijing_time.h"
#include "geo/district_index.h"
#include "inventory/store.h"
#include "zoning/logic/emergency_list.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace airshed::cli
{

namespace
{

using namespace zoning;

QString option(const char* name) { return QString::fromLatin1(name); }

void addPlanOptions(QCommandLineParser& parser)
{
    parser.addOption({option("level"), Text::tr("yellow, orange or red."), Text::tr("level")});
    parser.addOption(
        {option("zones"),
         Text::tr("Only sources in these zones of the workspace, names or codes, separated by commas; the "
                  "whole city without it."),
         Text::tr("zones")});
    parser.addOption(
        {option("cheapest"), Text::tr("Search the cheapest plan that meets the targets; without it every "
                                      "source does what the table asks of its grade.")});
    parser.addOption(
        {option("targets"),
         Text::tr("Reduction of the city's emission in percent, such as NOx=20,PM=15; those of the alert "
                  "rule without it."),
         Text::tr("targets")});
    parser.addOption({option("milder"), Text::tr("Nobody does less than in this plan of a milder level."),
                      Text::tr("plan")});
    parser.addOption({option("seconds"), Text::tr("Time for the search, 60 without it."), Text::tr("seconds"),
                      QStringLiteral("60")});
    parser.addOption({option("seed"), Text::tr("Seed of the search, 1 without it."), Text::tr("number"),
                      QStringLiteral("1")});
    parser.addOption({option("dry-run"), Text::tr("Do not keep the plan in the workspace.")});
    parser.addOption({option("list"), Text::tr("List the plans of the workspace and stop.")});
}

AlertLevel levelOf(const QCommandLineParser& options)
{
    const QString text = options.value(option("level"));
    const std::optional<AlertLevel> level = alertLevelFromText(text);
    if (!level || *level == AlertLevel::None)
        throw UsageError(Text::tr("--level needs yellow, orange or red, not \"%1\".").arg(text));
    return *level;
}

PerPollutant targetsOf(const QCommandLineParser& options, const AlertRules& rules, AlertLevel level)
{
    if (!options.isSet(option("targets")))
        return rules.reduction(level);
    PerPollutant targets{};
    for (const QString& entry : options.value(option("targets")).split(u',', Qt::SkipEmptyParts)) {
        const QString name = entry.section(u'=', 0, 0).trimmed();
        bool isNumber = false;
        const double percent = entry.section(u'=', 1).trimmed().toDouble(&isNumber);
        std::size_t p = 0;
        while (p < reducedCount && name.compare(reducedName(p), Qt::CaseInsensitive) != 0)
            ++p;
        if (p == reducedCount || !isNumber || percent < 0 || percent > 100)
            throw UsageError(
                Text::tr("--targets needs entries such as NOx=20 with SO2, NOx, PM or VOCs and 0 to 100 "
                         "percent, not \"%1\".")
                    .arg(entry));
        targets[p] = percent / 100;
    }
    return targets;
}

std::vector<PlanZone> zonesOf(const QCommandLineParser& options, const inventory::InventoryStore& store)
{
    std::vector<PlanZone> chosen;
    const std::vector<inventory::Zone> known = store.zones();
    for (const QString& entry : options.value(option("zones")).split(u',', Qt::SkipEmptyParts)) {
        const QString wanted = entry.trimmed();
        const std::size_t before = chosen.size();
        for (const inventory::Zone& zone : known) {
            if (zone.name == wanted || (!zone.code.isEmpty() && zone.code == wanted))
                chosen.push_back({zone.id, zone.name, zone.area});
        }
        if (chosen.size() == before) {
            QStringList names;
            for (const inventory::Zone& zone : known)
                names += zone.name;
            throw InputError(known.empty() ? Text::tr("The workspace has no zones; take them in with "
                                                      "airshed-cli zones, or leave --zones out.")
                                           : Text::tr("There is no zone \"%1\"; choose of %2.")
                                                 .arg(wanted, names.join(QStringLiteral(", "))));
        }
    }
    return chosen;
}

QString percent(double share) { return QLocale().toString(share * 100, 'f', 1); }

ExitCode listAll(Invocation& invocation, const inventory::Workspace& workspace)
{
    const PlanList list = listPlans(workspace.folder());
    for (const QString& problem : list.problems)
        invocation.warn(problem);
    if (invocation.wantsJson()) {
        QJsonArray plans;
        for (const PlanRecord& plan : list.plans)
            plans.append(QJsonObject{{option("id"), plan.id},
                                     {option("level"), code(plan.settings.level)},
                                     {option("when"), plan.when.toString(Qt::ISODate)},
                                     {option("sources"), plan.totals.sourcesWithMeasure},
                                     {option("cost"), plan.totals.cost}});
        invocation.print(QJsonDocument(plans));
        return list.problems.empty() ? ExitCode::Done : ExitCode::DoneWithDataProblems;
    }
    TextTable table;
    table.addColumn(Text::tr("Plan"));
    table.addColumn(Text::tr("Made"));
    table.addColumn(Text::tr("Level"));
    table.addColumn(Text::tr("Sources"), Align::Right);
    table.addColumn(Text::tr("Cost"), Align::Right);
    for (const PlanRecord& plan : list.plans)
        table.addRow({plan.id, beijingText(plan.when), displayName(plan.settings.level),
                      QLocale().toString(plan.totals.sourcesWithMeasure),
                      QLocale().toString(plan.totals.cost, 'f', 0)});
    invocation.print(table.isEmpty() ? Text::tr("The workspace has no plans.") : table.text());
    return list.problems.empty() ? ExitCode::Done : ExitCode::DoneWithDataProblems;
}

void printPlan(Invocation& invocation, const PlanRecord& plan)
{
    TextTable table;
    table.addColumn(Text::tr("Pollutant"));
    for (const QString& title :
         {Text::tr("City, kg/d"), Text::tr("Less, kg/d"), Text::tr("Reduction, %"), Text::tr("Target, %")})
        table.addColumn(title, Align::Right);
    table.addColumn(Text::tr("Result"));
    const QLocale locale;
    for (std::size_t p = 0; p < reducedCount; ++p)
        table.addRow({reducedName(p), locale.toString(plan.city.kilogramsPerDay[p], 'f', 0),
                      locale.toString(plan.totals.reduction[p], 'f', 0), percent(plan.totals.shareOfCity[p]),
                      percent(plan.settings.cityShare[p]),
                      plan.meets(p) ? Text::tr("met") : Text::tr("NOT met")});
    invocation.print(table.text());
    invocation.print(Text::tr("%1: %2 sources with a measure of %3; cost %4 (a weight, no money)")
                         .arg(displayName(plan.settings.level),
                              locale.toString(plan.totals.sourcesWithMeasure),
                              locale.toString(static_cast<qint64>(plan.sources.size())),
                              locale.toString(plan.totals.cost, 'f', 0)));
    if (plan.gap)
        invocation.print(
            Text::tr("At most %1 % from the least cost").arg(locale.toString(*plan.gap * 100, 'f', 2)));
    if (!plan.id.isEmpty())
        invocation.print(Text::tr("Kept as plan %1").arg(plan.id));
}

QString repeatCommand()
{
    QStringList words = QCoreApplication::arguments();
    words.first() = QStringLiteral("airshed-cli");
    return words.join(u' ');
}

ExitCode run(Invocation& invocation)
{
    const QCommandLineParser& options = invocation.options();
    const bool isKept = !options.isSet(option("dry-run"));
    if (options.isSet(option("list")))
        return listAll(invocation, *invocation.openWorkspace());
    const AlertLevel level = levelOf(options);
    if (!invocation.output().isEmpty() &&
        QFileInfo(invocation.output()).suffix().toLower() != QLatin1String("xlsx"))
        throw UsageError(
            Text::tr("The emergency list is an Excel workbook: the file name \"%1\" must end in .xlsx.")
                .arg(QFileInfo(invocation.output()).fileName()));
    const std::unique_ptr<inventory::Workspace> workspace =
        isKept ? invocation.openWorkspaceForWriting() : invocation.openWorkspace();
    const AlertRules alertRules = alertRulesOf(workspace->folder());
    const MeasureRules measureRules = MeasureRules::of(workspace->folder());
    PlanSettings settings;
    settings.level = level;
    settings.method =
        options.isSet(option("cheapest")) ? PlanSettings::Method::Cheapest : PlanSettings::Method::ByRule;
    settings.cityShare = targetsOf(options, alertRules, level);
    settings.mayTradeSulphurAndNitrogen = alertRules.mayTradeSulphurAndNitrogen;
    settings.seed = static_cast<int>(invocation.integer(option("seed"), 0, 1'000'000));
    settings.secondsAtMost = static_cast<double>(invocation.integer(option("seconds"), 1, 86'400));
    const std::vector<PlanZone> zones = zonesOf(options, workspace->store());
    for (const PlanZone& zone : zones)
        settings.zones.push_back(zone.id);
    std::optional<PlanRecord> milder;
    if (options.isSet(option("milder"))) {
        if (settings.method == PlanSettings::Method::ByRule)
            throw UsageError(
                Text::tr("--milder needs --cheapest: by the table every level stands for itself."));
        settings.milderPlan = options.value(option("milder"));
        milder = loadPlan(workspace->folder(), settings.milderPlan);
    }
    if (!alertRules.isLocal || !measureRules.isLocal())
        invocation.warn(Text::tr("The rules in force are stand-ins (%1; %2), not the province's own.")
                            .arg(alertRules.name, measureRules.name()));
    const PlanInputs inputs = gatherPlanInputs(workspace->store(), zones, level, measureRules,
                                               workspace->mapEpsg(), invocation.progress());
    PlanRecord plan = makePlan(inputs, settings, alertRules, measureRules, milder ? &*milder : nullptr,
                               invocation.progress());
    if (isKept)
        plan = storePlan(workspace->folder(), std::move(plan));
    if (!invocation.output().isEmpty()) {
        EmergencyListHead head{workspace->title(), repeatCommand(), {}};
        if (QFileInfo::exists(workspace->basemapPath())) {
            const geo::DistrictIndex districts = geo::DistrictIndex::fromBasemap(workspace->basemapPath());
            for (const geo::District& district : districts.districts())
                head.districts[district.adminCode] = district.name;
        }
        writeEmergencyList(invocation.output(), plan, workspace->store(), measureRules, head,
                           invocation.progress());
    }
    if (invocation.wantsJson())
        invocation.print(QJsonDocument::fromJson(toJson(plan)));
    else
        printPlan(invocation, plan);
    bool areTargetsMet = true;
    for (std::size_t p = 0; p < reducedCount; ++p)
        areTargetsMet = areTargetsMet && plan.meets(p);
    return areTargetsMet ? ExitCode::Done : ExitCode::DoneWithDataProblems;
}

} // namespace

Command plan()
{
    Command command;
    command.verb = QStringLiteral("plan");
    command.summary =
        Text::tr("Make an emergency plan for an alert level, and its list for the enterprises.");
    command.description = Text::tr(
        "Decides for every source what it must do at the alert level, by the table of measures or, with "
        "--cheapest, at least cost, and says whether the city's targets are met (exit code 1 when not). "
        "--output writes the emergency list as an Excel workbook.");
    command.commonOptions =
        CommonOptions(CommonOption::Workspace) | CommonOption::Json | CommonOption::OutputFile;
    command.addOptions = addPlanOptions;
    command.run = run;
    return command;
}

} // namespace airshed::cli
