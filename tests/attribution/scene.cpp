// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/scene.h"

#include "attribution/logic/input_hash.h"
#include "core/progress.h"
#include "dispersion/release_defaults.h"
#include "geo/transform.h"

#include <cmath>
#include <numbers>
#include <random>

namespace airshed::tests
{

using namespace attribution;

namespace
{

constexpr double degree = std::numbers::pi / 180;

class Dice
{
public:
    explicit Dice(unsigned seed) : m_generator(seed) {}
    double uniform(double low, double high)
    {
        return low + (high - low) * (static_cast<double>(m_generator()) + 0.5) / 4294967296.0;
    }
    double normal()
    {
        return std::sqrt(-2 * std::log(uniform(0, 1))) * std::cos(2 * std::numbers::pi * uniform(0, 1));
    }

private:
    std::mt19937 m_generator;
};

/// Places around the city's centre, turned with the scene.
class Ground
{
public:
    explicit Ground(double turnedDegrees)
        : m_centre(m_projection.toMap({115.86, 28.68})), m_sine(std::sin(turnedDegrees * degree)),
          m_cosine(std::cos(turnedDegrees * degree))
    {
    }
    geo::MapPoint at(double east, double north) const
    {
        return {m_centre.x + east * m_cosine + north * m_sine, m_centre.y - east * m_sine + north * m_cosine};
    }
    geo::LonLat lonLat(geo::MapPoint point) const { return m_projection.toLonLat(point); }

private:
    geo::MapProjection m_projection;
    geo::MapPoint m_centre;
    double m_sine;
    double m_cosine;
};

void addStations(AttributionInput& input, const Ground& ground, std::size_t count, Dice& dice)
{
    for (std::size_t i = 0; i < count; ++i) {
        const double direction = static_cast<double>(i) * 137.5 * degree;
        const double away = i == 0 ? 0 : 2'500 + 9'500 * static_cast<double>(i) / static_cast<double>(count);
        InputStation station;
        station.code = QStringLiteral("ST-%1").arg(i);
        station.name = QStringLiteral("测站%1").arg(i);
        station.mapPosition =
            ground.at(away * std::sin(direction) + dice.uniform(-300, 300), away * std::cos(direction));
        station.position = ground.lonLat(station.mapPosition);
        station.air.station = station.code;
        station.air.span = input.record;
        input.stations.push_back(station);
    }
}

void addSources(AttributionInput& input, const Ground& ground, const SceneSettings& settings, Dice& dice)
{
    for (std::size_t j = 0; j < settings.sources; ++j) {
        InputSource source;
        source.id = static_cast<std::int64_t>(j) + 1;
        source.number = QStringLiteral("S-%1").arg(j);
        source.name = QStringLiteral("示范厂%1").arg(j);
        source.sourceClass = j % 3 == 0 ? SourceClass::FossilFuelCombustion : SourceClass::IndustrialProcess;
        source.emissionMethod = QStringLiteral("factor");
        const bool isGuilty = source.number == QLatin1String(guiltyNumber);
        const double east = dice.uniform(-9'000, 9'000);
        const double north = dice.uniform(-9'000, 9'000);
        source.emitter.position = isGuilty ? ground.at(1'400, 1'400) : ground.at(east, north);
        source.position = ground.lonLat(source.emitter.position);
        source.emitter.heightMetres = dice.uniform(15, 40);
        source.declaredTonnesPerYear = isGuilty ? 60 : std::exp(std::log(40.0) + 0.5 * dice.normal());
        source.declaredTonnesPerYear *= settings.declaredFactor;
        input.sources.push_back(source);
    }
}

void addWeather(AttributionInput& input, double turnedDegrees, Dice& dice)
{
    for (qint64 i = 0; i < input.record.size(); ++i) {
        const double phase = 2 * std::numbers::pi * static_cast<double>(i % 24) / 24;
        // From the guilty source's side most of the week, from everywhere in between.
        const bool isSweep = i % 60 >= 40;
        const double direction = isSweep ? 18.0 * static_cast<double>(i % 60 - 40) + 100
                                         : 45 + 50 * std::sin(static_cast<double>(i) / 7);
        dispersion::HourWeather hour;
        const double from = direction + 12 * dice.normal() + turnedDegrees;
        hour.windFromDegrees = from - 360 * std::floor(from / 360);
        if (hour.windFromDegrees == 0)
            hour.windFromDegrees = 360;
        hour.windMetresPerSecond = std::max(0.8, 2.5 - std::cos(phase) + 0.7 * dice.normal());
        hour.stability = i % 24 > 8 && i % 24 < 18 ? dispersion::Stability::C : dispersion::Stability::D;
        input.hours.push_back(hour);
        input.weather.windFromDegrees.push_back(static_cast<float>(hour.windFromDegrees));
        input.weather.windMetresPerSecond.push_back(static_cast<float>(hour.windMetresPerSecond));
    }
    input.weather.site = QStringLiteral("W-1");
    input.weather.span = input.record;
    input.weather.position = input.stations.front().position;
}

void addAir(AttributionInput& input, const SceneSettings& settings, const Ground& ground, Dice& dice)
{
    std::vector<dispersion::Emitter> emitters;
    std::vector<double> rates;
    for (const InputSource& source : input.sources) {
        emitters.push_back(source.emitter);
        rates.push_back(source.declaredGramsPerSecond() *
                        (source.number == QLatin1String(guiltyNumber) ? settings.excess : 1));
    }
    if (settings.unlistedTonnes > 0) {
        dispersion::Emitter hidden;
        hidden.position = ground.at(-1'500, -700);
        hidden.heightMetres = 10;
        emitters.push_back(hidden);
        rates.push_back(settings.unlistedTonnes * gramsPerSecondPerTonnePerYear);
    }
    std::vector<dispersion::Receptor> receptors;
    for (const InputStation& station : input.stations)
        receptors.push_back({station.mapPosition});
    NoProgress progress;
    const dispersion::HourlyMatrix matrix =
        dispersion::hourlyMatrix(emitters, receptors, input.hours, dispersion::KernelSettings(), progress);
    const double perUnit = settings.pollutant == AirPollutant::CO ? 1000 : 1;
    const double background = settings.pollutant == AirPollutant::CO ? 500 : 25;
    const auto pollutant = static_cast<std::size_t>(settings.pollutant);
    for (std::size_t hour = 0; hour < input.hours.size(); ++hour) {
        const double phase = 2 * std::numbers::pi * static_cast<double>(hour % 24) / 24;
        for (std::size_t i = 0; i < input.stations.size(); ++i) {
            double value = background * (1 + 0.2 * std::cos(phase));
            for (std::size_t j = 0; j < rates.size(); ++j)
                value += static_cast<double>(matrix.at(hour, i, j)) * rates[j];
            value = std::max(0.5, value * std::exp(0.1 * dice.normal()) + dice.normal());
            input.stations[i].air.values[pollutant].push_back(static_cast<float>(value / perUnit));
            input.stations[i].air.flags[pollutant].push_back({});
        }
    }
}

} // namespace

AttributionInput makeScene(const SceneSettings& settings)
{
    Dice dice(settings.seed);
    const Ground ground(settings.turnedDegrees);
    AttributionInput input;
    const Hour first = Hour::of(QDate(2026, 3, 2), 1);
    input.record = {first, first + (settings.hours - 1)};
    input.episode = {QStringLiteral("ST-0"), settings.pollutant, input.record};
    addStations(input, ground, settings.stations, dice);
    addSources(input, ground, settings, dice);
    addWeather(input, settings.turnedDegrees, dice);
    addAir(input, settings, ground, dice);
    input.sha256 = inputSha256(input);
    return input;
}

} // namespace airshed::tests
