// SPDX-License-Identifier: GPL-3.0-or-later
// An engine that is killed or hangs, in every phase of its work: the same map comes back by itself, every job
// under way ends exactly once, and nothing is left behind.
#include "mapengine/engine_fixture.h"
#include "mapengine/map_data.h"
#include "mapengine/processes.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <csignal>
#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace airshed::mapengine;
using namespace airshed::mapengine::test;
using namespace std::chrono_literals;

namespace
{

const QRgb red = QColor(Qt::red).rgb();

void sendSignal(qint64 process, int signal)
{
    QVERIFY(process > 0);
    QCOMPARE(::kill(static_cast<pid_t>(process), signal), 0);
}

/// The time that a process has kept a core busy.
qint64 busyMilliseconds(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    // The fields after the name in brackets begin with the third, the state; 14 and 15 are the times.
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toLongLong() + fields.value(12).toLongLong()) * 1000 / ::sysconf(_SC_CLK_TCK);
}

/// Waits until the engine is in the midst of a drawing that keeps it busy for two seconds: it has worked for
/// some time since it was ready, however long that took on this machine.
bool waitUntilItDraws(const MapEngine& engine)
{
    const qint64 process = engine.processId();
    const qint64 atFirst = busyMilliseconds(process);
    return QTest::qWaitFor([&] { return busyMilliseconds(process) > atFirst + 200; }, patienceMilliseconds);
}

/// What this process has sent to the other one's sockets and that one has not read.
int unreadBy(qint64 process)
{
    int unread = 0;
    const QStringList names = QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System);
    for (const QString& name : names) {
        const int descriptor = name.toInt();
        ucred peer{};
        socklen_t size = sizeof peer;
        int bytes = 0;
        if (::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.pid == process &&
            ::ioctl(descriptor, SIOCOUTQ, &bytes) == 0)
            unread += bytes;
    }
    return unread;
}

/// Asks a stopped engine for something and waits until the request lies before it.
template<typename Request>
auto askStopped(MapEngine& engine, Request request)
{
    const qint64 process = engine.processId();
    const int before = unreadBy(process);
    if constexpr (std::is_void_v<decltype(request())>) {
        request();
        return QTest::qWaitFor([&] { return unreadBy(process) > before; }, patienceMilliseconds);
    } else {
        const auto job = request();
        const bool isSent = QTest::qWaitFor([&] { return unreadBy(process) > before; }, patienceMilliseconds);
        return isSent ? job : JobId(0);
    }
}

} // namespace

class MapEngineSurvivalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void killed_before_it_is_ready_it_is_started_again();
    void killed_while_idle_it_comes_back_with_the_same_layers_and_background();
    void killed_while_it_draws_it_finishes_the_same_job();
    void killed_after_a_preview_the_job_ends_once_with_the_whole_image();
    void killed_while_it_identifies_and_makes_a_legend_both_are_answered_once();
    void a_job_that_kills_the_engine_twice_fails_with_a_sentence();
    void killed_while_it_exports_the_page_fails_once_and_leaves_the_old_file();
    void killed_while_it_saves_leaves_the_old_map_and_saves_it_anew();
    void an_engine_that_hangs_is_killed_and_replaced();
    void one_that_keeps_dying_is_given_up_with_a_sentence_and_can_be_started_by_hand();
    void a_killed_engine_leaves_no_temporary_folder();

private:
    QStringList engineFolders() const;
    QTemporaryDir m_runtime;
    MapData m_data;
    std::unique_ptr<MapEngine> m_engine;
};

void MapEngineSurvivalTest::initTestCase()
{
    QFile::setPermissions(m_runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime.path()));
}

void MapEngineSurvivalTest::init()
{
    MapEngine::Options options = quickOptions();
    options.pingInterval = 100ms;
    options.pingLimit = 1s;
    m_engine = startedEngine(options);
    QCOMPARE(m_engine->state(), MapEngine::State::Ready);
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
}

void MapEngineSurvivalTest::cleanup()
{
    m_engine.reset();
    QCOMPARE(enginesOf(QCoreApplication::applicationPid()), QList<qint64>());
    QCOMPARE(engineFolders(), QStringList());
}

QStringList MapEngineSurvivalTest::engineFolders() const
{
    return QDir(m_runtime.path()).entryList({QStringLiteral("airshed-engine-*")}, QDir::Dirs);
}

void MapEngineSurvivalTest::killed_before_it_is_ready_it_is_started_again()
{
    MapEngine engine(quickOptions());
    Warnings warnings(engine);
    engine.newProject(4548);
    engine.setLayers({m_data.areaLayer(Qt::red)});
    engine.start();
    const JobId job = engine.render(testView());
    JobEnds ends(engine);
    QTRY_VERIFY(engine.processId() > 0);
    const qint64 first = engine.processId();
    QCOMPARE(engine.state(), MapEngine::State::Starting);
    sendSignal(first, SIGKILL);
    QVERIFY(waitForSuccessor(engine, first));
    QVERIFY(ends.waitFor(job));
    QCOMPARE(ends.count(job), 1);
    QCOMPARE(ends.finishedRenders(), QList<JobId>{job});
    QCOMPARE(renderedImage(engine, testView()).pixel(100, 100), red);
    QCOMPARE(warnings.sentences().size(), 1); // that it was started again
}

void MapEngineSurvivalTest::killed_while_idle_it_comes_back_with_the_same_layers_and_background()
{
    m_engine->setBackground(QColor(0, 0, 128));
    const QImage before = renderedImage(*m_engine, testView());
    const std::vector<Layer> layers = m_engine->layers();
    const qint64 old = m_engine->processId();
    QVERIFY(killAndWait(*m_engine));
    QVERIFY(!isAlive(old));
    QCOMPARE(m_engine->layers(), layers);
    QCOMPARE(renderedImage(*m_engine, testView()), before);
}

void MapEngineSurvivalTest::killed_while_it_draws_it_finishes_the_same_job()
{
    m_engine->setLayers({m_data.slowLayer(), m_data.areaLayer(Qt::red)});
    const JobEnds ends(*m_engine);
    const JobId job = m_engine->render(testView());
    QVERIFY(waitUntilItDraws(*m_engine));
    QCOMPARE(ends.count(job), 0);
    QVERIFY(killAndWait(*m_engine));
    QVERIFY(ends.waitFor(job));
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red);
    QCOMPARE(ends.count(job), 1);
    QCOMPARE(ends.sentence(job), QString());
    QVERIFY(ends.finishedRenders().contains(job));
}

void MapEngineSurvivalTest::killed_after_a_preview_the_job_ends_once_with_the_whole_image()
{
    m_engine->setLayers({m_data.slowLayer(), m_data.areaLayer(Qt::red)});
    const JobEnds ends(*m_engine);
    QSignalSpy previews(m_engine.get(), &MapEngine::renderPreview);
    MapView view = testView();
    view.wantsPreviews = true;
    const JobId job = m_engine->render(view);
    QVERIFY(QTest::qWaitFor([&] { return !previews.isEmpty(); }, patienceMilliseconds));
    QCOMPARE(previews.constFirst().at(0).toULongLong(), job);
    QCOMPARE(previews.constFirst().at(1).value<QImage>().size(), view.sizePixels);
    QCOMPARE(ends.count(job), 0);
    QVERIFY(killAndWait(*m_engine));
    QVERIFY(ends.waitFor(job));
    QCOMPARE(ends.count(job), 1);
    QCOMPARE(ends.finishedRenders(), QList<JobId>{job});
}

void MapEngineSurvivalTest::killed_while_it_identifies_and_makes_a_legend_both_are_answered_once()
{
    // Stopped first, so that both requests are certainly in the engine's hands and unanswered when it dies;
    // and without pings between them.
    m_engine = startedEngine();
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    sendSignal(m_engine->processId(), SIGSTOP);
    const JobEnds ends(*m_engine);
    QSignalSpy found(m_engine.get(), &MapEngine::identifyFinished);
    const JobId identify = askStopped(*m_engine, [&] { return m_engine->identify(dataCentre, 10, {}); });
    const JobId legend =
        askStopped(*m_engine, [&] { return m_engine->requestLegend(QStringLiteral("area"), 1.0); });
    QVERIFY(identify != 0 && legend != 0);
    QCOMPARE(ends.count(identify) + ends.count(legend), 0);
    QVERIFY(killAndWait(*m_engine));
    QVERIFY(ends.waitFor(identify));
    QVERIFY(ends.waitFor(legend));
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red);
    QCOMPARE(ends.count(identify), 1);
    QCOMPARE(ends.count(legend), 1);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().at(1).value<std::vector<IdentifiedFeature>>().size(), size_t{1});
}

void MapEngineSurvivalTest::a_job_that_kills_the_engine_twice_fails_with_a_sentence()
{
    const JobEnds ends(*m_engine);
    m_engine->setLayers({m_data.slowLayer()});
    const JobId job = m_engine->render(testView());
    for (int attempt = 0; attempt < 2; ++attempt) {
        QVERIFY(waitUntilItDraws(*m_engine));
        QCOMPARE(ends.count(job), 0);
        QVERIFY(killAndWait(*m_engine));
    }
    QVERIFY(ends.waitFor(job));
    QVERIFY(!ends.sentence(job).isEmpty());
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red);
    QCOMPARE(ends.count(job), 1);
}

void MapEngineSurvivalTest::killed_while_it_exports_the_page_fails_once_and_leaves_the_old_file()
{
    QFile old(m_data.path(QStringLiteral("图.pdf")));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    m_engine->setLayers({m_data.slowLayer(), m_data.areaLayer(Qt::red)});
    LayoutExport page;
    page.templatePath = m_data.layoutTemplate();
    page.outputPath = old.fileName();
    page.extent = QRectF(dataCentre.x() - 1000, dataCentre.y() - 1000, 2000, 2000);
    page.dpi = 100;
    const JobEnds ends(*m_engine);
    QSignalSpy progress(m_engine.get(), &MapEngine::jobProgress);
    const JobId job = m_engine->exportLayout(page);
    QVERIFY(QTest::qWaitFor([&] { return !progress.isEmpty(); }, patienceMilliseconds));
    QList<qint64> engines = enginesOf(QCoreApplication::applicationPid());
    QVERIFY(engines.removeOne(m_engine->processId()));
    QCOMPARE(engines.size(), 1);
    sendSignal(engines.constFirst(), SIGKILL);
    QVERIFY(ends.waitFor(job));
    QVERIFY2(ends.sentence(job).contains(QStringLiteral("图.pdf")), qPrintable(ends.sentence(job)));
    QCOMPARE(QFileInfo(old.fileName()).size(), 3);
    QVERIFY(QDir(m_data.folder()).entryList({QStringLiteral("*airshed-*")}, QDir::Files).isEmpty());

    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red); // the map's own engine lives
    const JobId second = m_engine->exportLayout(page);
    QVERIFY(ends.waitFor(second));
    QCOMPARE(ends.sentence(second), QString());
    QVERIFY(QFileInfo(old.fileName()).size() > 1000);
    QCOMPARE(ends.count(job), 1);
    QFile::remove(old.fileName());
}

void MapEngineSurvivalTest::killed_while_it_saves_leaves_the_old_map_and_saves_it_anew()
{
    m_engine = startedEngine(); // without frequent pings
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    QSignalSpy saved(m_engine.get(), &MapEngine::projectSaved);
    const QString map = m_data.path(QStringLiteral("图.qgz"));
    sendSignal(m_engine->processId(), SIGSTOP);
    QVERIFY(askStopped(*m_engine, [&] { m_engine->saveProject(map); }));
    QVERIFY(killAndWait(*m_engine));
    QVERIFY(QTest::qWaitFor([&] { return !saved.isEmpty(); }, patienceMilliseconds));
    QCOMPARE(saved.size(), 1);
    QVERIFY(QFileInfo(map).size() > 1000);
    QVERIFY(QDir(m_data.folder()).entryList({QStringLiteral("*airshed-*")}, QDir::Files).isEmpty());
}

void MapEngineSurvivalTest::an_engine_that_hangs_is_killed_and_replaced()
{
    const qint64 process = m_engine->processId();
    const JobEnds ends(*m_engine);
    sendSignal(process, SIGSTOP);
    const JobId job = m_engine->render(testView());
    QVERIFY(waitForSuccessor(*m_engine, process));
    QVERIFY(!isAlive(process));
    QVERIFY(ends.waitFor(job));
    QCOMPARE(ends.finishedRenders(), QList<JobId>{job});
    QCOMPARE(ends.count(job), 1);
}

void MapEngineSurvivalTest::one_that_keeps_dying_is_given_up_with_a_sentence_and_can_be_started_by_hand()
{
    MapEngine::Options options = quickOptions();
    options.restartLimit = 2;
    const auto engine = startedEngine(options);
    engine->setLayers({m_data.areaLayer(Qt::red)});
    Warnings warnings(*engine);
    QVERIFY(killAndWait(*engine));
    QVERIFY(killAndWait(*engine));
    sendSignal(engine->processId(), SIGKILL);
    QVERIFY(
        QTest::qWaitFor([&] { return engine->state() == MapEngine::State::Failed; }, patienceMilliseconds));
    QCOMPARE(warnings.sentences().size(), 3); // twice started again, then given up
    QVERIFY(warnings.sentences().at(2) != warnings.sentences().at(1));
    const std::optional<Ended> refused = waitForRender(*engine, engine->render(testView()));
    QVERIFY(refused && refused->image.isNull() && !refused->message.isEmpty());

    engine->start();
    QVERIFY(waitForSuccessor(*engine, 0));
    QCOMPARE(renderedImage(*engine, testView()).pixel(100, 100), red);
}

void MapEngineSurvivalTest::a_killed_engine_leaves_no_temporary_folder()
{
    QCOMPARE(engineFolders().size(), 1);
    const QString first = engineFolders().constFirst();
    QFile left(m_runtime.path() + QLatin1Char('/') + first + QStringLiteral("/tmp/half-written.tif"));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    QVERIFY(killAndWait(*m_engine));
    QCOMPARE(engineFolders().size(), 1);
    QVERIFY(engineFolders().constFirst() != first);
}

QTEST_MAIN(MapEngineSurvivalTest)
#include "test_mapengine_survival.moc"
