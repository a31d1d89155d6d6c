// SPDX-License-Identifier: GPL-3.0-or-later
// How far a hot plume rises above its stack, by Briggs's formulas as ISC3 uses them: the final rise by
// buoyancy. The rise by momentum is left out, because the published formulas for it disagree.
#pragma once

#include "dispersion/source_receptor.h"
#include "dispersion/weather.h"

namespace airshed::dispersion
{

/// g v d² (Ts - Ta) / (4 Ts) in m⁴/s³; 0 for a plume that is not warmer than the air.
double buoyancyFlux(double exitVelocityMetresPerSecond, double diameterMetres, double exitTemperatureKelvin,
                    double airTemperatureKelvin);

/// Metres; the wind is that at the stack's top.
double buoyantRise(double buoyancyFlux, double windMetresPerSecond, Stability stability,
                   double airTemperatureKelvin);

/// Metres to add to the stack's height, at most 0: 2 d (v/u - 1.5) where v < 1.5 u.
double stackTipDownwash(double exitVelocityMetresPerSecond, double diameterMetres,
                        double windMetresPerSecond);

/// The height of the plume's axis, with what the settings ask for; never under the ground.
double effectiveHeight(const Emitter& emitter, const HourWeather& weather, double windAtReleaseHeight,
                       const KernelSettings& settings);

} // namespace airshed::dispersion
