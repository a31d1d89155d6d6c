// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/logic/emergency_list.h"

#include "core/atomic_file.h"
#include "core/beijing_time.h"
#include "core/progress.h"
#include "inventory/exporting/workbook.h"
#include "inventory/store.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <functional>

namespace airshed::zoning
{

using inventory::Source;
using inventory::exporting::Sheet;
using inventory::exporting::Workbook;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::zoning)
};

constexpr std::size_t sourcesPerRead = 2000;

/// What a row is made from.
struct Row {
    qint64 ordinal = 0;
    const Source& source;
    const PlannedSource& planned;
    const MeasureRules& rules;
    const EmergencyListHead& head;
};

struct Column {
    QString title;
    std::function<void(Sheet&, const Row&)> write;
};

Column textColumn(const QString& title, std::function<QString(const Row&)> text)
{
    return {title, [text = std::move(text)](Sheet& sheet, const Row& row) { sheet.text(text(row)); }};
}

Column numberColumn(const QString& title, std::function<double(const Row&)> number)
{
    return {title, [number = std::move(number)](Sheet& sheet, const Row& row) { sheet.number(number(row)); }};
}

/// A column of the form that the inventory cannot fill.
Column emptyColumn(const QString& title)
{
    return {title, [](Sheet& sheet, const Row&) { sheet.text({}); }};
}

QString yesNo(bool isSo) { return isSo ? Text::tr("yes") : Text::tr("no"); }

/// What the table asks of the source at a level at most.
std::optional<Measure> strongest(const Row& row, AlertLevel level)
{
    const AllowedMeasures allowed = row.rules.allowed(
        level, row.source.sourceClass, row.source.performanceGrade, row.source.controlCategory);
    return allowed.measures.empty() ? std::nullopt : std::optional(allowed.measures.back());
}

/// How one sees from the office whether it was done.
QString verification(const Source& source)
{
    QStringList ways;
    if (!source.electricityMeter.isEmpty())
        ways += Text::tr("electricity");
    if (source.hasOnlineMonitoring)
        ways += Text::tr("online monitoring");
    if (ways.isEmpty())
        ways += Text::tr("on site");
    return QLocale().createSeparatedList(ways);
}

std::vector<Column> columnsOfList()
{
    std::vector<Column> columns = {
        numberColumn(Text::tr("No."), [](const Row& row) { return static_cast<double>(row.ordinal); }),
        textColumn(Text::tr("Enterprise"), [](const Row& row) { return row.source.name; }),
        textColumn(Text::tr("Credit code"), [](const Row& row) { return row.source.creditCode; }),
        textColumn(Text::tr("Permit number"), [](const Row& row) { return row.source.permitNumber; }),
        emptyColumn(Text::tr("Kind of permit")),
        textColumn(Text::tr("District"),
                   [](const Row& row) {
                       const auto name = row.head.districts.find(row.source.adminCode);
                       return name == row.head.districts.end() ? row.source.adminCode : name->second;
                   }),
        textColumn(Text::tr("Township"), [](const Row& row) { return row.source.township; }),
        textColumn(Text::tr("Industrial park"), [](const Row& row) { return row.source.managementUnit; }),
        textColumn(Text::tr("Address"), [](const Row& row) { return row.source.address; }),
        {Text::tr("Longitude"),
         [](Sheet& sheet, const Row& row) {
             sheet.number(row.source.position ? std::optional(row.source.position->lon) : std::nullopt);
         }},
        {Text::tr("Latitude"),
         [](Sheet& sheet, const Row& row) {
             sheet.number(row.source.position ? std::optional(row.source.position->lat) : std::nullopt);
         }},
        textColumn(Text::tr("Source class"), [](const Row& row) { return key(row.source.sourceClass); }),
        textColumn(Text::tr("Industry"), [](const Row& row) { return row.source.industryCode; }),
        textColumn(Text::tr("Performance grade"), [](const Row& row) { return row.source.performanceGrade; }),
        textColumn(Text::tr("Control category"), [](const Row& row) { return row.source.controlCategory; }),
        emptyColumn(Text::tr("Key discharger")),
        emptyColumn(Text::tr("In the environmental statistics")),
        textColumn(Text::tr("Online monitoring"),
                   [](const Row& row) { return yesNo(row.source.hasOnlineMonitoring); }),
        textColumn(Text::tr("Electricity monitoring"),
                   [](const Row& row) { return yesNo(!row.source.electricityMeter.isEmpty()); }),
        textColumn(Text::tr("Main meter"), [](const Row& row) { return row.source.electricityMeter; }),
        emptyColumn(Text::tr("Electricity per year, kWh")),
        emptyColumn(Text::tr("Main products")),
        emptyColumn(Text::tr("Output per year")),
        emptyColumn(Text::tr("Output value per year, 10,000 CNY")),
        emptyColumn(Text::tr("Production lines")),
        emptyColumn(Text::tr("Lines, in words")),
        emptyColumn(Text::tr("Reserve lines")),
        textColumn(Text::tr("Outlet"), [](const Row& row) { return row.source.outletCode; }),
    };
    for (std::size_t p = 0; p < reducedCount; ++p)
        columns.push_back(numberColumn(Text::tr("%1, t/a").arg(reducedName(p)), [p](const Row& row) {
            return row.source.emission[reducedPollutants[p]];
        }));
    for (std::size_t p = 0; p < reducedCount; ++p)
        columns.push_back(numberColumn(Text::tr("%1, kg/d").arg(reducedName(p)),
                                       [p](const Row& row) { return row.planned.kilogramsPerDay[p]; }));
    for (const AlertLevel level : alertLevels) {
        columns.push_back(
            textColumn(Text::tr("Measure at %1").arg(displayName(level)), [level](const Row& row) {
                const std::optional<Measure> measure = strongest(row, level);
                return measure ? measure->name : QString();
            }));
        for (std::size_t p = 0; p < reducedCount; ++p)
            columns.push_back(
                numberColumn(Text::tr("%1 less at %2, kg/d").arg(reducedName(p), displayName(level)),
                             [level, p](const Row& row) {
                                 const std::optional<Measure> measure = strongest(row, level);
                                 return measure ? row.planned.kilogramsPerDay[p] * measure->share : 0.0;
                             }));
    }
    columns.push_back(
        textColumn(Text::tr("Measure of this plan"), [](const Row& row) { return row.planned.measure; }));
    for (std::size_t p = 0; p < reducedCount; ++p)
        columns.push_back(numberColumn(Text::tr("%1 less in this plan, kg/d").arg(reducedName(p)),
                                       [p](const Row& row) { return row.planned.reduction[p]; }));
    columns.push_back(
        {Text::tr("Share that goes"), [](Sheet& sheet, const Row& row) { sheet.share(row.planned.share); }});
    columns.push_back(textColumn(Text::tr("Why"), [](const Row& row) { return row.planned.reason; }));
    columns.push_back(emptyColumn(Text::tr("Transport control")));
    columns.push_back(
        textColumn(Text::tr("Verified by"), [](const Row& row) { return verification(row.source); }));
    columns.push_back(emptyColumn(Text::tr("Legal representative")));
    columns.push_back(textColumn(Text::tr("Contact"), [](const Row& row) { return row.source.contact; }));
    columns.push_back(textColumn(Text::tr("Telephone"), [](const Row& row) { return row.source.telephone; }));
    columns.push_back(
        textColumn(Text::tr("Updated"), [](const Row& row) { return beijingText(row.source.updatedAt); }));
    return columns;
}

/// The sheets of sources. Whoever is exempt stands on a sheet of their own, whatever their class.
enum class Part { Industry, Dust, Mobile, Other, Exempt };
constexpr std::array allParts = {Part::Industry, Part::Dust, Part::Mobile, Part::Other, Part::Exempt};

Part partOf(const PlannedSource& source)
{
    if (source.by == Decision::By::Exempt)
        return Part::Exempt;
    switch (source.sourceClass) {
    case SourceClass::Dust:
        return Part::Dust;
    case SourceClass::Mobile:
        return Part::Mobile;
    case SourceClass::FossilFuelCombustion:
    case SourceClass::IndustrialProcess:
    case SourceClass::SolventUse:
    case SourceClass::StorageTransport:
    case SourceClass::WasteTreatment:
        return Part::Industry;
    case SourceClass::Agriculture:
    case SourceClass::BiomassBurning:
    case SourceClass::Other:
        return Part::Other;
    }
    return Part::Other;
}

QString titleOf(Part part)
{
    switch (part) {
    case Part::Industry:
        return Text::tr("Industry");
    case Part::Dust:
        return Text::tr("Dust");
    case Part::Mobile:
        return Text::tr("Mobile sources");
    case Part::Other:
        return Text::tr("Other sources");
    case Part::Exempt:
        return Text::tr("Exempt and guaranteed");
    }
    return {};
}

void writeSummary(Workbook& workbook, const PlanRecord& plan, const EmergencyListHead& head)
{
    Sheet sheet = workbook.addSheet(Text::tr("Summary"));
    sheet.widths({26, 18, 18, 14, 14, 14, 30});
    sheet.title(
        Text::tr("%1: emergency reduction, %2").arg(head.workspaceTitle, displayName(plan.settings.level)),
        7);
    sheet.nextRow();
    sheet.nextRow();
    for (const QString& title : {Text::tr("Pollutant"), Text::tr("City, kg/d"), Text::tr("Less, kg/d"),
                                 Text::tr("Reduction"), Text::tr("Target"), Text::tr("Result")})
        sheet.head(title);
    for (std::size_t p = 0; p < reducedCount; ++p) {
        sheet.nextRow();
        sheet.text(reducedName(p));
        sheet.number(plan.city.kilogramsPerDay[p]);
        sheet.number(plan.totals.reduction[p]);
        sheet.share(plan.totals.shareOfCity[p]);
        sheet.share(plan.settings.cityShare[p]);
        sheet.text(plan.settings.cityShare[p] <= 0 ? Text::tr("no target")
                   : plan.meets(p)                 ? Text::tr("met")
                                                   : Text::tr("NOT met"));
    }
    const auto fact = [&sheet](const QString& name, const QString& value) {
        sheet.nextRow();
        sheet.head(name);
        sheet.text(value);
    };
    sheet.nextRow();
    const QLocale locale;
    fact(Text::tr("Sources with a measure"), locale.toString(plan.totals.sourcesWithMeasure));
    fact(Text::tr("Cost (a weight, no money)"), locale.toString(plan.totals.cost, 'f', 0));
    fact(Text::tr("Alert rule"), plan.alertRules);
    fact(Text::tr("Table of measures"), plan.measureRules);
    if (!plan.areRulesLocal)
        fact(Text::tr("Attention"),
             Text::tr("These rules are stand-ins, not the province's own; check them before use."));
    fact(Text::tr("Plan"), plan.id);
    fact(Text::tr("Made"),
         Text::tr("%1 by %2, program version %3").arg(beijingText(plan.when), plan.who, plan.programVersion));
    fact(Text::tr("Hash of the inputs"), plan.inputSha256);
    fact(Text::tr("Repeat with"), head.repeatCommand);
    for (const QString& remark : plan.remarks)
        fact(Text::tr("Note"), remark);
}

} // namespace

void writeEmergencyList(const QString& path, const PlanRecord& plan, const inventory::InventoryStore& store,
                        const MeasureRules& rules, const EmergencyListHead& head, Progress& progress)
{
    FileReplacement replacement(path);
    Workbook workbook(replacement.temporaryPath(), path, Workbook::HeadStyle::Framed);
    writeSummary(workbook, plan, head);
    const std::vector<Column> columns = columnsOfList();
    qint64 done = 0;
    for (const Part part : allParts) {
        std::vector<const PlannedSource*> members;
        for (const PlannedSource& source : plan.sources) {
            if (partOf(source) == part)
                members.push_back(&source);
        }
        if (members.empty() && part == Part::Other)
            continue;
        Sheet sheet = workbook.addSheet(titleOf(part));
        sheet.filter(static_cast<int>(columns.size()), members.size());
        sheet.freezeHead();
        for (const Column& column : columns)
            sheet.head(column.title);
        qint64 ordinal = 0;
        for (std::size_t begin = 0; begin < members.size(); begin += sourcesPerRead) {
            progress.throwIfCancelled();
            progress.report(done, static_cast<qint64>(plan.sources.size()), Text::tr("Writing the list"));
            std::vector<inventory::RecordId> ids;
            std::map<inventory::RecordId, const PlannedSource*> planned;
            for (std::size_t i = begin; i < std::min(begin + sourcesPerRead, members.size()); ++i) {
                ids.push_back(members[i]->id);
                planned[members[i]->id] = members[i];
            }
            for (const Source& source : store.sources(ids)) {
                sheet.nextRow();
                const Row row{++ordinal, source, *planned.at(source.id), rules, head};
                for (const Column& column : columns)
                    column.write(sheet, row);
            }
            done += static_cast<qint64>(ids.size());
        }
    }
    workbook.finish();
    replacement.commit();
}

} // namespace airshed::zoning
