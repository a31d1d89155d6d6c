// SPDX-License-Identifier: GPL-3.0-or-later
// An engine process spoken to with plain D-Bus messages, so that a test can send what our client never would.
#pragma once

#include "mapengine/protocol/wire_types.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServer>
#include <QHash>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

namespace airshed::mapengine::test
{

class RawEngine final : public QObject
{
    Q_OBJECT

public:
    RawEngine();
    ~RawEngine() override;

    /// False when it does not become ready.
    bool start();
    bool isRunning() const { return m_process.state() == QProcess::Running; }

    /// Sends a call to /engine and waits for the answer or the error.
    QDBusMessage call(const QString& method, const QVariantList& arguments);
    void send(const QString& method, const QVariantList& arguments);
    QDBusMessage callControl(const QString& method, const QVariantList& arguments);
    /// True when both threads of the engine answer.
    bool answers();

    /// The kinds by which a job failed, or "finished", in the order in which they came.
    QStringList endsOf(qulonglong job) const { return m_ends.value(job); }
    bool waitForEnd(qulonglong job) const;
    QStringList problemKinds() const { return m_problems; }
    void forgetProblems() { m_problems.clear(); }

private Q_SLOTS:
    void onReady(uint apiVersion, qlonglong processId, const QString& qgisVersion);
    void onFailed(qulonglong job, const QString& kind, const QString& detail);
    void onFinished(qulonglong job) { m_ends[job] << QStringLiteral("finished"); }
    void onRendered(qulonglong job, const airshed::mapengine::wire::Image&) { onFinished(job); }
    void onIdentified(qulonglong job, const airshed::mapengine::wire::Features&) { onFinished(job); }
    void onOpened(qulonglong job, const QString&, const airshed::mapengine::wire::Layers&)
    {
        onFinished(job);
    }
    void onProblem(const QString& layerId, const QString& kind, const QString& detail);

private:
    void onConnection(const QDBusConnection& connection);

    QTemporaryDir m_folder;
    std::unique_ptr<QDBusServer> m_server;
    QDBusConnection m_connection{QString()};
    QProcess m_process;
    bool m_isReady = false;
    QHash<qulonglong, QStringList> m_ends;
    QStringList m_problems;
};

} // namespace airshed::mapengine::test
