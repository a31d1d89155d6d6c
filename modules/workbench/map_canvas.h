// SPDX-License-Identifier: GPL-3.0-or-later
// The map view: shows the engine's images, moves and scales the last one while a new one is drawn, and draws
// hover, selection and tools on top from its own geometry. It never waits for the engine.
#pragma once

#include "geo/coordinates.h"
#include "workbench/selection.h"

#include <QImage>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QWidget>
#include <functional>
#include <memory>
#include <vector>

namespace airshed::mapengine
{
class MapEngine;
}

namespace airshed::workbench
{

class MapOverlay;
class MapTool;

/// Where the view looks: the only state that navigation changes.
struct Viewport {
    QPointF centre;             ///< map units (metres), y up
    double unitsPerPixel = 100; ///< map units per logical pixel
    double rotationDegrees = 0; ///< clockwise
    bool operator==(const Viewport&) const = default;
};

/// Features of one kind that the client can hit-test itself.
struct MapFeature {
    std::int64_t id = 0;
    QPointF position; ///< map units
};

/// The outline of one feature, for showing which it is; map units. Rings of areas are closed by the painter.
struct MapShape {
    std::vector<QPolygonF> areas; ///< holes are rings too (odd-even)
    std::vector<QPolygonF> lines;
    std::vector<QPointF> points;
    bool isEmpty() const { return areas.empty() && lines.empty() && points.empty(); }
};

class MapCanvas final : public QWidget
{
    Q_OBJECT

public:
    MapCanvas(mapengine::MapEngine& engine, Selection& selection, QWidget* parent = nullptr);
    ~MapCanvas() override;

    void setMapEpsg(int epsg);
    int mapEpsg() const;

    // Viewport
    Viewport viewport() const;
    void setViewport(const Viewport& viewport);
    void zoomToExtent(const QRectF& mapUnits);
    void zoomBy(double factor, const QPointF& anchorPixels);
    void zoomFull();
    void setFullExtent(const QRectF& mapUnits);
    QRectF fullExtent() const; ///< null while nobody has set one
    void setScaleDenominator(double denominator);
    double scaleDenominator() const; ///< by the screen's physical size, 96 dpi where it is unknown
    void rotateTo(double degrees);
    bool canGoBack() const;
    bool canGoForward() const;
    void goBack();
    void goForward();
    QRectF visibleExtent() const; ///< bounding box in map units
    QPointF toMap(const QPointF& pixels) const;
    QPointF toPixels(const QPointF& mapUnits) const;
    geo::LonLat toLonLat(const QPointF& mapUnits) const;
    QPointF toMap(geo::LonLat position) const;

    // Tools. The canvas owns none of them; nullptr is pan and select.
    void setTool(MapTool* tool);
    MapTool* tool() const;

    // What plugins draw between the engine's picture and hover and selection, in the order in which they were
    // added. The canvas owns none of them; an overlay takes itself away when it ends.
    void addOverlay(MapOverlay* overlay);
    void removeOverlay(MapOverlay* overlay);

    // Features for hover and selection, per kind; replaces the earlier set. Cheap at 1,000,000 (index built
    // off-thread).
    void setFeatures(FeatureKind kind, std::vector<MapFeature> features);
    /// Which are shown now (a layer that is off must not be hit).
    void setKindVisible(FeatureKind kind, bool visible);
    bool isKindVisible(FeatureKind kind) const;
    FeatureRef featureAt(const QPointF& pixels) const;
    std::vector<std::int64_t> featuresIn(FeatureKind kind, const QRectF& mapUnits) const;
    std::vector<std::int64_t> featuresIn(FeatureKind kind, const QPolygonF& mapUnits) const;
    std::vector<std::int64_t> featuresWithin(FeatureKind kind, const QPointF& centre, double metres) const;
    QPointF positionOf(FeatureRef feature) const;

    Selection& selection() const;
    mapengine::MapEngine& engine() const;
    /// Ground metres per map unit at the middle of the view, measured on the ellipsoid.
    double groundMetresPerUnit() const;

    /// A pin at one place ("go to coordinate"), until clearMarker().
    void setMarker(const QPointF& mapUnits, const QString& label);
    void clearMarker();
    bool hasMarker() const;
    /// Draws one feature's outline over the map ("this is what was identified"), until clearHighlight().
    void setHighlight(const MapShape& shape);
    void clearHighlight();
    const MapShape& highlight() const;
    /// Scrolls the place into the middle, keeping the scale unless it is smaller than
    /// 1:smallestScaleDenominator.
    void centreOn(const QPointF& mapUnits, double smallestScaleDenominator = 0);

    /// What stands in the middle while the map has no layer; empty: a sentence of the map's own.
    void setEmptyText(const QString& text);
    /// The line at the lower edge that says what the map is not ("district lines are indicative").
    void setAttribution(const QString& text);

    /// Text for the tooltip of a feature; asked when the pointer rests on it.
    void setTooltipProvider(std::function<QString(FeatureRef)> provider);

    bool isDrawing() const;
    /// The map without overlays, as last drawn by the engine.
    QImage mapImage() const;

public Q_SLOTS:
    /// F5: reads the layers' data again and draws; starts an engine that had given up.
    void redraw();

Q_SIGNALS:
    void viewportChanged();
    void pointerMoved(const QPointF& mapUnits);
    void pointerLeft();
    void drawingChanged(bool isDrawing);
    void toolChanged(airshed::workbench::MapTool* tool);
    void contextMenuRequested(const QPointF& mapUnits, const QPoint& globalPixels);
    void filesDropped(const QStringList& paths);
    void historyChanged();
    /// The index of what setFeatures() brought is built: hit tests among 1,000,000 are fast from now on.
    void featuresIndexed(airshed::workbench::FeatureKind kind);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Something drawn over the map in each frame, without the engine: what changes many times a second (an
/// hour's values, an animation). It must be quick: a frame has 16 ms. For what stays, make a layer. After a
/// change call MapCanvas::update().
class MapOverlay
{
public:
    virtual ~MapOverlay() = default;
    /// In widget pixels; canvas.toPixels() says where a map position stands. The painter's state is put back
    /// afterwards.
    virtual void paint(const MapCanvas& canvas, QPainter& painter) const = 0;
};

/// What the pointer and the keyboard do on the map while this tool is active. Positions are map units. A
/// handler returns true when it used the event; otherwise the canvas navigates as usual. A tool that leaves a
/// press to the canvas hears of the release only if it was a click: a drag has moved the map. The middle
/// button and the space bar always navigate, and so does a Shift-drag unless the tool usesShift().
class MapTool : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual QString hint() const = 0; ///< one line for the status bar, translated
    virtual QCursor cursor() const = 0;
    /// Shift means something to this tool ("add to the selection").
    virtual bool usesShift() const { return false; }
    /// The tool wants this key although a command of the window may have it as its shortcut (Ctrl+C).
    virtual bool claims(const QKeyEvent&) const { return false; }
    virtual void activated(MapCanvas& canvas) { (void)canvas; }
    virtual void deactivated(MapCanvas& canvas) { (void)canvas; }
    virtual bool pressed(MapCanvas&, QMouseEvent*, const QPointF&) { return false; }
    virtual bool moved(MapCanvas&, QMouseEvent*, const QPointF&) { return false; }
    virtual bool released(MapCanvas&, QMouseEvent*, const QPointF&) { return false; }
    virtual bool doubleClicked(MapCanvas&, QMouseEvent*, const QPointF&) { return false; }
    virtual bool keyPressed(MapCanvas&, QKeyEvent*) { return false; }
    /// Drawn over the map, in widget pixels.
    virtual void paint(const MapCanvas& canvas, QPainter& painter) const
    {
        (void)canvas;
        (void)painter;
    }

Q_SIGNALS:
    void hintChanged();
};

} // namespace airshed::workbench
