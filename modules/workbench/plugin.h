// SPDX-License-Identifier: GPL-3.0-or-later
// The contract between the program and a plugin. Metadata (a .json beside the class) is read before any code
// runs:
//   { "id": "org.airshed.review", "title": {"en": "...", "zh_CN": "..."}, "version": "0.1.0", "api": 1,
//     "requires": [], "position": 10 }
// A plugin whose "api" differs from pluginApiVersion, or that throws in initialize, is named in a message and
// skipped. Panels and commands stand in the order of the plugins' positions (100 when it is not stated).
#pragma once

#include <QtPlugin>

namespace airshed::inventory
{
class Workspace;
}

namespace airshed::workbench
{

class Workbench;

inline constexpr int pluginApiVersion = 1;

class Plugin
{
public:
    virtual ~Plugin() = default;

    /// Adds commands, panels, layers and map tools. No workspace is open yet. The workbench outlives the
    /// plugin.
    virtual void initialize(Workbench& workbench) = 0;
    virtual void workspaceOpened(inventory::Workspace& workspace) { (void)workspace; }
    /// Last chance to save; afterwards the workspace is gone.
    virtual void workspaceAboutToClose() {}
    virtual void aboutToShutdown() {}
};

} // namespace airshed::workbench

#define AIRSHED_PLUGIN_IID "org.airshed.Plugin/1"
Q_DECLARE_INTERFACE(airshed::workbench::Plugin, AIRSHED_PLUGIN_IID)
