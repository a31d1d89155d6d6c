// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the demonstration workspace by running airshed-cli make-demo: the window and the command line make
// the same one.
#pragma once

#include <QString>

namespace airshed
{
class Progress;
}

namespace airshed::desktop
{

/// Where the demonstration is made unless somebody chose another place; start.sh uses the same folder.
QString demonstrationFolder();

/// The demonstration's workspace in that folder, whether it exists or not.
QString demonstrationWorkspace(const QString& folder);

/// Takes its time; call it in a task. Throws OutputError with what the program said, Cancelled after ending
/// it.
void makeDemonstration(const QString& folder, Progress& progress);

} // namespace airshed::desktop
