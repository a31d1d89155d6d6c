// SPDX-License-Identifier: GPL-3.0-or-later
// Problems of the inventory under their rules, the gravest first, as a tree for a view. It reads no store.
#pragma once

#include "inventory/store.h"
#include "review/logic/record_form.h"
#include "review/logic/table_columns.h"

#include <QAbstractItemModel>
#include <map>
#include <vector>

namespace airshed::review
{

/// A problem and what a person needs to recognise its record.
struct ListedProblem {
    inventory::Problem problem;
    QString recordName;   ///< number and name; the place in the file for a row that was not accepted
    QString districtName; ///< may be empty
    QString value = {};   ///< the problem's value and suggestion as ShownValues tells them
    QString suggestion = {};
};

/// The values of problems as a person reads them: those of fields with known words by their words (a district
/// by its name), others as the list wrote them.
class ShownValues
{
public:
    explicit ShownValues(const DistrictNames& districts);
    QString operator()(const inventory::Problem& problem, const QString& stored) const;

private:
    std::map<std::pair<RecordKind, QString>, FormField> m_choices;
};

/// A few words for a rule of the quality rules or of the import; empty for one that is not known.
QString ruleName(const QString& code);
/// The codes of all rules: "DQ01" ..., then those of the import.
QStringList knownRules();

/// The edit that applies a problem's suggestion; nothing when it has none or there is no record to edit.
std::optional<inventory::FieldEdit> suggestedEdit(const inventory::Problem& problem);

/// The file, sheet and row that a problem came from: "南昌县.xlsx, 工业源, row 5".
QString provenanceText(const inventory::Provenance& provenance);

/// Reads the names of the records that the problems are about.
std::vector<ListedProblem> listedProblems(const inventory::InventoryStore& store,
                                          const inventory::ProblemQuery& query,
                                          const DistrictNames& districts);

class ProblemTree final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Record, Sentence, Value, Suggestion, District, Origin, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole, ///< int of inventory::Severity
        CountRole,                   ///< of a rule: number of its problems
        IsResolvedRole
    };

    using QAbstractItemModel::QAbstractItemModel;
    void show(std::vector<ListedProblem> problems);

    qint64 problemCount() const { return m_count; }
    /// nullptr for a rule.
    const ListedProblem* problem(const QModelIndex& index) const;
    /// The problems of these rows; a rule means all of its problems. Each once.
    std::vector<const ListedProblem*> problems(const QModelIndexList& rows) const;
    QModelIndex indexOfProblem(inventory::RecordId problem) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Rule {
        QString code;
        inventory::Severity severity = inventory::Severity::Note;
        std::vector<ListedProblem> problems;
    };
    QVariant ruleData(const Rule& rule, int column, int role) const;
    QVariant problemData(const ListedProblem& listed, int column, int role) const;
    std::vector<Rule> m_rules;
    qint64 m_count = 0;
};

} // namespace airshed::review
