// SPDX-License-Identifier: GPL-3.0-or-later
// The object /control: lives in a thread of its own, so that it answers while the main thread draws or
// exports.
#pragma once

#include "mapengine/engine/cancellation.h"

#include <QObject>
#include <atomic>

namespace airshed::mapengine
{

/// Beaten by the main thread's event loop, read by the control thread.
class Heartbeat
{
public:
    Heartbeat() { beat(); }
    void beat();
    uint millisecondsSinceBeat() const;

private:
    std::atomic<qint64> m_lastBeat{0};
};

class ControlObject final : public QObject
{
    Q_OBJECT

public:
    ControlObject(const Heartbeat& heartbeat, Cancellation& cancellation);

    // Called by the adaptor.
    uint Ping() const;
    void Cancel(qulonglong job);
    qulonglong Memory(qulonglong& peak) const;

public Q_SLOTS:
    /// The client is gone. The main thread quits by itself; should it hang, this ends the process.
    void onDisconnected();

Q_SIGNALS:
    void cancelRequested(qulonglong job);

private:
    const Heartbeat& m_heartbeat;
    Cancellation& m_cancellation;
};

} // namespace airshed::mapengine
