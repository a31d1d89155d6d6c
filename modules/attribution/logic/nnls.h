// SPDX-License-Identifier: GPL-3.0-or-later
// Least squares whose unknowns must not be negative, by the active-set method of Lawson and Hanson on the
// normal matrix. It knows nothing of sources; inversion.h states the system of an episode.
#pragma once

#include <Eigen/Core>

namespace airshed::attribution
{

/// Minimises x' gram x - 2 rhs' x over x >= 0. gram: symmetric, positive semidefinite, its lower triangle is
/// read. start: any x >= 0 that is thought to be near (a neighbouring problem's solution); empty: 0.
/// Columns of zeros get 0. Throws InputError where the solution is not unique.
Eigen::VectorXd nonNegativeMinimum(const Eigen::MatrixXd& gram, const Eigen::VectorXd& rhs,
                                   const Eigen::VectorXd& start = {});

/// Minimises |a x - b| over x >= 0; the unknowns that are not at their bound are solved once more by QR of
/// the columns themselves, for the digits that the normal matrix loses. Throws InputError as above.
Eigen::VectorXd nonNegativeLeastSquares(const Eigen::MatrixXd& a, const Eigen::VectorXd& b);

} // namespace airshed::attribution
