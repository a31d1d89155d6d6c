// SPDX-License-Identifier: GPL-3.0-or-later
// Small map data made with GDAL for one test: known shapes at known places, so that a pixel's colour can be
// foretold.
#pragma once

#include "mapengine/client/map_engine.h"

#include <QColor>
#include <QPointF>
#include <QTemporaryDir>

namespace airshed::mapengine::test
{

/// In EPSG:4548, near Nanchang. All shapes below are placed about it.
constexpr QPointF dataCentre{400'000.0, 3'170'000.0};

class MapData
{
public:
    /// A folder with a Chinese name and a blank, as an analyst's would have.
    MapData();

    QString folder() const { return m_folder; }
    QString path(const QString& name) const { return m_folder + QLatin1Char('/') + name; }

    /// 地图.gpkg with the layers
    ///   area: one square of 1000 m about the centre, name = "中心区";
    ///   site: points at the centre (name 甲, kind a, amount 1) and 500 m east of it (乙, b, 2);
    /// in EPSG:4548.
    QString geoPackage() const;
    /// 30 x 30 cells of 100 m about the centre, value 7 in the western half and 200 in the eastern, as
    /// GeoTIFF.
    QString raster() const;
    /// A shapefile whose text is GBK, without .cpg: one point at the centre, name = "南昌".
    QString gbkShapefile() const;
    /// Web Mercator tiles {z}/{x}/{y}.png, zoom 8 to 10 around the centre, all of one colour.
    QString tileFolder(const QColor& colour) const;
    QString mbtiles(const QColor& colour) const;

    QString fillStyle(const QString& name, const QColor& colour) const;
    /// Squares of this side in millimetres.
    QString markerStyle(const QString& name, const QColor& colour, double sizeMillimetres) const;
    /// kind a red, kind b blue, with labels 甲类 and 乙类.
    QString categorisedStyle() const;
    /// The side in millimetres is the layer variable "side".
    QString variableSizeStyle() const;
    /// A4 with items title, map, legend, and a scale bar.
    QString layoutTemplate() const;

    /// 2,000 points about the centre whose style takes about a millisecond for each: long enough to be
    /// interrupted in.
    Layer slowLayer() const;

    Layer areaLayer(const QColor& colour) const;
    Layer siteLayer(const QColor& colour, double sizeMillimetres) const;

private:
    /// Black squares whose side in millimetres is this expression.
    QString sizeStyle(const QString& name, const QString& expression) const;
    void write(const QString& name, const QString& text) const;
    QTemporaryDir m_temporary;
    QString m_folder;
};

} // namespace airshed::mapengine::test
