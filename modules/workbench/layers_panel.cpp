// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/layers_panel.h"

#include "workbench/empty_state.h"
#include "workbench/layer_list.h"
#include "workbench/layer_properties_dialog.h"
#include "workbench/layer_tree_model.h"
#include "workbench/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSlider>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace airshed::workbench
{

using mapengine::Layer;

namespace
{

/// Title on the left, number of records on the right.
class LayerDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QVariant count = index.data(LayerTreeModel::CountRole);
        if (!count.isValid()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        const QString text = QLocale().toString(count.toLongLong());
        const int width = option.fontMetrics.horizontalAdvance(text) + gridStep;
        QStyleOptionViewItem whole = option;
        initStyleOption(&whole, index);
        // The row's highlight spans all of it; only the title gives way to the number.
        whole.text = option.fontMetrics.elidedText(whole.text, Qt::ElideRight,
                                                   titleWidth(whole, option.rect.width() - width));
        whole.widget->style()->drawControl(QStyle::CE_ItemViewItem, &whole, painter, whole.widget);
        painter->save();
        const bool selected = option.state & QStyle::State_Selected;
        const bool active = option.state & QStyle::State_Active;
        painter->setPen(
            option.palette.color(active ? QPalette::Active : QPalette::Inactive,
                                 selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(0, 0, -gridHalfStep, 0), Qt::AlignRight | Qt::AlignVCenter,
                          text);
        painter->restore();
    }

private:
    static int titleWidth(const QStyleOptionViewItem& option, int available)
    {
        const QRect text =
            option.widget->style()->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget);
        return std::max(0, available - (text.left() - option.rect.left()) - gridStep);
    }
};

} // namespace

LayersPanel::LayersPanel(LayerList& layers, mapengine::MapEngine& engine, QWidget* parent)
    : QWidget(parent), m_layers(layers), m_model(new LayerTreeModel(layers, engine, this)),
      m_pages(new QStackedWidget(this)),
      m_empty(new EmptyState(
          QStringLiteral("layer-visible-on"),
          tr("No layers yet. Drop a GeoPackage, a shapefile or a raster here, or add one from a file."),
          this)),
      m_tree(new QTreeView(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(gridHalfStep, gridHalfStep, gridHalfStep, gridHalfStep);
    buttons->setSpacing(2);
    m_add = addButton(QStringLiteral("list-add"), tr("Add layer"));
    m_properties = addButton(QStringLiteral("configure"), tr("Layer properties (double click)"));
    m_zoom = addButton(QStringLiteral("zoom-fit-best"), tr("Zoom to layer"));
    m_remove = addButton(QStringLiteral("list-remove"), tr("Remove layer (Del)"));
    auto* collapse = addButton(QStringLiteral("collapse-all"), tr("Fold all legends"));
    buttons->addWidget(m_add);
    buttons->addWidget(m_properties);
    buttons->addWidget(m_zoom);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    buttons->addWidget(collapse);
    column->addLayout(buttons);

    buildTree();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_tree);
    column->addWidget(m_pages, 1);
    buildOpacity();
    column->addWidget(m_opacityRow);

    connect(m_properties, &QToolButton::clicked, this, &LayersPanel::openProperties);
    connect(m_zoom, &QToolButton::clicked, this, [this] { Q_EMIT zoomRequested(currentLayer()); });
    connect(m_remove, &QToolButton::clicked, this, [this] { m_layers.removeByUser(currentLayer()); });
    connect(collapse, &QToolButton::clicked, m_tree, [this] {
        for (const Layer& layer : m_layers.layers())
            m_tree->collapse(m_model->indexOfLayer(layer.id));
    });
    connect(&m_layers, &LayerList::changed, this, &LayersPanel::followList);
    followList();
}

QToolButton* LayersPanel::addButton(const QString& icon, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setIcon(QIcon::fromTheme(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    return button;
}

void LayersPanel::buildTree()
{
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setItemDelegate(new LayerDelegate(m_tree));
    m_tree->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setDragEnabled(true);
    m_tree->setAcceptDrops(true);
    m_tree->setDropIndicatorShown(true);
    m_tree->setDefaultDropAction(Qt::MoveAction);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setIndentation(2 * gridStep);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setAccessibleName(tr("Layers"));
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &LayersPanel::showContextMenu);
    connect(m_tree, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (!index.data(LayerTreeModel::LayerIdRole).toString().isEmpty())
            openProperties();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LayersPanel::followCurrent);

    const auto shortcut = [this](const QKeySequence& keys, auto run) {
        auto* action = new QAction(m_tree);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        m_tree->addAction(action);
    };
    shortcut(QKeySequence::Delete, [this] { m_layers.removeByUser(currentLayer()); });
    shortcut(QKeySequence(Qt::ALT | Qt::Key_Up), [this] { moveCurrent(-1); });
    shortcut(QKeySequence(Qt::ALT | Qt::Key_Down), [this] { moveCurrent(1); });
    shortcut(QKeySequence(Qt::ALT | Qt::Key_Return), [this] { openProperties(); });
}

void LayersPanel::buildOpacity()
{
    m_opacityRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_opacityRow);
    row->setContentsMargins(gridStep, gridHalfStep, gridStep, gridHalfStep);
    auto* caption = new QLabel(tr("Opacity"), m_opacityRow);
    m_opacity = new QSlider(Qt::Horizontal, m_opacityRow);
    m_opacity->setRange(0, 100);
    m_opacity->setPageStep(10);
    m_opacity->setAccessibleName(tr("Opacity of the current layer in percent"));
    caption->setBuddy(m_opacity);
    m_opacityText = new QLabel(m_opacityRow);
    m_opacityText->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_opacityText->setMinimumWidth(
        m_opacityText->fontMetrics().horizontalAdvance(QLocale().toString(100) + u'%'));
    row->addWidget(caption);
    row->addWidget(m_opacity, 1);
    row->addWidget(m_opacityText);
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
        m_opacityText->setText(tr("%1%").arg(QLocale().toString(percent)));
        m_layers.setOpacity(currentLayer(), percent / 100.0);
    });
    connect(m_opacity, &QSlider::sliderPressed, this, [this] { m_layers.finishMerging(); });
    connect(m_opacity, &QSlider::sliderReleased, this, [this] { m_layers.finishMerging(); });
}

void LayersPanel::setCounts(const QHash<QString, qint64>& counts) { m_model->setCounts(counts); }

QString LayersPanel::currentLayer() const
{
    const QModelIndex current = m_tree->currentIndex();
    const QString id = current.data(LayerTreeModel::LayerIdRole).toString();
    return id.isEmpty() ? current.parent().data(LayerTreeModel::LayerIdRole).toString() : id;
}

void LayersPanel::setCurrentLayer(const QString& layerId)
{
    m_tree->setCurrentIndex(m_model->indexOfLayer(layerId));
}

void LayersPanel::setAddAction(QAction* action)
{
    m_empty->setAction(action);
    connect(m_add, &QToolButton::clicked, action, &QAction::trigger);
    m_add->setEnabled(action->isEnabled());
    connect(action, &QAction::changed, m_add, [this, action] { m_add->setEnabled(action->isEnabled()); });
}

void LayersPanel::showEvent(QShowEvent* event)
{
    m_model->setDevicePixelRatio(devicePixelRatioF());
    QWidget::showEvent(event);
}

void LayersPanel::followList()
{
    m_pages->setCurrentIndex(m_layers.layers().empty() ? 0 : 1);
    // Groups open, legends closed: the list itself fits the panel.
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex top = m_model->index(row, 0);
        if (top.data(LayerTreeModel::KindRole).toInt() == static_cast<int>(LayerTreeModel::Kind::Group))
            m_tree->expand(top);
    }
    followCurrent();
}

void LayersPanel::followCurrent()
{
    const Layer* layer = m_layers.find(currentLayer());
    m_properties->setEnabled(layer != nullptr);
    m_zoom->setEnabled(layer != nullptr);
    m_remove->setEnabled(layer != nullptr);
    m_opacityRow->setEnabled(layer != nullptr);
    const int percent = layer == nullptr ? 100 : static_cast<int>(std::lround(layer->opacity * 100));
    const QSignalBlocker blocker(m_opacity);
    m_opacity->setValue(percent);
    m_opacityText->setText(tr("%1%").arg(QLocale().toString(percent)));
}

void LayersPanel::moveCurrent(int by)
{
    const QString id = currentLayer();
    const std::vector<Layer>& layers = m_layers.layers();
    const auto found = std::find_if(layers.begin(), layers.end(), [&](const Layer& l) { return l.id == id; });
    if (found == layers.end())
        return;
    const auto to = static_cast<int>(found - layers.begin()) + by;
    if (to < 0 || to >= static_cast<int>(layers.size()))
        return;
    // Past a neighbour of another group it joins that group, as it does when it is dropped there.
    m_layers.move(id, to, layers[static_cast<std::size_t>(to)].group);
    setCurrentLayer(id);
}

void LayersPanel::openProperties()
{
    const Layer* layer = m_layers.find(currentLayer());
    if (layer == nullptr)
        return;
    auto* dialog = new LayerPropertiesDialog(m_layers, *layer, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void LayersPanel::showContextMenu(const QPoint& position)
{
    const QString id = currentLayer();
    const Layer* layer = m_layers.find(id);
    if (layer == nullptr)
        return;
    QMenu menu(this);
    menu.addAction(QIcon::fromTheme(QStringLiteral("zoom-fit-best")), tr("&Zoom to layer"),
                   [this, id] { Q_EMIT zoomRequested(id); });
    menu.addSeparator();
    menu.addAction(QIcon::fromTheme(QStringLiteral("configure")), tr("&Properties…"), this,
                   &LayersPanel::openProperties);
    menu.addAction(QIcon::fromTheme(QStringLiteral("edit-rename")), tr("&Rename"),
                   [this, id] { m_tree->edit(m_model->indexOfLayer(id)); });
    menu.addAction(QIcon::fromTheme(QStringLiteral("go-up")), tr("Move &up"), [this] { moveCurrent(-1); });
    menu.addAction(QIcon::fromTheme(QStringLiteral("go-down")), tr("Move &down"), [this] { moveCurrent(1); });
    menu.addSeparator();
    menu.addAction(QIcon::fromTheme(QStringLiteral("list-remove")), tr("Re&move layer"),
                   [this, id] { m_layers.removeByUser(id); });
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

} // namespace airshed::workbench
