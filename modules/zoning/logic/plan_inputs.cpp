// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/logic/plan_inputs.h"

#include "core/progress.h"
#include "geo/polygon_index.h"
#include "geo/transform.h"
#include "inventory/store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <algorithm>
#include <cmath>

namespace airshed::zoning
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(airshed::zoning)
};

/// Sources read at a time: a million need no memory of their own.
constexpr std::size_t pageSize = 2000;
/// Normal production: a source works every day unless its list says otherwise, which no list does.
constexpr double daysPerYear = 365;
constexpr double kilogramsPerTonne = 1000;

void addNumber(QCryptographicHash& hash, double value)
{
    hash.addData(QByteArrayView(reinterpret_cast<const char*>(&value), sizeof value));
}

QString hashOf(const PlanInputs& inputs)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const PlanSource& source : inputs.sources) {
        hash.addData((source.number + u'\t' + source.grade + u'\t' + source.controlCategory + u'\t' +
                      key(source.sourceClass) + u'\t' + source.adminCode)
                         .toUtf8());
        for (const double each : source.kilogramsPerDay)
            addNumber(hash, each);
        for (const Measure& measure : source.allowed.measures)
            addNumber(hash, measure.share);
        for (const int zone : source.zones)
            addNumber(hash, zone);
    }
    for (const PlanZone& zone : inputs.zones)
        hash.addData(geo::toWkt(zone.area).toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

/// Which zones hold a place: one index of all of them.
class ZoneLookup
{
public:
    explicit ZoneLookup(const std::vector<PlanZone>& zones)
    {
        for (std::size_t i = 0; i < zones.size(); ++i)
            m_index.addGeometry(static_cast<int>(i), *geo::toOgr(zones[i].area));
        m_index.build();
    }
    std::vector<int> at(geo::LonLat place) const { return m_index.shapesAt({place.lon, place.lat}); }

private:
    geo::PolygonIndex m_index;
};

} // namespace

PlanSource planSourceOf(const inventory::Source& source)
{
    PlanSource planned;
    planned.id = source.id;
    planned.number = source.number;
    planned.name = source.name;
    planned.creditCode = source.creditCode;
    planned.sourceClass = source.sourceClass;
    planned.grade = source.performanceGrade;
    planned.controlCategory = source.controlCategory;
    planned.adminCode = source.adminCode;
    planned.position = source.position.value_or(geo::LonLat{inventory::notStated, inventory::notStated});
    for (std::size_t p = 0; p < reducedCount; ++p) {
        const double tonnes = source.emission[reducedPollutants[p]];
        planned.kilogramsPerDay[p] = std::isnan(tonnes) ? 0 : tonnes * kilogramsPerTonne / daysPerYear;
    }
    return planned;
}

void setLevel(PlanInputs& inputs, AlertLevel level, const MeasureRules& rules)
{
    for (PlanSource& source : inputs.sources) {
        source.allowed = rules.allowed(level, source.sourceClass, source.grade, source.controlCategory);
        const bool emitsNothing =
            std::ranges::all_of(source.kilogramsPerDay, [](double kilograms) { return kilograms <= 0; });
        if (emitsNothing && source.allowed.exemptBecause.isEmpty()) {
            source.allowed.measures.clear();
            source.allowed.exemptBecause = Text::tr("No emission of the four pollutants is stated");
        }
    }
    inputs.sha256 = hashOf(inputs);
}

PlanInputs gatherPlanInputs(const inventory::InventoryStore& store, std::vector<PlanZone> zones,
                            AlertLevel level, const MeasureRules& rules, int mapEpsg, Progress& progress)
{
    PlanInputs inputs;
    inputs.zones = std::move(zones);
    const ZoneLookup lookup(inputs.zones);
    const geo::MapProjection projection(mapEpsg);
    inventory::SourceQuery query;
    query.statuses = {inventory::SourceStatus::Active, inventory::SourceStatus::Seasonal};
    const std::vector<inventory::RecordId> ids = store.sourceIds(query);
    qint64 withoutPlace = 0;
    for (std::size_t begin = 0; begin < ids.size(); begin += pageSize) {
        progress.throwIfCancelled();
        progress.report(static_cast<qint64>(begin), static_cast<qint64>(ids.size()),
                        Text::tr("Reading the sources"));
        const auto first = ids.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = ids.begin() + static_cast<std::ptrdiff_t>(std::min(begin + pageSize, ids.size()));
        for (const inventory::Source& source : store.sources({first, last})) {
            PlanSource planned = planSourceOf(source);
            if (source.position) {
                planned.mapPosition = projection.toMap(*source.position);
                planned.zones = lookup.at(*source.position);
            } else {
                planned.mapPosition = {inventory::notStated, inventory::notStated};
                ++withoutPlace;
            }
            for (std::size_t p = 0; p < reducedCount; ++p) {
                inputs.city.kilogramsPerDay[p] += planned.kilogramsPerDay[p];
                inputs.city.sourcesNotStated[p] += source.emission.isStated(reducedPollutants[p]) ? 0 : 1;
            }
            inputs.sources.push_back(std::move(planned));
        }
    }
    setLevel(inputs, level, rules);
    if (withoutPlace > 0)
        inputs.remarks.push_back(
            Text::tr("%n source(s) have no position: they count for the city and lie in no zone.", nullptr,
                     static_cast<int>(withoutPlace)));
    for (std::size_t p = 0; p < reducedCount; ++p) {
        if (inputs.city.sourcesNotStated[p] > 0)
            inputs.remarks.push_back(Text::tr("%n source(s) do not state %1; they count as 0 there.", nullptr,
                                              static_cast<int>(inputs.city.sourcesNotStated[p]))
                                         .arg(reducedName(p)));
    }
    inputs.remarks.push_back(Text::tr("Daily emission is the annual one divided by 365: normal production."));
    inputs.remarks.push_back(Text::tr("PM is PM10 of the inventory. Cost is a weight, no money."));
    return inputs;
}

} // namespace airshed::zoning
