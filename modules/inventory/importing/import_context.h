// SPDX-License-Identifier: GPL-3.0-or-later
// What importing needs to know besides the file: words and names, the districts of the workspace, and what
// the workspace already holds. Made once, then only read: any number of threads may plan and judge with it.
#pragma once

#include "geo/district_index.h"
#include "inventory/importing/place_names.h"
#include "inventory/importing/source_words.h"
#include "inventory/importing/synonyms.h"
#include "inventory/records.h"

#include <QHash>
#include <memory>
#include <vector>

namespace airshed
{
class Progress;
}

namespace airshed::inventory
{
class Workspace;
}

namespace airshed::inventory::importing
{

/// What the workspace holds of a record that a list may speak of again.
struct KnownRecord {
    RecordId id = 0;
    QString number;       ///< source number, station code or device id
    geo::LonLat position; ///< NaN without one
};

/// Known mean emission of a class, t/a; NaN: not known.
struct ClassMean {
    qint64 sources = 0;
    EmissionVector mean;
};

struct ImportContext {
    SynonymTable synonyms;
    SourceWords words;
    PlaceNames places;
    SavedMappings savedMappings;
    std::shared_ptr<const geo::DistrictIndex> districts; ///< null: no district can be checked
    /// Road axes of the base map, for the datum of road sources; each a densified point.
    std::vector<geo::LonLat> roadPoints;
    QHash<QString, KnownRecord> sources;  ///< by number
    QHash<QString, KnownRecord> byOutlet; ///< sources by credit code + '/' + outlet code
    QHash<QString, KnownRecord> stations; ///< by code
    QHash<QString, KnownRecord> cameras;  ///< by device id
    QHash<QString, ClassMean> classMeans; ///< by key(SourceClass)

    /// Tables from resources/, districts from the workspace's base map, known records from its store (by a
    /// reader of its own, so any thread may call it). Throws InputError, WorkspaceError, Cancelled.
    static ImportContext of(const Workspace& workspace, Progress& progress);
    /// Without a workspace: tables only.
    static ImportContext withoutWorkspace();
};

} // namespace airshed::inventory::importing
