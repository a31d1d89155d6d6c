// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of data that people drop on the map is drawn where it lies; data that is damaged or goes away
// gives a sentence and leaves the rest of the map.
#include "mapengine/engine_fixture.h"
#include "mapengine/map_data.h"

#include <QFile>
#include <QTest>
#include <gdal_priv.h>
#include <gdal_utils.h>
#include <memory>

using namespace airshed::mapengine;
using namespace airshed::mapengine::test;

namespace
{

const QRgb red = QColor(Qt::red).rgb();
const QRgb white = QColor(Qt::white).rgb();

QString name(const char* text) { return QString::fromUtf8(text); }

} // namespace

class MapEngineLayersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void vector_files_are_drawn_where_they_lie_data();
    void vector_files_are_drawn_where_they_lie();
    void rasters_are_drawn_where_they_lie_data();
    void rasters_are_drawn_where_they_lie();
    void tiles_are_drawn_from_a_folder_and_from_mbtiles();
    void damaged_files_give_one_sentence_and_the_rest_is_drawn_data();
    void damaged_files_give_one_sentence_and_the_rest_is_drawn();
    void a_file_that_vanishes_is_told_when_it_is_read_again_and_comes_back();
    void a_filter_that_cannot_be_read_is_told_and_everything_is_shown();

private:
    /// The test area as this format; empty when GDAL cannot write it.
    QString areaAs(const QString& file, const char* driver) const;
    MapData m_data;
    std::unique_ptr<MapEngine> m_engine;
};

void MapEngineLayersTest::initTestCase()
{
    m_engine = startedEngine();
    QCOMPARE(m_engine->state(), MapEngine::State::Ready);
}

void MapEngineLayersTest::init() { m_engine->newProject(4548); }

QString MapEngineLayersTest::areaAs(const QString& file, const char* driver) const
{
    const QString path = m_data.path(file);
    const GDALDatasetUniquePtr source(
        GDALDataset::Open(m_data.geoPackage().toUtf8().constData(), GDAL_OF_VECTOR));
    const char* words[] = {"-f", driver, "-t_srs", "EPSG:4326", "area", nullptr};
    const std::unique_ptr<GDALVectorTranslateOptions, decltype(&GDALVectorTranslateOptionsFree)> options(
        GDALVectorTranslateOptionsNew(const_cast<char**>(words), nullptr), GDALVectorTranslateOptionsFree);
    GDALDatasetH from = source.get();
    GDALDatasetH written =
        GDALVectorTranslate(path.toUtf8().constData(), nullptr, 1, &from, options.get(), nullptr);
    if (!written)
        return {};
    GDALClose(written);
    return path;
}

void MapEngineLayersTest::vector_files_are_drawn_where_they_lie_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("driver");
    QTest::newRow("GeoPackage") << name("区域.gpkg") << QByteArray("GPKG");
    QTest::newRow("Shapefile") << name("区域.shp") << QByteArray("ESRI Shapefile");
    QTest::newRow("GeoJSON") << name("区域.geojson") << QByteArray("GeoJSON");
    QTest::newRow("KML") << name("区域.kml") << QByteArray("KML");
    QTest::newRow("FlatGeobuf") << name("区域.fgb") << QByteArray("FlatGeobuf");
    QTest::newRow("GML") << name("区域.gml") << QByteArray("GML");
    QTest::newRow("MapInfo") << name("区域.tab") << QByteArray("MapInfo File");
    QTest::newRow("SQLite") << name("区域.sqlite") << QByteArray("SQLite");
}

void MapEngineLayersTest::vector_files_are_drawn_where_they_lie()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, driver);
    Warnings warnings(*m_engine);
    Layer layer = m_data.areaLayer(Qt::red);
    layer.uri = areaAs(file, driver.constData());
    QVERIFY(!layer.uri.isEmpty());
    m_engine->setLayers({layer});
    const QImage image = renderedImage(*m_engine, testView());
    // The square of 1000 m, through degrees and back: pixels 50 to 149.
    QCOMPARE(image.pixel(100, 100), red);
    QCOMPARE(image.pixel(52, 147), red);
    QCOMPARE(image.pixel(147, 52), red);
    QCOMPARE(image.pixel(46, 100), white);
    QCOMPARE(image.pixel(100, 153), white);
    QCOMPARE(warnings.sentences(), QStringList());
}

void MapEngineLayersTest::rasters_are_drawn_where_they_lie_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("driver");
    QTest::newRow("GeoTIFF") << name("栅格.tif") << QByteArray("GTiff");
    QTest::newRow("GeoPackage") << name("栅格.gpkg") << QByteArray("GPKG");
    QTest::newRow("ERDAS Imagine") << name("栅格.img") << QByteArray("HFA");
    QTest::newRow("ASCII grid") << name("栅格.asc") << QByteArray("AAIGrid");
    QTest::newRow("PNG with a world file") << name("栅格.png") << QByteArray("PNG");
}

void MapEngineLayersTest::rasters_are_drawn_where_they_lie()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, driver);
    const QString path = m_data.path(file);
    {
        const GDALDatasetUniquePtr source(GDALDataset::Open(m_data.raster().toUtf8().constData()));
        GDALDriver* writer = GetGDALDriverManager()->GetDriverByName(driver.constData());
        QVERIFY(writer);
        const GDALDatasetUniquePtr written(
            writer->CreateCopy(path.toUtf8().constData(), source.get(), FALSE, nullptr, nullptr, nullptr));
        QVERIFY(written);
    }
    Layer layer;
    layer.id = name("raster");
    layer.title = name("栅格");
    layer.provider = name("gdal");
    layer.uri = path;
    layer.crs = name("EPSG:4548"); // not every format says it
    m_engine->setLayers({layer});
    const QImage image = renderedImage(*m_engine, testView());
    // 7 in the west and 200 in the east of the centre.
    QVERIFY(qGray(image.pixel(95, 100)) + 60 < qGray(image.pixel(105, 100)));
    MapView beyond = testView();
    beyond.centre += QPointF(20'000, 0);
    QCOMPARE(renderedImage(*m_engine, beyond).pixel(100, 100), white);
}

void MapEngineLayersTest::tiles_are_drawn_from_a_folder_and_from_mbtiles()
{
    Warnings warnings(*m_engine);
    MapView view = testView();
    view.unitsPerPixel = 100;
    Layer tiles;
    tiles.id = name("tiles");
    tiles.title = name("瓦片");
    tiles.provider = name("wms");
    tiles.uri =
        QStringLiteral("type=xyz&zmin=8&zmax=10&url=file://%1/{z}/{x}/{y}.png")
            .arg(QString::fromLatin1(m_data.tileFolder(QColor(200, 60, 0)).toUtf8().toPercentEncoding("/")));
    m_engine->setLayers({tiles});
    QCOMPARE(renderedImage(*m_engine, view).pixel(100, 100), qRgb(200, 60, 0));
    // A tile that is not there leaves a hole, not an error.
    tiles.uri.replace(name(".png"), name(".jpg"));
    m_engine->setLayers({tiles, m_data.areaLayer(Qt::red)});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red);

    Layer mbtiles;
    mbtiles.id = name("mbtiles");
    mbtiles.title = name("底图");
    mbtiles.provider = name("gdal");
    mbtiles.uri = m_data.mbtiles(QColor(64, 160, 32));
    m_engine->setLayers({mbtiles});
    view.unitsPerPixel = 100;
    const QColor colour(renderedImage(*m_engine, view).pixel(100, 100));
    QVERIFY2(std::abs(colour.red() - 64) <= 2 && std::abs(colour.green() - 160) <= 2,
             qPrintable(colour.name()));
    QCOMPARE(warnings.sentences(), QStringList());
}

void MapEngineLayersTest::damaged_files_give_one_sentence_and_the_rest_is_drawn_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("provider");
    QTest::newRow("GeoPackage") << name("坏.gpkg") << name("ogr");
    QTest::newRow("Shapefile") << name("坏.shp") << name("ogr");
    QTest::newRow("GeoJSON") << name("坏.geojson") << name("ogr");
    QTest::newRow("GeoTIFF") << name("坏.tif") << name("gdal");
    QTest::newRow("MBTiles") << name("坏.mbtiles") << name("gdal");
}

void MapEngineLayersTest::damaged_files_give_one_sentence_and_the_rest_is_drawn()
{
    QFETCH(const QString, file);
    QFETCH(const QString, provider);
    QFile damaged(m_data.path(file));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray("SQLite format 3\0 { \"type\": \"II*", 32) + QByteArray(500, '\x7f'));
    damaged.close();
    Warnings warnings(*m_engine);
    Layer layer;
    layer.id = name("damaged");
    layer.title = name("坏图层");
    layer.provider = provider;
    layer.uri = damaged.fileName();
    m_engine->setLayers({layer, m_data.areaLayer(Qt::red)});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red);
    QCOMPARE(warnings.sentences().size(), 1);
    QVERIFY(warnings.sentences().constFirst().contains(name("坏图层")));
    QVERIFY(warnings.sentences().constFirst().contains(file));
}

void MapEngineLayersTest::a_file_that_vanishes_is_told_when_it_is_read_again_and_comes_back()
{
    Layer layer = m_data.areaLayer(Qt::red);
    layer.uri = areaAs(name("消失.geojson"), "GeoJSON");
    const QString kept = layer.uri + name(".kept");
    m_engine->setLayers({layer});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red);
    QVERIFY(QFile::rename(layer.uri, kept));
    Warnings warnings(*m_engine);
    const qint64 process = m_engine->processId();
    m_engine->reloadLayer(layer.id);
    QVERIFY(!renderedImage(*m_engine, testView()).isNull());
    // Opened anew, as after a restart, it is missing for certain.
    m_engine->newProject(4548);
    m_engine->setLayers({layer});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), white);
    QVERIFY(!warnings.sentences().isEmpty());
    QVERIFY(warnings.sentences().constLast().contains(name("消失.geojson")));
    QVERIFY(QFile::rename(kept, layer.uri));
    m_engine->reloadLayer(layer.id);
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red);
    QCOMPARE(m_engine->processId(), process); // it never crashed
}

void MapEngineLayersTest::a_filter_that_cannot_be_read_is_told_and_everything_is_shown()
{
    Warnings warnings(*m_engine);
    Layer layer = m_data.areaLayer(Qt::red);
    layer.subset = name("\"name\" = 'nothing of this name'");
    m_engine->setLayers({layer});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), white);
    QCOMPARE(warnings.sentences(), QStringList());
    layer.subset = name("\"no such column\" = 1 AND (");
    m_engine->setLayers({layer});
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red);
    QCOMPARE(warnings.sentences().size(), 1);
    QVERIFY(warnings.sentences().constFirst().contains(layer.title));
}

QTEST_MAIN(MapEngineLayersTest)
#include "test_mapengine_layers.moc"
