// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/load.h"

#include "core/progress.h"
#include "core/text.h"
#include "observations/observation_text.h"

#include <QSet>
#include <algorithm>
#include <cmath>

namespace airshed::observations
{

namespace
{

constexpr qint64 windowHours = qint64(31) * 24;
/// Hours before and after that decide whether an hour is one of six identical ones, or a jump.
constexpr qint64 marginHours = leastRepeatedHours;

QString comparable(const QString& text) { return withoutBlanks(toHalfWidth(text)).toLower(); }

/// Lays the file's values over what was there.
void overlay(AirSeries& base, const AirSeries& piece)
{
    const Hour first = std::max(base.span.first, piece.span.first);
    const Hour last = std::min(base.span.last, piece.span.last);
    for (Hour hour = first; hour <= last; hour = hour + 1) {
        const auto from = static_cast<std::size_t>(hour - piece.span.first);
        const auto to = static_cast<std::size_t>(hour - base.span.first);
        for (std::size_t p = 0; p < airPollutantCount; ++p) {
            if (std::isnan(piece.values[p][from]) && !piece.flags[p][from])
                continue;
            base.values[p][to] = piece.values[p][from];
            base.flags[p][to] = piece.flags[p][from];
        }
    }
}

bool overlap(HourSpan a, HourSpan b) { return a.first <= b.last && b.first <= a.last; }

/// Flags the file's hours window by window, so that the memory goes with the file and not with the store.
class Flagging
{
public:
    Flagging(ObservationFile& file, const ObservationStore& store, std::span<const KnownStation> known,
             Progress& progress)
        : m_file(file), m_store(store), m_progress(progress)
    {
        QHash<QString, geo::LonLat> places;
        for (const KnownStation& station : known)
            places.insert(station.code, station.position);
        QSet<QString> codes;
        for (const AirSeries& piece : file.air)
            codes.insert(piece.station);
        m_ownCount = static_cast<std::size_t>(codes.size());
        m_stations.assign(codes.begin(), codes.end());
        // Neighbours that this file does not have, but the store does.
        for (const Holding& holding : store.stations()) {
            if (places.contains(holding.code) && !codes.contains(holding.code))
                m_stations.push_back(holding.code);
        }
        std::vector<geo::LonLat> positions;
        for (const QString& code : m_stations)
            positions.push_back(places.value(code, {missing, missing}));
        m_neighbours = neighboursWithin(positions, neighbourMetres, mostNeighbours);
    }

    /// The series to be written: the file's hours and those beside them, with the flags of all.
    std::vector<AirSeries> run()
    {
        std::vector<AirSeries> result;
        if (m_file.air.empty())
            return result;
        HourSpan all = m_file.air.front().span;
        for (const AirSeries& piece : m_file.air)
            all = {std::min(all.first, piece.span.first), std::max(all.last, piece.span.last)};
        const QString what = ObservationText::tr("Checking observations");
        for (Hour begin = all.first; begin <= all.last; begin = begin + windowHours) {
            m_progress.throwIfCancelled();
            m_progress.report(begin - all.first, all.size(), what);
            flagWindow({begin, std::min(begin + (windowHours - 1), all.last)}, all, result);
        }
        return result;
    }

private:
    void flagWindow(HourSpan window, HourSpan all, std::vector<AirSeries>& result)
    {
        const auto isInWindow = [&window](const AirSeries& piece) { return overlap(piece.span, window); };
        if (std::none_of(m_file.air.begin(), m_file.air.end(), isInWindow))
            return;
        NoProgress quiet;
        const HourSpan wide = {window.first - marginHours, window.last + marginHours};
        std::vector<AirSeries> network = m_store.air(m_stations, wide, quiet);
        const std::vector<AirSeries> stored(network.begin(),
                                            network.begin() + static_cast<std::ptrdiff_t>(m_ownCount));
        QHash<QString, AirSeries*> byCode;
        for (AirSeries& series : network)
            byCode.insert(series.station, &series);
        for (const AirSeries& piece : m_file.air) {
            if (overlap(piece.span, wide))
                overlay(*byCode.value(piece.station), piece);
        }
        for (AirSeries& series : network)
            flagSeries(series);
        flagJumps(network, m_neighbours);
        for (AirSeries& piece : m_file.air) {
            if (isInWindow(piece))
                takeFlags(piece, *byCode.value(piece.station), window);
        }
        const HourSpan written = {window.first == all.first ? wide.first : window.first,
                                  window.last == all.last ? wide.last : window.last};
        for (std::size_t i = 0; i < m_ownCount; ++i) {
            const bool isTouched =
                std::any_of(m_file.air.begin(), m_file.air.end(), [&](const AirSeries& piece) {
                    return piece.station == network[i].station && isInWindow(piece);
                });
            if (!isTouched)
                continue;
            keepFlagsBeside(window, stored[i], network[i]);
            result.push_back(cut(network[i], written));
        }
    }

    static void takeFlags(AirSeries& piece, const AirSeries& flagged, HourSpan window)
    {
        const Hour last = std::min(piece.span.last, window.last);
        for (Hour hour = std::max(piece.span.first, window.first); hour <= last; hour = hour + 1) {
            const auto to = static_cast<std::size_t>(hour - piece.span.first);
            const auto from = static_cast<std::size_t>(hour - flagged.span.first);
            for (std::size_t p = 0; p < airPollutantCount; ++p) {
                if (!std::isnan(piece.values[p][to]))
                    piece.flags[p][to] = flagged.flags[p][from];
            }
        }
    }

    /// Hours beside the window may have become part of a run of identical ones. What else they are cannot be
    /// told from here, where the hours beside them are cut off.
    static void keepFlagsBeside(HourSpan window, const AirSeries& stored, AirSeries& series)
    {
        for (Hour hour = series.span.first; hour <= series.span.last; hour = hour + 1) {
            if (window.contains(hour))
                continue;
            const auto i = static_cast<std::size_t>(hour - series.span.first);
            for (std::size_t p = 0; p < airPollutantCount; ++p)
                series.flags[p][i] = stored.flags[p][i] | (series.flags[p][i] & Flag::Repeated);
        }
    }

    static AirSeries cut(const AirSeries& series, HourSpan span)
    {
        AirSeries part;
        part.station = series.station;
        part.span = span;
        const auto begin = static_cast<std::ptrdiff_t>(span.first - series.span.first);
        const auto end = begin + static_cast<std::ptrdiff_t>(span.size());
        for (std::size_t p = 0; p < airPollutantCount; ++p) {
            part.values[p].assign(series.values[p].begin() + begin, series.values[p].begin() + end);
            part.flags[p].assign(series.flags[p].begin() + begin, series.flags[p].begin() + end);
        }
        return part;
    }

    ObservationFile& m_file;
    const ObservationStore& m_store;
    Progress& m_progress;
    std::vector<QString> m_stations; ///< those of the file first
    std::size_t m_ownCount = 0;
    std::vector<std::vector<std::size_t>> m_neighbours;
};

void rename(ObservationFile& file, const StationMatch& match)
{
    for (AirSeries& piece : file.air)
        piece.station = match.codes.value(piece.station, piece.station);
    for (SiteWeather& weather : file.weather) {
        weather.site.code = match.codes.value(weather.site.code, weather.site.code);
        weather.series.site = weather.site.code;
    }
}

/// A site that stands at a known station is where the station is.
void placeSites(ObservationFile& file, std::span<const KnownStation> known)
{
    for (SiteWeather& weather : file.weather) {
        if (!std::isnan(weather.site.position.lon))
            continue;
        for (const KnownStation& station : known) {
            if (station.code == weather.site.code)
                weather.site.position = weather.series.position = station.position;
        }
    }
}

void addUp(const AirSeries& piece, LoadResult& result)
{
    for (std::size_t i = 0; i < static_cast<std::size_t>(piece.span.size()); ++i) {
        bool isGiven = false;
        for (std::size_t p = 0; p < airPollutantCount; ++p) {
            isGiven = isGiven || !std::isnan(piece.values[p][i]);
            for (std::size_t f = 0; f < allFlags.size(); ++f)
                result.flagged[f] += piece.flags[p][i].testFlag(allFlags[f]) ? 1 : 0;
        }
        result.hours += isGiven ? 1 : 0;
    }
}

} // namespace

StationMatch matchStations(const QStringList& found, const QHash<QString, QString>& names,
                           std::span<const KnownStation> known)
{
    QHash<QString, QString> byCode;
    QHash<QString, QString> byName;
    QSet<QString> doubtful; // two stations of one name: neither is meant by it
    for (const KnownStation& station : known) {
        byCode.insert(comparable(station.code), station.code);
        const QString name = comparable(station.name);
        if (byName.contains(name))
            doubtful.insert(name);
        if (!name.isEmpty())
            byName.insert(name, station.code);
    }
    for (const QString& name : doubtful)
        byName.remove(name);
    StationMatch match;
    for (const QString& code : found) {
        QString station = byCode.value(comparable(code));
        for (const QString& name : {code, names.value(code)}) {
            if (station.isEmpty())
                station = byName.value(comparable(name));
        }
        if (station.isEmpty())
            match.unknown += code;
        else
            match.codes.insert(code, station);
    }
    match.unknown.sort();
    match.unknown.removeDuplicates();
    return match;
}

LoadResult load(ObservationFile& file, ObservationStore& store, std::span<const KnownStation> known,
                Writing writing, Progress& progress)
{
    LoadResult result;
    QStringList found;
    for (const AirSeries& piece : file.air)
        found += piece.station;
    QStringList sites;
    for (const SiteWeather& weather : file.weather)
        sites += weather.site.code;
    result.match = matchStations(found + sites, file.names, known);
    // A weather site is no station of the inventory as a rule, and need not be one.
    QStringList unknown;
    for (const QString& code : result.match.unknown) {
        if (found.contains(code))
            unknown += code;
    }
    result.match.unknown = unknown;
    rename(file, result.match);
    placeSites(file, known);

    const std::vector<AirSeries> written = Flagging(file, store, known, progress).run();
    if (writing == Writing::Store)
        store.put(written, file.weather, progress);

    bool isFirst = true;
    const auto widen = [&result, &isFirst](HourSpan span) {
        result.span = isFirst ? span
                              : HourSpan{std::min(result.span.first, span.first),
                                         std::max(result.span.last, span.last)};
        isFirst = false;
    };
    for (const AirSeries& piece : file.air) {
        widen(piece.span);
        addUp(piece, result);
        result.stations += piece.station;
    }
    for (const SiteWeather& weather : file.weather) {
        widen(weather.series.span);
        result.sites += weather.site.code;
    }
    result.stations.removeDuplicates();
    result.stations.sort();
    result.sites.removeDuplicates();
    result.sites.sort();
    return result;
}

} // namespace airshed::observations
