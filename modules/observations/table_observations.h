// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the sheets of an open table into series: the wide national table, long tables, weather tables.
#pragma once

#include "observations/gathered_observations.h"
#include "tables/raw_table.h"

namespace airshed
{
class Progress;
}

namespace airshed::observations
{

/// Throws InputError when no sheet is a table of observations. fileStation stands in for a station that the
/// table does not name.
void readTables(tables::TableFile& table, const ReadOptions& options, const QString& fileStation,
                const ObservationWords& words, ObservationFile& file, Progress& progress);

} // namespace airshed::observations
