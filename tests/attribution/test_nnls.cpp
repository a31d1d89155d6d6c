// SPDX-License-Identifier: GPL-3.0-or-later
// Non-negative least squares: known solutions, the conditions of the minimum on random systems, singular
// ones.
#include "attribution/logic/nnls.h"
#include "core/errors.h"

#include <QtTest>
#include <random>

using namespace airshed;
using namespace airshed::attribution;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace
{

MatrixXd randomMatrix(Eigen::Index rows, Eigen::Index columns, unsigned seed)
{
    std::mt19937 generator(seed);
    MatrixXd matrix(rows, columns);
    for (Eigen::Index i = 0; i < matrix.size(); ++i)
        matrix.data()[i] = static_cast<double>(generator()) / 4294967296.0 - 0.3;
    return matrix;
}

} // namespace

class TestNnls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void known_solution_is_found_to_eight_digits()
    {
        MatrixXd a(6, 4);
        a << 1, 2, 0, 1, 3, 1, 1, 0, 0, 4, 2, 1, 2, 0, 1, 3, 1, 1, 5, 2, 4, 2, 0, 1;
        VectorXd b(6);
        b << 1, 2, 0.5, 4, 0.2, 3;
        const VectorXd x = nonNegativeLeastSquares(a, b);
        QVERIFY(std::abs(x[0] - 0.6590214067) < 1e-8);
        QCOMPARE(x[1], 0.0);
        QCOMPARE(x[2], 0.0);
        QVERIFY(std::abs(x[3] - 0.5207951070) < 1e-8);
        QVERIFY(std::abs((a * x - b).norm() - 1.887638850) < 1e-8);
    }

    void the_minimum_has_no_way_down_on_random_systems()
    {
        for (unsigned seed = 1; seed <= 30; ++seed) {
            const MatrixXd a = randomMatrix(90, 40, seed);
            const VectorXd b = randomMatrix(90, 1, seed + 1000);
            const VectorXd x = nonNegativeLeastSquares(a, b);
            const VectorXd gradient = a.transpose() * (b - a * x);
            for (Eigen::Index i = 0; i < x.size(); ++i) {
                QVERIFY(x[i] >= 0);
                // At the bound it must not pay to leave it; off the bound not to move at all.
                QVERIFY2(x[i] > 0 ? std::abs(gradient[i]) < 1e-9 : gradient[i] < 1e-9,
                         qPrintable(QStringLiteral("seed %1, unknown %2").arg(seed).arg(i)));
            }
        }
    }

    void the_start_changes_the_way_and_not_the_solution()
    {
        const MatrixXd a = randomMatrix(120, 60, 7);
        const VectorXd b = randomMatrix(120, 1, 8);
        const MatrixXd gram = a.transpose() * a;
        const VectorXd rhs = a.transpose() * b;
        const VectorXd cold = nonNegativeMinimum(gram, rhs);
        const VectorXd warm = nonNegativeMinimum(gram, rhs, VectorXd::Constant(60, 5.0));
        QVERIFY((cold - warm).lpNorm<Eigen::Infinity>() < 1e-10);
    }

    void unknowns_of_very_different_size_are_solved_alike()
    {
        const MatrixXd a = randomMatrix(80, 20, 3);
        const VectorXd b = randomMatrix(80, 1, 4);
        const VectorXd plain = nonNegativeLeastSquares(a, b);
        VectorXd scale(20);
        for (Eigen::Index i = 0; i < 20; ++i)
            scale[i] = std::pow(10.0, static_cast<double>(i % 9) - 4);
        const VectorXd scaled = nonNegativeLeastSquares(a * scale.asDiagonal(), b);
        QVERIFY((scaled.cwiseProduct(scale) - plain).lpNorm<Eigen::Infinity>() < 1e-9);
    }

    void an_unknown_that_nothing_sees_is_zero()
    {
        MatrixXd a = randomMatrix(10, 3, 5);
        a.col(1).setZero();
        QCOMPARE(nonNegativeLeastSquares(a, a.col(0))[1], 0.0);
    }

    void nothing_observed_gives_zero()
    {
        QCOMPARE(nonNegativeLeastSquares(randomMatrix(5, 3, 1), VectorXd::Zero(5)).norm(), 0.0);
    }

    void equal_columns_are_said_to_be_singular_and_not_split()
    {
        MatrixXd a = randomMatrix(10, 3, 2).cwiseAbs();
        a.col(2) = a.col(1);
        try {
            nonNegativeMinimum(a.transpose() * a, a.transpose() * (a.col(0) + a.col(1)),
                               VectorXd::Constant(3, 1.0));
            QFAIL("no error");
        } catch (const InputError& error) {
            QVERIFY(error.message().contains(QStringLiteral("singular")));
        }
    }
};

QTEST_GUILESS_MAIN(TestNnls)
#include "test_nnls.moc"
