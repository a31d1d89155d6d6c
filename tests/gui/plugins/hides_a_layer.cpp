// SPDX-License-Identifier: GPL-3.0-or-later
// Changes the map of a workspace as a person would, in a program that a test is about to kill.
#include "workbench/layer_list.h"
#include "workbench/plugin.h"
#include "workbench/workbench.h"

#include <QObject>

class HidesALayer final : public QObject, public airshed::workbench::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID AIRSHED_PLUGIN_IID FILE "hides_a_layer.json")
    Q_INTERFACES(airshed::workbench::Plugin)

public:
    void initialize(airshed::workbench::Workbench& workbench) override { m_workbench = &workbench; }
    void workspaceOpened(airshed::inventory::Workspace&) override
    {
        m_workbench->layers().setVisible(QStringLiteral("sources"), false);
    }

private:
    airshed::workbench::Workbench* m_workbench = nullptr;
};

#include "hides_a_layer.moc"
