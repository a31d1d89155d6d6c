// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what an episode needs from the workspace: its stations and their series, the weather of one site, the
// sources that emit what is measured. What had to be left out or assumed is said in the remarks.
#include "attribution/logic/attribute.h"

#include "attribution/logic/attribution_text.h"
#include "attribution/logic/episode_weather.h"
#include "attribution/logic/input_hash.h"
#include "attribution/logic/local_increment.h"
#include "core/errors.h"
#include "core/progress.h"
#include "dispersion/release_defaults.h"
#include "geo/measure.h"
#include "geo/transform.h"
#include "inventory/store.h"
#include "observations/observation_store.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace airshed::attribution
{

namespace
{

using inventory::InventoryStore;

/// An inversion of more hours would not fit into the memory of a desk's machine, and a mean over a season
/// hides who did it.
constexpr qint64 longestEpisodeHours = 31 * 24;

bool isFinite(geo::LonLat position) { return std::isfinite(position.lon) && std::isfinite(position.lat); }

void checkEpisode(const Episode& episode)
{
    if (!emittedAs(episode.pollutant))
        throw InputError(AttributionText::tr(
                             "%1 is not emitted but forms in the air from other pollutants: no plume model "
                             "can attribute it to single sources. Take a primary pollutant (PM10, PM2.5, "
                             "SO2, NO2, CO).")
                             .arg(displayName(episode.pollutant)));
    if (episode.span.size() == 0)
        throw InputError(AttributionText::tr("The episode has no hours: its end lies before its beginning."));
    if (episode.span.size() > longestEpisodeHours)
        throw InputError(AttributionText::tr(
                             "The episode has %1 hours; at most %2 can be attributed at once. Take a part of "
                             "it.")
                             .arg(episode.span.size())
                             .arg(longestEpisodeHours));
}

std::vector<InputStation> readStations(const InventoryStore& inventory,
                                       const observations::ObservationStore& observations,
                                       const Episode& episode, const AttributionParameters& parameters,
                                       const geo::MapProjection& projection, AttributionInput& input,
                                       Progress& progress)
{
    const std::vector<inventory::Station> all = inventory.stations();
    const auto own = std::find_if(all.begin(), all.end(), [&](const inventory::Station& station) {
        return station.code == episode.station;
    });
    if (own == all.end())
        throw InputError(
            AttributionText::tr("There is no station \"%1\" in the inventory.").arg(episode.station));
    if (!isFinite(own->position))
        throw InputError(
            AttributionText::tr("The station %1 has no position; enter it in the inventory.").arg(own->name));

    std::vector<InputStation> stations;
    for (const inventory::Station& station : all) {
        if (!isFinite(station.position))
            continue;
        const bool isOwn = station.code == episode.station;
        const double metres = geo::geodesicBetween(own->position, station.position).distanceMetres;
        if (!isOwn && metres > parameters.stationsWithinMetres)
            continue;
        InputStation entry;
        entry.code = station.code;
        entry.name = station.name.isEmpty() ? station.code : station.name;
        entry.position = station.position;
        entry.mapPosition = projection.toMap(station.position);
        if (!std::isfinite(entry.mapPosition.x) || !std::isfinite(entry.mapPosition.y)) {
            if (isOwn)
                throw InputError(
                    AttributionText::tr(
                        "The station %1 stands outside the map's coordinate system; check its position.")
                        .arg(entry.name));
            continue;
        }
        stations.insert(isOwn ? stations.begin() : stations.end(), std::move(entry));
    }
    // The same order in every workspace that says the same: by code behind the episode's.
    std::sort(stations.begin() + 1, stations.end(),
              [](const InputStation& a, const InputStation& b) { return a.code < b.code; });

    std::vector<QString> codes;
    for (const InputStation& station : stations)
        codes.push_back(station.code);
    std::vector<observations::AirSeries> series = observations.air(codes, input.record, progress);
    std::vector<InputStation> withValues;
    for (std::size_t i = 0; i < stations.size(); ++i) {
        stations[i].air = std::move(series[i]);
        bool hasValue = false;
        for (Hour hour = episode.span.first; hour <= episode.span.last && !hasValue; hour = hour + 1)
            hasValue = std::isfinite(usableConcentration(stations[i].air, episode.pollutant, hour));
        if (i == 0 && !hasValue)
            throw InputError(AttributionText::tr("%1 has no usable value of %2 from %3 to %4.")
                                 .arg(stations[i].name, displayName(episode.pollutant),
                                      episode.span.first.text(), episode.span.last.text()));
        if (hasValue)
            withValues.push_back(std::move(stations[i]));
    }
    return withValues;
}

dispersion::ReleaseShape shapeOf(inventory::GeometryKind kind)
{
    switch (kind) {
    case inventory::GeometryKind::Line:
        return dispersion::ReleaseShape::Line;
    case inventory::GeometryKind::Polygon:
        return dispersion::ReleaseShape::Area;
    case inventory::GeometryKind::Volume:
        return dispersion::ReleaseShape::Volume;
    case inventory::GeometryKind::Point:
        break;
    }
    return dispersion::ReleaseShape::Point;
}

struct LeftOut {
    qint64 closed = 0;
    qint64 withoutPosition = 0;
    qint64 withoutEmission = 0;
    qint64 assumed = 0;
};

/// Nothing where the source cannot take part.
std::optional<InputSource> inputSource(const inventory::Source& source, Pollutant pollutant,
                                       const geo::MapProjection& projection, LeftOut& leftOut)
{
    if (source.status == inventory::SourceStatus::Closed) {
        ++leftOut.closed;
        return std::nullopt;
    }
    const double declared = source.emission[pollutant];
    if (!source.emission.isStated(pollutant) || !(declared >= 0)) {
        ++leftOut.withoutEmission;
        return std::nullopt;
    }
    if (declared == 0)
        return std::nullopt; // it says that it does not emit this
    if (!source.position || !isFinite(*source.position)) {
        ++leftOut.withoutPosition;
        return std::nullopt;
    }
    const geo::MapPoint place = projection.toMap(*source.position);
    if (!std::isfinite(place.x) || !std::isfinite(place.y)) {
        ++leftOut.withoutPosition;
        return std::nullopt;
    }
    InputSource entry;
    entry.id = source.id;
    entry.number = source.number;
    entry.name = source.name;
    entry.sourceClass = source.sourceClass;
    entry.subclass = source.subclass;
    entry.emissionMethod = source.emissionMethod;
    entry.position = *source.position;
    entry.declaredTonnesPerYear = declared;
    const inventory::Release& release = source.release;
    const dispersion::CompletedRelease completed = dispersion::completedRelease(
        source.sourceClass, source.subclass, shapeOf(source.geometryKind),
        {release.heightMetres, release.diameterMetres, release.exitTemperatureKelvin,
         release.exitVelocityMetresPerSecond, release.areaSideMetres},
        place);
    entry.emitter = completed.emitter;
    entry.isReleaseAssumed = completed.isAssumed;
    leftOut.assumed += completed.isAssumed;
    return entry;
}

void readSources(const InventoryStore& inventory, const geo::MapProjection& projection,
                 AttributionInput& input, Progress& progress)
{
    constexpr std::size_t rowsPerRead = 5'000;
    const Pollutant pollutant = *emittedAs(input.episode.pollutant);
    std::unordered_set<inventory::RecordId> withProblem;
    for (const inventory::Problem& problem : inventory.problems()) {
        if (problem.severity != inventory::Severity::Note && problem.table == QStringLiteral("source"))
            withProblem.insert(problem.record);
    }
    const std::vector<inventory::RecordId> ids = inventory.sourceIds({});
    LeftOut leftOut;
    for (std::size_t first = 0; first < ids.size(); first += rowsPerRead) {
        progress.throwIfCancelled();
        progress.report(static_cast<qint64>(first), static_cast<qint64>(ids.size()),
                        AttributionText::tr("Reading sources"));
        const std::size_t last = std::min(first + rowsPerRead, ids.size());
        for (const inventory::Source& source :
             inventory.sources({ids.begin() + static_cast<std::ptrdiff_t>(first),
                                ids.begin() + static_cast<std::ptrdiff_t>(last)})) {
            std::optional<InputSource> entry = inputSource(source, pollutant, projection, leftOut);
            if (!entry)
                continue;
            entry->hasOpenProblem = withProblem.contains(source.id);
            input.sources.push_back(std::move(*entry));
        }
    }
    const QString name = displayName(pollutant);
    const auto say = [&](qint64 count, const QString& sentence) {
        if (count > 0)
            input.remarks.push_back(sentence.arg(count));
    };
    say(leftOut.closed, AttributionText::tr("%1 sources are closed and were left out."));
    say(leftOut.withoutPosition,
        AttributionText::tr("%1 sources of %2 have no position that could be used and were left out.")
            .arg(QStringLiteral("%1"), name));
    say(leftOut.withoutEmission, AttributionText::tr("%1 sources state no emission of %2 and were left out.")
                                     .arg(QStringLiteral("%1"), name));
    say(leftOut.assumed,
        AttributionText::tr("Of %1 sources the stack or the area is not stated; the defaults of their kind "
                            "were taken."));
}

} // namespace

AttributionInput gatherInput(const InventoryStore& inventory,
                             const observations::ObservationStore& observations, const Episode& episode,
                             const AttributionParameters& parameters, int mapEpsg, Progress& progress)
{
    checkEpisode(episode);
    AttributionInput input;
    input.episode = episode;
    input.mapEpsg = mapEpsg;
    const Hour earliest = episode.span.last - (24LL * std::max(parameters.recordDays, 1) - 1);
    input.record = {std::min(earliest, episode.span.first), episode.span.last};
    const geo::MapProjection projection(mapEpsg);
    input.stations = readStations(inventory, observations, episode, parameters, projection, input, progress);
    readWeather(observations, parameters, input);
    readSources(inventory, projection, input, progress);
    input.sha256 = inputSha256(input);
    return input;
}

} // namespace airshed::attribution
