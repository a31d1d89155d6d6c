// SPDX-License-Identifier: GPL-3.0-or-later
// A result on the map of a real window: its layers, the plume that follows the candidate, and a workspace
// that cannot be written.
#include "attribution/ui/attribution_session.h"
#include "attribution/ui/result_on_map.h"
#include "core/progress.h"
#include "geo/measure.h"
#include "geo/transform.h"
#include "gui/window_fixture.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "observations/observation_store.h"
#include "workbench/layer_list.h"
#include "workbench/map_canvas.h"
#include "workbench/tasks.h"
#include "workspace_session.h"

#include <QtTest>
#include <QtWidgets>

using namespace airshed;
using namespace airshed::attribution;
using namespace airshed::test;

namespace
{

const Hour firstHour = Hour::of(QDate(2026, 3, 3), 1);
const Episode episode{.station = QStringLiteral("S1"),
                      .pollutant = AirPollutant::NO2,
                      .span = {firstHour + 24, firstHour + 47}};

/// Three days with 40 µg/m³ of NO2 everywhere and wind from the north.
void storeHours(const QString& folder)
{
    constexpr std::size_t hours = 72;
    observations::ObservationStore store(folder, observations::ObservationStore::Access::Write);
    NoProgress quiet;
    std::vector<observations::AirSeries> all;
    for (const char* code : {"S1", "S2", "S3"}) {
        observations::AirSeries air;
        air.station = QLatin1String(code);
        air.span = {firstHour, firstHour + (hours - 1)};
        for (auto& values : air.values)
            values.assign(hours, observations::missing);
        for (auto& flags : air.flags)
            flags.assign(hours, {});
        air.values[static_cast<std::size_t>(AirPollutant::NO2)].assign(hours, 40);
        all.push_back(air);
    }
    store.put(all, quiet);
    observations::WeatherSeries weather;
    weather.site = QStringLiteral("W1");
    weather.position = {115.9, 28.55};
    weather.span = all.front().span;
    weather.windFromDegrees.assign(hours, 360);
    weather.windMetresPerSecond.assign(hours, 2);
    store.put({weather.site, QStringLiteral("示范气象站"), weather.position}, weather, quiet);
}

/// Two sources of the inventory as candidates, a fan and a footprint.
std::shared_ptr<const AttributionResult> resultOf(const inventory::InventoryStore& store)
{
    auto result = std::make_shared<AttributionResult>();
    result->episode = episode;
    for (const inventory::Source& source : store.sources(store.sourceIds({}))) {
        if (!source.position || result->candidates.size() == 2)
            continue;
        Candidate candidate;
        candidate.id = source.number;
        candidate.name = source.name;
        candidate.sources = {source.id};
        candidate.position = *source.position;
        candidate.contribution = Estimate{3, 1, 5};
        candidate.emission = Estimate{20, 10, 30};
        candidate.grade = EvidenceGrade::C;
        result->candidates.push_back(candidate);
    }
    const geo::MapProjection projection;
    const geo::MapPoint station = projection.toMap({115.845, 28.47});
    const std::vector<geo::MapPoint> triangle = {
        station, {station.x - 2000, station.y + 6000}, {station.x + 2000, station.y + 6000}, station};
    result->fans.push_back({.hour = episode.span.first,
                            .fromDegrees = 360,
                            .halfAngleDegrees = 18,
                            .reachMetres = 6000,
                            .ring = triangle});
    result->footprint.push_back({.percent = 50, .rings = {triangle}, .squareKilometres = 12});
    return result;
}

} // namespace

class TestResultOnMap final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SmallWorkspace> m_workspace;

    static QStringList tablesOnMap(ShownWindow& window)
    {
        QStringList tables;
        for (const mapengine::Layer& layer : window->workbench().layers().layers()) {
            if (layer.id.startsWith(QLatin1String("result-")))
                tables << layer.id.section(QLatin1Char('-'), -1);
        }
        return tables;
    }
    /// Share of the pixels that differ. Labels may settle in another place by a little from one drawing to
    /// the next.
    static double differing(const QImage& one, const QImage& other)
    {
        if (one.size() != other.size() || one.isNull())
            return 1;
        qint64 count = 0;
        for (int y = 0; y < one.height(); ++y) {
            for (int x = 0; x < one.width(); ++x)
                count += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
        }
        return static_cast<double>(count) / (static_cast<double>(one.width()) * one.height());
    }

    static bool settle(ShownWindow& window)
    {
        return QTest::qWaitFor([&] { return window->workbench().tasks().runningCount() == 0; }, patienceMs) &&
               window.waitUntilComplete();
    }

private Q_SLOTS:
    static void initMain() { useFoldersOfTheTest(); }

    void init()
    {
        m_workspace = std::make_unique<SmallWorkspace>();
        storeHours(m_workspace->folder());
    }

    void a_result_is_a_group_of_layers_and_its_plume_follows_the_candidate()
    {
        ShownWindow window;
        QVERIFY(window.open(m_workspace->folder()));
        AttributionSession session(window->workbench());
        session.open(*window->session().workspace());
        session.setResult(resultOf(window->session().workspace()->store()));
        window.canvas().setScaleDenominator(150'000);
        window.canvas().centreOn(window.canvas().toMap(session.result()->candidates[0].position));

        showResultOnMap(session);
        QVERIFY(QTest::qWaitFor([&] { return tablesOnMap(window).size() == 4; }, patienceMs));
        QVERIFY(settle(window));
        QCOMPARE(tablesOnMap(window), QStringList({QStringLiteral("candidate"), QStringLiteral("plume"),
                                                   QStringLiteral("fan"), QStringLiteral("footprint")}));
        const mapengine::Layer top = window->workbench().layers().layers().front();
        QVERIFY2(top.group.contains(QStringLiteral("NO2")), qPrintable(top.group));
        QVERIFY(top.uri.startsWith(m_workspace->folder() + QStringLiteral("/runs/")));
        QVERIFY2(window.messages().isEmpty(), qPrintable(window.messages().join(QLatin1Char('\n'))));
        const QImage first = window.canvas().mapImage();
        constexpr double changed = 0.01;

        // Another candidate: the file is another one under the same name, and the map shows it.
        session.setCandidate(session.result()->candidates[1].id);
        const int undoSteps = window->workbench().undoStack().count();
        showPlumeOnMap(session);
        QVERIFY(settle(window));
        QVERIFY(QTest::qWaitFor(
            [&] {
                return window.waitUntilComplete() && differing(window.canvas().mapImage(), first) > changed;
            },
            patienceMs));
        QCOMPARE(window->workbench().undoStack().count(), undoSteps); // looking is no edit of the map
        session.setCandidate(session.result()->candidates[0].id);
        showPlumeOnMap(session);
        QVERIFY(settle(window));
        QVERIFY(QTest::qWaitFor(
            [&] {
                return window.waitUntilComplete() && differing(window.canvas().mapImage(), first) < changed;
            },
            patienceMs));
    }

    void a_plume_does_not_bring_back_what_was_taken_off_the_map()
    {
        ShownWindow window;
        QVERIFY(window.open(m_workspace->folder()));
        AttributionSession session(window->workbench());
        session.open(*window->session().workspace());
        session.setResult(resultOf(window->session().workspace()->store()));
        showPlumeOnMap(session);
        QVERIFY(settle(window));
        QCOMPARE(tablesOnMap(window), QStringList());
        session.setResult(nullptr);
        showResultOnMap(session);
        QVERIFY(settle(window));
        QCOMPARE(tablesOnMap(window), QStringList());
    }
};

QTEST_MAIN(TestResultOnMap)
#include "test_result_on_map.moc"
