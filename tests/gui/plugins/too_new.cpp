// SPDX-License-Identifier: GPL-3.0-or-later
// A plugin for a program that does not exist yet: none of its code may run.
#include "workbench/plugin.h"

#include <QObject>
#include <cstdlib>

class TooNew final : public QObject, public airshed::workbench::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID AIRSHED_PLUGIN_IID FILE "too_new.json")
    Q_INTERFACES(airshed::workbench::Plugin)

public:
    TooNew() { std::abort(); }
    void initialize(airshed::workbench::Workbench&) override {}
};

#include "too_new.moc"
