// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/client/engine_process.h"

#include "engine_proxy.h"
#include "mapengine/protocol/wire_types.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServer>
#include <QFile>
#include <QLoggingCategory>

namespace airshed::mapengine
{

namespace
{

Q_LOGGING_CATEGORY(log, "airshed.mapengine", QtWarningMsg)

/// Bytes of the engine's output that are kept to explain its end.
constexpr qsizetype keptOutput = 4096;

QString addressOf(const QString& socketPath)
{
    return QStringLiteral("unix:path=") +
           QString::fromLatin1(QFile::encodeName(socketPath).toPercentEncoding(QByteArrayLiteral("/")));
}

} // namespace

EngineProcess::EngineProcess(EngineProcessOptions options) : m_options(std::move(options))
{
    wire::registerTypes();
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    connect(&m_process, &QProcess::finished, this, &EngineProcess::onExit);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(End::NotStarted, m_process.errorString());
    });
    connect(&m_process, &QProcess::readyRead, this, &EngineProcess::readOutput);
    m_startTimer.setSingleShot(true);
    connect(&m_startTimer, &QTimer::timeout, this,
            [this] { end(End::Hung, QStringLiteral("it did not become ready")); });
    connect(&m_watchdog, &QTimer::timeout, this, &EngineProcess::checkAlive);
}

EngineProcess::~EngineProcess()
{
    m_hasEnded = true;
    m_process.disconnect(this);
    m_engine.reset();
    m_control.reset();
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
    if (!m_connectionName.isEmpty())
        QDBusConnection::disconnectFromPeer(m_connectionName);
}

void EngineProcess::start()
{
    m_folder = std::make_unique<EngineFolder>();
    const QString address = addressOf(m_folder->socketPath());
    // Anonymous clients are refused by default, so only this user's processes get in (EXTERNAL
    // authentication).
    m_server = std::make_unique<QDBusServer>(address);
    if (!m_server->isConnected()) {
        end(End::NotStarted, m_server->lastError().message());
        return;
    }
    connect(m_server.get(), &QDBusServer::newConnection, this, &EngineProcess::onConnection);
    m_startTimer.start(m_options.startLimit);
    m_process.start(m_options.program,
                    {QStringLiteral("--connect"), address, QStringLiteral("--folder"), m_folder->path(),
                     QStringLiteral("--parent"), QString::number(QCoreApplication::applicationPid()),
                     QStringLiteral("--language"), m_options.language});
}

void EngineProcess::onConnection(const QDBusConnection& connection)
{
    if (!m_connectionName.isEmpty() || m_hasEnded) {
        QDBusConnection::disconnectFromPeer(connection.name()); // there is one engine for a socket
        return;
    }
    m_connectionName = connection.name();
    m_engine = std::make_unique<OrgAirshedMapEngine1Interface>(QString(), QLatin1String(wire::enginePath),
                                                               connection);
    m_control = std::make_unique<OrgAirshedMapEngineControl1Interface>(
        QString(), QLatin1String(wire::controlPath), connection);
    // Messages wait until this function returns: connected here, Ready cannot be missed.
    connect(m_engine.get(), &OrgAirshedMapEngine1Interface::Ready, this, &EngineProcess::onReady);
    connect(m_engine.get(), &OrgAirshedMapEngine1Interface::Log, this,
            [](int level, const QString& tag, const QString& message) {
                if (level == 0)
                    qCDebug(log).noquote() << tag << message;
                else
                    qCInfo(log).noquote() << tag << message;
            });
    Q_EMIT connected();
}

void EngineProcess::onReady(unsigned apiVersion, qint64 processId, const QString& qgisVersion)
{
    if (apiVersion != wire::apiVersion || processId != m_process.processId()) {
        end(End::IncompatibleVersion, QStringLiteral("it speaks version %1 of the contract").arg(apiVersion));
        return;
    }
    qCDebug(log).noquote() << "engine" << processId << "is ready, QGIS" << qgisVersion;
    m_startTimer.stop();
    m_isReady = true;
    m_sinceTick.start();
    m_watchdog.start(m_options.pingInterval);
    Q_EMIT ready();
}

void EngineProcess::checkAlive()
{
    // When this process itself was held up, an answer may lie unread: give it another interval.
    const bool wasHeldUp = m_sinceTick.restart() > 2 * m_options.pingInterval.count();
    if (m_pingIsOut) {
        if (!wasHeldUp && m_sincePing.elapsed() > m_options.pingLimit.count())
            end(End::Hung, QStringLiteral("it does not answer"));
        return;
    }
    m_pingIsOut = true;
    m_sincePing.start();
    auto* watcher = new QDBusPendingCallWatcher(m_control->Ping(), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> silence = *watcher;
        watcher->deleteLater();
        if (silence.isError())
            return; // still out: the next ticks decide
        m_pingIsOut = false;
        if (silence.value() > m_options.mainThreadLimit.count())
            end(End::Hung, QStringLiteral("its main thread has been busy for %1 ms").arg(silence.value()));
    });
}

void EngineProcess::readOutput() { m_lastOutput = (m_lastOutput + m_process.readAll()).right(keptOutput); }

void EngineProcess::onExit()
{
    readOutput();
    end(End::Crashed,
        m_process.exitStatus() == QProcess::CrashExit
            ? QStringLiteral("it was ended by a signal: %1").arg(QString::fromLocal8Bit(m_lastOutput))
            : QStringLiteral("it ended with code %1: %2")
                  .arg(m_process.exitCode())
                  .arg(QString::fromLocal8Bit(m_lastOutput)));
}

void EngineProcess::end(End reason, const QString& detail)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_isReady = false;
    m_startTimer.stop();
    m_watchdog.stop();
    qCInfo(log).noquote() << "engine" << m_process.processId() << "ended:" << detail.trimmed();
    if (m_process.state() != QProcess::NotRunning)
        m_process.kill();
    // Later: whoever hears it deletes this object, which may be in the middle of a call.
    QMetaObject::invokeMethod(
        this, [this, reason, detail] { Q_EMIT ended(reason, detail); }, Qt::QueuedConnection);
}

} // namespace airshed::mapengine
