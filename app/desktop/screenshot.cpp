// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshot.h"

#include "main_window.h"
#include "workspace_session.h"

#include "core/atomic_file.h"
#include "core/errors.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPixmap>
#include <QTextStream>

namespace airshed::desktop
{

namespace
{

constexpr int lookEveryMs = 100;
constexpr int quietLooksNeeded = 5; ///< legends and panels fill in after the map is complete
constexpr qint64 giveUpMs = 120'000;
constexpr int inputExit = 3;
constexpr int outputExit = 4;
constexpr int ourFaultExit = 5;

} // namespace

Screenshot::Screenshot(MainWindow& window, const QString& workspace, const QString& path)
    : QObject(&window), m_window(window), m_workspace(workspace), m_path(path)
{
    m_waiting.start();
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
    m_timer.start(lookEveryMs);
}

void Screenshot::look()
{
    const bool isOpen = m_window.session().workspace() != nullptr;
    const bool isIdle = m_window.workbench().tasks().runningCount() == 0;
    if (!m_workspace.isEmpty() && !isOpen && isIdle) {
        const QList<workbench::Message>& log = m_window.workbench().messages().log();
        fail(log.isEmpty() ? tr("“%1” was not opened.").arg(m_workspace) : log.constLast().text, inputExit);
        return;
    }
    if (m_waiting.elapsed() > giveUpMs) {
        fail(tr("The map was not complete after two minutes."), ourFaultExit);
        return;
    }
    m_quietLooks = m_window.isComplete() ? m_quietLooks + 1 : 0;
    if (m_quietLooks < quietLooksNeeded)
        return;
    m_timer.stop();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    m_window.grab().save(&buffer, "PNG");
    try {
        writeFileAtomically(m_path, png);
        QCoreApplication::exit(0);
    } catch (const Error& error) {
        fail(error.message(), outputExit);
    }
}

void Screenshot::fail(const QString& message, int exitCode)
{
    m_timer.stop();
    QTextStream(stderr) << message << Qt::endl;
    QCoreApplication::exit(exitCode);
}

} // namespace airshed::desktop
