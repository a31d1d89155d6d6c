// SPDX-License-Identifier: GPL-3.0-or-later
// What importing needs to know besides the file: words and names, the base map of the workspace, and what the
// workspace already holds. Made once, then only read: any number of threads may plan and judge with it.
#pragma once

#include "geo/district_index.h"
#include "inventory/importing/place_names.h"
#include "inventory/importing/point_grid.h"
#include "inventory/importing/source_words.h"
#include "inventory/importing/synonyms.h"
#include "inventory/quality/thresholds.h"
#include "inventory/quality/water_index.h"
#include "inventory/records.h"

#include <QHash>
#include <QSet>
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

/// What the workspace holds already. Nothing here is judged again.
struct StoredRecords {
    std::vector<Source> sources;
    QHash<QString, std::size_t> sourceByNumber; ///< place in sources
    QSet<QString> stationCodes;
    QSet<QString> cameraIds;
    QHash<QString, QString> enterpriseNames; ///< by credit code
    /// Places of the same thing under every name that a list may know it by (see recordKeys()).
    QHash<QString, geo::LonLat> positions;

    /// Null when there is no source with this number.
    const Source* source(const QString& number) const;
};

/// The keys under which a source's place is remembered: its number, and its credit code with its outlet.
std::vector<QString> recordKeys(const Source& source);
/// The same for a station ("station/" and its code) and a camera.
QString stationKey(const QString& code);
QString cameraKey(const QString& deviceId);

struct ImportContext {
    SynonymTable synonyms;
    SourceWords words;
    PlaceNames places;
    SavedMappings savedMappings;
    quality::Thresholds thresholds;
    std::shared_ptr<const geo::DistrictIndex> districts; ///< null: no district can be checked
    std::shared_ptr<const quality::WaterIndex> water;    ///< null: no water can be checked
    std::shared_ptr<const PointGrid> roads;              ///< axes of the base map's roads; null: none known
    std::shared_ptr<const StoredRecords> stored;         ///< never null

    /// Tables from resources/, the workspace's base map, and its records (by a reader of its own, so any
    /// thread may call it). Throws InputError, WorkspaceError, Cancelled.
    static ImportContext of(const Workspace& workspace, Progress& progress);
    /// The tables alone.
    static ImportContext withoutWorkspace();
};

} // namespace airshed::inventory::importing
