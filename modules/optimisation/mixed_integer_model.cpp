// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimisation/mixed_integer_model.h"

#include "core/errors.h"

#include <algorithm>
#include <cmath>

namespace airshed::optimisation
{

namespace
{

/// Solvers read lines of about a thousand characters.
constexpr std::size_t termsPerLine = 8;

QByteArray number(double value) { return QByteArray::number(value, 'g', 17); }

void requireNumber(double value)
{
    if (!std::isfinite(value))
        throw LogicError(QStringLiteral("A coefficient of an optimisation model is not a number."));
}

/// "+ 3 x1 - 2.5 x7", over several lines; "0 x0" for no term at all, which some readers refuse.
QByteArray text(const std::vector<Term>& terms)
{
    if (terms.empty())
        return QByteArrayLiteral(" 0 x0");
    QByteArray line;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (i > 0 && i % termsPerLine == 0)
            line += "\n ";
        const double coefficient = terms[i].coefficient;
        line += coefficient < 0 ? " - " : " + ";
        line += number(std::abs(coefficient)) + " x" + QByteArray::number(terms[i].variable.index);
    }
    return line;
}

} // namespace

Variable MixedIntegerModel::addBinary(double cost) { return addVariable(Domain::Binary, 0, 1, cost); }

Variable MixedIntegerModel::addVariable(Domain domain, double lower, double upper, double cost)
{
    requireNumber(cost);
    m_variables.push_back({domain, lower, upper, cost});
    return {variables() - 1};
}

Constraint MixedIntegerModel::addConstraint(std::vector<Term> terms, double lower, double upper)
{
    if (!std::isfinite(lower) && !std::isfinite(upper))
        throw LogicError(QStringLiteral("A constraint of an optimisation model has no bound."));
    for (const Term& term : terms) {
        column(term.variable);
        requireNumber(term.coefficient);
    }
    std::ranges::sort(terms, {}, [](const Term& term) { return term.variable.index; });
    std::vector<Term> unique;
    for (const Term& term : terms) {
        if (!unique.empty() && unique.back().variable == term.variable)
            unique.back().coefficient += term.coefficient;
        else
            unique.push_back(term);
    }
    m_rows.push_back({std::move(unique), lower, upper});
    return {constraints() - 1};
}

Constraint MixedIntegerModel::atLeast(std::vector<Term> terms, double lower)
{
    return addConstraint(std::move(terms), lower, unbounded);
}

Constraint MixedIntegerModel::atMost(std::vector<Term> terms, double upper)
{
    return addConstraint(std::move(terms), -unbounded, upper);
}

Constraint MixedIntegerModel::equal(std::vector<Term> terms, double value)
{
    return addConstraint(std::move(terms), value, value);
}

MixedIntegerModel::Column& MixedIntegerModel::column(Variable variable)
{
    if (variable.index < 0 || variable.index >= variables())
        throw LogicError(QStringLiteral("A variable is not of this optimisation model."));
    return m_variables[static_cast<std::size_t>(variable.index)];
}

const MixedIntegerModel::Column& MixedIntegerModel::column(Variable variable) const
{
    return const_cast<MixedIntegerModel*>(this)->column(variable);
}

void MixedIntegerModel::setCost(Variable variable, double cost)
{
    requireNumber(cost);
    column(variable).cost = cost;
}

double MixedIntegerModel::cost(Variable variable) const { return column(variable).cost; }

void MixedIntegerModel::setBounds(Variable variable, double lower, double upper)
{
    column(variable).lower = lower;
    column(variable).upper = upper;
}

double MixedIntegerModel::objective(const std::vector<double>& values) const
{
    double total = 0;
    for (std::size_t i = 0; i < m_variables.size(); ++i)
        total += m_variables[i].cost * values.at(i);
    return total;
}

double MixedIntegerModel::sum(Constraint constraint, const std::vector<double>& values) const
{
    double total = 0;
    for (const Term& term : m_rows.at(static_cast<std::size_t>(constraint.index)).terms)
        total += term.coefficient * values.at(static_cast<std::size_t>(term.variable.index));
    return total;
}

bool MixedIntegerModel::isFeasible(const std::vector<double>& values, double tolerance) const
{
    if (values.size() != m_variables.size())
        return false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Column& variable = m_variables[i];
        if (values[i] < variable.lower - tolerance || values[i] > variable.upper + tolerance)
            return false;
        if (variable.domain != Domain::Continuous && std::abs(values[i] - std::round(values[i])) > tolerance)
            return false;
    }
    for (int i = 0; i < constraints(); ++i) {
        const Row& row = m_rows[static_cast<std::size_t>(i)];
        const double total = sum({i}, values);
        const double slack = tolerance * std::max(1.0, std::abs(total));
        if (total < row.lower - slack || total > row.upper + slack)
            return false;
    }
    return true;
}

std::vector<double> MixedIntegerModel::rounded(std::vector<double> values) const
{
    for (std::size_t i = 0; i < m_variables.size(); ++i) {
        if (m_variables[i].domain != Domain::Continuous)
            values.at(i) = std::round(values.at(i));
    }
    return values;
}

QByteArray MixedIntegerModel::lpText() const
{
    std::vector<Term> objective;
    for (int i = 0; i < variables(); ++i) {
        if (m_variables[static_cast<std::size_t>(i)].cost != 0)
            objective.push_back({m_variables[static_cast<std::size_t>(i)].cost, {i}});
    }
    QByteArray lp = "Minimize\n obj:" + text(objective) + "\nSubject To\n";
    for (int i = 0; i < constraints(); ++i) {
        const Row& row = m_rows[static_cast<std::size_t>(i)];
        const QByteArray name = " c" + QByteArray::number(i);
        const QByteArray terms = text(row.terms);
        if (row.lower == row.upper) {
            lp += name + ":" + terms + " = " + number(row.lower) + "\n";
            continue;
        }
        // Readers disagree about ranges: two constraints say the same.
        if (std::isfinite(row.lower))
            lp += name + ":" + terms + " >= " + number(row.lower) + "\n";
        if (std::isfinite(row.upper))
            lp += name + (std::isfinite(row.lower) ? "u:" : ":") + terms + " <= " + number(row.upper) + "\n";
    }
    QByteArray bounds;
    QByteArray binaries;
    QByteArray integers;
    for (int i = 0; i < variables(); ++i) {
        const Column& variable = m_variables[static_cast<std::size_t>(i)];
        const QByteArray name = " x" + QByteArray::number(i);
        const bool isFixed = variable.lower == variable.upper;
        // A bound on a variable of the section "Binary" is overruled by it in some readers: a fixed or
        // bounded one is an integer.
        const bool isPlainBinary =
            variable.domain == Domain::Binary && variable.lower == 0 && variable.upper == 1;
        if (isPlainBinary) {
            binaries += name + "\n";
            continue;
        }
        if (variable.domain != Domain::Continuous)
            integers += name + "\n";
        if (isFixed)
            bounds += name + " = " + number(variable.lower) + "\n";
        else
            bounds += (std::isfinite(variable.lower) ? " " + number(variable.lower) : QByteArray(" -inf")) +
                      " <=" + name +
                      (std::isfinite(variable.upper) ? " <= " + number(variable.upper) : QByteArray()) + "\n";
    }
    if (!bounds.isEmpty())
        lp += "Bounds\n" + bounds;
    if (!integers.isEmpty())
        lp += "General\n" + integers;
    if (!binaries.isEmpty())
        lp += "Binary\n" + binaries;
    return lp + "End\n";
}

} // namespace airshed::optimisation
