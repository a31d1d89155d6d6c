// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine/control_object.h"

#include <QFile>
#include <QTimer>
#include <chrono>
#include <unistd.h>

namespace airshed::mapengine
{

namespace
{

qint64 steadyMilliseconds()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// A line such as "VmRSS:   123456 kB" of /proc/self/status.
qulonglong kibibytesOf(const QByteArray& status, const QByteArray& key)
{
    const auto start = status.indexOf(key);
    if (start < 0)
        return 0;
    const auto end = status.indexOf("kB", start);
    return status.mid(start + key.size(), end - start - key.size()).trimmed().toULongLong();
}

} // namespace

void Heartbeat::beat() { m_lastBeat.store(steadyMilliseconds()); }

uint Heartbeat::millisecondsSinceBeat() const
{
    return static_cast<uint>(qMax<qint64>(0, steadyMilliseconds() - m_lastBeat.load()));
}

ControlObject::ControlObject(const Heartbeat& heartbeat, Cancellation& cancellation)
    : m_heartbeat(heartbeat), m_cancellation(cancellation)
{
}

uint ControlObject::Ping() const { return m_heartbeat.millisecondsSinceBeat(); }

void ControlObject::Cancel(qulonglong job)
{
    m_cancellation.cancel(job);
    Q_EMIT cancelRequested(job);
}

qulonglong ControlObject::Memory(qulonglong& peak) const
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly)) {
        peak = 0;
        return 0;
    }
    const QByteArray status = file.readAll();
    peak = kibibytesOf(status, "VmHWM:");
    return kibibytesOf(status, "VmRSS:");
}

void ControlObject::onDisconnected()
{
    constexpr int graceMilliseconds = 2000;
    QTimer::singleShot(graceMilliseconds, this, [] { ::_exit(0); });
}

} // namespace airshed::mapengine
