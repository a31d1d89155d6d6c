// SPDX-License-Identifier: GPL-3.0-or-later
// A linear model with binary, integer and continuous variables, to be minimised. It knows nothing of what its
// variables mean and does not solve itself (cbc.h).
#pragma once

#include <QByteArray>
#include <QString>
#include <cstdint>
#include <limits>
#include <vector>

namespace airshed::optimisation
{

enum class Domain : std::uint8_t { Binary, Integer, Continuous };

inline constexpr double unbounded = std::numeric_limits<double>::infinity();

/// The place of a variable in its model.
struct Variable {
    int index = -1;
    bool operator==(const Variable&) const = default;
};

struct Term {
    double coefficient = 0;
    Variable variable;
};

/// Which of the model's constraints; for asking how much of it was met.
struct Constraint {
    int index = -1;
};

class MixedIntegerModel
{
public:
    /// The coefficient is what one unit adds to the objective.
    Variable addBinary(double cost);
    Variable addVariable(Domain domain, double lower, double upper, double cost);
    /// lower <= sum of the terms <= upper; one of them may be unbounded. Terms of one variable are added up.
    /// Throws LogicError for a variable that is not of this model, a number that is not finite, or no bound.
    Constraint addConstraint(std::vector<Term> terms, double lower, double upper);
    Constraint atLeast(std::vector<Term> terms, double lower);
    Constraint atMost(std::vector<Term> terms, double upper);
    Constraint equal(std::vector<Term> terms, double value);

    void setCost(Variable variable, double cost);
    double cost(Variable variable) const;
    /// Lower and upper the same: fixed.
    void setBounds(Variable variable, double lower, double upper);

    int variables() const { return static_cast<int>(m_variables.size()); }
    int constraints() const { return static_cast<int>(m_rows.size()); }

    /// The objective and a constraint's sum for values of all variables.
    double objective(const std::vector<double>& values) const;
    double sum(Constraint constraint, const std::vector<double>& values) const;
    /// Whether the values keep every bound, every constraint and every whole number, within the tolerance.
    bool isFeasible(const std::vector<double>& values, double tolerance = 1e-6) const;

    /// A solver's values with whole numbers where the variable has them (0.9999999 is 1).
    std::vector<double> rounded(std::vector<double> values) const;

    /// The model in the LP format that CBC, GLPK and most solvers read; variables are x0, x1 ..., constraints
    /// c0, c1 ...
    QByteArray lpText() const;

private:
    struct Column {
        Domain domain;
        double lower;
        double upper;
        double cost;
    };
    struct Row {
        std::vector<Term> terms;
        double lower;
        double upper;
    };
    Column& column(Variable variable);
    const Column& column(Variable variable) const;
    std::vector<Column> m_variables;
    std::vector<Row> m_rows;
};

} // namespace airshed::optimisation
