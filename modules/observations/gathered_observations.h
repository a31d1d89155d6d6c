// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader has found so far, by station and by weather site, with the judgement of a single value that
// all formats share: doubles, impossible values, winds. At its end it becomes the file's series.
#pragma once

#include "observations/observation_file.h"
#include "observations/observation_words.h"
#include "observations/sparse_series.h"

#include <deque>
#include <unordered_map>

namespace airshed::observations
{

/// Columns of weather, in the order in which they are gathered.
enum class WeatherQuantity {
    WindDirection,
    WindSpeed,
    Temperature,
    TotalCloud,
    LowCloud,
    MixingHeight,
    Pressure,
    Humidity
};
inline constexpr std::size_t weatherQuantityCount = 8;

/// A wind as one row has it, before direction and speed are looked at together.
struct WindReading {
    enum class Kind { Missing, Degrees, Calm, Variable };
    Kind kind = Kind::Missing;
    float degrees = missing; ///< as written, 0 ... 360
};

/// Where a value stands, for the problem that it may become.
struct Place {
    qint64 row = 0;
    QString field;
    QStringView text{};
};

class GatheredObservations
{
public:
    explicit GatheredObservations(const ObservationWords& words) : m_words(words) {}

    using AirSlots = SparseSeries<airPollutantCount>;
    using WeatherSlots = SparseSeries<weatherQuantityCount>;
    struct Station {
        QString code;
        AirSlots air;
    };
    struct Site {
        WeatherSite site;
        WeatherSlots weather;
        std::vector<Hour> ninetyNines;  ///< hours whose direction reads 99: degrees, or a code for "missing"
        bool hasFineDirections = false; ///< some direction is no multiple of 10 or of 22.5
    };
    Station& station(const QString& code);
    Site& site(const QString& code);

    /// In unit(pollutant).
    void addAir(Station& station, Hour hour, AirPollutant pollutant, double value, Flags flags,
                const Place& place, ReadReport& report);
    void addWeather(Site& site, Hour hour, WeatherQuantity quantity, double value, const Place& place,
                    ReadReport& report);
    /// Speed NaN: none was given.
    void addWind(Site& site, Hour hour, WindReading direction, double metresPerSecond, const Place& place,
                 ReadReport& report);

    void finish(ObservationFile& file);

private:
    const ObservationWords& m_words;
    std::deque<Station> m_stations; ///< references stay valid
    std::deque<Site> m_sites;
    QHash<QString, Station*> m_stationByCode;
    QHash<QString, Site*> m_siteByCode;
};

} // namespace airshed::observations
