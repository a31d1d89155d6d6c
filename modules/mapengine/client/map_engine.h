// SPDX-License-Identifier: GPL-3.0-or-later
// The window's end of the map engine: starts the process, speaks the contract, restarts it after a crash and
// replays what it showed. All calls return at once; results come as signals in the caller's thread.
#pragma once

#include <QColor>
#include <QImage>
#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QVariantMap>
#include <chrono>
#include <memory>
#include <vector>

namespace airshed::mapengine
{

using JobId = quint64;

/// One layer of the map. Order in a list is drawing order from top to bottom.
struct Layer {
    QString id;        ///< stable, chosen by us: "sources"
    QString title;     ///< shown in the layer panel and the legend
    QString group;     ///< group title, empty: top level
    QString provider;  ///< "ogr", "gdal", "wms" (XYZ folders) — QGIS provider keys
    QString uri;       ///< provider's data source: "/path/inventory.gpkg|layername=source"
    QString stylePath; ///< .qml applied when the layer is first added; empty: QGIS default
    QString subset;    ///< provider filter expression
    QString encoding;  ///< of a vector source that does not state it ("GBK"); empty: as the provider finds
    QString crs;       ///< replaces what the source states ("EPSG:4490"); empty: as stated
    QVariantMap variables; ///< layer variables for data-defined styles, e.g. {"pollutant": "nox_t_a"}
    bool isVisible = true;
    double opacity = 1.0;
    bool operator==(const Layer&) const = default;
};

/// A view of the map: what to draw, in map units of the project's CRS and device pixels.
struct MapView {
    QString viewId = QStringLiteral("main"); ///< a newer request for the same view replaces the older
    QPointF centre;
    double unitsPerPixel = 100.0; ///< map units per device pixel
    double rotationDegrees = 0.0; ///< clockwise
    QSize sizePixels;             ///< device pixels
    double devicePixelRatio = 1.0;
    bool wantsPreviews = true;
};

struct IdentifiedFeature {
    QString layerId;
    qint64 featureId = 0;
    QVariantMap attributes;
};

/// A classified legend entry of one layer.
struct LegendEntry {
    QString label;
    QImage symbol;
};

/// One page made from a template. Its items are addressed by their layout id: "map" is the main map, "inset"
/// a small overview map that frames the main map's extent, "legend" the legend, "scale_bar" every bar that
/// follows the map; any other id is a label. An id that the template does not have is ignored.
struct LayoutExport {
    QString templatePath; ///< .qpt
    QString outputPath;   ///< .pdf, .png or .svg; written as a new file, then renamed
    QVariantMap texts; ///< label id -> text ("title", "compiler", "date" ...), shown as written, never as an
                       ///< expression
    QStringList hiddenItems; ///< ids of items that this page does without
    /// The page's own layers from top to bottom (other variables, styles or visibility than in the window);
    /// empty: the window's. Invisible ones may still serve the overview.
    std::vector<Layer> layers;
    QColor background;           ///< behind the main map and the inset; invalid: as the template says
    QStringList legendLayers;    ///< ids from top to bottom; only classes that the main map shows are listed
    QStringList overviewLayers;  ///< ids of the layers that "inset" draws; empty: as the template says
    QRectF overviewExtent;       ///< map units; null: as the template says
    QRectF extent;               ///< map units; the layout's main map is fitted to it
    double scaleDenominator = 0; ///< 0: fit the extent; else this scale around the extent's centre
    double gridIntervalDegrees = 0;     ///< of the main map's graticule; 0: as the template says
    double scaleBarUnitsPerSegment = 0; ///< in the bar's own unit; 0: as the template says
    double dpi = 300;
};

class MapEngine final : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QString program; ///< path of airshed-mapengine; empty: found beside the application
        QString language = QStringLiteral("zh_CN");
        int restartLimit = 5;                          ///< give up after so many crashes within a minute
        std::chrono::milliseconds startLimit{30'000};  ///< from the start of the process to its Ready
        std::chrono::milliseconds pingInterval{2'000}; ///< of the watchdog
        std::chrono::milliseconds pingLimit{
            10'000}; ///< an engine that has not answered for so long is killed
        std::chrono::milliseconds mainThreadLimit{60'000}; ///< the same for its drawing thread
        std::chrono::milliseconds jobLimit{120'000};       ///< a job that takes longer has failed
        std::chrono::milliseconds exportLimit{600'000};    ///< the same for a layout
    };
    explicit MapEngine(Options options, QObject* parent = nullptr);
    ~MapEngine() override;

    enum class State { Stopped, Starting, Ready, Restarting, Failed };
    State state() const;
    void start();
    void stop();
    qint64 processId() const;

    // The map's content. Kept here too, so that a new engine process gets the same map again.
    void newProject(int mapEpsg);
    void openProject(const QString& qgzPath);
    /// Written beside the target and renamed; answers with projectSaved or a message.
    void saveProject(const QString& qgzPath);
    void setLayers(const std::vector<Layer>& layers);
    std::vector<Layer> layers() const;
    /// The land: what the map shows where no layer draws. Kept in the project file.
    void setBackground(const QColor& colour);
    void setLayerStyle(const QString& layerId, const QString& qmlPath);
    /// Data on disk changed: drop caches and draw again.
    void reloadLayer(const QString& layerId);

    // Jobs: each ends with exactly one of its finished/failed signals.
    JobId render(const MapView& view);
    JobId identify(const QPointF& mapPoint, double toleranceMapUnits, const QStringList& layerIds);
    JobId requestLegend(const QString& layerId, double devicePixelRatio);
    /// Runs in an engine process of its own, so that the map stays alive.
    JobId exportLayout(const LayoutExport& request);
    void cancel(JobId job);

Q_SIGNALS:
    void stateChanged(airshed::mapengine::MapEngine::State state);
    void layersChanged();
    void projectSaved(const QString& qgzPath);
    void renderPreview(quint64 job, const QImage& image);
    void renderFinished(quint64 job, const QImage& image, const airshed::mapengine::MapView& view);
    void identifyFinished(quint64 job, const std::vector<airshed::mapengine::IdentifiedFeature>& features);
    void legendFinished(quint64 job, const QString& layerId,
                        const std::vector<airshed::mapengine::LegendEntry>& entries);
    void exportFinished(quint64 job, const QString& outputPath);
    void jobProgress(quint64 job, double fraction);
    void jobFailed(quint64 job, const QString& message); ///< also for cancelled jobs, with an empty message
    /// A sentence for the message bar: a layer that cannot be read, an engine that was restarted.
    void warning(const QString& message);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace airshed::mapengine
