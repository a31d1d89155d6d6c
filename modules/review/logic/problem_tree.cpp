// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/logic/problem_tree.h"

#include "inventory/field_text.h"
#include "inventory/importing/import_report.h"
#include "inventory/quality/rules.h"
#include "review/logic/review_text.h"

#include <QLocale>
#include <algorithm>

namespace airshed::review
{

using inventory::Problem;
using inventory::RecordId;
using inventory::Severity;

namespace
{

/// internalId of a rule; a problem has the rule's row plus one.
constexpr quintptr isRule = 0;

RecordKind kindOf(const QString& table)
{
    if (table == QLatin1String("station"))
        return RecordKind::Station;
    return table == QLatin1String("camera") ? RecordKind::Camera : RecordKind::Source;
}

} // namespace

ShownValues::ShownValues(const DistrictNames& districts)
{
    for (const RecordKind kind : {RecordKind::Source, RecordKind::Station, RecordKind::Camera}) {
        for (FormField& field : formFields(kind, districts)) {
            if (field.kind == FormField::Kind::Choice)
                m_choices.insert_or_assign({kind, field.column}, std::move(field));
        }
    }
}

QString ShownValues::operator()(const Problem& problem, const QString& stored) const
{
    const auto field = m_choices.find({kindOf(problem.table), problem.field});
    return field == m_choices.end() ? stored : shownText(field->second, stored);
}

QString ruleName(const QString& code)
{
    const auto rule = inventory::quality::ruleFromCode(code);
    return rule ? inventory::quality::displayName(*rule) : inventory::importing::importRuleName(code);
}

QStringList knownRules()
{
    QStringList codes;
    for (const inventory::quality::RuleId rule : inventory::quality::allRules)
        codes += inventory::quality::code(rule);
    for (int i = 1;; ++i) {
        const QString code = QStringLiteral("IM%1").arg(i, 2, 10, QLatin1Char('0'));
        if (inventory::importing::importRuleName(code).isEmpty())
            return codes;
        codes += code;
    }
}

std::optional<inventory::FieldEdit> suggestedEdit(const Problem& problem)
{
    if (problem.record <= 0 || problem.field.isEmpty() || problem.suggestion.isEmpty() || problem.isResolved)
        return std::nullopt;
    const QString table = problem.table.isEmpty() ? QStringLiteral("source") : problem.table;
    // A finding about the list's own words ("longitude") names a column that the store does not have.
    const auto fields = formFields(kindOf(table), {});
    const bool isEditable = std::any_of(fields.begin(), fields.end(), [&problem](const FormField& field) {
        return field.column == problem.field;
    });
    if (!isEditable)
        return std::nullopt;
    return inventory::FieldEdit{table, problem.record, problem.field, problem.suggestion};
}

QString provenanceText(const inventory::Provenance& provenance)
{
    QStringList parts;
    if (!provenance.sourceFile.isEmpty())
        parts += provenance.sourceFile;
    if (!provenance.sheet.isEmpty())
        parts += provenance.sheet;
    if (provenance.rowNumber > 0)
        parts += ReviewText::tr("row %1").arg(QLocale().toString(provenance.rowNumber));
    return parts.join(ReviewText::tr(", "));
}

std::vector<ListedProblem> listedProblems(const inventory::InventoryStore& store,
                                          const inventory::ProblemQuery& query,
                                          const DistrictNames& districts)
{
    std::vector<ListedProblem> listed;
    std::vector<RecordId> sourceIds;
    const ShownValues shown(districts);
    for (Problem& problem : store.findProblems(query)) {
        if (problem.record > 0 && (problem.table.isEmpty() || problem.table == QLatin1String("source")))
            sourceIds.push_back(problem.record);
        ListedProblem one;
        one.value = shown(problem, problem.value);
        one.suggestion = shown(problem, problem.suggestion);
        one.problem = std::move(problem);
        listed.push_back(std::move(one));
    }
    std::sort(sourceIds.begin(), sourceIds.end());
    sourceIds.erase(std::unique(sourceIds.begin(), sourceIds.end()), sourceIds.end());
    std::map<std::pair<QString, RecordId>, std::pair<QString, QString>> names;
    for (const inventory::Source& source : store.sources(sourceIds))
        names[{QStringLiteral("source"), source.id}] = {source.number + u' ' + source.name, source.adminCode};
    for (const inventory::Station& station : store.stations())
        names[{QStringLiteral("station"), station.id}] = {station.code + u' ' + station.name,
                                                          station.adminCode};
    for (const inventory::Camera& camera : store.cameras())
        names[{QStringLiteral("camera"), camera.id}] = {camera.name, camera.adminCode};
    for (ListedProblem& one : listed) {
        const QString table = one.problem.table.isEmpty() ? QStringLiteral("source") : one.problem.table;
        const auto name = names.find({table, one.problem.record});
        if (name != names.end()) {
            one.recordName = name->second.first;
            one.districtName = districts.value(name->second.second, name->second.second);
        } else {
            one.recordName = provenanceText(one.problem.provenance);
        }
    }
    return listed;
}

void ProblemTree::show(std::vector<ListedProblem> problems)
{
    beginResetModel();
    m_rules.clear();
    m_count = static_cast<qint64>(problems.size());
    std::map<QString, Rule> byCode;
    for (ListedProblem& listed : problems) {
        Rule& rule = byCode[listed.problem.rule];
        rule.code = listed.problem.rule;
        rule.severity = std::max(rule.severity, listed.problem.severity);
        rule.problems.push_back(std::move(listed));
    }
    for (auto& [code, rule] : byCode)
        m_rules.push_back(std::move(rule));
    std::stable_sort(m_rules.begin(), m_rules.end(),
                     [](const Rule& a, const Rule& b) { return a.severity > b.severity; });
    endResetModel();
}

const ListedProblem* ProblemTree::problem(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == isRule)
        return nullptr;
    const Rule& rule = m_rules.at(static_cast<std::size_t>(index.internalId() - 1));
    return &rule.problems.at(static_cast<std::size_t>(index.row()));
}

std::vector<const ListedProblem*> ProblemTree::problems(const QModelIndexList& rows) const
{
    std::vector<const ListedProblem*> chosen;
    for (const QModelIndex& row : rows) {
        if (const ListedProblem* one = problem(row)) {
            chosen.push_back(one);
        } else if (row.isValid()) {
            for (const ListedProblem& each : m_rules.at(static_cast<std::size_t>(row.row())).problems)
                chosen.push_back(&each);
        }
    }
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    return chosen;
}

QModelIndex ProblemTree::indexOfProblem(RecordId problem) const
{
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
        const auto& problems = m_rules[rule].problems;
        const auto found =
            std::find_if(problems.begin(), problems.end(),
                         [problem](const ListedProblem& one) { return one.problem.id == problem; });
        if (found != problems.end())
            return createIndex(static_cast<int>(found - problems.begin()), 0, rule + 1);
    }
    return {};
}

QModelIndex ProblemTree::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : isRule);
}

QModelIndex ProblemTree::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == isRule)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, isRule);
}

int ProblemTree::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_rules.size());
    if (parent.internalId() != isRule || parent.column() != 0)
        return 0;
    return static_cast<int>(m_rules.at(static_cast<std::size_t>(parent.row())).problems.size());
}

int ProblemTree::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant ProblemTree::ruleData(const Rule& rule, int column, int role) const
{
    if (role == SeverityRole && column == Record)
        return static_cast<int>(rule.severity);
    if (role == CountRole)
        return static_cast<qint64>(rule.problems.size());
    if ((role != Qt::DisplayRole && role != Qt::ToolTipRole) || column != Record)
        return {};
    const QString name = ruleName(rule.code);
    return ReviewText::tr("%1 · %2 (%3)", "severity, rule and number of problems")
        .arg(displayName(rule.severity),
             name.isEmpty() ? rule.code : QStringLiteral("%1 %2").arg(rule.code, name),
             QLocale().toString(static_cast<qint64>(rule.problems.size())));
}

QVariant ProblemTree::problemData(const ListedProblem& listed, int column, int role) const
{
    const Problem& problem = listed.problem;
    if (role == SeverityRole && column == Record)
        return static_cast<int>(problem.severity);
    if (role == IsResolvedRole)
        return problem.isResolved;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Record:
        return problem.isResolved
                   ? ReviewText::tr("Resolved · %1").arg(listed.recordName)
                   : QStringLiteral("%1 · %2").arg(displayName(problem.severity), listed.recordName);
    case Sentence:
        return problem.message;
    case Value:
        return listed.value;
    case Suggestion:
        return listed.suggestion;
    case District:
        return listed.districtName;
    case Origin:
        return provenanceText(problem.provenance);
    default:
        return {};
    }
}

QVariant ProblemTree::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (const ListedProblem* listed = problem(index))
        return problemData(*listed, index.column(), role);
    return ruleData(m_rules.at(static_cast<std::size_t>(index.row())), index.column(), role);
}

QVariant ProblemTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Record:
        return ReviewText::tr("Record");
    case Sentence:
        return ReviewText::tr("Problem");
    case Value:
        return ReviewText::tr("Value");
    case Suggestion:
        return ReviewText::tr("Suggestion");
    case District:
        return ReviewText::tr("District");
    case Origin:
        return ReviewText::tr("From");
    default:
        return {};
    }
}

} // namespace airshed::review
