// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/ui/zoning_plugin.h"

#include "zoning/ui/zoning_session.h"

namespace airshed::zoning
{

ZoningPlugin::ZoningPlugin() = default;
ZoningPlugin::~ZoningPlugin() = default;

void ZoningPlugin::initialize(workbench::Workbench& workbench)
{
    m_session = std::make_unique<ZoningSession>(workbench);
}

void ZoningPlugin::workspaceOpened(inventory::Workspace& workspace) { m_session->open(workspace); }

void ZoningPlugin::workspaceAboutToClose() { m_session->close(); }

void ZoningPlugin::aboutToShutdown()
{
    m_parts.clear();
    m_session.reset();
}

} // namespace airshed::zoning
