// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a categorised point layer of very many features without the symbols that nobody could see: of those
// that have nearly the same size and nearly the same place, only the one that would be drawn last. Saved and
// copied it is the plain categorised renderer that it was made from.
#pragma once

#include <QHash>
#include <qgscategorizedsymbolrenderer.h>
#include <qgsexpression.h>
#include <vector>

class QgsVectorLayer;

namespace airshed::mapengine
{

class ThinnedRenderer final : public QgsCategorizedSymbolRenderer
{
public:
    /// Layers up to here are drawn whole: they take well under a second.
    static constexpr long long leastFeatures = 50'000;

    /// The order of drawing (first clause of the plain renderer's) decides who is on top.
    explicit ThinnedRenderer(const QgsCategorizedSymbolRenderer& plain);

    /// Takes the place of a layer's renderer if that is a categorised one that orders its features and the
    /// layer has more of them than leastFeatures.
    static void applyTo(QgsVectorLayer& layer);

    /// Also what the order is made of: features no longer come in that order.
    QSet<QString> usedAttributes(const QgsRenderContext& context) const override;
    void startRender(QgsRenderContext& context, const QgsFields& fields) override;
    bool renderFeature(const QgsFeature& feature, QgsRenderContext& context, int layer, bool selected,
                       bool drawVertexMarker) override;
    /// Draws what was kept.
    void stopRender(QgsRenderContext& context) override;
    QgsCategorizedSymbolRenderer* clone() const override;

private:
    struct Kept {
        double rank;
        std::size_t arrival; ///< among equals the later one is on top
        QgsFeature feature;
    };

    double rankOf(const QgsFeature& feature, QgsRenderContext& context);
    double sizePixels(const QgsFeature& feature, double rank, QgsRenderContext& context);

    QgsExpression m_order;
    int m_orderColumn =
        -1; ///< what the order comes to in this drawing; -1: to be worked out for each feature
    bool m_isAscending = true;
    bool m_areNullsFirst = false;
    QHash<int, double> m_sizeOfRank; ///< pixels, by rank on a logarithmic scale
    QHash<quint64, int> m_places;    ///< place and size -> index into m_kept
    std::vector<Kept> m_kept;
    std::size_t m_arrived = 0;
};

} // namespace airshed::mapengine
