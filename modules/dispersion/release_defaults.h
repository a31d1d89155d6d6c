// SPDX-License-Identifier: GPL-3.0-or-later
// From what an inventory says of a source to the release that the plume model follows: the defaults where a
// list states no stack, the first widths of areas and roads, and when in the year, week and day such sources
// emit. All of them are engineering choices. It knows no records: plain values come in.
#pragma once

#include "core/hour.h"
#include "core/source_class.h"
#include "dispersion/source_receptor.h"

#include <QStringView>
#include <array>
#include <limits>
#include <span>
#include <vector>

namespace airshed::dispersion
{

enum class ReleaseShape { Point, Line, Area, Volume };

/// NaN: the list does not say.
struct StatedRelease {
    double heightMetres = std::numeric_limits<double>::quiet_NaN();
    double diameterMetres = std::numeric_limits<double>::quiet_NaN();
    double exitTemperatureKelvin = std::numeric_limits<double>::quiet_NaN();
    double exitVelocityMetresPerSecond = std::numeric_limits<double>::quiet_NaN();
    double sideMetres = std::numeric_limits<double>::quiet_NaN(); ///< of an area; a road's length
};

struct CompletedRelease {
    Emitter emitter;
    bool isAssumed = false; ///< something that the model needs was not stated
};

/// Stacks: 15 m, 0.5 m, 80 °C, 8 m/s. Kitchens: 8 m, without rise. Building sites, yards and bare soil: 2 m
/// with sigma_z 1.4 m. Roads: 1 m with sigma_z 1.5 m. Areas and roads without a size: 100 m. sigma_y is side
/// / 4.3; a road whose course is not known counts as an area.
CompletedRelease completedRelease(SourceClass sourceClass, QStringView subclass, ReleaseShape shape,
                                  const StatedRelease& stated, geo::MapPoint position);

/// A road whose course is known, as a row of volume sources none of which is longer than given; each emits
/// its share by length, in the same order.
struct RoadSegments {
    std::vector<Emitter> emitters;
    std::vector<double> shares;
};

/// The segment that is short enough for a receptor so far away: 50 m or a quarter of the distance.
double longestSegmentMetres(double distanceMetres);
RoadSegments roadSegments(std::span<const geo::MapPoint> course, double longestMetres);

/// Factors around 1 by month, day of the week and hour: E(t) = yearly mean x factor(t).
class TemporalProfile
{
public:
    /// Weights in any unit; each row is brought to a mean of 1. Hours by their end, 1 ... 24; Monday first.
    TemporalProfile(const std::array<double, 12>& months, const std::array<double, 7>& weekdays,
                    const std::array<double, 24>& hours);
    double factor(Hour hour) const;

private:
    std::array<double, 12> m_months;
    std::array<double, 7> m_weekdays;
    std::array<double, 24> m_hours;
};

/// How sources of this kind usually work; constant for what never stops.
const TemporalProfile& temporalProfile(SourceClass sourceClass, QStringView subclass);

} // namespace airshed::dispersion
