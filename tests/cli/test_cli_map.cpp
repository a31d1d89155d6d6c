// SPDX-License-Identifier: GPL-3.0-or-later
// airshed-cli map, with the real map engine: what it says and what it leaves behind.
#include "cli/cli_process.h"
#include "cli/cli_workspace.h"

#include "inventory/workspace.h"

#include <QImage>
#include <QtTest>

using namespace airshed::tests;

namespace
{

QString arg(const char* utf8) { return QString::fromUtf8(utf8); }

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestCliMap : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;

    QString file(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    Outcome run(QStringList arguments, const HowToRun& how = {}) const
    {
        return runCli(QStringList{arg("map"), arg("-w"), m_path, arg("--title"), arg("大气污染源分布图")} +
                          arguments,
                      how);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(QStringLiteral("工作区"));
        makeCliWorkspace(m_path);
    }

    void page_is_written_and_named_with_its_scale_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("pdf") << arg("pdf") << QByteArray("%PDF-");
        QTest::newRow("png") << arg("png") << QByteArray("\x89PNG\r\n");
        QTest::newRow("svg") << arg("svg") << QByteArray("<?xml");
    }
    void page_is_written_and_named_with_its_scale()
    {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, beginning);
        const QString path = file("图.") + suffix;
        const Outcome got = run({arg("-o"), path, arg("--scale"), arg("1:200000"), arg("--dpi"), arg("96"),
                                 arg("--layout"), arg("a4-portrait")});
        QCOMPARE(got.errors, QString());
        QCOMPARE(got.output, path + arg(": A4 portrait, 1:200,000\n"));
        QCOMPARE(got.exitCode, 0);
        QVERIFY(contentOf(path).startsWith(beginning));
        if (suffix == arg("png")) {
            // 210 x 297 mm at 96 dots in 25.4 mm
            const QImage image(path);
            QVERIFY(std::abs(image.width() - 210 * 96 / 25.4) < 1.5);
            QVERIFY(std::abs(image.height() - 297 * 96 / 25.4) < 1.5);
        }
    }

    void page_as_json_says_what_repeats_it()
    {
        const QString path = file("图 json.png");
        const Outcome got =
            run({arg("-o"), path, arg("--dpi"), arg("72"), arg("--extent"),
                 arg("380000,3160000,420000,3180000"), arg("--pollutant"), arg("PM2.5"), arg("--json")});
        QCOMPARE(got.exitCode, 0);
        QCOMPARE(got.errors, QString());
        const QJsonObject object = QJsonDocument::fromJson(got.output.toUtf8()).object();
        QCOMPARE(object[arg("output")].toString(), path);
        QCOMPARE(object[arg("epsg")].toInt(), 4548);
        QCOMPARE(object[arg("pollutant")].toString(), arg("pm25"));
        // The box is inside the page's extent, whose middle it has.
        const QJsonArray extent = object[arg("extent")].toArray();
        QVERIFY(extent[0].toDouble() <= 380'000 && extent[1].toDouble() <= 3'160'000);
        QVERIFY(extent[2].toDouble() >= 420'000 && extent[3].toDouble() >= 3'180'000);
        QVERIFY(std::abs(extent[0].toDouble() + extent[2].toDouble() - 800'000) < 1);
        const QByteArray hash =
            QCryptographicHash::hash(contentOf(m_path + arg("/inventory.gpkg")), QCryptographicHash::Sha256);
        QCOMPARE(object[arg("inventorySha256")].toString().toLatin1(), hash.toHex());
    }

    void layer_that_is_not_there_is_wrong_usage()
    {
        const QString path = file("没有.png");
        const Outcome got = run({arg("-o"), path, arg("--hide"), arg("moon")});
        QCOMPARE(got.exitCode, 2);
        QCOMPARE(got.output, QString());
        QVERIFY2(got.errors.startsWith(arg("There is no layer \"moon\"; the map has ")),
                 qPrintable(got.errors));
        QVERIFY(!QFileInfo::exists(path));
    }

    void interrupted_page_leaves_no_file_and_no_engine()
    {
        const QString path = file("中断.pdf");
        HowToRun how;
        how.isInterrupted = true;
        const Outcome got = run({arg("-o"), path}, how);
        QCOMPARE(got.exitCode, 130);
        QCOMPARE(got.output, QString());
        QVERIFY(!QFileInfo::exists(path));
        const QStringList left = QDir(m_folder.path()).entryList({arg(".*")}, QDir::Files | QDir::Hidden);
        QCOMPARE(left, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCliMap)
#include "test_cli_map.moc"
