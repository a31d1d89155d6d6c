// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/quality/shared_points.h"

#include "inventory/quality/quality_text.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace airshed::inventory::quality
{

namespace
{

struct Occupant {
    qint64 east = 0; ///< 1e-7 degrees (1 cm): coordinates that were the same text are the same here
    qint64 north = 0;
    std::size_t premises = 0;
    std::size_t index = 0; ///< in the judged list; its size and more: only compared with
};

std::size_t premisesOf(const Source& source)
{
    return qHash(source.creditCode.isEmpty() ? source.name : source.creditCode);
}

void append(std::vector<Occupant>& occupants, const Source& source, std::size_t index)
{
    if (!source.position)
        return;
    constexpr double perDegree = 1e7;
    occupants.push_back({std::llround(source.position->lon * perDegree),
                         std::llround(source.position->lat * perDegree), premisesOf(source), index});
}

std::size_t countPremises(std::span<const Occupant> point)
{
    std::vector<std::size_t> premises;
    premises.reserve(point.size());
    for (const Occupant& occupant : point)
        premises.push_back(occupant.premises);
    std::sort(premises.begin(), premises.end());
    return static_cast<std::size_t>(std::unique(premises.begin(), premises.end()) - premises.begin());
}

} // namespace

std::vector<PlacedProblem> findSharedPoints(std::span<const Source> judged,
                                            std::span<const Source* const> compared,
                                            const Thresholds& thresholds)
{
    std::vector<Occupant> occupants;
    occupants.reserve(judged.size() + compared.size());
    for (std::size_t i = 0; i < judged.size(); ++i)
        append(occupants, judged[i], i);
    for (const Source* source : compared)
        append(occupants, *source, judged.size());
    std::sort(occupants.begin(), occupants.end(), [](const Occupant& a, const Occupant& b) {
        return std::tie(a.east, a.north, a.index) < std::tie(b.east, b.north, b.index);
    });

    std::vector<PlacedProblem> problems;
    const auto least = static_cast<std::size_t>(std::max(2, thresholds.sharedPointPremises));
    for (auto begin = occupants.begin(); begin != occupants.end();) {
        const auto end = std::find_if(begin, occupants.end(), [begin](const Occupant& o) {
            return o.east != begin->east || o.north != begin->north;
        });
        const std::span<const Occupant> point(begin, end);
        const std::size_t premises = point.size() < least ? 0 : countPremises(point);
        if (premises >= least) {
            for (const Occupant& occupant : point) {
                if (occupant.index == judged.size())
                    break;
                const Source& source = judged[occupant.index];
                problems.push_back(
                    {occupant.index,
                     problemOf(source, recordOf(source, occupant.index),
                               {.rule = RuleId::DQ07,
                                .field = QStringLiteral("position"),
                                .value = positionText(source),
                                //: %n: number of premises at one point
                                .message = QualityText::tr(
                                    "%n different premise(s) are at exactly this point, which "
                                    "is where an address search gave up; look up the real place.",
                                    nullptr, static_cast<int>(premises))})});
            }
        }
        begin = end;
    }
    return problems;
}

} // namespace airshed::inventory::quality
