// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/flags.h"

#include "geo/measure.h"
#include "observations/observation_text.h"

#include <algorithm>
#include <cmath>

namespace airshed::observations
{

namespace
{

std::size_t slot(AirPollutant pollutant) { return static_cast<std::size_t>(pollutant); }

void set(Flags& flags, Flag flag, bool isOn) { flags.setFlag(flag, isOn); }

void flagRepeated(const std::vector<float>& values, std::vector<Flags>& flags)
{
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= values.size(); ++i) {
        if (i < values.size() && values[i] == values[begin]) // NaN equals nothing: a gap ends the run
            continue;
        const bool isRun = i - begin >= leastRepeatedHours;
        for (std::size_t k = begin; k < i; ++k)
            set(flags[k], Flag::Repeated, isRun);
        begin = i;
    }
}

/// The middle value; reorders.
double median(std::vector<double>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

double change(const AirSeries& series, std::size_t pollutant, std::size_t hour)
{
    const auto usable = [&](std::size_t i) {
        return (series.flags[pollutant][i] & unusable) ? missing : series.values[pollutant][i];
    };
    return static_cast<double>(usable(hour)) - static_cast<double>(usable(hour - 1));
}

void fillFlags(AirSeries& series)
{
    for (std::size_t p = 0; p < airPollutantCount; ++p)
        series.flags[p].resize(series.values[p].size());
}

} // namespace

QString displayName(Flag flag)
{
    switch (flag) {
    case Flag::Repeated:
        return ObservationText::tr("6 or more identical hours");
    case Flag::Negative:
        return ObservationText::tr("negative");
    case Flag::FineOverCoarse:
        return ObservationText::tr("PM2.5 above PM10");
    case Flag::Jump:
        return ObservationText::tr("jump against the neighbours");
    case Flag::Instrument:
        return ObservationText::tr("marked by the instrument");
    case Flag::Quarantined:
        return ObservationText::tr("from a damaged frame");
    case Flag::Impossible:
        return ObservationText::tr("impossibly large");
    case Flag::None:
        break;
    }
    return {};
}

QString code(Flag flag)
{
    switch (flag) {
    case Flag::Repeated:
        return QStringLiteral("repeated");
    case Flag::Negative:
        return QStringLiteral("negative");
    case Flag::FineOverCoarse:
        return QStringLiteral("fineOverCoarse");
    case Flag::Jump:
        return QStringLiteral("jump");
    case Flag::Instrument:
        return QStringLiteral("instrument");
    case Flag::Quarantined:
        return QStringLiteral("quarantined");
    case Flag::Impossible:
        return QStringLiteral("impossible");
    case Flag::None:
        break;
    }
    return {};
}

void flagSeries(AirSeries& series)
{
    fillFlags(series);
    for (std::size_t p = 0; p < airPollutantCount; ++p) {
        const std::vector<float>& values = series.values[p];
        flagRepeated(values, series.flags[p]);
        for (std::size_t i = 0; i < values.size(); ++i)
            set(series.flags[p][i], Flag::Negative, values[i] < 0);
    }
    const std::vector<float>& fine = series.of(AirPollutant::PM25);
    const std::vector<float>& coarse = series.of(AirPollutant::PM10);
    for (const AirPollutant pollutant : {AirPollutant::PM25, AirPollutant::PM10}) {
        std::vector<Flags>& flags = series.flags[slot(pollutant)];
        for (std::size_t i = 0; i < flags.size(); ++i) {
            const bool hasBoth = i < fine.size() && i < coarse.size();
            set(flags[i], Flag::FineOverCoarse, hasBoth && fine[i] > coarse[i] + fineOverCoarseMargin);
        }
    }
}

double leastJump(AirPollutant pollutant)
{
    switch (pollutant) {
    case AirPollutant::PM10:
        return 15;
    case AirPollutant::PM25:
        return 10;
    case AirPollutant::NO2:
    case AirPollutant::O3:
        return 20;
    case AirPollutant::SO2:
        return 10;
    case AirPollutant::CO:
        return 0.3;
    }
    return 0;
}

void flagJumps(std::span<AirSeries> network, std::span<const std::vector<std::size_t>> neighbours)
{
    std::vector<double> changes;
    for (AirSeries& series : network)
        fillFlags(series);
    for (const AirPollutant pollutant : allAirPollutants) {
        const std::size_t p = slot(pollutant);
        const double least = leastJump(pollutant);
        for (std::size_t s = 0; s < network.size() && s < neighbours.size(); ++s) {
            AirSeries& series = network[s];
            for (std::size_t hour = 0; hour < series.values[p].size(); ++hour) {
                set(series.flags[p][hour], Flag::Jump, false);
                const double own = hour == 0 ? static_cast<double>(missing) : change(series, p, hour);
                if (!(std::abs(own) > least)) // most hours end here
                    continue;
                changes.clear();
                for (const std::size_t other : neighbours[s]) {
                    if (hour >= network[other].values[p].size())
                        continue;
                    const double theirs = change(network[other], p, hour);
                    if (!std::isnan(theirs))
                        changes.push_back(theirs);
                }
                if (changes.size() < leastNeighbours)
                    continue;
                const double usual = median(changes);
                for (double& one : changes)
                    one = std::abs(one - usual);
                const double off = std::abs(own - usual);
                set(series.flags[p][hour], Flag::Jump, off > jumpDeviations * median(changes) && off > least);
            }
        }
    }
}

std::vector<std::vector<std::size_t>> neighboursWithin(std::span<const geo::LonLat> positions, double metres,
                                                       std::size_t most)
{
    std::vector<std::vector<std::size_t>> result(positions.size());
    const auto isKnown = [](geo::LonLat p) { return !std::isnan(p.lon) && !std::isnan(p.lat); };
    for (std::size_t i = 0; i < positions.size(); ++i) {
        std::vector<std::pair<double, std::size_t>> near;
        for (std::size_t k = 0; k < positions.size() && isKnown(positions[i]); ++k) {
            if (k == i || !isKnown(positions[k]))
                continue;
            const double distance = geo::geodesicBetween(positions[i], positions[k]).distanceMetres;
            if (distance <= metres)
                near.emplace_back(distance, k);
        }
        std::sort(near.begin(), near.end());
        for (std::size_t k = 0; k < std::min(near.size(), most); ++k)
            result[i].push_back(near[k].second);
    }
    return result;
}

} // namespace airshed::observations
