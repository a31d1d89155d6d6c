// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/quality/water_index.h"

#include "geo/gdal_handles.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace airshed::inventory::quality
{

WaterIndex WaterIndex::fromBasemap(const QString& basemapPath)
{
    const geo::DatasetHandle dataset = geo::openDataset(basemapPath);
    OGRLayer& layer = geo::layerByName(*dataset, QStringLiteral("water"));
    const geo::GdalErrors errors;
    WaterIndex index;
    layer.ResetReading();
    while (const geo::FeatureHandle feature{layer.GetNextFeature()}) {
        const OGRGeometry* geometry = feature->GetGeometryRef();
        if (!geometry)
            continue;
        const auto text = [&feature](const char* field) {
            const int i = feature->GetFieldIndex(field);
            return i < 0 ? QString() : QString::fromUtf8(feature->GetFieldAsString(i));
        };
        index.m_index.addGeometry(static_cast<int>(index.m_waters.size()), *geometry);
        index.m_waters.push_back({text("name"), text("name_en")});
    }
    index.m_index.build();
    return index;
}

const WaterIndex::Water* WaterIndex::waterAt(geo::LonLat position) const
{
    const int shape = m_index.shapeAt({position.lon, position.lat});
    return shape == geo::PolygonIndex::none ? nullptr : &m_waters[static_cast<std::size_t>(shape)];
}

} // namespace airshed::inventory::quality
