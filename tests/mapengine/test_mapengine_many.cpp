// SPDX-License-Identifier: GPL-3.0-or-later
// Guards the map of very many sources: it is thinned, and still shows what a whole drawing shows. A thinned
// map that lost a lone source or turned the order round would hide the one that matters.
#include "mapengine/engine_fixture.h"
#include "mapengine/map_data.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace airshed::mapengine;
using namespace airshed::mapengine::test;

namespace
{

constexpr int manyPoints = 60'000; // more than the engine draws whole
constexpr double lonePointMetres = 500;

/// Red points (kind a, amount 10) within 200 m of the centre, one more 500 m to the east, and last a blue one
/// (b, 1) at the centre.
QString writeManyPoints(const MapData& data)
{
    const QString path = data.path(QStringLiteral("很多点.gpkg"));
    const GDALDatasetUniquePtr dataset(GetGDALDriverManager()->GetDriverByName("GPKG")->Create(
        path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
    OGRSpatialReference reference;
    reference.importFromEPSG(4548);
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRLayer* layer = dataset->CreateLayer("many", &reference, wkbPoint, nullptr);
    OGRFieldDefn kind("kind", OFTString);
    layer->CreateField(&kind);
    OGRFieldDefn amount("amount", OFTReal);
    layer->CreateField(&amount);
    const auto add = [layer](QPointF place, const char* kindOf, double amountOf) {
        const std::unique_ptr<OGRFeature> feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
        OGRPoint point(place.x(), place.y());
        feature->SetGeometry(&point);
        feature->SetField("kind", kindOf);
        feature->SetField("amount", amountOf);
        if (layer->CreateFeature(feature.get()) != OGRERR_NONE)
            qFatal("cannot write the many test points");
    };
    dataset->StartTransaction();
    QRandomGenerator random(1);
    for (int i = 0; i < manyPoints; ++i)
        add(dataCentre + QPointF(random.bounded(400.0) - 200, random.bounded(400.0) - 200), "a", 10);
    add(dataCentre + QPointF(lonePointMetres, 0), "a", 10);
    add(dataCentre, "b", 1);
    dataset->CommitTransaction();
    return path;
}

Layer manyLayer(const QString& path, const QString& stylePath)
{
    Layer layer;
    layer.id = QStringLiteral("many");
    layer.title = QStringLiteral("很多点");
    layer.provider = QStringLiteral("ogr");
    layer.uri = path + QStringLiteral("|layername=many");
    layer.stylePath = stylePath;
    return layer;
}

/// The same categories, drawn from the largest amount to the smallest: such layers are thinned.
QString orderedStyle(const MapData& data, const QString& unordered)
{
    QFile file(unordered);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read the test style");
    QString text = QString::fromUtf8(file.readAll());
    text.replace(QStringLiteral("enableorderby=\"0\""), QStringLiteral("enableorderby=\"1\""));
    text.replace(QStringLiteral("</renderer-v2>"),
                 QStringLiteral("<orderby><orderByClause asc=\"0\" nullsFirst=\"0\">&quot;amount&quot;"
                                "</orderByClause></orderby></renderer-v2>"));
    const QString path = data.path(QStringLiteral("排序.qml"));
    QFile ordered(path);
    if (!ordered.open(QIODevice::WriteOnly))
        qFatal("cannot write the test style");
    ordered.write(text.toUtf8());
    return path;
}

} // namespace

class MapEngineManyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void a_thinned_layer_shows_what_the_whole_one_shows();
    void the_saved_map_has_the_plain_style();

private:
    MapData m_data;
    QString m_points;
    QString m_plain;
    QString m_ordered;
    std::unique_ptr<MapEngine> m_engine;
};

void MapEngineManyTest::initTestCase()
{
    GDALAllRegister();
    m_points = writeManyPoints(m_data);
    m_plain = m_data.categorisedStyle();
    m_ordered = orderedStyle(m_data, m_plain);
    m_engine = startedEngine();
}

void MapEngineManyTest::a_thinned_layer_shows_what_the_whole_one_shows()
{
    m_engine->setLayers({manyLayer(m_points, m_plain)});
    const QImage whole = renderedImage(*m_engine, testView());
    m_engine->setLayers({manyLayer(m_points, m_ordered)});
    const QImage thinned = renderedImage(*m_engine, testView());
    QCOMPARE(thinned.size(), whole.size());

    // 10 m a pixel, the centre at (100, 100).
    QCOMPARE(thinned.pixel(100, 100), QColor(Qt::blue).rgb());
    QCOMPARE(thinned.pixel(150, 100), QColor(Qt::red).rgb());
    int drawn = 0;
    int differing = 0;
    for (int y = 0; y < whole.height(); ++y) {
        for (int x = 0; x < whole.width(); ++x) {
            drawn += whole.pixel(x, y) != QColor(Qt::white).rgb() ? 1 : 0;
            differing += whole.pixel(x, y) != thinned.pixel(x, y) ? 1 : 0;
        }
    }
    QVERIFY2(drawn > 40 * 40, qPrintable(QString::number(drawn)));
    // A symbol is left out where another lies within a quarter of its side (4 mm, 15 pixels): each side of
    // the heap, 40 + 15 pixels long, may lose 4 pixels.
    QVERIFY2(differing < 4 * (40 + 15) * 4, qPrintable(QStringLiteral("%1 of %2").arg(differing).arg(drawn)));
}

void MapEngineManyTest::the_saved_map_has_the_plain_style()
{
    m_engine->setLayers({manyLayer(m_points, m_ordered)});
    renderedImage(*m_engine, testView());
    QSignalSpy saved(m_engine.get(), &MapEngine::projectSaved);
    m_engine->saveProject(m_data.path(QStringLiteral("map.qgz")));
    QVERIFY(saved.wait(patienceMilliseconds));
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"),
                {QStringLiteral("-p"), m_data.path(QStringLiteral("map.qgz")), QStringLiteral("*.qgs")});
    QVERIFY(unzip.waitForFinished(patienceMilliseconds));
    const QByteArray project = unzip.readAllStandardOutput();
    const auto renderer = project.indexOf("<renderer-v2");
    QVERIFY(renderer >= 0);
    const QByteArray element = project.mid(renderer, project.indexOf('>', renderer) - renderer);
    QVERIFY2(element.contains("type=\"categorizedSymbol\""), element.constData());
    QVERIFY2(element.contains("enableorderby=\"1\""), element.constData());
}

QTEST_GUILESS_MAIN(MapEngineManyTest)
#include "test_mapengine_many.moc"
