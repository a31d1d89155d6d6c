// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/road_network.h"

#include "geo/transform.h"
#include "inventory/demonstration/random.h"
#include "inventory/demonstration/shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <ogr_geometry.h>

namespace airshed::inventory::demonstration
{

namespace
{

using geo::LonLat;
using geo::MapPoint;

constexpr LonLat cityCentre{115.893, 28.676};

/// A line through the points that sways a little between them, as roads do.
MapLine swaying(const MapLine& through, double amplitudeMetres, std::uint64_t seed)
{
    constexpr double stepMetres = 700;
    MapLine line;
    double along = 0;
    for (std::size_t i = 0; i + 1 < through.size(); ++i) {
        const MapPoint a = through[i];
        const MapPoint b = through[i + 1];
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        const int steps = std::max(1, static_cast<int>(length / stepMetres));
        for (int s = 0; s < steps; ++s) {
            const double t = static_cast<double>(s) / steps;
            // No sway at the given points: roads must meet there.
            const double sway =
                amplitudeMetres * std::sin(std::numbers::pi * t) *
                fractalNoise((along + t * length) / 6000, static_cast<double>(seed % 97) + 0.5, 2, seed);
            line.push_back({std::lerp(a.x, b.x, t) - (b.y - a.y) / length * sway,
                            std::lerp(a.y, b.y, t) + (b.x - a.x) / length * sway});
        }
        along += length;
    }
    line.push_back(through.back());
    return smoothed(line, 2);
}

MapLine ring(MapPoint centre, double radiusEast, double radiusNorth, std::uint64_t seed)
{
    constexpr int points = 72;
    MapLine line;
    for (int i = 0; i <= points; ++i) {
        const double angle = (i % points) * 2 * std::numbers::pi / points;
        const double radius =
            1 + 0.10 * fractalNoise(std::cos(angle) * 1.2 + 5, std::sin(angle) * 1.2 + 5, 2, seed);
        line.push_back({centre.x + radiusEast * radius * std::cos(angle),
                        centre.y + radiusNorth * radius * std::sin(angle)});
    }
    return smoothed(line, 1);
}

class RoadBuilder
{
public:
    explicit RoadBuilder(const Geography& geography)
        : m_geography(geography), m_centre(m_projection.toMap(cityCentre))
    {
    }

    std::vector<NamedLine> roads()
    {
        addRings();
        addRadials();
        addTownRoads();
        addStreets();
        return std::move(m_roads);
    }

private:
    void add(const QString& name, const QString& nameEn, const char* kind, std::vector<MapLine> parts)
    {
        m_roads.push_back(
            {.name = name, .nameEn = nameEn, .kind = QString::fromLatin1(kind), .parts = std::move(parts)});
    }

    void addRings()
    {
        const MapPoint west{m_centre.x - 2500, m_centre.y};
        add(QStringLiteral("绕城高速（示意）"), QStringLiteral("Outer ring motorway (indicative)"),
            "motorway", {ring(west, 20500, 18500, 41)});
        add(QStringLiteral("二环路（示意）"), QStringLiteral("Second ring road (indicative)"), "primary",
            {ring({m_centre.x - 1200, m_centre.y}, 9200, 9000, 42)});
        add(QStringLiteral("一环路（示意）"), QStringLiteral("First ring road (indicative)"), "primary",
            {ring(m_centre, 4100, 3900, 43)});
    }

    MapLine through(const std::vector<LonLat>& positions) const
    {
        MapLine line;
        for (const LonLat& p : positions)
            line.push_back(m_projection.toMap(p));
        return line;
    }

    void addRadials()
    {
        const struct {
            const char16_t* name;
            const char* nameEn;
            const char* kind;
            std::vector<LonLat> positions;
        } lines[] = {
            {u"北向高速（示意）",
             "Northern motorway (indicative)",
             "motorway",
             {{115.905, 28.845}, {115.880, 28.900}, {115.845, 29.000}, {115.810, 29.200}}},
            {u"南向高速（示意）",
             "Southern motorway (indicative)",
             "motorway",
             {{115.900, 28.510}, {115.885, 28.420}, {115.850, 28.300}, {115.790, 28.100}}},
            {u"东向高速（示意）",
             "Eastern motorway (indicative)",
             "motorway",
             {{116.075, 28.640},
              {116.200, 28.600},
              {116.240, 28.560},
              {116.330, 28.390},
              {116.450, 28.330},
              {116.640, 28.270}}},
            {u"东北向高速（示意）",
             "Northeastern motorway (indicative)",
             "motorway",
             {{116.030, 28.780}, {116.120, 28.740}, {116.280, 28.745}, {116.400, 28.740}, {116.640, 28.800}}},
            {u"西向高速（示意）",
             "Western motorway (indicative)",
             "motorway",
             {{115.680, 28.620}, {115.560, 28.560}, {115.480, 28.470}, {115.370, 28.420}}},
            {u"西北向高速（示意）",
             "Northwestern motorway (indicative)",
             "motorway",
             {{115.760, 28.840}, {115.690, 28.905}, {115.560, 28.880}, {115.450, 28.860}, {115.365, 28.900}}},
            {u"昌安公路（示意）",
             "Nanchang-Anyi road (indicative)",
             "primary",
             {cityCentre,
              {115.853, 28.690},
              {115.800, 28.700},
              {115.735, 28.700},
              {115.650, 28.700},
              {115.600, 28.790},
              {115.553, 28.843}}},
            {u"昌进公路（示意）",
             "Nanchang-Jinxian road (indicative)",
             "primary",
             {cityCentre,
              {115.960, 28.650},
              {116.010, 28.520},
              {116.094, 28.507},
              {116.120, 28.400},
              {116.190, 28.330},
              {116.270, 28.377}}},
            {u"昌莲公路（示意）",
             "Nanchang-Liantang road (indicative)",
             "primary",
             {cityCentre,
              {115.917, 28.645},
              {115.930, 28.600},
              {115.943, 28.545},
              {115.955, 28.480},
              {115.963, 28.426},
              {116.000, 28.293},
              {116.047, 28.220}}},
            {u"昌北公路（示意）",
             "Northern trunk road (indicative)",
             "primary",
             {{115.853, 28.690}, {115.855, 28.745}, {115.865, 28.821}, {115.850, 28.900}, {115.902, 28.994}}},
            {u"昌东公路（示意）",
             "Eastern trunk road (indicative)",
             "primary",
             {cityCentre,
              {115.985, 28.685},
              {116.030, 28.715},
              {116.078, 28.671},
              {116.136, 28.658},
              {116.161, 28.651}}},
            {u"丰城方向公路（示意）",
             "Road towards Fengcheng (indicative)",
             "primary",
             {{115.853, 28.690},
              {115.815, 28.650},
              {115.795, 28.573},
              {115.791, 28.465},
              {115.780, 28.350},
              {115.784, 28.194}}},
            {u"进贤东线（示意）",
             "Jinxian eastern road (indicative)",
             "primary",
             {{116.270, 28.377}, {116.353, 28.380}, {116.420, 28.397}, {116.478, 28.438}, {116.600, 28.480}}},
            {u"进贤南线（示意）",
             "Jinxian southern road (indicative)",
             "primary",
             {{116.270, 28.377}, {116.200, 28.300}, {116.156, 28.224}, {116.173, 28.155}}}};
        std::uint64_t seed = 60;
        for (const auto& line : lines) {
            add(QString::fromUtf16(line.name), QString::fromLatin1(line.nameEn), line.kind,
                {swaying(through(line.positions), 900, ++seed)});
        }
    }

    /// Towns are linked when no third town is nearer to both (relative neighbourhood graph): sparse and
    /// natural.
    void addTownRoads()
    {
        std::vector<MapPoint> towns;
        for (const RegistryPlace& place : m_geography.places) {
            if (m_geography.box.contains(place.position))
                towns.push_back(place.position);
        }
        const auto distance = [](MapPoint a, MapPoint b) { return std::hypot(a.x - b.x, a.y - b.y); };
        int number = 0;
        for (std::size_t i = 0; i < towns.size(); ++i) {
            for (std::size_t j = i + 1; j < towns.size(); ++j) {
                const double d = distance(towns[i], towns[j]);
                const bool isLinked =
                    d > 1500 && d < 26000 && std::none_of(towns.begin(), towns.end(), [&](MapPoint k) {
                        return std::max(distance(towns[i], k), distance(towns[j], k)) < d * 0.999;
                    });
                const MapPoint middle{(towns[i].x + towns[j].x) / 2, (towns[i].y + towns[j].y) / 2};
                const bool isInCity =
                    m_geography.districtAt(towns[i]) >= 0 || m_geography.districtAt(towns[j]) >= 0;
                // No 20 km bridge over Poyang: where the middle is lake, there is no road.
                if (!isLinked || !isInCity || (m_geography.isWater(middle) && d > 9000))
                    continue;
                ++number;
                add(QStringLiteral("县道%1（示意）").arg(number, 3, 10, QLatin1Char('0')),
                    QStringLiteral("County road %1 (indicative)").arg(number), "secondary",
                    {swaying({towns[i], towns[j]}, std::min(1800.0, d * 0.18),
                             300 + static_cast<std::uint64_t>(number))});
            }
        }
    }

    void addStreets()
    {
        const geo::GdalErrors errors;
        const std::vector<MapPolygon> dry = [this] {
            std::vector<MapPolygon> water;
            for (const NamedArea& area : m_geography.water)
                water.insert(water.end(), area.area.begin(), area.area.end());
            return differenceOf(m_geography.builtUp, unionOf(water, {}));
        }();
        const geo::GeometryHandle ground = toGeometry(dry);
        constexpr double reachMetres = 21000;
        constexpr double spacingMetres = 820;
        constexpr double angle = 13 * std::numbers::pi / 180;
        int number = 0;
        for (const bool isNorthward : {false, true}) {
            for (double offset = -reachMetres; offset <= reachMetres; offset += spacingMetres) {
                MapLine line;
                const double shift = offset + 180 * smoothNoise(offset / 1300, isNorthward ? 3.5 : 7.5, 9);
                for (double along = -reachMetres; along <= reachMetres; along += 400) {
                    const double sway = 90 * smoothNoise(along / 3000, offset / 3000, isNorthward ? 21 : 22);
                    const double u = isNorthward ? shift + sway : along;
                    const double v = isNorthward ? along : shift + sway;
                    line.push_back({m_centre.x + u * std::cos(angle) - v * std::sin(angle),
                                    m_centre.y + u * std::sin(angle) + v * std::cos(angle)});
                }
                const geo::GeometryHandle cut(toGeometry(line)->Intersection(ground.get()));
                std::vector<MapLine> parts;
                for (MapLine& part : cut ? toLines(*cut) : std::vector<MapLine>()) {
                    if (lengthOf(part) > 700)
                        parts.push_back(simplified(part, 8));
                }
                if (parts.empty())
                    continue;
                ++number;
                add(QStringLiteral("示意%1路").arg(number),
                    QStringLiteral("Indicative street %1").arg(number), "street", std::move(parts));
            }
        }
    }

    const Geography& m_geography;
    geo::MapProjection m_projection;
    MapPoint m_centre;
    std::vector<NamedLine> m_roads;
};

} // namespace

std::vector<NamedLine> plausibleRoads(const Geography& geography) { return RoadBuilder(geography).roads(); }

} // namespace airshed::inventory::demonstration
