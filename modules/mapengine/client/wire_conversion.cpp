// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/client/wire_conversion.h"

#include <QDBusArgument>

namespace airshed::mapengine
{

namespace
{

constexpr double logicalDotsPerInch = 96.0;

wire::Extent toWire(const QRectF& mapUnits)
{
    const QRectF extent = mapUnits.normalized();
    // QRectF's top is the smaller y; map units grow northwards.
    return {extent.left(), extent.top(), extent.right(), extent.bottom()};
}

} // namespace

wire::Layers toWire(const std::vector<Layer>& layers)
{
    wire::Layers converted;
    converted.reserve(static_cast<qsizetype>(layers.size()));
    for (const Layer& layer : layers)
        converted.append({layer.id, layer.title, layer.group, layer.provider, layer.uri, layer.stylePath,
                          layer.subset, layer.encoding, layer.crs, layer.variables, layer.isVisible,
                          layer.opacity});
    return converted;
}

std::vector<Layer> fromWire(const wire::Layers& layers)
{
    std::vector<Layer> converted;
    converted.reserve(static_cast<size_t>(layers.size()));
    for (const wire::Layer& layer : layers) {
        Layer one;
        one.id = layer.id;
        one.title = layer.title;
        one.group = layer.group;
        one.provider = layer.provider;
        one.uri = layer.uri;
        one.stylePath = layer.stylePath;
        one.subset = layer.subset;
        one.encoding = layer.encoding;
        one.crs = layer.crs;
        one.variables = layer.variables;
        one.isVisible = layer.isVisible;
        one.opacity = layer.opacity;
        converted.push_back(std::move(one));
    }
    return converted;
}

wire::RenderRequest toWire(const MapView& view)
{
    wire::RenderRequest request;
    request.viewId = view.viewId;
    request.centreX = view.centre.x();
    request.centreY = view.centre.y();
    request.unitsPerPixel = view.unitsPerPixel;
    request.rotationDegrees = view.rotationDegrees;
    request.width = view.sizePixels.width();
    request.height = view.sizePixels.height();
    request.dotsPerInch = logicalDotsPerInch * view.devicePixelRatio;
    request.wantsPreviews = view.wantsPreviews;
    return request;
}

wire::LayoutRequest toWire(const LayoutExport& request, const QString& outputPath)
{
    wire::LayoutRequest converted;
    converted.templatePath = request.templatePath;
    converted.outputPath = outputPath;
    for (auto it = request.texts.cbegin(); it != request.texts.cend(); ++it)
        converted.texts.insert(it.key(), it.value().toString());
    converted.hiddenItems = request.hiddenItems;
    if (request.background.isValid())
        converted.background = request.background.name(QColor::HexArgb);
    converted.legendLayerIds = request.legendLayers;
    converted.overviewLayerIds = request.overviewLayers;
    converted.overview = toWire(request.overviewExtent);
    converted.extent = toWire(request.extent);
    converted.scaleDenominator = request.scaleDenominator;
    converted.gridIntervalDegrees = request.gridIntervalDegrees;
    converted.scaleBarUnitsPerSegment = request.scaleBarUnitsPerSegment;
    converted.dotsPerInch = request.dpi;
    return converted;
}

std::vector<IdentifiedFeature> fromWire(const wire::Features& features)
{
    std::vector<IdentifiedFeature> converted;
    converted.reserve(static_cast<size_t>(features.size()));
    for (const wire::Feature& feature : features)
        converted.push_back({feature.layerId, feature.featureId, feature.attributes});
    return converted;
}

std::vector<LegendEntry> fromWire(const wire::LegendEntries& entries, const QImage& sheet,
                                  double devicePixelRatio)
{
    std::vector<LegendEntry> converted;
    converted.reserve(static_cast<size_t>(entries.size()));
    for (const wire::LegendEntry& entry : entries) {
        const QRect place(entry.x, entry.y, entry.width, entry.height);
        LegendEntry one;
        one.label = entry.label;
        if (!place.isEmpty() && sheet.rect().contains(place)) {
            one.symbol = sheet.copy(place);
            one.symbol.setDevicePixelRatio(devicePixelRatio);
        }
        converted.push_back(std::move(one));
    }
    return converted;
}

} // namespace airshed::mapengine
