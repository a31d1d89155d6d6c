// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapengine/engine/thinned_renderer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <qgsexpressionnodeimpl.h>
#include <qgsmarkersymbol.h>
#include <qgsmarkersymbollayer.h>
#include <qgspainteffect.h>
#include <qgsvectorlayer.h>

namespace airshed::mapengine
{

namespace
{

constexpr double stepsPerDoubling = 4; ///< of the rank: a step changes the side of an area-true symbol by 9 %
constexpr double placesPerSize = 4; ///< a symbol a quarter of its size beside another shows next to nothing
constexpr double leastPlacePixels = 1.5;

/// Throws QgsCsException for a place outside the map's system, as drawing it would.
QPointF pixelOf(const QgsPoint& point, const QgsRenderContext& context)
{
    double x = point.x();
    double y = point.y();
    double z = 0;
    if (context.coordinateTransform().isValid())
        context.coordinateTransform().transformInPlace(x, y, z);
    context.mapToPixel().transformInPlace(x, y);
    return {x, y};
}

/// The same keys, spread over all bits: the parts of a place as they are would fall into few of a hash's
/// chains.
quint64 spread(quint64 key)
{
    key *= 0x9E3779B97F4A7C15U; // odd, so no two become one
    return key ^ (key >> 32U);
}

/// The column that a prepared choice between columns comes to ("CASE WHEN @pollutant = 'nox' THEN ..."), the
/// same for every feature; -1 for any other expression.
int columnOf(QgsExpression& expression, const QgsExpressionContext& context, const QgsFields& fields)
{
    const QgsExpressionNode* node = expression.rootNode();
    while (node && node->nodeType() == QgsExpressionNode::ntCondition) {
        const auto* choice = static_cast<const QgsExpressionNodeCondition*>(node);
        node = choice->elseExp();
        const auto cases = choice->conditions();
        for (const QgsExpressionNodeCondition::WhenThen* each : cases) {
            if (!each->whenExp()->isStatic(&expression, &context))
                return -1;
            if (each->whenExp()->eval(&expression, &context).toInt() != 0) {
                node = each->thenExp();
                break;
            }
        }
    }
    if (!node || node->nodeType() != QgsExpressionNode::ntColumnRef)
        return -1;
    return fields.lookupField(static_cast<const QgsExpressionNodeColumnRef*>(node)->name());
}

} // namespace

ThinnedRenderer::ThinnedRenderer(const QgsCategorizedSymbolRenderer& plain)
    : QgsCategorizedSymbolRenderer(plain.classAttribute(), plain.categories())
{
    setUsingSymbolLevels(plain.usingSymbolLevels());
    setForceRasterRender(plain.forceRasterRender());
    setReferenceScale(plain.referenceScale());
    setOrderBy(plain.orderBy());
    setOrderByEnabled(plain.orderByEnabled());
}

void ThinnedRenderer::applyTo(QgsVectorLayer& layer)
{
    const auto* plain = dynamic_cast<const QgsCategorizedSymbolRenderer*>(layer.renderer());
    if (!plain || dynamic_cast<const ThinnedRenderer*>(plain) || plain->usingSymbolLevels() ||
        !plain->orderByEnabled() || plain->orderBy().isEmpty() ||
        (plain->paintEffect() && plain->paintEffect()->enabled()) ||
        layer.geometryType() != QgsWkbTypes::PointGeometry || layer.featureCount() <= leastFeatures)
        return;
    layer.setRenderer(new ThinnedRenderer(*plain));
}

QgsCategorizedSymbolRenderer* ThinnedRenderer::clone() const
{
    return new ThinnedRenderer(static_cast<const QgsCategorizedSymbolRenderer&>(*this));
}

QSet<QString> ThinnedRenderer::usedAttributes(const QgsRenderContext& context) const
{
    return QgsCategorizedSymbolRenderer::usedAttributes(context) + orderBy().usedAttributes();
}

void ThinnedRenderer::startRender(QgsRenderContext& context, const QgsFields& fields)
{
    QgsCategorizedSymbolRenderer::startRender(context, fields);
    const QgsFeatureRequest::OrderByClause first = orderBy().constFirst();
    m_order = first.expression();
    m_isAscending = first.ascending();
    m_areNullsFirst = first.nullsFirst();
    m_order.prepare(&context.expressionContext());
    m_orderColumn = columnOf(m_order, context.expressionContext(), fields);
    // Only what is kept needs to be sorted. The renderer that draws is a copy made for one drawing.
    setOrderByEnabled(false);
    m_sizeOfRank.clear();
    m_places.clear();
    m_kept.clear();
    m_arrived = 0;
}

/// Higher ranks are drawn later.
double ThinnedRenderer::rankOf(const QgsFeature& feature, QgsRenderContext& context)
{
    bool isNumber = false;
    const QVariant value = m_orderColumn >= 0 ? feature.attribute(m_orderColumn)
                                              : m_order.evaluate(&context.expressionContext());
    const double number = value.isNull() ? 0 : value.toDouble(&isNumber);
    if (!isNumber || std::isnan(number))
        return m_areNullsFirst ? -std::numeric_limits<double>::infinity()
                               : std::numeric_limits<double>::infinity();
    return m_isAscending ? number : -number;
}

double ThinnedRenderer::sizePixels(const QgsFeature& feature, double rank, QgsRenderContext& context)
{
    const double size = std::abs(rank);
    const int step = std::isinf(rank) ? std::numeric_limits<int>::max()
                     : size > 0       ? static_cast<int>(std::floor(std::log2(size) * stepsPerDoubling))
                                      : std::numeric_limits<int>::min();
    const auto known = m_sizeOfRank.constFind(step);
    if (known != m_sizeOfRank.constEnd())
        return *known;
    double pixels = leastPlacePixels;
    if (QgsSymbol* symbol = symbolForFeature(feature, context)) {
        const QgsSymbolLayerList layers = static_cast<QgsMarkerSymbol*>(symbol)->symbolLayers();
        for (QgsSymbolLayer* any : layers) {
            const auto* marker = dynamic_cast<QgsMarkerSymbolLayer*>(any);
            if (!marker)
                continue;
            const double units = marker->dataDefinedProperties().valueAsDouble(
                QgsSymbolLayer::PropertySize, context.expressionContext(), marker->size());
            pixels = std::max(
                pixels, context.convertToPainterUnits(units, marker->sizeUnit(), marker->sizeMapUnitScale()));
        }
    }
    m_sizeOfRank.insert(step, pixels);
    return pixels;
}

bool ThinnedRenderer::renderFeature(const QgsFeature& feature, QgsRenderContext& context, int layer,
                                    bool selected, bool drawVertexMarker)
{
    if (layer != -1 || selected || drawVertexMarker || !feature.hasGeometry())
        return QgsCategorizedSymbolRenderer::renderFeature(feature, context, layer, selected,
                                                           drawVertexMarker);
    const QgsPoint* point =
        qgsgeometry_cast<const QgsPoint*>(feature.geometry().constGet()->simplifiedTypeRef());
    if (!point)
        return QgsCategorizedSymbolRenderer::renderFeature(feature, context, layer, selected,
                                                           drawVertexMarker);
    context.expressionContext().setFeature(feature);
    const double rank = rankOf(feature, context);
    const double size = sizePixels(feature, rank, context);
    const QPointF pixel = pixelOf(*point, context);
    const double place = std::max(leastPlacePixels, size / placesPerSize);
    const auto part = [](double value) {
        return static_cast<quint64>(static_cast<qint64>(value)) & 0xFFFFFU;
    };
    const quint64 key =
        spread(part(std::floor(pixel.x() / place)) | (part(std::floor(pixel.y() / place)) << 20U) |
               (part(std::round(size * 4)) << 40U));
    ++m_arrived;
    const auto there = m_places.constFind(key);
    if (there == m_places.constEnd()) {
        m_places.insert(key, static_cast<int>(m_kept.size()));
        m_kept.push_back({rank, m_arrived, feature});
    } else if (Kept& kept = m_kept[static_cast<std::size_t>(*there)]; rank >= kept.rank) {
        kept = {rank, m_arrived, feature};
    } else {
        return false;
    }
    return true;
}

void ThinnedRenderer::stopRender(QgsRenderContext& context)
{
    std::sort(m_kept.begin(), m_kept.end(), [](const Kept& a, const Kept& b) {
        return std::pair(a.rank, a.arrival) < std::pair(b.rank, b.arrival);
    });
    for (const Kept& kept : m_kept) {
        if (context.renderingStopped())
            break;
        context.expressionContext().setFeature(kept.feature);
        QgsCategorizedSymbolRenderer::renderFeature(kept.feature, context, -1, false, false);
    }
    m_kept.clear();
    m_places.clear();
    setOrderByEnabled(true);
    QgsCategorizedSymbolRenderer::stopRender(context);
}

} // namespace airshed::mapengine
