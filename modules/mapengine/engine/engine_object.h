// SPDX-License-Identifier: GPL-3.0-or-later
// The object /engine: turns the contract's calls into work on the project and the work's results into
// signals. The work itself is in map_project, render_queue, identify, legend_images and layout_export.
#pragma once

#include "mapengine/engine/cancellation.h"
#include "mapengine/protocol/wire_types.h"

#include <QObject>
#include <memory>

namespace airshed::mapengine
{

class MapProject;
class RenderQueue;

class EngineObject final : public QObject
{
    Q_OBJECT

public:
    explicit EngineObject(Cancellation& cancellation);
    ~EngineObject() override;

    // Called by the adaptor; names and types are the contract's.
    void NewProject(const QString& crs);
    void OpenProject(qulonglong job, const QString& path);
    void SaveProject(qulonglong job, const QString& path);
    void SetLayers(const airshed::mapengine::wire::Layers& layers);
    void SetLayerStyle(const QString& layerId, const QString& qmlPath);
    void SetBackground(uint colour);
    void ReloadLayer(const QString& layerId);
    void Render(qulonglong job, const airshed::mapengine::wire::RenderRequest& request);
    void Identify(qulonglong job, const airshed::mapengine::wire::IdentifyRequest& request);
    void RenderLegend(qulonglong job, const QString& layerId, double dotsPerInch);
    void ExportLayout(qulonglong job, const airshed::mapengine::wire::LayoutRequest& request);

public Q_SLOTS:
    void cancelJob(qulonglong job);

Q_SIGNALS:
    // Relayed by the adaptor.
    void Ready(uint apiVersion, qlonglong processId, const QString& qgisVersion);
    void ProjectOpened(qulonglong job, const QString& crs, const airshed::mapengine::wire::Layers& layers);
    void LayerProblem(const QString& layerId, const QString& kind, const QString& detail);
    void RenderPreview(qulonglong job, const airshed::mapengine::wire::Image& image);
    void RenderFinished(qulonglong job, const airshed::mapengine::wire::Image& image);
    void IdentifyFinished(qulonglong job, const airshed::mapengine::wire::Features& features);
    void LegendFinished(qulonglong job, const QString& layerId,
                        const airshed::mapengine::wire::LegendEntries& entries,
                        const airshed::mapengine::wire::Image& image);
    void JobFinished(qulonglong job);
    void JobFailed(qulonglong job, const QString& kind, const QString& detail);
    void JobProgress(qulonglong job, double fraction);
    void Log(int level, const QString& tag, const QString& message);

private:
    /// True (and the job ended) when the client cancelled it before it began.
    bool endIfCancelled(qulonglong job);
    void fail(qulonglong job, const char* kind, const QString& detail = {});

    Cancellation& m_cancellation;
    std::unique_ptr<MapProject> m_project;
    std::unique_ptr<RenderQueue> m_renders;
};

} // namespace airshed::mapengine
