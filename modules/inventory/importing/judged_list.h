// SPDX-License-Identifier: GPL-3.0-or-later
// What only a list as a whole can tell: numbers that are missing or repeat, the enterprises and sites behind
// the sources, the quality rules, the answers to proposals; and the report of it all.
#pragma once

#include "inventory/importing/list_import.h"
#include "inventory/importing/row_reader.h"

namespace airshed::inventory::importing
{

/// Throws InputError with the reason when no sheet of the plan is included.
void throwWithoutSheet(const ImportPlan& plan);

class JudgedList
{
public:
    JudgedList(const ImportPlan& plan, const ImportContext& context, JudgedRows&& rows,
               const QString& fileSha256);

    /// Once. Throws InputError when there are no rows or none has a place; Cancelled.
    JudgedImport finished(Progress& progress);

private:
    void numberSources();
    void numberPlaces();
    template<typename Record>
    void numberAll(std::vector<Record>& records, QString Record::*number, const char* table,
                   const QString& prefix);
    void keepWhatIsStored();
    void throwWithoutPlaces() const;
    void complainAboutPlaceless();
    void addEnterprisesAndSites();
    void judgeQuality(Progress& progress);
    void addListProblems();
    void addProposalProblems();
    void fillReport();
    void fillBatch();
    Problem listProblem(QStringView rule, Severity severity, const QString& message) const;
    bool everySheetHas(Field field) const;

    const ImportPlan& m_plan;
    const ImportContext& m_context;
    JudgedRows m_rows;
    QString m_fileSha256;
    JudgedImport m_result;
    std::vector<Problem> m_listProblems; ///< about no single row
};

/// A number that stays the same whenever the same source is listed: from credit code and outlet where it has
/// them, else from what names and places it.
QString derivedNumber(const Source& source);

/// The plan as JSON for the batch's history: columns, units, datum, systems and answers.
QString mappingJson(const ImportPlan& plan);

} // namespace airshed::inventory::importing
