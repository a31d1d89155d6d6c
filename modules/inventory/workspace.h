// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace is a folder: inventory.gpkg, map.qgz, rasters/, exports/. This class opens, creates, locks and
// saves it. It does not read records (InventoryStore) and knows nothing of layers (map engine).
#pragma once

#include "inventory/records.h"

#include <QObject>
#include <memory>

namespace airshed::inventory
{

class InventoryStore;
class RecoveryJournal;

class Workspace final : public QObject
{
    Q_OBJECT

public:
    /// Ask for Write; a folder on a read-only medium or locked by another window comes back as isReadOnly()
    /// with the reason in readOnlyReason(). Throws WorkspaceError when it cannot be opened at all.
    enum class Access { Read, Write };
    /// An inventory of an older schema version is brought up to date first (Write only; the old file is kept
    /// as inventory.v1.gpkg).
    static std::unique_ptr<Workspace> open(const QString& folder, Access access);

    /// Makes a new, empty workspace in a folder that does not exist or is empty. All or nothing.
    /// The base map of the program's data folder is copied into it. Throws OutputError.
    static std::unique_ptr<Workspace> create(const QString& folder, const QString& title, int mapEpsg);

    ~Workspace() override;

    QString folder() const;
    QString title() const;
    int mapEpsg() const;
    bool isReadOnly() const;
    QString readOnlyReason() const;
    /// The last window that wrote here ended without closing the workspace: look into recoveryJournal().
    bool wasLeftByCrash() const;

    QString inventoryPath() const;  ///< inventory.gpkg
    QString mapProjectPath() const; ///< map.qgz
    QString exportsFolder() const;
    /// Base map data that every workspace carries: basemap.gpkg (districts, water, places ...).
    QString basemapPath() const;

    InventoryStore& store();
    const InventoryStore& store() const;
    /// A handle of its own for another thread; it sees what is committed and refuses to write. May be called
    /// from any thread, and used in one thread at a time. Throws WorkspaceError.
    std::unique_ptr<InventoryStore> openReader() const;

    /// Unfinished work of the window; an empty one that forgets in a read-only workspace is not offered:
    /// throws WorkspaceError there.
    RecoveryJournal& recoveryJournal();

Q_SIGNALS:
    /// Records of this table were added, changed or removed and are on disk. Emitted in the thread that
    /// wrote.
    void recordsChanged(const QString& table);

private:
    struct Private;
    explicit Workspace(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace airshed::inventory
