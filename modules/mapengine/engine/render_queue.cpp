// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine/render_queue.h"

#include "mapengine/engine/image_memory.h"
#include "mapengine/engine/labels_in_scale.h"

#include <algorithm>
#include <cmath>
#include <malloc.h>
#include <qgsexpressioncontextutils.h>
#include <qgslabelingenginesettings.h>
#include <qgsproject.h>

namespace airshed::mapengine
{

namespace
{

constexpr int firstPreviewMilliseconds = 120;
constexpr int nextPreviewMilliseconds = 300;
/// A view's cache is about layers x 4 bytes x pixels; views beyond this lose theirs, the longest unused
/// first.
constexpr size_t keptViews = 4;
/// Views that are drawn at the same time: each needs an image for every layer.
constexpr int mostRunning = 4;

bool isSensible(const wire::RenderRequest& request)
{
    const auto sideIsSensible = [](int side) { return side > 0 && side <= wire::maximumImageSide; };
    return sideIsSensible(request.width) && sideIsSensible(request.height) &&
           qint64{request.width} * request.height <= wire::maximumImagePixels &&
           std::isfinite(request.centreX) && std::isfinite(request.centreY) &&
           std::isfinite(request.unitsPerPixel) && request.unitsPerPixel > 0 &&
           std::isfinite(request.rotationDegrees) && std::isfinite(request.dotsPerInch) &&
           request.dotsPerInch >= 10 && request.dotsPerInch <= 2400;
}

} // namespace

RenderQueue::RenderQueue(MapProject& project) : m_project(project) {}

RenderQueue::~RenderQueue()
{
    for (auto& [id, view] : m_views)
        if (view->running) {
            view->running->disconnect(this);
            view->running->cancel();
        }
}

QgsMapSettings RenderQueue::settingsFor(const wire::RenderRequest& request) const
{
    QgsProject& project = m_project.project();
    QgsMapSettings settings;
    settings.setOutputSize({request.width, request.height});
    // The device pixel ratio goes in as dots per inch: symbols and labels in millimetres and points keep
    // their logical size, and the image has exactly the pixels that were asked for, at fractional ratios too.
    settings.setOutputDpi(request.dotsPerInch);
    settings.setDestinationCrs(project.crs());
    settings.setTransformContext(project.transformContext());
    settings.setEllipsoid(project.ellipsoid());
    settings.setPathResolver(project.pathResolver());
    settings.setLabelingEngineSettings(project.labelingEngineSettings());
    settings.setBackgroundColor(project.backgroundColor());
    settings.setSelectionColor(project.selectionColor());
    settings.setLayers(m_project.visibleLayers());
    settings.setRotation(request.rotationDegrees);
    const double halfWidth = 0.5 * request.width * request.unitsPerPixel;
    const double halfHeight = 0.5 * request.height * request.unitsPerPixel;
    settings.setExtent(QgsRectangle(request.centreX - halfWidth, request.centreY - halfHeight,
                                    request.centreX + halfWidth, request.centreY + halfHeight),
                       false);
    // Default flags are antialiasing, labels, simplification and advanced effects.
    settings.setFlag(Qgis::MapSettingsFlag::RenderPartialOutput, request.wantsPreviews);

    QgsExpressionContext context;
    context << QgsExpressionContextUtils::globalScope() << QgsExpressionContextUtils::projectScope(&project)
            << QgsExpressionContextUtils::mapSettingsScope(settings);
    settings.setExpressionContext(context);
    return settings;
}

void RenderQueue::render(qulonglong job, const wire::RenderRequest& request)
{
    if (!isSensible(request)) {
        Q_EMIT failed(job, QString::fromLatin1(wire::kind::badRequest), QStringLiteral("render"));
        return;
    }
    std::unique_ptr<View>& slot = m_views[request.viewId];
    if (!slot) {
        slot = std::make_unique<View>();
        View* view = slot.get();
        connect(&view->previewTimer, &QTimer::timeout, this, [this, view] { sendPreview(*view); });
    }
    View& view = *slot;
    view.lastUse = ++m_clock;
    stop(view, wire::kind::replaced);
    view.waiting = Waiting{job, request};
    startWaiting();
    dropOldViews();
}

void RenderQueue::startWaiting()
{
    auto running = std::count_if(m_views.begin(), m_views.end(),
                                 [](const auto& entry) { return bool(entry.second->running); });
    while (running < mostRunning) {
        View* next = nullptr;
        for (auto& [id, view] : m_views)
            if (view->waiting && !view->running && (!next || view->lastUse < next->lastUse))
                next = view.get();
        if (!next)
            return;
        start(*next);
        ++running;
    }
}

void RenderQueue::start(View& view)
{
    const Waiting next = *view.waiting;
    view.waiting.reset();
    const QgsMapSettings settings = settingsFor(next.request);
    if (next.request.viewId == QLatin1String("main"))
        m_project.rememberView(settings);
    view.running = std::make_unique<QgsMapRendererParallelJob>(settings);
    view.runningJob = next.job;
    view.running->setCache(&view.cache);
    connect(view.running.get(), &QgsMapRendererJob::finished, this, [this, &view] { onFinished(view); });
    if (next.request.wantsPreviews)
        view.previewTimer.start(firstPreviewMilliseconds);
    // What a layer shows is taken from it while the job starts.
    const LabelsInScale inScale(settings.layers(), settings.scale());
    view.running->start();
}

void RenderQueue::sendPreview(View& view)
{
    if (!view.running || !view.runningJob || !view.running->isActive()) {
        view.previewTimer.stop();
        return;
    }
    view.previewTimer.start(nextPreviewMilliseconds);
    const wire::Image image = toSharedMemory(view.running->renderedImage());
    if (image.pixels.isValid())
        Q_EMIT preview(view.runningJob, image);
}

void RenderQueue::onFinished(View& view)
{
    view.previewTimer.stop();
    // Deleted later: this runs inside its own signal.
    QgsMapRendererParallelJob* done = view.running.release();
    done->disconnect(this);
    done->deleteLater();
    const qulonglong job = std::exchange(view.runningJob, 0);
    if (job != 0) {
        const QImage drawn = done->renderedImage();
        const wire::Image image = drawn.isNull() ? wire::Image() : toSharedMemory(drawn);
        if (image.pixels.isValid())
            Q_EMIT finished(job, image);
        else
            Q_EMIT failed(job, QString::fromLatin1(wire::kind::outOfMemory), {});
    }
    startWaiting();
    if (isIdle())
        Q_EMIT idle();
    // Later: this is called by the job of a view that may be dropped.
    QMetaObject::invokeMethod(
        this, [this] { dropOldViews(); }, Qt::QueuedConnection);
}

void RenderQueue::stop(View& view, const char* kind)
{
    if (view.waiting) {
        Q_EMIT failed(view.waiting->job, QString::fromLatin1(kind), {});
        view.waiting.reset();
    }
    if (view.running && view.runningJob) {
        Q_EMIT failed(std::exchange(view.runningJob, 0), QString::fromLatin1(kind), {});
        view.running->cancelWithoutBlocking();
    }
}

void RenderQueue::cancel(qulonglong job)
{
    for (auto& [id, view] : m_views) {
        if (view->waiting && view->waiting->job == job) {
            view->waiting.reset();
            Q_EMIT failed(job, QString::fromLatin1(wire::kind::cancelled), {});
        } else if (view->runningJob == job && view->running) {
            view->runningJob = 0;
            view->running->cancelWithoutBlocking();
            Q_EMIT failed(job, QString::fromLatin1(wire::kind::cancelled), {});
        }
    }
}

bool RenderQueue::isIdle() const
{
    return std::none_of(m_views.begin(), m_views.end(),
                        [](const auto& entry) { return bool(entry.second->running); });
}

void RenderQueue::clearCaches()
{
    for (auto& [id, view] : m_views)
        view->cache.clear();
}

void RenderQueue::dropOldViews()
{
    bool hasDropped = false;
    while (m_views.size() > keptViews) {
        auto oldest = m_views.end();
        for (auto it = m_views.begin(); it != m_views.end(); ++it)
            if (!it->second->running && !it->second->waiting &&
                (oldest == m_views.end() || it->second->lastUse < oldest->second->lastUse))
                oldest = it;
        if (oldest == m_views.end())
            break; // all are at work
        m_views.erase(oldest);
        hasDropped = true;
    }
    if (hasDropped)
        ::malloc_trim(0); // freed images stay with the allocator otherwise
}

} // namespace airshed::mapengine
