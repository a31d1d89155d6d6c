// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/source_survey.h"

#include "attribution/logic/attribution_text.h"
#include "attribution/logic/candidate_grouping.h"
#include "core/progress.h"
#include "dispersion/release_defaults.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace airshed::attribution
{

namespace
{

/// The memory of a survey does not grow with the inventory: so many values at a time.
constexpr std::size_t valuesAtOnce = 8'000'000;

/// Sensitivities to the yearly mean: the kernel times how the source usually works in that hour.
dispersion::HourlyMatrix sensitivities(const AttributionInput& input, const EpisodeFrame& frame,
                                       std::span<const std::size_t> sources)
{
    std::vector<dispersion::Emitter> emitters;
    for (const std::size_t j : sources)
        emitters.push_back(input.sources[j].emitter);
    NoProgress quiet; // the caller reports
    dispersion::HourlyMatrix matrix =
        dispersion::hourlyMatrix(emitters, frame.receptors, frame.hours, frame.kernel, quiet);
    for (std::size_t i = 0; i < matrix.sources; ++i) {
        const InputSource& source = input.sources[sources[i]];
        const dispersion::TemporalProfile& profile =
            dispersion::temporalProfile(source.sourceClass, source.subclass);
        for (std::size_t hour = 0; hour < matrix.hours.size(); ++hour) {
            const auto factor = static_cast<float>(
                profile.factor(input.episode.span.first + static_cast<qint64>(matrix.hours[hour])));
            for (std::size_t station = 0; station < matrix.receptors; ++station)
                matrix.values[(hour * matrix.receptors + station) * matrix.sources + i] *= factor;
        }
    }
    return matrix;
}

/// Up to n of the given, half of them by what they add at the episode's station, the others by what they add
/// anywhere; ascending.
std::vector<std::size_t> mostImportant(const std::vector<double>& own, const std::vector<double>& anywhere,
                                       std::size_t n)
{
    std::vector<std::size_t> order(own.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    if (order.size() <= n)
        return order;
    std::vector<bool> isTaken(order.size(), false);
    std::size_t taken = 0;
    const auto take = [&](const std::vector<double>& key, std::size_t until) {
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return key[a] > key[b]; });
        for (const std::size_t i : order) {
            if (taken == until)
                return;
            taken += !isTaken[i];
            isTaken[i] = true;
        }
    };
    take(own, n / 2);
    take(anywhere, n);
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < isTaken.size(); ++i) {
        if (isTaken[i])
            result.push_back(i);
    }
    return result;
}

} // namespace

SourceSurvey surveySources(const AttributionInput& input, const EpisodeFrame& frame, Progress& progress)
{
    SourceSurvey survey;
    survey.stations = frame.stations();
    survey.sources = input.sources.size();
    survey.mean.assign(survey.stations * survey.sources, 0);
    survey.largest.assign(survey.stations * survey.sources, 0);
    const std::size_t rows = frame.usable.size() * survey.stations;
    survey.total.assign(rows, 0);
    const std::size_t chunk = std::clamp<std::size_t>(valuesAtOnce / std::max<std::size_t>(rows, 1), 1, 1024);
    std::vector<double> sums;
    std::vector<bool> isSeen(survey.sources, false);
    for (std::size_t first = 0; first < survey.sources; first += chunk) {
        progress.throwIfCancelled();
        progress.report(static_cast<qint64>(first), static_cast<qint64>(survey.sources),
                        AttributionText::tr("Following the plumes of the listed sources"));
        std::vector<std::size_t> part(std::min(chunk, survey.sources - first));
        std::iota(part.begin(), part.end(), first);
        const dispersion::HourlyMatrix matrix = sensitivities(input, frame, part);
        sums.assign(survey.stations * part.size(), 0);
        for (std::size_t row = 0; row < rows; ++row) {
            const std::size_t station = row % survey.stations;
            const float* values = matrix.values.data() + row * part.size();
            float* largest = survey.largest.data() + station * survey.sources + first;
            double* sum = sums.data() + station * part.size();
            for (std::size_t i = 0; i < part.size(); ++i) {
                const double added =
                    static_cast<double>(values[i]) * input.sources[part[i]].declaredGramsPerSecond();
                // A station without a value in this hour is no witness.
                if (added > 0 && std::isfinite(frame.observed[row]))
                    isSeen[part[i]] = true;
                sum[i] += added;
                largest[i] = std::max(largest[i], static_cast<float>(added));
                survey.total[row] += added;
            }
        }
        for (std::size_t station = 0; station < survey.stations; ++station) {
            for (std::size_t i = 0; i < part.size(); ++i)
                survey.mean[station * survey.sources + first + i] = static_cast<float>(
                    sums[station * part.size() + i] / static_cast<double>(frame.usable.size()));
        }
    }
    for (std::size_t j = 0; j < survey.sources; ++j) {
        if (!isSeen[j])
            survey.unseen.push_back(j);
    }
    return survey;
}

CandidateSet selectCandidates(const AttributionInput& input, const EpisodeFrame& frame,
                              const SourceSurvey& survey, const AttributionParameters& parameters,
                              Progress& progress)
{
    progress.report(0, 2, AttributionText::tr("Choosing candidates"));
    CandidateSet set;
    std::vector<std::size_t> eligible;
    std::vector<double> own;
    std::vector<double> anywhere;
    const double smallest = parameters.smallestContribution * frame.absoluteScale;
    std::vector<bool> isUnseen(survey.sources, false);
    for (const std::size_t j : survey.unseen)
        isUnseen[j] = true;
    for (std::size_t j = 0; j < survey.sources; ++j) {
        if (isUnseen[j])
            continue;
        double largest = 0;
        for (std::size_t station = 0; station < survey.stations; ++station)
            largest = std::max(largest, static_cast<double>(survey.largest[station * survey.sources + j]));
        if (largest < smallest)
            continue;
        eligible.push_back(j);
        own.push_back(static_cast<double>(survey.largest[j]));
        anywhere.push_back(largest);
    }
    set.tooSmall = survey.sources - eligible.size() - survey.unseen.size();

    // More than asked for, since grouping makes fewer of them.
    const auto most = static_cast<std::size_t>(std::max(parameters.mostCandidates, 1));
    std::vector<std::size_t> chosen;
    std::vector<GroupedSource> sources;
    for (const std::size_t i : mostImportant(own, anywhere, most + most / 2)) {
        const InputSource& source = input.sources[eligible[i]];
        chosen.push_back(eligible[i]);
        sources.push_back({source.sourceClass, source.emitter.position, source.declaredGramsPerSecond()});
    }
    const dispersion::HourlyMatrix matrix = sensitivities(input, frame, chosen);
    progress.report(1, 2, AttributionText::tr("Choosing candidates"));
    GroupingSettings grouping;
    grouping.metres = parameters.groupMetres;
    grouping.correlation = parameters.groupCorrelation;
    std::vector<std::vector<std::size_t>> groups = groupCandidates(matrix, sources, grouping, progress);

    std::vector<double> groupOwn;
    std::vector<double> groupAnywhere;
    for (const std::vector<std::size_t>& group : groups) {
        double atStation = 0;
        double somewhere = 0;
        for (const std::size_t i : group) {
            atStation += static_cast<double>(survey.largest[chosen[i]]);
            for (std::size_t station = 0; station < survey.stations; ++station)
                somewhere = std::max(
                    somewhere, static_cast<double>(survey.largest[station * survey.sources + chosen[i]]));
        }
        groupOwn.push_back(atStation);
        groupAnywhere.push_back(somewhere);
    }
    std::vector<std::vector<std::size_t>> kept;
    for (const std::size_t g : mostImportant(groupOwn, groupAnywhere, most))
        kept.push_back(std::move(groups[g]));
    set.matrix = groupedMatrix(matrix, sources, kept);
    set.seen = observability(set.matrix, frame.observed);
    std::size_t members = 0;
    for (const std::vector<std::size_t>& group : kept) {
        std::vector<std::size_t>& indexes = set.groups.emplace_back();
        double declared = 0;
        for (const std::size_t i : group) {
            indexes.push_back(chosen[i]);
            declared += sources[i].emission;
        }
        set.declared.push_back(declared);
        members += group.size();
    }
    set.leftOut = eligible.size() - members;
    return set;
}

} // namespace airshed::attribution
