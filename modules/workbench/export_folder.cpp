// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/export_folder.h"

#include "inventory/workspace.h"
#include "workbench/settings.h"
#include "workbench/workbench.h"

#include <QDir>
#include <QFileInfo>

namespace airshed::workbench
{

namespace
{

const QString purpose = QStringLiteral("export");

} // namespace

QString exportFolder(Workbench& workbench)
{
    const inventory::Workspace* workspace = workbench.workspace();
    return workbench.settings().folder(purpose, workspace ? workspace->exportsFolder() : QString());
}

void rememberExport(Workbench& workbench, const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const inventory::Workspace* workspace = workbench.workspace();
    const bool isOwn = workspace && QDir(folder) == QDir(workspace->exportsFolder());
    workbench.settings().setFolder(purpose, isOwn ? QString() : folder);
}

} // namespace airshed::workbench
