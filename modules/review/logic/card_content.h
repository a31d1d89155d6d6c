// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the card says of one record, read in one go, and what the quality rules make of a source
// that is being edited.
#pragma once

#include "inventory/quality/rules.h"
#include "review/logic/record_form.h"
#include "review/logic/surroundings.h"

#include <optional>

namespace airshed::review
{

/// What a place can be judged against; null where the base map does not tell.
struct Ground {
    std::shared_ptr<const geo::DistrictIndex> districts;
    std::shared_ptr<const inventory::quality::WaterIndex> water;
};

struct CardContent {
    RecordKind kind = RecordKind::Source;
    inventory::RecordId id = 0;
    FieldTexts texts; ///< of whichever record it is
    std::optional<inventory::Source> source;
    std::optional<inventory::Station> station;
    std::optional<inventory::Camera> camera;
    QString enterpriseName;
    std::vector<inventory::EmissionRow> years; ///< newest first
    std::vector<inventory::Change> history;    ///< newest first
    std::vector<inventory::Problem> problems;  ///< open ones
    /// What the rules find in the source as it is now and no problem says yet.
    std::vector<inventory::Problem> findings;
    std::vector<Neighbour> nearestStations;
    std::vector<Neighbour> nearestCameras;

    bool exists() const { return source || station || camera; }
    /// Number and name, as undo steps and messages say it.
    QString title() const;
    QString name() const;
    std::optional<geo::LonLat> position() const;
    const inventory::Provenance& provenance() const;
};

/// A record that is not there any more gives a card that does not exist.
CardContent readCard(const inventory::InventoryStore& store, RecordKind kind, inventory::RecordId id,
                     const Ground& ground);

/// The source with these edits of its fields made; edits that it cannot take are left out.
inventory::Source withEdits(const inventory::Source& source, const std::vector<inventory::FieldEdit>& edits);

struct Rejudged {
    /// Open problems that the rules no longer find.
    std::vector<inventory::RecordId> mended;
    /// What they find now and did not find before.
    std::vector<inventory::Problem> caused;
};

/// By the rules that need no other source. A problem that they did not find in the source as it was
/// (something about the list's own text) is left to the person.
Rejudged rejudge(const inventory::Source& before, const inventory::Source& after,
                 const std::vector<inventory::Problem>& open, const Ground& ground);

} // namespace airshed::review
