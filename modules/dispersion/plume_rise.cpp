// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispersion/plume_rise.h"

#include <algorithm>
#include <cmath>

namespace airshed::dispersion
{

namespace
{

// At sea level and 45 degrees; with 9.81 the rise differs by less than 0.04 %.
constexpr double gravity = 9.80616;
constexpr double fluxOfStrongRise = 55;
/// Potential temperature gradient of the stable classes, K/m.
constexpr double gradientE = 0.020;
constexpr double gradientF = 0.035;

} // namespace

double buoyancyFlux(double exitVelocityMetresPerSecond, double diameterMetres, double exitTemperatureKelvin,
                    double airTemperatureKelvin)
{
    if (!(exitTemperatureKelvin > airTemperatureKelvin))
        return 0;
    return gravity * exitVelocityMetresPerSecond * diameterMetres * diameterMetres *
           (exitTemperatureKelvin - airTemperatureKelvin) / (4 * exitTemperatureKelvin);
}

double buoyantRise(double buoyancyFlux, double windMetresPerSecond, Stability stability,
                   double airTemperatureKelvin)
{
    if (buoyancyFlux <= 0)
        return 0;
    if (stability == Stability::E || stability == Stability::F) {
        const double gradient = stability == Stability::E ? gradientE : gradientF;
        const double s = gravity / airTemperatureKelvin * gradient;
        const double bent = 2.6 * std::cbrt(buoyancyFlux / (windMetresPerSecond * s));
        const double upright = 4 * std::pow(buoyancyFlux, 0.25) / std::pow(s, 0.375);
        return std::min(bent, upright);
    }
    return buoyancyFlux < fluxOfStrongRise ? 21.425 * std::pow(buoyancyFlux, 0.75) / windMetresPerSecond
                                           : 38.71 * std::pow(buoyancyFlux, 0.6) / windMetresPerSecond;
}

double stackTipDownwash(double exitVelocityMetresPerSecond, double diameterMetres, double windMetresPerSecond)
{
    const double ratio = exitVelocityMetresPerSecond / windMetresPerSecond;
    return ratio < 1.5 ? 2 * diameterMetres * (ratio - 1.5) : 0;
}

double effectiveHeight(const Emitter& emitter, const HourWeather& weather, double windAtReleaseHeight,
                       const KernelSettings& settings)
{
    double height = emitter.heightMetres;
    if (emitter.diameterMetres > 0) {
        if (settings.isDownwashUsed)
            height += stackTipDownwash(emitter.exitVelocityMetresPerSecond, emitter.diameterMetres,
                                       windAtReleaseHeight);
        if (settings.isPlumeRiseUsed)
            height += buoyantRise(buoyancyFlux(emitter.exitVelocityMetresPerSecond, emitter.diameterMetres,
                                               emitter.exitTemperatureKelvin, weather.airTemperatureKelvin),
                                  windAtReleaseHeight, weather.stability, weather.airTemperatureKelvin);
    }
    return std::max(0.0, height);
}

} // namespace airshed::dispersion
