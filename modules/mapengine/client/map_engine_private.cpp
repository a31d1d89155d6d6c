// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/client/map_engine_private.h"

#include "core/errors.h"
#include "engine_proxy.h"
#include "mapengine/client/engine_messages.h"
#include "mapengine/client/output_file.h"
#include "mapengine/client/shared_image.h"
#include "mapengine/client/wire_conversion.h"

#include <QDBusPendingCallWatcher>
#include <algorithm>

namespace airshed::mapengine
{

namespace
{

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds restartWindow = 60s;
constexpr std::chrono::milliseconds firstBackoff = 100ms;
constexpr std::chrono::milliseconds longestBackoff = 5s;
/// A job during which the engine died twice is what kills it.
constexpr int mostAttempts = 2;

std::chrono::milliseconds backoff(size_t recentEnds)
{
    const auto doublings = std::min<size_t>(recentEnds - 1, 6);
    return std::min(longestBackoff, firstBackoff * (1 << doublings));
}

} // namespace

MapEngine::Private::Private(MapEngine& owner, Options given) : q(owner), options(std::move(given))
{
    restartTimer.setSingleShot(true);
    QObject::connect(&restartTimer, &QTimer::timeout, &q, [this] { startProcess(); });
    QObject::connect(&overdueTimer, &QTimer::timeout, &q, [this] { endOverdueJobs(); });
    overdueTimer.setInterval(std::clamp<std::chrono::milliseconds>(options.jobLimit / 10, 50ms, 1000ms));
}

void MapEngine::Private::setState(State next)
{
    if (state == next)
        return;
    state = next;
    Q_EMIT q.stateChanged(next);
}

EngineProcessOptions MapEngine::Private::processOptions() const
{
    return {options.program,      options.language,  options.startLimit,
            options.pingInterval, options.pingLimit, options.mainThreadLimit};
}

void MapEngine::Private::startProcess()
{
    process = std::make_unique<EngineProcess>(processOptions());
    QObject::connect(process.get(), &EngineProcess::connected, &q, [this] { onConnected(); });
    QObject::connect(process.get(), &EngineProcess::ready, &q, [this] { onReady(); });
    QObject::connect(process.get(), &EngineProcess::ended, &q,
                     [this](EngineProcess::End end) { onEnded(end); });
    try {
        process->start();
    } catch (const OutputError& error) {
        QMetaObject::invokeMethod(
            &q, [this, message = error.message()] { giveUp(message); }, Qt::QueuedConnection);
    }
}

void MapEngine::Private::onConnected()
{
    using Proxy = OrgAirshedMapEngine1Interface;
    Proxy* engine = &process->engine();
    QObject::connect(engine, &Proxy::RenderPreview, &q,
                     [this](auto job, const auto& image) { onPreview(job, image); });
    QObject::connect(engine, &Proxy::RenderFinished, &q,
                     [this](auto job, const auto& image) { onRendered(job, image); });
    QObject::connect(engine, &Proxy::IdentifyFinished, &q,
                     [this](auto job, const auto& features) { onIdentified(job, features); });
    QObject::connect(engine, &Proxy::LegendFinished, &q,
                     [this](auto job, const auto& layerId, const auto& entries, const auto& image) {
                         onLegend(job, layerId, entries, image);
                     });
    QObject::connect(
        engine, &Proxy::ProjectOpened, &q,
        [this](auto job, const auto& crs, const auto& layers) { onProjectOpened(job, crs, layers); });
    QObject::connect(engine, &Proxy::LayerProblem, &q,
                     [this](const auto& layerId, const auto& kind, const auto& detail) {
                         onLayerProblem(layerId, kind, detail);
                     });
    QObject::connect(engine, &Proxy::JobFinished, &q, [this](auto job) { onJobFinished(job); });
    QObject::connect(engine, &Proxy::JobFailed, &q, [this](auto job, const auto& kind, const auto& detail) {
        onJobFailed(job, kind, detail);
    });
    QObject::connect(engine, &Proxy::JobProgress, &q, [this](auto job, double fraction) {
        if (jobs.find(job))
            Q_EMIT q.jobProgress(job, fraction);
    });
}

void MapEngine::Private::onReady()
{
    // The project's opening, if it was asked for and not answered yet, is one of the jobs; else it is a
    // replay.
    JobId openJob = 0;
    for (const JobId id : jobs.ids())
        if (std::holds_alternative<OpenJob>(jobs.find(id)->request))
            openJob = id;
    fillProject(process->engine(), content, openJob);
    if (openJob != 0)
        jobs.find(openJob)->sinceSent.start();
    for (const JobId id : jobs.ids())
        if (id != openJob)
            send(id);
    overdueTimer.start();
    // Last: whoever hears it may ask for jobs at once, which are then sent by add().
    setState(State::Ready);
}

void MapEngine::Private::onEnded(EngineProcess::End end)
{
    process.reset();
    overdueTimer.stop();
    if (end == EngineProcess::End::NotStarted) {
        giveUp(engineMissingMessage(options.program));
        return;
    }
    if (end == EngineProcess::End::IncompatibleVersion) {
        giveUp(engineIncompatibleMessage(options.program));
        return;
    }
    recentEnds.emplace_back().start();
    while (recentEnds.front().hasExpired(restartWindow.count()))
        recentEnds.pop_front();
    if (recentEnds.size() > static_cast<size_t>(std::max(0, options.restartLimit))) {
        giveUp(engineGivenUpMessage());
        return;
    }
    setState(State::Restarting);
    for (const JobId id : jobs.ids())
        if (jobs.find(id)->attempts >= mostAttempts)
            fail(id, engineStoppedDuringJobMessage());
    Q_EMIT q.warning(engineRestartedMessage());
    restartTimer.start(backoff(recentEnds.size()));
}

void MapEngine::Private::giveUp(const QString& message)
{
    process.reset();
    setState(State::Failed);
    failAll(message);
    Q_EMIT q.warning(message);
}

QDBusPendingCall MapEngine::Private::fillProject(OrgAirshedMapEngine1Interface& engine,
                                                 const MapContent& content, qulonglong openJob)
{
    QDBusPendingCall project = content.projectPath.isEmpty()
                                   ? QDBusPendingCall(engine.NewProject(content.crs))
                                   : engine.OpenProject(openJob, content.projectPath);
    if (content.background.isValid())
        engine.SetBackground(content.background.rgba());
    if (content.hasOwnLayers)
        engine.SetLayers(toWire(content.layers));
    return project;
}

const Layer* MapEngine::Private::findLayer(const QString& id) const
{
    const auto it = std::find_if(content.layers.begin(), content.layers.end(),
                                 [&id](const Layer& layer) { return layer.id == id; });
    return it == content.layers.end() ? nullptr : &*it;
}

void MapEngine::Private::onLayerProblem(const QString& layerId, const QString& kind, const QString& detail)
{
    const QString key = layerId + QLatin1Char('\n') + kind + QLatin1Char('\n') + detail;
    if (knownProblems.contains(key))
        return;
    knownProblems.insert(key);
    Q_EMIT q.warning(layerProblemMessage(findLayer(layerId), kind, detail));
}

void MapEngine::Private::forgetProblemsOf(const QString& layerId)
{
    knownProblems.removeIf(
        [&layerId](const QString& key) { return key.startsWith(layerId + QLatin1Char('\n')); });
}

JobId MapEngine::Private::add(JobRequest request)
{
    const JobId id = ++lastJob;
    jobs.add(id, std::move(request));
    if (state == State::Failed)
        failLater(id, engineGivenUpMessage());
    else if (state == State::Ready)
        send(id);
    return id; // otherwise sent when the engine is ready
}

void MapEngine::Private::send(JobId id)
{
    Job* job = jobs.find(id);
    if (!job || !process || !process->isReady())
        return;
    OrgAirshedMapEngine1Interface& engine = process->engine();
    ++job->attempts;
    job->sinceSent.start();
    const QDBusPendingCall call = std::visit(
        [id, &engine, this](const auto& request) -> QDBusPendingCall {
            using Request = std::decay_t<decltype(request)>;
            if constexpr (std::is_same_v<Request, MapView>)
                return engine.Render(id, toWire(request));
            else if constexpr (std::is_same_v<Request, IdentifyJob>)
                return engine.Identify(id, {request.mapPoint.x(), request.mapPoint.y(),
                                            request.toleranceMapUnits, request.layerIds});
            else if constexpr (std::is_same_v<Request, LegendJob>)
                return engine.RenderLegend(id, request.layerId, 96.0 * request.devicePixelRatio);
            else if constexpr (std::is_same_v<Request, OpenJob>)
                return fillProject(engine, content, id);
            else
                return engine.SaveProject(id, request.file->temporaryPath());
        },
        job->request);
    // A call that the engine did not even take would otherwise only end by its deadline.
    auto* watcher = new QDBusPendingCallWatcher(call, &engine);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, &q, [this, id, watcher] {
        watcher->deleteLater();
        const QDBusError::ErrorType type = watcher->error().type();
        const bool isTakenLater = type == QDBusError::NoReply || type == QDBusError::Timeout ||
                                  type == QDBusError::TimedOut || type == QDBusError::Disconnected;
        if (watcher->isError() && !isTakenLater)
            fail(id, jobFailureMessage(QLatin1String(wire::kind::badRequest), watcher->error().message()));
    });
}

void MapEngine::Private::fail(JobId id, const QString& message)
{
    const std::optional<Job> job = jobs.take(id);
    if (!job)
        return; // stale
    if (message.isEmpty()) {
        Q_EMIT q.jobFailed(id, {});
    } else if (const auto* open = std::get_if<OpenJob>(&job->request)) {
        Q_EMIT q.warning(projectNotOpenedMessage(open->path, message));
    } else if (const auto* save = std::get_if<SaveJob>(&job->request)) {
        Q_EMIT q.warning(projectNotSavedMessage(save->file->target(), message));
    } else {
        Q_EMIT q.jobFailed(id, message);
    }
}

void MapEngine::Private::failLater(JobId id, const QString& message)
{
    QMetaObject::invokeMethod(
        &q, [this, id, message] { fail(id, message); }, Qt::QueuedConnection);
}

void MapEngine::Private::failAll(const QString& message)
{
    for (const JobId id : jobs.ids())
        fail(id, message);
}

void MapEngine::Private::endOverdueJobs()
{
    for (const JobId id : jobs.olderThan(options.jobLimit)) {
        if (process && process->isReady())
            process->control().Cancel(id);
        fail(id, jobTooLongMessage());
    }
}

void MapEngine::Private::onPreview(qulonglong job, const wire::Image& image)
{
    const Job* found = jobs.find(job);
    const auto* view = found ? std::get_if<MapView>(&found->request) : nullptr;
    if (!view)
        return; // stale
    QImage pixels = readSharedImage(image);
    if (pixels.size() != view->sizePixels)
        return;
    pixels.setDevicePixelRatio(view->devicePixelRatio);
    Q_EMIT q.renderPreview(job, pixels);
}

void MapEngine::Private::onRendered(qulonglong job, const wire::Image& image)
{
    const Job* found = jobs.find(job);
    if (!found || !std::holds_alternative<MapView>(found->request))
        return; // stale
    const MapView view = std::get<MapView>(jobs.take(job)->request);
    QImage pixels = readSharedImage(image);
    if (pixels.size() != view.sizePixels) {
        Q_EMIT q.jobFailed(job, imageUnreadableMessage());
        return;
    }
    pixels.setDevicePixelRatio(view.devicePixelRatio);
    Q_EMIT q.renderFinished(job, pixels, view);
}

void MapEngine::Private::onIdentified(qulonglong job, const wire::Features& features)
{
    if (jobs.take(job))
        Q_EMIT q.identifyFinished(job, fromWire(features));
}

void MapEngine::Private::onLegend(qulonglong job, const QString& layerId, const wire::LegendEntries& entries,
                                  const wire::Image& image)
{
    const Job* found = jobs.find(job);
    const auto* legend = found ? std::get_if<LegendJob>(&found->request) : nullptr;
    if (!legend)
        return; // stale
    const double devicePixelRatio = legend->devicePixelRatio;
    jobs.take(job);
    const QImage sheet = readSharedImage(image);
    if (sheet.isNull())
        Q_EMIT q.jobFailed(job, imageUnreadableMessage());
    else
        Q_EMIT q.legendFinished(job, layerId, fromWire(entries, sheet, devicePixelRatio));
}

void MapEngine::Private::onProjectOpened(qulonglong job, const QString& crs, const wire::Layers& layers)
{
    if (!jobs.take(job))
        return; // a replay: the map is known already
    content.crs = crs;
    if (content.hasOwnLayers)
        return; // set since it was asked for
    content.layers = fromWire(layers);
    Q_EMIT q.layersChanged();
}

void MapEngine::Private::onJobFinished(qulonglong job)
{
    const std::optional<Job> done = jobs.take(job);
    const auto* save = done ? std::get_if<SaveJob>(&done->request) : nullptr;
    if (!save)
        return; // stale
    try {
        save->file->commit();
        Q_EMIT q.projectSaved(save->file->target());
    } catch (const OutputError& error) {
        Q_EMIT q.warning(error.message());
    }
}

void MapEngine::Private::onJobFailed(qulonglong job, const QString& kind, const QString& detail)
{
    fail(job, jobFailureMessage(kind, detail));
}

void MapEngine::Private::startNextLayout()
{
    if (layouts.empty() || layouts.front().isRunning)
        return;
    layouts.front().isRunning = true;
    layouts.front().job->start();
}

void MapEngine::Private::dropLayout(JobId id)
{
    const auto it = std::find_if(layouts.begin(), layouts.end(),
                                 [id](const QueuedLayout& layout) { return layout.id == id; });
    if (it != layouts.end())
        layouts.erase(it);
    startNextLayout();
}

} // namespace airshed::mapengine
