// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli attribute on a workspace made from a city whose guilty source is known: the table, the run as a
// file, numbers as the library's, and every kind of question that has no honest answer.
#include "attribution/scene.h"
#include "cli/cli_process.h"

#include "attribution/logic/attribute.h"
#include "attribution/logic/episode_weather.h"
#include "attribution/logic/run_json.h"
#include "attribution/logic/run_record.h"
#include "core/progress.h"
#include "inventory/sample_records.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "observations/observation_store.h"

#include <QtTest>
#include <cmath>

using namespace airshed;
using namespace airshed::attribution;
using namespace airshed::tests;

namespace
{

QString arg(const char* utf8) { return QString::fromUtf8(utf8); }

inventory::Source recordOf(const InputSource& source)
{
    inventory::Source record = inventory::samples::source(source.number, source.sourceClass);
    record.name = source.name;
    record.subclass.clear();
    record.emissionMethod = source.emissionMethod;
    record.position = source.position;
    record.emission = EmissionVector();
    record.emission[Pollutant::PM10] = source.declaredTonnesPerYear;
    record.release = {};
    record.release.heightMetres = source.emitter.heightMetres;
    record.release.diameterMetres = 0.4;
    record.release.exitTemperatureKelvin = 288.15;
    record.release.exitVelocityMetresPerSecond = 5;
    return record;
}

void writeScene(const QString& folder, const AttributionInput& scene)
{
    const auto workspace = inventory::Workspace::create(folder, arg("南昌市"), 4548);
    std::vector<inventory::Source> sources;
    for (const InputSource& source : scene.sources)
        sources.push_back(recordOf(source));
    inventory::Source closed = recordOf(scene.sources.front());
    closed.number = arg("CLOSED");
    closed.status = inventory::SourceStatus::Closed;
    inventory::Source nowhere = recordOf(scene.sources.front());
    nowhere.number = arg("NOWHERE");
    nowhere.position.reset();
    inventory::Source silent = recordOf(scene.sources.front());
    silent.number = arg("SILENT");
    silent.emission = EmissionVector();
    inventory::Source plain = recordOf(scene.sources.front());
    plain.number = arg("PLAIN");
    plain.release = {};
    plain.emission[Pollutant::PM10] = 0.001;
    for (const inventory::Source& source : {closed, nowhere, silent, plain})
        sources.push_back(source);
    inventory::ImportContent content = inventory::samples::content(std::move(sources));
    std::vector<observations::AirSeries> air;
    for (const InputStation& station : scene.stations) {
        inventory::Station record;
        record.code = station.code;
        record.name = station.name;
        record.position = station.position;
        content.stations.push_back(record);
        air.push_back(station.air);
    }
    for (observations::AirSeries& series : air) {
        for (std::size_t p = 0; p < airPollutantCount; ++p) {
            series.values[p].resize(static_cast<std::size_t>(series.span.size()), observations::missing);
            series.flags[p].resize(static_cast<std::size_t>(series.span.size()));
        }
    }
    NoProgress progress;
    workspace->store().add(content, progress);
    observations::ObservationStore store(folder, observations::ObservationStore::Access::Write);
    store.put(air, progress);
    observations::WeatherSeries weather = scene.weather;
    weather.totalCloudTenths.assign(weather.windFromDegrees.size(), 6);
    weather.lowCloudTenths.assign(weather.windFromDegrees.size(), 3);
    store.put({arg("W-1"), arg("示范气象站"), scene.weather.position}, weather, progress);
}

} // namespace

class TestCliAttribute : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;

    Outcome run(const QStringList& arguments) const
    {
        return runCli(QStringList{arg("attribute"), arg("-w"), m_path} + arguments);
    }
    QStringList episode(const char* station = "ST-0", const char* pollutant = "pm10",
                        const char* from = "2026-03-02 01:00", const char* to = "2026-03-09 00:00") const
    {
        return {arg("--station"), arg(station), arg("--pollutant"), arg(pollutant),
                arg("--from"),    arg(from),    arg("--to"),        arg(to)};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(arg("工作区"));
        writeScene(m_path, makeScene());
    }

    void the_guilty_source_stands_in_the_first_row_and_the_run_is_kept()
    {
        const QString json = m_folder.filePath(arg("结果.json"));
        const Outcome got = run(episode() << arg("--draws") << arg("20") << arg("--json") << json);
        QCOMPARE(got.errors, QString());
        QCOMPARE(got.exitCode, 0);
        const QStringList lines = got.output.split(u'\n');
        QCOMPARE(lines[0], arg("ST-0 测站0  PM10  2026-03-02 01:00 – 2026-03-09 00:00"));
        const auto row = std::find_if(lines.begin(), lines.end(),
                                      [](const QString& line) { return line.startsWith(arg("   1  ")); });
        QVERIFY(row != lines.end());
        QVERIFY2(row->contains(QLatin1String(guiltyNumber)), qPrintable(*row));
        QVERIFY(row->contains(arg("Strongly suspected")) || row->contains(arg("Suspected")));
        for (const char* sentence :
             {"Wind of 示范气象站, 0.0 km from the station.", "1 sources are closed and were left out.",
              "1 sources of PM10 have no position that could be used and were left out.",
              "1 sources state no emission of PM10 and were left out.",
              "Of 1 sources the stack or the area is not stated; the defaults of their kind were taken.",
              "A decision aid, not a regulatory model."})
            QVERIFY2(got.output.contains(arg(sentence)), qPrintable(got.output));

        QFile file(json);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const RunRecord written = runFromJson(file.readAll(), json);
        const RunList list = listRuns(m_path);
        QCOMPARE(list.runs.size(), std::size_t(1));
        QVERIFY(toJson(loadRun(m_path, list.runs[0].id).result) == toJson(written.result));
        QCOMPARE(written.result.programVersion, arg(AIRSHED_VERSION));
        QCOMPARE(written.result.inputSha256.size(), 64);
    }

    void the_command_line_and_the_library_give_the_same_numbers()
    {
        const QString json = m_folder.filePath(arg("同.json"));
        const Outcome got =
            run(episode() << arg("--draws") << arg("15") << arg("--json") << json << arg("--no-record"));
        QCOMPARE(got.exitCode, 0);
        const auto workspace = inventory::Workspace::open(m_path, inventory::Workspace::Access::Read);
        const observations::ObservationStore observations(m_path,
                                                          observations::ObservationStore::Access::Read);
        AttributionParameters parameters;
        parameters.bootstrapDraws = 15;
        Episode asked{arg("ST-0"),
                      AirPollutant::PM10,
                      {Hour::of(QDate(2026, 3, 2), 1), Hour::of(QDate(2026, 3, 8), 24)}};
        NoProgress progress;
        const AttributionInput input =
            gatherInput(workspace->store(), observations, asked, parameters, 4548, progress);
        AttributionResult ours = attribute(input, parameters, progress);
        QFile file(json);
        QVERIFY(file.open(QIODevice::ReadOnly));
        AttributionResult theirs = runFromJson(file.readAll(), json).result;
        // The program speaks through its catalogue, the test does not: all but the words.
        for (AttributionResult* result : {&ours, &theirs}) {
            result->programVersion.clear();
            result->remarks.clear();
            for (Candidate& candidate : result->candidates) {
                candidate.name.clear();
                for (EvidencePiece& piece : candidate.evidence)
                    piece.text.clear();
            }
        }
        QVERIFY(toJson(ours) == toJson(theirs));
    }

    void a_run_is_repeated_and_agrees_until_the_data_change()
    {
        const Outcome first = run(episode("测站0") << arg("--draws") << arg("10"));
        QCOMPARE(first.exitCode, 0);
        const QString id = listRuns(m_path).runs.front().id;
        QVERIFY(run({arg("--list")}).output.contains(id));
        const Outcome again = run({arg("--repeat"), id, arg("--no-record")});
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.errors, QStringLiteral("Every number of the run %1 is met again.\n").arg(id));
        {
            const auto workspace = inventory::Workspace::open(m_path, inventory::Workspace::Access::Write);
            inventory::SourceQuery query;
            query.text = arg("S-11");
            const inventory::RecordId source = workspace->store().sourceIds(query).front();
            workspace->store().apply({{arg("source"), source, arg("pm10_t_a"), arg("77")}}, arg("核实"));
        }
        const Outcome changed = run({arg("--repeat"), id, arg("--no-record")});
        QVERIFY(changed.errors.contains(arg("have changed since the run")));
        QVERIFY(changed.errors.contains(arg("The numbers differ")));
    }

    void questions_without_an_honest_answer_are_refused_in_one_sentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("words");
        QTest::newRow("ozone") << episode("ST-0", "o3") << 3 << arg("O3 is not emitted but forms in the air");
        QTest::newRow("no such station") << episode("ST-99") << 3 << arg("There is no station \"ST-99\"");
        QTest::newRow("nothing measured")
            << episode("ST-0", "so2") << 3 << arg("测站0 has no usable value of SO2");
        QTest::newRow("other days")
            << episode("ST-0", "pm10", "2025-01-01 01:00", "2025-01-01 05:00") << 3
            << arg("no usable value of PM10 from 2025-01-01 01:00 to 2025-01-01 05:00");
        QTest::newRow("backwards") << episode("ST-0", "pm10", "2026-03-05 01:00", "2026-03-04 05:00") << 3
                                   << arg("its end lies before its beginning");
        QTest::newRow("too long") << episode("ST-0", "pm10", "2026-01-01 01:00", "2026-03-04 05:00") << 3
                                  << arg("at most 744 can be attributed at once");
        QTest::newRow("no such site")
            << (episode() << arg("--weather") << arg("W-9")) << 3 << arg("There is no weather site \"W-9\"");
        QTest::newRow("no such run") << QStringList{arg("--repeat"), arg("20200101")} << 3
                                     << arg("There is no attribution run \"20200101\"");
        QTest::newRow("no station") << QStringList{arg("--pollutant"), arg("pm10")} << 2
                                    << arg("--station is missing");
        QTest::newRow("half hour") << episode("ST-0", "pm10", "2026-03-02 01:30") << 2
                                   << arg("--from needs a full hour");
        QTest::newRow("no pollutant of air") << episode("ST-0", "vocs") << 2 << arg("--pollutant takes pm10");
        QTest::newRow("no number") << (episode() << arg("--cv") << arg("viel")) << 2
                                   << arg("--cv takes a number");
        QTest::newRow("no draws") << (episode() << arg("--draws") << arg("0")) << 2 << arg("--draws takes");
    }
    void questions_without_an_honest_answer_are_refused_in_one_sentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, words);
        const Outcome got = run(arguments);
        QVERIFY2(got.errors.contains(words), qPrintable(got.errors));
        QCOMPARE(got.exitCode, exitCode);
        QCOMPARE(got.output, QString());
    }

    void two_hours_give_a_smaller_result_that_says_so()
    {
        const Outcome got =
            run(episode("ST-0", "pm10", "2026-03-02 02:00", "2026-03-02 03:00") << arg("--no-record"));
        QCOMPARE(got.exitCode, 1);
        QVERIFY(got.output.contains(arg("an inversion needs 6")));
        QVERIFY(got.output.contains(arg("as declared")));
    }

    void a_workspace_without_weather_tells_the_increment_alone()
    {
        const QString folder = m_folder.filePath(arg("无风"));
        AttributionInput scene = makeScene();
        writeScene(folder, scene);
        QVERIFY(QFile::remove(observations::ObservationStore::pathIn(folder)));
        {
            observations::ObservationStore store(folder, observations::ObservationStore::Access::Write);
            std::vector<observations::AirSeries> air;
            for (InputStation& station : scene.stations) {
                for (std::size_t p = 0; p < airPollutantCount; ++p) {
                    station.air.values[p].resize(168, observations::missing);
                    station.air.flags[p].resize(168);
                }
                air.push_back(station.air);
            }
            NoProgress progress;
            store.put(air, progress);
        }
        const Outcome got = runCli(QStringList{arg("attribute"), arg("-w"), folder} + episode());
        QCOMPARE(got.exitCode, 1);
        QVERIFY2(got.output.contains(arg("No weather site within 60 km has wind")), qPrintable(got.output));
        QVERIFY(got.output.contains(arg("Local increment")));
        QVERIFY(got.output.contains(arg("No candidates.")));
    }

    void a_run_that_cannot_be_kept_ends_with_4()
    {
        const QString json = m_folder.filePath(arg("fehlt/aus.json"));
        const Outcome got =
            run(episode() << arg("--draws") << arg("2") << arg("--no-record") << arg("--json") << json);
        QCOMPARE(got.exitCode, 4);
        QCOMPARE(got.output, QString());
    }

    void the_mean_wind_of_sites_is_that_of_their_vectors()
    {
        const std::vector<WindReading> readings = {{350, 2}, {10, 3}, {20, 4}, {340, 1}};
        const WindReading mean = vectorMean(readings);
        QVERIFY(std::abs(mean.metresPerSecond - 2.42425) < 1e-5);
        QVERIFY(std::abs(mean.fromDegrees - 7.1068) < 1e-4);
        const std::vector<WindReading> opposite = {{90, 2}, {270, 2}};
        QCOMPARE(vectorMean(opposite).metresPerSecond, 0.0);
        QVERIFY(std::isnan(vectorMean(opposite).fromDegrees));
        const std::vector<WindReading> north = {{360, 2}, {0, 0}};
        QCOMPARE(vectorMean(north).fromDegrees, 360.0);
        QCOMPARE(vectorMean(north).metresPerSecond, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestCliAttribute)
#include "test_cli_attribute.moc"
