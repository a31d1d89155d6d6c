// SPDX-License-Identifier: GPL-3.0-or-later
// The innermost loop of the matrix: one receptor against a block of sources in one hour, single precision,
// written so that the compiler makes vector code of it. Every operation is one that IEEE 754 rounds in one
// way (no fused or reordered ones), so that all machines get the same numbers. Within 1e-4 of plume.h,
// relative.
#pragma once

#include <array>
#include <cstddef>

namespace airshed::dispersion
{

/// Sources in a block: two vectors of eight.
inline constexpr std::size_t blockSize = 16;

/// What an hour means for every source.
struct HourCoefficients {
    // sigma_y² = slope² x² / (1 + curvature x) + wind error² x²
    float slopeYSquared = 0;
    float curvatureY = 0;
    float windErrorSquared = 0;
    // sigma_z = x (flat + rising s + falling / s + fastFalling / s² + second / s2); s² = 1 + curvature x
    float curvatureZ = 0;
    float flat = 0;
    float rising = 0;
    float falling = 0;
    float fastFalling = 0;
    float secondCurvatureZ = 0;
    float second = 0; ///< not 0 only for the half step whose neighbours have different curvatures
    float largestSigmaZ = 5000;
    float lid = 0; ///< 0: none
    float nearest = 10;
    float farthest = 50000;
    float cullSquared = 16;
};

/// A block of sources in the wind's axes.
struct SourceBlock {
    const float* downwind;
    const float* crosswind;
    const float* height;   ///< of the plume's axis
    const float* strength; ///< 1e6 / (2 pi wind), 0: a plume that never comes down
    const float* virtualY; ///< distance to the virtual source
    const float* virtualZ;
};

struct ReceptorInWind {
    float downwind = 0;
    float crosswind = 0;
    float height = 0;
};

using BlockValues = std::array<float, blockSize>;

/// µg/m³ per g/s. isLidFelt: some plume of the block may have reached the lid where the receptor is.
void sensitivities(const HourCoefficients& hour, const SourceBlock& block, const ReceptorInWind& receptor,
                   bool isLidFelt, BlockValues& values);

} // namespace airshed::dispersion
