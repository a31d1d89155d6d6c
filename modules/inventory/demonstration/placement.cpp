// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/placement.h"

#include "core/errors.h"
#include "inventory/demonstration/shapes.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <ogr_geometry.h>

namespace airshed::inventory::demonstration
{

namespace
{

using geo::MapPoint;

constexpr double cellMetres = 250;
constexpr double roadStepMetres = 120;
constexpr double roadsideMetres = 45;
constexpr double riverStepMetres = 400;
constexpr double safeMetres = 40; ///< from borders and shores
constexpr double centreMetres = 120;
constexpr double quarterMetres = 230;
constexpr double highestSite = 110; ///< metres above sea level
constexpr int attempts = 400;

/// Bayi Square: towns are busiest towards it.
constexpr MapPoint cityCentre{391400, 3173900};

double distance(MapPoint a, MapPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

double busyness(MapPoint p)
{
    const double d = distance(p, cityCentre) / 6500;
    return 0.3 + 2.4 * std::exp(-d * d);
}

/// Points along a line, so many metres apart.
template<typename Visit>
void walk(const MapLine& line, double step, Visit visit)
{
    double left = step / 2;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const MapPoint a = line[i - 1];
        const MapPoint b = line[i];
        const double length = distance(a, b);
        double done = left;
        for (; done < length; done += step) {
            const double t = done / length;
            visit(MapPoint{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t},
                  MapPoint{-(b.y - a.y) / length, (b.x - a.x) / length});
        }
        left = done - length;
    }
}

} // namespace

void Placement::Spots::add(MapPoint point, double weight)
{
    points.push_back(point);
    cumulated.push_back(total() + weight);
}

MapPoint Placement::Spots::draw(Random& random) const
{
    const auto it = std::upper_bound(cumulated.begin(), cumulated.end(), random.uniform() * total());
    const auto i = std::min(static_cast<std::size_t>(it - cumulated.begin()), points.size() - 1);
    return points[i];
}

Placement::Placement(const Geography& geography, const Registry& registry, std::uint64_t seed)
    : m_geography(geography), m_spots(geography.districts.size()), m_towns(geography.districts.size())
{
    for (std::size_t i = 0; i < geography.zones.size(); ++i) {
        for (const MapPolygon& polygon : geography.zones[i].area) {
            for (const MapLine& ring : polygon)
                m_zones.addRing(static_cast<int>(i), ring);
        }
    }
    m_zones.build();
    sortLand();
    followRoads();
    followRivers();
    gatherQuarters(seed);
    nameTowns(registry);
    findCentres();
}

Placement::Spots& Placement::spots(Habitat habitat, int district)
{
    return m_spots[static_cast<std::size_t>(district)][static_cast<std::size_t>(habitat)];
}

const Placement::Spots& Placement::spots(Habitat habitat, int district) const
{
    return m_spots[static_cast<std::size_t>(district)][static_cast<std::size_t>(habitat)];
}

void Placement::sortLand()
{
    std::vector<int> zoneCells(m_geography.zones.size());
    const MapGrid<char> grid(m_geography.box, cellMetres, 0);
    struct ZoneCell {
        MapPoint point;
        int district;
        int zone;
    };
    std::vector<ZoneCell> inZones;
    for (int row = 0; row < grid.rows(); ++row) {
        for (int column = 0; column < grid.columns(); ++column) {
            const MapPoint p = grid.centre(column, row);
            const int district = m_geography.districtAt(p);
            if (district < 0 || m_geography.isWater(p))
                continue;
            const int zone = m_zones.shapeAt(p);
            if (zone >= 0) {
                ++zoneCells[static_cast<std::size_t>(zone)];
                inZones.push_back({p, district, zone});
                continue;
            }
            if (m_geography.builtUpIndex.shapeAt(p) >= 0) {
                spots(Habitat::BuiltUp, district).add(p, busyness(p));
                continue;
            }
            const bool isField = m_geography.croplandIndex.shapeAt(p) >= 0;
            if (isField)
                spots(Habitat::Cropland, district).add(p, 1);
            if (isField || m_geography.terrain->heightMetres(p) < highestSite)
                spots(Habitat::Countryside, district).add(p, 1);
        }
    }
    for (const ZoneCell& cell : inZones) {
        const auto zone = static_cast<std::size_t>(cell.zone);
        spots(Habitat::Zone, cell.district).add(cell.point, m_geography.zones[zone].weight / zoneCells[zone]);
    }
}

void Placement::followRoads()
{
    for (const NamedLine& road : m_geography.roads) {
        const bool isMotorway = road.kind == QLatin1String("motorway");
        const bool isMain = isMotorway || road.kind == QLatin1String("primary");
        for (const MapLine& part : road.parts) {
            walk(part, roadStepMetres, [&](MapPoint p, MapPoint side) {
                const int district = m_geography.districtAt(p);
                if (district < 0)
                    return;
                const double traffic = busyness(p);
                if (isMain)
                    spots(Habitat::MainRoad, district).add(p, isMotorway ? 1.2 : traffic);
                spots(Habitat::Street, district).add(p, isMain ? 0.8 + traffic : traffic);
                if (isMotorway)
                    return;
                for (const double turn : {-roadsideMetres, roadsideMetres})
                    spots(Habitat::Roadside, district)
                        .add({p.x + side.x * turn, p.y + side.y * turn}, isMain ? 1.2 : 0.35 * traffic);
            });
        }
    }
}

void Placement::followRivers()
{
    constexpr double navigableMetres = 300;
    for (const NamedLine& river : m_geography.rivers) {
        if (river.widthMetres < navigableMetres)
            continue;
        for (const MapLine& part : river.parts) {
            walk(part, riverStepMetres, [&](MapPoint p, MapPoint side) {
                for (const double turn : {-1.0, 1.0}) {
                    const double reach = turn * (river.widthMetres / 2 + 90);
                    const MapPoint bank{p.x + side.x * reach, p.y + side.y * reach};
                    const int district = m_geography.districtAt(bank);
                    if (district >= 0 && !m_geography.isWater(bank) &&
                        m_geography.builtUpIndex.shapeAt(bank) < 0)
                        spots(Habitat::Riverbank, district).add(bank, 1);
                }
            });
        }
    }
}

void Placement::gatherQuarters(std::uint64_t seed)
{
    constexpr std::size_t cellsPerQuarter = 14;
    for (int district = 0; district < static_cast<int>(m_spots.size()); ++district) {
        const Spots& builtUp = spots(Habitat::BuiltUp, district);
        if (builtUp.points.empty())
            continue;
        Random random(seed, QStringLiteral("quarters/%1").arg(district));
        const std::size_t count = std::max<std::size_t>(4, builtUp.points.size() / cellsPerQuarter);
        for (std::size_t i = 0; i < count; ++i) {
            const MapPoint p = builtUp.draw(random);
            spots(Habitat::Quarter, district).add(p, busyness(p) * random.lognormal(1, 1.8));
        }
    }
}

void Placement::nameTowns(const Registry& registry)
{
    // A few units of the national register are state farms that are named as companies: no towns.
    static const QRegularExpression company(QStringLiteral("公司|企业"));
    for (const DistrictSeed& town : registry.seeds) {
        if (town.adminCode.isEmpty() || town.name.contains(company))
            continue;
        for (const RegistryTownship& township : registry.townships) {
            // GeoNames says 岗 where the register says 冈, and seeds may be a part of a township.
            const QString stem = township.name.left(2);
            if (township.adminCode != town.adminCode || township.name.contains(company) ||
                !QString(town.name).replace(u'岗', u'冈').startsWith(QString(stem).replace(u'岗', u'冈')))
                continue;
            for (std::size_t d = 0; d < m_towns.size(); ++d) {
                if (m_geography.districts[d].code == town.adminCode)
                    m_towns[d].push_back({township.name, town.position});
            }
            break;
        }
    }
}

void Placement::findCentres()
{
    for (const NamedArea& district : m_geography.districts) {
        std::vector<MapPolygon> degrees;
        for (const MapPolygon& polygon : district.area) {
            MapPolygon& turned = degrees.emplace_back();
            for (const MapLine& ring : polygon) {
                MapLine& line = turned.emplace_back();
                for (const MapPoint& p : ring) {
                    const geo::LonLat position = m_projection.toLonLat(p);
                    line.push_back({position.lon, position.lat});
                }
            }
        }
        OGRPoint centre;
        toGeometry(degrees)->Centroid(&centre);
        m_centres.push_back(m_projection.toMap({centre.getX(), centre.getY()}));
    }
}

QString Placement::townshipAt(MapPoint point, int district) const
{
    const std::vector<Town>& towns = m_towns[static_cast<std::size_t>(district)];
    const auto nearest = std::min_element(towns.begin(), towns.end(), [point](const Town& a, const Town& b) {
        return distance(a.position, point) < distance(b.position, point);
    });
    return nearest == towns.end() ? QString() : nearest->name;
}

bool Placement::isSafe(MapPoint point, int district) const
{
    for (const double dx : {-safeMetres, safeMetres}) {
        for (const double dy : {-safeMetres, safeMetres}) {
            const MapPoint p{point.x + dx, point.y + dy};
            if (m_geography.districtAt(p) != district || m_geography.isWater(p))
                return false;
        }
    }
    // What stands at a district's very centre is taken for an address that was not found.
    return distance(point, m_centres[static_cast<std::size_t>(district)]) > centreMetres &&
           m_geography.districtAt(point) == district && !m_geography.isWater(point);
}

double Placement::room(Habitat habitat, int district) const { return spots(habitat, district).total(); }

const Placement::Spots& Placement::spotsOrSubstitute(Habitat habitat, int district) const
{
    for (const Habitat candidate :
         {habitat, Habitat::BuiltUp, Habitat::Countryside, Habitat::Street, Habitat::Zone}) {
        if (!spots(candidate, district).points.empty())
            return spots(candidate, district);
    }
    throw LogicError(QCoreApplication::translate("airshed::demonstration",
                                                 "The district %1 has no land to put anything on.")
                         .arg(m_geography.districts[static_cast<std::size_t>(district)].name));
}

Place Placement::at(MapPoint point) const
{
    constexpr double perDegree = 1e6;
    Place place;
    const geo::LonLat exact = m_projection.toLonLat(point);
    place.position = {std::round(exact.lon * perDegree) / perDegree,
                      std::round(exact.lat * perDegree) / perDegree};
    place.point = point;
    place.zone = m_zones.shapeAt(point);
    return place;
}

Place Placement::place(Habitat habitat, int district, Random& random) const
{
    const Spots& candidates = spotsOrSubstitute(habitat, district);
    for (int i = 0; i < attempts; ++i) {
        MapPoint p = candidates.draw(random);
        switch (habitat) {
        case Habitat::Quarter:
            p.x += quarterMetres * random.normal();
            p.y += quarterMetres * random.normal();
            break;
        case Habitat::MainRoad:
        case Habitat::Street:
        case Habitat::Roadside:
        case Habitat::Riverbank:
            p.x += random.uniform(-12, 12);
            p.y += random.uniform(-12, 12);
            break;
        default:
            p.x += random.uniform(-0.5, 0.5) * cellMetres;
            p.y += random.uniform(-0.5, 0.5) * cellMetres;
        }
        if (isSafe(p, district))
            return at(p);
    }
    throw LogicError(
        QCoreApplication::translate("airshed::demonstration", "No dry place was found in the district %1.")
            .arg(m_geography.districts[static_cast<std::size_t>(district)].name));
}

Place Placement::beside(MapPoint point, double metres, int district, Random& random) const
{
    for (int i = 0; i < attempts; ++i) {
        const MapPoint p{point.x + random.uniform(-metres, metres),
                         point.y + random.uniform(-metres, metres)};
        if (isSafe(p, district))
            return at(p);
    }
    return at(point);
}

} // namespace airshed::inventory::demonstration
