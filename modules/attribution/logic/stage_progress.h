// SPDX-License-Identifier: GPL-3.0-or-later
// One step of a longer work as its part of the whole: the bar does not start anew with every method.
#pragma once

#include "core/progress.h"

namespace airshed::attribution
{

class StageProgress final : public Progress
{
public:
    /// The step runs from first to last per mille of the whole.
    StageProgress(Progress& whole, qint64 first, qint64 last) : m_whole(whole), m_first(first), m_last(last)
    {
    }
    void report(qint64 done, qint64 total, const QString& what) override
    {
        const qint64 part = total > 0 ? (m_last - m_first) * done / total : 0;
        m_whole.report(m_first + part, 1000, what);
    }
    bool isCancelled() const override { return m_whole.isCancelled(); }

private:
    Progress& m_whole;
    qint64 m_first;
    qint64 m_last;
};

} // namespace airshed::attribution
