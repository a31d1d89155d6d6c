// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ui/review_session.h"

#include "inventory/workspace.h"
#include "workbench/commands.h"
#include "workbench/workbench.h"

#include <QPointer>
#include <QUndoStack>

namespace airshed::review
{

namespace
{

const QString undoCommand = QStringLiteral("edit.undo");
const QString redoCommand = QStringLiteral("edit.redo");

} // namespace

ReviewSession::ReviewSession(workbench::Workbench& workbench) : m_workbench(workbench) {}

void ReviewSession::open(inventory::Workspace& workspace)
{
    m_workspace = &workspace;
    Q_EMIT opened();
    Q_EMIT editableChanged();
}

void ReviewSession::close()
{
    if (m_workspace == nullptr)
        return;
    Q_EMIT aboutToClose();
    m_workspace = nullptr;
    m_writing.reset();
    Q_EMIT editableChanged();
}

QString ReviewSession::whyNotEditable() const
{
    if (m_workspace == nullptr)
        return tr("No workspace is open.");
    if (m_workspace->isReadOnly())
        return m_workspace->readOnlyReason();
    if (isWriting())
        return tr("Editing waits for: %1").arg(m_whatIsWritten);
    return {};
}

std::shared_ptr<void> ReviewSession::beginWriting(const QString& what)
{
    if (isWriting())
        return nullptr;
    // Only the address counts; the deleter runs wherever the last holder lets go, so it comes home first.
    auto* token = new char(0);
    std::shared_ptr<void> claim(token, [guard = QPointer<ReviewSession>(this), token](void*) {
        delete token;
        if (guard)
            QMetaObject::invokeMethod(
                guard.data(),
                [guard] {
                    if (!guard || guard->isWriting())
                        return;
                    auto& undo = guard->m_workbench.undoStack();
                    guard->m_workbench.commands().setAvailable(undoCommand, undo.canUndo());
                    guard->m_workbench.commands().setAvailable(redoCommand, undo.canRedo());
                    Q_EMIT guard->editableChanged();
                },
                Qt::QueuedConnection);
    });
    m_writing = claim;
    m_whatIsWritten = what;
    m_workbench.commands().setAvailable(undoCommand, false);
    m_workbench.commands().setAvailable(redoCommand, false);
    Q_EMIT editableChanged();
    return claim;
}

} // namespace airshed::review
