// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/ui/zoning_session.h"

#include "core/errors.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "workbench/messages.h"
#include "workbench/workbench.h"

#include <algorithm>

namespace airshed::zoning
{

using inventory::Workspace;
using inventory::Zone;

ZoningSession::ZoningSession(workbench::Workbench& workbench) : m_workbench(workbench) {}

ZoningSession::~ZoningSession() = default;

void ZoningSession::open(Workspace& workspace)
{
    m_workspace = &workspace;
    ++m_serial;
    // The signal comes in the thread that wrote; the context brings it into the window's.
    connect(&workspace, &Workspace::recordsChanged, this, [this](const QString& table) {
        if (table == QLatin1String("zone") && m_workspace != nullptr)
            readZones();
    });
    readZones();
    Q_EMIT opened();
}

void ZoningSession::close()
{
    Q_EMIT aboutToClose();
    if (m_workspace != nullptr)
        disconnect(m_workspace, nullptr, this, nullptr);
    m_workspace = nullptr;
    ++m_serial;
    m_zones.clear();
    setPlan(nullptr);
    setCurrentZone(0);
    Q_EMIT zonesChanged();
}

void ZoningSession::readZones()
{
    try {
        // A few dozen rows: no task of their own.
        m_zones = m_workspace->openReader()->zones();
    } catch (const Error& error) {
        m_zones.clear();
        m_workbench.messages().error(error.message());
    }
    std::ranges::sort(m_zones, [](const Zone& one, const Zone& other) {
        return QString::localeAwareCompare(one.name, other.name) < 0;
    });
    if (m_currentZone != 0 && zone(m_currentZone) == nullptr)
        setCurrentZone(0);
    Q_EMIT zonesChanged();
}

const Zone* ZoningSession::zone(std::int64_t id) const
{
    const auto found = std::ranges::find(m_zones, id, &Zone::id);
    return found == m_zones.end() ? nullptr : &*found;
}

void ZoningSession::setCurrentZone(std::int64_t id)
{
    if (m_currentZone == id)
        return;
    m_currentZone = id;
    Q_EMIT currentZoneChanged();
}

void ZoningSession::setPlan(std::shared_ptr<const PlanRecord> plan)
{
    if (m_plan == plan)
        return;
    m_plan = std::move(plan);
    Q_EMIT planChanged();
}

} // namespace airshed::zoning
