// SPDX-License-Identifier: GPL-3.0-or-later
// Progress of a part of the demonstration: the whole has a progress of its own.
#pragma once

#include "core/progress.h"

namespace airshed::inventory::demonstration
{

/// Passes on that the person wants to stop, and nothing else: the whole has a progress of its own.
class Quiet final : public Progress
{
public:
    explicit Quiet(const Progress& whole) : m_whole(whole) {}
    void report(qint64, qint64, const QString&) override {}
    bool isCancelled() const override { return m_whole.isCancelled(); }

private:
    const Progress& m_whole;
};

} // namespace airshed::inventory::demonstration
