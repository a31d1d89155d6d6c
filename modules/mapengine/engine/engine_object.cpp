// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine/engine_object.h"

#include "mapengine/engine/identify.h"
#include "mapengine/engine/image_memory.h"
#include "mapengine/engine/layout_export.h"
#include "mapengine/engine/legend_images.h"
#include "mapengine/engine/map_project.h"
#include "mapengine/engine/problem.h"
#include "mapengine/engine/render_queue.h"

#include <QColor>
#include <qgsproject.h>

namespace airshed::mapengine
{

EngineObject::EngineObject(Cancellation& cancellation)
    : m_cancellation(cancellation), m_project(std::make_unique<MapProject>()),
      m_renders(std::make_unique<RenderQueue>(*m_project))
{
    connect(m_project.get(), &MapProject::layerProblem, this, &EngineObject::LayerProblem);
    connect(m_project.get(), &MapProject::changed, this, [this] {
        if (m_renders->isIdle())
            m_project->deleteRetired();
    });
    connect(m_renders.get(), &RenderQueue::idle, m_project.get(), &MapProject::deleteRetired);
    connect(m_renders.get(), &RenderQueue::preview, this, &EngineObject::RenderPreview);
    connect(m_renders.get(), &RenderQueue::finished, this, [this](qulonglong job, const wire::Image& image) {
        m_cancellation.forget(job);
        Q_EMIT RenderFinished(job, image);
    });
    connect(m_renders.get(), &RenderQueue::failed, this,
            [this](qulonglong job, const QString& kind, const QString& detail) {
                m_cancellation.forget(job);
                Q_EMIT JobFailed(job, kind, detail);
            });
}

EngineObject::~EngineObject() = default;

bool EngineObject::endIfCancelled(qulonglong job)
{
    if (!m_cancellation.isCancelled(job))
        return false;
    fail(job, wire::kind::cancelled);
    return true;
}

void EngineObject::fail(qulonglong job, const char* kind, const QString& detail)
{
    m_cancellation.forget(job);
    Q_EMIT JobFailed(job, QString::fromLatin1(kind), detail);
}

void EngineObject::NewProject(const QString& crs)
{
    try {
        m_project->clear(crs);
    } catch (const Problem& problem) {
        Q_EMIT LayerProblem({}, QString::fromLatin1(problem.what()), problem.detail());
    }
    m_renders->clearCaches();
}

void EngineObject::OpenProject(qulonglong job, const QString& path)
{
    if (endIfCancelled(job))
        return;
    try {
        m_project->open(path);
        m_renders->clearCaches();
        m_cancellation.forget(job);
        Q_EMIT ProjectOpened(job, m_project->project().crs().authid(), m_project->layers());
    } catch (const Problem& problem) {
        m_renders->clearCaches();
        fail(job, problem.what(), problem.detail());
    }
}

void EngineObject::SaveProject(qulonglong job, const QString& path)
{
    if (endIfCancelled(job))
        return;
    try {
        m_project->save(path);
        m_cancellation.forget(job);
        Q_EMIT JobFinished(job);
    } catch (const Problem& problem) {
        fail(job, problem.what(), problem.detail());
    }
}

void EngineObject::SetLayers(const wire::Layers& layers) { m_project->setLayers(layers); }

void EngineObject::SetLayerStyle(const QString& layerId, const QString& qmlPath)
{
    m_project->setLayerStyle(layerId, qmlPath);
}

void EngineObject::SetBackground(uint colour)
{
    m_project->project().setBackgroundColor(QColor::fromRgba(colour));
}

void EngineObject::ReloadLayer(const QString& layerId) { m_project->reloadLayer(layerId); }

void EngineObject::Render(qulonglong job, const wire::RenderRequest& request)
{
    if (!endIfCancelled(job))
        m_renders->render(job, request);
}

void EngineObject::Identify(qulonglong job, const wire::IdentifyRequest& request)
{
    if (endIfCancelled(job))
        return;
    try {
        const wire::Features features = identifyFeatures(*m_project, request);
        m_cancellation.forget(job);
        Q_EMIT IdentifyFinished(job, features);
    } catch (const Problem& problem) {
        fail(job, problem.what(), problem.detail());
    }
}

void EngineObject::RenderLegend(qulonglong job, const QString& layerId, double dotsPerInch)
{
    if (endIfCancelled(job))
        return;
    try {
        const LegendSheet sheet = drawLegend(*m_project, layerId, dotsPerInch);
        const wire::Image image = toSharedMemory(sheet.image);
        if (!image.pixels.isValid())
            throw Problem(wire::kind::outOfMemory);
        m_cancellation.forget(job);
        Q_EMIT LegendFinished(job, layerId, sheet.entries, image);
    } catch (const Problem& problem) {
        fail(job, problem.what(), problem.detail());
    }
}

void EngineObject::ExportLayout(qulonglong job, const wire::LayoutRequest& request)
{
    if (endIfCancelled(job))
        return;
    try {
        exportLayout(*m_project, request,
                     [this, job](double fraction) { Q_EMIT JobProgress(job, fraction); });
        if (endIfCancelled(job))
            return;
        Q_EMIT JobFinished(job);
    } catch (const Problem& problem) {
        fail(job, problem.what(), problem.detail());
    }
}

void EngineObject::cancelJob(qulonglong job) { m_renders->cancel(job); }

} // namespace airshed::mapengine
