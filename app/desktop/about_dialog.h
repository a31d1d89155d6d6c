// SPDX-License-Identifier: GPL-3.0-or-later
// Which program and version this is, its licence, what it stands on, and which plugins run.
#pragma once

#include "workbench/plugins.h"

#include <QDialog>

namespace airshed::desktop
{

class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const QList<workbench::PluginDescription>& plugins, QWidget* parent = nullptr);
};

} // namespace airshed::desktop
