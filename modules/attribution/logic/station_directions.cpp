// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/station_directions.h"

#include "core/progress.h"
#include "geo/measure.h"
#include "inventory/store.h"
#include "observations/observation_store.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>

namespace airshed::attribution
{

namespace
{

/// The wind of a place farther away is another wind.
constexpr double farthestWeatherMetres = 60'000;

struct ReadSite {
    observations::WeatherSite site;
    std::optional<observations::WeatherSeries> series;
    qint64 hoursWithWind = 0;
};

std::vector<ReadSite> readSites(const observations::ObservationStore& store, HourSpan span,
                                Progress& progress)
{
    std::vector<ReadSite> sites;
    for (const observations::WeatherSite& site : store.weatherSites()) {
        progress.throwIfCancelled();
        ReadSite read{.site = site, .series = store.weather(site.code, span), .hoursWithWind = 0};
        if (!read.series)
            continue;
        const observations::WeatherSeries& wind = *read.series;
        for (std::size_t i = 0; i < std::min(wind.windMetresPerSecond.size(), wind.windFromDegrees.size());
             ++i) {
            const float speed = wind.windMetresPerSecond[i];
            // A speed without a direction points nowhere; a calm is an observation.
            read.hoursWithWind += std::isfinite(speed) && (std::isfinite(wind.windFromDegrees[i]) ||
                                                           speed < observations::calmMetresPerSecond);
        }
        if (read.hoursWithWind > 0)
            sites.push_back(std::move(read));
    }
    return sites;
}

double metresBetween(const ReadSite& site, const StationWithHours& station)
{
    const double metres = geo::geodesicBetween(site.site.position, station.position).distanceMetres;
    return std::isfinite(metres) ? metres : 0; // a site without a position is the only one: take it
}

const ReadSite* siteFor(const StationWithHours& station, const std::vector<ReadSite>& sites, HourSpan span)
{
    const ReadSite* nearest = nullptr;
    const ReadSite* fullest = nullptr;
    for (const ReadSite& site : sites) {
        if (metresBetween(site, station) > farthestWeatherMetres)
            continue;
        if (2 * site.hoursWithWind >= span.size() &&
            (nearest == nullptr || metresBetween(site, station) < metresBetween(*nearest, station)))
            nearest = &site;
        if (fullest == nullptr || site.hoursWithWind > fullest->hoursWithWind)
            fullest = &site;
    }
    return nearest != nullptr ? nearest : fullest;
}

} // namespace

std::vector<StationWithHours> stationsWithHours(const inventory::InventoryStore& inventory,
                                                const observations::ObservationStore& observations)
{
    std::map<QString, HourSpan> spans;
    for (const observations::Holding& holding : observations.stations())
        spans[holding.code] = holding.span;
    std::vector<StationWithHours> stations;
    if (spans.empty())
        return stations;
    for (const inventory::Station& station : inventory.stations()) {
        if (const auto found = spans.find(station.code); found != spans.end())
            stations.push_back({.id = station.id,
                                .code = station.code,
                                .name = station.name.isEmpty() ? station.code : station.name,
                                .position = station.position,
                                .span = found->second});
    }
    std::ranges::sort(stations, [](const StationWithHours& a, const StationWithHours& b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return stations;
}

std::vector<StationDirections> directionsOf(const DirectionsRequest& request, Progress& progress)
{
    const observations::ObservationStore store(request.workspaceFolder,
                                               observations::ObservationStore::Access::Read);
    const std::vector<ReadSite> sites = readSites(store, request.span, progress);
    std::vector<StationDirections> answers;
    for (const StationWithHours& station : request.stations) {
        progress.report(
            static_cast<qint64>(answers.size()), static_cast<qint64>(request.stations.size()),
            QCoreApplication::translate("airshed::attribution::StationDirections", "Directions at %1")
                .arg(station.name));
        StationDirections answer{.station = station,
                                 .span = request.span,
                                 .weatherSite = {},
                                 .weatherKilometres = 0,
                                 .analysis = {}};
        const QString code = station.code;
        const std::vector<observations::AirSeries> air = store.air({&code, 1}, request.span, progress);
        const ReadSite* site = siteFor(station, sites, request.span);
        if (site != nullptr) {
            answer.weatherSite = site->site.name.isEmpty() ? site->site.code : site->site.name;
            answer.weatherKilometres = metresBetween(*site, station) / 1000;
        }
        answer.analysis = analyseDirections(air.front(), request.pollutant,
                                            site != nullptr ? *site->series : observations::WeatherSeries(),
                                            request.parameters, progress);
        answers.push_back(std::move(answer));
    }
    return answers;
}

} // namespace airshed::attribution
