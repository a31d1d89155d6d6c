// SPDX-License-Identifier: GPL-3.0-or-later
// Progress of a verb as one line on stderr that rewrites itself, and Ctrl+C as the person's wish to stop.
#pragma once

#include "core/progress.h"

#include <QElapsedTimer>
#include <QMutex>

namespace airshed::cli
{

class TerminalProgress final : public Progress
{
public:
    enum class Display { OnTerminal, Never };
    explicit TerminalProgress(Display display);
    ~TerminalProgress() override;

    void report(qint64 done, qint64 total, const QString& what) override;
    bool isCancelled() const override;

    /// From now on Ctrl+C (and SIGTERM) asks the running work to stop instead of ending the process.
    static void takeInterrupts();

private:
    bool m_isShown;
    QMutex m_mutex; ///< several threads of one work report
    bool m_hasLine = false;
    QElapsedTimer m_sinceLast;
};

} // namespace airshed::cli
