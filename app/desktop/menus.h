// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the menu bar and the toolbar from the list of commands and keeps them up to date when a plugin adds
// one.
#pragma once

#include "workbench/commands.h"

#include <QHash>
#include <QObject>

class QMainWindow;
class QMenu;
class QToolBar;
class QWidget;
class QWidgetAction;

namespace airshed::desktop
{

class Menus final : public QObject
{
    Q_OBJECT

public:
    /// Sections of a menu stand in this order; those that are not named follow in the order of their first
    /// command.
    using SectionOrder = QHash<workbench::Menu, QStringList>;

    Menus(QMainWindow& window, workbench::Commands& commands, SectionOrder order);

    QMenu* menu(workbench::Menu menu) const { return m_menus.value(menu); }
    QToolBar* toolBar() const { return m_toolBar; }
    /// A submenu that stands in a section like a command ("Open recent", "Panels").
    void addSubmenu(workbench::Menu menu, const QString& section, QMenu* submenu);
    /// Shows these commands behind one arrow of the toolbar; the button runs the one used last.
    void groupOnToolbar(const QString& title, const QStringList& commandIds);
    /// Stands at the right end of the toolbar, after all commands.
    void setToolBarEnd(QWidget* widget);
    /// Stand before that end. Throws LogicError when the id is taken.
    void addToolBarWidget(const QString& id, QWidget* widget);
    /// Deletes the widget; ids that do not exist are ignored.
    void removeToolBarWidget(const QString& id);
    void rebuild();

private:
    struct Submenu {
        workbench::Menu menu;
        QString section;
        QMenu* content;
    };
    struct ToolGroup {
        QString title;
        QStringList commandIds;
        QString lastUsed;
    };
    void rebuildSoon();
    void rebuildMenu(workbench::Menu menu);
    void rebuildToolBar();
    void addToolGroup(const ToolGroup& group);
    QStringList sectionsOf(workbench::Menu menu) const;

    QMainWindow& m_window;
    workbench::Commands& m_commands;
    SectionOrder m_order;
    QHash<workbench::Menu, QMenu*> m_menus;
    QList<Submenu> m_submenus;
    QList<ToolGroup> m_groups;
    QList<QAction*> m_groupButtons;
    QList<QWidgetAction*> m_widgets;   ///< known by their object names
    QWidgetAction* m_spring = nullptr; ///< takes the free space before what stands at the end
    QWidgetAction* m_end = nullptr;
    QToolBar* m_toolBar;
    bool m_isRebuildDue = false;
};

} // namespace airshed::desktop
