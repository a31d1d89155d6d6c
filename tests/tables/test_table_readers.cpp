// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/errors.h"
#include "importing/table_files.h"
#include "tables/raw_table.h"

#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

using namespace airshed;
using namespace airshed::tables;
using namespace airshed::testing;

namespace
{

struct ReadRow {
    qint64 number;
    QStringList texts;
    QString defect;
};

QList<ReadRow> readAll(TableFile& file, std::size_t sheet = 0)
{
    QList<ReadRow> rows;
    const auto stream = file.rows(sheet);
    while (const RawRow* row = stream->next())
        rows.append({row->number, row->texts(), row->defect});
    return rows;
}

QString refusal(const QString& path)
{
    try {
        const auto file = openTableFile(path);
        for (std::size_t sheet = 0; sheet < file->sheets().size(); ++sheet)
            readAll(*file, sheet);
    } catch (const InputError& error) {
        return error.message();
    }
    return {};
}

} // namespace

class TestTableReaders : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void workbook_keeps_the_row_numbers_the_person_sees()
    {
        SheetContent sheet;
        sheet.name = QStringLiteral("东湖区");
        sheet.rows = {{"标题"},
                      {},
                      {QVariant(), "企业名称"},
                      {},
                      {"1", QStringLiteral("测试铸造厂"), 115.85800000000001, QDate(2025, 6, 1)}};
        writeXlsx(path(QStringLiteral("污染源 清单.xlsx")), {sheet});
        const auto file = openTableFile(path(QStringLiteral("污染源 清单.xlsx")));
        QCOMPARE(file->sheets().size(), std::size_t(1));
        QCOMPARE(file->sheets()[0].name, QStringLiteral("东湖区"));
        const auto rows = readAll(*file);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[1].number, 3);
        QCOMPARE(rows[1].texts, QStringList({QString(), QStringLiteral("企业名称")}));
        QCOMPARE(rows[2].number, 5);
        QCOMPARE(rows[2].texts[2], QStringLiteral("115.858"));
        QCOMPARE(rows[2].texts[3], QStringLiteral("2025-06-01"));
    }

    void workbook_tells_merged_cells_and_formula_errors()
    {
        SheetContent sheet;
        sheet.rows = {{}, {"a", "b", "c"}};
        sheet.merges = {{0, 0, 0, 2, QStringLiteral("地理坐标")}};
        sheet.formulas = {{2, 0, QStringLiteral("=#REF!+1"), QStringLiteral("#REF!")}};
        writeXlsx(path(QStringLiteral("合并.xlsx")), {sheet});
        const auto file = openTableFile(path(QStringLiteral("合并.xlsx")));
        QCOMPARE(file->sheets()[0].mergedCells.size(), std::size_t(1));
        QCOMPARE(file->sheets()[0].mergedCells[0].lastColumn, 2);
        const auto stream = file->rows(0);
        stream->next();
        stream->next();
        const RawRow* row = stream->next();
        QVERIFY(row);
        QCOMPARE(row->cell(0).toString(), QStringLiteral("#REF!"));
    }

    void formula_that_was_never_calculated_is_told_from_an_empty_cell()
    {
        const QString name = path(QStringLiteral("未计算.xlsx"));
        writeZip(name,
                 {{"xl/workbook.xml",
                   "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
                   "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                   "<sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>"},
                  {"xl/_rels/workbook.xml.rels",
                   "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                   "<Relationship Id='rId1' Target='worksheets/sheet1.xml' Type='http://schemas."
                   "openxmlformats.org/officeDocument/2006/relationships/worksheet'/></Relationships>"},
                  {"xl/worksheets/sheet1.xml",
                   "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                   "<row r='1'><c r='A1'><f>B1*2</f></c><c r='B1'/><c r='C1'><f>1+1</f><v>2</v></c>"
                   "<c r='D1' t='str'><f>\"\"</f><v></v></c></row></sheetData></worksheet>"}});
        const auto file = openTableFile(name);
        const auto stream = file->rows(0);
        const RawRow* row = stream->next();
        QVERIFY(row);
        QCOMPARE(row->kind(0), CellKind::FormulaError);
        QCOMPARE(row->cell(0).toString(), QStringLiteral("=B1*2"));
        QCOMPARE(row->kind(1), CellKind::Empty);
        QCOMPARE(row->cell(2).toString(), QStringLiteral("2"));
        QVERIFY(row->size() < 4 || row->kind(3) == CellKind::Empty);
    }

    void opendocument_reads_numbers_unrounded()
    {
        writeOds(path(QStringLiteral("表.ods")), QStringLiteral("清单"),
                 {{"名称", "经度"}, {"甲", 115.858123456}});
        const auto file = openTableFile(path(QStringLiteral("表.ods")));
        QCOMPARE(file->sheets()[0].name, QStringLiteral("清单"));
        const auto rows = readAll(*file);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1].texts, QStringList({QStringLiteral("甲"), QStringLiteral("115.858123456")}));
        QCOMPARE(rows[1].number, 2);
    }

    void text_is_read_in_every_encoding_and_separator_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString table = QStringLiteral("编号%1企业名称%1经度\r\n1%1\"测试%1铸造\"\"厂\"%1E115.8\r\n");
        const QString comma = table.arg(QChar(u','));
        QTest::newRow("UTF-8") << comma.toUtf8();
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + comma.toUtf8();
        QTest::newRow("GB18030") << gb18030(comma);
        QTest::newRow("tab") << table.arg(QChar(u'\t')).toUtf8();
        QTest::newRow("semicolon in GB18030") << gb18030(table.arg(QChar(u';')));
        QByteArray wide("\xFF\xFE");
        for (const QChar c : table.arg(QChar(u'\t')))
            wide.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
        QTest::newRow("UTF-16, as Excel's Unicode text") << wide;
    }
    void text_is_read_in_every_encoding_and_separator()
    {
        QFETCH(QByteArray, bytes);
        writeBytes(path(QStringLiteral("清单.csv")), bytes);
        const auto file = openTableFile(path(QStringLiteral("清单.csv")));
        const auto rows = readAll(*file);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].texts,
                 QStringList({QStringLiteral("编号"), QStringLiteral("企业名称"), QStringLiteral("经度")}));
        QCOMPARE(rows[1].texts.size(), 3);
        QCOMPARE(rows[1].texts[0], QStringLiteral("1"));
        QVERIFY(rows[1].texts[1].startsWith(QStringLiteral("测试")) &&
                rows[1].texts[1].endsWith(QStringLiteral("铸造\"厂")));
        QCOMPARE(rows[1].texts[2], QStringLiteral("E115.8"));
        QCOMPARE(rows[1].number, 2);
    }

    void text_with_line_ends_in_cells_counts_rows_as_excel_does()
    {
        writeBytes(path(QStringLiteral("n.csv")), "a,b\n1,\"x\ny\"\n\n2,z");
        const auto file = openTableFile(path(QStringLiteral("n.csv")));
        const auto rows = readAll(*file);
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[1].texts[1], QStringLiteral("x\ny"));
        QCOMPARE(rows[3].number, 4);
        QCOMPARE(rows[3].texts[0], QStringLiteral("2"));
    }

    void a_quotation_mark_that_is_never_closed_costs_one_row_only()
    {
        QByteArray bytes = "a,b\n1,\"open\n";
        for (int row = 0; row < 50000; ++row)
            bytes += QByteArray::number(row) + ",x\n";
        writeBytes(path(QStringLiteral("q.csv")), bytes);
        const auto file = openTableFile(path(QStringLiteral("q.csv")));
        const auto rows = readAll(*file);
        QCOMPARE(rows.size(), 50002);
        QVERIFY(!rows[1].defect.isEmpty());
        QVERIFY(rows[2].defect.isEmpty());
        QCOMPARE(rows.last().texts, QStringList({QStringLiteral("49999"), QStringLiteral("x")}));
    }

    void a_file_larger_than_one_block_loses_no_row()
    {
        QByteArray bytes = "id,name,quoted\n";
        for (int row = 0; row < 200000; ++row)
            bytes += QByteArray::number(row) + ",\xe6\xb5\x8b\xe8\xaf\x95,\"a,\"\"b\"\"\"\n";
        writeBytes(path(QStringLiteral("big.csv")), bytes);
        const auto file = openTableFile(path(QStringLiteral("big.csv")));
        const auto stream = file->rows(0);
        stream->next();
        qint64 count = 0;
        while (const RawRow* row = stream->next()) {
            QCOMPARE(row->cell(0).toLongLong(), count);
            QCOMPARE(row->size(), 3);
            QCOMPARE(row->cell(2).toString(), QStringLiteral("a,\"b\""));
            ++count;
        }
        QCOMPARE(count, 200000);
    }

    void shapefile_in_gbk_without_cpg_is_read_with_its_chinese_names()
    {
        LayerContent content;
        content.encoding = QStringLiteral("GB18030");
        content.layer = QStringLiteral("pollution");
        content.fields = {QStringLiteral("企业名称"), QStringLiteral("统一社会信")};
        content.rows = {
            {{QStringLiteral("测试铸造厂"), QStringLiteral("91130200699229617X")}, 115.858, 28.682}};
        const QString shp = path(QStringLiteral("污染源.shp"));
        writeLayer(shp, content);
        QFile::remove(path(QStringLiteral("污染源.cpg")));
        QByteArray dbf = readBytes(path(QStringLiteral("污染源.dbf")));
        dbf[29] = 0; // no language byte either
        writeBytes(path(QStringLiteral("污染源.dbf")), dbf);
        const auto file = openTableFile(shp);
        QCOMPARE(file->sheets()[0].columnNames, content.fields);
        QCOMPARE(file->sheets()[0].epsg, 4490);
        QCOMPARE(readAll(*file)[0].texts[0], QStringLiteral("测试铸造厂"));
    }

    void layers_are_read_from_every_format_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("name");
        QTest::newRow("GeoPackage") << "GPKG" << QStringLiteral("源.gpkg");
        QTest::newRow("GeoJSON") << "GeoJSON" << QStringLiteral("源.geojson");
        QTest::newRow("KML") << "LIBKML" << QStringLiteral("源.kml");
    }
    void layers_are_read_from_every_format()
    {
        QFETCH(QString, driver);
        QFETCH(QString, name);
        LayerContent content;
        content.driver = driver;
        content.epsg = driver == QLatin1String("GPKG") ? 4490 : 4326;
        content.fields = {QStringLiteral("企业名称"), QStringLiteral("经度")};
        content.rows = {{{QStringLiteral("甲厂"), QStringLiteral("115.858")}, 115.858, 28.682},
                        {{QStringLiteral("乙厂"), QStringLiteral("115.9")}, 115.9, 28.7}};
        writeLayer(path(name), content);
        const auto file = openTableFile(path(name));
        QVERIFY(file->sheets()[0].hasGeometry);
        const qsizetype column = file->sheets()[0].columnNames.indexOf(QStringLiteral("企业名称"));
        QVERIFY2(column >= 0, qPrintable(file->sheets()[0].columnNames.join(u'|')));
        const auto rows = readAll(*file);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1].texts[column], QStringLiteral("乙厂"));
        QCOMPARE(rows[1].number, 2);
    }

    void files_that_cannot_be_read_are_refused_with_one_sentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        SheetContent sheet;
        for (int row = 0; row < 300; ++row)
            sheet.rows.append({QString::number(row), QString::number(row * 7919)});
        const QString whole = path(QStringLiteral("whole.xlsx"));
        writeXlsx(whole, {sheet});
        const QByteArray workbook = readBytes(whole);
        QTest::newRow("truncated") << QStringLiteral("截断.xlsx") << workbook.left(workbook.size() * 2 / 3)
                                   << "cut off or damaged";
        QByteArray torn = workbook;
        const qsizetype member = torn.indexOf("xl/worksheets/sheet1.xml") + 24;
        for (qsizetype at = member + 40; at < member + 90; ++at)
            torn[at] = char(~torn[at]);
        QTest::newRow("damaged inside") << QStringLiteral("损坏.xlsx") << torn << "cut off or damaged";
        QByteArray locked("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
        locked.append(QByteArray(1000, '\0'));
        for (const char c : QByteArray("EncryptedPackage"))
            locked.append(c).append('\0');
        QTest::newRow("password") << QStringLiteral("加密.xlsx") << locked << "protected with a password";
        QTest::newRow("text as xlsx")
            << QStringLiteral("文本.xlsx") << QByteArray("a,b,c\n1,2,3\n") << "is plain text";
        QTest::newRow("web page as xls")
            << QStringLiteral("网页.xls") << QByteArray("<html><table><tr><td>1</td></tr></table></html>")
            << "is a web page";
        QTest::newRow("empty") << QStringLiteral("空.csv") << QByteArray() << "is empty";
        QTest::newRow("blank") << QStringLiteral("空白.csv") << QByteArray("  \n \n") << "is empty";
        QTest::newRow("program") << QStringLiteral("程序.csv")
                                 << QByteArray("\x7f"
                                               "ELF\0\0\0\1\2\3",
                                               10)
                                 << "kind that cannot be imported";
        QTest::newRow("geojson cut off")
            << QStringLiteral("断.geojson")
            << QByteArray("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":") << "cut off or damaged";
        QTest::newRow("old workbook damaged")
            << QStringLiteral("旧.xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 nothing")
            << "cut off or damaged";
        QTest::newRow("geopackage damaged")
            << QStringLiteral("坏.gpkg") << QByteArray("SQLite format 3\0 garbage", 24)
            << "cut off or damaged";
    }
    void files_that_cannot_be_read_are_refused_with_one_sentence()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        writeBytes(path(name), bytes);
        const QString message = refusal(path(name));
        QVERIFY2(message.contains(says), qPrintable(message));
        QVERIFY2(message.contains(name), qPrintable(message));
    }

    void a_zip_bomb_is_refused_before_it_unpacks()
    {
        const QByteArray zeros(100 << 20, '0');
        writeZip(path(QStringLiteral("炸弹.xlsx")),
                 {{"xl/workbook.xml", "<workbook/>"}, {"xl/worksheets/sheet1.xml", zeros}});
        QVERIFY(refusal(path(QStringLiteral("炸弹.xlsx"))).contains(QStringLiteral("unpacks to far more")));
    }

    void a_zip_bomb_that_lies_about_its_size_is_refused_too()
    {
        const QString name = path(QStringLiteral("谎.xlsx"));
        writeZip(name, {{"xl/workbook.xml", "<workbook/>" + QByteArray(80 << 20, ' ')}});
        QByteArray bytes = readBytes(name);
        const qsizetype entry = bytes.lastIndexOf("PK\x01\x02");
        qToLittleEndian<quint32>(100, bytes.data() + entry + 24); // declares 100 bytes
        writeBytes(name, bytes);
        QVERIFY(!refusal(name).isEmpty());
    }

    void a_folder_and_a_missing_file_are_named()
    {
        QVERIFY(refusal(m_folder.path()).contains(QStringLiteral("is a folder")));
        QVERIFY(refusal(path(QStringLiteral("没有.xlsx"))).contains(QStringLiteral("没有.xlsx")));
    }

    void a_shapefile_without_its_companions_names_the_missing_one()
    {
        LayerContent content;
        content.fields = {QStringLiteral("name")};
        content.rows = {{{QStringLiteral("x")}, 115.8, 28.6}};
        for (const QString& suffix : {QStringLiteral("dbf"), QStringLiteral("shx")}) {
            const QString shp = path(QStringLiteral("缺%1.shp").arg(suffix));
            writeLayer(shp, content);
            QVERIFY(QFile::remove(path(QStringLiteral("缺%1.%1").arg(suffix))));
            QVERIFY(refusal(shp).contains(QStringLiteral(".%1 file").arg(suffix)));
        }
    }
};

QTEST_GUILESS_MAIN(TestTableReaders)
#include "test_table_readers.moc"
