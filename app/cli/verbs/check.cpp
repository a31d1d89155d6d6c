// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli check: judges the stored inventory by the data-quality rules. It changes nothing in the
// workspace.
#include "command.h"
#include "text_table.h"

#include "core/atomic_file.h"
#include "geo/district_index.h"
#include "inventory/field_text.h"
#include "inventory/quality/rules.h"
#include "inventory/store.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QMap>
#include <array>

namespace airshed::cli
{

namespace
{

using namespace inventory;
using quality::RuleId;

QString rulesOption() { return QStringLiteral("rules"); }
QString compareOption() { return QStringLiteral("compare-with"); }

void addCheckOptions(QCommandLineParser& parser)
{
    parser.addOption({rulesOption(), Text::tr("Only these rules, such as DQ03,DQ12."), Text::tr("rules")});
    parser.addOption({compareOption(),
                      Text::tr("Also compare the totals with the inventory as it stood at the end of this "
                               "day, YYYY-MM-DD (DQ16)."),
                      Text::tr("date")});
}

quality::RuleSet rulesOf(const QCommandLineParser& options)
{
    const quality::RuleSet all = quality::checkedRules | RuleId::DQ01;
    if (!options.isSet(rulesOption()))
        return all;
    quality::RuleSet rules;
    for (const QString& text : options.value(rulesOption()).split(u',')) {
        const std::optional<RuleId> rule = quality::ruleFromCode(text.trimmed());
        if (!rule || !all.testFlag(*rule))
            throw UsageError(Text::tr("The rule \"%1\" cannot be checked on stored sources.").arg(text));
        rules |= *rule;
    }
    return rules;
}

/// The day whose end is the version to compare with; nothing without the option. There is no default: an
/// inventory that grows list by list changes its totals with each of them.
std::optional<QDate> comparedDay(const QCommandLineParser& options)
{
    if (!options.isSet(compareOption()))
        return std::nullopt;
    const QDate day = QDate::fromString(options.value(compareOption()), Qt::ISODate);
    if (!day.isValid())
        throw UsageError(Text::tr("--%1 needs a date such as 2026-11-24, not \"%2\".")
                             .arg(compareOption(), options.value(compareOption())));
    return day;
}

std::vector<Source> allSources(const InventoryStore& store, Progress& progress)
{
    constexpr std::size_t rowsPerRead = 5000;
    const std::vector<RecordId> ids = store.sourceIds({});
    const QString what = Text::tr("Reading sources");
    std::vector<Source> sources;
    sources.reserve(ids.size());
    for (std::size_t first = 0; first < ids.size(); first += rowsPerRead) {
        progress.throwIfCancelled();
        progress.report(static_cast<qint64>(first), static_cast<qint64>(ids.size()), what);
        const std::size_t last = std::min(first + rowsPerRead, ids.size());
        for (Source& source : store.sources({ids.begin() + static_cast<std::ptrdiff_t>(first),
                                             ids.begin() + static_cast<std::ptrdiff_t>(last)}))
            sources.push_back(std::move(source));
    }
    return sources;
}

/// The number and name of the sources that problems are about.
class SourceNames
{
public:
    explicit SourceNames(const std::vector<Source>& sources)
    {
        for (const Source& source : sources)
            m_sources.insert(source.id, &source);
    }
    QString number(const Problem& problem) const
    {
        const Source* source = m_sources.value(problem.record);
        return source ? source->number : QString();
    }
    QString name(const Problem& problem) const
    {
        const Source* source = m_sources.value(problem.record);
        return source ? source->name : QString();
    }

private:
    QHash<RecordId, const Source*> m_sources;
};

QString csvField(QString text)
{
    const bool needsQuotes =
        text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    return needsQuotes ? u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
}

/// UTF-8 with a mark, as Excel wants it.
QByteArray reportAsCsv(const std::vector<Problem>& problems, const SourceNames& names)
{
    QStringList lines;
    const auto addLine = [&lines](QStringList fields) {
        for (QString& field : fields)
            field = csvField(field);
        lines += fields.join(u',');
    };
    addLine({Text::tr("Rule"), Text::tr("Severity"), Text::tr("Number"), Text::tr("Name"), Text::tr("Field"),
             Text::tr("Value"), Text::tr("Problem"), Text::tr("Suggestion"), Text::tr("File"),
             Text::tr("Sheet"), Text::tr("Row")});
    for (const Problem& problem : problems) {
        const Provenance& from = problem.provenance;
        addLine({problem.rule, displayName(problem.severity), names.number(problem), names.name(problem),
                 problem.field, problem.value, problem.message, problem.suggestion, from.sourceFile,
                 from.sheet, from.rowNumber == 0 ? QString() : QString::number(from.rowNumber)});
    }
    return "\xEF\xBB\xBF" + lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

/// Numbers of problems by severity, note first.
using SeverityCounts = std::array<qint64, 3>;

SeverityCounts bySeverity(const std::vector<Problem>& problems)
{
    SeverityCounts counts{};
    for (const Problem& problem : problems)
        ++counts.at(static_cast<std::size_t>(problem.severity));
    return counts;
}

QMap<std::pair<QString, Severity>, qint64> byRule(const std::vector<Problem>& problems)
{
    QMap<std::pair<QString, Severity>, qint64> counts;
    for (const Problem& problem : problems)
        ++counts[{problem.rule, problem.severity}];
    return counts;
}

QString ruleName(const QString& code)
{
    const std::optional<RuleId> rule = quality::ruleFromCode(code);
    return rule ? quality::displayName(*rule) : QString();
}

void printText(Invocation& invocation, const std::vector<Problem>& problems, qint64 sources)
{
    const QLocale locale;
    const auto counts = byRule(problems);
    if (!counts.isEmpty()) {
        TextTable table;
        table.addColumn(Text::tr("Rule"));
        table.addColumn(Text::tr("Problem"));
        table.addColumn(Text::tr("Severity"));
        table.addColumn(Text::tr("Number"), Align::Right);
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            table.addRow({it.key().first, ruleName(it.key().first), displayName(it.key().second),
                          locale.toString(it.value())});
        invocation.print(table.text());
        invocation.print(QString());
    }
    const SeverityCounts severities = bySeverity(problems);
    invocation.print(Text::tr("Sources checked: %1. Errors: %2. Warnings: %3. Notes: %4.")
                         .arg(locale.toString(sources), locale.toString(severities[2]),
                              locale.toString(severities[1]), locale.toString(severities[0])));
}

void printJson(Invocation& invocation, const std::vector<Problem>& problems, qint64 sources,
               const SourceNames& names)
{
    QJsonArray rules;
    const auto counts = byRule(problems);
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        rules += QJsonObject{{QStringLiteral("rule"), it.key().first},
                             {QStringLiteral("severity"), toText(it.key().second)},
                             {QStringLiteral("count"), it.value()}};
    QJsonArray list;
    for (const Problem& problem : problems)
        list += QJsonObject{{QStringLiteral("rule"), problem.rule},
                            {QStringLiteral("severity"), toText(problem.severity)},
                            {QStringLiteral("number"), names.number(problem)},
                            {QStringLiteral("field"), problem.field},
                            {QStringLiteral("value"), problem.value},
                            {QStringLiteral("message"), problem.message},
                            {QStringLiteral("suggestion"), problem.suggestion},
                            {QStringLiteral("file"), problem.provenance.sourceFile},
                            {QStringLiteral("row"), problem.provenance.rowNumber}};
    const SeverityCounts severities = bySeverity(problems);
    invocation.print(QJsonDocument(QJsonObject{{QStringLiteral("sources"), sources},
                                               {QStringLiteral("errors"), severities[2]},
                                               {QStringLiteral("warnings"), severities[1]},
                                               {QStringLiteral("notes"), severities[0]},
                                               {QStringLiteral("rules"), rules},
                                               {QStringLiteral("problems"), list}}));
}

ExitCode run(Invocation& invocation)
{
    quality::Context context;
    context.rules = rulesOf(invocation.options());
    context.thresholds = quality::Thresholds::fromResources();
    const std::optional<QDate> earlier = comparedDay(invocation.options());
    const std::unique_ptr<Workspace> workspace = invocation.openWorkspace();
    const InventoryStore& store = workspace->store();

    std::optional<geo::DistrictIndex> districts;
    std::optional<quality::WaterIndex> water;
    if (QFileInfo::exists(workspace->basemapPath())) {
        districts = geo::DistrictIndex::fromBasemap(workspace->basemapPath());
        water = quality::WaterIndex::fromBasemap(workspace->basemapPath());
        context.districts = &*districts;
        context.water = &*water;
    } else {
        invocation.warn(Text::tr("The workspace has no base map: districts and water were not checked."));
    }
    if (earlier) {
        SourceQuery before;
        before.asOf = earlier;
        context.previousTotals = store.classDistrictTotals(before);
    }
    const std::vector<Source> sources = allSources(store, invocation.progress());
    const std::vector<Problem> problems = quality::check(sources, context, invocation.progress());

    const SourceNames names(sources);
    if (!invocation.output().isEmpty())
        writeFileAtomically(invocation.output(), reportAsCsv(problems, names));
    if (invocation.wantsJson())
        printJson(invocation, problems, static_cast<qint64>(sources.size()), names);
    else
        printText(invocation, problems, static_cast<qint64>(sources.size()));
    return bySeverity(problems)[2] > 0 ? ExitCode::DoneWithDataProblems : ExitCode::Done;
}

} // namespace

Command check()
{
    Command command;
    command.verb = QStringLiteral("check");
    command.summary = Text::tr("Check the inventory by the data-quality rules.");
    command.description =
        Text::tr("Judges every source by the rules DQ01 to DQ17 and counts what they find; --output "
                 "lists every finding as CSV. Nothing in the workspace changes. Ends with 1 when "
                 "there are errors.");
    command.commonOptions =
        CommonOptions(CommonOption::Workspace) | CommonOption::Json | CommonOption::OutputFile;
    command.addOptions = addCheckOptions;
    command.run = run;
    return command;
}

} // namespace airshed::cli
