// SPDX-License-Identifier: GPL-3.0-or-later
// The direction statistics of stations as the workspace has them: which stations have observations, whose
// weather stands for them, and method B on each.
#pragma once

#include "attribution/logic/direction_finding.h"
#include "geo/coordinates.h"

#include <memory>

namespace airshed::inventory
{
class InventoryStore;
}
namespace airshed::observations
{
class ObservationStore;
}

namespace airshed::attribution
{

/// A station of the inventory with hours in the workspace.
struct StationWithHours {
    qint64 id = 0; ///< record in the inventory
    QString code;
    QString name;
    geo::LonLat position;
    HourSpan span;
};

/// By name.
std::vector<StationWithHours> stationsWithHours(const inventory::InventoryStore& inventory,
                                                const observations::ObservationStore& observations);

struct DirectionsRequest {
    QString workspaceFolder;
    std::vector<StationWithHours> stations;
    AirPollutant pollutant = AirPollutant::PM10;
    HourSpan span;
    AttributionParameters parameters = {};
};

struct StationDirections {
    StationWithHours station;
    HourSpan span;
    QString weatherSite; ///< its name; empty: none has wind in these hours
    double weatherKilometres = 0;
    DirectionAnalysis analysis;
};

/// One for each station, in the same order. Weather is that of the nearest site within 60 km with wind in at
/// least half of the hours, else of the one with wind in most hours. Throws WorkspaceError, Cancelled.
std::vector<StationDirections> directionsOf(const DirectionsRequest& request, Progress& progress);

} // namespace airshed::attribution
