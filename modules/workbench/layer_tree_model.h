// SPDX-License-Identifier: GPL-3.0-or-later
// The layer list as a tree for the layers panel: groups, layers, and under each layer its legend as the
// engine draws it. Checking a box and dropping a layer edit the list, with undo.
#pragma once

#include "mapengine/client/map_engine.h"

#include <QAbstractItemModel>
#include <QHash>
#include <memory>

namespace airshed::workbench
{

class LayerList;

class LayerTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        LayerIdRole = Qt::UserRole, ///< empty for groups and legend entries
        CountRole,                  ///< qint64 number of records; absent where unknown
        KindRole                    ///< Kind as int
    };
    enum class Kind { Group, Layer, LegendEntry };

    LayerTreeModel(LayerList& layers, mapengine::MapEngine& engine, QObject* parent = nullptr);
    ~LayerTreeModel() override;

    QModelIndex indexOfLayer(const QString& layerId) const;
    /// Numbers of records shown beside the titles.
    void setCounts(const QHash<QString, qint64>& counts);
    /// Legends are images: the panel says for which screen.
    void setDevicePixelRatio(double ratio);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

private:
    struct Node;
    const Node* nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node) const;
    Node* findLayer(const QString& layerId) const;
    void follow();
    void rebuild();
    void requestLegend(const QString& layerId);
    void requestLegends();
    void takeLegend(quint64 job, const QString& layerId, const std::vector<mapengine::LegendEntry>& entries);
    Qt::CheckState groupState(const Node& group) const;
    QVariant layerData(const Node& node, int role) const;

    LayerList& m_layers;
    mapengine::MapEngine& m_engine;
    std::unique_ptr<Node> m_root;
    std::vector<mapengine::Layer> m_known; ///< the list that the tree was made from
    QHash<QString, std::vector<mapengine::LegendEntry>> m_legends;
    QHash<QString, quint64> m_legendJobs;
    QHash<QString, qint64> m_counts;
    double m_devicePixelRatio = 1;
};

} // namespace airshed::workbench
