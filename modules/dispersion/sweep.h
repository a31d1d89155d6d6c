// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through all hours, receptors and sources and hands every block of sources that a plume can reach the
// receptor from to whoever adds them up: the matrices, the footprint. It decides which pairs are looked at
// and on which thread; what is done with the values is up to the caller.
#pragma once

#include "dispersion/plume_kernel.h"
#include "dispersion/source_receptor.h"

#include <functional>
#include <span>
#include <vector>

namespace airshed
{
class Progress;
}

namespace airshed::dispersion
{

/// The emitters in an order in which neighbours stand near each other, filled up to whole blocks.
class OrderedEmitters
{
public:
    explicit OrderedEmitters(std::span<const Emitter> emitters);

    std::size_t paddedSize() const { return m_order.size(); }
    std::size_t blocks() const { return m_order.size() / blockSize; }
    std::size_t count() const { return m_count; }
    /// Index in the given emitters of a place in the order; the filled-up places at the end have none:
    /// count().
    std::size_t original(std::size_t place) const { return m_order[place]; }
    const Emitter& at(std::size_t place) const;

private:
    std::span<const Emitter> m_emitters;
    std::size_t m_count;
    std::vector<std::size_t> m_order;
};

struct SweepValues {
    std::size_t hour = 0; ///< index among the usable hours
    std::size_t receptor = 0;
    std::size_t firstPlace = 0; ///< in the order of OrderedEmitters
    BlockValues values{};
};

enum class Sharing {
    ByReceptor, ///< a receptor and a block are always on one thread at a time
    BySource    ///< a block is always on one thread at a time, with all receptors
};

/// Indexes of the hours that the model may use.
std::vector<std::size_t> usableHours(std::span<const HourWeather> hours);

/// Calls `take` from several threads, for each receptor and block in the order of the hours. Blocks whose
/// values are all 0 may be left out. Throws Cancelled.
void sweep(const OrderedEmitters& emitters, std::span<const Receptor> receptors,
           std::span<const HourWeather> hours, std::span<const std::size_t> usable,
           const KernelSettings& settings, Sharing sharing,
           const std::function<void(const SweepValues&)>& take, Progress& progress);

} // namespace airshed::dispersion
