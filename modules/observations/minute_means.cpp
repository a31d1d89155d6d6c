// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/minute_means.h"

#include "core/beijing_time.h"

#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace airshed::observations
{

namespace
{

/// The minute of the hour that ends at or after the moment, 0 ... 59; 59 is the hour's last.
int minuteBit(const QDateTime& moment)
{
    const QTime time = toBeijing(moment).time();
    const int ended = time.minute() + (time.second() > 0 ? 1 : 0);
    return ended == 0 ? 59 : ended - 1;
}

} // namespace

void MinuteMeans::add(int device, int quantity, const QDateTime& moment, double value, bool isValid)
{
    Sum& sum = m_sums[quantity][{device, Hour::endingAt(moment).count()}];
    const quint64 bit = quint64(1) << minuteBit(moment);
    sum.allMinutes |= bit;
    if (!isValid)
        return;
    sum.validMinutes |= bit;
    sum.total += value;
    ++sum.count;
}

void MinuteMeans::addWind(int device, const QDateTime& moment, double fromDegrees, double metresPerSecond)
{
    Sum& sum = m_winds[{device, Hour::endingAt(moment).count()}];
    const quint64 bit = quint64(1) << minuteBit(moment);
    sum.allMinutes |= bit;
    sum.validMinutes |= bit;
    sum.winds.push_back({fromDegrees, metresPerSecond});
}

int MinuteMeans::minutesApart(const Sums& sums, int device)
{
    std::array<int, 61> counts{};
    for (auto it = sums.lower_bound({device, std::numeric_limits<qint64>::min()});
         it != sums.end() && it->first.first == device; ++it) {
        quint64 left = it->second.allMinutes;
        while (left != 0) {
            const int at = std::countr_zero(left);
            left &= left - 1;
            if (left != 0)
                ++counts[static_cast<std::size_t>(std::countr_zero(left) - at)];
        }
    }
    return std::max(1, static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin()));
}

void MinuteMeans::forEachMean(const std::function<void(const Mean&)>& use) const
{
    for (const auto& [quantity, sums] : m_sums) {
        int device = -1;
        int apart = 1;
        for (const auto& [key, sum] : sums) {
            if (key.first != device) {
                device = key.first;
                apart = minutesApart(sums, device);
            }
            if (sum.count > 0)
                use({device, quantity, Hour(key.second), sum.total / sum.count,
                     std::popcount(sum.validMinutes) * apart});
            else
                use({device, quantity, Hour(key.second), std::numeric_limits<double>::quiet_NaN(), 0});
        }
    }
}

void MinuteMeans::forEachWind(const std::function<void(const WindMean&)>& use) const
{
    int device = -1;
    int apart = 1;
    for (const auto& [key, sum] : m_winds) {
        if (key.first != device) {
            device = key.first;
            apart = minutesApart(m_winds, device);
        }
        const MeanWind mean = meanWind(sum.winds);
        use({device, Hour(key.second), mean.fromDegrees, mean.scalarMetresPerSecond,
             std::popcount(sum.validMinutes) * apart});
    }
}

} // namespace airshed::observations
