// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/frame_observations.h"

#include "core/beijing_time.h"
#include "core/errors.h"
#include "core/progress.h"
#include "observations/cell_reading.h"
#include "observations/frame.h"
#include "observations/minute_means.h"
#include "observations/observation_text.h"
#include "observations/validity.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>

namespace airshed::observations
{

namespace
{

constexpr qint64 framesPerReport = 4096;
constexpr qsizetype longestLine = 1 << 20; // a frame holds at most 9,999 bytes
constexpr double hectopascalsPerKilopascal = 10;

QString text(const QByteArray& bytes) { return QString::fromLatin1(bytes); }

QString sentenceOf(FrameDefect defect)
{
    switch (defect) {
    case FrameDefect::Truncated:
        return ObservationText::tr("The frame ends early; it is left out.");
    case FrameDefect::WrongLength:
        return ObservationText::tr("The frame declares another length than it has.");
    case FrameDefect::WrongChecksum:
        return ObservationText::tr("The frame's checksum is wrong.");
    case FrameDefect::NoData:
        return ObservationText::tr("The frame's data cannot be taken apart; it is left out.");
    case FrameDefect::None:
        break;
    }
    return {};
}

/// The quantities that frames carry: six pollutants, then weather.
std::optional<WeatherQuantity> weatherOf(const QByteArray& factor)
{
    if (factor == "a01001")
        return WeatherQuantity::Temperature;
    if (factor == "a01002")
        return WeatherQuantity::Humidity;
    if (factor == "a01006")
        return WeatherQuantity::Pressure;
    if (factor == "a01007")
        return WeatherQuantity::WindSpeed;
    if (factor == "a01008")
        return WeatherQuantity::WindDirection;
    return {};
}

/// One factor of one frame.
struct Measured {
    QByteArray factor;
    std::optional<double> average;
    std::optional<double> realTime;
    QByteArray flag;
    QByteArray written; ///< the value as it stands there
    bool isUnreadable = false;
};

class FrameReader
{
public:
    FrameReader(const ReadOptions& options, const ObservationWords& words, ObservationFile& file)
        : m_options(options), m_words(words), m_file(file), m_report(file.report), m_gathered(words)
    {
    }

    void read(qint64 line, QByteArrayView bytes)
    {
        ++m_report.rowsRead;
        const Frame frame = parseFrame(bytes);
        const bool isUsable =
            frame.defect == FrameDefect::None ||
            (m_options.frames == FrameChecks::Tolerant &&
             (frame.defect == FrameDefect::WrongLength || frame.defect == FrameDefect::WrongChecksum));
        if (frame.defect != FrameDefect::None) {
            QString sentence = sentenceOf(frame.defect);
            if (frame.defect == FrameDefect::WrongLength || frame.defect == FrameDefect::WrongChecksum)
                sentence += u' ' + (isUsable ? ObservationText::tr("Its values are kept apart as doubtful.")
                                             : ObservationText::tr("It is left out."));
            m_report.add({line, {}, QString::fromLatin1(bytes), sentence});
        }
        if (!isUsable) {
            ++m_report.rowsNotUsed;
            return;
        }
        const int kind = frame.command.toInt();
        if (frame.system != "22" || (kind != 2061 && kind != 2051 && kind != 2011)) {
            ++m_report.rowsOfOtherKinds;
            ++m_otherFrames[QStringLiteral("ST=%1 CN=%2").arg(text(frame.system), text(frame.command))];
            return;
        }
        readData(line, frame, kind);
    }

    void finish()
    {
        averageMinutes();
        for (auto it = m_otherFrames.cbegin(); it != m_otherFrames.cend(); ++it)
            m_report.leftOut += ObservationText::tr("%1: %n frame(s)", nullptr, it.value()).arg(it.key());
        if (!m_otherFactors.isEmpty())
            m_report.leftOut += ObservationText::tr("factors that are not ours: %1")
                                    .arg(QStringList(m_otherFactors.keys()).join(QStringLiteral(", ")));
        m_report.assumptions += ObservationText::tr("Values are in µg/m³, those of CO in mg/m³.");
        m_gathered.finish(m_file);
    }

private:
    void readData(qint64 line, const Frame& frame, int kind)
    {
        const QString device = text(frame.device);
        if (device.isEmpty()) {
            refuse(line, QStringLiteral("MN"), {}, ObservationText::tr("The frame names no device."));
            return;
        }
        const std::optional<QDateTime> moment = momentOf(frame.dataTime);
        if (!moment) {
            refuse(line, QStringLiteral("DataTime"), text(frame.dataTime),
                   ObservationText::tr("The time of the frame's data cannot be understood."));
            return;
        }
        if (kind == 2061 && (moment->time().minute() != 0 || moment->time().second() != 0)) {
            refuse(line, QStringLiteral("DataTime"), text(frame.dataTime),
                   ObservationText::tr("The time of an hourly mean is not a full hour."));
            return;
        }
        if (!m_options.only.isEmpty() && !m_options.only.contains(device)) {
            ++m_report.rowsOfOtherKinds;
            ++m_otherFrames[ObservationText::tr("devices that were not asked for")];
            return;
        }
        ++m_report.rowsUsed;
        const Flags fromFrame = frame.defect == FrameDefect::None ? Flags() : Flags(Flag::Quarantined);
        m_windDegrees.reset();
        m_windSpeed.reset();
        for (const Measured& measured : measuredIn(frame))
            readFactor(line, device, *moment, kind, measured, fromFrame);
        addWind(line, device, *moment, kind);
    }

    void refuse(qint64 line, const QString& field, const QString& value, const QString& sentence)
    {
        ++m_report.rowsNotUsed;
        m_report.add({line, field, value, sentence + u' ' + ObservationText::tr("It is left out.")});
    }

    /// When the data's period ended.
    std::optional<QDateTime> momentOf(const QByteArray& dataTime) const
    {
        const QDateTime written =
            QDateTime::fromString(QString::fromLatin1(dataTime.left(14)), QStringLiteral("yyyyMMddHHmmss"));
        if (!written.isValid() || dataTime.size() < 14)
            return {};
        if (m_options.clock == Clock::Utc)
            return QDateTime(written.date(), written.time(), Qt::UTC).toOffsetFromUtc(beijingOffsetSeconds);
        return beijingMoment(written.date(), written.time());
    }

    static std::vector<Measured> measuredIn(const Frame& frame)
    {
        std::vector<Measured> result;
        for (const FrameItem& item : frame.items) {
            const QByteArray factor = item.factor.toLower();
            auto found = std::find_if(result.begin(), result.end(),
                                      [&factor](const Measured& m) { return m.factor == factor; });
            if (found == result.end()) {
                result.push_back({factor, {}, {}, {}, {}, false});
                found = std::prev(result.end());
            }
            if (item.measure == "Flag") {
                found->flag = item.value.toUpper();
            } else if (item.measure == "Avg" || item.measure == "Rtd") {
                bool isNumber = false;
                const double value = item.value.toDouble(&isNumber);
                if (isNumber && std::isfinite(value))
                    (item.measure == "Avg" ? found->average : found->realTime) = value;
                else
                    found->isUnreadable = found->isUnreadable || !item.value.isEmpty();
                found->written = item.value;
            }
        }
        return result;
    }

    void readFactor(qint64 line, const QString& device, const QDateTime& moment, int kind,
                    const Measured& measured, Flags fromFrame)
    {
        const std::optional<AirPollutant> pollutant = airPollutantFromText(text(measured.factor));
        const std::optional<WeatherQuantity> weather = weatherOf(measured.factor);
        if (!pollutant && !weather) {
            m_otherFactors.insert(text(measured.factor), true);
            return;
        }
        const std::optional<double> value = measured.average ? measured.average : measured.realTime;
        if (!value && measured.isUnreadable)
            m_report.add({line, text(measured.factor), text(measured.written),
                          ObservationText::tr("The value is no number and is left out.")});
        if (!value || m_words.meansMissing(*value)) {
            ++m_report.missingValues;
            return;
        }
        const bool isNormal = measured.flag.isEmpty() || measured.flag == "N";
        const QString written = text(measured.written);
        const Place place{line, text(measured.factor), written};
        if (pollutant) {
            const Flags flags = fromFrame | (isNormal ? Flags() : Flags(Flag::Instrument));
            if (kind == 2061)
                m_gathered.addAir(m_gathered.station(device), hourOf(moment), *pollutant, *value, flags,
                                  place, m_report);
            else
                meansOf(kind).add(numberOf(device), static_cast<int>(*pollutant), ended(moment), *value,
                                  isNormal && !fromFrame);
            return;
        }
        // Weather has no flags to keep a doubtful value by.
        if (!isNormal || fromFrame)
            return;
        if (*weather == WeatherQuantity::WindDirection) {
            m_windDegrees = value;
        } else if (*weather == WeatherQuantity::WindSpeed) {
            m_windSpeed = value;
        } else {
            const bool isKilopascal = *weather == WeatherQuantity::Pressure && *value > 40 && *value < 120;
            const double stored = isKilopascal ? *value * hectopascalsPerKilopascal : *value;
            if (kind == 2061)
                m_gathered.addWeather(m_gathered.site(device), hourOf(moment), *weather, stored, place,
                                      m_report);
            else
                meansOf(kind).add(numberOf(device), firstWeather + static_cast<int>(*weather), ended(moment),
                                  stored, true);
        }
    }

    void addWind(qint64 line, const QString& device, const QDateTime& moment, int kind)
    {
        if (!m_windDegrees && !m_windSpeed)
            return;
        const QString written = m_windDegrees ? QString::number(*m_windDegrees) : QString();
        const Place place{line, QStringLiteral("a01008"), written};
        std::optional<WindReading> reading =
            m_windDegrees ? readWindDirection(written, m_words) : WindReading();
        if (!reading) {
            m_report.add({line, place.field, written,
                          ObservationText::tr("The value is no wind direction (0 to 360) and is left out.")});
            reading = WindReading(); // its speed still tells a calm from wind
        }
        const double speed = m_windSpeed.value_or(static_cast<double>(missing));
        if (kind == 2061) {
            m_gathered.addWind(m_gathered.site(device), hourOf(moment), *reading, speed, place, m_report);
        } else if (m_windSpeed) {
            const bool hasDirection = reading->kind == WindReading::Kind::Degrees;
            meansOf(kind).addWind(
                numberOf(device), ended(moment),
                hasDirection ? static_cast<double>(reading->degrees) : static_cast<double>(missing), speed);
        }
    }

    Hour hourOf(const QDateTime& moment) const
    {
        return Hour::endingAt(moment) + (m_options.hourLabel == HourLabel::Begin ? 1 : 0);
    }
    /// Minutes of a file that labels beginnings: one second later is in the minute that was meant.
    QDateTime ended(const QDateTime& moment) const
    {
        return m_options.hourLabel == HourLabel::Begin ? moment.addSecs(1) : moment;
    }

    MinuteMeans& meansOf(int kind) { return kind == 2051 ? m_minutes : m_realTime; }
    int numberOf(const QString& device)
    {
        const auto known = m_numbers.constFind(device);
        if (known != m_numbers.cend())
            return *known;
        m_devices += device;
        return *m_numbers.insert(device, static_cast<int>(m_devices.size()) - 1);
    }

    void averageMinutes()
    {
        qint64 shortHours = 0;
        for (const MinuteMeans* means : {&m_minutes, &m_realTime}) {
            means->forEachMean([&](const MinuteMeans::Mean& mean) {
                if (mean.validMinutes < leastMinutesOfHour) {
                    ++shortHours;
                    complainOfShortHour(mean);
                    return;
                }
                const QString& device = m_devices[mean.device];
                if (mean.quantity >= firstWeather) {
                    const auto quantity = static_cast<WeatherQuantity>(mean.quantity - firstWeather);
                    GatheredObservations::Site& site = m_gathered.site(device);
                    if (!site.weather.find(mean.hour, static_cast<std::size_t>(quantity)))
                        m_gathered.addWeather(site, mean.hour, quantity, mean.value, {}, m_report);
                    return;
                }
                GatheredObservations::Station& station = m_gathered.station(device);
                if (!station.air.find(mean.hour, static_cast<std::size_t>(mean.quantity)))
                    m_gathered.addAir(station, mean.hour, static_cast<AirPollutant>(mean.quantity),
                                      mean.value, {}, {}, m_report);
            });
            means->forEachWind([&](const MinuteMeans::WindMean& mean) {
                GatheredObservations::Site& site = m_gathered.site(m_devices[mean.device]);
                if (mean.validMinutes < leastMinutesOfHour ||
                    site.weather.find(mean.hour, static_cast<std::size_t>(WeatherQuantity::WindSpeed)))
                    return;
                const WindReading reading =
                    std::isnan(mean.fromDegrees)
                        ? WindReading{WindReading::Kind::Calm, missing}
                        : WindReading{WindReading::Kind::Degrees, static_cast<float>(mean.fromDegrees)};
                m_gathered.addWind(site, mean.hour, reading, mean.metresPerSecond, {}, m_report);
            });
        }
        if (shortHours > 0)
            m_report.assumptions += ObservationText::tr(
                "An hour counts when 45 of its minutes are valid (GB 3095-2026, table 4); %n mean(s) do not.",
                nullptr, static_cast<int>(shortHours));
    }

    void complainOfShortHour(const MinuteMeans::Mean& mean)
    {
        const bool isAir = mean.quantity < firstWeather;
        m_report.add(
            {0,
             isAir ? displayName(static_cast<AirPollutant>(mean.quantity)) : ObservationText::tr("weather"),
             m_devices[mean.device] + u' ' + mean.hour.text(),
             ObservationText::tr("Only %n minute(s) of the hour are valid; 45 are needed.", nullptr,
                                 mean.validMinutes)});
    }

    static constexpr int firstWeather = 100; ///< quantities of weather are counted from here in MinuteMeans
    const ReadOptions& m_options;
    const ObservationWords& m_words;
    ObservationFile& m_file;
    ReadReport& m_report;
    GatheredObservations m_gathered;
    MinuteMeans m_minutes;
    MinuteMeans m_realTime;
    QStringList m_devices;
    QHash<QString, int> m_numbers;
    QMap<QString, int> m_otherFrames;
    QMap<QString, bool> m_otherFactors;
    std::optional<double> m_windDegrees;
    std::optional<double> m_windSpeed;
};

bool isFrameStart(QByteArrayView line, qsizetype at)
{
    if (at + 6 > line.size() || line[at] != '#' || line[at + 1] != '#')
        return false;
    return std::all_of(line.begin() + at + 2, line.begin() + at + 6,
                       [](char c) { return c >= '0' && c <= '9'; });
}

qsizetype nextFrame(QByteArrayView line, qsizetype from)
{
    for (qsizetype at = line.indexOf("##", from); at >= 0; at = line.indexOf("##", at + 1)) {
        if (isFrameStart(line, at))
            return at;
    }
    return -1;
}

} // namespace

bool looksLikeFrames(QByteArrayView begin)
{
    const qsizetype at = nextFrame(begin, 0);
    if (at < 0)
        return false;
    const QByteArrayView rest = begin.sliced(at).first(std::min<qsizetype>(begin.size() - at, 512));
    return rest.indexOf("QN=") >= 0 || rest.indexOf("ST=") >= 0 || rest.indexOf("CP=&&") >= 0;
}

void readFrames(QFile& log, const ReadOptions& options, const ObservationWords& words, ObservationFile& file,
                Progress& progress)
{
    FrameReader reader(options, words, file);
    const QString what = ObservationText::tr("Reading %1").arg(file.report.file);
    qint64 number = 0;
    while (!log.atEnd()) {
        const QByteArray line = log.readLine(longestLine);
        if (line.isEmpty() && log.error() != QFileDevice::NoError)
            throw InputError(ObservationText::tr("The file %1 cannot be read: %2.")
                                 .arg(file.report.file, log.errorString()));
        ++number;
        qsizetype at = nextFrame(line, 0);
        if (at < 0) {
            if (line.trimmed().isEmpty()) {
                ++file.report.blankRows;
                continue;
            }
            ++file.report.rowsRead;
            ++file.report.rowsNotUsed;
            file.report.add({number,
                             {},
                             QString::fromUtf8(line),
                             ObservationText::tr("The line holds no frame; it is left out.")});
        }
        while (at >= 0) {
            const qsizetype next = nextFrame(line, at + 6);
            const qsizetype end = next < 0 ? line.size() : next;
            reader.read(number, QByteArrayView(line).sliced(at, end - at));
            at = next;
        }
        if (number % framesPerReport == 0) {
            progress.report(log.pos(), log.size(), what);
            progress.throwIfCancelled();
        }
    }
    file.report.format = options.frames == FrameChecks::Strict
                             ? ObservationText::tr("Log of HJ 212-2017 frames, strict")
                             : ObservationText::tr("Log of HJ 212-2017 frames, tolerant");
    reader.finish();
}

} // namespace airshed::observations
