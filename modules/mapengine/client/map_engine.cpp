// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/client/map_engine.h"

#include "engine_proxy.h"
#include "mapengine/client/engine_folder.h"
#include "mapengine/client/map_engine_private.h"
#include "mapengine/client/output_file.h"
#include "mapengine/client/wire_conversion.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace airshed::mapengine
{

namespace
{

QString installedProgram()
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString beside = folder + QStringLiteral("/airshed-mapengine");
    if (QFileInfo::exists(beside))
        return beside;
    // A build tree keeps test programs in a folder next to bin.
    const QString inBin = QFileInfo(folder + QStringLiteral("/../bin/airshed-mapengine")).absoluteFilePath();
    return QFileInfo::exists(inBin) ? inBin : beside;
}

} // namespace

MapEngine::MapEngine(Options options, QObject* parent) : QObject(parent)
{
    if (options.program.isEmpty())
        options.program = installedProgram();
    d = std::make_unique<Private>(*this, std::move(options));
}

MapEngine::~MapEngine() = default;

MapEngine::State MapEngine::state() const { return d->state; }

qint64 MapEngine::processId() const { return d->process ? d->process->processId() : 0; }

void MapEngine::start()
{
    if (d->state != State::Stopped && d->state != State::Failed)
        return;
    EngineFolder::removeAbandoned();
    d->recentEnds.clear();
    d->setState(State::Starting);
    d->startProcess();
}

void MapEngine::stop()
{
    d->restartTimer.stop();
    d->overdueTimer.stop();
    d->process.reset();
    d->setState(State::Stopped);
    d->failAll({});
    while (!d->layouts.empty()) {
        const JobId id = d->layouts.back().id;
        d->layouts.pop_back();
        Q_EMIT jobFailed(id, {});
    }
}

void MapEngine::newProject(int mapEpsg)
{
    d->content = {};
    d->content.crs = QStringLiteral("EPSG:%1").arg(mapEpsg);
    d->knownProblems.clear();
    if (d->state == State::Ready)
        Private::fillProject(d->process->engine(), d->content, 0);
    Q_EMIT layersChanged();
}

void MapEngine::openProject(const QString& qgzPath)
{
    d->content = {};
    d->content.projectPath = QFileInfo(qgzPath).absoluteFilePath();
    d->knownProblems.clear();
    d->add(OpenJob{d->content.projectPath});
}

void MapEngine::saveProject(const QString& qgzPath)
{
    d->add(SaveJob{std::make_shared<OutputFile>(qgzPath)});
}

void MapEngine::setLayers(const std::vector<Layer>& layers)
{
    if (d->content.hasOwnLayers && d->content.layers == layers)
        return;
    for (const Layer& before : d->content.layers)
        if (std::find(layers.begin(), layers.end(), before) == layers.end())
            d->forgetProblemsOf(before.id);
    d->content.layers = layers;
    d->content.hasOwnLayers = true;
    if (d->state == State::Ready)
        d->process->engine().SetLayers(toWire(layers));
    Q_EMIT layersChanged();
}

std::vector<Layer> MapEngine::layers() const { return d->content.layers; }

void MapEngine::setBackground(const QColor& colour)
{
    if (!colour.isValid() || d->content.background == colour)
        return;
    d->content.background = colour;
    if (d->state == State::Ready)
        d->process->engine().SetBackground(colour.rgba());
    Q_EMIT layersChanged();
}

void MapEngine::setLayerStyle(const QString& layerId, const QString& qmlPath)
{
    for (Layer& layer : d->content.layers)
        if (layer.id == layerId)
            layer.stylePath = qmlPath;
    d->forgetProblemsOf(layerId);
    // From here on the layers are ours: a new engine must not show the style that the project file holds.
    d->content.hasOwnLayers = true;
    if (d->state == State::Ready)
        d->process->engine().SetLayerStyle(layerId, qmlPath);
    Q_EMIT layersChanged();
}

void MapEngine::reloadLayer(const QString& layerId)
{
    d->forgetProblemsOf(layerId);
    if (d->state == State::Ready)
        d->process->engine().ReloadLayer(layerId);
    Q_EMIT layersChanged();
}

JobId MapEngine::render(const MapView& view)
{
    // Ended here rather than by the engine's answer: an older image must not come after the request for a
    // newer one.
    for (const JobId older : d->jobs.rendersOf(view.viewId))
        if (d->jobs.take(older))
            QMetaObject::invokeMethod(
                this, [this, older] { Q_EMIT jobFailed(older, {}); }, Qt::QueuedConnection);
    return d->add(view);
}

JobId MapEngine::identify(const QPointF& mapPoint, double toleranceMapUnits, const QStringList& layerIds)
{
    return d->add(IdentifyJob{mapPoint, toleranceMapUnits, layerIds});
}

JobId MapEngine::requestLegend(const QString& layerId, double devicePixelRatio)
{
    return d->add(LegendJob{layerId, devicePixelRatio});
}

JobId MapEngine::exportLayout(const LayoutExport& request)
{
    const JobId id = ++d->lastJob;
    // The map as it is now, whatever happens to it before this page's turn.
    MapContent content = d->content;
    if (!request.layers.empty()) {
        content.layers = request.layers;
        content.hasOwnLayers = true;
    }
    const auto fillProject = [content](OrgAirshedMapEngine1Interface& engine) {
        Private::fillProject(engine, content, 0);
    };
    auto job = std::make_unique<LayoutJob>(d->processOptions(), request, fillProject, d->options.exportLimit);
    connect(job.get(), &LayoutJob::progress, this,
            [this, id](double fraction) { Q_EMIT jobProgress(id, fraction); });
    // Queued: the job is gone before its end is told, and it cannot be in the middle of its own signal.
    connect(
        job.get(), &LayoutJob::finished, this,
        [this, id](const QString& outputPath) {
            d->dropLayout(id);
            Q_EMIT exportFinished(id, outputPath);
        },
        Qt::QueuedConnection);
    connect(
        job.get(), &LayoutJob::failed, this,
        [this, id](const QString& message) {
            d->dropLayout(id);
            Q_EMIT jobFailed(id, message);
        },
        Qt::QueuedConnection);
    d->layouts.push_back({id, std::move(job), false});
    d->startNextLayout();
    return id;
}

void MapEngine::cancel(JobId job)
{
    if (d->process && d->process->isReady() && d->jobs.find(job))
        d->process->control().Cancel(job);
    const bool isLayout =
        std::any_of(d->layouts.begin(), d->layouts.end(),
                    [job](const Private::QueuedLayout& layout) { return layout.id == job; });
    if (isLayout)
        d->dropLayout(job); // its engine process has no other work: ending it is the quickest way to stop
    else if (!d->jobs.take(job))
        return; // it has ended already
    QMetaObject::invokeMethod(
        this, [this, job] { Q_EMIT jobFailed(job, {}); }, Qt::QueuedConnection);
}

} // namespace airshed::mapengine
