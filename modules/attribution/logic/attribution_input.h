// SPDX-License-Identifier: GPL-3.0-or-later
// What one attribution run computes with, gathered once from the workspace and then frozen: the run is a pure
// function of this and its parameters, so that it can be made again.
#pragma once

#include "core/air_pollutant.h"
#include "core/hour.h"
#include "core/source_class.h"
#include "dispersion/source_receptor.h"
#include "geo/coordinates.h"
#include "observations/series.h"

#include <QString>
#include <cstdint>
#include <vector>

namespace airshed::attribution
{

/// What the analyst asks: who brought this pollutant to this station in these hours.
struct Episode {
    QString station; ///< code in the inventory
    AirPollutant pollutant = AirPollutant::PM10;
    HourSpan span;
    bool operator==(const Episode&) const = default;
};

struct InputStation {
    QString code;
    QString name;
    geo::LonLat position;
    geo::MapPoint mapPosition;
    observations::AirSeries air; ///< over AttributionInput::record
};

struct InputSource {
    std::int64_t id = 0; ///< record in the inventory
    QString number;
    QString name;
    SourceClass sourceClass = SourceClass::Other;
    QString subclass; ///< second level, as listed: says when such sources usually work
    QString emissionMethod;
    geo::LonLat position;
    dispersion::Emitter emitter;
    bool isReleaseAssumed = false;    ///< stack or area geometry is the default of its class
    bool hasOpenProblem = false;      ///< a quality rule found an error or a warning that is not settled
    double declaredTonnesPerYear = 0; ///< of the pollutant that the episode means
    double declaredGramsPerSecond() const { return declaredTonnesPerYear * gramsPerSecondPerTonnePerYear; }
};

struct AttributionInput {
    Episode episode;
    /// The hours of observation that the direction statistics look at: contains episode.span.
    HourSpan record;
    std::vector<InputStation> stations;  ///< the episode's station first
    std::vector<InputSource> sources;    ///< active, with a position and an emission of the pollutant
    observations::WeatherSeries weather; ///< over record
    /// Per hour of record; see dispersion/stability.h. Hours that no wind is known for are not usable.
    std::vector<dispersion::HourWeather> hours;
    bool isCloudAssumed = false;
    int mapEpsg = 4548;
    /// Sources that were left out, and why, in whole sentences ("212 sources have no position ...").
    std::vector<QString> remarks;
    QString sha256; ///< of everything above
};

} // namespace airshed::attribution
