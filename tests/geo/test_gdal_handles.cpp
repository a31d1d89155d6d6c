// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever GDAL complains about reaches the person as one sentence with the file's name, and nothing goes to
// stderr.
#include "core/errors.h"
#include "geo/gdal_handles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

using namespace airshed;
using namespace airshed::geo;

class TestGdalHandles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errors_are_kept_per_scope_and_thread()
    {
        const GdalErrors outer;
        {
            const GdalErrors inner;
            CPLError(CE_Failure, CPLE_AppDefined, "inner trouble");
            QVERIFY(inner.hasError());
            QCOMPARE(inner.text(), QStringLiteral("inner trouble"));
            QVERIFY(!outer.hasError());
        }
        CPLError(CE_Warning, CPLE_AppDefined, "only a warning");
        QVERIFY(!outer.hasError());
        QCOMPARE(outer.text(), QStringLiteral("only a warning"));

        bool isSeenElsewhere = true;
        const std::unique_ptr<QThread> thread(QThread::create([&isSeenElsewhere] {
            const GdalErrors here;
            isSeenElsewhere = here.hasError();
        }));
        CPLError(CE_Failure, CPLE_AppDefined, "outer trouble");
        thread->start();
        thread->wait();
        QVERIFY(outer.hasError());
        QVERIFY(!isSeenElsewhere);
    }

    void a_damaged_file_is_named()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("损坏的清单.gpkg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no GeoPackage");
        file.close();
        try {
            openDataset(path);
            QFAIL("no error");
        } catch (const InputError& e) {
            QVERIFY(e.message().contains(QStringLiteral("损坏的清单.gpkg")));
        }
        QVERIFY_EXCEPTION_THROWN(openDataset(folder.filePath(QStringLiteral("none.gpkg"))), InputError);
    }

    void a_file_that_cannot_be_made_is_named()
    {
        try {
            createVectorDataset(QStringLiteral("/proc/nowhere/a.gpkg"), QStringLiteral("GPKG"));
            QFAIL("no error");
        } catch (const OutputError& e) {
            QVERIFY(e.message().contains(QStringLiteral("/proc/nowhere/a.gpkg")));
        }
    }

    void a_missing_layer_is_named()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("图层.gpkg"));
        DatasetHandle dataset = createVectorDataset(path, QStringLiteral("GPKG"));
        dataset->CreateLayer("place", nullptr, wkbPoint, nullptr);
        closeWritten(std::move(dataset), path);
        const DatasetHandle again = openDataset(path);
        QCOMPARE(QString::fromUtf8(layerByName(*again, QStringLiteral("place")).GetName()),
                 QStringLiteral("place"));
        try {
            layerByName(*again, QStringLiteral("道路"));
            QFAIL("no error");
        } catch (const InputError& e) {
            QVERIFY(e.message().contains(QStringLiteral("道路")));
            QVERIFY(e.message().contains(QStringLiteral("图层.gpkg")));
        }
    }

    void a_spatial_reference_has_longitude_first()
    {
        const SpatialReferenceHandle srs = spatialReference(4490);
        QCOMPARE(srs->GetAxisMappingStrategy(), OAMS_TRADITIONAL_GIS_ORDER);
        QVERIFY_EXCEPTION_THROWN(spatialReference(999999), LogicError);
    }
};

QTEST_GUILESS_MAIN(TestGdalHandles)
#include "test_gdal_handles.moc"
