// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/layer_tree_model.h"

#include "workbench/layer_list.h"

#include <QFont>
#include <QIcon>
#include <QLocale>
#include <QMimeData>
#include <algorithm>

namespace airshed::workbench
{

using mapengine::Layer;
using mapengine::LegendEntry;

namespace
{
constexpr int largestSymbol = 24; ///< logical pixels; a camera's range would fill half the panel

/// The middle of a symbol, where its marker is.
QImage inOneLine(const QImage& symbol)
{
    const int side = static_cast<int>(largestSymbol * symbol.devicePixelRatio());
    const QSize size = symbol.size().boundedTo({side, side});
    return size == symbol.size() ? symbol
                                 : symbol.copy(QRect(QPoint((symbol.width() - size.width()) / 2,
                                                            (symbol.height() - size.height()) / 2),
                                                     size));
}

const QString layerMimeType = QStringLiteral("application/x-airshed-layer");
} // namespace

struct LayerTreeModel::Node {
    Kind kind = Kind::Group;
    QString id;    ///< layer id
    QString title; ///< group title
    LegendEntry entry;
    Node* parent = nullptr;
    int row = 0;
    std::vector<std::unique_ptr<Node>> children;

    Node& append(Kind childKind)
    {
        auto& child = children.emplace_back(std::make_unique<Node>());
        child->kind = childKind;
        child->parent = this;
        child->row = static_cast<int>(children.size()) - 1;
        return *child;
    }
};

LayerTreeModel::LayerTreeModel(LayerList& layers, mapengine::MapEngine& engine, QObject* parent)
    : QAbstractItemModel(parent), m_layers(layers), m_engine(engine), m_root(std::make_unique<Node>())
{
    connect(&layers, &LayerList::changed, this, &LayerTreeModel::follow);
    connect(&engine, &mapengine::MapEngine::legendFinished, this, &LayerTreeModel::takeLegend);
    connect(&engine, &mapengine::MapEngine::stateChanged, this, [this](mapengine::MapEngine::State state) {
        if (state == mapengine::MapEngine::State::Ready)
            requestLegends();
    });
    follow();
}

LayerTreeModel::~LayerTreeModel() = default;

void LayerTreeModel::setCounts(const QHash<QString, qint64>& counts)
{
    m_counts = counts;
    for (const Layer& layer : m_known) {
        const QModelIndex index = indexOfLayer(layer.id);
        Q_EMIT dataChanged(index, index, {CountRole});
    }
}

void LayerTreeModel::setDevicePixelRatio(double ratio)
{
    if (qFuzzyCompare(ratio, m_devicePixelRatio))
        return;
    m_devicePixelRatio = ratio;
    requestLegends();
}

void LayerTreeModel::follow()
{
    const std::vector<Layer>& now = m_layers.layers();
    const bool sameTree =
        std::equal(now.begin(), now.end(), m_known.begin(), m_known.end(),
                   [](const Layer& a, const Layer& b) { return a.id == b.id && a.group == b.group; });
    const std::vector<Layer> before = std::exchange(m_known, now);
    if (!sameTree)
        rebuild();
    for (const Layer& layer : now) {
        const auto old =
            std::find_if(before.begin(), before.end(), [&](const Layer& l) { return l.id == layer.id; });
        const bool looksOther = old == before.end() || old->stylePath != layer.stylePath ||
                                old->variables != layer.variables || old->uri != layer.uri;
        if (looksOther)
            requestLegend(layer.id);
        if (sameTree) {
            const QModelIndex index = indexOfLayer(layer.id);
            Q_EMIT dataChanged(index, index);
            if (index.parent().isValid())
                Q_EMIT dataChanged(index.parent(), index.parent());
        }
    }
}

void LayerTreeModel::rebuild()
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    Node* group = nullptr;
    for (const Layer& layer : m_known) {
        if (layer.group.isEmpty()) {
            group = nullptr;
        } else if (group == nullptr || group->title != layer.group) {
            group = &m_root->append(Kind::Group);
            group->title = layer.group;
        }
        Node& node = (group != nullptr ? *group : *m_root).append(Kind::Layer);
        node.id = layer.id;
        const std::vector<LegendEntry>& legend = m_legends[layer.id];
        if (legend.size() > 1) {
            for (const LegendEntry& entry : legend)
                node.append(Kind::LegendEntry).entry = entry;
        }
    }
    endResetModel();
}

void LayerTreeModel::requestLegends()
{
    for (const Layer& layer : m_known)
        requestLegend(layer.id);
}

void LayerTreeModel::requestLegend(const QString& layerId)
{
    // While the engine starts there is nobody to ask; stateChanged brings us back.
    if (m_engine.state() == mapengine::MapEngine::State::Ready)
        m_legendJobs[layerId] = m_engine.requestLegend(layerId, m_devicePixelRatio);
}

void LayerTreeModel::takeLegend(quint64 job, const QString& layerId, const std::vector<LegendEntry>& entries)
{
    if (m_legendJobs.value(layerId) != job)
        return; // the panel's question was a later one, or somebody else's
    m_legendJobs.remove(layerId);
    m_legends[layerId] = entries;
    Node* node = findLayer(layerId);
    if (node == nullptr)
        return;
    const QModelIndex index = indexOf(*node);
    if (!node->children.empty()) {
        beginRemoveRows(index, 0, static_cast<int>(node->children.size()) - 1);
        node->children.clear();
        endRemoveRows();
    }
    if (entries.size() > 1) {
        beginInsertRows(index, 0, static_cast<int>(entries.size()) - 1);
        for (const LegendEntry& entry : entries)
            node->append(Kind::LegendEntry).entry = entry;
        endInsertRows();
    }
    Q_EMIT dataChanged(index, index, {Qt::DecorationRole});
}

const LayerTreeModel::Node* LayerTreeModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<const Node*>(index.constInternalPointer()) : m_root.get();
}

QModelIndex LayerTreeModel::indexOf(const Node& node) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.row, 0, &node);
}

LayerTreeModel::Node* LayerTreeModel::findLayer(const QString& layerId) const
{
    for (const auto& top : m_root->children) {
        if (top->kind == Kind::Layer && top->id == layerId)
            return top.get();
        if (top->kind != Kind::Group)
            continue;
        for (const auto& child : top->children) {
            if (child->id == layerId)
                return child.get();
        }
    }
    return nullptr;
}

QModelIndex LayerTreeModel::indexOfLayer(const QString& layerId) const
{
    const Node* node = findLayer(layerId);
    return node == nullptr ? QModelIndex() : indexOf(*node);
}

QModelIndex LayerTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const Node* node = nodeOf(parent);
    if (column != 0 || row < 0 || row >= static_cast<int>(node->children.size()))
        return {};
    return createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex LayerTreeModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(*nodeOf(child)->parent) : QModelIndex();
}

int LayerTreeModel::rowCount(const QModelIndex& parent) const
{
    return static_cast<int>(nodeOf(parent)->children.size());
}

int LayerTreeModel::columnCount(const QModelIndex&) const { return 1; }

Qt::CheckState LayerTreeModel::groupState(const Node& group) const
{
    const auto shown = std::count_if(group.children.begin(), group.children.end(), [this](const auto& child) {
        const Layer* layer = m_layers.find(child->id);
        return layer != nullptr && layer->isVisible;
    });
    if (shown == 0)
        return Qt::Unchecked;
    return static_cast<std::size_t>(shown) == group.children.size() ? Qt::Checked : Qt::PartiallyChecked;
}

QVariant LayerTreeModel::layerData(const Node& node, int role) const
{
    const Layer* layer = m_layers.find(node.id);
    if (layer == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return layer->title;
    case Qt::ToolTipRole: {
        QStringList lines = {layer->title};
        if (!layer->subset.isEmpty())
            lines.append(tr("Filter: %1").arg(layer->subset));
        lines.append(layer->uri.section(QLatin1Char('|'), 0, 0));
        return lines.join(QLatin1Char('\n'));
    }
    case Qt::CheckStateRole:
        return layer->isVisible ? Qt::Checked : Qt::Unchecked;
    case Qt::DecorationRole: {
        const auto legend = m_legends.constFind(node.id);
        if (legend == m_legends.cend() || legend->size() != 1)
            return QIcon::fromTheme(legend != m_legends.cend() && legend->size() > 1
                                        ? QStringLiteral("layer-classes")
                                        : QStringLiteral("layer-plain"));
        return QPixmap::fromImage(inOneLine(legend->front().symbol));
    }
    case LayerIdRole:
        return node.id;
    case CountRole:
        return m_counts.contains(node.id) ? QVariant(m_counts.value(node.id)) : QVariant();
    default:
        return {};
    }
}

QVariant LayerTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Node& node = *nodeOf(index);
    if (role == KindRole)
        return static_cast<int>(node.kind);
    switch (node.kind) {
    case Kind::Layer:
        return layerData(node, role);
    case Kind::Group:
        if (role == Qt::DisplayRole)
            return node.title;
        if (role == Qt::CheckStateRole)
            return groupState(node);
        if (role == Qt::DecorationRole)
            return QIcon::fromTheme(QStringLiteral("folder"));
        return {};
    case Kind::LegendEntry:
        if (role == Qt::DisplayRole)
            return node.entry.label;
        if (role == Qt::DecorationRole)
            return QPixmap::fromImage(node.entry.symbol);
        return {};
    }
    return {};
}

bool LayerTreeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid())
        return false;
    const Node& node = *nodeOf(index);
    if (role == Qt::EditRole && node.kind == Kind::Layer) {
        const QString title = value.toString().trimmed();
        if (title.isEmpty())
            return false;
        m_layers.setTitle(node.id, title);
        return true;
    }
    if (role != Qt::CheckStateRole)
        return false;
    const bool visible = value.toInt() == Qt::Checked;
    if (node.kind == Kind::Layer) {
        m_layers.setVisible(node.id, visible);
        return true;
    }
    if (node.kind != Kind::Group)
        return false;
    QStringList ids;
    for (const auto& child : node.children)
        ids.append(child->id);
    m_layers.setVisible(ids, visible, node.title);
    return true;
}

Qt::ItemFlags LayerTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    switch (nodeOf(index)->kind) {
    case Kind::Group:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDropEnabled;
    case Kind::Layer:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsEditable |
               Qt::ItemIsDragEnabled;
    case Kind::LegendEntry:
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    }
    return Qt::NoItemFlags;
}

QStringList LayerTreeModel::mimeTypes() const { return {layerMimeType}; }

QMimeData* LayerTreeModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto* mime = new QMimeData;
    mime->setData(layerMimeType, indexes.constFirst().data(LayerIdRole).toString().toUtf8());
    return mime;
}

bool LayerTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                  const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(layerMimeType))
        return false;
    const QString id = QString::fromUtf8(data->data(layerMimeType));
    const Node& onto = *nodeOf(parent);
    // The layer before which the dropped one will stand; none: at the end of where it was dropped.
    const Node* before = nullptr;
    if (row >= 0 && row < static_cast<int>(onto.children.size()))
        before = onto.children[static_cast<std::size_t>(row)].get();
    else if (row < 0 && onto.kind == Kind::Group && parent.isValid())
        before = onto.children.front().get();
    if (before != nullptr && before->kind == Kind::Group)
        before = before->children.front().get();

    const auto positionOf = [this](const QString& layerId) {
        const auto found = std::find_if(m_known.begin(), m_known.end(),
                                        [&](const Layer& layer) { return layer.id == layerId; });
        return static_cast<int>(found - m_known.begin());
    };
    int position = static_cast<int>(m_known.size());
    if (before != nullptr)
        position = positionOf(before->id);
    else if (parent.isValid())
        position = positionOf(onto.children.back()->id) + 1;
    if (positionOf(id) < position)
        --position; // the list counts without the moved layer
    m_layers.move(id, position, parent.isValid() ? onto.title : QString());
    return false; // the list has moved it; the view must not remove its row as well
}

} // namespace airshed::workbench
