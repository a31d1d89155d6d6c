// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace airshed
{

namespace
{

constexpr int mostDecimals = 9;
constexpr double greatest = 1e9;

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

/// numerator / denominator (> 0) to the nearest integer, a half to the even one.
qint64 nearestEven(qint64 numerator, qint64 denominator)
{
    qint64 quotient = numerator / denominator;
    qint64 rest = numerator % denominator;
    if (rest < 0) {
        rest += denominator;
        --quotient;
    }
    const qint64 other = denominator - rest;
    if (rest > other || (rest == other && quotient % 2 != 0))
        ++quotient;
    return quotient;
}

/// Digits with at most one point, optionally signed.
std::optional<qint64> unitsOf(std::string_view text)
{
    const bool isNegative = !text.empty() && text.front() == '-';
    if (isNegative || (!text.empty() && text.front() == '+'))
        text.remove_prefix(1);
    qint64 units = 0;
    int decimals = -1; // before the point
    int digits = 0;
    bool isHalfUp = false;
    for (const char c : text) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9')
            return {};
        ++digits;
        if (decimals >= mostDecimals) {
            if (decimals++ == mostDecimals)
                isHalfUp = c >= '5';
            continue;
        }
        units = units * 10 + (c - '0');
        if (units > static_cast<qint64>(greatest) * (decimals < 0 ? 1 : powerOfTen(decimals + 1)))
            return {};
        if (decimals >= 0)
            ++decimals;
    }
    if (digits == 0)
        return {};
    units *= powerOfTen(mostDecimals - std::clamp(decimals, 0, mostDecimals));
    units += isHalfUp ? 1 : 0;
    return isNegative ? -units : units;
}

template<typename Float>
std::optional<qint64> unitsOfBinary(Float value)
{
    if (!(std::abs(value) <= static_cast<Float>(greatest)))
        return {};
    // Nearly every measured value has at most three decimals; those need no text.
    constexpr double few = 1000;
    constexpr Float small = 8000; // below, a float still tells thousandths apart
    if (std::abs(value) < small) {
        const double thousandths = std::nearbyint(static_cast<double>(value) * few);
        if (static_cast<Float>(thousandths / few) == value)
            return static_cast<qint64>(thousandths) * (Decimal::unitsPerOne / 1000);
    }
    std::array<char, 400> buffer = {};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed).ptr;
    return unitsOf(std::string_view(buffer.data(), static_cast<std::size_t>(end - buffer.data())));
}

} // namespace

std::optional<Decimal> Decimal::fromBinary(float value)
{
    const auto units = unitsOfBinary(value);
    return units ? std::optional(Decimal(*units)) : std::nullopt;
}

std::optional<Decimal> Decimal::fromBinary(double value)
{
    const auto units = unitsOfBinary(value);
    return units ? std::optional(Decimal(*units)) : std::nullopt;
}

std::optional<Decimal> Decimal::fromText(QStringView text)
{
    const QByteArray latin = text.trimmed().toLatin1();
    const auto units = unitsOf(std::string_view(latin.constData(), static_cast<std::size_t>(latin.size())));
    return units ? std::optional(Decimal(*units)) : std::nullopt;
}

double Decimal::toDouble() const { return static_cast<double>(m_units) / static_cast<double>(unitsPerOne); }

QString Decimal::text() const
{
    const qint64 magnitude = std::abs(m_units);
    QString digits = QString::number(magnitude / unitsPerOne);
    if (const qint64 rest = magnitude % unitsPerOne; rest != 0) {
        QString after = QString::number(rest).rightJustified(mostDecimals, QLatin1Char('0'));
        while (after.endsWith(QLatin1Char('0')))
            after.chop(1);
        digits += QLatin1Char('.') + after;
    }
    return m_units < 0 ? QLatin1Char('-') + digits : digits;
}

Decimal Decimal::rounded(int decimals) const { return dividedBy(1, decimals); }

Decimal Decimal::dividedBy(qint64 count, int decimals) const
{
    const qint64 step = powerOfTen(mostDecimals - decimals);
    return Decimal(nearestEven(m_units, step * count) * step);
}

qint64 Decimal::ceiling() const
{
    const qint64 quotient = m_units / unitsPerOne;
    return m_units % unitsPerOne > 0 ? quotient + 1 : quotient;
}

} // namespace airshed
