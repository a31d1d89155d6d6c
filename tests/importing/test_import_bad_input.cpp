// SPDX-License-Identifier: GPL-3.0-or-later
// Files that cannot be imported: each is refused with one sentence that names the file (and the row where
// there is one), and the workspace is byte for byte what it was.
#include "importing/small_city.h"
#include "importing/table_files.h"
#include "inventory/store.h"
#include "inventory/workspace.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

using namespace airshed;
using namespace airshed::inventory;
using namespace airshed::inventory::importing;
using namespace airshed::testing;

namespace
{

QByteArray hashOf(const QString& folder)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QStringList files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext())
        files += it.next();
    files.sort();
    for (const QString& file : files) {
        hash.addData(file.toUtf8());
        hash.addData(readBytes(file));
    }
    return hash.result();
}

SheetContent goodSheet()
{
    SheetContent sheet;
    sheet.rows = {{"编号", "名称", "源类", "经度", "纬度"}};
    for (int i = 0; i < 200; ++i)
        sheet.rows.append(
            {QStringLiteral("A%1").arg(i), QStringLiteral("测试厂%1").arg(i), "锅炉", 115.8, 28.65});
    return sheet;
}

} // namespace

class TestImportBadInput : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }
    std::unique_ptr<Workspace> m_workspace;

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = Workspace::create(path(QStringLiteral("工作区")), QStringLiteral("测试"), 4548);
        QFile::remove(m_workspace->basemapPath());
        writeSmallBasemap(m_workspace->basemapPath());
        NoProgress progress;
        const QString good = path(QStringLiteral("好.csv"));
        writeBytes(
            good, QStringLiteral("编号,名称,源类,经度,纬度\nA1,测试厂,锅炉,115.812345,28.652345\n").toUtf8());
        const ImportContext context = ImportContext::of(*m_workspace, progress);
        m_workspace->store().add(imported(good, context).content, progress);
    }

    void bad_file_is_refused_with_one_sentence_and_changes_nothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("part"); ///< of the sentence, beside the file's name

        writeXlsx(path(QStringLiteral("好.xlsx")), {goodSheet()});
        const QByteArray workbook = readBytes(path(QStringLiteral("好.xlsx")));
        const auto add = [this](const char* what, const QString& name, const QByteArray& bytes,
                                const QString& part) {
            if (!bytes.isNull())
                writeBytes(path(name), bytes);
            QTest::newRow(what) << name << part;
        };
        add("truncated workbook", QStringLiteral("断.xlsx"), workbook.left(workbook.size() / 2), {});
        QByteArray encrypted("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
        encrypted.append(QByteArray(2048, '\0'));
        for (const char c : QByteArray("EncryptedPackage"))
            encrypted.append(c).append('\0');
        encrypted.append(QByteArray(512, '\0'));
        add("workbook with a password", QStringLiteral("密.xlsx"), encrypted, QStringLiteral("password"));
        add("text named .xlsx", QStringLiteral("假.xlsx"),
            QStringLiteral("编号,名称,经度,纬度\n1,厂,115,28\n").toUtf8(), QStringLiteral("plain text"));
        add("empty file", QStringLiteral("空.csv"), QByteArray(""), QStringLiteral("empty"));
        add("missing file", QStringLiteral("没有.csv"), {}, QStringLiteral("no file"));
        add("header that names nothing", QStringLiteral("怪.csv"),
            QStringLiteral("甲,乙,丙,丁\n1,2,3,4\n").toUtf8(), QStringLiteral("row 1 is \"甲 乙 丙 丁\""));
        add("header and no rows", QStringLiteral("光.csv"),
            QStringLiteral("编号,名称,源类,经度,纬度\n").toUtf8(), QStringLiteral("no rows"));
        add("no columns of coordinates", QStringLiteral("无坐标.csv"),
            QStringLiteral("编号,名称,源类\nB1,测试厂,锅炉\n").toUtf8(),
            QStringLiteral("no columns of coordinates"));
        add("coordinates that are all 0", QStringLiteral("零.csv"),
            QStringLiteral("编号,名称,源类,经度,纬度\nB1,测试厂,锅炉,0,0\nB2,测试店,餐饮,0.0,0.0\n").toUtf8(),
            QStringLiteral("row 2"));
        const QByteArray gbk =
            gb18030(QStringLiteral("编号,名称,源类,经度,纬度\nB1,测试厂,锅炉,115.8,28.65\n"));
        add("GBK that was read as UTF-8 and saved again", QStringLiteral("乱码.csv"),
            QString::fromUtf8(gbk).toUtf8(), QStringLiteral("wrong encoding"));
        add("only projected numbers, not accepted", QStringLiteral("投影.csv"),
            QStringLiteral("编号,名称,源类,经度,纬度\nB1,测试厂,锅炉,388381.885,3174558.307\n").toUtf8(),
            QStringLiteral("EPSG:4548"));
        add("sheet of notes", QStringLiteral("说明.csv"), QStringLiteral("这是说明文字\n请看附件\n").toUtf8(),
            {});
        add("folder", QStringLiteral("工作区"), {}, QStringLiteral("folder"));

        // A sheet of 600 MB of zeros in half a megabyte.
        QByteArray bomb =
            "<?xml version=\"1.0\"?><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>";
        bomb.append(QByteArray(600 << 20, '0'));
        writeZip(
            path(QStringLiteral("炸弹.xlsx")),
            {{"xl/workbook.xml",
              "<?xml version=\"1.0\"?><workbook "
              "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
              "relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
             {"xl/_rels/workbook.xml.rels",
              "<?xml version=\"1.0\"?><Relationships><Relationship Id=\"rId1\" "
              "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
              "Target=\"worksheets/sheet1.xml\"/></Relationships>"},
             {"xl/worksheets/sheet1.xml", bomb}});
        QVERIFY(QFileInfo(path(QStringLiteral("炸弹.xlsx"))).size() < (8 << 20));
        add("zip bomb", QStringLiteral("炸弹.xlsx"), {}, {});
    }
    void bad_file_is_refused_with_one_sentence_and_changes_nothing()
    {
        QFETCH(QString, file);
        QFETCH(QString, part);
        const QByteArray before = hashOf(m_workspace->folder());
        NoProgress progress;
        const QString sentence = inputErrorOf([&] {
            const ImportContext context = ImportContext::of(*m_workspace, progress);
            m_workspace->store().add(imported(path(file), context).content, progress);
        });
        QVERIFY2(sentence.contains(file), qPrintable(sentence));
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
        QVERIFY2(sentence.size() > 20 && !sentence.contains(u'\n'), qPrintable(sentence));
        QCOMPARE(hashOf(m_workspace->folder()), before);
    }

    void full_width_digits_and_single_bad_rows_are_no_reason_to_refuse_a_file()
    {
        writeBytes(path(QStringLiteral("全角.csv")),
                   QStringLiteral("编号,名称,源类,经度,纬度,SO2\n"
                                  "B1,测试厂,锅炉,１１５．８１２３４５,２８．６５２３４５,１．５\n"
                                  "B2,测试店,餐饮,0,0,1\n")
                       .toUtf8());
        const JudgedImport judged = imported(path(QStringLiteral("全角.csv")), smallCity(m_folder.path()));
        QCOMPARE(judged.report.rowsAccepted, 2);
        QCOMPARE(judged.content.sources[0].position->lon, 115.812345);
        QCOMPARE(judged.content.sources[0].emission[Pollutant::SO2], 1.5);
        QVERIFY(!judged.content.sources[1].position);
    }

    void cancelled_import_leaves_the_workspace_byte_for_byte_as_it_was()
    {
        /// Lets the judging pass and stops in the middle of the writing.
        struct StopsWhileWriting final : Progress {
            void report(qint64, qint64, const QString& what) override
            {
                isWriting = isWriting || what.contains(QStringLiteral("Writing"));
            }
            bool isCancelled() const override { return isWriting; }
            bool isWriting = false;
        };
        QByteArray text = QStringLiteral("编号,名称,源类,经度,纬度\n").toUtf8();
        for (int i = 0; i < 10000; ++i)
            text += QStringLiteral("C%1,测试厂%1,锅炉,115.812345,28.652345\n").arg(i).toUtf8();
        writeBytes(path(QStringLiteral("大.csv")), text);
        const QByteArray before = hashOf(m_workspace->folder());
        StopsWhileWriting progress;
        const ImportContext context = ImportContext::of(*m_workspace, progress);
        const JudgedImport judged = imported(path(QStringLiteral("大.csv")), context);
        QVERIFY_EXCEPTION_THROWN(m_workspace->store().add(judged.content, progress), Cancelled);
        QVERIFY(progress.isWriting);
        QCOMPARE(m_workspace->store().count(QStringLiteral("source")), 1);
        QCOMPARE(hashOf(m_workspace->folder()), before);
    }
};

QTEST_GUILESS_MAIN(TestImportBadInput)
#include "test_import_bad_input.moc"
