// SPDX-License-Identifier: GPL-3.0-or-later
#include "template_plugin.h"

#include "workbench/commands.h"
#include "workbench/workbench.h"

namespace airshed::template_plugin
{

void TemplatePlugin::initialize(workbench::Workbench& workbench)
{
    const QString panelId = QStringLiteral("template.class-shares");
    workbench.addPanel({.id = panelId,
                        .title = tr("Shares of the classes"),
                        .icon = QStringLiteral("view-statistics"),
                        .area = workbench::PanelArea::Right,
                        .isVisibleAtFirst = false,
                        .create = [this, &workbench](QWidget* parent) {
                            m_panel = new ClassSharesPanel(workbench, parent);
                            m_panel->setWorkspace(workbench.workspace());
                            return m_panel;
                        }});
    workbench.commands().add({.id = QStringLiteral("template.show-class-shares"),
                              .text = tr("&Shares of the classes"),
                              .tooltip = tr("Show how much of a pollutant each class emits"),
                              .icon = QStringLiteral("view-statistics"),
                              .menu = workbench::Menu::Inventory,
                              .section = QStringLiteral("panels")},
                             [&workbench, panelId] { workbench.showPanel(panelId); });
}

void TemplatePlugin::workspaceOpened(inventory::Workspace& workspace)
{
    if (m_panel)
        m_panel->setWorkspace(&workspace);
}

void TemplatePlugin::workspaceAboutToClose()
{
    if (m_panel)
        m_panel->setWorkspace(nullptr);
}

} // namespace airshed::template_plugin
