// SPDX-License-Identifier: GPL-3.0-or-later
// From a foreign list to records: which rows are accepted, what their cells mean, and what is said of the
// rest.
#include "importing/small_city.h"
#include "importing/table_files.h"
#include "inventory/store.h"
#include "inventory/workspace.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace airshed;
using namespace airshed::inventory;
using namespace airshed::inventory::importing;
using namespace airshed::testing;

class TestImportPipeline : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }
    ImportContext m_context = smallCity(m_folder.path());

    JudgedImport importText(const QString& name, const QString& text, const PlanOptions& options = {}) const
    {
        writeBytes(path(name), text.toUtf8());
        return imported(path(name), m_context, options);
    }

private Q_SLOTS:
    void accepted_and_refused_rows_add_up_to_the_rows_read_and_no_other_row_vanishes()
    {
        SheetContent sheet;
        sheet.rows = {{"红谷滩区2024年大气污染源清单（测试）"},
                      {},
                      {"编号", "名称", "源类", "经度", "纬度", "SO2"},
                      {QVariant(), QVariant(), QVariant(), QVariant(), QVariant(), "（吨/年）"},
                      {"A1", "测试厂一", "工艺过程源", 115.812345, 28.652345, 1.0},
                      {"A2", "测试厂二", "工艺过程源", 115.822345, 28.662345, 2.0},
                      {},
                      {"A1", "测试厂三", "工艺过程源", 115.832345, 28.672345, 4.0},
                      {QVariant(), QVariant(), "工艺过程源", 115.842345, 28.682345, 5.0},
                      {"编号", "名称", "源类", "经度", "纬度", "SO2"},
                      {"A4", "测试厂四", "工艺过程源", QVariant(), QVariant(), 6.0},
                      {"合计", QVariant(), QVariant(), QVariant(), QVariant(), 18.0},
                      {"注：排放量为核算值"}};
        writeXlsx(path(QStringLiteral("清单.xlsx")), {sheet});
        const JudgedImport judged = imported(path(QStringLiteral("清单.xlsx")), m_context);
        const ImportReport& report = judged.report;
        QCOMPARE(report.rowsRead, 5);
        QCOMPARE(report.rowsAccepted, 3);
        QCOMPARE(report.rowsNotAccepted, 2);
        QCOMPARE(report.rowsWithoutPosition, 1);
        QCOMPARE(rulesOfRow(report, 8), QStringLiteral("DQ10"));
        QVERIFY(problemOf(report, QStringLiteral("DQ10"), 8)->message.contains(QStringLiteral("row 5")));
        QCOMPARE(rulesOfRow(report, 9), QStringLiteral("IM02"));
        QVERIFY(problemOf(report, QStringLiteral("DQ01"), 11));
        QCOMPARE(report.omitted.size(), std::size_t(3));
        QCOMPARE(report.omitted[0].number, 10);
        QVERIFY(report.omitted[0].why == OmittedRow::Why::RepeatedHeader);
        QCOMPARE(report.omitted[1].number, 12);
        QVERIFY(report.omitted[1].why == OmittedRow::Why::Sum);
        QCOMPARE(report.omitted[2].number, 13);
        QVERIFY(report.omitted[2].why == OmittedRow::Why::Note);
    }

    void title_gives_district_and_year_that_the_list_has_no_column_for()
    {
        const JudgedImport judged = importText(QStringLiteral("厂.csv"),
                                               QStringLiteral("红谷滩区2024年大气污染源清单,,,,\n"
                                                              "编号,名称,源类,经度,纬度\n"
                                                              "A1,测试厂,工艺过程源,115.812345,28.652345\n"));
        QCOMPARE(judged.content.sources.front().adminCode, QStringLiteral("360113"));
        QCOMPARE(judged.content.sources.front().inventoryYear, 2024);
    }

    void words_of_lists_become_our_classes_districts_states_and_grades()
    {
        const JudgedImport judged =
            importText(QStringLiteral("词.csv"),
                       QStringLiteral("编号,名称,源类,区县,状态,绩效等级,在线监测,经度,纬度\n"
                                      "A1,一,工业锅炉,360105,停产,Ａ级,有,115.812345,28.652345\n"
                                      "A2,二,扬尘,360122,季节性生产,引领性企业,2,115.812346,28.652346\n"
                                      "A3,三,餐饮油烟,南昌市红谷滩区,在产,未评级,否,115.812347,28.652347\n"
                                      "A4,四,未知的源,月球区,睡觉,Z级,也许,115.812348,28.652348\n"));
        const Source& boiler = *sourceOf(judged, QStringLiteral("A1"));
        QVERIFY(boiler.sourceClass == SourceClass::FossilFuelCombustion);
        QCOMPARE(boiler.subclass, QStringLiteral("工业锅炉"));
        QCOMPARE(boiler.adminCode, QStringLiteral("360112")); // 湾里 became a part of 新建
        QVERIFY(boiler.status == SourceStatus::Closed);
        QCOMPARE(boiler.performanceGrade, QStringLiteral("A"));
        QVERIFY(boiler.hasOnlineMonitoring);
        const Source& dust = *sourceOf(judged, QStringLiteral("A2"));
        QVERIFY(dust.sourceClass == SourceClass::Dust);
        QCOMPARE(dust.adminCode, QStringLiteral("360112"));
        QVERIFY(dust.status == SourceStatus::Seasonal);
        QCOMPARE(dust.performanceGrade, QStringLiteral("引领性"));
        QVERIFY(dust.hasOnlineMonitoring);
        const Source& restaurant = *sourceOf(judged, QStringLiteral("A3"));
        QVERIFY(restaurant.sourceClass == SourceClass::Other);
        QCOMPARE(restaurant.adminCode, QStringLiteral("360113"));
        QVERIFY(restaurant.performanceGrade.isEmpty());
        QVERIFY(!restaurant.hasOnlineMonitoring);
        const ImportReport& report = judged.report;
        QStringList fields;
        for (const Problem& problem : report.problems) {
            if (problem.provenance.rowNumber == 5 && problem.rule.startsWith(u"IM"))
                fields += problem.rule + u' ' + problem.field + u' ' + problem.value;
        }
        QCOMPARE(
            fields,
            QStringList({QStringLiteral("IM05 class 未知的源"), QStringLiteral("IM05 admin_code 月球区"),
                         QStringLiteral("IM05 performance_grade Z级"), QStringLiteral("IM05 status 睡觉"),
                         QStringLiteral("IM03 online_monitoring 也许")}));
        QVERIFY(sourceOf(judged, QStringLiteral("A4"))); // accepted all the same
    }

    void numbers_in_any_form_are_read_and_what_is_no_number_is_left_out_and_named()
    {
        const JudgedImport judged =
            importText(QStringLiteral("数.csv"),
                       QStringLiteral("编号,名称,源类,SO2,NOx,CO,PM10,排气筒高度,经度,纬度\n"
                                      "A1,一,锅炉,１２.５,\"1,250.5\",-,约3,15米,115.812345,28.652345\n"
                                      "A2,二,锅炉,很多,NaN,,0,30,115.822345,28.662345\n"
                                      "A3,三,锅炉,２千克左右,,,0,约3层楼,115.832345,28.672345\n"));
        const Source& first = *sourceOf(judged, QStringLiteral("A1"));
        QCOMPARE(first.emission[Pollutant::SO2], 12.5);
        QCOMPARE(first.emission[Pollutant::NOx], 1250.5);
        QVERIFY(!first.emission.isStated(Pollutant::CO));
        QCOMPARE(first.emission[Pollutant::PM10], 3.0);
        QVERIFY(std::isnan(first.release.heightMetres));
        const Problem* height = problemOf(judged.report, QStringLiteral("IM03"), 2);
        QVERIFY(height);
        QCOMPARE(height->field, QStringLiteral("stack_height_m"));
        QCOMPARE(height->suggestion, QStringLiteral("15"));
        QCOMPARE(problemOf(judged.report, QStringLiteral("IM03"), 4)->suggestion, QString());
        QCOMPARE(problemOf(judged.report, QStringLiteral("DQ12"), 4)->suggestion, QStringLiteral("0.002"));
        QStringList unread;
        for (const Problem& problem : judged.report.problems) {
            if (problem.provenance.rowNumber == 3 && problem.rule == u"DQ12")
                unread += problem.field + u' ' + problem.value;
        }
        QCOMPARE(unread, QStringList({QStringLiteral("so2_t_a 很多"), QStringLiteral("nox_t_a NaN")}));
    }

    void formulas_that_failed_are_named_with_their_cell_and_do_not_become_numbers()
    {
        SheetContent sheet;
        sheet.rows = {{"编号", "名称", "源类", "经度", "纬度", "SO2", "烟囱高度"},
                      {"A1", "一", "锅炉", 115.812345, 28.652345, 1.0, 20.0},
                      {"A2", "二", "锅炉", 115.822345, 28.662345, QVariant(), QVariant()}};
        sheet.formulas = {{2, 5, QStringLiteral("=1/0"), QStringLiteral("#DIV/0!")},
                          {2, 6, QStringLiteral("=X1"), QStringLiteral("#REF!")}};
        writeXlsx(path(QStringLiteral("公式.xlsx")), {sheet});
        const JudgedImport judged = imported(path(QStringLiteral("公式.xlsx")), m_context);
        const Source& source = *sourceOf(judged, QStringLiteral("A2"));
        QVERIFY(!source.emission.isStated(Pollutant::SO2));
        QVERIFY(std::isnan(source.release.heightMetres));
        const Problem* emission = problemOf(judged.report, QStringLiteral("DQ12"), 3);
        QVERIFY2(emission, qPrintable(rulesOfRow(judged.report, 3)));
        QCOMPARE(emission->value, QStringLiteral("#DIV/0!"));
        const Problem* height = problemOf(judged.report, QStringLiteral("IM04"), 3);
        QVERIFY(height);
        QCOMPARE(height->field, QStringLiteral("stack_height_m"));
        QCOMPARE(height->value, QStringLiteral("#REF!"));
    }

    void row_with_an_unquoted_separator_is_refused_for_its_cells_are_out_of_place()
    {
        const JudgedImport judged = importText(QStringLiteral("逗号.csv"),
                                               QStringLiteral("编号,名称,源类,经度,纬度,SO2\n"
                                                              "A1,测试厂,一分厂,锅炉,115.812345,28.652345,1\n"
                                                              "A2,测试厂,锅炉,115.822345,28.662345,1\n"));
        QCOMPARE(judged.report.rowsNotAccepted, 1);
        QCOMPARE(rulesOfRow(judged.report, 2), QStringLiteral("IM01"));
        QVERIFY(problemOf(judged.report, QStringLiteral("IM01"), 2)->message.contains(QStringLiteral("7")));
    }

    void sources_without_numbers_get_the_same_ones_again_when_the_list_is_shuffled()
    {
        const QString header = QStringLiteral("名称,源类,统一社会信用代码,排放口编号,经度,纬度\n");
        const QString one = QStringLiteral("测试厂,锅炉,91130200699229617X,DA001,115.812345,28.652345\n");
        const QString two = QStringLiteral("测试餐馆,餐饮,,,115.822345,28.662345\n");
        const JudgedImport first = importText(QStringLiteral("甲.csv"), header + one + two);
        const JudgedImport second = importText(QStringLiteral("乙.csv"), header + two + one);
        QCOMPARE(first.content.sources[0].number, QStringLiteral("91130200699229617X-DA001"));
        QCOMPARE(second.content.sources[1].number, first.content.sources[0].number);
        QVERIFY(!first.content.sources[1].number.isEmpty());
        QCOMPARE(second.content.sources[0].number, first.content.sources[1].number);
        QCOMPARE(rulesOfRow(first.report, 0).count(QStringLiteral("IM06")), 1); // said once
    }

    void enterprises_and_sites_stand_behind_the_sources_that_name_them()
    {
        const JudgedImport judged = importText(
            QStringLiteral("企业.csv"),
            QStringLiteral(
                "编号,企业名称,源类,统一社会信用代码,排污许可证编号,排放口编号,经度,纬度\n"
                "A1,测试铸造厂,锅炉,91130200699229617X,91130200699229617X001P,DA001,115.812345,28.652345\n"
                "A2,测试铸造厂,锅炉,91130200699229617X,91130200699229617X001P,DA002,115.812445,28.652445\n"));
        QCOMPARE(judged.content.enterprises.size(), std::size_t(1));
        QCOMPARE(judged.content.enterprises.front().name, QStringLiteral("测试铸造厂"));
        QCOMPARE(judged.content.sites.size(), std::size_t(1));
        QCOMPARE(judged.content.sites.front().enterprise, RecordId(-1));
        QCOMPARE(judged.content.sources[0].site, RecordId(-1));
        QCOMPARE(judged.content.sources[1].site, RecordId(-1));
        QCOMPARE(judged.content.sources[1].name, QStringLiteral("测试铸造厂"));
    }

    void stations_and_cameras_are_read_and_need_a_position()
    {
        const JudgedImport stations = importText(
            QStringLiteral("站.csv"), QStringLiteral("站点编号,站点名称,站点类型,区县,经度,纬度,AQI\n"
                                                     "S1,测试站一,国控,红谷滩区,115.812345,28.652345,95\n"
                                                     "S2,测试站二,省控,东湖区,,,\n"));
        QCOMPARE(stations.content.stations.size(), std::size_t(1));
        QCOMPARE(stations.content.stations.front().aqi, std::optional(95));
        QCOMPARE(stations.content.stations.front().adminCode, QStringLiteral("360113"));
        QCOMPARE(stations.report.rowsNotAccepted, 1);
        QCOMPARE(rulesOfRow(stations.report, 3), QStringLiteral("DQ01"));

        const JudgedImport cameras =
            importText(QStringLiteral("摄像头.csv"),
                       QStringLiteral("设备编号,名称,经度,纬度,安装高度,有效半径(km),起始角,终止角\n"
                                      "36010000001310000001,测试瞭望点,115.812345,28.652345,42,3,30,210\n"));
        QCOMPARE(cameras.content.cameras.size(), std::size_t(1));
        const Camera& camera = cameras.content.cameras.front();
        QCOMPARE(camera.deviceId, QStringLiteral("36010000001310000001"));
        QCOMPARE(camera.name, QStringLiteral("测试瞭望点")); // 名称, which a list of sources has too
        QCOMPARE(camera.mastHeightMetres, 42.0);
        QCOMPARE(camera.rangeMetres, 3000.0);
        QCOMPARE(camera.sectorStartDegrees, 30.0);
        QCOMPARE(camera.sectorEndDegrees, 210.0);
    }

    void mapping_that_was_saved_is_used_for_the_next_list_with_the_same_header()
    {
        const QString text =
            QStringLiteral("编号,称呼,源类,经度,纬度,甲数\nA1,测试厂,锅炉,115.812345,28.652345,2000\n");
        writeBytes(path(QStringLiteral("一月.csv")), text.toUtf8());
        NoProgress progress;
        ImportPlan plan = planImport(path(QStringLiteral("一月.csv")), m_context, {}, progress);
        QVERIFY(!plan.sheets.front().columns[5].field);
        setField(plan, 0, 1, Field::SourceName);
        setField(plan, 0, 5, Field::SO2);
        plan.sheets.front().columns[5].unit = unitFromText(u"kg/a");
        ImportContext context = m_context;
        saveMapping(plan.sheets.front(), context.savedMappings);

        writeBytes(path(QStringLiteral("二月.csv")), text.toUtf8());
        const ImportPlan next = planImport(path(QStringLiteral("二月.csv")), m_context, {}, progress);
        QVERIFY(next.sheets.front().columns[5].field == Field::SO2);
        QVERIFY(next.sheets.front().columns[5].origin == MappingOrigin::Saved);
        const JudgedImport judged = judgeRows(next, m_context, progress);
        QCOMPARE(judged.content.sources.front().name, QStringLiteral("测试厂"));
        QCOMPARE(judged.content.sources.front().emission[Pollutant::SO2], 2.0);
    }

    void person_can_point_at_another_header_row()
    {
        writeBytes(path(QStringLiteral("怪.csv")),
                   QStringLiteral("甲,乙,丙,丁\n编号,名字,东,北\nA1,测试厂,115.812345,28.652345\n").toUtf8());
        NoProgress progress;
        ImportPlan plan = planImport(path(QStringLiteral("怪.csv")), m_context, {}, progress);
        QVERIFY(!plan.sheets.front().isIncluded);
        QVERIFY(!plan.sheets.front().whyNotIncluded.isEmpty());
        QCOMPARE(plan.sheets.front().beginning.size(), std::size_t(3));
        replanSheet(plan, 0, 2, 2, m_context, progress);
        QVERIFY(plan.sheets.front().isIncluded);
        QCOMPARE(plan.sheets.front().preview.size(), std::size_t(1));
        setField(plan, 0, 1, Field::SourceName);
        setField(plan, 0, 2, Field::Longitude);
        setField(plan, 0, 3, Field::Latitude);
        const JudgedImport judged = judgeRows(plan, m_context, progress);
        QCOMPARE(judged.report.rowsAccepted, 1);
        QVERIFY(judged.content.sources.front().position);
    }

    void list_that_is_imported_again_updates_its_sources_and_wipes_out_nothing_that_it_cannot_say()
    {
        const QString folder = path(QStringLiteral("工作区"));
        const auto workspace = Workspace::create(folder, QStringLiteral("测试"), 4548);
        QFile::remove(workspace->basemapPath());
        writeSmallBasemap(workspace->basemapPath());
        NoProgress progress;
        const auto take = [&](const QString& text) {
            writeBytes(path(QStringLiteral("月报.csv")), text.toUtf8());
            const ImportContext context = ImportContext::of(*workspace, progress);
            const JudgedImport judged = imported(path(QStringLiteral("月报.csv")), context);
            workspace->store().add(judged.content, progress);
            return judged.report;
        };
        const ImportReport first =
            take(QStringLiteral("编号,名称,源类,区县,经度,纬度,SO2,年份\n"
                                "A1,测试厂,锅炉,红谷滩区,115.812345,28.652345,1,2024\n"
                                "A2,测试店,餐饮,红谷滩区,115.822345,28.662345,2,2024\n"));
        QCOMPARE(first.rowsNew, 2);
        const ImportReport second =
            take(QStringLiteral("编号,名称,源类,区县,经度,纬度,SO2,年份\n"
                                "A1,测试厂,锅炉,红谷滩区,坏了,坏了,3,2024\n"
                                "A3,测试站,加油站,红谷滩区,115.832345,28.672345,,2024\n"));
        QCOMPARE(second.rowsNew, 1);
        QVERIFY(problemOf(second, QStringLiteral("DQ01"), 2));
        SourceQuery query;
        const std::vector<Source> sources = workspace->store().sources(workspace->store().sourceIds(query));
        QCOMPARE(sources.size(), std::size_t(3));
        QVERIFY(sources[0].position);
        QCOMPARE(sources[0].position->lon, 115.812345);
        QCOMPARE(sources[0].emission[Pollutant::SO2], 3.0);
        QCOMPARE(workspace->store().batches().front().rowsRead, 2);
        QVERIFY(!workspace->store().problems(sources[0].id).empty());
    }

    void list_of_new_grades_without_coordinates_updates_known_sources()
    {
        const QString folder = path(QStringLiteral("分级"));
        const auto workspace = Workspace::create(folder, QStringLiteral("测试"), 4548);
        NoProgress progress;
        writeBytes(
            path(QStringLiteral("全.csv")),
            QStringLiteral("编号,名称,源类,经度,纬度\nA1,测试厂,锅炉,115.812345,28.652345\n").toUtf8());
        ImportContext context = ImportContext::of(*workspace, progress);
        workspace->store().add(imported(path(QStringLiteral("全.csv")), context).content, progress);
        writeBytes(path(QStringLiteral("等级.csv")),
                   QStringLiteral("编号,名称,绩效等级\nA1,测试厂,B\n").toUtf8());
        context = ImportContext::of(*workspace, progress);
        workspace->store().add(imported(path(QStringLiteral("等级.csv")), context).content, progress);
        const Source source = workspace->store().sources(workspace->store().sourceIds({})).front();
        QCOMPARE(source.performanceGrade, QStringLiteral("B"));
        QVERIFY(source.sourceClass == SourceClass::FossilFuelCombustion);
        QVERIFY(source.position);
    }

    void list_of_points_leaves_the_shape_and_the_enterprise_of_known_sources_as_they_are()
    {
        const auto workspace = Workspace::create(path(QStringLiteral("道路")), QStringLiteral("测试"), 4548);
        NoProgress progress;
        const auto take = [&](const QString& name, const QString& text) {
            writeBytes(path(name), text.toUtf8());
            const ImportContext context = ImportContext::of(*workspace, progress);
            workspace->store().add(imported(path(name), context).content, progress);
        };
        take(QStringLiteral("路.geojson"),
             QStringLiteral(
                 R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"编号":"R1",)"
                 R"("名称":"测试路扬尘","源类":"道路扬尘","企业名称":"测试市政公司",)"
                 R"("统一社会信用代码":"91130200699229617X"},"geometry":{"type":"LineString",)"
                 R"("coordinates":[[115.80,28.65],[115.82,28.65]]}}]})"));
        take(QStringLiteral("路.csv"), QStringLiteral("编号,名称,源类,统一社会信用代码,经度,纬度\n"
                                                      "R1,测试路东段扬尘,道路扬尘,91130200699229617X,"
                                                      "115.812345,28.650001\n"));
        const Source source = workspace->store().sources(workspace->store().sourceIds({})).front();
        QCOMPARE(source.position->lon, 115.812345);
        QCOMPARE(source.name, QStringLiteral("测试路东段扬尘"));
        QVERIFY(source.geometryKind == GeometryKind::Line);
        QCOMPARE(workspace->store().enterprises().size(), std::size_t(1));
        QCOMPARE(workspace->store().enterprises().front().name, QStringLiteral("测试市政公司"));
    }

    void judging_stops_when_the_person_cancels()
    {
        struct Stopping final : Progress {
            void report(qint64, qint64, const QString&) override {}
            bool isCancelled() const override { return true; }
        };
        writeBytes(
            path(QStringLiteral("停.csv")),
            QStringLiteral("编号,名称,源类,经度,纬度\nA1,测试厂,锅炉,115.812345,28.652345\n").toUtf8());
        NoProgress progress;
        const ImportPlan plan = planImport(path(QStringLiteral("停.csv")), m_context, {}, progress);
        Stopping stopping;
        QVERIFY_EXCEPTION_THROWN(judgeRows(plan, m_context, stopping), Cancelled);
    }

    void report_as_csv_has_one_line_for_each_problem_and_opens_in_excel()
    {
        const JudgedImport judged = importText(
            QStringLiteral("报告.csv"), QStringLiteral("编号,名称,源类,经度,纬度,SO2\n"
                                                       "A1,测试厂,锅炉,115.812345,28.652345,\"=1+1,\"\n"));
        const QByteArray csv = problemsAsCsv({judged.report});
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        const QList<QByteArray> lines = csv.trimmed().split('\n');
        QCOMPARE(lines.size(), qsizetype(1 + judged.report.problems.size()));
        QVERIFY(csv.contains(QStringLiteral("报告.csv,,2,so2_t_a,\"'=1+1,\",DQ12,").toUtf8()));
    }
};

QTEST_GUILESS_MAIN(TestImportPipeline)
#include "test_import_pipeline.moc"
