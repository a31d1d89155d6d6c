// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tools/map_tools.h"

#include "inventory/workspace.h"
#include "workbench/commands.h"
#include "workbench/map_canvas.h"
#include "workbench/tools/go_to_dialog.h"
#include "workbench/tools/identify_panel.h"
#include "workbench/tools/identify_tool.h"
#include "workbench/tools/measure_tool.h"
#include "workbench/tools/search_field.h"
#include "workbench/tools/select_tool.h"
#include "workbench/workbench.h"

#include <QAbstractItemView>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QMenu>
#include <array>

namespace airshed::workbench
{

namespace
{

const QString identifyPanelId = QStringLiteral("window.identify");
/// More than any map is wide.
constexpr double farAway = 1e12;
const QRectF everywhere(-farAway, -farAway, 2 * farAway, 2 * farAway);

} // namespace

MapTools::MapTools(Workbench& workbench, QObject* parent)
    : QObject(parent), m_workbench(workbench), m_search(workbench), m_tips(workbench),
      m_identify(new IdentifyTool(this)),
      m_selectFrom(new QMenu(tr("Select &from"), workbench.dialogParent()))
{
    addToolCommand({.id = "map.identify",
                    .text = tr("&Identify"),
                    .tooltip = tr("Click on anything to see what every layer says of it"),
                    .icon = "identify",
                    .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
                    .menu = Menu::Map,
                    .section = "inspect",
                    .isOnToolbar = true},
                   m_identify);
    connect(m_identify, &IdentifyTool::asked, this, &MapTools::identifyAt);
    addSelectCommands();
    addMeasureCommands();
    addFindCommands();
    addSelectFrom();
    connect(&workbench.mapCanvas(), &MapCanvas::contextMenuRequested, this, &MapTools::showMenu);
}

MapTools::~MapTools()
{
    // The canvas may have gone with the window's other widgets by now; the tools tell it themselves if not.
    delete m_goTo;
}

QStringList MapTools::selectCommands()
{
    return {QStringLiteral("map.select-box"), QStringLiteral("map.select-polygon"),
            QStringLiteral("map.select-distance")};
}

QStringList MapTools::measureCommands()
{
    return {QStringLiteral("map.measure-length"), QStringLiteral("map.measure-area"),
            QStringLiteral("map.measure-bearing")};
}

void MapTools::addToolCommand(const CommandSpec& spec, MapTool* tool)
{
    CommandSpec checkable = spec;
    checkable.isCheckable = true;
    QAction* action = m_workbench.commands().add(checkable, [this, tool] { use(tool); });
    MapCanvas& canvas = m_workbench.mapCanvas();
    connect(&canvas, &MapCanvas::toolChanged, action,
            [action, tool](const MapTool* active) { action->setChecked(active == tool); });
    // The click has turned the check mark round; what counts is which tool is active.
    connect(action, &QAction::triggered, action,
            [action, tool, &canvas] { action->setChecked(canvas.tool() == tool); });
}

void MapTools::use(MapTool* tool)
{
    MapCanvas& canvas = m_workbench.mapCanvas();
    canvas.setTool(tool);
    canvas.setFocus(Qt::OtherFocusReason); // Esc and Enter are for the tool
}

void MapTools::addSelectCommands()
{
    m_selectTools = {new SelectBoxTool(this), new SelectPolygonTool(this), new SelectDistanceTool(this)};
    addToolCommand({.id = "map.select-box",
                    .text = tr("Select by &box"),
                    .tooltip = tr("Select what lies in a box; Shift adds, Ctrl toggles"),
                    .icon = "select-box",
                    .menu = Menu::Map,
                    .section = "select",
                    .isOnToolbar = true},
                   m_selectTools.at(0));
    addToolCommand({.id = "map.select-polygon",
                    .text = tr("Select by &polygon"),
                    .tooltip = tr("Select what lies in a polygon; Shift adds, Ctrl toggles"),
                    .icon = "select-polygon",
                    .menu = Menu::Map,
                    .section = "select",
                    .isOnToolbar = true},
                   m_selectTools.at(1));
    addToolCommand(
        {.id = "map.select-distance",
         .text = tr("Select within a &distance"),
         .tooltip = tr("Select what lies within a distance on the ground; Shift adds, Ctrl toggles"),
         .icon = "select-distance",
         .menu = Menu::Map,
         .section = "select",
         .isOnToolbar = true},
        m_selectTools.at(2));
    Commands& commands = m_workbench.commands();
    commands.add({.id = "edit.select-all",
                  .text = tr("Select &all"),
                  .tooltip = tr("Select all sources on the map, or all of the kind that is selected"),
                  .icon = "edit-select-all",
                  .shortcut = QKeySequence::SelectAll,
                  .menu = Menu::Edit,
                  .section = "select"},
                 [this] {
                     // In a list "all" is what the list shows: a filtered table selects its own rows.
                     if (auto* list = qobject_cast<QAbstractItemView*>(QApplication::focusWidget()))
                         list->selectAll();
                     else
                         selectAll(Selection::Mode::Replace);
                 });
    commands.add({.id = "edit.select-invert",
                  .text = tr("&Invert the selection"),
                  .icon = "edit-select-invert",
                  .shortcut = QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_I),
                  .menu = Menu::Edit,
                  .section = "select"},
                 [this] { selectAll(Selection::Mode::Toggle); });
    commands.add({.id = "edit.select-none",
                  .text = tr("&Clear the selection"),
                  .icon = "edit-select-none",
                  .shortcut = QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_A),
                  .menu = Menu::Edit,
                  .section = "select"},
                 [this] { m_workbench.selection().clear(); });
}

void MapTools::addMeasureCommands()
{
    using Quantity = MeasureTool::Quantity;
    m_measureTools = {new MeasureTool(Quantity::Length, this), new MeasureTool(Quantity::Area, this),
                      new MeasureTool(Quantity::Bearing, this)};
    addToolCommand({.id = "map.measure-length",
                    .text = tr("Measure &length"),
                    .tooltip = tr("Measure a line on the ellipsoid"),
                    .icon = "measure-length",
                    .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
                    .menu = Menu::Map,
                    .section = "measure",
                    .isOnToolbar = true},
                   m_measureTools.at(0));
    addToolCommand({.id = "map.measure-area",
                    .text = tr("Measure a&rea"),
                    .tooltip = tr("Measure an area on the ellipsoid"),
                    .icon = "measure-area",
                    .menu = Menu::Map,
                    .section = "measure",
                    .isOnToolbar = true},
                   m_measureTools.at(1));
    addToolCommand({.id = "map.measure-bearing",
                    .text = tr("Measure b&earing"),
                    .tooltip = tr("Measure the direction from one place to another, from true north"),
                    .icon = "measure-bearing",
                    .menu = Menu::Map,
                    .section = "measure",
                    .isOnToolbar = true},
                   m_measureTools.at(2));
}

void MapTools::addFindCommands()
{
    Commands& commands = m_workbench.commands();
    commands.add({.id = "map.go-to",
                  .text = tr("&Go to coordinate…"),
                  .tooltip = tr("Bring the map to a coordinate in degrees or metres"),
                  .icon = "crosshairs",
                  .shortcut = QKeySequence(Qt::CTRL | Qt::Key_G),
                  .menu = Menu::Map,
                  .section = "extent"},
                 [this] { goTo(); });
    commands.add(
        {.id = "edit.find",
         .text = tr("&Find on the map…"),
         .tooltip = tr("Find a source by name, number or credit code, a station, a camera or a place"),
         .icon = "edit-find",
         .shortcut = QKeySequence::Find,
         .menu = Menu::Edit,
         .section = "find"},
        [this] { find(); });
}

void MapTools::addSelectFrom()
{
    auto* group = new QActionGroup(m_selectFrom);
    const auto add = [&](const QString& text, std::optional<FeatureKind> kind) {
        QAction* action = m_selectFrom->addAction(text);
        action->setCheckable(true);
        action->setChecked(!kind);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind] {
            m_selectKind = kind;
            for (SelectTool* tool : std::as_const(m_selectTools))
                tool->setKind(kind);
        });
    };
    add(tr("&Whatever lies there, sources first"), {});
    add(tr("&Sources only"), FeatureKind::Source);
    add(tr("S&tations only"), FeatureKind::Station);
    add(tr("&Cameras only"), FeatureKind::Camera);
}

SearchField* MapTools::makeSearchField(QWidget* parent)
{
    m_searchField = new SearchField(m_search, m_workbench, parent);
    return m_searchField;
}

void MapTools::addPanel()
{
    m_workbench.addPanel({.id = identifyPanelId,
                          .title = tr("Identify"),
                          .icon = QStringLiteral("identify"),
                          .area = PanelArea::Right,
                          .isVisibleAtFirst = false,
                          .create = [this](QWidget* where) {
                              QAction* tool = m_workbench.commands().find(QStringLiteral("map.identify"));
                              m_identifyPanel = new IdentifyPanel(m_workbench, tool, where);
                              return m_identifyPanel.data();
                          }});
}

void MapTools::openWorkspace()
{
    m_tips.load();
    const inventory::Workspace* workspace = m_workbench.workspace();
    const bool hasBasemap = workspace != nullptr && QFileInfo::exists(workspace->basemapPath());
    m_workbench.mapCanvas().setAttribution(
        hasBasemap ? tr("Base map: GeoNames, GSHHG, DCW · districts, roads and terrain are indicative")
                   : QString());
}

void MapTools::refresh()
{
    m_search.refresh();
    m_tips.load();
}

void MapTools::closeWorkspace()
{
    m_search.forget();
    m_tips.forget();
    if (m_identifyPanel)
        m_identifyPanel->clear();
    if (m_goTo)
        m_goTo->close();
    if (m_searchField)
        m_searchField->clear();
    MapCanvas& canvas = m_workbench.mapCanvas();
    canvas.setTool(nullptr);
    canvas.clearMarker();
    canvas.clearHighlight();
    canvas.setAttribution({});
}

void MapTools::identifyAt(const QPointF& mapUnits)
{
    m_workbench.showPanel(identifyPanelId);
    if (m_identifyPanel)
        m_identifyPanel->identifyAt(mapUnits);
    m_workbench.mapCanvas().setFocus(Qt::OtherFocusReason);
}

void MapTools::goTo()
{
    if (!m_goTo) {
        m_goTo = new GoToDialog(m_workbench.mapCanvas(), m_workbench.dialogParent());
        m_goTo->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_goTo->show();
    m_goTo->raise();
    m_goTo->activateWindow();
}

void MapTools::find()
{
    if (m_searchField)
        m_searchField->begin();
}

std::optional<FeatureKind> MapTools::kindInUse() const
{
    if (m_selectKind)
        return m_selectKind;
    if (!m_workbench.selection().ids().empty())
        return m_workbench.selection().kind();
    const MapCanvas& canvas = m_workbench.mapCanvas();
    for (const FeatureKind kind : {FeatureKind::Source, FeatureKind::Station, FeatureKind::Camera}) {
        if (canvas.isKindVisible(kind))
            return kind;
    }
    return {};
}

void MapTools::selectAll(Selection::Mode mode)
{
    if (const auto kind = kindInUse())
        m_workbench.selection().select(*kind, m_workbench.mapCanvas().featuresIn(*kind, everywhere), mode);
}

} // namespace airshed::workbench
