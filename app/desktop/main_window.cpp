// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window.h"

#include "bench.h"
#include "menus.h"
#include "status_line.h"
#include "welcome_page.h"
#include "workspace_session.h"

#include "inventory/workspace.h"
#include "workbench/layer_list.h"
#include "workbench/layers_panel.h"
#include "workbench/map_canvas.h"
#include "workbench/message_bar.h"
#include "workbench/tasks_panel.h"
#include "workbench/tools/map_tools.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QUndoView>
#include <QUrl>
#include <QVBoxLayout>

namespace airshed::desktop
{

using workbench::FileHandler;
using workbench::Message;
using workbench::PanelArea;

namespace
{

constexpr QSize firstSize(1280, 800);

const QString layersPanelId = QStringLiteral("window.layers");
const QString tasksPanelId = QStringLiteral("window.tasks");
const QString historyPanelId = QStringLiteral("window.history");

QStringList localPaths(const QMimeData* mime)
{
    QStringList paths;
    const QList<QUrl> urls = mime->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

bool isWorkspace(const QString& path) { return QFileInfo::exists(path + QStringLiteral("/inventory.gpkg")); }

} // namespace

MainWindow::MainWindow(workbench::Settings& settings, QWidget* parent)
    : QMainWindow(parent), m_settings(settings), m_bench(std::make_unique<Bench>(*this)),
      m_docks(new PanelDocks(*this))
{
    setObjectName(QStringLiteral("window"));
    setWindowIcon(QIcon(QStringLiteral(":/airshed.svg")));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    resize(firstSize);
    m_tasks.setCoreLimit(settings.coreLimit());
    connect(&settings, &workbench::Settings::coreLimitChanged, this,
            [this] { m_tasks.setCoreLimit(m_settings.coreLimit()); });
    connect(&m_tasks, &workbench::Tasks::failed, this,
            [this](workbench::Task*, const QString& message) { m_messages.error(message); });

    m_session = new WorkspaceSession(*m_bench, this);
    addFrameCommands();
    buildCentre();
    m_menus = new Menus(*this, m_commands, sectionOrder());
    m_recentMenu = new QMenu(tr("Open &recent"), this);
    m_panelMenu = new QMenu(tr("&Panels"), this);
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    connect(m_panelMenu, &QMenu::aboutToShow, this, &MainWindow::fillPanels);
    m_menus->addSubmenu(workbench::Menu::File, QStringLiteral("open"), m_recentMenu);
    m_menus->addSubmenu(workbench::Menu::View, QStringLiteral("panels"), m_panelMenu);
    addMapToolsToMenus();
    fillRecent();

    m_docks->add({layersPanelId, tr("Layers"), QStringLiteral("layer-visible-on"), PanelArea::Left, true,
                  [this](QWidget* where) { return makeLayersPanel(where); }});
    m_statusLine = new StatusLine(*statusBar(), m_bench->mapCanvas(), m_tasks, this);
    connect(m_statusLine, &StatusLine::tasksClicked, this, [this] { m_docks->show(tasksPanelId); });
    connectSession();
    showWorkspaceState();
    m_bench->mapEngine().start();
}

MainWindow::~MainWindow()
{
    // No work may run any more when the plugins end, and no widget of a plugin may outlive what it was given.
    m_tasks.cancelAllAndWait();
    m_session->close();
    if (m_plugins)
        m_plugins->shutdown();
    const QStringList panels = m_docks->ids();
    for (const QString& id : panels)
        m_docks->remove(id);
    delete m_session;
    m_bench->mapEngine().stop();
    delete takeCentralWidget();
}

void MainWindow::closeMessages() { m_messageBar->closeAll(); }

workbench::Workbench& MainWindow::workbench() { return *m_bench; }

void MainWindow::buildCentre()
{
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_messageBar = new workbench::MessageBar(m_messages, centre);
    column->addWidget(m_messageBar);
    m_pages = new QStackedWidget(centre);
    m_welcome = new WelcomePage(m_settings, m_commands, m_pages);
    connect(m_welcome, &WelcomePage::workspaceChosen, this, &MainWindow::openWorkspace);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(&m_bench->mapCanvas());
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
    connect(&m_bench->mapCanvas(), &workbench::MapCanvas::filesDropped, this, &MainWindow::openFiles);
}

QWidget* MainWindow::makeLayersPanel(QWidget* where)
{
    auto* panel = new workbench::LayersPanel(m_bench->layers(), m_bench->mapEngine(), where);
    panel->setAddAction(m_commands.find(QStringLiteral("map.add-layer")));
    panel->setCounts(m_counts);
    connect(panel, &workbench::LayersPanel::zoomRequested, m_session, &WorkspaceSession::zoomToLayer);
    connect(m_session, &WorkspaceSession::countsChanged, panel, &workbench::LayersPanel::setCounts);
    return panel;
}

void MainWindow::loadPlugins(const QString& folder)
{
    m_plugins = std::make_unique<workbench::Plugins>(*m_bench);
    if (!folder.isEmpty())
        m_plugins->load(folder);
    // After those of the plugins: what is looked at most stands first.
    m_mapTools->addPanel();
    m_docks->add({tasksPanelId, tr("Tasks"), QStringLiteral("view-task"), PanelArea::Bottom, false,
                  [this](QWidget* where) { return new workbench::TasksPanel(m_tasks, where); }});
    m_docks->add({historyPanelId, tr("History"), QStringLiteral("view-history"), PanelArea::Bottom, false,
                  [this](QWidget* where) {
                      auto* view = new QUndoView(&m_undo, where);
                      view->setEmptyLabel(tr("As opened"));
                      view->setAccessibleName(tr("History of changes"));
                      view->setFrameShape(QFrame::NoFrame);
                      return view;
                  }});
    m_menus->rebuild();
    m_welcome->refresh();
}

void MainWindow::restoreLayout()
{
    if (!m_settings.windowGeometry().isEmpty())
        restoreGeometry(m_settings.windowGeometry());
    m_docks->setLayout(m_settings.windowLayout());
}

void MainWindow::setShade(workbench::Shade shade) { m_session->setShade(shade); }

void MainWindow::connectSession()
{
    connect(m_session, &WorkspaceSession::opened, this, [this] {
        showWorkspaceState();
        if (m_plugins)
            m_plugins->workspaceOpened(*m_session->workspace());
    });
    connect(m_session, &WorkspaceSession::aboutToClose, this, [this] {
        if (m_plugins)
            m_plugins->workspaceAboutToClose();
    });
    connect(m_session, &WorkspaceSession::closed, this, &MainWindow::showWorkspaceState);
    connect(m_session, &WorkspaceSession::busyChanged, m_welcome, &WelcomePage::setBusy);
    connect(m_session, &WorkspaceSession::mapUnsavedChanged, this, &MainWindow::showTitle);
    connect(m_session, &WorkspaceSession::countsChanged, this,
            [this](const QHash<QString, qint64>& counts) { m_counts = counts; });
    connect(m_session, &WorkspaceSession::mapSaved, this, [this] {
        showTitle();
        if (const auto then = std::exchange(m_afterSave, {}))
            then();
        else
            m_messages.post({Message::Level::Success, tr("The map was saved."), {}, {}, {}});
    });
    connect(&m_undo, &QUndoStack::canUndoChanged, this,
            [this](bool can) { m_commands.setAvailable(QStringLiteral("edit.undo"), can); });
    connect(&m_undo, &QUndoStack::canRedoChanged, this,
            [this](bool can) { m_commands.setAvailable(QStringLiteral("edit.redo"), can); });
    connect(&m_undo, &QUndoStack::undoTextChanged, this, [this](const QString& what) {
        m_commands.find(QStringLiteral("edit.undo"))
            ->setText(what.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(what));
    });
    connect(&m_undo, &QUndoStack::redoTextChanged, this, [this](const QString& what) {
        m_commands.find(QStringLiteral("edit.redo"))
            ->setText(what.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(what));
    });
    connect(&m_settings, &workbench::Settings::languageChanged, this, [this] {
        m_messages.post({Message::Level::Note,
                         tr("The language changes when the program starts again."),
                         {},
                         tr("Restart now"),
                         [this] {
                             m_isRestartWanted = true;
                             close();
                         }});
    });
    connect(&m_commands, &workbench::Commands::shortcutTaken, this,
            [this](const QString& id, const QString& owner, const QKeySequence& keys) {
                m_messages.warn(tr("The shortcut %1 of “%2” belongs to “%3” already.")
                                    .arg(keys.toString(QKeySequence::NativeText), id, owner));
            });
}

void MainWindow::showWorkspaceState()
{
    const inventory::Workspace* workspace = m_session->workspace();
    const bool isOpen = workspace != nullptr;
    m_commands.setWorkspaceState(isOpen, isOpen && !workspace->isReadOnly());
    m_pages->setCurrentIndex(isOpen ? 1 : 0);
    m_docks->setStowed(!isOpen);
    m_menus->toolBar()->setVisible(isOpen);
    m_statusLine->setMapShown(isOpen);
    statusBar()->setVisible(isOpen);
    if (isOpen)
        m_bench->mapCanvas().setFocus(Qt::OtherFocusReason);
    else
        m_welcome->refresh();
    showTitle();
}

void MainWindow::showTitle()
{
    const inventory::Workspace* workspace = m_session->workspace();
    if (workspace == nullptr) {
        setWindowModified(false);
        setWindowTitle(QStringLiteral("Airshed"));
        return;
    }
    setWindowTitle(workspace->isReadOnly() ? tr("%1[*] (read-only) — Airshed").arg(workspace->title())
                                           : tr("%1[*] — Airshed").arg(workspace->title()));
    setWindowFilePath({});
    setWindowModified(m_session->isMapUnsaved());
}

void MainWindow::fillRecent()
{
    m_recentMenu->clear();
    const QStringList recent = m_settings.recentWorkspaces();
    for (const QString& folder : recent) {
        QAction* action = m_recentMenu->addAction(QDir::toNativeSeparators(folder));
        action->setEnabled(QFileInfo(folder).isDir());
        connect(action, &QAction::triggered, this, [this, folder] { openWorkspace(folder); });
    }
    m_recentMenu->menuAction()->setEnabled(!recent.isEmpty());
}

void MainWindow::fillPanels()
{
    m_panelMenu->clear();
    m_panelMenu->addActions(m_docks->toggleActions());
}

QMenu* MainWindow::createPopupMenu()
{
    auto* menu = new QMenu(this);
    menu->addActions(m_docks->toggleActions());
    return menu;
}

void MainWindow::ifNothingIsLost(std::function<void()> then)
{
    const int running = m_tasks.runningCount();
    const bool isUnsaved = m_session->isMapUnsaved();
    if (!isUnsaved && running == 0) {
        then();
        return;
    }
    auto* question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setWindowTitle(QStringLiteral("Airshed"));
    question->setText(
        isUnsaved ? tr("The map of “%1” has changes that are not saved.").arg(m_session->workspace()->title())
                  : tr("%n task(s) are still running and will be stopped.", nullptr, running));
    if (isUnsaved && running > 0)
        question->setInformativeText(
            tr("%n task(s) are still running and will be stopped.", nullptr, running));
    if (isUnsaved) {
        QPushButton* save = question->addButton(tr("&Save"), QMessageBox::AcceptRole);
        question->setDefaultButton(save);
        connect(save, &QPushButton::clicked, this, [this, then] {
            m_afterSave = then;
            m_session->saveMap();
        });
        QPushButton* discard = question->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
        connect(discard, &QPushButton::clicked, this, then);
    } else {
        QPushButton* stop = question->addButton(tr("&Stop them"), QMessageBox::DestructiveRole);
        connect(stop, &QPushButton::clicked, this, then);
    }
    question->setEscapeButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::rejected, this, [this] { m_isRestartWanted = false; });
    question->open();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_isClosing) {
        saveLayout();
        event->accept();
        if (m_isRestartWanted)
            Q_EMIT restartRequested();
        return;
    }
    event->ignore();
    ifNothingIsLost([this] {
        m_isClosing = true;
        // Queued: the question's own button is still on the stack.
        QTimer::singleShot(0, this, &QWidget::close);
    });
}

void MainWindow::saveLayout() { m_settings.setWindow(saveGeometry(), m_docks->layout()); }

void MainWindow::openWorkspace(const QString& folder)
{
    ifNothingIsLost([this, folder] { m_session->open(folder); });
}

void MainWindow::openFiles(const QStringList& paths)
{
    QStringList mapFiles;
    QHash<const FileHandler*, QStringList> forPlugins;
    for (const QString& path : paths) {
        if (isWorkspace(path)) {
            openWorkspace(path);
            return;
        }
        if (const FileHandler* handler = m_commands.fileHandler(QFileInfo(path).suffix()))
            forPlugins[handler].append(path);
        else
            mapFiles.append(path);
    }
    if (m_session->workspace() == nullptr) {
        m_messages.note(tr("Open a workspace first; then drop the files again."));
        return;
    }
    for (auto files = forPlugins.cbegin(); files != forPlugins.cend(); ++files)
        files.key()->open(files.value());
    if (!mapFiles.isEmpty())
        m_session->addFiles(mapFiles);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    openFiles(localPaths(event->mimeData()));
    event->acceptProposedAction();
}

bool MainWindow::isComplete() const
{
    if (m_session->workspace() == nullptr)
        return m_tasks.runningCount() == 0;
    return m_session->isComplete() && m_tasks.runningCount() == 0 && !m_bench->mapCanvas().isDrawing() &&
           !m_bench->mapCanvas().mapImage().isNull();
}

} // namespace airshed::desktop
