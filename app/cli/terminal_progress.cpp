// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal_progress.h"

#include <QLocale>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace airshed::cli
{

namespace
{

// Written by a signal handler: it must be lock-free and outlive every object.
std::atomic<bool> isInterrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

constexpr qint64 millisecondsBetweenLines = 100;

} // namespace

void TerminalProgress::takeInterrupts()
{
    struct sigaction action = {};
    action.sa_handler = [](int) { isInterrupted = true; };
    // A second Ctrl+C ends the process at once, should the work not listen.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

TerminalProgress::TerminalProgress(Display display)
    : m_isShown(display == Display::OnTerminal && isatty(STDERR_FILENO) != 0)
{
}

TerminalProgress::~TerminalProgress()
{
    if (m_hasLine)
        std::fputs("\r\033[K", stderr);
}

void TerminalProgress::report(qint64 done, qint64 total, const QString& what)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_isShown ||
        (m_sinceLast.isValid() && m_sinceLast.elapsed() < millisecondsBetweenLines && done != total))
        return;
    m_sinceLast.start();
    m_hasLine = true;
    QString line = what;
    if (total > 0)
        line += QStringLiteral("  %1 / %2 (%3 %)")
                    .arg(QLocale().toString(done), QLocale().toString(total))
                    .arg(done * 100 / total);
    else if (done > 0)
        line += QStringLiteral("  %1").arg(QLocale().toString(done));
    std::fprintf(stderr, "\r\033[K%s", line.toUtf8().constData());
    std::fflush(stderr);
}

bool TerminalProgress::isCancelled() const { return isInterrupted; }

} // namespace airshed::cli
