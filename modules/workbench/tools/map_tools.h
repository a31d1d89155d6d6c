// SPDX-License-Identifier: GPL-3.0-or-later
// The tools of the map and their commands: select, measure, identify, go to, find, and what the map's context
// menu offers. It only joins them to the workbench; what each does is in its own file.
#pragma once

#include "workbench/selection.h"
#include "workbench/tools/feature_tips.h"
#include "workbench/tools/map_search.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <optional>

class QActionGroup;
class QMenu;

namespace airshed::workbench
{

class GoToDialog;
class IdentifyPanel;
class IdentifyTool;
class MapTool;
class MeasureTool;
class SearchField;
class SelectTool;
class Workbench;
struct CommandSpec;

class MapTools final : public QObject
{
    Q_OBJECT

public:
    /// Adds the commands. The workbench outlives the tools.
    explicit MapTools(Workbench& workbench, QObject* parent = nullptr);
    ~MapTools() override;

    static QStringList selectCommands();
    static QStringList measureCommands();
    /// Which kind of record the select tools mean; a submenu for the Edit menu.
    QMenu* selectFromMenu() const { return m_selectFrom; }
    /// The field of "Find on the map", for the toolbar.
    SearchField* makeSearchField(QWidget* parent);
    /// The panel of "Identify": when the panels that are looked at more often are there.
    void addPanel();
    void openWorkspace();
    /// No file of the workspace stays open.
    void closeWorkspace();
    /// Records were added or changed.
    void refresh();

private:
    void addToolCommand(const CommandSpec& spec, MapTool* tool);
    void addSelectCommands();
    void addMeasureCommands();
    void addFindCommands();
    void addSelectFrom();
    void use(MapTool* tool);
    void identifyAt(const QPointF& mapUnits);
    void goTo();
    void find();
    /// The kind that "all" means, and whether anything of it is on the map.
    std::optional<FeatureKind> kindInUse() const;
    void selectAll(Selection::Mode mode);
    void showMenu(const QPointF& mapUnits, const QPoint& globalPixels);
    void addCopyMenu(QMenu& menu, const QPointF& mapUnits);
    void addSelectMenu(QMenu& menu, const QPointF& mapUnits);

    Workbench& m_workbench;
    MapSearch m_search;
    FeatureTips m_tips;
    QList<SelectTool*> m_selectTools;
    QList<MeasureTool*> m_measureTools;
    IdentifyTool* m_identify;
    std::optional<FeatureKind> m_selectKind;
    QMenu* m_selectFrom;
    QPointer<SearchField> m_searchField;
    QPointer<IdentifyPanel> m_identifyPanel;
    QPointer<GoToDialog> m_goTo;
};

} // namespace airshed::workbench
