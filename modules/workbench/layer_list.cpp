// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/layer_list.h"

#include <QUndoCommand>
#include <QUndoStack>
#include <algorithm>

namespace airshed::workbench
{

using mapengine::Layer;

namespace
{

auto position(const std::vector<Layer>& layers, const QString& id)
{
    return std::find_if(layers.begin(), layers.end(), [&](const Layer& layer) { return layer.id == id; });
}

} // namespace

/// The list before and after one step of a person. Lists are short (tens of layers), so whole copies are the
/// simplest thing that cannot go wrong.
class LayersCommand final : public QUndoCommand
{
public:
    LayersCommand(LayerList& list, const QString& text, std::vector<Layer> after, const QString& mergeKey)
        : QUndoCommand(text), m_list(list), m_before(list.m_layers), m_after(std::move(after)),
          m_mergeKey(mergeKey)
    {
    }

    void undo() override { m_list.replace(m_before); }
    void redo() override { m_list.replace(m_after); }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = dynamic_cast<const LayersCommand*>(other);
        if (next == nullptr || next->m_mergeKey != m_mergeKey)
            return false;
        m_after = next->m_after;
        setObsolete(m_before == m_after);
        return true;
    }

private:
    LayerList& m_list;
    std::vector<Layer> m_before;
    std::vector<Layer> m_after;
    QString m_mergeKey;
};

LayerList::LayerList(mapengine::MapEngine& engine, QUndoStack& undo, QObject* parent)
    : QObject(parent), m_engine(engine), m_undo(undo)
{
}

const Layer* LayerList::find(const QString& id) const
{
    const auto layer = position(m_layers, id);
    return layer == m_layers.end() ? nullptr : &*layer;
}

void LayerList::setDressing(std::function<std::vector<Layer>(std::vector<Layer>)> dress)
{
    m_dress = std::move(dress);
}

void LayerList::refresh() { replace(m_layers); }

void LayerList::reset(std::vector<Layer> layers) { replace(std::move(layers)); }

void LayerList::add(const Layer& layer, int position)
{
    std::vector<Layer> layers = m_layers;
    layers.insert(layers.begin() + std::clamp(position, 0, static_cast<int>(layers.size())), layer);
    replace(std::move(layers));
}

void LayerList::remove(const QString& id)
{
    std::vector<Layer> layers = m_layers;
    std::erase_if(layers, [&](const Layer& layer) { return layer.id == id; });
    if (layers.size() != m_layers.size())
        replace(std::move(layers));
}

void LayerList::adoptFromEngine()
{
    m_layers = m_engine.layers();
    Q_EMIT changed();
}

void LayerList::addByUser(const std::vector<Layer>& added, int position)
{
    if (added.empty())
        return;
    std::vector<Layer> layers = m_layers;
    layers.insert(layers.begin() + std::clamp(position, 0, static_cast<int>(layers.size())), added.begin(),
                  added.end());
    replaceByUser(tr("Add %n layer(s)", nullptr, static_cast<int>(added.size())), std::move(layers));
}

void LayerList::removeByUser(const QString& id)
{
    const Layer* layer = find(id);
    if (layer == nullptr)
        return;
    const QString text = tr("Remove layer “%1”").arg(layer->title);
    std::vector<Layer> layers = m_layers;
    std::erase_if(layers, [&](const Layer& other) { return other.id == id; });
    replaceByUser(text, std::move(layers));
}

void LayerList::setVisible(const QString& id, bool visible)
{
    if (const Layer* layer = find(id)) {
        Layer changed = *layer;
        changed.isVisible = visible;
        changeByUser(visible ? tr("Show layer “%1”").arg(layer->title)
                             : tr("Hide layer “%1”").arg(layer->title),
                     changed);
    }
}

void LayerList::setVisible(const QStringList& ids, bool visible, const QString& groupTitle)
{
    std::vector<Layer> layers = m_layers;
    for (Layer& layer : layers) {
        if (ids.contains(layer.id))
            layer.isVisible = visible;
    }
    replaceByUser(visible ? tr("Show group “%1”").arg(groupTitle) : tr("Hide group “%1”").arg(groupTitle),
                  std::move(layers));
}

void LayerList::setOpacity(const QString& id, double opacity)
{
    if (const Layer* layer = find(id)) {
        Layer changed = *layer;
        changed.opacity = std::clamp(opacity, 0.0, 1.0);
        changeByUser(tr("Opacity of layer “%1”").arg(layer->title), changed,
                     QStringLiteral("opacity/%1/%2").arg(id).arg(m_mergeSerial));
    }
}

void LayerList::finishMerging() { ++m_mergeSerial; }

void LayerList::move(const QString& id, int toPosition)
{
    if (const Layer* layer = find(id))
        move(id, toPosition, layer->group);
}

void LayerList::move(const QString& id, int toPosition, const QString& group)
{
    const Layer* layer = find(id);
    if (layer == nullptr)
        return;
    Layer moved = *layer;
    moved.group = group;
    std::vector<Layer> layers = m_layers;
    std::erase_if(layers, [&](const Layer& other) { return other.id == id; });
    layers.insert(layers.begin() + std::clamp(toPosition, 0, static_cast<int>(layers.size())), moved);
    replaceByUser(tr("Move layer “%1”").arg(moved.title), std::move(layers));
}

void LayerList::setTitle(const QString& id, const QString& title)
{
    if (const Layer* layer = find(id)) {
        Layer changed = *layer;
        changed.title = title;
        changeByUser(tr("Rename layer “%1”").arg(layer->title), changed);
    }
}

void LayerList::setStyle(const QString& id, const QString& qmlPath)
{
    if (const Layer* layer = find(id)) {
        Layer changed = *layer;
        changed.stylePath = qmlPath;
        changeByUser(tr("Style of layer “%1”").arg(layer->title), changed);
    }
}

void LayerList::setVariable(const QString& id, const QString& name, const QVariant& value)
{
    if (const Layer* layer = find(id)) {
        Layer changed = *layer;
        changed.variables.insert(name, value);
        changeByUser(tr("Style of layer “%1”").arg(layer->title), changed);
    }
}

void LayerList::edit(const Layer& changed)
{
    if (const Layer* layer = find(changed.id))
        changeByUser(tr("Properties of layer “%1”").arg(layer->title), changed);
}

void LayerList::changeByUser(const QString& text, const Layer& changed, const QString& mergeKey)
{
    std::vector<Layer> layers = m_layers;
    std::replace_if(
        layers.begin(), layers.end(), [&](const Layer& layer) { return layer.id == changed.id; }, changed);
    replaceByUser(text, std::move(layers), mergeKey);
}

void LayerList::replaceByUser(const QString& text, std::vector<Layer> layers, const QString& mergeKey)
{
    if (layers != m_layers)
        m_undo.push(new LayersCommand(*this, text, std::move(layers), mergeKey));
}

void LayerList::replace(std::vector<Layer> layers)
{
    const std::vector<Layer> before =
        std::exchange(m_layers, m_dress ? m_dress(std::move(layers)) : std::move(layers));
    m_engine.setLayers(m_layers);
    // The engine applies a style when a layer is added; a layer that stays wants to be told.
    for (const Layer& layer : m_layers) {
        const auto old = position(before, layer.id);
        if (old != before.end() && old->stylePath != layer.stylePath)
            m_engine.setLayerStyle(layer.id, layer.stylePath);
    }
    Q_EMIT changed();
}

} // namespace airshed::workbench
