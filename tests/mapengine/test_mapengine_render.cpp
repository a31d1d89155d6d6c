// SPDX-License-Identifier: GPL-3.0-or-later
// What is drawn where: known shapes in known colours at known pixels.
#include "mapengine/engine_fixture.h"
#include "mapengine/map_data.h"

#include <QTest>
#include <cmath>

using namespace airshed::mapengine;
using namespace airshed::mapengine::test;

namespace
{

const QRgb red = QColor(Qt::red).rgb();
const QRgb white = QColor(Qt::white).rgb();
const QRgb black = QColor(Qt::black).rgb();

/// Width in pixels of the run of this colour through the point.
int runThrough(const QImage& image, QPoint point, QRgb colour)
{
    int left = point.x();
    while (left > 0 && image.pixel(left - 1, point.y()) == colour)
        --left;
    int right = point.x();
    while (right + 1 < image.width() && image.pixel(right + 1, point.y()) == colour)
        ++right;
    return image.pixel(point) == colour ? right - left + 1 : 0;
}

} // namespace

class MapEngineRenderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void a_square_of_1000_m_covers_the_pixels_that_its_coordinates_say();
    void nothing_but_the_background_is_drawn_without_layers();
    void the_first_layer_of_the_list_is_drawn_on_top();
    void a_hidden_layer_is_not_drawn_and_opacity_mixes_with_the_background();
    void symbols_keep_their_logical_size_when_the_screen_has_more_pixels();
    void rotation_turns_the_map_clockwise();
    void a_layer_variable_changes_the_symbols_at_once();
    void a_filter_leaves_the_other_features_out();
    void rasters_tiles_and_mbtiles_are_drawn();
    void a_layer_that_does_not_exist_gives_one_sentence_and_the_rest_is_drawn();
    void an_impossible_size_is_refused_with_a_sentence();

private:
    MapData m_data;
    std::unique_ptr<MapEngine> m_engine;
};

void MapEngineRenderTest::initTestCase()
{
    m_engine = startedEngine();
    QCOMPARE(m_engine->state(), MapEngine::State::Ready);
    QVERIFY(m_engine->processId() > 0);
}

void MapEngineRenderTest::a_square_of_1000_m_covers_the_pixels_that_its_coordinates_say()
{
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    const QImage image = renderedImage(*m_engine, testView());
    QCOMPARE(image.size(), QSize(200, 200));
    // 10 m a pixel, view of 2000 m: the square is pixels 50 to 149 in both directions.
    QCOMPARE(image.pixel(100, 100), red);
    QCOMPARE(image.pixel(51, 51), red);
    QCOMPARE(image.pixel(148, 148), red);
    QCOMPARE(image.pixel(48, 100), white);
    QCOMPARE(image.pixel(151, 100), white);
    QCOMPARE(image.pixel(100, 48), white);
    QCOMPARE(image.pixel(100, 151), white);
}

void MapEngineRenderTest::nothing_but_the_background_is_drawn_without_layers()
{
    const QColor land(0xF6, 0xF4, 0xEF);
    m_engine->setLayers({});
    m_engine->setBackground(land);
    QImage expected(testView().sizePixels, QImage::Format_RGB32);
    expected.fill(land);
    QCOMPARE(renderedImage(*m_engine, testView()).convertToFormat(QImage::Format_RGB32), expected);
    m_engine->setBackground(Qt::white);
}

void MapEngineRenderTest::the_first_layer_of_the_list_is_drawn_on_top()
{
    Layer lower = m_data.areaLayer(Qt::red);
    Layer upper = m_data.areaLayer(Qt::green);
    upper.id = QStringLiteral("upper");
    m_engine->setLayers({upper, lower});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), QColor(Qt::green).rgb());
    m_engine->setLayers({lower, upper});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red);
}

void MapEngineRenderTest::a_hidden_layer_is_not_drawn_and_opacity_mixes_with_the_background()
{
    Layer layer = m_data.areaLayer(Qt::red);
    layer.isVisible = false;
    m_engine->setLayers({layer});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), white);
    layer.isVisible = true;
    layer.opacity = 0.5;
    m_engine->setLayers({layer});
    const QColor mixed(renderedImage(*m_engine, testView()).pixel(100, 100));
    QCOMPARE(mixed.red(), 255);
    QVERIFY2(std::abs(mixed.green() - 128) <= 2, qPrintable(mixed.name()));
    QVERIFY2(std::abs(mixed.blue() - 128) <= 2, qPrintable(mixed.name()));
}

void MapEngineRenderTest::symbols_keep_their_logical_size_when_the_screen_has_more_pixels()
{
    // 10 mm at 96 dpi are 37.8 logical pixels.
    m_engine->setLayers({m_data.siteLayer(Qt::black, 10)});
    MapView view = testView();
    const double logical = runThrough(renderedImage(*m_engine, view), {100, 100}, black);
    QVERIFY2(std::abs(logical - 37.8) <= 2, qPrintable(QString::number(logical)));
    for (const double ratio : {1.5, 2.0}) {
        view.devicePixelRatio = ratio;
        view.sizePixels = QSize(qRound(200 * ratio), qRound(200 * ratio));
        view.unitsPerPixel = 10 / ratio;
        const QImage image = renderedImage(*m_engine, view);
        QCOMPARE(image.size(), view.sizePixels);
        QCOMPARE(image.devicePixelRatio(), ratio);
        const double device = runThrough(image, {qRound(100 * ratio), qRound(100 * ratio)}, black);
        QVERIFY2(std::abs(device - 37.8 * ratio) <= 2, qPrintable(QString::number(device)));
    }
}

void MapEngineRenderTest::rotation_turns_the_map_clockwise()
{
    // The eastern point is 50 pixels to the right; turned 90 degrees clockwise it lies below the centre.
    m_engine->setLayers({m_data.siteLayer(Qt::black, 2)});
    MapView view = testView();
    QCOMPARE(renderedImage(*m_engine, view).pixel(150, 100), black);
    view.rotationDegrees = 90;
    const QImage turned = renderedImage(*m_engine, view);
    QCOMPARE(turned.pixel(100, 100), black);
    QCOMPARE(turned.pixel(100, 150), black);
    QCOMPARE(turned.pixel(150, 100), white);
}

void MapEngineRenderTest::a_layer_variable_changes_the_symbols_at_once()
{
    Layer layer = m_data.siteLayer(Qt::black, 1);
    layer.stylePath = m_data.variableSizeStyle();
    layer.variables = {{QStringLiteral("side"), 5.0}};
    m_engine->setLayers({layer});
    const int small = runThrough(renderedImage(*m_engine, testView()), {100, 100}, black);
    layer.variables = {{QStringLiteral("side"), QStringLiteral("10")}};
    m_engine->setLayers({layer});
    const int large = runThrough(renderedImage(*m_engine, testView()), {100, 100}, black);
    QVERIFY2(std::abs(small - 18.9) <= 2, qPrintable(QString::number(small))); // 5 mm
    QVERIFY2(std::abs(large - 37.8) <= 2, qPrintable(QString::number(large)));
}

void MapEngineRenderTest::a_filter_leaves_the_other_features_out()
{
    Layer layer = m_data.siteLayer(Qt::black, 2);
    layer.subset = QStringLiteral("\"name\" = '乙'");
    m_engine->setLayers({layer});
    const QImage image = renderedImage(*m_engine, testView());
    QCOMPARE(image.pixel(100, 100), white);
    QCOMPARE(image.pixel(150, 100), black);
    layer.subset.clear();
    m_engine->setLayers({layer});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), black);
}

void MapEngineRenderTest::rasters_tiles_and_mbtiles_are_drawn()
{
    Warnings warnings(*m_engine);
    Layer raster;
    raster.id = QStringLiteral("terrain");
    raster.title = QStringLiteral("地形");
    raster.provider = QStringLiteral("gdal");
    raster.uri = m_data.raster();
    m_engine->setLayers({raster});
    // Without a style QGIS stretches grey between the extremes: the western value is darker.
    const QImage grey = renderedImage(*m_engine, testView());
    QVERIFY(qGray(grey.pixel(50, 100)) + 100 < qGray(grey.pixel(150, 100)));

    Layer tiles;
    tiles.id = QStringLiteral("tiles");
    tiles.title = QStringLiteral("瓦片");
    tiles.provider = QStringLiteral("wms");
    tiles.uri =
        QStringLiteral("type=xyz&zmin=8&zmax=10&url=file://%1/{z}/{x}/{y}.png")
            .arg(QString::fromLatin1(m_data.tileFolder(QColor(0, 128, 255)).toUtf8().toPercentEncoding("/")));
    m_engine->setLayers({tiles});
    MapView view = testView();
    view.unitsPerPixel = 100;
    QCOMPARE(renderedImage(*m_engine, view).pixel(100, 100), QColor(0, 128, 255).rgb());

    Layer mbtiles;
    mbtiles.id = QStringLiteral("mbtiles");
    mbtiles.title = QStringLiteral("底图");
    mbtiles.provider = QStringLiteral("gdal");
    mbtiles.uri = m_data.mbtiles(QColor(64, 160, 32));
    m_engine->setLayers({mbtiles});
    const QColor colour(renderedImage(*m_engine, view).pixel(100, 100));
    QVERIFY2(std::abs(colour.red() - 64) <= 2 && std::abs(colour.green() - 160) <= 2,
             qPrintable(colour.name()));
    QCOMPARE(warnings.sentences(), QStringList());
}

void MapEngineRenderTest::a_layer_that_does_not_exist_gives_one_sentence_and_the_rest_is_drawn()
{
    Warnings warnings(*m_engine);
    Layer missing = m_data.siteLayer(Qt::black, 2);
    missing.id = QStringLiteral("missing");
    missing.title = QStringLiteral("丢失的图层");
    missing.uri = m_data.path(QStringLiteral("没有.gpkg"));
    m_engine->setLayers({missing, m_data.areaLayer(Qt::red)});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red);
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red);
    QCOMPARE(warnings.sentences().size(), 1);
    QVERIFY(warnings.sentences().constFirst().contains(QStringLiteral("丢失的图层")));
    QVERIFY(warnings.sentences().constFirst().contains(QStringLiteral("没有.gpkg")));
}

void MapEngineRenderTest::an_impossible_size_is_refused_with_a_sentence()
{
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    MapView view = testView();
    view.sizePixels = {0, 200};
    auto end = waitForRender(*m_engine, m_engine->render(view));
    QVERIFY(end && end->image.isNull() && !end->message.isEmpty());
    view.sizePixels = {200, 1'000'000};
    end = waitForRender(*m_engine, m_engine->render(view));
    QVERIFY(end && end->image.isNull() && !end->message.isEmpty());
    view = testView();
    view.centre = {std::nan(""), 0};
    end = waitForRender(*m_engine, m_engine->render(view));
    QVERIFY(end && end->image.isNull() && !end->message.isEmpty());
}

QTEST_MAIN(MapEngineRenderTest)
#include "test_mapengine_render.moc"
