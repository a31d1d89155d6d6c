// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/inversion.h"

#include "attribution/logic/attribution_text.h"
#include "attribution/logic/nnls.h"
#include "core/errors.h"
#include "core/progress.h"

#include <Eigen/Cholesky>
#include <QMutex>
#include <QThreadPool>
#include <QtConcurrent>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <numeric>
#include <random>

namespace airshed::attribution
{

namespace
{

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// What one block of hours, or a sum of blocks, says of the unknowns: sources first, then background terms.
struct Normal {
    MatrixXd gram; ///< lower triangle
    VectorXd rhs;
    double squares = 0; ///< of the weighted observations

    explicit Normal(Index unknowns) : gram(MatrixXd::Zero(unknowns, unknowns)), rhs(VectorXd::Zero(unknowns))
    {
    }
    void add(const Normal& other)
    {
        gram += other.gram;
        rhs += other.rhs;
        squares += other.squares;
    }
};

/// The same random numbers with every standard library, for each draw its own.
std::vector<std::size_t> drawnBlocks(std::size_t blocks, std::uint64_t seed, std::size_t draw)
{
    std::seed_seq sequence{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32U),
                           static_cast<std::uint32_t>(draw)};
    std::mt19937_64 generator(sequence);
    std::vector<std::size_t> times(blocks, 0);
    for (std::size_t i = 0; i < blocks; ++i)
        ++times[static_cast<std::size_t>(generator() % blocks)];
    return times;
}

} // namespace

struct Inversion::Private {
    InversionProblem problem;
    std::vector<Normal> blocks;
    qint64 rows = 0;

    Index unknowns() const { return static_cast<Index>(problem.sources + problem.backgroundTerms); }

    Normal blockOf(std::size_t firstHour, std::size_t endHour)
    {
        const auto sources = static_cast<Index>(problem.sources);
        Normal block(unknowns());
        std::vector<double> weighted; // rows of sensitivities over their error
        std::vector<double> values;
        for (std::size_t hour = firstHour; hour < endHour; ++hour) {
            const auto term = sources + static_cast<Index>(problem.backgroundTerm[hour]);
            const double known = problem.knownBackground.empty() ? 0 : problem.knownBackground[hour];
            for (std::size_t station = 0; station < problem.stations; ++station) {
                const std::size_t row = hour * problem.stations + station;
                const double observed = static_cast<double>(problem.observed[row]);
                if (!std::isfinite(observed))
                    continue;
                const double weight = 1 / std::hypot(problem.relativeError * observed, problem.absoluteError);
                const double value = (observed - known) * weight;
                const float* sensitivity = problem.sensitivity.data() + row * problem.sources;
                for (Index j = 0; j < sources; ++j) {
                    const double k = static_cast<double>(sensitivity[j]) * weight;
                    weighted.push_back(k);
                    block.gram(term, j) += k * weight;
                }
                values.push_back(value);
                block.gram(term, term) += weight * weight;
                block.rhs[term] += value * weight;
                block.squares += value * value;
            }
        }
        const auto count = static_cast<Index>(values.size());
        if (values.empty())
            return block; // a gap of the whole network
        rows += count;
        const Eigen::Map<const MatrixXd> columns(weighted.data(), sources, count);
        block.gram.topLeftCorner(sources, sources).selfadjointView<Eigen::Lower>().rankUpdate(columns);
        block.rhs.head(sources) += columns * Eigen::Map<const VectorXd>(values.data(), count);
        return block;
    }

    Normal prior(const std::vector<double>& sd) const
    {
        Normal normal(unknowns());
        for (Index i = 0; i < unknowns(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            const bool isSource = at < problem.sources;
            const double mean = isSource ? problem.prior[at] : problem.backgroundPrior;
            const double deviation = isSource ? sd[at] : problem.backgroundSd;
            normal.gram(i, i) = 1 / (deviation * deviation);
            normal.rhs[i] = mean * normal.gram(i, i);
            normal.squares += mean * normal.rhs[i];
        }
        return normal;
    }

    VectorXd priorMean() const
    {
        VectorXd mean = VectorXd::Constant(unknowns(), problem.backgroundPrior);
        mean.head(static_cast<Index>(problem.sources)) =
            Eigen::Map<const VectorXd>(problem.prior.data(), static_cast<Index>(problem.sources));
        return mean;
    }
};

Inversion::Inversion(InversionProblem problem, int blockHours, Progress& progress)
    : d(std::make_unique<Private>())
{
    d->problem = std::move(problem);
    const InversionProblem& p = d->problem;
    if (p.sensitivity.size() != p.hours * p.stations * p.sources ||
        p.observed.size() != p.hours * p.stations || p.backgroundTerm.size() != p.hours ||
        p.prior.size() != p.sources || p.priorSd.size() != p.sources ||
        (!p.knownBackground.empty() && p.knownBackground.size() != p.hours) || blockHours < 1)
        throw LogicError(QStringLiteral("The parts of an inversion do not fit together."));
    const auto length = static_cast<std::size_t>(blockHours);
    for (std::size_t first = 0; first < p.hours; first += length) {
        progress.throwIfCancelled();
        progress.report(static_cast<qint64>(first), static_cast<qint64>(p.hours),
                        AttributionText::tr("Weighing the observations"));
        d->blocks.push_back(d->blockOf(first, std::min(first + length, p.hours)));
    }
    if (d->rows == 0)
        throw InputError(
            AttributionText::tr("No station has a usable value in the hours with wind: nothing can be "
                                "attributed."));
}

Inversion::~Inversion() = default;
Inversion::Inversion(Inversion&&) noexcept = default;

const InversionProblem& Inversion::problem() const { return d->problem; }
qint64 Inversion::rows() const { return d->rows; }
std::size_t Inversion::blocks() const { return d->blocks.size(); }

InversionEstimate Inversion::estimate() const { return estimate(d->problem.priorSd); }

InversionEstimate Inversion::estimate(const std::vector<double>& priorSd) const
{
    Normal normal = d->prior(priorSd);
    for (const Normal& block : d->blocks)
        normal.add(block);
    const VectorXd x = nonNegativeMinimum(normal.gram, normal.rhs, d->priorMean());

    InversionEstimate result;
    const auto sources = static_cast<Index>(d->problem.sources);
    result.emission.assign(x.data(), x.data() + sources);
    result.background.assign(x.data() + sources, x.data() + x.size());
    const VectorXd product = normal.gram.selfadjointView<Eigen::Lower>() * x;
    result.cost = std::max(0.0, normal.squares - 2 * normal.rhs.dot(x) + x.dot(product));

    std::vector<Index> active;
    for (Index i = 0; i < x.size(); ++i) {
        if (x[i] > 0)
            active.push_back(i);
    }
    const MatrixXd full = normal.gram.selfadjointView<Eigen::Lower>();
    const auto count = static_cast<Index>(active.size());
    const MatrixXd covariance = MatrixXd(full(active, active)).llt().solve(MatrixXd::Identity(count, count));
    result.emissionSd.assign(d->problem.sources, 0);
    for (Index k = 0; k < count; ++k) {
        const Index i = active[static_cast<std::size_t>(k)];
        if (i < sources)
            result.emissionSd[static_cast<std::size_t>(i)] = std::sqrt(covariance(k, k));
    }
    return result;
}

std::vector<Partner> Inversion::partners() const
{
    const auto sources = static_cast<Index>(d->problem.sources);
    MatrixXd gram = MatrixXd::Zero(sources, sources);
    for (const Normal& block : d->blocks)
        gram += block.gram.topLeftCorner(sources, sources);
    std::vector<Partner> result(d->problem.sources);
    for (Index i = 0; i < sources; ++i) {
        for (Index j = 0; j < i; ++j) {
            const double scale = std::sqrt(gram(i, i) * gram(j, j));
            const double correlation = scale > 0 ? gram(i, j) / scale : 0;
            for (const auto& [one, other] : {std::pair(i, j), std::pair(j, i)}) {
                Partner& partner = result[static_cast<std::size_t>(one)];
                if (correlation > partner.correlation)
                    partner = {static_cast<std::size_t>(other), correlation};
            }
        }
    }
    return result;
}

BootstrapDraws Inversion::bootstrap(const InversionEstimate& start, const DrawSettings& settings,
                                    Progress& progress) const
{
    const std::size_t sources = d->problem.sources;
    const std::size_t terms = d->problem.backgroundTerms;
    BootstrapDraws result;
    result.draws = static_cast<std::size_t>(std::max(settings.draws, 0));
    result.emission.resize(result.draws * sources);
    result.background.resize(result.draws * terms);

    VectorXd from(d->unknowns());
    std::copy(start.emission.begin(), start.emission.end(), from.data());
    std::copy(start.background.begin(), start.background.end(), from.data() + sources);
    const Normal prior = d->prior(d->problem.priorSd);

    std::vector<std::size_t> draws(result.draws);
    std::iota(draws.begin(), draws.end(), std::size_t(0));
    std::atomic<qint64> done = 0;
    QMutex mutex;
    std::exception_ptr failure; // our errors are not Qt's: they must not cross its threads
    const auto solveDraw = [&](std::size_t draw) {
        if (progress.isCancelled())
            return;
        try {
            Normal normal = prior;
            const std::vector<std::size_t> times = drawnBlocks(d->blocks.size(), settings.seed, draw);
            for (std::size_t b = 0; b < times.size(); ++b) {
                if (times[b] == 0)
                    continue;
                const auto factor = static_cast<double>(times[b]);
                normal.gram += factor * d->blocks[b].gram;
                normal.rhs += factor * d->blocks[b].rhs;
            }
            const VectorXd x = nonNegativeMinimum(normal.gram, normal.rhs, from);
            std::copy(x.data(), x.data() + sources,
                      result.emission.begin() + static_cast<std::ptrdiff_t>(draw * sources));
            std::copy(x.data() + sources, x.data() + x.size(),
                      result.background.begin() + static_cast<std::ptrdiff_t>(draw * terms));
            progress.report(++done, static_cast<qint64>(result.draws),
                            AttributionText::tr("Drawing blocks of hours anew"));
        } catch (...) {
            const QMutexLocker lock(&mutex);
            if (!failure)
                failure = std::current_exception();
        }
    };
    QThreadPool pool;
    pool.setMaxThreadCount(settings.threads > 0 ? settings.threads
                                                : QThreadPool::globalInstance()->maxThreadCount());
    QtConcurrent::blockingMap(&pool, draws, solveDraw);
    if (failure)
        std::rethrow_exception(failure);
    progress.throwIfCancelled();
    return result;
}

} // namespace airshed::attribution
