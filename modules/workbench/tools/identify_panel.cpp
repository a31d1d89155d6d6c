// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/tools/identify_panel.h"

#include "core/errors.h"
#include "workbench/empty_state.h"
#include "workbench/layer_list.h"
#include "workbench/map_canvas.h"
#include "workbench/selection.h"
#include "workbench/tasks.h"
#include "workbench/theme.h"
#include "workbench/tools/coordinate_reading.h"
#include "workbench/tools/feature_shape.h"
#include "workbench/tools/feature_text.h"
#include "workbench/workbench.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <optional>

namespace airshed::workbench
{

using mapengine::IdentifiedFeature;
using mapengine::Layer;

namespace
{

constexpr int layerRole = Qt::UserRole;
constexpr int featureRole = Qt::UserRole + 1;
constexpr double tolerancePixels = 6;

std::optional<FeatureKind> kindOfLayer(const QString& layerId)
{
    if (layerId == QLatin1String("sources"))
        return FeatureKind::Source;
    if (layerId == QLatin1String("stations"))
        return FeatureKind::Station;
    if (layerId == QLatin1String("cameras"))
        return FeatureKind::Camera;
    return {};
}

/// Layers of the workspace's own files, whose columns we know by name.
bool isOwnLayer(const Layer& layer)
{
    return layer.uri.contains(QLatin1String("/inventory.gpkg")) ||
           layer.uri.contains(QLatin1String("/basemap.gpkg"));
}

} // namespace

IdentifyPanel::IdentifyPanel(Workbench& workbench, QAction* identify, QWidget* parent)
    : QWidget(parent), m_workbench(workbench),
      m_empty(new EmptyState(QStringLiteral("documentinfo"), QString(), this)), m_place(new QLabel(this)),
      m_tree(new QTreeWidget(this)), m_pages(new QStackedWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_place->setContentsMargins(gridStep, gridHalfStep, gridStep, gridHalfStep);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_place->setWordWrap(true);
    m_place->setAccessibleName(tr("Place"));
    column->addWidget(m_place);
    column->addWidget(m_pages, 1);
    m_empty->setAction(identify);
    m_tree->setObjectName(QStringLiteral("identify-results"));
    m_tree->setAccessibleName(tr("What lies there"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Field"), tr("Value")});
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setTextElideMode(Qt::ElideRight);
    // Both always in sight: titles go over the whole width and must not push the values out.
    m_tree->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_tree->setIndentation(gridStep + gridHalfStep);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setUniformRowHeights(true);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_tree);

    auto* copy = new QAction(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("&Copy the value"), m_tree);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &IdentifyPanel::copyValue);
    m_tree->addAction(copy);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &IdentifyPanel::follow);

    mapengine::MapEngine& engine = workbench.mapEngine();
    connect(&engine, &mapengine::MapEngine::identifyFinished, this,
            [this](quint64 job, const std::vector<IdentifiedFeature>& features) {
                if (job != m_job)
                    return;
                m_job = 0;
                show(features);
            });
    connect(&engine, &mapengine::MapEngine::jobFailed, this, [this](quint64 job, const QString& message) {
        if (job != m_job)
            return;
        m_job = 0;
        showNothing(message.isEmpty() ? tr("The question was cancelled.") : message);
    });
    clear();
}

void IdentifyPanel::clear()
{
    m_job = 0;
    m_place->clear();
    m_place->hide();
    showNothing(tr("Click on the map with the identify tool to see what every layer says of that place."));
}

void IdentifyPanel::identifyAt(const QPointF& mapUnits)
{
    MapCanvas& canvas = m_workbench.mapCanvas();
    m_place->setText(
        QStringLiteral("%1\n%2").arg(degreesText(canvas.toLonLat(mapUnits)), eastNorthText(mapUnits)));
    m_place->show();
    showNothing(tr("Asking the layers…"));
    m_job = m_workbench.mapEngine().identify(mapUnits, tolerancePixels * canvas.viewport().unitsPerPixel, {});
}

void IdentifyPanel::showNothing(const QString& sentence)
{
    ++m_highlightSerial;
    m_tree->clear();
    m_workbench.mapCanvas().clearHighlight();
    m_empty->setSentence(sentence);
    m_pages->setCurrentWidget(m_empty);
}

void IdentifyPanel::show(const std::vector<IdentifiedFeature>& features)
{
    if (features.empty()) {
        showNothing(tr("No visible layer has anything at this place. Layers that are off are not asked."));
        return;
    }
    m_tree->clear();
    QHash<QString, QTreeWidgetItem*> ofLayer;
    QTreeWidgetItem* first = nullptr;
    for (const IdentifiedFeature& feature : features) {
        const Layer* layer = m_workbench.layers().find(feature.layerId);
        QTreeWidgetItem*& top = ofLayer[feature.layerId];
        if (top == nullptr) {
            top = new QTreeWidgetItem(m_tree, {layer ? layer->title : feature.layerId, QString()});
            QFont strong = m_tree->font();
            strong.setBold(true);
            top->setFont(0, strong);
            top->setFirstColumnSpanned(true);
            top->setFlags(Qt::ItemIsEnabled);
            top->setExpanded(true);
        }
        const bool isRaster = layer && layer->provider != QLatin1String("ogr");
        const QList<NamedValue> values = readableAttributes(feature.attributes, layer && isOwnLayer(*layer));
        QTreeWidgetItem* parent = top;
        if (!isRaster) {
            QString title = featureTitle(feature.attributes);
            if (title.isEmpty())
                title = tr("Feature %1").arg(feature.featureId);
            parent = new QTreeWidgetItem(top, {title, QString()});
            parent->setFirstColumnSpanned(true);
            parent->setToolTip(0, title);
            if (first == nullptr)
                first = parent;
        }
        parent->setData(0, layerRole, feature.layerId);
        parent->setData(0, featureRole, feature.featureId);
        for (const NamedValue& value : values) {
            auto* row = new QTreeWidgetItem(parent, {value.name, value.value});
            row->setToolTip(0, value.name);
            row->setToolTip(1, value.value);
        }
    }
    m_pages->setCurrentWidget(m_tree);
    if (first == nullptr)
        return;
    first->setExpanded(true);
    m_tree->setCurrentItem(first);
}

void IdentifyPanel::follow(QTreeWidgetItem* current)
{
    while (current != nullptr && !current->data(0, featureRole).isValid())
        current = current->parent();
    if (current == nullptr)
        return;
    highlight(current->data(0, layerRole).toString(), current->data(0, featureRole).toLongLong());
}

void IdentifyPanel::highlight(const QString& layerId, qint64 featureId)
{
    MapCanvas& canvas = m_workbench.mapCanvas();
    const int serial = ++m_highlightSerial;
    if (const auto kind = kindOfLayer(layerId)) {
        // Our own records: the map knows where they are, and the other panels should show the same one.
        const QPointF at = canvas.positionOf({*kind, featureId});
        MapShape shape;
        if (qIsFinite(at.x()))
            shape.points.push_back(at);
        canvas.setHighlight(shape);
        m_workbench.selection().setCurrent({*kind, featureId});
        return;
    }
    const Layer* layer = m_workbench.layers().find(layerId);
    if (layer == nullptr || layer->provider != QLatin1String("ogr")) {
        canvas.clearHighlight();
        return;
    }
    m_workbench.tasks().run<MapShape>(
        tr("Read the outline of a feature"),
        [layer = *layer, featureId, epsg = canvas.mapEpsg()](Progress&) {
            return featureShape(layer, featureId, epsg);
        },
        [this, serial, guard = QPointer<IdentifyPanel>(this)](MapShape shape) {
            if (guard && serial == m_highlightSerial)
                m_workbench.mapCanvas().setHighlight(shape);
        });
}

void IdentifyPanel::copyValue()
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    if (item == nullptr)
        return;
    const QString value = item->text(1);
    QGuiApplication::clipboard()->setText(value.isEmpty() ? item->text(0) : value);
}

} // namespace airshed::workbench
