// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/plume_contours.h"

#include "core/errors.h"
#include "core/progress.h"

#include <algorithm>
#include <cmath>
#include <gdal_alg.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

namespace airshed::attribution
{

namespace
{

constexpr int nodesPerSide = 201;
constexpr double leastReachMetres = 8'000;
constexpr double farthestReachMetres = 25'000;
/// Beside its source a plume is as high as one likes: the levels are those of the air farther away.
constexpr double besideMetres = 500;
/// Under this share of a microgram (or of a thousandth of a milligram) nobody measures it.
constexpr double leastLevel = 0.05;

/// Square nodes around the plume, row 0 in the south.
struct Field {
    geo::MapPoint southWest; ///< node 0
    double stepMetres = 100;
    std::vector<double> values;
    double largestAway = 0; ///< of the nodes that are not beside a source
};

/// The candidate's sources in the input, with what each emits in g/s.
struct Emitting {
    std::vector<dispersion::Emitter> emitters;
    std::vector<double> gramsPerSecond;
};

Emitting emittingSources(const AttributionInput& input, const Candidate& candidate)
{
    Emitting emitting;
    double declared = 0;
    for (const InputSource& source : input.sources) {
        if (std::ranges::find(candidate.sources, source.id) == candidate.sources.end())
            continue;
        emitting.emitters.push_back(source.emitter);
        emitting.gramsPerSecond.push_back(source.declaredGramsPerSecond());
        declared += source.declaredGramsPerSecond();
    }
    if (candidate.emission && candidate.emission->value > 0 && declared > 0) {
        for (double& grams : emitting.gramsPerSecond)
            grams *= candidate.emission->value / declared;
    }
    return emitting;
}

Field meanField(const AttributionInput& input, const AttributionParameters& parameters,
                const Candidate& candidate, Progress& progress)
{
    Field field;
    const Emitting emitting = emittingSources(input, candidate);
    const qint64 first = input.episode.span.first - input.record.first;
    if (emitting.emitters.empty() || first < 0 || input.stations.empty() ||
        first + input.episode.span.size() > static_cast<qint64>(input.hours.size()))
        return field;
    geo::MapPoint centre;
    for (const dispersion::Emitter& emitter : emitting.emitters) {
        centre.x += emitter.position.x / static_cast<double>(emitting.emitters.size());
        centre.y += emitter.position.y / static_cast<double>(emitting.emitters.size());
    }
    const geo::MapPoint station = input.stations.front().mapPosition;
    const double away = std::hypot(station.x - centre.x, station.y - centre.y);
    const double reach = std::clamp(1.4 * away, leastReachMetres, farthestReachMetres);
    field.stepMetres = 2 * reach / (nodesPerSide - 1);
    field.southWest = {centre.x - reach, centre.y - reach};

    std::vector<dispersion::Receptor> receptors;
    receptors.reserve(static_cast<std::size_t>(nodesPerSide) * nodesPerSide);
    for (int row = 0; row < nodesPerSide; ++row) {
        for (int column = 0; column < nodesPerSide; ++column)
            receptors.push_back({.position = {field.southWest.x + column * field.stepMetres,
                                              field.southWest.y + row * field.stepMetres}});
    }
    dispersion::KernelSettings kernel;
    kernel.terrain = parameters.terrain;
    kernel.isPlumeRiseUsed = parameters.isPlumeRiseUsed;
    kernel.windErrorDegrees = parameters.windErrorDegrees;
    kernel.threads = parameters.threads;
    const auto hours =
        std::span(input.hours)
            .subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(input.episode.span.size()));
    const dispersion::MeanMatrix matrix =
        dispersion::meanMatrix(emitting.emitters, receptors, hours, kernel, progress);
    const double inUnit = input.episode.pollutant == AirPollutant::CO ? 1e-3 : 1; // mg/m³
    field.values.assign(receptors.size(), 0);
    for (std::size_t receptor = 0; receptor < receptors.size(); ++receptor) {
        bool isBeside = false;
        for (std::size_t source = 0; source < emitting.emitters.size(); ++source) {
            field.values[receptor] +=
                static_cast<double>(matrix.at(receptor, source)) * emitting.gramsPerSecond[source] * inUnit;
            const geo::MapPoint at = emitting.emitters[source].position;
            isBeside = isBeside || std::hypot(receptors[receptor].position.x - at.x,
                                              receptors[receptor].position.y - at.y) < besideMetres;
        }
        if (!isBeside)
            field.largestAway = std::max(field.largestAway, field.values[receptor]);
    }
    return field;
}

std::vector<PlumeBand> bandsOf(const Field& field, const std::vector<double>& levels)
{
    const geo::GdalErrors errors;
    const auto fail = [&errors]() -> void {
        throw LogicError(QStringLiteral("GDAL cannot draw the contours of a plume: ") + errors.text());
    };
    geo::registerGdal();
    GDALDriver* rasters = GetGDALDriverManager()->GetDriverByName("MEM");
    const geo::DatasetHandle raster(rasters->Create("", nodesPerSide, nodesPerSide, 1, GDT_Float64, nullptr));
    if (!raster)
        fail();
    // Values stand in the middle of a raster's cells.
    double place[6] = {field.southWest.x - field.stepMetres / 2,
                       field.stepMetres,
                       0,
                       field.southWest.y - field.stepMetres / 2,
                       0,
                       field.stepMetres};
    raster->SetGeoTransform(place);
    std::vector<double> values = field.values;
    GDALRasterBand* band = raster->GetRasterBand(1);
    if (band->RasterIO(GF_Write, 0, 0, nodesPerSide, nodesPerSide, values.data(), nodesPerSide, nodesPerSide,
                       GDT_Float64, 0, 0, nullptr) != CE_None)
        fail();
    const geo::DatasetHandle vectors = geo::createVectorDataset(QString(), QStringLiteral("Memory"));
    OGRLayer* layer = vectors->CreateLayer("bands", nullptr, wkbMultiPolygon, nullptr);
    OGRFieldDefn from("least", OFTReal);
    OGRFieldDefn to("most", OFTReal);
    if (layer == nullptr || layer->CreateField(&from) != OGRERR_NONE ||
        layer->CreateField(&to) != OGRERR_NONE)
        fail();
    QByteArray fixed;
    for (const double level : levels)
        fixed += (fixed.isEmpty() ? QByteArray() : QByteArray(",")) + QByteArray::number(level, 'g', 12);
    CPLStringList options;
    options.SetNameValue("FIXED_LEVELS", fixed.constData());
    options.SetNameValue("ELEV_FIELD_MIN", "0");
    options.SetNameValue("ELEV_FIELD_MAX", "1");
    options.SetNameValue("POLYGONIZE", "YES");
    if (GDALContourGenerateEx(band, layer, options.List(), nullptr, nullptr) != CE_None)
        fail();
    std::vector<PlumeBand> bands;
    for (const OGRFeatureUniquePtr& feature : layer) {
        const double least = feature->GetFieldAsDouble(0);
        // What lies below the first level comes as a band as well.
        const auto level = std::ranges::find_if(
            levels, [least](double l) { return std::abs(l - least) < 1e-9 * std::abs(l); });
        if (level == levels.end() || feature->GetGeometryRef() == nullptr)
            continue;
        const bool isInnermost = level + 1 == levels.end();
        bands.push_back({.from = *level,
                         .to = isInnermost ? std::numeric_limits<double>::infinity() : *(level + 1),
                         .region = geo::GeometryHandle(feature->StealGeometry())});
    }
    std::ranges::sort(bands, {}, &PlumeBand::from);
    return bands;
}

} // namespace

std::vector<double> roundLevels(double largest)
{
    std::vector<double> levels;
    if (!(largest > 0) || !std::isfinite(largest))
        return levels;
    for (int power = static_cast<int>(std::floor(std::log10(largest))) - 2; std::pow(10, power) < largest;
         ++power) {
        for (const double step : {1.0, 2.0, 5.0}) {
            const double level = step * std::pow(10, power);
            if (level < largest && level >= largest / 100)
                levels.push_back(level);
        }
    }
    return levels;
}

std::vector<PlumeBand> plumeBands(const AttributionInput& input, const AttributionParameters& parameters,
                                  const Candidate& candidate, Progress& progress)
{
    const Field field = meanField(input, parameters, candidate, progress);
    if (field.values.empty())
        return {};
    std::vector<double> levels = roundLevels(field.largestAway);
    const double least = input.episode.pollutant == AirPollutant::CO ? leastLevel / 1000 : leastLevel;
    std::erase_if(levels, [least](double level) { return level < least; });
    return levels.empty() ? std::vector<PlumeBand>() : bandsOf(field, levels);
}

} // namespace airshed::attribution
