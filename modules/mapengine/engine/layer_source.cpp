// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine/layer_source.h"

#include "mapengine/engine/remembered_colours.h"
#include "mapengine/engine/thinned_renderer.h"

#include <QFileInfo>
#include <cpl_error.h>
#include <gdal.h>
#include <qgscoordinatereferencesystem.h>
#include <qgsexpressioncontextutils.h>
#include <qgsproviderregistry.h>
#include <qgsrasterlayer.h>
#include <qgssqliteutils.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>

namespace airshed::mapengine
{

namespace
{

const QString idProperty = QStringLiteral("airshed/id");

QString reasonOf(const QgsMapLayer& layer)
{
    // QgsError::summary() crashes on an error without messages.
    if (layer.error().isEmpty())
        return layer.publicSource();
    return layer.error().message(QgsErrorMessage::Text);
}

void setVariables(QgsMapLayer& layer, const QVariantMap& variables)
{
    QgsExpressionContextUtils::setLayerVariables(&layer, variables);
}

void setEncoding(QgsMapLayer& layer, const QString& encoding)
{
    auto* vector = qobject_cast<QgsVectorLayer*>(&layer);
    if (vector && !encoding.isEmpty() && vector->dataProvider())
        vector->setProviderEncoding(encoding);
}

void setCrs(QgsMapLayer& layer, const QString& code, const LayerComplaint& complain)
{
    if (!code.isEmpty()) {
        const QgsCoordinateReferenceSystem crs(code);
        if (crs.isValid())
            layer.setCrs(crs);
        else
            complain(wire::kind::crsUnknown, code);
    }
    const auto* vector = qobject_cast<QgsVectorLayer*>(&layer);
    const bool isPlaced = !vector || vector->isSpatial();
    if (layer.isValid() && isPlaced && !layer.crs().isValid())
        complain(wire::kind::layerWithoutCrs, layer.publicSource());
}

/// The GeoPackage driver takes any text for a filter and then reads nothing; ask SQLite what it thinks of it.
bool isRefusedBySqlite(const QgsVectorLayer& layer, const QString& filter)
{
    const QVariantMap parts = QgsProviderRegistry::instance()->decodeUri(
        layer.providerType(), layer.dataProvider()->dataSourceUri());
    const QString path = parts.value(QStringLiteral("path")).toString();
    const QString table = parts.value(QStringLiteral("layerName")).toString();
    if (!path.endsWith(QLatin1String(".gpkg"), Qt::CaseInsensitive) || table.isEmpty())
        return false; // other drivers refuse it themselves
    const std::unique_ptr<void, void (*)(GDALDatasetH)> dataset(
        GDALOpenEx(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, nullptr, nullptr),
        [](GDALDatasetH handle) { GDALClose(handle); });
    if (!dataset)
        return false;
    const QString query = QStringLiteral("SELECT 1 FROM %1 WHERE (%2) LIMIT 1")
                              .arg(QgsSqliteUtils::quotedIdentifier(table), filter);
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
    OGRLayerH result = GDALDatasetExecuteSQL(dataset.get(), query.toUtf8().constData(), nullptr, nullptr);
    const bool isRefused = !result || CPLGetLastErrorType() == CE_Failure;
    if (result)
        GDALDatasetReleaseResultSet(dataset.get(), result);
    CPLPopErrorHandler();
    return isRefused;
}

/// False when the source refused the filter; the layer then shows everything.
bool setFilter(QgsVectorLayer& layer, const QString& filter)
{
    if (!filter.isEmpty() && isRefusedBySqlite(layer, filter)) {
        layer.setSubsetString({});
        return false;
    }
    return layer.setSubsetString(filter);
}

} // namespace

std::unique_ptr<QgsMapLayer> openLayer(const wire::Layer& wanted, const LayerComplaint& complain)
{
    const QgsProviderMetadata* provider = QgsProviderRegistry::instance()->providerMetadata(wanted.provider);
    const bool isVector =
        wanted.provider == QLatin1String("ogr") || wanted.provider == QLatin1String("memory") ||
        wanted.provider == QLatin1String("postgres") || wanted.provider == QLatin1String("virtual") ||
        wanted.provider == QLatin1String("delimitedtext");
    std::unique_ptr<QgsMapLayer> layer;
    if (isVector || !provider) {
        QgsVectorLayer::LayerOptions options;
        options.loadDefaultStyle = wanted.stylePath.isEmpty();
        options.skipCrsValidation = true; // never ask; setCrs complains instead
        layer = std::make_unique<QgsVectorLayer>(wanted.uri, wanted.title, wanted.provider, options);
    } else {
        QgsRasterLayer::LayerOptions options;
        options.loadDefaultStyle = wanted.stylePath.isEmpty();
        options.skipCrsValidation = true;
        layer = std::make_unique<QgsRasterLayer>(wanted.uri, wanted.title, wanted.provider, options);
    }
    if (!layer->isValid()) {
        complain(wire::kind::layerUnreadable, provider ? reasonOf(*layer) : wanted.provider);
        return layer;
    }
    setEncoding(*layer, wanted.encoding);
    setCrs(*layer, wanted.crs, complain);
    return layer;
}

bool hasSameSource(const wire::Layer& before, const wire::Layer& wanted)
{
    return before.provider == wanted.provider && before.uri == wanted.uri && before.crs == wanted.crs &&
           before.encoding == wanted.encoding;
}

void drawQuickly(QgsMapLayer& layer)
{
    if (!layer.isValid())
        return;
    if (auto* vector = qobject_cast<QgsVectorLayer*>(&layer))
        ThinnedRenderer::applyTo(*vector);
    else if (auto* raster = qobject_cast<QgsRasterLayer*>(&layer))
        rememberColours(*raster);
}

void applyStyle(QgsMapLayer& layer, const wire::Layer& wanted, const LayerComplaint& complain)
{
    if (!wanted.stylePath.isEmpty() && layer.isValid()) {
        bool isLoaded = false;
        const QString message = layer.loadNamedStyle(wanted.stylePath, isLoaded);
        if (!isLoaded)
            complain(wire::kind::styleUnreadable, QFileInfo::exists(wanted.stylePath)
                                                      ? wanted.stylePath + QStringLiteral(": ") + message
                                                      : wanted.stylePath);
    }
    drawQuickly(layer);
    layer.setCustomProperty(idProperty, wanted.id);
    setVariables(layer, wanted.variables);
    layer.setOpacity(qBound(0.0, wanted.opacity, 1.0));
    layer.triggerRepaint();
}

void applyProperties(QgsMapLayer& layer, const wire::Layer* before, const wire::Layer& wanted,
                     const LayerComplaint& complain)
{
    if (layer.name() != wanted.title)
        layer.setName(wanted.title);
    if (!before || before->subset != wanted.subset) {
        auto* vector = qobject_cast<QgsVectorLayer*>(&layer);
        if (vector && vector->isValid() && vector->subsetString() != wanted.subset &&
            !setFilter(*vector, wanted.subset))
            complain(wire::kind::subsetRefused, wanted.subset);
    }
    if (!before || before->stylePath != wanted.stylePath) {
        applyStyle(layer, wanted, complain);
        return;
    }
    if (before->variables != wanted.variables) {
        setVariables(layer, wanted.variables);
        layer.triggerRepaint();
    }
    if (!qFuzzyCompare(1.0 + before->opacity, 1.0 + wanted.opacity)) {
        layer.setOpacity(qBound(0.0, wanted.opacity, 1.0));
        layer.triggerRepaint();
    }
}

wire::Layer describeLayer(const QgsMapLayer& layer)
{
    wire::Layer described;
    described.id = layer.customProperty(idProperty).toString();
    if (described.id.isEmpty())
        described.id = layer.id();
    described.title = layer.name();
    described.provider = layer.providerType();
    described.uri = layer.source();
    if (const auto* vector = qobject_cast<const QgsVectorLayer*>(&layer)) {
        described.subset = vector->subsetString();
        if (vector->providerType() == QLatin1String("ogr")) {
            // The provider writes the filter into the source; the contract keeps them apart.
            QVariantMap parts = QgsProviderRegistry::instance()->decodeUri(described.provider, described.uri);
            parts.remove(QStringLiteral("subset"));
            described.uri = QgsProviderRegistry::instance()->encodeUri(described.provider, parts);
        }
    }
    const auto* scope = QgsExpressionContextUtils::layerScope(&layer);
    const std::unique_ptr<const QgsExpressionContextScope> owned(scope);
    const QStringList names = layer.customProperty(QStringLiteral("variableNames")).toStringList();
    for (const QString& name : names)
        described.variables.insert(name, owned->variable(name));
    described.opacity = layer.opacity();
    return described;
}

} // namespace airshed::mapengine
