// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/conditional_probability.h"

#include <cmath>

namespace airshed::attribution
{

ProbabilityInterval wilsonInterval(qint64 successes, qint64 trials)
{
    if (trials <= 0)
        return {};
    constexpr double z = 1.959963984540054; // 97.5th percentile of the normal distribution
    const double n = static_cast<double>(trials);
    const double p = static_cast<double>(successes) / n;
    const double centre = p + z * z / (2 * n);
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    const double whole = 1 + z * z / n;
    // At 0 and n the interval ends there exactly; the root above misses that by rounding.
    return {successes == 0 ? 0 : (centre - half) / whole, successes == trials ? 1 : (centre + half) / whole};
}

double CpfSector::probability() const
{
    return hours == 0 ? 0 : static_cast<double>(hoursAbove) / static_cast<double>(hours);
}

const CpfSector* ConditionalProbability::largest() const
{
    const CpfSector* best = nullptr;
    for (const CpfSector& sector : sectors) {
        if (sector.isShown && sector.hoursAbove > 0 &&
            (best == nullptr || sector.probability() > best->probability()))
            best = &sector;
    }
    return best;
}

ConditionalProbability conditionalProbability(const WindSample& sample, const CpfSettings& settings)
{
    ConditionalProbability result;
    std::vector<double> all = sample.concentration;
    all.insert(all.end(), sample.calmConcentration.begin(), sample.calmConcentration.end());
    result.threshold = percentile(std::move(all), settings.percentile);
    const auto count = static_cast<std::size_t>(std::lround(360 / settings.sectorDegrees));
    result.sectors.resize(count);
    for (std::size_t i = 0; i < count; ++i)
        result.sectors[i].directionDegrees = static_cast<double>(i + 1) * settings.sectorDegrees;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        CpfSector& sector = result.sectors[sectorOf(sample.fromDegrees[i], settings.sectorDegrees)];
        ++sector.hours;
        sector.hoursAbove += sample.concentration[i] > result.threshold ? 1 : 0;
    }
    for (CpfSector& sector : result.sectors)
        sector.isShown = sector.hours >= settings.leastHours;
    return result;
}

} // namespace airshed::attribution
