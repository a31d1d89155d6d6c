// SPDX-License-Identifier: GPL-3.0-or-later
// Guards a bureau's old workspaces: a file of schema version 1 opens with everything in it, the old file
// stays beside the new one, and a file of a later program is left alone.
#include "core/errors.h"
#include "core/progress.h"
#include "inventory/database.h"
#include "inventory/migration.h"
#include "inventory/sample_records.h"
#include "inventory/schema.h"
#include "inventory/store.h"
#include "inventory/workspace.h"

#include <QtTest>
#include <ogrsf_frmts.h>

using namespace airshed;
using namespace airshed::inventory;

namespace
{

void dropColumn(Database& database, const char* table, const char* column)
{
    database.guarded([&] {
        OGRLayer& layer = database.layer(table);
        layer.DeleteField(layer.GetLayerDefn()->GetFieldIndex(column));
    });
}

/// Version 2: a zone had a name, a kind and a note.
void turnIntoVersion2(const QString& inventory)
{
    Database database(inventory, Database::Access::Write);
    for (const char* column : {"code", "levels", "legal_basis", "responsible_unit", "measures", "contact",
                               "drawn_by", "valid_from", "valid_to", "version"})
        dropColumn(database, "zone", column);
    schema::setVersion(database, 2);
}

/// Version 1, as migration.cpp tells its difference: no table of emissions by year, no management unit, and
/// no word on who closed a problem; nor had it checks beside the columns' own.
void turnIntoVersion1(const QString& inventory)
{
    turnIntoVersion2(inventory);
    Database database(inventory, Database::Access::Write);
    QStringList triggers;
    database.select(
        QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE%' "
                       "AND tbl_name IN ('source', 'problem', 'emission', 'zone')"),
        [&triggers](OGRFeature& row) {
            triggers << QString::fromUtf8(row.GetFieldAsString(0));
            return true;
        });
    for (const QString& trigger : triggers)
        database.execute(QStringLiteral("DROP TRIGGER \"%1\"").arg(trigger));
    schema::dropIndexes(database, "emission");
    schema::dropIndexes(database, "source");
    database.guarded([&] {
        for (int i = 0; i < database.dataset().GetLayerCount(); ++i)
            if (qstrcmp(database.dataset().GetLayer(i)->GetName(), "emission") == 0)
                return database.dataset().DeleteLayer(i);
        return OGRERR_FAILURE;
    });
    dropColumn(database, "source", "management_unit");
    dropColumn(database, "problem", "resolved_by");
    dropColumn(database, "problem", "resolved_at");
    schema::setVersion(database, 1);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestMigration : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    QString m_inventory;

private Q_SLOTS:
    void init()
    {
        static int count = 0;
        m_path = m_folder.filePath(QStringLiteral("旧工作区 %1").arg(++count));
        m_inventory = m_path + QStringLiteral("/inventory.gpkg");
        const auto workspace = Workspace::create(m_path, QStringLiteral("南昌市 2023"), 4548);
        Source first = samples::source(QStringLiteral("A-1"));
        Source second = samples::source(QStringLiteral("A-2"));
        second.emission = EmissionVector();
        ImportContent content = samples::content({first, second});
        Problem problem;
        problem.rule = QStringLiteral("DQ08");
        problem.severity = Severity::Note;
        problem.table = QStringLiteral("source");
        problem.record = -1;
        problem.message = QStringLiteral("坐标只有三位小数。");
        content.problems = {problem};
        NoProgress progress;
        workspace->store().add(content, progress);
    }

    void workspace_of_version_1_opens_with_all_that_was_in_it()
    {
        turnIntoVersion1(m_inventory);
        QCOMPARE(inventoryVersion(m_inventory), 1);
        const QByteArray old = contentOf(m_inventory);
        const auto workspace = Workspace::open(m_path, Workspace::Access::Write);
        QCOMPARE(workspace->store().schemaVersion(), schema::currentVersion);
        QCOMPARE(workspace->store().count(QStringLiteral("source")), 2);
        QCOMPARE(workspace->store().batches().size(), std::size_t{1});

        const std::vector<RecordId> ids = workspace->store().sourceIds({});
        const Source source = workspace->store().source(ids.front()).value();
        const Source written = samples::source(QStringLiteral("A-1"));
        QCOMPARE(source.number, written.number);
        QCOMPARE(source.position, written.position);
        QVERIFY(source.emission == written.emission);
        QVERIFY(source.managementUnit.isEmpty());

        // The emissions of version 1 were the source's alone; now its year has them.
        const std::vector<EmissionRow> years = workspace->store().emissionYears(ids.front());
        QCOMPARE(years.size(), std::size_t{1});
        QCOMPARE(years.front().year, 2024);
        QVERIFY(years.front().emission == written.emission);

        const std::vector<Problem> problems = workspace->store().problems();
        QCOMPARE(problems.size(), std::size_t{1});
        NoProgress progress;
        workspace->store().apply({}, {{problems.front().id, true}}, {}, progress);
        QVERIFY(workspace->store().problems().empty());

        QCOMPARE(contentOf(m_path + QStringLiteral("/inventory.v1.gpkg")), old);
    }

    void zone_of_version_2_keeps_its_outline_and_gets_the_new_fields()
    {
        {
            const auto workspace = Workspace::open(m_path, Workspace::Access::Write);
            workspace->store().apply(
                {{QStringLiteral("zone"),
                  0,
                  {},
                  QStringLiteral("{\"name\": \"禁烧区\", \"kind\": \"burn-ban\", \"area\": "
                                 "\"MULTIPOLYGON(((115.8 28.6,115.9 28.6,115.9 28.7,115.8 28.6)))\"}")}},
                {});
        }
        turnIntoVersion2(m_inventory);
        const auto workspace = Workspace::open(m_path, Workspace::Access::Write);
        const std::vector<Zone> zones = workspace->store().zones();
        QCOMPARE(zones.size(), std::size_t{1});
        QCOMPARE(zones[0].name, QStringLiteral("禁烧区"));
        QCOMPARE(zones[0].zoneClass, QStringLiteral("burn-ban"));
        QCOMPARE(zones[0].area.vertexCount(), std::size_t{3});
        workspace->store().apply({{QStringLiteral("zone"), zones[0].id, QStringLiteral("legal_basis"),
                                   QStringLiteral("洪府发〔2026〕1号")}},
                                 QStringLiteral("补录文号"));
        QCOMPARE(workspace->store().zones()[0].legalBasis, QStringLiteral("洪府发〔2026〕1号"));
    }

    void database_refuses_after_migration_what_it_refuses_in_a_new_file()
    {
        turnIntoVersion1(m_inventory);
        migrate(m_inventory);
        Database database(m_inventory, Database::Access::Write);
        QVERIFY_EXCEPTION_THROWN(
            database.execute(QStringLiteral("UPDATE source SET class = 'x' WHERE number = 'A-1'")), Error);
        QVERIFY_EXCEPTION_THROWN(database.execute(QStringLiteral("UPDATE problem SET severity = 'x'")),
                                 Error);
    }

    void migrating_twice_changes_nothing()
    {
        turnIntoVersion1(m_inventory);
        migrate(m_inventory);
        const QByteArray once = contentOf(m_inventory);
        migrate(m_inventory);
        QCOMPARE(contentOf(m_inventory), once);
    }

    void workspace_of_version_1_is_not_changed_by_one_who_only_reads()
    {
        turnIntoVersion1(m_inventory);
        const QByteArray old = contentOf(m_inventory);
        QVERIFY_EXCEPTION_THROWN(Workspace::open(m_path, Workspace::Access::Read), WorkspaceError);
        QCOMPARE(contentOf(m_inventory), old);
    }

    void workspace_of_a_newer_program_is_left_alone()
    {
        {
            Database database(m_inventory, Database::Access::Write);
            schema::setVersion(database, schema::currentVersion + 1);
        }
        const QByteArray newer = contentOf(m_inventory);
        QVERIFY_EXCEPTION_THROWN(Workspace::open(m_path, Workspace::Access::Write), WorkspaceError);
        QVERIFY_EXCEPTION_THROWN(Workspace::open(m_path, Workspace::Access::Read), WorkspaceError);
        QCOMPARE(contentOf(m_inventory), newer);
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "test_migration.moc"
