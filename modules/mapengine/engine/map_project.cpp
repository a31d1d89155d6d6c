// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine/map_project.h"

#include "mapengine/engine/layer_source.h"
#include "mapengine/engine/problem.h"

#include <QDomDocument>
#include <qgslayertree.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

namespace airshed::mapengine
{

MapProject::MapProject() : m_project(std::make_unique<QgsProject>())
{
    // Layouts and expressions ask for the application's project.
    QgsProject::setInstance(m_project.get());
    connect(m_project.get(), &QgsProject::writeProject, this, &MapProject::writeCanvas);
}

MapProject::~MapProject() { QgsProject::setInstance(nullptr); }

void MapProject::clear(const QString& crs)
{
    m_byId.clear();
    m_layers.clear();
    retireAll();
    m_project->clear();
    const QgsCoordinateReferenceSystem mapCrs(crs);
    m_project->setCrs(mapCrs, true);
    m_project->writeEntry(QStringLiteral("Paths"), QStringLiteral("/Absolute"), false);
    m_view = QgsMapSettings();
    Q_EMIT changed();
    if (!mapCrs.isValid())
        throw Problem(wire::kind::crsUnknown, crs);
}

void MapProject::open(const QString& path)
{
    m_byId.clear();
    m_layers.clear();
    retireAll();
    if (!m_project->read(path)) {
        const QString reason = m_project->error();
        clear(QStringLiteral("EPSG:4326"));
        throw Problem(wire::kind::projectUnreadable, reason);
    }
    QgsLayerTree* root = m_project->layerTreeRoot();
    const QList<QgsMapLayer*> order = root->layerOrder();
    for (QgsMapLayer* layer : order) {
        wire::Layer described = describeLayer(*layer);
        if (QgsLayerTreeLayer* node = root->findLayer(layer)) {
            described.isVisible = node->isVisible();
            const auto* group = qobject_cast<const QgsLayerTreeGroup*>(node->parent());
            if (group && group != root)
                described.group = group->name();
        }
        if (!layer->isValid())
            Q_EMIT layerProblem(described.id, QString::fromLatin1(wire::kind::layerUnreadable),
                                layer->publicSource());
        drawQuickly(*layer);
        m_byId.insert(described.id, layer);
        m_layers.append(described);
    }
    Q_EMIT changed();
}

void MapProject::save(const QString& path)
{
    m_project->writeEntry(QStringLiteral("Paths"), QStringLiteral("/Absolute"), false);
    if (!m_project->write(path))
        throw Problem(wire::kind::writeFailed, m_project->error());
    m_project->setDirty(false);
}

void MapProject::setLayers(const wire::Layers& wanted)
{
    QHash<QString, wire::Layer> before;
    for (const wire::Layer& layer : std::as_const(m_layers))
        before.insert(layer.id, layer);

    QHash<QString, QPointer<QgsMapLayer>> kept;
    wire::Layers applied;
    for (const wire::Layer& layer : wanted) {
        const auto complain = [this, &layer](const char* kind, const QString& detail) {
            Q_EMIT layerProblem(layer.id, QString::fromLatin1(kind), detail);
        };
        if (layer.id.isEmpty() || kept.contains(layer.id)) {
            complain(wire::kind::badRequest, layer.title);
            continue;
        }
        const auto last = before.constFind(layer.id);
        QgsMapLayer* existing = m_byId.value(layer.id);
        if (existing && last != before.constEnd() && hasSameSource(*last, layer)) {
            applyProperties(*existing, &*last, layer, complain);
            m_byId.remove(layer.id);
            kept.insert(layer.id, existing);
        } else {
            std::unique_ptr<QgsMapLayer> opened = openLayer(layer, complain);
            applyProperties(*opened, nullptr, layer, complain);
            kept.insert(layer.id, m_project->addMapLayer(opened.release(), false));
        }
        applied.append(layer);
    }
    for (const auto& layer : std::as_const(m_byId))
        if (layer)
            retire(*layer);
    m_byId = kept;
    m_layers = applied;
    rebuildTree();
    Q_EMIT changed();
}

void MapProject::retire(QgsMapLayer& layer)
{
    if (QgsMapLayer* taken = m_project->takeMapLayer(&layer))
        m_retired.emplace_back(taken);
}

void MapProject::retireAll()
{
    const QMap<QString, QgsMapLayer*> all = m_project->mapLayers();
    for (QgsMapLayer* layer : all)
        retire(*layer);
}

void MapProject::rebuildTree()
{
    QgsLayerTree* root = m_project->layerTreeRoot();
    root->setHasCustomLayerOrder(false);
    // The new nodes first: QGIS deletes a layer when the last node that shows it goes.
    const int oldNodes = static_cast<int>(root->children().size());
    QgsLayerTreeGroup* group = root;
    QString groupTitle;
    for (const wire::Layer& layer : std::as_const(m_layers)) {
        QgsMapLayer* mapLayer = m_byId.value(layer.id);
        if (!mapLayer)
            continue;
        if (layer.group != groupTitle) {
            group = layer.group.isEmpty() ? root : root->addGroup(layer.group);
            groupTitle = layer.group;
        }
        group->addLayer(mapLayer)->setItemVisibilityChecked(layer.isVisible);
    }
    root->removeChildren(0, oldNodes);
}

void MapProject::setLayerStyle(const QString& id, const QString& qmlPath)
{
    for (wire::Layer& layer : m_layers) {
        if (layer.id != id || !find(id))
            continue;
        layer.stylePath = qmlPath;
        applyStyle(*find(id), layer, [this, &id](const char* kind, const QString& detail) {
            Q_EMIT layerProblem(id, QString::fromLatin1(kind), detail);
        });
        Q_EMIT changed();
        return;
    }
    Q_EMIT layerProblem(id, QString::fromLatin1(wire::kind::unknownLayer), qmlPath);
}

void MapProject::reloadLayer(const QString& id)
{
    for (const wire::Layer& layer : std::as_const(m_layers)) {
        if (layer.id != id)
            continue;
        QgsMapLayer* existing = find(id);
        if (existing && existing->isValid()) {
            existing->reload(); // also drops the provider's cached extent and count
            if (auto* vector = qobject_cast<QgsVectorLayer*>(existing))
                vector->updateExtents(true);
            existing->triggerRepaint();
            Q_EMIT changed();
        } else {
            // It could not be read before; perhaps it can now.
            wire::Layers wanted = m_layers;
            m_byId.remove(id);
            if (existing)
                retire(*existing);
            setLayers(wanted);
        }
        return;
    }
    Q_EMIT layerProblem(id, QString::fromLatin1(wire::kind::unknownLayer), {});
}

QgsMapLayer* MapProject::find(const QString& id) const { return m_byId.value(id); }

QString MapProject::idOf(const QgsMapLayer* layer) const
{
    for (auto it = m_byId.cbegin(); it != m_byId.cend(); ++it)
        if (it.value() == layer)
            return it.key();
    return {};
}

QList<QgsMapLayer*> MapProject::visibleLayers() const
{
    QList<QgsMapLayer*> visible;
    for (const wire::Layer& layer : m_layers) {
        QgsMapLayer* mapLayer = find(layer.id);
        if (layer.isVisible && mapLayer && mapLayer->isValid() && mapLayer->isSpatial())
            visible.append(mapLayer);
    }
    return visible;
}

void MapProject::rememberView(const QgsMapSettings& settings) { m_view = settings; }

void MapProject::writeCanvas(QDomDocument& document) const
{
    if (m_view.outputSize().isEmpty())
        return;
    // The element by which QGIS Desktop remembers its map window.
    QDomElement canvas = document.createElement(QStringLiteral("mapcanvas"));
    canvas.setAttribute(QStringLiteral("name"), QStringLiteral("theMapCanvas"));
    canvas.setAttribute(QStringLiteral("annotationsVisible"), 1);
    QDomNode node = canvas;
    QgsMapSettings view = m_view;
    view.writeXml(node, document);
    document.documentElement().appendChild(canvas);
}

} // namespace airshed::mapengine
