// SPDX-License-Identifier: GPL-3.0-or-later
#include "attribution/logic/input_hash.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <bit>

namespace airshed::attribution
{

namespace
{

/// Big-endian bytes; every value that is not a number counts as the same one.
class Digest
{
public:
    void add(double value)
    {
        add(value == value ? std::bit_cast<quint64>(value + 0.0) : quint64(0x7ff8000000000000));
    }
    void add(const QString& text)
    {
        const QByteArray bytes = text.toUtf8();
        add(static_cast<quint64>(bytes.size()));
        m_hash.addData(bytes);
    }
    void add(quint64 value)
    {
        QByteArray bytes;
        QDataStream(&bytes, QIODevice::WriteOnly) << value;
        m_hash.addData(bytes);
    }
    void add(qint64 value) { add(static_cast<quint64>(value)); }
    void add(const std::vector<float>& values)
    {
        add(static_cast<quint64>(values.size()));
        for (const float value : values)
            add(static_cast<double>(value));
    }
    void add(geo::LonLat position)
    {
        add(position.lon);
        add(position.lat);
    }
    void add(HourSpan span)
    {
        add(span.first.count());
        add(span.last.count());
    }
    QString text() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

void addStation(Digest& digest, const InputStation& station, AirPollutant pollutant)
{
    digest.add(station.code);
    digest.add(station.position);
    digest.add(station.air.span);
    digest.add(station.air.of(pollutant));
    const auto& flags = station.air.flags[static_cast<std::size_t>(pollutant)];
    digest.add(static_cast<quint64>(flags.size()));
    for (const observations::Flags flag : flags)
        digest.add(static_cast<quint64>(flag.toInt()));
}

void addSource(Digest& digest, const InputSource& source)
{
    digest.add(source.number);
    digest.add(code(source.sourceClass));
    digest.add(source.subclass);
    digest.add(source.emissionMethod);
    digest.add(source.position);
    digest.add(source.declaredTonnesPerYear);
    const dispersion::Emitter& emitter = source.emitter;
    for (const double value :
         {emitter.position.x, emitter.position.y, emitter.heightMetres, emitter.diameterMetres,
          emitter.exitTemperatureKelvin, emitter.exitVelocityMetresPerSecond, emitter.initialSigmaYMetres,
          emitter.initialSigmaZMetres})
        digest.add(value);
    digest.add(static_cast<quint64>(source.isReleaseAssumed));
    digest.add(static_cast<quint64>(source.hasOpenProblem));
}

} // namespace

QString inputSha256(const AttributionInput& input)
{
    Digest digest;
    digest.add(input.episode.station);
    digest.add(code(input.episode.pollutant));
    digest.add(input.episode.span);
    digest.add(input.record);
    digest.add(static_cast<quint64>(input.stations.size()));
    for (const InputStation& station : input.stations)
        addStation(digest, station, input.episode.pollutant);
    digest.add(static_cast<quint64>(input.sources.size()));
    for (const InputSource& source : input.sources)
        addSource(digest, source);
    digest.add(input.weather.site);
    digest.add(input.weather.windFromDegrees);
    digest.add(input.weather.windMetresPerSecond);
    for (const dispersion::HourWeather& hour : input.hours) {
        digest.add(hour.windFromDegrees);
        digest.add(hour.windMetresPerSecond);
        digest.add(static_cast<quint64>(hour.stability));
        digest.add(hour.lidMetres);
        digest.add(hour.airTemperatureKelvin);
    }
    digest.add(static_cast<quint64>(input.mapEpsg));
    return digest.text();
}

} // namespace airshed::attribution
