// SPDX-License-Identifier: GPL-3.0-or-later
// The structs of org.airshed.MapEngine1.xml as both ends use them, with their D-Bus marshalling. Compiles on
// Qt 5 and Qt 6; knows neither QGIS nor the workstation.
#pragma once

#include <QDBusArgument>
#include <QDBusUnixFileDescriptor>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace airshed::mapengine::wire
{

/// Raised with every change of the contract that an older end would not understand.
constexpr unsigned apiVersion = 1;

constexpr char enginePath[] = "/engine";
constexpr char controlPath[] = "/control";

/// No side of an image is longer: larger requests are refused, larger images are not believed.
constexpr int maximumImageSide = 16384;
/// Every layer is drawn into an image of its own, so a square of the longest side would take gigabytes. 64 Mi
/// pixels are twice an 8K screen.
constexpr qint64 maximumImagePixels = qint64{1} << 26;

// Kinds of JobFailed and LayerProblem.
namespace kind
{
constexpr char cancelled[] = "cancelled";
constexpr char replaced[] = "replaced"; ///< a newer request of the same view came in
constexpr char badRequest[] = "bad-request";
constexpr char outOfMemory[] = "out-of-memory";
constexpr char unknownLayer[] = "unknown-layer";
constexpr char projectUnreadable[] = "project-unreadable";
constexpr char writeFailed[] = "write-failed";
constexpr char templateUnreadable[] = "template-unreadable";
constexpr char templateWithoutMap[] = "template-without-map";
constexpr char layerUnreadable[] = "layer-unreadable";
constexpr char layerWithoutCrs[] = "layer-without-crs";
constexpr char styleUnreadable[] = "style-unreadable";
constexpr char subsetRefused[] = "subset-refused";
constexpr char crsUnknown[] = "crs-unknown";
} // namespace kind

struct Layer {
    QString id;
    QString title;
    QString group;
    QString provider;
    QString uri;
    QString stylePath;
    QString subset;
    QString encoding; ///< of a vector source that does not state it; empty: as the provider finds
    QString crs;      ///< authority code that replaces what the source states; empty: as stated
    QVariantMap variables;
    bool isVisible = true;
    double opacity = 1.0;
};
using Layers = QList<Layer>;

struct RenderRequest {
    QString viewId;
    double centreX = 0;
    double centreY = 0;
    double unitsPerPixel = 0;
    double rotationDegrees = 0; ///< clockwise
    int width = 0;              ///< device pixels
    int height = 0;
    double dotsPerInch = 96; ///< of device pixels: 96 times the device pixel ratio
    bool wantsPreviews = false;
};

struct IdentifyRequest {
    double x = 0;
    double y = 0;
    double tolerance = 0; ///< map units
    QStringList layerIds; ///< empty: every visible layer
};

/// Map units. Empty when it has no width and no height.
struct Extent {
    double left = 0;
    double bottom = 0;
    double right = 0;
    double top = 0;
    bool isEmpty() const { return !(right > left) || !(top > bottom); }
};

using Texts = QMap<QString, QString>;

struct LayoutRequest {
    QString templatePath;
    QString outputPath;
    Texts texts;                ///< layout item id → text
    QStringList hiddenItems;    ///< item ids
    QString background;         ///< "#AARRGGBB" behind the maps; empty: as the template says
    QStringList legendLayerIds; ///< top to bottom; empty: every visible layer
    QStringList overviewLayerIds;
    Extent overview;             ///< of the item "inset"; empty: as the template says
    Extent extent;               ///< of the item "map"; a point needs a scale
    double scaleDenominator = 0; ///< 0: fit the extent
    double gridIntervalDegrees = 0;
    double scaleBarUnitsPerSegment = 0;
    double dotsPerInch = 300;
};

/// Premultiplied ARGB32 rows in a sealed memfd of at least height * bytesPerLine bytes.
struct Image {
    int width = 0;
    int height = 0;
    int bytesPerLine = 0;
    QDBusUnixFileDescriptor pixels;
};

struct Feature {
    QString layerId;
    qlonglong featureId = 0;
    QVariantMap attributes;
};
using Features = QList<Feature>;

struct LegendEntry {
    QString label;
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
};
using LegendEntries = QList<LegendEntry>;

/// To be called before the first proxy or adaptor is made.
void registerTypes();

QDBusArgument& operator<<(QDBusArgument& out, const Layer& layer);
const QDBusArgument& operator>>(const QDBusArgument& in, Layer& layer);
QDBusArgument& operator<<(QDBusArgument& out, const RenderRequest& request);
const QDBusArgument& operator>>(const QDBusArgument& in, RenderRequest& request);
QDBusArgument& operator<<(QDBusArgument& out, const IdentifyRequest& request);
const QDBusArgument& operator>>(const QDBusArgument& in, IdentifyRequest& request);
QDBusArgument& operator<<(QDBusArgument& out, const Extent& extent);
const QDBusArgument& operator>>(const QDBusArgument& in, Extent& extent);
QDBusArgument& operator<<(QDBusArgument& out, const LayoutRequest& request);
const QDBusArgument& operator>>(const QDBusArgument& in, LayoutRequest& request);
QDBusArgument& operator<<(QDBusArgument& out, const Image& image);
const QDBusArgument& operator>>(const QDBusArgument& in, Image& image);
QDBusArgument& operator<<(QDBusArgument& out, const Feature& feature);
const QDBusArgument& operator>>(const QDBusArgument& in, Feature& feature);
QDBusArgument& operator<<(QDBusArgument& out, const LegendEntry& entry);
const QDBusArgument& operator>>(const QDBusArgument& in, LegendEntry& entry);

} // namespace airshed::mapengine::wire

Q_DECLARE_METATYPE(airshed::mapengine::wire::Layer)
Q_DECLARE_METATYPE(airshed::mapengine::wire::RenderRequest)
Q_DECLARE_METATYPE(airshed::mapengine::wire::IdentifyRequest)
Q_DECLARE_METATYPE(airshed::mapengine::wire::Extent)
Q_DECLARE_METATYPE(airshed::mapengine::wire::LayoutRequest)
Q_DECLARE_METATYPE(airshed::mapengine::wire::Image)
Q_DECLARE_METATYPE(airshed::mapengine::wire::Feature)
Q_DECLARE_METATYPE(airshed::mapengine::wire::LegendEntry)
