// SPDX-License-Identifier: GPL-3.0-or-later
// How wide and how high a plume has spread after some distance: Briggs's interpolation curves for open
// country and for cities. In double precision; the matrix's fast kernel takes its coefficients from the same
// table.
#pragma once

#include "dispersion/weather.h"

#include <array>

namespace airshed::dispersion
{

inline constexpr double largestSigmaZMetres = 5'000;

/// slope * x * (1 + curvature * x)^power, x in metres.
struct SigmaCurve {
    double slope = 0;
    double curvature = 0;
    double power = 0;
    double at(double metres) const;
};

/// The two curves whose mean is the sigma of the class: twice the same for a full class, those of its
/// neighbours for a half step.
struct SigmaCurves {
    std::array<SigmaCurve, 2> y;
    std::array<SigmaCurve, 2> z;
};

SigmaCurves briggsCurves(Terrain terrain, Stability stability);

double sigmaY(Terrain terrain, Stability stability, double metres);
/// At most largestSigmaZMetres.
double sigmaZ(Terrain terrain, Stability stability, double metres);

/// How far upwind a point source would stand that is as wide here as the given sigma; 0 for a sigma of 0.
double virtualDistanceY(Terrain terrain, Stability stability, double sigmaMetres);
/// The same in height. Stable plumes over open country never grow higher than some 100 m: the distance is
/// then the farthest that is looked at, 200 km.
double virtualDistanceZ(Terrain terrain, Stability stability, double sigmaMetres);

/// The power of the wind's growth with height; a half step takes the mean of its neighbours.
double windProfilePower(Terrain terrain, Stability stability);

/// Wind at a height from that at 10 m, never under 0.5 m/s and not reduced below 10 m.
double windAtHeight(Terrain terrain, Stability stability, double windAt10Metres, double heightMetres);

} // namespace airshed::dispersion
