// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/table_files.h"
#include "inventory/importing/header_detection.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace airshed;
using namespace airshed::inventory::importing;
using namespace airshed::tables;
using namespace airshed::testing;

namespace
{

/// "number|name|so2_t_a:kg/a" in column order; "-" for columns without a field.
QString meaning(const Header& header)
{
    QStringList parts;
    for (const HeaderColumn& column : header.columns) {
        QString part = column.match ? code(column.match->field) : QStringLiteral("-");
        if (column.match && column.unit)
            part += u':' + column.unit->name;
        parts.append(part);
    }
    return parts.join(u'|');
}

} // namespace

class TestHeaderDetection : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const SynonymTable m_synonyms = SynonymTable::fromResources();
    QString path(const QString& name) const { return m_folder.filePath(name); }
    std::optional<Header> headerOfFile(const QString& name) const
    {
        const auto file = openTableFile(path(name));
        return detectHeader(readBeginning(*file, 0), m_synonyms);
    }

private Q_SLOTS:
    void header_of_merged_rows_under_title_and_notes_is_joined()
    {
        SheetContent sheet;
        sheet.rows = {
            {},
            {"填表单位：测试局  说明：排放量按2024年核算"},
            {},
            {QVariant(), QVariant(), QVariant(), "经度", "纬度", "高度(m)", "内径(m)", "温度(℃)", "SO₂",
             "NOx", "PM2.5"},
            {1.0, "测试铸造厂", "91130200699229617X", 115.858, 28.682, 30.0, 1.2, 80.0, 1.5, 2.5, 0.3}};
        sheet.merges = {{0, 0, 0, 10, QStringLiteral("东湖区大气污染源清单")},
                        {2, 0, 3, 0, QStringLiteral("序号")},
                        {2, 1, 3, 1, QStringLiteral("企业名称")},
                        {2, 2, 3, 2, QStringLiteral("统一社会信用代码")},
                        {2, 3, 2, 4, QStringLiteral("地理坐标")},
                        {2, 5, 2, 7, QStringLiteral("排气筒参数")},
                        {2, 8, 2, 10, QStringLiteral("年排放量（吨/年）")}};
        writeXlsx(path(QStringLiteral("合并.xlsx")), {sheet});
        const auto header = headerOfFile(QStringLiteral("合并.xlsx"));
        QVERIFY(header);
        QCOMPARE(
            meaning(*header),
            QStringLiteral("ordinal|enterprise|credit_code|longitude|latitude|stack_height_m:m|"
                           "stack_diameter_m:m|exit_temperature_k:°C|so2_t_a:t/a|nox_t_a:t/a|pm25_t_a:t/a"));
        QCOMPARE(header->firstRow, 3);
        QCOMPARE(header->lastRow, 4);
        QCOMPARE(header->skipped.size(), std::size_t(2));
        QCOMPARE(header->skipped[1].number, 2);
    }

    void header_of_two_rows_in_a_text_file_spreads_its_groups()
    {
        writeBytes(path(QStringLiteral("两行.csv")),
                   gb18030(QStringLiteral("某区清单,,,,,\n编号,污染源名称,坐标,,排放量(千克/"
                                          "年),\n,,经度,纬度,SO2,NOx\n1,甲,115.8,28.6,3,4\n")));
        const auto header = headerOfFile(QStringLiteral("两行.csv"));
        QVERIFY(header);
        QCOMPARE(meaning(*header),
                 QStringLiteral("number|name|longitude|latitude|so2_t_a:kg/a|nox_t_a:kg/a"));
        QCOMPARE(header->lastRow, 3);
    }

    void row_of_units_below_the_header_gives_the_units()
    {
        writeBytes(path(QStringLiteral("单位.csv")),
                   QStringLiteral(
                       "编号,名称,经度,纬度,烟气温度,SO2\n,,°,°,℃,kg/a\n1,2,3,4,5,6\nA1,甲,115.8,28.6,80,3\n")
                       .toUtf8());
        const auto header = headerOfFile(QStringLiteral("单位.csv"));
        QVERIFY(header);
        QCOMPARE(meaning(*header),
                 QStringLiteral("number|name|longitude|latitude|exit_temperature_k:°C|so2_t_a:kg/a"));
        QCOMPARE(header->lastRow, 3); // the count of columns below the units is no row of the list either
    }

    void english_and_full_width_headers_are_understood_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("expected");
        QTest::newRow("English") << "ID,Source Name,Longitude,Latitude,SO2_t_a,Stack height (m)"
                                 << "number|name|longitude|latitude|so2_t_a:t/a|stack_height_m:m";
        QTest::newRow("full width") << QStringLiteral(
                                           "编　号,企业名称＊,经度（°）,纬度（°）,ＳＯ２排放量（ｔ／ａ）")
                                    << "number|enterprise|longitude|latitude|so2_t_a:t/a";
        QTest::newRow("our own columns")
            << "number,name,credit_code,admin_code,exit_temperature_k,exit_velocity_m_s,pm25_t_a"
            << "number|name|credit_code|admin_code|exit_temperature_k:K|exit_velocity_m_s:m/s|pm25_t_a:t/a";
        QTest::newRow("remark in brackets")
            << QStringLiteral("编码,名称,经度(GCJ-02),纬度(GCJ-02)") << "number|name|longitude|latitude";
        QTest::newRow("kilograms") << QStringLiteral("编号,名称,区县,VOCs年排放量（千克/年）,氨排放量(kg)")
                                   << "number|name|admin_code|vocs_t_a:kg/a|nh3_t_a:kg/a";
        QTest::newRow("unknown column stays unknown")
            << QStringLiteral("编号,名称,经度,风景") << "number|name|longitude|-";
        QTest::newRow("a field comes from one column")
            << QStringLiteral("编号,名称,经度,纬度,东经") << "number|name|longitude|latitude|-";
    }
    void english_and_full_width_headers_are_understood()
    {
        QFETCH(QString, header);
        QFETCH(QString, expected);
        writeBytes(path(QStringLiteral("h.csv")), (header + QStringLiteral("\nA1,甲,1\n")).toUtf8());
        const auto found = headerOfFile(QStringLiteral("h.csv"));
        QVERIFY(found);
        QCOMPARE(meaning(*found), expected);
    }

    void names_cut_off_by_the_shapefile_format_are_recognised()
    {
        const Header header =
            headerOf({QStringLiteral("统一社会信"), QStringLiteral("统一社"), QStringLiteral("longitude"),
                      QStringLiteral("credit_cod"), QStringLiteral("排气筒")},
                     m_synonyms);
        QCOMPARE(
            meaning(header),
            QStringLiteral("credit_code|-|longitude|-|-")); // one column per field; 排气筒 could be three
    }

    void lists_of_stations_and_cameras_are_told_apart_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<int>("kind");
        QTest::newRow("sources") << QStringLiteral("编号,企业名称,经度,纬度,SO2") << int(ListKind::Sources);
        QTest::newRow("stations") << QStringLiteral("站点编码,站点名称,站点类型,经度,纬度,PM2.5,PM10,AQI")
                                  << int(ListKind::Stations);
        QTest::newRow("cameras") << QStringLiteral("设备编号,摄像机名称,安装高度(m),可视半径(km),经度,纬度")
                                 << int(ListKind::Cameras);
    }
    void lists_of_stations_and_cameras_are_told_apart()
    {
        QFETCH(QString, header);
        QFETCH(int, kind);
        writeBytes(path(QStringLiteral("k.csv")), (header + QStringLiteral("\n1,2,3\n")).toUtf8());
        const auto found = headerOfFile(QStringLiteral("k.csv"));
        QVERIFY(found);
        QCOMPARE(int(listKindOf(*found)), kind);
    }

    void a_table_without_known_names_has_no_header()
    {
        writeBytes(path(QStringLiteral("无.csv")), QStringLiteral("甲,乙,丙,丁\n1,2,3,4\n").toUtf8());
        QVERIFY(!headerOfFile(QStringLiteral("无.csv")));
    }

    void a_saved_mapping_is_found_again_by_its_header()
    {
        const QString file = path(QStringLiteral("设置/映射.json"));
        const QString signature = headerSignature({QStringLiteral("编 号"), QStringLiteral("怪列")});
        QVERIFY(SavedMappings(file).find(signature).empty());
        SavedMappings(file).save(signature,
                                 {{QStringLiteral("编号"), Field::Number, {}},
                                  {QStringLiteral("怪列"), Field::CreditCode, QStringLiteral("kg/a")}});
        const auto columns =
            SavedMappings(file).find(headerSignature({QStringLiteral("编号"), QStringLiteral("怪列 ")}));
        QCOMPARE(columns.size(), std::size_t(2));
        QVERIFY(columns[1].field == Field::CreditCode);
        QCOMPARE(columns[1].unit, QStringLiteral("kg/a"));
    }

    void units_convert_to_those_of_the_inventory_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("expected");
        QTest::newRow("t/a") << QStringLiteral("吨／年") << 2.0 << 2.0;
        QTest::newRow("kg/a") << QStringLiteral("千克/年") << 2.0 << 0.002;
        QTest::newRow("10^4 t") << QStringLiteral("万吨") << 2.0 << 20000.0;
        QTest::newRow("kg/d") << "kg/d" << 1.0 << 0.365;
        QTest::newRow("g/s") << "g/s" << 0.0317098 << 1.0; // domain: 1 t/a = 0.0317098 g/s
        QTest::newRow("Celsius") << QStringLiteral("℃") << 80.0 << 353.15;
        QTest::newRow("mm") << QStringLiteral("毫米") << 800.0 << 0.8;
    }
    void units_convert_to_those_of_the_inventory()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QFETCH(double, expected);
        const auto unit = unitFromText(text);
        QVERIFY(unit);
        QVERIFY(qAbs(unit->toInventory(value) - expected) <= 1e-6 * expected);
    }

    void every_field_has_a_code_a_name_and_words()
    {
        for (std::size_t at = 0; at < fieldTraits().size(); ++at) {
            const Field field = fieldTraits()[at].field;
            QCOMPARE(std::size_t(field), at);
            QVERIFY(fieldFromCode(code(field)) == field);
            QVERIFY(!displayName(field).isEmpty());
            QVERIFY2(!m_synonyms.examples(field).isEmpty(), qPrintable(code(field)));
        }
    }
};

QTEST_GUILESS_MAIN(TestHeaderDetection)
#include "test_header_detection.moc"
