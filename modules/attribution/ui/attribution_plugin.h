// SPDX-License-Identifier: GPL-3.0-or-later
// The plugin "Source attribution". Each of its parts (observations on the map, the analysis, directions, the
// report) adds its own panels and commands; this class only makes them and takes them away.
#pragma once

#include "workbench/plugin.h"

#include <QObject>
#include <memory>
#include <vector>

namespace airshed::attribution
{

class AttributionSession;

class AttributionPlugin final : public QObject, public workbench::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID AIRSHED_PLUGIN_IID FILE "../attribution.json")
    Q_INTERFACES(airshed::workbench::Plugin)

public:
    AttributionPlugin();
    ~AttributionPlugin() override;
    void initialize(workbench::Workbench& workbench) override;
    void workspaceOpened(inventory::Workspace& workspace) override;
    void workspaceAboutToClose() override;
    void aboutToShutdown() override;

private:
    std::unique_ptr<AttributionSession> m_session;
    /// They know the session: after it. A part removes its panels when it is destroyed.
    std::vector<std::unique_ptr<QObject>> m_parts;
};

} // namespace airshed::attribution
