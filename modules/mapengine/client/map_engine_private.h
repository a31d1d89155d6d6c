// SPDX-License-Identifier: GPL-3.0-or-later
// The workings of MapEngine: the map as it should be, the jobs under way, and the engine process that serves
// them now.
#pragma once

#include "mapengine/client/engine_process.h"
#include "mapengine/client/job_book.h"
#include "mapengine/client/layout_job.h"
#include "mapengine/client/map_engine.h"
#include "mapengine/protocol/wire_types.h"

#include <QDBusPendingCall>
#include <QSet>
#include <QTimer>
#include <deque>

namespace airshed::mapengine
{

/// What the map is, apart from the process that draws it.
struct MapContent {
    QString crs = QStringLiteral("EPSG:4326");
    QString projectPath; ///< opened instead of an empty project of the CRS; empty: none
    std::vector<Layer> layers;
    QColor background;         ///< invalid: the project's
    bool hasOwnLayers = false; ///< layers were set, rather than read from the project
};

struct MapEngine::Private {
    explicit Private(MapEngine& owner, Options given);

    void setState(State state);
    EngineProcessOptions processOptions() const;

    // The process
    void startProcess();
    void onConnected();
    void onReady();
    void onEnded(EngineProcess::End end);
    void giveUp(const QString& message);

    // The map
    /// openJob is the number under which the opening of the project file is answered.
    static QDBusPendingCall fillProject(OrgAirshedMapEngine1Interface& engine, const MapContent& content,
                                        qulonglong openJob);
    void onLayerProblem(const QString& layerId, const QString& kind, const QString& detail);
    void forgetProblemsOf(const QString& layerId);
    const Layer* findLayer(const QString& id) const;

    // The jobs
    JobId add(JobRequest request);
    void send(JobId id);
    void fail(JobId id, const QString& message);
    void failLater(JobId id, const QString& message);
    void failAll(const QString& message);
    void endOverdueJobs();
    void onRendered(qulonglong job, const wire::Image& image);
    void onPreview(qulonglong job, const wire::Image& image);
    void onIdentified(qulonglong job, const wire::Features& features);
    void onLegend(qulonglong job, const QString& layerId, const wire::LegendEntries& entries,
                  const wire::Image& image);
    void onProjectOpened(qulonglong job, const QString& crs, const wire::Layers& layers);
    void onJobFinished(qulonglong job);
    void onJobFailed(qulonglong job, const QString& kind, const QString& detail);

    // Layouts: each waits for its turn, one engine process at a time.
    void startNextLayout();
    /// Must not be called from a signal of the layout's own job.
    void dropLayout(JobId id);

    MapEngine& q;
    Options options;
    State state = State::Stopped;
    std::unique_ptr<EngineProcess> process;
    std::deque<QElapsedTimer> recentEnds;
    QTimer restartTimer;
    QTimer overdueTimer;

    MapContent content;
    QSet<QString> knownProblems; ///< told once, not again after every restart

    JobId lastJob = 0;
    JobBook jobs;

    struct QueuedLayout {
        JobId id;
        std::unique_ptr<LayoutJob> job;
        bool isRunning = false;
    };
    std::deque<QueuedLayout> layouts;
};

} // namespace airshed::mapengine
