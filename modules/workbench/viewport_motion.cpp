// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/viewport_motion.h"

#include "workbench/viewport_math.h"

#include <algorithm>
#include <cmath>

namespace airshed::workbench
{

namespace
{

constexpr qint64 memoryMs = 100;       // what came before says nothing of how the pointer moves now
constexpr qint64 restMs = 60;          // held still for so long, the map is put down, not pushed
constexpr double slowest = 0.25;       // pixels per ms
constexpr double fastest = 5.0;        // pixels per ms
constexpr double timeConstantMs = 220; // of the friction

} // namespace

Viewport Glide::at(qint64 nowMs) const
{
    if (durationMs <= 0 || hasEnded(nowMs))
        return to;
    const double time =
        std::clamp(static_cast<double>(nowMs - startMs) / static_cast<double>(durationMs), 0.0, 1.0);
    const double rest = 1 - time;
    return between(from, to, 1 - rest * rest * rest);
}

void KineticPan::begin(qint64 nowMs, const QPointF& pixels)
{
    m_samples.clear();
    m_samples.push_back({nowMs, pixels});
}

void KineticPan::track(qint64 nowMs, const QPointF& pixels)
{
    m_samples.push_back({nowMs, pixels});
    while (m_samples.size() > 2 && nowMs - m_samples.front().ms > memoryMs)
        m_samples.pop_front();
}

std::optional<QPointF> KineticPan::runOut(qint64 nowMs) const
{
    if (m_samples.size() < 2 || nowMs - m_samples.back().ms > restMs)
        return {};
    const Sample& first = m_samples.front();
    const Sample& last = m_samples.back();
    const auto time = static_cast<double>(std::max<qint64>(last.ms - first.ms, 1));
    QPointF velocity = (last.pixels - first.pixels) / time;
    const double speed = std::hypot(velocity.x(), velocity.y());
    if (speed < slowest)
        return {};
    velocity *= std::min(1.0, fastest / speed);
    return velocity * timeConstantMs;
}

double KineticPan::shareDone(qint64 sinceMs)
{
    if (sinceMs >= durationMs)
        return 1;
    const double whole = 1 - std::exp(-static_cast<double>(durationMs) / timeConstantMs);
    return (1 - std::exp(-static_cast<double>(std::max<qint64>(sinceMs, 0)) / timeConstantMs)) / whole;
}

} // namespace airshed::workbench
