// SPDX-License-Identifier: GPL-3.0-or-later
// An emergency plan as plain values: who is asked for what at one alert level, and what it comes to. How it
// is found is plan_search.h; how it is written is plan_record.h.
#pragma once

#include "core/source_class.h"
#include "geo/coordinates.h"
#include "zoning/logic/measure_rules.h"

#include <cstdint>
#include <map>
#include <vector>

namespace airshed::zoning
{

/// What planning needs of one source of the inventory. Daily emissions are annual / 365: normal production.
struct PlanSource {
    std::int64_t id = 0; ///< record in the inventory
    QString number;
    QString name;
    QString creditCode;
    SourceClass sourceClass = SourceClass::Other;
    QString grade;
    QString controlCategory;
    QString adminCode;
    geo::LonLat position;           ///< NaN: none; such a source is in no zone
    geo::MapPoint mapPosition;      ///< in the workspace's map system
    PerPollutant kilogramsPerDay{}; ///< by reduced pollutant; not stated counts as 0, and is counted (City)
    std::vector<int> zones;         ///< indexes of the plan's zones that it lies in
    AllowedMeasures allowed;        ///< at the plan's level
};

/// A person's decision about one source, which no rule and no search overrules.
struct Lock {
    int measure = 0; ///< index in AllowedMeasures::measures; -1: stays out
};

/// What has been decided for one source.
struct Decision {
    enum class By { Nobody, Rule, Person, Search, Exempt, OutsideZones };
    By by = By::Nobody;
    int measure = -1; ///< index in AllowedMeasures::measures; -1: none
    QString reason;   ///< why it is in or out, a sentence
};

/// Emissions of all society per day, the denominator of the shares; from all sources of the inventory.
struct City {
    PerPollutant kilogramsPerDay{};
    std::array<qint64, reducedCount> sourcesNotStated{};
};

/// What a set of decisions comes to.
struct PlanTotals {
    PerPollutant reduction{};   ///< kg/d
    PerPollutant shareOfCity{}; ///< 0 ... 1
    double cost = 0;            ///< weight, no money
    qint64 sourcesWithMeasure = 0;
    std::map<QString, PerPollutant> reductionByDistrict; ///< kg/d by admin code
};

/// Reduction of one source under one measure, kg/d.
PerPollutant reductionOf(const PlanSource& source, const Measure& measure);

/// The weight of a measure: kg/d that go, times (1 + share), times the grade's factor. At least a hundredth,
/// so that no measure is asked for without need.
double costOf(const PlanSource& source, const Measure& measure);

PlanTotals totalsOf(const std::vector<PlanSource>& sources, const std::vector<Decision>& decisions,
                    const City& city);

/// The strongest measure of the table for every source in a zone that is not exempt: what follows from grade
/// and level alone. Locks come first. With no zone at all the whole city counts as one.
std::vector<Decision> decideByRule(const std::vector<PlanSource>& sources,
                                   const std::map<std::int64_t, Lock>& locks, int zoneCount);

} // namespace airshed::zoning
