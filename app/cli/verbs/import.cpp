// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli import: takes lists into a workspace, each file whole or not at all, and says what became of
// every row.
#include "command.h"
#include "text_table.h"

#include "core/atomic_file.h"
#include "inventory/field_text.h"
#include "inventory/importing/list_import.h"
#include "inventory/quality/rules.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace airshed::cli
{

namespace
{

using namespace inventory::importing;
using inventory::Problem;

QString option(const char* name) { return QString::fromLatin1(name); }

void addImportOptions(QCommandLineParser& parser)
{
    parser.addOption({option("dry-run"), Text::tr("Judge the rows and write nothing.")});
    parser.addOption(
        {option("accept-proposals"),
         Text::tr("Apply what the import proposes (datum, projected system, swapped axes, units); "
                  "without this it is only reported.")});
    parser.addOption({option("mapping"),
                      Text::tr("A JSON file that says which column is which field: {\"header\": \"field\"}."),
                      Text::tr("file")});
    parser.addOption(
        {option("save-mapping"), Text::tr("Remember the columns for lists with the same header.")});
    parser.addOption({option("kind"), Text::tr("sources, stations or cameras; otherwise the header decides."),
                      Text::tr("kind")});
    parser.addOption({option("sheet"), Text::tr("Only this sheet or layer."), Text::tr("name")});
    parser.addOption({option("class"), Text::tr("The class of all sources, where the list does not say it."),
                      Text::tr("class")});
    parser.addOption({option("district"),
                      Text::tr("The district of all rows, where the list does not say it."),
                      Text::tr("district")});
    parser.addOption({option("year"), Text::tr("The year of the emissions, where the list does not say it."),
                      Text::tr("year")});
    parser.addOption({option("report"), Text::tr("Write every problem with its row to this CSV file."),
                      Text::tr("file.csv")});
}

PlanOptions planOptions(const Invocation& invocation)
{
    const QCommandLineParser& given = invocation.options();
    PlanOptions options;
    if (given.isSet(option("kind"))) {
        for (const ListKind kind : {ListKind::Sources, ListKind::Stations, ListKind::Cameras}) {
            if (given.value(option("kind")) == code(kind))
                options.kind = kind;
        }
        if (!options.kind)
            throw UsageError(Text::tr("--kind is sources, stations or cameras, not \"%1\".")
                                 .arg(given.value(option("kind"))));
    }
    options.sheet = given.value(option("sheet"));
    if (given.isSet(option("mapping")))
        options.mapping = SavedMappings::readMappingFile(given.value(option("mapping")));
    const auto addConstant = [&](const char* name, Field field) {
        if (given.isSet(option(name)))
            options.constants.push_back({field, given.value(option(name)), ConstantOrigin::Person});
    };
    addConstant("class", Field::SourceClass);
    addConstant("district", Field::District);
    if (given.isSet(option("year")))
        invocation.integer(option("year"), 1990, 2100);
    addConstant("year", Field::Year);
    return options;
}

void checkConstants(const PlanOptions& options, const ImportContext& context)
{
    for (const ConstantValue& constant : options.constants) {
        if (constant.field == Field::SourceClass && !context.words.classOf(constant.text))
            throw UsageError(Text::tr("No class is called \"%1\".").arg(constant.text));
        if (constant.field == Field::District && !context.places.meaningOf(constant.text))
            throw UsageError(Text::tr("No district is called \"%1\".").arg(constant.text));
    }
}

QString ruleName(const QString& rule)
{
    if (const auto known = inventory::quality::ruleFromCode(rule))
        return inventory::quality::displayName(*known);
    return importRuleName(rule);
}

QString answerText(Answer answer)
{
    return answer == Answer::Accepted ? Text::tr("applied") : Text::tr("not applied");
}

QString sheetLine(const SheetPlan& sheet)
{
    qsizetype used = 0;
    for (const ColumnMapping& column : sheet.columns)
        used += column.field && belongsTo(*column.field, sheet.kind) ? 1 : 0;
    QStringList parts = {displayName(sheet.kind)};
    if (sheet.headerFirstRow > 0)
        parts += sheet.headerFirstRow == sheet.headerLastRow
                     ? Text::tr("header in row %1").arg(sheet.headerFirstRow)
                     : Text::tr("header in rows %1-%2").arg(sheet.headerFirstRow).arg(sheet.headerLastRow);
    parts += Text::tr("%1 of %2 columns used").arg(used).arg(sheet.columns.size());
    for (const ConstantValue& constant : sheet.constants)
        parts += QStringLiteral("%1 %2").arg(displayName(constant.field), constant.text);
    const QString text = parts.join(QStringLiteral(", "));
    return sheet.name.isEmpty() ? text : QStringLiteral("%1: %2").arg(sheet.name, text);
}

QString rowsLine(const ImportReport& report)
{
    QStringList parts = {
        Text::tr("%1 read").arg(report.rowsRead),
        Text::tr("%1 accepted (%2 new)").arg(report.rowsAccepted).arg(report.rowsNew),
        Text::tr("%1 not accepted").arg(report.rowsNotAccepted),
        Text::tr("%1 accepted with a problem").arg(report.rowsAcceptedWithProblem),
        Text::tr("%1 without a position").arg(report.rowsWithoutPosition),
    };
    if (!report.omitted.empty())
        parts += Text::tr("%1 skipped (sums, notes)").arg(report.omitted.size());
    if (report.blankRows > 0)
        parts += Text::tr("%1 blank").arg(report.blankRows);
    return parts.join(QStringLiteral(", "));
}

void printText(Invocation& invocation, const ImportPlan& plan, const ImportReport& report,
               inventory::RecordId batch)
{
    invocation.print(Text::tr("%1: %2").arg(report.file, plan.formatName));
    for (const SheetPlan& sheet : plan.sheets) {
        if (sheet.isIncluded)
            invocation.print(Text::tr("  List: %1").arg(sheetLine(sheet)));
        else
            invocation.print(Text::tr("  Left out: %1").arg(sheet.name + u' ' + sheet.whyNotIncluded));
    }
    for (const Proposal& proposal : plan.proposals)
        invocation.print(
            Text::tr("  Proposal %1, %2: %3 %4")
                .arg(proposal.rule, answerText(proposal.answer), proposal.question, proposal.reason));
    invocation.print(Text::tr("  Rows: %1").arg(rowsLine(report)));
    TextTable table;
    table.addColumn(QStringLiteral("   ") + Text::tr("Rule"));
    table.addColumn(Text::tr("Severity"));
    table.addColumn(Text::tr("Rows"), Align::Right);
    table.addColumn(Text::tr("Meaning"));
    for (const RuleCount& count : report.countsByRule())
        table.addRow({QStringLiteral("   ") + count.rule, inventory::displayName(count.severity),
                      QString::number(count.rows), ruleName(count.rule)});
    if (!table.isEmpty())
        invocation.print(table.text());
    invocation.print(batch > 0 ? Text::tr("  Imported as batch %1.").arg(batch)
                               : Text::tr("  Nothing was written."));
}

QJsonObject problemJson(const Problem& problem)
{
    return {
        {option("rule"), problem.rule},
        {option("severity"), inventory::toText(problem.severity)},
        {option("sheet"), problem.provenance.sheet},
        {option("row"), problem.provenance.rowNumber},
        {option("field"), problem.field},
        {option("value"), problem.value},
        {option("message"), problem.message},
        {option("suggestion"), problem.suggestion},
    };
}

QJsonObject fileJson(const ImportPlan& plan, const ImportReport& report, inventory::RecordId batch)
{
    QJsonArray proposals;
    for (const Proposal& proposal : plan.proposals)
        proposals.append(QJsonObject{{option("rule"), proposal.rule},
                                     {option("question"), proposal.question},
                                     {option("reason"), proposal.reason},
                                     {option("rows"), proposal.rowsAffected},
                                     {option("applied"), proposal.answer == Answer::Accepted}});
    QJsonArray problems;
    for (const Problem& problem : report.problems)
        problems.append(problemJson(problem));
    QJsonArray skipped;
    for (const OmittedRow& row : report.omitted)
        skipped.append(QJsonObject{
            {option("sheet"), row.sheet}, {option("row"), row.number}, {option("text"), row.text}});
    return {
        {option("file"), report.file},
        {option("format"), plan.formatName},
        {option("batch"), qint64(batch)},
        {option("rowsRead"), report.rowsRead},
        {option("rowsAccepted"), report.rowsAccepted},
        {option("rowsNew"), report.rowsNew},
        {option("rowsNotAccepted"), report.rowsNotAccepted},
        {option("rowsAcceptedWithProblem"), report.rowsAcceptedWithProblem},
        {option("rowsWithoutPosition"), report.rowsWithoutPosition},
        {option("blankRows"), report.blankRows},
        {option("skipped"), skipped},
        {option("proposals"), proposals},
        {option("problems"), problems},
    };
}

/// What one run of the verb does with every file.
class ImportRun
{
public:
    explicit ImportRun(Invocation& invocation)
        : m_invocation(invocation), m_options(planOptions(invocation)),
          m_isDryRun(invocation.options().isSet(option("dry-run"))),
          m_workspace(m_isDryRun ? invocation.openWorkspace() : invocation.openWorkspaceForWriting())
    {
    }

    ExitCode run()
    {
        for (const QString& file : m_invocation.arguments()) {
            try {
                importFile(file);
            } catch (const InputError& error) {
                m_invocation.warn(error.message());
                m_isUnreadable = true;
            } catch (const Error&) {
                sayWhatIsDone();
                throw;
            }
        }
        writeReport();
        if (m_invocation.wantsJson())
            m_invocation.print(QJsonDocument(QJsonObject{{option("files"), m_json}}));
        if (m_isUnreadable)
            return ExitCode::InputUnreadable;
        const bool hasProblems = std::any_of(m_reports.begin(), m_reports.end(),
                                             [](const ImportReport& report) { return report.hasProblems(); });
        return hasProblems ? ExitCode::DoneWithDataProblems : ExitCode::Done;
    }

private:
    void importFile(const QString& path)
    {
        Progress& progress = m_invocation.progress();
        ImportContext context = ImportContext::of(*m_workspace, progress);
        checkConstants(m_options, context);
        ImportPlan plan = planImport(path, context, m_options, progress);
        if (m_invocation.options().isSet(option("accept-proposals")))
            acceptAll(plan);
        JudgedImport judged = judgeRows(plan, context, progress);
        const inventory::RecordId batch = m_isDryRun ? 0 : m_workspace->store().add(judged.content, progress);
        if (m_invocation.options().isSet(option("save-mapping"))) {
            for (const SheetPlan& sheet : plan.sheets) {
                if (sheet.isIncluded)
                    saveMapping(sheet, context.savedMappings);
            }
        }
        if (m_invocation.wantsJson())
            m_json.append(fileJson(plan, judged.report, batch));
        else
            printText(m_invocation, plan, judged.report, batch);
        m_reports.push_back(std::move(judged.report));
    }

    /// The result on stdout is lost when the verb fails, but files that were imported before stay imported.
    void sayWhatIsDone() const
    {
        if (m_isDryRun)
            return;
        for (const ImportReport& report : m_reports)
            m_invocation.warn(Text::tr("%1 was imported before that.").arg(report.file));
    }

    void writeReport() const
    {
        if (m_invocation.options().isSet(option("report")))
            writeFileAtomically(m_invocation.options().value(option("report")), problemsAsCsv(m_reports));
    }

    Invocation& m_invocation;
    PlanOptions m_options;
    bool m_isDryRun;
    std::unique_ptr<inventory::Workspace> m_workspace;
    std::vector<ImportReport> m_reports;
    QJsonArray m_json;
    bool m_isUnreadable = false;
};

ExitCode run(Invocation& invocation)
{
    if (invocation.arguments().isEmpty())
        throw UsageError(Text::tr("Say which files to import."));
    if (invocation.options().isSet(option("report")))
        FileReplacement(invocation.options().value(option("report"))); // fails before anything is imported
    return ImportRun(invocation).run();
}

} // namespace

Command import()
{
    Command command;
    command.verb = QStringLiteral("import");
    command.summary = Text::tr("Take lists of sources, stations or cameras into the workspace.");
    command.description = Text::tr(
        "Reads Excel, OpenDocument and CSV lists, shapefiles, GeoPackage, GeoJSON and KML. Each file is "
        "imported whole or not at all; every row is accepted, or reported with the reason.");
    command.positional = QStringLiteral("FILE...");
    command.positionalHelp = Text::tr("The lists.");
    command.commonOptions =
        CommonOptions(CommonOption::Workspace) | CommonOption::Json | CommonOption::Output;
    command.addOptions = addImportOptions;
    command.run = run;
    return command;
}

} // namespace airshed::cli
