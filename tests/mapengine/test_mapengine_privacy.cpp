// SPDX-License-Identifier: GPL-3.0-or-later
// Who may speak to an engine, where its files are, and that neither outlives the workstation.
#include "mapengine/engine_fixture.h"
#include "mapengine/map_data.h"
#include "mapengine/processes.h"

#include <QDBusConnection>
#include <QDBusServer>
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace airshed::mapengine;
using namespace airshed::mapengine::test;

namespace
{

constexpr int cannotConnect = 3; // the engine's exit code

struct Visit {
    int exitCode = -1;
    QString output;
};

/// Lets an engine program connect to this address as another user, who finds a folder of his own at `folder`.
Visit visitAsNobody(const QString& address, const QString& folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("setpriv"),
                  {QStringLiteral("--reuid=nobody"), QStringLiteral("--regid=nogroup"),
                   QStringLiteral("--clear-groups"), QStringLiteral("--"), quickOptions().program,
                   QStringLiteral("--connect"), address, QStringLiteral("--folder"), folder});
    process.waitForFinished(patienceMilliseconds);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAll())};
}

mode_t modeOf(const QString& path)
{
    struct stat status {
    };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

} // namespace

class MapEnginePrivacyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void only_this_user_may_enter_the_folder_of_the_socket();
    void another_user_is_refused_even_where_the_socket_can_be_reached();
    void long_folders_for_temporary_files_do_not_stop_the_engine_data();
    void long_folders_for_temporary_files_do_not_stop_the_engine();
    void engines_die_with_a_workstation_that_is_killed();
    void what_a_killed_workstation_left_is_removed_by_the_next_one();

private:
    QStringList engineFolders() const;
    std::unique_ptr<QTemporaryDir> m_runtime;
    MapData m_data;
};

void MapEnginePrivacyTest::init()
{
    m_runtime = std::make_unique<QTemporaryDir>(); // mode 0700, as a runtime folder must have
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime->path()));
}

void MapEnginePrivacyTest::cleanup() { qunsetenv("TMPDIR"); }

QStringList MapEnginePrivacyTest::engineFolders() const
{
    QStringList paths;
    for (const QFileInfo& folder :
         QDir(m_runtime->path()).entryInfoList({QStringLiteral("airshed-engine-*")}, QDir::Dirs))
        paths << folder.absoluteFilePath();
    return paths;
}

void MapEnginePrivacyTest::only_this_user_may_enter_the_folder_of_the_socket()
{
    const auto engine = startedEngine();
    QCOMPARE(engineFolders().size(), 1);
    const QString folder = engineFolders().constFirst();
    QVERIFY(QFileInfo::exists(folder + QStringLiteral("/socket")));
    QCOMPARE(modeOf(folder), mode_t{0700});
}

void MapEnginePrivacyTest::another_user_is_refused_even_where_the_socket_can_be_reached()
{
    if (::geteuid() != 0)
        QSKIP("only root can start a program as another user");
    QTemporaryDir open(QStringLiteral("/tmp/airshed-open-XXXXXX"));
    QCOMPARE(::chmod(QFile::encodeName(open.path()).constData(), 0711), 0);
    const QString own = open.path() + QStringLiteral("/nobody");
    QVERIFY(QDir().mkdir(own));
    QCOMPARE(::chmod(QFile::encodeName(own).constData(), 0777), 0);

    const QString address = QStringLiteral("unix:path=%1/socket").arg(open.path());
    QDBusServer server(address);
    QCOMPARE(::chmod(QFile::encodeName(open.path() + QStringLiteral("/socket")).constData(), 0777), 0);
    QStringList accepted;
    connect(&server, &QDBusServer::newConnection, this,
            [&](const QDBusConnection& connection) { accepted << connection.name(); });
    const Visit visit = visitAsNobody(address, own);
    if (visit.output.contains(QStringLiteral("failed to execute")))
        QSKIP("another user cannot execute the engine of this build folder");
    QVERIFY2(visit.exitCode == cannotConnect, qPrintable(visit.output));
    QVERIFY2(visit.output.contains(QStringLiteral("cannot talk to")), qPrintable(visit.output));
    for (const QString& connection : accepted)
        QDBusConnection::disconnectFromPeer(connection);

    // The counter-proof: the same engine program, as this user, gets in.
    QCOMPARE(startedEngine()->state(), MapEngine::State::Ready);
}

void MapEnginePrivacyTest::long_folders_for_temporary_files_do_not_stop_the_engine_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("temporary files") << QByteArray("TMPDIR");
    QTest::newRow("runtime files") << QByteArray("XDG_RUNTIME_DIR");
}

void MapEnginePrivacyTest::long_folders_for_temporary_files_do_not_stop_the_engine()
{
    QFETCH(const QByteArray, variable);
    // A socket's path may have 107 bytes; this has 200 and more.
    const QString folder = m_runtime->path() + QLatin1Char('/') + QString(60, QChar(u'长'));
    QVERIFY(QDir().mkpath(folder));
    QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0700), 0);
    qputenv(variable.constData(), QFile::encodeName(folder));
    const auto engine = startedEngine();
    QCOMPARE(engine->state(), MapEngine::State::Ready);
    engine->setLayers({m_data.areaLayer(Qt::red)});
    QCOMPARE(renderedImage(*engine, testView()).pixel(100, 100), QColor(Qt::red).rgb());
}

void MapEnginePrivacyTest::engines_die_with_a_workstation_that_is_killed()
{
    QProcess client;
    client.start(
        QStringLiteral(AIRSHED_BUILD_DIR "/tests/mapengine_client"),
        {QStringLiteral("--export"), m_data.layoutTemplate(), m_data.path(QStringLiteral("图.pdf"))});
    QByteArray said;
    QVERIFY(QTest::qWaitFor(
        [&] {
            said += client.readAllStandardOutput();
            return said.contains("exporting");
        },
        patienceMilliseconds));
    const qint64 engine = said.split('\n').constFirst().toLongLong();
    const QList<qint64> engines = enginesOf(client.processId());
    QVERIFY(engines.contains(engine));
    client.kill();
    client.waitForFinished();
    for (const qint64 process : engines)
        QVERIFY(QTest::qWaitFor([process] { return !isAlive(process); }, patienceMilliseconds));
}

void MapEnginePrivacyTest::what_a_killed_workstation_left_is_removed_by_the_next_one()
{
    QProcess client;
    client.start(QStringLiteral(AIRSHED_BUILD_DIR "/tests/mapengine_client"), QStringList());
    QVERIFY(QTest::qWaitFor([&] { return client.bytesAvailable() > 0; }, patienceMilliseconds));
    client.kill();
    client.waitForFinished();
    QCOMPARE(engineFolders().size(), 1);
    const QString left = engineFolders().constFirst();
    {
        // One that lives keeps its folder.
        const auto first = startedEngine();
        const auto second = startedEngine();
        QVERIFY(!QFileInfo::exists(left));
        QCOMPARE(engineFolders().size(), 2);
    }
    QCOMPARE(engineFolders().size(), 0);
}

QTEST_MAIN(MapEnginePrivacyTest)
#include "test_mapengine_privacy.moc"
