// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/episode_frame.h"

#include "attribution/logic/local_increment.h"

#include <cmath>

namespace airshed::attribution
{

std::size_t EpisodeFrame::stationsWithValues() const
{
    std::size_t count = 0;
    for (std::size_t station = 0; station < stations(); ++station) {
        bool hasValue = false;
        for (std::size_t hour = 0; hour < usable.size() && !hasValue; ++hour)
            hasValue = std::isfinite(at(hour, station));
        count += hasValue;
    }
    return count;
}

EpisodeFrame episodeFrame(const AttributionInput& input, const AttributionParameters& parameters)
{
    EpisodeFrame frame;
    const Episode& episode = input.episode;
    const bool isCarbonMonoxide = episode.pollutant == AirPollutant::CO;
    frame.microgramsPerUnit = isCarbonMonoxide ? 1000 : 1;
    frame.absoluteScale = isCarbonMonoxide ? 20 : 1;
    for (Hour hour = episode.span.first; hour <= episode.span.last; hour = hour + 1) {
        const auto at = static_cast<std::size_t>(hour - input.record.first);
        frame.hours.push_back(at < input.hours.size() ? input.hours[at] : dispersion::HourWeather{});
        if (frame.hours.back().isUsable())
            frame.usable.push_back(frame.hours.size() - 1);
    }
    for (const InputStation& station : input.stations) {
        frame.receptors.push_back({station.mapPosition});
        frame.isStuck.push_back(isStuck(station.air, episode.pollutant, episode.span));
    }
    for (const std::size_t hour : frame.usable) {
        for (std::size_t station = 0; station < input.stations.size(); ++station) {
            const double value = usableConcentration(input.stations[station].air, episode.pollutant,
                                                     episode.span.first + static_cast<qint64>(hour));
            frame.observed.push_back(frame.isStuck[station]
                                         ? observations::missing
                                         : static_cast<float>(value * frame.microgramsPerUnit));
        }
    }
    frame.kernel.terrain = parameters.terrain;
    frame.kernel.isPlumeRiseUsed = parameters.isPlumeRiseUsed;
    frame.kernel.windErrorDegrees = parameters.windErrorDegrees;
    frame.kernel.threads = parameters.threads;
    return frame;
}

} // namespace airshed::attribution
