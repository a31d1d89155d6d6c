// SPDX-License-Identifier: GPL-3.0-or-later
// What kinds of sources a city like Nanchang has: how many, where, how large, with which stacks. Sizes are
// those of published city inventories (class totals of a few thousand to some ten thousand tonnes a year),
// not those of any real source.
#pragma once

#include "core/pollutant.h"
#include "core/source_class.h"
#include "inventory/demonstration/placement.h"
#include "inventory/records.h"

#include <vector>

namespace airshed::inventory::demonstration
{

struct Span {
    double low = notStated;
    double high = notStated;
    bool isStated() const { return high > 0; }
};

/// Medians in t/a; 0: does not emit it. PM2.5, BC and OC are shares, so that PM2.5 <= PM10 and BC + OC <=
/// PM2.5.
struct EmissionProfile {
    double so2 = 0;
    double nox = 0;
    double co = 0;
    double vocs = 0;
    double nh3 = 0;
    double pm10 = 0;
    Span pm25OfPm10{};
    Span bcOfPm25{};
    Span ocOfPm25{};
    double deviation = 2; ///< geometric standard deviation of the size
};

enum class Owner {
    None,      ///< a road, fields, a village
    Company,   ///< with a credit code and a discharge permit
    SoleTrader ///< with a credit code (92...), registered at most
};

struct StackProfile {
    Span heightMetres{};
    Span diameterMetres{};
    Span temperatureCelsius{};
    Span velocity{}; ///< m/s
    Span areaSideMetres{};
};

struct SourceType {
    SourceClass sourceClass;
    const char16_t* subclass;
    int count; ///< of 5,337
    std::vector<std::pair<Habitat, double>> habitats;
    Owner owner = Owner::None;
    GeometryKind geometry = GeometryKind::Point;
    EmissionProfile emission{};
    StackProfile release{};
    std::vector<const char16_t*> trades{};    ///< of the enterprise, or what ends the source's name
    std::vector<const char16_t*> equipment{}; ///< of one outlet; empty: the source is the whole enterprise
    const char* industryCode = "";
    double onlineWeight = 0; ///< how readily such an enterprise has online monitoring
    double seasonalShare = 0;
};

/// All types; the counts add up to sourceTypeTotal.
const std::vector<SourceType>& sourceTypes();
inline constexpr int sourceTypeTotal = 5337;
inline constexpr int onlineEnterpriseTotal = 182;

} // namespace airshed::inventory::demonstration
