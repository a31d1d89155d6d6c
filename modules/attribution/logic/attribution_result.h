// SPDX-License-Identifier: GPL-3.0-or-later
// What an attribution run found, as plain values: the window, the command line and the report all show this.
// Written to and read from JSON by run_record.h. Numbers that could not be found are nothing, never 0.
#pragma once

#include "attribution/logic/attribution_input.h"
#include "attribution/logic/attribution_parameters.h"

#include <QString>
#include <optional>
#include <vector>

namespace airshed::attribution
{

/// A number with its 5th and 95th percentile over the bootstrap draws.
struct Estimate {
    double value = 0;
    double p05 = 0;
    double p95 = 0;
};

/// A: strong suspicion ... D: for screening only. The wording of each is fixed (evidence.h).
enum class EvidenceGrade { A, B, C, D, Unobserved };

/// One piece of evidence for or against a candidate, with what it counted for in the grade.
struct EvidencePiece {
    QString code; ///< "exceeds-declared", "two-stations", "direction", "data-quality", "screening"
    QString text; ///< a sentence with its numbers, translated
    bool isMet = false;
    double weight = 0; ///< share in the grade, 0 ... 1
};

/// One source, or a group of sources that no observation can tell apart.
struct Candidate {
    QString id;                        ///< the source's number; of a group: its first source's with "+n"
    std::vector<std::int64_t> sources; ///< inventory records; several: a group, never split
    QString name;
    SourceClass sourceClass = SourceClass::Other;
    geo::LonLat position;      ///< a group: centre weighted by emission
    double distanceMetres = 0; ///< from the episode's station
    double bearingDegrees = 0; ///< from the station to the source, clockwise from north
    double declaredGramsPerSecond = 0;

    double upwindScore = 0; ///< method A: share of all candidates' score
    std::optional<double>
        modelled; ///< method C: declared emission at the episode's station, unit of pollutant
    // Method D; nothing where the inversion was not possible or the candidate was not in it.
    std::optional<Estimate> emission;     ///< g/s
    std::optional<Estimate> contribution; ///< mean over the episode at its station, unit of pollutant
    std::optional<Estimate>
        shareOfIncrement; ///< of the mean local increment in the hours with wind; may exceed 1
    std::vector<double> contributionByStation;  ///< as AttributionResult::stations; empty without D
    std::optional<double> probabilityOverTwice; ///< share of draws with emission > 2 x declared
    std::optional<double> rankStability;        ///< share of draws among the ten largest
    /// The contribution as other trust in the inventory would have it, as AttributionResult::sensitivityCvs;
    /// empty without D.
    std::vector<double> contributionAtCv;

    int hoursInformative = 0;      ///< hours of the episode in which any station could see it
    int stationsInformative = 0;   ///< stations that could
    double largestSensitivity = 0; ///< µg/m³ per g/s, any station and hour
    QString partner;               ///< id of the candidate it can least be told from; empty: none over 0.9
    double partnerCorrelation = 0;

    EvidenceGrade grade = EvidenceGrade::D;
    std::vector<EvidencePiece> evidence;
};

/// Method B at one station.
struct DirectionFinding {
    QString station;
    std::optional<double> cpfDirectionDegrees; ///< sector of the largest CPF
    double cpf = 0;
    double cpfLow = 0; ///< Wilson 95 %
    double cpfHigh = 0;
    double thresholdConcentration = 0;
    std::optional<double> regressionDirectionDegrees; ///< of the polar plot's maximum
    double regressionSpeed = 0;                       ///< m/s
    double directionP05 = 0;                          ///< over the bootstrap of 24 h blocks, degrees
    double directionP95 = 0;
    double calmShare = 0;
    qint64 validHours = 0;
};

/// Method A, hour by hour at the episode's station.
struct IncrementHour {
    Hour hour;
    std::optional<double> observed;
    std::optional<double> background;
    std::optional<double> increment;
    bool isAlarm = false;
};

/// Method A on the map: where the air of one hour came from within the longest travel time.
struct UpwindFan {
    Hour hour;
    double fromDegrees = 0;      ///< the wind's direction: the middle of the fan, clockwise from north
    double halfAngleDegrees = 0; ///< 2.5 sigma
    double reachMetres = 0;
    std::vector<geo::MapPoint> ring; ///< closed, map coordinates
};

/// Method E: where an unknown source would have to stand. Rings in map coordinates, outer first.
struct FootprintRegion {
    int percent = 50; ///< 50, 80 or 95
    std::vector<std::vector<geo::MapPoint>> rings;
    double squareKilometres = 0;
};

struct StationFit {
    QString code;
    QString name;
    geo::LonLat position;
    double meanObserved = 0;
    double meanModelled = 0; ///< background and contributions
    qint64 hours = 0;
};

struct AttributionResult {
    Episode episode;
    AttributionParameters parameters;
    QString inputSha256;
    QString programVersion;
    QString standard; ///< "HJ 633-2026" ...

    std::vector<IncrementHour> increments;
    std::optional<double> meanIncrement;      ///< over the episode's hours with an increment
    std::vector<UpwindFan> fans;              ///< of the hours that the screening used
    std::vector<DirectionFinding> directions; ///< the episode's station first
    std::vector<StationFit> stations;
    std::vector<Candidate> candidates; ///< largest contribution first; without D by modelled, then by score
    std::vector<Candidate> unobserved; ///< that no station could see under the episode's winds: never ranked
    std::vector<FootprintRegion> footprint;
    bool isUnlistedSourcePossible = false; ///< over half of the region has no listed source of the pollutant
    std::vector<double> sensitivityCvs;    ///< prior cv of Candidate::contributionAtCv: 1, 3, 10
    double explainedShare = 0;             ///< of the increment by listed sources
    double meanBackground = 0;
    qint64 calmHours = 0; ///< of the episode, left out of the plume model
    qint64 usableHours = 0;
    /// Which methods gave something ("A", "B", "C", "D", "E"), and for each that did not, why, as a sentence.
    std::vector<QString> methods;
    std::vector<QString> remarks;
};

} // namespace airshed::attribution
