// SPDX-License-Identifier: GPL-3.0-or-later
// The layers panel: the tree of layers with their legends, opacity of the current one, and what can be done
// with it. It edits the list; opening files and moving the map are asked for by signals.
#pragma once

#include <QHash>
#include <QWidget>

class QLabel;
class QSlider;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace airshed::mapengine
{
class MapEngine;
}

namespace airshed::workbench
{

class EmptyState;
class LayerList;
class LayerTreeModel;

class LayersPanel final : public QWidget
{
    Q_OBJECT

public:
    LayersPanel(LayerList& layers, mapengine::MapEngine& engine, QWidget* parent = nullptr);

    void setCounts(const QHash<QString, qint64>& counts);
    QString currentLayer() const;
    void setCurrentLayer(const QString& layerId);
    /// The action of the empty panel and of the panel's first button.
    void setAddAction(QAction* action);
    QTreeView& tree() { return *m_tree; }

Q_SIGNALS:
    void zoomRequested(const QString& layerId);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QToolButton* addButton(const QString& icon, const QString& text);
    void buildTree();
    void buildOpacity();
    void showContextMenu(const QPoint& position);
    void followCurrent();
    void followList();
    void moveCurrent(int by);
    void openProperties();

    LayerList& m_layers;
    LayerTreeModel* m_model;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    QTreeView* m_tree;
    QToolButton* m_add = nullptr;
    QToolButton* m_properties = nullptr;
    QToolButton* m_zoom = nullptr;
    QToolButton* m_remove = nullptr;
    QWidget* m_opacityRow = nullptr;
    QSlider* m_opacity = nullptr;
    QLabel* m_opacityText = nullptr;
};

} // namespace airshed::workbench
