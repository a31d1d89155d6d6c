// SPDX-License-Identifier: GPL-3.0-or-later
// Trajectories of other models: their files, good and bad, and the statistics on them.
#include "attribution/logic/trajectory_statistics.h"
#include "attribution/wind_record.h"
#include "core/errors.h"
#include "core/progress.h"

#include <QTemporaryDir>
#include <QtTest>
#include <map>

using namespace airshed;
using namespace airshed::attribution;
using namespace airshed::test;

namespace
{

NoProgress quiet;

/// Two back trajectories as HYSPLIT writes them, in UTC.
const QByteArray tdump =
    "     1     1\n"
    "    GDAS    24     3     1     0     0\n"
    "     2 BACKWARD OMEGA   \n"
    "    24     3     2    14   28.680  115.860   500.0\n"
    "    24     3     2    15   28.680  115.860   500.0\n"
    "     1 PRESSURE\n"
    "     1     1    24     3     2    14     0     0     0.0   28.680  115.860    500.0    950.1\n"
    "     2     1    24     3     2    15     0     0     0.0   28.680  115.860    500.0    950.3\n"
    "     1     1    24     3     2    13     0     0    -1.0   28.905  116.040    520.5    948.0\n"
    "     2     1    24     3     2    14     0     0    -1.0   28.500 -179.500    480.0    951.0\n";

Trajectory trajectory(double concentration, const std::vector<geo::LonLat>& places)
{
    Trajectory made;
    made.concentration = concentration;
    double age = 0;
    for (const geo::LonLat& place : places)
        made.points.push_back({.ageHours = age--, .position = place});
    return made;
}

const TrajectoryCell* cellAt(const TrajectoryGrid& grid, double lon, double lat)
{
    for (const TrajectoryCell& cell : grid.cells) {
        if (std::abs(cell.centre.lon - lon) < 1e-9 && std::abs(cell.centre.lat - lat) < 1e-9)
            return &cell;
    }
    return nullptr;
}

} // namespace

class TestTrajectories final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/轨迹 XXXXXX")};

    QString file(const QString& name, const QByteArray& content)
    {
        QFile written(m_folder.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("cannot write the test's file");
        return written.fileName();
    }
    std::vector<Trajectory> read(const QByteArray& content)
    {
        return readTrajectories(file(QStringLiteral("后向轨迹.csv"), content), TrajectoryClock::Beijing,
                                AirPollutant::PM25, quiet);
    }
    QString errorOf(const QByteArray& content)
    {
        try {
            read(content);
        } catch (const InputError& error) {
            return error.message();
        }
        return {};
    }

private Q_SLOTS:
    void hysplit_file_gives_trajectories_from_the_receptor_backward()
    {
        const auto read = readTrajectories(file(QStringLiteral("tdump_南昌"), tdump),
                                           TrajectoryClock::Beijing, AirPollutant::PM25, quiet);
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(read[0].arrival.text(), QStringLiteral("2024-03-02 22:00")); // 14 UTC
        QCOMPARE(read[1].arrival - read[0].arrival, qint64(1));
        QCOMPARE(read[0].points.size(), std::size_t(2));
        QCOMPARE(read[0].points[0].position, (geo::LonLat{115.86, 28.68}));
        QCOMPARE(read[0].points[1].ageHours, -1.0);
        QCOMPARE(read[0].points[1].position, (geo::LonLat{116.04, 28.905}));
        QCOMPARE(read[0].points[1].heightMetres, 520.5F);
        QVERIFY(!read[0].concentration);
    }

    void hysplit_file_with_a_fault_names_row_and_field()
    {
        const auto fault = [this](const char* from, const char* to) {
            return errorOf(QByteArray(tdump).replace(from, to));
        };
        QVERIFY(fault("BACKWARD", "FORWARD ").contains(QStringLiteral("row 3")));
        QVERIFY(fault("     2 BACKWARD", "999999999 BACKWARD").contains(QStringLiteral("999999999")));
        const QString height = fault("520.5", "5x0.5");
        QVERIFY2(height.contains(QStringLiteral("后向轨迹.csv”, row 9")) &&
                     height.contains(QStringLiteral("height")) && height.contains(QStringLiteral("5x0.5")),
                 qPrintable(height));
        QVERIFY(fault("   28.905", "   98.905").contains(QStringLiteral("98.905")));
        QVERIFY(fault("     2     1    24     3     2    14", "     3     1    24     3     2    14")
                    .contains(QStringLiteral("row 10")));
        QVERIFY(errorOf(tdump.left(tdump.indexOf("     1 PRESSURE"))).contains(QStringLiteral("row 5")));
        QVERIFY(fault("    24     3     2    15   28", "    24    13     2    15   28")
                    .contains(QStringLiteral("row 5")));
    }

    void csv_is_read_with_quotes_and_concentrations()
    {
        const auto read = this->read("\"traj\",\"date\",\"hour_inc\",\"lat\",\"lon\",\"pm25\"\n"
                                     "0,\"2024-01-01 00:00\",0,28.68,115.86,20.359\n"
                                     "0,\"2024-01-01 00:00\",-1,28.915,116.0465,20.359\n"
                                     "1,\"2024-01-01 06:00\",0,28.68,115.86,NA\n");
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(read[0].name, QStringLiteral("0"));
        QCOMPARE(*read[0].concentration, 20.359);
        QCOMPARE(read[0].points[1].position, (geo::LonLat{116.0465, 28.915}));
        QVERIFY(!read[1].concentration);
        QCOMPARE(read[1].arrival.text(), QStringLiteral("2024-01-01 06:00"));
    }

    void csv_as_openair_imports_it_is_read()
    {
        // The point's own time in year ... hour, no number of the trajectory, oldest point first, a BOM,
        // semicolons.
        const auto read =
            this->read("\xEF\xBB\xBFreceptor;year;month;day;hour;hour.inc;lat;lon;height;pressure\r\n"
                       "1;2024;1;1;22;-2;29.1;116.2;610.0;930\r\n"
                       "1;2024;1;1;23;-1;28.9;116.0;550.0;940\r\n"
                       "1;2024;1;2;0;0;28.68;115.86;500.0;950\r\n"
                       "1;2024;1;2;4;-2;28.1;115.0;610.0;930\r\n"
                       "1;2024;1;2;5;-1;28.2;115.1;550.0;940\r\n"
                       "1;2024;1;2;6;0;28.68;115.86;500.0;950\r\n");
        QCOMPARE(read.size(), std::size_t(2));
        QCOMPARE(read[0].arrival.text(), QStringLiteral("2024-01-02 00:00"));
        QCOMPARE(read[1].arrival.text(), QStringLiteral("2024-01-02 06:00"));
        QCOMPARE(read[0].points.front().ageHours, 0.0);
        QCOMPARE(read[0].points.back().position, (geo::LonLat{116.2, 29.1}));
        QCOMPARE(read[0].points.back().heightMetres, 610.0F);
    }

    void csv_in_universal_time_arrives_eight_hours_later()
    {
        const QString path =
            file(QStringLiteral("utc.csv"), "date,hour_inc,lat,lon\n2024-01-01 20:00,0,28,115\n");
        const auto read = readTrajectories(path, TrajectoryClock::Utc, AirPollutant::PM25, quiet);
        QCOMPARE(read[0].arrival.text(), QStringLiteral("2024-01-02 04:00"));
    }

    void csv_with_a_fault_names_row_and_field()
    {
        const QByteArray head = "traj,date,hour_inc,lat,lon\n0,2024-01-01 00:00,0,28.68,115.86\n";
        const QString letters = errorOf(head + "0,2024-01-01 00:00,-1,abc,116\n");
        QVERIFY2(letters.contains(QStringLiteral("row 3")) && letters.contains(QStringLiteral("“lat”")) &&
                     letters.contains(QStringLiteral("abc")),
                 qPrintable(letters));
        QVERIFY(errorOf(head + "0,2024-01-01 00:00,-1,28\n").contains(QStringLiteral("row 3")));
        QVERIFY(errorOf(head + "0,2024-01-01 00:30,-1,28,116\n").contains(QStringLiteral("00:30")));
        QVERIFY(errorOf(head + "0,2024-01-01 00:00,-1,nan,116\n").contains(QStringLiteral("nan")));
        QVERIFY(errorOf(head + "0,2024-01-01 00:00,-1,28,416\n").contains(QStringLiteral("416")));
        QVERIFY(errorOf("traj,date,lat,lon\n").contains(QStringLiteral("hour_inc")));
        QVERIFY(errorOf("traj,hour_inc,lat,lon\n").contains(QStringLiteral("date")));
        QVERIFY(!errorOf("traj,date,hour_inc,lat,lon\n").isEmpty()); // no rows
        QVERIFY(!errorOf("").isEmpty());
        QVERIFY(!errorOf(QByteArray("\0\1\2\3\n\377\376", 7)).isEmpty());
        QVERIFY_EXCEPTION_THROWN(readTrajectories(m_folder.filePath(QStringLiteral("没有")),
                                                  TrajectoryClock::Utc, AirPollutant::PM25, quiet),
                                 InputError);
    }

    void concentrations_are_those_of_the_hour_of_arrival()
    {
        observations::AirSeries air;
        air.span = {Hour(1000), Hour(1002)};
        for (auto& values : air.values)
            values.assign(3, observations::missing);
        for (auto& flags : air.flags)
            flags.assign(3, {});
        air.values[static_cast<std::size_t>(AirPollutant::PM25)] = {11, 22, 33};
        air.flags[static_cast<std::size_t>(AirPollutant::PM25)][2] = observations::Flag::Negative;
        std::vector<Trajectory> arrivals(3);
        arrivals[0].arrival = Hour(1001);
        arrivals[1].arrival = Hour(1002); // flagged
        arrivals[2].arrival = Hour(1003); // outside
        arrivals[2].concentration = 99;
        QCOMPARE(joinConcentrations(arrivals, air, AirPollutant::PM25), qint64(1));
        QCOMPARE(*arrivals[0].concentration, 22.0);
        QVERIFY(!arrivals[1].concentration);
        QVERIFY(!arrivals[2].concentration);
    }

    void half_a_cell_goes_to_the_even_neighbour()
    {
        const std::vector<Trajectory> one = {trajectory(1, {{0.25, 0.75}, {1.25, -0.25}, {0.26, 0.74}})};
        const TrajectoryGrid grid = trajectoryGrid(one, {}, quiet);
        QCOMPARE(grid.cells.size(), std::size_t(3));
        QVERIFY(cellAt(grid, 0.0, 1.0)); // 0.5 -> 0, 1.5 -> 2
        QVERIFY(cellAt(grid, 1.0, 0.0)); // 2.5 -> 2, -0.5 -> 0
        QVERIFY(cellAt(grid, 0.5, 0.5));
    }

    void weights_follow_the_number_of_points_and_can_be_switched_off()
    {
        // One cell with 9 points, eight cells with 1: mean 17 / 9; over twice the mean, and under the mean.
        std::vector<geo::LonLat> places(9, geo::LonLat{10, 10});
        for (int i = 1; i <= 8; ++i)
            places.push_back({10.0 + i, 10});
        const std::vector<Trajectory> two = {trajectory(100, places), trajectory(1, {{10, 10}})};
        TrajectorySettings settings;
        settings.cellDegrees = 1;
        settings.percentile = 50; // threshold 50.5: the first is polluted
        const TrajectoryGrid pscf = trajectoryGrid(two, settings, quiet);
        QCOMPARE(pscf.threshold, 50.5);
        QCOMPARE(pscf.meanPoints, 2.0);
        QCOMPARE(cellAt(pscf, 10, 10)->points, qint64(10));
        QCOMPARE(cellAt(pscf, 10, 10)->value, 0.9);
        QCOMPARE(cellAt(pscf, 13, 10)->value, 0.15); // 1 is half the mean
        settings.isWeighted = false;
        QCOMPARE(cellAt(trajectoryGrid(two, settings, quiet), 13, 10)->value, 1.0);
        settings.method = TrajectoryMethod::Cwt;
        QCOMPARE(cellAt(trajectoryGrid(two, settings, quiet), 10, 10)->value, 90.1);
        settings.isWeighted = true;
        QCOMPARE(cellAt(trajectoryGrid(two, settings, quiet), 10, 10)->value, 90.1 * 0.05);
    }

    void trajectories_without_any_concentration_are_refused_with_a_reason()
    {
        const std::vector<Trajectory> none(2);
        QVERIFY_EXCEPTION_THROWN(trajectoryGrid(none, {}, quiet), InputError);
    }

    void statistics_match_the_reference_tables_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QString>("table");
        QTest::newRow("PSCF") << static_cast<int>(TrajectoryMethod::Pscf)
                              << QStringLiteral("openair_traj_pscf_p90.csv");
        QTest::newRow("CWT") << static_cast<int>(TrajectoryMethod::Cwt)
                             << QStringLiteral("openair_traj_cwt_p90.csv");
    }

    void statistics_match_the_reference_tables()
    {
        AIRSHED_NEEDS_REFERENCE(QStringLiteral("synthetic_trajectories.csv"));
        QFETCH(int, method);
        QFETCH(QString, table);
        const auto trajectories =
            readTrajectories(referenceFile(QStringLiteral("synthetic_trajectories.csv")),
                             TrajectoryClock::Utc, AirPollutant::PM25, quiet);
        QCOMPARE(trajectories.size(), std::size_t(200));
        TrajectorySettings settings;
        settings.method = static_cast<TrajectoryMethod>(method);
        const TrajectoryGrid grid = trajectoryGrid(trajectories, settings, quiet);
        QVERIFY(std::abs(grid.threshold - 44.5702) < 1e-9);
        QVERIFY(std::abs(grid.meanPoints - 5.384615384615385) < 1e-9);
        std::map<std::pair<double, double>, const TrajectoryCell*> byPlace;
        for (const TrajectoryCell& cell : grid.cells)
            byPlace[{cell.centre.lon, cell.centre.lat}] = &cell;
        const auto rows = csvRows(referenceFile(table));
        QCOMPARE(rows.size(), grid.cells.size());
        const qsizetype x = rows.front().size() - 4; // statistic, [percentile,] xgrid, ygrid, count, pm25
        for (const QStringList& row : rows) {
            const auto cell = byPlace.find({row[x].toDouble(), row[x + 1].toDouble()});
            QVERIFY2(cell != byPlace.end(), qPrintable(row.join(QLatin1Char(' '))));
            QCOMPARE(cell->second->points, row[x + 2].toLongLong());
            QVERIFY2(std::abs(cell->second->value - row[x + 3].toDouble()) < 1e-6,
                     qPrintable(row.join(QLatin1Char(' '))));
        }
    }
};

QTEST_APPLESS_MAIN(TestTrajectories)
#include "test_trajectories.moc"
