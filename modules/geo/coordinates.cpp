// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/coordinates.h"

#include <QCoreApplication>
#include <cmath>
#include <numbers>

namespace airshed::geo
{

namespace
{

constexpr double pi = std::numbers::pi;
// Krasovsky 1940, the ellipsoid the published GCJ-02 formula is written in.
constexpr double krasovskyA = 6378245.0;
constexpr double krasovskyEe = 0.00669342162296594323;
// 0.1 mm on the ground; the offset's slope is far below 1, so each round gains more than one digit.
constexpr double convergedDegrees = 1e-9;
constexpr int maxRounds = 40;

bool isInOffsetBox(LonLat p)
{
    return p.lon >= 72.004 && p.lon <= 137.8347 && p.lat >= 0.8293 && p.lat <= 55.8271;
}

LonLat gcjOffset(LonLat p)
{
    const double x = p.lon - 105.0;
    const double y = p.lat - 35.0;
    const double root = std::sqrt(std::abs(x));
    const double common = (20.0 * std::sin(6.0 * x * pi) + 20.0 * std::sin(2.0 * x * pi)) * 2.0 / 3.0;

    double dLat = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + common;
    dLat += (20.0 * std::sin(y * pi) + 40.0 * std::sin(y / 3.0 * pi)) * 2.0 / 3.0;
    dLat += (160.0 * std::sin(y / 12.0 * pi) + 320.0 * std::sin(y / 30.0 * pi)) * 2.0 / 3.0;

    double dLon = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + common;
    dLon += (20.0 * std::sin(x * pi) + 40.0 * std::sin(x / 3.0 * pi)) * 2.0 / 3.0;
    dLon += (150.0 * std::sin(x / 12.0 * pi) + 300.0 * std::sin(x / 30.0 * pi)) * 2.0 / 3.0;

    const double radLat = p.lat / 180.0 * pi;
    const double sinLat = std::sin(radLat);
    const double magic = 1.0 - krasovskyEe * sinLat * sinLat;
    const double sqrtMagic = std::sqrt(magic);
    return {.lon = dLon * 180.0 / (krasovskyA / sqrtMagic * std::cos(radLat) * pi),
            .lat = dLat * 180.0 / (krasovskyA * (1.0 - krasovskyEe) / (magic * sqrtMagic) * pi)};
}

LonLat gcjFromCgcs(LonLat p)
{
    if (!isInOffsetBox(p))
        return p;
    const LonLat d = gcjOffset(p);
    return {.lon = p.lon + d.lon, .lat = p.lat + d.lat};
}

LonLat bdFromGcj(LonLat p)
{
    if (!isInOffsetBox(p))
        return p;
    // pi * 3000 / 180, not pi: several libraries lost the factor, which costs up to 50 m.
    constexpr double xPi = pi * 3000.0 / 180.0;
    const double radius = std::hypot(p.lon, p.lat) + 0.00002 * std::sin(p.lat * xPi);
    const double angle = std::atan2(p.lat, p.lon) + 0.000003 * std::cos(p.lon * xPi);
    return {.lon = radius * std::cos(angle) + 0.0065, .lat = radius * std::sin(angle) + 0.006};
}

/// The published one-step inverses are off by up to metres; subtracting the remaining error until it is gone
/// is exact.
template<typename Forward>
LonLat inverted(LonLat target, Forward forward)
{
    LonLat guess = target;
    for (int round = 0; round < maxRounds; ++round) {
        const LonLat image = forward(guess);
        const double dLon = image.lon - target.lon;
        const double dLat = image.lat - target.lat;
        guess.lon -= dLon;
        guess.lat -= dLat;
        if (std::abs(dLon) < convergedDegrees && std::abs(dLat) < convergedDegrees)
            break;
    }
    return guess;
}

} // namespace

QString displayName(Datum datum)
{
    switch (datum) {
    case Datum::Cgcs2000:
        return QCoreApplication::translate("airshed::geo", "CGCS2000 / WGS 84");
    case Datum::Gcj02:
        return QCoreApplication::translate("airshed::geo", "GCJ-02 (offset)");
    case Datum::Bd09:
        return QCoreApplication::translate("airshed::geo", "BD-09 (offset)");
    }
    return {};
}

QString code(Datum datum)
{
    switch (datum) {
    case Datum::Cgcs2000:
        return QStringLiteral("cgcs2000");
    case Datum::Gcj02:
        return QStringLiteral("gcj02");
    case Datum::Bd09:
        return QStringLiteral("bd09");
    }
    return {};
}

LonLat toCgcs2000(LonLat position, Datum from)
{
    switch (from) {
    case Datum::Cgcs2000:
        return position;
    case Datum::Gcj02:
        return inverted(position, gcjFromCgcs);
    case Datum::Bd09:
        return inverted(inverted(position, bdFromGcj), gcjFromCgcs);
    }
    return position;
}

LonLat fromCgcs2000(LonLat position, Datum to)
{
    switch (to) {
    case Datum::Cgcs2000:
        return position;
    case Datum::Gcj02:
        return gcjFromCgcs(position);
    case Datum::Bd09:
        return bdFromGcj(gcjFromCgcs(position));
    }
    return position;
}

} // namespace airshed::geo
