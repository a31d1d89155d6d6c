// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic and the words of a report page: scales, extents, command lines, texts. No engine, no
// workspace.
#include "core/errors.h"
#include "core/paths.h"
#include "reporting/logic/page_export.h"
#include "reporting/logic/page_scale.h"
#include "reporting/logic/page_template.h"
#include "reporting/logic/page_texts.h"

#include <QProcess>
#include <QTest>

using namespace airshed;
using namespace airshed::reporting;

namespace
{

const QSizeF frame(200, 150); // mm

WorkspaceFacts someFacts()
{
    WorkspaceFacts facts;
    facts.folder = QStringLiteral("/data/南昌");
    facts.mapEpsg = 4548;
    facts.cityExtent = QRectF(350'000, 3'110'000, 100'000, 70'000);
    facts.overviewExtent = QRectF(200'000, 2'700'000, 400'000, 600'000);
    facts.sources = 5337;
    facts.stations = 135;
    facts.cameras = 113;
    facts.lastImport = QDate(2026, 11, 20);
    facts.inventorySha256 = QString(64, QLatin1Char('a'));
    return facts;
}

const PageMaking making{QStringLiteral("1.2.3"), QDate(2026, 11, 24)};

mapengine::LayoutExport requestFor(const MapPage& page, const std::vector<mapengine::Layer>& layers = {})
{
    return layoutExport(page, someFacts(), layers, QStringLiteral("/tmp/图.pdf"), making);
}

mapengine::Layer layer(const char* id)
{
    mapengine::Layer one;
    one.id = QString::fromLatin1(id);
    return one;
}

/// What a POSIX shell makes of a command: its words.
QStringList shellWords(const QString& command)
{
    QProcess shell;
    shell.start(QStringLiteral("sh"),
                {QStringLiteral("-c"), QStringLiteral("for word in ") + command +
                                           QStringLiteral("; do printf '%s\\n' \"$word\"; done")});
    shell.waitForFinished();
    return QString::fromUtf8(shell.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

class PageLogicTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_smallest_round_scale_that_holds_the_extent_is_chosen_data();
    void the_smallest_round_scale_that_holds_the_extent_is_chosen();
    void the_frame_at_a_scale_finds_that_scale_again();
    void a_graticule_has_three_to_seven_lines_across_every_frame();
    void a_scale_bar_is_1_2_or_5_and_fits_its_place();
    void scales_are_read_as_people_write_them_data();
    void scales_are_read_as_people_write_them();
    void extents_are_read_back_as_they_are_written();
    void extents_that_are_none_are_refused_data();
    void extents_that_are_none_are_refused();
    void a_command_line_survives_the_shell();
    void only_what_differs_from_the_default_is_on_the_command_line();
    void the_stamp_depends_on_audience_and_review_number();
    void texts_that_a_person_typed_are_never_filled_in_again();
    void dates_and_numbers_speak_the_language_of_the_page();
    void hidden_layers_leave_map_and_legend_and_take_their_explanations_along();
    void every_template_names_its_page_and_has_a_map();
    void an_unknown_template_is_refused_with_the_list_of_those_there_are();
    void without_any_extent_the_person_is_asked_for_one();
};

void PageLogicTest::the_smallest_round_scale_that_holds_the_extent_is_chosen_data()
{
    QTest::addColumn<QSizeF>("metres");
    QTest::addColumn<int>("scale");
    // 200 mm at 1:50,000 are 10 km, 150 mm are 7.5 km.
    QTest::newRow("exactly") << QSizeF(10'000, 7'500) << 50'000;
    QTest::newRow("a little wider") << QSizeF(10'001, 100) << 100'000;
    QTest::newRow("a little higher") << QSizeF(100, 7'501) << 100'000;
    QTest::newRow("small") << QSizeF(10, 10) << 1'000;
    QTest::newRow("larger than the Earth") << QSizeF(1e9, 1e9) << 10'000'000;
    QTest::newRow("a point") << QSizeF(0, 0) << 10'000;
}

void PageLogicTest::the_smallest_round_scale_that_holds_the_extent_is_chosen()
{
    QFETCH(const QSizeF, metres);
    QFETCH(const int, scale);
    QCOMPARE(roundScaleFor(QRectF({400'000, 3'170'000}, metres), frame), scale);
}

void PageLogicTest::the_frame_at_a_scale_finds_that_scale_again()
{
    for (const int scale : roundScales()) {
        const QRectF extent = extentAt({400'000, 3'170'000}, scale, frame);
        QCOMPARE(extent.center(), QPointF(400'000, 3'170'000));
        QCOMPARE(extent.width(), 0.2 * scale);
        QCOMPARE(extent.height(), 0.15 * scale);
        QCOMPARE(roundScaleFor(extent, frame), scale);
    }
}

void PageLogicTest::a_graticule_has_three_to_seven_lines_across_every_frame()
{
    for (const int scale : roundScales()) {
        const double minutesAcross = 0.15 * scale / 1852;
        if (scale < 5'000 || minutesAcross > 7 * 60)
            continue; // beyond them the finest and the coarsest interval are all there is
        const double lines = minutesAcross / graticuleMinutes(scale, frame);
        QVERIFY2(lines >= 3 && lines <= 7.5, qPrintable(QStringLiteral("1:%1: %2").arg(scale).arg(lines)));
    }
}

void PageLogicTest::a_scale_bar_is_1_2_or_5_and_fits_its_place()
{
    QCOMPARE(scaleBarKilometres(50'000, 12), 0.5);  // 10 mm; 1 km would be 20
    QCOMPARE(scaleBarKilometres(100'000, 12), 1.0); // 10 mm
    QCOMPARE(scaleBarKilometres(750'000, 12), 5.0); // 6.7 mm; 10 km would be 13.3
    QCOMPARE(scaleBarKilometres(200'000, 10), 2.0); // exactly 10 mm
    QCOMPARE(scaleBarKilometres(1'000, 12), 0.01);  // 10 mm
}

void PageLogicTest::scales_are_read_as_people_write_them_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("scale"); // 0: refused
    QTest::newRow("plain") << QStringLiteral("50000") << 50'000;
    QTest::newRow("ratio") << QStringLiteral("1:50000") << 50'000;
    QTest::newRow("commas") << QStringLiteral("1:50,000") << 50'000;
    QTest::newRow("blanks") << QStringLiteral(" 1 : 1 000 000 ") << 1'000'000;
    QTest::newRow("full-width colon") << QStringLiteral("1：50000") << 50'000;
    QTest::newRow("commas anywhere") << QStringLiteral("1:5,0000") << 0;
    QTest::newRow("too large") << QStringLiteral("1:499") << 0;
    QTest::newRow("too small") << QStringLiteral("1:20000001") << 0;
    QTest::newRow("negative") << QStringLiteral("-50000") << 0;
    QTest::newRow("a fraction") << QStringLiteral("1:2.5") << 0;
    QTest::newRow("text") << QStringLiteral("large") << 0;
    QTest::newRow("nothing") << QString() << 0;
}

void PageLogicTest::scales_are_read_as_people_write_them()
{
    QFETCH(const QString, text);
    QFETCH(const int, scale);
    QCOMPARE(scaleFromText(text).value_or(0), scale);
}

void PageLogicTest::extents_are_read_back_as_they_are_written()
{
    const QRectF extent(380'000, 3'162'000, 24'000, 23'000);
    QCOMPARE(toText(extent), QStringLiteral("380000,3162000,404000,3185000"));
    QCOMPARE(extentFromText(toText(extent)).value(), extent);
    QCOMPARE(extentFromText(u" 380000 , 3162000, 404000 ,3185000 ").value(), extent);
}

void PageLogicTest::extents_that_are_none_are_refused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"", "1,2,3", "1,2,3,4,5", "1,2,x,4", "3,2,1,4", "1,4,3,2", "1,2,1,4", "nan,0,1,1", "0,0,inf,1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void PageLogicTest::extents_that_are_none_are_refused()
{
    QFETCH(const QString, text);
    QVERIFY(!extentFromText(text));
}

void PageLogicTest::a_command_line_survives_the_shell()
{
    MapPage page;
    page.title = QStringLiteral("南昌 'A' \"B\" $HOME `id` \\ ; *");
    page.compiler = QStringLiteral("局; rm -rf /");
    page.language = QStringLiteral("en");
    page.theme = mapengine::MapTheme::Grey;
    page.pollutant = Pollutant::PM25;
    page.extent = QRectF(380'000, 3'162'000, 24'000, 23'000);
    page.scaleDenominator = 100'000;
    page.hiddenLayers = {QStringLiteral("cameras"), QStringLiteral("roads")};
    page.date = QDate(2026, 11, 24);
    page.audience = Audience::Public;
    const QString command = repeatCommand(page, QStringLiteral("/data/工作 区"), QStringLiteral("图 1.pdf"));
    const QStringList words = shellWords(command);
    const QStringList expected = QStringList{QStringLiteral("airshed-cli"), QStringLiteral("map"),
                                             QStringLiteral("--workspace"), QStringLiteral("/data/工作 区")} +
                                 commandLineOptions(page) +
                                 QStringList{QStringLiteral("--output"), QStringLiteral("图 1.pdf")};
    QCOMPARE(words, expected);
    QCOMPARE(words.at(words.indexOf(QStringLiteral("--title")) + 1), page.title);
}

void PageLogicTest::only_what_differs_from_the_default_is_on_the_command_line()
{
    MapPage page;
    page.title = QStringLiteral("t");
    QCOMPARE(commandLineOptions(page).join(QLatin1Char(' ')), QStringLiteral("--title t --language zh_CN"));
    page.dpi = 150;
    page.reviewNumber = QStringLiteral("赣S(2026)001号");
    QCOMPARE(commandLineOptions(page).join(QLatin1Char(' ')),
             QStringLiteral("--title t --language zh_CN --review-number 赣S(2026)001号 --dpi 150"));
}

void PageLogicTest::the_stamp_depends_on_audience_and_review_number()
{
    const auto stamp = [](Audience audience, const QString& number) {
        MapPage page;
        page.audience = audience;
        page.reviewNumber = number;
        return requestFor(page).texts.value(QStringLiteral("stamp")).toString();
    };
    const QString number = QStringLiteral("赣S(2026)001号");
    QCOMPARE(stamp(Audience::Internal, {}), QStringLiteral("内部工作用图 不得公开"));
    QCOMPARE(stamp(Audience::Internal, number), QStringLiteral("内部工作用图 不得公开"));
    QVERIFY(stamp(Audience::Public, {}).contains(QStringLiteral("审图号")));
    QCOMPARE(stamp(Audience::Public, number), QString());
    MapPage page;
    page.audience = Audience::Public;
    QVERIFY(!publicationWarning(page).isEmpty());
    page.reviewNumber = number;
    QVERIFY(publicationWarning(page).isEmpty());
    QVERIFY(requestFor(page).hiddenItems.contains(QStringLiteral("stamp")));
}

void PageLogicTest::texts_that_a_person_typed_are_never_filled_in_again()
{
    MapPage page;
    page.compiler = QStringLiteral("%1 %2 局");
    QCOMPARE(requestFor(page).texts.value(QStringLiteral("compiler")).toString(),
             QStringLiteral("编制单位：%1 %2 局"));
}

void PageLogicTest::dates_and_numbers_speak_the_language_of_the_page()
{
    MapPage page;
    const auto text = [&page](const char* key) {
        return requestFor(page).texts.value(QString::fromLatin1(key)).toString();
    };
    QCOMPARE(text("date"), QStringLiteral("编制日期：2026年11月24日"));
    QCOMPARE(text("data_cutoff"), QStringLiteral("资料截止日期：2026年11月20日"));
    QVERIFY(text("data_source").contains(QStringLiteral("5,337 个源")));
    QVERIFY(text("crs").contains(QStringLiteral("117°E（EPSG:4548）")));
    QCOMPARE(text("scale"), QStringLiteral("1:500,000"));
    page.language = QStringLiteral("en");
    QCOMPARE(text("date"), QStringLiteral("Date: 24 November 2026"));
    QVERIFY(text("data_source").contains(QStringLiteral("5,337 sources")));
    QCOMPARE(text("scale"), QStringLiteral("1:500,000"));
    // The command holds the defaults as they were that day.
    QVERIFY(text("provenance").contains(QStringLiteral("--date 2026-11-24 --data-cutoff 2026-11-20")));
    QVERIFY(text("provenance").contains(QStringLiteral("--scale 500000")));
}

void PageLogicTest::hidden_layers_leave_map_and_legend_and_take_their_explanations_along()
{
    MapPage page;
    const std::vector<mapengine::Layer> layers = {layer("stations"), layer("sources"), layer("places")};
    mapengine::LayoutExport request = requestFor(page, layers);
    QCOMPARE(request.legendLayers, QStringList({QStringLiteral("stations"), QStringLiteral("sources")}));
    QVERIFY(!request.hiddenItems.contains(QStringLiteral("size_legend")));
    page.hiddenLayers = {QStringLiteral("sources")};
    request = requestFor(page, layers);
    QCOMPARE(request.legendLayers, QStringList{QStringLiteral("stations")});
    QVERIFY(!request.layers[1].isVisible);
    for (const char* item : {"size_legend", "legend_note", "subtitle"})
        QVERIFY(request.hiddenItems.contains(QString::fromLatin1(item)));
}

void PageLogicTest::every_template_names_its_page_and_has_a_map()
{
    const QSizeF sizes[] = {{297, 210}, {210, 297}, {420, 297}};
    QCOMPARE(templateCodes().size(), 3);
    for (qsizetype i = 0; i < templateCodes().size(); ++i) {
        const PageTemplate page = pageTemplate(templateCodes()[i]);
        QCOMPARE(page.pageMillimetres, sizes[i]);
        QVERIFY(page.mapMillimetres.width() > 0.6 * page.pageMillimetres.width());
        QVERIFY(displayName(page.code) != page.code);
    }
}

void PageLogicTest::an_unknown_template_is_refused_with_the_list_of_those_there_are()
{
    try {
        pageTemplate(QStringLiteral("a0"));
        QFAIL("no error");
    } catch (const InputError& error) {
        QVERIFY(error.message().contains(QStringLiteral("a0")));
        QVERIFY(error.message().contains(QStringLiteral("a4-portrait")));
    }
}

void PageLogicTest::without_any_extent_the_person_is_asked_for_one()
{
    WorkspaceFacts facts = someFacts();
    facts.cityExtent = {};
    QVERIFY_THROWS_EXCEPTION(InputError, placement({}, pageTemplate(QStringLiteral("a4-landscape")), facts));
    MapPage page;
    page.extent = QRectF(380'000, 3'162'000, 24'000, 23'000);
    QCOMPARE(placement(page, pageTemplate(QStringLiteral("a4-landscape")), facts).extent.center(),
             page.extent->center());
}

QTEST_GUILESS_MAIN(PageLogicTest)
#include "test_page_logic.moc"
