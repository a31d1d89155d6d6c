// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/direction_finding.h"

#include "core/progress.h"

namespace airshed::attribution
{

namespace
{

/// With less than a day of wind a direction would be the weather's of that day.
constexpr std::size_t leastHours = 24;

} // namespace

DirectionAnalysis analyseDirections(const observations::AirSeries& air, AirPollutant pollutant,
                                    const observations::WeatherSeries& weather,
                                    const AttributionParameters& parameters, Progress& progress)
{
    DirectionAnalysis analysis;
    analysis.station = air.station;
    analysis.pollutant = pollutant;
    analysis.sample = windSample(air, pollutant, weather);
    analysis.rose = pollutionRose(analysis.sample);
    analysis.cpf = conditionalProbability(analysis.sample, {.percentile = parameters.cpfPercentile});
    progress.throwIfCancelled();
    if (analysis.sample.size() < leastHours)
        return analysis;
    analysis.plot = polarPlot(analysis.sample, {.threads = parameters.threads}, progress);
    if (analysis.plot.maximum)
        analysis.interval = directionInterval(
            analysis.sample, *analysis.plot.maximum,
            {.draws = parameters.directionDraws, .seed = parameters.seed, .threads = parameters.threads},
            progress);
    return analysis;
}

DirectionFinding DirectionAnalysis::finding() const
{
    DirectionFinding finding;
    finding.station = station;
    finding.validHours = sample.validHours();
    finding.calmShare = sample.calmShare();
    if (sample.size() < leastHours)
        return finding;
    finding.thresholdConcentration = cpf.threshold;
    if (const CpfSector* sector = cpf.largest()) {
        finding.cpfDirectionDegrees = sector->directionDegrees;
        finding.cpf = sector->probability();
        finding.cpfLow = sector->interval().low;
        finding.cpfHigh = sector->interval().high;
    }
    if (plot.maximum && interval) {
        finding.regressionDirectionDegrees = plot.maximum->fromDegrees;
        finding.regressionSpeed = plot.maximum->metresPerSecond;
        finding.directionP05 = interval->p05;
        finding.directionP95 = interval->p95;
    }
    return finding;
}

DirectionFinding findDirection(const observations::AirSeries& air, AirPollutant pollutant,
                               const observations::WeatherSeries& weather,
                               const AttributionParameters& parameters, Progress& progress)
{
    return analyseDirections(air, pollutant, weather, parameters, progress).finding();
}

} // namespace airshed::attribution
