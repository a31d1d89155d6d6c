// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/attribution_plugin.h"

#include "attribution/ui/analysis/analysis_part.h"
#include "attribution/ui/attribution_session.h"
#include "attribution/ui/directions/directions_part.h"
#include "attribution/ui/observing/observing.h"

namespace airshed::attribution
{

AttributionPlugin::AttributionPlugin() = default;
AttributionPlugin::~AttributionPlugin() = default;

void AttributionPlugin::initialize(workbench::Workbench& workbench)
{
    m_session = std::make_unique<AttributionSession>(workbench);
    m_parts.push_back(std::make_unique<Observing>(*m_session));
    m_parts.push_back(std::make_unique<AnalysisPart>(*m_session));
    m_parts.push_back(std::make_unique<DirectionsPart>(*m_session));
}

void AttributionPlugin::workspaceOpened(inventory::Workspace& workspace) { m_session->open(workspace); }

void AttributionPlugin::workspaceAboutToClose() { m_session->close(); }

void AttributionPlugin::aboutToShutdown()
{
    m_parts.clear();
    m_session.reset();
}

} // namespace airshed::attribution
