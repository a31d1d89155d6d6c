// SPDX-License-Identifier: GPL-3.0-or-later
// The first rows of a list as far as proposals need them: where each row says it is, and how large the
// numbers of its columns are.
#pragma once

#include "core/source_class.h"
#include "inventory/importing/import_context.h"
#include "inventory/importing/import_plan.h"
#include "inventory/importing/row_coordinates.h"

#include <QHash>
#include <vector>

namespace airshed
{
class Progress;
}

namespace airshed::inventory::importing
{

/// Rows of each sheet that are looked at.
inline constexpr qint64 sampledRows = 20'000;

struct SampledRow {
    std::size_t sheet = 0; ///< place in ImportPlan::sheets
    RowCoordinates coordinates;
    QString adminCode; ///< declared district; empty: none, or one that no table knows
    bool isRoad = false;
    std::optional<geo::LonLat> known; ///< where the workspace has the same thing
};

struct SampledColumn {
    std::vector<double> values;         ///< positive numbers, as written
    QHash<QString, qint64> rowsByClass; ///< of these rows, by key(SourceClass); "" for unknown classes
    /// Emissions of rows that the workspace knows with an emission of the same pollutant.
    qint64 knownRows = 0;
    double knownAsWritten = 0;
    double knownTonnes = 0; ///< what the workspace has for them, t/a
};

struct BatchSample {
    std::vector<SampledRow> rows;
    /// By sheet (place in ImportPlan::sheets), then by column; only columns with a unit.
    std::vector<QHash<std::size_t, SampledColumn>> columns;
};

/// Reads the first rows of every included sheet. Throws InputError, Cancelled.
BatchSample sampleOf(const ImportPlan& plan, tables::TableFile& file, const ImportContext& context,
                     Progress& progress);

} // namespace airshed::inventory::importing
