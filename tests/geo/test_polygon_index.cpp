// SPDX-License-Identifier: GPL-3.0-or-later
// A source on a border must be in exactly one district, or the districts do not add up to the city.
#include "core/errors.h"
#include "geo/district_index.h"
#include "geo/gdal_handles.h"
#include "geo/polygon_index.h"

#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <gdal_priv.h>
#include <ogr_geometry.h>
#include <ogrsf_frmts.h>
#include <random>

using namespace airshed;
using namespace airshed::geo;

namespace
{

GeometryHandle geometryFromWkt(const char* wkt)
{
    OGRGeometry* geometry = nullptr;
    OGRGeometryFactory::createFromWkt(wkt, nullptr, &geometry);
    return GeometryHandle(geometry);
}

/// Writes a base map of two districts that share a slanting border, one of them with a hole.
QString writtenBasemap(const QTemporaryDir& folder)
{
    const QString path = folder.filePath(QStringLiteral("底图 basemap.gpkg"));
    DatasetHandle dataset = createVectorDataset(path, QStringLiteral("GPKG"));
    const SpatialReferenceHandle srs = spatialReference(4490);
    OGRLayer* layer = dataset->CreateLayer("district", srs.get(), wkbMultiPolygon, nullptr);
    for (const char* field : {"admin_code", "name", "name_en"}) {
        OGRFieldDefn definition(field, OFTString);
        layer->CreateField(&definition);
    }
    const struct {
        const char* code;
        const char* name;
        const char* wkt;
    } rows[] = {
        {"360102", "东湖区",
         "MULTIPOLYGON(((115 28,116 28,115.6 29,115 29,115 28),(115.2 28.2,115.3 28.2,115.3 28.3,115.2 "
         "28.2)))"},
        {"360103", "西湖区", "MULTIPOLYGON(((116 28,117 28,117 29,115.6 29,116 28)))"},
    };
    for (const auto& row : rows) {
        const FeatureHandle feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
        feature->SetField("admin_code", row.code);
        feature->SetField("name", row.name);
        feature->SetField("name_en", "Name");
        feature->SetGeometryDirectly(geometryFromWkt(row.wkt).release());
        if (layer->CreateFeature(feature.get()) != OGRERR_NONE)
            qFatal("cannot write the base map");
    }
    closeWritten(std::move(dataset), path);
    return path;
}

} // namespace

class TestPolygonIndex final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void points_of_a_shared_edge_belong_to_exactly_one_side()
    {
        PolygonIndex index;
        index.addGeometry(0, *geometryFromWkt("POLYGON((0 0,1 0,0.37 1,0 1,0 0))"));
        index.addGeometry(1, *geometryFromWkt("POLYGON((0.37 1,2 1,2 0,1 0,0.37 1))"));
        index.build();
        std::mt19937 random(7);
        for (int i = 0; i < 20000; ++i) {
            const double t = static_cast<double>(random()) / 4294967296.0;
            const MapPoint onBorder{1 + t * (0.37 - 1), t};
            QCOMPARE(index.shapesAt(onBorder).size(), std::size_t(1));
        }
    }

    void holes_and_overlaps_are_respected()
    {
        PolygonIndex index;
        index.addGeometry(3, *geometryFromWkt("POLYGON((0 0,10 0,10 10,0 10,0 0),(2 2,4 2,4 4,2 4,2 2))"));
        index.addGeometry(
            5, *geometryFromWkt("MULTIPOLYGON(((8 8,12 8,12 12,8 12,8 8)),((2.5 2.5,3 2.5,3 3,2.5 2.5)))"));
        index.build();
        QCOMPARE(index.shapeAt({1, 1}), 3);
        QCOMPARE(index.shapeAt({2.2, 3.5}), PolygonIndex::none);
        QCOMPARE(index.shapeAt({2.9, 2.7}), 5);
        QCOMPARE(index.shapeAt({9, 9}), 3);
        QCOMPARE(index.shapesAt({9, 9}), (std::vector<int>{3, 5}));
        QCOMPARE(index.shapesAt({11, 11}), (std::vector<int>{5}));
        QCOMPARE(index.shapeAt({50, 5}), PolygonIndex::none);
        QCOMPARE(index.shapeAt({5, 50}), PolygonIndex::none);
        QCOMPARE(index.shapeAt({std::nan(""), 5}), PolygonIndex::none);
        QCOMPARE(index.shapeAt({5, std::nan("")}), PolygonIndex::none);
        QCOMPARE(index.distanceToEdge(3, {1, 5}), 1.0);
        QCOMPARE(index.distanceToEdge(3, {12, 5}), 2.0);
        QCOMPARE(index.distanceToEdge(3, {1, 5}, 100, 1), 5.0 > 100 ? 100.0 : 5.0);
        QVERIFY(std::isinf(index.distanceToEdge(4, {1, 5})));
    }

    void an_empty_index_holds_nothing()
    {
        PolygonIndex index;
        index.build();
        QCOMPARE(index.shapeAt({0, 0}), PolygonIndex::none);
        QVERIFY(index.shapesAt({0, 0}).empty());
    }

    void it_agrees_with_geos_away_from_the_edges()
    {
        // A star with many corners, thousands of points: the two must agree.
        auto* ring = new OGRLinearRing;
        for (int i = 0; i < 400; ++i) {
            const double angle = i * 2 * 3.14159265358979 / 400;
            const double radius = i % 2 ? 10 : 4 + 3 * std::sin(i * 0.3);
            ring->addPoint(radius * std::cos(angle), radius * std::sin(angle));
        }
        ring->closeRings();
        OGRPolygon star;
        star.addRingDirectly(ring);
        PolygonIndex index;
        index.addGeometry(0, star);
        index.build();
        std::mt19937 random(3);
        for (int i = 0; i < 5000; ++i) {
            const double x = static_cast<double>(random()) / 4294967296.0 * 22 - 11;
            const double y = static_cast<double>(random()) / 4294967296.0 * 22 - 11;
            const OGRPoint point(x, y);
            QCOMPARE(index.shapeAt({x, y}) == 0, bool(star.Contains(&point)));
        }
    }

    void districts_are_found_by_position_code_and_name()
    {
        const QTemporaryDir folder;
        const DistrictIndex index = DistrictIndex::fromBasemap(writtenBasemap(folder));
        QCOMPARE(index.districts().size(), std::size_t(2));
        QCOMPARE(index.districtAt({115.1, 28.5})->adminCode, QStringLiteral("360102"));
        QCOMPARE(index.districtAt({116.5, 28.5})->name, QStringLiteral("西湖区"));
        QVERIFY(!index.districtAt({115.29, 28.25}));
        QVERIFY(!index.isInCity({114.9, 28.5}));
        QCOMPARE(index.byName(QStringLiteral("东湖"))->adminCode, QStringLiteral("360102"));
        QCOMPARE(index.byCode(QStringLiteral("360103"))->name, QStringLiteral("西湖区"));
        QVERIFY(!index.byCode(QStringLiteral("360105")));
        QVERIFY(!index.byName(QString()));
        QVERIFY(index.bounds().contains({116.9, 28.9}));
        QVERIFY(index.bounds().grown(0.05).contains({117.04, 28.9}));
        QVERIFY(!index.bounds().grown(0.05).contains({117.06, 28.9}));
        // 0.1 degrees of latitude north of the southern border: 11.08 km.
        const District* west = index.byCode(QStringLiteral("360102"));
        QVERIFY(std::abs(index.metresToBorder(*west, {115.5, 28.1}) - 11080) < 20);
    }

    void a_base_map_without_districts_is_refused_with_its_name()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("空.gpkg"));
        DatasetHandle dataset = createVectorDataset(path, QStringLiteral("GPKG"));
        dataset->CreateLayer("place", nullptr, wkbPoint, nullptr);
        closeWritten(std::move(dataset), path);
        try {
            DistrictIndex::fromBasemap(path);
            QFAIL("no error");
        } catch (const InputError& e) {
            QVERIFY(e.message().contains(QStringLiteral("空.gpkg")));
            QVERIFY(e.message().contains(QStringLiteral("district")));
        }
    }
};

QTEST_GUILESS_MAIN(TestPolygonIndex)
#include "test_polygon_index.moc"
