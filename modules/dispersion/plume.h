// SPDX-License-Identifier: GPL-3.0-or-later
// The Gaussian plume in double precision, pair by pair: what the fast kernel of the matrix is held to, and
// for the few values that a page shows. It culls nothing.
#pragma once

#include "dispersion/source_receptor.h"

namespace airshed::dispersion
{

/// A plume of 1 g/s in the wind's own axes.
struct Plume {
    double windMetresPerSecond = 1; ///< at the release
    double effectiveHeightMetres = 0;
    Terrain terrain = Terrain::Urban;
    Stability stability = Stability::D;
    double lidMetres = std::numeric_limits<double>::quiet_NaN(); ///< NaN: none
    double virtualDistanceYMetres = 0;
    double virtualDistanceZMetres = 0;
    double windErrorDegrees = 0;

    double sigmaY(double downwindMetres) const;
    double sigmaZ(double downwindMetres) const;
    /// µg/m³ per g/s at metres downwind, across and above ground. 0 upwind, and everywhere from a plume whose
    /// axis is above the lid.
    double concentration(double downwindMetres, double crosswindMetres, double heightMetres) const;
};

/// The plume of an emitter in one hour; the hour must be usable.
Plume plumeOf(const Emitter& emitter, const HourWeather& weather, const KernelSettings& settings);

/// A position in the wind's axes: x downwind, y to the left of it.
struct WindPosition {
    double downwindMetres = 0;
    double crosswindMetres = 0;
};

WindPosition windPosition(geo::MapPoint source, geo::MapPoint receptor, double windFromDegrees);

/// µg/m³ per g/s of one pair in one hour, under the same limits of distance as the matrix; 0 for an hour that
/// is not usable.
double sensitivity(const Emitter& emitter, const Receptor& receptor, const HourWeather& weather,
                   const KernelSettings& settings);

} // namespace airshed::dispersion
