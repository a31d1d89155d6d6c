// SPDX-License-Identifier: GPL-3.0-or-later
// What became of every row of a list: accepted, not accepted, or no row of the list at all; and every problem
// with its row. rowsRead == rowsAccepted + rowsNotAccepted always holds, and each row that was not accepted
// has at least one problem.
#pragma once

#include "inventory/records.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace airshed::inventory::importing
{

/// A row below the header that says nothing of a source: blank, a sum, a repeated header, a note.
struct OmittedRow {
    enum class Why { Blank, Sum, RepeatedHeader, Note };
    QString sheet;
    qint64 number = 0;
    Why why = Why::Blank;
    QString text; ///< what stands there, shortened
};

/// Translated: "a sum".
QString displayName(OmittedRow::Why why);

struct RuleCount {
    QString rule;
    Severity severity = Severity::Warning;
    qint64 rows = 0;
};

struct ImportReport {
    QString file; ///< name without folder
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsNotAccepted = 0;
    qint64 rowsAcceptedWithProblem = 0; ///< by errors or warnings; notes do not count
    qint64 rowsWithoutPosition = 0;     ///< among the accepted
    qint64 rowsNew = 0;                 ///< accepted, and not known to the workspace before
    qint64 blankRows = 0;
    std::vector<OmittedRow> omitted; ///< all but the blank ones
    /// In order of sheet and row; those about the file as a whole (row 0) first.
    std::vector<Problem> problems;

    std::vector<RuleCount> countsByRule() const; ///< by rule, then severity
    bool hasProblems() const;                    ///< an error or a warning
};

/// The rules that importing itself checks, beside DQ01 ... DQ18; "IM01" ... Translated, a few words: "the row
/// has a broken shape". Empty for a rule it does not know.
namespace rule
{
inline constexpr QStringView rowShape = u"IM01"; ///< more cells than columns: what stands where is not known
inline constexpr QStringView identity = u"IM02"; ///< neither a number nor a name
inline constexpr QStringView unreadable = u"IM03";    ///< a cell that is no number, date ...
inline constexpr QStringView formulaError = u"IM04";  ///< #REF!, #DIV/0! ...
inline constexpr QStringView unknownWord = u"IM05";   ///< a class, district or status that no table knows
inline constexpr QStringView numberMade = u"IM06";    ///< the list gives no number; one was derived
inline constexpr QStringView omittedRow = u"IM07";    ///< a sum or note among the rows
inline constexpr QStringView missingColumn = u"IM08"; ///< the list has no column for something that matters
} // namespace rule
QString importRuleName(const QString& rule);

/// UTF-8 with a byte order mark, for Excel: file, sheet, row, field, value, rule, severity, message,
/// suggestion; one line per problem. The reports of several files may follow one another.
QByteArray problemsAsCsv(const std::vector<ImportReport>& reports);

} // namespace airshed::inventory::importing
