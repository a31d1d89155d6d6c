// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispersion/sigmas.h"

#include <algorithm>
#include <cmath>

namespace airshed::dispersion
{

namespace
{

/// Full classes only, A ... F.
constexpr std::size_t fullClasses = 6;

constexpr double curvatureYRural = 1e-4;
constexpr double curvatureYUrban = 4e-4;
constexpr std::array<double, fullClasses> slopeYRural = {.22, .16, .11, .08, .06, .04};
constexpr std::array<double, fullClasses> slopeYUrban = {.32, .32, .22, .16, .11, .11};
constexpr std::array<SigmaCurve, fullClasses> zRural = {
    {{.20, 0, 0}, {.12, 0, 0}, {.08, 2e-4, -0.5}, {.06, 1.5e-3, -0.5}, {.03, 3e-4, -1}, {.016, 3e-4, -1}}};
constexpr std::array<SigmaCurve, fullClasses> zUrban = {{{.24, 1e-3, 0.5},
                                                         {.24, 1e-3, 0.5},
                                                         {.20, 0, 0},
                                                         {.14, 3e-4, -0.5},
                                                         {.08, 1.5e-3, -0.5},
                                                         {.08, 1.5e-3, -0.5}}};
constexpr std::array<double, fullClasses> powerRural = {.07, .07, .10, .15, .35, .55};
constexpr std::array<double, fullClasses> powerUrban = {.15, .15, .20, .25, .30, .30};

constexpr double leastWind = 0.5;
constexpr double windHeight = 10;
constexpr double farthestVirtual = 200'000;

struct Neighbours {
    std::size_t lower;
    std::size_t upper;
};

Neighbours neighbours(Stability stability)
{
    switch (stability) {
    case Stability::A:
        return {0, 0};
    case Stability::AB:
        return {0, 1};
    case Stability::B:
        return {1, 1};
    case Stability::BC:
        return {1, 2};
    case Stability::C:
        return {2, 2};
    case Stability::CD:
        return {2, 3};
    case Stability::D:
        return {3, 3};
    case Stability::E:
        return {4, 4};
    case Stability::F:
        return {5, 5};
    }
    return {3, 3};
}

/// Every curve grows with distance, so that halving finds it.
template<typename Sigma>
double distanceOf(Sigma sigma, double wanted)
{
    if (wanted <= 0)
        return 0;
    double low = 0;
    double high = farthestVirtual;
    if (sigma(high) <= wanted)
        return high;
    constexpr int halvings = 60;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (low + high) / 2;
        (sigma(middle) < wanted ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace

double SigmaCurve::at(double metres) const
{
    return slope * metres * (power == 0 ? 1 : std::pow(1 + curvature * metres, power));
}

SigmaCurves briggsCurves(Terrain terrain, Stability stability)
{
    const auto [lower, upper] = neighbours(stability);
    const bool isRural = terrain == Terrain::Rural;
    const auto& slopes = isRural ? slopeYRural : slopeYUrban;
    const double curvature = isRural ? curvatureYRural : curvatureYUrban;
    const auto& z = isRural ? zRural : zUrban;
    return {{{{slopes[lower], curvature, -0.5}, {slopes[upper], curvature, -0.5}}}, {{z[lower], z[upper]}}};
}

double sigmaY(Terrain terrain, Stability stability, double metres)
{
    const SigmaCurves curves = briggsCurves(terrain, stability);
    return (curves.y[0].at(metres) + curves.y[1].at(metres)) / 2;
}

double sigmaZ(Terrain terrain, Stability stability, double metres)
{
    const SigmaCurves curves = briggsCurves(terrain, stability);
    return std::min(largestSigmaZMetres, (curves.z[0].at(metres) + curves.z[1].at(metres)) / 2);
}

double virtualDistanceY(Terrain terrain, Stability stability, double sigmaMetres)
{
    return distanceOf([=](double metres) { return sigmaY(terrain, stability, metres); }, sigmaMetres);
}

double virtualDistanceZ(Terrain terrain, Stability stability, double sigmaMetres)
{
    return distanceOf([=](double metres) { return sigmaZ(terrain, stability, metres); }, sigmaMetres);
}

double windProfilePower(Terrain terrain, Stability stability)
{
    const auto [lower, upper] = neighbours(stability);
    const auto& powers = terrain == Terrain::Rural ? powerRural : powerUrban;
    return (powers[lower] + powers[upper]) / 2;
}

double windAtHeight(Terrain terrain, Stability stability, double windAt10Metres, double heightMetres)
{
    const double relative = std::max(heightMetres, windHeight) / windHeight;
    return std::max(leastWind, windAt10Metres * std::pow(relative, windProfilePower(terrain, stability)));
}

} // namespace airshed::dispersion
