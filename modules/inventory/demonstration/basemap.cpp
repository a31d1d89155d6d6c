// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atomic_file.h"
#include "core/errors.h"
#include "geo/gdal_handles.h"
#include "geo/transform.h"
#include "inventory/demonstration/geography.h"
#include "inventory/demonstration/shapes.h"

#include <QCoreApplication>
#include <gdal_priv.h>
#include <ogr_geometry.h>
#include <ogrsf_frmts.h>
#include <variant>

namespace airshed::inventory::demonstration
{

namespace
{

using Value = std::variant<QString, int, double>;
using Values = std::vector<std::pair<const char*, Value>>;

const QString& indicativeNote()
{
    static const QString note =
        QStringLiteral("示意，非法定界线或实测数据 / Indicative, derived or synthetic; not a legal boundary "
                       "and not a survey");
    return note;
}

QString noteFor(const NamedArea& area)
{
    return area.isIndicative ? indicativeNote() : QStringLiteral("GSHHG 2.3.7 (LGPL-3.0-or-later)");
}

QString noteFor(const NamedLine& line)
{
    return line.isIndicative
               ? indicativeNote()
               : QStringLiteral("GSHHG 2.3.7 (LGPL-3.0-or-later)，平均偏差约0.55公里 / off by about 0.55 km");
}

/// One base map file being written; positions are taken from EPSG:4548 to EPSG:4490.
class BasemapFile
{
public:
    explicit BasemapFile(const QString& path)
        : m_path(path), m_dataset(geo::createVectorDataset(path, QStringLiteral("GPKG"))),
          m_srs(geo::spatialReference(geo::storageEpsg))
    {
        m_dataset->StartTransaction();
    }

    void beginLayer(const char* name, OGRwkbGeometryType type, const Values& fields, const char* description)
    {
        CPLStringList options;
        options.AddString("GEOMETRY_NAME=geom");
        options.AddString("FID=fid");
        options.AddNameValue("DESCRIPTION", description);
        options.AddNameValue("IDENTIFIER", name);
        m_layer = m_dataset->CreateLayer(name, m_srs.get(), type, options.List());
        if (!m_layer)
            fail();
        for (const auto& [field, value] : fields) {
            OGRFieldDefn definition(field, std::holds_alternative<QString>(value) ? OFTString
                                           : std::holds_alternative<int>(value)   ? OFTInteger
                                                                                  : OFTReal);
            if (m_layer->CreateField(&definition) != OGRERR_NONE)
                fail();
        }
    }

    void add(geo::GeometryHandle geometry, const Values& values)
    {
        const geo::FeatureHandle feature(OGRFeature::CreateFeature(m_layer->GetLayerDefn()));
        for (const auto& [field, value] : values) {
            if (const auto* text = std::get_if<QString>(&value))
                feature->SetField(field, text->toUtf8().constData());
            else if (const auto* whole = std::get_if<int>(&value))
                feature->SetField(field, *whole);
            else
                feature->SetField(field, std::get<double>(value));
        }
        feature->SetGeometryDirectly(geometry.release());
        if (m_layer->CreateFeature(feature.get()) != OGRERR_NONE)
            fail();
    }

    geo::GeometryHandle geographic(const std::vector<MapPolygon>& polygons) const
    {
        std::vector<MapPolygon> turned;
        for (const MapPolygon& polygon : polygons) {
            MapPolygon rings;
            for (const MapLine& ring : polygon)
                rings.push_back(geographic(ring));
            turned.push_back(std::move(rings));
        }
        return toGeometry(turned);
    }

    geo::GeometryHandle geographicLines(const std::vector<MapLine>& lines) const
    {
        auto multi = std::make_unique<OGRMultiLineString>();
        for (const MapLine& line : lines)
            multi->addGeometryDirectly(toGeometry(geographic(line)).release());
        return geo::GeometryHandle(multi.release());
    }

    geo::GeometryHandle geographicPoint(geo::MapPoint point) const
    {
        const geo::LonLat p = m_projection.toLonLat(point);
        return geo::GeometryHandle(new OGRPoint(p.lon, p.lat));
    }

    void finish()
    {
        if (m_dataset->CommitTransaction() != OGRERR_NONE)
            fail();
        geo::closeWritten(std::move(m_dataset), m_path);
    }

private:
    MapLine geographic(const MapLine& line) const
    {
        MapLine degrees;
        degrees.reserve(line.size());
        for (const geo::MapPoint& p : line) {
            const geo::LonLat position = m_projection.toLonLat(p);
            // A centimetre: more digits only make the file larger.
            degrees.push_back({std::round(position.lon * 1e7) / 1e7, std::round(position.lat * 1e7) / 1e7});
        }
        return degrees;
    }

    [[noreturn]] void fail() const
    {
        throw OutputError(
            QCoreApplication::translate("airshed::demonstration",
                                        "The base map %1 cannot be written (%2); check the free space.")
                .arg(m_path, m_errors.text()));
    }

    QString m_path;
    geo::GdalErrors m_errors;
    geo::DatasetHandle m_dataset;
    geo::SpatialReferenceHandle m_srs;
    geo::MapProjection m_projection;
    OGRLayer* m_layer = nullptr;
};

constexpr const char* indicativeLayer = "Indicative, derived or synthetic; not for legal or survey use. "
                                        "示意数据，不作法定界线或测绘依据。";

void writeDistricts(BasemapFile& file, const Geography& geography)
{
    const auto values = [](const QString& code, const QString& name, const QString& nameEn) {
        return Values{{"admin_code", code}, {"name", name}, {"name_en", nameEn}, {"note", indicativeNote()}};
    };
    file.beginLayer("district", wkbMultiPolygon, values({}, {}, {}), indicativeLayer);
    for (const NamedArea& district : geography.districts)
        file.add(file.geographic(district.area), values(district.code, district.name, district.nameEn));
}

void writeWater(BasemapFile& file, const Geography& geography)
{
    const auto values = [](const QString& name, const QString& nameEn, const QString& note) {
        return Values{{"name", name}, {"name_en", nameEn}, {"note", note}};
    };
    file.beginLayer("water", wkbMultiPolygon, values({}, {}, {}),
                    "Lakes of GSHHG (LGPL-3.0-or-later), river surfaces and small lakes indicative. "
                    "湖泊来自GSHHG，河面与小湖为示意。");
    for (const NamedArea& water : geography.water) {
        if (!water.area.empty())
            file.add(file.geographic(water.area), values(water.name, water.nameEn, noteFor(water)));
    }
    const auto riverValues = [](const NamedLine& river) {
        return Values{{"name", river.name},
                      {"name_en", river.nameEn},
                      {"stream_order", river.order},
                      {"width_m", river.widthMetres},
                      {"note", noteFor(river)}};
    };
    file.beginLayer(
        "river", wkbMultiLineString, riverValues({}),
        "Centrelines of GSHHG (LGPL-3.0-or-later), streams indicative. 河流中心线来自GSHHG，小河为示意。");
    for (const NamedLine& river : geography.rivers)
        file.add(file.geographicLines(river.parts), riverValues(river));
}

void writePlaces(BasemapFile& file, const Geography& geography)
{
    const auto values = [](const RegistryPlace& place) {
        return Values{{"name", place.name},
                      {"name_en", place.nameEn},
                      {"kind", place.kind},
                      {"population", place.population},
                      {"admin_code", place.adminCode},
                      {"note", QStringLiteral("GeoNames (CC BY 4.0)")}};
    };
    file.beginLayer("place", wkbPoint, values({}),
                    "Towns from GeoNames, https://www.geonames.org, CC BY 4.0. 地名来自GeoNames。");
    for (const RegistryPlace& place : geography.places)
        file.add(file.geographicPoint(place.position), values(place));
}

void writeSyntheticAreas(BasemapFile& file, const Geography& geography)
{
    const Values noteOnly = {{"note", indicativeNote()}};
    file.beginLayer("built_up", wkbMultiPolygon, noteOnly, indicativeLayer);
    for (const MapPolygon& polygon : geography.builtUp)
        file.add(file.geographic({polygon}), noteOnly);

    const auto zoneValues = [](const NamedArea& zone) {
        return Values{{"name", zone.name},
                      {"name_en", zone.nameEn},
                      {"management_unit", zone.code},
                      {"note", indicativeNote()}};
    };
    file.beginLayer("development_zone", wkbMultiPolygon, zoneValues({}), indicativeLayer);
    for (const NamedArea& zone : geography.zones)
        file.add(file.geographic(zone.area), zoneValues(zone));

    const auto roadValues = [](const NamedLine& road) {
        return Values{
            {"name", road.name}, {"name_en", road.nameEn}, {"class", road.kind}, {"note", indicativeNote()}};
    };
    file.beginLayer("road", wkbMultiLineString, roadValues({}), indicativeLayer);
    for (const NamedLine& road : geography.roads)
        file.add(file.geographicLines(road.parts), roadValues(road));

    file.beginLayer("cropland", wkbMultiPolygon, noteOnly, indicativeLayer);
    for (const MapPolygon& polygon : geography.cropland)
        file.add(file.geographic({polygon}), noteOnly);
}

void writeProvince(BasemapFile& file, const Geography& geography)
{
    const Values values = {{"admin_code", QStringLiteral("360000")},
                           {"name", QStringLiteral("江西省")},
                           {"name_en", QStringLiteral("Jiangxi Province")},
                           {"note", QStringLiteral("DCW (LGPL-3.0-or-later)，示意 / indicative")}};
    file.beginLayer(
        "province", wkbMultiPolygon, values,
        "Outline from the Digital Chart of the World (LGPL-3.0-or-later), indicative. 省界来自DCW，示意。");
    file.add(file.geographic(geography.province), values);
}

} // namespace

void writeBasemap(const Geography& geography, const QString& path)
{
    FileReplacement replacement(path);
    BasemapFile file(replacement.temporaryPath());
    writeDistricts(file, geography);
    writeWater(file, geography);
    writePlaces(file, geography);
    writeSyntheticAreas(file, geography);
    writeProvince(file, geography);
    file.finish();
    replacement.commit();
}

} // namespace airshed::inventory::demonstration
