// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the network could have seen a source at all under the winds of an episode. A source that nobody
// could see is neither cleared nor suspected.
#pragma once

#include "dispersion/source_receptor.h"

#include <span>
#include <vector>

namespace airshed::attribution
{

struct Observability {
    int hours = 0;      ///< in which any station with a value could see it
    int stations = 0;   ///< that could see it in some hour with a value
    double largest = 0; ///< µg/m³ per g/s, of any station and hour
};

/// One for each source (column) of the matrix. observed: index = hour of the matrix * receptors + receptor; a
/// station that has NaN there is no witness of that hour.
std::vector<Observability> observability(const dispersion::HourlyMatrix& matrix,
                                         std::span<const float> observed);

} // namespace airshed::attribution
