// SPDX-License-Identifier: GPL-3.0-or-later
// The hourly observations of a workspace: observations.gpkg beside its inventory, so that other tools read it
// and a year of 135 stations does not weigh on the inventory's history. Keeps what it is given, with flags;
// it judges nothing (validity.h, flags.h) and reads no foreign files (readers).
#pragma once

#include "observations/series.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace airshed
{
class Progress;
}

namespace airshed::observations
{

struct WeatherSite {
    QString code;
    QString name;
    geo::LonLat position = {missing, missing}; ///< NaN: not known
};

struct SiteWeather {
    WeatherSite site;
    WeatherSeries series;
};

/// What the store holds of one station or site.
struct Holding {
    QString code;
    HourSpan span;    ///< first and last hour with a row
    qint64 hours = 0; ///< rows
};

class ObservationStore
{
public:
    enum class Access { Read, Write };
    static QString pathIn(const QString& workspaceFolder);
    /// A workspace without observations is not an error: every holding is then empty, and the file is made by
    /// the first write. Throws WorkspaceError for a damaged file or one of a newer version.
    ObservationStore(const QString& workspaceFolder, Access access);
    ~ObservationStore();
    ObservationStore(ObservationStore&&) noexcept;

    std::vector<Holding> stations() const; ///< by code
    std::vector<Holding> weatherHoldings() const;
    std::vector<WeatherSite> weatherSites() const;

    /// The series over exactly this span; stations without a row come back with NaN throughout. Memory is
    /// 48 bytes per station and hour.
    std::vector<AirSeries> air(std::span<const QString> stations, HourSpan span, Progress& progress) const;
    std::optional<WeatherSeries> weather(const QString& site, HourSpan span) const;

    /// Adds or replaces the values of the given series. What has neither value nor flag there keeps what the
    /// store holds, so that a file with one pollutant does not wipe out the others. A station or site may
    /// come in several pieces. One transaction: all or nothing. Throws OutputError, WorkspaceError,
    /// Cancelled. A weather site known before keeps its name and position where these are not given.
    void put(std::span<const AirSeries> air, std::span<const SiteWeather> weather, Progress& progress);
    void put(std::span<const AirSeries> air, Progress& progress);
    void put(const WeatherSite& site, const WeatherSeries& series, Progress& progress);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace airshed::observations
