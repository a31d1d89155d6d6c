// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers that are the same on every machine and with every compiler: the standard library's
// distributions are not, and the same seed has to give the same demonstration. Not for cryptography.
#pragma once

#include <QString>
#include <cstdint>
#include <span>

namespace airshed::inventory::demonstration
{

class Random
{
public:
    /// Streams with different names are independent: adding a draw to one leaves the others as they were.
    Random(std::uint64_t seed, QStringView stream);

    std::uint64_t next();
    /// In [0, 1).
    double uniform();
    /// In [low, high).
    double uniform(double low, double high);
    /// In [0, count); count must be positive.
    int index(int count);
    bool chance(double probability);
    /// Standard normal deviate.
    double normal();
    /// exp of a normal deviate: the median and the geometric standard deviation.
    double lognormal(double median, double geometricDeviation);
    /// Index drawn with these weights; the weights must not all be zero.
    int weighted(std::span<const double> weights);

private:
    std::uint64_t m_state[4];
};

/// A hash of three numbers, for noise.
std::uint64_t mixed(std::uint64_t a, std::uint64_t b, std::uint64_t c);

/// Smooth noise in [-1, 1] with features as large as 1 unit.
double smoothNoise(double x, double y, std::uint64_t seed);

/// The sum of octaves of smooth noise, each twice as fine and half as strong, scaled to about [-1, 1].
double fractalNoise(double x, double y, int octaves, std::uint64_t seed);

} // namespace airshed::inventory::demonstration
