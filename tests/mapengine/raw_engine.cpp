// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/raw_engine.h"

#include "mapengine/engine_fixture.h"

#include <QFile>

namespace airshed::mapengine::test
{

namespace
{

const auto engineInterface = QStringLiteral("org.airshed.MapEngine1");
const auto controlInterface = QStringLiteral("org.airshed.MapEngineControl1");

QDBusMessage message(const char* path, const QString& interface, const QString& method,
                     const QVariantList& arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall({}, QLatin1String(path), interface, method);
    call.setArguments(arguments);
    return call;
}

} // namespace

RawEngine::RawEngine() { wire::registerTypes(); }

RawEngine::~RawEngine()
{
    m_process.kill();
    m_process.waitForFinished();
    if (!m_connection.name().isEmpty())
        QDBusConnection::disconnectFromPeer(m_connection.name());
    m_server.reset();
    QFile::remove(m_folder.filePath(QStringLiteral("socket"))); // QtDBus removes it at a time of its own
}

bool RawEngine::start()
{
    const QString address = QStringLiteral("unix:path=%1/socket").arg(m_folder.path());
    m_server = std::make_unique<QDBusServer>(address);
    connect(m_server.get(), &QDBusServer::newConnection, this, &RawEngine::onConnection);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(quickOptions().program,
                    {QStringLiteral("--connect"), address, QStringLiteral("--folder"), m_folder.path(),
                     QStringLiteral("--parent"), QString::number(QCoreApplication::applicationPid())});
    return QTest::qWaitFor([this] { return m_isReady; }, patienceMilliseconds);
}

void RawEngine::onConnection(const QDBusConnection& connection)
{
    m_connection = connection;
    const QString path = QLatin1String(wire::enginePath);
    const auto listen = [&](const char* signal, const char* slot) {
        m_connection.connect({}, path, engineInterface, QLatin1String(signal), this, slot);
    };
    listen("Ready", SLOT(onReady(uint, qlonglong, QString)));
    listen("JobFailed", SLOT(onFailed(qulonglong, QString, QString)));
    listen("JobFinished", SLOT(onFinished(qulonglong)));
    listen("RenderFinished", SLOT(onRendered(qulonglong, airshed::mapengine::wire::Image)));
    listen("IdentifyFinished", SLOT(onIdentified(qulonglong, airshed::mapengine::wire::Features)));
    listen("ProjectOpened", SLOT(onOpened(qulonglong, QString, airshed::mapengine::wire::Layers)));
    listen("LayerProblem", SLOT(onProblem(QString, QString, QString)));
}

void RawEngine::onReady(uint, qlonglong, const QString&) { m_isReady = true; }

void RawEngine::onFailed(qulonglong job, const QString& kind, const QString&) { m_ends[job] << kind; }

void RawEngine::onProblem(const QString&, const QString& kind, const QString&) { m_problems << kind; }

QDBusMessage RawEngine::call(const QString& method, const QVariantList& arguments)
{
    return m_connection.call(message(wire::enginePath, engineInterface, method, arguments),
                             QDBus::BlockWithGui, patienceMilliseconds);
}

void RawEngine::send(const QString& method, const QVariantList& arguments)
{
    m_connection.send(message(wire::enginePath, engineInterface, method, arguments));
}

QDBusMessage RawEngine::callControl(const QString& method, const QVariantList& arguments)
{
    return m_connection.call(message(wire::controlPath, controlInterface, method, arguments),
                             QDBus::BlockWithGui, patienceMilliseconds);
}

bool RawEngine::answers()
{
    // An unknown style of an unknown layer is work for the main thread and changes nothing.
    return isRunning() && callControl(QStringLiteral("Ping"), {}).type() == QDBusMessage::ReplyMessage &&
           call(QStringLiteral("ReloadLayer"), {QStringLiteral("no such layer")}).type() ==
               QDBusMessage::ReplyMessage;
}

bool RawEngine::waitForEnd(qulonglong job) const
{
    return QTest::qWaitFor([&] { return m_ends.contains(job); }, patienceMilliseconds);
}

} // namespace airshed::mapengine::test
