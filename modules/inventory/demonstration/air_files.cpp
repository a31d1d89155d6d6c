// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/demonstration/air_files.h"

#include "core/atomic_file.h"
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/demonstration/raw_files.h"
#include "observations/air_index.h"
#include "observations/frame.h"

#include <QCoreApplication>
#include <QDir>
#include <cmath>

namespace airshed::inventory::demonstration
{

namespace
{

using observations::AirSeries;
using observations::SiteWeather;

constexpr int shippedDays = 7;

QString valueText(float value, int decimals)
{
    return std::isnan(value) ? QString() : QString::number(static_cast<double>(value), 'f', decimals);
}

QByteArray csvLine(const QStringList& fields) { return fields.join(u',').toUtf8() + '\n'; }

/// The hours whose end has this date: 00:00 is the day's first, as in the national tables.
HourSpan hoursDated(QDate day, HourSpan within)
{
    const Hour midnight = Hour::of(day.addDays(-1), 24);
    return {std::max(midnight, within.first), std::min(midnight + 23, within.last)};
}

QByteArray nationalTable(QDate day, const MadeAir& air, const std::vector<observations::IndexSeries>& indices)
{
    QStringList header = {QStringLiteral("date"), QStringLiteral("hour"), QStringLiteral("type")};
    for (const AirSeries& series : air.stations)
        header << series.station;
    QByteArray table = csvLine(header);
    const HourSpan hours = hoursDated(day, air.weather.span);
    for (qint64 i = 0; i < hours.size(); ++i) {
        const Hour hour = hours.first + i;
        const auto at = static_cast<std::size_t>(hour - air.weather.span.first);
        const QStringList start = {day.toString(QStringLiteral("yyyyMMdd")),
                                   QString::number(hour.end().time().hour())};
        QStringList row = start;
        row << QStringLiteral("AQI");
        for (const observations::IndexSeries& index : indices) {
            const std::optional<int> value = index.at(hour);
            row << (value ? QString::number(*value) : QString());
        }
        table += csvLine(row);
        for (const AirPollutant pollutant : allAirPollutants) {
            row = start;
            row << displayName(pollutant);
            for (const AirSeries& series : air.stations)
                row << valueText(series.of(pollutant)[at], pollutant == AirPollutant::CO ? 1 : 0);
            table += csvLine(row);
        }
    }
    return table;
}

QByteArray weatherTable(HourSpan hours, const MadeAir& air)
{
    const QByteArray byteOrderMark = "\xEF\xBB\xBF";
    QByteArray table =
        byteOrderMark + QStringLiteral("站号,站名,经度,纬度,时间,风向(°),风速(m/"
                                       "s),气温(℃),相对湿度(%),气压(hPa),总云量(成),低云量(成)\n")
                            .toUtf8();
    for (const SiteWeather& made : air.weather.sites) {
        const observations::WeatherSeries& series = made.series;
        for (qint64 i = 0; i < hours.size(); ++i) {
            const Hour hour = hours.first + i;
            const auto at = static_cast<std::size_t>(hour - series.span.first);
            const float speed = series.windMetresPerSecond[at];
            if (std::isnan(speed))
                continue;
            const float degrees = series.windFromDegrees[at];
            const QString direction = std::isnan(degrees) ? QStringLiteral("静风") : valueText(degrees, 0);
            table +=
                csvLine({made.site.code, made.site.name, QString::number(made.site.position.lon, 'f', 3),
                         QString::number(made.site.position.lat, 'f', 3), hour.text(), direction,
                         valueText(speed, 1), valueText(series.temperatureCelsius[at], 1),
                         valueText(series.relativeHumidityPercent[at], 0),
                         valueText(series.pressureHectopascals[at], 1),
                         valueText(series.totalCloudTenths[at], 0), valueText(series.lowCloudTenths[at], 0)});
        }
    }
    return table;
}

/// A frame of HJ 212-2017 around a data segment.
QByteArray frameOf(const QByteArray& segment)
{
    return "##" + QByteArray::number(segment.size()).rightJustified(4, '0') + segment +
           QByteArray::number(observations::hj212Checksum(segment), 16).toUpper().rightJustified(4, '0') +
           "\r\n";
}

/// A day of hourly frames of one station, with a fault of the instrument and a frame that the line garbled.
QByteArray loggerFrames(const AirSeries& series, HourSpan hours)
{
    static constexpr struct {
        AirPollutant pollutant;
        const char* factor;
    } factors[] = {{AirPollutant::PM25, "a34004"}, {AirPollutant::PM10, "a34002"},
                   {AirPollutant::SO2, "a21026"},  {AirPollutant::NO2, "a21004"},
                   {AirPollutant::O3, "a05024"},   {AirPollutant::CO, "a21005"}};
    constexpr qint64 faultyHour = 5;
    constexpr qint64 garbledHour = 9;
    QByteArray log;
    for (qint64 i = 0; i < hours.size(); ++i) {
        const Hour hour = hours.first + i;
        const auto at = static_cast<std::size_t>(hour - series.span.first);
        const QString end = hour.end().toString(QStringLiteral("yyyyMMddHH"));
        QByteArray segment = "QN=" + end.toLatin1() +
                             "0312000;ST=22;CN=2061;PW=123456;MN=" + series.station.toLatin1() +
                             ";Flag=5;CP=&&DataTime=" + end.toLatin1() + "0000";
        for (const auto& factor : factors) {
            const float value = series.of(factor.pollutant)[at];
            if (std::isnan(value))
                continue;
            const bool isFaulty = i == faultyHour && factor.pollutant == AirPollutant::SO2;
            segment += QByteArray(";") + factor.factor + "-Avg=" +
                       QByteArray::number(static_cast<double>(value), 'f',
                                          factor.pollutant == AirPollutant::CO ? 1 : 0) +
                       "," + factor.factor + "-Flag=" + (isFaulty ? "D" : "N");
        }
        if (!segment.contains("-Avg="))
            continue;
        segment += "&&";
        QByteArray frame = frameOf(segment);
        if (i == garbledHour)
            frame[frame.size() / 2] = '#';
        log += frame;
    }
    return log;
}

std::vector<QStringList> keyOf(const MadeAir& air)
{
    std::vector<QStringList> key = {{QStringLiteral("what"), QStringLiteral("where"),
                                     QStringLiteral("pollutant"), QStringLiteral("first_hour"),
                                     QStringLiteral("last_hour"), QStringLiteral("value"),
                                     QStringLiteral("unit")}};
    const PlantedSource& planted = air.planted;
    if (!planted.number.isEmpty()) {
        const QString first = planted.span.first.text();
        const QString last = planted.span.last.text();
        const QString pm10 = displayName(AirPollutant::PM10);
        key.push_back({QStringLiteral("source over its declaration"), planted.number, pm10, first, last,
                       QString::number(planted.factor), QStringLiteral("x declared")});
        key.push_back({QStringLiteral("declared"),
                       planted.number,
                       pm10,
                       {},
                       {},
                       QString::number(planted.declaredTonnesPerYear, 'f', 3),
                       QStringLiteral("t/a")});
        for (const PlantedSource::Effect& effect : planted.effects)
            key.push_back({QStringLiteral("adds on average"), effect.station, pm10, first, last,
                           QString::number(effect.meanMicrograms, 'f', 1), unit(AirPollutant::PM10)});
    }
    for (const PlantedFault& fault : air.faults)
        key.push_back({fault.kind,
                       fault.station,
                       displayName(fault.pollutant),
                       fault.span.first.text(),
                       fault.span.last.text(),
                       {},
                       {}});
    return key;
}

} // namespace

void setIndexOfLastHour(std::vector<Station>& stations, const MadeAir& air)
{
    const Hour last = air.weather.span.last;
    for (std::size_t i = 0; i < stations.size(); ++i) {
        const observations::IndexSeries index =
            observations::indexOf(air.stations[i], {last, last}, observations::IndexKind::RealTime);
        if (const std::optional<int> value = index.at(last)) {
            stations[i].aqi = *value;
            stations[i].aqiTime = last.end().toUTC();
        }
    }
}

void storeAir(const QString& workspaceFolder, const MadeAir& air, Progress& progress)
{
    observations::ObservationStore store(workspaceFolder, observations::ObservationStore::Access::Write);
    store.put(air.stations, air.weather.sites, progress);
}

qint64 writeAirFiles(const QString& folder, const MadeAir& air)
{
    if (!QDir().mkpath(folder))
        throw OutputError(QCoreApplication::translate("airshed::demonstration",
                                                      "The folder %1 cannot be made; check the permissions "
                                                      "and the free space, or choose another place.")
                              .arg(folder));
    const HourSpan span = air.weather.span;
    const QDate lastDay = span.last.end().date();
    const QDate firstDay = lastDay.addDays(1 - shippedDays);
    const HourSpan shipped = {hoursDated(firstDay, span).first, span.last};
    std::vector<observations::IndexSeries> indices;
    for (const AirSeries& series : air.stations)
        indices.push_back(observations::indexOf(series, shipped, observations::IndexKind::RealTime));
    qint64 files = 0;
    const auto write = [&](const QString& name, const QByteArray& content) {
        writeFileAtomically(folder + u'/' + name, content);
        ++files;
    };
    for (QDate day = firstDay; day <= lastDay; day = day.addDays(1))
        write(QStringLiteral("全市站点_%1.csv").arg(day.toString(QStringLiteral("yyyyMMdd"))),
              nationalTable(day, air, indices));
    write(
        QStringLiteral("气象站逐时_%1_%2.csv")
            .arg(firstDay.toString(QStringLiteral("yyyyMMdd")), lastDay.toString(QStringLiteral("yyyyMMdd"))),
        weatherTable(shipped, air));
    if (!air.stations.empty())
        write(QStringLiteral("数采仪_%1_%2.log")
                  .arg(air.stations.front().station, lastDay.toString(QStringLiteral("yyyyMMdd"))),
              loggerFrames(air.stations.front(), hoursDated(lastDay, span)));
    writeFileAtomically(folder + QStringLiteral("/key.csv"), csvWithBom(keyOf(air)));
    return files;
}

} // namespace airshed::inventory::demonstration
