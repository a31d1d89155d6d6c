// SPDX-License-Identifier: GPL-3.0-or-later
// The open workspace and its map: opens and makes it in a task, brings its layers and positions to the map,
// saves map.qgz and keeps what is not saved yet in a journal. It asks nothing and shows no window.
#pragma once

#include "map_journal.h"

#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <memory>

namespace airshed::desktop
{

struct MapFeatures;

class WorkspaceSession final : public QObject
{
    Q_OBJECT

public:
    explicit WorkspaceSession(workbench::Workbench& workbench, QObject* parent = nullptr);
    ~WorkspaceSession() override;

    void open(const QString& folder);
    void create(const QString& folder, const QString& title, int mapEpsg);
    /// Without asking: what is unsaved is lost, and so is its journal.
    void close();
    inventory::Workspace* workspace() const { return m_workspace.get(); }

    /// Whether the map differs from map.qgz in a way that a person made and could save.
    bool isMapUnsaved() const;
    /// mapSaved() or a message follows.
    void saveMap();
    /// Our own styles for all layers that we know, as one step to undo.
    void resetStyles();

    void setShade(workbench::Shade shade);
    /// The map has all that the workspace brings: for pictures of the window.
    bool isComplete() const;
    void zoomToLayer(const QString& layerId);
    /// Adds the map layers of these files on top, as one step to undo.
    void addFiles(const QStringList& paths);

Q_SIGNALS:
    void opened();
    void aboutToClose();
    void closed();
    void busyChanged(bool isBusy);
    void mapSaved();
    void mapUnsavedChanged();
    void countsChanged(const QHash<QString, qint64>& counts);

private:
    void take(std::unique_ptr<inventory::Workspace> workspace);
    void run(const QString& title, std::function<std::unique_ptr<inventory::Workspace>()> make);
    void openMap();
    void useDefaultLayers();
    void takeEngineLayers();
    void takeEngineWarning(const QString& message);
    void offerRecovery();
    void loadFeatures();
    void showFeatures(MapFeatures features);
    void loadFullExtent();
    void showFirstView();
    void followLayers();
    void writeJournal();
    void followRecords(const QString& table);
    std::vector<mapengine::Layer> dressed(std::vector<mapengine::Layer> layers) const;
    QString viewKey() const;
    void rememberView();

    workbench::Workbench& m_workbench;
    MapJournal m_journal;
    std::unique_ptr<inventory::Workspace> m_workspace;
    std::vector<mapengine::Layer> m_savedLayers;
    std::vector<mapengine::Layer> m_layersBeingSaved;
    QTimer m_journalTimer;
    QTimer m_reloadTimer;
    QSet<QString> m_changedTables;
    workbench::Shade m_shade = workbench::Shade::Light;
    QRectF m_fullExtent;
    int m_loads = 0;  ///< of positions; one that an edit overtook is dropped, whichever ends first
    int m_serial = 0; ///< answers of tasks that belong to an earlier workspace are dropped
    bool m_isBusy = false;
    std::function<void()> m_next; ///< what was asked for while another workspace is being opened
    bool m_isAwaitingEngineLayers = false;
    bool m_hasFeatures = false;
    bool m_hasFullExtent = false;
    bool m_hasFirstView = false;
    bool m_wasUnsaved = false;
};

} // namespace airshed::desktop
