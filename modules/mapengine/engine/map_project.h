// SPDX-License-Identifier: GPL-3.0-or-later
// The QGIS project of one engine: keeps it the same as the layers the client asked for, saves and opens it.
// Draws nothing.
#pragma once

#include "mapengine/protocol/wire_types.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <memory>
#include <qgsmaplayer.h>
#include <qgsmapsettings.h>
#include <vector>

class QgsProject;

namespace airshed::mapengine
{

class MapProject final : public QObject
{
    Q_OBJECT

public:
    MapProject();
    ~MapProject() override;

    /// Problem crsUnknown when the code names nothing; the project then has no CRS.
    void clear(const QString& crs);
    /// Problem projectUnreadable.
    void open(const QString& path);
    /// Writes .qgz or .qgs with relative paths; Problem writeFailed.
    void save(const QString& path);

    void setLayers(const wire::Layers& layers);
    void setLayerStyle(const QString& id, const QString& qmlPath);
    void reloadLayer(const QString& id);

    const wire::Layers& layers() const { return m_layers; }
    QgsProject& project() const { return *m_project; }
    /// nullptr when there is none of this id.
    QgsMapLayer* find(const QString& id) const;
    QString idOf(const QgsMapLayer* layer) const;
    /// What is drawn, top to bottom: visible, readable, placed.
    QList<QgsMapLayer*> visibleLayers() const;

    /// Deletes the layers that left the map. Only when nothing is drawn: QGIS's label threads still ask a
    /// layer that they began with, and a layer that goes meanwhile takes the engine with it.
    void deleteRetired() { m_retired.clear(); }

    /// Where the client looks, so that QGIS Desktop opens the saved project there.
    void rememberView(const QgsMapSettings& settings);

Q_SIGNALS:
    void layerProblem(const QString& layerId, const QString& kind, const QString& detail);
    /// The set or the look of the layers changed in a way that drawn images may not show.
    void changed();

private:
    void rebuildTree();
    void retire(QgsMapLayer& layer);
    void retireAll();
    void writeCanvas(QDomDocument& document) const;

    std::unique_ptr<QgsProject> m_project;
    std::vector<std::unique_ptr<QgsMapLayer>> m_retired;
    wire::Layers m_layers;
    QHash<QString, QPointer<QgsMapLayer>> m_byId;
    QgsMapSettings m_view;
};

} // namespace airshed::mapengine
