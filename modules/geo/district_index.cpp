// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/district_index.h"

#include "core/errors.h"
#include "geo/gdal_handles.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <cmath>
#include <gdal_priv.h>
#include <limits>
#include <numbers>
#include <ogrsf_frmts.h>

namespace airshed::geo
{

namespace
{

// Short arcs near 29 N: good to a part in a thousand, which is all a distance to an indicative border can
// mean.
constexpr double metresPerDegreeLat = 110'800.0;

double metresPerDegreeLon(double latDegrees)
{
    return 111'320.0 * std::cos(latDegrees * std::numbers::pi / 180.0);
}

} // namespace

DistrictIndex DistrictIndex::fromBasemap(const QString& basemapPath)
{
    const DatasetHandle dataset = openDataset(basemapPath);
    OGRLayer& layer = layerByName(*dataset, QStringLiteral("district"));
    const GdalErrors errors;

    DistrictIndex index;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    index.m_bounds = {infinity, infinity, -infinity, -infinity};
    layer.ResetReading();
    while (const FeatureHandle feature{layer.GetNextFeature()}) {
        const OGRGeometry* geometry = feature->GetGeometryRef();
        if (!geometry)
            continue;
        const auto text = [&feature](const char* field) {
            const int i = feature->GetFieldIndex(field);
            return i < 0 ? QString() : QString::fromUtf8(feature->GetFieldAsString(i));
        };
        OGRPoint centroid;
        geometry->Centroid(&centroid);
        OGREnvelope box;
        geometry->getEnvelope(&box);
        index.m_bounds = {std::min(index.m_bounds.west, box.MinX), std::min(index.m_bounds.south, box.MinY),
                          std::max(index.m_bounds.east, box.MaxX), std::max(index.m_bounds.north, box.MaxY)};
        index.m_index.addGeometry(static_cast<int>(index.m_districts.size()), *geometry);
        index.m_districts.push_back({.adminCode = text("admin_code"),
                                     .name = text("name"),
                                     .nameEn = text("name_en"),
                                     .centroid = {centroid.getX(), centroid.getY()}});
    }
    if (index.m_districts.empty()) {
        throw InputError(
            QCoreApplication::translate("airshed::geo",
                                        "The base map %1 has no districts; put back the one the workspace "
                                        "was made with.")
                .arg(QFileInfo(basemapPath).fileName()));
    }
    index.m_index.build();
    return index;
}

const District* DistrictIndex::districtAt(LonLat position) const
{
    const int shape = m_index.shapeAt({position.lon, position.lat});
    return shape == PolygonIndex::none ? nullptr : &m_districts[static_cast<std::size_t>(shape)];
}

const District* DistrictIndex::byCode(const QString& adminCode) const
{
    const auto it = std::find_if(m_districts.begin(), m_districts.end(),
                                 [&adminCode](const District& d) { return d.adminCode == adminCode; });
    return it == m_districts.end() ? nullptr : &*it;
}

const District* DistrictIndex::byName(const QString& name) const
{
    const auto it = std::find_if(m_districts.begin(), m_districts.end(), [&name](const District& d) {
        return d.name == name || (name.size() > 1 && d.name.chopped(1) == name);
    });
    return it == m_districts.end() ? nullptr : &*it;
}

double DistrictIndex::metresToBorder(const District& district, LonLat position) const
{
    const auto shape = static_cast<int>(&district - m_districts.data());
    return m_index.distanceToEdge(shape, {position.lon, position.lat}, metresPerDegreeLon(position.lat),
                                  metresPerDegreeLat);
}

} // namespace airshed::geo
