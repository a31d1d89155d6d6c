// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the air at the demonstration's stations: what its own sources add under its own weather, on top of a
// regional background, as instruments would have read it, with gaps and faults. In the last days one source
// emits several times what it declares: who looks for it should find it.
#pragma once

#include "dispersion/release_defaults.h"
#include "geo/transform.h"
#include "inventory/demonstration/air_weather.h"
#include "inventory/records.h"

#include <map>
#include <vector>

namespace airshed::inventory::demonstration
{

/// What was planted, for the key.
struct PlantedSource {
    QString number; ///< empty: no source was fit for it
    QString name;
    HourSpan span;
    double factor = 0; ///< PM10 and PM2.5 emitted against declared
    double declaredTonnesPerYear = 0;
    struct Effect {
        QString station;
        double meanMicrograms = 0; ///< PM10 that the source adds, mean over the span
    };
    std::vector<Effect> effects; ///< largest first
};

/// A fault of an instrument, for the key.
struct PlantedFault {
    QString station;
    AirPollutant pollutant = AirPollutant::PM10;
    HourSpan span;
    QString kind; ///< repeated, negative, fine-over-coarse, jump, outage
};

struct MadeAir {
    MadeWeather weather;
    std::vector<observations::AirSeries> stations; ///< in the order of the stations given
    PlantedSource planted;
    std::vector<PlantedFault> faults;
};

class AirMaker
{
public:
    /// sourceCount: of the whole city. More sources than a city has emit as much as those of a city together,
    /// and count by squares.
    AirMaker(std::uint64_t seed, qint64 sourceCount);

    void take(const Source& source);
    /// Throws Cancelled.
    MadeAir make(const std::vector<Station>& stations, Progress& progress) const;

private:
    using Rates = std::array<double, airPollutantCount>; ///< g/s
    struct Emitting {
        dispersion::Emitter emitter;
        const dispersion::TemporalProfile* profile = nullptr;
        Rates rates{};
        QString number; ///< of a source that may be the planted one
        QString name;
        double declaredTonnesPerYear = 0; ///< PM10
    };
    struct Square {
        int column = 0;
        int row = 0;
        std::size_t profile = 0; ///< index in m_profiles
        auto operator<=>(const Square&) const = default;
    };
    struct Local; ///< what the sources add

    std::vector<Emitting> gathered() const;
    PlantedSource plant(const std::vector<Emitting>& sources, const std::vector<Station>& stations,
                        const std::vector<dispersion::Receptor>& receptors, const MadeWeather& weather,
                        Progress& progress) const;
    Local addUp(const std::vector<Emitting>& sources, const std::vector<dispersion::Receptor>& receptors,
                const MadeWeather& weather, const PlantedSource& planted, Progress& progress) const;

    std::uint64_t m_seed;
    qint64 m_total;
    geo::MapProjection m_projection;
    std::vector<Emitting> m_sources;
    std::map<Square, Rates> m_squares;
    std::vector<const dispersion::TemporalProfile*> m_profiles; ///< in the order in which they came
};

} // namespace airshed::inventory::demonstration
