// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the rules over many sources: row by row on every core, then those that compare sources.
#include "inventory/quality/rules.h"

#include "core/progress.h"
#include "geo/district_index.h"
#include "inventory/quality/duplicates.h"
#include "inventory/quality/quality_text.h"
#include "inventory/quality/row_rules.h"
#include "inventory/quality/shared_points.h"
#include "inventory/quality/unit_suspicion.h"

#include <QFuture>
#include <QSet>
#include <QThread>
#include <QtConcurrent/QtConcurrentMap>
#include <algorithm>
#include <atomic>
#include <iterator>
#include <tuple>

namespace airshed::inventory::quality
{

namespace
{

void judgeRow(const Source& source, RecordId record, const Context& context, std::vector<Problem>& problems)
{
    RowReport report(source, record, context.rules, problems);
    judgePlace(report, context);
    judgeIdentity(report);
    judgeEmission(report);
    judgeRelease(report, context.thresholds);
}

struct Chunk {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<PlacedProblem> problems{};
};

void judgeChunk(Chunk& chunk, std::span<const Source> sources, const Context& context)
{
    std::vector<Problem> found;
    for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
        found.clear();
        judgeRow(sources[i], recordOf(sources[i], i), context, found);
        for (Problem& problem : found)
            chunk.problems.push_back({i, std::move(problem)});
    }
}

std::vector<PlacedProblem> judgeRows(std::span<const Source> sources, const Context& context,
                                     Progress& progress)
{
    constexpr std::size_t chunkSize = 4096;
    std::vector<Chunk> chunks;
    for (std::size_t begin = 0; begin < sources.size(); begin += chunkSize)
        chunks.push_back({begin, std::min(begin + chunkSize, sources.size())});

    // The progress belongs to this thread; the workers only count and look whether they should stop.
    std::atomic<qint64> done = 0;
    std::atomic<bool> isStopped = false;
    QFuture<void> work = QtConcurrent::map(chunks, [&](Chunk& chunk) {
        if (isStopped)
            return;
        judgeChunk(chunk, sources, context);
        done += static_cast<qint64>(chunk.end - chunk.begin);
    });
    const QString what = QualityText::tr("Checking rows");
    constexpr unsigned long pollMilliseconds = 20;
    while (!work.isFinished()) {
        isStopped = progress.isCancelled();
        progress.report(done, static_cast<qint64>(sources.size()), what);
        QThread::msleep(pollMilliseconds);
    }
    work.waitForFinished(); // hands on what a worker threw
    progress.throwIfCancelled();
    progress.report(static_cast<qint64>(sources.size()), static_cast<qint64>(sources.size()), what);

    std::vector<PlacedProblem> problems;
    for (Chunk& chunk : chunks)
        std::move(chunk.problems.begin(), chunk.problems.end(), std::back_inserter(problems));
    return problems;
}

/// The sources of the workspace that are not the old state of a judged one.
std::vector<const Source*> comparedSources(std::span<const Source> judged, std::span<const Source> stored)
{
    std::vector<const Source*> compared;
    if (stored.empty())
        return compared;
    QSet<QString> numbers;
    numbers.reserve(static_cast<qsizetype>(judged.size()));
    for (const Source& source : judged)
        numbers.insert(source.number);
    for (const Source& source : stored) {
        if (source.number.isEmpty() || !numbers.contains(source.number))
            compared.push_back(&source);
    }
    return compared;
}

} // namespace

std::vector<Problem> checkOne(const Source& source, const Context& context)
{
    std::vector<Problem> problems;
    judgeRow(source, source.id, context, problems);
    return problems;
}

std::vector<Problem> check(std::span<const Source> sources, const Context& context, Progress& progress)
{
    std::vector<PlacedProblem> placed = judgeRows(sources, context, progress);
    const auto append = [&placed](std::vector<PlacedProblem> found) {
        std::move(found.begin(), found.end(), std::back_inserter(placed));
    };
    const QString comparing = QualityText::tr("Comparing sources");
    progress.report(0, 3, comparing);
    const std::vector<const Source*> compared = comparedSources(sources, context.stored);
    if (context.rules.testFlag(RuleId::DQ07))
        append(findSharedPoints(sources, compared, context.thresholds));
    progress.throwIfCancelled();
    progress.report(1, 3, comparing);
    if (context.rules.testFlag(RuleId::DQ10))
        append(findDuplicates(sources, compared, context.thresholds, progress));
    progress.throwIfCancelled();
    progress.report(2, 3, comparing);
    if (context.rules.testFlag(RuleId::DQ13))
        append(findUnitSuspicions(sources, compared, context.thresholds));
    progress.throwIfCancelled();
    progress.report(3, 3, comparing);

    std::stable_sort(placed.begin(), placed.end(), [](const PlacedProblem& a, const PlacedProblem& b) {
        return std::tie(a.index, a.problem.rule) < std::tie(b.index, b.problem.rule);
    });
    std::vector<Problem> problems;
    problems.reserve(placed.size());
    for (PlacedProblem& problem : placed)
        problems.push_back(std::move(problem.problem));
    if (context.rules.testFlag(RuleId::DQ16) && !context.previousTotals.empty()) {
        std::vector<Problem> totals = compareTotals(context.previousTotals, classDistrictTotals(sources),
                                                    context.districts, context.thresholds);
        std::move(totals.begin(), totals.end(), std::back_inserter(problems));
    }
    return problems;
}

} // namespace airshed::inventory::quality
