// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/run_json.h"

#include "attribution/logic/attribution_text.h"
#include "attribution/logic/evidence_wording.h"
#include "core/errors.h"

#include <QJsonArray>
#include <array>
#include <cmath>
#include <concepts>
#include <limits>

namespace airshed::attribution
{

namespace
{

/// What a run keeps of a source that nobody could see: there are thousands of them, and nothing else is
/// known.
struct Unobserved {
    QString id;
    std::vector<std::int64_t> sources;
    QString name;
    SourceClass sourceClass = SourceClass::Other;
    geo::LonLat position;
    double distanceMetres = 0;
    double bearingDegrees = 0;
    double declaredGramsPerSecond = 0;
};

std::vector<Unobserved> shortened(const std::vector<Candidate>& candidates)
{
    std::vector<Unobserved> result;
    for (const Candidate& c : candidates)
        result.push_back({c.id, c.sources, c.name, c.sourceClass, c.position, c.distanceMetres,
                          c.bearingDegrees, c.declaredGramsPerSecond});
    return result;
}

std::vector<Candidate> lengthened(const std::vector<Unobserved>& sources)
{
    std::vector<Candidate> result;
    for (const Unobserved& source : sources) {
        Candidate& c = result.emplace_back();
        c.id = source.id;
        c.sources = source.sources;
        c.name = source.name;
        c.sourceClass = source.sourceClass;
        c.position = source.position;
        c.distanceMetres = source.distanceMetres;
        c.bearingDegrees = source.bearingDegrees;
        c.declaredGramsPerSecond = source.declaredGramsPerSecond;
        c.modelled = 0;
        c.grade = EvidenceGrade::Unobserved;
    }
    return result;
}

/// Describes the fields of a struct once, for writing (T const) and reading (T).
template<typename Archive, typename T>
void describe(Archive& archive, T& value);

template<typename T>
concept Described = std::is_class_v<T> && !std::is_same_v<T, QString> && !std::is_same_v<T, Hour> &&
                    !std::is_same_v<T, geo::MapPoint>;

[[noreturn]] void throwBad(const QString& field)
{
    throw InputError(
        AttributionText::tr("The field \"%1\" is missing or is no value of its kind.").arg(field));
}

// --- values to JSON

QJsonValue jsonOf(bool value) { return value; }
template<std::signed_integral T>
QJsonValue jsonOf(T value)
{
    return static_cast<qint64>(value);
}
QJsonValue jsonOf(double value) { return std::isfinite(value) ? QJsonValue(value) : QJsonValue(); }
QJsonValue jsonOf(const QString& value) { return value; }
QJsonValue jsonOf(std::uint64_t value) { return QString::number(value); } // JSON's numbers end at 2^53
QJsonValue jsonOf(Hour value) { return value.text(); }
QJsonValue jsonOf(AirPollutant value) { return code(value); }
QJsonValue jsonOf(SourceClass value) { return code(value); }
QJsonValue jsonOf(EvidenceGrade value)
{
    return value == EvidenceGrade::Unobserved ? QStringLiteral("unobserved") : letter(value);
}
QJsonValue jsonOf(dispersion::Terrain value)
{
    return value == dispersion::Terrain::Urban ? QStringLiteral("urban") : QStringLiteral("rural");
}
QJsonValue jsonOf(geo::MapPoint value) { return QJsonArray{value.x, value.y}; }
template<Described T>
QJsonValue jsonOf(const T& value);
template<typename T>
QJsonValue jsonOf(const std::optional<T>& value)
{
    return value ? jsonOf(*value) : QJsonValue();
}
template<typename T>
QJsonValue jsonOf(const std::vector<T>& values)
{
    QJsonArray array;
    for (const T& value : values)
        array.push_back(jsonOf(value));
    return array;
}

class Writer
{
public:
    template<typename T>
    void operator()(const char* name, const T& value)
    {
        m_object.insert(QLatin1String(name), jsonOf(value));
    }
    QJsonObject take() { return std::move(m_object); }

private:
    QJsonObject m_object;
};

template<Described T>
QJsonValue jsonOf(const T& value)
{
    Writer writer;
    describe(writer, value);
    return writer.take();
}

// --- JSON to values; false: not of this kind

bool read(const QJsonValue& json, bool& value)
{
    value = json.toBool();
    return json.isBool();
}
template<std::signed_integral T>
bool read(const QJsonValue& json, T& value)
{
    value = static_cast<T>(json.toInteger());
    return json.isDouble();
}
bool read(const QJsonValue& json, double& value)
{
    value = json.toDouble(std::numeric_limits<double>::quiet_NaN());
    return json.isDouble() || json.isNull();
}
bool read(const QJsonValue& json, QString& value)
{
    value = json.toString();
    return json.isString();
}
bool read(const QJsonValue& json, std::uint64_t& value)
{
    bool isNumber = false;
    value = json.toString().toULongLong(&isNumber);
    return isNumber;
}
bool read(const QJsonValue& json, Hour& value)
{
    const std::optional<Hour> hour = Hour::fromText(json.toString());
    value = hour.value_or(Hour());
    return hour.has_value();
}
bool read(const QJsonValue& json, AirPollutant& value)
{
    const std::optional<AirPollutant> pollutant = airPollutantFromText(json.toString());
    value = pollutant.value_or(AirPollutant::PM10);
    return pollutant.has_value();
}
bool read(const QJsonValue& json, SourceClass& value)
{
    const std::optional<SourceClass> sourceClass = sourceClassFromText(json.toString());
    value = sourceClass.value_or(SourceClass::Other);
    return sourceClass.has_value();
}
bool read(const QJsonValue& json, EvidenceGrade& value)
{
    for (const EvidenceGrade grade : {EvidenceGrade::A, EvidenceGrade::B, EvidenceGrade::C, EvidenceGrade::D,
                                      EvidenceGrade::Unobserved}) {
        if (jsonOf(grade) == json) {
            value = grade;
            return true;
        }
    }
    return false;
}
bool read(const QJsonValue& json, dispersion::Terrain& value)
{
    value =
        json.toString() == QStringLiteral("rural") ? dispersion::Terrain::Rural : dispersion::Terrain::Urban;
    return jsonOf(value) == json;
}
bool read(const QJsonValue& json, geo::MapPoint& value)
{
    const QJsonArray pair = json.toArray();
    value = {pair[0].toDouble(), pair[1].toDouble()};
    return pair.size() == 2 && pair[0].isDouble() && pair[1].isDouble();
}
template<Described T>
bool read(const QJsonValue& json, T& value);
template<typename T>
bool read(const QJsonValue& json, std::optional<T>& value)
{
    value.reset();
    return json.isNull() || read(json, value.emplace());
}
template<typename T>
bool read(const QJsonValue& json, std::vector<T>& values)
{
    values.clear();
    const QJsonArray array = json.toArray();
    for (const QJsonValue& item : array) {
        if (!read(item, values.emplace_back()))
            return false;
    }
    return json.isArray();
}

class Reader
{
public:
    explicit Reader(QJsonObject object) : m_object(std::move(object)) {}
    template<typename T>
    void operator()(const char* name, T& value)
    {
        const QJsonValue json = m_object.value(QLatin1String(name));
        if (json.isUndefined() || !read(json, value))
            throwBad(QLatin1String(name));
    }

private:
    QJsonObject m_object;
};

template<Described T>
bool read(const QJsonValue& json, T& value)
{
    if (!json.isObject())
        return false;
    Reader reader(json.toObject());
    describe(reader, value);
    return true;
}

// --- the structs

template<typename T, typename U>
concept Is = std::is_same_v<std::remove_const_t<T>, U>;

template<typename Archive, typename T>
void describe(Archive& archive, T& v)
{
    if constexpr (Is<T, geo::LonLat>) {
        archive("lon", v.lon);
        archive("lat", v.lat);
    } else if constexpr (Is<T, HourSpan>) {
        archive("from", v.first);
        archive("to", v.last);
    } else if constexpr (Is<T, Episode>) {
        archive("station", v.station);
        archive("pollutant", v.pollutant);
        archive("hours", v.span);
    } else if constexpr (Is<T, Estimate>) {
        archive("value", v.value);
        archive("p05", v.p05);
        archive("p95", v.p95);
    } else if constexpr (Is<T, EvidencePiece>) {
        archive("code", v.code);
        archive("text", v.text);
        archive("met", v.isMet);
        archive("weight", v.weight);
    } else if constexpr (Is<T, IncrementHour>) {
        archive("hour", v.hour);
        archive("observed", v.observed);
        archive("background", v.background);
        archive("increment", v.increment);
        archive("alarm", v.isAlarm);
    } else if constexpr (Is<T, UpwindFan>) {
        archive("hour", v.hour);
        archive("fromDegrees", v.fromDegrees);
        archive("halfAngleDegrees", v.halfAngleDegrees);
        archive("reachMetres", v.reachMetres);
        archive("ring", v.ring);
    } else if constexpr (Is<T, FootprintRegion>) {
        archive("percent", v.percent);
        archive("squareKilometres", v.squareKilometres);
        archive("rings", v.rings);
    } else if constexpr (Is<T, StationFit>) {
        archive("code", v.code);
        archive("name", v.name);
        archive("position", v.position);
        archive("meanObserved", v.meanObserved);
        archive("meanModelled", v.meanModelled);
        archive("hours", v.hours);
    } else if constexpr (Is<T, DirectionFinding>) {
        archive("station", v.station);
        archive("cpfDirectionDegrees", v.cpfDirectionDegrees);
        archive("cpf", v.cpf);
        archive("cpfLow", v.cpfLow);
        archive("cpfHigh", v.cpfHigh);
        archive("thresholdConcentration", v.thresholdConcentration);
        archive("regressionDirectionDegrees", v.regressionDirectionDegrees);
        archive("regressionSpeed", v.regressionSpeed);
        archive("directionP05", v.directionP05);
        archive("directionP95", v.directionP95);
        archive("calmShare", v.calmShare);
        archive("validHours", v.validHours);
    } else if constexpr (Is<T, Candidate>) {
        archive("id", v.id);
        archive("records", v.sources);
        archive("name", v.name);
        archive("class", v.sourceClass);
        archive("position", v.position);
        archive("distanceMetres", v.distanceMetres);
        archive("bearingDegrees", v.bearingDegrees);
        archive("declaredGramsPerSecond", v.declaredGramsPerSecond);
        archive("upwindScore", v.upwindScore);
        archive("modelled", v.modelled);
        archive("emissionGramsPerSecond", v.emission);
        archive("contribution", v.contribution);
        archive("shareOfIncrement", v.shareOfIncrement);
        archive("contributionByStation", v.contributionByStation);
        archive("probabilityOverTwice", v.probabilityOverTwice);
        archive("rankStability", v.rankStability);
        archive("contributionAtCv", v.contributionAtCv);
        archive("hoursInformative", v.hoursInformative);
        archive("stationsInformative", v.stationsInformative);
        archive("largestSensitivity", v.largestSensitivity);
        archive("partner", v.partner);
        archive("partnerCorrelation", v.partnerCorrelation);
        archive("grade", v.grade);
        archive("evidence", v.evidence);
    } else if constexpr (Is<T, Unobserved>) {
        archive("id", v.id);
        archive("records", v.sources);
        archive("name", v.name);
        archive("class", v.sourceClass);
        archive("position", v.position);
        archive("distanceMetres", v.distanceMetres);
        archive("bearingDegrees", v.bearingDegrees);
        archive("declaredGramsPerSecond", v.declaredGramsPerSecond);
    } else if constexpr (Is<T, AttributionParameters>) {
        archive("backgroundNearestMetres", v.backgroundNearestMetres);
        archive("backgroundFarthestMetres", v.backgroundFarthestMetres);
        archive("backgroundMedian", v.isBackgroundMedian);
        archive("longestTravelHours", v.longestTravelHours);
        archive("weatherSite", v.weatherSite);
        archive("cpfPercentile", v.cpfPercentile);
        archive("recordDays", v.recordDays);
        archive("directionDraws", v.directionDraws);
        archive("terrain", v.terrain);
        archive("plumeRise", v.isPlumeRiseUsed);
        archive("windErrorDegrees", v.windErrorDegrees);
        archive("stationsWithinMetres", v.stationsWithinMetres);
        archive("priorCv", v.priorCv);
        archive("knownPriorCv", v.knownPriorCv);
        archive("relativeError", v.relativeError);
        archive("absoluteError", v.absoluteError);
        archive("backgroundSd", v.backgroundSd);
        archive("backgroundHourly", v.isBackgroundHourly);
        archive("smallestContribution", v.smallestContribution);
        archive("mostCandidates", v.mostCandidates);
        archive("groupMetres", v.groupMetres);
        archive("groupCorrelation", v.groupCorrelation);
        archive("bootstrapDraws", v.bootstrapDraws);
        archive("blockHours", v.blockHours);
        archive("footprintCellMetres", v.footprintCellMetres);
        archive("footprintReachMetres", v.footprintReachMetres);
        archive("seed", v.seed);
        archive("threads", v.threads);
    } else {
        static_assert(Is<T, AttributionResult>);
        archive("episode", v.episode);
        archive("parameters", v.parameters);
        archive("inputSha256", v.inputSha256);
        archive("programVersion", v.programVersion);
        archive("standard", v.standard);
        archive("methods", v.methods);
        archive("remarks", v.remarks);
        archive("meanIncrement", v.meanIncrement);
        archive("meanBackground", v.meanBackground);
        archive("explainedShare", v.explainedShare);
        archive("usableHours", v.usableHours);
        archive("calmHours", v.calmHours);
        archive("unlistedSourcePossible", v.isUnlistedSourcePossible);
        archive("sensitivityCvs", v.sensitivityCvs);
        archive("candidates", v.candidates);
        std::vector<Unobserved> unobserved = shortened(v.unobserved);
        archive("unobserved", unobserved);
        if constexpr (!std::is_const_v<T>)
            v.unobserved = lengthened(unobserved);
        archive("increments", v.increments);
        archive("fans", v.fans);
        archive("directions", v.directions);
        archive("stations", v.stations);
        archive("footprint", v.footprint);
    }
}

} // namespace

QJsonObject toJson(const AttributionResult& result)
{
    Writer writer;
    describe(writer, result);
    return writer.take();
}

AttributionResult resultFromJson(const QJsonObject& json)
{
    AttributionResult result;
    Reader reader(json);
    describe(reader, result);
    return result;
}

} // namespace airshed::attribution
