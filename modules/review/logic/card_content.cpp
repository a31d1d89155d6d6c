// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/logic/card_content.h"

#include "inventory/record_fields.h"
#include "inventory/record_text.h"

#include <algorithm>
#include <cmath>

namespace airshed::review
{

using inventory::Problem;
using inventory::RecordId;
using inventory::Source;

namespace
{

constexpr std::size_t neighboursShown = 3;

inventory::quality::Context contextOf(const Ground& ground)
{
    inventory::quality::Context context;
    context.districts = ground.districts.get();
    context.water = ground.water.get();
    context.thresholds = inventory::quality::Thresholds::fromResources();
    return context;
}

bool isSameFinding(const Problem& a, const Problem& b) { return a.rule == b.rule && a.field == b.field; }

bool contains(const std::vector<Problem>& problems, const Problem& wanted)
{
    return std::any_of(problems.begin(), problems.end(),
                       [&wanted](const Problem& problem) { return isSameFinding(problem, wanted); });
}

template<typename Record>
std::optional<Record> withId(std::vector<Record> records, RecordId id)
{
    const auto found =
        std::find_if(records.begin(), records.end(), [id](const Record& record) { return record.id == id; });
    return found == records.end() ? std::nullopt : std::optional<Record>(std::move(*found));
}

} // namespace

QString CardContent::name() const
{
    if (source)
        return source->name;
    if (station)
        return station->name;
    return camera ? camera->name : QString();
}

QString CardContent::title() const
{
    if (source)
        return QStringLiteral("%1 %2").arg(source->number, source->name);
    if (station)
        return QStringLiteral("%1 %2").arg(station->code, station->name);
    return name();
}

std::optional<geo::LonLat> CardContent::position() const
{
    if (source)
        return source->position;
    if (station)
        return station->position;
    return camera ? std::optional(camera->position) : std::nullopt;
}

const inventory::Provenance& CardContent::provenance() const
{
    static const inventory::Provenance none;
    if (source)
        return source->provenance;
    if (station)
        return station->provenance;
    return camera ? camera->provenance : none;
}

CardContent readCard(const inventory::InventoryStore& store, RecordKind kind, RecordId id,
                     const Ground& ground)
{
    CardContent card;
    card.kind = kind;
    card.id = id;
    const std::vector<inventory::Station> stations = store.stations();
    const std::vector<inventory::Camera> cameras = store.cameras();
    switch (kind) {
    case RecordKind::Source:
        card.source = store.source(id);
        if (card.source) {
            card.texts = fieldTexts(*card.source);
            card.years = store.emissionYears(id);
            card.problems = store.problems(id);
            if (const auto enterprise = store.enterprise(card.source->creditCode))
                card.enterpriseName = enterprise->name;
            for (Problem& finding : inventory::quality::checkOne(*card.source, contextOf(ground))) {
                if (!contains(card.problems, finding))
                    card.findings.push_back(std::move(finding));
            }
        }
        break;
    case RecordKind::Station:
        card.station = withId(stations, id);
        if (card.station)
            card.texts = fieldTexts(*card.station);
        break;
    case RecordKind::Camera:
        card.camera = withId(cameras, id);
        if (card.camera)
            card.texts = fieldTexts(*card.camera);
        break;
    }
    if (!card.exists())
        return card;
    card.history = store.history(tableOf(kind), id);
    const std::optional<geo::LonLat> place = card.position();
    if (place && std::isfinite(place->lon) && std::isfinite(place->lat)) {
        card.nearestStations =
            nearestStations(*place, stations, neighboursShown, kind == RecordKind::Station ? id : 0);
        card.nearestCameras =
            nearestCameras(*place, cameras, neighboursShown, kind == RecordKind::Camera ? id : 0);
    }
    return card;
}

Source withEdits(const Source& source, const std::vector<inventory::FieldEdit>& edits)
{
    Source edited = source;
    for (const inventory::FieldEdit& edit : edits) {
        Source next = edited;
        inventory::FieldSetter setter(edit.field, edit.newValue);
        describe(setter, next);
        if (setter.outcome() == inventory::FieldSetter::Outcome::Set)
            edited = std::move(next);
    }
    return edited;
}

Rejudged rejudge(const Source& before, const Source& after, const std::vector<Problem>& open,
                 const Ground& ground)
{
    const inventory::quality::Context context = contextOf(ground);
    const std::vector<Problem> foundBefore = inventory::quality::checkOne(before, context);
    std::vector<Problem> foundAfter = inventory::quality::checkOne(after, context);
    Rejudged result;
    for (const Problem& problem : open) {
        if (contains(foundBefore, problem) && !contains(foundAfter, problem))
            result.mended.push_back(problem.id);
    }
    for (Problem& problem : foundAfter) {
        if (!contains(foundBefore, problem))
            result.caused.push_back(std::move(problem));
    }
    return result;
}

} // namespace airshed::review
