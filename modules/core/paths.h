// SPDX-License-Identifier: GPL-3.0-or-later
// Where the program's own files are: the same answer in a build tree, in an installed tree and in a test. It
// knows nothing of workspaces or of a person's settings.
#pragma once

#include <QString>

namespace airshed
{

/// Styles, layouts, rule tables, icons. The environment variable AIRSHED_RESOURCES, else share/airshed beside
/// the program's bin, else the source tree that the program was built from. Throws InputError when none of
/// them exists.
QString resourcesFolder();

/// Nanchang's geography and the demonstration's inputs: AIRSHED_DATA, else share/airshed/data beside bin,
/// else the source tree's data. Throws InputError when none of them exists.
QString dataFolder();

/// Modules loaded at run time: AIRSHED_PLUGINS, else lib/airshed/plugins beside bin. It may not exist: then
/// there are no plugins.
QString pluginsFolder();

/// Translations (airshed_zh_CN.qm): AIRSHED_TRANSLATIONS, else share/airshed/translations beside bin (a build
/// tree puts them there too). It may not exist: then the program speaks English.
QString translationsFolder();

/// Another program of ours that stands beside this one in bin ("airshed-mapengine"), with its path.
QString siblingProgram(const QString& name);

} // namespace airshed
