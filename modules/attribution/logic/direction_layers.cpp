// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/direction_layers.h"

#include "attribution/logic/result_table.h"
#include "core/progress.h"
#include "geo/measure.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace airshed::attribution
{

namespace
{

using Type = ResultField::Type;
using Shape = ResultTable::Shape;

struct Messages {
    Q_DECLARE_TR_FUNCTIONS(airshed::attribution::ResultLayers)
};

// A cell of the map is 0.2 mm at the smallest scale that shows the plot as more than a dot.
constexpr int cellsAround = 72;
constexpr int cellsOutward = 20;
/// The bands of more trajectories are one dark patch.
constexpr std::size_t mostBands = 40;
/// Steps of a trajectory that one piece of its band covers: the band is no finer than what it says.
constexpr std::size_t bandStep = 3;

/// The cell between two radii and two directions, corners and arcs on the ground.
geo::GeometryHandle cellShape(geo::LonLat centre, double inner, double outer, double from, double to)
{
    const double middle = (from + to) / 2;
    std::vector<geo::LonLat> ring;
    for (const double direction : {from, middle, to})
        ring.push_back(geo::destination(centre, direction, outer));
    if (inner <= 0) {
        ring.push_back(centre);
    } else {
        for (const double direction : {to, middle, from})
            ring.push_back(geo::destination(centre, direction, inner));
    }
    ring.push_back(ring.front());
    return polygonShape(ring);
}

geo::GeometryHandle circleShape(geo::LonLat centre, double radius)
{
    std::vector<geo::LonLat> points;
    for (int degrees = 0; degrees <= 360; degrees += 5)
        points.push_back(geo::destination(centre, degrees % 360, radius));
    return lineShape(points);
}

/// 1, 2, 5, 10 m/s: about three rings.
double ringStep(double fastest)
{
    for (const double step : {0.5, 1.0, 2.0, 5.0, 10.0}) {
        if (fastest / step <= 4)
            return step;
    }
    return 20;
}

void addCells(ResultTable& cells, const PlacedPolarPlot& placed, double fastest, double radius)
{
    const double largest = placed.plot.largestValue();
    const double widthDegrees = 360.0 / cellsAround;
    for (int ring = 0; ring < cellsOutward; ++ring) {
        const double inner = radius * ring / cellsOutward;
        const double outer = radius * (ring + 1) / cellsOutward;
        const double speed = fastest * (ring + 0.5) / cellsOutward;
        for (int i = 0; i < cellsAround; ++i) {
            const double direction = i * widthDegrees;
            const double value = placed.plot.at(speed, direction);
            if (std::isnan(value))
                continue;
            cells.add(cellShape(placed.position, inner, outer, direction - widthDegrees / 2,
                                direction + widthDegrees / 2),
                      {placed.station, code(placed.pollutant), normalisedDirection(direction), speed, value,
                       unit(placed.pollutant), largest > 0 ? QVariant(value / largest) : QVariant()});
        }
    }
}

void addAxes(ResultTable& axes, const PlacedPolarPlot& placed, double fastest, double radius)
{
    const double step = ringStep(fastest);
    for (double speed = step; speed < fastest * 0.95; speed += step)
        axes.add(circleShape(placed.position, radius * speed / fastest),
                 {placed.station, QStringLiteral("%1 m/s").arg(speed), speed, 0});
    const QString title = placed.name.isEmpty() ? placed.station : placed.name;
    const double largest = placed.plot.largestValue();
    const QString most = std::isnan(largest) ? displayName(placed.pollutant)
                                             : Messages::tr("%1: at most %2 %3")
                                                   .arg(displayName(placed.pollutant))
                                                   .arg(largest, 0, 'g', 3)
                                                   .arg(unit(placed.pollutant));
    axes.add(circleShape(placed.position, radius),
             {placed.station, title + QLatin1Char('\n') + most, fastest, 1});
    for (const double direction : {0.0, 90.0, 180.0, 270.0}) {
        const std::vector<geo::LonLat> spoke = {placed.position,
                                                geo::destination(placed.position, direction, radius)};
        axes.add(lineShape(spoke), {placed.station, QVariant(), QVariant(), 0});
    }
}

/// Metres travelled from the receptor to each point.
std::vector<double> travelled(const Trajectory& trajectory)
{
    std::vector<double> way(trajectory.points.size(), 0);
    for (std::size_t i = 1; i < way.size(); ++i)
        way[i] = way[i - 1] +
                 geo::geodesicBetween(trajectory.points[i - 1].position, trajectory.points[i].position)
                     .distanceMetres;
    return way;
}

geo::GeometryHandle bandShape(const Trajectory& trajectory, const std::vector<double>& way, double error)
{
    std::vector<geo::GeometryHandle> pieces;
    std::size_t from = 0;
    while (from + 1 < way.size()) {
        const std::size_t to = std::min(from + bandStep, way.size() - 1);
        pieces.push_back(corridorShape(trajectory.points[from].position, error * way[from],
                                       trajectory.points[to].position, error * way[to]));
        from = to;
    }
    return unionOf(std::move(pieces));
}

/// Where the trajectory crosses the date line a line in degrees would run around the world.
bool crossesDateLine(const Trajectory& trajectory)
{
    for (std::size_t i = 1; i < trajectory.points.size(); ++i) {
        if (std::abs(trajectory.points[i].position.lon - trajectory.points[i - 1].position.lon) > 180)
            return true;
    }
    return false;
}

} // namespace

void writePolarPlots(GDALDataset& dataset, const std::vector<PlacedPolarPlot>& plots, double radiusMetres,
                     Progress& progress)
{
    double fastest = 0;
    for (const PlacedPolarPlot& placed : plots)
        fastest = std::max(fastest, placed.plot.largestSpeed());
    if (fastest <= 0)
        return;
    ResultTable cells(dataset, QStringLiteral("polar_cell"), Shape::Polygon,
                      {{"station", Type::Text},
                       {"pollutant", Type::Text},
                       {"wind_from_deg"},
                       {"wind_speed"},
                       {"value"},
                       {"unit", Type::Text},
                       {"share"}});
    for (const PlacedPolarPlot& placed : plots) {
        progress.throwIfCancelled();
        addCells(cells, placed, fastest, radiusMetres);
    }
    ResultTable axes(
        dataset, QStringLiteral("polar_axis"), Shape::Line,
        {{"station", Type::Text}, {"text", Type::Text}, {"wind_speed"}, {"is_outer", Type::WholeNumber}});
    for (const PlacedPolarPlot& placed : plots)
        addAxes(axes, placed, fastest, radiusMetres);
}

void writeTrajectories(GDALDataset& dataset, std::span<const Trajectory> trajectories, Progress& progress)
{
    if (trajectories.empty())
        return;
    ResultTable lines(dataset, QStringLiteral("trajectory"), Shape::Line,
                      {{"name", Type::Text},
                       {"arrival", Type::Text},
                       {"hours"},
                       {"travelled_km"},
                       {"concentration"},
                       {"share"},
                       {"uncertainty_km_15"},
                       {"uncertainty_km_30"}});
    double largest = 0;
    for (const Trajectory& trajectory : trajectories)
        largest = std::max(largest, trajectory.concentration.value_or(0));
    std::vector<std::size_t> order; // most polluted last: drawn on top
    for (std::size_t i = 0; i < trajectories.size(); ++i) {
        if (trajectories[i].points.size() > 1 && !crossesDateLine(trajectories[i]))
            order.push_back(i);
    }
    std::ranges::stable_sort(order, {},
                             [&](std::size_t i) { return trajectories[i].concentration.value_or(0); });
    for (const std::size_t i : order) {
        progress.throwIfCancelled();
        const Trajectory& trajectory = trajectories[i];
        std::vector<geo::LonLat> points;
        for (const TrajectoryPoint& point : trajectory.points)
            points.push_back(point.position);
        const double way = travelled(trajectory).back();
        const QVariant concentration =
            trajectory.concentration ? QVariant(*trajectory.concentration) : QVariant();
        lines.add(lineShape(points),
                  {trajectory.name, trajectory.arrival.text(), -trajectory.points.back().ageHours, way / 1000,
                   concentration,
                   trajectory.concentration && largest > 0 ? QVariant(*trajectory.concentration / largest)
                                                           : QVariant(),
                   leastPositionError * way / 1000, largestPositionError * way / 1000});
    }
    ResultTable bands(dataset, QStringLiteral("trajectory_band"), Shape::Polygon,
                      {{"name", Type::Text}, {"arrival", Type::Text}, {"percent", Type::WholeNumber}});
    const std::size_t firstBand = order.size() > mostBands ? order.size() - mostBands : 0;
    for (std::size_t i = firstBand; i < order.size(); ++i) {
        progress.throwIfCancelled();
        progress.report(static_cast<qint64>(i - firstBand), static_cast<qint64>(order.size() - firstBand),
                        Messages::tr("Uncertainty of trajectories"));
        const Trajectory& trajectory = trajectories[order[i]];
        const std::vector<double> way = travelled(trajectory);
        for (const double error : {largestPositionError, leastPositionError}) {
            if (geo::GeometryHandle shape = bandShape(trajectory, way, error))
                bands.add(std::move(shape), {trajectory.name, trajectory.arrival.text(),
                                             static_cast<qint64>(std::lround(error * 100))});
        }
    }
}

void writeTrajectoryGrid(GDALDataset& dataset, const TrajectoryGrid& grid)
{
    double largest = 0;
    for (const TrajectoryCell& cell : grid.cells)
        largest = std::max(largest, cell.value);
    if (largest <= 0)
        return;
    ResultTable cells(dataset, QStringLiteral("trajectory_cell"), Shape::Polygon,
                      {{"method", Type::Text},
                       {"value"},
                       {"share"},
                       {"points", Type::WholeNumber},
                       {"weight"},
                       {"is_weighted", Type::WholeNumber}});
    const double half = grid.settings.cellDegrees / 2;
    for (const TrajectoryCell& cell : grid.cells) {
        if (cell.value <= 0)
            continue; // no polluted arrival passed here: the map below is worth more than a colour
        const std::vector<geo::LonLat> corners = {{cell.centre.lon - half, cell.centre.lat - half},
                                                  {cell.centre.lon + half, cell.centre.lat - half},
                                                  {cell.centre.lon + half, cell.centre.lat + half},
                                                  {cell.centre.lon - half, cell.centre.lat + half}};
        cells.add(
            polygonShape(corners),
            {grid.settings.method == TrajectoryMethod::Pscf ? QStringLiteral("PSCF") : QStringLiteral("CWT"),
             cell.value, cell.value / largest, cell.points, cell.weight, grid.settings.isWeighted ? 1 : 0});
    }
}

} // namespace airshed::attribution
