// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/nnls.h"

#include "attribution/logic/attribution_text.h"
#include "core/errors.h"

#include <Eigen/Cholesky>
#include <Eigen/QR>
#include <limits>
#include <vector>

namespace airshed::attribution
{

namespace
{

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Pivots of the scaled matrix (unit diagonal) under this say that a column is made of the others.
constexpr double smallestPivot = 1e-12;
/// Gradients of the scaled problem, relative to its right side, that count as 0.
constexpr double gradientTolerance = 1e-12;

[[noreturn]] void throwSingular()
{
    throw InputError(AttributionText::tr(
        "The observations cannot tell the unknowns apart: their matrix is singular. Take more hours or "
        "stations, or trust the inventory more (a smaller cv of the prior)."));
}

/// One run of the active-set method on a matrix with a unit diagonal.
class ActiveSet
{
public:
    ActiveSet(const MatrixXd& gram, const VectorXd& rhs, const VectorXd& start)
        : m_gram(gram), m_rhs(rhs), m_x(VectorXd::Zero(rhs.size())),
          m_tolerance(gradientTolerance * std::max(rhs.lpNorm<Eigen::Infinity>(), 1e-300)),
          m_isBlocked(static_cast<std::size_t>(rhs.size()), false)
    {
        for (Index i = 0; i < start.size(); ++i) {
            if (start[i] > 0 && gram(i, i) > 0) {
                m_x[i] = start[i];
                m_passive.push_back(i);
            }
        }
    }

    VectorXd solve()
    {
        settle();
        // Each round lowers the cost, so no passive set comes back; the bound is for what rounding may do.
        for (Index round = 0; round < 30 * (m_rhs.size() + 1); ++round) {
            const Index entering = steepest();
            if (entering < 0)
                return m_x;
            m_passive.push_back(entering);
            settle();
            // Rounding can make the gradient of an unknown positive that then wants to be negative; it waits
            // until another has moved.
            const bool hasEntered = m_x[entering] > 0;
            if (hasEntered)
                m_isBlocked.assign(m_isBlocked.size(), false);
            else
                m_isBlocked[static_cast<std::size_t>(entering)] = true;
        }
        throw LogicError(QStringLiteral("The non-negative least squares did not come to an end."));
    }

private:
    /// The unknown at its bound that wants most to leave it; -1: none, the solution is found.
    Index steepest() const
    {
        VectorXd gradient = m_rhs;
        for (const Index j : m_passive)
            gradient -= m_gram.col(j) * m_x[j];
        std::vector<bool> isPassive(m_isBlocked.size(), false);
        for (const Index j : m_passive)
            isPassive[static_cast<std::size_t>(j)] = true;
        Index best = -1;
        double largest = m_tolerance;
        for (Index i = 0; i < gradient.size(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            if (!isPassive[at] && !m_isBlocked[at] && m_gram(i, i) > 0 && gradient[i] > largest) {
                largest = gradient[i];
                best = i;
            }
        }
        return best;
    }

    /// Moves to the minimum over the passive unknowns; those that would get negative on the way are left at
    /// 0.
    void settle()
    {
        while (!m_passive.empty()) {
            const VectorXd wanted = passiveMinimum();
            double step = 1;
            for (std::size_t k = 0; k < m_passive.size(); ++k) {
                const double now = m_x[m_passive[k]];
                const double then = wanted[static_cast<Index>(k)];
                if (then <= 0)
                    step = std::min(step, now <= 0 ? 0 : now / (now - then));
            }
            std::vector<Index> left;
            for (std::size_t k = 0; k < m_passive.size(); ++k) {
                const Index j = m_passive[k];
                const double then = wanted[static_cast<Index>(k)];
                const bool isBound =
                    then <= 0 && (m_x[j] <= 0 || m_x[j] / (m_x[j] - then) <= step * (1 + 1e-14));
                m_x[j] = isBound ? 0 : m_x[j] + step * (then - m_x[j]);
                if (!isBound)
                    left.push_back(j);
            }
            const bool isSettled = left.size() == m_passive.size();
            m_passive = std::move(left);
            if (isSettled)
                return;
        }
    }

    VectorXd passiveMinimum() const
    {
        const auto n = static_cast<Index>(m_passive.size());
        MatrixXd block(n, n);
        VectorXd right(n);
        for (Index c = 0; c < n; ++c) {
            const Index j = m_passive[static_cast<std::size_t>(c)];
            right[c] = m_rhs[j];
            for (Index r = c; r < n; ++r)
                block(r, c) = m_gram(m_passive[static_cast<std::size_t>(r)], j);
        }
        const Eigen::LLT<MatrixXd, Eigen::Lower> factor(block);
        if (factor.info() != Eigen::Success)
            throwSingular();
        for (Index i = 0; i < n; ++i) {
            const double pivot = factor.matrixLLT()(i, i);
            if (!(pivot * pivot > smallestPivot))
                throwSingular();
        }
        VectorXd x = factor.solve(right);
        // One step of refinement gives back what the factor lost.
        const VectorXd residual = right - block.selfadjointView<Eigen::Lower>() * x;
        x += factor.solve(residual);
        return x;
    }

    const MatrixXd& m_gram; ///< both triangles
    const VectorXd& m_rhs;
    VectorXd m_x;
    double m_tolerance;
    std::vector<Index> m_passive; ///< unknowns that are not held at 0
    std::vector<bool> m_isBlocked;
};

} // namespace

VectorXd nonNegativeMinimum(const MatrixXd& gram, const VectorXd& rhs, const VectorXd& start)
{
    // Unknowns may differ by orders of magnitude (g/s beside µg/m³): with a unit diagonal one tolerance fits
    // all.
    VectorXd scale(rhs.size());
    for (Index i = 0; i < rhs.size(); ++i)
        scale[i] = gram(i, i) > 0 ? 1 / std::sqrt(gram(i, i)) : 0;
    MatrixXd scaled = gram.selfadjointView<Eigen::Lower>();
    scaled = scale.asDiagonal() * scaled * scale.asDiagonal();
    const VectorXd right = scale.cwiseProduct(rhs);
    if (!scaled.allFinite() || !right.allFinite())
        throw LogicError(QStringLiteral("A least-squares system holds a number that is not finite."));
    VectorXd from(start.size());
    for (Index i = 0; i < start.size(); ++i)
        from[i] = scale[i] > 0 ? start[i] / scale[i] : 0;
    return scale.cwiseProduct(ActiveSet(scaled, right, from).solve());
}

VectorXd nonNegativeLeastSquares(const MatrixXd& a, const VectorXd& b)
{
    const MatrixXd gram = a.transpose() * a;
    VectorXd x = nonNegativeMinimum(gram, a.transpose() * b);
    std::vector<Index> passive;
    for (Index i = 0; i < x.size(); ++i) {
        if (x[i] > 0)
            passive.push_back(i);
    }
    if (passive.empty())
        return x;
    const VectorXd polished = a(Eigen::all, passive).colPivHouseholderQr().solve(b);
    if (polished.minCoeff() < 0)
        return x; // within rounding of the bound
    for (std::size_t k = 0; k < passive.size(); ++k)
        x[passive[k]] = polished[static_cast<Index>(k)];
    return x;
}

} // namespace airshed::attribution
