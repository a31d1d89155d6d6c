// SPDX-License-Identifier: GPL-3.0-or-later
// What the problems panel does with the chosen problems: apply suggestions, resolve, open again, export.
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/field_text.h"
#include "review/logic/table_export.h"
#include "review/ui/inventory_edit.h"
#include "review/ui/problems/problems_panel.h"
#include "review/ui/review_session.h"
#include "workbench/export_folder.h"
#include "workbench/messages.h"
#include "workbench/tasks.h"
#include "workbench/workbench.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

namespace airshed::review
{

using workbench::Message;

template<typename Work>
void ProblemsPanel::guarded(Work work)
{
    try {
        work();
    } catch (const Error& error) {
        m_session.workbench().messages().error(error.message());
    }
}

void ProblemsPanel::applySuggestions()
{
    InventoryEdit edit;
    int without = 0;
    for (const ListedProblem* one : chosen()) {
        if (const auto suggested = suggestedEdit(one->problem)) {
            edit.edits.push_back(*suggested);
            edit.problems.push_back(one->problem.id);
        } else {
            ++without;
        }
    }
    if (edit.edits.empty())
        return;
    const auto count = static_cast<int>(edit.edits.size());
    edit.text = tr("Apply %n suggestion(s)", nullptr, count);
    workbench::Messages* messages = &m_session.workbench().messages();
    const auto tell = [messages, count, without] {
        QString text = tr("%n suggestion(s) were applied.", nullptr, count);
        if (without > 0)
            text += u' ' + tr("%n problem(s) have none and stay open.", nullptr, without);
        messages->post({Message::Level::Success, text, {}, {}, {}});
    };
    guarded([&] {
        if (edit.edits.size() < manyEdits) {
            applyUndoably(m_session, edit);
            tell();
        } else {
            applyUndoablyInTask(m_session, edit, tell);
        }
    });
}

void ProblemsPanel::resolve(bool resolves)
{
    InventoryEdit edit;
    edit.resolvesProblems = resolves;
    for (const ListedProblem* one : chosen()) {
        if (one->problem.isResolved != resolves)
            edit.problems.push_back(one->problem.id);
    }
    if (edit.problems.empty())
        return;
    const auto count = static_cast<int>(edit.problems.size());
    edit.text = resolves ? tr("Mark %n problem(s) as resolved", nullptr, count)
                         : tr("Open %n problem(s) again", nullptr, count);
    guarded([&] {
        if (edit.problems.size() < manyEdits)
            applyUndoably(m_session, edit);
        else
            applyUndoablyInTask(m_session, edit);
    });
}

void ProblemsPanel::exportList()
{
    auto* dialog = new QFileDialog(this, tr("Export the problems that are listed"),
                                   workbench::exportFolder(m_session.workbench()));
    dialog->setObjectName(QStringLiteral("review.problems.dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString csv = tr("Comma-separated text (*.csv)");
    dialog->setNameFilters({csv, tr("Excel workbook (*.xlsx)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, csv](const QString& filter) {
        dialog->setDefaultSuffix(filter == csv ? QStringLiteral("csv") : QStringLiteral("xlsx"));
    });
    dialog->selectFile(QStringLiteral("problems.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ProblemsPanel::writeList);
    dialog->open();
}

void ProblemsPanel::writeList(const QString& path)
{
    workbench::rememberExport(m_session.workbench(), path);
    std::vector<std::vector<Cell>> rows;
    QModelIndexList rules;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rules.append(m_model->index(row, 0));
    for (const ListedProblem* one : m_model->problems(rules)) {
        const inventory::Problem& problem = one->problem;
        const double rowNumber = problem.provenance.rowNumber > 0
                                     ? static_cast<double>(problem.provenance.rowNumber)
                                     : inventory::notStated;
        rows.push_back({{problem.rule},
                        {inventory::displayName(problem.severity)},
                        {one->recordName},
                        {one->districtName},
                        {problem.field},
                        {one->value},
                        {one->suggestion},
                        {problem.message},
                        {problem.provenance.sourceFile},
                        {problem.provenance.sheet},
                        {numberText(rowNumber),
                         problem.provenance.rowNumber > 0 ? std::optional<double>(rowNumber) : std::nullopt},
                        {problem.isResolved ? tr("Yes") : tr("No")}});
    }
    ExportTable table;
    table.title = tr("Problems");
    table.headings = {tr("Rule"),  tr("Severity"), tr("Record"),     tr("District"),
                      tr("Field"), tr("Value"),    tr("Suggestion"), tr("Problem"),
                      tr("File"),  tr("Sheet"),    tr("Row"),        tr("Resolved")};
    table.rowCount = static_cast<qint64>(rows.size());
    table.rows = [rows](qint64 first, qint64 count) {
        return std::vector<std::vector<Cell>>(rows.begin() + first, rows.begin() + first + count);
    };
    workbench::Messages* messages = &m_session.workbench().messages();
    m_session.workbench().tasks().start(
        tr("Export %1").arg(QFileInfo(path).fileName()),
        [table, path](Progress& progress) { writeTable(table, path, progress); },
        [messages, path, count = table.rowCount] {
            messages->post({Message::Level::Success,
                            tr("%1 problems were written to %2.")
                                .arg(QLocale().toString(count), QDir::toNativeSeparators(path)),
                            {},
                            {},
                            {}});
        });
}

} // namespace airshed::review
