// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/episode_inversion.h"

#include "attribution/logic/inversion.h"
#include "attribution/logic/stage_progress.h"
#include "attribution/logic/wind_sample.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace airshed::attribution
{

namespace
{

/// All listed sources that are no candidates are one unknown more, in units of what they declare together:
/// the errors of many even out (engineering choice).
constexpr double restSd = 0.5;
/// Draws count blocks; with fewer there is nothing to draw from (engineering choice).
constexpr std::size_t leastBlocks = 6;
constexpr std::size_t leadingRanks = 10;

double priorCv(const AttributionInput& input, const std::vector<std::size_t>& group, double cv,
               double knownCv)
{
    const bool isKnown = std::all_of(group.begin(), group.end(), [&](std::size_t j) {
        return input.sources[j].emissionMethod.compare(QStringLiteral("CEMS"), Qt::CaseInsensitive) == 0;
    });
    return isKnown ? std::min(cv, knownCv) : cv;
}

/// The unknowns are the candidates and, last, the rest of the inventory.
InversionProblem problemOf(const AttributionInput& input, const EpisodeFrame& frame,
                           const SourceSurvey& survey, const CandidateSet& set,
                           const AttributionParameters& parameters)
{
    const std::size_t groups = set.groups.size();
    InversionProblem problem;
    problem.hours = frame.usable.size();
    problem.stations = frame.stations();
    problem.sources = groups + 1;
    problem.observed = frame.observed;
    problem.relativeError = parameters.relativeError;
    problem.absoluteError = parameters.absoluteError * frame.absoluteScale;
    problem.backgroundSd = parameters.backgroundSd * frame.absoluteScale;
    problem.sensitivity.reserve(problem.hours * problem.stations * problem.sources);
    for (std::size_t row = 0; row < problem.hours * problem.stations; ++row) {
        const float* values = set.matrix.values.data() + row * groups;
        double candidates = 0;
        for (std::size_t g = 0; g < groups; ++g)
            candidates += static_cast<double>(values[g]) * set.declared[g];
        problem.sensitivity.insert(problem.sensitivity.end(), values, values + groups);
        problem.sensitivity.push_back(static_cast<float>(std::max(0.0, survey.total[row] - candidates)));
    }
    for (std::size_t g = 0; g < groups; ++g)
        problem.prior.push_back(set.declared[g]);
    problem.prior.push_back(1);

    std::vector<double> all;
    for (std::size_t hour = 0; hour < problem.hours; ++hour) {
        const Hour clock = input.episode.span.first + static_cast<qint64>(frame.usable[hour]);
        problem.backgroundTerm.push_back(static_cast<std::size_t>(clock.endHour() % 24));
        std::vector<double> values;
        for (std::size_t station = 0; station < problem.stations; ++station) {
            if (std::isfinite(frame.at(hour, station)))
                values.push_back(static_cast<double>(frame.at(hour, station)));
        }
        if (parameters.isBackgroundHourly)
            problem.knownBackground.push_back(values.empty() ? 0 : percentile(values, 10));
        all.insert(all.end(), values.begin(), values.end());
    }
    problem.backgroundPrior = parameters.isBackgroundHourly || all.empty() ? 0 : percentile(all, 10);
    return problem;
}

std::vector<double> priorSds(const AttributionInput& input, const CandidateSet& set, double cv,
                             double knownCv)
{
    std::vector<double> sds;
    for (std::size_t g = 0; g < set.groups.size(); ++g)
        sds.push_back(set.declared[g] * priorCv(input, set.groups[g], cv, knownCv));
    sds.push_back(restSd);
    return sds;
}

/// Mean sensitivity over the usable hours; index = station * sources + source.
std::vector<double> meanSensitivity(const InversionProblem& problem)
{
    std::vector<double> mean(problem.stations * problem.sources, 0);
    for (std::size_t row = 0; row < problem.hours * problem.stations; ++row) {
        double* at = mean.data() + (row % problem.stations) * problem.sources;
        for (std::size_t j = 0; j < problem.sources; ++j)
            at[j] += static_cast<double>(problem.sensitivity[row * problem.sources + j]);
    }
    for (double& value : mean)
        value /= static_cast<double>(problem.hours);
    return mean;
}

Estimate estimateOf(double value, const std::vector<double>& draws)
{
    return {value, percentile(draws, 5), percentile(draws, 95)};
}

/// Share of the draws in which each of the candidates is among the ten largest at the episode's station.
std::vector<double> rankStabilities(const BootstrapDraws& draws, const std::vector<double>& mean,
                                    std::size_t sources)
{
    const std::size_t candidates = sources - 1;
    std::vector<double> times(candidates, 0);
    std::vector<std::size_t> order(candidates);
    for (std::size_t draw = 0; draw < draws.draws; ++draw) {
        const double* emission = draws.emission.data() + draw * sources;
        std::iota(order.begin(), order.end(), std::size_t(0));
        const std::size_t leading = std::min(leadingRanks, candidates);
        std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(leading), order.end(),
                          [&](auto a, auto b) { return mean[a] * emission[a] > mean[b] * emission[b]; });
        for (std::size_t i = 0; i < leading; ++i) {
            if (mean[order[i]] * emission[order[i]] > 0)
                times[order[i]] += 1 / static_cast<double>(draws.draws);
        }
    }
    return times;
}

void readFit(const InversionProblem& problem, const InversionEstimate& estimate,
             const std::vector<double>& mean, double unit, EpisodeInversion& result)
{
    for (std::size_t station = 0; station < problem.stations; ++station) {
        double explained = 0;
        for (std::size_t j = 0; j < problem.sources; ++j)
            explained += mean[station * problem.sources + j] * estimate.emission[j];
        result.explained.push_back(explained / unit);
        // The fit is compared over the hours that have a value.
        double observed = 0;
        double modelled = 0;
        qint64 hours = 0;
        for (std::size_t hour = 0; hour < problem.hours; ++hour) {
            const std::size_t row = hour * problem.stations + station;
            if (!std::isfinite(problem.observed[row]))
                continue;
            ++hours;
            observed += static_cast<double>(problem.observed[row]);
            modelled += estimate.background[problem.backgroundTerm[hour]] +
                        (problem.knownBackground.empty() ? 0 : problem.knownBackground[hour]);
            for (std::size_t j = 0; j < problem.sources; ++j)
                modelled += static_cast<double>(problem.sensitivity[row * problem.sources + j]) *
                            estimate.emission[j];
        }
        const double count =
            hours > 0 ? static_cast<double>(hours) * unit : std::numeric_limits<double>::quiet_NaN();
        result.hours.push_back(hours);
        result.observed.push_back(observed / count);
        result.modelled.push_back(modelled / count);
    }
    double background = 0;
    for (std::size_t hour = 0; hour < problem.hours; ++hour)
        background += estimate.background[problem.backgroundTerm[hour]] +
                      (problem.knownBackground.empty() ? 0 : problem.knownBackground[hour]);
    result.meanBackground = background / static_cast<double>(problem.hours) / unit;
}

} // namespace

std::vector<double> sensitivityCvs() { return {1, 3, 10}; }

EpisodeInversion invertEpisode(const AttributionInput& input, const EpisodeFrame& frame,
                               const SourceSurvey& survey, const CandidateSet& set,
                               const AttributionParameters& parameters, std::vector<Candidate>& candidates,
                               Progress& progress)
{
    const std::size_t groups = set.groups.size();
    EpisodeInversion result;
    const std::size_t longestBlock = std::max<std::size_t>(1, frame.usable.size() / leastBlocks);
    result.blockHours = static_cast<int>(
        std::min(static_cast<std::size_t>(std::max(parameters.blockHours, 1)), longestBlock));

    InversionProblem problem = problemOf(input, frame, survey, set, parameters);
    problem.priorSd = priorSds(input, set, parameters.priorCv, parameters.knownPriorCv);
    StageProgress weighing(progress, 0, 250);
    const Inversion inversion(std::move(problem), result.blockHours, weighing);
    const InversionProblem& stated = inversion.problem();
    const InversionEstimate estimate = inversion.estimate();
    const std::vector<double> mean = meanSensitivity(stated);
    const double unit = frame.microgramsPerUnit;
    readFit(stated, estimate, mean, unit, result);

    StageProgress drawing(progress, 300, 1000);
    DrawSettings settings;
    settings.draws = std::max(parameters.bootstrapDraws, 1);
    settings.seed = parameters.seed;
    settings.threads = parameters.threads;
    const BootstrapDraws draws = inversion.bootstrap(estimate, settings, drawing);
    const auto drawsOf = [&](std::size_t j, double factor) {
        std::vector<double> values(draws.draws);
        for (std::size_t draw = 0; draw < draws.draws; ++draw)
            values[draw] = factor * draws.emission[draw * stated.sources + j];
        return values;
    };
    result.rest =
        estimateOf(mean[groups] * estimate.emission[groups] / unit, drawsOf(groups, mean[groups] / unit));

    const std::vector<double> stability = rankStabilities(draws, mean, stated.sources);
    const std::vector<Partner> partners = inversion.partners();
    for (std::size_t g = 0; g < groups; ++g) {
        Candidate& candidate = candidates[g];
        const std::vector<double> emissions = drawsOf(g, 1);
        candidate.emission = estimateOf(estimate.emission[g], emissions);
        candidate.contribution =
            estimateOf(mean[g] * estimate.emission[g] / unit, drawsOf(g, mean[g] / unit));
        for (std::size_t station = 0; station < stated.stations; ++station)
            candidate.contributionByStation.push_back(mean[station * stated.sources + g] *
                                                      estimate.emission[g] / unit);
        candidate.probabilityOverTwice =
            static_cast<double>(std::count_if(emissions.begin(), emissions.end(),
                                              [&](double e) { return e > 2 * set.declared[g]; })) /
            static_cast<double>(draws.draws);
        candidate.rankStability = stability[g];
        constexpr double tellingApart = 0.9;
        if (partners[g].correlation > tellingApart && partners[g].source < groups) {
            candidate.partner = candidates[partners[g].source].id;
            candidate.partnerCorrelation = partners[g].correlation;
        }
    }
    for (const double cv : sensitivityCvs()) {
        const InversionEstimate other = inversion.estimate(priorSds(input, set, cv, parameters.knownPriorCv));
        for (std::size_t g = 0; g < groups; ++g)
            candidates[g].contributionAtCv.push_back(mean[g] * other.emission[g] / unit);
    }
    return result;
}

} // namespace airshed::attribution
