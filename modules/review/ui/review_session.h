// SPDX-License-Identifier: GPL-3.0-or-later
// What the plugin's panels share while a workspace is open: the workspace itself, its districts and water,
// whether it may be edited now, and the right to write that long work borrows. It shows nothing.
#pragma once

#include "review/logic/table_columns.h"
#include "workbench/selection.h"

#include <QObject>
#include <memory>

namespace airshed::geo
{
class DistrictIndex;
}
namespace airshed::inventory
{
class Workspace;
namespace quality
{
class WaterIndex;
}
} // namespace airshed::inventory
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
    ~ReviewSession() override;

    workbench::Workbench& workbench() const { return m_workbench; }
    /// nullptr while none is open.
    inventory::Workspace* workspace() const { return m_workspace; }
    void open(inventory::Workspace& workspace);
    void close();

    /// Counts the workspaces that were opened: answers of tasks that belong to an earlier one are dropped.
    int serial() const { return m_serial; }

    /// Empty until districtsChanged(), and in a workspace without base map.
    const DistrictNames& districts() const { return m_districts; }
    std::shared_ptr<const geo::DistrictIndex> districtIndex() const { return m_districtIndex; }
    std::shared_ptr<const inventory::quality::WaterIndex> waterIndex() const { return m_waterIndex; }

    /// Whether records may be edited now.
    bool canEdit() const { return whyNotEditable().isEmpty(); }
    /// One sentence: no workspace, read-only, or something is being written. Empty: they may.
    QString whyNotEditable() const;

    /// The store takes one writer at a time. Whoever writes through Workspace::store() in a task holds this
    /// in the task's work and nowhere else: meanwhile nothing is edited or undone, and the workspace stays
    /// open until the work is over. Nothing is returned when somebody else writes. `what` completes "Editing
    /// waits for: %1".
    std::shared_ptr<void> beginWriting(const QString& what);
    bool isWriting() const { return !m_writing.expired(); }

Q_SIGNALS:
    void opened();
    void aboutToClose();
    void districtsChanged();
    void editableChanged();
    /// Records of a table are other ones now; in the window's thread.
    void recordsChanged(const QString& table);

private:
    void readDistricts();

    workbench::Workbench& m_workbench;
    inventory::Workspace* m_workspace = nullptr;
    int m_serial = 0;
    DistrictNames m_districts;
    std::shared_ptr<const geo::DistrictIndex> m_districtIndex;
    std::shared_ptr<const inventory::quality::WaterIndex> m_waterIndex;
    std::weak_ptr<void> m_writing;
    QString m_whatIsWritten;
};

/// The selection's word for a kind of record, and back.
workbench::FeatureKind featureKind(RecordKind kind);
RecordKind recordKind(workbench::FeatureKind kind);

} // namespace airshed::review
