// SPDX-License-Identifier: GPL-3.0-or-later
// What lies near a place: the nearest stations and cameras with distance and bearing on the ellipsoid, and
// whether a camera looks that way.
#pragma once

#include "inventory/records.h"

#include <vector>

namespace airshed::review
{

struct Neighbour {
    inventory::RecordId id = 0;
    QString name;
    double distanceMetres = 0;
    double bearingDegrees = 0;      ///< from the place to the neighbour, clockwise from true north
    bool isPlaceInItsSector = true; ///< of a camera: the place is in its sector and range; else true
};

/// Nearest first, at most `count`. The record `except` (the place itself) is left out.
std::vector<Neighbour> nearestStations(geo::LonLat place, const std::vector<inventory::Station>& stations,
                                       std::size_t count, inventory::RecordId except = 0);
std::vector<Neighbour> nearestCameras(geo::LonLat place, const std::vector<inventory::Camera>& cameras,
                                      std::size_t count, inventory::RecordId except = 0);

/// "N", "NE" ... of the eight-part compass rose, translated.
QString compassPoint(double bearingDegrees);

} // namespace airshed::review
