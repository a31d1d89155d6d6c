// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/logic/page_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace airshed::reporting
{

namespace
{

// The national series up to 1:200,000; beyond it steps small enough that a city fills its page.
constexpr std::array scales = {1000,    2000,    5000,    10000,   25000,   50000,  100000,
                               200000,  300000,  400000,  500000,  600000,  750000, 1000000,
                               1500000, 2000000, 2500000, 5000000, 10000000};

constexpr double metresPerMinuteOfLatitude = 1852.0;

} // namespace

std::span<const int> roundScales() { return scales; }

int roundScaleFor(const QRectF& extent, const QSizeF& frameMillimetres)
{
    if (extent.isEmpty())
        return 10000;
    const double needed = 1000.0 * std::max(extent.width() / frameMillimetres.width(),
                                            extent.height() / frameMillimetres.height());
    // An extent that was made from a round scale must find that scale again.
    const auto fits = [needed](int scale) { return needed <= scale * (1 + 1e-9); };
    const auto found = std::ranges::find_if(scales, fits);
    return found == scales.end() ? scales.back() : *found;
}

QRectF extentAt(const QPointF& centre, int scaleDenominator, const QSizeF& frameMillimetres)
{
    const QSizeF metres = frameMillimetres * (scaleDenominator / 1000.0);
    return {centre.x() - metres.width() / 2, centre.y() - metres.height() / 2, metres.width(),
            metres.height()};
}

double graticuleMinutes(int scaleDenominator, const QSizeF& frameMillimetres)
{
    const double shorter = std::min(frameMillimetres.width(), frameMillimetres.height());
    const double minutes = shorter / 1000.0 * scaleDenominator / metresPerMinuteOfLatitude;
    constexpr std::array<double, 13> intervals = {60, 30, 15,  10,      5,       4,       3,
                                                  2,  1,  0.5, 1.0 / 3, 1.0 / 6, 1.0 / 12};
    const auto found =
        std::ranges::find_if(intervals, [minutes](double step) { return minutes / step >= 3; });
    return found == intervals.end() ? intervals.back() : *found;
}

double scaleBarKilometres(int scaleDenominator, double mostSegmentMillimetres)
{
    const double most = mostSegmentMillimetres * scaleDenominator / 1e6;
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0})
        if (step * power <= most * (1 + 1e-9))
            return step * power;
    return power;
}

} // namespace airshed::reporting
