// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window proposes to write what leaves the program: the workspace's own folder for exports, until a
// person chooses another one.
#pragma once

#include <QString>

namespace airshed::workbench
{

class Workbench;

/// The folder that was chosen last, else the workspace's exports/, else the documents.
QString exportFolder(Workbench& workbench);

/// Something was written to this file: its folder is proposed again, in every workspace. After the
/// workspace's own exports/ each workspace proposes its own again.
void rememberExport(Workbench& workbench, const QString& path);

} // namespace airshed::workbench
