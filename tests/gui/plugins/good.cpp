// SPDX-License-Identifier: GPL-3.0-or-later
// A plugin without fault: must work while those beside it do not.
#include "workbench/commands.h"
#include "workbench/plugin.h"
#include "workbench/workbench.h"

#include <QObject>

class Good final : public QObject, public airshed::workbench::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID AIRSHED_PLUGIN_IID FILE "good.json")
    Q_INTERFACES(airshed::workbench::Plugin)

public:
    void initialize(airshed::workbench::Workbench& workbench) override
    {
        workbench.commands().add(
            {.id = QStringLiteral("good.command"), .text = QStringLiteral("Good command")}, [] {});
    }
};

#include "good.moc"
