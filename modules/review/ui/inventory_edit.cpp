// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/inventory_edit.h"

#include "core/errors.h"
#include "core/progress.h"
#include "inventory/workspace.h"
#include "review/ui/review_session.h"
#include "workbench/messages.h"
#include "workbench/tasks.h"
#include "workbench/workbench.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>
#include <QUndoCommand>
#include <QUndoStack>

namespace airshed::review
{

using inventory::FieldEdit;
using inventory::InventoryStore;

namespace
{

class EditText
{
    Q_DECLARE_TR_FUNCTIONS(airshed::review::InventoryEdit)
};

/// The edits that take it back. The problems follow once the records are written: what is mended is mended,
/// even if a problem of it cannot be closed.
std::vector<FieldEdit> write(InventoryStore& store, const InventoryEdit& edit, bool resolves,
                             Progress& progress)
{
    std::vector<FieldEdit> inverse = store.apply(edit.edits, edit.text);
    qint64 done = 0;
    for (const inventory::RecordId problem : edit.problems) {
        progress.report(done++, static_cast<qint64>(edit.problems.size()), EditText::tr("Marking problems"));
        store.resolveProblem(problem, resolves);
    }
    return inverse;
}

std::size_t sizeOf(const InventoryEdit& edit) { return edit.edits.size() + edit.problems.size(); }

void writeInTask(ReviewSession& session, const InventoryEdit& edit, bool resolves,
                 std::function<void(std::vector<FieldEdit>)> then)
{
    inventory::Workspace* workspace = session.workspace();
    std::shared_ptr<void> claim = session.beginWriting(edit.text);
    if (workspace == nullptr || !claim)
        throw WorkspaceError(session.whyNotEditable());
    InventoryStore* store = &workspace->store();
    // The claim is held by the work alone: closing the workspace waits until it is let go.
    session.workbench().tasks().run<std::vector<FieldEdit>>(
        edit.text,
        [store, edit, resolves, claim = std::move(claim)](Progress& progress) {
            return write(*store, edit, resolves, progress);
        },
        std::move(then));
}

class EditStep final : public QUndoCommand
{
public:
    EditStep(ReviewSession& session, InventoryEdit edit, std::vector<FieldEdit> inverse)
        : QUndoCommand(edit.text), m_session(&session), m_edit(std::move(edit)),
          m_inverse(std::make_shared<std::vector<FieldEdit>>(std::move(inverse)))
    {
    }

    void redo() override
    {
        if (!std::exchange(m_isWritten, true))
            return; // it was written before it was put on the stack
        step(m_edit.resolvesProblems);
    }
    void undo() override { step(!m_edit.resolvesProblems); }

private:
    /// There and back are the same: what undoes is written, and what that returns undoes it the next time.
    void step(bool resolves)
    {
        if (!m_session || m_session->workspace() == nullptr)
            return;
        InventoryEdit edit = m_edit;
        edit.edits = *m_inverse;
        try {
            if (!m_session->canEdit())
                throw WorkspaceError(m_session->whyNotEditable());
            if (sizeOf(edit) >= manyEdits) {
                writeInTask(*m_session, edit, resolves, [inverse = m_inverse](std::vector<FieldEdit> next) {
                    *inverse = std::move(next);
                });
                return;
            }
            NoProgress progress;
            *m_inverse = write(m_session->workspace()->store(), edit, resolves, progress);
        } catch (const Error& error) {
            m_session->workbench().messages().error(error.message());
            setObsolete(true);
        }
    }

    QPointer<ReviewSession> m_session;
    InventoryEdit m_edit;
    std::shared_ptr<std::vector<FieldEdit>> m_inverse; ///< shared with the task that writes it
    bool m_isWritten = false;
};

} // namespace

void applyUndoably(ReviewSession& session, const InventoryEdit& edit)
{
    if (!session.canEdit())
        throw WorkspaceError(session.whyNotEditable());
    NoProgress progress;
    std::vector<FieldEdit> inverse =
        write(session.workspace()->store(), edit, edit.resolvesProblems, progress);
    session.workbench().undoStack().push(new EditStep(session, edit, std::move(inverse)));
}

void applyUndoablyInTask(ReviewSession& session, const InventoryEdit& edit, std::function<void()> then)
{
    if (!session.canEdit())
        throw WorkspaceError(session.whyNotEditable());
    const QPointer<ReviewSession> guard(&session);
    writeInTask(
        session, edit, edit.resolvesProblems,
        [guard, edit, serial = session.serial(), then = std::move(then)](std::vector<FieldEdit> inverse) {
            // A step back must never write into another workspace.
            if (!guard || serial != guard->serial())
                return;
            guard->workbench().undoStack().push(new EditStep(*guard, edit, std::move(inverse)));
            if (then)
                then();
        });
}

} // namespace airshed::review
