// SPDX-License-Identifier: GPL-3.0-or-later
// A plugin that fails half-way: the command and the panel that it had added must go again.
#include "workbench/commands.h"
#include "workbench/plugin.h"
#include "workbench/workbench.h"

#include <QObject>
#include <QWidget>
#include <stdexcept>

class Throwing final : public QObject, public airshed::workbench::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID AIRSHED_PLUGIN_IID FILE "throwing.json")
    Q_INTERFACES(airshed::workbench::Plugin)

public:
    void initialize(airshed::workbench::Workbench& workbench) override
    {
        workbench.commands().add(
            {.id = QStringLiteral("throwing.command"), .text = QStringLiteral("Half a command")}, [] {});
        workbench.addPanel({.id = QStringLiteral("throwing.panel"),
                            .title = QStringLiteral("Half a panel"),
                            .create = [](QWidget* parent) { return new QWidget(parent); }});
        throw std::runtime_error("the licence file is not there");
    }
};

#include "throwing.moc"
