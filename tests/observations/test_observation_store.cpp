// SPDX-License-Identifier: GPL-3.0-or-later
// The hourly store on disk: what goes in comes out, one file never half, and a file that is not ours is said
// to be so.
#include "core/errors.h"
#include "core/progress.h"
#include "geo/gdal_handles.h"
#include "observations/observation_store.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace airshed;
using namespace airshed::observations;

namespace
{

const Hour start = Hour::of(QDate(2026, 3, 1), 1);

AirSeries airSeries(const QString& station, Hour first, std::size_t hours)
{
    AirSeries series;
    series.station = station;
    series.span = {first, first + static_cast<qint64>(hours) - 1};
    for (auto& values : series.values)
        values.assign(hours, missing);
    for (auto& flags : series.flags)
        flags.assign(hours, Flags());
    return series;
}

std::vector<float>& of(AirSeries& series, AirPollutant pollutant)
{
    return series.values[static_cast<std::size_t>(pollutant)];
}

std::vector<Flags>& flagsOf(AirSeries& series, AirPollutant pollutant)
{
    return series.flags[static_cast<std::size_t>(pollutant)];
}

AirSeries read(const ObservationStore& store, const QString& station, HourSpan span)
{
    NoProgress progress;
    const std::vector<QString> stations = {station};
    return store.air(stations, span, progress).front();
}

template<typename Wanted, typename Work>
QString messageOf(Work work)
{
    try {
        work();
    } catch (const Wanted& error) {
        return error.message();
    }
    return {};
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void execute(const QString& path, const char* sql)
{
    const geo::DatasetHandle dataset =
        geo::openDataset(path, {geo::DatasetKind::Vector, geo::DatasetAccess::Update, {}, {}});
    dataset->ReleaseResultSet(dataset->ExecuteSQL(sql, nullptr, nullptr));
}

class StopsAfter final : public Progress
{
public:
    explicit StopsAfter(int reports) : m_left(reports) {}
    void report(qint64, qint64, const QString&) override { --m_left; }
    bool isCancelled() const override { return m_left <= 0; }

private:
    int m_left;
};

} // namespace

class TestObservationStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    NoProgress m_progress;
    QString folder() const { return m_folder->filePath(QStringLiteral("工作区 一")); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir().mkpath(folder());
    }

    void workspace_without_observations_is_empty_and_stays_without_a_file()
    {
        const ObservationStore store(folder(), ObservationStore::Access::Write);
        QVERIFY(store.stations().empty());
        QVERIFY(store.weatherSites().empty());
        QVERIFY(!store.weather(QStringLiteral("58606"), {start, start}));
        const AirSeries series = read(store, QStringLiteral("1001A"), {start, start + 2});
        QCOMPARE(series.of(AirPollutant::PM25).size(), std::size_t(3));
        QVERIFY(std::isnan(series.of(AirPollutant::PM25)[1]));
        QVERIFY(!QFileInfo::exists(ObservationStore::pathIn(folder())));
    }

    void values_and_flags_come_back_over_exactly_the_asked_hours()
    {
        AirSeries series = airSeries(QStringLiteral("站'一"), start, 5);
        of(series, AirPollutant::PM25) = {35.2F, missing, -3, missing, 12};
        of(series, AirPollutant::CO) = {0.8F, missing, missing, missing, 1.25F};
        flagsOf(series, AirPollutant::PM25)[2] = Flags(Flag::Negative) | Flag::Instrument;
        flagsOf(series, AirPollutant::SO2)[1] = Flag::Instrument; // a fault without a value
        {
            ObservationStore store(folder(), ObservationStore::Access::Write);
            store.put(std::vector{series}, m_progress);
        }
        const ObservationStore store(folder(), ObservationStore::Access::Read);
        const AirSeries got = read(store, QStringLiteral("站'一"), {start - 1, start + 3});
        QCOMPARE(got.span.size(), qint64(5));
        QVERIFY(std::isnan(got.of(AirPollutant::PM25)[0]));
        QCOMPARE(got.of(AirPollutant::PM25)[1], 35.2F);
        QCOMPARE(got.of(AirPollutant::PM25)[3], -3.0F);
        QCOMPARE(got.of(AirPollutant::CO)[1], 0.8F);
        QCOMPARE(got.flags[0][3], Flags(Flag::Negative) | Flag::Instrument);
        QCOMPARE(got.flags[2][2], Flags(Flag::Instrument));
        QVERIFY(std::isnan(got.usable(AirPollutant::PM25, start + 2)));
        QCOMPARE(got.usable(AirPollutant::PM25, start), 35.2F);

        const std::vector<Holding> holdings = store.stations();
        QCOMPARE(holdings.size(), std::size_t(1));
        QCOMPARE(holdings[0].code, QStringLiteral("站'一"));
        QCOMPARE(holdings[0].hours, qint64(4)); // the fourth hour has nothing
        QVERIFY((holdings[0].span == HourSpan{start, start + 4}));
    }

    void another_program_reads_the_hour_as_utc()
    {
        AirSeries series = airSeries(QStringLiteral("1001A"), Hour::of(QDate(2026, 3, 1), 24), 1);
        of(series, AirPollutant::O3) = {80};
        ObservationStore store(folder(), ObservationStore::Access::Write);
        store.put(std::vector{series}, m_progress);
        const geo::DatasetHandle dataset = geo::openDataset(ObservationStore::pathIn(folder()));
        const geo::FeatureHandle feature(
            geo::layerByName(*dataset, QStringLiteral("air_hour")).GetNextFeature());
        // The day's last hour ends at 2026-03-02 00:00 in Beijing.
        QCOMPARE(QString::fromUtf8(feature->GetFieldAsString("hour_end")),
                 QStringLiteral("2026/03/01 16:00:00+00"));
        QCOMPARE(QString::fromUtf8(feature->GetFieldAsString("station")), QStringLiteral("1001A"));
        QCOMPARE(feature->GetFieldAsDouble("o3"), 80.0);
    }

    void second_file_adds_its_pollutant_and_replaces_its_values_only()
    {
        ObservationStore store(folder(), ObservationStore::Access::Write);
        AirSeries first = airSeries(QStringLiteral("A"), start, 2);
        of(first, AirPollutant::PM25) = {10, 11};
        of(first, AirPollutant::PM10) = {20, 21};
        flagsOf(first, AirPollutant::PM10)[0] = Flag::Jump;
        store.put(std::vector{first}, m_progress);
        AirSeries second = airSeries(QStringLiteral("A"), start, 2);
        of(second, AirPollutant::PM10) = {30, missing};
        of(second, AirPollutant::SO2) = {5, missing};
        store.put(std::vector{second}, m_progress);
        const AirSeries got = read(store, QStringLiteral("A"), {start, start + 1});
        QCOMPARE(got.of(AirPollutant::PM25)[0], 10.0F);
        QCOMPARE(got.of(AirPollutant::PM10)[0], 30.0F);
        QCOMPARE(got.of(AirPollutant::PM10)[1], 21.0F);
        QCOMPARE(got.of(AirPollutant::SO2)[0], 5.0F);
        QCOMPARE(got.flags[1][0], Flags()); // the flag was the old value's
        QCOMPARE(store.stations().front().hours, qint64(2));
    }

    void station_may_come_in_pieces()
    {
        ObservationStore store(folder(), ObservationStore::Access::Write);
        std::vector<AirSeries> pieces = {airSeries(QStringLiteral("A"), start, 1),
                                         airSeries(QStringLiteral("B"), start, 1),
                                         airSeries(QStringLiteral("A"), start + 9000, 1)};
        float value = 1;
        for (AirSeries& piece : pieces)
            of(piece, AirPollutant::NO2) = {value++};
        store.put(pieces, m_progress);
        QCOMPARE(store.stations().size(), std::size_t(2));
        const AirSeries got = read(store, QStringLiteral("A"), {start, start + 9000});
        QCOMPARE(got.of(AirPollutant::NO2).front(), 1.0F);
        QCOMPARE(got.of(AirPollutant::NO2).back(), 3.0F);
    }

    void weather_keeps_the_site_and_its_calm_hours()
    {
        WeatherSite site{QStringLiteral("58606"), QStringLiteral("南昌"), {115.9, 28.6}};
        WeatherSeries series;
        series.site = site.code;
        series.span = {start, start + 2};
        series.windFromDegrees = {360, missing, 45};
        series.windMetresPerSecond = {2.5F, 0, missing};
        series.totalCloudTenths = {8, missing, 10};
        ObservationStore store(folder(), ObservationStore::Access::Write);
        store.put(site, series, m_progress);
        QCOMPARE(store.weatherSites().size(), std::size_t(1));
        QCOMPARE(store.weatherSites().front().name, QStringLiteral("南昌"));
        QCOMPARE(store.weatherHoldings().front().hours, qint64(3));
        WeatherSeries got = store.weather(site.code, {start, start + 3}).value();
        QCOMPARE(got.position.lon, 115.9);
        QCOMPARE(got.windFromDegrees[0], 360.0F);
        QVERIFY(std::isnan(got.windFromDegrees[1]));
        QCOMPARE(got.windMetresPerSecond[1], 0.0F);
        QCOMPARE(got.totalCloudTenths[2], 10.0F);
        QVERIFY(got.temperatureCelsius.empty());

        // A later file that knows neither name nor place, and corrects an hour to calm.
        series.windFromDegrees = {missing, missing, missing};
        series.windMetresPerSecond = {0, missing, missing};
        series.totalCloudTenths.clear();
        store.put({site.code, {}, {missing, missing}}, series, m_progress);
        got = store.weather(site.code, {start, start + 2}).value();
        QVERIFY(std::isnan(got.windFromDegrees[0]));
        QCOMPARE(got.windMetresPerSecond[0], 0.0F);
        QCOMPARE(got.windFromDegrees[2], 45.0F);
        QCOMPARE(got.totalCloudTenths[0], 8.0F);
        QCOMPARE(store.weatherSites().front().name, QStringLiteral("南昌"));
        QCOMPARE(store.weatherSites().front().position.lat, 28.6);
    }

    void cancelled_write_leaves_nothing_behind()
    {
        ObservationStore store(folder(), ObservationStore::Access::Write);
        AirSeries first = airSeries(QStringLiteral("A"), start, 1);
        of(first, AirPollutant::PM25) = {10};
        store.put(std::vector{first}, m_progress);
        std::vector<AirSeries> more = {airSeries(QStringLiteral("A"), start, 1000),
                                       airSeries(QStringLiteral("B"), start, 1000)};
        for (AirSeries& one : more)
            of(one, AirPollutant::PM25).assign(1000, 99);
        StopsAfter stop(1);
        QVERIFY_EXCEPTION_THROWN(store.put(more, stop), Cancelled);
        QCOMPARE(store.stations().size(), std::size_t(1));
        QCOMPARE(store.stations().front().hours, qint64(1));
        QCOMPARE(read(store, QStringLiteral("A"), {start, start}).of(AirPollutant::PM25)[0], 10.0F);
    }

    void damaged_foreign_and_newer_files_are_refused_with_their_name()
    {
        const QString path = ObservationStore::pathIn(folder());
        const auto openAgain = [this] {
            const ObservationStore store(folder(), ObservationStore::Access::Read);
        };
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("这不是数据库");
        file.close();
        QVERIFY(messageOf<WorkspaceError>(openAgain).contains(path));
        file.remove();

        geo::closeWritten(geo::createVectorDataset(path, QStringLiteral("GPKG")), path);
        QVERIFY(messageOf<WorkspaceError>(openAgain).contains(QStringLiteral("damaged")));
        file.remove();

        AirSeries series = airSeries(QStringLiteral("A"), start, 20000);
        for (float& value : of(series, AirPollutant::PM25))
            value = 1;
        {
            ObservationStore store(folder(), ObservationStore::Access::Write);
            store.put(std::vector{series}, m_progress);
        }
        const QByteArray whole = bytesOf(path);
        execute(path, "UPDATE observation_store SET value = '99' WHERE name = 'schema_version'");
        QVERIFY(messageOf<WorkspaceError>(openAgain).contains(QStringLiteral("newer version")));

        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(whole.left(whole.size() / 2)); // as after a disk error
        file.close();
        QVERIFY(!messageOf<WorkspaceError>([&] {
                     const ObservationStore store(folder(), ObservationStore::Access::Read);
                     read(store, QStringLiteral("A"), series.span);
                 }).isEmpty());
    }

    void folder_that_cannot_be_written_is_named_and_nothing_is_made()
    {
        // For root every folder can be written: the test goes on as somebody who has no rights but
        // everybody's.
        constexpr uid_t nobody = 65534;
        const bool isRoot = ::geteuid() == 0;
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
        ::chmod(QFile::encodeName(folder()).constData(), 0555);
        ObservationStore store(folder(), ObservationStore::Access::Write);
        AirSeries series = airSeries(QStringLiteral("A"), start, 1);
        of(series, AirPollutant::PM25) = {10};
        const bool isSomebodyElse = !isRoot || ::seteuid(nobody) == 0;
        const QString message = messageOf<OutputError>([&] { store.put(std::vector{series}, m_progress); });
        const bool isOurselves = !isRoot || ::seteuid(0) == 0;
        QVERIFY(isSomebodyElse && isOurselves);
        QVERIFY2(message.contains(QStringLiteral("observations.gpkg")), qPrintable(message));
        ::chmod(QFile::encodeName(folder()).constData(), 0755);
        QVERIFY(QDir(folder()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestObservationStore)
#include "test_observation_store.moc"
