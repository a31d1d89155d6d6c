// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/workspace.h"

#include "core/atomic_file.h"
#include "core/beijing_time.h"
#include "core/errors.h"
#include "core/paths.h"
#include "inventory/folder_lock.h"
#include "inventory/gdal_store.h"
#include "inventory/migration.h"
#include "inventory/recovery_journal.h"
#include "inventory/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

namespace airshed::inventory
{

namespace
{

const QString inventoryName = QStringLiteral("inventory.gpkg");
const QString journalName = QStringLiteral(".unfinished.json");

bool canWrite(const QString& path)
{
    // access() knows of read-only file systems; QFileInfo goes by the permissions alone.
    return ::access(QFile::encodeName(path).constData(), W_OK) == 0;
}

QString heldBy(const LockHolder& holder)
{
    return Workspace::tr(
               "This workspace is open in another window (user %1 on %2, process %3, since %4); here it can "
               "only be read until that window closes it.")
        .arg(holder.user, holder.host, QString::number(holder.pid), beijingText(holder.since));
}

[[noreturn]] void throwNotCreated(const QString& folder, const QString& reason)
{
    throw OutputError(
        Workspace::tr("The workspace %1 cannot be made (%2); check the folder's permissions and the free "
                      "space, or choose another place.")
            .arg(folder, reason));
}

void copyInto(const QString& file, const QString& folder)
{
    const QString target = folder + u'/' + QFileInfo(file).fileName();
    QFile source(file);
    if (!source.copy(target))
        throwNotCreated(folder, source.errorString());
    // The program's data may be read-only where it is installed; a person's copy is the person's.
    QFile::setPermissions(target, QFile::permissions(target) | QFile::WriteOwner | QFile::WriteUser);
    flushToDisk(target);
}

/// The base map and what else every workspace starts with.
void copyBaseData(const QString& folder)
{
    const QDir data(dataFolder());
    if (data.exists(QStringLiteral("basemap.gpkg")))
        copyInto(data.filePath(QStringLiteral("basemap.gpkg")), folder);
    const QDir rasters(data.filePath(QStringLiteral("rasters")));
    for (const QString& name : rasters.entryList({QStringLiteral("*.tif")}, QDir::Files))
        copyInto(rasters.filePath(name), folder + QStringLiteral("/rasters"));
}

void fillWorkspace(const QString& folder, const QString& title, int mapEpsg)
{
    QDir directory(folder);
    for (const QString& name : {QStringLiteral("rasters"), QStringLiteral("exports")}) {
        if (!directory.mkpath(name))
            throwNotCreated(folder, QString::fromLocal8Bit(std::strerror(errno)));
    }
    const QString inventory = directory.filePath(inventoryName);
    {
        const std::unique_ptr<Database> database = Database::create(inventory);
        schema::createTables(*database, title, mapEpsg);
    }
    flushToDisk(inventory);
    copyBaseData(folder);
    flushToDisk(folder);
}

} // namespace

struct Workspace::Private {
    QString folder;
    QString title;
    int mapEpsg = 0;
    QString readOnlyReason; ///< empty: it can be written
    bool wasLeftByCrash = false;
    std::unique_ptr<FolderLock> lock;
    std::unique_ptr<GdalStore> store;
    std::unique_ptr<RecoveryJournal> journal;
};

Workspace::Workspace(std::unique_ptr<Private> p) : d(std::move(p))
{
    d->store->onChanged = [this](const QString& table) { Q_EMIT recordsChanged(table); };
}

Workspace::~Workspace()
{
    d->store.reset(); // before the lock
}

std::unique_ptr<Workspace> Workspace::open(const QString& folder, Access access)
{
    const QFileInfo info(folder);
    if (!info.exists())
        throw WorkspaceError(
            tr("There is no folder %1; check its name, or make a new workspace.").arg(folder));
    if (!info.isDir())
        throw WorkspaceError(tr("%1 is a file, and a workspace is a folder; open the folder that holds its "
                                "inventory.gpkg.")
                                 .arg(folder));
    auto d = std::make_unique<Private>();
    d->folder = QDir::cleanPath(info.absoluteFilePath());
    const QString inventory = d->folder + u'/' + inventoryName;
    if (!QFileInfo::exists(inventory))
        throw WorkspaceError(tr("The folder %1 is no workspace: it has no inventory.gpkg; open another "
                                "folder, or make a new workspace.")
                                 .arg(folder));
    if (access == Access::Read) {
        d->readOnlyReason = tr("The workspace was opened for reading only.");
    } else {
        d->lock = std::make_unique<FolderLock>(d->folder);
        d->wasLeftByCrash = d->lock->outcome() == FolderLock::Outcome::TakenOver;
        if (d->lock->outcome() == FolderLock::Outcome::HeldByAnother)
            d->readOnlyReason =
                d->lock->holder()
                    ? heldBy(*d->lock->holder())
                    : tr("This workspace is open in another window; here it can only be read until that "
                         "window closes it.");
        else if (!d->lock->isOurs() || !canWrite(d->folder) || !canWrite(inventory))
            d->readOnlyReason =
                tr("The folder %1 cannot be written by this account or is on a read-only disk; the "
                   "workspace can only be read.")
                    .arg(d->folder);
        if (!d->readOnlyReason.isEmpty())
            d->lock.reset();
    }
    const int version = inventoryVersion(inventory);
    if (version < schema::currentVersion && !d->readOnlyReason.isEmpty())
        throw WorkspaceError(
            tr("The workspace %1 is of an older version and can only be read here; open it once where "
               "it can be written to bring it up to date.")
                .arg(folder));
    if (version != schema::currentVersion)
        migrate(inventory);
    d->store = std::make_unique<GdalStore>(
        inventory, d->readOnlyReason.isEmpty() ? Database::Access::Write : Database::Access::Read,
        d->readOnlyReason);
    {
        Database reader(inventory, Database::Access::Read);
        d->title = schema::workspaceValue(reader, QStringLiteral("title"));
        d->mapEpsg = schema::workspaceValue(reader, QStringLiteral("map_epsg")).toInt();
    }
    if (d->readOnlyReason.isEmpty()) {
        d->journal = std::make_unique<RecoveryJournal>(d->folder + u'/' + journalName);
        QDir(d->folder).mkpath(QStringLiteral("exports"));
    }
    return std::unique_ptr<Workspace>(new Workspace(std::move(d)));
}

std::unique_ptr<Workspace> Workspace::create(const QString& folder, const QString& title, int mapEpsg)
{
    const QFileInfo info(folder);
    const QString target = QDir::cleanPath(info.absoluteFilePath());
    if (info.exists() &&
        (!info.isDir() || !QDir(target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        throw OutputError(
            tr("%1 exists and is not an empty folder; a new workspace needs a folder of its own.")
                .arg(folder));
    const QString parent = QFileInfo(target).absolutePath();
    if (!QDir().mkpath(parent))
        throwNotCreated(folder, QString::fromLocal8Bit(std::strerror(errno)));
    // Made under another name beside it, then renamed: whoever looks sees no workspace or a whole one.
    QTemporaryDir making(parent + QStringLiteral("/.airshed-new-XXXXXX"));
    if (!making.isValid())
        throwNotCreated(folder, making.errorString());
    fillWorkspace(making.path(), title, mapEpsg);
    QFile::setPermissions(making.path(), QFile::permissions(making.path()) | QFile::ReadGroup |
                                             QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    if (std::rename(QFile::encodeName(making.path()).constData(), QFile::encodeName(target).constData()) != 0)
        throwNotCreated(folder, QString::fromLocal8Bit(std::strerror(errno)));
    making.setAutoRemove(false);
    flushToDisk(parent);
    return open(target, Access::Write);
}

QString Workspace::folder() const { return d->folder; }
QString Workspace::title() const { return d->title; }
int Workspace::mapEpsg() const { return d->mapEpsg; }
bool Workspace::isReadOnly() const { return !d->readOnlyReason.isEmpty(); }
QString Workspace::readOnlyReason() const { return d->readOnlyReason; }
bool Workspace::wasLeftByCrash() const { return d->wasLeftByCrash; }
QString Workspace::inventoryPath() const { return d->folder + u'/' + inventoryName; }
QString Workspace::mapProjectPath() const { return d->folder + QStringLiteral("/map.qgz"); }
QString Workspace::exportsFolder() const { return d->folder + QStringLiteral("/exports"); }
QString Workspace::basemapPath() const { return d->folder + QStringLiteral("/basemap.gpkg"); }
InventoryStore& Workspace::store() { return *d->store; }
const InventoryStore& Workspace::store() const { return *d->store; }

std::unique_ptr<InventoryStore> Workspace::openReader() const
{
    return std::make_unique<GdalStore>(inventoryPath(), Database::Access::Read,
                                       tr("This handle of the workspace can only read."));
}

RecoveryJournal& Workspace::recoveryJournal()
{
    if (!d->journal)
        throw WorkspaceError(d->readOnlyReason);
    return *d->journal;
}

} // namespace airshed::inventory
