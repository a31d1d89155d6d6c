// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/report/run_comparison.h"

#include "attribution/logic/report/candidate_columns.h"
#include "attribution/logic/report/report_text.h"

#include <QHash>
#include <QLocale>
#include <algorithm>
#include <limits>
#include <numeric>

namespace airshed::attribution
{

namespace
{

QString plain(double value) { return QLocale().toString(value, 'g', 6); }

void tellNumber(QStringList& sentences, const QString& what, double first, double second)
{
    if (first != second)
        sentences += ReportText::tr("%1: %2 and %3.", "what differs in two runs")
                         .arg(what, plain(first), plain(second));
}

} // namespace

std::vector<ComparedCandidate> compareCandidates(const std::vector<const AttributionResult*>& runs)
{
    std::vector<ComparedCandidate> compared;
    QHash<std::int64_t, std::size_t> rowOfSource;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        int rank = 0;
        for (const Candidate& candidate : runs[run]->candidates) {
            ++rank;
            const auto known = std::ranges::find_if(
                candidate.sources, [&](std::int64_t source) { return rowOfSource.contains(source); });
            std::size_t row = compared.size();
            // A run that splits another's group has several candidates for one row: the first, largest one
            // stands there and the others get rows of their own.
            if (known != candidate.sources.end() && !compared[rowOfSource.value(*known)].ranks[run])
                row = rowOfSource.value(*known);
            else
                compared.push_back({candidate.id, candidate.name,
                                    std::vector<std::optional<int>>(runs.size()),
                                    std::vector<std::optional<Estimate>>(runs.size()),
                                    std::vector<EvidenceGrade>(runs.size(), EvidenceGrade::D)});
            compared[row].ranks[run] = rank;
            compared[row].contributions[run] = candidate.contribution;
            compared[row].grades[run] = candidate.grade;
            for (const std::int64_t source : candidate.sources)
                rowOfSource.insert(source, row);
        }
    }
    const auto best = [](const ComparedCandidate& candidate) {
        int rank = std::numeric_limits<int>::max();
        for (const std::optional<int>& one : candidate.ranks)
            rank = std::min(rank, one.value_or(rank));
        return rank;
    };
    std::ranges::stable_sort(compared, {}, best);
    return compared;
}

QStringList differences(const AttributionResult& first, const AttributionResult& second)
{
    QStringList sentences;
    const auto tell = [&](const QString& what, const QString& one, const QString& other) {
        if (one != other)
            sentences += ReportText::tr("%1: %2 and %3.", "what differs in two runs").arg(what, one, other);
    };
    const Episode& a = first.episode;
    const Episode& b = second.episode;
    tell(ReportText::tr("Station"), a.station, b.station);
    tell(ReportText::tr("Pollutant"), displayName(a.pollutant), displayName(b.pollutant));
    if (a.span != b.span)
        tell(ReportText::tr("Hours"), spanText(a.span), spanText(b.span));
    const AttributionParameters& p = first.parameters;
    const AttributionParameters& q = second.parameters;
    tellNumber(sentences, ReportText::tr("Prior cv"), p.priorCv, q.priorCv);
    tellNumber(sentences, ReportText::tr("Prior cv of sources with online monitoring"), p.knownPriorCv,
               q.knownPriorCv);
    tellNumber(sentences, ReportText::tr("Relative error of the model"), p.relativeError, q.relativeError);
    tellNumber(sentences, ReportText::tr("Absolute error, µg/m³"), p.absoluteError, q.absoluteError);
    tellNumber(sentences, ReportText::tr("Stations within, m"), p.stationsWithinMetres,
               q.stationsWithinMetres);
    tellNumber(sentences, ReportText::tr("Bootstrap draws"), p.bootstrapDraws, q.bootstrapDraws);
    tellNumber(sentences, ReportText::tr("Bootstrap block, hours"), p.blockHours, q.blockHours);
    tellNumber(sentences, ReportText::tr("Background ring from, m"), p.backgroundNearestMetres,
               q.backgroundNearestMetres);
    tellNumber(sentences, ReportText::tr("Background ring to, m"), p.backgroundFarthestMetres,
               q.backgroundFarthestMetres);
    tellNumber(sentences, ReportText::tr("CPF percentile"), p.cpfPercentile, q.cpfPercentile);
    tellNumber(sentences, ReportText::tr("Days of record"), p.recordDays, q.recordDays);
    tellNumber(sentences, ReportText::tr("Footprint reach, m"), p.footprintReachMetres,
               q.footprintReachMetres);
    tellNumber(sentences, ReportText::tr("Footprint cell, m"), p.footprintCellMetres, q.footprintCellMetres);
    const auto terrain = [](const AttributionParameters& of) {
        return of.terrain == dispersion::Terrain::Urban ? ReportText::tr("urban") : ReportText::tr("rural");
    };
    tell(ReportText::tr("Terrain"), terrain(p), terrain(q));
    tell(ReportText::tr("Weather site"), p.weatherSite, q.weatherSite);
    tellNumber(sentences, ReportText::tr("Error of the wind direction, degrees"), p.windErrorDegrees,
               q.windErrorDegrees);
    if (p.isBackgroundHourly != q.isBackgroundHourly)
        sentences +=
            ReportText::tr("One run takes off the network's background hour by hour, the other does not.");
    if (first.inputSha256 != second.inputSha256 && a == b)
        sentences += ReportText::tr("The inventory or the observations changed between the two runs.");
    tell(ReportText::tr("Program"), first.programVersion, second.programVersion);
    tell(ReportText::tr("Standard"), first.standard, second.standard);
    return sentences;
}

int PriorSensitivity::spread() const
{
    if (ranks.empty())
        return 0;
    const auto [least, most] = std::ranges::minmax_element(ranks);
    return *most - *least;
}

std::vector<PriorSensitivity> priorSensitivity(const AttributionResult& result)
{
    const std::size_t cvs = result.sensitivityCvs.size();
    std::vector<PriorSensitivity> rows;
    for (const Candidate& candidate : result.candidates) {
        if (cvs > 0 && candidate.contributionAtCv.size() == cvs)
            rows.push_back({&candidate, candidate.contributionAtCv, std::vector<int>(cvs)});
    }
    std::vector<std::size_t> order(rows.size());
    for (std::size_t cv = 0; cv < cvs; ++cv) {
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, std::ranges::greater(),
                                 [&](std::size_t row) { return rows[row].contributions[cv]; });
        int rank = 0;
        for (const std::size_t row : order)
            rows[row].ranks[cv] = ++rank;
    }
    return rows;
}

} // namespace airshed::attribution
