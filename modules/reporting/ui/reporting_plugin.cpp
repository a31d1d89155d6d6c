// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/ui/reporting_plugin.h"

#include "reporting/ui/map_page_dialog.h"
#include "workbench/commands.h"
#include "workbench/workbench.h"

namespace airshed::reporting
{

ReportingPlugin::~ReportingPlugin() { delete m_dialog; }

void ReportingPlugin::initialize(workbench::Workbench& workbench)
{
    m_workbench = &workbench;
    workbench::CommandSpec spec;
    spec.id = QStringLiteral("reporting.map-page");
    spec.text = tr("&Map page…");
    spec.tooltip = tr("Make a page for a report from the map: PDF, PNG or SVG");
    spec.icon = QStringLiteral("document-print-preview");
    spec.shortcut = QKeySequence(Qt::CTRL | Qt::Key_P);
    spec.menu = workbench::Menu::Reports;
    spec.section = QStringLiteral("pages");
    spec.needsWorkspace = true;
    workbench.commands().add(spec, [this] { showMapPage(); });
}

void ReportingPlugin::showMapPage()
{
    if (!m_workbench->workspace())
        return;
    if (!m_dialog)
        m_dialog = new MapPageDialog(*m_workbench, m_workbench->dialogParent());
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

// The dialog knows the workspace; it must not outlive it.
void ReportingPlugin::workspaceAboutToClose() { delete m_dialog; }

void ReportingPlugin::aboutToShutdown() { delete m_dialog; }

} // namespace airshed::reporting
