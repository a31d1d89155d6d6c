// SPDX-License-Identifier: GPL-3.0-or-later
// From a foreign list to records, in three steps: plan (what the file says, with proposals), judge (every row
// into ImportContent with its problems), and InventoryStore::add by the caller. Nothing here writes to a
// workspace; every function may run in a background task, on values of its own.
//
//     const ImportContext context = ImportContext::of(workspace, progress);
//     ImportPlan plan = planImport(path, context, {}, progress);
//     ... a person looks, edits the plan, answers the proposals ...
//     JudgedImport judged = judgeRows(plan, context, progress);
//     workspace.store().add(judged.content, progress);
#pragma once

#include "core/progress.h"
#include "inventory/importing/import_context.h"
#include "inventory/importing/import_plan.h"
#include "inventory/importing/import_report.h"
#include "inventory/store.h"

namespace airshed::inventory::importing
{

/// What a person said before the file was looked at (options of the command line).
struct PlanOptions {
    std::optional<ListKind> kind;         ///< nothing: as the header says
    QString sheet;                        ///< only this sheet; empty: every sheet with a header
    std::vector<SavedColumn> mapping;     ///< goes before saved mappings and synonyms, by header
    std::vector<ConstantValue> constants; ///< go before what titles and names say
};

/// Reads the file's beginning (up to some 20,000 rows of each sheet for the proposals). Throws InputError
/// with one sentence when the file cannot be read, or holds no list that can be imported; Cancelled.
ImportPlan planImport(const QString& path, const ImportContext& context, const PlanOptions& options,
                      Progress& progress);

/// The sheet is planned again with its header in these rows (first == last == 0: found by the program); what
/// the person had set for its columns is gone. The sheet is included from now on.
void replanSheet(ImportPlan& plan, std::size_t sheet, qint64 headerFirstRow, qint64 headerLastRow,
                 const ImportContext& context, Progress& progress);

/// A column gets another meaning; a field that another column had is taken from that one.
void setField(ImportPlan& plan, std::size_t sheet, std::size_t column, std::optional<Field> field);

/// The sheet is a list of another kind: names and numbers become those of that kind. Columns with fields that
/// only another kind has stay as they are and are not imported.
void setKind(ImportPlan& plan, std::size_t sheet, ListKind kind, const ImportContext& context);
/// Which kind of list its columns make, after they were changed.
ListKind listKindOf(const SheetPlan& sheet);

/// Looks at the rows again after columns, constants or sheets were changed, and makes the proposals anew;
/// answers that were given stay when the proposal is still there.
void renewProposals(ImportPlan& plan, const ImportContext& context, Progress& progress);

struct JudgedImport {
    ImportContent content; ///< for InventoryStore::add; its problems are those of the report
    ImportReport report;
};

/// Reads every row of the included sheets.
///
/// A row of a list of sources is accepted unless its shape is broken (IM01), it has neither number nor name
/// (IM02), or it repeats the number of an earlier row (DQ10). It is accepted without a position, with DQ01,
/// DQ02 or DQ05, when its coordinates cannot be used, and with its position and DQ03 when that is outside the
/// city. A value that cannot be read is left "not stated" (IM03, IM04); a class that no table knows is
/// "other" (IM05). Stations and cameras need a position: without one the row is not accepted.
///
/// Throws InputError when the file cannot be read to its end, has no rows, or gives no new source a position;
/// Cancelled.
JudgedImport judgeRows(const ImportPlan& plan, const ImportContext& context, Progress& progress);

/// Remembers the sheet's columns for files with the same header. Throws OutputError.
void saveMapping(const SheetPlan& sheet, SavedMappings& mappings);

} // namespace airshed::inventory::importing
