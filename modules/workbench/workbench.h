// SPDX-License-Identifier: GPL-3.0-or-later
// What a plugin is given: everything it may touch comes from here. The desktop program implements it.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <functional>

class QUndoStack;
class QWidget;

namespace airshed::inventory
{
class Workspace;
}
namespace airshed::mapengine
{
class MapEngine;
}

namespace airshed::workbench
{

class Commands;
class LayerList;
class MapCanvas;
class Messages;
class Selection;
class Settings;
class Tasks;

enum class PanelArea { Left, Right, Bottom };

struct PanelSpec {
    QString id = {};    ///< "review.table": remembered in the layout
    QString title = {}; ///< translated
    QString icon = {};
    PanelArea area = PanelArea::Right;
    bool isVisibleAtFirst = true;
    std::function<QWidget*(QWidget* parent)> create =
        {}; ///< called once, when the panel is first shown or laid out
};

class Workbench : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual Commands& commands() = 0;
    virtual MapCanvas& mapCanvas() = 0;
    virtual mapengine::MapEngine& mapEngine() = 0;
    virtual LayerList& layers() = 0;
    virtual Selection& selection() = 0;
    virtual Tasks& tasks() = 0;
    virtual Messages& messages() = 0;
    virtual Settings& settings() = 0;
    virtual QUndoStack& undoStack() = 0;
    /// nullptr while no workspace is open.
    virtual inventory::Workspace* workspace() = 0;

    /// Throws LogicError when the id is taken.
    virtual void addPanel(const PanelSpec& spec) = 0;
    /// For a plugin that failed half-way. Ids that do not exist are ignored.
    virtual void removePanel(const QString& id) = 0;
    virtual QStringList panels() const = 0;
    /// Shows and raises a panel and gives it the keyboard.
    virtual void showPanel(const QString& id) = 0;
    /// A small widget that always shows (the city's state) at the right of the toolbar, beside the search.
    /// The window owns it from now on. Throws LogicError when the id is taken.
    virtual void addToolbarWidget(const QString& id, QWidget* widget) = 0;
    /// Deletes the widget. Ids that do not exist are ignored.
    virtual void removeToolbarWidget(const QString& id) = 0;
    virtual QWidget* dialogParent() = 0;
};

} // namespace airshed::workbench
