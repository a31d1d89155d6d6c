// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/network_maker.h"

#include "inventory/demonstration/fictitious_names.h"

#include <QSet>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace airshed::inventory::demonstration
{

namespace
{

using geo::MapPoint;

double distance(MapPoint a, MapPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

struct StationKind {
    const char16_t* name;
    char letter;
    int count;
    Habitat habitat;
    double apartMetres; ///< from stations of the same kind
    bool isUrban;       ///< only where the city has its centre
};

constexpr std::array stationKinds = {StationKind{u"国控", 'G', 12, Habitat::BuiltUp, 3000, true},
                                     StationKind{u"省控", 'S', 15, Habitat::BuiltUp, 2500, false},
                                     StationKind{u"乡镇", 'X', 94, Habitat::Countryside, 2800, false},
                                     StationKind{u"交通", 'J', 5, Habitat::MainRoad, 3500, true},
                                     StationKind{u"园区", 'Y', 6, Habitat::Zone, 4500, false},
                                     StationKind{u"背景", 'B', 3, Habitat::Countryside, 18000, false}};

/// Best of some random places: the one farthest from those taken, once it is far enough.
Place spacedPlace(const Placement& placement, Habitat habitat, int district,
                  const std::vector<MapPoint>& taken, double apartMetres, Random& random)
{
    constexpr int attempts = 24;
    Place best;
    double bestGap = -1;
    for (int i = 0; i < attempts && bestGap < apartMetres; ++i) {
        const Place candidate = placement.place(habitat, district, random);
        double gap = std::numeric_limits<double>::infinity();
        for (const MapPoint& other : taken)
            gap = std::min(gap, distance(other, candidate.point));
        if (gap > bestGap) {
            best = candidate;
            bestGap = gap;
        }
    }
    return best;
}

std::vector<double> roomFor(const Geography& geography, const Placement& placement, Habitat habitat,
                            bool isUrban)
{
    std::vector<double> weights;
    for (int d = 0; d < static_cast<int>(geography.districts.size()); ++d) {
        // County codes end in 21 and over; the districts of the city proper come before.
        const bool isCounty = geography.districts[static_cast<std::size_t>(d)].code.at(4) == u'2';
        const double room = placement.room(habitat, d);
        weights.push_back(isUrban && isCounty ? room * 0.05 : room);
    }
    return weights;
}

} // namespace

std::vector<Station> makeStations(const Geography& geography, const Placement& placement, std::uint64_t seed)
{
    std::vector<Station> stations;
    QSet<QString> names;
    for (const StationKind& kind : stationKinds) {
        Random random(seed, QStringLiteral("stations/%1").arg(QChar::fromLatin1(kind.letter)));
        const std::vector<double> weights = roomFor(geography, placement, kind.habitat, kind.isUrban);
        std::vector<MapPoint> taken;
        for (int i = 0; i < kind.count; ++i) {
            const int district = random.weighted(weights);
            const Place place =
                spacedPlace(placement, kind.habitat, district, taken, kind.apartMetres, random);
            taken.push_back(place.point);
            Station station;
            station.kind = QString::fromUtf16(kind.name);
            station.adminCode = geography.districts[static_cast<std::size_t>(district)].code;
            station.code = QStringLiteral("3601%1%2")
                               .arg(QChar::fromLatin1(kind.letter))
                               .arg(i + 1, 3, 10, QLatin1Char('0'));
            const QString township = placement.townshipAt(place.point, district);
            station.name =
                kind.letter == 'X'
                    ? township + QStringLiteral("示例站")
                    : QStringLiteral("示例%1%2站").arg(inventedWords(random).left(2), station.kind);
            for (int n = 2; names.contains(station.name); ++n) {
                if (station.name.endsWith(u'站'))
                    station.name.chop(1);
                station.name += QStringLiteral("%1号站").arg(n);
            }
            names.insert(station.name);
            station.position = place.position;
            stations.push_back(std::move(station));
        }
    }
    return stations;
}

std::vector<Camera> makeCameras(const Geography& geography, const Placement& placement, std::uint64_t seed)
{
    constexpr double apartMetres = 5200;
    constexpr double fullCircleShare = 0.75;
    Random random(seed, QStringLiteral("cameras"));
    const std::vector<double> weights = roomFor(geography, placement, Habitat::Cropland, false);
    std::vector<MapPoint> taken;
    std::vector<Camera> cameras;
    std::vector<int> ofDistrict(geography.districts.size());
    for (int i = 0; i < cameraTotal; ++i) {
        const int district = random.weighted(weights);
        const Place place = spacedPlace(placement, Habitat::Cropland, district, taken, apartMetres, random);
        taken.push_back(place.point);
        const NamedArea& area = geography.districts[static_cast<std::size_t>(district)];
        Camera camera;
        // GB/T 28181: centre (8), trade (2), type 132 (network camera), serial (7).
        camera.deviceId =
            area.code + QStringLiteral("0000132") + QStringLiteral("%1").arg(1 + i, 7, 10, QLatin1Char('0'));
        camera.name = QStringLiteral("示例%1高空瞭望%2号")
                          .arg(placement.townshipAt(place.point, district))
                          .arg(++ofDistrict[static_cast<std::size_t>(district)]);
        camera.adminCode = area.code;
        camera.position = place.position;
        camera.mastHeightMetres = 30 + random.index(16);
        constexpr double rangeWeights[] = {.12, .7, .18};
        camera.rangeMetres =
            std::array{2000.0, 3000.0, 5000.0}[static_cast<std::size_t>(random.weighted(rangeWeights))];
        if (!random.chance(fullCircleShare)) {
            const int start = 5 * random.index(72);
            const int width = 90 + 15 * random.index(13);
            camera.sectorStartDegrees = start;
            camera.sectorEndDegrees = (start + width) % 360;
        }
        cameras.push_back(std::move(camera));
    }
    return cameras;
}

} // namespace airshed::inventory::demonstration
