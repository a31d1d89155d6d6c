// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/random.h"

#include <bit>
#include <cmath>
#include <numbers>

namespace airshed::inventory::demonstration
{

namespace
{

/// SplitMix64, as published by Vigna: spreads any seed over all bits.
std::uint64_t split(std::uint64_t& state)
{
    std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

/// std::lerp guards against cases that cannot occur here and takes three times as long.
double mix(double a, double b, double t) { return a + (b - a) * t; }

double faded(double t) { return t * t * t * (t * (t * 6 - 15) + 10); }

double toUnit(std::uint64_t bits) { return static_cast<double>(bits >> 11) * 0x1.0p-53; }

/// The dot product of a random unit gradient at a lattice corner with the way to the point (Perlin).
double gradient(std::int64_t ix, std::int64_t iy, double dx, double dy, std::uint64_t seed)
{
    // Sixteen directions are enough to hide the lattice and need no sine.
    static constexpr double directions[16][2] = {
        {1, 0},  {0.9239, 0.3827},   {0.7071, 0.7071},   {0.3827, 0.9239},
        {0, 1},  {-0.3827, 0.9239},  {-0.7071, 0.7071},  {-0.9239, 0.3827},
        {-1, 0}, {-0.9239, -0.3827}, {-0.7071, -0.7071}, {-0.3827, -0.9239},
        {0, -1}, {0.3827, -0.9239},  {0.7071, -0.7071},  {0.9239, -0.3827}};
    const std::uint64_t hash = mixed(static_cast<std::uint64_t>(ix), static_cast<std::uint64_t>(iy), seed);
    const auto& direction = directions[hash >> 60];
    return direction[0] * dx + direction[1] * dy;
}

} // namespace

std::uint64_t mixed(std::uint64_t a, std::uint64_t b, std::uint64_t c)
{
    std::uint64_t h =
        a * 0x9E3779B97F4A7C15ULL ^ std::rotl(b * 0xC2B2AE3D27D4EB4FULL, 31) ^ c * 0x165667B19E3779F9ULL;
    h = (h ^ (h >> 32)) * 0xD6E8FEB86659FD93ULL;
    return (h ^ (h >> 32)) * 0xD6E8FEB86659FD93ULL;
}

double smoothNoise(double x, double y, std::uint64_t seed)
{
    const double fx = std::floor(x);
    const double fy = std::floor(y);
    const auto ix = static_cast<std::int64_t>(fx);
    const auto iy = static_cast<std::int64_t>(fy);
    const double dx = x - fx;
    const double dy = y - fy;
    const double u = faded(dx);
    const double v = faded(dy);
    const double south = mix(gradient(ix, iy, dx, dy, seed), gradient(ix + 1, iy, dx - 1, dy, seed), u);
    const double north =
        mix(gradient(ix, iy + 1, dx, dy - 1, seed), gradient(ix + 1, iy + 1, dx - 1, dy - 1, seed), u);
    return mix(south, north, v) * std::numbers::sqrt2;
}

double fractalNoise(double x, double y, int octaves, std::uint64_t seed)
{
    double sum = 0;
    double strength = 0.5;
    double frequency = 1;
    for (int i = 0; i < octaves; ++i) {
        sum += strength * smoothNoise(x * frequency, y * frequency, seed + static_cast<std::uint64_t>(i));
        strength /= 2;
        frequency *= 2;
    }
    return sum * 1.5;
}

Random::Random(std::uint64_t seed, QStringView stream)
{
    std::uint64_t state = seed;
    for (const QChar c : stream)
        state = mixed(state, c.unicode(), 0x5851F42D4C957F2DULL);
    for (std::uint64_t& word : m_state)
        word = split(state);
}

std::uint64_t Random::next()
{
    // xoshiro256** (Blackman and Vigna).
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double Random::uniform() { return toUnit(next()); }

double Random::uniform(double low, double high) { return low + (high - low) * uniform(); }

int Random::index(int count) { return static_cast<int>(uniform() * count); }

bool Random::chance(double probability) { return uniform() < probability; }

double Random::normal()
{
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

double Random::lognormal(double median, double geometricDeviation)
{
    return median * std::exp(std::log(geometricDeviation) * normal());
}

int Random::weighted(std::span<const double> weights)
{
    double sum = 0;
    for (const double w : weights)
        sum += w;
    double rest = uniform() * sum;
    int last = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] <= 0)
            continue;
        last = static_cast<int>(i);
        rest -= weights[i];
        if (rest < 0)
            break;
    }
    return last;
}

} // namespace airshed::inventory::demonstration
