// SPDX-License-Identifier: GPL-3.0-or-later
// The source-receptor matrix: what 1 g/s from each source adds at each receptor, by the Gaussian plume of
// plume.h in single precision, culled, vectorised and threaded by hour. A decision aid over flat terrain with
// straight hourly plumes that stay under the lid: no buildings, chemistry or deposition, and no regulatory
// model of HJ 2.2.
#pragma once

#include "dispersion/weather.h"
#include "geo/coordinates.h"

#include <QtGlobal>
#include <cstdint>
#include <span>
#include <vector>

namespace airshed
{
class Progress;
}

namespace airshed::dispersion
{

/// One release. Lengths in metres, in the map's projected system.
struct Emitter {
    geo::MapPoint position;
    double heightMetres = 15;
    double diameterMetres = 0;              ///< 0: no plume rise
    double exitTemperatureKelvin = 0;       ///
    double exitVelocityMetresPerSecond = 0; ///
    double initialSigmaYMetres = 0;         ///< area, volume and road sources: side / 4.3
    double initialSigmaZMetres = 0;         ///< depth / 2.15
};

struct Receptor {
    geo::MapPoint position;
    double heightMetres = 1.5;
};

struct KernelSettings {
    Terrain terrain = Terrain::Urban;
    double farthestMetres = 50'000;
    double nearestMetres = 10;     ///< receptors nearer downwind count as this far
    double cullSigmas = 4;         ///< pairs farther than this many sigma_y from the axis count as 0
    bool isWindProfileUsed = true; ///< power law from 10 m to the release height
    bool isPlumeRiseUsed = true;
    bool isDownwashUsed = false; ///< stack-tip downwash
    /// Error of the wind vane and of its being elsewhere, added to sigma_y in quadrature as x tan(error).
    double windErrorDegrees = 0;
    int threads = 0; ///< 0: one per core
};

/// Values in µg/m³ per g/s; index = receptor * sources + source.
struct MeanMatrix {
    std::size_t receptors = 0;
    std::size_t sources = 0;
    std::vector<float> mean;                ///< over the usable hours
    std::vector<float> largest;             ///< largest hour
    std::vector<std::uint32_t> informative; ///< hours with a value above 0
    qint64 usableHours = 0;
    qint64 leftOutHours = 0; ///< calm or without direction
    float at(std::size_t receptor, std::size_t source) const { return mean[receptor * sources + source]; }
};

/// Below this a sensitivity counts as 0, in µg/m³ per g/s.
inline constexpr float smallestSensitivity = 1e-6F;

/// The memory does not grow with the hours. The numbers depend neither on the threads nor on how wide the
/// processor's vectors are.
/// Throws Cancelled.
MeanMatrix meanMatrix(std::span<const Emitter> emitters, std::span<const Receptor> receptors,
                      std::span<const HourWeather> hours, const KernelSettings& settings, Progress& progress);

/// One row per usable hour and receptor, hour-major (row = usable hour * receptors + receptor), one column
/// per source; for the few candidates of an inversion.
struct HourlyMatrix {
    std::size_t receptors = 0;
    std::size_t sources = 0;
    std::vector<std::size_t> hours; ///< indexes into the given hours that are usable
    std::vector<float> values;      ///< hours.size() * receptors * sources
    float at(std::size_t hour, std::size_t receptor, std::size_t source) const
    {
        return values[(hour * receptors + receptor) * sources + source];
    }
};

HourlyMatrix hourlyMatrix(std::span<const Emitter> emitters, std::span<const Receptor> receptors,
                          std::span<const HourWeather> hours, const KernelSettings& settings,
                          Progress& progress);

} // namespace airshed::dispersion
