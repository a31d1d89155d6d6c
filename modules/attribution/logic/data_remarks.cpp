// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/data_remarks.h"

#include "attribution/logic/attribution_text.h"
#include "attribution/logic/local_increment.h"

#include <cmath>

namespace airshed::attribution
{

namespace
{

/// Empty where the methods take the pollutant as it is.
QString pollutantRemark(AirPollutant pollutant)
{
    switch (pollutant) {
    case AirPollutant::PM25:
        return AttributionText::tr(
            "PM2.5: sources are held to account for its primary part only; what formed in the air is "
            "part of the background, regional and secondary together.");
    case AirPollutant::NO2:
        return AttributionText::tr(
            "NO2 is compared with the sources' NOx as if all of it were NO2: near a source "
            "contributions are upper bounds.");
    case AirPollutant::CO:
        return AttributionText::tr(
            "CO: errors and least contributions are 20 times those of the other pollutants, as its "
            "concentrations are.");
    default:
        return {};
    }
}

/// Gaps and values that are there but may not be used, at the episode's station.
void addGaps(const AttributionInput& input, std::vector<QString>& remarks)
{
    const InputStation& station = input.stations.front();
    const AirPollutant pollutant = input.episode.pollutant;
    const HourSpan span = input.episode.span;
    int missing = 0;
    int unusable = 0;
    for (Hour hour = span.first; hour <= span.last; hour = hour + 1) {
        if (std::isfinite(usableConcentration(station.air, pollutant, hour)))
            continue;
        const auto at = static_cast<std::size_t>(hour - station.air.span.first);
        const std::vector<float>& values = station.air.of(pollutant);
        const bool hasValue =
            station.air.span.contains(hour) && at < values.size() && std::isfinite(values[at]);
        ++(hasValue ? unusable : missing);
    }
    if (missing > 0)
        remarks.push_back(AttributionText::tr("%1 has no value in %2 of %3 hours.")
                              .arg(station.name)
                              .arg(missing)
                              .arg(span.size()));
    if (unusable > 0)
        remarks.push_back(
            AttributionText::tr("%1 of %2 values of %3 are negative or marked as faulty and were not used.")
                .arg(unusable)
                .arg(span.size())
                .arg(station.name));
}

} // namespace

std::vector<QString> dataRemarks(const AttributionInput& input, const EpisodeFrame& frame)
{
    std::vector<QString> remarks;
    if (const QString sentence = pollutantRemark(input.episode.pollutant); !sentence.isEmpty())
        remarks.push_back(sentence);
    addGaps(input, remarks);
    for (std::size_t i = 0; i < frame.isStuck.size(); ++i) {
        if (frame.isStuck[i])
            remarks.push_back(AttributionText::tr(
                                  "%1 reports the same value in every hour, as an instrument that hangs: its "
                                  "values were not used.")
                                  .arg(input.stations[i].name));
    }
    if (input.stations.size() == 1)
        remarks.push_back(
            AttributionText::tr(
                "%1 is the only station with values: no background from neighbours, no inversion.")
                .arg(input.stations.front().name));
    const std::size_t calm = frame.hours.size() - frame.usable.size();
    if (frame.usable.empty())
        remarks.push_back(AttributionText::tr(
            "The episode has no hour with wind of 0.5 m/s and a direction: plumes, screening "
            "and the search area are left out."));
    else if (calm > 0)
        remarks.push_back(AttributionText::tr(
                              "%1 of %2 hours are calm or have no wind and were left out of the plume model.")
                              .arg(calm)
                              .arg(frame.hours.size()));
    if (input.isCloudAssumed && !frame.usable.empty())
        remarks.push_back(
            AttributionText::tr("Clouds were not observed in every hour; the missing ones were assumed (5-7 "
                                "tenths by day, 4 by night)."));
    return remarks;
}

double flaggedShare(const AttributionInput& input)
{
    const observations::AirSeries& air = input.stations.front().air;
    const std::vector<observations::Flags>& flags =
        air.flags[static_cast<std::size_t>(input.episode.pollutant)];
    const HourSpan span = input.episode.span;
    qint64 flagged = 0;
    for (Hour hour = span.first; hour <= span.last; hour = hour + 1) {
        const auto at = static_cast<std::size_t>(hour - air.span.first);
        if (air.span.contains(hour) && at < flags.size())
            flagged += (flags[at] & ~observations::Flags(observations::Flag::Jump)) != observations::Flags();
    }
    return static_cast<double>(flagged) / static_cast<double>(span.size());
}

} // namespace airshed::attribution
