// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace_session.h"

#include "map_features.h"

#include "core/errors.h"
#include "core/pollutant.h"
#include "inventory/store.h"
#include "inventory/workspace.h"
#include "mapengine/client/layer_catalogue.h"
#include "workbench/data_files.h"
#include "workbench/layer_list.h"
#include "workbench/messages.h"
#include "workbench/selection.h"
#include "workbench/settings.h"
#include "workbench/tasks.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>
#include <QUndoStack>

namespace airshed::desktop
{

using inventory::Workspace;
using mapengine::Layer;
using workbench::FeatureKind;
using workbench::Message;

namespace
{

constexpr int journalDelayMs = 1000;
constexpr int reloadDelayMs = 150; ///< an edit of many rows is one redraw
constexpr double marginOfFullExtent = 0.04;

const QString sourcesLayer = QStringLiteral("sources");
const QString stationsLayer = QStringLiteral("stations");
const QString camerasLayer = QStringLiteral("cameras");
const QString pollutantVariable = QStringLiteral("pollutant");

QString journalFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/airshed/recovery");
}

/// The layers that show the records of a table.
QString layerOfTable(const QString& table)
{
    if (table == QLatin1String("station"))
        return stationsLayer;
    if (table == QLatin1String("camera"))
        return camerasLayer;
    return table == QLatin1String("source") ? sourcesLayer : QString();
}

QRectF withMargin(const QRectF& extent)
{
    const double dx = extent.width() * marginOfFullExtent;
    const double dy = extent.height() * marginOfFullExtent;
    return extent.adjusted(-dx, -dy, dx, dy);
}

/// What the sizes on this map stand for; the catalogue's own choice where the map does not say.
Pollutant pollutantOf(const std::vector<Layer>& layers)
{
    for (const Layer& layer : layers) {
        const QString column = layer.variables.value(pollutantVariable).toString();
        for (const Pollutant pollutant : allPollutants) {
            if (layer.id == sourcesLayer && mapengine::emissionColumn(pollutant) == column)
                return pollutant;
        }
    }
    return mapengine::MapAppearance().pollutant;
}

mapengine::MapAppearance appearance(workbench::Shade shade, Pollutant pollutant)
{
    return {.theme = shade == workbench::Shade::Dark ? mapengine::MapTheme::Dark : mapengine::MapTheme::Light,
            .language =
                QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"),
            .pollutant = pollutant};
}

} // namespace

WorkspaceSession::WorkspaceSession(workbench::Workbench& workbench, QObject* parent)
    : QObject(parent), m_workbench(workbench), m_journal(journalFolder())
{
    m_journalTimer.setSingleShot(true);
    m_journalTimer.setInterval(journalDelayMs);
    connect(&m_journalTimer, &QTimer::timeout, this, &WorkspaceSession::writeJournal);
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(reloadDelayMs);
    connect(&m_reloadTimer, &QTimer::timeout, this, [this] {
        for (const QString& table : std::as_const(m_changedTables)) {
            const QString layer = layerOfTable(table);
            if (!layer.isEmpty())
                m_workbench.mapEngine().reloadLayer(layer);
        }
        m_changedTables.clear();
        loadFeatures();
    });
    connect(&m_journal, &MapJournal::failed, this, [this](const QString& message) {
        m_workbench.messages().warn(
            tr("Unsaved changes of the map are not protected against a crash: %1").arg(message));
    });

    workbench::LayerList& layers = m_workbench.layers();
    layers.setDressing([this](std::vector<Layer> list) { return dressed(std::move(list)); });
    connect(&layers, &workbench::LayerList::changed, this, &WorkspaceSession::followLayers);
    mapengine::MapEngine& engine = m_workbench.mapEngine();
    connect(&engine, &mapengine::MapEngine::layersChanged, this, &WorkspaceSession::takeEngineLayers);
    connect(&engine, &mapengine::MapEngine::warning, this, &WorkspaceSession::takeEngineWarning);
    connect(&engine, &mapengine::MapEngine::projectSaved, this, [this] {
        m_savedLayers = m_layersBeingSaved;
        followLayers();
        Q_EMIT mapSaved();
    });
}

WorkspaceSession::~WorkspaceSession() { m_workbench.layers().setDressing({}); }

void WorkspaceSession::run(const QString& title, std::function<std::unique_ptr<Workspace>()> make)
{
    // One after the other: two that are opened at once could be the same folder, and the second would find it
    // locked by the first. What was asked for last counts.
    if (m_isBusy) {
        m_next = [this, title, make = std::move(make)] { run(title, make); };
        return;
    }
    close();
    const int serial = ++m_serial;
    m_isBusy = true;
    Q_EMIT busyChanged(true);
    QThread* const window = thread();
    auto* task = m_workbench.tasks().run<std::unique_ptr<Workspace>>(
        title,
        [make = std::move(make), window](Progress&) {
            std::unique_ptr<Workspace> made = make();
            made->moveToThread(window);
            return made;
        },
        [this, serial](std::unique_ptr<Workspace> made) {
            if (serial == m_serial && !m_next)
                take(std::move(made));
        });
    connect(task, &workbench::Task::ended, this, [this] {
        m_isBusy = false;
        Q_EMIT busyChanged(false);
        if (const auto next = std::exchange(m_next, nullptr))
            next();
    });
}

void WorkspaceSession::open(const QString& folder)
{
    run(tr("Open %1").arg(QDir::toNativeSeparators(folder)),
        [folder] { return Workspace::open(folder, Workspace::Access::Write); });
}

void WorkspaceSession::create(const QString& folder, const QString& title, int mapEpsg)
{
    run(tr("Make %1").arg(QDir::toNativeSeparators(folder)),
        [folder, title, mapEpsg] { return Workspace::create(folder, title, mapEpsg); });
}

void WorkspaceSession::take(std::unique_ptr<Workspace> workspace)
{
    m_workspace = std::move(workspace);
    connect(m_workspace.get(), &Workspace::recordsChanged, this, &WorkspaceSession::followRecords);
    m_workbench.undoStack().clear();
    m_workbench.settings().addRecentWorkspace(m_workspace->folder());
    m_workbench.mapCanvas().setMapEpsg(m_workspace->mapEpsg());
    m_hasFeatures = false;
    m_hasFullExtent = false;
    m_hasFirstView = false;
    m_fullExtent = {};
    openMap();
    loadFeatures();
    loadFullExtent();
    Q_EMIT opened();
    if (m_workspace->isReadOnly())
        m_workbench.messages().post(
            {Message::Level::Warning,
             tr("This workspace is open for reading only. %1").arg(m_workspace->readOnlyReason()),
             {},
             {},
             {}});
    offerRecovery();
}

void WorkspaceSession::close()
{
    if (!m_workspace)
        return;
    ++m_serial;
    Q_EMIT aboutToClose();
    rememberView();
    m_journalTimer.stop();
    m_reloadTimer.stop();
    m_changedTables.clear();
    m_journal.clear(m_workspace->folder());
    m_isAwaitingEngineLayers = false;
    m_workbench.selection().clear();
    for (const FeatureKind kind : {FeatureKind::Source, FeatureKind::Station, FeatureKind::Camera})
        m_workbench.mapCanvas().setFeatures(kind, {});
    m_workbench.undoStack().clear();
    const int epsg = m_workspace->mapEpsg();
    m_workspace.reset();
    m_savedLayers.clear();
    m_workbench.mapEngine().newProject(epsg);
    m_workbench.layers().reset({});
    Q_EMIT countsChanged({});
    Q_EMIT closed();
}

void WorkspaceSession::openMap()
{
    const QString project = m_workspace->mapProjectPath();
    if (QFileInfo::exists(project)) {
        m_isAwaitingEngineLayers = true;
        m_workbench.mapEngine().openProject(project);
    } else {
        useDefaultLayers();
    }
}

void WorkspaceSession::useDefaultLayers()
{
    m_isAwaitingEngineLayers = false;
    const mapengine::MapAppearance look = appearance(m_shade, mapengine::MapAppearance().pollutant);
    mapengine::MapEngine& engine = m_workbench.mapEngine();
    engine.newProject(m_workspace->mapEpsg());
    engine.setBackground(mapengine::landColour(look.theme));
    try {
        m_savedLayers = mapengine::defaultLayers(m_workspace->folder(), look);
    } catch (const Error& error) {
        m_savedLayers.clear();
        m_workbench.messages().error(error.message());
    }
    m_workbench.layers().reset(m_savedLayers);
}

void WorkspaceSession::takeEngineLayers()
{
    // newProject and openProject may tell of an empty list first; a saved map has layers.
    if (!m_isAwaitingEngineLayers || m_workbench.mapEngine().layers().empty())
        return;
    m_isAwaitingEngineLayers = false;
    m_workbench.layers().adoptFromEngine();
    m_savedLayers = m_workbench.layers().layers();
    followLayers();
}

void WorkspaceSession::takeEngineWarning(const QString& message)
{
    m_workbench.messages().warn(message);
    // A map.qgz that cannot be read: the workspace is still worth looking at.
    if (m_isAwaitingEngineLayers && m_workspace &&
        message.contains(QFileInfo(m_workspace->mapProjectPath()).fileName()))
        useDefaultLayers();
}

std::vector<Layer> WorkspaceSession::dressed(std::vector<Layer> layers) const
{
    if (!m_workspace)
        return layers;
    try {
        const std::vector<Layer> themed =
            mapengine::withAppearance(layers, appearance(m_shade, pollutantOf(layers)));
        for (std::size_t i = 0; i < layers.size(); ++i) {
            // A layer without a style of ours looks as the map file says.
            if (!layers[i].stylePath.isEmpty())
                layers[i].stylePath = themed[i].stylePath;
        }
    } catch (const Error&) {
        // The catalogue was unreadable when the workspace was opened, and that was said then.
    }
    return layers;
}

void WorkspaceSession::resetStyles()
{
    if (!m_workspace)
        return;
    std::vector<Layer> layers = m_workbench.layers().layers();
    for (Layer& layer : layers)
        layer.stylePath.clear();
    try {
        const auto look = appearance(m_shade, pollutantOf(layers));
        layers = mapengine::withAppearance(layers, look);
        m_workbench.mapEngine().setBackground(mapengine::landColour(look.theme));
    } catch (const Error& error) {
        m_workbench.messages().error(error.message());
        return;
    }
    m_workbench.layers().replaceByUser(tr("Reset the styles"), layers);
}

void WorkspaceSession::setShade(workbench::Shade shade)
{
    m_shade = shade;
    if (!m_workspace || m_isAwaitingEngineLayers)
        return;
    const bool wasUnsaved = isMapUnsaved();
    const std::vector<Layer> before = m_workbench.layers().layers();
    m_workbench.layers().refresh();
    if (before == m_workbench.layers().layers())
        return;
    m_workbench.mapEngine().setBackground(mapengine::landColour(appearance(shade, Pollutant::NOx).theme));
    // Another theme is no edit of the map.
    if (!wasUnsaved)
        m_savedLayers = m_workbench.layers().layers();
    followLayers();
}

void WorkspaceSession::offerRecovery()
{
    const auto state = m_journal.leftBehind(m_workspace->folder());
    if (!state)
        return;
    const QString folder = m_workspace->folder();
    const int serial = m_serial;
    m_workbench.messages().post(
        {Message::Level::Warning,
         tr("The program ended unexpectedly with changes of this map that were not saved."),
         {},
         tr("Restore them"),
         [this, state = *state, folder, serial] {
             if (serial != m_serial)
                 return;
             m_isAwaitingEngineLayers = false;
             m_workbench.layers().replaceByUser(tr("Restore unsaved changes"), state.layers);
             m_workbench.mapCanvas().setViewport(state.viewport);
             m_journal.forgetLeftBehind(folder);
         }});
}

void WorkspaceSession::loadFeatures()
{
    const int serial = m_serial;
    const int load = ++m_loads;
    const int epsg = m_workspace->mapEpsg();
    std::shared_ptr<inventory::InventoryStore> reader;
    try {
        reader = m_workspace->openReader();
    } catch (const Error& error) {
        m_workbench.messages().error(error.message());
        m_hasFeatures = true;
        return;
    }
    m_workbench.tasks().run<MapFeatures>(
        tr("Read positions"),
        [reader, epsg](Progress& progress) { return readMapFeatures(*reader, epsg, progress); },
        [this, serial, load](MapFeatures features) {
            if (serial == m_serial && load == m_loads)
                showFeatures(std::move(features));
        });
}

void WorkspaceSession::showFeatures(MapFeatures features)
{
    Q_EMIT countsChanged({{sourcesLayer, features.sourceCount},
                          {stationsLayer, static_cast<qint64>(features.stations.size())},
                          {camerasLayer, static_cast<qint64>(features.cameras.size())}});
    workbench::MapCanvas& canvas = m_workbench.mapCanvas();
    canvas.setFeatures(FeatureKind::Source, std::move(features.sources));
    canvas.setFeatures(FeatureKind::Station, std::move(features.stations));
    canvas.setFeatures(FeatureKind::Camera, std::move(features.cameras));
    if (m_fullExtent.isNull())
        m_fullExtent = features.bounds;
    m_hasFeatures = true;
    showFirstView();
}

void WorkspaceSession::loadFullExtent()
{
    // The city is where its districts are: one source with a wrong coordinate must not make the map a dot.
    const int serial = m_serial;
    const int epsg = m_workspace->mapEpsg();
    Layer districts;
    districts.provider = QStringLiteral("ogr");
    districts.uri = m_workspace->basemapPath() + QStringLiteral("|layername=district");
    if (!QFileInfo::exists(m_workspace->basemapPath())) {
        m_hasFullExtent = true;
        return;
    }
    auto* task = m_workbench.tasks().run<std::optional<QRectF>>(
        tr("Read the base map's extent"),
        [districts, epsg](Progress&) { return workbench::extentOfLayer(districts, epsg); },
        [this, serial](std::optional<QRectF> extent) {
            if (serial == m_serial && extent && !extent->isEmpty())
                m_fullExtent = *extent;
        });
    connect(task, &workbench::Task::ended, this, [this, serial] {
        if (serial != m_serial)
            return;
        m_hasFullExtent = true;
        showFirstView();
    });
}

void WorkspaceSession::showFirstView()
{
    if (!m_hasFullExtent || !m_hasFeatures)
        return;
    workbench::MapCanvas& canvas = m_workbench.mapCanvas();
    if (m_fullExtent.isEmpty())
        return;
    canvas.setFullExtent(withMargin(m_fullExtent));
    if (std::exchange(m_hasFirstView, true))
        return;
    const QStringList view = m_workbench.settings().value(viewKey(), QStringList()).toStringList();
    if (view.size() == 4 && view.at(2).toDouble() > 0) {
        canvas.setViewport({.centre = QPointF(view.at(0).toDouble(), view.at(1).toDouble()),
                            .unitsPerPixel = view.at(2).toDouble(),
                            .rotationDegrees = view.at(3).toDouble()});
    } else {
        canvas.zoomFull();
    }
}

QString WorkspaceSession::viewKey() const
{
    const QByteArray hash =
        QCryptographicHash::hash(m_workspace->folder().toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    return QStringLiteral("window/view-") + QString::fromLatin1(hash);
}

void WorkspaceSession::rememberView()
{
    if (!m_hasFullExtent || !m_hasFeatures)
        return;
    const workbench::Viewport view = m_workbench.mapCanvas().viewport();
    m_workbench.settings().setValue(viewKey(), QStringList{QString::number(view.centre.x(), 'f', 3),
                                                           QString::number(view.centre.y(), 'f', 3),
                                                           QString::number(view.unitsPerPixel, 'g', 12),
                                                           QString::number(view.rotationDegrees, 'f', 3)});
}

void WorkspaceSession::followLayers()
{
    const workbench::LayerList& layers = m_workbench.layers();
    const auto isShown = [&layers](const QString& id) {
        const Layer* layer = layers.find(id);
        return layer != nullptr && layer->isVisible;
    };
    workbench::MapCanvas& canvas = m_workbench.mapCanvas();
    canvas.setKindVisible(FeatureKind::Source, isShown(sourcesLayer));
    canvas.setKindVisible(FeatureKind::Station, isShown(stationsLayer));
    canvas.setKindVisible(FeatureKind::Camera, isShown(camerasLayer));
    if (!m_workspace)
        return;
    if (layers.layers() != m_savedLayers)
        m_journalTimer.start();
    else
        m_journal.clear(m_workspace->folder());
    if (const bool isUnsaved = isMapUnsaved(); isUnsaved != m_wasUnsaved) {
        m_wasUnsaved = isUnsaved;
        Q_EMIT mapUnsavedChanged();
    }
}

void WorkspaceSession::writeJournal()
{
    if (m_workspace && m_workbench.layers().layers() != m_savedLayers)
        m_journal.write(m_workspace->folder(),
                        {m_workbench.layers().layers(), m_workbench.mapCanvas().viewport()});
}

void WorkspaceSession::followRecords(const QString& table)
{
    m_changedTables.insert(table);
    m_reloadTimer.start();
}

bool WorkspaceSession::isMapUnsaved() const
{
    return m_workspace && !m_workspace->isReadOnly() && !m_isAwaitingEngineLayers &&
           m_workbench.layers().layers() != m_savedLayers;
}

void WorkspaceSession::saveMap()
{
    if (!m_workspace || m_workspace->isReadOnly())
        return;
    m_layersBeingSaved = m_workbench.layers().layers();
    m_workbench.mapEngine().saveProject(m_workspace->mapProjectPath());
}

bool WorkspaceSession::isComplete() const
{
    return !m_isBusy && m_workspace && !m_isAwaitingEngineLayers && m_hasFeatures && m_hasFullExtent;
}

void WorkspaceSession::zoomToLayer(const QString& layerId)
{
    const Layer* layer = m_workbench.layers().find(layerId);
    if (layer == nullptr || !m_workspace)
        return;
    const int serial = m_serial;
    m_workbench.tasks().run<std::optional<QRectF>>(
        tr("Find the extent of “%1”").arg(layer->title),
        [layer = *layer, epsg = m_workspace->mapEpsg()](Progress&) {
            return workbench::extentOfLayer(layer, epsg);
        },
        [this, serial, title = layer->title](std::optional<QRectF> extent) {
            if (serial != m_serial)
                return;
            if (extent)
                m_workbench.mapCanvas().zoomToExtent(withMargin(*extent));
            else
                m_workbench.messages().note(tr("The layer “%1” has no records to zoom to.").arg(title));
        });
}

void WorkspaceSession::addFiles(const QStringList& paths)
{
    if (!m_workspace)
        return;
    const int serial = m_serial;
    m_workbench.tasks().run<std::vector<Layer>>(
        tr("Read %n file(s)", nullptr, static_cast<int>(paths.size())),
        [paths](Progress& progress) {
            std::vector<Layer> layers;
            for (const QString& path : paths) {
                progress.throwIfCancelled();
                const std::vector<Layer> more = workbench::layersOfFile(path);
                layers.insert(layers.end(), more.begin(), more.end());
            }
            return layers;
        },
        [this, serial](std::vector<Layer> layers) {
            if (serial == m_serial)
                m_workbench.layers().addByUser(layers);
        });
}

} // namespace airshed::desktop
