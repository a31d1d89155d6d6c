// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/wind_regression.h"

#include <cmath>

namespace airshed::attribution
{

RegressionEstimate regressionAt(const WindSample& sample, double metresPerSecond, double fromDegrees,
                                const RegressionKernel& kernel)
{
    double k = 0;
    double kk = 0;
    double kc = 0;
    double kkc = 0;
    double kkcc = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const double ds = (sample.metresPerSecond[i] - metresPerSecond) / kernel.speedWidth;
        const double dd = angleBetween(sample.fromDegrees[i], fromDegrees) / kernel.directionWidthDegrees;
        const double weight = std::exp(-0.5 * ds * ds) * std::exp(-0.5 * dd * dd);
        const double c = sample.concentration[i];
        k += weight;
        kk += weight * weight;
        kc += weight * c;
        kkc += weight * weight * c;
        kkcc += weight * weight * c * c;
    }
    return regressionEstimate(k, kk, kc, kkc, kkcc);
}

RegressionEstimate regressionEstimate(double k, double kk, double kc, double kkc, double kkcc)
{
    if (!(k > 0) || !(kk > 0)) {
        constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
        return {nothing, 0, nothing};
    }
    const double mean = kc / k;
    const double squares = kkcc - 2 * mean * kkc + mean * mean * kk;
    return {mean, k * k / kk, std::sqrt(std::max(0.0, squares)) / k};
}

} // namespace airshed::attribution
