// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine/legend_images.h"

#include "mapengine/engine/map_project.h"
#include "mapengine/engine/problem.h"

#include <QIcon>
#include <QPainter>
#include <QPixmap>
#include <qgsexpressioncontextutils.h>
#include <qgslayertree.h>
#include <qgslayertreemodellegendnode.h>
#include <qgsmaplayerlegend.h>
#include <qgsproject.h>
#include <qgsrendercontext.h>
#include <qgssymbol.h>

namespace airshed::mapengine
{

namespace
{

// Logical pixels at 96 dpi.
constexpr int leastSide = 18;
constexpr int mostSide = 64;

QImage drawSymbol(const QgsSymbolLegendNode& node, QgsRenderContext& context, double ratio)
{
    const int least = qRound(leastSide * ratio);
    const int most = qRound(mostSide * ratio);
    const QSize wanted = node.minimumIconSize(&context);
    const QSize size(qBound(least, wanted.width(), most), qBound(least, wanted.height(), most));
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    context.setPainter(&painter); // QgsSymbol::asImage forgets it and crashes
    const std::unique_ptr<QgsSymbol> symbol(node.symbol()->clone());
    symbol->drawPreviewIcon(&painter, size, &context);
    context.setPainter(nullptr);
    return image;
}

QImage decoration(const QgsLayerTreeModelLegendNode& node, double ratio)
{
    const QVariant value = node.data(Qt::DecorationRole);
    const QSize size(qRound(leastSide * ratio), qRound(leastSide * ratio));
    if (value.userType() == QMetaType::QPixmap)
        return value.value<QPixmap>().toImage();
    if (value.userType() == QMetaType::QImage)
        return value.value<QImage>();
    if (value.userType() == QMetaType::QIcon)
        return value.value<QIcon>().pixmap(size).toImage();
    if (value.userType() == QMetaType::QColor) {
        QImage image(size, QImage::Format_ARGB32_Premultiplied);
        image.fill(value.value<QColor>());
        return image;
    }
    return {};
}

QgsRenderContext symbolContext(const MapProject& project, QgsMapLayer& layer, double dotsPerInch)
{
    QgsMapSettings settings;
    settings.setOutputDpi(dotsPerInch);
    settings.setOutputSize({100, 100});
    settings.setDestinationCrs(project.project().crs());
    QgsRenderContext context = QgsRenderContext::fromMapSettings(settings);
    context.expressionContext() << QgsExpressionContextUtils::globalScope()
                                << QgsExpressionContextUtils::projectScope(&project.project())
                                << QgsExpressionContextUtils::layerScope(&layer);
    return context;
}

} // namespace

LegendSheet drawLegend(const MapProject& project, const QString& layerId, double dotsPerInch)
{
    if (!(dotsPerInch >= 10 && dotsPerInch <= 2400))
        throw Problem(wire::kind::badRequest, QStringLiteral("legend"));
    QgsMapLayer* layer = project.find(layerId);
    QgsLayerTreeLayer* treeNode = layer ? project.project().layerTreeRoot()->findLayer(layer) : nullptr;
    if (!treeNode)
        throw Problem(wire::kind::unknownLayer, layerId);

    const double ratio = dotsPerInch / 96.0;
    LegendSheet sheet;
    std::vector<QImage> images;
    QSize size(1, 1);
    if (layer->isValid() && layer->legend()) {
        QgsRenderContext context = symbolContext(project, *layer, dotsPerInch);
        const QList<QgsLayerTreeModelLegendNode*> nodes =
            layer->legend()->createLayerTreeModelLegendNodes(treeNode);
        for (QgsLayerTreeModelLegendNode* node : nodes) {
            const std::unique_ptr<QgsLayerTreeModelLegendNode> owned(node);
            const auto* symbolNode = qobject_cast<const QgsSymbolLegendNode*>(node);
            QImage image = symbolNode && symbolNode->symbol() ? drawSymbol(*symbolNode, context, ratio)
                                                              : decoration(*node, ratio);
            wire::LegendEntry entry;
            entry.label = node->data(Qt::DisplayRole).toString();
            entry.y = size.height() == 1 && images.empty() ? 0 : size.height();
            entry.width = image.width();
            entry.height = image.height();
            size = QSize(qMax(size.width(), entry.width), entry.y + entry.height);
            sheet.entries.append(entry);
            images.push_back(std::move(image));
        }
    }
    sheet.image = QImage(size.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    sheet.image.fill(Qt::transparent);
    QPainter painter(&sheet.image);
    for (size_t i = 0; i < images.size(); ++i) {
        const wire::LegendEntry& entry = sheet.entries.at(static_cast<int>(i));
        painter.drawImage(QRect(entry.x, entry.y, entry.width, entry.height), images[i]);
    }
    return sheet;
}

} // namespace airshed::mapengine
