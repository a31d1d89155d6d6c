// SPDX-License-Identifier: GPL-3.0-or-later
// More requests than anybody needs: only the newest image of a view comes, every job ends once, memory stays
// bounded.
#include "mapengine/engine_fixture.h"
#include "mapengine/map_data.h"
#include "mapengine/processes.h"

#include <QTest>

using namespace airshed::mapengine;
using namespace airshed::mapengine::test;

namespace
{

const QRgb red = QColor(Qt::red).rgb();
constexpr qint64 kibibytesPerMebibyte = 1024;

} // namespace

class MapEngineLoadTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hundreds_of_requests_for_a_view_give_the_image_of_the_newest_only();
    void requests_that_come_while_it_draws_replace_each_other();
    void many_views_at_once_are_all_drawn_and_their_memory_is_given_back();
    void a_storm_of_cancelled_jobs_ends_each_of_them_once();
    void a_job_asked_for_in_the_moment_of_readiness_is_drawn_once();
    void cancelling_a_job_that_has_ended_changes_nothing();

private:
    MapData m_data;
    std::unique_ptr<MapEngine> m_engine;
};

void MapEngineLoadTest::initTestCase()
{
    m_engine = startedEngine();
    QCOMPARE(m_engine->state(), MapEngine::State::Ready);
}

void MapEngineLoadTest::hundreds_of_requests_for_a_view_give_the_image_of_the_newest_only()
{
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    renderedImage(*m_engine, testView());
    const qint64 before = residentKibibytes(m_engine->processId());
    const JobEnds ends(*m_engine);
    QImage last;
    const QObject context;
    QList<JobId> jobs;
    QObject::connect(m_engine.get(), &MapEngine::renderFinished, &context,
                     [&](quint64, const QImage& image) { last = image; });
    MapView view = testView();
    view.sizePixels = {400, 400};
    for (int i = 0; i < 500; ++i) {
        // The square is in the middle of the newest view only.
        view.centre = dataCentre + QPointF(10'000.0 * (499 - i), 0);
        jobs << m_engine->render(view);
    }
    for (const JobId job : jobs)
        QVERIFY(ends.waitFor(job));
    QTest::qWait(300); // for what must not come
    for (const JobId job : jobs)
        QCOMPARE(ends.count(job), 1);
    QCOMPARE(ends.finishedRenders(), QList<JobId>{jobs.constLast()});
    QCOMPARE(last.pixel(200, 200), red);
    const qint64 grown = (residentKibibytes(m_engine->processId()) - before) / kibibytesPerMebibyte;
    QVERIFY2(grown < 100, qPrintable(QStringLiteral("grew by %1 MiB").arg(grown)));
}

void MapEngineLoadTest::requests_that_come_while_it_draws_replace_each_other()
{
    m_engine->setLayers({m_data.slowLayer()});
    const JobEnds ends(*m_engine);
    QList<JobId> jobs;
    for (int i = 0; i < 20; ++i) {
        jobs << m_engine->render(testView());
        QTest::qWait(20); // the engine has begun to draw it
    }
    QVERIFY(ends.waitFor(jobs.constLast()));
    for (const JobId job : jobs)
        QCOMPARE(ends.count(job), 1);
    QCOMPARE(ends.finishedRenders(), QList<JobId>{jobs.constLast()});
}

void MapEngineLoadTest::many_views_at_once_are_all_drawn_and_their_memory_is_given_back()
{
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    renderedImage(*m_engine, testView());
    const qint64 before = residentKibibytes(m_engine->processId());
    const JobEnds ends(*m_engine);
    QList<JobId> jobs;
    MapView view = testView();
    view.sizePixels = {800, 800}; // 2.4 MiB an image, and as much in each view's cache
    for (int i = 0; i < 100; ++i) {
        view.viewId = QStringLiteral("视图 %1").arg(i);
        jobs << m_engine->render(view);
    }
    for (const JobId job : jobs) {
        QVERIFY(ends.waitFor(job));
        QCOMPARE(ends.sentence(job), QString());
    }
    QCOMPARE(ends.finishedRenders().size(), 100);
    const auto grown = [&] {
        return (residentKibibytes(m_engine->processId()) - before) / kibibytesPerMebibyte;
    };
    // 100 caches would be 480 MiB; four may stay.
    QVERIFY2(QTest::qWaitFor([&] { return grown() < 150; }, 10'000),
             qPrintable(QStringLiteral("grew by %1 MiB").arg(grown())));
}

void MapEngineLoadTest::a_storm_of_cancelled_jobs_ends_each_of_them_once()
{
    m_engine->setLayers({m_data.slowLayer(), m_data.areaLayer(Qt::red)});
    const JobEnds ends(*m_engine);
    QList<JobId> jobs;
    MapView view = testView();
    for (int i = 0; i < 300; ++i) {
        view.viewId = QStringLiteral("view %1").arg(i % 10);
        jobs << m_engine->render(view);
        jobs << m_engine->identify(dataCentre, 10, {});
        if (i % 3 == 0)
            QTest::qWait(1); // some have begun, some are still on their way
        m_engine->cancel(jobs.at(jobs.size() - 2));
        m_engine->cancel(jobs.constLast());
        m_engine->cancel(jobs.constLast());
    }
    for (const JobId job : jobs)
        QVERIFY(ends.waitFor(job));
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red);
    for (const JobId job : jobs) {
        QCOMPARE(ends.count(job), 1);
        QCOMPARE(ends.sentence(job), QString());
    }
}

void MapEngineLoadTest::a_job_asked_for_in_the_moment_of_readiness_is_drawn_once()
{
    MapEngine engine(quickOptions());
    const JobEnds ends(engine);
    engine.newProject(4548);
    engine.setLayers({m_data.areaLayer(Qt::red)});
    JobId job = 0;
    connect(&engine, &MapEngine::stateChanged, this, [&](MapEngine::State state) {
        if (state == MapEngine::State::Ready)
            job = engine.render(testView());
    });
    engine.start();
    QVERIFY(QTest::qWaitFor([&] { return job != 0; }, patienceMilliseconds));
    QVERIFY(ends.waitFor(job));
    QCOMPARE(ends.finishedRenders(), QList<JobId>{job});
}

void MapEngineLoadTest::cancelling_a_job_that_has_ended_changes_nothing()
{
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    const JobEnds ends(*m_engine);
    const JobId job = m_engine->render(testView());
    QVERIFY(ends.waitFor(job));
    m_engine->cancel(job);
    m_engine->cancel(job + 1000);
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red);
    QCOMPARE(ends.count(job), 1);
    QCOMPARE(ends.count(job + 1000), 0);
}

QTEST_MAIN(MapEngineLoadTest)
#include "test_mapengine_load.moc"
