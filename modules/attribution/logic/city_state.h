// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the city is at peace, at war or in recovery with its air, hour by hour, by a rule of the bureau
// (city_state_rule.h) from the city's index and, where there is one, a forecast. And the city's air itself:
// the mean of its stations, read from the store.
#pragma once

#include "attribution/logic/city_state_rule.h"
#include "inventory/records.h"
#include "observations/air_index.h"

#include <QDate>
#include <span>
#include <vector>

namespace airshed
{
class Progress;
}
namespace airshed::observations
{
class ObservationStore;
}

namespace airshed::attribution
{

enum class CityState { Unknown, Peace, War, Recovery };

/// "At peace", translated: 平时, 战时, 休养提升期.
QString displayName(CityState state);

/// A day's city AQI as forecast.
struct ForecastDay {
    QDate day;
    int aqi = 0;
    bool operator==(const ForecastDay&) const = default;
};

/// The forecast that people wrote down for a workspace: rules/aqi_forecast.csv with the columns day and aqi.
/// A file that is not there is an empty forecast. Throws InputError that names the line.
std::vector<ForecastDay> readForecast(const QString& workspaceFolder);
/// Throws OutputError.
void writeForecast(const QString& workspaceFolder, std::span<const ForecastDay> forecast);

/// One state per hour of the index. Unknown before the first hour with an index; an hour without one keeps
/// the state and breaks the row of hours that leads back to peace.
std::vector<CityState> cityStates(const observations::IndexSeries& city, const CityStateRule& rule,
                                  std::span<const ForecastDay> forecast);

/// The city's index over all hours that its stations have.
struct CityAir {
    observations::AirSeries mean;
    observations::IndexSeries realTime;
    observations::IndexSeries runningDay;
    int stations = 0; ///< with observations
    bool isNationalOnly = false;
};

/// The stations that the rule means, by their kind; all where none is national.
std::vector<inventory::Station> cityStations(const std::vector<inventory::Station>& stations,
                                             CityStateRule::StationChoice which);

/// Reads month by month, so that a year of many stations does not stand in memory. Throws Cancelled.
CityAir readCityAir(const observations::ObservationStore& store,
                    const std::vector<inventory::Station>& stations, const CityStateRule& rule,
                    const observations::IndexRules& indexRules, Progress& progress);

/// "PM2.5 57.5 / PM10 113 µg/m³": what an index of this height means by the standard.
QString concentrationEquivalent(int index, AqiStandard standard);

} // namespace airshed::attribution
