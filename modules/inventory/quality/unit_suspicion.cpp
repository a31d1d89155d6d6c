// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/quality/unit_suspicion.h"

#include "inventory/quality/quality_text.h"
#include "inventory/record_fields.h"

#include <QMap>
#include <algorithm>
#include <array>
#include <cmath>

namespace airshed::inventory::quality
{

namespace
{

/// P0.1 and P99.9 of one pollutant in one group of sources, t/a.
struct UsualRange {
    double low = notStated;
    double high = notStated;
};

double quantile(std::vector<float>& values, double share)
{
    const auto at =
        values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return static_cast<double>(*at);
}

UsualRange usualRange(std::vector<float>& logarithms)
{
    constexpr double quartileToSigma =
        1.349; // the quartiles of a normal distribution are so many sigma apart
    constexpr double p999InSigma = 3.0902;
    const double median = quantile(logarithms, 0.5);
    const double sigma = (quantile(logarithms, 0.75) - quantile(logarithms, 0.25)) / quartileToSigma;
    return {std::pow(10, median - p999InSigma * sigma), std::pow(10, median + p999InSigma * sigma)};
}

/// Sources that are judged by the same ranges: those of a subclass, or of a class where none is stated.
using Group = std::pair<SourceClass, QString>;

class UsualRanges
{
public:
    UsualRanges(std::span<const Source> judged, std::span<const Source* const> compared, int leastRows)
    {
        QMap<Group, std::array<std::vector<float>, pollutantCount>> logarithms;
        const auto take = [&logarithms](const Source& source) {
            auto& ofSubclass = logarithms[{source.sourceClass, source.subclass}];
            auto& ofClass = logarithms[{source.sourceClass, QString()}];
            for (const Pollutant pollutant : allPollutants) {
                const double tonnes = source.emission[pollutant];
                if (!(tonnes > 0) || !std::isfinite(tonnes))
                    continue;
                const auto logarithm = static_cast<float>(std::log10(tonnes));
                ofClass.at(static_cast<std::size_t>(pollutant)).push_back(logarithm);
                if (!source.subclass.isEmpty())
                    ofSubclass.at(static_cast<std::size_t>(pollutant)).push_back(logarithm);
            }
        };
        for (const Source& source : judged)
            take(source);
        for (const Source* source : compared)
            take(*source);
        for (auto it = logarithms.begin(); it != logarithms.end(); ++it) {
            auto& ranges = m_ranges[it.key()];
            for (std::size_t i = 0; i < ranges.size(); ++i) {
                if (it->at(i).size() >= static_cast<std::size_t>(std::max(1, leastRows)))
                    ranges.at(i) = usualRange(it->at(i));
            }
        }
    }
    const std::array<UsualRange, pollutantCount>& of(const Source& source) const
    {
        return *m_ranges.constFind({source.sourceClass, source.subclass}); // every judged source was taken
    }

private:
    QMap<Group, std::array<UsualRange, pollutantCount>> m_ranges;
};

/// What the value would be in the other unit, if that is usual and the value itself is far from it.
std::optional<double> otherUnit(double tonnes, const UsualRange& range, const Thresholds& limits)
{
    const auto isUsual = [&](double value) {
        return value >= range.low / (1 + limits.unitTolerance) &&
               value <= range.high * (1 + limits.unitTolerance);
    };
    if (tonnes > range.high * limits.outsideQuantile && isUsual(tonnes / limits.unitFactor))
        return withoutNoise(tonnes / limits.unitFactor);
    if (tonnes > 0 && tonnes < range.low / limits.outsideQuantile && isUsual(tonnes * limits.unitFactor))
        return withoutNoise(tonnes * limits.unitFactor);
    return std::nullopt; // and for a class without a range: comparisons with NaN are false
}

} // namespace

std::vector<PlacedProblem> findUnitSuspicions(std::span<const Source> judged,
                                              std::span<const Source* const> compared,
                                              const Thresholds& thresholds)
{
    const UsualRanges ranges(judged, compared, thresholds.quantileRows);
    std::vector<PlacedProblem> problems;
    for (std::size_t i = 0; i < judged.size(); ++i) {
        const Source& source = judged[i];
        const std::array<UsualRange, pollutantCount>& usual = ranges.of(source);
        for (const Pollutant pollutant : allPollutants) {
            const double tonnes = source.emission[pollutant];
            const UsualRange& range = usual.at(static_cast<std::size_t>(pollutant));
            const std::optional<double> other = otherUnit(tonnes, range, thresholds);
            if (!other)
                continue;
            const QString sentence =
                *other < tonnes ? QualityText::tr("%1 t/a of %2 is far above what such sources emit; it was "
                                                  "probably written in kg, which would be %3 t/a.")
                                : QualityText::tr("%1 t/a of %2 is far below what such sources emit; it was "
                                                  "probably converted twice, which would be %3 t/a.");
            problems.push_back(
                {i, problemOf(source, recordOf(source, i),
                              {.rule = RuleId::DQ13,
                               .field = QString::fromLatin1(emissionColumn(pollutant)),
                               .value = toText(tonnes),
                               .message = sentence.arg(displayNumber(tonnes), displayName(pollutant),
                                                       displayNumber(*other)),
                               .suggestion = toText(*other)})});
        }
    }
    return problems;
}

} // namespace airshed::inventory::quality
