// SPDX-License-Identifier: GPL-3.0-or-later
// The panel of directions in the real window, worked with mouse and keys, on a workspace whose stations have
// sources in known directions. With AIRSHED_SHOTS (a folder) it leaves pictures.
#include "attribution/wind_record.h"
#include "core/progress.h"
#include "gui/panel_inspection.h"
#include "gui/window_fixture.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "observations/observation_store.h"
#include "workbench/layer_list.h"
#include "workbench/map_canvas.h"
#include "workspace_session.h"

#include <QtTest>
#include <QtWidgets>

using namespace airshed;
using namespace airshed::test;

namespace
{

const QString panelId = QStringLiteral("attribution.directions");

/// S1 has a source in 90 degrees, S2 one in 240; 3,000 hours of PM10 and SO2, of which 100 are calm.
void storeHours(const QString& folder)
{
    constexpr std::size_t hours = 3000;
    constexpr std::size_t calm = 100;
    observations::ObservationStore store(folder, observations::ObservationStore::Access::Write);
    NoProgress quiet;
    std::vector<observations::AirSeries> all;
    observations::WeatherSeries weather;
    for (const auto& [code, direction] : {std::pair("S1", 90.0), std::pair("S2", 240.0)}) {
        // The same weather for both: the seed is the same, and only the bump differs.
        const attribution::WindSample sample = yearWithSource(direction, hours, 11);
        observations::AirSeries air;
        air.station = QLatin1String(code);
        air.span = weather.span = {sample.hours.front(), sample.hours.back()};
        for (auto& values : air.values)
            values.assign(hours, observations::missing);
        for (auto& flags : air.flags)
            flags.assign(hours, {});
        weather.windFromDegrees.assign(hours, observations::missing);
        weather.windMetresPerSecond.assign(hours, 0.1F);
        for (std::size_t i = 0; i < hours; ++i) {
            air.values[static_cast<std::size_t>(AirPollutant::PM10)][i] =
                static_cast<float>(sample.concentration[i]);
            air.values[static_cast<std::size_t>(AirPollutant::SO2)][i] =
                static_cast<float>(sample.concentration[i] / 4);
            if (i < calm)
                continue;
            weather.windFromDegrees[i] = static_cast<float>(sample.fromDegrees[i]);
            weather.windMetresPerSecond[i] = static_cast<float>(sample.metresPerSecond[i]);
        }
        all.push_back(air);
    }
    store.put(all, quiet);
    weather.site = QStringLiteral("W1");
    weather.position = {115.9, 28.55};
    store.put({weather.site, QStringLiteral("示范气象站"), weather.position}, weather, quiet);
}

/// One window with the plugin on a workspace of this folder, the panel shown.
class Bench
{
public:
    explicit Bench(const QString& folder)
        : m_plugins({QStringLiteral(AIRSHED_ATTRIBUTION_PLUGIN)}), window(m_plugins.path())
    {
        if (!window.open(folder))
            throw std::runtime_error("the workspace did not open");
        if (qEnvironmentVariable("AIRSHED_TEST_THEME") == QLatin1String("dark"))
            window.settings().setTheme(workbench::Theme::Dark);
        window->docks().show(panelId);
        panel = window->docks().content(panelId);
    }

    template<typename Widget>
    Widget& child(const QString& name)
    {
        auto* found = panel->findChild<Widget*>(name);
        if (found == nullptr)
            throw std::logic_error("no such widget: " + name.toStdString());
        return *found;
    }
    /// What a screen reader says of the shown chart.
    QString said()
    {
        for (QWidget* one : panel->findChildren<QWidget*>()) {
            if (one->isVisible() && one->inherits("airshed::attribution::DirectionChart"))
                return one->accessibleDescription();
        }
        return {};
    }
    bool waitFor(const QString& words)
    {
        return QTest::qWaitFor([&] { return said().contains(words); }, patienceMs);
    }
    /// All that stands in labels of the panel.
    QString words()
    {
        QStringList texts;
        for (const QLabel* label : panel->findChildren<QLabel*>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(QLatin1Char('\n'));
    }
    QStringList resultLayers()
    {
        QStringList ids;
        for (const mapengine::Layer& layer : window->workbench().layers().layers()) {
            if (layer.id.startsWith(QLatin1String("result-")))
                ids << layer.id;
        }
        return ids;
    }
    void shoot(const QString& name)
    {
        if (!qEnvironmentVariableIsSet("AIRSHED_SHOTS"))
            return;
        (void)window.waitUntilComplete();
        QTest::qWait(500);
        window->grab().save(QStringLiteral("%1/%2.png").arg(qEnvironmentVariable("AIRSHED_SHOTS"), name));
    }

private:
    PluginFolder m_plugins;

public:
    ShownWindow window;
    QWidget* panel = nullptr;
};

} // namespace

class TestDirectionsPanel final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SmallWorkspace> m_workspace;

private Q_SLOTS:
    static void initMain() { useFoldersOfTheTest(); }

    void init() { m_workspace = std::make_unique<SmallWorkspace>(); }

    void without_observations_the_panel_says_what_would_fill_it()
    {
        Bench bench(m_workspace->folder());
        QVERIFY(QTest::qWaitFor(
            [&] { return bench.words().contains(QStringLiteral("no hourly observations")); }, patienceMs));
        QVERIFY(!bench.child<QComboBox>(QStringLiteral("attribution.directions.station")).isEnabled());
    }

    void the_planted_direction_is_found_for_each_station_and_pollutant()
    {
        storeHours(m_workspace->folder());
        Bench bench(m_workspace->folder());
        QVERIFY(bench.waitFor(QStringLiteral("Highest for certain from 9")) ||
                bench.said().contains(QStringLiteral("from 8")));
        QVERIFY2(bench.words().contains(QStringLiteral("3,000 hours")) &&
                     bench.words().contains(QStringLiteral("3.3\u00a0%")), // 100 of 3,000 are calm
                 qPrintable(bench.words()));
        bench.shoot(QStringLiteral("polar"));

        auto& station = bench.child<QComboBox>(QStringLiteral("attribution.directions.station"));
        QCOMPARE(station.count(), 2); // S3 has no hours
        station.setFocus();
        QTest::keyClick(&station, Qt::Key_Down);
        QVERIFY(QTest::qWaitFor(
            [&] {
                return bench.said().contains(QRegularExpression(QStringLiteral("from 2(3[4-9]|4[0-6])°")));
            },
            patienceMs));

        auto& pollutant = bench.child<QComboBox>(QStringLiteral("attribution.directions.pollutant"));
        pollutant.setCurrentIndex(pollutant.findText(QStringLiteral("SO2")));
        QVERIFY(QTest::qWaitFor(
            [&] {
                return bench.words().contains(QStringLiteral("µg/m³")) &&
                       bench.words().contains(QRegularExpression(QStringLiteral(": 1[0-9]\\.\\d µg")));
            },
            patienceMs)); // a quarter of 50
        pollutant.setCurrentIndex(pollutant.findText(QStringLiteral("O3")));
        QVERIFY(QTest::qWaitFor(
            [&] { return bench.words().contains(QStringLiteral("No hour of this period")); }, patienceMs));
    }

    void every_page_shows_its_statistic_and_the_keyboard_reaches_it()
    {
        storeHours(m_workspace->folder());
        Bench bench(m_workspace->folder());
        QVERIFY(bench.waitFor(QStringLiteral("Highest for certain")));
        auto& tabs = bench.child<QTabWidget>(QStringLiteral("attribution.directions.tabs"));
        tabs.tabBar()->setFocus();
        QTest::keyClick(tabs.tabBar(), Qt::Key_Right);
        QVERIFY(bench.waitFor(QStringLiteral("Largest probability from ")));
        bench.shoot(QStringLiteral("cpf"));
        QTest::keyClick(tabs.tabBar(), Qt::Key_Right);
        QVERIFY(bench.waitFor(QStringLiteral("The wind blew most often from")));
        bench.shoot(QStringLiteral("rose"));
        QTest::keyClick(tabs.tabBar(), Qt::Key_Right);
        QVERIFY(bench.words().contains(QStringLiteral("Open back trajectories")));
        for (int page = 0; page < tabs.count(); ++page) {
            tabs.setCurrentIndex(page);
            QCOMPARE(unnamed(*bench.panel), QStringList());
            QCOMPARE(cutOff(*bench.panel), QStringList());
            QCOMPARE(unreachableWithTab(*bench.panel), QStringList());
        }
    }

    void polar_plots_of_the_selected_stations_go_on_the_map_and_can_be_taken_back()
    {
        storeHours(m_workspace->folder());
        Bench bench(m_workspace->folder());
        QVERIFY(bench.waitFor(QStringLiteral("Highest for certain")));
        std::vector<std::int64_t> ids;
        for (const inventory::Station& station : bench.window->session().workspace()->store().stations())
            ids.push_back(station.id);
        bench.window->workbench().selection().select(workbench::FeatureKind::Station, ids);
        QTest::mouseClick(&bench.child<QPushButton>(QStringLiteral("attribution.directions.map")),
                          Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return bench.resultLayers().size() == 2; }, patienceMs));
        QCOMPARE(bench.resultLayers(), QStringList({QStringLiteral("result-directions-polar_axis"),
                                                    QStringLiteral("result-directions-polar_cell")}));
        const QString file = m_workspace->folder() + QStringLiteral("/runs/directions.gpkg");
        QVERIFY(QFileInfo::exists(file));
        // Asked for each time: a change of the list leaves no layer where it was.
        const auto styleOfCells = [&bench] {
            const mapengine::Layer* layer =
                bench.window->workbench().layers().find(QStringLiteral("result-directions-polar_cell"));
            return layer == nullptr ? QString() : layer->stylePath;
        };
        QVERIFY(styleOfCells().endsWith(QStringLiteral("styles/light/polar_cell.en.qml")));
        QVERIFY(QFileInfo::exists(styleOfCells()));
        QVERIFY(bench.window.waitUntilComplete());
        for (const QString& said : bench.window.messages())
            QVERIFY2(!said.contains(QStringLiteral("polar")) && !said.contains(QStringLiteral("directions")),
                     qPrintable(said));
        bench.shoot(QStringLiteral("map"));
        // The map went where the plots are.
        const geo::LonLat first{115.845, 28.47};
        QVERIFY(bench.window.canvas().visibleExtent().contains(bench.window.canvas().toMap(first)));
        QVERIFY(bench.window.canvas().visibleExtent().width() < 30'000);
        // A dark window: the same layers in their dark style.
        bench.window->session().setShade(workbench::Shade::Dark);
        QVERIFY(styleOfCells().contains(QStringLiteral("/dark/")));
        bench.window->workbench().undoStack().undo();
        QCOMPARE(bench.resultLayers(), QStringList());
    }

    void trajectories_are_read_looked_at_and_shown()
    {
        storeHours(m_workspace->folder());
        // One from the west that arrives in a dirty hour by the file, eleven clean ones from the south.
        const QString path = QFileInfo(m_workspace->folder()).path() + QStringLiteral("/后向轨迹.csv");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("traj,date,hour_inc,lat,lon,pm10\n");
        for (int traj = 0; traj < 12; ++traj) {
            for (int hour = 0; hour <= 24; ++hour) {
                const bool isDirty = traj == 0;
                file.write(QStringLiteral("%1,2026-02-%2 00:00,%3,%4,%5,%6\n")
                               .arg(traj)
                               .arg(traj + 1, 2, 10, QLatin1Char('0'))
                               .arg(-hour)
                               .arg(28.6 - (isDirty ? 0 : 0.2 * hour))
                               .arg(115.9 - (isDirty ? 0.2 * hour : 0.02 * hour))
                               .arg(isDirty ? 150 : 30)
                               .toUtf8());
            }
        }
        file.close();
        Bench bench(m_workspace->folder());
        QVERIFY(bench.waitFor(QStringLiteral("Highest for certain")));
        QTimer answer;
        connect(&answer, &QTimer::timeout, this, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                return;
            answer.stop();
            dialog->setDirectory(QFileInfo(path).path());
            type(dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit")), path);
            QTest::keyClick(dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit")), Qt::Key_Return);
        });
        answer.start(50);
        bench.window.command(QStringLiteral("attribution.open-trajectories"))->trigger();
        QVERIFY(QTest::qWaitFor([&] { return bench.words().contains(QStringLiteral("12 trajectories")); },
                                patienceMs));
        QVERIFY2(
            bench.words().contains(QStringLiteral("Polluted: over 30")), // 90th percentile of 11 x 30 and 150
            qPrintable(bench.words()));
        QCOMPARE(unnamed(*bench.panel), QStringList());
        QCOMPARE(cutOff(*bench.panel), QStringList());
        bench.shoot(QStringLiteral("trajectories"));
        clickButton(*bench.panel, QStringLiteral("Show on the map"));
        QVERIFY(QTest::qWaitFor([&] { return bench.resultLayers().size() == 3; }, patienceMs));
        QVERIFY(bench.resultLayers().contains(QStringLiteral("result-trajectories-trajectory_cell")));
        QVERIFY(bench.window.waitUntilComplete());
        bench.shoot(QStringLiteral("trajectories-map"));
    }
};

QTEST_MAIN(TestDirectionsPanel)
#include "test_directions_panel.moc"
