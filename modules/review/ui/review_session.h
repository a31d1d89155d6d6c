// SPDX-License-Identifier: GPL-3.0-or-later
// What the plugin's panels share while a workspace is open: the workspace itself, whether it may be edited
// now, and the right to write that long work borrows. It shows nothing.
#pragma once

#include <QObject>
#include <memory>

namespace airshed::inventory
{
class Workspace;
}
namespace airshed::workbench
{
class Workbench;
}

namespace airshed::review
{

class ReviewSession final : public QObject
{
    Q_OBJECT

public:
    explicit ReviewSession(workbench::Workbench& workbench);

    workbench::Workbench& workbench() const { return m_workbench; }
    /// nullptr while none is open.
    inventory::Workspace* workspace() const { return m_workspace; }
    void open(inventory::Workspace& workspace);
    void close();

    /// Whether records may be edited now.
    bool canEdit() const { return whyNotEditable().isEmpty(); }
    /// One sentence: no workspace, read-only, or something is being written. Empty: they may.
    QString whyNotEditable() const;

    /// The store takes one writer at a time. Whoever writes through Workspace::store() in a task holds this
    /// from before the task starts until it has ended; meanwhile nothing is edited or undone. Nothing is
    /// returned when somebody else writes. `what` completes "Editing waits for: %1".
    std::shared_ptr<void> beginWriting(const QString& what);
    bool isWriting() const { return !m_writing.expired(); }

Q_SIGNALS:
    void opened();
    void aboutToClose();
    void editableChanged();

private:
    workbench::Workbench& m_workbench;
    inventory::Workspace* m_workspace = nullptr;
    std::weak_ptr<void> m_writing;
    QString m_whatIsWritten;
};

} // namespace airshed::review
