// SPDX-License-Identifier: GPL-3.0-or-later
#include "menus.h"

#include "core/errors.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QWidgetAction>
#include <algorithm>
#include <array>
#include <utility>

namespace airshed::desktop
{

using workbench::CommandSpec;
using workbench::Menu;

namespace
{

constexpr std::array menuOrder = {Menu::File,      Menu::Edit,        Menu::View,  Menu::Map,
                                  Menu::Inventory, Menu::Attribution, Menu::Zones, Menu::Cameras,
                                  Menu::Reports,   Menu::Help};

QString titleOf(Menu menu)
{
    switch (menu) {
    case Menu::File:
        return Menus::tr("&File");
    case Menu::Edit:
        return Menus::tr("&Edit");
    case Menu::View:
        return Menus::tr("&View");
    case Menu::Map:
        return Menus::tr("&Map");
    case Menu::Inventory:
        return Menus::tr("&Inventory");
    case Menu::Attribution:
        return Menus::tr("&Attribution");
    case Menu::Zones:
        return Menus::tr("&Zones");
    case Menu::Cameras:
        return Menus::tr("&Cameras");
    case Menu::Reports:
        return Menus::tr("&Reports");
    case Menu::Help:
        break;
    }
    return Menus::tr("&Help");
}

} // namespace

Menus::Menus(QMainWindow& window, workbench::Commands& commands, SectionOrder order)
    : QObject(&window), m_window(window), m_commands(commands), m_order(std::move(order)),
      m_toolBar(new QToolBar(tr("Toolbar"), &window))
{
    m_toolBar->setObjectName(QStringLiteral("window.toolbar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_window.addToolBar(Qt::TopToolBarArea, m_toolBar);
    for (const Menu menu : menuOrder) {
        auto* made = new QMenu(titleOf(menu), &window);
        made->setToolTipsVisible(false);
        m_menus.insert(menu, made);
        m_window.menuBar()->addMenu(made);
    }
    connect(&commands, &workbench::Commands::added, this, &Menus::rebuildSoon);
    connect(&commands, &workbench::Commands::removed, this, &Menus::rebuildSoon);
    rebuild();
}

void Menus::addSubmenu(Menu menu, const QString& section, QMenu* submenu)
{
    m_submenus.append({menu, section, submenu});
    rebuild();
}

void Menus::groupOnToolbar(const QString& title, const QStringList& commandIds)
{
    m_groups.append({title, commandIds, {}});
    rebuild();
}

void Menus::setToolBarEnd(QWidget* widget)
{
    auto* spring = new QWidget;
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_spring = new QWidgetAction(this);
    m_spring->setDefaultWidget(spring);
    m_end = new QWidgetAction(this);
    m_end->setDefaultWidget(widget);
    rebuild();
}

void Menus::addToolBarWidget(const QString& id, QWidget* widget)
{
    const auto isThis = [&id](const QWidgetAction* known) { return known->objectName() == id; };
    if (std::any_of(m_widgets.cbegin(), m_widgets.cend(), isThis))
        throw LogicError(QStringLiteral("The toolbar widget %1 exists already.").arg(id));
    auto* action = new QWidgetAction(this);
    action->setObjectName(id);
    action->setDefaultWidget(widget);
    m_widgets.append(action);
    rebuildSoon();
}

void Menus::removeToolBarWidget(const QString& id)
{
    for (qsizetype i = 0; i < m_widgets.size(); ++i) {
        if (m_widgets[i]->objectName() == id) {
            delete m_widgets.takeAt(i);
            return;
        }
    }
}

void Menus::rebuildSoon()
{
    // Plugins add commands by the dozen; once after the last of them is enough.
    if (std::exchange(m_isRebuildDue, true))
        return;
    QMetaObject::invokeMethod(this, &Menus::rebuild, Qt::QueuedConnection);
}

void Menus::rebuild()
{
    m_isRebuildDue = false;
    for (const Menu menu : menuOrder)
        rebuildMenu(menu);
    rebuildToolBar();
}

QStringList Menus::sectionsOf(Menu menu) const
{
    QStringList sections = m_order.value(menu);
    const QList<CommandSpec> specs = m_commands.specs();
    for (const CommandSpec& spec : specs) {
        if (spec.menu == menu && !sections.contains(spec.section))
            sections.append(spec.section);
    }
    for (const Submenu& submenu : m_submenus) {
        if (submenu.menu == menu && !sections.contains(submenu.section))
            sections.append(submenu.section);
    }
    return sections;
}

void Menus::rebuildMenu(Menu menu)
{
    QMenu* made = m_menus.value(menu);
    made->clear();
    const QList<CommandSpec> specs = m_commands.specs();
    const QStringList sections = sectionsOf(menu);
    for (const QString& section : sections) {
        QList<QAction*> actions;
        for (const CommandSpec& spec : specs) {
            if (spec.menu == menu && spec.section == section)
                actions.append(m_commands.find(spec.id));
        }
        for (const Submenu& submenu : std::as_const(m_submenus)) {
            if (submenu.menu == menu && submenu.section == section)
                actions.append(submenu.content->menuAction());
        }
        if (actions.isEmpty())
            continue;
        if (!made->isEmpty())
            made->addSeparator();
        made->addActions(actions);
    }
    made->menuAction()->setVisible(!made->isEmpty());
}

void Menus::rebuildToolBar()
{
    m_toolBar->clear();
    qDeleteAll(m_groupButtons);
    m_groupButtons.clear();
    QString lastSection;
    QStringList groupsDone;
    const QList<CommandSpec> specs = m_commands.specs();
    for (const CommandSpec& spec : specs) {
        const auto group = std::find_if(m_groups.cbegin(), m_groups.cend(),
                                        [&](const ToolGroup& g) { return g.commandIds.contains(spec.id); });
        if (group == m_groups.cend() && !spec.isOnToolbar)
            continue;
        if (group != m_groups.cend() && groupsDone.contains(group->title))
            continue;
        if (!lastSection.isEmpty() && spec.section != lastSection)
            m_toolBar->addSeparator();
        lastSection = spec.section;
        if (group != m_groups.cend()) {
            groupsDone.append(group->title);
            addToolGroup(*group);
        } else {
            m_toolBar->addAction(m_commands.find(spec.id));
        }
    }
    if (m_spring != nullptr)
        m_toolBar->addAction(m_spring);
    for (QWidgetAction* widget : std::as_const(m_widgets))
        m_toolBar->addAction(widget);
    if (m_end != nullptr)
        m_toolBar->addAction(m_end);
    // Not those inside of what stands at the end.
    const auto buttons = m_toolBar->findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
    for (QToolButton* button : buttons) {
        button->setFocusPolicy(Qt::TabFocus);
        if (button->accessibleName().isEmpty() && button->defaultAction() != nullptr)
            button->setAccessibleName(workbench::withoutMnemonic(button->defaultAction()->text()));
    }
}

void Menus::addToolGroup(const ToolGroup& group)
{
    auto* button = new QToolButton(m_toolBar);
    auto* menu = new QMenu(group.title, button);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    button->setAccessibleName(group.title);
    for (const QString& id : group.commandIds) {
        QAction* action = m_commands.find(id);
        if (action == nullptr)
            continue;
        menu->addAction(action);
        if (button->defaultAction() == nullptr || id == group.lastUsed)
            button->setDefaultAction(action);
    }
    const auto showUsed = [this, button, title = group.title](QAction* used) {
        button->setDefaultAction(used);
        for (ToolGroup& known : m_groups) {
            if (known.title == title)
                known.lastUsed = used->objectName();
        }
    };
    connect(menu, &QMenu::triggered, button, showUsed);
    // A tool may also be taken up by its shortcut or from the menu bar: the button shows it pressed.
    const QList<QAction*> actions = menu->actions();
    for (QAction* action : actions) {
        connect(action, &QAction::toggled, button, [showUsed, action](bool isActive) {
            if (isActive)
                showUsed(action);
        });
    }
    button->setMenu(menu);
    m_groupButtons.append(m_toolBar->addWidget(button));
}

} // namespace airshed::desktop
