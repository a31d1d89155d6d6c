// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispersion/plume.h"

#include "dispersion/plume_rise.h"
#include "dispersion/sigmas.h"

#include <cmath>
#include <numbers>

namespace airshed::dispersion
{

namespace
{

constexpr double pi = std::numbers::pi;
constexpr double degree = pi / 180;
constexpr double microgramsPerGram = 1e6;
/// Above this share of the lid the plume counts as mixed through the whole depth (ISC3).
constexpr double mixedShareOfLid = 1.6;

double gauss(double distance, double sigma)
{
    return std::exp(-0.5 * (distance / sigma) * (distance / sigma));
}

} // namespace

double Plume::sigmaY(double downwindMetres) const
{
    const double spread = dispersion::sigmaY(terrain, stability, downwindMetres + virtualDistanceYMetres);
    return std::hypot(spread, downwindMetres * std::tan(windErrorDegrees * degree));
}

double Plume::sigmaZ(double downwindMetres) const
{
    return dispersion::sigmaZ(terrain, stability, downwindMetres + virtualDistanceZMetres);
}

double Plume::concentration(double downwindMetres, double crosswindMetres, double heightMetres) const
{
    const bool isLidded = !std::isnan(lidMetres);
    if (downwindMetres <= 0 || (isLidded && effectiveHeightMetres >= lidMetres))
        return 0;
    const double sy = sigmaY(downwindMetres);
    const double sz = sigmaZ(downwindMetres);
    const double across = gauss(crosswindMetres, sy) / windMetresPerSecond;
    if (isLidded && sz > mixedShareOfLid * lidMetres)
        return microgramsPerGram * across / (std::sqrt(2 * pi) * sy * lidMetres);
    const double below = heightMetres - effectiveHeightMetres;
    const double above = heightMetres + effectiveHeightMetres;
    double upright = gauss(below, sz) + gauss(above, sz);
    if (isLidded) {
        constexpr double negligible = 1e-14;
        for (int k = 1;; ++k) {
            const double shift = 2 * k * lidMetres;
            const double added = gauss(below - shift, sz) + gauss(below + shift, sz) +
                                 gauss(above - shift, sz) + gauss(above + shift, sz);
            upright += added;
            if (added <= negligible * upright)
                break;
        }
    }
    return microgramsPerGram * across * upright / (2 * pi * sy * sz);
}

Plume plumeOf(const Emitter& emitter, const HourWeather& weather, const KernelSettings& settings)
{
    Plume plume;
    plume.terrain = settings.terrain;
    plume.stability = weather.stability;
    plume.lidMetres = weather.lidMetres;
    plume.windErrorDegrees = settings.windErrorDegrees;
    plume.windMetresPerSecond = settings.isWindProfileUsed
                                    ? windAtHeight(settings.terrain, weather.stability,
                                                   weather.windMetresPerSecond, emitter.heightMetres)
                                    : weather.windMetresPerSecond;
    plume.effectiveHeightMetres = effectiveHeight(emitter, weather, plume.windMetresPerSecond, settings);
    plume.virtualDistanceYMetres =
        virtualDistanceY(settings.terrain, weather.stability, emitter.initialSigmaYMetres);
    plume.virtualDistanceZMetres =
        virtualDistanceZ(settings.terrain, weather.stability, emitter.initialSigmaZMetres);
    return plume;
}

WindPosition windPosition(geo::MapPoint source, geo::MapPoint receptor, double windFromDegrees)
{
    const double towardsX = -std::sin(windFromDegrees * degree);
    const double towardsY = -std::cos(windFromDegrees * degree);
    const double dx = receptor.x - source.x;
    const double dy = receptor.y - source.y;
    return {dx * towardsX + dy * towardsY, -dx * towardsY + dy * towardsX};
}

double sensitivity(const Emitter& emitter, const Receptor& receptor, const HourWeather& weather,
                   const KernelSettings& settings)
{
    if (!weather.isUsable())
        return 0;
    const WindPosition at = windPosition(emitter.position, receptor.position, weather.windFromDegrees);
    if (at.downwindMetres <= 0 || at.downwindMetres > settings.farthestMetres)
        return 0;
    return plumeOf(emitter, weather, settings)
        .concentration(std::max(at.downwindMetres, settings.nearestMetres), at.crosswindMetres,
                       receptor.heightMetres);
}

} // namespace airshed::dispersion
