// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/database.h"

#include "core/errors.h"
#include "geo/result_set.h"
#include "inventory/sql.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <ogrsf_frmts.h>

namespace airshed::inventory
{

namespace
{

const QStringList geoPackageOnly = {QStringLiteral("GPKG")};

QString sentence(const char* text, const QString& path, const QString& reason)
{
    return QCoreApplication::translate("airshed::inventory", text).arg(path, reason);
}

} // namespace

Database::Database(const QString& path, Access access) : m_path(path), m_access(access) { open(); }

Database::Database(const QString& path, geo::DatasetHandle dataset)
    : m_path(path), m_access(Access::Write), m_dataset(std::move(dataset))
{
}

Database::~Database()
{
    const geo::GdalErrors errors; // a close that fails has nothing left to lose: every write was committed
    m_dataset.reset();
}

std::unique_ptr<Database> Database::create(const QString& path)
{
    std::unique_ptr<Database> database(
        new Database(path, geo::createVectorDataset(path, QStringLiteral("GPKG"))));
    database->prepare();
    return database;
}

void Database::open()
{
    if (!QFileInfo::exists(m_path))
        throw WorkspaceError(QCoreApplication::translate("airshed::inventory",
                                                         "The inventory %1 is missing; put it back from a "
                                                         "copy, or make a new workspace.")
                                 .arg(m_path));
    if (!QFile(m_path).open(QIODevice::ReadOnly))
        throw WorkspaceError(QCoreApplication::translate("airshed::inventory",
                                                         "The inventory %1 may not be read by this account; "
                                                         "ask its owner for permission.")
                                 .arg(m_path));
    try {
        m_dataset = geo::openDataset(
            m_path, {geo::DatasetKind::Vector,
                     m_access == Access::Write ? geo::DatasetAccess::Update : geo::DatasetAccess::Read,
                     geoPackageOnly,
                     {}});
    } catch (const InputError& error) {
        throw WorkspaceError(sentence(
            QT_TRANSLATE_NOOP("airshed::inventory", "The inventory %1 is damaged or not a GeoPackage; put "
                                                    "it back from a copy. (%2)"),
            m_path, error.message()));
    }
    prepare();
}

GDALDataset& Database::dataset()
{
    // Only after a write that failed and left nothing that could be opened again: the disk or the file is
    // gone.
    if (!m_dataset)
        throw WorkspaceError(QCoreApplication::translate("airshed::inventory",
                                                         "The inventory %1 could not be opened again after a "
                                                         "write that failed; open the workspace anew.")
                                 .arg(m_path));
    return *m_dataset;
}

void Database::prepare()
{
    for (const QString& statement : sql::connectionSettings(m_access == Access::Write))
        select(statement, [](OGRFeature&) { return true; });
}

OGRLayer& Database::layer(const char* name)
{
    const geo::GdalErrors errors;
    OGRLayer* const found = dataset().GetLayerByName(name);
    if (!found)
        throw WorkspaceError(QCoreApplication::translate(
                                 "airshed::inventory", "The inventory %1 has no table \"%2\": it is damaged "
                                                       "or not one of ours; put it back from a copy.")
                                 .arg(m_path, QString::fromUtf8(name)));
    return *found;
}

bool Database::hasLayer(const char* name)
{
    const geo::GdalErrors errors;
    return dataset().GetLayerByName(name) != nullptr;
}

void Database::throwOn(const geo::GdalErrors& errors) const
{
    if (!errors.hasError())
        return;
    const QString reason = errors.text();
    const geo::DatabaseFault fault = geo::databaseFault(reason);
    if (fault == geo::DatabaseFault::Damaged)
        throw WorkspaceError(
            sentence(QT_TRANSLATE_NOOP("airshed::inventory",
                                       "The inventory %1 is damaged; put it back from a copy. (%2)"),
                     m_path, reason));
    if (fault == geo::DatabaseFault::Busy)
        throw WorkspaceError(
            sentence(QT_TRANSLATE_NOOP("airshed::inventory",
                                       "Another program keeps the inventory %1 busy; close it there and try "
                                       "again. (%2)"),
                     m_path, reason));
    if (fault == geo::DatabaseFault::ReadOnly)
        throw WorkspaceError(
            sentence(QT_TRANSLATE_NOOP("airshed::inventory", "The inventory %1 can only be read; nothing was "
                                                             "changed. (%2)"),
                     m_path, reason));
    if (m_access == Access::Write)
        throw OutputError(sentence(
            QT_TRANSLATE_NOOP("airshed::inventory", "The inventory %1 could not be written, and is as it was "
                                                    "before; look whether the disk is full. (%2)"),
            m_path, reason));
    throw WorkspaceError(sentence(
        QT_TRANSLATE_NOOP("airshed::inventory", "The inventory %1 cannot be read. (%2)"), m_path, reason));
}

void Database::throwUnexplained(int code) const
{
    throw OutputError(
        QCoreApplication::translate("airshed::inventory",
                                    "The inventory %1 could not be written (code %2), and is as it was "
                                    "before; try again, and report it if it happens again.")
            .arg(m_path)
            .arg(code));
}

void Database::execute(const QString& sql)
{
    guarded([&] { const geo::ResultSet result(dataset(), sql.toUtf8()); });
}

void Database::select(const QString& sql, const std::function<bool(OGRFeature&)>& row)
{
    const geo::GdalErrors errors;
    geo::ResultSet result(dataset(), sql.toUtf8());
    throwOn(errors);
    result.forEach(row);
    throwOn(errors);
}

qint64 Database::number(const QString& sql)
{
    qint64 result = 0;
    select(sql, [&result](OGRFeature& feature) {
        result = feature.GetFieldAsInteger64(0);
        return false;
    });
    return result;
}

Database::Transaction::Transaction(Database& database) : m_database(database)
{
    m_database.succeed([&] { return m_database.dataset().StartTransaction(); });
}

void Database::Transaction::commit()
{
    // What GDAL notes of the tables (date, extent) must be part of the transaction: noted after a commit that
    // failed, it would be all that is left of it.
    m_database.guarded([&] { m_database.dataset().FlushCache(false); });
    m_database.succeed([&] { return m_database.dataset().CommitTransaction(); });
    m_isOpen = false;
}

Database::Transaction::~Transaction()
{
    if (!m_isOpen)
        return;
    {
        // On a full disk SQLite has rolled back by itself and says that there is nothing to roll back.
        const geo::GdalErrors errors;
        m_database.dataset().RollbackTransaction();
        m_database.m_dataset.reset();
    }
    try {
        m_database.open();
    } catch (const Error&) {
        // The error that brought us here is on its way to the person; every later call will say that the file
        // is gone.
    }
    if (m_database.onReopened)
        m_database.onReopened();
}

} // namespace airshed::inventory
