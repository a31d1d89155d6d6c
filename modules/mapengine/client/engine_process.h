// SPDX-License-Identifier: GPL-3.0-or-later
// One engine process from start to end: its private folder, the socket it connects back to, its proxies, and
// the watchdog that kills it when it hangs. Knows nothing of layers or jobs, and does not start it again.
#pragma once

#include "mapengine/client/engine_folder.h"

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>
#include <chrono>
#include <memory>

class QDBusConnection;
class QDBusServer;
class OrgAirshedMapEngine1Interface;
class OrgAirshedMapEngineControl1Interface;

namespace airshed::mapengine
{

struct EngineProcessOptions {
    QString program;
    QString language;
    std::chrono::milliseconds startLimit;
    std::chrono::milliseconds pingInterval;
    std::chrono::milliseconds pingLimit;
    std::chrono::milliseconds mainThreadLimit;
};

class EngineProcess final : public QObject
{
    Q_OBJECT

public:
    enum class End { Crashed, Hung, NotStarted, IncompatibleVersion };

    explicit EngineProcess(EngineProcessOptions options);
    /// Kills the process and removes its folder. The engine writes nothing but temporary files, so nothing is
    /// lost.
    ~EngineProcess() override;

    /// ready() or ended() follows. Throws OutputError when no private folder can be made.
    void start();
    qint64 processId() const { return m_process.processId(); }
    bool isReady() const { return m_isReady; }

    /// From connected() on.
    OrgAirshedMapEngine1Interface& engine() { return *m_engine; }
    OrgAirshedMapEngineControl1Interface& control() { return *m_control; }

Q_SIGNALS:
    /// The proxies are there; connect to their signals now, none has been missed.
    void connected();
    void ready();
    /// Once; the object is of no more use. detail is for the log.
    void ended(airshed::mapengine::EngineProcess::End end, const QString& detail);

private:
    void onConnection(const QDBusConnection& connection);
    void onReady(unsigned apiVersion, qint64 processId, const QString& qgisVersion);
    void onExit();
    void checkAlive();
    void end(End reason, const QString& detail);
    void readOutput();

    EngineProcessOptions m_options;
    std::unique_ptr<EngineFolder> m_folder;
    std::unique_ptr<QDBusServer> m_server;
    QString m_connectionName;
    std::unique_ptr<OrgAirshedMapEngine1Interface> m_engine;
    std::unique_ptr<OrgAirshedMapEngineControl1Interface> m_control;
    QProcess m_process;
    QTimer m_startTimer;
    QTimer m_watchdog;
    QElapsedTimer m_sinceTick;
    QElapsedTimer m_sincePing;
    bool m_pingIsOut = false;
    bool m_isReady = false;
    bool m_hasEnded = false;
    QByteArray m_lastOutput;
};

} // namespace airshed::mapengine
