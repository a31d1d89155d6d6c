// SPDX-License-Identifier: GPL-3.0-or-later
// What lies in an area while it is drawn: sources by class and grade, emissions and their share of the city,
// stations and cameras. Made for every move of a vertex over a million sources: whole cells of a grid are
// added as sums, and only sources in cells that the outline crosses are looked at one by one.
#pragma once

#include "core/pollutant.h"
#include "core/source_class.h"
#include "geo/coordinates.h"

#include <QString>
#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace airshed::zoning
{

/// Grades as the lists write them; the last stands for every other text.
inline constexpr std::size_t gradeCount = 9;
QString gradeName(std::size_t index);
std::size_t gradeIndex(const QString& grade);

struct TallySource {
    geo::MapPoint position; ///< metres; NaN: counts for the city alone
    SourceClass sourceClass = SourceClass::Other;
    std::uint8_t grade = gradeCount - 1;
    EmissionVector emission; ///< t/a
};

struct Tally {
    qint64 sources = 0;
    std::array<qint64, allSourceClasses.size()> byClass{};
    std::array<qint64, gradeCount> byGrade{};
    std::array<double, pollutantCount> tonnesPerYear{};
    /// Of the city's total; 0 where the city states nothing.
    std::array<double, pollutantCount> shareOfCity{};
    qint64 stations = 0;
    qint64 cameras = 0;
};

/// Rings in map units; inside is where an odd number of them is around (holes are rings too). The last point
/// need not repeat the first.
using MapRings = std::vector<std::vector<geo::MapPoint>>;

class TallyCounter
{
public:
    TallyCounter(const std::vector<TallySource>& sources, std::vector<geo::MapPoint> stations,
                 std::vector<geo::MapPoint> cameras);
    ~TallyCounter();
    TallyCounter(TallyCounter&&) noexcept;

    Tally count(const MapRings& rings) const;
    /// The whole city: everything that was given.
    const Tally& city() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace airshed::zoning
