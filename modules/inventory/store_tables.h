// SPDX-License-Identifier: GPL-3.0-or-later
// The open tables of one inventory, for the files that make up the store.
#pragma once

#include "inventory/table.h"

namespace airshed::inventory
{

struct StoreTables {
    explicit StoreTables(Database& database)
        : enterprises(database), sites(database), sources(database), emissions(database), stations(database),
          cameras(database), batches(database), changes(database), problems(database), zones(database)
    {
    }
    Table<Enterprise> enterprises;
    Table<Site> sites;
    Table<Source> sources;
    Table<EmissionRow> emissions; ///< written by SQL alone (see below)
    Table<Station> stations;
    Table<Camera> cameras;
    Table<Batch> batches;
    /// Written by SQL alone: GDAL keeps the number of rows of a layer that it inserts into, and would put
    /// down a wrong one if others inserted too.
    Table<Change> changes;
    Table<Problem> problems;
    Table<Zone> zones;
};

} // namespace airshed::inventory
