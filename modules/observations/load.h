// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a file's observations into the store: gives stations the codes of the inventory, flags the hours by
// DQ18 together with what the store already holds around them, and writes all of it in one transaction.
#pragma once

#include "observations/flags.h"
#include "observations/observation_file.h"

namespace airshed::observations
{

/// A station of the inventory.
struct KnownStation {
    QString code;
    QString name;
    geo::LonLat position;
};

struct StationMatch {
    QHash<QString, QString> codes; ///< code in the file to code in the inventory
    QStringList unknown;           ///< codes in the file that are nobody's, sorted
};

/// By code, else by name, without regard to case, blanks and full-width forms.
StationMatch matchStations(const QStringList& found, const QHash<QString, QString>& names,
                           std::span<const KnownStation> known);

struct LoadResult {
    QStringList stations; ///< stored, by code
    QStringList sites;
    StationMatch match;
    HourSpan span;                                 ///< of all of it
    qint64 hours = 0;                              ///< station hours with something in them
    std::array<qint64, allFlags.size()> flagged{}; ///< of the file's values, in the order of allFlags
};

enum class Writing { Store, DryRun };

/// Changes the file's series: codes and flags. Stations that nobody knows are stored by their own code.
/// Throws OutputError, WorkspaceError, Cancelled; the store is then as it was.
LoadResult load(ObservationFile& file, ObservationStore& store, std::span<const KnownStation> known,
                Writing writing, Progress& progress);

} // namespace airshed::observations
