// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that the window itself has: files, undo, panels, map navigation, help.
#include "main_window.h"

#include "about_dialog.h"
#include "bench.h"
#include "command_search.h"
#include "demonstration.h"
#include "menus.h"
#include "new_workspace_dialog.h"
#include "settings_dialog.h"
#include "shortcuts_dialog.h"
#include "workspace_session.h"

#include "inventory/workspace.h"
#include "workbench/tools/map_tools.h"
#include "workbench/tools/search_field.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace airshed::desktop
{

using workbench::CommandSpec;
using workbench::MapCanvas;
using workbench::Menu;
using workbench::Message;

namespace
{

const QString workspacePurpose = QStringLiteral("workspace");
constexpr double zoomStep = 2.0;

/// A dialog that is shown over the window and goes when it is closed.
void showDialog(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

QHash<Menu, QStringList> MainWindow::sectionOrder()
{
    return {{Menu::File, {"open", "import", "save", "export", "settings", "end"}},
            {Menu::Edit, {"undo", "find", "select"}},
            {Menu::View, {"panels", "window"}},
            {Menu::Map, {"navigate", "extent", "zoom", "inspect", "select", "measure", "layers"}},
            {Menu::Help, {"help", "about"}}};
}

void MainWindow::addFrameCommands()
{
    addFileCommands();
    addEditCommands();
    addMapCommands();
}

void MainWindow::addFileCommands()
{
    m_commands.add({.id = "file.new",
                    .text = tr("&New workspace…"),
                    .icon = "document-new",
                    .shortcut = QKeySequence::New,
                    .menu = Menu::File,
                    .section = "open",
                    .needsWorkspace = false},
                   [this] { makeWorkspace(); });
    m_commands.add({.id = "file.open",
                    .text = tr("&Open workspace…"),
                    .icon = "document-open-folder",
                    .shortcut = QKeySequence::Open,
                    .menu = Menu::File,
                    .section = "open",
                    .needsWorkspace = false},
                   [this] { chooseWorkspace(); });
    m_commands.add({.id = "file.demonstration",
                    .text = tr("&Demonstration workspace"),
                    .tooltip = tr("Open the demonstration; it is made when it is not there yet"),
                    .icon = "workspace-demonstration",
                    .menu = Menu::File,
                    .section = "open",
                    .needsWorkspace = false},
                   [this] { openDemonstration(); });
    m_commands.add(
        {.id = "file.save",
         .text = tr("&Save map"),
         .tooltip = tr("Save layers, order and styles as map.qgz; records are saved as they change"),
         .icon = "document-save",
         .shortcut = QKeySequence::Save,
         .menu = Menu::File,
         .section = "save",
         .needsWriting = true},
        [this] { m_session->saveMap(); });
    m_commands.add({.id = "file.close",
                    .text = tr("&Close workspace"),
                    .icon = "document-close",
                    .shortcut = QKeySequence::Close,
                    .menu = Menu::File,
                    .section = "end"},
                   [this] { ifNothingIsLost([this] { m_session->close(); }); });
    m_commands.add({.id = "file.settings",
                    .text = tr("Se&ttings…"),
                    .icon = "configure",
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Comma),
                    .menu = Menu::File,
                    .section = "settings",
                    .needsWorkspace = false},
                   [this] { showDialog(new SettingsDialog(m_settings, this)); });
    m_commands.add({.id = "file.quit",
                    .text = tr("&Quit"),
                    .icon = "application-exit",
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Q),
                    .menu = Menu::File,
                    .section = "end",
                    .needsWorkspace = false},
                   [this] { close(); });
}

void MainWindow::addEditCommands()
{
    m_commands.add({.id = "edit.undo",
                    .text = tr("&Undo"),
                    .icon = "edit-undo",
                    .shortcut = QKeySequence::Undo,
                    .menu = Menu::Edit,
                    .section = "undo",
                    .needsWorkspace = false},
                   [this] { m_undo.undo(); });
    m_commands.add({.id = "edit.redo",
                    .text = tr("&Redo"),
                    .icon = "edit-redo",
                    .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                    .menu = Menu::Edit,
                    .section = "undo",
                    .needsWorkspace = false},
                   [this] { m_undo.redo(); });
    m_commands.setAvailable(QStringLiteral("edit.undo"), false);
    m_commands.setAvailable(QStringLiteral("edit.redo"), false);

    m_commands.add({.id = "view.full-screen",
                    .text = tr("&Full screen"),
                    .icon = "view-fullscreen",
                    .shortcut = QKeySequence(Qt::Key_F11),
                    .menu = Menu::View,
                    .section = "window",
                    .isCheckable = true,
                    .needsWorkspace = false},
                   [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    m_commands.add({.id = "view.reset-layout",
                    .text = tr("&Reset the panels"),
                    .icon = "view-restore",
                    .menu = Menu::View,
                    .section = "panels"},
                   [this] { m_docks->arrangeAsAtFirst(); });
    m_commands.add({.id = "view.close-messages",
                    .text = tr("&Close all messages"),
                    .icon = "window-close",
                    .menu = Menu::View,
                    .section = "window",
                    .needsWorkspace = false},
                   [this] { closeMessages(); });

    m_commands.add({.id = "help.shortcuts",
                    .text = tr("&Shortcuts"),
                    .icon = "input-keyboard",
                    .shortcut = QKeySequence(Qt::Key_F1),
                    .menu = Menu::Help,
                    .section = "help",
                    .needsWorkspace = false},
                   [this] { showDialog(new ShortcutsDialog(m_commands, this)); });
    m_commands.add({.id = "help.command-search",
                    .text = tr("&Find a command…"),
                    .icon = "system-search",
                    .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                    .menu = Menu::Help,
                    .section = "help",
                    .needsWorkspace = false},
                   [this] { showDialog(new CommandSearch(m_commands, this)); });
    m_commands.add({.id = "help.about",
                    .text = tr("&About Airshed"),
                    .icon = "help-about",
                    .menu = Menu::Help,
                    .section = "about",
                    .needsWorkspace = false},
                   [this] {
                       showDialog(new AboutDialog(
                           m_plugins ? m_plugins->loaded() : QList<workbench::PluginDescription>(), this));
                   });
}

void MainWindow::addMapCommands()
{
    MapCanvas& canvas = m_bench->mapCanvas();
    QAction* pan =
        m_commands.add({.id = "map.pan",
                        .text = tr("&Move and select"),
                        .tooltip = tr("Drag to move, click to select; Esc comes back here from any tool"),
                        .icon = "transform-browse",
                        .menu = Menu::Map,
                        .section = "navigate",
                        .isCheckable = true,
                        .isOnToolbar = true},
                       [&canvas] { canvas.setTool(nullptr); });
    pan->setChecked(true);
    connect(&canvas, &MapCanvas::toolChanged, pan,
            [pan](const workbench::MapTool* tool) { pan->setChecked(tool == nullptr); });
    connect(pan, &QAction::triggered, pan, [pan, &canvas] { pan->setChecked(canvas.tool() == nullptr); });

    const auto zoom = [&canvas](double factor) {
        canvas.zoomBy(factor, QPointF(canvas.width() / 2.0, canvas.height() / 2.0));
    };
    m_commands.add({.id = "map.zoom-in",
                    .text = tr("Zoom &in"),
                    .icon = "zoom-in",
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Plus),
                    .menu = Menu::Map,
                    .section = "zoom",
                    .isOnToolbar = true},
                   [zoom] { zoom(zoomStep); });
    m_commands.add({.id = "map.zoom-out",
                    .text = tr("Zoom &out"),
                    .icon = "zoom-out",
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_Minus),
                    .menu = Menu::Map,
                    .section = "zoom",
                    .isOnToolbar = true},
                   [zoom] { zoom(1 / zoomStep); });
    m_commands.add({.id = "map.full-extent",
                    .text = tr("&Full extent"),
                    .icon = "zoom-fit-best",
                    .shortcut = QKeySequence(Qt::CTRL | Qt::Key_0),
                    .menu = Menu::Map,
                    .section = "zoom",
                    .isOnToolbar = true},
                   [&canvas] { canvas.zoomFull(); });
    m_commands.add({.id = "map.previous-extent",
                    .text = tr("&Previous extent"),
                    .icon = "go-previous",
                    .shortcut = QKeySequence(Qt::ALT | Qt::Key_Left),
                    .menu = Menu::Map,
                    .section = "zoom",
                    .isOnToolbar = true},
                   [&canvas] { canvas.goBack(); });
    m_commands.add({.id = "map.next-extent",
                    .text = tr("&Next extent"),
                    .icon = "go-next",
                    .shortcut = QKeySequence(Qt::ALT | Qt::Key_Right),
                    .menu = Menu::Map,
                    .section = "zoom",
                    .isOnToolbar = true},
                   [&canvas] { canvas.goForward(); });
    m_mapTools = new workbench::MapTools(*m_bench, this);
    connect(m_session, &WorkspaceSession::aboutToClose, m_mapTools, &workbench::MapTools::closeWorkspace);
    const auto followHistory = [this, &canvas] {
        m_commands.setAvailable(QStringLiteral("map.previous-extent"), canvas.canGoBack());
        m_commands.setAvailable(QStringLiteral("map.next-extent"), canvas.canGoForward());
    };
    connect(&canvas, &MapCanvas::historyChanged, this, followHistory);
    followHistory();

    m_commands.add({.id = "map.north-up",
                    .text = tr("North &up"),
                    .icon = "north-up",
                    .menu = Menu::Map,
                    .section = "zoom"},
                   [&canvas] { canvas.rotateTo(0); });
    m_commands.add({.id = "map.redraw",
                    .text = tr("&Redraw"),
                    .icon = "view-refresh",
                    .shortcut = QKeySequence(Qt::Key_F5),
                    .menu = Menu::Map,
                    .section = "zoom"},
                   [&canvas] { canvas.redraw(); });
    m_commands.add({.id = "map.add-layer",
                    .text = tr("&Add layer…"),
                    .tooltip = tr("Show a GeoPackage, shapefile, GeoJSON, KML or raster file on the map"),
                    .icon = "list-add",
                    .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
                    .menu = Menu::Map,
                    .section = "layers"},
                   [this] { addLayerFromFile(); });
    m_commands.add({.id = "map.reset-styles",
                    .text = tr("Reset the &styles"),
                    .tooltip = tr("Draw the workspace's layers in the program's styles again"),
                    .icon = "edit-reset",
                    .menu = Menu::Map,
                    .section = "layers"},
                   [this] { m_session->resetStyles(); });
}

void MainWindow::addMapToolsToMenus()
{
    m_menus->groupOnToolbar(tr("Select"), workbench::MapTools::selectCommands());
    m_menus->groupOnToolbar(tr("Measure"), workbench::MapTools::measureCommands());
    m_menus->addSubmenu(Menu::Edit, QStringLiteral("select"), m_mapTools->selectFromMenu());
    m_menus->setToolBarEnd(m_mapTools->makeSearchField(m_menus->toolBar()));
    connect(m_session, &WorkspaceSession::opened, m_mapTools, [this] {
        m_mapTools->openWorkspace();
        connect(m_session->workspace(), &inventory::Workspace::recordsChanged, m_mapTools,
                &workbench::MapTools::refresh);
    });
}

void MainWindow::chooseWorkspace()
{
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Open a workspace (a folder with inventory.gpkg)"), m_settings.folder(workspacePurpose));
    if (folder.isEmpty())
        return;
    m_settings.setFolder(workspacePurpose, QFileInfo(folder).path());
    openWorkspace(folder);
}

void MainWindow::makeWorkspace()
{
    auto* dialog = new NewWorkspaceDialog(m_settings.folder(workspacePurpose), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QString folder = dialog->folder();
        m_settings.setFolder(workspacePurpose, QFileInfo(folder).path());
        ifNothingIsLost([this, folder, title = dialog->title(), epsg = dialog->mapEpsg()] {
            m_session->create(folder, title, epsg);
        });
    });
    showDialog(dialog);
}

void MainWindow::openDemonstration()
{
    const QString folder = demonstrationFolder();
    const QString workspace = demonstrationWorkspace(folder);
    if (QFileInfo::exists(workspace + QStringLiteral("/inventory.gpkg"))) {
        openWorkspace(workspace);
        return;
    }
    m_commands.setAvailable(QStringLiteral("file.demonstration"), false);
    m_messages.note(tr("The demonstration is being made; it opens when it is ready."));
    auto* task = m_tasks.run<bool>(
        tr("Make the demonstration workspace"),
        [folder](Progress& progress) {
            makeDemonstration(folder, progress);
            return true;
        },
        [this, workspace](bool) { openWorkspace(workspace); });
    connect(task, &workbench::Task::ended, this,
            [this] { m_commands.setAvailable(QStringLiteral("file.demonstration"), true); });
}

void MainWindow::addLayerFromFile()
{
    const QStringList paths =
        QFileDialog::getOpenFileNames(this, tr("Add layers"), m_settings.folder(QStringLiteral("layers")),
                                      tr("Map data (*.gpkg *.shp *.geojson *.json *.kml *.gml *.tab *.tif "
                                         "*.tiff *.vrt *.img *.mbtiles);;All files (*)"));
    if (paths.isEmpty())
        return;
    m_settings.setFolder(QStringLiteral("layers"), QFileInfo(paths.constFirst()).path());
    m_session->addFiles(paths);
}

} // namespace airshed::desktop
