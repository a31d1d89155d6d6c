// SPDX-License-Identifier: GPL-3.0-or-later
// How long work tells how far it is and learns that it should stop. Algorithms take a Progress&; the window
// backs it with a QPromise, the command line with stderr, a test with nothing.
#pragma once

#include <QString>

namespace airshed
{

class Progress
{
public:
    virtual ~Progress() = default;

    /// done of total steps (total 0: unknown). Called from the worker's thread, as often as it likes.
    virtual void report(qint64 done, qint64 total, const QString& what) = 0;
    virtual bool isCancelled() const = 0;

    /// Throws Cancelled when the person asked to stop.
    void throwIfCancelled() const;
};

/// For callers that neither watch nor cancel.
class NoProgress final : public Progress
{
public:
    void report(qint64, qint64, const QString&) override {}
    bool isCancelled() const override { return false; }
};

} // namespace airshed
