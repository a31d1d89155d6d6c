// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/instruments.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace airshed::inventory::demonstration
{

namespace
{

using observations::AirSeries;
using observations::missing;

std::size_t at(AirPollutant pollutant) { return static_cast<std::size_t>(pollutant); }

double dayWave(Hour hour, double highestAt)
{
    return std::cos(2 * std::numbers::pi * (hour.endHour() - highestAt) / 24);
}

/// A slow random walk around 0 with deviation 1.
class Drift
{
public:
    double next(Random& random)
    {
        constexpr double kept = 0.97; // about a day and a half
        m_value = kept * m_value + std::sqrt(1 - kept * kept) * random.normal();
        return m_value;
    }

private:
    double m_value = 0;
};

/// What the instrument reads: rounded as published, CO in mg/m³.
float published(AirPollutant pollutant, double micrograms)
{
    if (pollutant == AirPollutant::CO)
        return static_cast<float>(std::max(1.0, std::round(micrograms / 100)) / 10);
    return static_cast<float>(std::max(1.0, std::round(micrograms)));
}

} // namespace

Instruments::Instruments(std::uint64_t seed, HourSpan span) : m_seed(seed), m_span(span)
{
    Random random(seed, QStringLiteral("regional air"));
    Drift fine;
    Drift coarse;
    Drift gases;
    Drift sun;
    for (qint64 i = 0; i < span.size(); ++i) {
        const Hour hour = span.first + i;
        const double haze = std::exp(0.35 * fine.next(random));
        const double pm25 = 24 * haze * (1 + 0.10 * dayWave(hour, 7));
        m_regional[at(AirPollutant::PM25)].push_back(pm25);
        m_regional[at(AirPollutant::PM10)].push_back(pm25 + 14 * std::exp(0.3 * coarse.next(random)));
        const double gas = std::exp(0.2 * gases.next(random));
        m_regional[at(AirPollutant::SO2)].push_back(5 * gas);
        m_regional[at(AirPollutant::NO2)].push_back(8 * gas * (1 - 0.2 * dayWave(hour, 14)));
        m_regional[at(AirPollutant::CO)].push_back(480 * haze);
        m_regional[at(AirPollutant::O3)].push_back(72 * std::exp(0.2 * sun.next(random)) *
                                                   (1 + 0.42 * dayWave(hour, 15)));
    }
}

AirSeries Instruments::read(const QString& station,
                            const std::array<std::span<const float>, airPollutantCount>& added) const
{
    constexpr double hourMissing = 0.008;
    constexpr double instrumentMissing = 0.004;
    Random random(m_seed, QStringLiteral("instruments/%1").arg(station));
    AirSeries series;
    series.station = station;
    series.span = m_span;
    const double exposure = random.lognormal(1, 1.06);
    const auto hours = static_cast<std::size_t>(m_span.size());
    for (std::size_t h = 0; h < hours; ++h) {
        const bool isOut = random.chance(hourMissing);
        std::array<double, airPollutantCount> value{};
        for (const AirPollutant pollutant : allAirPollutants) {
            const std::size_t p = at(pollutant);
            const double local = static_cast<double>(added[p][h]);
            value[p] = exposure * m_regional[p][h] + local;
            const double relativeNoise = 0.04;
            const double absoluteNoise = pollutant == AirPollutant::CO ? 20 : 1.5;
            value[p] += random.normal() * std::hypot(relativeNoise * value[p], absoluteNoise);
        }
        // Fresh NO takes ozone away.
        value[at(AirPollutant::O3)] = std::max(
            3.0, value[at(AirPollutant::O3)] - 0.8 * static_cast<double>(added[at(AirPollutant::NO2)][h]));
        value[at(AirPollutant::PM10)] =
            std::max(value[at(AirPollutant::PM10)], value[at(AirPollutant::PM25)] + 1);
        for (const AirPollutant pollutant : allAirPollutants) {
            const bool isMissing = random.chance(instrumentMissing) || isOut;
            series.values[at(pollutant)].push_back(isMissing ? missing
                                                             : published(pollutant, value[at(pollutant)]));
        }
    }
    for (std::size_t p = 0; p < airPollutantCount; ++p)
        series.flags[p].assign(hours, observations::Flags());
    return series;
}

std::vector<PlantedFault> Instruments::addFaults(std::vector<AirSeries>& stations,
                                                 std::span<const QString> spared) const
{
    std::vector<PlantedFault> faults;
    std::vector<AirSeries*> others;
    for (AirSeries& series : stations) {
        if (std::find(spared.begin(), spared.end(), series.station) == spared.end())
            others.push_back(&series);
    }
    if (others.empty())
        return faults;
    Random random(m_seed, QStringLiteral("faults"));
    const auto hours = static_cast<int>(m_span.size());
    /// Each somewhere in the month, in a station and pollutant of its own.
    const auto put = [&](const char* kind, AirPollutant pollutant, int length, auto&& change) {
        AirSeries& series = *others[static_cast<std::size_t>(random.index(static_cast<int>(others.size())))];
        const int first = 30 + random.index(hours - 60 - length);
        std::vector<float>& values = series.values[at(pollutant)];
        for (int i = first; i < first + length; ++i)
            change(series, static_cast<std::size_t>(i), static_cast<std::size_t>(first), values);
        faults.push_back({series.station,
                          pollutant,
                          {m_span.first + first, m_span.first + (first + length - 1)},
                          QString::fromLatin1(kind)});
    };
    const auto stuck = [](AirSeries&, std::size_t i, std::size_t first, std::vector<float>& values) {
        if (i == first && std::isnan(values[i]))
            values[i] = 37;
        values[i] = values[first];
    };
    put("repeated", AirPollutant::PM10, 9, stuck);
    put("repeated", AirPollutant::NO2, 11, stuck);
    put("repeated", AirPollutant::O3, 7, stuck);
    const auto negative = [](AirSeries&, std::size_t i, std::size_t, std::vector<float>& values) {
        values[i] = -2;
    };
    put("negative", AirPollutant::SO2, 3, negative);
    put("negative", AirPollutant::NO2, 1, negative);
    const auto fineOverCoarse = [](AirSeries& series, std::size_t i, std::size_t,
                                   std::vector<float>& values) {
        const float coarse = series.values[at(AirPollutant::PM10)][i];
        values[i] = std::isnan(coarse) ? missing : coarse + 18;
    };
    put("fine-over-coarse", AirPollutant::PM25, 5, fineOverCoarse);
    put("fine-over-coarse", AirPollutant::PM25, 4, fineOverCoarse);
    const auto jump = [](AirSeries&, std::size_t i, std::size_t, std::vector<float>& values) {
        values[i] = std::isnan(values[i]) ? missing : 9 * values[i] + 200;
    };
    for (const AirPollutant pollutant : {AirPollutant::PM10, AirPollutant::PM25, AirPollutant::SO2})
        put("jump", pollutant, 1, jump);
    const auto outage = [](AirSeries& series, std::size_t i, std::size_t, std::vector<float>&) {
        for (std::vector<float>& values : series.values)
            values[i] = missing;
    };
    put("outage", AirPollutant::PM10, 40, outage);
    put("outage", AirPollutant::PM10, 16, outage);
    return faults;
}

} // namespace airshed::inventory::demonstration
