// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/observability.h"

#include <algorithm>
#include <cmath>

namespace airshed::attribution
{

std::vector<Observability> observability(const dispersion::HourlyMatrix& matrix,
                                         std::span<const float> observed)
{
    std::vector<Observability> result(matrix.sources);
    std::vector<bool> isSeenBy(matrix.receptors * matrix.sources, false);
    std::vector<bool> isSeen(matrix.sources);
    for (std::size_t hour = 0; hour < matrix.hours.size(); ++hour) {
        isSeen.assign(matrix.sources, false);
        for (std::size_t receptor = 0; receptor < matrix.receptors; ++receptor) {
            for (std::size_t source = 0; source < matrix.sources; ++source) {
                const float value = matrix.at(hour, receptor, source);
                if (!(value > 0))
                    continue;
                result[source].largest = std::max(result[source].largest, static_cast<double>(value));
                if (!std::isfinite(observed[hour * matrix.receptors + receptor]))
                    continue;
                isSeen[source] = true;
                isSeenBy[receptor * matrix.sources + source] = true;
            }
        }
        for (std::size_t source = 0; source < matrix.sources; ++source)
            result[source].hours += isSeen[source];
    }
    for (std::size_t receptor = 0; receptor < matrix.receptors; ++receptor) {
        for (std::size_t source = 0; source < matrix.sources; ++source)
            result[source].stations += isSeenBy[receptor * matrix.sources + source];
    }
    return result;
}

} // namespace airshed::attribution
