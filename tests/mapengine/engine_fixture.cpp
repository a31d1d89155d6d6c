// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine_fixture.h"

#include "mapengine/map_data.h"

#include <csignal>

namespace airshed::mapengine::test
{

MapEngine::Options quickOptions()
{
    MapEngine::Options options;
    options.program = QStringLiteral(AIRSHED_BUILD_DIR "/bin/airshed-mapengine");
    return options;
}

std::unique_ptr<MapEngine> startedEngine(const MapEngine::Options& options)
{
    auto engine = std::make_unique<MapEngine>(options);
    engine->newProject(4548);
    engine->start();
    if (!QTest::qWaitFor([&] { return engine->state() == MapEngine::State::Ready; }, patienceMilliseconds))
        qWarning("the engine did not become ready");
    return engine;
}

MapView testView()
{
    MapView view;
    view.centre = dataCentre;
    view.unitsPerPixel = 10;
    view.sizePixels = {200, 200};
    view.wantsPreviews = false;
    return view;
}

std::optional<Ended> waitForRender(MapEngine& engine, JobId job)
{
    std::optional<Ended> end;
    const QObject context;
    QObject::connect(&engine, &MapEngine::renderFinished, &context, [&](quint64 id, const QImage& image) {
        if (id == job)
            end = Ended{image, {}};
    });
    QObject::connect(&engine, &MapEngine::jobFailed, &context, [&](quint64 id, const QString& message) {
        if (id == job)
            end = Ended{{}, message};
    });
    (void)QTest::qWaitFor([&] { return end.has_value(); }, patienceMilliseconds);
    return end;
}

QImage renderedImage(MapEngine& engine, const MapView& view)
{
    const std::optional<Ended> end = waitForRender(engine, engine.render(view));
    if (!end || end->image.isNull())
        qWarning("no image: %s", end ? qPrintable(end->message) : "the job did not end");
    return end ? end->image : QImage();
}

JobEnds::JobEnds(MapEngine& engine)
{
    QObject::connect(&engine, &MapEngine::renderFinished, &m_context, [this](quint64 job) {
        m_finishedRenders << job;
        end(job);
    });
    QObject::connect(&engine, &MapEngine::identifyFinished, &m_context, [this](quint64 job) { end(job); });
    QObject::connect(&engine, &MapEngine::legendFinished, &m_context, [this](quint64 job) { end(job); });
    QObject::connect(&engine, &MapEngine::exportFinished, &m_context, [this](quint64 job) { end(job); });
    QObject::connect(&engine, &MapEngine::jobFailed, &m_context,
                     [this](quint64 job, const QString& sentence) { end(job, sentence); });
}

bool JobEnds::waitFor(JobId job) const
{
    return QTest::qWaitFor([&] { return count(job) > 0; }, patienceMilliseconds);
}

bool waitForSuccessor(MapEngine& engine, qint64 process)
{
    return QTest::qWaitFor(
        [&] {
            return engine.state() == MapEngine::State::Ready && engine.processId() > 0 &&
                   engine.processId() != process;
        },
        patienceMilliseconds);
}

bool killAndWait(MapEngine& engine)
{
    const qint64 process = engine.processId();
    return ::kill(static_cast<pid_t>(process), SIGKILL) == 0 && waitForSuccessor(engine, process);
}

Warnings::Warnings(MapEngine& engine) : m_spy(&engine, &MapEngine::warning) {}

QStringList Warnings::sentences() const
{
    QStringList all;
    for (const QList<QVariant>& arguments : m_spy)
        all << arguments.constFirst().toString();
    return all;
}

} // namespace airshed::mapengine::test
