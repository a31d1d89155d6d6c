// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the demonstration's air and weather into its workspace, and writes the last week as the files that a
// bureau gets: one wide table a day in the form of the national stations, a table of the weather sites, a
// data logger's frames; and the key that says what was planted.
#pragma once

#include "inventory/demonstration/air_maker.h"

#include <QString>

namespace airshed::inventory::demonstration
{

/// The index of the last hour, for the station's record.
void setIndexOfLastHour(std::vector<Station>& stations, const MadeAir& air);

/// Throws OutputError, Cancelled.
void storeAir(const QString& workspaceFolder, const MadeAir& air, Progress& progress);

/// Into a folder that is made. Returns the number of files, the key not counted. Throws OutputError.
qint64 writeAirFiles(const QString& folder, const MadeAir& air);

} // namespace airshed::inventory::demonstration
