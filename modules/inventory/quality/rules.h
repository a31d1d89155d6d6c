// SPDX-License-Identifier: GPL-3.0-or-later
// The data-quality rules of the inventory: what is wrong or doubtful in sources that have been understood,
// and what to do about it. DQ02, DQ05 and DQ06 are about reading coordinates and belong to the importer, as
// does why a list gives no usable coordinates (DQ01); DQ18 belongs to the hourly series. They have a name
// here so that every list of problems can show one.
// Nothing here changes a record or reads a file.
#pragma once

#include "inventory/quality/thresholds.h"
#include "inventory/quality/water_index.h"
#include "inventory/records.h"
#include "inventory/store.h"

#include <QFlags>
#include <array>
#include <span>
#include <vector>

namespace airshed::geo
{
class DistrictIndex;
}

namespace airshed::inventory::quality
{

enum class RuleId : quint32 {
    DQ01 = 1U << 0U,  ///< no position; why, the importer says
    DQ02 = 1U << 1U,  ///< longitude and latitude swapped (importer)
    DQ03 = 1U << 2U,  ///< outside the city
    DQ04 = 1U << 3U,  ///< not in the declared district
    DQ05 = 1U << 4U,  ///< projected system unclear (importer)
    DQ06 = 1U << 5U,  ///< datum offset of the list (importer)
    DQ07 = 1U << 6U,  ///< several premises at one point, or at a district's centre
    DQ08 = 1U << 7U,  ///< coordinates too coarse
    DQ09 = 1U << 8U,  ///< in water
    DQ10 = 1U << 9U,  ///< probably recorded twice
    DQ11 = 1U << 10U, ///< credit code or permit number
    DQ12 = 1U << 11U, ///< impossible emission
    DQ13 = 1U << 12U, ///< emission probably in kg for t or the other way round
    DQ14 = 1U << 13U, ///< stack or exit conditions out of range
    DQ15 = 1U << 14U, ///< emission contradicts the status
    DQ16 = 1U << 15U, ///< total changed much since the last version
    DQ17 = 1U << 16U, ///< text damaged by a wrong encoding
    DQ18 = 1U << 17U, ///< doubtful hourly values (observations)
};
Q_DECLARE_FLAGS(RuleSet, RuleId)
Q_DECLARE_OPERATORS_FOR_FLAGS(RuleSet)

inline constexpr std::array allRules = {RuleId::DQ01, RuleId::DQ02, RuleId::DQ03, RuleId::DQ04, RuleId::DQ05,
                                        RuleId::DQ06, RuleId::DQ07, RuleId::DQ08, RuleId::DQ09, RuleId::DQ10,
                                        RuleId::DQ11, RuleId::DQ12, RuleId::DQ13, RuleId::DQ14, RuleId::DQ15,
                                        RuleId::DQ16, RuleId::DQ17, RuleId::DQ18};

/// Everything that check() judges by itself. DQ01 can be added for stored sources, of which no importer
/// speaks.
inline constexpr RuleSet checkedRules =
    RuleSet(RuleId::DQ03) | RuleId::DQ04 | RuleId::DQ07 | RuleId::DQ08 | RuleId::DQ09 | RuleId::DQ10 |
    RuleId::DQ11 | RuleId::DQ12 | RuleId::DQ13 | RuleId::DQ14 | RuleId::DQ15 | RuleId::DQ16 | RuleId::DQ17;

/// "DQ07", as in Problem::rule.
QString code(RuleId rule);
/// Translated, a few words for a table: "Outside the city".
QString displayName(RuleId rule);
std::optional<RuleId> ruleFromCode(QStringView code);
/// How grave a finding of the rule is as a rule; a single finding may be a mere note.
Severity severityOf(RuleId rule);

/// What the sources are judged against. What is not given is not judged: without districts no DQ03, DQ04 and
/// no centroid part of DQ07, without water no DQ09, without previous totals no DQ16.
struct Context {
    const geo::DistrictIndex* districts = nullptr;
    const WaterIndex* water = nullptr;
    /// Sources that are in the workspace already and are not judged themselves, with which DQ07, DQ10 and
    /// DQ13 compare the judged ones. One with the number of a judged source is that source's old state and is
    /// left out.
    std::span<const Source> stored{};
    /// The totals of the version that `sources` replaces as a whole. A list that only adds to the inventory
    /// has none: compare the whole inventory before and after with compareTotals().
    std::vector<ClassDistrictTotal> previousTotals{};
    Thresholds thresholds; ///< Thresholds::fromResources(), or changed ones
    RuleSet rules = checkedRules;
};

/// Judges all sources by all rules of the context, in the order of the sources, then by rule; findings about
/// totals come last. A problem's record is the id of a stored source, or -(index + 1) of one that is not
/// stored yet (as ImportContent wants it), or 0 for a total; its provenance is the source's. `field` is the
/// column's name in the store ("credit_code", "pm25_t_a", "position"), `suggestion` a text that the field can
/// take as it stands. Uses every core; progress is reported from the calling thread. Throws Cancelled.
/// Limitation: duplicates by name are looked for among names that begin or end alike (duplicates.h).
std::vector<Problem> check(std::span<const Source> sources, const Context& context, Progress& progress);

/// The rules that need no other source (all but DQ07's shared points, DQ10, DQ13, DQ16): for one record
/// that is being edited. The problems' record is the source's id.
std::vector<Problem> checkOne(const Source& source, const Context& context);

/// DQ12 for a cell that should hold an emission and holds text that is no number ("NaN", "#DIV/0!", "Inf"):
/// the importer calls this, because a Source can only say "not stated". `record` as in check().
Problem emissionTextProblem(const Source& source, RecordId record, Pollutant pollutant, const QString& cell);

/// DQ16: the totals per pollutant of every district and every class that changed by more than the threshold.
/// Groups that only one version has are new or gone and are named too, groups without emissions are not.
std::vector<Problem> compareTotals(const std::vector<ClassDistrictTotal>& before,
                                   const std::vector<ClassDistrictTotal>& after,
                                   const geo::DistrictIndex* districts, const Thresholds& thresholds);

/// The totals of sources in memory, as InventoryStore::classDistrictTotals gives them of stored ones.
std::vector<ClassDistrictTotal> classDistrictTotals(std::span<const Source> sources);

} // namespace airshed::inventory::quality
