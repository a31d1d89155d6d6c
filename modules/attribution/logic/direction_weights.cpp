// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/direction_weights.h"

#include <algorithm>
#include <cmath>

namespace airshed::attribution
{

DirectionWeights::DirectionWeights(const WindSample& sample, const RegressionKernel& kernel,
                                   double stepDegrees)
    : m_directions(static_cast<std::size_t>(std::lround(360 / stepDegrees)))
{
    const double reach = reachInWidths * kernel.directionWidthDegrees;
    m_perHour = std::min(m_directions, static_cast<std::size_t>(std::floor(2 * reach / stepDegrees)) + 1);
    const auto directions = static_cast<double>(m_directions);
    m_first.resize(sample.size());
    m_weights.resize(sample.size() * m_perHour);
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const double from = std::ceil((sample.fromDegrees[i] - reach) / stepDegrees);
        m_first[i] = static_cast<std::size_t>(from - std::floor(from / directions) * directions);
        for (std::size_t j = 0; j < m_perHour; ++j) {
            const double direction = static_cast<double>((m_first[i] + j) % m_directions) * stepDegrees;
            const double d = angleBetween(sample.fromDegrees[i], direction) / kernel.directionWidthDegrees;
            m_weights[i * m_perHour + j] = std::exp(-0.5 * d * d);
        }
    }
}

double speedWeight(double metresPerSecond, double at, const RegressionKernel& kernel)
{
    const double d = (metresPerSecond - at) / kernel.speedWidth;
    return std::abs(d) > reachInWidths ? 0 : std::exp(-0.5 * d * d);
}

} // namespace airshed::attribution
