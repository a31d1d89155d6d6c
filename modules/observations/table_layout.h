// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns of a table of observations mean what: found in its header, before any row is read.
#pragma once

#include "observations/observation_words.h"
#include "tables/raw_table.h"

#include <QMap>
#include <vector>

namespace airshed::observations
{

/// A column of one pollutant or one quantity of the weather.
struct MeasuredColumn {
    int column = 0;
    QString header;
    std::optional<AirPollutant> pollutant; ///< none: weather
    ColumnRole weather = ColumnRole::Temperature;
    QString unit; ///< as written, lower case; empty: not stated
};

struct TableLayout {
    enum class Form {
        StationsAsColumns, ///< the national table: date, hour, type, then one column per station
        ItemsAsRows,       ///< station, time, pollutant, value
        ItemsAsColumns     ///< station, time, PM2.5, PM10 ...; weather tables; openair
    };
    Form form = Form::ItemsAsColumns;
    QMap<ColumnRole, int> columns; ///< the first of each role
    std::vector<MeasuredColumn> measured;
    std::vector<MeasuredColumn> stations; ///< of StationsAsColumns: the header is the code
    QStringList headers;
    QStringList unknownHeaders;

    int columnOf(ColumnRole role) const { return columns.value(role, -1); }
    bool has(ColumnRole role) const { return columns.contains(role); }
    bool hasWeather() const;
    bool hasAir() const; ///< or may have it, in rows
};

bool isWeather(ColumnRole role);

/// Nothing when this row is no header of observations.
std::optional<TableLayout> layoutOf(const QStringList& headers, const ObservationWords& words);

} // namespace airshed::observations
