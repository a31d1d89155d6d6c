// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/chart_series.h"

#include "core/progress.h"
#include "geo/measure.h"
#include "observations/flags.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace airshed::attribution
{

using observations::AirSeries;
using observations::ObservationStore;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::attribution::ChartSeries)
};

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

ChartLine lineOf(const AirSeries& air, const QString& name, const ChartWish& wish)
{
    ChartLine line;
    line.code = air.station;
    line.name = name;
    const auto size = static_cast<std::size_t>(air.span.size());
    line.flags.assign(size, observations::Flags());
    if (wish.quantity) {
        const auto p = static_cast<std::size_t>(*wish.quantity);
        // Flagged values are shown too: seeing why they are doubtful is half of the work.
        line.values.assign(air.values[p].begin(), air.values[p].end());
        std::copy_n(air.flags[p].begin(), std::min(size, air.flags[p].size()), line.flags.begin());
        return line;
    }
    const observations::IndexSeries index =
        observations::indexOf(air, air.span, observations::IndexKind::RealTime, wish.rules);
    for (const qint16 value : index.index)
        line.values.push_back(value == observations::IndexSeries::none ? nothing : value);
    return line;
}

std::vector<double> thresholdOf(const ChartWish& wish, HourSpan span)
{
    std::vector<double> values;
    for (Hour hour = span.first; hour <= span.last; hour = hour + 1) {
        if (!wish.quantity) {
            values.push_back(wish.threshold);
            continue;
        }
        const AveragingTime time =
            *wish.quantity == AirPollutant::O3 ? AveragingTime::EightHours : AveragingTime::Day;
        const auto at = concentrationOf(wish.threshold, *wish.quantity, time,
                                        aqiStandardOn(hour.day(), wish.rules.standard));
        values.push_back(at ? at->toDouble() : nothing);
    }
    return values;
}

const observations::WeatherSite* nearestSite(const std::vector<observations::WeatherSite>& sites,
                                             geo::LonLat to)
{
    const auto distance = [to](const observations::WeatherSite& site) {
        return geo::geodesicBetween(site.position, to).distanceMetres;
    };
    const auto nearest = std::min_element(
        sites.begin(), sites.end(), [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
    return nearest == sites.end() ? nullptr : &*nearest;
}

} // namespace

ChartSeries readChartSeries(const ChartWish& wish, Progress& progress)
{
    ChartSeries series;
    series.quantity = wish.quantity;
    series.span = wish.stored->span;
    const ObservationStore store(wish.folder, ObservationStore::Access::Read);
    const ObservedStation* first = nullptr;
    if (wish.stations.empty()) {
        series.span = wish.stored->city.mean.span;
        series.lines.push_back(lineOf(wish.stored->city.mean, Text::tr("City mean"), wish));
    } else {
        NoProgress quiet;
        for (const AirSeries& air : store.air(wish.stations, series.span, quiet)) {
            progress.throwIfCancelled();
            const ObservedStation* station = wish.stored->find(air.station);
            if (first == nullptr)
                first = station;
            series.lines.push_back(
                lineOf(air, station != nullptr ? station->record.name : air.station, wish));
        }
    }
    series.threshold = thresholdOf(wish, series.span);
    const Hour change = Hour::of(aqiStandardChange(), 1);
    if (wish.rules.standard == AqiStandardChoice::ByDate && series.span.first < change &&
        series.span.contains(change))
        series.standardChange = change;
    const std::vector<observations::WeatherSite>& sites = wish.stored->sites;
    const observations::WeatherSite* site = first != nullptr ? nearestSite(sites, first->record.position)
                                            : sites.empty()  ? nullptr
                                                             : &sites.front();
    if (site != nullptr) {
        series.siteName = site->name.isEmpty() ? site->code : site->name;
        if (auto weather = store.weather(site->code, series.span))
            series.weather = std::move(*weather);
    }
    return series;
}

QString flagNames(observations::Flags flags)
{
    QStringList found;
    for (const observations::Flag flag : observations::allFlags) {
        if (flags.testFlag(flag))
            found << observations::displayName(flag);
    }
    return found.join(QStringLiteral(", "));
}

} // namespace airshed::attribution
