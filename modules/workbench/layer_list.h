// SPDX-License-Identifier: GPL-3.0-or-later
// The map's layers as the window sees them: order, visibility, opacity, style. The panel edits it, the engine
// draws it, plugins add to it. Every edit by a person goes through the undo stack.
#pragma once

#include "mapengine/client/map_engine.h"

#include <QObject>
#include <functional>
#include <vector>

class QUndoStack;

namespace airshed::workbench
{

class LayerList final : public QObject
{
    Q_OBJECT

public:
    LayerList(mapengine::MapEngine& engine, QUndoStack& undo, QObject* parent = nullptr);

    const std::vector<mapengine::Layer>& layers() const { return m_layers; }
    const mapengine::Layer* find(const QString& id) const;

    /// Adapts each new list before it is drawn (our styles in the window's theme), so that undoing an edit
    /// made before a change of theme does not bring the old theme back. Call refresh() when its result would
    /// be another.
    void setDressing(std::function<std::vector<mapengine::Layer>(std::vector<mapengine::Layer>)> dress);
    void refresh();

    // Without undo: what a plugin or opening a workspace does.
    void reset(std::vector<mapengine::Layer> layers);
    void add(const mapengine::Layer& layer, int position = 0);
    void remove(const QString& id);

    /// What the engine read from a map.qgz becomes the list; nothing is sent back.
    void adoptFromEngine();

    // With undo: what a person does.
    void addByUser(const std::vector<mapengine::Layer>& layers, int position = 0);
    void removeByUser(const QString& id);
    void setVisible(const QString& id, bool visible);
    /// A whole group as one step.
    void setVisible(const QStringList& ids, bool visible, const QString& groupTitle);
    void setOpacity(const QString& id, double opacity);
    /// A pulled slider is one step to undo: its changes are merged until this is called.
    void finishMerging();
    /// Position among the other layers; the group says under which title it stands there.
    void move(const QString& id, int toPosition);
    void move(const QString& id, int toPosition, const QString& group);
    void setTitle(const QString& id, const QString& title);
    void setStyle(const QString& id, const QString& qmlPath);
    void setVariable(const QString& id, const QString& name, const QVariant& value);
    /// Several properties of one layer as one step; the layer is found by its id.
    void edit(const mapengine::Layer& changed);

    /// Any other change of the whole list as one step with this name. Steps with the same merge key that
    /// follow each other become one.
    void replaceByUser(const QString& text, std::vector<mapengine::Layer> layers,
                       const QString& mergeKey = {});

Q_SIGNALS:
    void changed();

private:
    void changeByUser(const QString& text, const mapengine::Layer& changed, const QString& mergeKey = {});
    void replace(std::vector<mapengine::Layer> layers);
    mapengine::MapEngine& m_engine;
    QUndoStack& m_undo;
    std::vector<mapengine::Layer> m_layers;
    std::function<std::vector<mapengine::Layer>(std::vector<mapengine::Layer>)> m_dress;
    int m_mergeSerial = 0;
    friend class LayersCommand;
};

} // namespace airshed::workbench
