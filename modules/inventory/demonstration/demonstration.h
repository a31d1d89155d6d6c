// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the demonstration: a workspace with a synthetic inventory of Nanchang and a month of observations,
// and the lists and files from which a bureau would have built it. The same options give the same data on
// every machine.
#pragma once

#include "inventory/demonstration/geography.h"

#include <QString>
#include <cstdint>

namespace airshed
{
class Progress;
}

namespace airshed::inventory::demonstration
{

struct DemonstrationOptions {
    std::uint64_t seed = 1;
    qint64 sources = 5337;
    QString folder{}; ///< gets workspace/ and raw/; must not exist or be empty
};

struct DemonstrationResult {
    qint64 sources = 0;
    qint64 stations = 0;
    qint64 cameras = 0;
    qint64 enterprises = 0;
    qint64 rawFiles = 0;
    qint64 rawRows = 0;
    qint64 errors = 0;           ///< lines of the key
    qint64 observedHours = 0;    ///< of each station
    qint64 observationFiles = 0; ///< in raw/observations, without their key
    QString plantedSource{};     ///< its number; empty: no source was fit
};

/// What depends on the seed, in a folder that exists: workspace/ without its terrain, and raw/. Not all or
/// nothing.
DemonstrationResult makeInventory(const DemonstrationOptions& options, const QString& folder,
                                  const Registry& registry, const Geography& geography, Progress& progress);

/// The whole, all or nothing: made beside the folder under another name, then renamed. Throws OutputError,
/// InputError for missing data of the program, Cancelled.
DemonstrationResult makeDemonstration(const DemonstrationOptions& options, Progress& progress);

} // namespace airshed::inventory::demonstration
