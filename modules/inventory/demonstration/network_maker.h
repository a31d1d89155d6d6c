// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the demonstration's air-quality stations and burning-watch cameras: as many as Nanchang says it has,
// where such things stand, under names and numbers of their own.
#pragma once

#include "inventory/demonstration/placement.h"
#include "inventory/records.h"

#include <vector>

namespace airshed::inventory::demonstration
{

inline constexpr int stationTotal = 135;
inline constexpr int cameraTotal = 113;

/// National, provincial, township, traffic, park and background stations, without an AQI.
std::vector<Station> makeStations(const Geography& geography, const Placement& placement, std::uint64_t seed);

/// Cameras on masts over the fields, spread so that they see as much of them as they can.
std::vector<Camera> makeCameras(const Geography& geography, const Placement& placement, std::uint64_t seed);

} // namespace airshed::inventory::demonstration
