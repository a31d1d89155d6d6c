// SPDX-License-Identifier: GPL-3.0-or-later
// Where in the city a thing of some kind can plausibly stand: points drawn from the demonstration's land use,
// inside a given district, never in water and never so close to a border that rounding could move them over
// it.
#pragma once

#include "geo/transform.h"
#include "inventory/demonstration/geography.h"
#include "inventory/demonstration/random.h"

#include <array>

namespace airshed::inventory::demonstration
{

enum class Habitat {
    Zone,        ///< development zone
    BuiltUp,     ///< anywhere in the towns, denser towards the centre
    Quarter,     ///< in the busy streets of the towns: clusters
    MainRoad,    ///< on a motorway or trunk road
    Street,      ///< on a road or street of any rank
    Roadside,    ///< beside a road outside the motorways
    Cropland,    ///< in the fields
    Countryside, ///< open land outside towns, zones and mountains
    Riverbank    ///< on the bank of a river that carries ships, outside the towns
};
inline constexpr std::size_t habitatCount = 9;

struct Place {
    geo::MapPoint point{};
    geo::LonLat position{}; ///< the same place, rounded to a millionth of a degree: what lists can write
    int zone = -1;          ///< index into the zones, -1: in none
};

class Placement
{
public:
    /// The geography must outlive this.
    Placement(const Geography& geography, const Registry& registry, std::uint64_t seed);

    /// How much room there is for such things in this district (index into the districts), in no unit: for
    /// shares.
    double room(Habitat habitat, int district) const;
    /// A place of this kind; the nearest kind that the district has when it has none.
    Place place(Habitat habitat, int district, Random& random) const;
    /// A place of no particular kind within this distance of a point, in this district.
    Place beside(geo::MapPoint point, double metres, int district, Random& random) const;
    /// The point itself as a place.
    Place at(geo::MapPoint point) const;

    /// The subdistrict, town or township around the point; empty where none is known.
    QString townshipAt(geo::MapPoint point, int district) const;

private:
    struct Spots {
        std::vector<geo::MapPoint> points;
        std::vector<double> cumulated; ///< weights
        void add(geo::MapPoint point, double weight);
        geo::MapPoint draw(Random& random) const;
        double total() const { return cumulated.empty() ? 0 : cumulated.back(); }
    };
    struct Town {
        QString name;
        geo::MapPoint position;
    };

    void sortLand();
    void followRoads();
    void followRivers();
    void gatherQuarters(std::uint64_t seed);
    void nameTowns(const Registry& registry);
    void findCentres();
    bool isSafe(geo::MapPoint point, int district) const;
    Spots& spots(Habitat habitat, int district);
    const Spots& spots(Habitat habitat, int district) const;
    const Spots& spotsOrSubstitute(Habitat habitat, int district) const;

    const Geography& m_geography;
    geo::MapProjection m_projection;
    geo::PolygonIndex m_zones;
    std::vector<std::array<Spots, habitatCount>> m_spots; ///< by district
    std::vector<std::vector<Town>> m_towns;               ///< by district
    std::vector<geo::MapPoint> m_centres;                 ///< of the districts
};

} // namespace airshed::inventory::demonstration
