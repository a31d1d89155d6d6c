// SPDX-License-Identifier: GPL-3.0-or-later
// The window: menus, toolbar, docks, map and status bar around one workspace. It is the workbench that
// plugins are given, and knows none of them by name.
#pragma once

#include "panel_docks.h"

#include "workbench/commands.h"
#include "workbench/messages.h"
#include "workbench/plugins.h"
#include "workbench/selection.h"
#include "workbench/settings.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"
#include "workbench/workbench.h"

#include <QMainWindow>
#include <QUndoStack>
#include <memory>

class QStackedWidget;

namespace airshed::workbench
{
class MapTools;
class MessageBar;
} // namespace airshed::workbench

namespace airshed::desktop
{

class Menus;
class StatusLine;
class WelcomePage;
class WorkspaceSession;

class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(workbench::Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    workbench::Workbench& workbench();
    workbench::Plugins& plugins() { return *m_plugins; }
    WorkspaceSession& session() { return *m_session; }
    PanelDocks& docks() { return *m_docks; }
    workbench::MessageBar& messageBar() { return *m_messageBar; }
    Menus& menus() { return *m_menus; }

    /// After construction: so that a test can look at the window without plugins.
    void loadPlugins(const QString& folder);
    /// Geometry and docks as they were left.
    void restoreLayout();
    void setShade(workbench::Shade shade);
    /// Asks first when something would be lost.
    void openWorkspace(const QString& folder);
    /// Map layers are added, other files go to the plugin that takes them.
    void openFiles(const QStringList& paths);
    /// The map and all that belongs to it has been drawn: for pictures of the window.
    bool isComplete() const;

Q_SIGNALS:
    /// The person asked for another language and wants it now.
    void restartRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    QMenu* createPopupMenu() override;

private:
    class Bench;
    static QHash<workbench::Menu, QStringList> sectionOrder();
    void buildCentre();
    void addFrameCommands();
    void addFileCommands();
    void addEditCommands();
    void addMapCommands();
    void addMapToolsToMenus();
    QWidget* makeLayersPanel(QWidget* where);
    void connectSession();
    void showWorkspaceState();
    void showTitle();
    void fillRecent();
    void fillPanels();
    /// Runs it at once, or after the person decided what becomes of unsaved changes and running tasks, or
    /// never.
    void ifNothingIsLost(std::function<void()> then);
    void chooseWorkspace();
    void makeWorkspace();
    void openDemonstration();
    void addLayerFromFile();
    void closeMessages();
    void saveLayout();

    workbench::Settings& m_settings;
    workbench::Commands m_commands;
    workbench::Messages m_messages;
    workbench::Tasks m_tasks;
    workbench::Selection m_selection;
    QUndoStack m_undo;
    std::unique_ptr<Bench> m_bench;
    PanelDocks* m_docks;
    Menus* m_menus = nullptr;
    StatusLine* m_statusLine = nullptr;
    WorkspaceSession* m_session = nullptr;
    workbench::MapTools* m_mapTools = nullptr;
    WelcomePage* m_welcome = nullptr;
    workbench::MessageBar* m_messageBar = nullptr;
    QHash<QString, qint64> m_counts;
    QStackedWidget* m_pages = nullptr;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_panelMenu = nullptr;
    std::unique_ptr<workbench::Plugins> m_plugins;
    std::function<void()> m_afterSave;
    bool m_isClosing = false;
    bool m_isRestartWanted = false;
};

} // namespace airshed::desktop
