// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispersion/plume_kernel.h"

#include "dispersion/source_receptor.h"

#include <bit>
#include <cmath>
#include <cstdint>

// Vectors of eight where the processor has them. The sanitizers cannot start with functions that are chosen
// at load time.
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__SANITIZE_ADDRESS__)
#define AIRSHED_VECTOR_VERSIONS __attribute__((target_clones("avx2", "default")))
#else
#define AIRSHED_VECTOR_VERSIONS
#endif
#define AIRSHED_INLINE __attribute__((always_inline)) inline

namespace airshed::dispersion
{

namespace
{

constexpr float sqrtTwoPi = 2.5066283F;
constexpr float mixedShareOfLid = 1.6F;

AIRSHED_INLINE float larger(float a, float b) { return a > b ? a : b; }
AIRSHED_INLINE float smaller(float a, float b) { return a < b ? a : b; }

/// exp for arguments up to 0: within 6e-7 relative down to -8, 3e-6 to -60; below that as -60.
AIRSHED_INLINE float expOfNegative(float x)
{
    constexpr float least = -60;
    constexpr float log2OfE = 1.44269504F;
    const float t = larger(x, least) * log2OfE;
    const auto whole = static_cast<std::int32_t>(t - 0.5F); // towards zero: the nearest, as t <= 0
    const float f = t - static_cast<float>(whole);
    // 2^f on [-0.5, 0.5], Taylor to the sixth power: 2e-7 relative.
    float p = 1.540353039e-4F;
    p = p * f + 1.333355815e-3F;
    p = p * f + 9.618129108e-3F;
    p = p * f + 5.550410866e-2F;
    p = p * f + 0.2402265070F;
    p = p * f + 0.6931471806F;
    p = p * f + 1.0F;
    return p * std::bit_cast<float>((whole + 127) << 23);
}

/// All distances in sigmas.
AIRSHED_INLINE float reflections(float below, float above, float shift)
{
    return expOfNegative(-0.5F * (below - shift) * (below - shift)) +
           expOfNegative(-0.5F * (below + shift) * (below + shift)) +
           expOfNegative(-0.5F * (above - shift) * (above - shift)) +
           expOfNegative(-0.5F * (above + shift) * (above + shift));
}

template<bool hasSecond, bool isLidFelt>
AIRSHED_INLINE void evaluate(const HourCoefficients& hour, const SourceBlock& block,
                             const ReceptorInWind& receptor, float* __restrict values)
{
    const HourCoefficients h = hour;
    const float* __restrict downwind = block.downwind;
    const float* __restrict crosswind = block.crosswind;
    const float* __restrict height = block.height;
    const float* __restrict strength = block.strength;
    const float* __restrict virtualY = block.virtualY;
    const float* __restrict virtualZ = block.virtualZ;
    for (std::size_t i = 0; i < blockSize; ++i) {
        const float distance = receptor.downwind - downwind[i];
        const float y = receptor.crosswind - crosswind[i];
        const float x = larger(distance, h.nearest);
        const float xy = x + virtualY[i];
        const float xz = x + virtualZ[i];

        const float sigmaYSquared =
            h.slopeYSquared * xy * xy / (1.0F + h.curvatureY * xy) + h.windErrorSquared * x * x;
        const float squareZ = 1.0F + h.curvatureZ * xz;
        const float rootZ = std::sqrt(squareZ);
        float growth = h.flat + h.rising * rootZ + (h.falling * rootZ + h.fastFalling) / squareZ;
        if constexpr (hasSecond)
            growth += h.second / std::sqrt(1.0F + h.secondCurvatureZ * xz);
        const float sigmaZ = smaller(h.largestSigmaZ, xz * growth);

        const float across = -0.5F * y * y / sigmaYSquared;
        const float perSigmaZ = 1.0F / sigmaZ;
        const float below = (receptor.height - height[i]) * perSigmaZ;
        const float above = (receptor.height + height[i]) * perSigmaZ;
        float value = 0;
        if constexpr (isLidFelt) {
            // Three reflections: beyond them 4e-6 of the whole where the plume is not yet mixed.
            const float lid = 2.0F * h.lid * perSigmaZ;
            float upright = expOfNegative(-0.5F * below * below) + expOfNegative(-0.5F * above * above);
            upright += reflections(below, above, lid) + reflections(below, above, 2.0F * lid) +
                       reflections(below, above, 3.0F * lid);
            const float reflected = upright * perSigmaZ;
            const float mixed = sqrtTwoPi / h.lid;
            // Chosen by multiplication: with a branch the compiler would give up the vectors.
            const float isMixed = sigmaZ > mixedShareOfLid * h.lid ? 1.0F : 0.0F;
            value = expOfNegative(across) * (isMixed * mixed + (1.0F - isMixed) * reflected);
        } else {
            value = (expOfNegative(across - 0.5F * below * below) +
                     expOfNegative(across - 0.5F * above * above)) *
                    perSigmaZ;
        }
        value *= strength[i] / std::sqrt(sigmaYSquared);
        // One condition without short cuts: a branch would keep the loop from becoming vector code.
        const bool isKept = (distance > 0.0F) & (distance <= h.farthest) &
                            (y * y <= h.cullSquared * sigmaYSquared) & (value >= smallestSensitivity);
        values[i] = isKept ? value : 0.0F;
    }
}

} // namespace

AIRSHED_VECTOR_VERSIONS
void sensitivities(const HourCoefficients& hour, const SourceBlock& block, const ReceptorInWind& receptor,
                   bool isLidFelt, BlockValues& values)
{
    if (hour.second != 0.0F) {
        if (isLidFelt)
            evaluate<true, true>(hour, block, receptor, values.data());
        else
            evaluate<true, false>(hour, block, receptor, values.data());
    } else if (isLidFelt) {
        evaluate<false, true>(hour, block, receptor, values.data());
    } else {
        evaluate<false, false>(hour, block, receptor, values.data());
    }
}

} // namespace airshed::dispersion
