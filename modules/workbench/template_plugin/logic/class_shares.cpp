// SPDX-License-Identifier: GPL-3.0-or-later
#include "class_shares.h"

#include <algorithm>

namespace airshed::template_plugin
{

std::vector<ClassShare> classShares(const std::vector<inventory::ClassTotal>& totals, Pollutant pollutant)
{
    std::vector<ClassShare> shares;
    double sum = 0;
    for (const inventory::ClassTotal& total : totals) {
        const double emitted = total.emission.isStated(pollutant) ? total.emission[pollutant] : 0;
        sum += emitted;
        shares.push_back({total.sourceClass, total.sources, emitted, 0});
    }
    for (ClassShare& share : shares)
        share.percent = sum > 0 ? 100 * share.tonnesPerYear / sum : 0;
    std::ranges::stable_sort(shares, std::ranges::greater(), &ClassShare::tonnesPerYear);
    return shares;
}

} // namespace airshed::template_plugin
