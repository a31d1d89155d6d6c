// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/map_canvas.h"

#include "geo/measure.h"
#include "mapengine/client/map_engine.h"
#include "workbench/map_canvas_p.h"
#include "workbench/viewport_math.h"

#include <QGestureEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QtConcurrent>
#include <algorithm>
#include <cmath>
#include <sys/resource.h>
#include <unistd.h>

namespace airshed::workbench
{

using mapengine::MapEngine;

namespace
{

constexpr double hitTolerancePixels = 8;

} // namespace

MapCanvas::Private::Private(MapCanvas& canvas, MapEngine& mapEngine, Selection& sharedSelection)
    : q(canvas), engine(mapEngine), selection(sharedSelection), requests(mapEngine, nullptr),
      selectionOverlay(pool, nullptr)
{
    // One thread that stays, and gives way to the window's: a selection's picture takes as long as half a
    // frame.
    pool.setMaxThreadCount(1);
    pool.setExpiryTimeout(-1);
    pool.start([] { ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), 10); });
    for (Kind& each : kinds)
        each.index = std::make_shared<const FeatureIndex>();
    clock.start();
    frameTimer.setTimerType(Qt::PreciseTimer);
    frameTimer.setInterval(15);
    restTimer.setSingleShot(true);
    restTimer.setInterval(350);
    drawingTimer.setInterval(40);
}

MapCanvas::Private::~Private() { pool.waitForDone(); }

MapCanvas::MapCanvas(MapEngine& engine, Selection& selection, QWidget* parent)
    : QWidget(parent), d(std::make_unique<Private>(*this, engine, selection))
{
    setObjectName(QStringLiteral("map"));
    setAccessibleName(tr("Map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_AcceptTouchEvents);
    grabGesture(Qt::PinchGesture);
    setMinimumSize(200, 150);

    connect(&d->frameTimer, &QTimer::timeout, this, [this] { d->advance(); });
    connect(&d->restTimer, &QTimer::timeout, this, [this] { d->recordVisit(); });
    connect(&d->drawingTimer, &QTimer::timeout, this, [this] { update(d->drawingStrip()); });
    connect(&d->requests, &RenderRequests::previewReady, this, [this](const MapPicture& picture) {
        d->pictures.setPreview(picture);
        update();
    });
    connect(&d->requests, &RenderRequests::pictureReady, this, [this](const MapPicture& picture) {
        d->mapImage = picture.image;
        d->pictures.add(picture);
        update();
    });
    connect(&d->requests, &RenderRequests::drawingChanged, this, [this](bool isDrawing) {
        if (isDrawing) {
            d->drawingSince.start();
            d->drawingTimer.start();
        } else {
            d->drawingTimer.stop();
            d->pictures.dropPreview();
        }
        update();
        Q_EMIT drawingChanged(isDrawing);
    });
    connect(&engine, &MapEngine::layersChanged, this, [this] {
        d->pictures.markOutdated();
        d->requestPictures();
        update();
    });
    connect(&engine, &MapEngine::stateChanged, this, [this] { update(); });
    connect(&d->selectionOverlay, &SelectionOverlay::changed, this, [this] { update(); });
    connect(&selection, &Selection::changed, this, [this] { d->selectionChanged(); });
    connect(&selection, &Selection::currentChanged, this, [this] { update(); });
    connect(&selection, &Selection::hoveredChanged, this, [this](FeatureRef feature) {
        if (d->hoveredPosition)
            d->updateAround(*d->hoveredPosition);
        d->hoveredPosition.reset();
        if (feature.id != 0)
            d->hoveredPosition = d->features(feature.kind).positionOf(feature.id);
        if (d->hoveredPosition)
            d->updateAround(*d->hoveredPosition);
    });
    connect(&selection, &Selection::revealRequested, this, [this](FeatureRef feature) {
        constexpr double closeEnough = 50000;
        if (const auto position = d->features(feature.kind).positionOf(feature.id))
            centreOn(*position, closeEnough);
    });
}

MapCanvas::~MapCanvas()
{
    if (d->tool)
        d->tool->disconnect(this);
}

void MapCanvas::setMapEpsg(int epsg)
{
    if (epsg == d->projection.epsg())
        return;
    d->projection = geo::MapProjection(epsg);
    // Degrees or metres: told by the numbers of a place in China, whatever the system's name.
    const geo::MapPoint probe = d->projection.toMap({116, 28});
    d->isGeographic = std::abs(probe.x) <= 360 && std::abs(probe.y) <= 360;
    d->pictures.clear();
    Q_EMIT viewportChanged();
    update();
}

int MapCanvas::mapEpsg() const { return d->projection.epsg(); }

QPointF MapCanvas::toMap(const QPointF& pixels) const
{
    return workbench::toMap(d->viewport, size(), pixels);
}

QPointF MapCanvas::toPixels(const QPointF& mapUnits) const
{
    return workbench::toPixels(d->viewport, size(), mapUnits);
}

geo::LonLat MapCanvas::toLonLat(const QPointF& mapUnits) const
{
    return d->projection.toLonLat({mapUnits.x(), mapUnits.y()});
}

QPointF MapCanvas::toMap(geo::LonLat position) const
{
    const geo::MapPoint point = d->projection.toMap(position);
    return {point.x, point.y};
}

double MapCanvas::groundMetresPerUnit() const
{
    const QPointF half(50 * d->viewport.unitsPerPixel, 0);
    const geo::LonLat west = toLonLat(d->viewport.centre - half);
    const geo::LonLat east = toLonLat(d->viewport.centre + half);
    const bool isOnEarth = std::isfinite(west.lon) && std::isfinite(west.lat) && std::isfinite(east.lon) &&
                           std::isfinite(east.lat) && std::abs(west.lat) <= 90 && std::abs(east.lat) <= 90;
    if (!isOnEarth)
        return d->metresPerUnit();
    const double metres = geo::geodesicBetween(west, east).distanceMetres / (2 * half.x());
    return metres > 0 && std::isfinite(metres) ? metres : d->metresPerUnit();
}

Selection& MapCanvas::selection() const { return d->selection; }

MapEngine& MapCanvas::engine() const { return d->engine; }

void MapCanvas::setTool(MapTool* tool)
{
    if (tool == d->tool)
        return;
    if (d->drag == Private::Drag::Tool)
        d->drag = Private::Drag::None;
    if (MapTool* old = std::exchange(d->tool, nullptr).data()) {
        old->disconnect(this);
        old->deactivated(*this);
    }
    d->tool = tool;
    if (tool) {
        connect(tool, &QObject::destroyed, this, [this] { // QPointer is null by now
            d->updateCursor();
            update();
            Q_EMIT toolChanged(nullptr);
        });
        tool->activated(*this);
    }
    d->updateCursor();
    update();
    Q_EMIT toolChanged(d->tool);
}

MapTool* MapCanvas::tool() const { return d->tool; }

const FeatureIndex& MapCanvas::Private::features(FeatureKind which) const { return *kind(which).index; }

void MapCanvas::setFeatures(FeatureKind which, std::vector<MapFeature> features)
{
    Private::Kind& kind = d->kind(which);
    const int generation = ++kind.generation;
    const auto plain = std::make_shared<const FeatureIndex>(std::move(features));
    kind.index = plain;
    const auto takeIn = [this, which] {
        if (d->selection.kind() == which)
            d->selectionChanged();
        if (const FeatureRef hovered = d->selection.hovered(); hovered.id != 0 && hovered.kind == which)
            d->hoveredPosition = d->features(which).positionOf(hovered.id);
        update();
    };
    takeIn();
    QtConcurrent::run(&d->pool, [plain] {
        return FeatureIndex::indexed(*plain);
    }).then(this, [this, which, generation, takeIn](const std::shared_ptr<const FeatureIndex>& index) {
        if (d->kind(which).generation != generation)
            return;
        d->kind(which).index = index;
        takeIn();
        Q_EMIT featuresIndexed(which);
    });
}

void MapCanvas::setKindVisible(FeatureKind which, bool visible)
{
    if (d->kind(which).isVisible == visible)
        return;
    d->kind(which).isVisible = visible;
    if (!visible && d->selection.hovered().kind == which)
        d->selection.setHovered({});
    update();
}

bool MapCanvas::isKindVisible(FeatureKind which) const { return d->kind(which).isVisible; }

FeatureRef MapCanvas::featureAt(const QPointF& pixels) const
{
    const QPointF at = toMap(pixels);
    double reach = hitTolerancePixels * d->viewport.unitsPerPixel;
    FeatureRef found;
    for (const FeatureKind which : kindsFromTop) {
        const Private::Kind& kind = d->kind(which);
        const auto hit = kind.isVisible ? kind.index->nearest(at, reach) : std::nullopt;
        if (hit && (found.id == 0 || hit->distance < reach)) {
            found = {which, hit->feature.id};
            reach = hit->distance;
        }
    }
    return found;
}

std::vector<std::int64_t> MapCanvas::featuresIn(FeatureKind which, const QRectF& mapUnits) const
{
    return d->kind(which).isVisible ? idsOf(d->features(which).inside(mapUnits))
                                    : std::vector<std::int64_t>();
}

std::vector<std::int64_t> MapCanvas::featuresIn(FeatureKind which, const QPolygonF& mapUnits) const
{
    return d->kind(which).isVisible ? idsOf(d->features(which).inside(mapUnits))
                                    : std::vector<std::int64_t>();
}

std::vector<std::int64_t> MapCanvas::featuresWithin(FeatureKind which, const QPointF& centre,
                                                    double metres) const
{
    if (!d->kind(which).isVisible)
        return {};
    // On the plane first, then by the ground distance for those that the projection's distortion leaves in
    // doubt.
    const geo::LonLat from = toLonLat(centre);
    const QPointF step(1000 / d->metresPerUnit(), 0);
    const double metresPerUnit =
        geo::geodesicBetween(from, toLonLat(centre + step)).distanceMetres / step.x();
    if (!std::isfinite(metresPerUnit) || metresPerUnit <= 0)
        return {};
    const double doubt = d->isGeographic ? 0.25 : 0.01;
    const double radius = metres / metresPerUnit;
    std::vector<MapFeature> near = d->features(which).within(centre, radius * (1 + doubt));
    const auto isOutside = [&](const MapFeature& feature) {
        const QPointF way = feature.position - centre;
        if (std::hypot(way.x(), way.y()) <= radius * (1 - doubt))
            return false;
        return geo::geodesicBetween(from, toLonLat(feature.position)).distanceMetres > metres;
    };
    near.erase(std::remove_if(near.begin(), near.end(), isOutside), near.end());
    return idsOf(near);
}

QPointF MapCanvas::positionOf(FeatureRef feature) const
{
    constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
    return d->features(feature.kind).positionOf(feature.id).value_or(QPointF(nowhere, nowhere));
}

void MapCanvas::setTooltipProvider(std::function<QString(FeatureRef)> provider)
{
    d->tooltip = std::move(provider);
}

bool MapCanvas::isDrawing() const { return d->requests.isDrawing(); }

QImage MapCanvas::mapImage() const { return d->mapImage; }

void MapCanvas::redraw()
{
    if (d->engine.state() == MapEngine::State::Failed || d->engine.state() == MapEngine::State::Stopped)
        d->engine.start();
    for (const mapengine::Layer& layer : d->engine.layers())
        d->engine.reloadLayer(layer.id);
    d->pictures.markOutdated();
    d->requests.refresh();
    d->requestPictures();
}

void MapCanvas::setMarker(const QPointF& mapUnits, const QString& label)
{
    d->marker = Private::Marker{mapUnits, label};
    update();
}

void MapCanvas::clearMarker()
{
    d->marker.reset();
    update();
}

bool MapCanvas::hasMarker() const { return d->marker.has_value(); }

void MapCanvas::setHighlight(const MapShape& shape)
{
    d->highlight = shape;
    update();
}

void MapCanvas::clearHighlight() { setHighlight({}); }

const MapShape& MapCanvas::highlight() const { return d->highlight; }

void MapCanvas::setEmptyText(const QString& text)
{
    d->ownEmptyText = text;
    update();
}

void MapCanvas::setAttribution(const QString& text)
{
    d->attribution = text;
    update();
}

void MapCanvas::Private::requestPictures()
{
    if (!q.isVisible() || q.size().isEmpty())
        return;
    if (engine.layers().empty()) {
        pictures.clear();
        mapImage = {};
    } else {
        requests.want(target(), q.size(), q.devicePixelRatioF());
    }
    selectionOverlay.want(target(), q.size(), q.devicePixelRatioF());
}

void MapCanvas::Private::selectionChanged()
{
    selectionOverlay.setSelected(kind(selection.kind()).index, selection.ids());
}

void MapCanvas::Private::updateCursor()
{
    if (drag == Drag::Pan)
        q.setCursor(Qt::ClosedHandCursor);
    else if (isSpaceHeld)
        q.setCursor(Qt::OpenHandCursor);
    else if (drag == Drag::BoxZoom)
        q.setCursor(Qt::CrossCursor);
    else if (tool)
        q.setCursor(tool->cursor());
    else
        q.setCursor(selection.hovered().id != 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MapCanvas::Private::hover(const QPointF& pixels)
{
    selection.setHovered(q.featureAt(pixels));
    updateCursor();
}

void MapCanvas::Private::clicked(QMouseEvent& event)
{
    const FeatureRef feature = q.featureAt(event.position());
    const Selection::Mode mode = Selection::modeFor(event.modifiers());
    if (feature.id == 0) {
        if (mode == Selection::Mode::Replace)
            selection.clear();
        return;
    }
    selection.select(feature.kind, {feature.id}, mode);
    if (selection.contains(feature))
        selection.setCurrent(feature);
}

bool MapCanvas::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const FeatureRef feature = featureAt(help->pos());
        const QString text = feature.id != 0 && d->tooltip ? d->tooltip(feature) : QString();
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    case QEvent::ShortcutOverride:
        if (d->tool && d->tool->claims(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::Gesture:
        return d->pinched(*static_cast<QGestureEvent*>(event)) || QWidget::event(event);
    case QEvent::NativeGesture:
        return d->nativeGesture(*static_cast<QNativeGestureEvent*>(event)) || QWidget::event(event);
    case QEvent::Show:
        d->requestPictures();
        break;
    case QEvent::FocusOut:
        d->isSpaceHeld = false;
        d->updateCursor();
        break;
    case QEvent::LanguageChange:
        setAccessibleName(tr("Map"));
        update();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void MapCanvas::resizeEvent(QResizeEvent*)
{
    if (d->fitted)
        d->show(fitted(d->viewport, size(), *d->fitted), Private::Arrival::AtRest);
    else
        d->requestPictures();
}

} // namespace airshed::workbench
