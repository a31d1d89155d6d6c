// SPDX-License-Identifier: GPL-3.0-or-later
// DQ13 and DQ14 for whole columns: emissions that look like kilograms (or tonnes) and temperatures that look
// like degrees Celsius. Single rows are judged by the quality rules.
#include "inventory/importing/import_text.h"
#include "inventory/importing/proposals.h"
#include "inventory/importing/rule_table.h"

#include "core/paths.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace airshed::inventory::importing
{
namespace
{

/// A column is judged from this many positive values on.
constexpr std::size_t leastValues = 20;
/// So many sources with an earlier emission are a better measure than any class.
constexpr qint64 leastKnownRows = 10;
/// How far from a factor of 1,000 (in powers of ten) the column may be and still be the other unit.
constexpr double powersOfTen = 3;
constexpr double tolerance = 0.7;

struct ClassSum {
    double tonnes = 0;
    qint64 sources = 0;
};

/// Mean emission of a source by class, of what the workspace holds.
QHash<QString, double> storedMeans(const StoredRecords& stored, Pollutant pollutant)
{
    std::array<ClassSum, allSourceClasses.size()> sums;
    for (const Source& source : stored.sources) {
        const double emission = source.emission[pollutant];
        if (!(emission > 0))
            continue;
        ClassSum& sum = sums[std::size_t(source.sourceClass)];
        sum.tonnes += emission;
        ++sum.sources;
    }
    QHash<QString, double> means;
    for (const SourceClass sourceClass : allSourceClasses) {
        const ClassSum& sum = sums[std::size_t(sourceClass)];
        if (sum.sources >= qint64(leastValues))
            means.insert(key(sourceClass), sum.tonnes / double(sum.sources));
    }
    return means;
}

struct Suspicion {
    Unit unit;
    QString reason;
};

std::optional<Unit> thousandfold(const Unit& unit, double factor)
{
    for (const Unit& candidate : unitsOf(unit.dimension)) {
        if (std::abs(candidate.factor - unit.factor * factor) < 1e-9 * unit.factor * factor)
            return candidate;
    }
    return {};
}

double sumOf(const SampledColumn& column)
{
    return std::accumulate(column.values.begin(), column.values.end(), 0.0);
}

/// The other unit when what was found is a thousand times, or a thousandth of, what was expected.
std::optional<Unit> otherUnit(const Unit& unit, double found, double expected)
{
    if (!(expected > 0) || !(found > 0))
        return {};
    const double distance = std::log10(found / expected);
    if (std::abs(std::abs(distance) - powersOfTen) > tolerance)
        return {};
    return thousandfold(unit, distance > 0 ? 1e-3 : 1e3);
}

/// Against what the workspace's sources of the same classes emit.
std::optional<Suspicion> againstClasses(const SampledColumn& column, const Unit& unit, Pollutant pollutant,
                                        const StoredRecords& stored)
{
    const QHash<QString, double> means = storedMeans(stored, pollutant);
    double expected = 0;
    for (auto it = column.rowsByClass.cbegin(); it != column.rowsByClass.cend(); ++it) {
        if (!means.contains(it.key()))
            return {};
        expected += means.value(it.key()) * double(it.value());
    }
    const double found = sumOf(column) * unit.factor;
    const auto other = otherUnit(unit, found, expected);
    if (!other)
        return {};
    return Suspicion{
        *other,
        ImportText::tr("%1 together: %2 t/a, where the workspace's sources of the same classes "
                       "would emit %3 t/a")
            .arg(displayName(pollutant), QString::number(found, 'g', 3), QString::number(expected, 'g', 3))};
}

/// Against what the workspace has for the very same sources.
std::optional<Suspicion> againstThemselves(const SampledColumn& column, const Unit& unit, Pollutant pollutant)
{
    const double found = column.knownAsWritten * unit.factor;
    const auto other = otherUnit(unit, found, column.knownTonnes);
    if (!other)
        return {};
    return Suspicion{*other,
                     ImportText::tr("%1 together: %2 t/a, where the workspace has %3 t/a for the same "
                                    "sources")
                         .arg(displayName(pollutant), QString::number(found, 'g', 3),
                              QString::number(column.knownTonnes, 'g', 3))};
}

/// Without anything to compare with: no city's sources emit so much on average.
std::optional<Suspicion> againstPlausibility(const SampledColumn& column, const Unit& unit,
                                             Pollutant pollutant, const QJsonObject& limits)
{
    const double limit = limits[code(pollutant)].toDouble();
    const double mean = sumOf(column) * unit.factor / double(column.values.size());
    if (limit <= 0 || mean <= limit)
        return {};
    const auto other = thousandfold(unit, 1e-3);
    if (!other)
        return {};
    return Suspicion{*other, ImportText::tr("%1: %2 t/a per source on average, more than %3 t/a")
                                 .arg(displayName(pollutant), QString::number(mean, 'g', 3),
                                      QString::number(limit, 'g', 3))};
}

std::optional<Suspicion> suspicionOf(const SampledColumn& column, const Unit& unit, Pollutant pollutant,
                                     const ImportContext& context, const QJsonObject& limits)
{
    if (column.knownRows >= leastKnownRows)
        return againstThemselves(column, unit, pollutant);
    if (auto suspicion = againstClasses(column, unit, pollutant, *context.stored))
        return suspicion;
    return againstPlausibility(column, unit, pollutant, limits);
}

/// Flue gas of 20 to 250 K does not exist.
std::optional<Suspicion> celsius(const SampledColumn& column, const ColumnMapping& mapping,
                                 const quality::Thresholds& thresholds)
{
    if (mapping.unit)
        return {};
    std::vector<double> values = column.values;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (*middle < thresholds.leastCelsiusGuess || *middle > thresholds.greatestCelsiusGuess)
        return {};
    for (const Unit& unit : unitsOf(Dimension::Temperature)) {
        if (unit.offset > 0)
            return Suspicion{unit, ImportText::tr("the median of %1 is %2, and the header names no unit")
                                       .arg(mapping.header(), QString::number(*middle, 'g', 4))};
    }
    return {};
}

} // namespace

std::vector<Proposal> unitProposals(const ImportPlan& plan, const BatchSample& sample,
                                    const ImportContext& context)
{
    const QJsonObject limits =
        readRuleTable(resourcesFolder() +
                      QStringLiteral("/rules/emission_plausibility.json"))[QLatin1String("greatest_mean_t_a")]
            .toObject();
    std::vector<Proposal> proposals;
    for (std::size_t place = 0; place < plan.sheets.size(); ++place) {
        const SheetPlan& sheet = plan.sheets[place];
        std::map<QString, std::pair<Proposal, QStringList>> byUnit;
        for (std::size_t index = 0; sheet.isIncluded && index < sheet.columns.size(); ++index) {
            const auto found = sample.columns[place].constFind(index);
            if (found == sample.columns[place].constEnd() || found->values.empty())
                continue;
            const ColumnMapping& mapping = sheet.columns[index];
            const Dimension dimension = traits(*mapping.field).dimension;
            const Unit unit = mapping.unit.value_or(inventoryUnit(dimension));
            std::optional<Suspicion> suspicion;
            if (dimension == Dimension::Temperature)
                suspicion = celsius(*found, mapping, context.thresholds);
            const auto pollutant = pollutantOf(*mapping.field);
            if (dimension == Dimension::Emission && pollutant && found->values.size() >= leastValues) {
                suspicion = suspicionOf(*found, unit, *pollutant, context, limits);
            }
            if (!suspicion)
                continue;
            auto& [proposal, reasons] = byUnit[unit.name + u'>' + suspicion->unit.name];
            proposal.kind = ProposalKind::Unit;
            proposal.rule =
                dimension == Dimension::Temperature ? QStringLiteral("DQ14") : QStringLiteral("DQ13");
            proposal.sheets = {place};
            proposal.columns.push_back(index);
            proposal.unit = suspicion->unit;
            proposal.rowsExamined = std::max(proposal.rowsExamined, qint64(found->values.size()));
            proposal.rowsAffected = proposal.rowsExamined;
            reasons += suspicion->reason;
        }
        for (auto& [name, entry] : byUnit) {
            auto& [proposal, reasons] = entry;
            QStringList headers;
            for (const std::size_t column : proposal.columns)
                headers += sheet.columns[column].header();
            proposal.question =
                ImportText::tr("Read %1 in %2?").arg(headers.join(QStringLiteral(", ")), proposal.unit.name);
            proposal.reason = reasons.join(QStringLiteral("; ")) + u'.';
            proposals.push_back(std::move(proposal));
        }
    }
    return proposals;
}

std::vector<Proposal> proposalsFor(const ImportPlan& plan, const BatchSample& sample,
                                   const ImportContext& context)
{
    std::vector<Proposal> all;
    for (auto* const make : {coordinateProposals, datumProposals, unitProposals}) {
        for (Proposal& proposal : make(plan, sample, context))
            all.push_back(std::move(proposal));
    }
    return all;
}

} // namespace airshed::inventory::importing
