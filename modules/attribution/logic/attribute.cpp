// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/attribute.h"

#include "attribution/logic/attribution_text.h"
#include "attribution/logic/data_remarks.h"
#include "attribution/logic/direction_finding.h"
#include "attribution/logic/episode_inversion.h"
#include "attribution/logic/evidence.h"
#include "attribution/logic/local_increment.h"
#include "attribution/logic/stage_progress.h"
#include "attribution/logic/unlisted_source.h"
#include "attribution/logic/upwind_screening.h"
#include "attribution/logic/wind_sample.h"
#include "core/aqi.h"
#include "core/errors.h"
#include "geo/measure.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace airshed::attribution
{

namespace
{

/// Direction statistics of so many stations, the episode's and its nearest (engineering choice: the bootstrap
/// of each takes a while, and evidence hears three).
constexpr std::size_t mostDirections = 12;
/// Sources that only the screening names need at least this share of its score to be listed.
constexpr double leastScreeningShare = 0.01;

QString number(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }

/// One run, method after method; each leaves what it found in the result and what it could not in the
/// remarks.
class Run
{
public:
    Run(const AttributionInput& input, const AttributionParameters& parameters, Progress& progress)
        : m_input(input), m_parameters(parameters), m_progress(progress),
          m_frame(episodeFrame(input, parameters)), m_unit(unit(input.episode.pollutant))
    {
        m_result.episode = input.episode;
        m_result.parameters = parameters;
        m_result.inputSha256 = input.sha256;
        m_result.programVersion = QCoreApplication::applicationVersion();
        m_result.standard = displayName(aqiStandardOn(input.episode.span.first.day()));
        m_result.remarks = input.remarks;
        m_result.usableHours = static_cast<qint64>(m_frame.usable.size());
        m_result.calmHours = static_cast<qint64>(m_frame.hours.size()) - m_result.usableHours;
    }

    AttributionResult take()
    {
        for (const QString& sentence : dataRemarks(m_input, m_frame))
            remark(sentence);
        findIncrements();
        screen();
        survey();
        invert();
        findDirections();
        searchUnknown();
        grade();
        order();
        std::sort(m_result.methods.begin(), m_result.methods.end());
        m_progress.report(1000, 1000, {});
        return std::move(m_result);
    }

private:
    void remark(const QString& sentence) { m_result.remarks.push_back(sentence); }
    bool isOwnStuck() const { return m_frame.isStuck.front(); }

    /// A: the station and, for the search of an unknown source, all others.
    void findIncrements()
    {
        std::vector<InputStation> sound; // those that hang are no one's background
        std::vector<std::size_t> place(m_input.stations.size(), SIZE_MAX);
        for (std::size_t i = 0; i < m_input.stations.size(); ++i) {
            if (m_frame.isStuck[i] && i != 0)
                continue;
            place[i] = sound.size();
            sound.push_back(m_input.stations[i]);
        }
        const HourSpan span = m_input.episode.span;
        const std::size_t stations = m_input.stations.size();
        m_increments.assign(static_cast<std::size_t>(span.size()) * stations, observations::missing);
        if (isOwnStuck())
            return;
        for (std::size_t i = 0; i < stations; ++i) {
            m_progress.throwIfCancelled();
            if (place[i] == SIZE_MAX)
                continue;
            const LocalIncrement increment = localIncrement(sound, place[i], m_input.episode.pollutant, span,
                                                            m_input.record, m_parameters);
            for (std::size_t hour = 0; hour < increment.hours.size(); ++hour) {
                if (increment.hours[hour].increment)
                    m_increments[hour * stations + i] = static_cast<float>(*increment.hours[hour].increment);
            }
            if (i == 0)
                readIncrement(increment);
        }
    }

    void readIncrement(const LocalIncrement& increment)
    {
        m_result.increments = increment.hours;
        double sum = 0;
        double background = 0;
        int count = 0;
        for (const IncrementHour& hour : increment.hours) {
            if (!hour.increment)
                continue;
            sum += *hour.increment;
            background += *hour.background;
            ++count;
        }
        // What the plumes are held against: a calm hour has no part in either.
        double windySum = 0;
        int windyHours = 0;
        for (std::size_t i = 0; i < increment.hours.size(); ++i) {
            if (increment.hours[i].increment && m_frame.hours[i].isUsable()) {
                windySum += *increment.hours[i].increment;
                ++windyHours;
            }
        }
        if (windyHours > 0)
            m_windyIncrement = windySum / windyHours;
        switch (increment.background) {
        case BackgroundKind::Neighbours:
            break;
        case BackgroundKind::OtherStations:
            remark(AttributionText::tr(
                       "Fewer than three stations stand %1 to %2 km away: the background is taken from all "
                       "other stations.")
                       .arg(number(m_parameters.backgroundNearestMetres / 1000, 0),
                            number(m_parameters.backgroundFarthestMetres / 1000, 0)));
            break;
        case BackgroundKind::OwnRecord:
            remark(AttributionText::tr(
                "There are no three other stations: the background is the lowest quarter of the "
                "station's own record."));
            break;
        case BackgroundKind::None:
            remark(AttributionText::tr(
                "There are neither three other stations nor a day of own values: no local increment "
                "can be told."));
            break;
        }
        if (count == 0)
            return;
        m_result.methods.push_back(QStringLiteral("A"));
        m_result.meanIncrement = sum / count;
        m_result.meanBackground = background / count;
        if (*m_result.meanIncrement <= 0)
            remark(AttributionText::tr(
                "On the mean of the episode the station does not stand above its surroundings: there "
                "is no local increment to attribute, and shares of it are not given."));
        else if (!hasAlarm())
            remark(
                AttributionText::tr(
                    "No hour is an alarm by the rule (two hours or more, three robust standard deviations "
                    "and %1 %2 above the surroundings).")
                    .arg(number(alarmThreshold(m_input.episode.pollutant), m_unit.startsWith(u'm') ? 1 : 0),
                         m_unit));
    }

    bool hasAlarm() const
    {
        return std::any_of(m_result.increments.begin(), m_result.increments.end(),
                           [](const IncrementHour& hour) { return hour.isAlarm; });
    }

    void screen()
    {
        const bool isAlarm = hasAlarm();
        std::vector<ScreeningHour> hours;
        for (std::size_t i = 0; i < m_result.increments.size(); ++i) {
            const IncrementHour& at = m_result.increments[i];
            if (at.increment.value_or(0) > 0 && (at.isAlarm || !isAlarm) && m_frame.hours[i].isUsable())
                hours.push_back({at.hour, m_frame.hours[i], *at.increment});
        }
        ScreeningSettings settings;
        settings.longestTravelHours = m_parameters.longestTravelHours;
        settings.terrain = m_parameters.terrain;
        const geo::MapPoint station = m_input.stations.front().mapPosition;
        m_scores = upwindScores(m_input.sources, station, hours, settings);
        m_result.fans = upwindFans(station, hours, settings);
    }

    /// C.
    void survey()
    {
        if (m_frame.usable.empty())
            return;
        if (m_input.sources.empty()) {
            remark(AttributionText::tr(
                "No listed source emits this pollutant near the stations: nothing listed can be held "
                "to account."));
            return;
        }
        StageProgress following(m_progress, 20, 350);
        m_survey = surveySources(m_input, m_frame, following);
        StageProgress choosing(m_progress, 350, 400);
        m_set = selectCandidates(m_input, m_frame, m_survey, m_parameters, choosing);
        for (std::size_t g = 0; g < m_set.groups.size(); ++g)
            m_result.candidates.push_back(candidateOf(g));
        for (const std::size_t j : m_survey.unseen) {
            Candidate candidate = candidateOf(std::vector<std::size_t>{j});
            candidate.grade = EvidenceGrade::Unobserved;
            candidate.upwindScore = 0;
            m_result.unobserved.push_back(std::move(candidate));
        }
        m_result.methods.push_back(QStringLiteral("C"));
        if (m_set.groups.empty())
            remark(AttributionText::tr(
                       "No listed source reaches %1 %2 at any station in any hour, as it declares: there are "
                       "no candidates.")
                       .arg(number(smallestContribution(), 3), m_unit));
        if (m_set.tooSmall > 0)
            remark(AttributionText::tr(
                       "%1 sources could be seen but nowhere add %2 %3 as they declare; they count together "
                       "and are not ranked.")
                       .arg(m_set.tooSmall)
                       .arg(number(smallestContribution(), 3), m_unit));
        if (m_set.leftOut > 0)
            remark(AttributionText::tr(
                       "%1 sources more would be candidates; beyond the first %2 they count together and are "
                       "not ranked.")
                       .arg(m_set.leftOut)
                       .arg(m_parameters.mostCandidates));
        if (!m_survey.unseen.empty())
            remark(AttributionText::tr(
                       "%1 sources could not be seen by any station under the winds of the episode: they are "
                       "neither cleared nor suspected.")
                       .arg(m_survey.unseen.size()));
    }

    double smallestContribution() const
    {
        return m_parameters.smallestContribution * m_frame.absoluteScale / m_frame.microgramsPerUnit;
    }

    Candidate candidateOf(std::size_t group) const
    {
        Candidate candidate = candidateOf(m_set.groups[group]);
        candidate.hoursInformative = m_set.seen[group].hours;
        candidate.stationsInformative = m_set.seen[group].stations;
        candidate.largestSensitivity = m_set.seen[group].largest;
        return candidate;
    }

    Candidate candidateOf(const std::vector<std::size_t>& members) const
    {
        Candidate candidate;
        const InputSource& first = m_input.sources[members.front()];
        candidate.id = first.number;
        candidate.name = first.name;
        if (members.size() > 1) {
            candidate.id += QStringLiteral("+%1").arg(members.size() - 1);
            candidate.name =
                AttributionText::tr("%1 and %n other(s)", nullptr, static_cast<int>(members.size()) - 1)
                    .arg(first.name);
        }
        candidate.sourceClass = first.sourceClass;
        double modelled = 0;
        for (const std::size_t j : members) {
            const InputSource& source = m_input.sources[j];
            const double declared = source.declaredGramsPerSecond();
            candidate.sources.push_back(source.id);
            candidate.declaredGramsPerSecond += declared;
            candidate.position.lon += declared * source.position.lon;
            candidate.position.lat += declared * source.position.lat;
            candidate.upwindScore += m_scores[j];
            if (m_survey.sources > 0)
                modelled += m_survey.meanAt(0, j) / m_frame.microgramsPerUnit;
        }
        candidate.position.lon /= candidate.declaredGramsPerSecond;
        candidate.position.lat /= candidate.declaredGramsPerSecond;
        const geo::Geodesic towards =
            geo::geodesicBetween(m_input.stations.front().position, candidate.position);
        candidate.distanceMetres = towards.distanceMetres;
        candidate.bearingDegrees = towards.azimuthDegrees;
        if (m_survey.sources > 0)
            candidate.modelled = modelled;
        return candidate;
    }

    /// D.
    void invert()
    {
        for (const InputStation& station : m_input.stations) {
            StationFit fit;
            fit.code = station.code;
            fit.name = station.name;
            fit.position = station.position;
            m_result.stations.push_back(fit);
        }
        if (m_set.groups.empty())
            return;
        const std::size_t stations = m_frame.stationsWithValues();
        if (stations < leastInversionStations) {
            remark(AttributionText::tr(
                       "Only %1 stations have values in hours with wind: sources and background cannot be "
                       "told apart with fewer than %2, so there is no inversion.")
                       .arg(stations)
                       .arg(leastInversionStations));
            return;
        }
        if (m_frame.usable.size() < leastInversionHours) {
            remark(AttributionText::tr(
                       "Only %n hour(s) have wind: an inversion needs %1. Candidates are ranked by what they "
                       "add as they declare.",
                       nullptr, static_cast<int>(m_frame.usable.size()))
                       .arg(leastInversionHours));
            return;
        }
        StageProgress solving(m_progress, 400, 750);
        EpisodeInversion inversion;
        std::vector<Candidate> solved = m_result.candidates;
        try {
            inversion = invertEpisode(m_input, m_frame, m_survey, m_set, m_parameters, solved, solving);
        } catch (const InputError& error) {
            remark(error.message());
            return;
        }
        m_result.candidates = std::move(solved);
        m_result.methods.push_back(QStringLiteral("D"));
        m_result.sensitivityCvs = sensitivityCvs();
        m_result.meanBackground = inversion.meanBackground;
        for (std::size_t i = 0; i < m_result.stations.size(); ++i) {
            StationFit& fit = m_result.stations[i];
            fit.hours = inversion.hours[i];
            if (fit.hours > 0) {
                fit.meanObserved = inversion.observed[i];
                fit.meanModelled = inversion.modelled[i];
            }
        }
        if (inversion.blockHours < m_parameters.blockHours)
            remark(AttributionText::tr(
                "The episode is short: intervals come from blocks of %n hour(s) and are rather too "
                "narrow.",
                nullptr, inversion.blockHours));
        const int restDecimals = m_unit.startsWith(u'm') ? 3 : 2;
        if (inversion.rest && inversion.rest->value > 0)
            remark(
                AttributionText::tr("All other listed sources together add %1 %4 at the station (%2 to %3).")
                    .arg(number(inversion.rest->value, restDecimals),
                         number(inversion.rest->p05, restDecimals), number(inversion.rest->p95, restDecimals),
                         m_unit));
        readShares(inversion);
    }

    void readShares(const EpisodeInversion& inversion)
    {
        const double increment = m_windyIncrement.value_or(0);
        if (increment <= 0)
            return;
        for (Candidate& candidate : m_result.candidates)
            candidate.shareOfIncrement =
                Estimate{candidate.contribution->value / increment, candidate.contribution->p05 / increment,
                         candidate.contribution->p95 / increment};
        // The increment stands over the median of the others: so must what explains it.
        const std::vector<double> others(inversion.explained.begin() + 1, inversion.explained.end());
        const double above = inversion.explained.front() - percentile(others, 50);
        m_result.explainedShare = std::clamp(above / increment, 0.0, 1.0);
        if (m_input.episode.pollutant == AirPollutant::PM25)
            remark(
                AttributionText::tr("Local primary increment %1 %3; regional and secondary background %2 %3.")
                    .arg(number(increment, 1), number(m_result.meanBackground, 1), m_unit));
    }

    /// B.
    void findDirections()
    {
        std::size_t found = 0;
        const std::vector<std::size_t> stations = stationsByDistance();
        for (std::size_t i = 0; i < stations.size(); ++i) {
            StageProgress finding(m_progress, 750 + static_cast<qint64>(100 * i / stations.size()),
                                  750 + static_cast<qint64>(100 * (i + 1) / stations.size()));
            finding.report(0, 1, AttributionText::tr("Finding directions"));
            const InputStation& station = m_input.stations[stations[i]];
            DirectionFinding direction;
            direction.station = station.code;
            if (!m_frame.isStuck[stations[i]])
                direction = findDirection(station.air, m_input.episode.pollutant, m_input.weather,
                                          m_parameters, finding);
            found += direction.cpfDirectionDegrees || direction.regressionDirectionDegrees;
            m_result.directions.push_back(direction);
        }
        if (found > 0)
            m_result.methods.push_back(QStringLiteral("B"));
        else
            remark(AttributionText::tr(
                "Fewer than 24 hours of the record have both wind and a value: no direction can be "
                "told."));
    }

    std::vector<std::size_t> stationsByDistance() const
    {
        std::vector<std::size_t> order(m_input.stations.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        const geo::MapPoint centre = m_input.stations.front().mapPosition;
        const auto away = [&](std::size_t i) {
            return std::hypot(m_input.stations[i].mapPosition.x - centre.x,
                              m_input.stations[i].mapPosition.y - centre.y);
        };
        std::stable_sort(order.begin() + 1, order.end(), [&](auto a, auto b) { return away(a) < away(b); });
        order.resize(std::min(order.size(), mostDirections));
        return order;
    }

    /// E.
    void searchUnknown()
    {
        if (m_frame.usable.empty() || m_result.meanIncrement.value_or(0) <= 0)
            return;
        StageProgress searching(m_progress, 850, 990);
        const UnlistedSearch search = searchUnlisted(m_input, m_frame, m_increments, m_parameters, searching);
        if (search.regions.empty()) {
            remark(AttributionText::tr(
                "No place explains the increments as one source: there is no search area."));
            return;
        }
        m_result.methods.push_back(QStringLiteral("E"));
        m_result.footprint = search.regions;
        m_result.isUnlistedSourcePossible = search.isUnlistedPossible && hasAlarm();
        if (m_result.isUnlistedSourcePossible)
            remark(AttributionText::tr(
                       "Possible unlisted source: %1 % of the most likely search area has no listed source "
                       "that could explain the increments.")
                       .arg(number(100 * search.uncoveredShare, 0)));
    }

    void grade()
    {
        EvidenceBasis basis;
        basis.directions = m_result.directions;
        basis.stations = m_result.stations;
        basis.smallestContribution = smallestContribution();
        if (hasAlarm())
            basis.alarmingIncrement = m_windyIncrement;
        basis.flaggedShare = flaggedShare(m_input);
        basis.isWeatherAssumed = m_input.isCloudAssumed;
        for (std::size_t g = 0; g < m_result.candidates.size(); ++g) {
            Candidate& candidate = m_result.candidates[g];
            const double emission =
                candidate.emission ? candidate.emission->value : candidate.declaredGramsPerSecond;
            basis.largestByStation.assign(m_result.stations.size(), 0);
            for (std::size_t hour = 0; hour < m_set.matrix.hours.size(); ++hour) {
                for (std::size_t station = 0; station < m_result.stations.size(); ++station) {
                    // A station without a value in this hour is no witness.
                    if (!std::isfinite(m_frame.at(hour, station)))
                        continue;
                    basis.largestByStation[station] =
                        std::max(basis.largestByStation[station],
                                 static_cast<double>(m_set.matrix.at(hour, station, g)) * emission /
                                     m_frame.microgramsPerUnit);
                }
            }
            const auto isAny = [&](bool InputSource::*flag) {
                return std::any_of(m_set.groups[g].begin(), m_set.groups[g].end(),
                                   [&](std::size_t j) { return m_input.sources[j].*flag; });
            };
            basis.isReleaseAssumed = isAny(&InputSource::isReleaseAssumed);
            basis.hasOpenProblem = isAny(&InputSource::hasOpenProblem);
            gradeEvidence(candidate, basis, m_unit);
        }
        addScreened();
    }

    /// Sources that lay upwind but declare too little to be candidates: for screening only.
    void addScreened()
    {
        std::vector<bool> isListed(m_input.sources.size(), false);
        for (const std::vector<std::size_t>& group : m_set.groups) {
            for (const std::size_t j : group)
                isListed[j] = true;
        }
        for (const std::size_t j : m_survey.unseen)
            isListed[j] = true;
        for (std::size_t j = 0; j < m_input.sources.size(); ++j) {
            if (isListed[j] || m_scores[j] < leastScreeningShare)
                continue;
            Candidate candidate = candidateOf(std::vector<std::size_t>{j});
            EvidenceBasis basis;
            basis.isReleaseAssumed = m_input.sources[j].isReleaseAssumed;
            basis.hasOpenProblem = m_input.sources[j].hasOpenProblem;
            gradeEvidence(candidate, basis, m_unit);
            m_result.candidates.push_back(std::move(candidate));
        }
    }

    void order()
    {
        const auto key = [](const Candidate& candidate) {
            return std::tuple(candidate.contribution ? -candidate.contribution->value : 1,
                              -candidate.modelled.value_or(0), -candidate.upwindScore, candidate.id);
        };
        std::stable_sort(m_result.candidates.begin(), m_result.candidates.end(),
                         [&](const Candidate& a, const Candidate& b) { return key(a) < key(b); });
        if (m_result.candidates.size() < 2)
            return;
        const Candidate& first = m_result.candidates[0];
        const Candidate& second = m_result.candidates[1];
        if (first.contribution && second.contribution && first.contribution->p05 <= second.contribution->p95)
            remark(AttributionText::tr(
                       "The intervals of the first two, %1 and %2, overlap: their order is not certain, "
                       "look at both.")
                       .arg(first.name, second.name));
    }

    const AttributionInput& m_input;
    const AttributionParameters& m_parameters;
    Progress& m_progress;
    EpisodeFrame m_frame;
    QString m_unit;
    AttributionResult m_result;
    std::vector<float> m_increments;        ///< index = hour of the episode * stations + station
    std::optional<double> m_windyIncrement; ///< mean over the episode's hours with wind
    std::vector<double> m_scores;
    SourceSurvey m_survey;
    CandidateSet m_set;
};

} // namespace

AttributionResult attribute(const AttributionInput& input, const AttributionParameters& parameters,
                            Progress& progress)
{
    if (input.stations.empty() || input.episode.span.size() == 0)
        throw LogicError(QStringLiteral("An attribution without a station or an hour was asked for."));
    return Run(input, parameters, progress).take();
}

} // namespace airshed::attribution
