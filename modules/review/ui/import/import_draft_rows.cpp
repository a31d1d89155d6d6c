// SPDX-License-Identifier: GPL-3.0-or-later
// The two long pieces of an import: judging every row, and writing what was judged.
#include "core/errors.h"
#include "inventory/workspace.h"
#include "review/ui/import/import_draft.h"
#include "review/ui/import/imported_extent.h"
#include "review/ui/review_session.h"
#include "workbench/workbench.h"

#include <algorithm>
#include <atomic>

namespace airshed::review
{

using namespace inventory::importing;
using workbench::Task;

namespace
{

/// Of one file among several: the bar goes on from where the file before ended.
class ShareOfProgress final : public Progress
{
public:
    ShareOfProgress(Progress& whole, std::size_t part, std::size_t parts)
        : m_whole(whole), m_part(qint64(part)), m_parts(qint64(parts))
    {
    }
    void report(qint64 done, qint64 total, const QString& what) override
    {
        if (m_parts == 1 || total <= 0)
            m_whole.report(done, total, what);
        else
            m_whole.report(m_part * total + done, m_parts * total, what);
    }
    bool isCancelled() const override { return m_whole.isCancelled(); }

private:
    Progress& m_whole;
    qint64 m_part;
    qint64 m_parts;
};

/// What the writing of several files has done so far; the window looks when it ended early.
struct Written {
    std::atomic<int> files = 0;
};

} // namespace

bool ImportDraft::isChecked() const
{
    bool hasAny = false;
    for (const DraftFile& file : m_files) {
        if (file.state != DraftFile::State::Planned)
            continue;
        const bool isUsed = std::any_of(file.plan.sheets.begin(), file.plan.sheets.end(),
                                        [](const SheetPlan& plan) { return plan.isIncluded; });
        if (isUsed && !file.judged && file.checkFailure.isEmpty())
            return false;
        hasAny = hasAny || isUsed;
    }
    return hasAny;
}

void ImportDraft::check()
{
    if (m_work != Work::None)
        return;
    struct Row {
        QString path;
        ImportPlan plan;
    };
    std::vector<Row> todo;
    for (const SheetRef& ref : includedSheets()) {
        const DraftFile& file = m_files[ref.file];
        if (!file.judged && file.checkFailure.isEmpty() && (todo.empty() || todo.back().path != file.path))
            todo.push_back({file.path, file.plan});
    }
    if (todo.empty()) {
        Q_EMIT checked();
        return;
    }
    struct Judged {
        std::shared_ptr<const JudgedImport> import;
        QString failure;
    };
    const int revision = m_revision;
    QStringList paths;
    for (const Row& row : todo)
        paths.append(row.path);
    Task* task = m_tasks.run<std::vector<Judged>>(
        tr("Check the rows"),
        [todo = std::move(todo), context = m_context](Progress& progress) {
            std::vector<Judged> judged;
            for (const Row& row : todo) {
                ShareOfProgress share(progress, judged.size(), todo.size());
                try {
                    judged.push_back(
                        {std::make_shared<JudgedImport>(judgeRows(row.plan, *context, share)), {}});
                } catch (const InputError& error) {
                    judged.push_back({{}, error.message()}); // the other files can still come in
                }
            }
            return judged;
        },
        [this, revision, paths](std::vector<Judged> judged) {
            if (revision != m_revision)
                return;
            for (std::size_t i = 0; i < judged.size(); ++i) {
                if (DraftFile* file = find(paths[qsizetype(i)])) {
                    file->judged = std::move(judged[i].import);
                    file->checkFailure = judged[i].failure;
                }
            }
        });
    connect(task, &Task::ended, this, [this, task] {
        end(task);
        if (task->state() == Task::State::Finished)
            Q_EMIT checked();
        else
            Q_EMIT stopped(task->state() == Task::State::Failed ? task->errorMessage()
                                                                : tr("Checking was stopped."));
    });
    begin(Work::Checking, task);
}

void ImportDraft::import()
{
    inventory::Workspace* workspace = m_session.workspace();
    if (m_work != Work::None || workspace == nullptr || !isChecked())
        return;
    std::vector<std::shared_ptr<const JudgedImport>> parts;
    QStringList names;
    for (const DraftFile& file : m_files) {
        if (file.judged) {
            parts.push_back(file.judged);
            names.append(file.name());
        }
    }
    if (parts.empty())
        return;
    const std::shared_ptr<void> claim = m_session.beginWriting(tr("the import of %1").arg(names.first()));
    if (!claim) {
        Q_EMIT stopped(tr("Something else is being written to the inventory; wait for it and try again."));
        return;
    }
    auto written = std::make_shared<Written>();
    Task* task = m_tasks.run<ImportOutcome>(
        tr("Import %n list(s)", nullptr, int(names.size())),
        [parts, names, claim, written, workspace, context = m_context](Progress& progress) {
            ImportOutcome outcome;
            outcome.files = names;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                ShareOfProgress share(progress, i, parts.size());
                outcome.batches.push_back(workspace->store().add(parts[i]->content, share));
                ++written->files;
                const ImportReport& report = parts[i]->report;
                outcome.rowsRead += report.rowsRead;
                outcome.rowsAccepted += report.rowsAccepted;
                outcome.rowsNew += report.rowsNew;
                outcome.rowsWithProblem += report.rowsAcceptedWithProblem + report.rowsNotAccepted;
                outcome.extent |=
                    importedExtent(parts[i]->content, context->districts.get(), workspace->mapEpsg());
            }
            return outcome;
        },
        [this](const ImportOutcome& outcome) {
            m_work = Work::None;
            m_task.clear();
            Q_EMIT imported(outcome);
        });
    connect(task, &Task::ended, this, [this, task, written, all = int(names.size())] {
        end(task);
        if (task->state() == Task::State::Finished)
            return;
        QString sentence =
            task->state() == Task::State::Failed ? task->errorMessage() : tr("The import was stopped.");
        if (written->files == 0)
            sentence += QLatin1Char(' ') + tr("Nothing was added; the inventory is as it was.");
        else
            sentence += QLatin1Char(' ') +
                        tr("%1 of %2 files had come in before and stay; the file in progress left nothing.")
                            .arg(written->files.load())
                            .arg(all);
        Q_EMIT stopped(sentence);
    });
    begin(Work::Importing, task);
}

} // namespace airshed::review
