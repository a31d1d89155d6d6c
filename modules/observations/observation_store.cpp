// SPDX-License-Identifier: GPL-3.0-or-later
#include "observations/observation_store.h"

#include "core/errors.h"
#include "core/progress.h"
#include "observations/observation_database.h"
#include "observations/observation_text.h"
#include "observations/row_writer.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <algorithm>
#include <cmath>
#include <ogrsf_frmts.h>

namespace airshed::observations
{

namespace
{

/// The columns of weather_hour, in the order of the table.
struct WeatherColumn {
    const char* name;
    std::vector<float> WeatherSeries::*values;
};
constexpr std::array weatherColumns = {
    WeatherColumn{"wind_from_deg", &WeatherSeries::windFromDegrees},
    WeatherColumn{"wind_m_s", &WeatherSeries::windMetresPerSecond},
    WeatherColumn{"temperature_c", &WeatherSeries::temperatureCelsius},
    WeatherColumn{"total_cloud_tenths", &WeatherSeries::totalCloudTenths},
    WeatherColumn{"low_cloud_tenths", &WeatherSeries::lowCloudTenths},
    WeatherColumn{"mixing_height_m", &WeatherSeries::mixingHeightMetres},
    WeatherColumn{"pressure_hpa", &WeatherSeries::pressureHectopascals},
    WeatherColumn{"humidity_percent", &WeatherSeries::relativeHumidityPercent},
};

QByteArray keyRange(qint64 number, HourSpan span)
{
    const qint64 base = number << hourBits;
    return "fid BETWEEN " + QByteArray::number(base + std::max<qint64>(span.first.count(), 0)) + " AND " +
           QByteArray::number(base + std::min(span.last.count(), hourMask));
}

HourSpan everything() { return {Hour(0), Hour(hourMask)}; }

/// A condition that a value of the row to be written is there; otherwise the old one stays.
QByteArray assignment(const QByteArray& column, const QByteArray& isGiven)
{
    return column + " = CASE WHEN " + isGiven + " THEN excluded." + column + " ELSE " + column + " END";
}

RowWriter airWriter(ObservationDatabase& database)
{
    QByteArray columns = "fid, station, hour_end";
    QByteArrayList assignments;
    for (const AirPollutant pollutant : allAirPollutants) {
        const QByteArray value = code(pollutant).toLatin1();
        const QByteArray flags = value + "_flags";
        columns += ", " + value + ", " + flags;
        const QByteArray isGiven = "excluded." + value + " IS NOT NULL OR excluded." + flags + " IS NOT NULL";
        assignments << assignment(value, isGiven) << assignment(flags, isGiven);
    }
    return {database, "INSERT INTO air_hour (" + columns + ") VALUES ",
            " ON CONFLICT(fid) DO UPDATE SET " + assignments.join(", ")};
}

RowWriter weatherWriter(ObservationDatabase& database)
{
    QByteArray columns = "fid, site, hour_end";
    QByteArrayList assignments;
    for (const WeatherColumn& column : weatherColumns) {
        const QByteArray name(column.name);
        columns += ", " + name;
        // A calm hour has a speed and no direction: the old direction must not stay beside the new speed.
        const bool isDirection = column.values == &WeatherSeries::windFromDegrees;
        assignments << assignment(name, isDirection ? QByteArray("excluded.wind_from_deg IS NOT NULL OR "
                                                                 "excluded.wind_m_s IS NOT NULL")
                                                    : "excluded." + name + " IS NOT NULL");
    }
    return {database, "INSERT INTO weather_hour (" + columns + ") VALUES ",
            " ON CONFLICT(fid) DO UPDATE SET " + assignments.join(", ")};
}

bool hasSomething(const AirSeries& series, std::size_t hour)
{
    for (std::size_t p = 0; p < airPollutantCount; ++p) {
        if ((hour < series.values[p].size() && !std::isnan(series.values[p][hour])) ||
            (hour < series.flags[p].size() && series.flags[p][hour]))
            return true;
    }
    return false;
}

float valueAt(const std::vector<float>& values, std::size_t hour)
{
    return hour < values.size() ? values[hour] : missing;
}

float realField(OGRFeature& feature, int field)
{
    return feature.IsFieldSetAndNotNull(field) ? static_cast<float>(feature.GetFieldAsDouble(field))
                                               : missing;
}

void requireHours(HourSpan span)
{
    if (span.size() > 0 && (span.first.count() < 0 || span.last.count() > hourMask))
        throw LogicError(QStringLiteral("Observations before 1970 or after 3883 cannot be stored."));
}

} // namespace

struct ObservationStore::Private {
    QString path;
    Access access;
    std::unique_ptr<ObservationDatabase> reader;

    /// nullptr while there is no file. It may be made by another window at any time.
    ObservationDatabase* database()
    {
        if (!reader && QFileInfo::exists(path))
            reader = std::make_unique<ObservationDatabase>(path, ObservationDatabase::Access::Read);
        return reader.get();
    }

    std::unique_ptr<ObservationDatabase> writer()
    {
        if (access == Access::Read)
            throw LogicError(QStringLiteral("These observations were opened for reading."));
        if (!QFileInfo::exists(path))
            ObservationDatabase::create(path);
        return std::make_unique<ObservationDatabase>(path, ObservationDatabase::Access::Write);
    }

    /// The numbers of stations or sites by code.
    static QHash<QString, qint64> numbers(ObservationDatabase& database, const QByteArray& table)
    {
        QHash<QString, qint64> result;
        database.select("SELECT code, fid + 0 AS number FROM " + table, [&result](OGRFeature& feature) {
            result.insert(QString::fromUtf8(feature.GetFieldAsString(0)), feature.GetFieldAsInteger64(1));
            return true;
        });
        return result;
    }

    std::vector<Holding> holdings(const QByteArray& registerTable, const QByteArray& hourTable)
    {
        std::vector<Holding> result;
        if (!database())
            return result;
        const QHash<QString, qint64> known = numbers(*reader, registerTable);
        for (auto it = known.cbegin(); it != known.cend(); ++it) {
            Holding holding;
            holding.code = it.key();
            const QByteArray mask = QByteArray::number(hourMask);
            reader->select("SELECT COUNT(*) AS hours, MIN(fid & " + mask + ") AS first, MAX(fid & " + mask +
                               ") AS last FROM " + hourTable + " WHERE " + keyRange(it.value(), everything()),
                           [&holding](OGRFeature& feature) {
                               holding.hours = feature.GetFieldAsInteger64(0);
                               if (holding.hours > 0)
                                   holding.span = {Hour(feature.GetFieldAsInteger64(1)),
                                                   Hour(feature.GetFieldAsInteger64(2))};
                               return false;
                           });
            result.push_back(std::move(holding));
        }
        std::sort(result.begin(), result.end(),
                  [](const Holding& a, const Holding& b) { return a.code < b.code; });
        return result;
    }

    static void putAir(ObservationDatabase& database, std::span<const AirSeries> air, qint64 total,
                       Progress& progress)
    {
        const QString what = ObservationText::tr("Storing observations");
        QHash<QString, qint64> numbers = Private::numbers(database, "air_station");
        RowWriter rows = airWriter(database);
        qint64 done = 0;
        for (const AirSeries& series : air) {
            if (!numbers.contains(series.station)) {
                database.execute("INSERT INTO air_station (code) VALUES (" + sqlLiteral(series.station) +
                                 ")");
                numbers = Private::numbers(database, "air_station");
            }
            const qint64 number = numbers.value(series.station);
            const QByteArray name = sqlLiteral(series.station);
            for (Hour hour = series.span.first; hour <= series.span.last; hour = hour + 1) {
                const auto i = static_cast<std::size_t>(hour - series.span.first);
                if (!hasSomething(series, i))
                    continue;
                rows.startRow(number, name, hour);
                for (std::size_t p = 0; p < airPollutantCount; ++p) {
                    rows.add(valueAt(series.values[p], i));
                    rows.addFlags(i < series.flags[p].size() ? series.flags[p][i] : Flags());
                }
                rows.endRow();
            }
            done += series.span.size();
            progress.report(done, total, what);
            progress.throwIfCancelled();
        }
        rows.flush();
    }

    static void putWeather(ObservationDatabase& database, const WeatherSite& site,
                           const WeatherSeries& series)
    {
        const qint64 number = putSite(database, site);
        RowWriter rows = weatherWriter(database);
        const QByteArray name = sqlLiteral(site.code);
        for (Hour hour = series.span.first; hour <= series.span.last; hour = hour + 1) {
            const auto i = static_cast<std::size_t>(hour - series.span.first);
            const bool isGiven =
                std::any_of(weatherColumns.begin(), weatherColumns.end(), [&](const WeatherColumn& column) {
                    return !std::isnan(valueAt(series.*column.values, i));
                });
            if (!isGiven)
                continue;
            rows.startRow(number, name, hour);
            for (const WeatherColumn& column : weatherColumns)
                rows.add(valueAt(series.*column.values, i));
            rows.endRow();
        }
        rows.flush();
    }

    /// Its number.
    static qint64 putSite(ObservationDatabase& database, const WeatherSite& site)
    {
        const QHash<QString, qint64> numbers = Private::numbers(database, "weather_site");
        const geo::GdalErrors errors;
        OGRLayer& layer = database.layer("weather_site");
        const bool isKnown = numbers.contains(site.code);
        const geo::FeatureHandle feature(isKnown ? layer.GetFeature(numbers.value(site.code))
                                                 : OGRFeature::CreateFeature(layer.GetLayerDefn()));
        database.throwOn(errors);
        feature->SetField("code", site.code.toUtf8().constData());
        if (!site.name.isEmpty())
            feature->SetField("name", site.name.toUtf8().constData());
        if (!std::isnan(site.position.lon) && !std::isnan(site.position.lat)) {
            const OGRPoint point(site.position.lon, site.position.lat);
            feature->SetGeometry(&point);
        }
        const OGRErr outcome = isKnown ? layer.SetFeature(feature.get()) : layer.CreateFeature(feature.get());
        if (outcome == OGRERR_NONE)
            layer.SyncToDisk();
        database.throwOn(errors);
        return feature->GetFID();
    }

    void readAir(AirSeries& series, qint64 number)
    {
        QByteArray columns = "fid & " + QByteArray::number(hourMask) + " AS hour";
        for (const AirPollutant pollutant : allAirPollutants) {
            const QByteArray name = code(pollutant).toLatin1();
            columns += ", " + name + ", " + name + "_flags";
        }
        reader->select("SELECT " + columns + " FROM air_hour WHERE " + keyRange(number, series.span),
                       [&series](OGRFeature& feature) {
                           const auto hour = static_cast<std::size_t>(Hour(feature.GetFieldAsInteger64(0)) -
                                                                      series.span.first);
                           for (std::size_t p = 0; p < airPollutantCount; ++p) {
                               const int field = 1 + 2 * static_cast<int>(p);
                               series.values[p][hour] = realField(feature, field);
                               if (feature.IsFieldSetAndNotNull(field + 1))
                                   series.flags[p][hour] = Flags::fromInt(
                                       static_cast<Flags::Int>(feature.GetFieldAsInteger(field + 1)));
                           }
                           return true;
                       });
    }
};

QString ObservationStore::pathIn(const QString& workspaceFolder)
{
    return QDir(workspaceFolder).filePath(QStringLiteral("observations.gpkg"));
}

ObservationStore::ObservationStore(const QString& workspaceFolder, Access access)
    : d(std::make_unique<Private>())
{
    d->path = pathIn(workspaceFolder);
    d->access = access;
    d->database();
}

ObservationStore::~ObservationStore() = default;
ObservationStore::ObservationStore(ObservationStore&&) noexcept = default;

std::vector<Holding> ObservationStore::stations() const { return d->holdings("air_station", "air_hour"); }

std::vector<Holding> ObservationStore::weatherHoldings() const
{
    return d->holdings("weather_site", "weather_hour");
}

std::vector<WeatherSite> ObservationStore::weatherSites() const
{
    std::vector<WeatherSite> sites;
    if (!d->database())
        return sites;
    d->reader->select(
        "SELECT code, name, geom FROM weather_site ORDER BY code", [&sites](OGRFeature& feature) {
            WeatherSite site;
            site.code = QString::fromUtf8(feature.GetFieldAsString(0));
            site.name = QString::fromUtf8(feature.GetFieldAsString(1));
            const OGRGeometry* const geometry = feature.GetGeometryRef();
            if (geometry && wkbFlatten(geometry->getGeometryType()) == wkbPoint && !geometry->IsEmpty())
                site.position = {geometry->toPoint()->getX(), geometry->toPoint()->getY()};
            sites.push_back(std::move(site));
            return true;
        });
    return sites;
}

std::vector<AirSeries> ObservationStore::air(std::span<const QString> stations, HourSpan span,
                                             Progress& progress) const
{
    const auto hours = static_cast<std::size_t>(span.size());
    const QString what = ObservationText::tr("Reading observations");
    QHash<QString, qint64> numbers;
    if (d->database())
        numbers = Private::numbers(*d->reader, "air_station");
    std::vector<AirSeries> result;
    result.reserve(stations.size());
    for (const QString& station : stations) {
        progress.throwIfCancelled();
        progress.report(static_cast<qint64>(result.size()), static_cast<qint64>(stations.size()), what);
        AirSeries series;
        series.station = station;
        series.span = span;
        for (std::size_t p = 0; p < airPollutantCount; ++p) {
            series.values[p].assign(hours, missing);
            series.flags[p].assign(hours, Flags());
        }
        if (const auto known = numbers.constFind(station); known != numbers.cend() && hours > 0)
            d->readAir(series, *known);
        result.push_back(std::move(series));
    }
    return result;
}

std::optional<WeatherSeries> ObservationStore::weather(const QString& site, HourSpan span) const
{
    const std::vector<WeatherSite> sites = weatherSites();
    const auto found =
        std::find_if(sites.begin(), sites.end(), [&site](const WeatherSite& s) { return s.code == site; });
    if (found == sites.end())
        return std::nullopt;
    WeatherSeries series;
    series.site = site;
    series.position = found->position;
    series.span = span;
    if (span.size() == 0)
        return series;
    const qint64 number = Private::numbers(*d->reader, "weather_site").value(site);
    QByteArray columns = "fid & " + QByteArray::number(hourMask) + " AS hour";
    for (const WeatherColumn& column : weatherColumns)
        columns += QByteArray(", ") + column.name;
    d->reader->select("SELECT " + columns + " FROM weather_hour WHERE " + keyRange(number, span),
                      [&series](OGRFeature& feature) {
                          const auto hour = static_cast<std::size_t>(Hour(feature.GetFieldAsInteger64(0)) -
                                                                     series.span.first);
                          int field = 1;
                          for (const WeatherColumn& column : weatherColumns) {
                              const float value = realField(feature, field++);
                              std::vector<float>& values = series.*column.values;
                              if (std::isnan(value))
                                  continue;
                              if (values.empty())
                                  values.assign(static_cast<std::size_t>(series.span.size()), missing);
                              values[hour] = value;
                          }
                          return true;
                      });
    // A site that was always calm has speeds and no direction; methods want both or neither.
    if (series.windFromDegrees.empty() && !series.windMetresPerSecond.empty())
        series.windFromDegrees.assign(series.windMetresPerSecond.size(), missing);
    return series;
}

void ObservationStore::put(std::span<const AirSeries> air, std::span<const SiteWeather> weather,
                           Progress& progress)
{
    qint64 total = 0;
    for (const AirSeries& series : air) {
        requireHours(series.span);
        total += series.span.size();
    }
    for (const SiteWeather& one : weather)
        requireHours(one.series.span);
    const std::unique_ptr<ObservationDatabase> database = d->writer();
    database->begin();
    Private::putAir(*database, air, total, progress);
    for (const SiteWeather& one : weather)
        Private::putWeather(*database, one.site, one.series);
    progress.throwIfCancelled();
    database->commit();
}

void ObservationStore::put(std::span<const AirSeries> air, Progress& progress)
{
    put(air, std::span<const SiteWeather>(), progress);
}

void ObservationStore::put(const WeatherSite& site, const WeatherSeries& series, Progress& progress)
{
    const std::array weather = {SiteWeather{site, series}};
    put(std::span<const AirSeries>(), weather, progress);
}

} // namespace airshed::observations
