// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/import/problem_list_model.h"

#include "inventory/quality/rules.h"

#include <QIcon>
#include <QRegularExpression>

namespace airshed::review
{

using inventory::Problem;
using inventory::Severity;
using namespace inventory::importing;

namespace
{

QIcon severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QIcon::fromTheme(QStringLiteral("dialog-error"));
    case Severity::Warning:
        return QIcon::fromTheme(QStringLiteral("dialog-warning"));
    case Severity::Note:
        break;
    }
    return QIcon::fromTheme(QStringLiteral("dialog-information"));
}

QString fieldName(const QString& column)
{
    if (column == u"position")
        return ProblemListModel::tr("Position");
    const auto field = fieldFromCode(column);
    return field ? displayName(*field) : column;
}

} // namespace

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return ProblemListModel::tr("Error");
    case Severity::Warning:
        return ProblemListModel::tr("Warning");
    case Severity::Note:
        break;
    }
    return ProblemListModel::tr("Note");
}

QString ruleTitle(const QString& rule)
{
    const auto known = inventory::quality::ruleFromCode(rule);
    return known ? inventory::quality::displayName(*known) : importRuleName(rule);
}

void ProblemListModel::setReports(std::vector<Judged> judged)
{
    beginResetModel();
    m_judged = std::move(judged);
    m_problems.clear();
    for (const Judged& one : m_judged) {
        for (const Problem& problem : one->report.problems)
            m_problems.push_back(&problem);
    }
    endResetModel();
}

int ProblemListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProblemListModel::text(const Problem& problem, int column) const
{
    switch (column) {
    case Where:
        return m_judged.size() == 1 && !problem.provenance.sheet.isEmpty()
                   ? problem.provenance.sheet
                   : QStringList{problem.provenance.sourceFile, problem.provenance.sheet}
                         .filter(QRegularExpression(QStringLiteral(".")))
                         .join(QStringLiteral(" – "));
    case FieldColumn:
        return fieldName(problem.field);
    case Value:
        return problem.value;
    case Rule:
        return problem.rule;
    case Message:
        return problem.message;
    default:
        return {};
    }
}

QVariant ProblemListModel::data(const QModelIndex& index, int role) const
{
    const Problem& problem = *m_problems[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Row)
            return problem.provenance.rowNumber > 0 ? QVariant(problem.provenance.rowNumber)
                                                    : QVariant(tr("whole list"));
        return text(problem, index.column());
    case Qt::ToolTipRole:
        return index.column() == Message && !problem.suggestion.isEmpty()
                   ? tr("%1\nSuggested: %2").arg(problem.message, problem.suggestion)
                   : text(problem, index.column());
    case Qt::DecorationRole:
        return index.column() == Rule ? QVariant(severityIcon(problem.severity)) : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Rule ? severityName(problem.severity) + QLatin1Char(' ') + problem.rule
                                      : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Row ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                     : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case ruleRole:
        return problem.rule;
    case severityRole:
        return int(problem.severity);
    default:
        return {};
    }
}

QVariant ProblemListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Row ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Where:
        return tr("List");
    case Row:
        return tr("Row");
    case FieldColumn:
        return tr("Field");
    case Value:
        return tr("Value");
    case Rule:
        return tr("Rule");
    case Message:
        return tr("What is wrong and what to do");
    default:
        return {};
    }
}

} // namespace airshed::review
