// SPDX-License-Identifier: GPL-3.0-or-later
// The map view's inside, shared by its implementation files: navigation, features and painting. Not for other
// code.
#pragma once

#include "geo/transform.h"
#include "workbench/extent_history.h"
#include "workbench/feature_index.h"
#include "workbench/map_canvas.h"
#include "workbench/map_picture.h"
#include "workbench/render_requests.h"
#include "workbench/selection_overlay.h"
#include "workbench/viewport_motion.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <array>
#include <optional>

class QGestureEvent;
class QNativeGestureEvent;

namespace airshed::workbench
{

struct MapCanvas::Private {
    Private(MapCanvas& canvas, mapengine::MapEngine& mapEngine, Selection& sharedSelection);
    ~Private();

    // map_canvas_navigation.cpp
    enum class Arrival { AtRest, OnTheWay };
    void show(const Viewport& next, Arrival arrival);
    /// Where a movement that runs by itself will end; else where the view is.
    Viewport target() const;
    void stopMoving();
    void glideTo(const Viewport& next);
    void glideBy(double factor, const QPointF& anchorPixels);
    void advance();
    void recordVisit();
    void beginPan(const QPointF& pixels);
    void endPan();
    bool isMoving() const { return glide || runOut || drag == Drag::Pan; }
    QPointF middle() const { return QRectF(q.rect()).center(); }
    bool navigateByKey(const QKeyEvent& event);
    void escape();
    bool pinched(const QGestureEvent& event);
    bool nativeGesture(const QNativeGestureEvent& event);
    void turnBy(double degrees, const QPointF& anchorPixels);
    double metresPerUnit() const;  ///< by the map system's definition
    double metresPerPixel() const; ///< on the screen's glass

    // map_canvas.cpp
    void requestPictures();
    void updateCursor();
    void hover(const QPointF& pixels);
    void clicked(QMouseEvent& event);
    void selectionChanged();
    const FeatureIndex& features(FeatureKind kind) const;

    // map_canvas_paint.cpp
    void paint(QPainter& painter);
    void paintFurniture(QPainter& painter);
    QString emptyText() const;
    void updateAround(const QPointF& mapUnits);
    QRect drawingStrip() const;

    MapCanvas& q;
    mapengine::MapEngine& engine;
    Selection& selection;
    QThreadPool
        pool; ///< indexes and the pictures of large selections; never waits behind other work of the program

    geo::MapProjection projection;
    bool isGeographic = false;
    Viewport viewport;
    bool hasViewport = false;
    QRectF fullExtent;
    std::optional<QRectF>
        fitted; ///< extent that was asked for; fitted again when the window changes its size
    ExtentHistory history;
    QTimer restTimer;

    QElapsedTimer clock;
    QTimer frameTimer;
    std::optional<Glide> glide;
    struct RunOut {
        Viewport from;
        QPointF pixels;
        qint64 startMs = 0;
    };
    std::optional<RunOut> runOut;

    enum class Drag { None, Undecided, Pan, BoxZoom, Tool };
    Drag drag = Drag::None;
    Qt::MouseButton dragButton = Qt::NoButton;
    QPointF pressedAt;
    QPointF pointer;
    Viewport pressedViewport;
    KineticPan kinetic;
    bool isSpaceHeld = false;
    bool toolTookRightPress = false;

    RenderRequests requests;
    MapPictures pictures;
    QImage mapImage;
    SelectionOverlay selectionOverlay;
    QTimer drawingTimer; ///< moves the drawing indicator
    QElapsedTimer drawingSince;

    struct Kind {
        std::shared_ptr<const FeatureIndex> index;
        bool isVisible = true;
        int generation = 0;
    };
    std::array<Kind, 3> kinds;
    Kind& kind(FeatureKind which) { return kinds[static_cast<std::size_t>(which)]; }
    const Kind& kind(FeatureKind which) const { return kinds[static_cast<std::size_t>(which)]; }
    std::function<QString(FeatureRef)> tooltip;
    std::optional<QPointF> hoveredPosition;

    QPointer<MapTool> tool;
    std::vector<MapOverlay*> overlays;
    struct Marker {
        QPointF position;
        QString label;
    };
    std::optional<Marker> marker;
    MapShape highlight;
    QString ownEmptyText;
    QString attribution;
    bool isDropTarget = false;
};

/// From the top of the map down: what lies above is hit first.
inline constexpr std::array kindsFromTop = {FeatureKind::Station, FeatureKind::Camera, FeatureKind::Source};

} // namespace airshed::workbench
