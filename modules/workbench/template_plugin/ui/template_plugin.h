// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest plugin that does something: one panel and the command that shows it. Copy the folder to begin
// your own.
#pragma once

#include "class_shares_panel.h"

#include "workbench/plugin.h"

#include <QObject>
#include <QPointer>

namespace airshed::template_plugin
{

class TemplatePlugin final : public QObject, public workbench::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID AIRSHED_PLUGIN_IID FILE "../template_plugin.json")
    Q_INTERFACES(airshed::workbench::Plugin)

public:
    void initialize(workbench::Workbench& workbench) override;
    void workspaceOpened(inventory::Workspace& workspace) override;
    void workspaceAboutToClose() override;

private:
    QPointer<ClassSharesPanel> m_panel; ///< belongs to the window; made when it is first seen
};

} // namespace airshed::template_plugin
