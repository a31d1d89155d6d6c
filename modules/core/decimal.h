// SPDX-License-Identifier: GPL-3.0-or-later
// A number as a standard's rounding rules see it: its decimal digits, not its binary neighbour. 4.05 is a
// half here and 100 is no hair above 100. For concentrations and indices; it is no general arithmetic.
#pragma once

#include <QString>
#include <compare>
#include <optional>

namespace airshed
{

class Decimal
{
public:
    constexpr Decimal() = default;
    static constexpr Decimal ofInteger(qint64 value) { return Decimal(value * unitsPerOne); }
    static constexpr Decimal ofBillionths(qint64 units) { return Decimal(units); }
    /// The shortest decimal number that reads back as this binary one: 4.05F is 4.05. Nothing for NaN and
    /// beyond
    /// +-1,000,000,000. Digits after the ninth decimal are rounded off.
    static std::optional<Decimal> fromBinary(float value);
    static std::optional<Decimal> fromBinary(double value);
    /// "4.05", "-1". Nothing for other text.
    static std::optional<Decimal> fromText(QStringView text);

    constexpr qint64 billionths() const { return m_units; }
    double toDouble() const;
    /// Without zeros at the end: "57.5", "71".
    QString text() const;

    /// By GB/T 8170: a half goes to the even neighbour. decimals: 0 ... 9.
    Decimal rounded(int decimals) const;
    /// A mean of so many values of which this is the sum, rounded once, by GB/T 8170. count > 0.
    Decimal dividedBy(qint64 count, int decimals) const;
    /// The smallest integer that is not below it.
    qint64 ceiling() const;

    constexpr auto operator<=>(const Decimal&) const = default;
    constexpr Decimal operator+(Decimal other) const { return Decimal(m_units + other.m_units); }
    constexpr Decimal operator-(Decimal other) const { return Decimal(m_units - other.m_units); }
    constexpr Decimal operator-() const { return Decimal(-m_units); }

    static constexpr qint64 unitsPerOne = 1'000'000'000;

private:
    constexpr explicit Decimal(qint64 units) : m_units(units) {}
    qint64 m_units = 0;
};

} // namespace airshed
