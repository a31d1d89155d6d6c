// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine/identify.h"

#include "mapengine/engine/map_project.h"
#include "mapengine/engine/problem.h"

#include <QDateTime>
#include <algorithm>
#include <cmath>
#include <limits>
#include <qgsexception.h>
#include <qgsexpressioncontextutils.h>
#include <qgsfeatureiterator.h>
#include <qgsgeometry.h>
#include <qgsproject.h>
#include <qgsrasterdataprovider.h>
#include <qgsrasteridentifyresult.h>
#include <qgsrasterlayer.h>
#include <qgsrendercontext.h>
#include <qgsrenderer.h>
#include <qgsvectorlayer.h>
#include <utility>
#include <vector>

namespace airshed::mapengine
{

namespace
{

constexpr size_t mostFeaturesPerLayer = 50;

/// A value that D-Bus can carry in a variant: text, number or bool; everything else as its text.
QVariant plainValue(const QVariant& value)
{
    if (!value.isValid() || value.isNull())
        return QString();
    switch (value.userType()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::Double:
    case QMetaType::QString:
    case QMetaType::QStringList:
        return value;
    case QMetaType::Float: // 16.3, not the 16.299999237060547 that it is as a double
        return QString::number(value.toDouble(), 'g', std::numeric_limits<float>::digits10).toDouble();
    case QMetaType::QDate:
        return value.toDate().toString(Qt::ISODate);
    case QMetaType::QDateTime:
        return value.toDateTime().toString(Qt::ISODate);
    case QMetaType::QByteArray:
        return QString::fromLatin1(value.toByteArray().toHex());
    default:
        return value.toString();
    }
}

QgsCoordinateTransform toLayer(const MapProject& project, const QgsMapLayer& layer)
{
    return QgsCoordinateTransform(project.project().crs(), layer.crs(), project.project().transformContext());
}

void identifyVector(const MapProject& project, const QString& id, QgsVectorLayer& layer,
                    const wire::IdentifyRequest& request, wire::Features& found)
{
    const QgsCoordinateTransform transform = toLayer(project, layer);
    const QgsPointXY centre(request.x, request.y);
    const QgsRectangle box = transform.transformBoundingBox(
        QgsRectangle(request.x - request.tolerance, request.y - request.tolerance,
                     request.x + request.tolerance, request.y + request.tolerance));
    const QgsGeometry point = QgsGeometry::fromPointXY(transform.transform(centre));

    QgsRenderContext context;
    context.setExpressionContext(
        QgsExpressionContext(QgsExpressionContextUtils::globalProjectLayerScopes(&layer)));
    const std::unique_ptr<QgsFeatureRenderer> renderer(layer.renderer() ? layer.renderer()->clone()
                                                                        : nullptr);
    if (renderer)
        renderer->startRender(context, layer.fields());

    std::vector<std::pair<double, wire::Feature>> nearest;
    QgsFeatureRequest features(box);
    features.setFlags(QgsFeatureRequest::ExactIntersect);
    QgsFeatureIterator iterator = layer.getFeatures(features);
    QgsFeature feature;
    while (iterator.nextFeature(feature)) {
        context.expressionContext().setFeature(feature);
        if (renderer && !renderer->willRenderFeature(feature, context))
            continue;
        wire::Feature described;
        described.layerId = id;
        described.featureId = feature.id();
        const QgsFields fields = feature.fields();
        for (int i = 0; i < fields.count(); ++i)
            described.attributes.insert(fields.at(i).name(), plainValue(feature.attribute(i)));
        nearest.emplace_back(feature.geometry().distance(point), std::move(described));
    }
    if (renderer)
        renderer->stopRender(context);
    std::stable_sort(nearest.begin(), nearest.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (size_t i = 0; i < std::min(nearest.size(), mostFeaturesPerLayer); ++i)
        found.append(std::move(nearest[i].second));
}

void identifyRaster(const MapProject& project, const QString& id, QgsRasterLayer& layer,
                    const wire::IdentifyRequest& request, wire::Features& found)
{
    QgsRasterDataProvider* provider = layer.dataProvider();
    if (!provider || !(provider->capabilities() & QgsRasterInterface::IdentifyValue))
        return;
    const QgsPointXY point = toLayer(project, layer).transform(request.x, request.y);
    if (!layer.extent().contains(point))
        return;
    const QMap<int, QVariant> values = provider->identify(point, QgsRaster::IdentifyFormatValue).results();
    wire::Feature described;
    described.layerId = id;
    bool hasValue = false;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        hasValue = hasValue || (it.value().isValid() && !it.value().isNull());
        described.attributes.insert(layer.bandName(it.key()), plainValue(it.value()));
    }
    if (hasValue)
        found.append(described);
}

} // namespace

wire::Features identifyFeatures(const MapProject& project, const wire::IdentifyRequest& request)
{
    if (!std::isfinite(request.x) || !std::isfinite(request.y) || !(request.tolerance >= 0) ||
        !std::isfinite(request.tolerance))
        throw Problem(wire::kind::badRequest, QStringLiteral("identify"));
    for (const QString& id : request.layerIds)
        if (!project.find(id))
            throw Problem(wire::kind::unknownLayer, id);

    wire::Features found;
    const QList<QgsMapLayer*> visible = project.visibleLayers();
    for (QgsMapLayer* layer : visible) {
        const QString id = project.idOf(layer);
        if (!request.layerIds.isEmpty() && !request.layerIds.contains(id))
            continue;
        try {
            if (auto* vector = qobject_cast<QgsVectorLayer*>(layer))
                identifyVector(project, id, *vector, request, found);
            else if (auto* raster = qobject_cast<QgsRasterLayer*>(layer))
                identifyRaster(project, id, *raster, request, found);
        } catch (const QgsCsException&) {
            // The point lies where this layer's CRS is not defined: nothing of the layer can be there.
        }
    }
    return found;
}

} // namespace airshed::mapengine
