// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/direction_bootstrap.h"

#include "attribution/logic/direction_weights.h"
#include "core/progress.h"

#include <Eigen/Core>
#include <QThreadPool>
#include <QtConcurrent>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

namespace airshed::attribution
{

namespace
{

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Index of each hour's block among the blocks that have hours.
std::vector<Eigen::Index> blocksOf(const WindSample& sample, int blockHours, Eigen::Index& count)
{
    std::vector<Eigen::Index> blocks(sample.size());
    std::map<qint64, Eigen::Index> known;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const qint64 block = (sample.hours[i] - sample.hours.front()) / blockHours;
        blocks[i] = known.emplace(block, static_cast<Eigen::Index>(known.size())).first->second;
    }
    count = static_cast<Eigen::Index>(known.size());
    return blocks;
}

/// How often each draw takes each block: draws x blocks. The same on every machine: the standard fixes the
/// generator but not its distributions.
Matrix drawnBlocks(Eigen::Index draws, Eigen::Index blocks, std::uint64_t seed)
{
    Matrix taken = Matrix::Zero(draws, blocks);
    std::mt19937_64 random(seed);
    for (Eigen::Index draw = 0; draw < draws; ++draw) {
        for (Eigen::Index i = 0; i < blocks; ++i) {
            constexpr double range = 18446744073709551616.0; // 2^64
            const double at = static_cast<double>(random()) / range * static_cast<double>(blocks);
            taken(draw, std::min(static_cast<Eigen::Index>(at), blocks - 1)) += 1;
        }
    }
    return taken;
}

/// The sums of a node, each for all directions.
enum Sum : Eigen::Index { K, KC, KK, KKC, KKCC };
constexpr Eigen::Index sumCount = 5;

struct Best {
    float lowerLimit = -std::numeric_limits<float>::infinity();
    Eigen::Index direction = -1;
};

/// The best node of one speed in each draw. The sums of a draw are linear in those of its blocks, so that a
/// draw costs a row of a matrix product and no pass through the hours.
std::vector<Best> bestAtSpeed(double speed, const WindSample& sample, double centre,
                              const std::vector<Eigen::Index>& blocks, const Matrix& taken,
                              const DirectionWeights& weights, const RegressionKernel& kernel)
{
    const auto directions = static_cast<Eigen::Index>(weights.directions());
    Matrix sums = Matrix::Zero(taken.cols(), sumCount * directions);
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const double atSpeed = speedWeight(sample.metresPerSecond[i], speed, kernel);
        if (atSpeed <= 0)
            continue;
        const auto c = static_cast<float>(sample.concentration[i] - centre);
        const double* atDirection = weights.of(i);
        auto direction = static_cast<Eigen::Index>(weights.first(i));
        float* row = sums.data() + blocks[i] * sums.cols();
        for (std::size_t j = 0; j < weights.perHour(); ++j) {
            const auto k = static_cast<float>(atSpeed * atDirection[j]);
            float* sum = row + direction;
            sum[K * directions] += k;
            sum[KC * directions] += k * c;
            sum[KK * directions] += k * k;
            sum[KKC * directions] += k * k * c;
            sum[KKCC * directions] += k * k * c * c;
            direction = direction + 1 == directions ? 0 : direction + 1;
        }
    }
    const Matrix drawn = taken * sums;
    std::vector<Best> best(static_cast<std::size_t>(taken.rows()));
    const auto least = static_cast<float>(kernel.leastEffectiveCount);
    for (Eigen::Index draw = 0; draw < taken.rows(); ++draw) {
        Best& b = best[static_cast<std::size_t>(draw)];
        const float* row = drawn.data() + draw * drawn.cols();
        for (Eigen::Index j = 0; j < directions; ++j) {
            const float* sum = row + j;
            const float k = sum[K * directions];
            const float kk = sum[KK * directions];
            if (!(k > 0) || k * k < least * kk)
                continue;
            const float mean = sum[KC * directions] / k;
            const float squares =
                sum[KKCC * directions] - 2 * mean * sum[KKC * directions] + mean * mean * kk;
            const float lowerLimit =
                mean - static_cast<float>(surelyHigh) * std::sqrt(std::max(0.0F, squares)) / k;
            if (lowerLimit > b.lowerLimit)
                b = {lowerLimit, j};
        }
    }
    return best;
}

} // namespace

std::optional<DirectionInterval> directionInterval(const WindSample& sample, const PolarMaximum& maximum,
                                                   const BootstrapSettings& settings, Progress& progress)
{
    if (sample.size() == 0)
        return {};
    Eigen::Index blockCount = 0;
    const std::vector<Eigen::Index> blocks = blocksOf(sample, settings.blockHours, blockCount);
    if (blockCount < 2 || settings.draws < 1)
        return {};
    const Matrix taken = drawnBlocks(settings.draws, blockCount, settings.seed);
    const DirectionWeights weights(sample, settings.kernel, settings.directionStepDegrees);
    const double fastest = *std::ranges::max_element(sample.metresPerSecond);

    // Single precision resolves squares around the mean, not around 0.
    const double centre = std::accumulate(sample.concentration.begin(), sample.concentration.end(), 0.0) /
                          static_cast<double>(sample.size());

    // From the calm limit on: below it a direction is the neighbours' and not its own.
    constexpr double slowest = observations::calmMetresPerSecond;
    std::vector<std::vector<Best>> bySpeed(
        static_cast<std::size_t>(std::max(0.0, fastest - slowest) / settings.speedStep) + 1);
    std::vector<std::size_t> rings(bySpeed.size());
    std::iota(rings.begin(), rings.end(), std::size_t(0));
    QThreadPool pool;
    pool.setMaxThreadCount(settings.threads > 0 ? settings.threads
                                                : QThreadPool::globalInstance()->maxThreadCount());
    QtConcurrent::blockingMap(&pool, rings, [&](std::size_t ring) {
        if (!progress.isCancelled())
            bySpeed[ring] = bestAtSpeed(slowest + static_cast<double>(ring) * settings.speedStep, sample,
                                        centre, blocks, taken, weights, settings.kernel);
    });
    progress.throwIfCancelled();

    std::vector<double> deviations;
    for (std::size_t draw = 0; draw < static_cast<std::size_t>(settings.draws); ++draw) {
        Best best;
        for (const std::vector<Best>& ring : bySpeed)
            best = ring[draw].lowerLimit > best.lowerLimit ? ring[draw] : best;
        if (best.direction >= 0)
            deviations.push_back(angleBetween(
                static_cast<double>(best.direction) * settings.directionStepDegrees, maximum.fromDegrees));
    }
    if (deviations.empty())
        return {};
    const double low = percentile(deviations, 5);
    const double high = percentile(deviations, 95);
    return DirectionInterval{.p05 = normalisedDirection(maximum.fromDegrees + low),
                             .p95 = normalisedDirection(maximum.fromDegrees + high),
                             .widthDegrees = high - low,
                             .draws = static_cast<int>(deviations.size()),
                             .blocks = blockCount};
}

} // namespace airshed::attribution
