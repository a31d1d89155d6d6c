// SPDX-License-Identifier: GPL-3.0-or-later
// The plugin "Maps for reports": one command that opens the map page of the workspace.
#pragma once

#include "workbench/plugin.h"

#include <QObject>
#include <QPointer>

namespace airshed::reporting
{

class MapPageDialog;

class ReportingPlugin final : public QObject, public workbench::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID AIRSHED_PLUGIN_IID FILE "../reporting.json")
    Q_INTERFACES(airshed::workbench::Plugin)

public:
    ~ReportingPlugin() override;
    void initialize(workbench::Workbench& workbench) override;
    void workspaceAboutToClose() override;
    void aboutToShutdown() override;

private:
    void showMapPage();
    workbench::Workbench* m_workbench = nullptr;
    QPointer<MapPageDialog> m_dialog;
};

} // namespace airshed::reporting
