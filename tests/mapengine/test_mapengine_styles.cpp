// SPDX-License-Identifier: GPL-3.0-or-later
// What the styles of resources/styles draw, against golden images; and what must be exact whatever else
// changes: the colours of HJ 633, sizes by emission, small above big.
#include "mapengine/client/layer_catalogue.h"
#include "mapengine/engine_fixture.h"
#include "mapengine/style_workspace.h"

#include <QDir>
#include <QImage>
#include <QTest>
#include <cmath>

using namespace airshed::mapengine;
using namespace airshed::mapengine::test;

namespace
{

constexpr double streetScale = 50'000;
constexpr int side = 220; // logical pixels, 2.9 km at 1:50,000

/// A pixel differs when a channel is off by more than this: glyph edges move a little with the font's
/// version.
constexpr int channelTolerance = 48;
/// Of the pixels that the golden image draws on; the bare land would hide a missing symbol among itself.
constexpr double differingShare = 0.05;

MapView viewAt(double scale, double ratio = 1)
{
    MapView view;
    view.centre = StyleWorkspace::centre();
    view.unitsPerPixel = metresPerPixel(scale) / ratio;
    view.sizePixels = QSize(qRound(side * ratio), qRound(side * ratio));
    view.devicePixelRatio = ratio;
    view.wantsPreviews = false;
    return view;
}

/// Where a place of the workspace is in the image of a view.
QPoint pixelOf(const MapView& view, double east, double north)
{
    const QPointF offset = (StyleWorkspace::at(east, north) - view.centre) / view.unitsPerPixel;
    return {qRound(view.sizePixels.width() / 2.0 + offset.x()),
            qRound(view.sizePixels.height() / 2.0 - offset.y())};
}

/// Pixels that differ, as a share of those that the golden image draws on.
double differingShareOf(const QImage& drawn, const QImage& golden, QRgb land)
{
    if (drawn.size() != golden.size())
        return 1;
    int different = 0;
    int drawnOn = 0;
    for (int y = 0; y < golden.height(); ++y)
        for (int x = 0; x < golden.width(); ++x) {
            const QRgb a = drawn.pixel(x, y);
            const QRgb b = golden.pixel(x, y);
            const int worst = std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                        std::abs(qBlue(a) - qBlue(b))});
            different += worst > channelTolerance;
            drawnOn += b != land;
        }
    return double(different) / std::max(1, drawnOn);
}

/// Pixels of a run of one colour through this place, along its row.
int runThrough(const QImage& image, QPoint place, QRgb colour)
{
    int count = 0;
    for (const int step : {-1, 1})
        for (int x = place.x() + (step > 0 ? 1 : 0); x >= 0 && x < image.width(); x += step) {
            if (image.pixel(x, place.y()) != colour)
                break;
            ++count;
        }
    return count;
}

} // namespace

class MapEngineStylesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void every_style_draws_what_its_golden_image_shows_data();
    void every_style_draws_what_its_golden_image_shows();
    void every_style_file_is_one_that_qgis_can_read_data();
    void every_style_file_is_one_that_qgis_can_read();
    void stations_have_exactly_the_colours_of_hj_633_data();
    void stations_have_exactly_the_colours_of_hj_633();
    void the_area_of_a_source_is_proportional_to_its_emission();
    void a_small_source_is_drawn_above_a_big_one();
    void size_follows_the_pollutant_that_was_chosen();
    void names_come_with_the_scale_and_go_again();

private:
    std::vector<Layer> layersOf(const QStringList& ids, const MapAppearance& appearance) const;
    StyleWorkspace m_workspace;
    std::unique_ptr<MapEngine> m_engine;
};

void MapEngineStylesTest::initTestCase()
{
    m_engine = startedEngine();
    QCOMPARE(m_engine->state(), MapEngine::State::Ready);
}

std::vector<Layer> MapEngineStylesTest::layersOf(const QStringList& ids,
                                                 const MapAppearance& appearance) const
{
    std::vector<Layer> chosen;
    for (Layer& layer : defaultLayers(m_workspace.folder(), appearance)) {
        layer.isVisible = true;
        if (ids.contains(layer.id))
            chosen.push_back(layer);
    }
    return chosen;
}

void MapEngineStylesTest::every_style_draws_what_its_golden_image_shows_data()
{
    QTest::addColumn<QStringList>("layers");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("ratio");
    const auto row = [](const QString& name, const QStringList& layers, const char* theme = "light",
                        const char* language = "zh_CN", double scale = streetScale, double ratio = 1) {
        QTest::newRow(qPrintable(name))
            << layers << QString::fromLatin1(theme) << QString::fromLatin1(language) << scale << ratio;
    };
    int count = 0;
    for (const Layer& layer : defaultLayers(m_workspace.folder())) {
        row(layer.id, {layer.id});
        ++count;
    }
    QCOMPARE(count, 13);
    const auto list = [](const char* ids) { return QString::fromLatin1(ids).split(QLatin1Char(' ')); };
    row(QStringLiteral("sources_of_the_city"), {QStringLiteral("sources")}, "light", "zh_CN", 500'000);
    // Several layers, but of those with names one at most: which of two names gives way is not always the
    // same.
    row(QStringLiteral("together_dark"), list("sources water built_up cropland terrain"), "dark");
    row(QStringLiteral("together_grey_en"), list("sources roads built_up districts water"), "grey", "en");
    row(QStringLiteral("stations_dark_en"), {QStringLiteral("stations")}, "dark", "en");
    row(QStringLiteral("together_2x"), list("sources cameras built_up terrain"), "light", "zh_CN",
        streetScale, 2);
}

void MapEngineStylesTest::every_style_draws_what_its_golden_image_shows()
{
    QFETCH(const QStringList, layers);
    QFETCH(const QString, theme);
    QFETCH(const QString, language);
    QFETCH(const double, scale);
    QFETCH(const double, ratio);
    const MapTheme mapTheme = mapThemeFromText(theme).value();
    m_engine->setBackground(landColour(mapTheme));
    m_engine->setLayers(layersOf(layers, {mapTheme, language, airshed::Pollutant::NOx}));
    const QImage drawn = renderedImage(*m_engine, viewAt(scale, ratio)).convertToFormat(QImage::Format_RGB32);
    QVERIFY(!drawn.isNull());

    // Kept for whoever has to look, or to make the golden images anew (tests/data/golden/README.md).
    const QString name = QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png");
    const QString drawnFolder = QStringLiteral(AIRSHED_BUILD_DIR "/tests/golden");
    QVERIFY(QDir().mkpath(drawnFolder));
    QVERIFY(drawn.save(drawnFolder + QLatin1Char('/') + name));
    const QImage golden(QStringLiteral(AIRSHED_SOURCE_DIR "/tests/data/golden/") + name);
    QVERIFY2(!golden.isNull(), qPrintable(QStringLiteral("no golden image ") + name));
    const double share = differingShareOf(drawn, golden, landColour(mapTheme).rgb());
    QVERIFY2(share <= differingShare,
             qPrintable(QStringLiteral("%1: %2 % of the drawn pixels differ; compare %3")
                            .arg(name)
                            .arg(100 * share, 0, 'f', 1)
                            .arg(drawnFolder)));
}

void MapEngineStylesTest::every_style_file_is_one_that_qgis_can_read_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("language");
    for (const char* theme : {"light", "dark", "grey"})
        for (const char* language : {"zh_CN", "en"})
            QTest::addRow("%s %s", theme, language)
                << QString::fromLatin1(theme) << QString::fromLatin1(language);
}

void MapEngineStylesTest::every_style_file_is_one_that_qgis_can_read()
{
    QFETCH(const QString, theme);
    QFETCH(const QString, language);
    Warnings warnings(*m_engine);
    m_engine->setLayers({});
    m_engine->setLayers(defaultLayers(m_workspace.folder(),
                                      {mapThemeFromText(theme).value(), language, airshed::Pollutant::PM25}));
    QVERIFY(!renderedImage(*m_engine, viewAt(streetScale)).isNull());
    QCOMPARE(warnings.sentences(), QStringList());
}

void MapEngineStylesTest::stations_have_exactly_the_colours_of_hj_633_data()
{
    QTest::addColumn<QString>("theme");
    for (const char* theme : {"light", "dark", "grey"})
        QTest::newRow(theme) << QString::fromLatin1(theme);
}

void MapEngineStylesTest::stations_have_exactly_the_colours_of_hj_633()
{
    QFETCH(const QString, theme);
    m_engine->setLayers(
        layersOf({QStringLiteral("stations")}, {mapThemeFromText(theme).value(), QStringLiteral("zh_CN")}));
    const MapView view = viewAt(streetScale);
    const QImage image = renderedImage(*m_engine, view);
    // HJ 633, table A.1.
    const QRgb colours[] = {qRgb(0, 228, 0), qRgb(255, 255, 0), qRgb(255, 126, 0),
                            qRgb(255, 0, 0), qRgb(153, 0, 76),  qRgb(126, 0, 35)};
    for (int i = 0; i < 6; ++i) {
        // Beside the numeral: 1.6 mm of the 2.3 mm of the circle's radius.
        const QPoint place =
            pixelOf(view, -900 + 600 * (i % 4), i < 4 ? 400 : -400) - QPoint(qRound(1.6 / 25.4 * 96), 0);
        QCOMPARE(QColor(image.pixel(place)).name(), QColor(colours[i]).name());
    }
}

void MapEngineStylesTest::the_area_of_a_source_is_proportional_to_its_emission()
{
    m_engine->setLayers(layersOf({QStringLiteral("sources")}, {}));
    const MapView view = viewAt(20'000, 4); // 4 device pixels a logical one, to measure
    MapView atBig = view;
    atBig.centre = StyleWorkspace::at(-900, -400);
    MapView atMiddle = view;
    atMiddle.centre = StyleWorkspace::at(-1000, 900);
    const QRgb combustion = QColor(QStringLiteral("#CC6677")).rgb();
    const QImage big = renderedImage(*m_engine, atBig);
    const QImage middle = renderedImage(*m_engine, atMiddle);
    // 900 t/a and 100 t/a: the squares' sides are as 3 to 1. The big one has a small one in its middle.
    const int bigSide = runThrough(big, {big.width() / 2, big.height() / 2 + 50}, combustion);
    const int middleSide = runThrough(middle, {middle.width() / 2, middle.height() / 2}, combustion);
    QVERIFY2(middleSide > 20 && std::abs(double(bigSide) / middleSide - 3.0) < 0.2,
             qPrintable(QStringLiteral("%1 and %2 pixels").arg(bigSide).arg(middleSide)));
}

void MapEngineStylesTest::a_small_source_is_drawn_above_a_big_one()
{
    m_engine->setLayers(layersOf({QStringLiteral("sources")}, {}));
    const MapView view = viewAt(streetScale);
    const QImage image = renderedImage(*m_engine, view);
    QCOMPARE(QColor(image.pixel(pixelOf(view, -900, -400))).name(), QColor(QStringLiteral("#DDCC77")).name());
}

void MapEngineStylesTest::size_follows_the_pollutant_that_was_chosen()
{
    const MapView view = viewAt(streetScale);
    const QPoint besideTheMiddle = pixelOf(view, -900, -400) + QPoint(0, 12);
    m_engine->setBackground(landColour(MapTheme::Light));
    m_engine->setLayers(layersOf({QStringLiteral("sources")}, {}));
    QVERIFY(renderedImage(*m_engine, view).pixel(besideTheMiddle) != landColour(MapTheme::Light).rgb());
    // No source states its SO2: all are drawn hollow and small.
    m_engine->setLayers(layersOf({QStringLiteral("sources")},
                                 {MapTheme::Light, QStringLiteral("zh_CN"), airshed::Pollutant::SO2}));
    QCOMPARE(renderedImage(*m_engine, view).pixel(besideTheMiddle), landColour(MapTheme::Light).rgb());
}

void MapEngineStylesTest::names_come_with_the_scale_and_go_again()
{
    std::vector<Layer> named = layersOf({QStringLiteral("sources")}, {});
    std::vector<Layer> nameless = named;
    QFile style(named[0].stylePath);
    QVERIFY(style.open(QIODevice::ReadOnly));
    QByteArray text = style.readAll();
    text.replace("labelsEnabled=\"1\"", "labelsEnabled=\"0\"");
    QFile written(m_workspace.folder() + QStringLiteral("/无名.qml"));
    QVERIFY(written.open(QIODevice::WriteOnly) && written.write(text) == text.size());
    written.close();
    nameless[0].stylePath = written.fileName();
    // The style names sources up to 1:15,000.
    const std::vector<double> scales = {16'000, 14'000, 16'000, 14'000};
    const auto imagesOf = [&](const std::vector<Layer>& layers) {
        m_engine->setLayers(layers);
        std::vector<QImage> images;
        for (const double scale : scales) {
            MapView view = viewAt(scale);
            view.centre = StyleWorkspace::at(-200, -400);
            images.push_back(renderedImage(*m_engine, view));
        }
        return images;
    };
    const std::vector<QImage> with = imagesOf(named);
    const std::vector<QImage> without = imagesOf(nameless);
    for (std::size_t i = 0; i < scales.size(); ++i)
        QVERIFY2((with[i] == without[i]) == (scales[i] > 15'000), qPrintable(QString::number(scales[i])));
}

QTEST_MAIN(MapEngineStylesTest)
#include "test_mapengine_styles.moc"
