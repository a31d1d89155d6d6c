// SPDX-License-Identifier: GPL-3.0-or-later
// What the plugin's parts share while a workspace is open: the zones as they are stored, the one that is
// looked at, and the plan that is shown. It draws nothing and decides nothing.
#pragma once

#include "zoning/logic/plan_record.h"

#include <QObject>
#include <memory>
#include <vector>

namespace airshed::inventory
{
class Workspace;
struct Zone;
} // namespace airshed::inventory
namespace airshed::workbench
{
class Workbench;
}

namespace airshed::zoning
{

class ZoningSession final : public QObject
{
    Q_OBJECT

public:
    explicit ZoningSession(workbench::Workbench& workbench);
    ~ZoningSession() override;

    workbench::Workbench& workbench() const { return m_workbench; }
    /// nullptr while none is open.
    inventory::Workspace* workspace() const { return m_workspace; }
    void open(inventory::Workspace& workspace);
    void close();
    /// Counts the workspaces that were opened: answers of tasks that belong to an earlier one are dropped.
    int serial() const { return m_serial; }

    /// As stored, by name; read again whenever the table changes.
    const std::vector<inventory::Zone>& zones() const { return m_zones; }
    const inventory::Zone* zone(std::int64_t id) const;
    /// 0: none.
    std::int64_t currentZone() const { return m_currentZone; }
    void setCurrentZone(std::int64_t id);

    /// The plan that panels and map show; nullptr: none.
    std::shared_ptr<const PlanRecord> plan() const { return m_plan; }
    void setPlan(std::shared_ptr<const PlanRecord> plan);

Q_SIGNALS:
    void opened();
    void aboutToClose();
    void zonesChanged();
    void currentZoneChanged();
    void planChanged();

private:
    void readZones();
    workbench::Workbench& m_workbench;
    inventory::Workspace* m_workspace = nullptr;
    int m_serial = 0;
    std::vector<inventory::Zone> m_zones;
    std::int64_t m_currentZone = 0;
    std::shared_ptr<const PlanRecord> m_plan;
};

} // namespace airshed::zoning
