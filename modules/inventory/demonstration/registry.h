// SPDX-License-Identifier: GPL-3.0-or-later
// The public geographic files of data/nanchang, read into memory in map coordinates (EPSG:4548). It adds
// nothing to them; what is made of them is geography.h.
#pragma once

#include "geo/coordinates.h"

#include <QString>
#include <vector>

namespace airshed::inventory::demonstration
{

using MapLine = std::vector<geo::MapPoint>;

struct RegistryDistrict {
    QString adminCode{};
    QString name{};
    QString nameEn{};
};

struct RegistryTownship {
    QString code{}; ///< nine digits
    QString name{};
    QString adminCode{};
};

struct RegistryPlace {
    QString name{}; ///< Chinese, or Latin where GeoNames has no Chinese name
    QString nameEn{};
    QString kind{}; ///< city, county (its seat), town
    int population = 0;
    double heightMetres = 0;
    QString adminCode{}; ///< empty: outside the city
    geo::MapPoint position{};
};

struct DistrictSeed {
    QString adminCode{}; ///< empty: outside the city
    geo::MapPoint position{};
    double reachMetres = 0; ///< head start
    double urbanMetres = 0; ///< how far the built-up area reaches from here; 0: none
    QString name{};         ///< of the town or the subdistrict
};

struct RegistryLine {
    QString name{};
    QString nameEn{};
    double widthMetres = 0;
    int order = 1; ///< 1 main stem ... 4 stream
    std::vector<MapLine> parts{};
    bool isIndicative = false; ///< drawn by hand for the demonstration
};

struct IndicativeLake {
    QString name{};
    QString nameEn{};
    geo::MapPoint centre{};
    double lengthMetres = 0;
    double widthMetres = 0;
    double azimuthDegrees = 0; ///< of the long axis, clockwise from north
};

struct IndicativeZone {
    QString name{};
    QString nameEn{};
    QString managementUnit{};
    QString adminCode{};
    geo::MapPoint centre{};
    double lengthMetres = 0;
    double widthMetres = 0;
    double azimuthDegrees = 0;
    double weight = 0; ///< share of the city's industry
};

/// A polygon: outer ring, then holes.
using MapPolygon = std::vector<MapLine>;

struct Registry {
    std::vector<RegistryDistrict> districts{};
    std::vector<RegistryTownship> townships{};
    std::vector<RegistryPlace> places{};
    std::vector<DistrictSeed> seeds{};
    std::vector<RegistryLine> rivers{};
    std::vector<MapPolygon> lakes{}; ///< of GSHHG: Junshan, Qinglan, Jinxi, Poyang
    std::vector<IndicativeLake> smallLakes{};
    std::vector<IndicativeZone> zones{};
    std::vector<MapPolygon> province{};

    const RegistryDistrict& district(const QString& adminCode) const;
};

/// Reads the folder data/nanchang. Throws InputError that names the file.
Registry readRegistry(const QString& folder);

} // namespace airshed::inventory::demonstration
