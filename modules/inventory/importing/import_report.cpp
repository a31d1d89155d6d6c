// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/importing/import_report.h"

#include "core/text.h"
#include "inventory/field_text.h"
#include "inventory/importing/import_text.h"

#include <algorithm>
#include <map>
#include <utility>

namespace airshed::inventory::importing
{
namespace
{

QByteArray csvCell(const QString& text)
{
    QByteArray cell = guardedFromFormulas(text).toUtf8();
    if (cell.contains(',') || cell.contains('"') || cell.contains('\n') || cell.contains('\r')) {
        cell.replace("\"", "\"\"");
        cell = '"' + cell + '"';
    }
    return cell;
}

} // namespace

QString displayName(OmittedRow::Why why)
{
    switch (why) {
    case OmittedRow::Why::Blank:
        return ImportText::tr("blank");
    case OmittedRow::Why::Sum:
        return ImportText::tr("a sum");
    case OmittedRow::Why::RepeatedHeader:
        return ImportText::tr("the header again");
    case OmittedRow::Why::Note:
        return ImportText::tr("a note");
    }
    return {};
}

std::vector<RuleCount> ImportReport::countsByRule() const
{
    // One row may break a rule in several cells: it counts once.
    std::map<std::pair<QString, Severity>, RuleCount> counts;
    std::map<std::pair<QString, Severity>, std::pair<QStringView, qint64>> lastRows;
    for (const Problem& problem : problems) {
        const auto key = std::pair(problem.rule, problem.severity);
        RuleCount& count = counts[key];
        count.rule = problem.rule;
        count.severity = problem.severity;
        const std::pair<QStringView, qint64> row{problem.provenance.sheet, problem.provenance.rowNumber};
        const auto last = lastRows.find(key);
        if (last != lastRows.end() && row.second != 0 && last->second == row)
            continue;
        lastRows[key] = row;
        ++count.rows;
    }
    std::vector<RuleCount> list;
    for (const auto& [key, count] : counts)
        list.push_back(count);
    return list;
}

bool ImportReport::hasProblems() const
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity != Severity::Note; });
}

QString importRuleName(const QString& rule)
{
    struct Name {
        QStringView rule;
        QString name;
    };
    const Name names[] = {
        {rule::rowShape, ImportText::tr("Broken row")},
        {rule::identity, ImportText::tr("No number or name")},
        {rule::unreadable, ImportText::tr("Unreadable value")},
        {rule::formulaError, ImportText::tr("Failed formula")},
        {rule::unknownWord, ImportText::tr("Unknown word")},
        {rule::numberMade, ImportText::tr("Number made up")},
        {rule::omittedRow, ImportText::tr("No row of the list")},
        {rule::missingColumn, ImportText::tr("Missing column")},
    };
    for (const Name& entry : names) {
        if (rule == entry.rule)
            return entry.name;
    }
    return {};
}

QByteArray problemsAsCsv(const std::vector<ImportReport>& reports)
{
    QByteArray csv = "\xEF\xBB\xBF";
    const QStringList header = {
        ImportText::tr("File"),     ImportText::tr("Sheet"),   ImportText::tr("Row"),
        ImportText::tr("Field"),    ImportText::tr("Value"),   ImportText::tr("Rule"),
        ImportText::tr("Severity"), ImportText::tr("Problem"), ImportText::tr("Suggestion")};
    const auto addLine = [&csv](const QStringList& cells) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                csv += ',';
            csv += csvCell(cells[i]);
        }
        csv += "\r\n";
    };
    addLine(header);
    for (const ImportReport& report : reports) {
        for (const Problem& problem : report.problems) {
            const qint64 row = problem.provenance.rowNumber;
            addLine({report.file, problem.provenance.sheet, row > 0 ? QString::number(row) : QString(),
                     problem.field, problem.value, problem.rule, displayName(problem.severity),
                     problem.message, problem.suggestion});
        }
        for (const OmittedRow& row : report.omitted)
            addLine({report.file,
                     row.sheet,
                     QString::number(row.number),
                     {},
                     row.text,
                     rule::omittedRow.toString(),
                     displayName(Severity::Note),
                     ImportText::tr("Not a row of the list: %1.").arg(displayName(row.why)),
                     {}});
    }
    return csv;
}

} // namespace airshed::inventory::importing
