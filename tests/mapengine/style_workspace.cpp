// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/style_workspace.h"

#include <QDir>
#include <QStringList>
#include <cmath>
#include <gdal_priv.h>
#include <memory>
#include <ogrsf_frmts.h>
#include <vector>

namespace airshed::mapengine::test
{

namespace
{

constexpr double centreLongitude = 116.0;
constexpr double centreLatitude = 28.6;
constexpr double metresPerDegreeOfLatitude = 110'850.0;
const double metresPerDegreeOfLongitude = 111'320.0 * std::cos(centreLatitude * 3.14159265358979 / 180);

OGRSpatialReference reference(int epsg)
{
    OGRSpatialReference srs;
    srs.importFromEPSG(epsg);
    srs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return srs;
}

QString lonLat(double east, double north)
{
    return QStringLiteral("%1 %2")
        .arg(centreLongitude + east / metresPerDegreeOfLongitude, 0, 'f', 8)
        .arg(centreLatitude + north / metresPerDegreeOfLatitude, 0, 'f', 8);
}

QString point(double east, double north) { return QStringLiteral("POINT (%1)").arg(lonLat(east, north)); }

/// A polygon or a line through these pairs of metres.
QString shape(const char* kind, const std::vector<std::pair<double, double>>& corners)
{
    QStringList texts;
    for (const auto& [east, north] : corners)
        texts << lonLat(east, north);
    const bool isPolygon = qstrcmp(kind, "POLYGON") == 0;
    return QString::fromLatin1(kind) + (isPolygon ? QStringLiteral(" ((%1))") : QStringLiteral(" (%1)"))
                                           .arg(texts.join(QStringLiteral(", ")));
}

QString box(double west, double south, double east, double north)
{
    return shape("POLYGON", {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}});
}

/// A table whose columns are given as "name aqi:int nox_t_a:real".
class Table
{
public:
    Table(GDALDataset& dataset, const char* name, const QString& columns)
    {
        OGRSpatialReference srs = reference(4490);
        m_layer = dataset.CreateLayer(name, &srs, wkbUnknown, nullptr);
        for (const QString& column : columns.split(QLatin1Char(' '))) {
            const QString type = column.section(QLatin1Char(':'), 1);
            OGRFieldDefn field(column.section(QLatin1Char(':'), 0, 0).toUtf8().constData(),
                               type == QLatin1String("int")    ? OFTInteger
                               : type == QLatin1String("real") ? OFTReal
                                                               : OFTString);
            m_layer->CreateField(&field);
        }
    }
    /// Values in the order of the columns; an empty one is null.
    void add(const QString& wkt, const QStringList& values)
    {
        const std::unique_ptr<OGRFeature> feature(OGRFeature::CreateFeature(m_layer->GetLayerDefn()));
        OGRGeometry* geometry = nullptr;
        if (OGRGeometryFactory::createFromWkt(wkt.toUtf8().constData(), nullptr, &geometry) != OGRERR_NONE)
            qFatal("bad test geometry");
        feature->SetGeometryDirectly(geometry);
        for (qsizetype i = 0; i < values.size(); ++i)
            if (!values[i].isEmpty())
                feature->SetField(static_cast<int>(i), values[i].toUtf8().constData());
        if (m_layer->CreateFeature(feature.get()) != OGRERR_NONE)
            qFatal("cannot write a test feature");
    }

private:
    OGRLayer* m_layer;
};

GDALDatasetUniquePtr newGeoPackage(const QString& path)
{
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    return GDALDatasetUniquePtr(driver->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
}

} // namespace

StyleWorkspace::StyleWorkspace()
{
    GDALAllRegister();
    m_folder = m_temporary.path() + QStringLiteral("/样式");
    QDir().mkpath(m_folder + QStringLiteral("/rasters"));
    writeInventory();
    writeBasemap();
    writeTerrain();
}

QPointF StyleWorkspace::centre() { return at(0, 0); }

QPointF StyleWorkspace::at(double eastMetres, double northMetres)
{
    OGRSpatialReference from = reference(4490);
    OGRSpatialReference to = reference(4548);
    const std::unique_ptr<OGRCoordinateTransformation> transform(
        OGRCreateCoordinateTransformation(&from, &to));
    double x = centreLongitude + eastMetres / metresPerDegreeOfLongitude;
    double y = centreLatitude + northMetres / metresPerDegreeOfLatitude;
    transform->Transform(1, &x, &y);
    return {x, y};
}

void StyleWorkspace::writeInventory() const
{
    const GDALDatasetUniquePtr file = newGeoPackage(m_folder + QStringLiteral("/inventory.gpkg"));
    Table sources(*file, "source",
                  QStringLiteral("name class status so2_t_a:real nox_t_a:real co_t_a:real vocs_t_a:real "
                                 "nh3_t_a:real pm10_t_a:real pm25_t_a:real bc_t_a:real oc_t_a:real"));
    const QStringList classes = {
        QStringLiteral("化石燃料固定燃烧源"), QStringLiteral("工艺过程源"), QStringLiteral("移动源"),
        QStringLiteral("溶剂使用源"),         QStringLiteral("农业源"),     QStringLiteral("扬尘源"),
        QStringLiteral("生物质燃烧源"),       QStringLiteral("储存运输源"), QStringLiteral("废弃物处理源"),
        QStringLiteral("其他排放源")};
    const auto addSource = [&](double east, double north, const QString& name, const QString& status,
                               const QString& nox) {
        sources.add(point(east, north), {QStringLiteral("源"), name, status, {}, nox});
    };
    for (int i = 0; i < classes.size(); ++i) {
        const double east = -1000 + 500 * (i % 5);
        const double north = i < 5 ? 900 : 400;
        addSource(east, north, classes[i], QStringLiteral("active"), QStringLiteral("100"));
    }
    // A column of sizes, a small one upon a big one, one without emission, one that is closed.
    addSource(-900, -400, classes[0], QStringLiteral("active"), QStringLiteral("900"));
    addSource(-900, -400, classes[2], QStringLiteral("active"), QStringLiteral("50"));
    addSource(-200, -400, classes[1], QStringLiteral("active"), QStringLiteral("1"));
    addSource(300, -400, classes[5], QStringLiteral("active"), {});
    addSource(800, -400, classes[3], QStringLiteral("closed"), QStringLiteral("100"));

    Table stations(*file, "station", QStringLiteral("name aqi:int"));
    const QStringList indexes = {QStringLiteral("30"),
                                 QStringLiteral("80"),
                                 QStringLiteral("120"),
                                 QStringLiteral("180"),
                                 QStringLiteral("250"),
                                 QStringLiteral("400"),
                                 QString()};
    for (int i = 0; i < indexes.size(); ++i)
        stations.add(point(-900 + 600 * (i % 4), i < 4 ? 400 : -400), {QStringLiteral("站"), indexes[i]});

    Table cameras(*file, "camera",
                  QStringLiteral("name range_m:real sector_start_deg:real sector_end_deg:real"));
    cameras.add(point(-600, 300),
                {QStringLiteral("全景"), QStringLiteral("500"), QStringLiteral("0"), QStringLiteral("360")});
    cameras.add(point(500, -200),
                {QStringLiteral("扇形"), QStringLiteral("900"), QStringLiteral("330"), QStringLiteral("60")});
}

void StyleWorkspace::writeBasemap() const
{
    const GDALDatasetUniquePtr file = newGeoPackage(m_folder + QStringLiteral("/basemap.gpkg"));
    Table places(*file, "place", QStringLiteral("name name_en kind"));
    places.add(point(-800, 700),
               {QStringLiteral("南昌市"), QStringLiteral("Nanchang"), QStringLiteral("city")});
    places.add(point(300, 700),
               {QStringLiteral("莲塘镇"), QStringLiteral("Liantang"), QStringLiteral("county")});
    places.add(point(-800, -500),
               {QStringLiteral("扬子洲"), QStringLiteral("Yangzizhou"), QStringLiteral("town")});
    places.add(point(300, -500), {QStringLiteral("前坊村"), QString(), QStringLiteral("village")});

    Table districts(*file, "district", QStringLiteral("name name_en admin_code"));
    districts.add(box(-2600, -2600, 100, 2600),
                  {QStringLiteral("东湖区"), QStringLiteral("Donghu District"), QStringLiteral("360102")});
    districts.add(box(100, -2600, 2600, 2600),
                  {QStringLiteral("西湖区"), QStringLiteral("Xihu District"), QStringLiteral("360103")});

    Table roads(*file, "road", QStringLiteral("name name_en class"));
    const QStringList kinds = {QStringLiteral("motorway"), QStringLiteral("primary"),
                               QStringLiteral("secondary"), QStringLiteral("street")};
    for (int i = 0; i < kinds.size(); ++i)
        roads.add(shape("LINESTRING", {{-1400.0, 900.0 - 600 * i}, {1400.0, 600.0 - 600 * i}}),
                  {QStringLiteral("示意%1路").arg(i + 1), QStringLiteral("Road %1").arg(i + 1), kinds[i]});

    Table rivers(*file, "river", QStringLiteral("name name_en width_m:real"));
    rivers.add(shape("LINESTRING", {{-1400, -200}, {0, 500}, {1400, 300}}),
               {QStringLiteral("赣江"), QStringLiteral("Gan River"), QStringLiteral("250")});
    rivers.add(shape("LINESTRING", {{-1400, -900}, {1400, -700}}),
               {QStringLiteral("小溪"), QStringLiteral("Brook"), QString()});

    Table water(*file, "water", QStringLiteral("name name_en"));
    water.add(shape("POLYGON", {{-800, -600}, {700, -800}, {900, 500}, {-300, 700}, {-800, -600}}),
              {QStringLiteral("青山湖"), QStringLiteral("Qingshan Lake")});
    Table zones(*file, "development_zone", QStringLiteral("name name_en"));
    zones.add(box(-900, -700, 800, 800), {QStringLiteral("高新区（示意）"), QStringLiteral("Hi-tech zone")});
    Table builtUp(*file, "built_up", QStringLiteral("name"));
    builtUp.add(box(-800, -800, 900, 600), {QStringLiteral("建成区")});
    Table cropland(*file, "cropland", QStringLiteral("name"));
    cropland.add(box(-700, -900, 800, 900), {QStringLiteral("耕地")});
    Table province(*file, "province", QStringLiteral("name"));
    province.add(box(-1000, -800, 1000, 900), {QStringLiteral("江西省")});
}

void StyleWorkspace::writeTerrain() const
{
    constexpr int side = 120; // cells of about 30 m
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    const QString path = m_folder + QStringLiteral("/rasters/terrain_30m.tif");
    const GDALDatasetUniquePtr dataset(
        driver->Create(path.toUtf8().constData(), side, side, 1, GDT_Float32, nullptr));
    OGRSpatialReference srs = reference(4548);
    dataset->SetSpatialRef(&srs);
    const QPointF middle = centre();
    double transform[] = {middle.x() - 15.0 * side, 30, 0, middle.y() + 15.0 * side, 0, -30};
    dataset->SetGeoTransform(transform);
    std::vector<float> heights(side * side);
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column) {
            const double distance = std::hypot(column - side / 2, row - side / 2) / 18.0;
            heights[static_cast<size_t>(row * side + column)] =
                static_cast<float>(20 + 400 * std::exp(-distance * distance));
        }
    if (dataset->GetRasterBand(1)->RasterIO(GF_Write, 0, 0, side, side, heights.data(), side, side,
                                            GDT_Float32, 0, 0) != CE_None)
        qFatal("cannot write the test terrain");
}

} // namespace airshed::mapengine::test
