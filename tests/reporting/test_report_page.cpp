// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of the demonstration as "airshed-cli map" writes them: every element that a report map must have is
// there as text, fonts are embedded, sizes are exact, and the command in the small print makes the same page
// again.
#include "core/progress.h"
#include "inventory/demonstration/demonstration.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace airshed;

namespace
{

QString name(const char* text) { return QString::fromUtf8(text); }

QString output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(-1);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Qt's PDF names some Han characters by their Kangxi radical: the same after compatibility normalisation.
QString textOf(const QString& pdf)
{
    return output(name("pdftotext"), {name("-raw"), pdf, name("-")})
        .normalized(QString::NormalizationForm_KC);
}

double differentShare(const QImage& one, const QImage& other)
{
    if (one.isNull() || one.size() != other.size())
        return 1;
    int different = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            different += one.pixel(x, y) != other.pixel(x, y);
    return double(different) / (double(one.width()) * one.height());
}

} // namespace

class ReportPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void a_pdf_holds_every_element_as_text_data();
    void a_pdf_holds_every_element_as_text();
    void a_pdf_embeds_its_fonts_and_keeps_the_map_vector();
    void a_legend_names_only_what_the_map_shows();
    void a_png_has_exactly_the_pixels_of_300_dots_per_inch_data();
    void a_png_has_exactly_the_pixels_of_300_dots_per_inch();
    void an_svg_can_be_parsed_and_holds_the_title();
    void the_command_in_the_small_print_makes_the_same_page();
    void a_public_page_without_review_number_is_stamped_and_one_with_it_is_not();

private:
    /// Writes a page; the test fails when the program does.
    QString made(const QString& file, const QStringList& options);
    QTemporaryDir m_folder;
    QString m_workspace;
};

void ReportPageTest::initTestCase()
{
    NoProgress progress;
    const QString demonstration = m_folder.filePath(name("演示"));
    inventory::demonstration::makeDemonstration({1, 400, demonstration}, progress);
    m_workspace = demonstration + name("/workspace");
}

QString ReportPageTest::made(const QString& file, const QStringList& options)
{
    const QString path = m_folder.filePath(file);
    QProcess program;
    program.start(
        name(AIRSHED_BUILD_DIR "/bin/airshed-cli"),
        QStringList{name("map"), name("--workspace"), m_workspace, name("--output"), path, name("--quiet")} +
            options);
    program.waitForFinished(-1);
    if (program.exitCode() != 0)
        qWarning("%s", program.readAllStandardError().constData());
    return program.exitCode() == 0 ? path : QString();
}

void ReportPageTest::a_pdf_holds_every_element_as_text_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("layout");
    QTest::addColumn<QString>("size");
    QTest::addColumn<QStringList>("elements");
    const QStringList chinese = {name("大气污染源分布图"),
                                 name("内部工作用图 不得公开"),
                                 name("污染物:NOx"),
                                 name("图例"),
                                 name("污染源类别"),
                                 name("化石燃料固定燃烧源"),
                                 name("区县界(示意)"),
                                 name("1,000 t/a"),
                                 name("符号面积与排放量成正比"),
                                 name("km"),
                                 name("编制单位:某市大气办"),
                                 name("编制日期:2026年11月24日"),
                                 name("资料截止日期:"),
                                 name("数据来源:污染源清单(400 个源"),
                                 name("审图号:未填写"),
                                 name("坐标系:CGCS2000 三度带 117°E(EPSG:4548)"),
                                 name("底图来源:GeoNames"),
                                 name("SHA-256"),
                                 name("airshed-cli map --workspace"),
                                 name("28°45′N"),
                                 name("116°00′E")};
    const QStringList english = {name("Air pollution sources"),
                                 name("For internal use"),
                                 name("Pollutant: NOx"),
                                 name("Legend"),
                                 name("Sources by class"),
                                 name("Stationary fossil-fuel combustion"),
                                 name("Districts (indicative)"),
                                 name("Compiled by: Air Office"),
                                 name("Date: 24 November 2026"),
                                 name("Data up to:"),
                                 name("400 sources"),
                                 name("Map review number: not stated"),
                                 name("CGCS2000 3° zone, 117°E (EPSG:4548)"),
                                 name("Base map: GeoNames"),
                                 name("to make this page again"),
                                 name("28°45′N")};
    QTest::newRow("A4 landscape") << name("zh_CN") << name("a4-landscape") << name("A4") << chinese;
    QTest::newRow("A3 landscape") << name("zh_CN") << name("a3-landscape") << name("A3") << chinese;
    QTest::newRow("A4 portrait, English") << name("en") << name("a4-portrait") << name("A4") << english;
}

void ReportPageTest::a_pdf_holds_every_element_as_text()
{
    QFETCH(const QString, language);
    QFETCH(const QString, layout);
    QFETCH(const QString, size);
    QFETCH(const QStringList, elements);
    const bool isChinese = language == name("zh_CN");
    const QString page =
        made(name("图.pdf"),
             {name("--title"), isChinese ? name("大气污染源分布图") : name("Air pollution sources"),
              name("--compiler"), isChinese ? name("某市大气办") : name("Air Office"), name("--language"),
              language, name("--layout"), layout, name("--date"), name("2026-11-24"), name("--hide"),
              name("terrain")});
    QVERIFY(!page.isEmpty());
    const QString text = textOf(page);
    // Without any normalisation, as a reader's search does it: 大 is not a radical.
    if (isChinese)
        QVERIFY(output(name("pdftotext"), {page, name("-")}).contains(name("大气污染源分布图")));
    for (const QString& element : elements)
        QVERIFY2(text.contains(element.normalized(QString::NormalizationForm_KC)),
                 qPrintable(element + name(" is missing in\n") + text));
    QVERIFY(text.contains(QRegularExpression(name("\\b1:[1-9][0-9]{0,2}(,000)+\\b")))); // the numeric scale
    const QString information = output(name("pdfinfo"), {page});
    QVERIFY2(information.contains(name("(") + size + name(")")), qPrintable(information));
    QVERIFY2(information.contains(QRegularExpression(name("Pages: +1\n"))), qPrintable(information));
}

void ReportPageTest::a_pdf_embeds_its_fonts_and_keeps_the_map_vector()
{
    const QString page =
        made(name("矢量.pdf"), {name("--title"), name("图"), name("--hide"), name("terrain")});
    const QStringList fonts =
        output(name("pdffonts"), {page}).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
    QVERIFY(fonts.size() >= 2); // regular and bold
    for (const QString& font : fonts) {
        // Columns from the right: emb sub uni object generation.
        const QStringList columns = font.simplified().split(QLatin1Char(' '));
        QVERIFY2(columns.at(columns.size() - 5) == name("yes"), qPrintable(font));
        QVERIFY2(columns.at(columns.size() - 3) == name("yes"), qPrintable(font)); // can be searched
        QVERIFY2(font.startsWith(name("NotoSansCJKsc")), qPrintable(font));
    }
    // Only the terrain is a picture, and it was hidden.
    QVERIFY(!output(name("pdfimages"), {name("-list"), page}).contains(name("image ")));
}

void ReportPageTest::a_legend_names_only_what_the_map_shows()
{
    const QString text =
        textOf(made(name("图例.pdf"), {name("--title"), name("图"), name("--language"), name("zh_CN"),
                                       name("--hide"), name("sources,roads")}));
    QVERIFY(text.contains(name("区县界")));
    for (const char* absent : {"污染源类别", "化石燃料固定燃烧源", "1,000 t/a", "高速公路", "污染物:"})
        QVERIFY2(!text.contains(name(absent)), absent);
    // A corner of the map without any development zone or lake.
    const QString corner =
        textOf(made(name("角.pdf"), {name("--title"), name("图"), name("--language"), name("zh_CN"),
                                     name("--extent"), name("350000,3190000,352000,3191000")}));
    QVERIFY(!corner.contains(name("化石燃料固定燃烧源")));
}

void ReportPageTest::a_png_has_exactly_the_pixels_of_300_dots_per_inch_data()
{
    QTest::addColumn<QString>("layout");
    QTest::addColumn<QSizeF>("millimetres");
    QTest::newRow("A4 landscape") << name("a4-landscape") << QSizeF(297, 210);
    QTest::newRow("A4 portrait") << name("a4-portrait") << QSizeF(210, 297);
    QTest::newRow("A3 landscape") << name("a3-landscape") << QSizeF(420, 297);
}

void ReportPageTest::a_png_has_exactly_the_pixels_of_300_dots_per_inch()
{
    QFETCH(const QString, layout);
    QFETCH(const QSizeF, millimetres);
    const QImage image(made(name("图.png"), {name("--title"), name("图"), name("--layout"), layout,
                                             name("--hide"), name("terrain,sources,roads")}));
    const QSizeF pixels = millimetres / 25.4 * 300;
    QVERIFY2(std::abs(image.width() - pixels.width()) < 1 && std::abs(image.height() - pixels.height()) < 1,
             qPrintable(QStringLiteral("%1 x %2").arg(image.width()).arg(image.height())));
    QVERIFY(std::abs(image.dotsPerMeterX() * 0.0254 - 300) < 0.1);
}

void ReportPageTest::an_svg_can_be_parsed_and_holds_the_title()
{
    const QString page = made(name("图.svg"), {name("--title"), name("大气污染源分布图")});
    QFile file(page);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(file.readAll()).contains(name("大气污染源分布图")));
    QVERIFY(QSvgRenderer(page).isValid());
}

void ReportPageTest::the_command_in_the_small_print_makes_the_same_page()
{
    const QStringList options = {name("--title"),     name("它's 图; $HOME"),
                                 name("--pollutant"), name("pm25"),
                                 name("--style"),     name("grey"),
                                 name("--scale"),     name("1:200000"),
                                 name("--extent"),    name("370000,3150000,410000,3190000"),
                                 name("--hide"),      name("cameras"),
                                 name("--compiler"),  name("局 一"),
                                 name("--language"),  name("zh_CN")};
    const QString page = made(name("再.pdf"), options);
    const QString text = textOf(page);
    const qsizetype start = text.indexOf(name("airshed-cli map"));
    QVERIFY(start > 0);
    // The small print is broken into lines at blanks and after hyphens.
    const qsizetype end = text.indexOf(name(".pdf"), start);
    QString command = text.mid(start, end - start) + name(".pdf");
    command.replace(QRegularExpression(name("-\\s*\n")), name("-"));
    command.replace(QLatin1Char('\n'), QLatin1Char(' '));
    command.replace(name("再.pdf"), name("repeated.pdf"));
    QProcess shell;
    shell.setWorkingDirectory(m_folder.path());
    shell.start(name("sh"), {name("-c"), name("PATH=" AIRSHED_BUILD_DIR "/bin:$PATH; ") + command});
    shell.waitForFinished(-1);
    QVERIFY2(shell.exitCode() == 0, qPrintable(command + QString::fromUtf8(shell.readAllStandardError())));

    QList<QImage> pictures;
    for (const QString& pdf : {page, m_folder.filePath(name("repeated.pdf"))}) {
        const QString picture = m_folder.filePath(name("picture"));
        output(name("pdftoppm"), {name("-r"), name("60"), name("-png"), name("-singlefile"), pdf, picture});
        pictures << QImage(picture + name(".png"));
    }
    // The output's name in the small print differs; and of two names on the map either may give way.
    const double share = differentShare(pictures[0], pictures[1]);
    QVERIFY2(share < 0.005, qPrintable(QString::number(share)));
}

void ReportPageTest::a_public_page_without_review_number_is_stamped_and_one_with_it_is_not()
{
    const QString without = textOf(made(name("公开.pdf"), {name("--title"), name("图"), name("--language"),
                                                           name("zh_CN"), name("--public")}));
    QVERIFY(without.contains(name("未取得审图号 不得公开")));
    const QString with =
        textOf(made(name("公开.pdf"), {name("--title"), name("图"), name("--language"), name("zh_CN"),
                                       name("--public"), name("--review-number"), name("赣S(2026)001号")}));
    QVERIFY(with.contains(name("审图号:赣S(2026)001号")));
    QVERIFY(!with.contains(name("不得公开")));
}

QTEST_MAIN(ReportPageTest)
#include "test_report_page.moc"
