// SPDX-License-Identifier: GPL-3.0-or-later
// Zones as records of the inventory: outlines with their history.
#include "core/errors.h"
#include "inventory/store.h"
#include "inventory/workspace.h"

#include <QtTest>

using namespace airshed;
using namespace airshed::inventory;

class TestZones : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void zone_is_drawn_moved_and_put_back_by_its_history()
    {
        const auto workspace =
            Workspace::create(m_folder.filePath(QStringLiteral("管控区")), QStringLiteral("南昌"), 4548);
        InventoryStore& store = workspace->store();
        const QString small =
            QStringLiteral("MULTIPOLYGON(((115.800000000 28.600000000,115.900000000 28.600000000,"
                           "115.900000000 28.700000000,115.800000000 28.600000000)))");
        const QString large = QString(small).replace(QStringLiteral("28.7"), QStringLiteral("28.9"));
        const std::vector<FieldEdit> removal = store.apply(
            {{QStringLiteral("zone"),
              0,
              {},
              QStringLiteral("{\"name\": \"应急管控区\", \"kind\": \"emergency\", \"area\": \"%1\"}")
                  .arg(small)}},
            QStringLiteral("手绘"));
        const RecordId id = store.zones().at(0).id;
        QCOMPARE(geo::toWkt(store.zones().at(0).area), small);
        const std::vector<FieldEdit> back =
            store.apply({{QStringLiteral("zone"), id, QStringLiteral("area"), large}}, {});
        QCOMPARE(geo::toWkt(store.zones().at(0).area), large);
        QVERIFY(!store.zones().at(0).editedBy.isEmpty());
        store.apply(back, {});
        QCOMPARE(geo::toWkt(store.zones().at(0).area), small);
        QVERIFY_EXCEPTION_THROWN(
            store.apply({{QStringLiteral("zone"), id, QStringLiteral("area"), QStringLiteral("POINT(1 1)")}},
                        {}),
            InputError);
        QVERIFY_EXCEPTION_THROWN(
            store.apply({{QStringLiteral("zone"), id, QStringLiteral("name"), QString()}}, {}), InputError);
        QCOMPARE(store.history(QStringLiteral("zone"), id).size(), std::size_t{3});
        store.apply(removal, {});
        QVERIFY(store.zones().empty());
    }
};

QTEST_GUILESS_MAIN(TestZones)
#include "test_zones.moc"
