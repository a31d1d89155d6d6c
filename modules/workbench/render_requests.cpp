// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/render_requests.h"

#include <chrono>
#include <cmath>

namespace airshed::workbench
{

using mapengine::JobId;
using mapengine::MapEngine;
using mapengine::MapView;

namespace
{

// A pause as long as between two notches of a wheel that is turned on: then the last view is drawn at once.
constexpr std::chrono::milliseconds settleTime{80};
// A picture that is there within this time comes whole; half-drawn ones before would only flicker.
constexpr qint64 previewsAfterMilliseconds = 200;

} // namespace

RenderRequests::RenderRequests(MapEngine& engine, QObject* parent) : QObject(parent), m_engine(engine)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(settleTime);
    connect(&m_settled, &QTimer::timeout, this, &RenderRequests::settle);
    connect(&engine, &MapEngine::layersChanged, this, &RenderRequests::refresh);
    connect(&engine, &MapEngine::stateChanged, this, [this](MapEngine::State state) {
        m_running.reset(); // whatever an engine that is gone had in hand will not come
        if (state == MapEngine::State::Ready)
            m_shown.reset();
        consider();
    });
    connect(&engine, &MapEngine::renderPreview, this, [this](JobId job, const QImage& image) {
        if (m_running && job == m_job && !image.isNull() &&
            m_runningSince.elapsed() >= previewsAfterMilliseconds)
            Q_EMIT previewReady(picture(image, *m_running));
    });
    connect(&engine, &MapEngine::renderFinished, this,
            [this](JobId job, const QImage& image, const MapView&) {
                if (!m_running || job != m_job)
                    return;
                if (!image.isNull())
                    Q_EMIT pictureReady(picture(image, *m_running));
                ended(m_running);
            });
    connect(&engine, &MapEngine::jobFailed, this, [this](JobId job, const QString& message) {
        if (!m_running || job != m_job)
            return;
        // A view that cannot be drawn is not asked for again and again; the engine's message says why.
        ended(message.isEmpty() ? std::nullopt : m_running);
    });
}

void RenderRequests::want(const Viewport& viewport, const QSizeF& size, double devicePixelRatio)
{
    const Request request{viewport, size, devicePixelRatio, m_content};
    if (size.isEmpty() || request == m_wanted)
        return;
    m_wanted = request;
    m_settled.start();
    if (!m_running)
        submit();
    updateDrawing();
}

void RenderRequests::refresh()
{
    ++m_content;
    if (!m_wanted)
        return;
    m_wanted->content = m_content;
    // Several layers often change in one go: wait for the last of them.
    m_settled.start();
    updateDrawing();
}

void RenderRequests::submit()
{
    if (!m_wanted || m_engine.state() != MapEngine::State::Ready)
        return;
    const Request& wanted = *m_wanted;
    MapView view;
    view.centre = wanted.viewport.centre;
    view.unitsPerPixel = wanted.viewport.unitsPerPixel / wanted.devicePixelRatio;
    view.rotationDegrees = wanted.viewport.rotationDegrees;
    view.sizePixels = QSize(static_cast<int>(std::lround(wanted.size.width() * wanted.devicePixelRatio)),
                            static_cast<int>(std::lround(wanted.size.height() * wanted.devicePixelRatio)));
    view.devicePixelRatio = wanted.devicePixelRatio;
    m_running = wanted;
    m_runningSince.start();
    m_job = m_engine.render(view); // replaces an earlier one, whose end no longer interests
}

void RenderRequests::consider()
{
    if (m_wanted && !m_running && m_wanted != m_shown)
        submit();
    updateDrawing();
}

void RenderRequests::settle()
{
    if (m_wanted && m_wanted != m_running && m_wanted != m_shown) {
        submit();
    } else if (m_running && m_wanted == m_shown) { // back where a picture is there already
        m_running.reset();
        m_engine.cancel(m_job);
    }
    updateDrawing();
}

void RenderRequests::ended(const std::optional<Request>& done)
{
    if (done)
        m_shown = done;
    m_running.reset();
    consider();
}

void RenderRequests::updateDrawing()
{
    const bool canDraw =
        m_engine.state() != MapEngine::State::Stopped && m_engine.state() != MapEngine::State::Failed;
    const bool isDrawing = canDraw && m_wanted && m_wanted != m_shown;
    if (isDrawing == m_isDrawing)
        return;
    m_isDrawing = isDrawing;
    Q_EMIT drawingChanged(isDrawing);
}

MapPicture RenderRequests::picture(const QImage& image, const Request& request)
{
    // By the image's own size: the size asked for was rounded to whole device pixels.
    return {image, request.viewport, QSizeF(image.size()) / request.devicePixelRatio};
}

} // namespace airshed::workbench
