// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/migration.h"

#include "core/atomic_file.h"
#include "core/errors.h"
#include "inventory/database.h"
#include "inventory/record_fields.h"
#include "inventory/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <array>
#include <ogrsf_frmts.h>
#include <unistd.h>

namespace airshed::inventory
{

namespace
{

void addTextColumn(Database& database, const char* table, const char* column)
{
    OGRFieldDefn field(column, OFTString);
    database.guarded([&] { database.layer(table).CreateField(&field); });
}

/// Version 1 had emissions on the source alone, so that importing another year overwrote the last one, and a
/// problem did not say who had closed it.
void fromVersion1(Database& database)
{
    addTextColumn(database, "source", "management_unit");
    addTextColumn(database, "problem", "resolved_by");
    OGRFieldDefn resolvedAt("resolved_at", OFTDateTime);
    database.guarded([&] { database.layer("problem").CreateField(&resolvedAt); });
    schema::createTable(database, "emission");
    database.guarded([&] { database.dataset().FlushCache(false); });
    database.execute(sql::insertEmissionsOfNewSources(0));
    schema::createIndexes(database, "emission");
    schema::createIndexes(database, "source");
    schema::createChecks(database);
}

/// Version 2 knew of a zone its name, kind and note alone.
void fromVersion2(Database& database)
{
    for (const char* column :
         {"code", "levels", "legal_basis", "responsible_unit", "measures", "contact", "drawn_by"})
        addTextColumn(database, "zone", column);
    const auto add = [&database](const char* column, OGRFieldType type) {
        OGRFieldDefn field(column, type);
        database.guarded([&] { database.layer("zone").CreateField(&field); });
    };
    add("valid_from", OFTDate);
    add("valid_to", OFTDate);
    add("version", OFTInteger);
    database.guarded([&] { database.dataset().FlushCache(false); });
    schema::createChecks(database);
}

using Step = void (*)(Database&);
/// steps[i] takes version i + 1 to version i + 2.
constexpr std::array<Step, schema::currentVersion - 1> steps = {fromVersion1, fromVersion2};

void copyFile(const QString& from, const QString& to)
{
    QFile source(from);
    if (!source.copy(to))
        throw OutputError(
            QCoreApplication::translate("airshed::inventory",
                                        "The inventory %1 is of an older version and cannot be brought "
                                        "up to date (%2); free some space on its disk and try again.")
                .arg(from, source.errorString()));
}

} // namespace

int inventoryVersion(const QString& path)
{
    Database database(path, Database::Access::Read);
    return schema::version(database);
}

void migrate(const QString& path)
{
    const int from = inventoryVersion(path);
    if (from == schema::currentVersion)
        return;
    if (from > schema::currentVersion)
        throw WorkspaceError(
            QCoreApplication::translate("airshed::inventory",
                                        "The inventory %1 was written by a newer version of the "
                                        "program; open it with that one.")
                .arg(path));
    FileReplacement replacement(path);
    copyFile(path, replacement.temporaryPath());
    {
        Database database(replacement.temporaryPath(), Database::Access::Write);
        Database::Transaction transaction(database);
        for (int version = from; version < schema::currentVersion; ++version)
            steps[static_cast<std::size_t>(version - 1)](database);
        schema::setVersion(database, schema::currentVersion);
        transaction.commit();
    }
    // The old file keeps its place on the disk under a second name; only then does the new one take the
    // first.
    const QFileInfo info(path);
    const QString kept =
        QStringLiteral("%1/%2.v%3.gpkg").arg(info.absolutePath(), info.completeBaseName()).arg(from);
    if (::link(QFile::encodeName(path).constData(), QFile::encodeName(kept).constData()) != 0 &&
        errno != EEXIST)
        copyFile(path, kept);
    replacement.commit();
}

} // namespace airshed::inventory
