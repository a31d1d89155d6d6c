// SPDX-License-Identifier: GPL-3.0-or-later
// Is the demonstration's month of air one that a bureau could have, does it hold what its key says was
// planted, and do its raw files hold what its store holds.
#include "demonstration_fixture.h"

#include "core/aqi.h"
#include "core/paths.h"
#include "observations/air_index.h"
#include "observations/observation_file.h"

#include <QFile>
#include <QMap>
#include <algorithm>
#include <cmath>

using namespace airshed;
using namespace airshed::inventory;
using observations::AirSeries;
using observations::ObservationStore;

namespace
{

struct KeyLine {
    QString what, where, pollutant;
    HourSpan span;
    double value = 0;
};

std::vector<KeyLine> keyIn(const QString& path)
{
    std::vector<KeyLine> key;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return key;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines.mid(1)) {
        const QStringList fields = line.trimmed().split(u',');
        KeyLine entry{fields.at(0), fields.at(1), fields.at(2), {}, fields.at(5).toDouble()};
        const auto first = Hour::fromText(fields.at(3));
        const auto last = Hour::fromText(fields.at(4));
        if (first && last)
            entry.span = {*first, *last};
        key.push_back(entry);
    }
    return key;
}

double meanOf(const AirSeries& series, AirPollutant pollutant, HourSpan span)
{
    double sum = 0;
    int count = 0;
    for (Hour hour = span.first; hour <= span.last; hour = hour + 1) {
        const float value = series.usable(pollutant, hour);
        if (!std::isnan(value)) {
            sum += static_cast<double>(value);
            ++count;
        }
    }
    return count > 0 ? sum / count : 0;
}

} // namespace

class DemonstrationAirTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_demonstration = std::make_unique<tests::Demonstration>();
        m_store = std::make_unique<ObservationStore>(m_demonstration->workspace->folder(),
                                                     ObservationStore::Access::Read);
        m_stations = m_demonstration->store->stations();
        std::vector<QString> codes;
        for (const Station& station : m_stations)
            codes.push_back(station.code);
        NoProgress progress;
        m_air = m_store->air(codes, span(), progress);
        m_key = keyIn(m_demonstration->rawFolder() + QStringLiteral("/observations/key.csv"));
        QVERIFY(!m_key.empty());
    }

    void every_station_has_thirty_days_and_the_new_standard_begins_in_them()
    {
        const std::vector<observations::Holding> holdings = m_store->stations();
        QCOMPARE(holdings.size(), std::size_t{135});
        QCOMPARE(span().size(), 720);
        for (const observations::Holding& holding : holdings) {
            QVERIFY2(holding.hours > 600, qPrintable(holding.code));
            QVERIFY(span().contains(holding.span.first) && span().contains(holding.span.last));
        }
        QCOMPARE(aqiStandardOn(span().first.day()), AqiStandard::Hj633Of2012);
        QCOMPARE(aqiStandardOn(span().last.day()), AqiStandard::Hj633Of2026);
    }

    void the_air_is_that_of_such_a_city_in_early_spring()
    {
        // Means over all stations, µg/m³ (CO mg/m³).
        const struct {
            AirPollutant pollutant;
            double least, most;
        } ranges[] = {{AirPollutant::PM25, 20, 60}, {AirPollutant::PM10, 40, 110},
                      {AirPollutant::SO2, 3, 15},   {AirPollutant::NO2, 8, 45},
                      {AirPollutant::O3, 40, 110},  {AirPollutant::CO, 0.3, 1.2}};
        for (const auto& range : ranges) {
            double sum = 0;
            float largest = 0;
            for (const AirSeries& series : m_air) {
                sum += meanOf(series, range.pollutant, span()) / static_cast<double>(m_air.size());
                for (Hour hour = span().first; hour <= span().last; hour = hour + 1)
                    largest = std::fmax(largest, series.usable(range.pollutant, hour));
            }
            QVERIFY2(sum > range.least && sum < range.most,
                     qPrintable(QStringLiteral("%1: %2").arg(displayName(range.pollutant)).arg(sum)));
            QVERIFY(largest < 1000);
        }
    }

    void ozone_is_high_in_the_afternoon_and_nitrogen_dioxide_at_rush_hour()
    {
        std::array<double, 24> ozone{};
        std::array<double, 24> nitrogen{};
        for (const AirSeries& series : m_air) {
            for (Hour hour = span().first; hour <= span().last; hour = hour + 1) {
                const auto h = static_cast<std::size_t>(hour.endHour() - 1);
                const float o3 = series.usable(AirPollutant::O3, hour);
                const float no2 = series.usable(AirPollutant::NO2, hour);
                ozone[h] += std::isnan(o3) ? 0 : static_cast<double>(o3);
                nitrogen[h] += std::isnan(no2) ? 0 : static_cast<double>(no2);
            }
        }
        const auto highest = [](const std::array<double, 24>& hours) {
            return std::max_element(hours.begin(), hours.end()) - hours.begin() + 1;
        };
        QVERIFY(highest(ozone) >= 13 && highest(ozone) <= 17);
        QVERIFY((highest(nitrogen) >= 7 && highest(nitrogen) <= 9) ||
                (highest(nitrogen) >= 17 && highest(nitrogen) <= 20));
    }

    void winds_come_mostly_from_the_north_and_turn()
    {
        QCOMPARE(m_store->weatherSites().size(), std::size_t{3});
        const auto weather = m_store->weather(m_store->weatherSites().front().code, span());
        QVERIFY(weather);
        int northern = 0;
        int other = 0;
        for (const float direction : weather->windFromDegrees) {
            if (std::isnan(direction))
                continue;
            (direction > 315 || direction <= 67.5F ? northern : other) += 1;
        }
        QVERIFY(northern > other);
        QVERIFY(other > 70);
        for (std::size_t i = 0; i < weather->windMetresPerSecond.size(); ++i) {
            if (weather->windMetresPerSecond[i] < 0.5F)
                QVERIFY(std::isnan(weather->windFromDegrees[i])); // a calm has no direction
        }
    }

    void the_planted_source_shows_at_two_stations_and_more()
    {
        const KeyLine planted = only(QStringLiteral("source over its declaration"));
        QVERIFY(planted.value >= 3);
        QVERIFY(span().last == planted.span.last);
        QVERIFY(planted.span.size() >= 24 && planted.span.size() <= 7 * 24);
        const auto source = std::find_if(m_demonstration->records.begin(), m_demonstration->records.end(),
                                         [&](const Source& s) { return s.number == planted.where; });
        QVERIFY(source != m_demonstration->records.end());
        QCOMPARE(source->status, SourceStatus::Active);
        QVERIFY(!source->hasOnlineMonitoring);
        QVERIFY(std::abs(source->emission[Pollutant::PM10] - only(QStringLiteral("declared")).value) < 0.001);

        std::vector<double> city;
        for (const AirSeries& series : m_air)
            city.push_back(meanOf(series, AirPollutant::PM10, planted.span));
        std::nth_element(city.begin(), city.begin() + 67, city.end());
        int seen = 0;
        for (const KeyLine& line : m_key) {
            if (line.what != QStringLiteral("adds on average") || line.value < 15)
                continue;
            ++seen;
            const auto series = std::find_if(m_air.begin(), m_air.end(),
                                             [&](const AirSeries& a) { return a.station == line.where; });
            QVERIFY(series != m_air.end());
            // It stands out over the middle of the city by most of what the source adds.
            QVERIFY2(meanOf(*series, AirPollutant::PM10, planted.span) > city[67] + 0.7 * line.value,
                     qPrintable(line.where));
        }
        QVERIFY(seen >= 2);
    }

    void the_faults_of_the_key_are_flagged()
    {
        const QMap<QString, observations::Flag> flags = {
            {QStringLiteral("repeated"), observations::Flag::Repeated},
            {QStringLiteral("negative"), observations::Flag::Negative},
            {QStringLiteral("fine-over-coarse"), observations::Flag::FineOverCoarse},
            {QStringLiteral("jump"), observations::Flag::Jump}};
        int faults = 0;
        for (const KeyLine& line : m_key) {
            if (!flags.contains(line.what))
                continue;
            const auto series = std::find_if(m_air.begin(), m_air.end(),
                                             [&](const AirSeries& a) { return a.station == line.where; });
            QVERIFY(series != m_air.end());
            const auto pollutant = airPollutantFromText(line.pollutant);
            QVERIFY(pollutant);
            int flagged = 0;
            for (Hour hour = line.span.first; hour <= line.span.last; hour = hour + 1) {
                const auto at = static_cast<std::size_t>(hour - span().first);
                flagged +=
                    (series->flags[static_cast<std::size_t>(*pollutant)][at] & flags[line.what]) ? 1 : 0;
            }
            QVERIFY2(flagged >= 1, qPrintable(line.what + u' ' + line.where));
            ++faults;
        }
        QVERIFY(faults >= 8);
    }

    void the_stations_of_the_inventory_show_the_index_of_the_last_hour()
    {
        int shown = 0;
        for (std::size_t i = 0; i < m_stations.size(); ++i) {
            const auto index =
                observations::indexOf(m_air[i], {span().last, span().last}, observations::IndexKind::RealTime)
                    .at(span().last);
            QCOMPARE(m_stations[i].aqi.has_value(), index.has_value());
            if (!index)
                continue;
            QCOMPARE(*m_stations[i].aqi, *index);
            QCOMPARE(m_stations[i].aqiTime, span().last.end());
            ++shown;
        }
        QVERIFY(shown > 120);
    }

    void the_raw_files_hold_what_the_store_holds()
    {
        const QDir folder(m_demonstration->rawFolder() + QStringLiteral("/observations"));
        NoProgress progress;
        QMap<QString, const AirSeries*> stored;
        for (const AirSeries& series : m_air)
            stored.insert(series.station, &series);
        qint64 compared = 0;
        const QStringList tables = folder.entryList({QStringLiteral("全市站点_*.csv")});
        QCOMPARE(tables.size(), 7);
        for (const QString& name : tables) {
            const observations::ObservationFile file =
                observations::readObservationFile(folder.filePath(name), {}, progress);
            QCOMPARE(file.report.rowsNotUsed, 0);
            for (const AirSeries& series : file.air) {
                QVERIFY(stored.contains(series.station));
                for (const AirPollutant pollutant : allAirPollutants) {
                    const auto p = static_cast<std::size_t>(pollutant);
                    for (qint64 i = 0; i < series.span.size(); ++i) {
                        const auto at = static_cast<std::size_t>(series.span.first + i - span().first);
                        const float ours = stored[series.station]->values[p][at];
                        const float theirs = series.values[p][static_cast<std::size_t>(i)];
                        QVERIFY2(std::isnan(ours) ? std::isnan(theirs) : ours == theirs,
                                 qPrintable(series.station + u' ' + (series.span.first + i).text()));
                        ++compared;
                    }
                }
            }
        }
        QVERIFY(compared > 6 * 135 * 150);
    }

    void the_weather_table_and_the_loggers_frames_can_be_read()
    {
        const QDir folder(m_demonstration->rawFolder() + QStringLiteral("/observations"));
        NoProgress progress;
        const QStringList weather = folder.entryList({QStringLiteral("气象站逐时_*.csv")});
        QCOMPARE(weather.size(), 1);
        const observations::ObservationFile sites =
            observations::readObservationFile(folder.filePath(weather.front()), {}, progress);
        QCOMPARE(sites.weather.size(), std::size_t{3});
        QCOMPARE(sites.report.rowsNotUsed, 0);
        for (const observations::SiteWeather& site : sites.weather) {
            const auto known = m_store->weather(site.site.code, site.series.span);
            QVERIFY(known);
            for (std::size_t i = 0; i < known->windMetresPerSecond.size(); ++i) {
                const auto agree = [i](const std::vector<float>& a, const std::vector<float>& b) {
                    return i < a.size() && i < b.size() &&
                           (std::isnan(a[i]) ? std::isnan(b[i]) : a[i] == b[i]);
                };
                QVERIFY2(agree(known->windFromDegrees, site.series.windFromDegrees),
                         qPrintable(QStringLiteral("%1: %2, not %3 degrees at %4 m/s")
                                        .arg((site.series.span.first + static_cast<qint64>(i)).text())
                                        .arg(static_cast<double>(site.series.windFromDegrees[i]))
                                        .arg(static_cast<double>(known->windFromDegrees[i]))
                                        .arg(static_cast<double>(known->windMetresPerSecond[i]))));
                QVERIFY(agree(known->windMetresPerSecond, site.series.windMetresPerSecond));
                QVERIFY(agree(known->totalCloudTenths, site.series.totalCloudTenths));
                QVERIFY(agree(known->lowCloudTenths, site.series.lowCloudTenths));
                QVERIFY(agree(known->temperatureCelsius, site.series.temperatureCelsius));
            }
        }
        const QStringList logs = folder.entryList({QStringLiteral("数采仪_*.log")});
        QCOMPARE(logs.size(), 1);
        observations::ReadOptions strict;
        strict.frames = observations::FrameChecks::Strict;
        const observations::ObservationFile log =
            observations::readObservationFile(folder.filePath(logs.front()), strict, progress);
        QCOMPARE(log.air.size(), std::size_t{1});
        QCOMPARE(log.report.rowsNotUsed, 1); // the garbled frame
        QVERIFY(log.report.rowsUsed >= 15);
    }

    void another_number_of_sources_has_the_same_kind_of_air()
    {
        // Very few, and more than are followed one by one.
        NoProgress progress;
        const demonstration::Registry registry =
            demonstration::readRegistry(dataFolder() + QStringLiteral("/nanchang"));
        const demonstration::Geography geography = demonstration::makeGeography(registry, progress);
        for (const qint64 sources : {1LL, 30'000LL}) {
            const QTemporaryDir folder;
            demonstration::DemonstrationOptions options;
            options.seed = 3;
            options.sources = sources;
            makeInventory(options, folder.path(), registry, geography, progress);
            const ObservationStore store(folder.filePath(QStringLiteral("workspace")),
                                         ObservationStore::Access::Read);
            std::vector<QString> codes;
            for (const observations::Holding& holding : store.stations())
                codes.push_back(holding.code);
            QCOMPARE(codes.size(), std::size_t{135});
            double sum = 0;
            for (const AirSeries& series : store.air(codes, span(), progress))
                sum += meanOf(series, AirPollutant::PM10, span()) / static_cast<double>(codes.size());
            QVERIFY2(sum > 25 && sum < 110, qPrintable(QString::number(sum)));
        }
    }

private:
    static HourSpan span()
    {
        const Hour last = Hour::of(QDate(2026, 3, 8), 22);
        return {last - 719, last};
    }
    KeyLine only(const QString& what) const
    {
        for (const KeyLine& line : m_key) {
            if (line.what == what)
                return line;
        }
        return {};
    }

    std::unique_ptr<tests::Demonstration> m_demonstration;
    std::unique_ptr<ObservationStore> m_store;
    std::vector<Station> m_stations;
    std::vector<AirSeries> m_air;
    std::vector<KeyLine> m_key;
};

QTEST_GUILESS_MAIN(DemonstrationAirTest)
#include "test_demonstration_air.moc"
