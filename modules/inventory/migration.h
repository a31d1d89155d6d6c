// SPDX-License-Identifier: GPL-3.0-or-later
// Brings an inventory of an older schema version up to date, one version at a time, on a copy: a crash or a
// full disk leaves the old file, and the old file stays beside the new one.
#pragma once

#include <QString>

namespace airshed::inventory
{

/// The version of an inventory file, read without writing. Throws WorkspaceError.
int inventoryVersion(const QString& path);

/// Replaces the file by one of schema::currentVersion; the old one becomes "inventory.v1.gpkg" beside it.
/// Does nothing for a file that is up to date. Throws WorkspaceError for a newer one, OutputError when there
/// is no room.
void migrate(const QString& path);

} // namespace airshed::inventory
