// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the engine for pictures of the view: few enough that it gets some done while the view moves, and
// always the last one in the end. Survives the engine's restart.
#pragma once

#include "mapengine/client/map_engine.h"
#include "workbench/map_picture.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <optional>

namespace airshed::workbench
{

class RenderRequests final : public QObject
{
    Q_OBJECT

public:
    RenderRequests(mapengine::MapEngine& engine, QObject* parent);

    /// What should be on screen, or soon will be. May be called for every frame.
    void want(const Viewport& viewport, const QSizeF& size, double devicePixelRatio);
    /// The map's content changed: the same view again.
    void refresh();
    /// A picture that was asked for is not there yet.
    bool isDrawing() const { return m_isDrawing; }

Q_SIGNALS:
    void previewReady(const airshed::workbench::MapPicture& picture);
    void pictureReady(const airshed::workbench::MapPicture& picture);
    void drawingChanged(bool isDrawing);

private:
    struct Request {
        Viewport viewport;
        QSizeF size;
        double devicePixelRatio = 1;
        int content = 0; ///< of which refresh()
        bool operator==(const Request&) const = default;
    };
    void submit();
    void consider();
    void settle();
    void ended(const std::optional<Request>& done);
    void updateDrawing();
    static MapPicture picture(const QImage& image, const Request& request);

    mapengine::MapEngine& m_engine;
    QTimer m_settled; ///< runs while the view moves
    std::optional<Request> m_wanted;
    std::optional<Request> m_shown; ///< last one that was answered, well or with a failure
    std::optional<Request> m_running;
    mapengine::JobId m_job = 0;
    QElapsedTimer m_runningSince;
    int m_content = 0;
    bool m_isDrawing = false;
};

} // namespace airshed::workbench
