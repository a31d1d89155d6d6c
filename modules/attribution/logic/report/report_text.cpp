// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/report/report_text.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace airshed::attribution
{

namespace
{

int decimalsOf(double value)
{
    constexpr int meaningful = 3;
    constexpr int most = 5;
    if (!std::isfinite(value) || value == 0)
        return 0;
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value))));
    return std::clamp(meaningful - 1 - magnitude, 0, most);
}

QString withDecimals(double value, int decimals)
{
    return std::isfinite(value) ? QLocale().toString(value, 'f', decimals) : QStringLiteral("–");
}

} // namespace

QString numberText(double value) { return withDecimals(value, decimalsOf(value)); }

QString estimateText(const Estimate& estimate)
{
    const double largest =
        std::max({std::abs(estimate.value), std::abs(estimate.p05), std::abs(estimate.p95)});
    const int decimals = decimalsOf(largest);
    return ReportText::tr("%1 (%2–%3)", "a number with its 5th and 95th percentile")
        .arg(withDecimals(estimate.value, decimals), withDecimals(estimate.p05, decimals),
             withDecimals(estimate.p95, decimals));
}

QString percentText(double share)
{
    return ReportText::tr("%1 %", "a share").arg(withDecimals(100 * share, 0));
}

QString shareText(const Estimate& share)
{
    return ReportText::tr("%1 % (%2–%3 %)", "a share with its 5th and 95th percentile")
        .arg(withDecimals(100 * share.value, 0), withDecimals(100 * share.p05, 0),
             withDecimals(100 * share.p95, 0));
}

QString spanText(const HourSpan& span)
{
    if (span.size() == 0)
        return ReportText::tr("no hours");
    return ReportText::tr("%1 – %2, %n hours", "first and last hour", static_cast<int>(span.size()))
        .arg(span.first.text(), span.last.text());
}

QString compassText(double bearingDegrees)
{
    const std::array names = {ReportText::tr("N", "compass"), ReportText::tr("NE", "compass"),
                              ReportText::tr("E", "compass"), ReportText::tr("SE", "compass"),
                              ReportText::tr("S", "compass"), ReportText::tr("SW", "compass"),
                              ReportText::tr("W", "compass"), ReportText::tr("NW", "compass")};
    constexpr double sector = 360.0 / 8;
    const auto index = static_cast<long>(std::lround(bearingDegrees / sector)) % 8;
    return names[static_cast<std::size_t>((index + 8) % 8)];
}

QString whereText(double metres, double bearingDegrees)
{
    constexpr double metresPerKilometre = 1000;
    return ReportText::tr("%1 km %2", "distance and direction")
        .arg(withDecimals(metres / metresPerKilometre, 1), compassText(bearingDegrees));
}

} // namespace airshed::attribution
