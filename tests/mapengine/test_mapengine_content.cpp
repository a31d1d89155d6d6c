// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine tells about the map and what it writes: legend, identify, projects, printed pages.
#include "mapengine/engine_fixture.h"
#include "mapengine/map_data.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace airshed::mapengine;
using namespace airshed::mapengine::test;

namespace
{

const QRgb red = QColor(Qt::red).rgb();
const QRgb white = QColor(Qt::white).rgb();

struct Found {
    std::vector<IdentifiedFeature> features;
    QString failure;
    bool hasEnded = false;
};

Found identified(MapEngine& engine, QPointF point, double tolerance, const QStringList& layers)
{
    Found found;
    const QObject context;
    const JobId job = engine.identify(point, tolerance, layers);
    QObject::connect(&engine, &MapEngine::identifyFinished, &context, [&](quint64 id, const auto& features) {
        if (id == job)
            found = {features, {}, true};
    });
    QObject::connect(&engine, &MapEngine::jobFailed, &context, [&](quint64 id, const QString& message) {
        if (id == job)
            found = {{}, message, true};
    });
    (void)QTest::qWaitFor([&] { return found.hasEnded; }, patienceMilliseconds);
    return found;
}

std::vector<LegendEntry> legendOf(MapEngine& engine, const QString& layer, double ratio)
{
    std::optional<std::vector<LegendEntry>> legend;
    const QObject context;
    const JobId job = engine.requestLegend(layer, ratio);
    QObject::connect(&engine, &MapEngine::legendFinished, &context,
                     [&](quint64 id, const QString&, const auto& entries) {
                         if (id == job)
                             legend = entries;
                     });
    QObject::connect(&engine, &MapEngine::jobFailed, &context, [&](quint64 id) {
        if (id == job)
            legend.emplace();
    });
    (void)QTest::qWaitFor([&] { return legend.has_value(); }, patienceMilliseconds);
    return legend.value_or(std::vector<LegendEntry>{});
}

struct Exported {
    QString path; ///< empty when it failed
    QString failure;
    bool hasEnded = false;
};

Exported exported(MapEngine& engine, const LayoutExport& request)
{
    Exported result;
    const QObject context;
    const JobId job = engine.exportLayout(request);
    QObject::connect(&engine, &MapEngine::exportFinished, &context, [&](quint64 id, const QString& path) {
        if (id == job)
            result = {path, {}, true};
    });
    QObject::connect(&engine, &MapEngine::jobFailed, &context, [&](quint64 id, const QString& message) {
        if (id == job)
            result = {{}, message, true};
    });
    (void)QTest::qWaitFor([&] { return result.hasEnded; }, patienceMilliseconds);
    return result;
}

bool saved(MapEngine& engine, const QString& path)
{
    QSignalSpy spy(&engine, &MapEngine::projectSaved);
    engine.saveProject(path);
    return QTest::qWaitFor([&] { return !spy.isEmpty(); }, patienceMilliseconds);
}

QString output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

bool containsColour(const QImage& image, QRgb colour)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) == colour)
                return true;
    return false;
}

QStringList filesOf(const QString& folder) { return QDir(folder).entryList(QDir::Files | QDir::Hidden); }

} // namespace

class MapEngineContentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void legend_names_every_class_and_shows_its_colour();
    void legend_of_a_dense_screen_has_more_pixels_of_the_same_logical_size();
    void legend_of_an_unknown_layer_fails_with_a_sentence();
    void identify_finds_the_nearest_feature_first_with_its_chinese_attributes();
    void identify_leaves_out_hidden_layers_and_reads_rasters();
    void identify_says_heights_with_the_digits_that_the_raster_holds();
    void text_of_a_shapefile_without_code_page_is_read_in_the_encoding_asked_for();
    void saved_project_has_relative_paths_and_looks_the_same_elsewhere();
    void project_that_cannot_be_written_is_told_and_leaves_no_file();
    void page_is_written_as_pdf_with_text_as_text_and_embedded_fonts();
    void page_is_written_as_png_with_the_pixels_of_its_resolution();
    void page_is_written_as_svg_with_its_title();
    void page_texts_are_shown_as_written_and_never_evaluated();
    void page_has_the_scale_that_was_asked_for();
    void page_keeps_translucent_layers_as_vectors();
    void legend_of_a_page_leaves_out_layers_that_are_hidden();
    void page_with_layers_of_its_own_does_not_change_the_window();
    void page_without_its_template_fails_with_a_sentence_and_leaves_the_old_file();

private:
    LayoutExport page(const QString& file) const;
    MapData m_data;
    std::unique_ptr<MapEngine> m_engine;
};

void MapEngineContentTest::initTestCase()
{
    m_engine = startedEngine();
    QCOMPARE(m_engine->state(), MapEngine::State::Ready);
}

void MapEngineContentTest::init() { m_engine->newProject(4548); }

LayoutExport MapEngineContentTest::page(const QString& file) const
{
    LayoutExport request;
    request.templatePath = m_data.layoutTemplate();
    request.outputPath = m_data.path(file);
    request.texts = {{QStringLiteral("title"), QStringLiteral("大气污染源分布图")}};
    request.extent = QRectF(dataCentre.x() - 1000, dataCentre.y() - 1000, 2000, 2000);
    request.dpi = 100;
    return request;
}

void MapEngineContentTest::legend_names_every_class_and_shows_its_colour()
{
    Layer layer = m_data.siteLayer(Qt::black, 2);
    layer.stylePath = m_data.categorisedStyle();
    m_engine->setLayers({layer});
    const std::vector<LegendEntry> legend = legendOf(*m_engine, layer.id, 1.0);
    QCOMPARE(legend.size(), size_t{2});
    QCOMPARE(legend[0].label, QStringLiteral("甲类"));
    QCOMPARE(legend[1].label, QStringLiteral("乙类"));
    const auto middle = [](const QImage& image) {
        return image.pixel(image.width() / 2, image.height() / 2);
    };
    QCOMPARE(middle(legend[0].symbol), red);
    QCOMPARE(middle(legend[1].symbol), QColor(Qt::blue).rgb());
}

void MapEngineContentTest::legend_of_a_dense_screen_has_more_pixels_of_the_same_logical_size()
{
    m_engine->setLayers({m_data.siteLayer(Qt::black, 4)});
    const auto width = [](const QImage& image) {
        int count = 0;
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, image.height() / 2) == QColor(Qt::black).rgb();
        return count;
    };
    const std::vector<LegendEntry> plain = legendOf(*m_engine, QStringLiteral("site"), 1.0);
    const std::vector<LegendEntry> dense = legendOf(*m_engine, QStringLiteral("site"), 2.0);
    QCOMPARE(plain.size(), size_t{1});
    QCOMPARE(dense.size(), size_t{1});
    QCOMPARE(dense[0].symbol.devicePixelRatio(), 2.0);
    // 4 mm are 15.1 logical pixels.
    QVERIFY2(std::abs(width(plain[0].symbol) - 15.1) <= 2,
             qPrintable(QString::number(width(plain[0].symbol))));
    QVERIFY2(std::abs(width(dense[0].symbol) - 30.2) <= 2,
             qPrintable(QString::number(width(dense[0].symbol))));
}

void MapEngineContentTest::legend_of_an_unknown_layer_fails_with_a_sentence()
{
    QSignalSpy failures(m_engine.get(), &MapEngine::jobFailed);
    QVERIFY(legendOf(*m_engine, QStringLiteral("没有"), 1.0).empty());
    QCOMPARE(failures.size(), 1);
    QVERIFY(failures.constFirst().at(1).toString().contains(QStringLiteral("没有")));
}

void MapEngineContentTest::identify_finds_the_nearest_feature_first_with_its_chinese_attributes()
{
    m_engine->setLayers({m_data.siteLayer(Qt::black, 2), m_data.areaLayer(Qt::red)});
    const QPointF nearEastern(dataCentre.x() + 480, dataCentre.y());
    const Found found = identified(*m_engine, nearEastern, 600, {});
    QCOMPARE(found.features.size(), size_t{3});
    QCOMPARE(found.features[0].layerId, QStringLiteral("site"));
    QCOMPARE(found.features[0].attributes.value(QStringLiteral("name")).toString(), QStringLiteral("乙"));
    QCOMPARE(found.features[0].attributes.value(QStringLiteral("amount")).toDouble(), 2.0);
    QCOMPARE(found.features[0].featureId, 2);
    QCOMPARE(found.features[1].attributes.value(QStringLiteral("name")).toString(), QStringLiteral("甲"));
    QCOMPARE(found.features[2].layerId, QStringLiteral("area"));

    QCOMPARE(identified(*m_engine, nearEastern, 30, {QStringLiteral("site")}).features.size(), size_t{1});
    QCOMPARE(identified(*m_engine, {0, 0}, 30, {}).features.size(), size_t{0});
    const Found unknown = identified(*m_engine, nearEastern, 30, {QStringLiteral("没有")});
    QVERIFY(unknown.failure.contains(QStringLiteral("没有")));
}

void MapEngineContentTest::identify_leaves_out_hidden_layers_and_reads_rasters()
{
    Layer area = m_data.areaLayer(Qt::red);
    area.isVisible = false;
    Layer raster;
    raster.id = QStringLiteral("terrain");
    raster.title = QStringLiteral("地形");
    raster.provider = QStringLiteral("gdal");
    raster.uri = m_data.raster();
    m_engine->setLayers({area, raster});
    const Found found = identified(*m_engine, {dataCentre.x() - 250, dataCentre.y()}, 10, {});
    QCOMPARE(found.features.size(), size_t{1});
    QCOMPARE(found.features[0].layerId, QStringLiteral("terrain"));
    QCOMPARE(found.features[0].attributes.size(), 1);
    QCOMPARE(found.features[0].attributes.first().toDouble(), 7.0);
}

void MapEngineContentTest::identify_says_heights_with_the_digits_that_the_raster_holds()
{
    const QTemporaryDir folder;
    QFile grid(folder.filePath(QStringLiteral("高程.asc")));
    QVERIFY(grid.open(QIODevice::WriteOnly));
    grid.write("ncols 2\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 100\n16.3 16.3\n16.3 16.3\n");
    grid.close();
    QFile terrain(folder.filePath(QStringLiteral("地形.vrt"))); // 32-bit numbers, as terrain has them
    QVERIFY(terrain.open(QIODevice::WriteOnly));
    terrain.write(QStringLiteral("<VRTDataset rasterXSize='2' rasterYSize='2'>"
                                 "<GeoTransform>%1, 100, 0, %2, 0, -100</GeoTransform>"
                                 "<VRTRasterBand dataType='Float32' band='1'><SimpleSource>"
                                 "<SourceFilename relativeToVRT='1'>高程.asc</SourceFilename>"
                                 "<SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>")
                      .arg(dataCentre.x() - 100, 0, 'f', 3)
                      .arg(dataCentre.y() + 100, 0, 'f', 3)
                      .toUtf8());
    terrain.close();
    Layer raster;
    raster.id = QStringLiteral("terrain");
    raster.title = QStringLiteral("高程");
    raster.provider = QStringLiteral("gdal");
    raster.uri = terrain.fileName();
    m_engine->setLayers({raster});
    const Found found = identified(*m_engine, {dataCentre.x() + 20, dataCentre.y() + 20}, 10, {});
    QCOMPARE(found.features.size(), size_t{1});
    QCOMPARE(found.features[0].attributes.first(), QVariant(16.3));
}

void MapEngineContentTest::text_of_a_shapefile_without_code_page_is_read_in_the_encoding_asked_for()
{
    Layer layer;
    layer.id = QStringLiteral("list");
    layer.title = QStringLiteral("名单");
    layer.provider = QStringLiteral("ogr");
    layer.uri = m_data.gbkShapefile();
    layer.encoding = QStringLiteral("GBK");
    m_engine->setLayers({layer});
    Found found = identified(*m_engine, dataCentre, 10, {});
    QCOMPARE(found.features.size(), size_t{1});
    QCOMPARE(found.features[0].attributes.value(QStringLiteral("name")).toString(), QStringLiteral("南昌"));
    // The counter-proof: in another encoding the same bytes are another text.
    layer.encoding = QStringLiteral("ISO-8859-1");
    m_engine->setLayers({layer});
    found = identified(*m_engine, dataCentre, 10, {});
    QVERIFY(found.features[0].attributes.value(QStringLiteral("name")).toString() != QStringLiteral("南昌"));
}

void MapEngineContentTest::saved_project_has_relative_paths_and_looks_the_same_elsewhere()
{
    Layer site = m_data.siteLayer(Qt::black, 2);
    site.group = QStringLiteral("污染源");
    site.subset = QStringLiteral("\"kind\" = 'b'");
    site.variables = {{QStringLiteral("pollutant"), QStringLiteral("nox_t_a")}};
    Layer area = m_data.areaLayer(Qt::red);
    area.opacity = 0.5;
    m_engine->setLayers({site, area});
    m_engine->setBackground(QColor(0xF6, 0xF4, 0xEF));
    const QImage before = renderedImage(*m_engine, testView());
    QVERIFY(saved(*m_engine, m_data.path(QStringLiteral("map.qgz"))));
    QVERIFY(filesOf(m_data.folder()).filter(QStringLiteral("airshed-")).isEmpty());

    const QString text =
        output(QStringLiteral("unzip"),
               {QStringLiteral("-p"), m_data.path(QStringLiteral("map.qgz")), QStringLiteral("*.qgs")});
    QVERIFY(text.contains(QStringLiteral("./地图.gpkg|layername=area")));
    QVERIFY(!text.contains(m_data.folder()));
    QVERIFY(text.contains(QStringLiteral("EPSG:4548")));
    QVERIFY(text.contains(QStringLiteral("theMapCanvas")));

    // A copy of the folder in another place, opened by another engine.
    const MapData elsewhere;
    for (const QString& name : filesOf(m_data.folder()))
        QVERIFY(QFile::copy(m_data.path(name), elsewhere.path(name)));
    const auto second = startedEngine();
    QSignalSpy changed(second.get(), &MapEngine::layersChanged);
    second->openProject(elsewhere.path(QStringLiteral("map.qgz")));
    QVERIFY(QTest::qWaitFor([&] { return !changed.isEmpty(); }, patienceMilliseconds));
    const std::vector<Layer> layers = second->layers();
    QCOMPARE(layers.size(), size_t{2});
    QCOMPARE(layers[0].id, QStringLiteral("site"));
    QCOMPARE(layers[0].title, QStringLiteral("点位"));
    QCOMPARE(layers[0].group, QStringLiteral("污染源"));
    QCOMPARE(layers[0].subset, site.subset);
    QCOMPARE(layers[0].variables, site.variables);
    QCOMPARE(layers[0].uri, elsewhere.path(QStringLiteral("地图.gpkg|layername=site")));
    QCOMPARE(layers[1].opacity, 0.5);
    QCOMPARE(renderedImage(*second, testView()), before);
}

void MapEngineContentTest::project_that_cannot_be_written_is_told_and_leaves_no_file()
{
    Warnings warnings(*m_engine);
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    m_engine->saveProject(m_data.path(QStringLiteral("没有/map.qgz")));
    QVERIFY(QTest::qWaitFor([&] { return !warnings.sentences().isEmpty(); }, patienceMilliseconds));
    QVERIFY(warnings.sentences().constFirst().contains(QStringLiteral("map.qgz")));
    QVERIFY(!QFileInfo::exists(m_data.path(QStringLiteral("没有"))));
}

void MapEngineContentTest::page_is_written_as_pdf_with_text_as_text_and_embedded_fonts()
{
    m_engine->setLayers({m_data.siteLayer(Qt::black, 2), m_data.areaLayer(Qt::red)});
    const Exported result = exported(*m_engine, page(QStringLiteral("图 1.pdf")));
    QVERIFY2(!result.path.isEmpty(), qPrintable(result.failure));
    QCOMPARE(result.path, m_data.path(QStringLiteral("图 1.pdf")));
    // Qt's PDF names some Han characters by their Kangxi radical: the same after compatibility normalisation.
    const QString text =
        output(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), result.path, QStringLiteral("-")})
            .normalized(QString::NormalizationForm_KC);
    QVERIFY2(text.contains(QStringLiteral("大气污染源分布图")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("中心区")), qPrintable(text)); // in the legend
    const QStringList fonts =
        output(QStringLiteral("pdffonts"), {result.path}).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QVERIFY(fonts.size() > 2);
    for (const QString& font : fonts.mid(2))
        QVERIFY2(font.contains(QStringLiteral(" yes yes ")) || font.contains(QStringLiteral(" yes no ")),
                 qPrintable(font)); // column "emb"
    QVERIFY(!output(QStringLiteral("pdfimages"), {QStringLiteral("-list"), result.path})
                 .contains(QStringLiteral("image ")));
    QVERIFY(output(QStringLiteral("pdfinfo"), {result.path}).contains(QStringLiteral("A4")));
    QVERIFY(filesOf(m_data.folder()).filter(QStringLiteral("airshed-")).isEmpty());
}

void MapEngineContentTest::page_is_written_as_png_with_the_pixels_of_its_resolution()
{
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    const Exported result = exported(*m_engine, page(QStringLiteral("图.png")));
    QVERIFY2(!result.path.isEmpty(), qPrintable(result.failure));
    const QImage image(result.path);
    // A4 at 100 dpi: 210 mm and 297 mm are 826.8 and 1169.3 pixels.
    QVERIFY2(std::abs(image.width() - 826.8) <= 1.5 && std::abs(image.height() - 1169.3) <= 1.5,
             qPrintable(QStringLiteral("%1 x %2").arg(image.width()).arg(image.height())));
    // The map frame is 10..200 mm by 25..215 mm and 2000 m wide: the square of 1000 m covers its middle half.
    const auto pixelAt = [&image](double x, double y) {
        return image.pixel(qRound(x / 25.4 * 100), qRound(y / 25.4 * 100));
    };
    QCOMPARE(pixelAt(105, 120), red);
    QCOMPARE(pixelAt(60, 75), red);
    QCOMPARE(pixelAt(150, 165), red);
    QCOMPARE(pixelAt(54, 120), white);
    QCOMPARE(pixelAt(155, 120), white);
}

void MapEngineContentTest::page_is_written_as_svg_with_its_title()
{
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    const Exported result = exported(*m_engine, page(QStringLiteral("图.svg")));
    QVERIFY2(!result.path.isEmpty(), qPrintable(result.failure));
    QFile file(result.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(file.readAll()).contains(QStringLiteral("大气污染源分布图")));
    QVERIFY(QSvgRenderer(result.path).isValid());
}

void MapEngineContentTest::page_texts_are_shown_as_written_and_never_evaluated()
{
    m_engine->setLayers({});
    LayoutExport request = page(QStringLiteral("原文.pdf"));
    request.texts = {{QStringLiteral("title"), QStringLiteral("<b>PM2.5</b> [% 40 + 2 %]")},
                     {QStringLiteral("没有这一项"), QStringLiteral("x")}};
    const Exported result = exported(*m_engine, request);
    QVERIFY2(!result.path.isEmpty(), qPrintable(result.failure));
    const QString text = output(QStringLiteral("pdftotext"), {result.path, QStringLiteral("-")});
    QVERIFY2(text.contains(QStringLiteral("<b>PM2.5</b> [% 40 + 2 %]")), qPrintable(text));
}

void MapEngineContentTest::page_has_the_scale_that_was_asked_for()
{
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    LayoutExport request = page(QStringLiteral("比例.png"));
    request.extent = QRectF(dataCentre, QSizeF(0, 0));
    request.scaleDenominator = 20'000;
    const Exported result = exported(*m_engine, request);
    QVERIFY2(!result.path.isEmpty(), qPrintable(result.failure));
    const QImage image(result.path);
    int width = 0;
    const int row = qRound(120 / 25.4 * 100);
    for (int x = 0; x < image.width(); ++x)
        width += image.pixel(x, row) == red;
    // 1000 m at 1:20,000 are 50 mm.
    QVERIFY2(std::abs(width - 50 / 25.4 * 100) <= 2, qPrintable(QString::number(width)));
}

void MapEngineContentTest::page_keeps_translucent_layers_as_vectors()
{
    Layer area = m_data.areaLayer(Qt::red);
    area.opacity = 0.5;
    m_engine->setLayers({m_data.siteLayer(Qt::black, 2), area});
    const Exported result = exported(*m_engine, page(QStringLiteral("透明.pdf")));
    QVERIFY2(!result.path.isEmpty(), qPrintable(result.failure));
    QVERIFY(!output(QStringLiteral("pdfimages"), {QStringLiteral("-list"), result.path})
                 .contains(QStringLiteral("image ")));
    const QString picture = m_data.path(QStringLiteral("透明"));
    output(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("50"), QStringLiteral("-png"),
                                        QStringLiteral("-singlefile"), result.path, picture});
    const QImage image(picture + QStringLiteral(".png"));
    const QColor mixed(image.pixel(qRound(80 / 25.4 * 50), qRound(100 / 25.4 * 50)));
    QVERIFY2(mixed.red() >= 253 && std::abs(mixed.green() - 128) <= 3, qPrintable(mixed.name()));
    // On the screen the layer is as it was.
    QCOMPARE(m_engine->layers()[1].opacity, 0.5);
}

void MapEngineContentTest::legend_of_a_page_leaves_out_layers_that_are_hidden()
{
    Layer site = m_data.siteLayer(Qt::black, 2);
    Layer area = m_data.areaLayer(Qt::red);
    area.isVisible = false;
    m_engine->setLayers({site, area});
    const Exported result = exported(*m_engine, page(QStringLiteral("图例.pdf")));
    QVERIFY2(!result.path.isEmpty(), qPrintable(result.failure));
    const QString text = output(QStringLiteral("pdftotext"), {result.path, QStringLiteral("-")})
                             .normalized(QString::NormalizationForm_KC);
    QVERIFY2(text.contains(QStringLiteral("点位")), qPrintable(text));
    QVERIFY2(!text.contains(QStringLiteral("中心区")), qPrintable(text));
}

void MapEngineContentTest::page_with_layers_of_its_own_does_not_change_the_window()
{
    m_engine->setLayers({m_data.areaLayer(Qt::red)});
    LayoutExport request = page(QStringLiteral("另.png"));
    request.layers = {m_data.areaLayer(Qt::green)};
    request.background = QColor(0, 0, 128);
    const Exported result = exported(*m_engine, request);
    QVERIFY2(!result.path.isEmpty(), qPrintable(result.failure));
    const QImage image(result.path);
    QVERIFY(containsColour(image, QColor(Qt::green).rgb()));
    QVERIFY(containsColour(image, QColor(0, 0, 128).rgb()));
    QVERIFY(!containsColour(image, red));
    QCOMPARE(renderedImage(*m_engine, testView()).pixel(100, 100), red);
}

void MapEngineContentTest::page_without_its_template_fails_with_a_sentence_and_leaves_the_old_file()
{
    QFile old(m_data.path(QStringLiteral("旧.pdf")));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    LayoutExport request = page(QStringLiteral("旧.pdf"));
    request.templatePath = m_data.path(QStringLiteral("没有.qpt"));
    const Exported result = exported(*m_engine, request);
    QVERIFY(result.path.isEmpty());
    QVERIFY(result.failure.contains(QStringLiteral("旧.pdf")));
    QCOMPARE(QFileInfo(old.fileName()).size(), 3);
}

QTEST_MAIN(MapEngineContentTest)
#include "test_mapengine_content.moc"
