// SPDX-License-Identifier: GPL-3.0-or-later
// What the map looks like while it differs from map.qgz, written beside the person's settings so that a kill
// or a power cut loses at most a second of it. It holds layers and view, never records: those are on disk the
// moment they change.
#pragma once

#include "mapengine/client/map_engine.h"
#include "workbench/map_canvas.h"

#include <QObject>
#include <QThreadPool>
#include <optional>

namespace airshed::desktop
{

struct MapState {
    std::vector<mapengine::Layer> layers;
    workbench::Viewport viewport;
};

class MapJournal final : public QObject
{
    Q_OBJECT

public:
    /// The folder is made when it is needed.
    explicit MapJournal(const QString& folder, QObject* parent = nullptr);
    /// Leaves the file: only clear() says that nothing is unsaved.
    ~MapJournal() override;

    /// What a session that did not end well left of this workspace, newest first come. Journals of sessions
    /// that still run are not touched.
    std::optional<MapState> leftBehind(const QString& workspaceFolder) const;
    /// The answer to leftBehind was given: these files have served.
    void forgetLeftBehind(const QString& workspaceFolder);

    /// Returns at once; the file is written in another thread.
    void write(const QString& workspaceFolder, const MapState& state);
    void clear(const QString& workspaceFolder);

Q_SIGNALS:
    void failed(const QString& message);

private:
    QString pathFor(const QString& workspaceFolder) const;
    QStringList deadJournals(const QString& workspaceFolder) const;
    QString m_folder;
    QThreadPool m_writer; ///< of one thread: what is written last is what remains
};

} // namespace airshed::desktop
