// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/polar_plot.h"

#include "attribution/logic/direction_weights.h"
#include "core/progress.h"

#include <QThreadPool>
#include <QtConcurrent>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace airshed::attribution
{

namespace
{

/// Sums over the hours at one node.
struct Sums {
    double k = 0;
    double kk = 0;
    double kc = 0;
    double kkc = 0;
    double kkcc = 0;
};

void fillRing(PolarPlot& plot, std::size_t ring, const WindSample& sample, const DirectionWeights& weights,
              const RegressionKernel& kernel)
{
    std::vector<Sums> sums(plot.directions);
    const double speed = static_cast<double>(ring) * plot.speedStep;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const double atSpeed = speedWeight(sample.metresPerSecond[i], speed, kernel);
        if (atSpeed <= 0)
            continue;
        const double c = sample.concentration[i];
        const double* atDirection = weights.of(i);
        std::size_t direction = weights.first(i);
        for (std::size_t j = 0; j < weights.perHour(); ++j) {
            const double k = atSpeed * atDirection[j];
            Sums& sum = sums[direction];
            sum.k += k;
            sum.kc += k * c;
            sum.kk += k * k;
            sum.kkc += k * k * c;
            sum.kkcc += k * k * c * c;
            direction = direction + 1 == plot.directions ? 0 : direction + 1;
        }
    }
    for (std::size_t j = 0; j < plot.directions; ++j) {
        const Sums& s = sums[j];
        const RegressionEstimate estimate = regressionEstimate(s.k, s.kk, s.kc, s.kkc, s.kkcc);
        const std::size_t node = plot.index(ring, j);
        plot.value[node] = estimate.value;
        plot.effectiveCount[node] = estimate.effectiveCount;
        plot.standardError[node] = estimate.standardError;
        plot.isShown[node] = estimate.effectiveCount >= kernel.leastEffectiveCount ? 1 : 0;
    }
}

std::optional<PolarMaximum> findMaximum(const PolarPlot& plot)
{
    std::optional<std::size_t> best;
    double least = std::numeric_limits<double>::infinity();
    double most = -std::numeric_limits<double>::infinity();
    const auto lowerLimit = [&plot](std::size_t node) {
        return plot.value[node] - surelyHigh * plot.standardError[node];
    };
    for (std::size_t node = 0; node < plot.value.size(); ++node) {
        if (!plot.isShown[node])
            continue;
        // Under the calm limit a direction is the neighbours' and not its own.
        if (static_cast<double>(node / plot.directions) * plot.speedStep < observations::calmMetresPerSecond)
            continue;
        least = std::min(least, plot.value[node]);
        most = std::max(most, plot.value[node]);
        if (!best || lowerLimit(node) > lowerLimit(*best))
            best = node;
    }
    // The same concentration everywhere points nowhere.
    constexpr double flat = 1e-9;
    if (!best || most - least <= flat * std::abs(most))
        return {};
    return PolarMaximum{.value = plot.value[*best],
                        .standardError = plot.standardError[*best],
                        .metresPerSecond = static_cast<double>(*best / plot.directions) * plot.speedStep,
                        .fromDegrees = normalisedDirection(static_cast<double>(*best % plot.directions) *
                                                           plot.directionStep)};
}

} // namespace

double PolarPlot::largestValue() const
{
    double largest = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t node = 0; node < value.size(); ++node) {
        if (isShown[node] && !(value[node] <= largest))
            largest = value[node];
    }
    return largest;
}

double PolarPlot::at(double metresPerSecond, double fromDegrees) const
{
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    if (speeds < 2 || !(metresPerSecond >= 0) || metresPerSecond > largestSpeed())
        return nothing;
    const double ring = std::min(metresPerSecond / speedStep, static_cast<double>(speeds - 1));
    const std::size_t inner = std::min(static_cast<std::size_t>(ring), speeds - 2);
    const double outward = ring - static_cast<double>(inner);
    const double turn = (normalisedDirection(fromDegrees) / directionStep);
    const auto before = static_cast<std::size_t>(turn) % directions;
    const std::size_t after = (before + 1) % directions;
    const double across = turn - std::floor(turn);
    double sum = 0;
    for (const auto& [node, weight] : {std::pair(index(inner, before), (1 - outward) * (1 - across)),
                                       std::pair(index(inner, after), (1 - outward) * across),
                                       std::pair(index(inner + 1, before), outward * (1 - across)),
                                       std::pair(index(inner + 1, after), outward * across)}) {
        if (weight <= 0)
            continue;
        if (!isShown[node])
            return nothing;
        sum += weight * value[node];
    }
    return sum;
}

PolarPlot polarPlot(const WindSample& sample, const PolarPlotSettings& settings, Progress& progress)
{
    PolarPlot plot;
    plot.directionStep = settings.directionStepDegrees;
    if (sample.size() == 0)
        return plot;
    const double fastest = *std::ranges::max_element(sample.metresPerSecond);
    plot.speeds = static_cast<std::size_t>(settings.speedSteps) + 1;
    plot.speedStep = fastest / settings.speedSteps;
    const DirectionWeights weights(sample, settings.kernel, settings.directionStepDegrees);
    plot.directions = weights.directions();
    const std::size_t nodes = plot.speeds * plot.directions;
    plot.value.resize(nodes);
    plot.effectiveCount.resize(nodes);
    plot.standardError.resize(nodes);
    plot.isShown.resize(nodes);

    QThreadPool pool;
    pool.setMaxThreadCount(settings.threads > 0 ? settings.threads
                                                : QThreadPool::globalInstance()->maxThreadCount());
    std::vector<std::size_t> rings(plot.speeds);
    std::iota(rings.begin(), rings.end(), std::size_t(0));
    QtConcurrent::blockingMap(&pool, rings, [&](std::size_t ring) {
        if (!progress.isCancelled())
            fillRing(plot, ring, sample, weights, settings.kernel);
    });
    progress.throwIfCancelled();
    plot.maximum = findMaximum(plot);
    return plot;
}

} // namespace airshed::attribution
