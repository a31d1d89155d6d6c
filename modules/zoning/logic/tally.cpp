// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/logic/tally.h"

#include "geo/polygon_index.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace airshed::zoning
{

namespace
{

constexpr std::array grades = {"A+", "A", "B", "B-", "C", "D", "引领性", "非引领性", ""};
static_assert(grades.size() == gradeCount);

/// About so many sources stand in a cell.
constexpr double sourcesPerCell = 8;
constexpr int mostCellsASide = 512;

struct Row {
    geo::MapPoint position;
    std::array<float, pollutantCount> tonnesPerYear;
    std::uint8_t sourceClass;
    std::uint8_t grade;
};

Row rowOf(const TallySource& source)
{
    Row row{source.position, {}, static_cast<std::uint8_t>(source.sourceClass), source.grade};
    for (const Pollutant pollutant : allPollutants) {
        const double tonnes = source.emission[pollutant];
        row.tonnesPerYear[static_cast<std::size_t>(pollutant)] =
            std::isnan(tonnes) ? 0.0F : static_cast<float>(tonnes);
    }
    return row;
}

void add(Tally& tally, const Row& row)
{
    ++tally.sources;
    ++tally.byClass[row.sourceClass];
    ++tally.byGrade[row.grade];
    for (std::size_t p = 0; p < pollutantCount; ++p)
        tally.tonnesPerYear[p] += static_cast<double>(row.tonnesPerYear[p]);
}

void add(Tally& tally, const Tally& cell)
{
    tally.sources += cell.sources;
    const auto sum = [](auto& into, const auto& what) {
        std::ranges::transform(into, what, into.begin(), std::plus<>());
    };
    sum(tally.byClass, cell.byClass);
    sum(tally.byGrade, cell.byGrade);
    sum(tally.tonnesPerYear, cell.tonnesPerYear);
}

struct Box {
    double west = std::numeric_limits<double>::infinity();
    double south = std::numeric_limits<double>::infinity();
    double east = -std::numeric_limits<double>::infinity();
    double north = -std::numeric_limits<double>::infinity();
    void grow(geo::MapPoint p)
    {
        west = std::min(west, p.x);
        south = std::min(south, p.y);
        east = std::max(east, p.x);
        north = std::max(north, p.y);
    }
};

} // namespace

QString gradeName(std::size_t index)
{
    return index + 1 < gradeCount ? QString::fromUtf8(grades[index])
                                  : QCoreApplication::translate("airshed::zoning", "no grade");
}

std::size_t gradeIndex(const QString& grade)
{
    const auto found =
        std::ranges::find_if(grades, [&grade](const char* each) { return grade == QString::fromUtf8(each); });
    return found == grades.end() ? gradeCount - 1 : static_cast<std::size_t>(found - grades.begin());
}

struct TallyCounter::Private {
    std::vector<Row> rows; ///< cell after cell
    std::vector<std::uint32_t> cellBegin;
    std::vector<Tally> cells;
    std::vector<geo::MapPoint> stations;
    std::vector<geo::MapPoint> cameras;
    Tally city;
    Box box;
    int side = 1;
    double cellWidth = 1;
    double cellHeight = 1;

    int column(double x) const
    {
        return std::clamp(static_cast<int>((x - box.west) / cellWidth), 0, side - 1);
    }
    int line(double y) const
    {
        return std::clamp(static_cast<int>((y - box.south) / cellHeight), 0, side - 1);
    }
    std::size_t cellAt(int column, int line) const
    {
        return static_cast<std::size_t>(line) * static_cast<std::size_t>(side) +
               static_cast<std::size_t>(column);
    }

    void build(std::vector<Row> all)
    {
        for (const Row& row : all)
            box.grow(row.position);
        side = std::clamp(static_cast<int>(std::sqrt(static_cast<double>(all.size()) / sourcesPerCell)), 1,
                          mostCellsASide);
        cellWidth = std::max(1.0, (box.east - box.west) / side);
        cellHeight = std::max(1.0, (box.north - box.south) / side);
        std::vector<std::uint32_t> cellOf(all.size());
        cellBegin.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) + 1, 0);
        for (std::size_t i = 0; i < all.size(); ++i) {
            cellOf[i] =
                static_cast<std::uint32_t>(cellAt(column(all[i].position.x), line(all[i].position.y)));
            ++cellBegin[cellOf[i] + 1];
        }
        std::partial_sum(cellBegin.begin(), cellBegin.end(), cellBegin.begin());
        std::vector<std::uint32_t> next(cellBegin.begin(), cellBegin.end() - 1);
        rows.resize(all.size());
        cells.resize(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
        for (std::size_t i = 0; i < all.size(); ++i) {
            rows[next[cellOf[i]]++] = all[i];
            add(cells[cellOf[i]], all[i]);
        }
    }

    /// Marks every cell that the edge touches. Steps of half a cell, each with its neighbours, miss none.
    void markEdge(geo::MapPoint from, geo::MapPoint to, std::vector<bool>& isCrossed) const
    {
        const double cellsLong =
            std::max(std::abs(to.x - from.x) / cellWidth, std::abs(to.y - from.y) / cellHeight);
        const int steps = std::max(1, static_cast<int>(std::ceil(std::min(cellsLong, 1e6) * 2)));
        for (int i = 0; i <= steps; ++i) {
            const double t = static_cast<double>(i) / steps;
            const double x = from.x + t * (to.x - from.x);
            const double y = from.y + t * (to.y - from.y);
            const int c = static_cast<int>(std::floor((x - box.west) / cellWidth));
            const int l = static_cast<int>(std::floor((y - box.south) / cellHeight));
            for (int dc = -1; dc <= 1; ++dc) {
                for (int dl = -1; dl <= 1; ++dl) {
                    if (c + dc >= 0 && c + dc < side && l + dl >= 0 && l + dl < side)
                        isCrossed[cellAt(c + dc, l + dl)] = true;
                }
            }
        }
    }
};

TallyCounter::TallyCounter(const std::vector<TallySource>& sources, std::vector<geo::MapPoint> stations,
                           std::vector<geo::MapPoint> cameras)
    : d(std::make_unique<Private>())
{
    std::vector<Row> rows;
    rows.reserve(sources.size());
    for (const TallySource& source : sources) {
        const Row row = rowOf(source);
        add(d->city, row);
        if (std::isfinite(source.position.x) && std::isfinite(source.position.y))
            rows.push_back(row);
    }
    d->city.stations = static_cast<qint64>(stations.size());
    d->city.cameras = static_cast<qint64>(cameras.size());
    for (std::size_t p = 0; p < pollutantCount; ++p)
        d->city.shareOfCity[p] = d->city.tonnesPerYear[p] > 0 ? 1 : 0;
    d->stations = std::move(stations);
    d->cameras = std::move(cameras);
    if (!rows.empty())
        d->build(std::move(rows));
}

TallyCounter::~TallyCounter() = default;
TallyCounter::TallyCounter(TallyCounter&&) noexcept = default;

const Tally& TallyCounter::city() const { return d->city; }

Tally TallyCounter::count(const MapRings& rings) const
{
    Tally tally;
    geo::PolygonIndex index;
    Box box;
    for (const std::vector<geo::MapPoint>& ring : rings) {
        if (ring.size() < 3)
            continue;
        index.addRing(0, ring);
        for (const geo::MapPoint& point : ring)
            box.grow(point);
    }
    index.build();
    const auto isInside = [&index](geo::MapPoint point) { return index.shapeAt(point) == 0; };
    tally.stations = std::ranges::count_if(d->stations, isInside);
    tally.cameras = std::ranges::count_if(d->cameras, isInside);
    const bool isApart = d->rows.empty() || box.east < d->box.west || box.west > d->box.east ||
                         box.north < d->box.south || box.south > d->box.north;
    if (!isApart) {
        std::vector<bool> isCrossed(d->cells.size());
        for (const std::vector<geo::MapPoint>& ring : rings) {
            for (std::size_t i = 0; ring.size() >= 3 && i < ring.size(); ++i)
                d->markEdge(ring[i], ring[(i + 1) % ring.size()], isCrossed);
        }
        for (int line = d->line(box.south); line <= d->line(box.north); ++line) {
            for (int column = d->column(box.west); column <= d->column(box.east); ++column) {
                const std::size_t cell = d->cellAt(column, line);
                if (d->cells[cell].sources == 0)
                    continue;
                if (isCrossed[cell]) {
                    for (std::uint32_t i = d->cellBegin[cell]; i < d->cellBegin[cell + 1]; ++i) {
                        if (isInside(d->rows[i].position))
                            add(tally, d->rows[i]);
                    }
                } else if (isInside({d->box.west + (column + 0.5) * d->cellWidth,
                                     d->box.south + (line + 0.5) * d->cellHeight})) {
                    add(tally, d->cells[cell]);
                }
            }
        }
    }
    for (std::size_t p = 0; p < pollutantCount; ++p)
        tally.shareOfCity[p] =
            d->city.tonnesPerYear[p] > 0 ? tally.tonnesPerYear[p] / d->city.tonnesPerYear[p] : 0;
    return tally;
}

} // namespace airshed::zoning
