// SPDX-License-Identifier: GPL-3.0-or-later
// Draws views of the project: per view one job runs and at most one waits, the newest; every older one ends
// as replaced. A few views are drawn at once, the others wait their turn. Keeps each view's drawn layers, so
// that a change of one layer draws only that one again.
#pragma once

#include "mapengine/engine/map_project.h"
#include "mapengine/protocol/wire_types.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <map>
#include <memory>
#include <optional>
#include <qgsmaprenderercache.h>
#include <qgsmaprendererparalleljob.h>

namespace airshed::mapengine
{

class RenderQueue final : public QObject
{
    Q_OBJECT

public:
    explicit RenderQueue(MapProject& project);
    ~RenderQueue() override;

    void render(qulonglong job, const wire::RenderRequest& request);
    /// Ends the job as cancelled if it is here.
    void cancel(qulonglong job);
    /// Drops every drawn layer: the project was emptied or replaced.
    void clearCaches();
    /// Nothing is drawn, not even to be thrown away.
    bool isIdle() const;

Q_SIGNALS:
    void idle();
    void preview(qulonglong job, const airshed::mapengine::wire::Image& image);
    void finished(qulonglong job, const airshed::mapengine::wire::Image& image);
    void failed(qulonglong job, const QString& kind, const QString& detail);

private:
    struct Waiting {
        qulonglong job = 0;
        wire::RenderRequest request;
    };
    struct View {
        QgsMapRendererCache cache;
        std::unique_ptr<QgsMapRendererParallelJob> running;
        qulonglong runningJob = 0; ///< 0: its end was told already
        std::optional<Waiting> waiting;
        QTimer previewTimer;
        quint64 lastUse = 0;
    };

    QgsMapSettings settingsFor(const wire::RenderRequest& request) const;
    void startWaiting();
    void start(View& view);
    void sendPreview(View& view);
    void onFinished(View& view);
    void stop(View& view, const char* kind);
    void dropOldViews();

    MapProject& m_project;
    std::map<QString, std::unique_ptr<View>> m_views;
    quint64 m_clock = 0;
};

} // namespace airshed::mapengine
