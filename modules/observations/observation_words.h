// SPDX-License-Identifier: GPL-3.0-or-later
// The words of observation files and what they mean: headers, pollutants, winds, codes for "missing"; from
// resources/rules/observation_columns.json.
#pragma once

#include "core/air_pollutant.h"

#include <QHash>
#include <QString>
#include <optional>
#include <unordered_set>

namespace airshed::observations
{

enum class ColumnRole {
    Time,
    Date,
    HourOfDay,
    Item,
    Value,
    Unit,
    StationCode,
    StationName,
    Longitude,
    Latitude,
    WindDirection,
    WindSpeed,
    Temperature,
    TotalCloud,
    LowCloud,
    MixingHeight,
    Pressure,
    Humidity
};

struct HeaderMeaning {
    std::optional<ColumnRole> role;
    std::optional<AirPollutant> pollutant;
    QString unit; ///< what stands in brackets behind the name, lower case; empty: none
};

struct WindWord {
    enum class Kind { Direction, Calm, Variable };
    Kind kind = Kind::Direction;
    float degrees = 0; ///< 22.5 ... 360
};

class ObservationWords
{
public:
    /// Throws InputError when the table is missing or damaged.
    static ObservationWords fromResources();

    HeaderMeaning header(QStringView text) const;
    /// "PM2.5", "细颗粒物", "a34004"; not "PM2.5_24h".
    std::optional<AirPollutant> pollutant(QStringView text) const;
    std::optional<WindWord> wind(QStringView text) const;
    bool meansMissing(double number) const { return m_missing.contains(number); }
    bool meansMissingWind(double number) const { return m_missingWind.contains(number); }
    bool meansCalm(double number) const { return m_calmWind.contains(number); }
    /// In unit(pollutant).
    double greatest(AirPollutant pollutant) const { return m_greatest[static_cast<std::size_t>(pollutant)]; }

private:
    QHash<QString, ColumnRole> m_roles;
    QHash<QString, AirPollutant> m_pollutants;
    QHash<QString, WindWord> m_winds;
    std::unordered_set<double> m_missing;
    std::unordered_set<double> m_missingWind;
    std::unordered_set<double> m_calmWind;
    std::array<double, airPollutantCount> m_greatest{};
};

} // namespace airshed::observations
