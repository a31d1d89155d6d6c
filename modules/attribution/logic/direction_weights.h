// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel's weights of each hour at the directions of a grid, and at one speed: a wind regression over a
// grid is separable, so that exp is computed once per hour and direction and not once per node.
#pragma once

#include "attribution/logic/wind_regression.h"

namespace airshed::attribution
{

/// Weights under exp(-24.5) = 2e-11 are left out.
inline constexpr double reachInWidths = 7;

class DirectionWeights
{
public:
    DirectionWeights(const WindSample& sample, const RegressionKernel& kernel, double stepDegrees);

    std::size_t directions() const { return m_directions; }
    /// Of hour i there are perHour() weights, for the directions first(i), first(i) + 1 ... modulo
    /// directions().
    std::size_t perHour() const { return m_perHour; }
    std::size_t first(std::size_t hour) const { return m_first[hour]; }
    const double* of(std::size_t hour) const { return m_weights.data() + hour * m_perHour; }

private:
    std::size_t m_directions;
    std::size_t m_perHour;
    std::vector<std::size_t> m_first;
    std::vector<double> m_weights;
};

/// 0 beyond the reach.
double speedWeight(double metresPerSecond, double at, const RegressionKernel& kernel);

} // namespace airshed::attribution
