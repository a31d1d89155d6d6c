// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispersion/source_receptor.h"

#include "dispersion/sweep.h"

#include <algorithm>

namespace airshed::dispersion
{

MeanMatrix meanMatrix(std::span<const Emitter> emitters, std::span<const Receptor> receptors,
                      std::span<const HourWeather> hours, const KernelSettings& settings, Progress& progress)
{
    const OrderedEmitters ordered(emitters);
    const std::vector<std::size_t> usable = usableHours(hours);
    const std::size_t row = ordered.paddedSize();
    std::vector<double> sums(receptors.size() * row, 0.0);
    std::vector<float> largest(receptors.size() * row, 0.0F);
    std::vector<std::uint32_t> informative(receptors.size() * row, 0);
    sweep(
        ordered, receptors, hours, usable, settings, Sharing::ByReceptor,
        [&](const SweepValues& block) {
            const std::size_t at = block.receptor * row + block.firstPlace;
            for (std::size_t i = 0; i < blockSize; ++i) {
                const float value = block.values[i];
                sums[at + i] += static_cast<double>(value);
                largest[at + i] = std::max(largest[at + i], value);
                informative[at + i] += value > 0 ? 1 : 0;
            }
        },
        progress);

    MeanMatrix matrix;
    matrix.receptors = receptors.size();
    matrix.sources = emitters.size();
    matrix.usableHours = static_cast<qint64>(usable.size());
    matrix.leftOutHours = static_cast<qint64>(hours.size() - usable.size());
    matrix.mean.resize(matrix.receptors * matrix.sources);
    matrix.largest.resize(matrix.mean.size());
    matrix.informative.resize(matrix.mean.size());
    const double perHour = usable.empty() ? 0 : 1.0 / static_cast<double>(usable.size());
    for (std::size_t r = 0; r < matrix.receptors; ++r) {
        for (std::size_t place = 0; place < ordered.count(); ++place) {
            const std::size_t from = r * row + place;
            const std::size_t to = r * matrix.sources + ordered.original(place);
            matrix.mean[to] = static_cast<float>(sums[from] * perHour);
            matrix.largest[to] = largest[from];
            matrix.informative[to] = informative[from];
        }
    }
    return matrix;
}

HourlyMatrix hourlyMatrix(std::span<const Emitter> emitters, std::span<const Receptor> receptors,
                          std::span<const HourWeather> hours, const KernelSettings& settings,
                          Progress& progress)
{
    const OrderedEmitters ordered(emitters);
    HourlyMatrix matrix;
    matrix.receptors = receptors.size();
    matrix.sources = emitters.size();
    matrix.hours = usableHours(hours);
    matrix.values.assign(matrix.hours.size() * matrix.receptors * matrix.sources, 0.0F);
    sweep(
        ordered, receptors, hours, matrix.hours, settings, Sharing::ByReceptor,
        [&](const SweepValues& block) {
            float* row =
                matrix.values.data() + (block.hour * matrix.receptors + block.receptor) * matrix.sources;
            const std::size_t last = std::min(block.firstPlace + blockSize, ordered.count());
            for (std::size_t place = block.firstPlace; place < last; ++place)
                row[ordered.original(place)] = block.values[place - block.firstPlace];
        },
        progress);
    return matrix;
}

} // namespace airshed::dispersion
