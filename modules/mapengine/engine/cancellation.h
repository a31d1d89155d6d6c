// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the jobs that the client no longer wants, shared by the control thread and the main thread.
#pragma once

#include <QMutex>
#include <QSet>

namespace airshed::mapengine
{

class Cancellation
{
public:
    /// Thread-safe; may come before the job itself has been read from the bus.
    void cancel(qulonglong job);
    bool isCancelled(qulonglong job) const;
    /// The job has ended: forget it.
    void forget(qulonglong job);

private:
    mutable QMutex m_mutex;
    QSet<qulonglong> m_jobs;
};

} // namespace airshed::mapengine
