// SPDX-License-Identifier: GPL-3.0-or-later
// What the table, the card and the list of problems know without a window.
#include "core/errors.h"
#include "core/progress.h"
#include "geo/measure.h"
#include "inventory/sample_records.h"
#include "inventory/workspace.h"
#include "review/logic/card_content.h"
#include "review/logic/change_text.h"
#include "review/logic/inventory_table.h"
#include "review/logic/position_text.h"
#include "review/logic/problem_tree.h"
#include "review/logic/table_export.h"

#include <QtTest>
#include <QtWidgets>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace airshed;
using namespace airshed::review;
using inventory::Problem;
using inventory::RecordId;
using inventory::Source;
namespace samples = inventory::samples;

namespace
{

constexpr int million = 1'000'000;

/// Answers the model's questions at once with made sources, and counts them.
class Answering
{
public:
    explicit Answering(InventoryTable& table)
    {
        QObject::connect(&table, &InventoryTable::pageWanted, &table,
                         [this, &table](quint64 generation, int page, const std::vector<RecordId>& ids,
                                        const std::optional<QDate>&) {
                             ++questions;
                             std::vector<Source> sources;
                             for (const RecordId id : ids) {
                                 Source source = samples::source(QStringLiteral("N-%1").arg(id));
                                 source.id = id;
                                 sources.push_back(source);
                             }
                             recordsRead += static_cast<int>(ids.size());
                             table.takePage(generation, page, std::move(sources));
                         });
    }
    int questions = 0;
    int recordsRead = 0;
};

RowOrder firstIds(int count)
{
    std::vector<RecordId> ids(static_cast<std::size_t>(count));
    std::iota(ids.begin(), ids.end(), 1);
    return RowOrder(std::move(ids));
}

FormField field(const QString& column)
{
    for (const FormField& one :
         formFields(RecordKind::Source, {{QStringLiteral("360121"), QStringLiteral("南昌县")}})) {
        if (one.column == column)
            return one;
    }
    return {};
}

Understood typed(const char* column, const QString& text)
{
    return understand(field(QLatin1String(column)), text, {});
}

Problem problem(RecordId id, const QString& rule, inventory::Severity severity)
{
    Problem made;
    made.id = id;
    made.rule = rule;
    made.severity = severity;
    made.table = QStringLiteral("source");
    made.record = id;
    made.message = QStringLiteral("句子");
    return made;
}

ExportTable twoRows()
{
    ExportTable table;
    table.title = QStringLiteral("清单");
    table.headings = {QStringLiteral("名称"), QStringLiteral("NOx (t/a)")};
    table.rowCount = 2;
    table.rows = [](qint64 first, qint64 count) {
        const std::vector<std::vector<Cell>> all = {
            {{QStringLiteral("甲, \"乙\"")}, {QStringLiteral("1,234"), 1234.56789}},
            {{QStringLiteral("丙")}, {}}};
        return std::vector<std::vector<Cell>>(all.begin() + first, all.begin() + first + count);
    };
    return table;
}

class CancelAtOnce final : public Progress
{
public:
    void report(qint64, qint64, const QString&) override {}
    bool isCancelled() const override { return true; }
};

} // namespace

class TestReviewLogic : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    NoProgress m_progress;

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        GDALAllRegister();
    }

    void times_are_shown_in_beijings_zone()
    {
        const QDateTime moment(QDate(2026, 3, 1), QTime(18, 5), Qt::UTC);
        inventory::Change change;
        change.when = moment;
        change.who = QStringLiteral("王");
        QCOMPARE(changeOrigin(change), QStringLiteral("2026-03-02 02:05 · 王"));
        inventory::Station station;
        station.aqiTime = moment;
        const std::vector<TableColumn>& heads = columnsOf(RecordKind::Station);
        const auto hour = std::find_if(heads.begin(), heads.end(), [](const TableColumn& column) {
            return column.id == QLatin1String("aqi_time");
        });
        QVERIFY(hour != heads.end());
        QCOMPARE(cellOf(station, static_cast<std::size_t>(hour - heads.begin()), {}).text,
                 QStringLiteral("2026-03-02 02:05"));
    }

    void million_rows_are_asked_for_only_where_they_are_looked_at()
    {
        InventoryTable table;
        Answering answering(table);
        table.showSources(firstIds(million), {});
        QCOMPARE(table.rowCount(), million);
        QCOMPARE(answering.questions, 0);

        QTableView view;
        view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        view.setModel(&table);
        view.resize(800, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
        view.setCurrentIndex(table.index(0, 0));
        QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(view.currentIndex().row(), million - 1);
        QTRY_COMPARE(view.indexAt(QPoint(5, view.viewport()->height() - 5)).row(), million - 1);
        view.grab();
        QCOMPARE(table.data(table.index(million - 1, 0), Qt::DisplayRole).toString(),
                 QStringLiteral("N-1000000"));
        // A screen at the top and one at the bottom touch at most two pages each.
        QVERIFY2(answering.questions <= 4, qPrintable(QString::number(answering.questions)));
        QVERIFY(answering.recordsRead <= 4 * InventoryTable::rowsPerPage);
    }

    void rows_that_are_read_again_stay_on_the_screen_until_they_are_there()
    {
        InventoryTable table;
        std::vector<std::pair<quint64, int>> wanted;
        connect(&table, &InventoryTable::pageWanted, this,
                [&wanted](quint64 generation, int page) { wanted.emplace_back(generation, page); });
        table.showSources(firstIds(3), {});
        const QModelIndex name = table.index(1, 1);
        QCOMPARE(table.data(name, Qt::DisplayRole).toString(), QString());
        QCOMPARE(wanted.size(), std::size_t(1));
        std::vector<Source> sources;
        for (const RecordId id : {1, 3}) { // the second one was deleted meanwhile
            sources.push_back(samples::source(QStringLiteral("N-%1").arg(id)));
            sources.back().id = id;
        }
        table.takePage(wanted[0].first, wanted[0].second, sources);
        QVERIFY(!table.data(name, InventoryTable::IsLoadedRole).toBool());
        QCOMPARE(table.data(table.index(2, 0), Qt::DisplayRole).toString(), QStringLiteral("N-3"));
        // The same ids again: old text until the answer comes, and the answer to the old question is no
        // answer.
        table.showSources(firstIds(3), {});
        QCOMPARE(table.data(table.index(2, 0), Qt::DisplayRole).toString(), QStringLiteral("N-3"));
        QCOMPARE(wanted.size(), std::size_t(2));
        table.takePage(wanted[0].first, 0, {});
        QCOMPARE(table.data(table.index(2, 0), Qt::DisplayRole).toString(), QStringLiteral("N-3"));
    }

    void row_of_an_id_is_found_whatever_the_order()
    {
        const RowOrder order({40, 7, 99, 1});
        QCOMPARE(order.rowOf(40), 0);
        QCOMPARE(order.rowOf(99), 2);
        QCOMPARE(order.rowOf(1), 3);
        QCOMPARE(order.rowOf(2), -1);
    }

    void stations_sort_by_number_and_those_without_stand_last()
    {
        InventoryTable table;
        std::vector<inventory::Station> stations;
        for (const auto& [id, aqi] :
             std::vector<std::pair<RecordId, std::optional<int>>>{{1, 120}, {2, std::nullopt}, {3, 9}}) {
            inventory::Station station;
            station.id = id;
            station.code = QStringLiteral("S%1").arg(id);
            station.aqi = aqi;
            stations.push_back(station);
        }
        table.showStations(stations);
        constexpr int aqiColumn = 4;
        QCOMPARE(columnsOf(RecordKind::Station)[aqiColumn].id, QStringLiteral("aqi"));
        table.sort(aqiColumn, Qt::AscendingOrder);
        QVERIFY(table.ids() == std::vector<RecordId>({3, 1, 2}));
        table.sort(aqiColumn, Qt::DescendingOrder);
        QVERIFY(table.ids() == std::vector<RecordId>({1, 3, 2}));
    }

    void zero_is_a_number_and_not_stated_is_none()
    {
        QCOMPARE(emissionText(1234.7), QStringLiteral("1,235"));
        QCOMPARE(emissionText(0.056784), QStringLiteral("0.05678"));
        QCOMPARE(emissionText(12.5), QStringLiteral("12.5"));
        QCOMPARE(emissionText(0), QStringLiteral("0"));
        QCOMPARE(emissionText(inventory::notStated), QString());
        const Source source = samples::source(QStringLiteral("A"));
        const auto& columns = columnsOf(RecordKind::Source);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].id == QLatin1String("nox_t_a")) {
                QCOMPARE(cellOf(source, i, {}).text, QStringLiteral("0"));
                QCOMPARE(columns[i].heading(), QStringLiteral("NOx (t/a)"));
            }
            if (columns[i].id == QLatin1String("co_t_a"))
                QVERIFY(!cellOf(source, i, {}).number);
        }
    }

    void camera_sees_in_its_sector_across_north_and_in_its_range()
    {
        const geo::LonLat tower{115.9, 28.7};
        inventory::Camera camera;
        camera.id = 1;
        camera.name = QStringLiteral("示范塔");
        camera.position = tower;
        camera.rangeMetres = 3000;
        camera.sectorStartDegrees = 315;
        camera.sectorEndDegrees = 45;
        const auto seen = [&](double azimuth, double metres) {
            return nearestCameras(geo::destination(tower, azimuth, metres), {camera}, 1)
                .front()
                .isPlaceInItsSector;
        };
        QVERIFY(seen(350, 2000));
        QVERIFY(seen(10, 2000));
        QVERIFY(!seen(180, 2000));
        QVERIFY(!seen(10, 4000));
        camera.sectorStartDegrees = 0;
        camera.sectorEndDegrees = 360;
        QVERIFY(seen(180, 2000));
    }

    void nearest_stations_come_with_distance_and_bearing()
    {
        const geo::LonLat place{115.9, 28.7};
        std::vector<inventory::Station> stations;
        for (int i = 1; i <= 4; ++i) {
            inventory::Station station;
            station.id = i;
            station.position = geo::destination(place, 90, 5000 - 1000 * i);
            stations.push_back(station);
        }
        const auto nearest = nearestStations(place, stations, 2, 4);
        QCOMPARE(nearest.size(), std::size_t(2));
        QCOMPARE(nearest[0].id, RecordId(3));
        QVERIFY(std::abs(nearest[0].distanceMetres - 2000) < 0.01);
        QVERIFY(std::abs(nearest[0].bearingDegrees - 90) < 0.001);
        QCOMPARE(compassPoint(nearest[0].bearingDegrees), QStringLiteral("E"));
        QCOMPARE(compassPoint(338), QStringLiteral("N"));
    }

    void typed_coordinates_are_understood_in_every_form()
    {
        const auto isNanchang = [](const QString& text, geo::Datum datum) {
            const ReadPosition read = readPosition(text, datum, 4548);
            return read.position && std::abs(read.position->lon - 115.858) < 1e-5 &&
                   std::abs(read.position->lat - 28.682) < 1e-5;
        };
        using geo::Datum;
        QVERIFY(isNanchang(QStringLiteral("115.858, 28.682"), Datum::Cgcs2000));
        QVERIFY(isNanchang(QStringLiteral("28.682 115.858"), Datum::Cgcs2000));
        QVERIFY(isNanchang(QStringLiteral("115°51′28.8″E 28°40′55.2″N"), Datum::Cgcs2000));
        QVERIFY(isNanchang(QStringLiteral("１１５．８５８，２８．６８２"), Datum::Cgcs2000));
        // PROJ's values for EPSG:4548 and the published offset of GCJ-02 at this place.
        QVERIFY(isNanchang(QStringLiteral("388381.885, 3174558.307"), Datum::Cgcs2000));
        QVERIFY(isNanchang(QStringLiteral("115.8629009, 28.6786696"), Datum::Gcj02));
        QVERIFY(!isNanchang(QStringLiteral("115.8629009, 28.6786696"), Datum::Cgcs2000));
        for (const QString& wrong : {QStringLiteral("昌北"), QStringLiteral("0, 0"), QStringLiteral("12")}) {
            const ReadPosition read = readPosition(wrong, Datum::Cgcs2000, 4548);
            QVERIFY(!read.position);
            QVERIFY2(read.sentence.size() > 20, qPrintable(wrong));
        }
    }

    void typed_values_are_understood_or_refused_with_a_sentence()
    {
        QCOMPARE(typed("stack_height_m", QStringLiteral("1,234.5")).value, QStringLiteral("1234.5"));
        QCOMPARE(typed("stack_height_m", QStringLiteral("４５．５")).value, QStringLiteral("45.5"));
        QCOMPARE(typed("stack_height_m", QString()).value, QString());
        QVERIFY(typed("stack_height_m", QString()).error.isEmpty());
        QVERIFY(
            typed("stack_height_m", QStringLiteral("高")).error.contains(QStringLiteral("Stack height (m)")));
        QVERIFY(typed("nox_t_a", QStringLiteral("-3")).error.contains(QStringLiteral("NOx (t/a)")));
        QVERIFY(typed("nox_t_a", QStringLiteral("nan")).error.contains(QStringLiteral("number")));
        QVERIFY(typed("year", QStringLiteral("24")).error.contains(QStringLiteral("year")));
        QCOMPARE(typed("year", QStringLiteral("２０２４")).value, QStringLiteral("2024"));
        QVERIFY(!typed("name", QStringLiteral("　 ")).error.isEmpty());
        QCOMPARE(typed("status", QStringLiteral("Closed")).value, QStringLiteral("closed"));
        QCOMPARE(typed("class", QStringLiteral("工艺过程源")).value, QStringLiteral("工艺过程源"));
        QVERIFY(!typed("performance_grade", QStringLiteral("E")).error.isEmpty());
        QCOMPARE(typed("admin_code", QStringLiteral("南昌县")).value, QStringLiteral("360121"));
        QCOMPARE(typed("valid_from", QStringLiteral("2026/11/24")).value, QStringLiteral("2026-11-24"));
        QVERIFY(!typed("valid_from", QStringLiteral("2026-02-30")).error.isEmpty());
        QVERIFY(!typed("position", QStringLiteral("昌北")).error.isEmpty());
    }

    void what_the_form_shows_reads_back_as_what_is_stored()
    {
        const Source source = samples::source(QStringLiteral("A-1"));
        const FieldTexts texts = fieldTexts(source);
        for (const FormField& one : formFields(RecordKind::Source, {})) {
            const QString stored = texts.value(one.column);
            if (one.kind == FormField::Kind::Flag)
                continue;
            const Understood back = understand(one, editedText(one, stored), {});
            QVERIFY2(back.error.isEmpty(), qPrintable(one.column + back.error));
            QCOMPARE(back.value, stored);
        }
    }

    void edit_that_mends_a_problem_closes_it_and_others_stay()
    {
        Source before = samples::source(QStringLiteral("A-1"));
        before.id = 7;
        before.emission[Pollutant::PM10] = 1;
        before.emission[Pollutant::PM25] = 2; // DQ12: the part is larger than the whole
        std::vector<Problem> open;
        for (const Problem& found : inventory::quality::checkOne(before, {})) {
            open.push_back(found);
            open.back().id = static_cast<RecordId>(open.size());
        }
        const auto dq12 = std::find_if(open.begin(), open.end(),
                                       [](const Problem& one) { return one.rule == QLatin1String("DQ12"); });
        QVERIFY(dq12 != open.end());
        const RecordId contradiction = dq12->id;
        // About the list's own text, which the source does not have any more.
        Problem ofTheList = problem(90, QStringLiteral("DQ12"), inventory::Severity::Error);
        ofTheList.field = QStringLiteral("so2_t_a");
        open.push_back(ofTheList);

        const Source mended = withEdits(
            before, {{QStringLiteral("source"), 7, QStringLiteral("pm10_t_a"), QStringLiteral("3")}});
        QCOMPARE(mended.emission[Pollutant::PM10], 3.0);
        const Rejudged first = rejudge(before, mended, open, {});
        QCOMPARE(std::count(first.mended.begin(), first.mended.end(), contradiction), 1);
        QCOMPARE(std::count(first.mended.begin(), first.mended.end(), 90), 0);
        QVERIFY(first.caused.empty());

        // BC alone is more than PM2.5 now.
        const Source spoilt =
            withEdits(mended, {{QStringLiteral("source"), 7, QStringLiteral("bc_t_a"), QStringLiteral("9")}});
        const Rejudged second = rejudge(mended, spoilt, {}, {});
        QCOMPARE(second.caused.size(), std::size_t(1));
        QCOMPARE(second.caused.front().rule, QStringLiteral("DQ12"));
    }

    void only_what_differs_becomes_an_edit()
    {
        const FieldTexts before = {{QStringLiteral("name"), QStringLiteral("甲")},
                                   {QStringLiteral("subclass"), QStringLiteral("玻璃")}};
        const auto edits = editsBetween(RecordKind::Source, 5, before,
                                        {{QStringLiteral("name"), QStringLiteral("甲")},
                                         {QStringLiteral("subclass"), QString()},
                                         {QStringLiteral("township"), QStringLiteral("向塘镇")}});
        QCOMPARE(edits.size(), std::size_t(2));
        QCOMPARE(edits[0].field, QStringLiteral("subclass"));
        QCOMPARE(edits[0].newValue, QString());
        QCOMPARE(edits[1].record, RecordId(5));
    }

    void problems_stand_under_their_rules_the_gravest_first()
    {
        ProblemTree tree;
        const QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        using inventory::Severity;
        tree.show({{problem(1, QStringLiteral("DQ04"), Severity::Warning), QStringLiteral("甲"), {}},
                   {problem(2, QStringLiteral("DQ12"), Severity::Error), QStringLiteral("乙"), {}},
                   {problem(3, QStringLiteral("DQ04"), Severity::Note), QStringLiteral("丙"), {}}});
        QCOMPARE(tree.rowCount(), 2);
        const QModelIndex first = tree.index(0, 0);
        QVERIFY(first.data().toString().contains(QStringLiteral("DQ12")));
        QVERIFY(first.data().toString().contains(QStringLiteral("Error"))); // a word, not a colour
        const QModelIndex second = tree.index(1, 0);
        QCOMPARE(tree.rowCount(second), 2);
        QVERIFY(second.data().toString().contains(QStringLiteral("(2)")));
        QCOMPARE(tree.problems({second}).size(), std::size_t(2));
        QCOMPARE(tree.problems({second, tree.index(0, 0, second)}).size(), std::size_t(2));
        QCOMPARE(tree.problem(tree.indexOfProblem(3))->recordName, QStringLiteral("丙"));
    }

    void problems_tell_districts_by_their_names_and_other_values_as_the_list_wrote_them()
    {
        const auto workspace = inventory::Workspace::create(m_folder.filePath(QStringLiteral("工作区 名")),
                                                            QStringLiteral("南昌市"), 4548);
        inventory::ImportContent content = samples::content({samples::source(QStringLiteral("A-1"))});
        Problem elsewhere = problem(0, QStringLiteral("DQ04"), inventory::Severity::Warning);
        elsewhere.record = -1;
        elsewhere.field = QStringLiteral("admin_code");
        elsewhere.value = QStringLiteral("360121");
        elsewhere.suggestion = QStringLiteral("360199"); // one that nobody knows
        Problem high = elsewhere;
        high.field = QStringLiteral("stack_height_m");
        high.value = QStringLiteral("360121");
        high.suggestion.clear();
        content.problems = {elsewhere, high};
        workspace->store().add(content, m_progress);
        const DistrictNames names{{QStringLiteral("360121"), QStringLiteral("南昌县")}};
        const std::vector<ListedProblem> listed = listedProblems(workspace->store(), {}, names);
        QCOMPARE(listed.size(), std::size_t(2));
        for (const ListedProblem& one : listed) {
            const bool isDistrict = one.problem.field == QLatin1String("admin_code");
            QCOMPARE(one.value, isDistrict ? QStringLiteral("南昌县") : QStringLiteral("360121"));
            QCOMPARE(one.suggestion, one.problem.suggestion);
            QCOMPARE(one.districtName, QStringLiteral("南昌县"));
        }
        ProblemTree tree;
        tree.show(listed);
        const QModelIndex row = tree.index(0, ProblemTree::Value, tree.index(0, 0));
        QCOMPARE(row.data().toString(), listed.front().value);
    }

    void suggestion_is_applicable_only_to_a_field_of_a_record()
    {
        Problem mendable = problem(1, QStringLiteral("DQ11"), inventory::Severity::Warning);
        mendable.field = QStringLiteral("credit_code");
        mendable.suggestion = QStringLiteral("91130200699229617X");
        QCOMPARE(suggestedEdit(mendable)->newValue, mendable.suggestion);
        Problem other = mendable;
        other.record = 0; // the row was not accepted
        QVERIFY(!suggestedEdit(other));
        other = mendable;
        other.field = QStringLiteral("longitude"); // a column of the list, none of the store
        QVERIFY(!suggestedEdit(other));
        other = mendable;
        other.isResolved = true;
        QVERIFY(!suggestedEdit(other));
        other = mendable;
        other.suggestion.clear();
        QVERIFY(!suggestedEdit(other));
    }

    void change_is_told_in_the_words_of_the_form()
    {
        inventory::Change change;
        change.field = QStringLiteral("stack_height_m");
        change.newValue = QStringLiteral("1250.5");
        QCOMPARE(changeSentence(change, RecordKind::Source, {}),
                 QStringLiteral("Stack height (m): not stated → 1,250.5"));
        change.field = QStringLiteral("status");
        change.oldValue = QStringLiteral("active");
        change.newValue = QStringLiteral("closed");
        QCOMPARE(changeSentence(change, RecordKind::Source, {}), QStringLiteral("Status: Active → Closed"));
    }

    void csv_has_every_digit_and_quotes_what_needs_it()
    {
        const QString path = m_folder.filePath(QStringLiteral("清单.csv"));
        writeTable(twoRows(), path, m_progress);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("\xEF\xBB\xBF"
                                            "名称,NOx (t/a)\r\n\"甲, \"\"乙\"\"\",1234.56789\r\n丙,\r\n"));
    }

    void text_that_a_spreadsheet_would_run_is_guarded_and_numbers_are_not()
    {
        ExportTable table = twoRows();
        table.rowCount = 1;
        table.rows = [](qint64, qint64) {
            return std::vector<std::vector<Cell>>{{{QStringLiteral("=1+1")}, {QStringLiteral("-5"), -5.0}}};
        };
        const QString path = m_folder.filePath(QStringLiteral("公式.csv"));
        writeTable(table, path, m_progress);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith("\r\n'=1+1,-5\r\n"));
    }

    void xlsx_is_read_by_other_programs_with_numbers_as_numbers()
    {
        const QString path = m_folder.filePath(QStringLiteral("清单.xlsx"));
        writeTable(twoRows(), path, m_progress);
        const std::unique_ptr<GDALDataset> book(GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR));
        QVERIFY(book != nullptr);
        OGRLayer* sheet = book->GetLayer(0);
        QCOMPARE(QString::fromUtf8(sheet->GetName()), QStringLiteral("清单"));
        QCOMPARE(sheet->GetFeatureCount(), 2);
        const std::unique_ptr<OGRFeature> row(sheet->GetNextFeature());
        QCOMPARE(QString::fromUtf8(row->GetFieldAsString(0)), QStringLiteral("甲, \"乙\""));
        QCOMPARE(row->GetFieldDefnRef(1)->GetType(), OFTReal);
        QCOMPARE(row->GetFieldAsDouble(1), 1234.56789);
    }

    void export_that_is_stopped_or_cannot_be_written_leaves_the_old_file()
    {
        const QString path = m_folder.filePath(QStringLiteral("旧.csv"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        CancelAtOnce cancelled;
        QVERIFY_EXCEPTION_THROWN(writeTable(twoRows(), path, cancelled), Cancelled);
        ExportTable failing = twoRows();
        failing.rows = [](qint64, qint64) -> std::vector<std::vector<Cell>> {
            throw WorkspaceError(QStringLiteral("gone"));
        };
        QVERIFY_EXCEPTION_THROWN(writeTable(failing, path, m_progress), WorkspaceError);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("*旧*")}, QDir::Files | QDir::Hidden).size(),
                 1);
        QVERIFY_EXCEPTION_THROWN(
            writeTable(twoRows(), m_folder.filePath(QStringLiteral("无/表.csv")), m_progress), OutputError);
        QVERIFY_EXCEPTION_THROWN(
            writeTable(twoRows(), m_folder.filePath(QStringLiteral("表.doc")), m_progress), OutputError);
        ExportTable tooLong = twoRows();
        tooLong.rowCount = 1'048'576; // with the heading one more than Excel has
        QVERIFY_EXCEPTION_THROWN(
            writeTable(tooLong, m_folder.filePath(QStringLiteral("长.xlsx")), m_progress), OutputError);
    }
};

QTEST_MAIN(TestReviewLogic)
#include "test_review_logic.moc"
