// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/air_maker.h"

#include "core/progress.h"
#include "inventory/demonstration/instruments.h"
#include "inventory/demonstration/quiet.h"
#include "inventory/demonstration/random.h"
#include "inventory/demonstration/source_types.h"
#include "observations/flags.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <functional>

namespace airshed::inventory::demonstration
{

namespace
{

using dispersion::HourWeather;
using dispersion::Receptor;

/// So many sources are followed one by one; of more, squares.
constexpr qint64 mostFollowedOneByOne = 20'000;
constexpr std::size_t mostCandidates = 2'000;
constexpr double squareMetres = 2'000;

constexpr int eventHours = 52; ///< the last of the month: from 18:00 two days before
constexpr double plantedFactor = 6;
constexpr double worthNaming = 3;        ///< µg/m³ on average
constexpr double deviationOfHours = 1.3; ///< geometric, of a source's emission from its profile

std::size_t at(AirPollutant pollutant) { return static_cast<std::size_t>(pollutant); }

/// What of the declared emission is measured as this pollutant: of NOx about half is NO2 at a station; of the
/// dust that factors give for roads and bare soil less than half stays in the air beyond the kerb.
double measuredShare(AirPollutant pollutant, const Source& source)
{
    if (pollutant == AirPollutant::NO2)
        return 0.5;
    return source.sourceClass == SourceClass::Dust && source.creditCode.isEmpty() ? 0.4 : 1;
}

dispersion::ReleaseShape shapeOf(GeometryKind kind)
{
    switch (kind) {
    case GeometryKind::Point:
        return dispersion::ReleaseShape::Point;
    case GeometryKind::Line:
        return dispersion::ReleaseShape::Line;
    case GeometryKind::Polygon:
        return dispersion::ReleaseShape::Area;
    case GeometryKind::Volume:
        return dispersion::ReleaseShape::Volume;
    }
    return dispersion::ReleaseShape::Point;
}

/// A middling plant, yard or building site without online monitoring, which could emit several times its
/// declaration unnoticed.
bool canBePlanted(const Source& source)
{
    const double pm10 = source.emission[Pollutant::PM10];
    const bool isPlant =
        source.sourceClass == SourceClass::IndustrialProcess && source.geometryKind == GeometryKind::Point;
    const bool isSite = source.sourceClass == SourceClass::Dust && !source.creditCode.isEmpty();
    return (isPlant || isSite) && source.status == SourceStatus::Active && !source.hasOnlineMonitoring &&
           pm10 >= 20 && pm10 <= 160;
}

/// A station beside a stack: the model says more there than any instrument has read. Above this, µg/m³, what
/// the sources add grows ever less, to the double.
float bounded(AirPollutant pollutant, double added)
{
    constexpr std::array<double, airPollutantCount> beginnings = {110, 220, 60, 100, 100, 1500};
    const double beginning = beginnings[at(pollutant)];
    return static_cast<float>(added <= beginning ? added : beginning * (2 - std::exp(1 - added / beginning)));
}

/// As the import of the same values would.
void flag(std::vector<observations::AirSeries>& air, const std::vector<Station>& stations)
{
    std::vector<geo::LonLat> positions;
    positions.reserve(stations.size());
    for (const Station& station : stations)
        positions.push_back(station.position);
    for (observations::AirSeries& series : air)
        observations::flagSeries(series);
    observations::flagJumps(air, observations::neighboursWithin(positions, observations::neighbourMetres,
                                                                observations::mostNeighbours));
}

dispersion::KernelSettings kernel()
{
    dispersion::KernelSettings settings;
    settings.nearestMetres = 300;
    settings.windErrorDegrees = 5; // the wind wanders within the hour
    return settings;
}

} // namespace

AirMaker::AirMaker(std::uint64_t seed, qint64 sourceCount) : m_seed(seed), m_total(sourceCount) {}

void AirMaker::take(const Source& source)
{
    if (!source.position || source.status == SourceStatus::Closed)
        return;
    const double share = std::min(1.0, static_cast<double>(sourceTypeTotal) / static_cast<double>(m_total));
    Rates rates{};
    bool emits = false;
    for (const AirPollutant pollutant : allAirPollutants) {
        const auto emitted = emittedAs(pollutant);
        if (!emitted || !source.emission.isStated(*emitted))
            continue;
        rates[at(pollutant)] = share * measuredShare(pollutant, source) * source.emission[*emitted] *
                               gramsPerSecondPerTonnePerYear;
        emits = emits || rates[at(pollutant)] > 0;
    }
    if (!emits)
        return;
    const geo::MapPoint point = m_projection.toMap(*source.position);
    const dispersion::TemporalProfile& profile =
        dispersion::temporalProfile(source.sourceClass, source.subclass);
    const bool isCandidate = canBePlanted(source);
    if (m_total > mostFollowedOneByOne && !(isCandidate && m_sources.size() < mostCandidates)) {
        auto known = std::find(m_profiles.begin(), m_profiles.end(), &profile);
        if (known == m_profiles.end())
            known = m_profiles.insert(m_profiles.end(), &profile);
        const Square square{static_cast<int>(std::floor(point.x / squareMetres)),
                            static_cast<int>(std::floor(point.y / squareMetres)),
                            static_cast<std::size_t>(known - m_profiles.begin())};
        Rates& sum = m_squares[square];
        for (std::size_t p = 0; p < rates.size(); ++p)
            sum[p] += rates[p];
        return;
    }
    const Release& release = source.release;
    Emitting emitting;
    emitting.emitter = dispersion::completedRelease(
                           source.sourceClass, source.subclass, shapeOf(source.geometryKind),
                           {release.heightMetres, release.diameterMetres, release.exitTemperatureKelvin,
                            release.exitVelocityMetresPerSecond, release.areaSideMetres},
                           point)
                           .emitter;
    emitting.profile = &profile;
    emitting.rates = rates;
    if (isCandidate) {
        emitting.number = source.number;
        emitting.name = source.name;
        emitting.declaredTonnesPerYear = source.emission[Pollutant::PM10];
    }
    m_sources.push_back(std::move(emitting));
}

std::vector<AirMaker::Emitting> AirMaker::gathered() const
{
    std::vector<Emitting> sources = m_sources;
    for (const auto& [square, rates] : m_squares) {
        constexpr double sidePerSigma = 4.3;
        Emitting emitting;
        emitting.emitter.position = {(square.column + 0.5) * squareMetres, (square.row + 0.5) * squareMetres};
        emitting.emitter.heightMetres = 5;
        emitting.emitter.initialSigmaYMetres = squareMetres / sidePerSigma;
        emitting.emitter.initialSigmaZMetres = 5;
        emitting.profile = m_profiles[square.profile];
        emitting.rates = rates;
        sources.push_back(std::move(emitting));
    }
    return sources;
}

PlantedSource AirMaker::plant(const std::vector<Emitting>& sources, const std::vector<Station>& stations,
                              const std::vector<Receptor>& receptors, const MadeWeather& weather,
                              Progress& progress) const
{
    const std::span<const HourWeather> event = std::span(weather.truth).last(eventHours);
    std::vector<dispersion::Emitter> emitters;
    for (const Emitting& source : sources)
        emitters.push_back(source.emitter);
    const dispersion::MeanMatrix matrix =
        dispersion::meanMatrix(emitters, receptors, event, kernel(), progress);

    // What all others add at each station; the planted one should stand out of it at two stations at least.
    std::vector<double> all(receptors.size(), 0.0);
    for (std::size_t r = 0; r < receptors.size(); ++r) {
        for (std::size_t j = 0; j < sources.size(); ++j)
            all[r] += static_cast<double>(matrix.at(r, j)) * sources[j].rates[at(AirPollutant::PM10)];
    }
    constexpr double usualBackground = 25;
    constexpr double beforeTheGate = 1.5; ///< a station that stands out more needs no search
    PlantedSource planted;
    double best = 0;
    for (std::size_t j = 0; j < sources.size(); ++j) {
        if (sources[j].number.isEmpty())
            continue;
        std::vector<double> clarity;
        std::vector<PlantedSource::Effect> effects;
        for (std::size_t r = 0; r < receptors.size(); ++r) {
            const double declared =
                static_cast<double>(matrix.at(r, j)) * sources[j].rates[at(AirPollutant::PM10)];
            const double added = plantedFactor * declared;
            clarity.push_back(added / (usualBackground + all[r] - declared));
            effects.push_back({stations[r].code, added});
        }
        std::sort(clarity.begin(), clarity.end(), std::greater<>());
        if (clarity.size() < 3 || clarity[0] > beforeTheGate)
            continue;
        const double score = clarity[1] + 0.3 * clarity[2] + 0.1 * clarity[0];
        if (score <= best)
            continue;
        best = score;
        std::stable_sort(effects.begin(), effects.end(),
                         [](const auto& a, const auto& b) { return a.meanMicrograms > b.meanMicrograms; });
        std::erase_if(effects, [](const auto& effect) { return effect.meanMicrograms < worthNaming; });
        planted = {sources[j].number,
                   sources[j].name,
                   {weather.span.last - (eventHours - 1), weather.span.last},
                   plantedFactor,
                   sources[j].declaredTonnesPerYear,
                   std::move(effects)};
    }
    return planted;
}

/// values[pollutant][receptor * hours + hour], µg/m³ (CO too).
struct AirMaker::Local {
    std::size_t hours = 0;
    std::array<std::vector<float>, airPollutantCount> values;
};

AirMaker::Local AirMaker::addUp(const std::vector<Emitting>& sources, const std::vector<Receptor>& receptors,
                                const MadeWeather& weather, const PlantedSource& planted,
                                Progress& progress) const
{
    constexpr std::size_t hoursAtOnce = 12;
    Local local;
    local.hours = weather.truth.size();
    for (std::vector<float>& values : local.values)
        values.assign(receptors.size() * local.hours, 0.0F);
    std::vector<dispersion::Emitter> emitters;
    for (const Emitting& source : sources)
        emitters.push_back(source.emitter);
    Random random(m_seed, QStringLiteral("emissions"));
    Quiet quiet(progress);
    std::vector<Rates> rates(sources.size());
    for (std::size_t begin = 0; begin < local.hours; begin += hoursAtOnce) {
        progress.report(static_cast<qint64>(begin), static_cast<qint64>(local.hours),
                        QCoreApplication::translate("airshed::demonstration", "Blowing over the city"));
        const std::size_t size = std::min(hoursAtOnce, local.hours - begin);
        const dispersion::HourlyMatrix matrix = dispersion::hourlyMatrix(
            emitters, receptors, std::span(weather.truth).subspan(begin, size), kernel(), quiet);
        std::size_t row = 0;
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t h = begin + i;
            const Hour hour = weather.span.first + static_cast<qint64>(h);
            for (std::size_t j = 0; j < sources.size(); ++j) {
                // The planted source works day and night.
                const bool isPlanted = planted.span.contains(hour) && !planted.number.isEmpty() &&
                                       sources[j].number == planted.number;
                const double usual = isPlanted ? 1 : sources[j].profile->factor(hour);
                const double now = usual * random.lognormal(1, deviationOfHours);
                for (std::size_t p = 0; p < airPollutantCount; ++p)
                    rates[j][p] = sources[j].rates[p] * now;
                if (isPlanted) {
                    rates[j][at(AirPollutant::PM10)] *= planted.factor;
                    rates[j][at(AirPollutant::PM25)] *= planted.factor;
                }
            }
            const bool isBlown = row < matrix.hours.size() && matrix.hours[row] == i;
            for (std::size_t r = 0; r < receptors.size(); ++r) {
                Rates sum{};
                if (isBlown) {
                    for (std::size_t j = 0; j < sources.size(); ++j) {
                        const auto sensitivity = static_cast<double>(matrix.at(row, r, j));
                        if (sensitivity <= 0)
                            continue;
                        for (std::size_t p = 0; p < airPollutantCount; ++p)
                            sum[p] += sensitivity * rates[j][p];
                    }
                }
                for (std::size_t p = 0; p < airPollutantCount; ++p) {
                    // In a calm the air of the hour before stays, and gathers a little.
                    constexpr float gathering = 1.05F;
                    std::vector<float>& values = local.values[p];
                    const std::size_t place = r * local.hours + h;
                    values[place] = isBlown ? bounded(allAirPollutants[p], sum[p])
                                    : h > 0 ? gathering * values[place - 1]
                                            : 0.0F;
                }
            }
            row += isBlown ? 1 : 0;
        }
    }
    return local;
}

MadeAir AirMaker::make(const std::vector<Station>& stations, Progress& progress) const
{
    MadeAir made;
    made.weather = makeWeather(m_seed);
    std::vector<Receptor> receptors;
    for (const Station& station : stations)
        receptors.push_back({m_projection.toMap(station.position), 3});
    const std::vector<Emitting> sources = gathered();
    made.planted = plant(sources, stations, receptors, made.weather, progress);
    const Local local = addUp(sources, receptors, made.weather, made.planted, progress);
    Instruments instruments(m_seed, made.weather.span);
    for (std::size_t r = 0; r < stations.size(); ++r) {
        std::array<std::span<const float>, airPollutantCount> added;
        for (std::size_t p = 0; p < airPollutantCount; ++p)
            added[p] = std::span(local.values[p]).subspan(r * local.hours, local.hours);
        made.stations.push_back(instruments.read(stations[r].code, added));
    }
    std::vector<QString> spared;
    for (const PlantedSource::Effect& effect : made.planted.effects)
        spared.push_back(effect.station);
    made.faults = instruments.addFaults(made.stations, spared);
    flag(made.stations, stations);
    return made;
}

} // namespace airshed::inventory::demonstration
