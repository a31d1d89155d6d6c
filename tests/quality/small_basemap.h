// SPDX-License-Identifier: GPL-3.0-or-later
// A base map of two square districts side by side and a square lake, for tests that need to know where
// things are.
#pragma once

#include "geo/coordinates.h"

#include <QString>

namespace airshed::tests
{

// 南昌县 115.8-116.0 E, 青山湖区 116.0-116.2 E, both 28.55-28.75 N; 测试湖 is 115.95-115.96 E, 28.60-28.61 N.
inline constexpr geo::LonLat nanchangCountyCentre{115.9, 28.65};
inline constexpr geo::LonLat inQingshanhu{116.1, 28.7};
inline constexpr geo::LonLat inLake{115.955, 28.605};
inline constexpr geo::LonLat justOutside{116.21, 28.65}; ///< within 0.05 degrees of the city's box
inline constexpr geo::LonLat farOutside{117.5, 30.0};

void writeSmallBasemap(const QString& path);

} // namespace airshed::tests
