// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/protocol/wire_types.h"

#include <QDBusMetaType>

namespace airshed::mapengine::wire
{

namespace
{

/// QtDBus finds the type of an adaptor's argument by the name in its declaration, which for a list is an
/// alias.
template<typename Type>
void registerNamed(const char* name)
{
    qRegisterMetaType<Type>(name);
    qDBusRegisterMetaType<Type>();
}

} // namespace

void registerTypes()
{
    registerNamed<Layer>("airshed::mapengine::wire::Layer");
    registerNamed<Layers>("airshed::mapengine::wire::Layers");
    registerNamed<RenderRequest>("airshed::mapengine::wire::RenderRequest");
    registerNamed<IdentifyRequest>("airshed::mapengine::wire::IdentifyRequest");
    registerNamed<Texts>("airshed::mapengine::wire::Texts");
    registerNamed<Extent>("airshed::mapengine::wire::Extent");
    registerNamed<LayoutRequest>("airshed::mapengine::wire::LayoutRequest");
    registerNamed<Image>("airshed::mapengine::wire::Image");
    registerNamed<Feature>("airshed::mapengine::wire::Feature");
    registerNamed<Features>("airshed::mapengine::wire::Features");
    registerNamed<LegendEntry>("airshed::mapengine::wire::LegendEntry");
    registerNamed<LegendEntries>("airshed::mapengine::wire::LegendEntries");
}

QDBusArgument& operator<<(QDBusArgument& out, const Layer& layer)
{
    out.beginStructure();
    out << layer.id << layer.title << layer.group << layer.provider << layer.uri << layer.stylePath
        << layer.subset << layer.encoding << layer.crs << layer.variables << layer.isVisible << layer.opacity;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, Layer& layer)
{
    in.beginStructure();
    in >> layer.id >> layer.title >> layer.group >> layer.provider >> layer.uri >> layer.stylePath >>
        layer.subset >> layer.encoding >> layer.crs >> layer.variables >> layer.isVisible >> layer.opacity;
    in.endStructure();
    return in;
}

QDBusArgument& operator<<(QDBusArgument& out, const RenderRequest& request)
{
    out.beginStructure();
    out << request.viewId << request.centreX << request.centreY << request.unitsPerPixel
        << request.rotationDegrees << request.width << request.height << request.dotsPerInch
        << request.wantsPreviews;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, RenderRequest& request)
{
    in.beginStructure();
    in >> request.viewId >> request.centreX >> request.centreY >> request.unitsPerPixel >>
        request.rotationDegrees >> request.width >> request.height >> request.dotsPerInch >>
        request.wantsPreviews;
    in.endStructure();
    return in;
}

QDBusArgument& operator<<(QDBusArgument& out, const IdentifyRequest& request)
{
    out.beginStructure();
    out << request.x << request.y << request.tolerance << request.layerIds;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, IdentifyRequest& request)
{
    in.beginStructure();
    in >> request.x >> request.y >> request.tolerance >> request.layerIds;
    in.endStructure();
    return in;
}

QDBusArgument& operator<<(QDBusArgument& out, const Extent& extent)
{
    out.beginStructure();
    out << extent.left << extent.bottom << extent.right << extent.top;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, Extent& extent)
{
    in.beginStructure();
    in >> extent.left >> extent.bottom >> extent.right >> extent.top;
    in.endStructure();
    return in;
}

QDBusArgument& operator<<(QDBusArgument& out, const LayoutRequest& request)
{
    out.beginStructure();
    out << request.templatePath << request.outputPath << request.texts << request.hiddenItems
        << request.background << request.legendLayerIds << request.overviewLayerIds << request.overview
        << request.extent << request.scaleDenominator << request.gridIntervalDegrees
        << request.scaleBarUnitsPerSegment << request.dotsPerInch;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, LayoutRequest& request)
{
    in.beginStructure();
    in >> request.templatePath >> request.outputPath >> request.texts >> request.hiddenItems >>
        request.background >> request.legendLayerIds >> request.overviewLayerIds >> request.overview >>
        request.extent >> request.scaleDenominator >> request.gridIntervalDegrees >>
        request.scaleBarUnitsPerSegment >> request.dotsPerInch;
    in.endStructure();
    return in;
}

QDBusArgument& operator<<(QDBusArgument& out, const Image& image)
{
    out.beginStructure();
    out << image.width << image.height << image.bytesPerLine << image.pixels;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, Image& image)
{
    in.beginStructure();
    in >> image.width >> image.height >> image.bytesPerLine >> image.pixels;
    in.endStructure();
    return in;
}

QDBusArgument& operator<<(QDBusArgument& out, const Feature& feature)
{
    out.beginStructure();
    out << feature.layerId << feature.featureId << feature.attributes;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, Feature& feature)
{
    in.beginStructure();
    in >> feature.layerId >> feature.featureId >> feature.attributes;
    in.endStructure();
    return in;
}

QDBusArgument& operator<<(QDBusArgument& out, const LegendEntry& entry)
{
    out.beginStructure();
    out << entry.label << entry.x << entry.y << entry.width << entry.height;
    out.endStructure();
    return out;
}

const QDBusArgument& operator>>(const QDBusArgument& in, LegendEntry& entry)
{
    in.beginStructure();
    in >> entry.label >> entry.x >> entry.y >> entry.width >> entry.height;
    in.endStructure();
    return in;
}

} // namespace airshed::mapengine::wire
