// SPDX-License-Identifier: GPL-3.0-or-later
// Hours of wind and concentration for tests: read from the reference year where its folder is known, or made
// with a source in a known direction.
#pragma once

#include "attribution/logic/wind_sample.h"

#include <QFile>
#include <QTest>
#include <cmath>
#include <numbers>
#include <optional>
#include <random>

namespace airshed::test
{

/// The folder with reference results of other programs: AIRSHED_REFERENCE. Tests on it are skipped elsewhere.
inline QString referenceFile(const QString& name)
{
    const QString folder = qEnvironmentVariable("AIRSHED_REFERENCE");
    return folder.isEmpty() ? QString() : folder + QLatin1Char('/') + name;
}

#define AIRSHED_NEEDS_REFERENCE(name)                                                                        \
    if (!QFile::exists(airshed::test::referenceFile(name)))                                                  \
    QSKIP("set AIRSHED_REFERENCE to the folder with the reference results of other programs")

/// Rows of a CSV file without its header, quotes taken off.
inline std::vector<QStringList> csvRows(const QString& path)
{
    QFile file(path);
    std::vector<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    file.readLine();
    while (!file.atEnd())
        rows.push_back(
            QString::fromUtf8(file.readLine()).trimmed().remove(QLatin1Char('"')).split(QLatin1Char(',')));
    return rows;
}

/// Hours where SO2, speed and direction are all there; with calm 0 the few hours without wind count as well.
inline attribution::WindSample referenceYear(double calmBelow)
{
    attribution::WindSample sample;
    for (const QStringList& row : csvRows(referenceFile(QStringLiteral("openair_mydata_2003.csv")))) {
        if (row[1].isEmpty() || row[2].isEmpty() || row[4].isEmpty())
            continue;
        if (row[1].toDouble() < calmBelow) {
            sample.calmConcentration.push_back(row[4].toDouble());
            continue;
        }
        sample.hours.push_back(*Hour::fromText(row[0]));
        sample.metresPerSecond.push_back(row[1].toDouble());
        sample.fromDegrees.push_back(attribution::normalisedDirection(row[2].toDouble()));
        sample.concentration.push_back(row[4].toDouble());
    }
    return sample;
}

/// Wind from everywhere, 0.6 to 8 m/s; 10 µg/m³ and a bump of 40 around the source's direction, noise
/// included.
inline attribution::WindSample yearWithSource(double sourceDegrees, std::size_t hours = 8760,
                                              std::uint64_t seed = 7)
{
    attribution::WindSample sample;
    std::mt19937_64 random(seed);
    const auto uniform = [&random] { return static_cast<double>(random() >> 11) / 9007199254740992.0; };
    double direction = 200;
    for (std::size_t i = 0; i < hours; ++i) {
        direction += 60 * (uniform() - 0.5);
        const double from = attribution::normalisedDirection(direction);
        const double off = attribution::angleBetween(from, sourceDegrees) / 12;
        sample.hours.push_back(Hour::of(QDate(2026, 1, 1), 1) + static_cast<qint64>(i));
        sample.fromDegrees.push_back(from);
        sample.metresPerSecond.push_back(0.6 + 7.4 * uniform());
        sample.concentration.push_back(10 + 40 * std::exp(-0.5 * off * off) + 4 * uniform());
    }
    return sample;
}

} // namespace airshed::test
