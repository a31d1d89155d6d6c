// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispersion/sweep.h"

#include "core/progress.h"
#include "dispersion/plume_rise.h"
#include "dispersion/sigmas.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QtConcurrent>
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>

namespace airshed::dispersion
{

namespace
{

constexpr double degree = std::numbers::pi / 180;
constexpr std::size_t stabilityCount = 9;
/// A place that has no emitter: out of reach of every plume.
constexpr float nowhere = 1e9F;

/// The plume cannot have felt the lid while its nearest reflection is so many sigmas away: exp(-18).
constexpr double reflectionSigmas = 6;

/// Bits of both numbers in turn: neighbours on the curve are neighbours on the ground.
std::uint64_t curveIndex(std::uint32_t x, std::uint32_t y)
{
    std::uint64_t index = 0;
    for (unsigned bit = 0; bit < 16; ++bit) {
        index |= static_cast<std::uint64_t>((x >> bit) & 1U) << (2 * bit);
        index |= static_cast<std::uint64_t>((y >> bit) & 1U) << (2 * bit + 1);
    }
    return index;
}

/// What depends on an emitter and the class alone.
struct ClassFactors {
    std::vector<double> windFactor;
    std::vector<float> virtualY;
    std::vector<float> virtualZ;
};

ClassFactors classFactors(const OrderedEmitters& emitters, Stability stability,
                          const KernelSettings& settings)
{
    ClassFactors factors;
    const std::size_t n = emitters.paddedSize();
    factors.windFactor.assign(n, 1);
    factors.virtualY.assign(n, 0);
    factors.virtualZ.assign(n, 0);
    const double power = windProfilePower(settings.terrain, stability);
    // A city has thousands of restaurants of one size and few sizes.
    std::map<double, float> distancesY;
    std::map<double, float> distancesZ;
    const auto remembered = [](std::map<double, float>& known, double sigma, auto&& find) {
        auto place = known.find(sigma);
        if (place == known.end())
            place = known.emplace(sigma, static_cast<float>(find(sigma))).first;
        return place->second;
    };
    for (std::size_t i = 0; i < n; ++i) {
        if (emitters.original(i) >= emitters.count())
            continue;
        const Emitter& emitter = emitters.at(i);
        if (settings.isWindProfileUsed && emitter.heightMetres > 10)
            factors.windFactor[i] = std::pow(emitter.heightMetres / 10, power);
        if (emitter.initialSigmaYMetres > 0)
            factors.virtualY[i] = remembered(distancesY, emitter.initialSigmaYMetres, [&](double sigma) {
                return virtualDistanceY(settings.terrain, stability, sigma);
            });
        if (emitter.initialSigmaZMetres > 0)
            factors.virtualZ[i] = remembered(distancesZ, emitter.initialSigmaZMetres, [&](double sigma) {
                return virtualDistanceZ(settings.terrain, stability, sigma);
            });
    }
    return factors;
}

HourCoefficients coefficients(const HourWeather& weather, const KernelSettings& settings)
{
    const SigmaCurves curves = briggsCurves(settings.terrain, weather.stability);
    HourCoefficients hour;
    const double slope = (curves.y[0].slope + curves.y[1].slope) / 2; // both have the same curvature
    hour.slopeYSquared = static_cast<float>(slope * slope);
    hour.curvatureY = static_cast<float>(curves.y[0].curvature);
    const double error = std::tan(settings.windErrorDegrees * degree);
    hour.windErrorSquared = static_cast<float>(error * error);
    bool isFirstCurved = false;
    for (const SigmaCurve& curve : curves.z) {
        const auto half = static_cast<float>(curve.slope / 2);
        if (curve.power == 0) {
            hour.flat += half;
            continue;
        }
        const auto curvature = static_cast<float>(curve.curvature);
        if (isFirstCurved && curvature != hour.curvatureZ) { // open country between C and D
            hour.secondCurvatureZ = curvature;
            hour.second = half;
            continue;
        }
        isFirstCurved = true;
        hour.curvatureZ = curvature;
        (curve.power > 0 ? hour.rising : curve.power == -1 ? hour.fastFalling : hour.falling) += half;
    }
    hour.largestSigmaZ = static_cast<float>(largestSigmaZMetres);
    hour.lid = std::isnan(weather.lidMetres) ? 0.0F : static_cast<float>(weather.lidMetres);
    hour.nearest = static_cast<float>(settings.nearestMetres);
    hour.farthest = static_cast<float>(settings.farthestMetres);
    hour.cullSquared = static_cast<float>(settings.cullSigmas * settings.cullSigmas);
    return hour;
}

/// The box of a block in the wind's axes, and what its plumes can at most be.
struct BlockBounds {
    float leastDownwind = 0;
    float mostDownwind = 0;
    float leastCrosswind = 0;
    float mostCrosswind = 0;
    float highest = 0;
    float mostVirtualY = 0;
    float mostVirtualZ = 0;
};

/// All sources in the wind's axes of one hour.
struct PreparedHour {
    HourCoefficients coefficients;
    Terrain terrain = Terrain::Urban;
    Stability stability = Stability::D;
    double towardsX = 0;
    double towardsY = 0;
    std::vector<float> downwind;
    std::vector<float> crosswind;
    std::vector<float> height;
    std::vector<float> strength;
    const ClassFactors* factors = nullptr;
    std::vector<BlockBounds> bounds;

    void prepare(const OrderedEmitters& emitters, geo::MapPoint origin, const HourWeather& weather,
                 const ClassFactors& classes, const KernelSettings& settings);
    ReceptorInWind receptor(const Receptor& receptor, geo::MapPoint origin) const;
    SourceBlock block(std::size_t index) const
    {
        const std::size_t at = index * blockSize;
        return {&downwind[at], &crosswind[at],         &height[at],
                &strength[at], &factors->virtualY[at], &factors->virtualZ[at]};
    }
    bool isReached(const BlockBounds& box, const ReceptorInWind& receptor) const;
    bool isLidFelt(const BlockBounds& box, const ReceptorInWind& receptor) const;
};

void PreparedHour::prepare(const OrderedEmitters& emitters, geo::MapPoint origin, const HourWeather& weather,
                           const ClassFactors& classes, const KernelSettings& settings)
{
    coefficients = dispersion::coefficients(weather, settings);
    terrain = settings.terrain;
    stability = weather.stability;
    factors = &classes;
    towardsX = -std::sin(weather.windFromDegrees * degree);
    towardsY = -std::cos(weather.windFromDegrees * degree);
    const std::size_t n = emitters.paddedSize();
    downwind.assign(n, nowhere);
    crosswind.assign(n, nowhere);
    height.assign(n, 0);
    strength.assign(n, 0);
    constexpr double microgramsPerGram = 1e6;
    constexpr double leastWind = 0.5;
    const bool isLidded = !std::isnan(weather.lidMetres);
    for (std::size_t i = 0; i < n; ++i) {
        if (emitters.original(i) >= emitters.count())
            continue;
        const Emitter& emitter = emitters.at(i);
        const double dx = emitter.position.x - origin.x;
        const double dy = emitter.position.y - origin.y;
        if (!std::isfinite(dx) || !std::isfinite(dy))
            continue;
        downwind[i] = static_cast<float>(dx * towardsX + dy * towardsY);
        crosswind[i] = static_cast<float>(-dx * towardsY + dy * towardsX);
        const double wind = std::max(leastWind, weather.windMetresPerSecond * classes.windFactor[i]);
        const double axis = effectiveHeight(emitter, weather, wind, settings);
        height[i] = static_cast<float>(axis);
        if (!isLidded || axis < weather.lidMetres)
            strength[i] = static_cast<float>(microgramsPerGram / (2 * std::numbers::pi * wind));
    }

    bounds.resize(emitters.blocks());
    for (std::size_t b = 0; b < bounds.size(); ++b) {
        const SourceBlock s = block(b);
        const auto extremes = [](const float* values) {
            return std::minmax_element(values, values + blockSize);
        };
        const auto along = extremes(s.downwind);
        const auto across = extremes(s.crosswind);
        bounds[b] = {*along.first,
                     *along.second,
                     *across.first,
                     *across.second,
                     *std::max_element(s.height, s.height + blockSize),
                     *std::max_element(s.virtualY, s.virtualY + blockSize),
                     *std::max_element(s.virtualZ, s.virtualZ + blockSize)};
    }
}

ReceptorInWind PreparedHour::receptor(const Receptor& receptor, geo::MapPoint origin) const
{
    const double dx = receptor.position.x - origin.x;
    const double dy = receptor.position.y - origin.y;
    return {static_cast<float>(dx * towardsX + dy * towardsY),
            static_cast<float>(-dx * towardsY + dy * towardsX), static_cast<float>(receptor.heightMetres)};
}

bool PreparedHour::isReached(const BlockBounds& box, const ReceptorInWind& receptor) const
{
    const HourCoefficients& h = coefficients;
    const float farthestAlong = receptor.downwind - box.leastDownwind;
    if (farthestAlong <= 0 || receptor.downwind - box.mostDownwind > h.farthest)
        return false;
    const float gap =
        std::max({0.0F, box.leastCrosswind - receptor.crosswind, receptor.crosswind - box.mostCrosswind});
    // sigma_y grows with the distance: that at the far end is the block's largest. A margin for rounding.
    constexpr float margin = 1.0001F;
    const float x = std::clamp(farthestAlong, h.nearest, h.farthest);
    const float virtualX = x + box.mostVirtualY;
    const float bend = 1 + h.curvatureY * virtualX;
    return gap * gap * bend <=
           margin * h.cullSquared *
               (h.slopeYSquared * virtualX * virtualX + h.windErrorSquared * x * x * bend);
}

bool PreparedHour::isLidFelt(const BlockBounds& box, const ReceptorInWind& receptor) const
{
    if (coefficients.lid <= 0)
        return false;
    const float x =
        std::clamp(receptor.downwind - box.leastDownwind, coefficients.nearest, coefficients.farthest);
    const double sigma = sigmaZ(terrain, stability, static_cast<double>(x + box.mostVirtualZ));
    const float nearestReflection = 2 * coefficients.lid - box.highest - receptor.height;
    return sigma * reflectionSigmas > static_cast<double>(nearestReflection);
}

/// Part of a batch that one thread does.
struct Tile {
    std::size_t firstReceptor = 0;
    std::size_t lastReceptor = 0;
    std::size_t firstBlock = 0;
    std::size_t lastBlock = 0;
};

std::vector<Tile> tilesOf(std::size_t receptors, std::size_t blocks, Sharing sharing)
{
    constexpr std::size_t blocksOfATile = 64;
    std::vector<Tile> tiles;
    const std::size_t step = sharing == Sharing::ByReceptor ? 1 : std::max<std::size_t>(receptors, 1);
    for (std::size_t r = 0; r < receptors; r += step)
        for (std::size_t b = 0; b < blocks; b += blocksOfATile)
            tiles.push_back({r, std::min(receptors, r + step), b, std::min(blocks, b + blocksOfATile)});
    return tiles;
}

} // namespace

OrderedEmitters::OrderedEmitters(std::span<const Emitter> emitters)
    : m_emitters(emitters), m_count(emitters.size())
{
    double least[2] = {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    double most[2] = {-least[0], -least[1]};
    for (const Emitter& emitter : emitters) {
        if (!std::isfinite(emitter.position.x) || !std::isfinite(emitter.position.y))
            continue;
        least[0] = std::min(least[0], emitter.position.x);
        least[1] = std::min(least[1], emitter.position.y);
        most[0] = std::max(most[0], emitter.position.x);
        most[1] = std::max(most[1], emitter.position.y);
    }
    if (least[0] > most[0])
        least[0] = least[1] = most[0] = most[1] = 0;
    constexpr double steps = 65'535;
    const double extent = std::max({most[0] - least[0], most[1] - least[1], 1.0});
    std::vector<std::pair<std::uint64_t, std::size_t>> keys(m_count);
    for (std::size_t i = 0; i < m_count; ++i) {
        const auto step = [&](double value, double from) {
            return std::isfinite(value) ? static_cast<std::uint32_t>((value - from) / extent * steps) : 0U;
        };
        keys[i] = {curveIndex(step(emitters[i].position.x, least[0]), step(emitters[i].position.y, least[1])),
                   i};
    }
    std::sort(keys.begin(), keys.end());
    m_order.assign((m_count + blockSize - 1) / blockSize * blockSize, m_count);
    for (std::size_t i = 0; i < m_count; ++i)
        m_order[i] = keys[i].second;
}

const Emitter& OrderedEmitters::at(std::size_t place) const { return m_emitters[m_order[place]]; }

std::vector<std::size_t> usableHours(std::span<const HourWeather> hours)
{
    std::vector<std::size_t> usable;
    for (std::size_t i = 0; i < hours.size(); ++i) {
        if (hours[i].isUsable())
            usable.push_back(i);
    }
    return usable;
}

void sweep(const OrderedEmitters& emitters, std::span<const Receptor> receptors,
           std::span<const HourWeather> hours, std::span<const std::size_t> usable,
           const KernelSettings& settings, Sharing sharing,
           const std::function<void(const SweepValues&)>& take, Progress& progress)
{
    if (emitters.count() == 0 || receptors.empty())
        return;
    std::array<ClassFactors, stabilityCount> factors;
    for (std::size_t hour : usable) {
        const Stability stability = hours[hour].stability;
        ClassFactors& ofClass = factors[static_cast<std::size_t>(stability)];
        if (ofClass.windFactor.empty())
            ofClass = classFactors(emitters, stability, settings);
    }

    // As many hours at once as keep the threads busy and the memory small.
    constexpr std::size_t placesAtOnce = 1U << 19U;
    const std::size_t batchSize = std::clamp<std::size_t>(placesAtOnce / emitters.paddedSize(), 1, 48);
    QThreadPool pool;
    pool.setMaxThreadCount(settings.threads > 0 ? settings.threads
                                                : QThreadPool::globalInstance()->maxThreadCount());
    std::vector<PreparedHour> prepared(batchSize);
    std::vector<Tile> tiles = tilesOf(receptors.size(), emitters.blocks(), sharing);
    // Positions count from here, so that single precision resolves centimetres; from a receptor, so that
    // another source more or less changes no digit of the others.
    const geo::MapPoint origin = receptors.front().position;
    const QString what = QCoreApplication::translate("airshed::dispersion", "Following the plumes");

    for (std::size_t begin = 0; begin < usable.size(); begin += batchSize) {
        progress.throwIfCancelled();
        progress.report(static_cast<qint64>(begin), static_cast<qint64>(usable.size()), what);
        const std::size_t size = std::min(batchSize, usable.size() - begin);
        std::vector<std::size_t> batch(size);
        std::iota(batch.begin(), batch.end(), begin);
        QtConcurrent::blockingMap(&pool, batch, [&](std::size_t index) {
            const HourWeather& weather = hours[usable[index]];
            prepared[index - begin].prepare(emitters, origin, weather,
                                            factors[static_cast<std::size_t>(weather.stability)], settings);
        });
        QtConcurrent::blockingMap(&pool, tiles, [&](const Tile& tile) {
            SweepValues values;
            for (std::size_t index = 0; index < size; ++index) {
                const PreparedHour& hour = prepared[index];
                values.hour = begin + index;
                for (std::size_t r = tile.firstReceptor; r < tile.lastReceptor; ++r) {
                    const ReceptorInWind receptor = hour.receptor(receptors[r], origin);
                    values.receptor = r;
                    for (std::size_t b = tile.firstBlock; b < tile.lastBlock; ++b) {
                        const BlockBounds& box = hour.bounds[b];
                        if (!hour.isReached(box, receptor))
                            continue;
                        values.firstPlace = b * blockSize;
                        sensitivities(hour.coefficients, hour.block(b), receptor,
                                      hour.isLidFelt(box, receptor), values.values);
                        take(values);
                    }
                }
            }
        });
    }
    progress.throwIfCancelled();
    progress.report(static_cast<qint64>(usable.size()), static_cast<qint64>(usable.size()), what);
}

} // namespace airshed::dispersion
