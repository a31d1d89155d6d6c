// SPDX-License-Identifier: GPL-3.0-or-later
// Hourly means from values of minutes, with GB 3095's rule that 45 minutes of the hour must be valid. How far
// apart the values of a device lie is learned from the values themselves.
#pragma once

#include "core/hour.h"
#include "observations/validity.h"

#include <QDateTime>
#include <QHash>
#include <functional>
#include <map>
#include <vector>

namespace airshed::observations
{

class MinuteMeans
{
public:
    /// moment: when the minute ended. A value that does not count (a fault) tells the spacing all the same.
    void add(int device, int quantity, const QDateTime& moment, double value, bool isValid);
    /// A wind of a minute, averaged as a vector: direction from, degrees; NaN without one.
    void addWind(int device, const QDateTime& moment, double fromDegrees, double metresPerSecond);

    struct Mean {
        int device = 0;
        int quantity = 0;
        Hour hour;
        double value = 0;
        int validMinutes = 0; ///< fewer than 45: the mean does not count
    };
    void forEachMean(const std::function<void(const Mean&)>& use) const;
    struct WindMean {
        int device = 0;
        Hour hour;
        double fromDegrees = 0;     ///< NaN: calm, or winds that cancel out
        double metresPerSecond = 0; ///< mean of the speeds
        int validMinutes = 0;
    };
    void forEachWind(const std::function<void(const WindMean&)>& use) const;

private:
    struct Sum {
        double total = 0;
        int count = 0;
        std::vector<Wind> winds;  ///< of a sum of winds
        quint64 validMinutes = 0; ///< bit n: a value of the minute that ends at n
        quint64 allMinutes = 0;
    };
    using Sums = std::map<std::pair<int, qint64>, Sum>; ///< by device and hour
    static int minutesApart(const Sums& sums, int device);
    std::map<int, Sums> m_sums; ///< by quantity
    Sums m_winds;
};

} // namespace airshed::observations
