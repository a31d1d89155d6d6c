// SPDX-License-Identifier: GPL-3.0-or-later
// Moves the shown hour: steps, and plays hour after hour at a speed. It waits for hours that are still being
// read instead of leaving a gap.
#pragma once

#include "core/hour.h"

#include <QObject>
#include <QTimer>

namespace airshed::attribution
{

class HourFrames;
class ObservingData;

class Replay final : public QObject
{
    Q_OBJECT

public:
    Replay(ObservingData& data, HourFrames& frames);

    bool isPlaying() const { return m_timer.isActive(); }
    /// From the beginning when it stands at the end.
    void setPlaying(bool isPlaying);
    int hoursPerSecond() const { return m_hoursPerSecond; }
    void setHoursPerSecond(int hours);
    /// Stays within the stored hours. Stops playing.
    void step(qint64 hours);
    void showHour(Hour hour);

Q_SIGNALS:
    void playingChanged(bool isPlaying);

private:
    void advance();
    ObservingData& m_data;
    HourFrames& m_frames;
    QTimer m_timer;
    int m_hoursPerSecond = 4;
};

} // namespace airshed::attribution
