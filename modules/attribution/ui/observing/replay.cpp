// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/ui/observing/replay.h"

#include "attribution/ui/attribution_session.h"
#include "attribution/ui/observing/hour_frames.h"

#include <algorithm>

namespace airshed::attribution
{

namespace
{
constexpr int millisecondsPerSecond = 1000;
}

Replay::Replay(ObservingData& data, HourFrames& frames) : m_data(data), m_frames(frames)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(millisecondsPerSecond / m_hoursPerSecond);
    connect(&m_timer, &QTimer::timeout, this, &Replay::advance);
    connect(&data, &ObservingData::storedChanged, this, [this] {
        if (m_data.stored()->isEmpty())
            setPlaying(false);
    });
}

void Replay::setHoursPerSecond(int hours)
{
    m_hoursPerSecond = hours;
    m_timer.setInterval(millisecondsPerSecond / hours);
}

void Replay::setPlaying(bool isPlaying)
{
    if (isPlaying == m_timer.isActive() || (isPlaying && m_data.stored()->isEmpty()))
        return;
    const HourSpan span = m_data.stored()->span;
    if (isPlaying) {
        if (m_data.session().hour().value_or(span.last) >= span.last)
            m_data.session().setHour(span.first);
        m_timer.start();
    } else {
        m_timer.stop();
    }
    Q_EMIT playingChanged(isPlaying);
}

void Replay::advance()
{
    const HourSpan span = m_data.stored()->span;
    const Hour next = m_data.session().hour().value_or(span.first) + 1;
    if (next > span.last) {
        setPlaying(false);
        return;
    }
    if (m_frames.daysOf(next) != nullptr)
        m_data.session().setHour(next);
}

void Replay::step(qint64 hours)
{
    setPlaying(false);
    if (const auto hour = m_data.session().hour())
        showHour(*hour + hours);
}

void Replay::showHour(Hour hour)
{
    const HourSpan span = m_data.stored()->span;
    if (span.size() > 0)
        m_data.session().setHour(std::clamp(hour, span.first, span.last));
}

} // namespace airshed::attribution
