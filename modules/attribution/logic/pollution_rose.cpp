// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/pollution_rose.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace airshed::attribution
{

namespace
{

double twoDigits(double value)
{
    if (!(value > 0))
        return 0;
    const double unit = std::pow(10, std::floor(std::log10(value)) - 1);
    return std::round(value / unit) * unit;
}

} // namespace

qint64 RoseSector::total() const { return std::accumulate(hours.begin(), hours.end(), qint64(0)); }

std::vector<double> roseLimits(const WindSample& sample)
{
    std::vector<double> limits;
    if (sample.size() == 0)
        return limits;
    for (const double percent : {25.0, 50.0, 75.0, 90.0}) {
        const double limit = twoDigits(percentile(sample.concentration, percent));
        if (limit > 0 && (limits.empty() || limit > limits.back()))
            limits.push_back(limit);
    }
    return limits;
}

PollutionRose pollutionRose(const WindSample& sample, std::vector<double> limits, double sectorDegrees)
{
    PollutionRose rose;
    rose.sectorDegrees = sectorDegrees;
    rose.limits = limits.empty() ? roseLimits(sample) : std::move(limits);
    rose.hours = static_cast<qint64>(sample.size());
    rose.calmHours = static_cast<qint64>(sample.calmConcentration.size());
    const auto count = static_cast<std::size_t>(std::lround(360 / sectorDegrees));
    rose.sectors.resize(count);
    std::vector<double> sums(count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        rose.sectors[i].directionDegrees = static_cast<double>(i + 1) * sectorDegrees;
        rose.sectors[i].hours.assign(rose.limits.size() + 1, 0);
    }
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const std::size_t sector = sectorOf(sample.fromDegrees[i], sectorDegrees);
        const auto limit = std::lower_bound(rose.limits.begin(), rose.limits.end(), sample.concentration[i]);
        ++rose.sectors[sector].hours[static_cast<std::size_t>(limit - rose.limits.begin())];
        sums[sector] += sample.concentration[i];
    }
    for (std::size_t i = 0; i < count; ++i)
        rose.sectors[i].meanConcentration = sums[i] / static_cast<double>(rose.sectors[i].total());
    return rose;
}

} // namespace airshed::attribution
