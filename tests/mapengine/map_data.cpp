// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/map_data.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTest>
#include <cmath>
#include <gdal_priv.h>
#include <memory>
#include <numbers>
#include <ogrsf_frmts.h>
#include <vector>

namespace airshed::mapengine::test
{

namespace
{

QByteArray mapCrs()
{
    OGRSpatialReference reference;
    reference.importFromEPSG(4548);
    char* text = nullptr;
    reference.exportToWkt(&text);
    QByteArray wkt(text);
    CPLFree(text);
    return wkt;
}

OGRSpatialReference mapReference()
{
    OGRSpatialReference reference;
    reference.importFromEPSG(4548);
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return reference;
}

void addPoint(OGRLayer& layer, double x, double y, const char* name, const char* kind, double amount)
{
    const std::unique_ptr<OGRFeature> feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
    OGRPoint point(x, y);
    feature->SetGeometry(&point);
    feature->SetField("name", name);
    feature->SetField("kind", kind);
    feature->SetField("amount", amount);
    if (layer.CreateFeature(feature.get()) != OGRERR_NONE)
        qFatal("cannot write a test point");
}

QString qml(const QString& content, const QString& extra = {})
{
    return QStringLiteral("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
                          "<qgis version=\"3.22.16\" styleCategories=\"AllStyleCategories\">%1%2"
                          "<layerOpacity>1</layerOpacity></qgis>\n")
        .arg(content, extra);
}

QString option(const QString& name, const QString& value)
{
    return QStringLiteral("<Option name=\"%1\" value=\"%2\" type=\"QString\"/>").arg(name, value);
}

QString rgba(const QColor& colour)
{
    return QStringLiteral("%1,%2,%3,%4")
        .arg(colour.red())
        .arg(colour.green())
        .arg(colour.blue())
        .arg(colour.alpha());
}

QString markerSymbol(const QString& name, const QColor& colour, double side, const QString& dataDefined = {})
{
    return QStringLiteral(
               "<symbol name=\"%1\" type=\"marker\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">"
               "<layer class=\"SimpleMarker\" enabled=\"1\" pass=\"0\" locked=\"0\"><Option type=\"Map\">%2"
               "</Option>%3</layer></symbol>")
        .arg(name,
             option(QStringLiteral("name"), QStringLiteral("square")) +
                 option(QStringLiteral("color"), rgba(colour)) +
                 option(QStringLiteral("outline_style"), QStringLiteral("no")) +
                 option(QStringLiteral("size"), QString::number(side)) +
                 option(QStringLiteral("size_unit"), QStringLiteral("MM")),
             dataDefined);
}

double tileColumn(double longitude, int zoom) { return (longitude + 180.0) / 360.0 * (1 << zoom); }

double tileRow(double latitude, int zoom)
{
    const double radians = latitude * std::numbers::pi / 180.0;
    return (1.0 - std::asinh(std::tan(radians)) / std::numbers::pi) / 2.0 * (1 << zoom);
}

} // namespace

MapData::MapData()
{
    GDALAllRegister();
    m_folder = m_temporary.path() + QStringLiteral("/污染源 地图");
    QDir().mkpath(m_folder);
}

void MapData::write(const QString& name, const QString& text) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write test data");
}

QString MapData::geoPackage() const
{
    const QString file = path(QStringLiteral("地图.gpkg"));
    if (QFile::exists(file))
        return file;
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    const GDALDatasetUniquePtr dataset(
        driver->Create(file.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
    OGRSpatialReference reference = mapReference();
    OGRLayer* area = dataset->CreateLayer("area", &reference, wkbPolygon, nullptr);
    OGRFieldDefn name("name", OFTString);
    area->CreateField(&name);
    OGRLinearRing ring;
    const double corners[][2] = {{-500, -500}, {500, -500}, {500, 500}, {-500, 500}, {-500, -500}};
    for (const auto& corner : corners)
        ring.addPoint(dataCentre.x() + corner[0], dataCentre.y() + corner[1]);
    OGRPolygon square;
    square.addRing(&ring);
    const std::unique_ptr<OGRFeature> feature(OGRFeature::CreateFeature(area->GetLayerDefn()));
    feature->SetGeometry(&square);
    feature->SetField("name", "中心区");
    if (area->CreateFeature(feature.get()) != OGRERR_NONE)
        qFatal("cannot write the test area");

    OGRLayer* site = dataset->CreateLayer("site", &reference, wkbPoint, nullptr);
    OGRFieldDefn kind("kind", OFTString);
    OGRFieldDefn amount("amount", OFTReal);
    site->CreateField(&name);
    site->CreateField(&kind);
    site->CreateField(&amount);
    addPoint(*site, dataCentre.x(), dataCentre.y(), "甲", "a", 1);
    addPoint(*site, dataCentre.x() + 500, dataCentre.y(), "乙", "b", 2);
    return file;
}

QString MapData::raster() const
{
    const QString file = path(QStringLiteral("地形.tif"));
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    const GDALDatasetUniquePtr dataset(
        driver->Create(file.toUtf8().constData(), 30, 30, 1, GDT_Byte, nullptr));
    double transform[] = {dataCentre.x() - 1500, 100, 0, dataCentre.y() + 1500, 0, -100};
    dataset->SetGeoTransform(transform);
    dataset->SetProjection(mapCrs().constData());
    std::vector<GByte> cells(30 * 30);
    for (size_t i = 0; i < cells.size(); ++i)
        cells[i] = i % 30 < 15 ? 7 : 200;
    if (dataset->GetRasterBand(1)->RasterIO(GF_Write, 0, 0, 30, 30, cells.data(), 30, 30, GDT_Byte, 0, 0) !=
        CE_None)
        qFatal("cannot write the test raster");
    return file;
}

QString MapData::gbkShapefile() const
{
    const QString file = path(QStringLiteral("名单.shp"));
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("ESRI Shapefile");
    {
        const GDALDatasetUniquePtr dataset(
            driver->Create(file.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
        OGRSpatialReference reference = mapReference();
        char encoding[] = "ENCODING=GBK";
        char* options[] = {encoding, nullptr};
        OGRLayer* layer = dataset->CreateLayer("名单", &reference, wkbPoint, options);
        OGRFieldDefn name("name", OFTString);
        name.SetWidth(40);
        layer->CreateField(&name);
        const std::unique_ptr<OGRFeature> feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
        OGRPoint point(dataCentre.x(), dataCentre.y());
        feature->SetGeometry(&point);
        feature->SetField("name", "南昌");
        if (layer->CreateFeature(feature.get()) != OGRERR_NONE)
            qFatal("cannot write the test shapefile");
    }
    QFile::remove(path(QStringLiteral("名单.cpg")));
    // The language byte of the .dbf (offset 29) says the code page too: take it away, as old tools left it.
    QFile dbf(path(QStringLiteral("名单.dbf")));
    if (!dbf.open(QIODevice::ReadWrite) || !dbf.seek(29) || !dbf.putChar('\0'))
        qFatal("cannot change the test shapefile");
    return file;
}

QString MapData::tileFolder(const QColor& colour) const
{
    QImage tile(256, 256, QImage::Format_RGB32);
    tile.fill(colour);
    // 28.6 N 116.0 E is within 100 km of the centre; ten tiles each way are more than the test's view.
    for (int zoom = 8; zoom <= 10; ++zoom) {
        const int column = static_cast<int>(tileColumn(116.0, zoom));
        const int row = static_cast<int>(tileRow(28.6, zoom));
        for (int x = column - 5; x <= column + 5; ++x) {
            QDir().mkpath(path(QStringLiteral("瓦片/%1/%2").arg(zoom).arg(x)));
            for (int y = row - 5; y <= row + 5; ++y)
                tile.save(path(QStringLiteral("瓦片/%1/%2/%3.png").arg(zoom).arg(x).arg(y)));
        }
    }
    return path(QStringLiteral("瓦片"));
}

QString MapData::mbtiles(const QColor& colour) const
{
    // One picture in Web Mercator over the city, written as tiles by GDAL.
    GDALDriver* memory = GetGDALDriverManager()->GetDriverByName("MEM");
    const GDALDatasetUniquePtr picture(memory->Create("", 512, 512, 3, GDT_Byte, nullptr));
    OGRSpatialReference reference;
    reference.importFromEPSG(3857);
    char* wkt = nullptr;
    reference.exportToWkt(&wkt);
    picture->SetProjection(wkt);
    CPLFree(wkt);
    const double metresPerPixel = 400;
    double transform[] = {12'913'000 - 256 * metresPerPixel,
                          metresPerPixel,
                          0,
                          3'325'000 + 256 * metresPerPixel,
                          0,
                          -metresPerPixel};
    picture->SetGeoTransform(transform);
    const int channels[] = {colour.red(), colour.green(), colour.blue()};
    for (int band = 1; band <= 3; ++band)
        picture->GetRasterBand(band)->Fill(channels[band - 1]);
    const QString file = path(QStringLiteral("底图.mbtiles"));
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("MBTiles");
    const GDALDatasetUniquePtr written(
        driver->CreateCopy(file.toUtf8().constData(), picture.get(), FALSE, nullptr, nullptr, nullptr));
    if (!written)
        qFatal("cannot write test tiles");
    return file;
}

QString MapData::fillStyle(const QString& name, const QColor& colour) const
{
    const QString symbol =
        QStringLiteral(
            "<symbol name=\"0\" type=\"fill\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">"
            "<layer class=\"SimpleFill\" enabled=\"1\" pass=\"0\" locked=\"0\"><Option type=\"Map\">%1"
            "</Option></layer></symbol>")
            .arg(option(QStringLiteral("color"), rgba(colour)) +
                 option(QStringLiteral("style"), QStringLiteral("solid")) +
                 option(QStringLiteral("outline_style"), QStringLiteral("no")));
    write(name,
          qml(QStringLiteral("<renderer-v2 type=\"singleSymbol\" symbollevels=\"0\" enableorderby=\"0\">"
                             "<symbols>%1</symbols></renderer-v2>")
                  .arg(symbol)));
    return path(name);
}

QString MapData::markerStyle(const QString& name, const QColor& colour, double sizeMillimetres) const
{
    write(name,
          qml(QStringLiteral("<renderer-v2 type=\"singleSymbol\" symbollevels=\"0\" enableorderby=\"0\">"
                             "<symbols>%1</symbols></renderer-v2>")
                  .arg(markerSymbol(QStringLiteral("0"), colour, sizeMillimetres))));
    return path(name);
}

QString MapData::categorisedStyle() const
{
    const QString name = QStringLiteral("分类.qml");
    write(name, qml(QStringLiteral(
                        "<renderer-v2 type=\"categorizedSymbol\" attr=\"kind\" symbollevels=\"0\" "
                        "enableorderby=\"0\"><categories>"
                        "<category value=\"a\" symbol=\"0\" label=\"甲类\" render=\"true\" type=\"string\"/>"
                        "<category value=\"b\" symbol=\"1\" label=\"乙类\" render=\"true\" type=\"string\"/>"
                        "</categories><symbols>%1%2</symbols></renderer-v2>")
                        .arg(markerSymbol(QStringLiteral("0"), Qt::red, 4),
                             markerSymbol(QStringLiteral("1"), Qt::blue, 4))));
    return path(name);
}

QString MapData::sizeStyle(const QString& name, const QString& expression) const
{
    const auto dataDefined =
        QStringLiteral(
            "<data_defined_properties><Option type=\"Map\"><Option name=\"name\" value=\"\" "
            "type=\"QString\"/><Option name=\"properties\" type=\"Map\"><Option name=\"size\" type=\"Map\">"
            "<Option name=\"active\" value=\"true\" type=\"bool\"/><Option name=\"expression\" "
            "value=\"%1\" type=\"QString\"/><Option name=\"type\" value=\"3\" type=\"int\"/>"
            "</Option></Option><Option name=\"type\" value=\"collection\" type=\"QString\"/></Option>"
            "</data_defined_properties>")
            .arg(expression);
    write(name,
          qml(QStringLiteral("<renderer-v2 type=\"singleSymbol\" symbollevels=\"0\" enableorderby=\"0\">"
                             "<symbols>%1</symbols></renderer-v2>")
                  .arg(markerSymbol(QStringLiteral("0"), Qt::black, 1, dataDefined))));
    return path(name);
}

QString MapData::variableSizeStyle() const
{
    return sizeStyle(QStringLiteral("变量.qml"), QStringLiteral("to_real(@side)"));
}

Layer MapData::slowLayer() const
{
    const QString file = path(QStringLiteral("慢.gpkg"));
    if (!QFile::exists(file)) {
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
        const GDALDatasetUniquePtr dataset(
            driver->Create(file.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
        OGRSpatialReference reference = mapReference();
        OGRLayer* layer = dataset->CreateLayer("slow", &reference, wkbPoint, nullptr);
        dataset->StartTransaction();
        for (int i = 0; i < 2000; ++i) {
            const std::unique_ptr<OGRFeature> feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
            OGRPoint point(dataCentre.x() - 900 + 40 * (i % 45), dataCentre.y() - 900 + 40 * (i / 45));
            feature->SetGeometry(&point);
            if (layer->CreateFeature(feature.get()) != OGRERR_NONE)
                qFatal("cannot write the slow test points");
        }
        dataset->CommitTransaction();
    }
    Layer layer;
    layer.id = QStringLiteral("slow");
    layer.title = QStringLiteral("慢图层");
    layer.provider = QStringLiteral("ogr");
    layer.uri = file + QStringLiteral("|layername=slow");
    layer.stylePath = sizeStyle(
        QStringLiteral("慢.qml"),
        QStringLiteral("2 + 0 * array_sum(array_foreach(generate_series(1, 1000), @element * $id))"));
    return layer;
}

QString MapData::layoutTemplate() const
{
    const QString name = QStringLiteral("版式.qpt");
    const auto item = [](int type, const QString& id, const QString& place, const QString& attributes,
                         const QString& content = {}) {
        return QStringLiteral(
                   "<LayoutItem type=\"%1\" id=\"%2\" uuid=\"{%2}\" templateUuid=\"{%2}\" %3 "
                   "positionLock=\"false\" visibility=\"1\" excludeFromExports=\"0\" opacity=\"1\" "
                   "referencePoint=\"0\" background=\"false\" frame=\"false\" %4>%5</LayoutItem>")
            .arg(type)
            .arg(id, place, attributes, content);
    };
    const auto place = [](int x, int y, int width, int height) {
        return QStringLiteral("position=\"%1,%2,mm\" positionOnPage=\"%1,%2,mm\" size=\"%3,%4,mm\"")
            .arg(x)
            .arg(y)
            .arg(width)
            .arg(height);
    };
    constexpr int page = 65638;
    constexpr int map = 65639;
    constexpr int label = 65641;
    constexpr int legend = 65642;
    const auto font =
        QStringLiteral("<LabelFont description=\"Noto Sans CJK SC,18,-1,5,50,0,0,0,0,0\" style=\"\"/>");
    write(
        name,
        QStringLiteral("<Layout name=\"A4\" units=\"mm\" printResolution=\"300\" worldFileMap=\"\">"
                       "<PageCollection>%1</PageCollection>%2%3%4</Layout>")
            .arg(
                item(page, {}, place(0, 0, 210, 297), {}),
                item(label, QStringLiteral("title"), place(10, 5, 190, 15),
                     QStringLiteral("labelText=\"title\" htmlState=\"0\" halign=\"4\" valign=\"32\" "
                                    "marginX=\"0\" marginY=\"0\" zValue=\"3\""),
                     font),
                item(map, QStringLiteral("map"), place(10, 25, 190, 190),
                     QStringLiteral("followPreset=\"false\" keepLayerSet=\"false\" drawCanvasItems=\"true\" "
                                    "mapRotation=\"0\" zValue=\"1\""),
                     QStringLiteral("<Extent xmin=\"0\" ymin=\"0\" xmax=\"100\" ymax=\"100\"/>")),
                item(legend, QStringLiteral("legend"), place(10, 220, 60, 40),
                     QStringLiteral("title=\"图例\" map_uuid=\"{map}\" resizeToContents=\"1\" "
                                    "columnCount=\"1\" wrapChar=\"\" legendFilterByAtlas=\"0\" zValue=\"2\""),
                     QStringLiteral("<styles/>"))));
    return path(name);
}

Layer MapData::areaLayer(const QColor& colour) const
{
    Layer layer;
    layer.id = QStringLiteral("area");
    layer.title = QStringLiteral("中心区");
    layer.provider = QStringLiteral("ogr");
    layer.uri = geoPackage() + QStringLiteral("|layername=area");
    layer.stylePath = fillStyle(QStringLiteral("面_%1.qml").arg(colour.name().mid(1)), colour);
    return layer;
}

Layer MapData::siteLayer(const QColor& colour, double sizeMillimetres) const
{
    Layer layer;
    layer.id = QStringLiteral("site");
    layer.title = QStringLiteral("点位");
    layer.provider = QStringLiteral("ogr");
    layer.uri = geoPackage() + QStringLiteral("|layername=site");
    layer.stylePath =
        markerStyle(QStringLiteral("点_%1_%2.qml").arg(colour.name().mid(1)).arg(sizeMillimetres), colour,
                    sizeMillimetres);
    return layer;
}

} // namespace airshed::mapengine::test
