// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/geography.h"

#include "core/progress.h"
#include "geo/transform.h"
#include "inventory/demonstration/district_growth.h"
#include "inventory/demonstration/random.h"
#include "inventory/demonstration/road_network.h"
#include "inventory/demonstration/shapes.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <ogr_geometry.h>

namespace airshed::inventory::demonstration
{

namespace
{

using geo::MapPoint;

constexpr double settlementCellMetres = 150;
constexpr double croplandCellMetres = 300;
constexpr double highestField = 85; // metres above sea level

MapBox mapBox()
{
    const geo::MapProjection projection;
    const MapPoint southWest = projection.toMap({115.36, 28.08});
    const MapPoint northEast = projection.toMap({116.66, 29.20});
    const MapPoint northWest = projection.toMap({115.36, 29.20});
    const MapPoint southEast = projection.toMap({116.66, 28.08});
    // Whole kilometres keep cell borders at round coordinates.
    const auto down = [](double v) { return std::floor(v / 1000) * 1000; };
    return {down(std::max(southWest.x, northWest.x)), down(std::min(southWest.y, southEast.y)),
            down(std::min(northEast.x, southEast.x)), down(std::max(northEast.y, northWest.y))};
}

std::vector<MapPolygon> boxPolygon(const MapBox& box)
{
    return {{{{box.west, box.south},
              {box.east, box.south},
              {box.east, box.north},
              {box.west, box.north},
              {box.west, box.south}}}};
}

void fillIndex(geo::PolygonIndex& index, const std::vector<NamedArea>& areas)
{
    for (std::size_t i = 0; i < areas.size(); ++i) {
        for (const MapPolygon& polygon : areas[i].area) {
            for (const MapLine& ring : polygon)
                index.addRing(static_cast<int>(i), ring);
        }
    }
    index.build();
}

void fillIndex(geo::PolygonIndex& index, const std::vector<MapPolygon>& polygons)
{
    for (const MapPolygon& polygon : polygons) {
        for (const MapLine& ring : polygon)
            index.addRing(0, ring);
    }
    index.build();
}

void addLakes(const Registry& registry, Geography& geography)
{
    // GSHHG's lakes have no names; they are told apart by where they lie.
    const geo::MapProjection projection;
    const struct {
        const char16_t* name;
        const char* nameEn;
        geo::LonLat position;
    } names[] = {{u"军山湖", "Junshan Lake", {116.360, 28.510}},
                 {u"青岚湖", "Qinglan Lake", {116.170, 28.480}},
                 {u"金溪湖", "Jinxi Lake", {116.298, 28.690}},
                 {u"鄱阳湖", "Poyang Lake", {116.350, 29.050}}};
    const std::vector<MapPolygon> frame = boxPolygon(geography.box);
    for (const MapPolygon& lake : registry.lakes) {
        MapPolygon simple;
        for (const MapLine& ring : lake) {
            MapLine line = simplified(ring, 40);
            if (line.size() > 3)
                simple.push_back(std::move(line));
        }
        NamedArea area{.isIndicative = false, .area = intersectionOf({simple}, frame)};
        if (area.area.empty())
            continue;
        double nearest = std::numeric_limits<double>::infinity();
        double sumX = 0;
        double sumY = 0;
        const MapLine& outer = area.area.front().front();
        for (const MapPoint& p : outer) {
            sumX += p.x / static_cast<double>(outer.size());
            sumY += p.y / static_cast<double>(outer.size());
        }
        for (const auto& candidate : names) {
            const MapPoint p = projection.toMap(candidate.position);
            const double d = std::hypot(p.x - sumX, p.y - sumY);
            if (d < nearest) {
                nearest = d;
                area.name = QString::fromUtf16(candidate.name);
                area.nameEn = QString::fromLatin1(candidate.nameEn);
            }
        }
        // Poyang's many bays are several polygons after clipping, Junshan's is one.
        if (lake.front().size() > 1000) {
            area.name = QStringLiteral("鄱阳湖");
            area.nameEn = QStringLiteral("Poyang Lake");
        }
        geography.water.push_back(std::move(area));
    }
    std::uint64_t seed = 900;
    for (const IndicativeLake& lake : registry.smallLakes)
        geography.water.push_back(
            {.name = lake.name, .nameEn = lake.nameEn, .area = {{wobblyEllipse(lake, 0.22, ++seed)}}});
}

void addRivers(const Registry& registry, Geography& geography)
{
    std::vector<MapPolygon> covered;
    for (const NamedArea& lake : geography.water)
        covered = unionOf(covered, lake.area);
    const geo::GeometryHandle frame = toGeometry(boxPolygon(geography.box));
    for (const RegistryLine& river : registry.rivers) {
        NamedLine line{.name = river.name,
                       .nameEn = river.nameEn,
                       .kind = {},
                       .widthMetres = river.widthMetres,
                       .order = river.order,
                       .isIndicative = river.isIndicative};
        for (const MapLine& part : river.parts) {
            const MapLine fine = simplified(smoothed(part, 3), 6);
            const geo::GeometryHandle clipped(toGeometry(fine)->Intersection(frame.get()));
            for (MapLine& piece : clipped ? toLines(*clipped) : std::vector<MapLine>())
                line.parts.push_back(std::move(piece));
        }
        std::vector<MapPolygon> area =
            intersectionOf(widened(line.parts, river.widthMetres / 2), boxPolygon(geography.box));
        area = differenceOf(area, covered);
        covered = unionOf(covered, area);
        geography.water.push_back(
            {.name = river.name, .nameEn = river.nameEn, .isIndicative = true, .area = std::move(area)});
        geography.rivers.push_back(std::move(line));
    }
}

/// Where people live close together: towns and quarters are hills of density, the built-up area is above a
/// threshold that wavers.
std::vector<MapPolygon> builtUpArea(const Registry& registry, const Geography& geography)
{
    MapGrid<float> density(geography.box, settlementCellMetres, 0.0F);
    const auto addHill = [&density](MapPoint centre, double radius, double strength) {
        const int reach = static_cast<int>(radius * 3 / settlementCellMetres);
        const int column0 = density.columnOf(centre.x);
        const int row0 = density.rowOf(centre.y);
        for (int row = row0 - reach; row <= row0 + reach; ++row) {
            for (int column = column0 - reach; column <= column0 + reach; ++column) {
                if (!density.holds(column, row))
                    continue;
                const MapPoint p = density.centre(column, row);
                const double d2 =
                    ((p.x - centre.x) * (p.x - centre.x) + (p.y - centre.y) * (p.y - centre.y)) /
                    (radius * radius);
                density.at(column, row) += static_cast<float>(strength * std::exp(-d2 / 1.4));
            }
        }
    };
    for (const DistrictSeed& seed : registry.seeds) {
        if (seed.urbanMetres > 0)
            addHill(seed.position, seed.urbanMetres, 1);
    }
    for (const NamedArea& zone : geography.zones) {
        for (const MapPolygon& polygon : zone.area) {
            double x = 0;
            double y = 0;
            for (const MapPoint& p : polygon.front()) {
                x += p.x / static_cast<double>(polygon.front().size());
                y += p.y / static_cast<double>(polygon.front().size());
            }
            addHill({x, y}, 1500, 0.7);
        }
    }
    MapGrid<int> labels(geography.box, settlementCellMetres, 0);
    for (int row = 1; row + 1 < labels.rows(); ++row) {
        for (int column = 1; column + 1 < labels.columns(); ++column) {
            const MapPoint p = labels.centre(column, row);
            const double wave = 0.34 * fractalNoise(p.x / 1500, p.y / 1500, 3, 31);
            if (density.at(column, row) < 0.2 || density.at(column, row) + wave < 0.5 ||
                geography.isWater(p) || geography.terrain->heightMetres(p) > 90)
                continue;
            labels.at(column, row) = 1;
        }
    }
    return smoothCoverage(labels, 1).front();
}

std::vector<MapPolygon> croplandArea(const Geography& geography)
{
    geo::PolygonIndex zones;
    fillIndex(zones, geography.zones);
    MapGrid<int> labels(geography.box, croplandCellMetres, 0);
    for (int row = 1; row + 1 < labels.rows(); ++row) {
        for (int column = 1; column + 1 < labels.columns(); ++column) {
            const MapPoint p = labels.centre(column, row);
            if (geography.districtAt(p) < 0 || fractalNoise(p.x / 3600, p.y / 3600, 3, 71) < -0.22 ||
                geography.isWater(p) || geography.builtUpIndex.shapeAt(p) >= 0 || zones.shapeAt(p) >= 0 ||
                geography.terrain->heightMetres(p) > highestField)
                continue;
            labels.at(column, row) = 1;
        }
    }
    return smoothCoverage(labels, 1).front();
}

} // namespace

Geography makeGeography(const Registry& registry, Progress& progress)
{
    int done = 0;
    const auto step = [&progress, &done](const QString& what) {
        progress.throwIfCancelled();
        progress.report(done++, 7, what);
    };
    Geography geography;
    geography.box = mapBox();
    geography.townships = registry.townships;
    geography.places = registry.places;
    geography.province = registry.province;

    step(QCoreApplication::translate("airshed::demonstration", "Laying out lakes and rivers"));
    addLakes(registry, geography);
    addRivers(registry, geography);
    fillIndex(geography.waterIndex, geography.water);

    step(QCoreApplication::translate("airshed::demonstration", "Growing the districts"));
    for (GrownDistrict& grown : grownDistricts(registry, geography.box)) {
        const RegistryDistrict& district = registry.district(grown.adminCode);
        geography.districts.push_back({.name = district.name,
                                       .nameEn = district.nameEn,
                                       .code = district.adminCode,
                                       .area = std::move(grown.area)});
    }
    fillIndex(geography.districtIndex, geography.districts);

    step(QCoreApplication::translate("airshed::demonstration", "Raising the hills"));
    std::vector<MapPolygon> allWater;
    for (const NamedArea& water : geography.water)
        allWater.insert(allWater.end(), water.area.begin(), water.area.end());
    geography.terrain = std::make_unique<Terrain>(registry, allWater, geography.box);

    step(QCoreApplication::translate("airshed::demonstration", "Placing the development zones"));
    std::uint64_t seed = 1200;
    for (const IndicativeZone& zone : registry.zones) {
        geography.zones.push_back(
            {.name = zone.name,
             .nameEn = zone.nameEn,
             .code = zone.managementUnit,
             .weight = zone.weight,
             .area = differenceOf({{blockOutline(zone, ++seed)}}, unionOf(allWater, {}))});
    }

    step(QCoreApplication::translate("airshed::demonstration", "Building the towns"));
    geography.builtUp = builtUpArea(registry, geography);
    fillIndex(geography.builtUpIndex, geography.builtUp);

    step(QCoreApplication::translate("airshed::demonstration", "Laying the roads"));
    geography.roads = plausibleRoads(geography);

    step(QCoreApplication::translate("airshed::demonstration", "Ploughing the fields"));
    geography.cropland = croplandArea(geography);
    fillIndex(geography.croplandIndex, geography.cropland);
    return geography;
}

} // namespace airshed::inventory::demonstration
