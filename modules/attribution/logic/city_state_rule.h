// SPDX-License-Identifier: GPL-3.0-or-later
// The table that says when the city is at peace, at war or in recovery with its air (平时/战时/休养提升期),
// and where it comes from: the workspace's own copy, the user's, or the program's. It decides nothing itself
// (city_state.h).
#pragma once

#include <QByteArray>
#include <QString>

namespace airshed::attribution
{

struct CityStateRule {
    enum class JudgedBy { RunningDay, Hour };
    enum class StationChoice { National, All };
    QString name; ///< in the language of the window
    QString source;
    bool isLocal = false; ///< the bureau's own, not the program's stand-in
    JudgedBy index = JudgedBy::RunningDay;
    StationChoice stations = StationChoice::National;
    int leastStations = 1;
    int warFrom = 95; ///< index
    int peaceBelow = 90;
    int peaceHours = 12;
    int peaceForecastAtMost = 95;
    int forecastHours = 36;
    int recoveryDays = 3;
    int recoveryForecastAtMost = 75;

    /// Throws InputError that names the table, the line and the key.
    static CityStateRule parse(const QByteArray& json, const QString& fileName);
    /// "At war from AQI 95 ..." in a few translated sentences.
    QString inWords() const;
};

/// The table in use.
struct CityStateTable {
    enum class Origin { Program, User, Workspace };
    Origin origin = Origin::Program;
    QString path;
    QByteArray json;
    CityStateRule rule;
    /// Why a table that has precedence is not in use; empty: nothing is wrong.
    QString complaint;
};

QString programCityStatePath();
QString userCityStatePath();
QString workspaceCityStatePath(const QString& workspaceFolder);

/// The first that exists of the workspace's, the user's and the program's. One that is wrong is passed over
/// with a complaint: then `last`, if it came from the same file, else the next in order. Throws InputError
/// only when the program's own is missing or wrong.
CityStateTable loadCityStateTable(const QString& workspaceFolder, const CityStateTable* last = nullptr);

/// Checks the text and writes it to the path, making its folder. Throws InputError for a text that is wrong
/// (nothing is then written) and OutputError.
void saveCityStateTable(const QString& path, const QByteArray& json);

} // namespace airshed::attribution
