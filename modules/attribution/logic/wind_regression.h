// SPDX-License-Identifier: GPL-3.0-or-later
// Non-parametric wind regression (Henry et al. 2009): the mean concentration at one wind speed and direction,
// with Gaussian weights in both. Differences of direction are the shortest ones on both sides of north.
#pragma once

#include "attribution/logic/wind_sample.h"

namespace airshed::attribution
{

struct RegressionKernel {
    double speedWidth = 1.5;          ///< m/s
    double directionWidthDegrees = 5; ///
    double leastEffectiveCount = 20;  ///< estimates on fewer hours are not shown (engineering choice)
};

struct RegressionEstimate {
    double value = 0;          ///< NaN where no hour has any weight
    double effectiveCount = 0; ///< (sum K)^2 / sum K^2
    double standardError = 0;  ///< sqrt(sum K^2 (C_i - C)^2) / sum K
};

RegressionEstimate regressionAt(const WindSample& sample, double metresPerSecond, double fromDegrees,
                                const RegressionKernel& kernel = {});

/// From the sums of K, K^2, K C, K^2 C and K^2 C^2.
RegressionEstimate regressionEstimate(double k, double kk, double kc, double kkc, double kkcc);

} // namespace airshed::attribution
