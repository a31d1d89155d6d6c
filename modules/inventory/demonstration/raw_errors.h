// SPDX-License-Identifier: GPL-3.0-or-later
// Puts into a list the errors that real lists have, and writes down each: what was done, where, by which
// quality rule it can be found, and what should stand there. One error a row at most.
#pragma once

#include "inventory/demonstration/random.h"
#include "inventory/demonstration/raw_table.h"

#include <QHash>
#include <span>

namespace airshed::inventory::demonstration
{

struct RawError {
    std::size_t row = 0; ///< index into the table's rows
    QString field{};     ///< the importer's word; "position" for both coordinates, "row" for a whole row
    QString kind{};      ///< "swapped-axes"
    QString rule{};      ///< "DQ02"
    QString written{};
    QString correct{}; ///< as the list should write it; empty: the row should not be there
    bool isExtraRow = false;
};

/// Places that errors need: water and other districts.
class ErrorPlaces
{
public:
    explicit ErrorPlaces(const Geography& geography);
    const Geography& geography() const { return m_geography; }
    /// Somewhere in a lake or river of the district; nothing if it has none.
    std::optional<geo::LonLat> inWater(const QString& adminCode, Random& random) const;
    bool isDryIn(const QString& adminCode, geo::LonLat position) const;

private:
    int districtOf(const QString& adminCode) const;
    const Geography& m_geography;
    geo::MapProjection m_projection;
    std::vector<std::vector<geo::MapPoint>> m_water; ///< by district
};

/// How often each kind of error was made so far, so that all kinds occur in their proportion over many lists.
using ErrorTally = QHash<QString, int>;

/// Changes about `count` rows of a list of sources, and adds rows for duplicates; the sources are those of
/// the rows before. In the order of the rows.
std::vector<RawError> putErrors(RawTable& table, std::span<const MadeSource> sources, int count,
                                const SourceWriting& how, const ErrorPlaces& places, ErrorTally& tally,
                                Random& random);

/// The same for stations and cameras, whose coordinates alone are spoilt.
std::vector<RawError> putPlaceErrors(RawTable& table, int count, Random& random);

/// What the history says of an error that was found and mended.
QString problemSentence(const RawError& error);

} // namespace airshed::inventory::demonstration
