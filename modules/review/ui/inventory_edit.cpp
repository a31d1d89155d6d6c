// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/inventory_edit.h"

#include "core/errors.h"
#include "core/progress.h"
#include "inventory/workspace.h"
#include "review/ui/review_session.h"
#include "workbench/messages.h"
#include "workbench/tasks.h"
#include "workbench/workbench.h"

#include <QPointer>
#include <QTimer>
#include <QUndoCommand>
#include <QUndoStack>

namespace airshed::review
{

using inventory::FieldEdit;
using inventory::InventoryStore;

namespace
{

/// The edits that take it back. Records and problems are one step: both are written or neither.
std::vector<FieldEdit> write(InventoryStore& store, const InventoryEdit& edit, bool resolves,
                             Progress& progress)
{
    std::vector<inventory::ProblemMark> marks;
    marks.reserve(edit.problems.size());
    for (const inventory::RecordId problem : edit.problems)
        marks.push_back({problem, resolves});
    return store.apply(edit.edits, marks, edit.text, progress);
}

std::size_t sizeOf(const InventoryEdit& edit) { return edit.edits.size() + edit.problems.size(); }

workbench::Task* writeInTask(ReviewSession& session, const InventoryEdit& edit, bool resolves,
                             std::function<void(std::vector<FieldEdit>)> then)
{
    inventory::Workspace* workspace = session.workspace();
    std::shared_ptr<void> claim = session.beginWriting(edit.text);
    if (workspace == nullptr || !claim)
        throw WorkspaceError(session.whyNotEditable());
    InventoryStore* store = &workspace->store();
    // The claim is held by the work alone: closing the workspace waits until it is let go.
    return session.workbench().tasks().run<std::vector<FieldEdit>>(
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
          m_state(std::make_shared<State>(State{std::move(inverse)}))
    {
    }

    void redo() override { step(m_edit.resolvesProblems); }
    void undo() override { step(!m_edit.resolvesProblems); }

private:
    /// Shared with the task that writes.
    struct State {
        std::vector<FieldEdit> inverse;
        /// The stack moves over the step, but the records stand already where it leads.
        bool isAheadOfStack = true; ///< it is written before it is put on the stack
    };

    /// There and back are the same: what undoes is written, and what that returns undoes it the next time.
    void step(bool resolves)
    {
        if (std::exchange(m_state->isAheadOfStack, false) || !m_session || m_session->workspace() == nullptr)
            return;
        InventoryEdit edit = m_edit;
        edit.edits = m_state->inverse;
        try {
            if (!m_session->canEdit())
                throw WorkspaceError(m_session->whyNotEditable());
            if (sizeOf(edit) >= manyEdits) {
                workbench::Task* task =
                    writeInTask(*m_session, edit, resolves, [state = m_state](std::vector<FieldEdit> next) {
                        state->inverse = std::move(next);
                    });
                QObject::connect(
                    task, &workbench::Task::ended, m_session, [this, task, guard = std::weak_ptr(m_state)] {
                        if (!guard.expired() && task->state() != workbench::Task::State::Finished)
                            stayWhereItWas();
                    });
                return;
            }
            NoProgress progress;
            m_state->inverse = write(m_session->workspace()->store(), edit, resolves, progress);
        } catch (const InputError& error) {
            m_session->workbench().messages().error(error.message());
            setObsolete(true); // what it speaks of is no more: it can never be written
        } catch (const Error& error) {
            m_session->workbench().messages().error(error.message());
            QTimer::singleShot(0, m_session.data(), [this, guard = std::weak_ptr(m_state)] {
                if (!guard.expired())
                    stayWhereItWas();
            });
        }
    }

    /// Nothing was written: the stack goes back to where the records are.
    void stayWhereItWas()
    {
        m_state->isAheadOfStack = true;
        QUndoStack& stack = m_session->workbench().undoStack();
        if (stack.index() < stack.count() && stack.command(stack.index()) == this)
            stack.redo();
        else if (stack.index() > 0 && stack.command(stack.index() - 1) == this)
            stack.undo();
        // Otherwise other steps came after it: this one is passed over when it is its turn.
    }

    QPointer<ReviewSession> m_session;
    InventoryEdit m_edit;
    std::shared_ptr<State> m_state;
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
