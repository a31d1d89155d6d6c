// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that leave the program must come back as they were: every format, language and encoding is written
// and read again by the importer.
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/exporting/list_export.h"
#include "inventory/importing/list_import.h"
#include "inventory/record_text.h"
#include "inventory/sample_records.h"
#include "inventory/workspace.h"

#include <QtTest>
#include <csignal>
#include <sys/resource.h>

using namespace airshed;
using namespace airshed::inventory;
using namespace airshed::inventory::exporting;

namespace
{

class StoppedProgress final : public Progress
{
public:
    void report(qint64, qint64, const QString&) override {}
    bool isCancelled() const override { return true; }
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a list cannot say: where a row came from, its place in the store, how its coordinates were written.
bool isNotInLists(const QByteArray& column)
{
    static const QList<QByteArray> columns = {"batch",      "source_file", "sheet",        "row_number",
                                              "site",       "valid_to",    "updated_at",   "edited_by",
                                              "original_x", "original_y",  "original_crs", "geometry_kind"};
    return columns.contains(column);
}

template<typename Record>
QMap<QByteArray, QString> textsOf(const Record& record)
{
    TextCollector collector;
    describe(collector, record);
    QMap<QByteArray, QString> texts;
    for (const TextCollector::Field& field : collector.fields()) {
        if (!isNotInLists(field.column))
            texts.insert(field.column, field.text);
    }
    return texts;
}

} // namespace

class TestListExport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    NoProgress m_progress;
    importing::ImportContext m_context;

    const InventoryStore& store() const { return m_workspace->store(); }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    importing::JudgedImport imported(const QString& file)
    {
        importing::ImportPlan plan = importing::planImport(file, m_context, {}, m_progress);
        return importing::judgeRows(plan, m_context, m_progress);
    }
    Source stored(const QString& number) const
    {
        for (const Source& source : store().sources(store().sourceIds({}))) {
            if (source.number == number)
                return source;
        }
        qFatal("no source of this number");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_context = importing::ImportContext::withoutWorkspace();
        m_workspace = Workspace::create(path(QStringLiteral("工作区")), QStringLiteral("南昌市 2024"), 4548);
        Source plant = samples::source(QStringLiteral("A-1"));
        plant.position = geo::LonLat{115.858123456789, 28.682};
        plant.emission[Pollutant::PM10] = 1.0 / 3;
        Source site = samples::source(QStringLiteral("B-2"), SourceClass::Dust);
        site.name = QStringLiteral("示范工地, \"甲\"区");
        site.subclass = QStringLiteral("施工扬尘");
        site.adminCode = QStringLiteral("360111");
        site.managementUnit.clear();
        site.creditCode.clear();
        site.permitNumber.clear();
        site.outletCode.clear();
        site.status = SourceStatus::Closed;
        site.hasOnlineMonitoring = false;
        site.release = {};
        site.release.areaSideMetres = 120;
        site.emission = EmissionVector();
        site.emission[Pollutant::PM10] = 0;
        Source seasonal = samples::source(QStringLiteral("C-3"), SourceClass::BiomassBurning);
        seasonal.creditCode = QStringLiteral("911302307808371268");
        seasonal.permitNumber.clear();
        seasonal.subclass = QStringLiteral("生物质锅炉");
        seasonal.status = SourceStatus::Seasonal;
        ImportContent content = samples::content({plant, site, seasonal});
        Enterprise enterprise;
        enterprise.name = QStringLiteral("云岭示范玻璃有限公司");
        enterprise.creditCode = plant.creditCode;
        content.enterprises = {enterprise};
        Station station;
        station.code = QStringLiteral("3601G001");
        station.name = QStringLiteral("示范国控站");
        station.kind = QStringLiteral("国控");
        station.adminCode = QStringLiteral("360111");
        station.position = {115.95, 28.69};
        station.aqi = 82;
        station.aqiTime = QDateTime(QDate(2026, 3, 1), QTime(1, 0), Qt::UTC);
        content.stations = {station};
        Camera camera;
        camera.deviceId = QStringLiteral("36012100001320000001");
        camera.name = QStringLiteral("示范瞭望1号");
        camera.adminCode = QStringLiteral("360121");
        camera.position = {116.05, 28.5};
        camera.mastHeightMetres = 38;
        camera.rangeMetres = 3000;
        camera.sectorStartDegrees = 30;
        camera.sectorEndDegrees = 210;
        content.cameras = {camera};
        m_workspace->store().add(content, m_progress);
    }

    void formats_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<bool>("isChinese");
        QTest::addColumn<bool>("isGb18030");
        for (const QString& suffix : exportSuffixes()) {
            for (const bool isChinese : {true, false}) {
                const QByteArray name = suffix.toLatin1() + (isChinese ? " Chinese" : " English");
                QTest::newRow(name.constData()) << suffix << isChinese << false;
                if (hasEncoding(suffix))
                    QTest::newRow((name + " GB18030").constData()) << suffix << isChinese << true;
            }
        }
    }

    void sources_come_back_from_every_format_data() { formats_data(); }
    void sources_come_back_from_every_format()
    {
        QFETCH(QString, suffix);
        QFETCH(bool, isChinese);
        QFETCH(bool, isGb18030);
        ListExport what;
        what.path = path(QStringLiteral("清单 %1%2.%3").arg(isChinese).arg(isGb18030).arg(suffix));
        what.language = isChinese ? HeaderLanguage::Chinese : HeaderLanguage::English;
        what.encoding = isGb18030 ? ListEncoding::Gb18030 : ListEncoding::Utf8;
        QCOMPARE(exportList(what, store(), m_progress), qint64(3));

        const importing::JudgedImport back = imported(what.path);
        QCOMPARE(back.report.rowsRead, qint64(3));
        QCOMPARE(back.content.sources.size(), std::size_t(3));
        for (const Source& source : back.content.sources) {
            const Source before = stored(source.number);
            QMap<QByteArray, QString> expected = textsOf(before);
            QMap<QByteArray, QString> got = textsOf(source);
            // Tables keep 15 digits of a number; only CSV has them all.
            if (suffix != QStringLiteral("csv")) {
                for (const char* column : {"position", "pm10_t_a"}) {
                    expected.remove(column);
                    got.remove(column);
                }
                QVERIFY(source.position);
                QVERIFY(std::abs(source.position->lon - before.position->lon) < 1e-8);
                QVERIFY(std::abs(source.position->lat - before.position->lat) < 1e-8);
                QVERIFY(std::abs(source.emission[Pollutant::PM10] - before.emission[Pollutant::PM10]) <
                            1e-9 ||
                        !before.emission.isStated(Pollutant::PM10));
            }
            for (auto it = expected.cbegin(); it != expected.cend(); ++it)
                QVERIFY2(got.value(it.key()) == it.value(),
                         qPrintable(QStringLiteral("%1 %2: \"%3\" in place of \"%4\"")
                                        .arg(source.number, QString::fromLatin1(it.key()),
                                             got.value(it.key()), it.value())));
        }
        for (const Enterprise& enterprise : back.content.enterprises) {
            if (enterprise.creditCode == QStringLiteral("91130200699229617X"))
                QCOMPARE(enterprise.name, QStringLiteral("云岭示范玻璃有限公司"));
        }
    }

    void stations_come_back_from_every_format_data() { formats_data(); }
    void stations_come_back_from_every_format()
    {
        QFETCH(QString, suffix);
        QFETCH(bool, isChinese);
        QFETCH(bool, isGb18030);
        ListExport what;
        what.kind = ListKind::Stations;
        what.path = path(QStringLiteral("站点 %1%2.%3").arg(isChinese).arg(isGb18030).arg(suffix));
        what.language = isChinese ? HeaderLanguage::Chinese : HeaderLanguage::English;
        what.encoding = isGb18030 ? ListEncoding::Gb18030 : ListEncoding::Utf8;
        QCOMPARE(exportList(what, store(), m_progress), qint64(1));
        const importing::JudgedImport back = imported(what.path);
        QCOMPARE(back.content.stations.size(), std::size_t(1));
        QCOMPARE(textsOf(back.content.stations.front()), textsOf(store().stations().front()));
    }

    void cameras_come_back_from_every_format_data() { formats_data(); }
    void cameras_come_back_from_every_format()
    {
        QFETCH(QString, suffix);
        QFETCH(bool, isChinese);
        QFETCH(bool, isGb18030);
        ListExport what;
        what.kind = ListKind::Cameras;
        what.path = path(QStringLiteral("摄像机 %1%2.%3").arg(isChinese).arg(isGb18030).arg(suffix));
        what.language = isChinese ? HeaderLanguage::Chinese : HeaderLanguage::English;
        what.encoding = isGb18030 ? ListEncoding::Gb18030 : ListEncoding::Utf8;
        QCOMPARE(exportList(what, store(), m_progress), qint64(1));
        const importing::JudgedImport back = imported(what.path);
        QCOMPARE(back.content.cameras.size(), std::size_t(1));
        QCOMPARE(textsOf(back.content.cameras.front()), textsOf(store().cameras().front()));
    }

    void csv_has_a_mark_for_excel_and_quotes_what_needs_it()
    {
        ListExport what;
        what.path = path(QStringLiteral("标记.csv"));
        what.query.classes = {SourceClass::Dust};
        QCOMPARE(exportList(what, store(), m_progress), qint64(1));
        const QByteArray bytes = contentOf(what.path);
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        const QStringList lines = QString::fromUtf8(bytes.mid(3)).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), qsizetype(3)); // header, row, nothing after the last line end
        QVERIFY(lines[0].startsWith(QStringLiteral("编号,污染源名称,企业名称,源类,")));
        QVERIFY(lines[0].contains(QStringLiteral(",PM2.5排放量(t/a),")));
        QVERIFY2(lines[1].startsWith(QStringLiteral("B-2,\"示范工地, \"\"甲\"\"区\",,扬尘源,施工扬尘,")),
                 qPrintable(lines[1]));
        QVERIFY(lines[2].isEmpty());
    }

    void texts_that_excel_would_run_as_formulas_are_guarded_in_csv_and_come_back_as_they_were()
    {
        const QStringList names = {"=HYPERLINK(\"http://x\",\"y\")",
                                   "+86 791 8888",
                                   "-1+1",
                                   "@SUM(A1)",
                                   "＝1+1",
                                   "'=1",
                                   "'quoted'",
                                   "a=b"};
        const auto workspace =
            Workspace::create(path(QStringLiteral("公式")), QStringLiteral("南昌市 2024"), 4548);
        std::vector<Source> sources;
        for (const QString& name : names) {
            Source source = samples::source(QStringLiteral("F-%1").arg(sources.size()));
            source.name = name;
            source.position = geo::LonLat{115.858123456, 28.682};
            sources.push_back(source);
        }
        workspace->store().add(samples::content(sources), m_progress);
        for (const ListEncoding encoding : {ListEncoding::Utf8, ListEncoding::Gb18030}) {
            ListExport what;
            what.path = path(QStringLiteral("公式.csv"));
            what.encoding = encoding;
            QCOMPARE(exportList(what, workspace->store(), m_progress), names.size());
            const QStringList lines = QString::fromUtf8(contentOf(what.path)).split(QStringLiteral("\r\n"));
            QVERIFY(lines[1].startsWith(QStringLiteral("F-0,\"'=HYPERLINK(")));
            QVERIFY(lines[2].startsWith(QStringLiteral("F-1,'+86 791 8888,")));
            QVERIFY(lines[3].startsWith(QStringLiteral("F-2,'-1+1,")));
            QVERIFY(lines[4].startsWith(QStringLiteral("F-3,'@SUM(A1),")));
            QVERIFY(lines[7].startsWith(QStringLiteral("F-6,'quoted',")));
            QVERIFY(lines[8].startsWith(QStringLiteral("F-7,a=b,")));
            QStringList back;
            for (const Source& source : imported(what.path).content.sources)
                back += source.name;
            QCOMPARE(back, names);
        }
    }

    void text_that_no_excel_cell_holds_is_refused_by_its_column_and_row()
    {
        ListHeader header;
        header.title = QStringLiteral("清单");
        header.titles = {QStringLiteral("编号"), QStringLiteral("备注")};
        header.types = {CellType::Text, CellType::Text};
        const std::unique_ptr<ListWriter> writer = xlsxWriter(path(QStringLiteral("长.xlsx")), header);
        const QString longest(32'767, u'长');
        writer->addRow(std::vector<Cell>{QStringLiteral("A-1"), longest}, {});
        QString message;
        try {
            writer->addRow(std::vector<Cell>{QStringLiteral("A-2"), longest + u'长'}, {});
        } catch (const OutputError& error) {
            message = error.message();
        }
        QVERIFY2(message.contains(QStringLiteral("备注")) && message.contains(u'3'), qPrintable(message));
        header.rowCount = 1'048'576;
        QVERIFY_THROWS_EXCEPTION(OutputError, (void)xlsxWriter(path(QStringLiteral("多.xlsx")), header));
    }

    void gb18030_has_every_character()
    {
        QCOMPARE(toGb18030(QStringLiteral("南昌")), QByteArray("\xC4\xCF\xB2\xFD"));
        QCOMPARE(toGb18030(QStringLiteral("a℃")), QByteArray("a\xA1\xE6"));
        // 𠮷 (U+20BB7) is four bytes, half of it is no character.
        QCOMPARE(toGb18030(QString::fromUcs4(U"\U00020BB7")).size(), qsizetype(4));
        QCOMPARE(toGb18030(QString(QChar(0xD842)) + u'a'), QByteArray("?a"));
        QCOMPARE(toGb18030(QString()), QByteArray());
    }

    void earlier_day_has_the_values_of_that_day()
    {
        ListExport what;
        what.path = path(QStringLiteral("早先.csv"));
        what.query.asOf = QDate(2000, 1, 1);
        QCOMPARE(exportList(what, store(), m_progress), qint64(0));
        QVERIFY(contentOf(what.path).startsWith("\xEF\xBB\xBF")); // the header alone
    }

    void cancelled_or_failed_export_leaves_the_old_file_and_nothing_beside_it_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const QString& suffix : exportSuffixes())
            QTest::newRow(qPrintable(suffix)) << suffix;
    }
    void cancelled_or_failed_export_leaves_the_old_file_and_nothing_beside_it()
    {
        QFETCH(QString, suffix);
        const QString folder = path(QStringLiteral("取消 ") + suffix);
        QVERIFY(QDir().mkpath(folder));
        ListExport what;
        what.path = folder + QStringLiteral("/清单.") + suffix;
        QFile old(what.path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        StoppedProgress stopped;
        QVERIFY_THROWS_EXCEPTION(Cancelled, (void)exportList(what, store(), stopped));
        QCOMPARE(contentOf(what.path), QByteArray("old"));
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
                 qsizetype(1));

        // A disk that takes 100 bytes of a file and no more.
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 100;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        bool isRefused = false;
        try {
            (void)exportList(what, store(), m_progress);
        } catch (const OutputError&) {
            isRefused = true;
        }
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, oldHandler);
        QVERIFY(isRefused);
        QCOMPARE(contentOf(what.path), QByteArray("old"));
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
                 qsizetype(1));
    }

    void other_suffix_is_refused()
    {
        ListExport what;
        what.path = path(QStringLiteral("清单.doc"));
        QVERIFY_THROWS_EXCEPTION(InputError, (void)exportList(what, store(), m_progress));
        QVERIFY(!QFileInfo::exists(what.path));
    }
};

QTEST_GUILESS_MAIN(TestListExport)
#include "test_list_export.moc"
