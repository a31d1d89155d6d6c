// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispersion/footprint.h"

#include "core/errors.h"
#include "dispersion/sweep.h"
#include "geo/gdal_handles.h"

#include <algorithm>
#include <cmath>
#include <gdal_alg.h>
#include <gdal_priv.h>
#include <limits>
#include <numeric>
#include <ogrsf_frmts.h>

namespace airshed::dispersion
{

namespace
{

std::vector<Emitter> unknownSources(const FootprintGrid& grid, const FootprintSettings& settings)
{
    constexpr double sidePerSigma = 4.3;
    std::vector<Emitter> emitters(grid.size());
    for (std::size_t i = 0; i < emitters.size(); ++i) {
        emitters[i].position = grid.centre(i);
        emitters[i].heightMetres = settings.releaseMetres;
        emitters[i].initialSigmaYMetres = grid.cellMetres / sidePerSigma;
        emitters[i].initialSigmaZMetres = settings.initialSigmaZMetres;
    }
    return emitters;
}

KernelSettings kernelOf(const FootprintSettings& settings)
{
    KernelSettings kernel = settings.kernel;
    kernel.windErrorDegrees = settings.windErrorDegrees;
    return kernel;
}

/// What the sweep adds up over hours and receptors for each cell, in the order of the emitters.
struct CellSums {
    std::vector<double> first;
    std::vector<double> second;
    explicit CellSums(std::size_t places) : first(places, 0.0), second(places, 0.0) {}
};

double signedArea(const std::vector<geo::MapPoint>& ring)
{
    double twice = 0;
    for (std::size_t i = 1; i < ring.size(); ++i)
        twice += ring[i - 1].x * ring[i].y - ring[i].x * ring[i - 1].y;
    return twice / 2;
}

std::vector<geo::MapPoint> pointsOf(const OGRLinearRing& ring, bool isOuter)
{
    std::vector<geo::MapPoint> points;
    for (int i = 0; i < ring.getNumPoints(); ++i)
        points.push_back({ring.getX(i), ring.getY(i)});
    if ((signedArea(points) > 0) != isOuter)
        std::reverse(points.begin(), points.end());
    return points;
}

/// The outlines of the cells that are marked with 1.
std::vector<std::vector<geo::MapPoint>> outlines(const FootprintGrid& grid, std::vector<GByte>& marks)
{
    const geo::GdalErrors errors;
    const auto fail = [&]() -> void {
        throw LogicError(QStringLiteral("GDAL cannot outline the cells of a region: ") + errors.text());
    };
    geo::registerGdal();
    GDALDriver* rasters = GetGDALDriverManager()->GetDriverByName("MEM");
    const geo::DatasetHandle raster(rasters->Create("", static_cast<int>(grid.columns),
                                                    static_cast<int>(grid.rows), 1, GDT_Byte, nullptr));
    if (!raster)
        fail();
    // Row 0 of the raster is row 0 of the grid, in the south: the step in y is upwards.
    double steps[6] = {grid.southWest.x, grid.cellMetres, 0, grid.southWest.y, 0, grid.cellMetres};
    raster->SetGeoTransform(steps);
    GDALRasterBand* band = raster->GetRasterBand(1);
    if (band->RasterIO(GF_Write, 0, 0, static_cast<int>(grid.columns), static_cast<int>(grid.rows),
                       marks.data(), static_cast<int>(grid.columns), static_cast<int>(grid.rows), GDT_Byte, 0,
                       0, nullptr) != CE_None)
        fail();
    const geo::DatasetHandle vectors = geo::createVectorDataset(QString(), QStringLiteral("Memory"));
    OGRLayer* layer = vectors->CreateLayer("regions", nullptr, wkbPolygon, nullptr);
    if (layer == nullptr || GDALPolygonize(band, band, layer, -1, nullptr, nullptr, nullptr) != CE_None)
        fail();
    std::vector<std::vector<geo::MapPoint>> rings;
    for (const OGRFeatureUniquePtr& feature : layer) {
        const OGRPolygon* polygon = feature->GetGeometryRef()->toPolygon();
        rings.push_back(pointsOf(*polygon->getExteriorRing(), true));
        for (int i = 0; i < polygon->getNumInteriorRings(); ++i)
            rings.push_back(pointsOf(*polygon->getInteriorRing(i), false));
    }
    return rings;
}

} // namespace

FootprintGrid footprintGrid(std::span<const Receptor> receptors, double reachMetres, double cellMetres)
{
    FootprintGrid grid;
    grid.cellMetres = cellMetres;
    if (receptors.empty())
        return grid;
    geo::MapPoint least = receptors.front().position;
    geo::MapPoint most = least;
    for (const Receptor& receptor : receptors) {
        least = {std::min(least.x, receptor.position.x), std::min(least.y, receptor.position.y)};
        most = {std::max(most.x, receptor.position.x), std::max(most.y, receptor.position.y)};
    }
    grid.southWest = {std::floor((least.x - reachMetres) / cellMetres) * cellMetres,
                      std::floor((least.y - reachMetres) / cellMetres) * cellMetres};
    grid.columns =
        static_cast<std::size_t>(std::ceil((most.x + reachMetres - grid.southWest.x) / cellMetres));
    grid.rows = static_cast<std::size_t>(std::ceil((most.y + reachMetres - grid.southWest.y) / cellMetres));
    return grid;
}

Footprint sourceFootprint(const FootprintGrid& grid, std::span<const Receptor> receptors,
                          std::span<const HourWeather> hours, std::span<const float> increments,
                          const FootprintSettings& settings, Progress& progress)
{
    Footprint footprint;
    footprint.grid = grid;
    footprint.probability.assign(grid.size(), 0.0);
    footprint.emission.assign(grid.size(), 0.0F);
    const std::vector<std::size_t> usable = usableHours(hours);
    footprint.usableHours = static_cast<qint64>(usable.size());
    footprint.leftOutHours = static_cast<qint64>(hours.size() - usable.size());

    // weights: 1 / sigma²; 0 where nothing is known.
    std::vector<double> weights(usable.size() * receptors.size(), 0.0);
    std::vector<double> values(weights.size(), 0.0);
    double typical = 0;
    for (std::size_t h = 0; h < usable.size(); ++h) {
        for (std::size_t r = 0; r < receptors.size(); ++r) {
            const auto value = static_cast<double>(increments[usable[h] * receptors.size() + r]);
            if (!std::isfinite(value))
                continue;
            weights[h * receptors.size() + r] = 1;
            values[h * receptors.size() + r] = value;
            typical += value * value;
            ++footprint.observations;
        }
    }
    // Where a plume is modelled but blew past, the observation is small and the model's error is not: the
    // typical increment stands in for it.
    typical = std::sqrt(typical / std::max(1.0, static_cast<double>(footprint.observations)));
    double squares = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (weights[i] == 0)
            continue;
        const double error = std::hypot(settings.relativeError * values[i], settings.relativeError * typical,
                                        settings.absoluteError);
        weights[i] = 1 / (error * error);
        squares += weights[i] * values[i] * values[i];
    }

    const std::vector<Emitter> emitters = unknownSources(grid, settings);
    const OrderedEmitters ordered(emitters);
    CellSums sums(ordered.paddedSize());  // of w h y and of w h²
    CellSums plain(ordered.paddedSize()); // of y and of h, where h > 0
    sweep(
        ordered, receptors, hours, usable, kernelOf(settings), Sharing::BySource,
        [&](const SweepValues& block) {
            const std::size_t at = block.hour * receptors.size() + block.receptor;
            const double weight = weights[at];
            if (weight == 0)
                return;
            for (std::size_t i = 0; i < blockSize; ++i) {
                const auto sensitivity = static_cast<double>(block.values[i]);
                const std::size_t cell = block.firstPlace + i;
                sums.first[cell] += weight * sensitivity * values[at];
                sums.second[cell] += weight * sensitivity * sensitivity;
                plain.first[cell] += sensitivity > 0 ? values[at] : 0;
                plain.second[cell] += sensitivity;
            }
        },
        progress);

    // With the best Q = first / second, the sum of squares falls by first² / second.
    std::vector<double> gains(grid.size(), 0.0);
    double best = 0;
    for (std::size_t place = 0; place < ordered.count(); ++place) {
        if (sums.first[place] <= 0 || sums.second[place] <= 0)
            continue;
        const std::size_t cell = ordered.original(place);
        gains[cell] = sums.first[place] * sums.first[place] / sums.second[place];
        footprint.emission[cell] =
            static_cast<float>(std::max(0.0, plain.first[place] / plain.second[place]));
        if (gains[cell] > best) {
            best = gains[cell];
            footprint.mostProbable = cell;
        }
    }
    if (best <= 0)
        return footprint;
    footprint.isFound = true;
    footprint.explainedShare = best / squares;
    const double freedom = std::max(1.0, static_cast<double>(footprint.observations - 1));
    const double widening =
        std::max(1.0, (squares - best) / freedom) * std::max(1.0, settings.correlatedHours);
    double sum = 0;
    for (std::size_t i = 0; i < gains.size(); ++i) {
        footprint.probability[i] = std::exp((gains[i] - best) / (2 * widening));
        sum += footprint.probability[i];
    }
    for (double& probability : footprint.probability)
        probability /= sum;
    return footprint;
}

std::vector<float> weightedFootprint(const FootprintGrid& grid, const Receptor& receptor,
                                     std::span<const HourWeather> hours, std::span<const float> increments,
                                     const FootprintSettings& settings, Progress& progress)
{
    const std::vector<Emitter> emitters = unknownSources(grid, settings);
    const OrderedEmitters ordered(emitters);
    const std::vector<std::size_t> usable = usableHours(hours);
    CellSums sums(ordered.paddedSize()); // of increment x h and of h
    sweep(
        ordered, std::span(&receptor, 1), hours, usable, kernelOf(settings), Sharing::BySource,
        [&](const SweepValues& block) {
            const auto increment = static_cast<double>(increments[usable[block.hour]]);
            if (!std::isfinite(increment))
                return;
            for (std::size_t i = 0; i < blockSize; ++i) {
                const auto value = static_cast<double>(block.values[i]);
                sums.first[block.firstPlace + i] += value * std::max(0.0, increment);
                sums.second[block.firstPlace + i] += value;
            }
        },
        progress);
    std::vector<float> field(grid.size(), 0.0F);
    for (std::size_t place = 0; place < ordered.count(); ++place) {
        if (sums.second[place] > 0)
            field[ordered.original(place)] = static_cast<float>(sums.first[place] / sums.second[place]);
    }
    return field;
}

std::vector<DensityRegion> densestRegions(const FootprintGrid& grid, std::span<const double> field,
                                          std::span<const int> percentages)
{
    std::vector<std::size_t> order(field.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return field[a] > field[b]; });
    const double whole = std::accumulate(field.begin(), field.end(), 0.0);
    std::vector<DensityRegion> regions;
    if (!(whole > 0))
        return regions;
    for (const int percent : percentages) {
        DensityRegion region;
        region.percent = percent;
        double held = 0;
        for (const std::size_t cell : order) {
            held += field[cell];
            region.threshold = field[cell];
            if (held >= whole * percent / 100)
                break;
        }
        std::vector<GByte> marks(field.size(), 0);
        std::size_t cells = 0;
        for (std::size_t i = 0; i < field.size(); ++i) {
            if (field[i] > 0 && field[i] >= region.threshold) {
                marks[i] = 1;
                ++cells;
            }
        }
        constexpr double squareMetresPerSquareKilometre = 1e6;
        region.squareKilometres =
            static_cast<double>(cells) * grid.cellMetres * grid.cellMetres / squareMetresPerSquareKilometre;
        region.rings = outlines(grid, marks);
        regions.push_back(std::move(region));
    }
    return regions;
}

} // namespace airshed::dispersion
