// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/terrain.h"

#include "core/atomic_file.h"
#include "core/errors.h"
#include "core/progress.h"
#include "geo/gdal_handles.h"
#include "geo/transform.h"
#include "inventory/demonstration/random.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <cpl_string.h>
#include <gdal_priv.h>
#include <numbers>
#include <ogr_spatialref.h>
#include <thread>

namespace airshed::inventory::demonstration
{

namespace
{

constexpr double plainCellMetres = 1000;
constexpr double lakeLevelMetres = 14;
constexpr double meilingPeakMetres = 840;
constexpr double terrainCellMetres = 30;

struct Massif {
    geo::LonLat centre;
    double lengthMetres;
    double widthMetres;
    double azimuthDegrees; ///< of the long axis
    double peakMetres;
    double ridgeMetres; ///< distance between ridges
};

// The first is Meiling; its peak is set exactly by m_meilingFactor.
constexpr Massif massifs[] = {{{115.716, 28.785}, 38000, 17500, 24, meilingPeakMetres, 5200},
                              {{115.400, 28.985}, 26000, 15000, 40, 330, 4200},
                              {{115.405, 28.690}, 22000, 11000, 15, 190, 3600},
                              {{115.560, 29.110}, 26000, 12000, 75, 420, 4500},
                              {{115.575, 28.500}, 24000, 14000, 30, 95, 3000},
                              {{115.660, 28.400}, 20000, 9000, 70, 75, 2800},
                              {{116.330, 28.215}, 46000, 15000, 80, 150, 3600},
                              {{116.540, 28.430}, 24000, 12000, 20, 110, 3200},
                              {{116.030, 28.235}, 22000, 10000, 60, 70, 2800},
                              {{116.330, 28.330}, 26000, 9000, 70, 55, 2400},
                              {{116.420, 28.640}, 16000, 6000, 30, 45, 2200},
                              {{115.840, 28.880}, 20000, 9000, 30, 60, 2600}};

double ridged(double x, double y, std::uint64_t seed)
{
    double sum = 0;
    double strength = 0.55;
    double frequency = 1;
    double carry = 1;
    for (int octave = 0; octave < 5; ++octave) {
        double ridge = 1 - std::abs(smoothNoise(x * frequency, y * frequency,
                                                seed + static_cast<std::uint64_t>(octave)));
        ridge *= ridge * carry;
        carry = std::clamp(ridge * 1.6, 0.0, 1.0);
        sum += ridge * strength;
        strength *= 0.5;
        frequency *= 2.03;
    }
    return sum;
}

/// Massif centres in map coordinates, once.
const std::vector<geo::MapPoint>& massifCentres()
{
    static const std::vector<geo::MapPoint> centres = [] {
        const geo::MapProjection projection;
        std::vector<geo::MapPoint> points;
        for (const Massif& massif : massifs)
            points.push_back(projection.toMap(massif.centre));
        return points;
    }();
    return centres;
}

double massifMetres(std::size_t i, geo::MapPoint p)
{
    const Massif& massif = massifs[i];
    const geo::MapPoint centre = massifCentres()[i];
    const double azimuth = massif.azimuthDegrees * std::numbers::pi / 180;
    const double dx = p.x - centre.x;
    const double dy = p.y - centre.y;
    const double along = (dx * std::sin(azimuth) + dy * std::cos(azimuth)) / (massif.lengthMetres / 2);
    const double across = (dx * std::cos(azimuth) - dy * std::sin(azimuth)) / (massif.widthMetres / 2);
    const double squared = along * along + across * across;
    if (squared > 1.5 * 1.5)
        return 0;
    double radius = std::sqrt(squared);
    // The foot of real hills is ragged: valleys reach far in.
    radius += 0.28 * fractalNoise(p.x / 7000, p.y / 7000, 4, 77 + i);
    if (radius >= 1)
        return 0;
    const double rise = (1 - std::max(radius, 0.0));
    const double body = rise * rise * (3 - 2 * rise);
    return massif.peakMetres * body *
           (0.30 + 0.75 * ridged(p.x / massif.ridgeMetres, p.y / massif.ridgeMetres, 500 + i * 16));
}

} // namespace

Terrain::Terrain(const Registry& registry, const std::vector<MapPolygon>& water, const MapBox& box)
    : m_box(box), m_plain(box, plainCellMetres, 0.0F)
{
    for (const MapPolygon& polygon : water) {
        for (const MapLine& ring : polygon)
            m_water.addRing(0, ring);
    }
    m_water.build();
    // Spot heights of towns in the hills would lift the plain around them; roofs and trees count 6 m.
    constexpr double highestPlainTown = 70;
    constexpr double roofsMetres = 6;
    constexpr double reachMetres = 4000;
    for (int row = 0; row < m_plain.rows(); ++row) {
        for (int column = 0; column < m_plain.columns(); ++column) {
            const geo::MapPoint p = m_plain.centre(column, row);
            double sum = 0;
            double weights = 0;
            for (const RegistryPlace& place : registry.places) {
                if (place.heightMetres <= 0 || place.heightMetres > highestPlainTown)
                    continue;
                const double dx = (place.position.x - p.x) / reachMetres;
                const double dy = (place.position.y - p.y) / reachMetres;
                const double weight = 1 / (1 + (dx * dx + dy * dy) * (dx * dx + dy * dy));
                sum += weight * place.heightMetres;
                weights += weight;
            }
            m_plain.at(column, row) =
                static_cast<float>(std::max(lakeLevelMetres + 2, sum / weights - roofsMetres));
        }
    }
    double highest = 0;
    const geo::MapPoint meiling = massifCentres().front();
    constexpr double step = 90;
    for (double y = meiling.y - 20000; y < meiling.y + 20000; y += step) {
        for (double x = meiling.x - 12000; x < meiling.x + 12000; x += step)
            highest = std::max(highest, massifMetres(0, {x, y}));
    }
    // The plain below the peak adds its 30 m or so.
    m_meilingFactor = (meilingPeakMetres - plainMetres(meiling)) / highest;
}

double Terrain::plainMetres(geo::MapPoint point) const
{
    const double x =
        std::clamp((point.x - m_box.west) / plainCellMetres - 0.5, 0.0, m_plain.columns() - 1.001);
    const double y = std::clamp((point.y - m_box.south) / plainCellMetres - 0.5, 0.0, m_plain.rows() - 1.001);
    const int column = static_cast<int>(x);
    const int row = static_cast<int>(y);
    const double south =
        std::lerp(double(m_plain.at(column, row)), double(m_plain.at(column + 1, row)), x - column);
    const double north =
        std::lerp(double(m_plain.at(column, row + 1)), double(m_plain.at(column + 1, row + 1)), x - column);
    return std::lerp(south, north, y - row);
}

double Terrain::hillsMetres(geo::MapPoint point) const
{
    double sum = massifMetres(0, point) * m_meilingFactor;
    for (std::size_t i = 1; i < std::size(massifs); ++i)
        sum += massifMetres(i, point);
    return sum;
}

double Terrain::heightMetres(geo::MapPoint point) const
{
    if (m_water.shapeAt(point) != geo::PolygonIndex::none)
        return lakeLevelMetres;
    const double relief = 2.2 * fractalNoise(point.x / 1800, point.y / 1800, 3, 11);
    return std::max(lakeLevelMetres + 1, plainMetres(point) + relief + hillsMetres(point));
}

void writeTerrain(const Terrain& terrain, const MapBox& box, const QString& path, Progress& progress)
{
    const QString what = QCoreApplication::translate("airshed::demonstration", "Making the terrain");
    MapGrid<float> heights(box, terrainCellMetres, 0.0F);
    massifCentres(); // made before the threads ask for it

    std::vector<std::jthread> threads;
    const int threadCount = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    constexpr int rowsPerRound = 128;
    for (int first = 0; first < heights.rows(); first += rowsPerRound) {
        progress.throwIfCancelled();
        progress.report(first, heights.rows(), what);
        const int last = std::min(first + rowsPerRound, heights.rows());
        for (int thread = 0; thread < threadCount; ++thread) {
            threads.emplace_back([&heights, &terrain, first, last, thread, threadCount] {
                for (int row = first + thread; row < last; row += threadCount) {
                    for (int column = 0; column < heights.columns(); ++column) {
                        // Decimetres: finer digits would be invented and cost compression.
                        const double metres = terrain.heightMetres(heights.centre(column, row));
                        heights.at(column, row) = static_cast<float>(std::round(metres * 10) / 10);
                    }
                }
            });
        }
        threads.clear(); // joins
    }

    geo::registerGdal();
    const geo::GdalErrors errors;
    FileReplacement file(path);
    GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    CPLStringList options;
    options.AddString("COMPRESS=DEFLATE");
    options.AddString("PREDICTOR=3");
    options.AddString("TILED=YES");
    options.AddString("BLOCKXSIZE=256");
    options.AddString("BLOCKYSIZE=256");
    options.AddString("NUM_THREADS=ALL_CPUS");
    geo::DatasetHandle dataset(driver->Create(file.temporaryPath().toUtf8().constData(), heights.columns(),
                                              heights.rows(), 1, GDT_Float32, options.List()));
    const auto fail = [&errors, &path] {
        throw OutputError(
            QCoreApplication::translate("airshed::demonstration",
                                        "The terrain %1 cannot be written (%2); check the free space.")
                .arg(path, errors.text()));
    };
    if (!dataset)
        fail();
    const geo::MapPoint northWest = heights.corner(0, heights.rows());
    double geoTransform[6] = {northWest.x, terrainCellMetres, 0, northWest.y, 0, -terrainCellMetres};
    const geo::SpatialReferenceHandle srs = geo::spatialReference(geo::nanchangMapEpsg);
    dataset->SetSpatialRef(srs.get());
    dataset->SetGeoTransform(geoTransform);
    dataset->SetMetadataItem("TIFFTAG_IMAGEDESCRIPTION",
                             "Synthetic indicative terrain of Nanchang, not a survey; 示意地形，非实测数据");
    GDALRasterBand* const band = dataset->GetRasterBand(1);
    band->SetDescription("height above sea level, m (synthetic)");
    band->SetUnitType("m");
    for (int row = 0; row < heights.rows(); ++row) {
        float* const values = &heights.at(0, heights.rows() - 1 - row);
        if (band->RasterIO(GF_Write, 0, row, heights.columns(), 1, values, heights.columns(), 1, GDT_Float32,
                           0, 0, nullptr) != CE_None)
            fail();
    }
    int levels[] = {2, 4, 8, 16, 32};
    if (dataset->BuildOverviews("AVERAGE", static_cast<int>(std::size(levels)), levels, 0, nullptr, nullptr,
                                nullptr) != CE_None)
        fail();
    dataset.reset();
    if (errors.hasError())
        fail();
    file.commit();
}

} // namespace airshed::inventory::demonstration
