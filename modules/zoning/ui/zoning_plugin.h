// SPDX-License-Identifier: GPL-3.0-or-later
// The plugin "Control-zone planning". Each of its parts (zones, plans) adds its own panels and commands; this
// class only makes them and takes them away.
#pragma once

#include "workbench/plugin.h"

#include <QObject>
#include <memory>
#include <vector>

namespace airshed::zoning
{

class ZoningSession;

class ZoningPlugin final : public QObject, public workbench::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID AIRSHED_PLUGIN_IID FILE "../zoning.json")
    Q_INTERFACES(airshed::workbench::Plugin)

public:
    ZoningPlugin();
    ~ZoningPlugin() override;
    void initialize(workbench::Workbench& workbench) override;
    void workspaceOpened(inventory::Workspace& workspace) override;
    void workspaceAboutToClose() override;
    void aboutToShutdown() override;

private:
    std::unique_ptr<ZoningSession> m_session;
    /// They know the session: after it. A part removes its panels when it is destroyed.
    std::vector<std::unique_ptr<QObject>> m_parts;
};

} // namespace airshed::zoning
