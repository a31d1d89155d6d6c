// SPDX-License-Identifier: GPL-3.0-or-later
// How the view moves by itself: gliding to a new viewport after a turn of the wheel, and running on after a
// quick drag. Times come in as arguments, so that nothing here waits.
#pragma once

#include "workbench/map_canvas.h"

#include <QPointF>
#include <deque>
#include <optional>

namespace airshed::workbench
{

/// From one viewport to another, slowing down towards the end.
struct Glide {
    Viewport from;
    Viewport to;
    qint64 startMs = 0;
    qint64 durationMs = 0;
    Viewport at(qint64 nowMs) const;
    bool hasEnded(qint64 nowMs) const { return nowMs - startMs >= durationMs; }
};

/// The pointer's last movements, and the push that the map gets when it is let go.
class KineticPan
{
public:
    void begin(qint64 nowMs, const QPointF& pixels);
    void track(qint64 nowMs, const QPointF& pixels);
    /// Pixels that the map runs on when it is let go now; nothing when the pointer had come to rest.
    std::optional<QPointF> runOut(qint64 nowMs) const;
    /// The share of the way that is done so long after letting go: friction as on a table.
    static double shareDone(qint64 sinceMs);
    static constexpr qint64 durationMs = 900;

private:
    struct Sample {
        qint64 ms;
        QPointF pixels;
    };
    std::deque<Sample> m_samples;
};

} // namespace airshed::workbench
