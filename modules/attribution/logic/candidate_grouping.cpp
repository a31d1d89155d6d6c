// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/candidate_grouping.h"

#include "core/progress.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace airshed::attribution
{

namespace
{

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// A correlation needs no more rows than this; of more, every second, third ... is taken.
constexpr std::size_t mostRows = 20'000;

/// Of the columns with one another; 0 for a column that does not vary.
MatrixXd correlations(const dispersion::HourlyMatrix& matrix, Progress& progress)
{
    const auto columns = static_cast<Index>(matrix.sources);
    const std::size_t rows = matrix.hours.size() * matrix.receptors;
    const std::size_t stride = rows / mostRows + 1;
    const std::size_t taken = (rows + stride - 1) / stride;
    constexpr std::size_t chunk = 2048;
    MatrixXd products = MatrixXd::Zero(columns, columns);
    VectorXd sums = VectorXd::Zero(columns);
    for (std::size_t first = 0; first < taken; first += chunk) {
        progress.throwIfCancelled();
        const std::size_t count = std::min(chunk, taken - first);
        MatrixXd part(columns, static_cast<Index>(count));
        for (std::size_t i = 0; i < count; ++i)
            part.col(static_cast<Index>(i)) =
                Eigen::Map<const Eigen::VectorXf>(
                    matrix.values.data() + (first + i) * stride * matrix.sources, columns)
                    .cast<double>();
        sums += part.rowwise().sum();
        products.selfadjointView<Eigen::Lower>().rankUpdate(part);
    }
    const double n = std::max<double>(1, static_cast<double>(taken));
    MatrixXd result = products.selfadjointView<Eigen::Lower>();
    result -= sums * sums.transpose() / n;
    VectorXd scale(columns);
    for (Index i = 0; i < columns; ++i)
        scale[i] = result(i, i) > 1e-12 * products(i, i) ? 1 / std::sqrt(result(i, i)) : 0;
    return scale.asDiagonal() * result * scale.asDiagonal();
}

} // namespace

std::vector<std::vector<std::size_t>> groupCandidates(const dispersion::HourlyMatrix& matrix,
                                                      std::span<const GroupedSource> sources,
                                                      const GroupingSettings& settings, Progress& progress)
{
    if (sources.empty())
        return {};
    const MatrixXd correlation = correlations(matrix, progress);
    std::vector<std::size_t> order(sources.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return sources[a].emission > sources[b].emission; });
    // Each joins the first leader that it cannot be told from: no chains of neighbours over the whole city.
    std::vector<std::vector<std::size_t>> groups;
    for (const std::size_t j : order) {
        const auto isAlike = [&](const std::vector<std::size_t>& group) {
            const std::size_t leader = group.front();
            if (sources[leader].sourceClass != sources[j].sourceClass)
                return false;
            const double metres = std::hypot(sources[leader].position.x - sources[j].position.x,
                                             sources[leader].position.y - sources[j].position.y);
            const double limit = metres <= settings.metres ? settings.correlation : settings.sameCorrelation;
            return correlation(static_cast<Index>(leader), static_cast<Index>(j)) > limit;
        };
        const auto group = std::find_if(groups.begin(), groups.end(), isAlike);
        if (group == groups.end())
            groups.push_back({j});
        else
            group->push_back(j);
    }
    std::sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a[0] < b[0]; });
    return groups;
}

dispersion::HourlyMatrix groupedMatrix(const dispersion::HourlyMatrix& matrix,
                                       std::span<const GroupedSource> sources,
                                       std::span<const std::vector<std::size_t>> groups)
{
    dispersion::HourlyMatrix result;
    result.receptors = matrix.receptors;
    result.sources = groups.size();
    result.hours = matrix.hours;
    std::vector<std::vector<double>> shares;
    for (const std::vector<std::size_t>& group : groups) {
        double sum = 0;
        for (const std::size_t j : group)
            sum += sources[j].emission;
        std::vector<double>& share = shares.emplace_back();
        for (const std::size_t j : group)
            share.push_back(sources[j].emission / sum);
    }
    const std::size_t rows = matrix.hours.size() * matrix.receptors;
    result.values.resize(rows * groups.size());
    for (std::size_t row = 0; row < rows; ++row) {
        const float* from = matrix.values.data() + row * matrix.sources;
        float* to = result.values.data() + row * groups.size();
        for (std::size_t g = 0; g < groups.size(); ++g) {
            double value = 0;
            for (std::size_t k = 0; k < groups[g].size(); ++k)
                value += shares[g][k] * static_cast<double>(from[groups[g][k]]);
            to[g] = static_cast<float>(value);
        }
    }
    return result;
}

} // namespace airshed::attribution
