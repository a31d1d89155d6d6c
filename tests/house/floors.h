// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the program may include which: the floors of the house as a table. It reads no files.
#pragma once

#include <QString>
#include <optional>

namespace airshed::test
{

/// The part that a source file belongs to, from its path below the project's folder: "core",
/// "inventory/quality", "mapengine/engine", "app/desktop", or for a plugin "review/logic" and "review/ui".
/// Nothing for a file that stands in no part.
std::optional<QString> partOf(const QString& path);

/// Whether files of `part` may include headers of `used`. Arrows run downwards only, and a plugin never
/// includes another.
bool mayInclude(const QString& part, const QString& used);

/// Whether files of this part may use widgets.
bool mayUseWidgets(const QString& part);

} // namespace airshed::test
