// SPDX-License-Identifier: GPL-3.0-or-later
// Coordinates in every form that lists have: what is read, what is only proposed, and what the evidence for a
// proposal is. Reference numbers: 115.858 E 28.682 N is 388381.885 E 3174558.307 N in EPSG:4548, 39388381.885
// in EPSG:4527, and (115.8629009, 28.6786696) in GCJ-02.
#include "importing/small_city.h"
#include "importing/table_files.h"

#include <QTemporaryDir>
#include <QtTest>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace airshed;
using namespace airshed::inventory;
using namespace airshed::inventory::importing;
using namespace airshed::testing;

namespace
{

constexpr double lon = 115.858;
constexpr double lat = 28.682;
/// A millimetre in degrees.
constexpr double millimetre = 1e-8;

double distanceMetres(geo::LonLat a, geo::LonLat b) { return metresBetween(a, b); }

const Proposal* proposalOf(const ImportPlan& plan, ProposalKind kind)
{
    for (const Proposal& proposal : plan.proposals) {
        if (proposal.kind == kind)
            return &proposal;
    }
    return nullptr;
}

QString line(int number, const QString& district, double x, double y)
{
    return QStringLiteral("A%1,测试厂%1,锅炉,%2,%3,%4\n")
        .arg(number)
        .arg(district)
        .arg(x, 0, 'f', 7)
        .arg(y, 0, 'f', 7);
}

const QString header = QStringLiteral("编号,名称,源类,区县,经度,纬度\n");

/// Forty places a few hundred metres to both sides of the border between the two districts.
std::vector<std::pair<QString, geo::LonLat>> placesAtTheBorder()
{
    std::vector<std::pair<QString, geo::LonLat>> places;
    for (int i = 0; i < 40; ++i) {
        const double northing = 28.62 + 0.003 * i;
        const bool isWest = i % 2 == 0;
        places.emplace_back(isWest ? QStringLiteral("红谷滩区") : QStringLiteral("东湖区"),
                            geo::LonLat{isWest ? 115.8690 - 0.0001 * i : 115.8710 + 0.0001 * i, northing});
    }
    return places;
}

} // namespace

class TestImportCoordinates : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }
    ImportContext m_context = smallCity(m_folder.path());
    NoProgress m_progress;

    ImportPlan planOf(const QString& text)
    {
        writeBytes(path(QStringLiteral("坐标.csv")), text.toUtf8());
        return planImport(path(QStringLiteral("坐标.csv")), m_context, {}, m_progress);
    }
    JudgedImport judge(const QString& text, bool acceptsProposals = false)
    {
        ImportPlan plan = planOf(text);
        if (acceptsProposals)
            acceptAll(plan);
        return judgeRows(plan, m_context, m_progress);
    }
    /// A good row after the row in question, so that the list as a whole can be imported.
    JudgedImport judgeRow(const QString& x, const QString& y, bool acceptsProposals = false)
    {
        return judge(header + QStringLiteral("A1,测试厂,锅炉,红谷滩区,\"%1\",\"%2\"\n").arg(x, y) +
                         line(2, QStringLiteral("红谷滩区"), 115.8123456, 28.6523456),
                     acceptsProposals);
    }

private Q_SLOTS:
    void every_way_to_write_degrees_means_the_same_place_data()
    {
        QTest::addColumn<QString>("x");
        QTest::addColumn<QString>("y");
        QTest::newRow("decimal") << "115.858"
                                 << "28.682";
        QTest::newRow("full-width") << "１１５．８５８"
                                    << "２８．６８２";
        QTest::newRow("degree signs") << "115.858°"
                                      << "28.682°";
        QTest::newRow("minutes and seconds") << "115°51′28.8″"
                                             << "28°40′55.2″";
        QTest::newRow("Chinese") << "东经115度51分28.8秒"
                                 << "北纬28度40分55.2秒";
        QTest::newRow("hyphens") << "115-51-28.8"
                                 << "28-40-55.2";
        QTest::newRow("letters") << "E115.858"
                                 << "N28.682";
        QTest::newRow("letters say that the columns are swapped") << "28.682N"
                                                                  << "115.858E";
        QTest::newRow("both in one cell") << "115.858，28.682"
                                          << "";
    }
    void every_way_to_write_degrees_means_the_same_place()
    {
        QFETCH(QString, x);
        QFETCH(QString, y);
        const JudgedImport judged = judgeRow(x, y);
        const Source& source = *sourceOf(judged, QStringLiteral("A1"));
        QVERIFY(source.position);
        QVERIFY(distanceMetres(*source.position, {lon, lat}) < 0.01);
        QCOMPARE(source.originalCrs, QStringLiteral("EPSG:4490"));
        QVERIFY(!problemOf(judged.report, QStringLiteral("DQ01"), 2));
    }

    void column_with_both_coordinates_is_read_in_either_order()
    {
        const JudgedImport judged = judge(QStringLiteral("编号,名称,源类,经纬度\n"
                                                         "A1,一,锅炉,\"115.858, 28.682\"\n"
                                                         "A2,二,锅炉,28.682 115.858\n"
                                                         "A3,三,锅炉,28°40′55.2″N 115°51′28.8″E\n"));
        for (const Source& source : judged.content.sources) {
            QVERIFY(source.position);
            QVERIFY(distanceMetres(*source.position, {lon, lat}) < 0.01);
        }
        QCOMPARE(judged.content.sources[0].originalX, QStringLiteral("115.858"));
        QCOMPARE(judged.content.sources[0].originalY, QStringLiteral("28.682"));
    }

    void useless_coordinates_leave_the_source_without_a_place_and_with_a_problem_data()
    {
        QTest::addColumn<QString>("x");
        QTest::addColumn<QString>("y");
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("zero") << "0"
                              << "0";
        QTest::newRow("zeros in full width") << "０"
                                             << "０.０";
        QTest::newRow("a word") << "不详"
                                << "待补";
        QTest::newRow("no number") << "115.85.8"
                                   << "28.682";
        QTest::newRow("only one") << "115.858"
                                  << "";
        QTest::newRow("another planet") << "515.858"
                                        << "28.682";
        QTest::newRow("minutes over 60") << "115°71′28″"
                                         << "28°40′55″";
    }
    void useless_coordinates_leave_the_source_without_a_place_and_with_a_problem()
    {
        QFETCH(QString, x);
        QFETCH(QString, y);
        const JudgedImport judged = judgeRow(x, y);
        QCOMPARE(judged.report.rowsAccepted, 2);
        QCOMPARE(judged.report.rowsWithoutPosition, 1);
        QVERIFY(!sourceOf(judged, QStringLiteral("A1"))->position);
        const Problem* problem = problemOf(judged.report, QStringLiteral("DQ01"), 2);
        QVERIFY(problem);
        QVERIFY(problem->severity == Severity::Error);
        QCOMPARE(problem->record, RecordId(-1));
    }

    void place_outside_the_city_is_kept_and_is_an_error()
    {
        const JudgedImport judged = judgeRow(QStringLiteral("117.258001"), QStringLiteral("28.682001"));
        QCOMPARE(sourceOf(judged, QStringLiteral("A1"))->position->lon, 117.258001);
        const Problem* problem = problemOf(judged.report, QStringLiteral("DQ03"), 2);
        QVERIFY(problem);
        QVERIFY(problem->severity == Severity::Error);
    }

    void place_in_another_district_than_declared_is_a_warning()
    {
        const JudgedImport judged = judgeRow(QStringLiteral("115.901234"), QStringLiteral("28.702345"));
        const Problem* problem = problemOf(judged.report, QStringLiteral("DQ04"), 2);
        QVERIFY(problem);
        QCOMPARE(problem->suggestion, QStringLiteral("360102"));
    }

    void swapped_rows_are_proposed_and_only_turned_round_when_that_is_accepted()
    {
        const QString x = QStringLiteral("28.682");
        const QString y = QStringLiteral("115.858");
        const JudgedImport asIs = judgeRow(x, y);
        QVERIFY(!sourceOf(asIs, QStringLiteral("A1"))->position);
        const Problem* problem = problemOf(asIs.report, QStringLiteral("DQ02"), 2);
        QVERIFY(problem);
        QVERIFY(problem->severity == Severity::Error);
        QCOMPARE(problem->suggestion, QStringLiteral("115.858 28.682"));

        const JudgedImport accepted = judgeRow(x, y, true);
        const Source& source = *sourceOf(accepted, QStringLiteral("A1"));
        QCOMPARE(*source.position, (geo::LonLat{lon, lat}));
        QCOMPARE(source.originalX, x); // as the list wrote it
        QVERIFY(problemOf(accepted.report, QStringLiteral("DQ02"), 2)->severity == Severity::Note);
    }

    void projected_numbers_are_read_in_the_zone_that_puts_them_into_the_city_data()
    {
        QTest::addColumn<QString>("x");
        QTest::addColumn<QString>("y");
        QTest::addColumn<int>("epsg");
        QTest::newRow("4548") << "388381.885"
                              << "3174558.307" << 4548;
        QTest::newRow("4548, northing first") << "3174558.307"
                                              << "388381.885" << 4548;
        QTest::newRow("4527, zone in front") << "39388381.885"
                                             << "3174558.307" << 4527;
        QTest::newRow("4547, the western zone") << "681610.109"
                                                << "3175437.978" << 4547;
    }
    void projected_numbers_are_read_in_the_zone_that_puts_them_into_the_city()
    {
        QFETCH(QString, x);
        QFETCH(QString, y);
        QFETCH(int, epsg);
        const QString text = header + QStringLiteral("A1,测试厂,锅炉,红谷滩区,%1,%2\n").arg(x, y);
        ImportPlan plan = planOf(text);
        const Proposal* proposal = proposalOf(plan, ProposalKind::ProjectedSystem);
        QVERIFY(proposal);
        QCOMPARE(proposal->epsg, epsg);
        QVERIFY(proposal->answer == Answer::Open);
        QVERIFY(plan.sheets.front().coordinateForm == CoordinateForm::Projected);
        // Not accepted: nothing has a place, and the sentence says what is proposed.
        const QString refusal = inputErrorOf([&] { judgeRows(plan, m_context, m_progress); });
        QVERIFY2(refusal.contains(QStringLiteral("EPSG:%1").arg(epsg)), qPrintable(refusal));
        acceptAll(plan);
        const JudgedImport judged = judgeRows(plan, m_context, m_progress);
        const Source& source = judged.content.sources.front();
        QVERIFY(source.position);
        QVERIFY(distanceMetres(*source.position, {lon, lat}) < 0.001 + 100 * millimetre);
        QCOMPARE(source.originalX, x);
        QCOMPARE(source.originalCrs, QStringLiteral("EPSG:%1").arg(epsg));
    }

    void single_projected_row_among_degrees_has_its_place_suggested()
    {
        const JudgedImport judged = judgeRow(QStringLiteral("388381.885"), QStringLiteral("3174558.307"));
        const Problem* problem = problemOf(judged.report, QStringLiteral("DQ05"), 2);
        QVERIFY(problem);
        QVERIFY(problem->severity == Severity::Error);
        QVERIFY(problem->suggestion.startsWith(QStringLiteral("115.858")) ||
                problem->suggestion.startsWith(QStringLiteral("115.857999")));
        QVERIFY(!sourceOf(judged, QStringLiteral("A1"))->position);
    }

    void offset_of_a_batch_is_proposed_with_the_evidence_for_all_three_readings_data()
    {
        QTest::addColumn<int>("datum");
        QTest::newRow("GCJ-02") << int(geo::Datum::Gcj02);
        QTest::newRow("BD-09") << int(geo::Datum::Bd09);
    }
    void offset_of_a_batch_is_proposed_with_the_evidence_for_all_three_readings()
    {
        QFETCH(int, datum);
        const auto places = placesAtTheBorder();
        QString text = header;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const geo::LonLat shifted = geo::fromCgcs2000(places[i].second, geo::Datum(datum));
            text += line(int(i), places[i].first, shifted.lon, shifted.lat);
        }
        ImportPlan plan = planOf(text);
        const Proposal* proposal = proposalOf(plan, ProposalKind::Datum);
        QVERIFY(proposal);
        QVERIFY(proposal->datum == geo::Datum(datum));
        QCOMPARE(proposal->rule, QStringLiteral("DQ06"));
        QCOMPARE(proposal->readings.size(), std::size_t(3));
        QVERIFY(proposal->readings[0].datum == geo::Datum::Cgcs2000);
        QVERIFY(proposal->readings[0].rowsInDistrict < 30);
        QCOMPARE(proposal->readings[std::size_t(datum)].rowsInDistrict, 40);
        QCOMPARE(proposal->readings[std::size_t(datum)].rowsWithDistrict, 40);

        // Nothing moves before a person says so.
        const JudgedImport asIs = judgeRows(plan, m_context, m_progress);
        const geo::LonLat given = geo::fromCgcs2000(places[7].second, geo::Datum(datum));
        QVERIFY(distanceMetres(*sourceOf(asIs, QStringLiteral("A7"))->position, given) < 0.05);
        QVERIFY(rulesOfRow(asIs.report, 0).contains(QStringLiteral("DQ06")));

        acceptAll(plan);
        const JudgedImport accepted = judgeRows(plan, m_context, m_progress);
        const Source& moved = *sourceOf(accepted, QStringLiteral("A7"));
        QVERIFY(distanceMetres(*moved.position, places[7].second) < 0.05);
        QCOMPARE(moved.originalCrs, geo::code(geo::Datum(datum)));
        QVERIFY(!rulesOfRow(accepted.report, 9).contains(QStringLiteral("DQ04")));
    }

    void accepted_gcj02_moves_the_city_centre_by_479_m_to_the_west_and_369_m_to_the_north()
    {
        ImportPlan plan = planOf(QStringLiteral("编号,名称,源类,区县,经度（GCJ-02）,纬度（GCJ-02）\n"
                                                "A1,测试厂,锅炉,红谷滩区,115.8629009,28.6786696\n"));
        const Proposal* proposal = proposalOf(plan, ProposalKind::Datum);
        QVERIFY(proposal); // the header says it
        QVERIFY(proposal->datum == geo::Datum::Gcj02);
        const geo::LonLat before = *judgeRows(plan, m_context, m_progress).content.sources.front().position;
        acceptAll(plan);
        const geo::LonLat after = *judgeRows(plan, m_context, m_progress).content.sources.front().position;
        QVERIFY(distanceMetres(after, {lon, lat}) < 0.05);
        QVERIFY(std::abs(distanceMetres({before.lon, after.lat}, after) - 479) < 2);
        QVERIFY(std::abs(distanceMetres({after.lon, before.lat}, after) - 369) < 2);
        QVERIFY(before.lon > after.lon);
        QVERIFY(before.lat < after.lat);
    }

    void list_that_is_right_gets_no_proposal()
    {
        QString text = header;
        const auto places = placesAtTheBorder();
        for (std::size_t i = 0; i < places.size(); ++i)
            text += line(int(i), places[i].first, places[i].second.lon, places[i].second.lat);
        QVERIFY(planOf(text).proposals.empty());
    }

    void known_records_tell_an_offset_that_districts_cannot()
    {
        QString text = header;
        auto stored = std::make_shared<StoredRecords>();
        for (int i = 0; i < 10; ++i) { // deep inside the district
            const geo::LonLat place{115.80 + 0.001 * i, 28.66};
            const geo::LonLat shifted = geo::fromCgcs2000(place, geo::Datum::Gcj02);
            text += line(i, QStringLiteral("红谷滩区"), shifted.lon, shifted.lat);
            stored->positions.insert(QStringLiteral("source/A%1").arg(i), place);
        }
        QVERIFY(planOf(text).proposals.empty());
        ImportContext context = m_context;
        context.stored = stored;
        const ImportPlan plan = planImport(path(QStringLiteral("坐标.csv")), context, {}, m_progress);
        const Proposal* proposal = proposalOf(plan, ProposalKind::Datum);
        QVERIFY(proposal);
        QVERIFY(proposal->datum == geo::Datum::Gcj02);
        QVERIFY(proposal->readings[0].medianAnchorMetres > 500);
        QVERIFY(proposal->readings[1].medianAnchorMetres < 1);
        QVERIFY(!proposal->anchorName.isEmpty());
    }

    void sheet_in_cgcs2000_is_not_shifted_because_its_neighbour_is_in_gcj02()
    {
        const auto sheetOf = [](const QString& name, const QString& letter, geo::Datum datum) {
            SheetContent sheet;
            sheet.name = name;
            sheet.rows = {{QStringLiteral("编号"), QStringLiteral("名称"), QStringLiteral("源类"),
                           QStringLiteral("区县"), QStringLiteral("经度"), QStringLiteral("纬度")}};
            for (const auto& [district, place] : placesAtTheBorder()) {
                const geo::LonLat written = geo::fromCgcs2000(place, datum);
                const QString number = letter + QString::number(sheet.rows.size());
                sheet.rows.append({number, QStringLiteral("测试厂 ") + number, QStringLiteral("锅炉"),
                                   district, written.lon, written.lat});
            }
            return sheet;
        };
        const QString file = path(QStringLiteral("两种基准.xlsx"));
        writeXlsx(file, {sheetOf(QStringLiteral("国家坐标"), QStringLiteral("A"), geo::Datum::Cgcs2000),
                         sheetOf(QStringLiteral("网络地图"), QStringLiteral("B"), geo::Datum::Gcj02)});
        ImportPlan plan = planImport(file, m_context, {}, m_progress);
        QCOMPARE(plan.sheets.size(), std::size_t{2});
        const Proposal* proposal = proposalOf(plan, ProposalKind::Datum);
        QVERIFY(proposal);
        QVERIFY(proposal->datum == geo::Datum::Gcj02);
        QCOMPARE(proposal->sheets, std::vector<std::size_t>{1});
        acceptAll(plan);
        const std::vector<Source> sources = judgeRows(plan, m_context, m_progress).content.sources;
        const auto places = placesAtTheBorder();
        QCOMPARE(sources.size(), 2 * places.size());
        for (std::size_t i = 0; i < sources.size(); ++i)
            QVERIFY2(distanceMetres(*sources[i].position, places[i % places.size()].second) < 0.05,
                     qPrintable(sources[i].number));
    }

    void records_that_lie_kilometres_away_say_nothing_of_the_datum()
    {
        QString text = header;
        auto stored = std::make_shared<StoredRecords>();
        for (int i = 0; i < 10; ++i) { // the same numbers on other things; GCJ-02 would come 480 m nearer
            text += line(i, QStringLiteral("红谷滩区"), 115.82 + 0.001 * i, 28.66);
            stored->positions.insert(QStringLiteral("source/A%1").arg(i), {115.76, 28.66});
        }
        writeBytes(path(QStringLiteral("坐标.csv")), text.toUtf8());
        ImportContext context = m_context;
        context.stored = stored;
        QVERIFY(planImport(path(QStringLiteral("坐标.csv")), context, {}, m_progress).proposals.empty());
    }

    void layer_in_a_named_system_is_turned_without_asking()
    {
        LayerContent layer;
        layer.epsg = 4548;
        layer.fields = {QStringLiteral("编号"), QStringLiteral("名称"), QStringLiteral("源类")};
        layer.rows = {{{QStringLiteral("A1"), QStringLiteral("测试厂"), QStringLiteral("锅炉")},
                       388381.885,
                       3174558.307}};
        writeLayer(path(QStringLiteral("点.shp")), layer);
        const JudgedImport judged = imported(path(QStringLiteral("点.shp")), m_context);
        const Source& source = judged.content.sources.front();
        QVERIFY(distanceMetres(*source.position, {lon, lat}) < 0.01);
        QCOMPARE(source.originalCrs, QStringLiteral("EPSG:4548"));
        QVERIFY(source.geometryKind == GeometryKind::Point);
    }

    void lines_and_polygons_keep_their_kind_and_lie_where_a_point_of_theirs_lies()
    {
        writeBytes(path(QStringLiteral("面.geojson")),
                   QStringLiteral(R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"编号":"L1","名称":"测试路","源类":"道路扬尘"},
 "geometry":{"type":"LineString","coordinates":[[115.80,28.65],[115.82,28.65]]}},
{"type":"Feature","properties":{"编号":"P1","名称":"测试堆场","源类":"堆场扬尘"},
 "geometry":{"type":"Polygon","coordinates":[[[115.80,28.66],[115.82,28.66],[115.82,28.68],[115.80,28.68],[115.80,28.66]]]}},
{"type":"Feature","properties":{"编号":"N1","名称":"测试无","源类":"堆场扬尘"},"geometry":null}]})")
                       .toUtf8());
        const JudgedImport judged = imported(path(QStringLiteral("面.geojson")), m_context);
        const Source& road = *sourceOf(judged, QStringLiteral("L1"));
        QVERIFY(road.geometryKind == GeometryKind::Line);
        QVERIFY(distanceMetres(*road.position, {115.81, 28.65}) < 1);
        const Source& yard = *sourceOf(judged, QStringLiteral("P1"));
        QVERIFY(yard.geometryKind == GeometryKind::Polygon);
        QVERIFY(yard.position->lon > 115.80 && yard.position->lon < 115.82);
        QVERIFY(yard.position->lat > 28.66 && yard.position->lat < 28.68);
        QVERIFY(!sourceOf(judged, QStringLiteral("N1"))->position);
        QVERIFY(problemOf(judged.report, QStringLiteral("DQ01"), 3));
    }

    void answer_can_be_taken_back()
    {
        ImportPlan plan = planOf(header + QStringLiteral("A1,测试厂,锅炉,红谷滩区,388381.885,3174558.307\n"));
        QCOMPARE(plan.sheets.front().coordinates.projectedEpsg, 0);
        setAnswer(plan, 0, Answer::Accepted);
        QCOMPARE(plan.sheets.front().coordinates.projectedEpsg, 4548);
        renewProposals(plan, m_context, m_progress); // keeps what was answered
        QCOMPARE(plan.sheets.front().coordinates.projectedEpsg, 4548);
        setAnswer(plan, 0, Answer::Declined);
        QCOMPARE(plan.sheets.front().coordinates.projectedEpsg, 0);
    }
};

QTEST_GUILESS_MAIN(TestImportCoordinates)
#include "test_import_coordinates.moc"
