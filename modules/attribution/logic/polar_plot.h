// SPDX-License-Identifier: GPL-3.0-or-later
// The wind regression over all directions and speeds: the surface of a polar plot, its maximum, and where it
// rests on too few hours to be shown. Values at the nodes are exact; drawing it is up to others.
#pragma once

#include "attribution/logic/wind_regression.h"

#include <optional>

namespace airshed
{
class Progress;
}

namespace airshed::attribution
{

struct PolarPlotSettings {
    RegressionKernel kernel = {};
    double directionStepDegrees = 2; ///< must divide 360
    int speedSteps = 40;             ///< rings from 0 to the largest speed
    int threads = 0;                 ///< 0: one per core
};

/// Where the mean is highest for certain: the node with the largest lower limit of 95 % (value - 1.96
/// standard errors). The largest mean alone would be that of a few hours at the edge of the plot.
struct PolarMaximum {
    double value = 0;
    double standardError = 0;
    double metresPerSecond = 0;
    double fromDegrees = 0; ///< (0, 360]
};

/// Nodes at speed i * speedStep (i = 0 ... speeds - 1) and direction j * directionStep (j = 0 ... directions
/// - 1, 0 is north); index = i * directions + j.
struct PolarPlot {
    double directionStep = 2;
    double speedStep = 0; ///< m/s; 0: no surface at all
    std::size_t directions = 0;
    std::size_t speeds = 0;
    std::vector<double> value;
    std::vector<double> effectiveCount;
    std::vector<double> standardError;
    std::vector<char> isShown;           ///< enough effective hours
    std::optional<PolarMaximum> maximum; ///< of the shown nodes; nothing where none is shown

    double largestSpeed() const { return speedStep * static_cast<double>(speeds > 0 ? speeds - 1 : 0); }
    std::size_t index(std::size_t speed, std::size_t direction) const
    {
        return speed * directions + direction;
    }
    /// Of the shown nodes; NaN without any.
    double largestValue() const;
    /// Between the nodes, bilinear; NaN beyond the largest speed and where a neighbouring node is not shown.
    double at(double metresPerSecond, double fromDegrees) const;
};

/// Standard errors below the mean.
inline constexpr double surelyHigh = 1.959963984540054;

/// A sample without hours gives a plot without nodes. Throws Cancelled.
PolarPlot polarPlot(const WindSample& sample, const PolarPlotSettings& settings, Progress& progress);

} // namespace airshed::attribution
