// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine/cancellation.h"

#include <QMutexLocker>

namespace airshed::mapengine
{

void Cancellation::cancel(qulonglong job)
{
    const QMutexLocker locker(&m_mutex);
    m_jobs.insert(job);
}

bool Cancellation::isCancelled(qulonglong job) const
{
    const QMutexLocker locker(&m_mutex);
    return m_jobs.contains(job);
}

void Cancellation::forget(qulonglong job)
{
    const QMutexLocker locker(&m_mutex);
    m_jobs.remove(job);
}

} // namespace airshed::mapengine
