// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for the sources of an episode, reading the answer, keeping, comparing and reporting runs: in the
// real window, worked with mouse and keys.
#include "gui/window_fixture.h"
#include "sample_result.h"

#include "workspace_session.h"

#include "attribution/logic/evidence_wording.h"
#include "attribution/logic/run_record.h"
#include "core/progress.h"
#include "gui/panel_inspection.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "observations/observation_store.h"
#include "workbench/map_canvas.h"

#include <QtTest>
#include <QtWidgets>

using namespace airshed;
using namespace airshed::attribution;
using namespace airshed::test;
using workbench::FeatureKind;
using workbench::FeatureRef;

namespace
{

const QString analysisPanel = QStringLiteral("attribution.analysis");
const QString resultPanel = QStringLiteral("attribution.result");
const QString runsPanel = QStringLiteral("attribution.runs");

/// One window with the plugin on this workspace, and what the tests look at.
class Bench
{
public:
    explicit Bench(const QString& folder)
        : m_plugins({QStringLiteral(AIRSHED_ATTRIBUTION_PLUGIN)}), window(m_plugins.path())
    {
        window->resize(1280, 800);
        isOpen = window.open(folder);
    }

    template<typename Widget>
    Widget& child(const char* name)
    {
        auto* found = window->findChild<Widget*>(QLatin1String(name));
        if (found == nullptr)
            throw std::logic_error(std::string("there is no ") + name);
        return *found;
    }
    QTableView& ranked()
    {
        window->docks().show(resultPanel);
        return child<QTableView>("attribution.ranked.table");
    }
    QTableWidget& runs()
    {
        window->docks().show(runsPanel);
        return child<QTableWidget>("attribution.runs.table");
    }
    workbench::Selection& selection() { return window->workbench().selection(); }
    QString folder()
    {
        const inventory::Workspace* workspace = window->session().workspace();
        return workspace == nullptr ? QString() : workspace->folder();
    }
    QString evidenceName()
    {
        auto* label = window->findChild<QLabel*>(QStringLiteral("attribution.evidence.name"));
        return label == nullptr ? QString() : label->text();
    }
    int column(QTableView& table, const QString& heading)
    {
        for (int i = 0; i < table.model()->columnCount(); ++i) {
            if (table.model()->headerData(i, Qt::Horizontal).toString() == heading)
                return i;
        }
        return -1;
    }
    void clickCell(QTableView& table, int row, int column = 1, Qt::KeyboardModifiers keys = {})
    {
        const QModelIndex index = table.model()->index(row, column);
        table.scrollTo(index);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, keys, table.visualRect(index).center());
    }
    void doubleClickCell(QTableView& table, int row, int column = 1)
    {
        clickCell(table, row, column);
        const QModelIndex index = table.model()->index(row, column);
        QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(index).center());
    }
    /// Shows the only stored run.
    [[nodiscard]] bool openStoredRun()
    {
        if (!QTest::qWaitFor([this] { return runs().rowCount() > 0 && runs().isVisible(); }, patienceMs))
            return false;
        doubleClickCell(runs(), 0);
        return QTest::qWaitFor([this] { return ranked().model()->rowCount() > 0 && ranked().isVisible(); },
                               patienceMs);
    }

private:
    PluginFolder m_plugins;

public:
    ShownWindow window;
    bool isOpen = false;
};

/// Three stations and a mast for three days: wind from the north, over all sources to the stations, and NO2
/// that the middle station has more of.
void addObservations(const QString& folder)
{
    using namespace observations;
    const HourSpan span{Hour::of(QDate(2026, 3, 1), 1), Hour::of(QDate(2026, 3, 3), 24)};
    const auto hours = static_cast<std::size_t>(span.size());
    std::vector<AirSeries> air(3);
    for (std::size_t i = 0; i < air.size(); ++i) {
        air[i].station = QStringLiteral("S%1").arg(i + 1);
        air[i].span = span;
        for (std::size_t p = 0; p < airPollutantCount; ++p) {
            air[i].values[p].assign(hours, missing);
            air[i].flags[p].assign(hours, Flags());
        }
        for (std::size_t hour = 0; hour < hours; ++hour)
            air[i].values[static_cast<std::size_t>(AirPollutant::NO2)][hour] =
                static_cast<float>(20 + (i == 1 ? 45 : 3) + (hour * 7) % 5);
    }
    WeatherSeries weather;
    weather.site = QStringLiteral("M1");
    weather.position = {115.86, 28.50};
    weather.span = span;
    for (std::size_t hour = 0; hour < hours; ++hour) {
        weather.windFromDegrees.push_back(static_cast<float>(340 + (hour * 11) % 21));
        weather.windMetresPerSecond.push_back(static_cast<float>(2 + (hour % 3)));
        weather.temperatureCelsius.push_back(12);
    }
    ObservationStore store(folder, ObservationStore::Access::Write);
    NoProgress progress;
    store.put(air, progress);
    store.put({QStringLiteral("M1"), QStringLiteral("示范气象站"), weather.position}, weather, progress);
}

std::int64_t stationRecord(Bench& bench, const QString& code)
{
    const auto stations = bench.window->session().workspace()->store().stations();
    const auto found = std::ranges::find(stations, code, &inventory::Station::code);
    return found == stations.end() ? 0 : found->id;
}

} // namespace

class TestAttributionPanels : public QObject
{
    Q_OBJECT

public:
    static void initMain() { useFoldersOfTheTest(); }

private Q_SLOTS:
    void an_empty_result_says_what_fills_it_and_the_form_says_what_is_missing()
    {
        const SmallWorkspace workspace;
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        bench.window->docks().show(resultPanel);
        QWidget* panel = bench.window->docks().content(resultPanel);
        QVERIFY(!bench.ranked().isVisible());
        QTRY_VERIFY(buttonNamed(*panel, QStringLiteral("Find the sources")) != nullptr);
        bench.window->docks().show(analysisPanel);
        QVERIFY(!bench.child<QPushButton>("attribution.find").isEnabled());
        QVERIFY(!bench.child<QLabel>("attribution.episode.hint").text().isEmpty());
        QVERIFY(bench.child<QLabel>("attribution.form.scope").isVisible());
        QVERIFY(!bench.window.command(QStringLiteral("attribution.report"))->isEnabled());
    }

    void a_station_clicked_on_the_map_is_asked_about_and_its_sources_found()
    {
        const SmallWorkspace workspace;
        addObservations(workspace.folder());
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        bench.window->docks().show(analysisPanel);
        auto& station = bench.child<QComboBox>("attribution.episode.station");
        QTRY_COMPARE_WITH_TIMEOUT(station.count(), 3, patienceMs);

        workbench::MapCanvas& canvas = bench.window.canvas();
        const FeatureRef second{FeatureKind::Station, stationRecord(bench, QStringLiteral("S2"))};
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.toPixels(canvas.positionOf(second)).toPoint());
        QTRY_COMPARE(bench.selection().current(), second);
        QTRY_COMPARE(station.currentData().toString(), QStringLiteral("S2"));
        // The last day that the station has is proposed.
        QCOMPARE(bench.child<QDateTimeEdit>("attribution.episode.to").text(),
                 QStringLiteral("2026-03-04 00:00"));
        QCOMPARE(bench.child<QDateTimeEdit>("attribution.episode.from").text(),
                 QStringLiteral("2026-03-03 01:00"));

        auto& pollutant = bench.child<QComboBox>("attribution.episode.pollutant");
        pollutant.setFocus();
        QTest::keyClick(&pollutant, Qt::Key_End);
        while (pollutant.currentText() != QLatin1String("O3"))
            QTest::keyClick(&pollutant, Qt::Key_Up);
        auto& find = bench.child<QPushButton>("attribution.find");
        QVERIFY(!find.isEnabled()); // nobody emits ozone
        QVERIFY(bench.child<QLabel>("attribution.episode.hint").text().contains(QLatin1String("O3")));
        QTest::keyClick(&pollutant, Qt::Key_Up);
        QCOMPARE(pollutant.currentText(), QStringLiteral("NO2"));
        QTRY_VERIFY(find.isEnabled());
        click(&find);
        QTRY_VERIFY_WITH_TIMEOUT(bench.ranked().isVisible() && bench.ranked().model()->rowCount() > 0,
                                 patienceMs);
        QVERIFY(bench.child<QLabel>("attribution.scope").isVisible());
        QVERIFY(bench.child<QWidget>("attribution.subject").accessibleName().contains(QLatin1String("S2")));
        QCOMPARE(listRuns(bench.folder()).runs.size(), std::size_t(1));
        QTRY_COMPARE(bench.runs().rowCount(), 1);
        QTRY_VERIFY(!bench.evidenceName().isEmpty());
    }

    void a_run_that_fails_says_why_beside_the_button()
    {
        const SmallWorkspace workspace;
        addObservations(workspace.folder());
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        bench.window->docks().show(analysisPanel);
        auto& station = bench.child<QComboBox>("attribution.episode.station");
        QTRY_COMPARE_WITH_TIMEOUT(station.count(), 3, patienceMs);
        bench.selection().select(FeatureKind::Station, {stationRecord(bench, QStringLiteral("S1"))});
        bench.window.command(QStringLiteral("attribution.this-station"))->trigger();
        QTRY_COMPARE(station.currentData().toString(), QStringLiteral("S1"));
        // SO2 was never measured here.
        auto& pollutant = bench.child<QComboBox>("attribution.episode.pollutant");
        pollutant.setFocus();
        while (pollutant.currentText() != QLatin1String("SO2"))
            QTest::keyClick(&pollutant, Qt::Key_Down);
        click(&bench.child<QPushButton>("attribution.find"));
        auto& failure = bench.child<QLabel>("attribution.failure");
        QTRY_VERIFY_WITH_TIMEOUT(failure.isVisible() && !failure.text().isEmpty(), patienceMs);
        QVERIFY(bench.child<QPushButton>("attribution.find").isVisible());
        QVERIFY(listRuns(bench.folder()).runs.empty());
    }

    void a_row_selects_its_source_and_shows_its_evidence()
    {
        const SmallWorkspace workspace;
        storeRun(workspace.folder(), samples::result());
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        bench.window->docks().show(analysisPanel);
        QVERIFY(bench.openStoredRun());
        QTableView& table = bench.ranked();
        QCOMPARE(table.model()->rowCount(), 12);
        QTRY_VERIFY(bench.evidenceName().contains(QStringLiteral("甲-001")));
        bench.clickCell(table, 3);
        QCOMPARE(bench.selection().current(), (FeatureRef{FeatureKind::Source, 4}));
        QTRY_VERIFY(bench.evidenceName().contains(QStringLiteral("甲-004")));
        QVERIFY(bench.child<QLabel>("attribution.evidence.grade").text().contains(wording(EvidenceGrade::C)));
        QTest::keyClick(&table, Qt::Key_Up);
        // A group of two.
        QTRY_COMPARE(bench.selection().ids(), (std::vector<std::int64_t>{3, 15}));
        // The other way: what is selected on the map is found in the table.
        bench.selection().select(FeatureKind::Source, {7});
        QTRY_COMPARE(table.currentIndex().row(), 6);
        QTRY_VERIFY(bench.evidenceName().contains(QStringLiteral("甲-007")));
    }

    void the_list_is_filtered_by_grade_and_text_sorted_and_copied()
    {
        const SmallWorkspace workspace;
        storeRun(workspace.folder(), samples::result());
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen && bench.openStoredRun());
        QTableView& table = bench.ranked();
        auto& grades = bench.child<QComboBox>("attribution.ranked.grades");
        grades.setFocus();
        QTest::keyClick(&grades, Qt::Key_Down);
        QCOMPARE(table.model()->rowCount(), 1);
        QTest::keyClick(&grades, Qt::Key_Down);
        QCOMPARE(table.model()->rowCount(), 2);
        QTest::keyClick(&grades, Qt::Key_Home);
        type(&bench.child<QLineEdit>("attribution.ranked.filter"), QStringLiteral("甲-01"));
        QCOMPARE(table.model()->rowCount(), 3); // 甲-010 ... 甲-012
        bench.child<QLineEdit>("attribution.ranked.filter").clear();
        QCOMPARE(table.model()->rowCount(), 12);
        const int hours = bench.column(table, QStringLiteral("Hours seen"));
        QHeaderView* header = table.horizontalHeader();
        table.scrollTo(table.model()->index(0, hours));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(hours) + header->sectionSize(hours) / 2,
                                 header->height() / 2));
        QCOMPARE(table.model()->index(0, hours).data().toString(), QStringLiteral("1"));
        table.setFocus();
        bench.clickCell(table, 0);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(QLatin1String("Rank\t")));
        QVERIFY(lines[1].startsWith(QLatin1String("12\t")) && lines[1].contains(QStringLiteral("甲-012")));
    }

    void columns_are_chosen_and_remembered()
    {
        const SmallWorkspace workspace;
        storeRun(workspace.folder(), samples::result());
        QTemporaryDir folder;
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen && bench.openStoredRun());
        QTableView& table = bench.ranked();
        const int declared = bench.column(table, QStringLiteral("Declared, g/s"));
        QVERIFY(table.isColumnHidden(declared));
        auto& chooser = bench.child<QToolButton>("attribution.ranked.columns");
        Q_EMIT chooser.menu()->aboutToShow();
        for (QAction* action : chooser.menu()->actions())
            if (action->text() == QLatin1String("Declared, g/s"))
                action->trigger();
        QVERIFY(!table.isColumnHidden(declared));
        QVERIFY(table.columnWidth(declared) > 20);
        QVERIFY(!bench.window.settings()
                     .value(QStringLiteral("attribution/rankedHeader1"), QByteArray())
                     .toByteArray()
                     .isEmpty());
    }

    void sources_that_nobody_could_see_stand_apart_and_have_no_rank()
    {
        const SmallWorkspace workspace;
        storeRun(workspace.folder(), samples::result());
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        bench.window->docks().show(analysisPanel);
        QVERIFY(bench.openStoredRun());
        auto& tabs = bench.child<QTabWidget>("attribution.tabs");
        QTest::mouseClick(tabs.tabBar(), Qt::LeftButton, {}, tabs.tabBar()->tabRect(1).center());
        auto& table = bench.child<QTableView>("attribution.unobserved.table");
        QVERIFY(table.isVisible());
        QCOMPARE(table.model()->rowCount(), 2);
        QCOMPARE(bench.column(table, QStringLiteral("Rank")), -1);
        bench.clickCell(table, 0, 0);
        // The one that declares most stands first.
        QTRY_VERIFY(bench.evidenceName().contains(QStringLiteral("甲-014")));
        QVERIFY(bench.child<QLabel>("attribution.evidence.grade")
                    .text()
                    .contains(wording(EvidenceGrade::Unobserved)));
    }

    void sensitivity_to_the_prior_is_one_click_away()
    {
        const SmallWorkspace workspace;
        storeRun(workspace.folder(), samples::result());
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen && bench.openStoredRun());
        click(&bench.child<QToolButton>("attribution.ranked.sensitivity"));
        auto& table = bench.child<QTableWidget>("attribution.sensitivity.table");
        QVERIFY(table.isVisible());
        QCOMPARE(table.rowCount(), 12);
        // The second candidate: ranks 3, 2 and 1 with cv 1, 3 and 10.
        QCOMPARE(table.item(1, 1)->text(), QStringLiteral("3"));
        QCOMPARE(table.item(1, 3)->text(), QStringLiteral("2"));
        QCOMPARE(table.item(1, 5)->text(), QStringLiteral("1"));
    }

    void a_possible_unlisted_source_is_warned_of_and_its_area_shown()
    {
        const SmallWorkspace workspace;
        storeRun(workspace.folder(), samples::result());
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen && bench.openStoredRun());
        QVERIFY(bench.child<QLabel>("attribution.warning.text").isVisible());
        click(&bench.child<QPushButton>("attribution.warning.show"));
        QTRY_VERIFY(bench.window.canvas().visibleExtent().contains(QPointF(390'000, 3'156'000)));
        QTRY_VERIFY(bench.window.canvas().visibleExtent().width() < 40'000);
    }

    void two_runs_are_compared_and_one_removed()
    {
        const SmallWorkspace workspace;
        storeRun(workspace.folder(), samples::result());
        AttributionResult other = samples::result();
        std::swap(other.candidates[0], other.candidates[1]);
        other.parameters.priorCv = 10;
        storeRun(workspace.folder(), other);
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen);
        QTRY_COMPARE_WITH_TIMEOUT(bench.runs().rowCount(), 2, patienceMs);
        QTableWidget& runs = bench.runs();
        auto& compare = bench.child<QToolButton>("attribution.runs.compare");
        QVERIFY(!compare.isEnabled());
        bench.clickCell(runs, 0);
        bench.clickCell(runs, 1, 1, Qt::ControlModifier);
        QVERIFY(compare.isEnabled());
        click(&compare);
        auto& table = bench.child<QTableWidget>("attribution.comparison.table");
        QTRY_VERIFY_WITH_TIMEOUT(table.isVisible() && table.rowCount() == 12, patienceMs);
        const QString ranks = table.item(0, 1)->text() + table.item(0, 2)->text();
        QVERIFY(ranks == QLatin1String("12") || ranks == QLatin1String("21"));
        QVERIFY(
            bench.child<QLabel>("attribution.comparison.differences").text().contains(QLatin1String("10")));
        click(&bench.child<QToolButton>("attribution.comparison.back"));
        QTRY_VERIFY(runs.isVisible());

        bench.clickCell(runs, 1);
        click(&bench.child<QToolButton>("attribution.runs.command"));
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("airshed-cli attribute")));
        click(&bench.child<QToolButton>("attribution.runs.remove"));
        QTRY_VERIFY(bench.window->findChild<QMessageBox*>(QStringLiteral("attribution.runs.question")) !=
                    nullptr);
        auto& question = bench.child<QMessageBox>("attribution.runs.question");
        clickButton(question, QStringLiteral("Remove"));
        QTRY_COMPARE(runs.rowCount(), 1);
        QCOMPARE(listRuns(bench.folder()).runs.size(), std::size_t(1));
    }

    void the_report_is_written_as_pages_and_as_workbook()
    {
        const SmallWorkspace workspace;
        storeRun(workspace.folder(), samples::result());
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen && bench.openStoredRun());
        QTemporaryDir out;
        for (const QString& suffix : {QStringLiteral("pdf"), QStringLiteral("xlsx")}) {
            const QString path = out.filePath(QStringLiteral("溯源 报告.") + suffix);
            click(&bench.child<QToolButton>("attribution.ranked.report"));
            QTRY_VERIFY(bench.window->findChild<QFileDialog*>(QStringLiteral("attribution.report.dialog")) !=
                        nullptr);
            auto& dialog = bench.child<QFileDialog>("attribution.report.dialog");
            dialog.selectFile(path);
            QMetaObject::invokeMethod(&dialog, "accept");
            QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path), patienceMs);
            QTRY_VERIFY(bench.window->findChild<QFileDialog*>(QStringLiteral("attribution.report.dialog")) ==
                        nullptr);
        }
        QVERIFY(QFileInfo(out.filePath(QStringLiteral("溯源 报告.pdf"))).size() > 50'000); // with a map
    }

    void nothing_is_cut_off_unnamed_or_out_of_reach_of_the_keyboard()
    {
        const SmallWorkspace workspace;
        storeRun(workspace.folder(), samples::result());
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen && bench.openStoredRun());
        QStringList faults;
        for (const QString& id : {analysisPanel, resultPanel, runsPanel}) {
            bench.window->docks().show(id);
            QWidget* panel = bench.window->docks().content(id);
            QVERIFY(panel != nullptr);
            QTRY_VERIFY(panel->isVisible());
            faults += cutOff(*panel);
            faults += unnamed(*panel);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void closing_the_workspace_forgets_the_result()
    {
        const SmallWorkspace workspace;
        const SmallWorkspace other;
        storeRun(workspace.folder(), samples::result());
        Bench bench(workspace.folder());
        QVERIFY(bench.isOpen && bench.openStoredRun());
        bench.window->openWorkspace(other.folder());
        // The layers of the result are a change of the map, or are just being made.
        QVERIFY(QTest::qWaitFor(
            [&] {
                for (const QString& answer : {QStringLiteral("Discard"), QStringLiteral("Stop them")})
                    if (QAbstractButton* button = buttonNamed(*bench.window, answer))
                        click(button);
                return bench.folder() == other.folder();
            },
            patienceMs));
        QTRY_COMPARE(bench.runs().rowCount(), 0);
        bench.window->docks().show(resultPanel);
        QVERIFY(!bench.child<QTableView>("attribution.ranked.table").isVisible());
    }
};

QTEST_MAIN(TestAttributionPanels)
#include "test_attribution_panels.moc"
