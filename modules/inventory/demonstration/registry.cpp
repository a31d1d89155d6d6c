// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/registry.h"

#include "core/errors.h"
#include "geo/gdal_handles.h"
#include "geo/transform.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <gdal_priv.h>
#include <ogr_geometry.h>
#include <ogrsf_frmts.h>

namespace airshed::inventory::demonstration
{

namespace
{

using Row = QHash<QString, QString>;

constexpr double townRadiusMetres = 600;

std::vector<Row> csvRows(const QString& path)
{
    const geo::DatasetHandle dataset = geo::openDataset(path, {.drivers = {QStringLiteral("CSV")}});
    OGRLayer* const layer = dataset->GetLayer(0);
    std::vector<Row> rows;
    while (const geo::FeatureHandle feature{layer->GetNextFeature()}) {
        Row row;
        for (int i = 0; i < feature->GetFieldCount(); ++i) {
            row.insert(QString::fromUtf8(feature->GetFieldDefnRef(i)->GetNameRef()),
                       QString::fromUtf8(feature->GetFieldAsString(i)));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

geo::MapPoint positionOf(const Row& row, const geo::MapProjection& projection)
{
    return projection.toMap({row[QStringLiteral("lon")].toDouble(), row[QStringLiteral("lat")].toDouble()});
}

MapLine lineOf(const OGRSimpleCurve& curve, const geo::MapProjection& projection)
{
    MapLine line;
    line.reserve(static_cast<std::size_t>(curve.getNumPoints()));
    for (int i = 0; i < curve.getNumPoints(); ++i)
        line.push_back(projection.toMap({curve.getX(i), curve.getY(i)}));
    return line;
}

void appendPolygons(const OGRGeometry& geometry, const geo::MapProjection& projection,
                    std::vector<MapPolygon>& out)
{
    if (wkbFlatten(geometry.getGeometryType()) == wkbPolygon) {
        MapPolygon polygon;
        for (const OGRLinearRing* ring : *geometry.toPolygon())
            polygon.push_back(lineOf(*ring, projection));
        out.push_back(std::move(polygon));
    } else if (OGR_GT_IsSubClassOf(wkbFlatten(geometry.getGeometryType()), wkbGeometryCollection)) {
        for (const OGRGeometry* part : *geometry.toGeometryCollection())
            appendPolygons(*part, projection, out);
    }
}

void appendLines(const OGRGeometry& geometry, const geo::MapProjection& projection, std::vector<MapLine>& out)
{
    if (wkbFlatten(geometry.getGeometryType()) == wkbLineString) {
        out.push_back(lineOf(*geometry.toLineString(), projection));
    } else if (OGR_GT_IsSubClassOf(wkbFlatten(geometry.getGeometryType()), wkbGeometryCollection)) {
        for (const OGRGeometry* part : *geometry.toGeometryCollection())
            appendLines(*part, projection, out);
    }
}

/// GSHHG's lines end at tile borders: parts of one river that share an end become one line.
std::vector<MapLine> joined(std::vector<MapLine> parts)
{
    constexpr double sameEndMetres = 150;
    const auto isNear = [](geo::MapPoint a, geo::MapPoint b) {
        return std::hypot(a.x - b.x, a.y - b.y) < sameEndMetres;
    };
    bool hasJoined = true;
    while (hasJoined) {
        hasJoined = false;
        for (std::size_t i = 0; i < parts.size() && !hasJoined; ++i) {
            for (std::size_t j = 0; j < parts.size() && !hasJoined; ++j) {
                if (i == j)
                    continue;
                MapLine& a = parts[i];
                MapLine b = parts[j];
                if (!isNear(a.back(), b.front())) {
                    std::reverse(b.begin(), b.end());
                    if (!isNear(a.back(), b.front()))
                        continue;
                }
                a.insert(a.end(), b.begin() + 1, b.end());
                parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(j));
                hasJoined = true;
            }
        }
    }
    return parts;
}

/// Stem of a town's name, comparable between registers: without rank, with today's characters.
QString stemOf(QString name)
{
    static const QRegularExpression rank(QStringLiteral("(街道|镇|乡|管理处)$"));
    name.remove(rank);
    name.replace(u'岗', u'冈');
    return name;
}

QString nameEnOf(const QString& adminCode)
{
    static const QHash<QString, QString> names = {
        {QStringLiteral("360102"), QStringLiteral("Donghu District")},
        {QStringLiteral("360103"), QStringLiteral("Xihu District")},
        {QStringLiteral("360104"), QStringLiteral("Qingyunpu District")},
        {QStringLiteral("360111"), QStringLiteral("Qingshanhu District")},
        {QStringLiteral("360112"), QStringLiteral("Xinjian District")},
        {QStringLiteral("360113"), QStringLiteral("Honggutan District")},
        {QStringLiteral("360121"), QStringLiteral("Nanchang County")},
        {QStringLiteral("360123"), QStringLiteral("Anyi County")},
        {QStringLiteral("360124"), QStringLiteral("Jinxian County")}};
    return names.value(adminCode);
}

void readCodes(const QString& folder, Registry& registry)
{
    for (const Row& row : csvRows(folder + QStringLiteral("/nanchang_admin_codes_nbs2023.csv"))) {
        const QString level = row[QStringLiteral("level")];
        const QString code = row[QStringLiteral("code")];
        const QString name = row[QStringLiteral("name")];
        if (level == QLatin1String("county"))
            registry.districts.push_back({code, name, nameEnOf(code)});
        else if (level == QLatin1String("township"))
            registry.townships.push_back({code, name, row[QStringLiteral("parent")]});
    }
}

void readPlaces(const QString& folder, const geo::MapProjection& projection, Registry& registry)
{
    QHash<QString, QString> districtByStem;
    for (const RegistryTownship& township : registry.townships)
        districtByStem.insert(stemOf(township.name), township.adminCode);

    for (const Row& row : csvRows(folder + QStringLiteral("/nanchang_places_geonames.csv"))) {
        RegistryPlace place;
        place.name = row[QStringLiteral("name_zh")];
        place.nameEn = row[QStringLiteral("name")];
        if (place.nameEn == QLatin1String("Changleng"))
            place.name = QStringLiteral("长堎");
        if (place.name.isEmpty())
            place.name = place.nameEn;
        place.population = row[QStringLiteral("population")].toInt();
        place.heightMetres = row[QStringLiteral("dem_m")].toDouble();
        const QString rank = row[QStringLiteral("fcode")];
        place.kind = rank == QLatin1String("PPLA") ? QStringLiteral("city") : QStringLiteral("town");
        place.position = positionOf(row, projection);
        // GeoNames puts a few neighbours' towns under the city: only a name in the national register counts.
        if (row[QStringLiteral("admin2")] == QLatin1String("3601"))
            place.adminCode = districtByStem.value(stemOf(place.name));
        const bool isCity = place.kind == QLatin1String("city");
        if (!isCity)
            registry.seeds.push_back({place.adminCode, place.position, 0, townRadiusMetres, place.name});
        registry.places.push_back(std::move(place));
    }
    for (const Row& row : csvRows(folder + QStringLiteral("/indicative_anchors.csv"))) {
        const QString code = row[QStringLiteral("admin_code")];
        const bool isOutside = code == QLatin1String("000000");
        registry.seeds.push_back({isOutside ? QString() : code, positionOf(row, projection),
                                  row[QStringLiteral("reach_km")].toDouble() * 1000,
                                  row[QStringLiteral("urban_km")].toDouble() * 1000,
                                  row[QStringLiteral("name")]});
    }
    const struct {
        const char16_t* name;
        const char* nameEn;
        const char* adminCode;
        geo::LonLat position;
        int population;
    } seats[] = {{u"莲塘镇", "Liantang", "360121", {115.943, 28.545}, 250000},
                 {u"民和镇", "Minhe", "360124", {116.270, 28.377}, 180000},
                 {u"龙津镇", "Longjin", "360123", {115.553, 28.843}, 90000}};
    for (const auto& seat : seats) {
        registry.places.push_back({.name = QString::fromUtf16(seat.name),
                                   .nameEn = QString::fromLatin1(seat.nameEn),
                                   .kind = QStringLiteral("county"),
                                   .population = seat.population,
                                   .heightMetres = 25,
                                   .adminCode = QString::fromLatin1(seat.adminCode),
                                   .position = projection.toMap(seat.position)});
    }
}

void readRivers(const QString& folder, const geo::MapProjection& projection, Registry& registry)
{
    std::vector<std::vector<MapLine>> lines;
    const geo::DatasetHandle dataset =
        geo::openDataset(folder + QStringLiteral("/gshhg_rivers_nanchang.geojson"));
    OGRLayer* const layer = dataset->GetLayer(0);
    while (const geo::FeatureHandle feature{layer->GetNextFeature()}) {
        std::vector<MapLine> parts;
        if (const OGRGeometry* geometry = feature->GetGeometryRef())
            appendLines(*geometry, projection, parts);
        lines.push_back(std::move(parts));
    }
    for (const Row& row : csvRows(folder + QStringLiteral("/indicative_rivers.csv"))) {
        RegistryLine river{.name = row[QStringLiteral("name")],
                           .nameEn = row[QStringLiteral("name_en")],
                           .widthMetres = row[QStringLiteral("width_m")].toDouble(),
                           .order = row[QStringLiteral("order")].toInt()};
        for (const QString& number : row[QStringLiteral("gshhg_parts")].split(u' ')) {
            const auto i = static_cast<std::size_t>(number.toUInt());
            if (i < lines.size())
                river.parts.insert(river.parts.end(), lines[i].begin(), lines[i].end());
        }
        river.parts = joined(std::move(river.parts));
        registry.rivers.push_back(std::move(river));
    }
    for (const Row& row : csvRows(folder + QStringLiteral("/indicative_streams.csv"))) {
        const QString name = row[QStringLiteral("name")];
        if (registry.rivers.empty() || registry.rivers.back().name != name) {
            registry.rivers.push_back({.name = name,
                                       .nameEn = row[QStringLiteral("name_en")],
                                       .widthMetres = row[QStringLiteral("width_m")].toDouble(),
                                       .order = 4,
                                       .parts = {MapLine()},
                                       .isIndicative = true});
        }
        registry.rivers.back().parts.front().push_back(positionOf(row, projection));
    }
}

std::vector<MapPolygon> readPolygons(const QString& path, const geo::MapProjection& projection)
{
    std::vector<MapPolygon> polygons;
    const geo::DatasetHandle dataset = geo::openDataset(path);
    OGRLayer* const layer = dataset->GetLayer(0);
    while (const geo::FeatureHandle feature{layer->GetNextFeature()}) {
        if (const OGRGeometry* geometry = feature->GetGeometryRef())
            appendPolygons(*geometry, projection, polygons);
    }
    return polygons;
}

} // namespace

const RegistryDistrict& Registry::district(const QString& adminCode) const
{
    const auto it = std::find_if(districts.begin(), districts.end(), [&adminCode](const RegistryDistrict& d) {
        return d.adminCode == adminCode;
    });
    if (it == districts.end()) {
        throw LogicError(
            QCoreApplication::translate("airshed::demonstration", "There is no district with the code %1.")
                .arg(adminCode));
    }
    return *it;
}

Registry readRegistry(const QString& folder)
{
    const geo::MapProjection projection;
    const auto lengthOf = [](const Row& row, const QString& field) { return row[field].toDouble() * 1000; };
    Registry registry;
    readCodes(folder, registry);
    readPlaces(folder, projection, registry);
    readRivers(folder, projection, registry);
    registry.lakes = readPolygons(folder + QStringLiteral("/gshhg_lakes_nanchang.geojson"), projection);
    registry.province = readPolygons(folder + QStringLiteral("/jiangxi_dcw.geojson"), projection);
    for (const Row& row : csvRows(folder + QStringLiteral("/indicative_lakes.csv"))) {
        registry.smallLakes.push_back({.name = row[QStringLiteral("name")],
                                       .nameEn = row[QStringLiteral("name_en")],
                                       .centre = positionOf(row, projection),
                                       .lengthMetres = lengthOf(row, QStringLiteral("length_km")),
                                       .widthMetres = lengthOf(row, QStringLiteral("width_km")),
                                       .azimuthDegrees = row[QStringLiteral("azimuth_deg")].toDouble()});
    }
    for (const Row& row : csvRows(folder + QStringLiteral("/indicative_zones.csv"))) {
        registry.zones.push_back({.name = row[QStringLiteral("name")],
                                  .nameEn = row[QStringLiteral("name_en")],
                                  .managementUnit = row[QStringLiteral("management_unit")],
                                  .adminCode = row[QStringLiteral("admin_code")],
                                  .centre = positionOf(row, projection),
                                  .lengthMetres = lengthOf(row, QStringLiteral("length_km")),
                                  .widthMetres = lengthOf(row, QStringLiteral("width_km")),
                                  .azimuthDegrees = row[QStringLiteral("azimuth_deg")].toDouble(),
                                  .weight = row[QStringLiteral("weight")].toDouble()});
    }
    return registry;
}

} // namespace airshed::inventory::demonstration
